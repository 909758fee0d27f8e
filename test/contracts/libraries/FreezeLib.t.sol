// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { Freeze } from "../../../contracts/libraries/FreezeLib.sol";

/// @notice How far a budget of frozen days in any 90 reaches.
contract FreezeLibTest is Test {
    uint256 private constant TODAY = 18_000;
    uint256 private constant SPAN = 90;

    /// @dev Against the rule itself: day after day is frozen as long as no 90 days hold more than the budget.
    function testFuzz_reach_isWhatTheDaysLeave(uint96 frozenDays, uint256 thinned, uint256 most) public pure {
        most = bound(most, 1, 40);
        // every second case is sparse
        if (thinned % 2 == 0) frozenDays &= uint96(thinned >> 1) & uint96(thinned >> 97);
        frozenDays &= type(uint96).max >> 6;
        Freeze memory freeze = Freeze(0, 0, 0, 0, uint32(TODAY), frozenDays);
        assertEq(freeze.reach(TODAY, most), _dayByDay(frozenDays, most));
    }

    function test_reach_atItsEdges() public pure {
        Freeze memory freeze = Freeze(0, 0, 0, 0, uint32(TODAY), 0);
        assertEq(freeze.reach(TODAY, 14), _startAfter(13), "today and 13 more");
        freeze.frozenDays = (1 << 14) - 2;
        assertEq(freeze.reach(TODAY, 14), _startAfter(0), "today is the fourteenth");
        freeze.frozenDays = (1 << 15) - 2;
        assertEq(freeze.reach(TODAY, 14), 0, "nothing is left");
        freeze.frozenDays |= 1;
        assertEq(freeze.reach(TODAY, 14), _startAfter(0), "what holds today holds to its end");
        freeze.frozenDays = ((1 << 14) - 1) << 76;
        assertEq(freeze.reach(TODAY, 14), 0, "the fourteen oldest still count");
        freeze.frozenDays = (((1 << 13) - 1) << 77) | 1;
        assertEq(freeze.reach(TODAY, 14), _startAfter(13), "each day that is added lets an old one go");
    }

    /// @dev A day stays on record until it lies 90 days back, however long nobody looked.
    function testFuzz_advance_movesEachDayOn(uint96 frozenDays, uint256 gap) public pure {
        gap = bound(gap, 0, 120);
        frozenDays &= type(uint96).max >> 6;
        Freeze memory freeze = Freeze(0, 0, 0, 0, uint32(TODAY), frozenDays);
        freeze.advance(TODAY + gap);
        assertEq(freeze.lastDay, TODAY + gap);
        for (uint256 back; back < 96; ++back) {
            bool was = back >= gap && back < SPAN && frozenDays >> (back - gap) & 1 == 1;
            assertEq(freeze.frozenDays >> back & 1 == 1, was);
        }
    }

    /// @dev So do those of a freeze that went on meanwhile, to its end.
    function testFuzz_advance_countsWhatTheFreezeReached(uint256 lasts, uint256 gap) public pure {
        (lasts, gap) = (bound(lasts, 1, 40), bound(gap, 0, 120));
        uint40 until = DayLib.startOf(uint32(TODAY + lasts));
        Freeze memory freeze = Freeze(0, 0, 1, until, uint32(TODAY), 1);
        freeze.advance(TODAY + gap);
        for (uint256 back; back < SPAN; ++back) {
            bool was = back <= gap && gap - back < lasts;
            assertEq(freeze.frozenDays >> back & 1 == 1, was);
        }
    }

    function _dayByDay(uint256 bits, uint256 most) private pure returns (uint256) {
        uint256 mask = (1 << SPAN) - 1;
        if (bits & 1 == 0) {
            if (_count(bits) >= most) return 0;
            bits |= 1;
        }
        uint256 more;
        while (_count(bits << 1 & mask) < most) {
            bits = bits << 1 & mask | 1;
            ++more;
        }
        return _startAfter(more);
    }

    function _startAfter(uint256 more) private pure returns (uint256) {
        return DayLib.startOf(uint32(TODAY + more + 1));
    }

    function _count(uint256 bits) private pure returns (uint256 count) {
        for (; bits != 0; bits >>= 1) {
            count += bits & 1;
        }
    }
}
