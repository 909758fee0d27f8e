// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice The lowest amounts of the newest day with a report and of the six days before it, in one word: the day in the
/// lowest 31 bits, a bit for whoever keeps the word, and above it one lane of 32 bits a day, newest first.
/// @dev A lane holds whole thousands of the asset plus 1, so that 0 stands for a day without a report. The zero word is
/// nothing at all: it is not listed and takes no amounts.
type DayLows is uint256;

library DayLowsLib {
    /// @dev A thousand of a 6-decimal asset. Lanes reach 4.29e12 thousand.
    uint256 internal constant UNIT = 1_000e6;
    /// @dev Of the newest day and those that are kept before it.
    uint256 internal constant DAYS = 7;
    uint256 private constant LANE = type(uint32).max;
    uint256 private constant DAY = type(uint32).max >> 1;
    uint256 private constant MARK = 1 << 31;
    DayLows internal constant UNLISTED = DayLows.wrap(0);
    /// @dev Listed, without any amount: day 1 lies in 1970.
    DayLows internal constant LISTED = DayLows.wrap(1);

    function isListed(DayLows lows) internal pure returns (bool) {
        return DayLows.unwrap(lows) != 0;
    }

    function equals(DayLows lows, DayLows other) internal pure returns (bool) {
        return DayLows.unwrap(lows) == DayLows.unwrap(other);
    }

    /// @notice The newest day with a report.
    function newestDay(DayLows lows) internal pure returns (uint256) {
        return DayLows.unwrap(lows) & DAY;
    }

    /// @notice Whether the keeper's bit is set.
    function isMarked(DayLows lows) internal pure returns (bool) {
        return DayLows.unwrap(lows) & MARK != 0;
    }

    /// @notice The same with the keeper's bit set, which no record takes away.
    function mark(DayLows lows) internal pure returns (DayLows) {
        return DayLows.wrap(DayLows.unwrap(lows) | MARK);
    }

    /// @notice Takes over an amount of a day, asset units, rounded down to thousands. Of days out of reach nothing is kept.
    function record(DayLows lows, uint256 day, uint256 amount) internal pure returns (DayLows) {
        uint256 newest = newestDay(lows);
        uint256 lanes = DayLows.unwrap(lows) >> 32;
        if (day > newest) {
            uint256 steps = day - newest;
            lanes = steps < DAYS ? (lanes << (32 * steps)) & (type(uint256).max >> 32) : 0;
            newest = day;
        }
        uint256 age = newest - day;
        if (age >= DAYS) return lows;
        uint256 thousands = amount / UNIT;
        uint256 value = (thousands < LANE ? thousands : LANE - 1) + 1;
        uint256 shift = 32 * age;
        uint256 known = (lanes >> shift) & LANE;
        if (known == 0 || value < known) lanes = (lanes & ~(LANE << shift)) | (value << shift);
        return DayLows.wrap((lanes << 32) | (DayLows.unwrap(lows) & MARK) | newest);
    }

    /// @notice The lowest amount of the days `from` to `to`, asset units, rounded down; 0 if none of them has a report.
    function lowestDown(DayLows lows, uint256 from, uint256 to) internal pure returns (uint256) {
        uint256 newest = newestDay(lows);
        uint256 lanes = DayLows.unwrap(lows) >> 32;
        uint256 lowest;
        for (uint256 age = newest > to ? newest - to : 0; age < DAYS && from + age <= newest; ++age) {
            uint256 value = (lanes >> (32 * age)) & LANE;
            if (value != 0 && (lowest == 0 || value < lowest)) lowest = value;
        }
        return lowest == 0 ? 0 : (lowest - 1) * UNIT;
    }
}
