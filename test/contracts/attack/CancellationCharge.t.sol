// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ICoverMarket } from "../../../contracts/interfaces/ICoverMarket.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Who gets what a cancellation is charged, and who sets it.
contract CancellationChargeAttack is MarketBase {
    uint256 private coverId;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
        coverId = _buy(_quote(0.5e18));
        vm.warp(LISTED + 1 days);
        _submit(0);
    }

    /// @dev The charge falls to the shares of the moment: who stakes just before a cancellation shares it, stays for the cooldown,
    /// and bears what happens meanwhile. It is a few hundredths of a per cent of the limit.
    function test_limit_stakeJustBeforeACancellation_sharesItsCharge() public {
        uint256 before = pool.totalAssets();
        _stake(bob, 9 * STAKE);
        uint256 charge = 100_000e6 - _cancel();
        assertLt(charge, 5_000_000e6 / 5_000);
        uint256 gain = pool.convertToAssets(pool.balanceOf(bob)) - 9 * uint256(STAKE);
        assertApproxEqRel(gain, charge * 9 / 10, 0.01e18);
        assertApproxEqAbs(pool.totalAssets(), before + 9 * uint256(STAKE) + charge, 1);
        _assertConserved(0);
    }

    /// @dev The charge follows the pool's use of the moment: stakers who request exits just before raise it, to the rate at full
    /// use at most. Who names the refund that he was shown keeps his cover instead.
    function test_attack_requestsBeforeACancellation_cantRaiseItsChargeUnseen() public {
        uint256 state = vm.snapshotState();
        uint256 calm = 100_000e6 - _cancel();
        vm.revertToState(state);
        _request(alice, pool.balanceOf(alice));
        vm.prank(venueOwner);
        vm.expectPartialRevert(ICoverMarket.RefundTooLow.selector);
        market.cancel(coverId, 100_000e6 - calm);
        uint256 raised = 100_000e6 - _cancel();
        assertGt(raised, 8 * calm);
        assertLe(raised, 5_000_000e6 * uint256(0.2e18) / 1e18 * (1 days + GRACE) / 365 days + 3);
    }

    function _cancel() private returns (uint256 refund) {
        vm.prank(venueOwner);
        return market.cancel(coverId, 0);
    }
}
