// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IFeedTrigger } from "./IFeedTrigger.sol";

/// @notice Settings of a `PRICE_GAP` program, ABI-encoded as its config.
struct PriceGapConfig {
    address feed;
    /// @dev Most seconds between the two rounds of a drop; 1 minute to 7 days.
    uint32 window;
}

/// @notice What `PriceGapTrigger.measure` takes as evidence, ABI-encoded: two rounds of one phase.
struct PriceGapEvidence {
    uint80 fromRound;
    uint80 toRound;
}

/// @notice `PRICE_GAP`: index = largest drop `1 − to ÷ from` of the program's feed from an earlier round to a later one
/// within the window, both inside the term; wad, rounded down.
/// @dev The drop is between two rounds of one aggregator; one that spans a change of aggregator is proven on either side. The first
/// comes within a heartbeat of the round before it, so that it is no answer that was held up; nothing is proven from an
/// aggregator's very first. A silence between the two makes no drop that rounds within it would not have made.
interface IPriceGapTrigger is IFeedTrigger {
    error BadWindow(uint256 window);
    /// @notice The rounds are further apart than the window.
    error GapTooWide(uint256 programId, uint256 apart, uint32 window);
    /// @notice The sequencer was down between the rounds, or within a heartbeat before the first one: rounds written then
    /// carry prices of before the outage, so that hours look like a moment.
    error SequencerWasDown(uint40 from, uint40 to);

    /// @notice The feed was silent for more than its heartbeat before the first round: an answer that comes late may be of an
    /// hour ago, so that a slow move looks like a gap.
    error FeedWasSilent(uint40 from, uint40 to);

    function windowOf(uint256 programId) external view returns (uint32);
}
