// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { CoverStatus } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { FloorCurve } from "../../../../contracts/interfaces/IParameters.sol";
import { CoverGhost } from "./Store.sol";
import { Core } from "./World.sol";

/// @notice What the contracts keep as running sums, added up cover by cover.
library Brute {
    /// @dev Base units × 1e9, as the streams.
    uint256 internal constant SCALE = 1e9;
    CoverStatus internal constant EXPIRED = CoverStatus.Expired;
    uint256 private constant WAD = 1e18;

    /// @dev Over one pool's covers.
    struct Sums {
        uint256 covers;
        uint256 limits;
        uint256 paid;
        uint256 outstanding;
        /// @dev Premium without the protocol's part, scaled.
        uint256 unearned;
        /// @dev The protocol's part, scaled.
        uint256 unearnedFees;
        /// @dev Of the protocol's part, by cancellations, scaled.
        uint256 givenBackFees;
        uint256 fees;
    }

    function sums(CoverGhost[] memory covers, address pool) internal view returns (Sums memory s) {
        for (uint256 i; i < covers.length; ++i) {
            CoverGhost memory cover = covers[i];
            if (cover.sold.pool != pool || cover.status == CoverStatus.Voided) continue;
            ++s.covers;
            s.limits += cover.sold.limit;
            s.paid += cover.paid;
            s.fees += cover.sold.fee;
            if (cover.isCancelled) s.givenBackFees += givenBack(cover, cover.sold.fee);
            if (!isLive(cover)) continue;
            s.outstanding += cover.sold.limit - cover.paid;
            s.unearned += _unearned(cover, cover.sold.premium - cover.sold.fee - cover.ceded);
            s.unearnedFees += _unearned(cover, cover.sold.fee);
        }
    }

    /// @notice Whether a cover's limit is outstanding.
    function isLive(CoverGhost memory cover) internal pure returns (bool) {
        return isLive(cover.status);
    }

    function isLive(CoverStatus status) internal pure returns (bool) {
        return status == CoverStatus.Active || status == CoverStatus.Cancelled;
    }

    /// @notice Whether its share is off sale: one that ended before its start is no longer, and its program may be withdrawn.
    function isSold(CoverGhost memory cover) internal pure returns (bool) {
        if (cover.isCancelled && cover.until <= cover.program.start) return false;
        return cover.status != CoverStatus.Voided;
    }

    /// @notice What a cancellation gave back of a part of the premium, scaled: straight over the time that will not run, and
    /// only for the part of the limit that was not paid.
    function givenBack(CoverGhost memory cover, uint256 amount) internal pure returns (uint256) {
        uint256 rest = cover.program.end - cover.until;
        uint256 unpaid = cover.sold.limit - cover.paidWhenCancelled;
        return Math.mulDiv(amount * SCALE * rest, unpaid, cover.sold.limit * (cover.program.end - cover.program.start));
    }

    /// @notice Payouts and unearned ceded premium (scaled) of the covers of a treaty, and how many it still carries.
    function ofTreaty(CoverGhost[] memory covers, address treaty)
        internal
        view
        returns (uint256 paid, uint256 unearned, uint256 live)
    {
        for (uint256 i; i < covers.length; ++i) {
            CoverGhost memory cover = covers[i];
            if (cover.sold.treaty != treaty || cover.status == CoverStatus.Voided) continue;
            paid += cover.paid;
            if (!isLive(cover)) continue;
            ++live;
            unearned += _unearned(cover, cover.ceded);
        }
    }

    /// @notice Outstanding limits on a risk group in a pool.
    function inGroup(CoverGhost[] memory covers, address pool, uint64 riskGroup) internal pure returns (uint256 total) {
        for (uint256 i; i < covers.length; ++i) {
            CoverGhost memory cover = covers[i];
            if (cover.sold.pool != pool || cover.riskGroup != riskGroup) continue;
            if (isLive(cover)) total += cover.sold.limit - cover.paid;
        }
    }

    /// @notice Outstanding limits on a venue over all pools.
    function onVenue(CoverGhost[] memory covers, uint64 venueId) internal pure returns (uint256 total) {
        for (uint256 i; i < covers.length; ++i) {
            CoverGhost memory cover = covers[i];
            if (cover.program.venueId != venueId || !isLive(cover)) continue;
            total += cover.sold.limit - cover.paid;
        }
    }

    /// @notice Shares of a layer that are sold, wad.
    function sold(CoverGhost[] memory covers, uint256 programId, uint8 layer) internal pure returns (uint256 total) {
        for (uint256 i; i < covers.length; ++i) {
            CoverGhost memory cover = covers[i];
            if (cover.sold.programId != programId || cover.sold.layer != layer) continue;
            if (isSold(cover)) total += cover.sold.share;
        }
    }

    /// @notice Payouts of the covers whose program pinned a vault.
    function owedTo(CoverGhost[] memory covers, address vault) internal pure returns (uint256 total) {
        for (uint256 i; i < covers.length; ++i) {
            CoverGhost memory cover = covers[i];
            if (cover.program.vault == vault) total += cover.paid;
        }
    }

    /// @notice `limit × clamp((index − attachment) ÷ (exhaustion − attachment), 0, 1)`, written another way than in
    /// `LayerLib`.
    function layerPayout(CoverGhost memory cover) internal pure returns (uint256) {
        uint256 width = cover.layer.exhaustion - cover.layer.attachment;
        uint256 over = Math.saturatingSub(cover.settledIndex, cover.layer.attachment);
        return Math.mulDiv(cover.sold.limit, Math.min(over, width), width);
    }

    /// @notice The floor by the trapezoids under the curve, left and right of its kink.
    function floorDown(FloorCurve memory curve, uint256 capital, uint256 before, uint256 limit, uint256 duration)
        internal
        pure
        returns (uint256)
    {
        uint256 from = Math.mulDiv(before, WAD, capital);
        uint256 to = Math.mulDiv(before + limit, WAD, capital);
        uint256 middle = Math.max(from, Math.min(to, curve.kink));
        uint256 area = (_rate(curve, from) + _rate(curve, middle)) * (middle - from)
            + (_rate(curve, middle) + _rate(curve, to)) * (to - middle);
        return Math.mulDiv(area, capital * duration, 2 * WAD * WAD * 365 days);
    }

    function balances(Core memory core, address[] memory accounts) internal view returns (uint256 total) {
        for (uint256 i; i < accounts.length; ++i) {
            total += core.asset.balanceOf(accounts[i]);
        }
    }

    function _rate(FloorCurve memory curve, uint256 used) private pure returns (uint256) {
        if (used <= curve.kink) return curve.base + (curve.atKink - curve.base) * used / curve.kink;
        return curve.atKink + (curve.atFull - curve.atKink) * (used - curve.kink) / (WAD - curve.kink);
    }

    /// @dev Straight over the term, and only for the part of the limit that is not paid.
    function _unearned(CoverGhost memory cover, uint256 amount) private view returns (uint256) {
        uint256 from = cover.program.start;
        uint256 left = Math.saturatingSub(cover.until, Math.max(block.timestamp, from));
        uint256 unpaid = cover.sold.limit - cover.paid;
        return Math.mulDiv(amount * SCALE * left, unpaid, cover.sold.limit * (cover.program.end - from));
    }
}
