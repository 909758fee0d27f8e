// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { Expected } from "./Expected.sol";
import { Dice, Happening, Incident, Kind, Tower } from "./Incident.sol";
import { IncidentWorld } from "./IncidentWorld.t.sol";

/// @notice Draws what happens in an incident: reports that rise and fall over several days, late ones, some above what takes
/// effect at once; a cancellation; and when terms are closed and grace is over.
abstract contract IncidentDraw is IncidentWorld {
    /// @dev From the end of a term until its last claim has waited for the challenge window.
    uint40 internal constant WAIT = 25 hours;
    uint256 private constant MOST_REPORTS = 4;

    function _drawIncident(uint256 seed) internal returns (Incident memory incident) {
        Dice memory dice = Dice(seed);
        incident.seed = seed;
        incident.hasHolders = dice.roll(4) == 0;
        _sellIncident(incident, dice);
        explainer.set(dice.roll(2) * dice.roll(9_000_000e6));

        Happening[] memory all = new Happening[](VENUES * (MOST_REPORTS + 3) + 1);
        uint256 count;
        for (uint256 i; i < VENUES; ++i) {
            count = _drawReports(incident, i, all, count, dice);
            Tower memory tower = incident.towers[i];
            all[count++] = _deadline(Kind.Close, tower.end + WAIT, i);
            all[count++] = _deadline(Kind.Due, tower.end + GRACE, i);
        }
        count = _drawCancellation(incident, all, count, dice);
        assembly ("memory-safe") {
            mstore(all, count)
        }
        _sort(all);
        _sign(incident, all);
        incident.happenings = all;
        _drawRecoveries(incident, dice);
    }

    /// @dev One report on the day before the term, and up to four in it. Losses are kept in the first report, and completed
    /// when their order is known.
    function _drawReports(Incident memory incident, uint256 i, Happening[] memory all, uint256 count, Dice memory dice)
        private
        pure
        returns (uint256)
    {
        Tower memory tower = incident.towers[i];
        int256 first = _firstLoss(i);
        int256 before = first + int256(dice.roll(3_500_000e6)) - 1_500_000e6;
        tower.baseline = before > first ? before : first;
        uint40 at = tower.start - uint40(dice.between(2 hours, 20 hours));
        all[count++] = _seen(i, at, at - uint40(dice.roll(3_000)), before);

        uint256 length = (tower.end - tower.start) / 1 days;
        uint256 reports = dice.between(1, MOST_REPORTS);
        for (uint256 n; n < reports; ++n) {
            uint256 day = dice.roll(5);
            if (day == 4) day = length - 1;
            // late enough that settlement is open and a late report is still one of the term
            at = tower.start + uint40(day * 1 days + dice.between(3_700, 1 days - 1));
            all[count++] = _seen(i, at, at - uint40(dice.roll(3_000)), tower.baseline + _drawLoss(tower, dice));
        }
        return count;
    }

    /// @dev Over the baseline: a surplus, a small loss, one that ends somewhere in the tower, one beyond it, or a bound itself.
    function _drawLoss(Tower memory tower, Dice memory dice) private pure returns (int256) {
        uint256 kind = dice.roll(8);
        uint256 top = tower.bounds[tower.bounds.length - 1];
        if (kind == 0) return -int256(dice.roll(1_000_000e6));
        if (kind == 1) return int256(dice.roll(tower.bounds[0]));
        if (kind == 2) return int256(top + dice.roll(10_000_000e6));
        if (kind == 3) return int256(uint256(tower.bounds[dice.roll(tower.bounds.length)])) + int256(dice.roll(3)) - 1;
        return int256(dice.between(tower.bounds[0], top));
    }

    /// @dev In half of the incidents a cover is cancelled right after the first report of its term, which is below the warning
    /// level; its days may still bring a loss.
    function _drawCancellation(Incident memory incident, Happening[] memory all, uint256 count, Dice memory dice)
        private
        pure
        returns (uint256)
    {
        if (dice.roll(2) == 0 || incident.covers.length == 0) return count;
        // forge-lint: disable-next-line(unsafe-typecast)
        uint8 cover = uint8(dice.roll(incident.covers.length));
        uint8 number = incident.covers[cover].tower;
        Tower memory tower = incident.towers[number];
        Happening memory first;
        for (uint256 i; i < count; ++i) {
            if (all[i].kind != Kind.Report || all[i].tower != number || all[i].at < tower.start) continue;
            if (first.at == 0 || all[i].at < first.at) first = all[i];
        }
        first.cancels = cover + 1;
        first.reports[0].netLiquidationLoss = int128(tower.baseline + int256(dice.roll(tower.bounds[0] / 2)));
        all[count] = _deadline(Kind.CloseCancelled, DayLib.startOf(DayLib.day(first.at) + 1) + WAIT, number);
        all[count].cancels = cover + 1;
        return count + 1;
    }

    /// @dev Nothing, part of the loss, or more than it.
    function _drawRecoveries(Incident memory incident, Dice memory dice) private pure {
        for (uint256 i; i < VENUES; ++i) {
            uint256 index = Expected.indexBefore(incident, i, incident.towers[i].end);
            if (dice.roll(4) != 0) incident.towers[i].recovered = uint96(dice.roll(index * 5 / 4 + 2));
        }
    }

    /// @dev By time; what comes at the same time stays in the order in which it was drawn.
    function _sort(Happening[] memory all) private pure {
        for (uint256 i = 1; i < all.length; ++i) {
            Happening memory moved = all[i];
            uint256 j = i;
            for (; j != 0 && all[j - 1].at > moved.at; --j) {
                all[j] = all[j - 1];
            }
            all[j] = moved;
        }
    }

    /// @dev Reports are numbered in the order in which they come, and signed by three.
    function _sign(Incident memory incident, Happening[] memory all) private view {
        uint40[] memory sequences = new uint40[](VENUES);
        for (uint256 i; i < all.length; ++i) {
            Happening memory h = all[i];
            if (h.kind != Kind.Report) continue;
            Report memory report = h.reports[0];
            uint64 venue = incident.towers[h.tower].venueId;
            if (sequences[h.tower] == 0) sequences[h.tower] = oracle.latest(venue).sequence;
            Report memory whole = _report(++sequences[h.tower], report.observedAt, int128(report.netLiquidationLoss));
            whole.venueId = venue;
            (h.reports, h.signatures) = _signed(whole, 3);
            h.day = DayLib.day(report.observedAt);
        }
    }

    function _seen(uint256 tower, uint40 at, uint40 observedAt, int256 loss) private pure returns (Happening memory h) {
        // below 2^8
        // forge-lint: disable-next-line(unsafe-typecast)
        (h.kind, h.at, h.tower) = (Kind.Report, at, uint8(tower));
        h.reports = new Report[](1);
        h.reports[0].observedAt = observedAt;
        // far below 2^127
        // forge-lint: disable-next-line(unsafe-typecast)
        h.reports[0].netLiquidationLoss = int128(loss);
    }

    function _deadline(Kind kind, uint40 at, uint256 tower) private pure returns (Happening memory h) {
        // below 2^8
        // forge-lint: disable-next-line(unsafe-typecast)
        (h.kind, h.at, h.tower) = (kind, at, uint8(tower));
    }
}
