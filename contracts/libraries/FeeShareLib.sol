// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeeCurve } from "../interfaces/IInsuranceFund.sol";
import { BoundsLib } from "./BoundsLib.sol";
import { LineLib } from "./LineLib.sol";

/// @notice The part of liquidation fees that goes to a venue's fund: the wilder the market, the more.
library FeeShareLib {
    /// @dev 10 %
    uint64 internal constant MIN_SHARE = 0.1e18;
    uint64 internal constant WAD = 1e18;

    /// @notice `calmShare + (wildShare − calmShare) × clamp((index − calm) ÷ (wild − calm), 0, 1)`, rounded down.
    /// @param index annual volatility, wad; the result is a wad too
    function shareDown(FeeCurve memory curve, uint256 index) internal pure returns (uint256) {
        return LineLib.interpolateDown(index, curve.calm, curve.wild, curve.calmShare, curve.wildShare);
    }

    /// @notice Reverts unless each figure of `curve` lies within a step of `before`.
    function requireStep(FeeCurve memory before, FeeCurve memory curve) internal pure {
        // an index has no bound, and of a range without one a twentieth would be any step
        uint256 range = 2 * uint256(before.wild);
        BoundsLib.requireStep("calm", before.calm, curve.calm, 0, range);
        BoundsLib.requireStep("wild", before.wild, curve.wild, 0, range);
        BoundsLib.requireStep("calmShare", before.calmShare, curve.calmShare, MIN_SHARE, WAD);
        BoundsLib.requireStep("wildShare", before.wildShare, curve.wildShare, MIN_SHARE, WAD);
    }

    function isWithinBounds(FeeCurve memory curve) internal pure returns (bool) {
        return curve.calm < curve.wild && MIN_SHARE <= curve.calmShare && curve.calmShare <= curve.wildShare
            && curve.wildShare <= WAD;
    }
}
