// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, IAttestationOracle, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { DeficitEvidence, IDeficitTrigger } from "../../../contracts/interfaces/IDeficitTrigger.sol";
import { ITrigger } from "../../../contracts/interfaces/ITrigger.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { Base } from "../support/Base.t.sol";

/// @notice How the index follows from reports and evidence.
contract MeasureTest is Base {
    int128 internal constant BEFORE = 2_000_000e6;

    uint256 internal programId;
    uint32 internal startDay;
    uint32 internal endDay;

    function setUp() public override {
        super.setUp();
        (startDay, endDay) = (DayLib.day(START), DayLib.day(END));
        programId = _open(_opening());
        vm.warp(START - 1 hours);
        _submit(BEFORE);
    }

    function test_measure_takesTheReportsAndReturnsTheLossOverTheBaseline() public {
        vm.warp(START + 20 hours);
        bytes memory evidence = _evidence(11_000_000e6);
        vm.expectEmit(address(trigger));
        emit IDeficitTrigger.BaselineFixed(programId, BEFORE, startDay - 1);
        vm.expectEmit(address(trigger));
        emit ITrigger.IndexRaised(programId, 9_000_000e6);

        vm.prank(stranger);
        uint256 index = trigger.measure(programId, evidence);

        assertEq(index, 9_000_000e6);
        assertEq(trigger.indexOf(programId), index);
        assertEq(oracle.latest(venueId).reportedLoss, 11_000_000e6);
    }

    function test_measure_readsADayThatTheOracleKnows() public {
        vm.warp(START + 20 hours);
        _submit(11_000_000e6);
        vm.warp(START + 3 days);
        assertEq(trigger.measure(programId, _evidenceOf(startDay)), 9_000_000e6);
    }

    function test_measure_withoutEvidenceReturnsTheIndexAsRecorded() public {
        assertEq(trigger.measure(programId, ""), 0, "before settlement opens");
        vm.warp(START + 20 hours);
        assertEq(trigger.measure(programId, ""), 0);
        trigger.measure(programId, _evidence(11_000_000e6));
        assertEq(trigger.measure(programId, ""), 9_000_000e6);
    }

    function test_measure_neverFalls() public {
        vm.warp(START + 20 hours);
        trigger.measure(programId, _evidence(11_000_000e6));
        vm.warp(START + 44 hours);
        assertEq(trigger.measure(programId, _evidence(-5_000_000e6)), 9_000_000e6);
        vm.warp(START + 68 hours);
        assertEq(trigger.measure(programId, _evidence(12_000_000e6)), 10_000_000e6);
    }

    /// @dev Settlement is idempotent: the same evidence again raises and tells nothing.
    function test_measure_repeatsWithoutEffect() public {
        vm.warp(START + 20 hours);
        bytes memory evidence = _evidence(11_000_000e6);
        trigger.measure(programId, evidence);
        vm.recordLogs();
        assertEq(trigger.measure(programId, evidence), 9_000_000e6);
        assertEq(vm.getRecordedLogs().length, 0);
    }

    /// @dev Whoever brings the reports of an evidence to the oracle first takes nothing from it.
    function test_measure_survivesAFrontRunnersReport() public {
        vm.warp(START + 20 hours);
        bytes memory evidence = _evidence(11_000_000e6);
        vm.prank(stranger);
        _submit(11_000_000e6);
        assertEq(trigger.measure(programId, evidence), 9_000_000e6);
    }

    /// @dev A peak counts although newer reports came before anyone measured.
    function test_measure_findsAPeakBelowNewerReports() public {
        vm.warp(START + 20 hours);
        _submit(11_000_000e6);
        vm.warp(START + 21 hours);
        _submit(0);
        vm.warp(START + 22 hours);
        assertEq(trigger.measure(programId, _evidence(1_000_000e6)), 9_000_000e6);
    }

    function test_measure_countsTheHighestOfADayNotTheFirst() public {
        vm.warp(START + 20 hours);
        _submit(4_000_000e6);
        vm.warp(START + 21 hours);
        _submit(11_000_000e6);
        vm.warp(START + 22 hours);
        _submit(5_000_000e6);
        assertEq(trigger.measure(programId, _evidenceOf(startDay)), 9_000_000e6);
    }

    function test_measure_aLossUnderTheBaselineIsNone() public {
        vm.warp(START + 20 hours);
        assertEq(trigger.measure(programId, _evidence(1_000_000e6)), 0);
        assertEq(trigger.measure(programId, _evidence(-9_000_000e6)), 0);
    }

    function test_measure_losesNothingSeenInTheTermsLastSecond() public {
        vm.warp(END - 1);
        Report memory report = _nextReport(END - 1, 11_000_000e6);
        (Report[] memory reports, bytes[] memory signatures) = _signed(report, 3);
        vm.warp(END - 1 + REPORT_AGE);
        bytes memory evidence = abi.encode(DeficitEvidence(reports, signatures, new FeedMove[](0), endDay - 1));
        assertEq(trigger.measure(programId, evidence), 9_000_000e6);
    }

    /// @dev A loss of the term is measured at any time after it; a loss after the term never.
    function test_measure_countsTheTermsDaysOnly() public {
        vm.warp(END - 1);
        _submit(11_000_000e6);
        vm.warp(END);
        _submit(15_000_000e6);
        vm.warp(END + GRACE - 1);
        assertEq(trigger.measure(programId, _evidenceOf(endDay - 1)), 9_000_000e6);
        _refusesDay(endDay);
    }

    function testFuzz_measure_refusesDaysOutsideTheTerm(uint32 day) public {
        vm.assume(day < startDay || day >= endDay);
        vm.warp(END);
        _refusesDay(day);
    }

    function test_measure_refusesADayWithoutReport() public {
        vm.warp(END);
        vm.expectRevert(abi.encodeWithSelector(IDeficitTrigger.NoReport.selector, venueId, startDay + 3));
        trigger.measure(programId, _evidenceOf(startDay + 3));
    }

    function test_measure_refusesAnotherVenuesReports() public {
        vm.prank(governor);
        uint64 other = venueRegistry.list(venueOwner, vault, RISK_GROUP, "Second venue");
        vm.warp(START + 20 hours);
        Report memory report = _nextReport(START + 20 hours, 11_000_000e6);
        report.venueId = other;
        (Report[] memory reports, bytes[] memory signatures) = _signed(report, 3);
        bytes memory evidence = abi.encode(DeficitEvidence(reports, signatures, new FeedMove[](0), startDay));
        vm.expectRevert(abi.encodeWithSelector(IDeficitTrigger.ForeignReport.selector, programId, other));
        trigger.measure(programId, evidence);
    }

    /// @dev What the oracle refuses, the trigger refuses with the oracle's words.
    function test_measure_passesTheOraclesErrorsOn() public {
        vm.warp(START + 20 hours);
        Report memory report = _nextReport(START + 20 hours, 11_000_000e6);
        (Report[] memory reports, bytes[] memory signatures) = _signed(report, 2);
        bytes memory evidence = abi.encode(DeficitEvidence(reports, signatures, new FeedMove[](0), startDay));
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.TooFewSigners.selector, 2, 3));
        trigger.measure(programId, evidence);

        (reports, signatures) = _signed(report, 3);
        reports[1].netLiquidationLoss += 1;
        evidence = abi.encode(DeficitEvidence(reports, signatures, new FeedMove[](0), startDay));
        vm.expectPartialRevert(IAttestationOracle.NotReporter.selector);
        trigger.measure(programId, evidence);
    }

    function test_measure_passesTheMovesOn() public {
        vm.warp(START + 20 hours);
        FeedMove[] memory moves = new FeedMove[](1);
        moves[0] = FeedMove(BTC, 5, 6);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(START + 20 hours, BEFORE), 3);
        vm.expectEmit(address(oracle));
        emit IAttestationOracle.MovesBound(venueId, oracle.latest(venueId).sequence + 1, moves);
        trigger.measure(programId, abi.encode(DeficitEvidence(reports, signatures, moves, startDay)));
    }

    function test_measure_refusesEvidenceOfAnotherForm() public {
        vm.warp(START + 20 hours);
        bytes memory evidence = _evidence(11_000_000e6);
        bytes[4] memory bad = [bytes(hex"00"), new bytes(160), abi.encode(startDay), bytes.concat(hex"01", evidence)];
        for (uint256 i; i < bad.length; ++i) {
            vm.expectRevert(IDeficitTrigger.BadEvidence.selector);
            trigger.measure(programId, bad[i]);
        }
    }

    /// @dev Evidence cut anywhere fails as a whole and leaves nothing behind.
    function testFuzz_measure_refusesCutEvidence(uint256 length) public {
        vm.warp(START + 20 hours);
        bytes memory evidence = _evidence(11_000_000e6);
        length = bound(length, 1, evidence.length - 65);
        assembly ("memory-safe") {
            mstore(evidence, length)
        }
        (bool ok,) = address(trigger).call(abi.encodeCall(trigger.measure, (programId, evidence)));
        assertFalse(ok);
        assertEq(trigger.indexOf(programId), 0);
    }

    function test_measure_refusesUnknownPrograms() public {
        vm.expectRevert(abi.encodeWithSelector(ITrigger.UnknownProgram.selector, 9));
        trigger.measure(9, "");
        vm.expectRevert(abi.encodeWithSelector(ITrigger.UnknownProgram.selector, 9));
        trigger.baselineOf(9);
    }

    /// @dev Index = highest loss of the measured days over the baseline, in whatever order they are measured.
    function testFuzz_measure_isTheHighestOverTheBaselineInAnyOrder(int72[6] calldata losses, uint8[6] calldata order)
        public
    {
        int256 highest = BEFORE;
        for (uint256 i; i < 6; ++i) {
            vm.warp(START + i * 1 days + 2 hours);
            _submit(int128(bound(losses[i], -5_000_000e6, 20_000_000e6)));
            int256 effective = oracle.latest(venueId).effectiveLoss;
            if (effective > highest) highest = effective;
        }
        for (uint256 i; i < 6; ++i) {
            trigger.measure(programId, _evidenceOf(startDay + uint32(order[i] % 6)));
        }
        for (uint32 i; i < 6; ++i) {
            trigger.measure(programId, _evidenceOf(startDay + i));
        }
        assertEq(trigger.indexOf(programId), uint256(highest - BEFORE));
    }

    function test_isPending_isNever() public view {
        assertFalse(trigger.isPending(programId));
    }

    function _refusesDay(uint32 day) private {
        vm.expectRevert(abi.encodeWithSelector(IDeficitTrigger.DayOutsideTerm.selector, programId, day));
        trigger.measure(programId, _evidenceOf(day));
    }
}
