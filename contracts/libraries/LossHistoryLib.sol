// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SignedMath } from "@openzeppelin/contracts/utils/math/SignedMath.sol";
import { DayClaim, DaySlot } from "../interfaces/IAttestationOracle.sol";
import { DayLib } from "./DayLib.sol";
import { LastReport } from "./LastReportLib.sol";
import { Extremes } from "./LossBoundLib.sol";

/// @notice What is kept of a venue's losses, by Ballast day.
struct LossHistory {
    mapping(uint256 day => DaySlot) slots;
    /// @dev Written only for days on which a report claimed something else than took effect, or that were challenged.
    mapping(uint256 day => DayClaim) claims;
    /// @dev The most that a struck day counts for.
    mapping(uint256 day => int80) ceilings;
    /// @dev Bit `day % 256` of word `day / 256` tells whether the day has a report.
    mapping(uint256 word => uint256) reportedDays;
}

/// @notice Day slots of losses: peaks stay, and what has not taken effect yet is kept beside what has.
library LossHistoryLib {
    /// @notice The range that bounds a report of `observedAt`, and the losses in force when its day began.
    /// @dev Where no day of the window has a report, the loss of the last one is still in force, and before the first report
    /// the loss of 0 at listing. A late report also keeps to the days after its own, which hold what was in force before
    /// them.
    function boundsAt(LossHistory storage self, uint40 observedAt, LastReport memory last, uint32 challengeWindow)
        internal
        view
        returns (Extremes memory range, Extremes memory inForce)
    {
        uint256 day = DayLib.day(observedAt);
        uint256 from = day - Math.ceilDiv(challengeWindow, 1 days);
        uint256 newest = last.sequence == 0 ? day : DayLib.day(last.observedAt);
        if (newest > day) {
            range = extremes(self, from, newest);
            inForce = mostInForce(self, day, range);
        } else {
            range = extremes(self, from, day);
            inForce = Extremes(false, last.effectiveLoss, last.effectiveLoss, last.reportedLoss);
            if (!range.found) range = inForce;
        }
    }

    /// @notice Writes a report into its day. A peak stays in its day, whatever is reported after it.
    /// @dev A day's extremes include the loss in force when it began: two reports around 08:00 after a silence would else
    /// move by two jumps. What a day counts for is only what its own reports claimed: what is carried over from another day,
    /// or held up by the bound on falls, was either counted there or is struck there.
    /// @param waitsFrom when what doesn't take effect at once starts to wait
    function write(
        LossHistory storage self,
        uint256 day,
        int80 reported,
        int80 effective,
        Extremes memory inForce,
        uint40 waitsFrom
    ) internal {
        DaySlot memory slot = self.slots[day];
        DayClaim memory claim = _claim(self, slot, day);
        int80 counts = _least(reported, effective);
        if (!slot.reported) {
            // stored losses
            // forge-lint: disable-next-line(unsafe-typecast)
            (slot.lowest, slot.highest) = (int80(inForce.lowest), int80(inForce.highest));
            // forge-lint: disable-next-line(unsafe-typecast)
            (claim.lowest, claim.highest, claim.peakedAt) = (int80(inForce.lowestClaim), reported, waitsFrom);
            (slot.peak, slot.reported) = (counts, true);
            // forge-lint: disable-next-line(incorrect-shift)
            self.reportedDays[day / 256] |= 1 << (day % 256);
        } else if (_isWithin(slot, claim, reported, effective)) {
            return;
        }
        if (counts > slot.peak) slot.peak = counts;
        if (effective > slot.highest) slot.highest = effective;
        if (effective < slot.lowest) slot.lowest = effective;
        if (reported > claim.highest) (claim.highest, claim.peakedAt) = (reported, waitsFrom);
        if (reported < claim.lowest) claim.lowest = reported;

        slot.marked = slot.marked || claim.highest != slot.peak || claim.lowest != slot.lowest;
        if (slot.marked) self.claims[day] = claim;
        // what is reported after a ruling stands on its own
        if (claim.struck && counts > self.ceilings[day]) self.ceilings[day] = counts;
        self.slots[day] = slot;
    }

    /// @notice Opens or closes a challenge of a day that has a report.
    function contest(LossHistory storage self, uint256 day, bool opens) internal {
        DaySlot memory slot = self.slots[day];
        DayClaim memory claim = _claim(self, slot, day);
        if (opens) ++claim.challenges;
        else --claim.challenges;

        self.claims[day] = claim;
        self.slots[day].marked = true;
    }

    /// @notice Lets a day count for `loss` at most. Never raises what it counts for.
    function strike(LossHistory storage self, uint256 day, int80 loss) internal {
        DaySlot memory slot = self.slots[day];
        DayClaim memory claim = _claim(self, slot, day);
        if (claim.struck && self.ceilings[day] <= loss) return;
        claim.struck = true;

        self.claims[day] = claim;
        self.ceilings[day] = loss;
        self.slots[day].marked = true;
    }

    /// @notice What was reported on a day.
    function claimOf(LossHistory storage self, uint256 day) internal view returns (DayClaim memory) {
        return _claim(self, self.slots[day], day);
    }

    /// @notice The last day up to and including `day` that has a report; looks back 256 days at least.
    function lastReported(LossHistory storage self, uint256 day)
        internal
        view
        returns (bool found, uint32 reportedDay)
    {
        uint256 word = day / 256;
        uint256 bits = self.reportedDays[word] & (type(uint256).max >> (255 - day % 256));
        if (bits == 0 && word != 0) bits = self.reportedDays[--word];
        if (bits == 0) return (false, 0);
        // at most `day`
        // forge-lint: disable-next-line(unsafe-typecast)
        return (true, uint32(word * 256 + Math.log2(bits)));
    }

    /// @dev The bounds of the days from `from` to `to` together. Most days are not marked: all that was claimed took effect.
    function extremes(LossHistory storage self, uint256 from, uint256 to)
        internal
        view
        returns (Extremes memory range)
    {
        for (uint256 day = from; day <= to; ++day) {
            DaySlot memory slot = self.slots[day];
            if (!slot.reported) continue;
            (int80 lowest, int80 highest, int80 claimed) = (slot.lowest, slot.highest, slot.lowest);
            if (slot.marked) (lowest, highest, claimed) = _boundsOf(self, slot, day);
            if (!range.found || lowest < range.lowest) range.lowest = lowest;
            if (!range.found || highest > range.highest) range.highest = highest;
            if (!range.found || claimed < range.lowestClaim) range.lowestClaim = claimed;
            range.found = true;
        }
    }

    /// @dev Of a marked day. What a strike took from a day bounds no later report; what is under challenge has not stood its
    /// time.
    function _boundsOf(LossHistory storage self, DaySlot memory slot, uint256 day)
        private
        view
        returns (int80 lowest, int80 highest, int80 claimed)
    {
        DayClaim memory claim = self.claims[day];
        (lowest, highest, claimed) = (slot.lowest, slot.highest, claim.lowest);
        if (claim.challenges != 0 && claimed > lowest) claimed = lowest;
        if (claim.struck) {
            int80 most = self.ceilings[day];
            (lowest, highest, claimed) = (_least(lowest, most), _least(highest, most), _least(claimed, most));
        }
    }

    /// @dev The most that can have been in force when an older day without a report began: not above the highest loss of the
    /// reported day before it, nor of the days after it. A lower figure would become a falsely low baseline, and one from
    /// the days after alone a loss that the day never had.
    function mostInForce(LossHistory storage self, uint256 day, Extremes memory since)
        internal
        view
        returns (Extremes memory most)
    {
        most = Extremes(false, since.lowest, since.highest, since.lowestClaim);
        (bool found, uint32 before) = lastReported(self, day - 1);
        if (found) most.highest = SignedMath.min(since.highest, extremes(self, before, before).highest);
    }

    /// @dev On most days all reports take effect in full: what was claimed is what is in the slot.
    function _claim(LossHistory storage self, DaySlot memory slot, uint256 day) private view returns (DayClaim memory) {
        if (slot.marked) return self.claims[day];
        return DayClaim(slot.peak, slot.lowest, 0, 0, false);
    }

    function _isWithin(DaySlot memory slot, DayClaim memory claim, int80 reported, int80 effective)
        private
        pure
        returns (bool)
    {
        return effective <= slot.highest && effective >= slot.lowest && reported <= claim.highest
            && reported >= claim.lowest && _least(reported, effective) <= slot.peak && !claim.struck;
    }

    function _least(int80 a, int80 b) private pure returns (int80) {
        return a < b ? a : b;
    }
}
