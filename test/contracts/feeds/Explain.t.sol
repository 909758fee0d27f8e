// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, IAttestationOracle, MarketInterest } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { IFeedErrors } from "../../../contracts/interfaces/IFeedErrors.sol";
import { IPriceExplainer } from "../../../contracts/interfaces/IPriceExplainer.sol";
import { ISequencerClock } from "../../../contracts/interfaces/ISequencerClock.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { PriceExplainer } from "../../../contracts/oracle/PriceExplainer.sol";
import { ExplainerBase } from "../support/ExplainerBase.t.sol";

contract ExplainTest is ExplainerBase {
    /// @dev BTC 8,000 → 6,000 is 25 %; less 0.5 % on 60 million, factor 1: 14.7 million.
    uint256 private constant QUARTER = 14_700_000e6;

    function _reportADay() private {
        _report(_noMoves());
        _nextDay();
    }

    function test_explained_isInterestTimesExcessMoveTimesFactor() public {
        _reportADay();
        _crash(6_000e8);
        vm.expectEmit(true, false, false, true, address(explainer));
        emit IPriceExplainer.LossExplained(venueId, QUARTER, DayLib.startOf(DayLib.day(_now()) + 2));
        assertEq(_report(_move(BTC, 2, 3)), QUARTER);
    }

    function test_movesOfMarketsAddUp_inEitherDirection() public {
        _reportADay();
        _crash(6_000e8);
        _push(eth, 200e8, _now() - 30);
        _push(eth, 220e8, _now());
        FeedMove[] memory moves = new FeedMove[](2);
        moves[0] = FeedMove(BTC, PHASE | 2, PHASE | 3);
        moves[1] = FeedMove(ETH, PHASE | 2, PHASE | 3);
        // 25 million × (10 % − 0.5 %)
        assertEq(_report(moves), QUARTER + 2_375_000e6);
    }

    function test_factorScales() public {
        vm.prank(governor);
        explainer.setFactor(0.75e18);
        _reportADay();
        _crash(6_000e8);
        assertEq(_report(_move(BTC, 2, 3)), QUARTER * 3 / 4);
    }

    function test_moveUpToTheMarginExplainsNothing() public {
        _reportADay();
        _crash(7_960e8);
        assertEq(_report(_move(BTC, 2, 3)), 0, "0.5 % is the margin itself");
        (uint256 explained, uint40 until) = explainer.explainedOf(venueId);
        assertEq(explained, 0);
        assertEq(until, 0);
    }

    function test_firstDayExplainsNothing() public {
        _report(_noMoves());
        _crash(6_000e8);
        assertEq(_report(_move(BTC, 2, 3)), 0);
    }

    function test_insurableInterestCaps() public {
        _explain(_now(), 3_000_000e6, BTC_INTEREST, ETH_INTEREST, _noMoves());
        _nextDay();
        _crash(6_000e8);
        assertEq(_report(_move(BTC, 2, 3)), 6_000_000e6, "twice the lowest RAOI of the day before");
    }

    function test_explanationStays_forTheWindowOfWholeDays() public {
        _reportADay();
        _crash(6_000e8);
        _report(_move(BTC, 2, 3));
        skip(1 hours);
        assertEq(_report(_noMoves()), QUARTER);
        _nextDay();
        vm.warp(_now() + 1 days - 1);
        assertEq(_report(_noMoves()), QUARTER, "last second of the next day");
        (uint256 explained, uint40 until) = explainer.explainedOf(venueId);
        assertEq(explained, QUARTER);
        assertEq(until, _now() + 1);
        skip(1);
        assertEq(_report(_noMoves()), 0);
    }

    function test_largerOneStays_smallerOneChangesNothing() public {
        _reportADay();
        _crash(6_000e8);
        _report(_move(BTC, 2, 3));
        skip(60);
        _push(btc, 5_400e8, _now());
        assertEq(_report(_move(BTC, 3, 4)), QUARTER, "10 % is less than 25 %");
        // 8,000 → 5,400 is 32.5 %
        assertEq(_report(_move(BTC, 2, 4)), 19_200_000e6);
        assertEq(_report(_move(BTC, 2, 3)), 19_200_000e6);
    }

    function test_olderReportsHaveToBringTheMovesThemselves() public {
        _reportADay();
        _crash(6_000e8);
        skip(10 minutes);
        _report(_move(BTC, 2, 3));
        uint40 before = _now() - 1 minutes;
        assertEq(_explain(before, RAOI, BTC_INTEREST, ETH_INTEREST, _noMoves()), 0);
        assertEq(_explain(before, RAOI, BTC_INTEREST, ETH_INTEREST, _move(BTC, 2, 3)), QUARTER);
        assertEq(_report(_noMoves()), QUARTER);
    }

    function test_lateSmallExplanationDoesNotReplaceALargeOne() public {
        _reportADay();
        _crash(6_000e8);
        skip(10 minutes);
        _push(btc, 5_700e8, _now());
        uint40 late = _now();
        skip(10 minutes);
        _report(_move(BTC, 2, 3));
        // 6,000 → 5,700 is 5 %; less 0.5 % on 60 million
        assertEq(_explain(late, RAOI, BTC_INTEREST, ETH_INTEREST, _move(BTC, 3, 4)), 2_700_000e6);
        assertEq(_report(_noMoves()), QUARTER);
    }

    function test_roundsLieInTheWindow() public {
        skip(1);
        _push(btc, 7_000e8, _now());
        _reportADay();
        _nextDay();
        _report(_noMoves());
        _nextDay();
        _crash(6_000e8);
        (,,, uint256 updatedAt,) = btc.getRoundData(PHASE | 2);
        vm.expectRevert(abi.encodeWithSelector(IPriceExplainer.RoundOutsideWindow.selector, BTC, PHASE | 2, updatedAt));
        _report(_move(BTC, 2, 4));
        vm.expectRevert(abi.encodeWithSelector(IPriceExplainer.RoundOutsideWindow.selector, BTC, PHASE | 4, _now()));
        _explain(_now() - 1, RAOI, BTC_INTEREST, ETH_INTEREST, _move(BTC, 3, 4));
        assertEq(_report(_move(BTC, 3, 4)), QUARTER);
    }

    function test_refusesMovesWithoutFeed_twice_backwards_acrossPhases() public {
        _reportADay();
        _crash(6_000e8);
        vm.expectRevert(abi.encodeWithSelector(IPriceExplainer.NoFeed.selector, venueId, bytes32("DOGE-USD")));
        _report(_move("DOGE-USD", 2, 3));
        FeedMove[] memory moves = new FeedMove[](2);
        (moves[0], moves[1]) = (_move(BTC, 1, 2)[0], _move(BTC, 2, 3)[0]);
        vm.expectRevert(abi.encodeWithSelector(IPriceExplainer.MovesNotSorted.selector, 1));
        _report(moves);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.RoundsOutOfOrder.selector, PHASE | 3, PHASE | 2));
        _report(_move(BTC, 3, 2));
        vm.prank(operator);
        btc.startPhase();
        skip(1);
        _push(btc, 1_000e8, _now());
        moves = _move(BTC, 2, 3);
        moves[0].toRound = 2 * PHASE | 1;
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.PhaseCrossed.selector, PHASE | 2, 2 * PHASE | 1));
        _report(moves);
    }

    function test_refusesMovesWhileTheSequencerIsDown() public {
        _reportADay();
        _crash(6_000e8);
        uptime.set(PHASE | 2, 1, _now());
        vm.expectRevert(IPriceExplainer.SequencerDown.selector);
        _report(_move(BTC, 2, 3));
        assertEq(_report(_noMoves()), 0, "reports go on");
    }

    /// @dev What grows ends with its first part: two whole days from then, not from its growth.
    function test_explanationThatGrows_endsWithItsFirstPart() public {
        _reportADay();
        _crash(6_000e8);
        _report(_move(BTC, 2, 3));
        uint40 ends = DayLib.startOf(DayLib.day(_now()) + 2);
        _nextDay();
        _push(btc, 5_400e8, _now());
        vm.expectEmit(address(explainer));
        emit IPriceExplainer.LossExplained(venueId, 19_200_000e6, ends);
        assertEq(_report(_move(BTC, 2, 4)), 19_200_000e6);
        (, uint40 until) = explainer.explainedOf(venueId);
        assertEq(until, ends);
        _nextDay();
        assertEq(_now(), ends);
        assertEq(_report(_noMoves()), 0);
    }

    function test_onlyTheOracleExplains() public {
        vm.expectRevert(abi.encodeWithSelector(IPriceExplainer.NotOracle.selector, address(this)));
        explainer.explain(venueId, _now(), RAOI, new MarketInterest[](0), _noMoves(), WINDOW);
    }

    /// @dev Five whole days of challenge window: the lowest of five days counts, of the sixth not any more.
    function test_longestWindowLooksBackFiveDays() public {
        uint40 first = _now();
        for (uint256 i; i < 6; ++i) {
            // 10, 20, 30 … million
            uint128 interest = uint128((i + 1) * 10_000_000e6);
            _explain(_now(), RAOI, interest, ETH_INTEREST, _noMoves());
            _nextDay();
        }
        _crash(4_000e8);
        MarketInterest[] memory markets = _markets(0, 0);
        vm.prank(oracle);
        uint256 explained = explainer.explain(venueId, _now(), RAOI, markets, _move(BTC, 2, 3), 5 days);
        assertEq(explained, 9_900_000e6, "20 million x 49.5 %");
        assertGt(_now() - first, 5 days);
    }

    /// @dev Σ interest × (|to ÷ from − 1| − margin)⁺ × factor in plain arithmetic, at most the insurable interest.
    function testFuzz_explained_equalsTheFormula(
        uint256 from,
        uint256 to,
        uint128 interest,
        uint256 raoi,
        uint64 factor
    ) public {
        from = bound(from, 1e6 + 1, 1e16 - 1);
        to = bound(to, 1e6 + 1, 1e16 - 1);
        raoi = bound(raoi, 0, type(uint96).max);
        interest = uint128(bound(interest, 0, 1e18));
        factor = uint64(bound(factor, 0.67e18, 1.5e18));
        vm.prank(governor);
        explainer.setFactor(factor);
        _explain(_now(), raoi, interest, 0, _noMoves());
        _nextDay();
        // forge-lint: disable-start(unsafe-typecast)
        _push(btc, int256(from), _now());
        skip(1);
        _push(btc, int256(to), _now());
        // forge-lint: disable-end(unsafe-typecast)
        uint256 got = _explain(_now(), raoi, interest, 0, _move(BTC, 2, 3));

        uint256 move = (to > from ? to - from : from - to) * WAD / from;
        if (move > type(uint64).max) move = type(uint64).max;
        uint256 expected = move > 0.005e18 ? interest / 1e9 * 1e9 * (move - 0.005e18) * factor / WAD / WAD : 0;
        uint256 lowestRaoi = raoi / 1e9 < type(uint32).max ? raoi / 1e9 : uint256(type(uint32).max) - 1;
        uint256 cap = lowestRaoi * 1e9 * 2;
        assertEq(got, expected < cap ? expected : cap);
    }

    function test_withoutAClockMovesCountAtOnce() public {
        explainer = new PriceExplainer(
            parameters, venueRegistry, IAttestationOracle(oracle), programRegistry, ISequencerClock(address(0))
        );
        vm.prank(governor);
        explainer.setMarketFeed(venueId, BTC, _feedOf(btc));
        _reportADay();
        _crash(6_000e8);
        assertEq(_report(_move(BTC, 2, 3)), QUARTER);
    }
}
