// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice Stands in for the sequencer's clock: one outage, set by the test.
contract ClockDouble {
    uint40 public from;
    uint40 public to;

    function setOutage(uint40 from_, uint40 to_) external {
        (from, to) = (from_, to_);
    }

    function downtimeSince(uint40 time) external view returns (uint256) {
        uint256 first = time > from ? time : from;
        uint256 last = block.timestamp < to ? block.timestamp : to;
        return last > first ? last - first : 0;
    }
}
