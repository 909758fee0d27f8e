// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAttestationOracle, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { IDeficitTrigger } from "../../../contracts/interfaces/IDeficitTrigger.sol";
import { Timing } from "../../../contracts/interfaces/IParameters.sol";
import { ITrigger } from "../../../contracts/interfaces/ITrigger.sol";
import { ChallengeBase } from "../support/ChallengeBase.t.sol";

/// @notice When an index is final, and what can be measured for covers that end early.
contract FinalityTest is ChallengeBase {
    function test_isFinal_whenGraceIsOver() public {
        vm.warp(END - 1 hours);
        _submit(J);
        vm.warp(END + GRACE - 1);
        assertFalse(trigger.isFinal(programId));
        assertEq(_measure(firstDay + 14), uint256(int256(J)));
        vm.warp(END + GRACE);
        assertTrue(trigger.isFinal(programId));
        assertEq(trigger.measure(programId, ""), uint256(int256(J)));
        vm.expectRevert(abi.encodeWithSelector(ITrigger.SettlementClosed.selector, programId));
        _measure(firstDay + 14);
        vm.expectRevert(abi.encodeWithSelector(ITrigger.SettlementClosed.selector, programId));
        trigger.measureBefore(programId, _evidenceOf(firstDay + 14), END);
    }

    /// @dev A challenge brought in the last second of grace delays the end, but can't keep a day from ever being measured.
    function test_isFinal_leavesADayAfterTheLastRuling() public {
        vm.warp(END - 1 hours);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(END - 1 hours, LOSS), 3);
        _submit(LOSS);
        vm.warp(END + GRACE - 1);
        uint256 id = _challengeReports(reports, signatures);
        uint40 closed = END + GRACE - 1 + ARBITER_LIMIT;
        vm.warp(closed);
        assertFalse(trigger.isFinal(programId));
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.DayContested.selector, venueId, firstDay + 14));
        _measure(firstDay + 14);
        challengeDesk.lapse(id);
        vm.warp(closed + trigger.TIME_AFTER_RULING() - 1);
        assertTrue(trigger.isPending(programId));
        assertEq(_measure(firstDay + 14), uint256(int256(LOSS)));
        vm.warp(closed + trigger.TIME_AFTER_RULING());
        assertFalse(trigger.isPending(programId));
        assertTrue(trigger.isFinal(programId));
    }

    /// @dev Window, grace and report age are those of the opening.
    function test_promise_pinsItsClocks() public {
        Timing memory timing = _timing();
        (timing.challengeWindow, timing.grace, timing.cooldown) = (5 days, 30 days, 31 days);
        vm.prank(governor);
        parameters.setTiming(timing);
        vm.warp(START + 10 hours);
        _submit(LOSS);
        vm.warp(START + 10 hours + WINDOW);
        assertEq(_measure(firstDay), uint256(int256(LOSS)));
        vm.warp(END + GRACE);
        assertTrue(trigger.isFinal(programId));
    }

    function test_register_pinsTheOpenInterest() public {
        assertEq(explainer.pins(), 1);
    }

    function test_subject_isNone() public view {
        assertEq(trigger.subject(programId), address(0));
    }

    function test_isFinal_refusesUnknownPrograms() public {
        vm.expectRevert(abi.encodeWithSelector(ITrigger.UnknownProgram.selector, 9));
        trigger.isFinal(9);
    }

    /// @dev For a cover that was cancelled with effect from the third day.
    function test_measureBefore_countsDaysThatEndInTime() public {
        uint40 end = START + 2 days;
        vm.warp(START + 30 hours);
        uint256 index = trigger.measureBefore(programId, _evidence(J), end);
        assertEq(index, uint256(int256(J)));
        assertEq(trigger.indexOf(programId), 0, "nothing is recorded");
        assertEq(oracle.latest(venueId).reportedLoss, J, "but the report is brought");

        vm.warp(START + 54 hours);
        _submit(J);
        vm.expectRevert(abi.encodeWithSelector(IDeficitTrigger.DayOutsideTerm.selector, programId, firstDay + 2));
        trigger.measureBefore(programId, _evidenceOf(firstDay + 2), end);
        assertEq(trigger.measureBefore(programId, _evidenceOf(firstDay + 2), START + 3 days), index);
        assertEq(trigger.measureBefore(programId, "", end), 0);
        vm.expectRevert(abi.encodeWithSelector(IDeficitTrigger.DayOutsideTerm.selector, programId, firstDay));
        trigger.measureBefore(programId, _evidenceOf(firstDay), START);
    }

    /// @dev An end beyond the term counts as its end.
    function test_measureBefore_neverCountsDaysAfterTheTerm() public {
        vm.warp(END + 1 hours);
        _submit(J);
        vm.expectRevert(abi.encodeWithSelector(IDeficitTrigger.DayOutsideTerm.selector, programId, firstDay + 15));
        trigger.measureBefore(programId, _evidenceOf(firstDay + 15), type(uint40).max);
    }

    function test_measureBefore_waitsForTheOpening() public {
        vm.warp(START + REPORT_AGE - 1);
        assertEq(trigger.measureBefore(programId, "", END), 0);
        vm.expectRevert(abi.encodeWithSelector(ITrigger.SettlementNotOpen.selector, programId, START + REPORT_AGE));
        trigger.measureBefore(programId, _evidenceOf(firstDay), END);
    }
}
