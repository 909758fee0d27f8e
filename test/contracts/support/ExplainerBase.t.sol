// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ReplayFeed } from "../../../contracts/examples/ReplayFeed.sol";
import { FeedMove, IAttestationOracle, MarketInterest } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { IAggregator } from "../../../contracts/interfaces/IAggregator.sol";
import { MarketFeed } from "../../../contracts/interfaces/IPriceExplainer.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { PriceExplainer } from "../../../contracts/oracle/PriceExplainer.sol";
import { FeedsBase } from "./FeedsBase.t.sol";

/// @notice A price explainer with two markets, driven as the oracle drives it.
abstract contract ExplainerBase is FeedsBase {
    uint32 internal constant WINDOW = 24 hours;
    uint128 internal constant RAOI = 40_000_000e6;
    uint128 internal constant BTC_INTEREST = 60_000_000e6;
    uint128 internal constant ETH_INTEREST = 25_000_000e6;

    address internal oracle = makeAddr("oracle");
    address internal trigger = makeAddr("trigger");
    PriceExplainer internal explainer;
    ReplayFeed internal btc;
    ReplayFeed internal eth;

    function setUp() public virtual override {
        super.setUp();
        explainer = new PriceExplainer(parameters, venueRegistry, IAttestationOracle(oracle), programRegistry, clock);
        (btc, eth) = (_newFeed(), _newFeed());
        _push(btc, 8_000e8, _now());
        _push(eth, 200e8, _now());
        vm.startPrank(governor);
        explainer.setMarketFeed(venueId, BTC, _feedOf(btc));
        explainer.setMarketFeed(venueId, ETH, _feedOf(eth));
        vm.stopPrank();
    }

    /// @dev 0.5 % maintenance margin, the lowest bracket of 200× leverage at a large venue.
    function _feedOf(IAggregator feed) internal pure returns (MarketFeed memory) {
        return
            MarketFeed({
                feed: feed, maintenanceMargin: 5_000, heartbeat: 1 days, lowestAnswer: 1e6, highestAnswer: 1e16
            });
    }

    function _markets(uint128 btcInterest, uint128 ethInterest)
        internal
        pure
        returns (MarketInterest[] memory markets)
    {
        markets = new MarketInterest[](2);
        markets[0] = MarketInterest(BTC, btcInterest);
        markets[1] = MarketInterest(ETH, ethInterest);
    }

    function _noMoves() internal pure returns (FeedMove[] memory) {
        return new FeedMove[](0);
    }

    function _move(bytes32 market, uint80 from, uint80 to) internal pure returns (FeedMove[] memory moves) {
        moves = new FeedMove[](1);
        moves[0] = FeedMove(market, PHASE | from, PHASE | to);
    }

    /// @dev A report of the usual figures, seen now.
    function _report(FeedMove[] memory moves) internal returns (uint256) {
        return _explain(_now(), RAOI, BTC_INTEREST, ETH_INTEREST, moves);
    }

    function _explain(uint40 at, uint256 raoi, uint128 btcInterest, uint128 ethInterest, FeedMove[] memory moves)
        internal
        returns (uint256)
    {
        MarketInterest[] memory markets = _markets(btcInterest, ethInterest);
        vm.prank(oracle);
        return explainer.explain(venueId, at, raoi, markets, moves, WINDOW);
    }

    function _open(uint256 programId, uint40 start) internal {
        programs.set(programId, venueId, trigger, start, start + 14 days);
        vm.prank(trigger);
        explainer.pin(venueId, programId, start);
    }

    /// @dev BTC falls from 8,000 to `answer` within a minute, as rounds 2 and 3 of a fresh feed.
    function _crash(int256 answer) internal {
        skip(1);
        _push(btc, 8_000e8, _now());
        skip(60);
        _push(btc, answer, _now());
    }

    function _nextDay() internal {
        vm.warp(DayLib.startOf(DayLib.day(vm.getBlockTimestamp()) + 1));
    }
}
