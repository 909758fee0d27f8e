// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { DaySlot, LatestReport } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { Base } from "../support/Base.t.sol";

/// @notice What the oracle keeps of each Ballast day, and of the last report.
contract DaySlotsTest is Base {
    uint32 internal day;

    function setUp() public override {
        super.setUp();
        day = DayLib.day(LISTED);
    }

    function test_daySlot_keepsPeakHighestAndLowest() public {
        _submit(5);
        _submit(9);
        _submit(-3);
        _submit(7);
        _assertSlot(day, 9, 9, -3);
    }

    /// @dev Known failure: a peak buried by a newer report.
    function test_daySlot_keepsAPeakThroughNewerReports() public {
        _submit(9e6);
        for (uint256 i = 1; i <= 20; ++i) {
            vm.warp(LISTED + i * 30 minutes);
            _submit(0);
        }
        assertEq(oracle.daySlot(venueId, day).highest, 9e6);
        assertEq(oracle.latest(venueId).effectiveLoss, 0);
    }

    function test_daySlot_daysAreApart() public {
        _submit(9);
        vm.warp(LISTED + 1 days - 1);
        _submit(4);
        vm.warp(LISTED + 1 days);
        _submit(6);
        _assertSlot(day, 9, 9, 0);
        _assertSlot(day + 1, 6, 6, 4);
    }

    /// @dev A day's extremes include the loss in force when it began, over any silence.
    function test_daySlot_includesTheLossInForceWhenTheDayBegan() public {
        _submit(9);
        vm.warp(LISTED + 5 days);
        _submit(4);
        _assertSlot(day, 9, 9, 0);
        _assertSlot(day + 5, 4, 9, 4);
        assertFalse(oracle.daySlot(venueId, day + 1).reported);
    }

    function test_daySlot_aLateReportRaisesItsOwnDay() public {
        vm.warp(LISTED + 1 days - 10 minutes);
        _submit(2);
        vm.warp(LISTED + 1 days + 10 minutes);
        _submit(3);
        LatestReport memory before = oracle.latest(venueId);
        _submitAt(LISTED + 1 days - 5 minutes, 9);

        _assertSlot(day, 9, 9, 0);
        _assertSlot(day + 1, 3, 3, 2);
        before.sequence += 1;
        assertEq(abi.encode(oracle.latest(venueId)), abi.encode(before), "older figures replace no newer ones");
    }

    function test_daySlot_aLateReportMayBeTheFirstOfItsDay() public {
        _submit(2);
        vm.warp(LISTED + 2 days + 10 minutes);
        _submit(3);
        _submitAt(LISTED + 2 days - 5 minutes, 9);
        _assertSlot(day + 1, 9, 9, 0);
        (bool found, uint32 reported) = oracle.lastReportedDay(venueId, day + 1);
        assertTrue(found);
        assertEq(reported, day + 1);
    }

    /// @dev The loss of a newer day never counts as in force in an older one.
    function test_daySlot_aLateReportTakesNoPeakFromTheNewerDay() public {
        _submit(2);
        vm.warp(LISTED + 2 days + 10 minutes);
        _submit(900);
        _submitAt(LISTED + 2 days - 5 minutes, 3);
        assertEq(oracle.daySlot(venueId, day + 1).highest, 3);
    }

    /// @dev Of two reports of one second the one with the higher sequence is the latest.
    function test_latest_followsTheSequenceWithinASecond() public {
        _submit(2);
        _submit(3);
        assertEq(oracle.latest(venueId).reportedLoss, 3);
    }

    function test_lastReportedDay_beforeAnyReport() public view {
        (bool found,) = oracle.lastReportedDay(venueId, day);
        assertFalse(found);
        (found,) = oracle.lastReportedDay(venueId, type(uint32).max);
        assertFalse(found);
        (found,) = oracle.lastReportedDay(venueId, 0);
        assertFalse(found);
    }

    function test_lastReportedDay_looksBackTwoHundredFiftySixDays() public {
        _submit(2);
        (bool found, uint32 reported) = oracle.lastReportedDay(venueId, day + 256);
        assertTrue(found);
        assertEq(reported, day);
        (found,) = oracle.lastReportedDay(venueId, day + 512);
        assertFalse(found);
        (found,) = oracle.lastReportedDay(venueId, day - 1);
        assertFalse(found);
    }

    /// @dev Against a plain search, for any days with reports.
    function testFuzz_lastReportedDay_isTheNewestUpToTheDay(uint16[8] calldata gaps, uint16 back) public {
        uint256[] memory days_ = new uint256[](8);
        uint256 last = day;
        for (uint256 i; i < 8; ++i) {
            last += bound(gaps[i], 0, 100);
            days_[i] = last;
            vm.warp(DayLib.startOf(uint32(last)) + 12 hours);
            _submit(1);
        }
        uint256 asked = last + 50 - bound(back, 0, 300);
        uint256 expected;
        for (uint256 i; i < 8; ++i) {
            if (days_[i] <= asked) expected = days_[i];
        }
        (bool found, uint32 reported) = oracle.lastReportedDay(venueId, uint32(asked));
        if (expected != 0 && asked - expected <= 256) {
            assertTrue(found);
            assertEq(reported, expected);
        } else if (found) {
            assertEq(reported, expected);
        }
    }

    /// @dev The extremes of a day bound what is in force in it, whatever comes.
    function testFuzz_daySlot_highestNeverFallsNorLowestRises(int64[10] calldata losses, uint16[10] calldata ages)
        public
    {
        vm.warp(LISTED + 1 days - 30 minutes);
        DaySlot[2] memory before;
        for (uint256 i; i < 10; ++i) {
            vm.warp(vm.getBlockTimestamp() + 10 minutes);
            _submitAt(uint40(vm.getBlockTimestamp() - ages[i] % REPORT_AGE), losses[i]);
            for (uint32 j; j < 2; ++j) {
                DaySlot memory slot = oracle.daySlot(venueId, day + j);
                if (before[j].reported) {
                    assertGe(slot.peak, before[j].peak);
                    assertGe(slot.highest, before[j].highest);
                    assertLe(slot.lowest, before[j].lowest);
                }
                assertLe(slot.lowest, slot.highest);
                assertGe(slot.highest, slot.peak);
                before[j] = slot;
            }
        }
    }

    function _assertSlot(uint32 day_, int80 peak, int80 highest, int80 lowest) private view {
        assertEq(abi.encode(oracle.daySlot(venueId, day_)), abi.encode(DaySlot(peak, highest, lowest, true, false)));
    }
}
