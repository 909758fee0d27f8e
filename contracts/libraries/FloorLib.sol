// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { FloorCurve } from "../interfaces/IParameters.sol";

/// @notice The lowest price of capacity. With `u` the part of the capital that backs limits and `c(u)` the yearly rate:
///
///     floor = capital × duration ÷ 365 d × ∫ c(u) du   from u before to u after
///
/// @dev The integral is a difference of one antiderivative, so the floors of the parts of an order sum to at least the
/// floor of the whole.
library FloorLib {
    uint256 private constant WAD = 1e18;

    /// @notice Lowest premium, asset units, rounded up.
    /// @dev Amounts are below 2^97 and `duration` is below 2^40, so that products of three wads and one amount stay below 2^256;
    /// those of two amounts are taken in 512 bits.
    /// @param capital that limits may use, asset units; @param outstanding limits before; @param limit added
    /// @param duration seconds
    function premiumUp(FloorCurve memory curve, uint256 capital, uint256 outstanding, uint256 limit, uint256 duration)
        internal
        pure
        returns (uint256)
    {
        unchecked {
            uint256 area = _antiderivative(curve, capital, outstanding + limit, Math.Rounding.Ceil)
                - _antiderivative(curve, capital, outstanding, Math.Rounding.Floor);
            return Math.mulDiv(area, duration, 365 days * WAD * WAD, Math.Rounding.Ceil);
        }
    }

    /// @dev ∫ c(y ÷ capital) dy from 0 to `limits`, in asset units × wad². Beyond full use the rate stays at `atFull`.
    function _antiderivative(FloorCurve memory curve, uint256 capital, uint256 limits, Math.Rounding rounding)
        private
        pure
        returns (uint256)
    {
        unchecked {
            uint256 x = limits * WAD;
            uint256 kink = curve.kink * capital;
            uint256 full = capital * WAD;
            uint256 low = x < kink ? x : kink;
            uint256 middle = (x < full ? x : full) - low;
            uint256 area = curve.base * low + curve.atKink * middle + curve.atFull * (x - low - middle);
            if (low != 0) area += _triangle(curve.atKink - curve.base, low, kink, rounding);
            if (middle != 0) area += _triangle(curve.atFull - curve.atKink, middle, full - kink, rounding);
            return area;
        }
    }

    /// @dev Area under a line that rises from 0 by `rise` over `width`, up to `x`.
    function _triangle(uint256 rise, uint256 x, uint256 width, Math.Rounding rounding) private pure returns (uint256) {
        unchecked {
            return Math.mulDiv(rise * x, x, 2 * width, rounding);
        }
    }
}
