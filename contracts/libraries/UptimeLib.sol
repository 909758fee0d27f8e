// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ISequencerClock } from "../interfaces/ISequencerClock.sol";

/// @notice Time that counts: seconds in which the sequencer was up.
library UptimeLib {
    /// @notice Seconds since `time` without the sequencer's outages; 0 if `time` is not over. Never falls as time passes.
    /// @param clock the zero address on chains without a sequencer
    function uptimeSince(ISequencerClock clock, uint40 time) internal view returns (uint256 elapsed) {
        if (block.timestamp <= time) return 0;
        elapsed = block.timestamp - time;
        if (address(clock) != address(0)) elapsed -= clock.downtimeSince(time);
    }

    /// @notice Whether `duration` seconds of uptime have passed since `time`. Asks the clock only when it can matter.
    function hasPassed(ISequencerClock clock, uint40 time, uint256 duration) internal view returns (bool) {
        if (block.timestamp < time + duration) return false;
        return address(clock) == address(0) || uptimeSince(clock, time) >= duration;
    }
}
