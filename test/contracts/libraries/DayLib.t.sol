// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";

contract DayLibTest is Test {
    /// @dev Thursday 12 March 2020 08:00 UTC: 18,333 days and 8 hours after the epoch.
    uint256 internal constant THURSDAY = 1_584_000_000;

    function test_day_turnsAtEight() public pure {
        assertEq(DayLib.day(THURSDAY - 1), 18_332);
        assertEq(DayLib.day(THURSDAY), 18_333);
        assertEq(DayLib.day(THURSDAY + 1 days - 1), 18_333);
        assertEq(DayLib.day(THURSDAY + 1 days), 18_334);
    }

    function test_day_startsWithTheEpochsEight() public pure {
        assertEq(DayLib.day(8 hours), 0);
        assertEq(DayLib.startOf(0), 8 hours);
    }

    function test_isFridayStart_knownDates() public pure {
        assertTrue(DayLib.isFridayStart(THURSDAY + 1 days), "13 March 2020");
        assertTrue(DayLib.isFridayStart(1_585_296_000), "27 March 2020");
        assertTrue(DayLib.isFridayStart(1_709_280_000), "1 March 2024, after a leap day");
        assertFalse(DayLib.isFridayStart(THURSDAY), "a Thursday");
        assertFalse(DayLib.isFridayStart(THURSDAY + 1 days + 1), "a second late");
        assertFalse(DayLib.isFridayStart(THURSDAY + 16 hours), "Friday 00:00");
    }

    function testFuzz_day_containsItsTime(uint256 time) public pure {
        time = bound(time, 8 hours, type(uint40).max - 1 days);
        uint32 day = DayLib.day(time);
        assertLe(DayLib.startOf(day), time);
        assertGt(DayLib.startOf(day + 1), time);
    }

    function testFuzz_isDayStart_holdsForStartsOnly(uint256 time) public pure {
        time = bound(time, 8 hours, type(uint40).max);
        assertEq(DayLib.isDayStart(time), DayLib.startOf(DayLib.day(time)) == time);
    }

    function testFuzz_isFridayStart_isEverySeventhDayStart(uint32 day) public pure {
        day = uint32(bound(day, 0, 12_000_000));
        assertEq(DayLib.isFridayStart(DayLib.startOf(day)), day % 7 == 1);
    }
}
