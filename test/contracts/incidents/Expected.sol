// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Happening, Incident, Kind, Outcome, Sold, Tower } from "./Incident.sol";

/// @notice What everybody must have paid and got in the end, computed from the design's formulas and the reports alone:
///
///     index  = highest loss reported in the term − baseline, at least 0
///     paid   = limit × (part of the index inside the layer) ÷ (width of the layer), rounded down
///     refund = paid − the same for index − recovered, rounded up, at least 0
///     treaty = clamp(Σ paid − Σ refund − retention, 0, limit)
///
/// @dev All reports have waited when the term is closed, so that what a report claimed is what it counts for.
library Expected {
    uint256 private constant WAD = 1e18;

    function indexBefore(Incident memory incident, uint256 tower, uint40 end) internal pure returns (uint256) {
        int256 highest = incident.towers[tower].baseline;
        for (uint256 i; i < incident.happenings.length; ++i) {
            Happening memory h = incident.happenings[i];
            if (h.kind != Kind.Report || h.tower != tower) continue;
            uint40 observedAt = h.reports[0].observedAt;
            if (observedAt < incident.towers[tower].start || observedAt >= end) continue;
            int256 loss = h.reports[0].netLiquidationLoss;
            if (loss > highest) highest = loss;
        }
        return uint256(highest - incident.towers[tower].baseline);
    }

    function limitOf(Incident memory incident, Sold memory cover) internal pure returns (uint256) {
        return uint256(cover.share) * _width(incident, cover) / WAD;
    }

    function paid(Incident memory incident, Sold memory cover, uint256 index) internal pure returns (uint256) {
        return limitOf(incident, cover) * _inside(incident, cover, index) / _width(incident, cover);
    }

    /// @return refund what the cover gets back, and @return surplus what was brought for it and goes back to the venue
    function refund(Incident memory incident, Sold memory cover, uint256 paid_, uint256 index)
        internal
        pure
        returns (uint256, uint256)
    {
        uint256 recovered = incident.towers[cover.tower].recovered;
        if (recovered > index) recovered = index;
        if (recovered == 0) return (0, 0);
        uint256 left = limitOf(incident, cover) * _inside(incident, cover, index - recovered);
        uint256 width = _width(incident, cover);
        left = left / width + (left % width == 0 ? 0 : 1);
        uint256 whole = paid(incident, cover, index);
        uint256 brought = whole > left ? whole - left : 0;
        uint256 refund_ = paid_ > left ? paid_ - left : 0;
        return (refund_, brought - refund_);
    }

    /// @notice What the sold shares of a tower's layers take of the recoveries, each layer rounded up.
    function paidIn(Incident memory incident, uint256 tower, uint256 index) internal pure returns (uint256 sum) {
        Tower memory t = incident.towers[tower];
        uint256 recovered = t.recovered < index ? t.recovered : index;
        for (uint8 layer; layer + 1 < t.bounds.length; ++layer) {
            uint256 sold;
            Sold memory any = Sold(0, uint8(tower), layer, 0, 0, 0);
            for (uint256 i; i < incident.covers.length; ++i) {
                Sold memory cover = incident.covers[i];
                if (cover.tower == tower && cover.layer == layer) sold += cover.share;
            }
            uint256 part = sold * (_inside(incident, any, index) - _inside(incident, any, index - recovered));
            sum += part / WAD + (part % WAD == 0 ? 0 : 1);
        }
    }

    function treatyNet(uint256 net, uint256 retention, uint256 limit) internal pure returns (uint256) {
        if (net < retention) return 0;
        return net - retention < limit ? net - retention : limit;
    }

    /// @notice The most that rounding may leave in the desk, asset units: a layer's part is rounded up (1); a cover's limit,
    /// its payment and its refund are each rounded against it (3); of a payout's part of a refund, and of each holder's part of
    /// that, less than a unit is lost (1 and 1 a holder).
    function mostDust(Incident memory incident, uint256 payouts, uint256 holders) internal pure returns (uint256 most) {
        for (uint256 i; i < incident.towers.length; ++i) {
            most += incident.towers[i].bounds.length - 1;
        }
        return most + 3 * incident.covers.length + payouts * (1 + holders);
    }

    function _inside(Incident memory incident, Sold memory cover, uint256 index) private pure returns (uint256) {
        uint96[] memory bounds = incident.towers[cover.tower].bounds;
        (uint256 from, uint256 to) = (bounds[cover.layer], bounds[cover.layer + 1]);
        if (index > to) return to - from;
        return index > from ? index - from : 0;
    }

    function _width(Incident memory incident, Sold memory cover) private pure returns (uint256) {
        uint96[] memory bounds = incident.towers[cover.tower].bounds;
        return bounds[cover.layer + 1] - bounds[cover.layer];
    }
}
