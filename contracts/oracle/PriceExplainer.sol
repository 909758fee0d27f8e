// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { Governed } from "../governance/Governed.sol";
import { FeedMove, IAttestationOracle, MarketInterest } from "../interfaces/IAttestationOracle.sol";
import { IParameters } from "../interfaces/IParameters.sol";
import { IPriceExplainer, MarketFeed } from "../interfaces/IPriceExplainer.sol";
import { IProgramRegistry, Program } from "../interfaces/IProgramRegistry.sol";
import { ISequencerClock } from "../interfaces/ISequencerClock.sol";
import { IVenueRegistry } from "../interfaces/IVenueRegistry.sol";
import { BoundsLib } from "../libraries/BoundsLib.sol";
import { DayLib } from "../libraries/DayLib.sol";
import { DayLows, DayLowsLib } from "../libraries/DayLowsLib.sol";
import { FeedLib, Round } from "../libraries/FeedLib.sol";
import { PinLib } from "../libraries/PinLib.sol";

/// @notice How much of a venue's loss independent prices explain.
/// @dev Every report writes at most one word a market that has a feed, and one for RAOI, whose mark tells whether there ever
/// was an explanation; without moves nothing else is read but the last one. All figures that a venue could inflate are lowest ones: of whole days before the
/// report's, and of the days before the program was opened.
contract PriceExplainer is IPriceExplainer, Governed {
    using DayLowsLib for DayLows;
    using PinLib for PinLib.Pins;

    uint64 private constant WAD = 1e18;
    uint64 private constant LEAST_FACTOR = 0.1e18;
    uint64 private constant MOST_FACTOR = 3e18;
    /// @dev Units of 1e-6 to wad.
    uint256 private constant MARGIN_SCALE = 1e12;
    /// @dev Days before the report's that the words of day lows reach back.
    uint256 private constant MOST_WINDOW_DAYS = DayLowsLib.DAYS - 1;

    struct Explanation {
        uint96 amount;
        /// @dev Of the report it was proven with.
        uint40 observedAt;
        /// @dev In force at `observedAt`, 0 if none was.
        uint64 programId;
        /// @dev The day on which its first part was proven.
        uint32 since;
    }

    /// @dev The time of a report, and what belongs to it.
    struct Moment {
        uint64 venueId;
        uint64 programId;
        uint40 observedAt;
        uint32 day;
        /// @dev Of the challenge window.
        uint32 firstDay;
    }

    IVenueRegistry public immutable venueRegistry;
    IAttestationOracle public immutable oracle;
    IProgramRegistry public immutable programRegistry;
    /// @dev The zero address where the chain has no sequencer.
    ISequencerClock public immutable clock;

    /// @inheritdoc IPriceExplainer
    uint64 public factor = WAD;
    uint40 private _factorSetAt;
    mapping(uint64 venueId => mapping(bytes32 market => MarketFeed)) private _feeds;
    mapping(uint64 venueId => mapping(bytes32 market => DayLows)) private _interests;
    mapping(uint64 venueId => DayLows) private _raois;
    mapping(uint64 venueId => Explanation) private _explanations;
    mapping(uint64 venueId => PinLib.Pins) private _pins;

    constructor(
        IParameters parameters_,
        IVenueRegistry venueRegistry_,
        IAttestationOracle oracle_,
        IProgramRegistry programRegistry_,
        ISequencerClock clock_
    ) Governed(parameters_) {
        venueRegistry = venueRegistry_;
        oracle = oracle_;
        programRegistry = programRegistry_;
        clock = clock_;
    }

    /// @inheritdoc IPriceExplainer
    function explain(
        uint64 venueId,
        uint40 observedAt,
        uint256 raoi,
        MarketInterest[] calldata markets,
        FeedMove[] calldata moves,
        uint32 challengeWindow
    ) external returns (uint256 explained) {
        if (msg.sender != address(oracle)) revert NotOracle(msg.sender);
        bool wasExplained = _keepLows(venueId, DayLib.day(observedAt), raoi, markets);
        if (!wasExplained && moves.length == 0) return 0;

        Explanation memory kept = _explanations[venueId];
        Moment memory moment = _momentOf(venueId, observedAt, challengeWindow);
        bool isOver = kept.amount == 0 || kept.programId != moment.programId || kept.since < moment.firstDay;
        if (!isOver && observedAt >= kept.observedAt) explained = kept.amount;
        if (moves.length == 0) return explained;

        uint256 proven = _prove(moment, moves);
        if (proven <= explained) return explained;
        // A late report never takes the place of a larger explanation, or of one of a later program.
        if (isOver ? observedAt >= kept.observedAt : proven > kept.amount) {
            _keep(moment, kept, proven);
        }
        return proven;
    }

    /// @inheritdoc IPriceExplainer
    function pin(uint64 venueId, uint256 programId, uint40 start) external {
        Program memory program = programRegistry.program(programId);
        if (msg.sender != program.trigger || venueId != program.venueId) revert NotTrigger(msg.sender);
        PinLib.Pins storage pins = _pins[venueId];
        if (programId <= pins.last.programId) revert AlreadyPinned(programId);

        uint32 today = DayLib.day(block.timestamp);
        uint32 from = today - _windowDays(parameters.timing().challengeWindow);
        uint256 count = pins.markets.length;
        uint256[] memory interests = new uint256[](count);
        for (uint256 i; i < count; ++i) {
            interests[i] = _interests[venueId][pins.markets[i]].lowestDown(from, today);
        }
        pins.add(programId, start, interests);
        emit InterestPinned(venueId, programId);
    }

    /// @inheritdoc IPriceExplainer
    function setMarketFeed(uint64 venueId, bytes32 market, MarketFeed calldata feed) external onlyGovernance {
        venueRegistry.venue(venueId);
        bool isRemoved = address(feed.feed) == address(0);
        if (!isRemoved) {
            (bool found,) = FeedLib.tryLatest(feed.feed);
            bool isEmpty = feed.lowestAnswer >= feed.highestAnswer;
            if (!found || isEmpty || feed.maintenanceMargin == 0 || feed.heartbeat == 0) revert BadMarketFeed(market);
        }

        _feeds[venueId][market] = feed;
        if (isRemoved) {
            _interests[venueId][market] = DayLowsLib.UNLISTED;
        } else if (!_interests[venueId][market].isListed()) {
            _interests[venueId][market] = DayLowsLib.LISTED;
            if (!_pins[venueId].list(market)) revert TooManyMarkets(venueId);
        }
        emit MarketFeedSet(venueId, market, feed);
    }

    /// @inheritdoc IPriceExplainer
    function setFactor(uint64 factor_) external onlyGovernance {
        if (factor_ < LEAST_FACTOR || factor_ > MOST_FACTOR) revert BadFactor(factor_);
        BoundsLib.requireStep("factor", factor, factor_, LEAST_FACTOR, MOST_FACTOR);

        _factorSetAt = BoundsLib.afterInterval(_factorSetAt);
        factor = factor_;
        emit FactorSet(factor_);
    }

    /// @inheritdoc IPriceExplainer
    function marketFeed(uint64 venueId, bytes32 market) external view returns (MarketFeed memory) {
        return _feeds[venueId][market];
    }

    /// @inheritdoc IPriceExplainer
    function marketsOf(uint64 venueId) external view returns (bytes32[] memory) {
        return _pins[venueId].markets;
    }

    /// @inheritdoc IPriceExplainer
    function explainedOf(uint64 venueId) external view returns (uint256 explained, uint40 until) {
        Explanation memory kept = _explanations[venueId];
        if (kept.amount == 0) return (0, 0);
        return (kept.amount, _untilOf(kept.since, _windowDays(parameters.timing().challengeWindow)));
    }

    /// @inheritdoc IPriceExplainer
    function interestBefore(uint64 venueId, bytes32 market, uint40 time) external view returns (uint256) {
        return _interestBefore(_momentOf(venueId, time, parameters.timing().challengeWindow), market);
    }

    /// @dev The challenge window is widened to whole days.
    function _momentOf(uint64 venueId, uint40 observedAt, uint32 challengeWindow) private view returns (Moment memory) {
        uint32 day = DayLib.day(observedAt);
        return Moment({
            venueId: venueId,
            programId: _pins[venueId].programAt(observedAt),
            observedAt: observedAt,
            day: day,
            firstDay: day - _windowDays(challengeWindow)
        });
    }

    /// @dev Writes only words that change: in a day's later reports only a new low does.
    /// @return wasExplained whether a loss of the venue was ever explained
    function _keepLows(uint64 venueId, uint256 day, uint256 raoi, MarketInterest[] calldata markets)
        private
        returns (bool wasExplained)
    {
        for (uint256 i; i < markets.length; ++i) {
            DayLows lows = _interests[venueId][markets[i].market];
            if (!lows.isListed()) continue;
            DayLows kept = lows.record(day, markets[i].openInterest);
            if (!kept.equals(lows)) _interests[venueId][markets[i].market] = kept;
        }
        DayLows raois = _raois[venueId];
        DayLows keptRaois = raois.record(day, raoi);
        if (!keptRaois.equals(raois)) _raois[venueId] = keptRaois;
        return keptRaois.isMarked();
    }

    /// @dev The loss that the moves explain, capped by the insurable interest.
    function _prove(Moment memory moment, FeedMove[] calldata moves) private view returns (uint256 proven) {
        if (address(clock) != address(0) && !clock.isUp()) revert SequencerDown();
        uint256 factor_ = factor;
        for (uint256 i; i < moves.length; ++i) {
            bytes32 market = moves[i].market;
            if (i != 0 && market <= moves[i - 1].market) revert MovesNotSorted(i);
            uint256 excess = _excessMoveDown(moment, moves[i]);
            if (excess == 0) continue;
            // below 2^62 × 2^64 × 2^62
            proven += _interestBefore(moment, market) * excess * factor_ / WAD / WAD;
        }
        uint256 raoi = _raois[moment.venueId].lowestDown(moment.firstDay, moment.day - 1);
        return Math.min(proven, raoi * parameters.saleTerms().insurableMultiple / WAD);
    }

    /// @dev By how much the move exceeds the lowest maintenance margin, wad.
    function _excessMoveDown(Moment memory moment, FeedMove calldata move) private view returns (uint256) {
        MarketFeed memory feed = _feeds[moment.venueId][move.market];
        if (address(feed.feed) == address(0)) revert NoFeed(moment.venueId, move.market);
        FeedLib.requireAlive(feed.feed, feed.heartbeat, moment.observedAt);
        (Round memory from, Round memory to) =
            FeedLib.soundPair(feed.feed, move.fromRound, move.toRound, feed.lowestAnswer, feed.highestAnswer);
        if (from.updatedAt < DayLib.startOf(moment.firstDay)) {
            revert RoundOutsideWindow(move.market, from.id, from.updatedAt);
        }
        if (to.updatedAt > moment.observedAt) revert RoundOutsideWindow(move.market, to.id, to.updatedAt);

        uint256 moved = Math.min(FeedLib.moveDown(from.answer, to.answer), type(uint64).max);
        uint256 margin = feed.maintenanceMargin * MARGIN_SCALE;
        return moved > margin ? moved - margin : 0;
    }

    function _interestBefore(Moment memory moment, bytes32 market) private view returns (uint256) {
        uint256 lowest = _interests[moment.venueId][market].lowestDown(moment.firstDay, moment.day - 1);
        if (moment.programId == 0) return lowest;
        return Math.min(lowest, _pins[moment.venueId].pinnedDown(moment.programId, market));
    }

    /// @dev An explanation that grows ends with its first part, and so does one that follows it in the next program: on later days
    /// the losses in force hold that part already, and the same move would count twice.
    function _keep(Moment memory moment, Explanation memory kept, uint256 proven) private {
        bool holds = kept.amount != 0 && kept.since >= moment.firstDay && kept.since < moment.day;
        kept.since = holds ? kept.since : moment.day;
        // capped by an insurable interest below 2^96
        // forge-lint: disable-next-line(unsafe-typecast)
        (kept.amount, kept.observedAt, kept.programId) = (uint96(proven), moment.observedAt, moment.programId);
        _explanations[moment.venueId] = kept;
        _raois[moment.venueId] = _raois[moment.venueId].mark();
        emit LossExplained(moment.venueId, proven, _untilOf(kept.since, moment.day - moment.firstDay));
    }

    /// @dev The end of the last day on whose reports an explanation counts.
    function _untilOf(uint32 since, uint32 windowDays) private pure returns (uint40) {
        return DayLib.startOf(since + windowDays + 1);
    }

    function _windowDays(uint32 challengeWindow) private pure returns (uint32) {
        // at most 6
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint32(Math.min(Math.ceilDiv(challengeWindow, 1 days), MOST_WINDOW_DAYS));
    }
}
