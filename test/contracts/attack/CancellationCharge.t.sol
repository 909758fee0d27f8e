// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FloorCurve } from "../../../contracts/interfaces/IParameters.sol";
import { ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
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

    /// @dev The charge streams to the shares: who stakes just before a cancellation gets the part of his time, as if he had staked
    /// after it. Before, nine tenths of the pool got nine tenths of it at once.
    function test_attack_stakeJustBeforeACancellation_sharesNothingOfItsCharge() public {
        uint256 before = pool.totalAssets();
        _stake(bob, 9 * STAKE);
        uint256 charge = 100_000e6 - _cancel();
        assertGt(charge, 100e6);
        assertLe(pool.convertToAssets(pool.balanceOf(bob)), 9 * uint256(STAKE) + charge / 1e6);
        assertApproxEqAbs(pool.totalAssets() + pool.state().dripping, before + 9 * uint256(STAKE) + charge, 1);
        _assertConserved(0);
        // the least he stays is the cooldown, and a request earns nothing from its first second
        _request(bob, pool.balanceOf(bob));
        vm.warp(LISTED + 8 days);
        pool.makeClaimable(1);
        assertLe(pool.maxWithdraw(bob), 9 * uint256(STAKE) + charge / 1e6);
        assertGe(pool.totalAssets() + pool.state().dripping, before + charge - charge / 1e6, "it is who stayed's");
    }

    /// @dev Cancellations of next to nothing can't put off what already streams.
    function test_attack_manySmallCancellations_putNothingOff() public {
        uint256 big = 100_000e6 - _cancel();
        uint256 small;
        for (uint256 i; i < 20; ++i) {
            vm.warp(LISTED + 1 days + (i + 1) * 1 hours);
            _submit(0);
            Quote memory quote = _quote(0.0002e18);
            coverId = _buy(quote);
            small += quote.premium - _cancel();
        }
        assertLt(small, big / 20);
        vm.warp(LISTED + 8 days + 6 hours);
        assertLt(pool.state().dripping, small + big / 1000);
        _assertConserved(0);
    }

    /// @dev Governance raises the curve under a cover: the charge stays what the curve of the purchase gives.
    function test_attack_curveRaisedAfterTheSale_leavesTheCharge() public {
        uint256 state = vm.snapshotState();
        uint256 charge = 100_000e6 - _cancel();
        vm.revertToState(state);
        _setCurve(1.5e18);
        assertEq(100_000e6 - _cancel(), charge);
        vm.revertToState(state);
        _setCurve(0.75e18);
        assertEq(100_000e6 - _cancel(), charge, "nor does a lower one lower it");
    }

    /// @dev Of the purchase the day is known. Where the curve was changed on it the cheaper one counts, whichever came first.
    function test_cancel_boughtOnTheDayOfAChange_paysTheCheaperCurve() public {
        skip(1 hours);
        _submit(0);
        uint256 state = vm.snapshotState();
        coverId = _buy(_quote(0.25e18));
        uint256 cheap = 50_000e6 - _cancel();
        vm.revertToState(state);
        _setCurve(1.5e18);
        coverId = _buy(_quote(0.25e18));
        assertApproxEqAbs(50_000e6 - _cancel(), cheap, 2, "raised before the sale");
        vm.revertToState(state);
        coverId = _buy(_quote(0.25e18));
        _setCurve(0.75e18);
        assertApproxEqRel(50_000e6 - _cancel(), cheap * 3 / 4, 1e12, "lowered after it");
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

    /// @dev All rates times `factor`.
    function _setCurve(uint256 factor) private {
        FloorCurve memory curve = parameters.floorCurve();
        // forge-lint: disable-start(unsafe-typecast)
        curve.base = uint64(curve.base * factor / WAD);
        curve.atKink = uint64(curve.atKink * factor / WAD);
        curve.atFull = uint64(curve.atFull * factor / WAD);
        // forge-lint: disable-end(unsafe-typecast)
        vm.prank(governor);
        parameters.setFloorCurve(curve);
    }

    function _cancel() private returns (uint256 refund) {
        vm.prank(venueOwner);
        return market.cancel(coverId, 0);
    }
}
