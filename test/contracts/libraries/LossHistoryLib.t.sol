// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { Extremes } from "../../../contracts/libraries/LossBoundLib.sol";
import { LossHistory, LossHistoryLib } from "../../../contracts/libraries/LossHistoryLib.sol";

/// @notice What a day of reports bounds on later days.
contract LossHistoryLibTest is Test {
    using LossHistoryLib for LossHistory;

    uint256 private constant DAY = 18_333;
    int80 private constant EFFECTIVE = 1_000_000e6;
    int80 private constant CLAIMED = 50_000_000e6;

    LossHistory private history;

    /// @dev All reports of the day claimed the same, and the one before it did too; less of it is in force.
    function setUp() public {
        history.write(DAY, CLAIMED, EFFECTIVE, Extremes(true, EFFECTIVE, EFFECTIVE, CLAIMED), 0);
    }

    function test_claimOfAWholeDay_hasStood() public view {
        Extremes memory range = history.extremes(DAY, DAY);
        assertEq(range.lowest, EFFECTIVE);
        assertEq(range.highest, EFFECTIVE);
        assertEq(range.lowestClaim, CLAIMED);
    }

    /// @dev Under challenge it has not: only what is in force counts, until the challenge is over.
    function test_claimUnderChallenge_hasNotStood() public {
        history.contest(DAY, true);
        assertEq(history.extremes(DAY, DAY).lowestClaim, EFFECTIVE);
        history.contest(DAY, true);
        history.contest(DAY, false);
        assertEq(history.extremes(DAY, DAY).lowestClaim, EFFECTIVE, "one of two is left");
        history.contest(DAY, false);
        assertEq(history.extremes(DAY, DAY).lowestClaim, CLAIMED);
    }

    /// @dev Struck it bounds with what the ruling left, and a later, milder ruling raises nothing.
    function test_struckDay_boundsWithTheRuling() public {
        history.strike(DAY, EFFECTIVE / 2);
        history.strike(DAY, EFFECTIVE);
        Extremes memory range = history.extremes(DAY, DAY);
        assertEq(range.lowest, EFFECTIVE / 2);
        assertEq(range.highest, EFFECTIVE / 2);
        assertEq(range.lowestClaim, EFFECTIVE / 2);
    }

    /// @dev Days without a report bound nothing, and the last one with a report is found over the end of a word of 256 days.
    function testFuzz_lastReported(uint256 gap) public view {
        gap = bound(gap, 0, 255);
        assertFalse(history.extremes(DAY + 1, DAY + 1 + gap).found);
        (bool found, uint32 day) = history.lastReported(DAY + gap);
        assertTrue(found);
        assertEq(day, DAY);
        (found,) = history.lastReported(DAY - 1);
        assertFalse(found);
    }
}
