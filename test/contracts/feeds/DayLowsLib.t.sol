// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { DayLows, DayLowsLib } from "../../../contracts/libraries/DayLowsLib.sol";

contract DayLowsLibTest is Test {
    using DayLowsLib for DayLows;

    uint256 private constant DAY = 18_000;

    function test_lowestOfADayStays() public pure {
        DayLows lows = DayLowsLib.LISTED.record(DAY, 5_000e6);
        assertTrue(lows.record(DAY, 6_000e6).equals(lows), "a higher one changes nothing");
        lows = lows.record(DAY, 3_999_999_999);
        assertEq(lows.lowestDown(DAY, DAY), 3_000e6, "rounded down to thousands");
    }

    function test_zeroIsAnAmount_silenceIsNone() public pure {
        DayLows lows = DayLowsLib.LISTED.record(DAY, 7_000e6).record(DAY + 2, 0);
        assertEq(lows.lowestDown(DAY, DAY + 1), 7_000e6, "the silent day doesn't count");
        assertEq(lows.lowestDown(DAY, DAY + 2), 0);
        assertEq(lows.lowestDown(DAY + 1, DAY + 1), 0);
    }

    function test_daysBeyondTheLanesAreForgottenAndNotTaken() public pure {
        DayLows lows = DayLowsLib.LISTED.record(DAY, 1_000e6).record(DAY + 7, 2_000e6);
        assertEq(lows.lowestDown(0, DAY + 7), 2_000e6);
        assertTrue(lows.record(DAY, 0).equals(lows), "seven days late");
        assertEq(lows.record(DAY + 1, 0).lowestDown(0, DAY + 7), 0, "six days late");
    }

    function test_largestAmountsSaturate() public pure {
        DayLows lows = DayLowsLib.LISTED.record(DAY, type(uint256).max);
        assertEq(lows.lowestDown(DAY, DAY), (uint256(type(uint32).max) - 1) * 1_000e6);
    }

    function test_unlistedAndListedHoldNothing() public pure {
        assertFalse(DayLowsLib.UNLISTED.isListed());
        assertTrue(DayLowsLib.LISTED.isListed());
        assertEq(DayLowsLib.LISTED.lowestDown(0, type(uint32).max), 0);
    }

    /// @dev The keeper's bit stands between day and lanes, and moves neither.
    function testFuzz_markStays(uint16[3] memory days_, uint96[3] memory amounts) public pure {
        DayLows plain = DayLowsLib.LISTED;
        assertFalse(plain.isMarked());
        DayLows marked = plain.mark();
        for (uint256 i; i < 3; ++i) {
            plain = plain.record(DAY + days_[i], amounts[i]);
            marked = marked.record(DAY + days_[i], amounts[i]);
            assertFalse(plain.isMarked());
            assertTrue(marked.isMarked());
            assertEq(marked.newestDay(), plain.newestDay());
            assertEq(marked.lowestDown(DAY, type(uint32).max), plain.lowestDown(DAY, type(uint32).max));
        }
        assertTrue(plain.mark().equals(marked));
    }

    /// @dev Reports of 12 days in any order against an array of the lowest of each day.
    function testFuzz_lowest_equalsBruteForce(uint256 seed, uint256 from, uint256 to) public pure {
        uint256[12] memory lowest;
        bool[12] memory known;
        DayLows lows = DayLowsLib.LISTED;
        uint256 newest;
        for (uint256 i; i < 30; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 day = seed % 12;
            if (day > newest) newest = day;
            uint256 thousands = (seed >> 64) % 1000;
            lows = lows.record(DAY + day, thousands * 1_000e6 + (seed >> 128) % 1_000e6);
            if (!known[day] || thousands < lowest[day]) (known[day], lowest[day]) = (true, thousands);
            // what falls out of the seven days is forgotten for good
            for (uint256 j; j + 7 <= newest; ++j) {
                known[j] = false;
            }
        }
        from = bound(from, 0, 11);
        to = bound(to, from, 11);
        uint256 expected = type(uint256).max;
        for (uint256 day = from; day <= to; ++day) {
            if (known[day] && lowest[day] < expected) expected = lowest[day];
        }
        if (expected == type(uint256).max) expected = 0;
        assertEq(lows.lowestDown(DAY + from, DAY + to), expected * 1_000e6);
    }
}
