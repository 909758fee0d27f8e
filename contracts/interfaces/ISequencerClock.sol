// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAggregator } from "./IAggregator.sol";

/// @notice Counts the time during which a rollup's sequencer was down, so that no clock of the protocol runs while nobody
/// can act. On chains without a sequencer no clock is used (the zero address stands for it).
/// @dev Outages from before the clock's deployment are not known. A feed that stops to answer stops no clock: what is
/// recorded stays counted, the rest counts as up, so that nobody's capital is ever locked by it.
interface ISequencerClock {
    event DowntimeRecorded(uint40 from, uint40 to, uint256 total);

    /// @notice The uptime feed has no round.
    error DeadUptimeFeed(address feed);

    /// @notice Chainlink's uptime feed: answer 0 is up, 1 is down, `startedAt` is when that began.
    function feed() external view returns (IAggregator);
    /// @notice Records outages the feed knows of that are not recorded yet, at most 32 rounds of it. Anyone.
    function sync() external;
    /// @notice Whether the feed says that the sequencer is up; false if the feed doesn't answer or never began.
    function isUp() external view returns (bool);
    /// @notice When the sequencer last came up; 0 if it was never seen down.
    function upSince() external view returns (uint40);
    /// @notice Seconds of `[time, now]` in which the sequencer was down, the running outage included. Never more than
    /// `now − time`. Sees every outage that is recorded, and 32 rounds of the feed that are not; counts what it can't see as
    /// up.
    function downtimeSince(uint40 time) external view returns (uint256 duration);
}
