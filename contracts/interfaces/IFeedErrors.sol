// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice What can be wrong with the rounds of a price feed.
interface IFeedErrors {
    /// @notice The feed has no such round, has not finished it, or doesn't answer at all.
    error RoundMissing(address feed, uint80 round);
    /// @notice The answer is not positive, lies at or beyond its bounds, or was carried over from an earlier round.
    error BadAnswer(address feed, uint80 round, int256 answer);
    /// @notice The feed's newest round is older than its heartbeat.
    error StaleFeed(address feed, uint256 updatedAt);
    /// @notice The rounds are of different phases: other aggregators wrote them, and nothing says when one took over.
    error PhaseCrossed(uint80 fromRound, uint80 toRound);
    /// @notice The first round is not the earlier one, by its id and by its time.
    error RoundsOutOfOrder(uint80 fromRound, uint80 toRound);
}
