// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { CoverStatus, ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { IDeficitTrigger } from "../../../contracts/interfaces/IDeficitTrigger.sol";
import { IProgramRegistry } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ISafeguard, Warning } from "../../../contracts/interfaces/ISafeguard.sol";
import { HostileToken } from "../support/HostileToken.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice What a venue could try with the right to cancel.
contract CancellationAttack is MarketBase {
    int128 private constant LOSS = int128(uint128(ATTACHMENT)) + 4_000_000e6;
    uint256[] private ids;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
    }

    /// @dev Cancel at once after a loss, with the report still to come, and be paid for days after the end.
    function test_attack_lossAfterTheEnd_isNotPaid() public {
        uint256 coverId = _buy(_quote(0.5e18));
        _goTo(START + 2 days);
        _cancel(coverId);
        vm.warp(START + 3 days);
        bytes memory evidence = _evidence(LOSS);
        uint32 day = _day(START + 3 days);
        vm.expectRevert(abi.encodeWithSelector(IDeficitTrigger.DayOutsideTerm.selector, programId, day));
        market.settle(coverId, evidence);
        _assertNeverPaid(coverId);
    }

    /// @dev The index that another cover's settlement recorded stems from a day after the end.
    function test_attack_othersIndex_paysNoCancelledCover() public {
        uint256 coverId = _buy(_quote(0.5e18));
        uint256 other = _buy(_quote(0.2e18));
        _goTo(START + 2 days);
        _cancel(coverId);
        vm.warp(START + 3 days);
        assertEq(market.settle(other, _evidence(LOSS)), 800_000e6);
        assertEq(market.owed(coverId), 0);
        assertEq(market.settle(coverId, ""), 0);
        _assertNeverPaid(coverId);
    }

    /// @dev The same, left to the due list of the program's end.
    function test_attack_othersIndex_paysNothingAtTheProgramsEnd() public {
        uint256 coverId = _buy(_quote(0.5e18));
        uint256 other = _buy(_quote(0.2e18));
        _goTo(START + 2 days);
        _cancel(coverId);
        vm.warp(START + 3 days);
        market.settle(other, _evidence(LOSS));
        uint256 before = asset.balanceOf(vault);
        vm.warp(END + GRACE);
        assertEq(market.retireDue(address(pool), 2), 2);
        assertEq(asset.balanceOf(vault), before);
        assertEq(market.cover(coverId).paid, 0);
        _assertConserved(0);
    }

    /// @dev The premium of a limit that a known loss will take can't be had back: warning, claim, silence of reporters.
    function test_attack_premiumBackBeforeAKnownLoss_isRefused() public {
        uint256 coverId = _buy(_quote(0.5e18));
        _goTo(START + 2 days);
        vm.mockCall(
            address(safeguard),
            abi.encodeCall(ISafeguard.warning, (venueId)),
            abi.encode(Warning({ programId: uint64(programId), loss: 1, active: true }))
        );
        _refuse(coverId, abi.encodeWithSelector(ISafeguard.VenueAtWarning.selector, venueId));
        vm.clearMockedCalls();
        vm.mockCall(address(safeguard), abi.encodeCall(ISafeguard.openClaims, (programId)), abi.encode(1));
        _refuse(coverId, abi.encodeWithSelector(ICoverMarket.ClaimPending.selector, coverId));
        vm.clearMockedCalls();
        vm.warp(START + 2 days + REPORT_AGE + 1);
        _refuse(coverId, abi.encodeWithSelector(ICoverMarket.VenueReportStale.selector, venueId, START + 2 days));
    }

    /// @dev Whoever cancels right after a recorded loss pays for the limit it took: its premium is earned first.
    function test_attack_cancelRightAfterARecordedLoss_earnsThePaidPart() public {
        uint256 coverId = _buy(_quote(0.5e18));
        uint256 other = _buy(_quote(0.2e18));
        _goTo(START + 1 days);
        market.settle(other, _evidence(int128(uint128(EXHAUSTION))));
        uint256 before = asset.balanceOf(venueOwner);
        _cancel(coverId);
        assertEq(market.cover(coverId).paid, 5_000_000e6, "settled in the same call");
        assertEq(asset.balanceOf(venueOwner), before, "nothing is left to give back");
        _assertConserved(0);
    }

    /// @dev A loss that nobody has reported is known to the venue first. It can save unearned premium, never get a payout that
    /// it would not have had.
    function test_limit_lossBeforeAnyReport_savesUnearnedPremiumOnly() public {
        uint256 coverId = _buy(_quote(0.5e18));
        _goTo(START + 1 days);
        uint256 refund = _cancel(coverId);
        vm.warp(START + 1 days + 1 minutes);
        assertEq(market.settle(coverId, _evidence(int128(uint128(EXHAUSTION)))), 5_000_000e6);
        assertLt(refund, uint256(100_000e6) * 13 / 15);
        _assertConserved(0);
    }

    /// @dev Whether a loss of a covered day is settled before the cancellation, after it, or in parts around it, the venue is paid
    /// the same.
    function testFuzz_attack_orderOfCancelAndSettle_paysTheSame(uint96 first, uint96 second, bool[2] memory settles)
        public
    {
        uint256 coverId = _buy(_quote(0.5e18));
        uint32 day = _day(START + 1 days);
        first = uint96(bound(first, 0, EXHAUSTION));
        second = uint96(bound(second, 0, EXHAUSTION));
        vm.warp(START + 1 days + 1 hours);
        _submit(int128(uint128(first)));
        if (settles[0]) market.settle(coverId, _evidenceOf(day));
        if (settles[1]) _cancel(coverId);
        vm.warp(START + 1 days + 2 hours);
        _submit(int128(uint128(second)));
        if (!settles[1]) _cancel(coverId);
        vm.warp(START + 2 days + GRACE - 1);
        market.settle(coverId, _evidenceOf(day));
        uint256 peak = first > second ? first : second;
        uint256 over = peak < ATTACHMENT ? 0 : peak - ATTACHMENT;
        assertEq(asset.balanceOf(vault), 5_000_000e6 * over / (EXHAUSTION - ATTACHMENT));
        _assertConserved(0);
    }

    function test_attack_cancelTwice_isRefused() public {
        uint256 coverId = _buy(_quote(0.5e18));
        uint256 early = _buy(_quote(0.1e18));
        _cancel(early);
        _refuse(early, abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, early, CoverStatus.Expired));
        _goTo(START + 2 days);
        _cancel(coverId);
        _refuse(coverId, abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, coverId, CoverStatus.Cancelled));
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, coverId, CoverStatus.Cancelled));
        market.voidCover(coverId);
        ids = [coverId];
        vm.warp(START + 3 days + GRACE);
        market.expire(ids);
        _submit(0);
        _refuse(coverId, abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, coverId, CoverStatus.Expired));
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, coverId, CoverStatus.Expired));
        market.expire(ids);
        _assertConserved(0);
    }

    /// @dev In the last second nothing is left that could be given back.
    function test_attack_cancelAtTheLastSecond_isRefused() public {
        uint256 coverId = _buy(_quote(0.5e18));
        _goTo(END - 1);
        _refuse(coverId, abi.encodeWithSelector(ICoverMarket.EndsAnyway.selector, coverId, END));
    }

    /// @dev A share cancelled before the start is sold once more, not twice; one cancelled later never.
    function test_attack_cancelAndResell_neverOversells() public {
        uint256 coverId = _buy(_quote(0.9e18));
        _cancel(coverId);
        coverId = _buy(_quote(0.9e18));
        Quote memory quote = _quote(0.1e18);
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.LayerOversold.selector, programId, 0, 0.1e18, 0));
        market.buy(quote, signature, "");
        _goTo(START + 1 days);
        _cancel(coverId);
        assertEq(programRegistry.layer(programId, 0).sold, 0.9e18);
        _assertConserved(0);
    }

    /// @dev A cover in its grace needs its program: the owner can't withdraw it under the cover's feet.
    function test_attack_withdrawTheProgramOfACancelledCover_isRefused() public {
        uint256 coverId = _buy(_quote(0.5e18));
        _goTo(START + 1 days);
        _cancel(coverId);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.HasCovers.selector, programId));
        programRegistry.withdraw(programId);
    }

    /// @dev With nothing sold any more the program may go; what was cancelled stays told and jams nothing.
    function test_attack_withdrawAfterAnEarlyCancellation_jamsNothing() public {
        uint256 coverId = _buy(_quote(0.5e18));
        _cancel(coverId);
        vm.prank(venueOwner);
        programRegistry.withdraw(programId);
        assertEq(market.cover(coverId).until, START);
        vm.warp(END + GRACE);
        assertEq(market.retireDue(address(pool), 5), 0);
        _assertConserved(0);
    }

    /// @dev Buying and cancelling again and again holds capital at no less than the floor for the time it was held.
    function testFuzz_attack_holdingCapacityByCancelling_costsTheFloor(uint256 wait, uint64 share) public {
        wait = bound(wait, 0, START - RESPONSE - 1 - LISTED);
        share = uint64(bound(share, 0.05e18, 0.9e18));
        Quote memory quote = _quote(share);
        quote.premium = uint96(pool.floorPremiumUp(quote.limit, END + GRACE - LISTED));
        uint256 floor = pool.floorPremiumUp(quote.limit, wait + GRACE);
        uint256 before = asset.balanceOf(venueOwner);
        uint256 coverId = _buy(quote);
        vm.warp(LISTED + wait);
        _submit(0);
        _cancel(coverId);
        assertGe(before - asset.balanceOf(venueOwner), floor);
        _assertConserved(0);
    }

    /// @dev The same with a cover that has begun: what was earned and the charge are the floor for the whole time at least.
    function testFuzz_attack_longCoverForAShortTime_costsTheFloor(uint256 at, uint64 share) public {
        at = bound(at, START, END - 1 days - 1);
        share = uint64(bound(share, 0.05e18, 0.9e18));
        Quote memory quote = _quote(share);
        quote.premium = uint96(pool.floorPremiumUp(quote.limit, END + GRACE - LISTED));
        uint256 before = asset.balanceOf(venueOwner);
        uint256 coverId = _buy(quote);
        _goTo(uint40(at));
        // the floor on the capital as it was at the purchase
        uint256 locked = (at / 1 days + 1) * 1 days - LISTED + GRACE;
        uint256 floor = uint256(quote.premium) * locked / (END + GRACE - LISTED);
        _cancel(coverId);
        assertGe(before - asset.balanceOf(venueOwner) + 2, floor);
        _assertConserved(0);
    }

    /// @dev A holder that can't receive stops nothing and loses nothing.
    function test_attack_blockedHolder_isReserved() public {
        HostileToken token = new HostileToken();
        TailRiskPool hostile = _newPool(IERC20(address(token)), _mandate());
        token.mint(alice, STAKE);
        vm.startPrank(alice);
        token.approve(address(hostile), STAKE);
        hostile.deposit(STAKE, alice);
        vm.stopPrank();
        token.mint(venueOwner, 1_000_000e6);
        vm.prank(venueOwner);
        token.approve(address(market), 1_000_000e6);
        Quote memory quote = _quote(0.2e18);
        quote.pool = address(hostile);
        uint256 coverId = _buy(quote);
        vm.prank(venueOwner);
        market.transferFrom(venueOwner, bob, coverId);
        token.setBlocked(bob, true);
        uint256 refund = _cancel(coverId);
        assertGt(refund, 0);
        assertEq(hostile.reservedFor(bob), refund);
    }

    function test_attack_oldOwnerOrHolder_cantCancel() public {
        uint256 coverId = _buy(_quote(0.2e18));
        vm.startPrank(venueOwner);
        market.transferFrom(venueOwner, bob, coverId);
        venueRegistry.offerOwnership(venueId, alice);
        vm.stopPrank();
        vm.prank(alice);
        venueRegistry.acceptOwnership(venueId);
        address[2] memory callers = [venueOwner, bob];
        for (uint256 i; i < 2; ++i) {
            vm.prank(callers[i]);
            vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotVenueOwner.selector, venueId, callers[i]));
            market.cancel(coverId, 0);
        }
        vm.prank(alice);
        market.cancel(coverId, 0);
    }

    function _assertNeverPaid(uint256 coverId) private {
        ids = [coverId];
        vm.warp(market.cover(coverId).until + GRACE);
        uint256 before = asset.balanceOf(vault);
        market.expire(ids);
        assertEq(asset.balanceOf(vault), before);
        assertEq(market.cover(coverId).paid, 0);
        _assertConserved(0);
    }

    function _day(uint256 time) private pure returns (uint32) {
        return uint32((time - 8 hours) / 1 days);
    }

    function _goTo(uint40 time) private {
        vm.warp(time);
        _submit(0);
    }

    function _cancel(uint256 coverId) private returns (uint256) {
        vm.prank(venueOwner);
        return market.cancel(coverId, 0);
    }

    function _refuse(uint256 coverId, bytes memory error_) private {
        vm.prank(venueOwner);
        vm.expectRevert(error_);
        market.cancel(coverId, 0);
    }
}
