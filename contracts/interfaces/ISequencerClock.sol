// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAggregator } from "./IAggregator.sol";

/// @notice Counts the time during which a rollup's sequencer was down, so that no clock of the protocol runs while nobody
/// can act. On chains without a sequencer no clock is used (the zero address stands for it).
interface ISequencerClock {
    event DowntimeRecorded(uint40 from, uint40 to, uint256 total);

    /// @notice Chainlink's uptime feed: answer 0 is up, 1 is down, `startedAt` is when that began.
    function feed() external view returns (IAggregator);
    /// @notice Records outages the feed knows of that are not recorded yet. Anyone.
    function sync() external;
    function isUp() external view returns (bool);
    /// @notice When the sequencer last came up; 0 if it was never seen down.
    function upSince() external view returns (uint40);
    /// @notice Seconds of `[time, now]` in which the sequencer was down, the running outage included. Never more than
    /// `now − time`; looks back over a bounded number of outages and counts what it can't see as up.
    function downtimeSince(uint40 time) external view returns (uint256 duration);
}
