// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { DayLib } from "./DayLib.sol";

/// @notice What the market keeps of a pool.
/// @dev One slot.
struct PoolRecord {
    /// @dev Ids count up from 1, so that covers can name their pool in three bytes.
    uint24 id;
    /// @dev Whether it may sell.
    bool admitted;
    /// @dev The Friday, counted in weeks, whose covers fall due first.
    uint32 week;
    /// @dev Smallest grace of its covers, seconds: nothing is due before the Friday plus this.
    uint32 grace;
    /// @dev Covers in its lists, retired ones that nobody has taken out included.
    uint48 listed;
}

/// @notice A pool's covers by the Friday on which they end: one list a Friday, newest first, and a week that moves over
/// them. Taking due covers out needs no goodwill and, per call, bounded work.
library DueLib {
    using SafeCast for uint256;

    /// @dev Empty Fridays that one call steps over at most: all that 52 weeks of terms can leave need three calls.
    uint256 internal constant MOST_EMPTY_WEEKS = 24;

    /// @notice The number of a Friday 08:00 UTC.
    function weekOf(uint256 end) internal pure returns (uint32) {
        return ((end - DayLib.FRIDAY) / 7 days).toUint32();
    }

    /// @notice Whether covers of the pool can be due now.
    function isDue(PoolRecord memory pool) internal view returns (bool) {
        return pool.listed != 0 && block.timestamp >= uint256(pool.week) * 7 days + DayLib.FRIDAY + pool.grace;
    }

    /// @notice Puts a cover on the list of the Friday on which it ends.
    /// @return next the cover that was first there, to be kept with the new one
    function list(
        mapping(uint256 week => uint48) storage heads,
        PoolRecord memory pool,
        uint48 coverId,
        uint256 end,
        uint32 grace
    ) internal returns (uint48 next) {
        uint32 week = weekOf(end);
        if (pool.listed == 0) (pool.week, pool.grace) = (week, grace);
        if (week < pool.week) pool.week = week;
        if (grace < pool.grace) pool.grace = grace;
        ++pool.listed;
        next = heads[week];
        heads[week] = coverId;
    }

    /// @notice The first cover that can be due, 0 if this call found none.
    function first(mapping(uint256 week => uint48) storage heads, PoolRecord memory pool)
        internal
        view
        returns (uint48 coverId)
    {
        for (uint256 empty; empty < MOST_EMPTY_WEEKS && isDue(pool); ++empty) {
            coverId = heads[pool.week];
            if (coverId != 0) return coverId;
            ++pool.week;
        }
    }
}
