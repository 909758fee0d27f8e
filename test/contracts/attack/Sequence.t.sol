// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, IAttestationOracle, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { DeficitEvidence, IDeficitTrigger } from "../../../contracts/interfaces/IDeficitTrigger.sol";
import { ITrigger } from "../../../contracts/interfaces/ITrigger.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attacks on the order and the time of reports: running ahead of a settlement, burying a peak, edges of the term.
/// Known failure: a peak buried by a newer report.
contract SequenceAttack is MarketBase {
    int128 private constant PEAK = int128(uint128(ATTACHMENT)) + 4_000_000e6;
    FeedMove[] private _none;
    uint256 private coverId;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
        coverId = _buy(_quote(0.5e18));
    }

    /// @dev Somebody takes the reports out of a pending settlement and brings them first, all or with other signers: the
    /// settlement pays all the same.
    function testFuzz_attack_reportsBroughtFirst_settlementPaysAllTheSame(uint256 left, bool all) public {
        vm.warp(START + 1 days);
        uint40 at = uint40(vm.getBlockTimestamp());
        bytes memory evidence = _evidence(PEAK);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(at, PEAK), 4);
        if (!all) (reports, signatures) = _without(reports, signatures, bound(left, 0, 3));
        vm.prank(stranger);
        oracle.submit(reports, signatures, _none);
        assertEq(market.settle(coverId, evidence), 2_000_000e6);
    }

    /// @dev Or settles first with the same evidence, or measures without paying: nothing is lost and nothing paid twice.
    function test_attack_evidenceUsedFirst_paysOnce() public {
        vm.warp(START + 1 days);
        bytes memory evidence = _evidence(PEAK);
        vm.prank(stranger);
        trigger.measure(programId, evidence);
        assertEq(asset.balanceOf(vault), 0);
        vm.prank(stranger);
        assertEq(market.settle(coverId, evidence), 2_000_000e6);
        assertEq(market.settle(coverId, evidence), 0);
        assertEq(asset.balanceOf(vault), 2_000_000e6);
    }

    /// @dev A newer report with less stands before the peak's: the peak is signed again as a late one, and counts.
    function test_attack_peakOvertaken_countsAsALateReport() public {
        vm.warp(START + 1 days);
        uint40 at = uint40(vm.getBlockTimestamp());
        bytes memory evidence = _evidence(PEAK);
        vm.warp(at + 5 minutes);
        _submit(1_000_000e6);
        assertEq(market.settle(coverId, evidence), 0, "passed over: its sequence is used");
        _submitAt(at, PEAK);
        assertEq(oracle.latest(venueId).observedAt, at + 5 minutes, "and replaces nothing newer");
        assertEq(market.settle(coverId, _evidenceOf(DayLib.day(at))), 2_000_000e6);
    }

    /// @dev Newer and lower reports, on the same and on later days, bury nothing; nor does the order of settling the days.
    function testFuzz_attack_buriedPeak_stillPays(uint256[6] memory later, bool inBetween) public {
        vm.warp(START + 1 days);
        _submit(PEAK);
        for (uint256 i; i < later.length; ++i) {
            vm.warp(START + 1 days + (i + 1) * 9 hours);
            // forge-lint: disable-next-line(unsafe-typecast)
            _submit(int128(uint128(bound(later[i], 0, uint256(int256(PEAK))))));
        }
        if (inBetween) market.settle(coverId, _evidenceOf(DayLib.day(vm.getBlockTimestamp())));
        market.settle(coverId, _evidenceOf(DayLib.day(START + 1 days)));
        assertEq(asset.balanceOf(vault), 2_000_000e6);
    }

    /// @dev Sequence numbers can't be burnt far ahead, repeated or turned back.
    function test_attack_sequenceGames_areRefused() public {
        uint40 last = oracle.latest(venueId).sequence;
        uint40 at = uint40(vm.getBlockTimestamp());
        uint40[3] memory bad = [last, last + 1001, type(uint40).max];
        for (uint256 i; i < bad.length; ++i) {
            (Report[] memory reports, bytes[] memory signatures) = _signed(_report(bad[i], at, 1), 3);
            vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.BadSequence.selector, venueId, bad[i], last));
            oracle.submit(reports, signatures, _none);
        }
        (Report[] memory far, bytes[] memory signed) = _signed(_report(last + 1000, at, 1), 3);
        oracle.submit(far, signed, _none);
        _submit(2);
        assertEq(oracle.latest(venueId).sequence, last + 1001);
    }

    /// @dev The last second before the term is baseline, its first and last seconds count, the second of its end doesn't.
    function test_attack_edgesOfTheTerm_areSharp() public {
        vm.warp(START);
        _submitAt(START - 1, 1_000_000e6);
        _submitAt(START, PEAK);
        vm.warp(START + REPORT_AGE - 1);
        vm.expectRevert(abi.encodeWithSelector(ITrigger.SettlementNotOpen.selector, programId, START + REPORT_AGE));
        market.settle(coverId, _evidenceOf(DayLib.day(START)));
        assertEq(market.settle(coverId, ""), 0, "asking without evidence fixes nothing early");
        (, bool isFixed) = trigger.baselineOf(programId);
        assertFalse(isFixed);
        vm.warp(START + REPORT_AGE);
        assertEq(market.settle(coverId, _evidenceOf(DayLib.day(START))), 1_500_000e6);

        vm.warp(END + 30 minutes);
        _submitAt(END, PEAK + 5_000_000e6);
        vm.expectPartialRevert(IDeficitTrigger.NoReport.selector);
        market.settle(coverId, _evidenceOf(DayLib.day(END - 1)));
        vm.expectPartialRevert(IDeficitTrigger.DayOutsideTerm.selector);
        market.settle(coverId, _evidenceOf(DayLib.day(END)));
    }

    /// @dev A report of the term's last second, brought an hour later, pays; an older one is refused for ever.
    function test_attack_lateButInTerm_stillPays() public {
        vm.warp(END - 1 days - 1);
        _submit(0);
        vm.warp(END - 1 + REPORT_AGE);
        _submitAt(END - 1, PEAK);
        vm.warp(END + GRACE - 1);
        assertEq(market.settle(coverId, _evidenceOf(DayLib.day(END - 1))), 2_000_000e6);
    }

    /// @dev Of a loss before the term, what is over the jump takes effect later; but what was claimed before the term is in its
    /// baseline, so that it never looks like a loss of the term.
    function test_attack_lossBeforeTheTermOverTheJump_neverLeaksIntoIt() public {
        vm.prank(governor);
        oracle.setJump(venueId, 2_000_000e6);
        vm.warp(START - 1 hours);
        _submit(10_000_000e6);
        for (uint256 i; i < 6; ++i) {
            vm.warp(START + i * 1 days + 1 hours);
            _submit(10_000_000e6);
        }
        for (uint256 i; i < 6; ++i) {
            assertEq(trigger.measure(programId, _evidenceOf(DayLib.day(START + i * 1 days))), 0);
        }
    }

    function _without(Report[] memory reports, bytes[] memory signatures, uint256 left)
        private
        pure
        returns (Report[] memory r, bytes[] memory s)
    {
        (r, s) = (new Report[](3), new bytes[](3));
        for (uint256 i; i < 3; ++i) {
            uint256 from = i < left ? i : i + 1;
            (r[i], s[i]) = (reports[from], signatures[from]);
        }
    }

    /// @dev Evidence in another than the standard encoding neither proves nor breaks anything.
    function testFuzz_attack_mangledEvidence_changesNothing(uint256 at, bytes32 word, uint256 cut) public {
        vm.warp(START + 1 days);
        (Report[] memory reports, bytes[] memory signatures) =
            _signed(_nextReport(uint40(vm.getBlockTimestamp()), PEAK), 3);
        bytes memory evidence =
            abi.encode(DeficitEvidence(reports, signatures, _none, DayLib.day(vm.getBlockTimestamp())));
        at = bound(at, 0, evidence.length / 32 - 1);
        cut = bound(cut, 32, evidence.length);
        assembly ("memory-safe") {
            mstore(add(evidence, add(32, mul(at, 32))), word)
            mstore(evidence, cut)
        }
        try market.settle(coverId, evidence) returns (uint256 paid) {
            assertTrue(paid == 0 || paid == 2_000_000e6);
        } catch { }
        assertLe(trigger.indexOf(programId), uint256(int256(PEAK)));
    }
}
