// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { DayLib } from "./DayLib.sol";

/// @notice A pool's record in storage. From the lowest bit: id 24, admitted 8, week 32, lastWeek 32, grace 32, treaty 16,
/// closesAt 40.
type PackedPoolRecord is uint256;

/// @notice What the market keeps of a pool.
struct PoolRecord {
    /// @dev Ids count up from 1, so that covers can name their pool in three bytes.
    uint256 id;
    /// @dev Whether it may sell.
    bool admitted;
    /// @dev The Friday, counted in weeks, whose covers fall due first.
    uint256 week;
    /// @dev The latest Friday that has a list; there is nothing to retire once `week` is past it.
    uint256 lastWeek;
    /// @dev Smallest grace of its covers, seconds: nothing is due before the Friday plus this.
    uint256 grace;
    /// @dev The latest treaty by its number in the market, 0 without; it carries what is sold before `closesAt`.
    uint256 treaty;
    uint256 closesAt;
}

using DueLib for PackedPoolRecord global;
using DueLib for PoolRecord global;

/// @notice A pool's covers by the Friday on which they end: one list a Friday, newest first, and a week that moves over
/// them. Taking due covers out needs no goodwill and, per call, bounded work.
library DueLib {
    /// @dev Empty Fridays that one call steps over at most: what 52 weeks of terms can leave takes three calls.
    uint256 internal constant MOST_EMPTY_WEEKS = 24;

    /// @dev Weeks and graces are times of 40 bits divided down or bounded by the parameters.
    function pack(PoolRecord memory pool) internal pure returns (PackedPoolRecord) {
        return PackedPoolRecord.wrap(
            pool.id | (pool.admitted ? 1 << 24 : 0) | pool.week << 32 | pool.lastWeek << 64 | pool.grace << 96
                | pool.treaty << 128 | pool.closesAt << 144
        );
    }

    function unpack(PackedPoolRecord packed) internal pure returns (PoolRecord memory pool) {
        uint256 word = PackedPoolRecord.unwrap(packed);
        pool.id = word & type(uint24).max;
        pool.admitted = word >> 24 & 0xff != 0;
        pool.week = word >> 32 & type(uint32).max;
        pool.lastWeek = word >> 64 & type(uint32).max;
        pool.grace = word >> 96 & type(uint32).max;
        pool.treaty = word >> 128 & type(uint16).max;
        pool.closesAt = word >> 144;
    }

    /// @notice The number of a Friday 08:00 UTC.
    function weekOf(uint256 end) internal pure returns (uint256) {
        return (end - DayLib.FRIDAY) / 7 days;
    }

    /// @notice The treaty that carries what the pool sells now, 0 without.
    function openTreaty(PoolRecord memory pool) internal view returns (uint256) {
        return block.timestamp < pool.closesAt ? pool.treaty : 0;
    }

    /// @notice Whether covers of the pool can be due now.
    function isDue(PoolRecord memory pool) internal view returns (bool) {
        return pool.lastWeek != 0 && pool.week <= pool.lastWeek
            && block.timestamp >= pool.week * 7 days + DayLib.FRIDAY + pool.grace;
    }

    /// @notice Makes room for a cover that ends in `week`.
    /// @return changed whether the record is another now
    function include(PoolRecord memory pool, uint256 week, uint256 grace) internal pure returns (bool changed) {
        bool none = pool.week > pool.lastWeek || pool.lastWeek == 0;
        changed = none || week < pool.week || grace < pool.grace || week > pool.lastWeek;
        if (none || week < pool.week) pool.week = week;
        if (none || grace < pool.grace) pool.grace = grace;
        if (week > pool.lastWeek) pool.lastWeek = week;
    }

    /// @notice The first cover that can be due, 0 if this call found none.
    function first(PoolRecord memory pool, mapping(uint256 week => uint256) storage heads)
        internal
        view
        returns (uint256 coverId)
    {
        for (uint256 empty; empty < MOST_EMPTY_WEEKS && isDue(pool); ++empty) {
            coverId = heads[pool.week];
            if (coverId != 0) return coverId;
            ++pool.week;
        }
    }
}
