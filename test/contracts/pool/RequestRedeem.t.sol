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

    /// @dev All that is left of a balance that does not fit a request can be asked for next, and then nothing is left.
    function testFuzz_request_restFollows(uint256 stake) public {
        stake = bound(stake, 1, 1e19);
        uint256 shares = _stake(bob, stake) - 1;
        vm.prank(bob);
        pool.transfer(stranger, 1);
        uint256 asked;
        while (pool.balanceOf(bob) != 0) {
            uint256 id = _request(bob, pool.balanceOf(bob));
            asked += pool.exitRequest(id).shares;
            assertLe(id, 3, "in three at most");
        }
        assertEq(asked, shares);
        assertEq(pool.balanceOf(address(pool)), shares);
        assertEq(pool.totalSupply(), _par(STAKE) + _par(stake));
        vm.warp(LISTED + 7 days);
        pool.makeClaimable(3);
        assertEq(pool.maxRedeem(bob), shares);
        assertApproxEqAbs(_claimAll(bob), stake, 4);
        _assertConserved(0);
    }

    /// @dev A time inside an hour waits for its end.
    function testFuzz_request_maturesAtAFullHour(uint256 wait) public {
        vm.warp(LISTED + bound(wait, 0, 30 days));
        uint256 at = vm.getBlockTimestamp() + 7 days;
        uint40 maturesAt = pool.exitRequest(_request(alice, _par(100e6))).maturesAt;
        assertEq(maturesAt % 1 hours, 0);
        assertGe(maturesAt, at);
        assertLt(maturesAt, at + 1 hours);
    }

    /// @dev From the request to the claim nothing is lost or made but what rounding leaves to the others.
    function testFuzz_request_toClaimIsConserved(uint256 first, uint256 second, uint96 loss, uint256 free) public {
        _bind(_terms());
        _stake(bob, 7_777_777_777_777);
        vm.warp(START + 3 days);
        loss = uint96(bound(loss, 0, LIMIT / 2));
        if (loss != 0) _payLoss(_terms(), 0, loss);
        first = bound(first, _par(20e6), pool.balanceOf(alice));
        second = bound(second, _par(20e6), pool.balanceOf(bob));
        uint256[2] memory ids = [_request(alice, first), _request(bob, second)];
        (first, second) = (pool.exitRequest(ids[0]).shares, pool.exitRequest(ids[1]).shares);
        uint256 most = pool.exitRequest(ids[0]).value + pool.exitRequest(ids[1]).value;
        assertEq(pool.state().requested, most);

        vm.warp(START + 10 days + 1 hours);
        uint96 left = LIMIT - loss;
        free = bound(free, 0, left);
        if (free != 0) _release(uint96(free));
        pool.makeClaimable(4);
        _assertConserved(0);
        if (free != left) _release(uint96(left - free));
        pool.makeClaimable(4);
        _assertConserved(0);
        assertEq(pool.state().requested, 0);
        assertEq(pool.balanceOf(address(pool)), 0);
        assertEq(pool.maxRedeem(alice), first);
        assertEq(pool.maxRedeem(bob), second);
        assertLe(_claimAll(alice) + _claimAll(bob), most);
        assertEq(pool.totalSupply(), pool.balanceOf(alice) + pool.balanceOf(bob));
        _assertConserved(0);
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

    /// @dev Value and shares when requested are rounded down, whatever was earned or lost before: the shares to a thousandth of
    /// 2.2e12, and the rest stays with the owner; the value by a part of 2^-25.
    function testFuzz_request_value(uint256 wait, uint96 loss, uint256 shares) public {
        _bind(_terms());
        vm.warp(START + bound(wait, 0, 30 days));
        loss = uint96(bound(loss, 0, LIMIT));
        if (loss != 0) _payLoss(_terms(), 0, loss);
        shares = bound(shares, _par(20e6), _par(STAKE));
        uint256 value = pool.convertToAssets(shares);
        uint256 id = _request(alice, shares);
        ExitRequest memory request = pool.exitRequest(id);
        assertLe(request.shares, shares);
        assertLe(shares - request.shares, shares / 2e9);
        assertEq(pool.balanceOf(address(pool)), request.shares);
        assertEq(pool.balanceOf(alice), _par(STAKE) - request.shares, "what was not taken is still hers");
        assertLe(request.value, pool.convertToAssets(request.shares));
        assertApproxEqAbs(request.value, value, value / 2e7 + 1);
        assertEq(pool.state().requested, request.value);
        _assertConserved(0);
    }
}
