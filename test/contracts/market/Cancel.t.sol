// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Cover, CoverStatus, ICoverMarket } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Peril } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ISafeguard, Warning } from "../../../contracts/interfaces/ISafeguard.sol";
import { ITrigger } from "../../../contracts/interfaces/ITrigger.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice `cancel`: what it gives back, what still pays, when the limit is free.
contract CancelTest is MarketBase {
    uint256 private constant TERM = END - START;
    uint256 private coverId;
    uint256[] private ids;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
        coverId = _buy(_quote(0.5e18));
    }

    function test_cancel_refundsTheUnearnedPremiumLessTheCharge() public {
        uint40 until = START + 4 days;
        _goTo(START + 3 days + 1 hours);
        uint256 charge = pool.floorPremiumUp(5_000_000e6, START - LISTED + GRACE);
        uint256 unearned = uint256(100_000e6) * (END - until) / TERM;
        vm.expectEmit(true, false, false, false, address(market));
        emit ICoverMarket.CoverCancelled(coverId, until, 0, charge);
        uint256 before = asset.balanceOf(venueOwner);
        uint256 refund = _cancel();

        assertApproxEqAbs(refund, unearned - charge, 2);
        assertLe(refund, unearned - charge, "rounding favours the pool");
        assertEq(asset.balanceOf(venueOwner) - before, refund);
        Cover memory cover = market.cover(coverId);
        assertEq(uint8(cover.status), uint8(CoverStatus.Cancelled));
        assertEq(cover.until, until);
        assertEq(cover.boughtAt, LISTED);
        assertEq(market.venueOutstanding(venueId), 5_000_000e6, "the limit is locked until grace is over");
        assertEq(programRegistry.layer(programId, 0).sold, 0.5e18);
        _assertConserved(0);
        vm.warp(until);
        assertEq(pool.state().unearned, 0, "nothing is earned after its end");
        _assertConserved(0);
    }

    function test_cancel_endsAtTheNextBallastDay() public {
        _goTo(START + 2 days);
        _cancel();
        assertEq(market.cover(coverId).until, START + 3 days, "a day that began is covered");
    }

    /// @dev Nothing was at risk: the limit is free at once, for the charge of the wait.
    function test_cancel_beforeTheStart() public {
        vm.warp(LISTED + 2 hours);
        _submit(0);
        uint256 charge = pool.floorPremiumUp(5_000_000e6, 2 hours + GRACE);
        uint256 before = asset.balanceOf(venueOwner);
        uint256 refund = _cancel();
        assertApproxEqAbs(refund, 100_000e6 - charge, 2);
        assertLe(refund, 100_000e6 - charge, "rounding favours the pool");
        assertEq(asset.balanceOf(venueOwner) - before, refund);
        assertEq(uint8(market.cover(coverId).status), uint8(CoverStatus.Expired));
        assertEq(market.cover(coverId).until, START);
        assertEq(market.venueOutstanding(venueId), 0);
        assertEq(pool.state().outstanding, 0);
        assertEq(pool.state().unearned, 0);
        assertApproxEqAbs(pool.totalAssets() + pool.state().dripping, STAKE + charge, 2);
        _assertConserved(0);
        _buy(_quote(0.9e18));
        _assertConserved(0);
    }

    function test_cancel_paysTheRecordedIndexFirst() public {
        uint256 other = _buy(_quote(0.25e18));
        _goTo(START + 2 days);
        market.settle(other, _evidence(int128(uint128(ATTACHMENT)) + 4_000_000e6));
        vm.expectEmit(address(market));
        emit ICoverMarket.CoverSettled(coverId, ATTACHMENT + 4_000_000e6, 2_000_000e6, 2_000_000e6, vault, true);
        uint256 refund = _cancel();
        uint256 charge = pool.floorPremiumUp(3_000_000e6, START - LISTED + GRACE);
        // premium of the paid part is earned; the charge was taken a moment before the pool gave the refund
        assertApproxEqAbs(refund, uint256(60_000e6) * 12 days / TERM - charge, 1e6);
        _assertConserved(0);
    }

    /// @dev A loss of a covered day still counts in grace.
    function test_settle_daysBeforeTheEndStillPay() public {
        _goTo(START + 3 days + 1 hours);
        _cancel();
        vm.warp(START + 3 days + 2 hours);
        _submit(int128(uint128(ATTACHMENT)) + 2_000_000e6);
        vm.warp(START + 4 days + GRACE - 1);
        bytes memory evidence = _evidenceOf(uint32((START + 3 days - 8 hours) / 1 days));
        assertEq(market.settle(coverId, evidence), 1_000_000e6);
        assertEq(market.settle(coverId, evidence), 0);
        assertEq(market.settle(coverId, ""), 0);
        assertEq(trigger.indexOf(programId), 0, "nothing is recorded for the others");
        assertEq(asset.balanceOf(vault), 1_000_000e6);
        _assertConserved(0);
    }

    /// @dev Its index is final when its own grace is over, whether or not anybody has retired it.
    function test_settle_revert_afterItsGrace() public {
        _goTo(START + 3 days + 1 hours);
        _cancel();
        vm.warp(START + 3 days + 2 hours);
        _submit(int128(uint128(ATTACHMENT)) + 2_000_000e6);
        bytes memory evidence = _evidenceOf(uint32((START + 3 days - 8 hours) / 1 days));
        vm.warp(START + 4 days + GRACE);
        vm.expectRevert(abi.encodeWithSelector(ITrigger.SettlementClosed.selector, programId));
        market.settle(coverId, evidence);
        assertEq(market.settle(coverId, ""), 0);
        vm.mockCall(address(trigger), abi.encodeCall(ITrigger.isPending, (programId)), abi.encode(true));
        assertEq(market.settle(coverId, evidence), 1_000_000e6, "an open claim keeps it open");
    }

    function test_expire_freesACancelledCoverAfterItsGrace() public {
        _goTo(START + 3 days);
        _cancel();
        ids = [coverId];
        uint40 dueAt = START + 4 days + GRACE;
        vm.warp(dueAt - 1);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotDue.selector, coverId, dueAt));
        market.expire(ids);
        vm.warp(dueAt);
        vm.prank(stranger);
        market.expire(ids);
        assertEq(uint8(market.cover(coverId).status), uint8(CoverStatus.Expired));
        assertEq(market.cover(coverId).until, START + 4 days);
        assertEq(market.venueOutstanding(venueId), 0);
        assertEq(pool.state().outstanding, 0);
        vm.warp(END + GRACE);
        assertEq(market.retireDue(address(pool), 5), 0, "its place in the list is skipped");
        _assertConserved(0);
    }

    function test_retireDue_takesACancelledCoverAlong() public {
        _goTo(START + 3 days);
        _cancel();
        vm.warp(END + GRACE);
        assertEq(market.retireDue(address(pool), 5), 1);
        assertEq(pool.state().outstanding, 0);
        _assertConserved(0);
    }

    function test_cancel_refundsTheHolder() public {
        vm.prank(venueOwner);
        market.transferFrom(venueOwner, bob, coverId);
        _goTo(START + 3 days);
        uint256 refund = _cancel();
        assertEq(asset.balanceOf(bob), refund);
    }

    function test_cancel_revert_notTheVenuesOwner() public {
        _goTo(START + 1 days);
        address[4] memory others = [stranger, governor, guardian, vault];
        for (uint256 i; i < 4; ++i) {
            vm.prank(others[i]);
            vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotVenueOwner.selector, venueId, others[i]));
            market.cancel(coverId, 0);
        }
    }

    function test_cancel_revert_endsAnyway() public {
        uint40[2] memory times = [END - 1 days, END - 1];
        for (uint256 i; i < 2; ++i) {
            _goTo(times[i]);
            _refuse(abi.encodeWithSelector(ICoverMarket.EndsAnyway.selector, coverId, END));
        }
        _goTo(END + GRACE - 1);
        _refuse(abi.encodeWithSelector(ICoverMarket.EndsAnyway.selector, coverId, END));
    }

    function test_cancel_onTheLastButOneDay() public {
        _goTo(END - 1 days - 1);
        uint256 charge = pool.floorPremiumUp(5_000_000e6, START - LISTED + GRACE);
        uint256 refund = _cancel();
        assertEq(market.cover(coverId).until, END - 1 days);
        assertApproxEqAbs(refund, uint256(100_000e6) / 15 - charge, 2);
        _assertConserved(0);
    }

    function test_cancel_revert_atWarning() public {
        _goTo(START + 1 days);
        bytes memory call = abi.encodeCall(ISafeguard.warning, (venueId));
        vm.mockCall(address(safeguard), call, abi.encode(Warning({ programId: 1, loss: 0, active: true })));
        _refuse(abi.encodeWithSelector(ISafeguard.VenueAtWarning.selector, venueId));
        vm.clearMockedCalls();
        _cancel();
    }

    function test_cancel_revert_underAClaim() public {
        _goTo(START + 1 days);
        vm.mockCall(address(safeguard), abi.encodeCall(ISafeguard.openClaims, (programId)), abi.encode(1));
        _refuse(abi.encodeWithSelector(ICoverMarket.ClaimPending.selector, coverId));
        vm.clearMockedCalls();
        vm.mockCall(address(trigger), abi.encodeCall(ITrigger.isPending, (programId)), abi.encode(true));
        _refuse(abi.encodeWithSelector(ICoverMarket.ClaimPending.selector, coverId));
        vm.clearMockedCalls();
        _cancel();
    }

    function test_cancel_revert_withoutAFreshReport() public {
        _goTo(START + 1 days);
        vm.warp(START + 1 days + REPORT_AGE + 1);
        _refuse(abi.encodeWithSelector(ICoverMarket.VenueReportStale.selector, venueId, START + 1 days));
        vm.warp(START + 1 days + REPORT_AGE);
        _cancel();
    }

    function test_cancel_revert_unknown() public {
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, 9, CoverStatus.None));
        market.cancel(9, 0);
    }

    /// @dev At any moment: the pool keeps what it earned and the charge, the holder gets the rest, and all of it is there.
    function testFuzz_cancel_conserves(uint256 at, uint96 loss) public {
        at = bound(at, START + 2 hours, END - 1 days - 1);
        loss = uint96(bound(loss, 0, 16_000_000e6));
        _goTo(uint40(at));
        uint256 paid = market.settle(coverId, _evidence(int128(uint128(loss))));
        uint256 before = asset.balanceOf(venueOwner);
        uint256 refund = _cancel();
        assertEq(asset.balanceOf(venueOwner) - before, refund);
        assertLe(refund, uint256(100_000e6) * (END - at) / TERM);
        _assertConserved(0);
        vm.warp(END + GRACE);
        market.retireDue(address(pool), 1);
        uint256 fees = pool.collectFees();
        assertApproxEqAbs(pool.totalAssets() + pool.state().dripping, STAKE + 100_000e6 - paid - refund - fees, 2);
        _assertConserved(0);
    }

    function _goTo(uint40 time) private {
        vm.warp(time);
        _submit(0);
    }

    function _cancel() private returns (uint256) {
        vm.prank(venueOwner);
        return market.cancel(coverId, 0);
    }

    function _refuse(bytes memory error_) private {
        vm.prank(venueOwner);
        vm.expectRevert(error_);
        market.cancel(coverId, 0);
    }
}
