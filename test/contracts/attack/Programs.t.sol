// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Timing } from "../../../contracts/interfaces/IParameters.sol";
import { IProgramRegistry, Opening, Program } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ITrigger } from "../../../contracts/interfaces/ITrigger.sol";
import { IVenueRegistry } from "../../../contracts/interfaces/IVenueRegistry.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attacks on programs and venues: two towers over one loss, towers that vanish, towers of outsiders, and parameters
/// that change under a promise. Known failures: outsiders squatting a program; retroactive parameters (Y2K 031).
contract ProgramsAttack is MarketBase {
    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
    }

    function _from(uint40 start, uint40 end) private view returns (Opening memory opening) {
        opening = _opening();
        (opening.start, opening.end) = (start, end);
    }

    /// @dev Open the next program, withdraw it, and open a third over the one that runs: two would pay one loss.
    function test_attack_withdrawnSuccessor_freesNoOverlap() public {
        _buy(_quote(0.5e18));
        vm.warp(START + 1 days);
        uint256 next = _open(_from(END, END + 7 days));
        vm.startPrank(venueOwner);
        programRegistry.withdraw(next);
        assertEq(programRegistry.latestProgram(venueId), programId);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.ProgramStillLive.selector, programId, END));
        programRegistry.open(_from(END - 7 days, END + 7 days));
        next = programRegistry.open(_from(END, END + 7 days));
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.ProgramNotStarted.selector, next, END));
        programRegistry.open(_from(END + 7 days, END + 14 days));
        vm.stopPrank();
    }

    /// @dev Any order of opening, selling, withdrawing and waiting leaves terms that don't overlap.
    function testFuzz_attack_anyOrderOfOpenAndWithdraw_neverOverlaps(uint8[24] memory steps) public {
        for (uint256 i; i < steps.length; ++i) {
            uint256 latest = programRegistry.programCount();
            if (steps[i] % 4 == 0) vm.warp(vm.getBlockTimestamp() + 1 days * (1 + steps[i] / 16));
            uint40 start = DayLib.startOf(DayLib.day(vm.getBlockTimestamp()) + 4 + steps[i] / 20);
            uint40 end = start + 1 days;
            while (!DayLib.isFridayStart(end)) end += 1 days;
            vm.startPrank(venueOwner);
            if (steps[i] % 4 < 3) {
                try programRegistry.open(_from(start, end)) { } catch { }
            } else {
                try programRegistry.withdraw(1 + (steps[i] / 4) % latest) { } catch { }
            }
            vm.stopPrank();
        }
        uint256 count = programRegistry.programCount();
        for (uint256 i = 1; i <= count; ++i) {
            for (uint256 j = i + 1; j <= count; ++j) {
                (bool a, Program memory x) = _find(i);
                (bool b, Program memory y) = _find(j);
                if (a && b) assertTrue(x.end <= y.start || y.end <= x.start, "two live at once");
            }
        }
    }

    function _find(uint256 id) private view returns (bool found, Program memory program) {
        try programRegistry.program(id) returns (Program memory p) {
            return (true, p);
        } catch { }
    }

    /// @dev A program with covers stays, live, over, and with one cover voided of two.
    function test_attack_withdrawUnderCovers_isRefused() public {
        _buy(_quote(0.1e18));
        _buy(_quote(0.1e18));
        vm.prank(governor);
        market.voidCover(1);
        vm.startPrank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.HasCovers.selector, programId));
        programRegistry.withdraw(programId);
        vm.warp(END + GRACE + 1 days);
        market.retireDue(address(pool), 5);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.HasCovers.selector, programId));
        programRegistry.withdraw(programId);
        vm.stopPrank();
    }

    /// @dev Ids are never used twice, so no trigger ever measures one program with the record of another.
    function test_attack_withdrawnId_neverReturns() public {
        vm.startPrank(venueOwner);
        programRegistry.withdraw(programId);
        assertEq(programRegistry.open(_opening()), programId + 1);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownProgram.selector, programId));
        programRegistry.withdraw(programId);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(ITrigger.NotProgramRegistry.selector, address(this)));
        trigger.register(programId + 1, "");
    }

    /// @dev Outsiders neither open nor withdraw, and an offer of a venue to nobody is accepted by nobody.
    function test_attack_outsiders_haveNoSay() public {
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.NotVenueOwner.selector, venueId, stranger));
        programRegistry.open(_opening());
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.NotVenueOwner.selector, venueId, stranger));
        programRegistry.withdraw(programId);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.NotMarket.selector, stranger));
        programRegistry.sell(programId, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.NotMarket.selector, stranger));
        programRegistry.unsell(programId, 0, 0);
        vm.expectRevert(abi.encodeWithSelector(IVenueRegistry.NotOffered.selector, venueId, stranger));
        venueRegistry.acceptOwnership(venueId);
        vm.stopPrank();

        vm.startPrank(venueOwner);
        venueRegistry.offerOwnership(venueId, stranger);
        venueRegistry.offerOwnership(venueId, address(0));
        vm.stopPrank();
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IVenueRegistry.NotOffered.selector, venueId, stranger));
        venueRegistry.acceptOwnership(venueId);
    }

    /// @dev The venue can't place its layer inside its own fund, declared or reported.
    function test_attack_layerInsideTheFund_isRefused() public {
        vm.startPrank(venueOwner);
        programRegistry.withdraw(programId);
        Opening memory opening = _opening();
        opening.fundDeclared = 0;
        opening.bounds[0] = uint96(FUND) - 1;
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.AttachmentBelowFund.selector, FUND - 1, FUND));
        programRegistry.open(opening);
        opening.fundDeclared = uint96(FUND) + 1;
        opening.bounds[0] = uint96(FUND);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.AttachmentBelowFund.selector, FUND, FUND + 1));
        programRegistry.open(opening);
        vm.stopPrank();
    }

    /// @dev Layers at the end of their type are measured and paid without overflow.
    function test_attack_extremeBounds_payWithoutOverflow() public {
        vm.startPrank(venueOwner);
        programRegistry.withdraw(programId);
        Opening memory opening = _opening();
        opening.bounds[1] = type(uint96).max;
        programId = programRegistry.open(opening);
        vm.stopPrank();
        uint256 coverId = _buy(_quote(100));
        assertEq(_lose(coverId, type(int80).max), 0, "a sliver of a wide layer rounds down");
        assertEq(market.cover(coverId).limit, uint256(type(uint96).max - ATTACHMENT) * 100 / WAD);
        _assertConserved(0);
    }

    /// @dev Longer and shorter clocks, fees and sizes touch no program, cover or due time that exists.
    function test_attack_parametersUnderAPromise_changeNothing() public {
        uint256 coverId = _buy(_quote(0.5e18));
        Timing memory timing = _timing();
        (timing.reportAge, timing.challengeWindow, timing.arbiterLimit) = (5 minutes, 5 days, 7 days);
        (timing.grace, timing.cooldown, timing.placementLead) = (60 days, 60 days, 8 weeks);
        _forceTiming(timing);
        vm.startPrank(governor);
        parameters.setFeeRecipient(stranger);
        vm.stopPrank();
        Program memory program = programRegistry.program(programId);
        assertEq(program.grace, GRACE);
        assertEq(program.response, RESPONSE);
        vm.prank(governor);
        oracle.setJump(venueId, JUMP);
        vm.warp(START + REPORT_AGE);
        assertEq(market.settle(coverId, _evidence(int128(uint128(ATTACHMENT)) + 1_000_000e6)), 500_000e6);
        vm.warp(END + GRACE);
        assertEq(market.retireDue(address(pool), 1), 1, "due when it was promised");
        assertEq(market.cover(coverId).fee, 5_000e6);
    }

    /// @dev A longer report age set after the opening lets no late report move a baseline that anyone has fixed.
    function test_attack_longerReportAge_movesNoFixedBaseline() public {
        vm.warp(START - 10 hours);
        _submit(0);
        Timing memory timing = _timing();
        (timing.reportAge, timing.grace, timing.cooldown) = (1 days, 5 days, 30 days);
        _forceTiming(timing);
        vm.warp(START + REPORT_AGE);
        vm.prank(stranger);
        trigger.measure(programId, "");
        _submitAt(START - 1, 9_000_000e6);
        (int256 baseline, bool isFixed) = trigger.baselineOf(programId);
        assertTrue(isFixed);
        assertEq(baseline, 0);
    }
}
