// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import {
    FeedMove,
    IAttestationOracle,
    LatestReport,
    Report
} from "../../../contracts/interfaces/IAttestationOracle.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { AttestationOracle } from "../../../contracts/oracle/AttestationOracle.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attacks by reporters and by whoever brings their reports: lies of f, chosen signers, old keys, false baselines.
/// Known failures: a venue that writes its own loss, in one report and in 288 small ones; stale and dead feeds (Y2K).
contract ReportersAttack is MarketBase {
    FeedMove[] private _none;
    uint256 private coverId;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
        coverId = _buy(_quote(0.5e18));
    }

    function _signWith(Report[] memory reports, uint256[] memory who) private view returns (bytes[] memory signatures) {
        signatures = new bytes[](reports.length);
        for (uint256 i; i < reports.length; ++i) {
            signatures[i] = _signAs(oracle.hashReport(reports[i]), reporterKeys[who[i]]);
        }
    }

    /// @dev One of four lies in every figure, at any extreme, and the attacker picks which three or four are brought: each
    /// figure stays within what the honest ones saw.
    function testFuzz_attack_oneLiar_movesNothingBeyondTheHonest(uint256 liar, uint256 left, bool all, int128 lie)
        public
    {
        liar = bound(liar, 0, 3);
        left = all ? 4 : bound(left, 0, 3);
        uint40 sequence = oracle.latest(venueId).sequence + 1;
        uint256 count = all ? 4 : 3;
        Report[] memory reports = new Report[](count);
        uint256[] memory who = new uint256[](count);
        uint256 next;
        for (uint256 i; i < 4; ++i) {
            if (i == left) continue;
            // forge-lint: disable-next-line(unsafe-typecast)
            Report memory report = _report(sequence, uint40(vm.getBlockTimestamp()), int128(uint128(1_000e6 + i)));
            report.raoi = uint128(RAOI + i);
            if (i == liar) {
                report.netLiquidationLoss = lie;
                // forge-lint: disable-next-line(unsafe-typecast)
                (report.raoi, report.fundBalance) = (uint128(lie), uint128(lie));
                // forge-lint: disable-next-line(unsafe-typecast)
                report.markets[0].openInterest = uint128(lie);
            }
            who[next] = i;
            reports[next++] = report;
        }
        oracle.submit(reports, _signWith(reports, who), _none);
        LatestReport memory last = oracle.latest(venueId);
        assertGe(last.reportedLoss, 1_000e6);
        assertLe(last.reportedLoss, 1_000e6 + 3);
        assertGe(last.raoi, RAOI);
        assertLe(last.raoi, RAOI + 3);
        assertEq(last.fundBalance, FUND);
    }

    /// @dev One honest reporter's signature doesn't help two others, in whatever way it is repeated.
    function test_attack_tooFewVoices_countOnce() public {
        (Report[] memory reports,) = _signed(_nextReport(uint40(vm.getBlockTimestamp()), 1), 3);
        uint256[3][4] memory sets = [[uint256(0), 0, 1], [uint256(0), 1, 1], [uint256(1), 0, 2], [uint256(2), 1, 0]];
        for (uint256 i; i < sets.length; ++i) {
            uint256[] memory who = new uint256[](3);
            for (uint256 j; j < 3; ++j) {
                who[j] = sets[i][j];
            }
            bytes[] memory signatures = _signWith(reports, who);
            vm.expectPartialRevert(IAttestationOracle.SignersNotSorted.selector);
            oracle.submit(reports, signatures, _none);
        }
        (reports,) = _signed(reports[0], 2);
        bytes[] memory two = _sign(reports);
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.TooFewSigners.selector, 2, 3));
        oracle.submit(reports, two, _none);
    }

    /// @dev Reports for another chain or oracle, or by a reporter who was rotated out, are none.
    function test_attack_replayAcrossChainsOraclesAndRotations_isRefused() public {
        (Report[] memory reports, bytes[] memory signatures) =
            _signed(_nextReport(uint40(vm.getBlockTimestamp()), 1), 3);
        AttestationOracle other = new AttestationOracle(parameters, venueRegistry, bonds, clock);
        vm.startPrank(governor);
        other.setReporters(_reporterAddresses(), 3);
        other.setJump(venueId, JUMP);
        vm.stopPrank();
        vm.expectPartialRevert(IAttestationOracle.NotReporter.selector);
        other.submit(reports, signatures, _none);

        uint256 chain = block.chainid;
        vm.chainId(chain + 1);
        vm.expectPartialRevert(IAttestationOracle.NotReporter.selector);
        oracle.submit(reports, signatures, _none);
        vm.chainId(chain);

        address[] memory rotated = new address[](3);
        (rotated[0], rotated[1], rotated[2]) =
        (vm.addr(reporterKeys[1]), vm.addr(reporterKeys[2]), vm.addr(reporterKeys[3]));
        vm.prank(governor);
        oracle.setReporters(rotated, 3);
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.NotReporter.selector, vm.addr(reporterKeys[0])));
        oracle.submit(reports, signatures, _none);
    }

    /// @dev A quorum that writes losses of its own gets one jump in a window, in one report or in 288.
    function test_attack_288SmallReports_gainOneJump() public {
        vm.prank(governor);
        oracle.setJump(venueId, 1_000_000e6);
        vm.warp(START + 1 days);
        for (uint256 i = 1; i <= 288; ++i) {
            vm.warp(START + 1 days + i * 5 minutes);
            // forge-lint: disable-next-line(unsafe-typecast)
            _submit(int128(uint128(i * 100_000e6)));
            assertLe(oracle.latest(venueId).effectiveLoss, 1_000_000e6);
        }
        assertEq(oracle.latest(venueId).reportedLoss, 28_800_000e6);
        assertEq(market.settle(coverId, _evidenceOf(DayLib.day(START + 1 days))), 0);
    }

    /// @dev A false baseline: a quorum writes the loss down before the term, so that the true one looks new. It gains at most
    /// a jump; and writing it up only lowers what its venue gets.
    function testFuzz_attack_falselyLowBaseline_gainsOneJump(int128 low, uint256 truth, uint256 reports) public {
        truth = bound(truth, 0, 5_000_000e6);
        vm.prank(governor);
        oracle.setJump(venueId, 7_000_000e6);
        vm.warp(START - 2 days);
        // forge-lint: disable-next-line(unsafe-typecast)
        int128 trueLoss = int128(uint128(truth));
        _submit(trueLoss);
        reports = bound(reports, 1, 12);
        for (uint256 i; i < reports; ++i) {
            vm.warp(START - 1 days + i * 2 hours - 1);
            _submit(int128(bound(low, -100_000_000e6, trueLoss)));
        }
        vm.warp(START + 2 hours);
        _submit(trueLoss);
        uint256 index = trigger.measure(programId, _evidenceOf(DayLib.day(START)));
        assertLe(index, 7_000_000e6);
    }

    /// @dev A stale or dead feed: without reports nothing is sold, nothing owed, and everything still ends.
    function test_attack_deadFeed_sellsNothingAndLocksNothing() public {
        _request(alice, pool.balanceOf(alice));
        vm.warp(END + GRACE);
        vm.expectPartialRevert(IAttestationOracle.ReportTooOld.selector);
        this.submitLate(END - 1, 10_000_000e6);
        assertEq(pool.makeClaimable(1), 1);
        assertEq(pool.state().outstanding, 0);
        assertEq(market.cover(coverId).paid, 0);
    }

    function submitLate(uint40 observedAt, int128 loss) external {
        _submitAt(observedAt, loss);
    }

    /// @dev Losses and times at the ends of their types are refused or counted, never wrapped.
    function test_attack_extremeFigures_neverWrap() public {
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.LossOutOfRange.selector, int256(type(int80).max) + 1));
        this.submitLate(uint40(vm.getBlockTimestamp()), int128(type(int80).max) + 1);
        vm.expectPartialRevert(IAttestationOracle.ObservedInFuture.selector);
        this.submitLate(uint40(vm.getBlockTimestamp()) + 1, 0);
        _submit(type(int80).min);
        assertEq(oracle.latest(venueId).effectiveLoss, -int256(uint256(JUMP)));
        _submit(type(int80).max);
        assertEq(oracle.latest(venueId).effectiveLoss, 0, "both bounds meet in the middle");
    }

    /// @dev The jump is lowered and the reporters change in the middle of a claim: what was paid stays, the index never falls.
    function test_attack_governanceInTheMiddleOfAClaim_takesNothingBack() public {
        assertEq(_lose(coverId, int128(uint128(ATTACHMENT)) + 2_000_000e6), 1_000_000e6);
        address[] memory rotated = new address[](3);
        (rotated[0], rotated[1], rotated[2]) =
        (vm.addr(reporterKeys[1]), vm.addr(reporterKeys[2]), vm.addr(reporterKeys[3]));
        vm.startPrank(governor);
        oracle.setJump(venueId, 1);
        oracle.setReporters(rotated, 3);
        vm.stopPrank();
        vm.warp(START + 2 days);
        uint256 index = trigger.indexOf(programId);
        vm.expectRevert();
        this.submitLate(uint40(vm.getBlockTimestamp()), 20_000_000e6);
        assertEq(market.settle(coverId, _evidenceOf(DayLib.day(START + 1 days))), 0);
        assertEq(trigger.indexOf(programId), index);
    }
}
