// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { StreamLib } from "./StreamLib.sol";

/// @notice What exits give up, streaming to the shares that stay. Held in two fields of a pool's ledger, so that reading it
/// costs no slot of its own.
/// @dev Amounts are base units × `StreamLib.SCALE`.
library DripLib {
    uint256 internal constant PERIOD = 7 days;

    /// @notice What a stream of `rate` until `end` still holds, scaled.
    function remaining(uint256 rate, uint256 end) internal view returns (uint256) {
        return block.timestamp < end ? rate * (end - block.timestamp) : 0;
    }

    /// @notice Adds `amount` base units to a stream.
    /// @dev The end is the average of the old end and seven days from now, weighted by the amounts and rounded down: dust
    /// can't put off what already streams. What rounding the rate leaves over reaches the shares at once.
    function add(uint256 rate, uint256 end, uint256 amount) internal view returns (uint256 newRate, uint256 newEnd) {
        uint256 held = remaining(rate, end);
        uint256 added = amount * StreamLib.SCALE;
        uint256 left = end > block.timestamp ? end - block.timestamp : 0;
        uint256 period = (held * left + added * PERIOD) / (held + added);
        return ((held + added) / period, block.timestamp + period);
    }
}
