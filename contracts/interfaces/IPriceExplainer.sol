// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, MarketInterest } from "./IAttestationOracle.sol";
import { IAggregator } from "./IAggregator.sol";
import { IFeedErrors } from "./IFeedErrors.sol";
import { IGoverned } from "./IGoverned.sol";

/// @notice How the moves of one market of a venue are proven.
struct MarketFeed {
    /// @dev An independent feed of the market's price; the venue's own contract never is one.
    IAggregator feed;
    /// @dev The lowest maintenance margin of the market's brackets, in units of 1e-6.
    uint24 maintenanceMargin;
    /// @dev The feed explains nothing once its newest round is older than this, seconds.
    uint32 heartbeat;
    /// @dev Answers at or beyond these bounds don't count, in the feed's decimals: an aggregator that reaches its own
    /// `minAnswer` or `maxAnswer` repeats it whatever the price is.
    uint96 lowestAnswer;
    uint96 highestAnswer;
}

/// @notice How much of a venue's loss independent prices explain:
///
///     explained = Σ over markets  open interest before × (largest move − lowest maintenance margin)⁺ × factor
///
/// @dev Open interest before is the lowest reported in the whole Ballast days of the challenge window before the report's day,
/// at most that when the program of the report's time was opened; 0 if none of those days has a report, so on a venue's first
/// day nothing is explained. The sum is capped by the insurable interest, counted on the lowest RAOI of the same days. A proven
/// explanation stays for the challenge window, widened to whole days like the oracle's bounds, for reports of its own program
/// that are not older than the one it was proven with. One that grows meanwhile ends with its first part, because the losses in
/// force on later days hold that part already; what moved since is proven anew. Open interest and RAOI count in whole
/// thousands, rounded down.
interface IPriceExplainer is IGoverned, IFeedErrors {
    event MarketFeedSet(uint64 indexed venueId, bytes32 indexed market, MarketFeed feed);
    event FactorSet(uint64 factor);
    /// @param until the explanation counts for reports observed before
    event LossExplained(uint64 indexed venueId, uint256 explained, uint40 until);
    event InterestPinned(uint64 indexed venueId, uint256 indexed programId);

    error NotOracle(address caller);
    error NotTrigger(address caller);
    /// @notice The program is pinned already, or is older than one that is.
    error AlreadyPinned(uint256 programId);
    /// @notice The feed doesn't answer, margin or heartbeat is 0, or the bounds are empty.
    error BadMarketFeed(bytes32 market);
    error BadFactor(uint64 factor);
    /// @notice A venue names at most 32 markets, removed ones included.
    error TooManyMarkets(uint64 venueId);
    /// @notice The market has no feed for this venue.
    error NoFeed(uint64 venueId, bytes32 market);
    /// @notice Moves come in strictly rising order of their market, each once.
    error MovesNotSorted(uint256 index);
    /// @notice The round lies outside the window before the report's time.
    error RoundOutsideWindow(bytes32 market, uint80 round, uint40 updatedAt);
    /// @notice Feeds stand still while the sequencer is down, so their moves prove nothing then.
    error SequencerDown();

    /// @notice Keeps the report's open interests and RAOI and returns the loss that prices explain at `observedAt`, asset units,
    /// rounded down. Only the oracle.
    /// @param moves proven moves, at most one a market and up or down; the largest is the submitter's to bring, a smaller one
    /// explains less. Empty returns what was proven before and still counts
    /// @param challengeWindow seconds; more than 6 days count as 6
    function explain(
        uint64 venueId,
        uint40 observedAt,
        uint256 raoi,
        MarketInterest[] calldata markets,
        FeedMove[] calldata moves,
        uint32 challengeWindow
    ) external returns (uint256 explained);
    /// @notice Keeps the venue's open interest for a program that opens: of each market with a feed the lowest of today and the
    /// days of the challenge window before. Only the program's trigger. The program must be registered.
    function pin(uint64 venueId, uint256 programId, uint40 start) external;
    /// @notice Names the feed of a market; a zero feed removes it and forgets its open interest. Only governance.
    function setMarketFeed(uint64 venueId, bytes32 market, MarketFeed calldata feed) external;
    /// @notice Between 0.1 and 3, wad; in steps and once a week, as `IParameters`. Only governance.
    function setFactor(uint64 factor) external;

    function marketFeed(uint64 venueId, bytes32 market) external view returns (MarketFeed memory);
    /// @notice Markets of the venue that have or had a feed.
    function marketsOf(uint64 venueId) external view returns (bytes32[] memory);
    function factor() external view returns (uint64);
    /// @notice What was last proven, and until when it counts for reports of its program.
    function explainedOf(uint64 venueId) external view returns (uint256 explained, uint40 until);
    /// @notice Open interest that an explanation at `time` would count, asset units, rounded down.
    function interestBefore(uint64 venueId, bytes32 market, uint40 time) external view returns (uint256);
}
