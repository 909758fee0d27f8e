// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import {
    FeedMove,
    IAttestationOracle,
    LatestReport,
    MarketInterest,
    Report
} from "../../../contracts/interfaces/IAttestationOracle.sol";
import { Base } from "../support/Base.t.sol";

/// @notice Sequence, time, markets, moves and medians of a report.
contract SubmitFieldsTest is Base {
    FeedMove[] internal noMoves;

    function test_submit_refusesASequenceThatRepeats() public {
        _submit(1);
        Report memory report = _nextReport(LISTED, 2);
        report.sequence = 1;
        _refuses(report, abi.encodeWithSelector(IAttestationOracle.BadSequence.selector, venueId, 1, 1));
    }

    /// @dev The same signatures can't be brought twice.
    function test_submit_refusesAReplay() public {
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(LISTED, 2), 3);
        oracle.submit(reports, signatures, noMoves);
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.BadSequence.selector, venueId, 1, 1));
        oracle.submit(reports, signatures, noMoves);
    }

    function test_submit_refusesASequenceThatFallsOrIsZero() public {
        Report memory report = _nextReport(LISTED, 2);
        report.sequence = 0;
        _refuses(report, abi.encodeWithSelector(IAttestationOracle.BadSequence.selector, venueId, 0, 0));
        report.sequence = 7;
        _send(report);
        report.sequence = 6;
        _refuses(report, abi.encodeWithSelector(IAttestationOracle.BadSequence.selector, venueId, 6, 7));
    }

    /// @dev One quorum must not use up all sequences there are.
    function test_submit_boundsTheStepOfTheSequence() public {
        Report memory report = _nextReport(LISTED, 2);
        report.sequence = 1001;
        _refuses(report, abi.encodeWithSelector(IAttestationOracle.BadSequence.selector, venueId, 1001, 0));
        report.sequence = 1000;
        _send(report);
        report.sequence = 2000;
        _send(report);
        assertEq(oracle.latest(venueId).sequence, 2000);
    }

    function test_submit_refusesTheFuture() public {
        Report memory report = _nextReport(LISTED + 1, 2);
        _refuses(report, abi.encodeWithSelector(IAttestationOracle.ObservedInFuture.selector, LISTED + 1));
        vm.warp(LISTED + 1);
        _send(report);
    }

    function test_submit_refusesStaleReports() public {
        Report memory report = _nextReport(LISTED, 2);
        vm.warp(LISTED + REPORT_AGE + 1);
        _refuses(report, abi.encodeWithSelector(IAttestationOracle.ReportTooOld.selector, LISTED, LISTED + 1));
        vm.warp(LISTED + REPORT_AGE);
        _send(report);
    }

    function test_submit_refusesAVenueWithoutJump() public {
        vm.prank(governor);
        uint64 other = venueRegistry.list(venueOwner, vault, RISK_GROUP, "Second venue");
        Report memory report = _report(1, LISTED, 2);
        report.venueId = other;
        _refuses(report, abi.encodeWithSelector(IAttestationOracle.JumpNotSet.selector, other));
    }

    function test_submit_refusesALossBeyondAllMeasure() public {
        Report memory report = _nextReport(LISTED, int128(type(int80).max) + 1);
        _refuses(
            report, abi.encodeWithSelector(IAttestationOracle.LossOutOfRange.selector, int256(type(int80).max) + 1)
        );
        report.netLiquidationLoss = int128(type(int80).min) - 1;
        _refuses(
            report, abi.encodeWithSelector(IAttestationOracle.LossOutOfRange.selector, int256(type(int80).min) - 1)
        );
        report.netLiquidationLoss = type(int80).max;
        _send(report);
        assertEq(oracle.latest(venueId).reportedLoss, type(int80).max);
    }

    function test_submit_refusesMarketsThatDoNotRise() public {
        Report memory report = _nextReport(LISTED, 2);
        report.markets[1].market = report.markets[0].market;
        _refuses(report, abi.encodeWithSelector(IAttestationOracle.MarketsNotSorted.selector, 1));
        (report.markets[0].market, report.markets[1].market) = (ETH, BTC);
        _refuses(report, abi.encodeWithSelector(IAttestationOracle.MarketsNotSorted.selector, 1));
    }

    function test_submit_takesUpToThirtyTwoMarkets() public {
        Report memory report = _nextReport(LISTED, 2);
        report.markets = _markets(33);
        _refuses(report, abi.encodeWithSelector(IAttestationOracle.TooManyMarkets.selector, 33));
        report.markets = _markets(32);
        _send(report);
        report.sequence = 2;
        report.markets = _markets(0);
        _send(report);
    }

    function test_submit_bindsMovesToTheReport() public {
        FeedMove[] memory moves = new FeedMove[](2);
        moves[0] = FeedMove(ETH, 10, 11);
        moves[1] = FeedMove(BTC, 7, 900);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(LISTED, 2), 3);
        vm.expectEmit(address(oracle));
        emit IAttestationOracle.MovesBound(venueId, 1, moves);
        oracle.submit(reports, signatures, moves);
    }

    function test_submit_refusesMalformedMoves() public {
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(LISTED, 2), 3);
        FeedMove[] memory moves = new FeedMove[](2);
        moves[0] = FeedMove(BTC, 1, 2);
        for (uint256 i; i < 3; ++i) {
            moves[1] = [FeedMove("SOL-USD", 1, 2), FeedMove(ETH, 2, 2), FeedMove(ETH, 3, 2)][i];
            vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.BadFeedMove.selector, 1));
            oracle.submit(reports, signatures, moves);
        }
    }

    function test_submit_keepsAndTellsTheMedians() public {
        Report[] memory reports = _opinions();
        MarketInterest[] memory markets = new MarketInterest[](2);
        (markets[0], markets[1]) = (MarketInterest(BTC, 12), MarketInterest(ETH, 5));
        vm.expectEmit(address(oracle));
        emit IAttestationOracle.Reported(venueId, 1, LISTED, 20, 20, 200, 3000, markets, address(this));
        oracle.submit(reports, _sign(reports), noMoves);
        assertEq(abi.encode(oracle.latest(venueId)), abi.encode(LatestReport(1, LISTED, 20, 20, 200, 3000, 17)));
    }

    /// @dev A figure beyond all measure stays at the largest that is kept: it never keeps a loss from being reported.
    function test_submit_keepsFiguresWithinTheirWidth() public {
        Report memory report = _nextReport(LISTED, 2);
        (report.fundBalance, report.raoi) = (type(uint128).max, 1 << 72);
        (report.markets[0].openInterest, report.markets[1].openInterest) = ((1 << 72) - 2, 1);
        _send(report);
        LatestReport memory latest = oracle.latest(venueId);
        assertEq(latest.reportedLoss, 2);
        assertEq(latest.fundBalance, type(uint72).max);
        assertEq(latest.raoi, type(uint72).max);
        assertEq(latest.openInterest, type(uint72).max);
        report.sequence = 2;
        (report.fundBalance, report.raoi, report.markets[1].openInterest) = (3, (1 << 72) - 2, 0);
        _send(report);
        latest = oracle.latest(venueId);
        assertEq(abi.encode(latest), abi.encode(LatestReport(2, LISTED, 2, 2, 3, (1 << 72) - 2, (1 << 72) - 2)));
        (uint40 observedAt, uint256 raoi) = oracle.lastInterest(venueId);
        assertEq(observedAt, latest.observedAt);
        assertEq(raoi, latest.raoi);
        assertEq(oracle.lastSequence(venueId), 2);
    }

    /// @dev Whatever one of three says, each figure stays within what the other two said.
    function testFuzz_submit_oneLiarMovesNothingBeyondTheHonest(
        uint256 liar,
        int80 loss,
        uint128 fund,
        uint128 raoi,
        uint128 openInterest
    ) public {
        Report[] memory reports = _opinions();
        liar = bound(liar, 0, 2);
        reports[liar].netLiquidationLoss = loss;
        reports[liar].fundBalance = fund;
        reports[liar].raoi = raoi;
        reports[liar].markets[0].openInterest = openInterest;
        oracle.submit(reports, _sign(reports), noMoves);

        (Report memory a, Report memory b) = (reports[liar == 0 ? 1 : 0], reports[liar == 2 ? 1 : 2]);
        LatestReport memory latest = oracle.latest(venueId);
        _assertBetween(latest.reportedLoss, a.netLiquidationLoss, b.netLiquidationLoss);
        _assertBetween(int128(latest.fundBalance), int128(a.fundBalance), int128(b.fundBalance));
        _assertBetween(int128(latest.raoi), int128(a.raoi), int128(b.raoi));
    }

    /// @dev Of an even number of signers the lower of the two middle figures counts.
    function test_submit_fourSignersTakeTheLowerMedian() public {
        Report[] memory reports = new Report[](4);
        for (uint256 i; i < 4; ++i) {
            reports[i] = _nextReport(LISTED, int128(int256(i + 1)) * 10);
        }
        oracle.submit(reports, _sign(reports), noMoves);
        assertEq(oracle.latest(venueId).reportedLoss, 20);
    }

    function _opinions() private view returns (Report[] memory reports) {
        reports = new Report[](3);
        for (uint256 i; i < 3; ++i) {
            reports[i] = _nextReport(LISTED, 0);
        }
        (reports[0].netLiquidationLoss, reports[1].netLiquidationLoss, reports[2].netLiquidationLoss) = (30, -10, 20);
        (reports[0].fundBalance, reports[1].fundBalance, reports[2].fundBalance) = (100, 200, 300);
        (reports[0].raoi, reports[1].raoi, reports[2].raoi) = (4000, 3000, 2000);
        (reports[0].markets[0].openInterest, reports[1].markets[0].openInterest) = (12, 11);
        (reports[0].markets[1].openInterest, reports[1].markets[1].openInterest) = (5, 1);
        (reports[2].markets[0].openInterest, reports[2].markets[1].openInterest) = (13, 6);
    }

    function _markets(uint256 count) private pure returns (MarketInterest[] memory markets) {
        markets = new MarketInterest[](count);
        for (uint256 i; i < count; ++i) {
            markets[i] = MarketInterest(bytes32(i + 1), 1);
        }
    }

    function _assertBetween(int256 value, int256 a, int256 b) private pure {
        assertGe(value, a < b ? a : b);
        assertLe(value, a < b ? b : a);
    }

    function _send(Report memory report) private {
        (Report[] memory reports, bytes[] memory signatures) = _signed(report, 3);
        oracle.submit(reports, signatures, noMoves);
    }

    function _refuses(Report memory report, bytes memory reason) private {
        (Report[] memory reports, bytes[] memory signatures) = _signed(report, 3);
        vm.expectRevert(reason);
        oracle.submit(reports, signatures, noMoves);
    }
}
