// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { Layer } from "../interfaces/IProgramRegistry.sol";
import { LayerLib } from "./LayerLib.sol";

/// @notice What a recovery lowers. With `I` the final index and `R` the recoveries:
///
///     due of a layer    = sold × (within(I) − within(I − R))      rounded up
///     refund of a cover = paid − layer(I − R)                     rounded down
///
/// @dev A cover's limit is its share of the layer, rounded down, so the refunds of a layer never exceed what is due of it.
library RecoveryLib {
    uint256 private constant WAD = 1e18;

    /// @notice What a layer's sold shares get back, asset units.
    function dueUp(Layer memory layer, uint256 index, uint256 recovered) internal pure returns (uint256) {
        uint256 lowered = _within(layer, index) - _within(layer, index - recovered);
        return Math.mulDiv(layer.sold, lowered, WAD, Math.Rounding.Ceil);
    }

    /// @notice What a cover gets back of what it paid, and what was paid in for it beyond that.
    /// @param paid by the cover, asset units; less than the index gives where it was cancelled
    /// @return refund and @return surplus asset units; their sum is what was paid in for the cover, rounded down
    function refundDown(Layer memory layer, uint96 limit, uint256 paid, uint256 index, uint256 recovered)
        internal
        pure
        returns (uint256 refund, uint256 surplus)
    {
        uint256 whole = LayerLib.payoutDown(index, layer.attachment, layer.exhaustion, limit);
        uint256 left = _payoutUp(layer, limit, index - recovered);
        uint256 funded = Math.saturatingSub(whole, left);
        refund = Math.min(Math.saturatingSub(paid, left), funded);
        surplus = funded - refund;
    }

    function _payoutUp(Layer memory layer, uint256 limit, uint256 index) private pure returns (uint256) {
        return Math.ceilDiv(limit * _within(layer, index), layer.exhaustion - layer.attachment);
    }

    /// @dev The part of the index that lies in the layer.
    function _within(Layer memory layer, uint256 index) private pure returns (uint256) {
        return Math.saturatingSub(Math.min(index, layer.exhaustion), layer.attachment);
    }
}
