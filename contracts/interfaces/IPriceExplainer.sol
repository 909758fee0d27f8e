// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, MarketInterest } from "./IAttestationOracle.sol";
import { IAggregator } from "./IAggregator.sol";
import { IGoverned } from "./IGoverned.sol";

/// @notice How the moves of one market of a venue are proven.
struct MarketFeed {
    /// @dev An independent feed of the market's price; the venue's own contract never is one.
    IAggregator feed;
    /// @dev The lowest maintenance margin of the market's brackets, in units of 1e-6.
    uint24 maintenanceMargin;
    /// @dev Most seconds between a round and the moment it is to speak for.
    uint32 heartbeat;
}

/// @notice How much of a venue's loss independent prices explain:
///
///     explained = Σ over markets  open interest before × (largest move − lowest maintenance margin)⁺ × factor
///
/// @dev Open interest before is the lowest reported in the whole Ballast days of the challenge window before the report's day,
/// at most that when the live program was opened. The sum is capped by the insurable interest, counted on the lowest RAOI of
/// the same days. A proven explanation stays for the challenge window, widened to whole days like the oracle's bounds.
interface IPriceExplainer is IGoverned {
    event MarketFeedSet(uint64 indexed venueId, bytes32 indexed market, MarketFeed feed);
    event FactorSet(uint64 factor);
    event LossExplained(uint64 indexed venueId, uint256 explained, uint40 until);
    event InterestPinned(uint64 indexed venueId, uint256 indexed programId);

    error NotOracle(address caller);
    error NotTrigger(address caller);
    error BadMarketFeed(bytes32 market);
    error BadFactor(uint64 factor);
    /// @notice The market has no feed for this venue.
    error NoFeed(uint64 venueId, bytes32 market);
    /// @notice A round is unknown, incomplete, outside the window, in the wrong order, or its answer is out of bounds.
    error BadRound(bytes32 market, uint80 round);

    /// @notice Keeps the report's open interests and RAOI and returns the loss that prices explain at `observedAt`, asset units,
    /// rounded down. Only the oracle.
    /// @param moves proven moves, at most one a market; empty returns what was proven before and still counts
    function explain(
        uint64 venueId,
        uint40 observedAt,
        uint256 raoi,
        MarketInterest[] calldata markets,
        FeedMove[] calldata moves,
        uint32 challengeWindow
    ) external returns (uint256 explained);
    /// @notice Keeps the venue's open interest as it is now for a program that opens. Only the program's trigger.
    function pin(uint64 venueId, uint256 programId, uint40 start) external;
    /// @notice Only governance.
    function setMarketFeed(uint64 venueId, bytes32 market, MarketFeed calldata feed) external;
    /// @notice Between 0.1 and 3, wad. Only governance.
    function setFactor(uint64 factor) external;

    function marketFeed(uint64 venueId, bytes32 market) external view returns (MarketFeed memory);
    function factor() external view returns (uint64);
    function explainedOf(uint64 venueId) external view returns (uint256 explained, uint40 until);
    /// @notice Open interest that an explanation at `time` would count, asset units, rounded down.
    function interestBefore(uint64 venueId, bytes32 market, uint40 time) external view returns (uint256);
}
