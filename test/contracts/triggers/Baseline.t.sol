// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Timing } from "../../../contracts/interfaces/IParameters.sol";
import { IDeficitTrigger } from "../../../contracts/interfaces/IDeficitTrigger.sol";
import { Opening, Peril } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ITrigger } from "../../../contracts/interfaces/ITrigger.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { Base } from "../support/Base.t.sol";

/// @notice Where the index counts from, and from when on.
contract BaselineTest is Base {
    int128 internal constant J = int128(uint128(JUMP));

    uint256 internal programId;
    uint32 internal startDay;

    function setUp() public override {
        super.setUp();
        startDay = DayLib.day(START);
        programId = _open(_opening());
    }

    function test_baseline_isTheHighestOfTheDayBefore() public {
        vm.warp(START - 20 hours);
        _submit(3e6);
        vm.warp(START - 10 hours);
        _submit(8e6);
        vm.warp(START - 1 hours);
        _submit(5e6);
        _assertBaseline(8e6, false);
        vm.warp(START + 2 hours);
        trigger.measure(programId, "");
        _assertBaseline(8e6, true);
    }

    function test_baseline_isTheLastReportedDaysAfterASilence() public {
        vm.warp(START - 3 days);
        _submit(8e6);
        vm.warp(START + 2 hours);
        _submit(20e6);
        vm.expectEmit(address(trigger));
        emit IDeficitTrigger.BaselineFixed(programId, 8e6, startDay - 3);
        assertEq(trigger.measure(programId, _evidenceOf(startDay)), 12e6);
    }

    /// @dev A late report of the day before still counts: settlement opens when no more can come.
    function test_baseline_waitsForLateReports() public {
        vm.warp(START - 2 hours);
        _submit(3e6);
        vm.warp(START - 1 + REPORT_AGE);
        _submitAt(START - 1, 9e6);
        vm.warp(START + REPORT_AGE);
        trigger.measure(programId, "");
        _assertBaseline(9e6, true);
    }

    function test_baseline_settlementOpensAReportAgeAfterTheStart() public {
        vm.warp(START - 2 hours);
        _submit(3e6);
        vm.warp(START + REPORT_AGE - 1);
        bytes memory evidence = _evidence(9e6);
        vm.expectRevert(abi.encodeWithSelector(ITrigger.SettlementNotOpen.selector, programId, START + REPORT_AGE));
        trigger.measure(programId, evidence);
        assertEq(oracle.latest(venueId).reportedLoss, 3e6, "nothing is left of it");
        trigger.measure(programId, "");
        _assertBaseline(3e6, false);

        vm.warp(START + REPORT_AGE);
        assertEq(trigger.measure(programId, evidence), 6e6);
    }

    /// @dev No retroactive parameter: the report age of the opening counts, and a fixed baseline stays.
    function test_baseline_standsWhateverTheReportAgeBecomes() public {
        vm.warp(START - 2 hours);
        _submit(3e6);
        vm.warp(START + REPORT_AGE);
        trigger.measure(programId, "");
        Timing memory timing = _timing();
        timing.reportAge = 12 hours;
        _forceTiming(timing);
        _submitAt(START - 1, 9e6);
        assertEq(trigger.measure(programId, _evidence(9e6)), 6e6);
        _assertBaseline(3e6, true);
    }

    /// @dev A falsely low report of the day before doesn't lower its highest loss.
    function test_baseline_isNotLoweredByALowReport() public {
        vm.warp(START - 2 hours);
        _submit(10e6);
        vm.warp(START - 1 hours);
        _submit(-J);
        _assertBaseline(10e6, false);
    }

    /// @dev Even reporters who write nothing but falsely low losses for a whole day gain one jump at most.
    function test_baseline_falselyLowIsBoundedByTheJump() public {
        vm.warp(START - 2 days + 1);
        _submit(10e6);
        for (uint256 i; i < 94; ++i) {
            vm.warp(START - 2 days + 30 minutes * (i + 1));
            _submit(-100 * J);
        }
        (int256 baseline,) = trigger.baselineOf(programId);
        assertGe(baseline, 10e6 - J);
    }

    /// @dev The market sells on a fresh report only, so no cover lacks a baseline; if one did, nobody could show that a
    /// loss came after the start, and the index stays 0 without blocking anything.
    function test_baseline_withoutAnyReportBeforeTheTermNothingIsOwed() public {
        vm.warp(START + 2 hours);
        assertEq(trigger.measure(programId, _evidence(20_000_000e6)), 0);
        _assertBaseline(type(int80).max, true);
        vm.warp(START + 2 days);
        assertEq(trigger.measure(programId, _evidence(25_000_000e6)), 0);
        assertEq(trigger.measure(programId, ""), 0);
    }

    /// @dev Two programs of a venue follow each other; the loss of the first is the baseline of the second.
    function test_baseline_ofTheNextProgramHoldsTheLossOfTheFirst() public {
        vm.warp(START - 1 hours);
        _submit(0);
        vm.warp(START + 5 days);
        trigger.measure(programId, _evidence(9_000_000e6));
        Opening memory opening = _opening();
        (opening.start, opening.end) = (END, END + 1 weeks);
        uint256 next = _open(opening);
        vm.warp(END - 1 hours);
        _submit(9_000_000e6);
        vm.warp(END + 1 days);
        assertEq(trigger.measure(next, _evidence(9_000_000e6)), 0);
    }

    function test_register_refusesOthers() public {
        vm.expectRevert(abi.encodeWithSelector(ITrigger.NotProgramRegistry.selector, governor));
        vm.prank(governor);
        trigger.register(7, "");
    }

    function test_register_takesNoConfig() public {
        vm.expectRevert(abi.encodeWithSelector(ITrigger.BadConfig.selector, Peril.DEFICIT));
        vm.prank(address(programRegistry));
        trigger.register(programId, "x");
    }

    function _assertBaseline(int256 expected, bool isFixed) private view {
        (int256 baseline, bool fixed_) = trigger.baselineOf(programId);
        assertEq(baseline, expected);
        assertEq(fixed_, isFixed);
    }
}
