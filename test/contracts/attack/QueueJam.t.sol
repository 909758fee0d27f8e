// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { ITailRiskPool, Mandate, PoolState } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attacks that put a request into the queue whose processing fails or never ends, so that nobody behind it leaves.
contract QueueJamAttack is MarketBase {
    int128 private constant FULL_LOSS = int128(uint128(EXHAUSTION));

    function _pass() private {
        vm.warp(vm.getBlockTimestamp() + 7 days);
    }

    /// @dev A pool whose whole stake backs one cover, which takes it; share price under 1 % of par.
    function _nearTotalLoss() private {
        Mandate memory mandate = _mandate();
        mandate.groupCap = WAD;
        pool = _newPool(IERC20(address(asset)), mandate);
        _stake(alice, 5_000_000e6);
        _stake(bob, 4_000_000e6);
        Quote memory quote = _quote(0.9e18);
        quote.premium = 45_000e6;
        uint256 coverId = _buy(quote);
        _lose(coverId, FULL_LOSS);
        assertTrue(pool.state().closed);
    }

    /// @dev One share is worth nothing: the request is processed for nothing and the next one is served.
    function test_attack_zeroValueRequest_jamsNobody() public {
        _stake(alice, STAKE);
        vm.prank(alice);
        pool.transfer(stranger, 1);
        _request(stranger, 1);
        _request(alice, pool.balanceOf(alice));
        _pass();
        assertEq(pool.makeClaimable(10), 2);
        assertEq(pool.maxWithdraw(stranger), 0);
        assertEq(pool.maxRedeem(stranger), 1);
        vm.prank(stranger);
        assertEq(pool.redeem(1, stranger, stranger), 0);
        assertApproxEqAbs(pool.maxWithdraw(alice) + pool.convertToAssets(pool.balanceOf(alice)), STAKE, 2);
        assertLe(pool.balanceOf(alice), 1e9, "what her request could not hold");
    }

    function test_attack_requestsAcrossANearTotalLoss_areAllServed() public {
        _nearTotalLoss();
        uint256 before = _request(alice, pool.balanceOf(alice) - 1e6);
        _request(alice, pool.balanceOf(alice));
        _request(bob, pool.balanceOf(bob));
        _pass();
        assertEq(pool.makeClaimable(10), 3);
        assertEq(pool.exitRequest(before).shares, 0);
        PoolState memory state = pool.state();
        assertEq(state.requested, 0);
        assertEq(state.totalShares, 0);
        assertLe(state.claimable, 45_000e6 - 2_250e6);
        assertApproxEqRel(
            state.claimable, 45_000e6 - 2_250e6, 3e10, "what premium left is shared out, at prices of 26 bits"
        );
        _assertConserved(0);
    }

    /// @dev After a loss the waiting values exceed what is there: capacity is 0, and reading, serving and claiming go on.
    function test_attack_requestedAboveAssets_nothingUnderflows() public {
        _stake(alice, 10_000_000e6);
        _stake(bob, 1_000_000e6);
        uint256 coverId = _buy(_quote(0.9e18));
        vm.warp(START + 2 days);
        _request(alice, pool.balanceOf(alice));
        _lose(coverId, FULL_LOSS);
        PoolState memory state = pool.state();
        assertGt(state.requested, state.totalAssets);
        assertEq(pool.freeCapacity(), 0);
        assertGt(pool.floorPremiumUp(1_000e6, 30 days), 0);
        _pass();
        assertEq(pool.makeClaimable(10), 1);
        assertEq(pool.state().requested, 0);
        _assertConserved(0);
    }

    /// @dev The largest stake there can be: "a request always succeeds", and it leaves again.
    function test_attack_largestStake_requestsAndLeaves() public {
        _stake(alice, STAKE);
        uint256 most = pool.maxDeposit(bob);
        uint256 shares = _stake(bob, most);
        assertEq(pool.maxDeposit(stranger), 0);
        _request(alice, pool.balanceOf(alice));
        _request(bob, shares);
        _pass();
        assertEq(pool.makeClaimable(10), 2);
        assertLe(pool.maxWithdraw(bob), most);
        assertGe(pool.maxWithdraw(bob), most - most / 2e9, "what a request can't hold is asked for next");
        assertApproxEqAbs(pool.maxWithdraw(alice), STAKE, 2);
        _request(bob, pool.balanceOf(bob));
        _pass();
        assertEq(pool.makeClaimable(10), 1);
        assertApproxEqAbs(pool.maxWithdraw(bob), most, 2);
        assertEq(pool.balanceOf(bob), 0);
        _assertConserved(0);
    }

    /// @dev The smallest price a pool can take stake at makes the most shares; they still fit, and leave.
    function test_attack_sharesInflatedByLoss_stillFit() public {
        Mandate memory mandate = _mandate();
        mandate.groupCap = WAD;
        pool = _newPool(IERC20(address(asset)), mandate);
        _stake(alice, 9_000_000e6);
        Quote memory quote = _quote(0.9e18);
        quote.premium = 100_000e6;
        uint256 coverId = _buy(quote);
        _lose(coverId, FULL_LOSS);
        assertFalse(pool.state().closed, "just above 1 % of par");
        uint256 shares = _stake(bob, 1e9 * 1e6);
        assertGt(shares, 90 * 1e9 * 1e12);
        _request(bob, shares);
        _pass();
        assertEq(pool.makeClaimable(10), 1);
        assertLe(pool.maxWithdraw(bob), 1e9 * 1e6);
        assertApproxEqRel(pool.maxWithdraw(bob), 1e9 * 1e6, 3.1e10, "the price is kept to 2^-25");
    }

    /// @dev Other people's exits to one controller add up and take nothing from what he has.
    function test_attack_requestsToAVictimAsController_onlyGiveHim() public {
        _stake(alice, STAKE);
        _stake(bob, 1_000_000e6);
        _request(alice, pool.balanceOf(alice));
        vm.startPrank(bob);
        for (uint256 i; i < 20; ++i) {
            pool.requestRedeem(11e12 + i, alice, bob);
        }
        vm.stopPrank();
        _pass();
        assertEq(pool.makeClaimable(100), 21);
        assertGe(pool.maxWithdraw(alice), STAKE - 1);
        vm.startPrank(alice);
        assertGe(pool.redeem(pool.maxRedeem(alice), alice, alice), STAKE - 1);
        vm.stopPrank();
    }

    /// @dev Dust: below the minimum only whole balances leave, and each costs its maker more than its processing.
    function test_attack_dustRequests_costMoreThanTheyCostOthers() public {
        _stake(alice, STAKE);
        uint256 spent;
        for (uint256 i = 1; i <= 40; ++i) {
            address dust = address(uint160(0xd057_0000 + i));
            vm.prank(alice);
            pool.transfer(dust, 1e6);
            vm.prank(dust);
            uint256 left = gasleft();
            pool.requestRedeem(1e6, dust, dust);
            spent += left - gasleft();
        }
        _request(alice, pool.balanceOf(alice));
        _pass();
        uint256 before = gasleft();
        assertEq(pool.makeClaimable(41), 41);
        assertLt(before - gasleft(), spent);
        assertGt(pool.maxWithdraw(alice), STAKE - 1e6);
    }

    /// @dev Dust sent to a small holder can stop his request of an outdated balance, never that of his balance.
    function test_attack_dustSentToASmallHolder_delaysNothing() public {
        _stake(alice, STAKE);
        uint256 shares = _stake(bob, 5e6);
        vm.prank(alice);
        pool.transfer(bob, 1);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.RequestTooSmall.selector, 5e6, 10e6));
        pool.requestRedeem(shares, bob, bob);
        _request(bob, pool.balanceOf(bob));
    }

    /// @dev A market that fails or burns all gas holds up no exit.
    function test_attack_marketThatFails_holdsUpNoExit() public {
        _stake(alice, STAKE);
        _request(alice, pool.balanceOf(alice));
        _pass();
        vm.mockCallRevert(address(market), abi.encodeWithSelector(market.retireDue.selector), "broken");
        assertEq(pool.makeClaimable(1), 1);
    }
}
