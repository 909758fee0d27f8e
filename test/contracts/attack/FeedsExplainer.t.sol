// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { IFeedErrors } from "../../../contracts/interfaces/IFeedErrors.sol";
import { IPriceExplainer, MarketFeed } from "../../../contracts/interfaces/IPriceExplainer.sol";
import { ExplainerBase } from "../support/ExplainerBase.t.sol";
import { FeedDouble } from "../support/doubles/FeedDouble.sol";

/// @notice Attacks on the explanation of losses by prices: feeds that are stale, dead, behind a sequencer that is down, or
/// clamped (Y2K); wash open interest; programs opened to lift the pin of the running one.
contract FeedsExplainerAttack is ExplainerBase {
    uint256 private constant QUARTER = 14_700_000e6;

    function _reportInterest(uint128 interest) private {
        _explain(_now(), RAOI, interest, ETH_INTEREST, _noMoves());
    }

    function _useDouble() private returns (FeedDouble feed) {
        feed = new FeedDouble();
        feed.set(PHASE | 1, 8_000e8, _now());
        vm.prank(governor);
        explainer.setMarketFeed(venueId, BTC, _feedOf(feed));
    }

    function test_attack_deadFeed_explainsNothing() public {
        FeedDouble feed = _useDouble();
        _report(_noMoves());
        _nextDay();
        feed.set(PHASE | 2, 8_000e8, _now());
        feed.set(PHASE | 3, 1_000e8, _now());
        feed.die();
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.StaleFeed.selector, feed, 0));
        _report(_move(BTC, 2, 3));
        assertEq(_report(_noMoves()), 0, "reports go on without it");
    }

    /// @dev The rounds lie in the window, but the feed was given up since.
    function test_attack_staleFeed_explainsNothing() public {
        MarketFeed memory settings = _feedOf(btc);
        settings.heartbeat = 1 hours;
        vm.prank(governor);
        explainer.setMarketFeed(venueId, BTC, settings);
        _report(_noMoves());
        _nextDay();
        _crash(6_000e8);
        uint40 last = _now();
        skip(1 hours + 1);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.StaleFeed.selector, btc, last));
        _report(_move(BTC, 2, 3));
        assertEq(_explain(_now() - 1, RAOI, BTC_INTEREST, ETH_INTEREST, _move(BTC, 2, 3)), QUARTER, "still alive then");
    }

    function test_attack_zeroNegativeClampedAndCarriedOverAnswersExplainNothing() public {
        FeedDouble feed = _useDouble();
        _report(_noMoves());
        _nextDay();
        feed.set(PHASE | 2, 8_000e8, _now());
        // below the bound, at the bound (an aggregator's own minAnswer), negative, nothing
        int256[4] memory answers = [int256(1e6 - 1), 1e6, -8_000e8, 0];
        for (uint256 i; i < answers.length; ++i) {
            feed.set(PHASE | 3, answers[i], _now());
            vm.expectRevert(abi.encodeWithSelector(IFeedErrors.BadAnswer.selector, feed, PHASE | 3, answers[i]));
            _report(_move(BTC, 2, 3));
        }
        feed.setRaw(PHASE | 3, 6_000e8, _now(), _now(), PHASE | 2);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.BadAnswer.selector, feed, PHASE | 3, int256(6_000e8)));
        _report(_move(BTC, 2, 3));
    }

    /// @dev A new aggregator that starts at another price is no move of the market.
    function test_attack_phaseChange_isNoMove() public {
        _report(_noMoves());
        _nextDay();
        _push(btc, 8_000e8, _now());
        vm.prank(operator);
        btc.startPhase();
        skip(1);
        _push(btc, 1_000e8, _now());
        FeedMove[] memory moves = _move(BTC, 2, 3);
        moves[0].toRound = 2 * PHASE | 1;
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.PhaseCrossed.selector, PHASE | 2, 2 * PHASE | 1));
        _report(moves);
    }

    function test_attack_sequencerDown_provesNothing() public {
        _report(_noMoves());
        _nextDay();
        _crash(6_000e8);
        uptime.set(PHASE | 2, 1, _now());
        vm.expectRevert(IPriceExplainer.SequencerDown.selector);
        _report(_move(BTC, 2, 3));
        skip(1 hours);
        uptime.set(PHASE | 3, 0, _now());
        assertEq(_report(_move(BTC, 2, 3)), QUARTER);
    }

    /// @dev Wash open interest: raised ten times for a whole day before the crash, and in every report of that day.
    function test_attack_washInterest_isCappedByThePin() public {
        _report(_noMoves());
        _open(1, START);
        vm.warp(START);
        _reportInterest(10 * BTC_INTEREST);
        _nextDay();
        _crash(6_000e8);
        assertEq(_report(_move(BTC, 2, 3)), QUARTER);
    }

    /// @dev Without a program: raised for part of a day, in the day of the crash, or in one report of many.
    function test_attack_interestRaisedForADay_countsAtItsLowest() public {
        _reportInterest(10 * BTC_INTEREST);
        skip(1 hours);
        _reportInterest(BTC_INTEREST);
        skip(1 hours);
        _reportInterest(10 * BTC_INTEREST);
        _nextDay();
        _reportInterest(10 * BTC_INTEREST);
        _crash(6_000e8);
        assertEq(_report(_move(BTC, 2, 3)), QUARTER);
    }

    /// @dev A late report with a high figure never raises its day's lowest.
    function test_attack_lateReportNeverRaisesItsDay() public {
        _report(_noMoves());
        uint40 before = _now();
        _nextDay();
        _explain(before + 1, type(uint128).max, type(uint128).max, ETH_INTEREST, _noMoves());
        _crash(6_000e8);
        assertEq(_report(_move(BTC, 2, 3)), QUARTER);
    }

    /// @dev The next program is opened on washed interest while the first one runs.
    function test_attack_programOpenedToLiftThePin_liftsOnlyItsOwn() public {
        _report(_noMoves());
        _open(1, START);
        vm.warp(START + 11 days);
        _reportInterest(10 * BTC_INTEREST);
        _nextDay();
        _reportInterest(10 * BTC_INTEREST);
        _open(2, START + 14 days);
        _crash(6_000e8);
        assertEq(_report(_move(BTC, 2, 3)), QUARTER, "the running program's pin");
    }

    /// @dev The next program is opened, withdrawn before its start and opened again: the running one's pin stays.
    function test_attack_withdrawnProgramsDontPushTheRunningPinOut() public {
        _report(_noMoves());
        _open(1, START);
        vm.warp(START + 11 days);
        _reportInterest(10 * BTC_INTEREST);
        _nextDay();
        for (uint256 i = 2; i < 6; ++i) {
            _open(i, START + 14 days);
        }
        _crash(6_000e8);
        assertEq(_report(_move(BTC, 2, 3)), QUARTER);
    }

    /// @dev Two programs that start and are withdrawn unsold push a pin out; what is forgotten explains nothing at all.
    function test_attack_forgottenProgramsExplainNothing() public {
        _report(_noMoves());
        _open(1, START);
        vm.warp(START + 1 days);
        _report(_noMoves());
        _open(2, START + 2 days);
        vm.warp(START + 2 days);
        _open(3, START + 4 days);
        assertEq(explainer.interestBefore(venueId, BTC, START + 2 days - 1), 0);
        assertEq(explainer.interestBefore(venueId, BTC, START + 2 days), BTC_INTEREST);
    }

    /// @dev A large explanation proven before the start, where no pin counts, is worth nothing in the term.
    function test_attack_explanationDoesNotCrossIntoAProgram() public {
        _report(_noMoves());
        _open(1, START);
        vm.warp(START - 2 days);
        _reportInterest(10 * BTC_INTEREST);
        _nextDay();
        _reportInterest(10 * BTC_INTEREST);
        _crash(6_000e8);
        assertEq(_report(_move(BTC, 2, 3)), 80_000_000e6, "ten times 14.7, capped by the insurable interest");
        vm.warp(START);
        assertEq(_report(_noMoves()), 0);
        // `_crash` was the day before: brought again, with the pin
        assertEq(_report(_move(BTC, 2, 3)), QUARTER);
    }

    /// @dev One move twice, or a market's two moves, never add up.
    function test_attack_sameMoveTwice() public {
        _report(_noMoves());
        _nextDay();
        _crash(6_000e8);
        FeedMove[] memory moves = new FeedMove[](2);
        (moves[0], moves[1]) = (_move(BTC, 2, 3)[0], _move(BTC, 2, 3)[0]);
        vm.expectRevert(abi.encodeWithSelector(IPriceExplainer.MovesNotSorted.selector, 1));
        _report(moves);
        _report(_move(BTC, 2, 3));
        assertEq(_report(_move(BTC, 2, 3)), QUARTER, "reused in later reports it is the same explanation");
    }

    /// @dev Whatever is proven in whatever order, what counts never exceeds the cap of the program's pin and RAOI.
    function testFuzz_attack_neverOverThePin(uint256 seed) public {
        _report(_noMoves());
        _open(1, START);
        vm.warp(START);
        for (uint256 i; i < 6; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            _reportInterest(uint128(seed % (20 * BTC_INTEREST)));
            if (seed >> 160 & 1 == 0) _nextDay();
            else skip(1 hours);
            // forge-lint: disable-next-line(unsafe-typecast)
            _crash(int256(4_000e8 + (seed >> 192) % 4_000e8));
            (uint80 last,,,,) = btc.latestRoundData();
            FeedMove[] memory moves = _move(BTC, uint80(last - PHASE) - 1, uint80(last - PHASE));
            // at most half of 60 million, less the margin
            assertLe(_explain(_now(), RAOI, uint128(seed), ETH_INTEREST, moves), 29_700_000e6);
        }
    }
}
