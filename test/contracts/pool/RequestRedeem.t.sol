// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20Errors } from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import { Timing } from "../../../contracts/interfaces/IParameters.sol";
import { ExitRequest, ITailRiskPool, PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

contract RequestRedeemTest is PoolBase {
    function test_request_escrowsAndRecords() public {
        vm.expectEmit(address(pool));
        emit ITailRiskPool.RedeemRequest(alice, alice, 1, alice, _par(1_000e6));
        uint256 id = _request(alice, _par(1_000e6));

        assertEq(id, 1);
        assertEq(pool.balanceOf(alice), _par(STAKE - 1_000e6));
        assertEq(pool.balanceOf(address(pool)), _par(1_000e6));
        assertEq(pool.totalSupply(), _par(STAKE), "waiting shares stay at risk");
        assertEq(pool.state().requested, 1_000e6);
        assertEq(pool.pendingRedeemRequest(1, alice), _par(1_000e6));
        assertEq(pool.pendingRedeemRequest(1, bob), 0);
        assertEq(pool.claimableRedeemRequest(1, alice), 0);
        ExitRequest memory request = pool.exitRequest(1);
        assertEq(request.controller, alice);
        assertEq(request.maturesAt, LISTED + 7 days);
        assertEq(request.shares, _par(1_000e6));
        assertEq(request.value, 1_000e6);
        (uint256 head, uint256 count) = pool.exitQueue();
        assertEq(head, 1);
        assertEq(count, 1);
    }

    /// @dev They leave the capacity at once.
    function test_request_takesCapacity() public {
        assertEq(pool.freeCapacity(), STAKE);
        _request(alice, _par(STAKE / 4));
        assertEq(pool.freeCapacity(), STAKE - STAKE / 4);
    }

    function test_request_succeedsWithAllCapitalUsed() public {
        PremiumTerms memory terms = _terms();
        terms.limit = STAKE * 9 / 10;
        _bind(terms);
        _request(alice, _par(STAKE));
        assertEq(pool.freeCapacity(), 0);
    }

    function test_request_forAController() public {
        vm.prank(alice);
        uint256 id = pool.requestRedeem(_par(100e6), bob, alice);
        assertEq(pool.pendingRedeemRequest(id, bob), _par(100e6));
        vm.warp(LISTED + 7 days);
        pool.makeClaimable(1);
        assertEq(pool.maxRedeem(bob), _par(100e6));
        assertEq(pool.maxRedeem(alice), 0);
    }

    function test_request_byOperator() public {
        vm.expectEmit(address(pool));
        emit ITailRiskPool.OperatorSet(alice, bob, true);
        vm.prank(alice);
        assertTrue(pool.setOperator(bob, true));
        vm.prank(bob);
        pool.requestRedeem(_par(100e6), alice, alice);
        assertEq(pool.state().requested, 100e6);

        vm.prank(alice);
        pool.setOperator(bob, false);
        vm.prank(bob);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        pool.requestRedeem(_par(100e6), alice, alice);
    }

    function test_request_byAllowance() public {
        vm.prank(alice);
        pool.approve(bob, _par(100e6));
        vm.prank(bob);
        pool.requestRedeem(_par(60e6), bob, alice);
        assertEq(pool.allowance(alice, bob), _par(40e6));
        vm.prank(bob);
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientAllowance.selector);
        pool.requestRedeem(_par(41e6), bob, alice);
    }

    /// @dev The cooldown is that of the request; a later change is for later requests.
    function test_request_keepsItsCooldown() public {
        uint256 id = _request(alice, _par(100e6));
        Timing memory timing = _timing();
        timing.cooldown = 14 days;
        _forceTiming(timing);
        assertEq(pool.exitRequest(id).maturesAt, LISTED + 7 days);
        assertEq(pool.exitRequest(_request(alice, _par(100e6))).maturesAt, LISTED + 14 days);
    }

    function test_request_wholeBalanceMayBeDust() public {
        _stake(bob, 1e6);
        _request(bob, _par(1e6));
        assertEq(pool.balanceOf(bob), 0);
    }

    function test_request_revert_dust() public {
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.RequestTooSmall.selector, 9e6, 10e6));
        _request(alice, _par(9e6));
    }

    function test_request_revert_zero() public {
        vm.expectRevert(ITailRiskPool.ZeroAmount.selector);
        _request(alice, 0);
        vm.expectRevert(ITailRiskPool.ZeroAddress.selector);
        vm.prank(alice);
        pool.requestRedeem(_par(10e6), address(0), alice);
    }

    function test_request_revert_moreThanBalance() public {
        vm.expectPartialRevert(IERC20Errors.ERC20InsufficientBalance.selector);
        _request(alice, _par(STAKE) + 1);
    }

    /// @dev Value when requested is rounded down, whatever was earned or lost before.
    function testFuzz_request_value(uint256 wait, uint96 loss, uint256 shares) public {
        _bind(_terms());
        vm.warp(START + bound(wait, 0, 30 days));
        loss = uint96(bound(loss, 0, LIMIT));
        if (loss != 0) _payLoss(_terms(), 0, loss);
        shares = bound(shares, _par(20e6), _par(STAKE));
        uint256 value = pool.convertToAssets(shares);
        uint256 id = _request(alice, shares);
        assertEq(pool.exitRequest(id).value, value);
        assertEq(pool.state().requested, value);
        _assertConserved(0);
    }
}
