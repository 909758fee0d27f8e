// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

/// @notice Numbers of up to 89 bits in 32: a mantissa of 26 bits, and above it how far it is shifted, 6 bits.
/// @dev What needs no more than 26 bits, zeros at its end aside, is exact; the rest loses less than 2^-25 = 3e-8 of itself.
library FloatLib {
    uint256 private constant WIDTH = 26;
    uint256 private constant MANTISSA = 2 ** WIDTH - 1;
    uint256 private constant MOST_SHIFT = 63;

    /// @notice `value` rounded down to what fits; the largest number there is where it is beyond that.
    function packDown(uint256 value) internal pure returns (uint256) {
        unchecked {
            if (value <= MANTISSA) return value;
            uint256 shift = Math.log2(value) + 1 - WIDTH;
            return shift > MOST_SHIFT ? type(uint32).max : shift << WIDTH | value >> shift;
        }
    }

    function unpack(uint256 packed) internal pure returns (uint256) {
        return (packed & MANTISSA) << (packed >> WIDTH);
    }
}
