// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { MedianLib } from "../../../contracts/libraries/MedianLib.sol";

contract MedianLibTest is Test {
    function test_median_ofOne() public pure {
        assertEq(MedianLib.median(_values(-7, 0, 0, 1)), -7);
    }

    function test_median_ofThreeInAnyOrder() public pure {
        assertEq(MedianLib.median(_values(1, 2, 3, 3)), 2);
        assertEq(MedianLib.median(_values(1, 3, 2, 3)), 2);
        assertEq(MedianLib.median(_values(2, 1, 3, 3)), 2);
        assertEq(MedianLib.median(_values(2, 3, 1, 3)), 2);
        assertEq(MedianLib.median(_values(3, 1, 2, 3)), 2);
        assertEq(MedianLib.median(_values(3, 2, 1, 3)), 2);
    }

    function test_median_ofAnEvenCountIsTheLower() public pure {
        assertEq(MedianLib.median(_values(40, -10, 30, 4)), 20);
        assertEq(MedianLib.median(_values(9, 4, 0, 2)), 4);
    }

    function testFuzz_median_hasAsManyOnEachSide(int256[] memory values) public pure {
        vm.assume(values.length != 0);
        assembly ("memory-safe") {
            if gt(mload(values), 31) { mstore(values, 31) }
        }
        int256 median = MedianLib.median(values);
        uint256 below;
        uint256 above;
        bool found;
        for (uint256 i; i < values.length; ++i) {
            if (values[i] < median) ++below;
            if (values[i] > median) ++above;
            found = found || values[i] == median;
        }
        assertTrue(found);
        assertLe(below, (values.length - 1) / 2);
        assertLe(above, values.length / 2);
    }

    /// @dev `f` liars among `2f + 1` never move the median outside what the others said.
    function testFuzz_median_staysWithinTheHonestUnderLiars(int128[] memory honest, int256[] memory lies) public pure {
        vm.assume(honest.length != 0);
        uint256 truths = honest.length > 15 ? 15 : honest.length;
        uint256 liars = lies.length < truths ? lies.length : truths - 1;
        int256[] memory values = new int256[](truths + liars);
        int256 lowest = type(int256).max;
        int256 highest = type(int256).min;
        for (uint256 i; i < truths; ++i) {
            values[i] = honest[i];
            if (honest[i] < lowest) lowest = honest[i];
            if (honest[i] > highest) highest = honest[i];
        }
        for (uint256 i; i < liars; ++i) {
            values[truths + i] = lies[i];
        }
        int256 median = MedianLib.median(values);
        assertGe(median, lowest);
        assertLe(median, highest);
    }

    /// @dev The first `count` of three values; a fourth, 20, makes the even case.
    function _values(int256 a, int256 b, int256 c, uint256 count) private pure returns (int256[] memory values) {
        values = new int256[](count);
        values[0] = a;
        if (count > 1) values[1] = b;
        if (count > 2) values[2] = c;
        if (count > 3) values[3] = 20;
    }
}
