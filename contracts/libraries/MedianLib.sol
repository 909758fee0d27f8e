// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice The median of a few values.
library MedianLib {
    /// @notice The middle value; of an even count the lower of the two in the middle. May sort `values` in place.
    /// @dev Insertion sort: a report has a handful of signers. With at most `f` false values among `2f + 1` or more the
    /// result lies between the smallest and the largest of the others. Reverts on an empty array.
    function median(int256[] memory values) internal pure returns (int256) {
        if (values.length == 3) {
            (int256 a, int256 b, int256 c) = (0, 0, 0);
            assembly ("memory-safe") {
                a := mload(add(values, 0x20))
                b := mload(add(values, 0x40))
                c := mload(add(values, 0x60))
            }
            return ofThree(a, b, c);
        }
        for (uint256 i = 1; i < values.length; ++i) {
            int256 value = values[i];
            uint256 hole = i;
            while (hole != 0 && values[hole - 1] > value) {
                values[hole] = values[hole - 1];
                --hole;
            }
            values[hole] = value;
        }
        return values[(values.length - 1) / 2];
    }

    /// @notice The median of three, the usual number of signers.
    function ofThree(int256 a, int256 b, int256 c) internal pure returns (int256) {
        (int256 lower, int256 higher) = a < b ? (a, b) : (b, a);
        if (c < lower) return lower;
        return c < higher ? c : higher;
    }
}
