// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice The Ballast day: from 08:00 UTC, the settlement hour of derivatives, to the next 08:00 UTC.
/// @dev Day 0 starts at 1970-01-01T08:00Z, a Thursday. Times are unix seconds below 2^40 and not before day 0.
library DayLib {
    uint40 internal constant OFFSET = 8 hours;
    /// @dev The start of day 1, 1970-01-02T08:00Z, was a Friday.
    uint40 internal constant FRIDAY = 1 days + OFFSET;

    /// @notice The Ballast day that `time` lies in, rounded down.
    function day(uint256 time) internal pure returns (uint32) {
        // 2^40 seconds are 12.7 million days
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint32((time - OFFSET) / 1 days);
    }

    /// @notice The first second of a Ballast day.
    function startOf(uint32 day_) internal pure returns (uint40) {
        return uint40(day_) * 1 days + OFFSET;
    }

    /// @notice Whether `time` is the first second of a Ballast day.
    function isDayStart(uint256 time) internal pure returns (bool) {
        return time % 1 days == OFFSET;
    }

    /// @notice Whether `time` is a Friday 08:00 UTC.
    function isFridayStart(uint256 time) internal pure returns (bool) {
        return time % 7 days == FRIDAY;
    }
}
