// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, IAttestationOracle, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { DeficitEvidence } from "../../../contracts/interfaces/IDeficitTrigger.sol";
import { ChallengeBase } from "../support/ChallengeBase.t.sol";

/// @notice Attacks: a venue that writes its own loss (in one report, in 288, with prices that explain a part, with open interest
/// it made itself), that hides when a loss happened, or that keeps prices from being proven.
contract WrittenLossAttack is ChallengeBase {
    function test_attack_oneReport_gainsAJumpAtOnceAndNothingIfChallenged() public {
        vm.warp(START + 10 hours);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(START + 10 hours, 50 * J), 3);
        _submit(50 * J);
        assertEq(_measure(firstDay), uint256(int256(J)));
        uint256 id = _challengeReports(reports, signatures);
        vm.warp(START + 40 hours);
        _rule(id, true, 0);
        vm.warp(START + 10 days);
        assertEq(_measure(firstDay), uint256(int256(J)), "what was measured before stays");
    }

    /// @dev The bound is cumulative: 288 reports gain what one does.
    function test_attack_288SmallReports_gainOneJump() public {
        _write288(0);
    }

    function test_attack_288SmallReportsUnderOneExplanation_gainItOnce() public {
        _write288(7 * J);
    }

    function _write288(int128 explained) private {
        explainer.set(uint256(int256(explained)));
        for (uint256 i = 1; i < 288; ++i) {
            vm.warp(START + i * 5 minutes);
            _submit(int128(uint128(i)) * J);
            assertLe(oracle.latest(venueId).effectiveLoss, J + explained);
        }
        assertEq(_measure(firstDay), uint256(int256(J + explained)));
    }

    /// @dev Over several days too: as long as the same explanation stands, the days that bound it still begin under it.
    function test_attack_anExplanationIsUsedOnce() public {
        vm.warp(START + 10 hours);
        explainer.set(uint256(int256(5 * J)));
        for (uint256 hour = 10; hour < 48; ++hour) {
            vm.warp(START + hour * 1 hours);
            // each report claims more than the one before, so that none has stood for a window
            _submit(int128(uint128(hour)) * 10 * J);
            assertLe(oracle.latest(venueId).effectiveLoss, 6 * J);
        }
    }

    /// @dev Open interest that the venue made itself only counts as far as the explainer lets it: reporters' figures beyond that,
    /// and whatever loss is reported with them, give nothing at once.
    function test_attack_washOpenInterest_givesNoMoreThanIsExplained() public {
        explainer.set(uint256(int256(2 * J)));
        vm.warp(START + 10 hours);
        Report memory report = _nextReport(START + 10 hours, 60 * J);
        report.markets[0].openInterest = type(uint128).max;
        (Report[] memory reports, bytes[] memory signatures) = _signed(report, 3);
        oracle.submit(reports, signatures, new FeedMove[](0));
        assertEq(oracle.latest(venueId).effectiveLoss, 3 * J);
    }

    /// @dev Newer and lower reports bury neither what took effect nor what waits.
    function testFuzz_attack_peakBuried(uint8 hour, int80 lower) public {
        vm.warp(START + 2 hours);
        _submit(LOSS);
        vm.warp(START + 3 hours + uint256(hour % 20) * 1 hours);
        _submit(int128(bound(lower, -50 * J, LOSS)));
        vm.warp(START + 5 days);
        assertEq(_measure(firstDay), uint256(int256(LOSS)));
    }

    /// @dev The first report of the term is brought before the last one from before it: the loss that waits is in the baseline in
    /// either order.
    function test_attack_lateSlot_aLossThatWaitsStaysBeforeTheTerm() public {
        vm.warp(START + 10 minutes);
        _submit(LOSS);
        _submitAt(START - 20 minutes, LOSS);
        vm.warp(START + 5 days);
        assertEq(_measure(firstDay), 0);
    }

    /// @dev An honest quorum that reports a pre-term loss in time can't be made to have lost it in the term, by whatever prices
    /// move in the term.
    function test_attack_pricesOfTheTermExplainNoLossFromBefore() public {
        vm.warp(START - 30 minutes);
        _submit(LOSS);
        explainer.set(uint256(int256(LOSS)));
        vm.warp(START + 10 hours);
        assertEq(trigger.measure(programId, _evidence(LOSS)), 0);
    }

    /// @dev A falsely low baseline gains at most a jump at once, and prices that moved.
    function test_attack_falselyLowBaseline_gainsOneJumpAtOnce() public {
        vm.warp(START - 3 days);
        explainer.set(uint256(int256(LOSS)));
        _submit(LOSS);
        explainer.set(0);
        for (uint256 i; i < 40; ++i) {
            vm.warp(START - 44 hours + i * 1 hours);
            _submit(-50 * J);
        }
        vm.warp(START + 2 hours);
        assertLe(trigger.measure(programId, _evidence(LOSS)), uint256(int256(J)));
    }

    /// @dev Whoever brings a report first and leaves its moves out takes nothing from it: the latest report can be brought again
    /// with them.
    function test_attack_frontRunWithoutMoves_takesNothing() public {
        vm.warp(START + 10 hours);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(START + 10 hours, LOSS), 3);
        FeedMove[] memory moves = new FeedMove[](1);
        moves[0] = FeedMove(BTC, 5, 6);
        vm.prank(stranger);
        oracle.submit(reports, signatures, new FeedMove[](0));
        assertEq(oracle.latest(venueId).effectiveLoss, J);

        explainer.set(uint256(int256(LOSS)));
        vm.expectEmit(address(oracle));
        emit IAttestationOracle.Explained(venueId, reports[0].sequence, LOSS);
        uint256 index = trigger.measure(programId, abi.encode(DeficitEvidence(reports, signatures, moves, firstDay)));
        assertEq(index, uint256(int256(LOSS)));
        assertEq(oracle.latest(venueId).effectiveLoss, LOSS);

        vm.expectRevert(
            abi.encodeWithSelector(
                IAttestationOracle.BadSequence.selector, venueId, reports[0].sequence, reports[0].sequence
            )
        );
        oracle.submit(reports, signatures, new FeedMove[](0));
    }

    /// @dev Moves for a report that was overtaken fail, and what the oracle has is measured all the same.
    function test_attack_movesForAnOvertakenReport_stopNothing() public {
        vm.warp(START + 10 hours);
        Report memory report = _nextReport(START + 10 hours, J / 2);
        (Report[] memory reports, bytes[] memory signatures) = _signed(report, 3);
        _submit(J / 4);
        FeedMove[] memory moves = new FeedMove[](1);
        moves[0] = FeedMove(BTC, 5, 6);
        uint256 index = trigger.measure(programId, abi.encode(DeficitEvidence(reports, signatures, moves, firstDay)));
        assertEq(index, uint256(int256(J / 4)));
    }
}
