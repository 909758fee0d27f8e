// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { DayLib } from "./DayLib.sol";

/// @notice How long warnings have frozen a pool or a risk group, and how long they still may. One slot.
struct Freeze {
    /// @dev Number of the pool among those the safeguard knows; 0 for a risk group.
    uint16 id;
    /// @dev Programs with open claims, which freeze outside the budget; 0 for a risk group.
    uint16 claims;
    /// @dev Venues at warning.
    uint16 warnings;
    /// @dev When the freeze by warnings ends, if nothing ends it before.
    uint40 until;
    /// @dev The Ballast day of bit 0 of `frozenDays`.
    uint32 lastDay;
    /// @dev Bit `n` is set where day `lastDay − n` was frozen.
    uint96 frozenDays;
}

using FreezeLib for Freeze global;

/// @notice A budget of whole Ballast days in any 90.
library FreezeLib {
    /// @dev Days looked back on, today included.
    uint256 internal constant SPAN = 90;
    /// @dev The lowest 90 bits.
    uint256 private constant MASK = type(uint96).max >> 6;

    /// @notice Brings the record to today: days that the freeze reached since count as frozen.
    function advance(Freeze memory freeze, uint256 today) internal pure {
        uint256 since = freeze.lastDay;
        if (today <= since) return;
        uint256 gap = today - since;
        uint256 frozenDays = gap >= SPAN ? 0 : uint256(freeze.frozenDays) << gap & MASK;
        if (freeze.warnings != 0 && freeze.until != 0) {
            uint256 last = DayLib.day(freeze.until - 1);
            if (last > today) last = today;
            // what lies more than the span back falls out of the mask
            if (last > since && today - last < SPAN) {
                uint256 count = last - since < SPAN ? last - since : SPAN;
                // forge-lint: disable-next-line(incorrect-shift)
                frozenDays |= ((1 << count) - 1) << (today - last) & MASK;
            }
        }
        // 90 bits, and a day of this century
        // forge-lint: disable-next-line(unsafe-typecast)
        (freeze.frozenDays, freeze.lastDay) = (uint96(frozenDays), uint32(today));
    }

    /// @notice When a freeze that holds today ends at the latest with `most` frozen days in any 90; 0 if today is beyond the
    /// budget. The record must be at `today`.
    function reach(Freeze memory freeze, uint256 today, uint256 most) internal pure returns (uint256 until) {
        uint256 frozenDays = freeze.frozenDays;
        uint256 count = _count(frozenDays);
        if (frozenDays & 1 == 0) {
            if (count >= most) return 0;
            frozenDays |= 1;
            ++count;
        }
        // With `n` more days, those of the old ones still count that are not yet out of the span. One more day adds at most one
        // to the sum, so that whatever room there is can be taken in one step; with the whole span there is none.
        uint256 more = most > count ? most - count : 0;
        while (true) {
            uint256 sum = more + 1 + _count(frozenDays & MASK >> (more + 1));
            if (sum > most) break;
            more += most + 1 - sum;
        }
        // a day of this century
        // forge-lint: disable-next-line(unsafe-typecast)
        return DayLib.startOf(uint32(today + more + 1));
    }

    /// @notice Counts today as frozen, to `until` at the latest. The record must be at today.
    function hold(Freeze memory freeze, uint256 until) internal pure {
        freeze.frozenDays |= 1;
        // a time of this century
        // forge-lint: disable-next-line(unsafe-typecast)
        if (until > freeze.until) freeze.until = uint40(until);
    }

    /// @dev Set bits among the lowest 128: of pairs, fours, bytes, and their sum.
    function _count(uint256 bits) private pure returns (uint256) {
        unchecked {
            bits -= bits >> 1 & 0x55555555555555555555555555555555;
            bits = (bits & 0x33333333333333333333333333333333) + (bits >> 2 & 0x33333333333333333333333333333333);
            bits = bits + (bits >> 4) & 0x0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f;
            return bits * 0x01010101010101010101010101010101 >> 120 & 0xff;
        }
    }
}
