// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { FloatLib } from "../../../contracts/libraries/FloatLib.sol";

contract FloatLibTest is Test {
    /// @dev Never more than it was, and less by under 2^-25 of it.
    function testFuzz_packDown_isClose(uint256 value) public pure {
        value = bound(value, 0, (1 << 89) - 1);
        uint256 kept = _kept(value);
        assertLe(kept, value);
        assertLe(value - kept, value >> 25);
    }

    function testFuzz_packDown_isExactForShortNumbers(uint32 mantissa, uint8 shift) public pure {
        uint256 value = uint256(mantissa >> 6) << shift % 64;
        assertEq(_kept(value), value);
    }

    function testFuzz_packDown_keepsTheOrder(uint96 low, uint96 high) public pure {
        if (low > high) (low, high) = (high, low);
        assertLe(FloatLib.packDown(low), FloatLib.packDown(high), "packed numbers compare like what they stand for");
        assertLe(_kept(low), _kept(high));
    }

    function testFuzz_packDown_staysAtTheLargest(uint256 value) public pure {
        value = bound(value, 1 << 89, type(uint256).max);
        assertEq(FloatLib.packDown(value), type(uint32).max);
        assertEq(_kept(value), ((1 << 26) - 1) << 63);
    }

    function _kept(uint256 value) private pure returns (uint256) {
        return FloatLib.unpack(FloatLib.packDown(value));
    }
}
