// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { DayClaim, DaySlot } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { ChallengeBase } from "../support/ChallengeBase.t.sol";

/// @notice What a report claims beyond what takes effect at once waits for the challenge window, and then counts for its day.
contract PendingLossesTest is ChallengeBase {
    function test_pending_countsAfterTheChallengeWindow() public {
        vm.warp(START + 10 hours);
        _submit(LOSS);
        _assertLoss(firstDay, J);
        vm.warp(START + 10 hours + WINDOW - 1);
        _assertLoss(firstDay, J);
        vm.warp(START + 10 hours + WINDOW);
        _assertLoss(firstDay, LOSS);
        assertEq(_measure(firstDay), uint256(int256(LOSS)));
    }

    /// @dev It waits from when it was brought, not from when it was seen: nobody could challenge it before.
    function test_pending_waitsFromItsArrival() public {
        vm.warp(START + 11 hours);
        _submitAt(START + 10 hours + 1, LOSS);
        vm.warp(START + 11 hours + WINDOW - 1);
        _assertLoss(firstDay, J);
        vm.warp(START + 11 hours + WINDOW);
        _assertLoss(firstDay, LOSS);
    }

    /// @dev Whoever promised something pins the window it waits.
    function test_pending_waitsTheWindowAsked() public {
        vm.warp(START + 10 hours);
        _submit(LOSS);
        (, int80 loss) = oracle.lossOf(venueId, firstDay, 0);
        assertEq(loss, LOSS);
        vm.warp(START + 3 days);
        (, loss) = oracle.lossOf(venueId, firstDay, 5 days);
        assertEq(loss, J);
    }

    function test_pending_aHigherClaimWaitsAnew() public {
        vm.warp(START + 10 hours);
        _submit(LOSS);
        vm.warp(START + 20 hours);
        _submit(LOSS + 1);
        vm.warp(START + 10 hours + WINDOW);
        _assertLoss(firstDay, J);
        vm.warp(START + 20 hours + WINDOW);
        _assertLoss(firstDay, LOSS + 1);
    }

    /// @dev Lower reports neither lift what waits nor put it off.
    function test_pending_lowerReportsLeaveItAlone() public {
        vm.warp(START + 10 hours);
        _submit(LOSS);
        for (uint256 i = 1; i < 14; ++i) {
            vm.warp(START + 10 hours + i * 1 hours);
            _submit(LOSS / 2);
        }
        DayClaim memory claim = oracle.dayClaim(venueId, firstDay);
        assertEq(claim.highest, LOSS);
        assertEq(claim.peakedAt, START + 10 hours);
        assertEq(claim.lowest, 0, "the last loss reported before the day");
    }

    /// @dev A claim belongs to the day it was reported for. The next day, without a report that repeats it, doesn't count it.
    function test_pending_isNotCarriedIntoTheNextDay() public {
        vm.warp(START + 10 hours);
        _submit(LOSS);
        vm.warp(START + 34 hours);
        _submit(J / 2);
        vm.warp(START + 10 days);
        _assertLoss(firstDay + 1, J / 2);
        _assertLoss(firstDay, LOSS);
    }

    /// @dev What holds a loss up against falling too fast serves baselines; a day counts what its own reports claimed.
    function test_pending_aFallHeldUpCountsForNothing() public {
        vm.warp(START + 10 hours);
        _submit(J);
        vm.warp(START + 34 hours);
        _submit(-5 * J);
        assertEq(oracle.latest(venueId).effectiveLoss, 0, "held up");
        _assertLoss(firstDay + 1, -5 * J);
        DaySlot memory slot = oracle.daySlot(venueId, firstDay + 1);
        assertEq(slot.highest, J);
        assertEq(slot.peak, -5 * J);
    }

    /// @dev Calm days cost nothing beyond their slot.
    function test_pending_calmDaysStoreNoClaim() public {
        vm.warp(START + 1 hours);
        _submit(J / 2);
        vm.warp(START + 2 hours);
        _submit(J / 4);
        assertFalse(oracle.daySlot(venueId, firstDay).marked);
        DayClaim memory claim = oracle.dayClaim(venueId, firstDay);
        assertEq(claim.highest, J / 2);
        assertEq(claim.peakedAt, 0);
    }

    /// @dev A loss of the term's last hour waits into the grace and counts for its day.
    function test_pending_aLossJustBeforeTheEndStillCounts() public {
        vm.warp(END - 1);
        _submit(LOSS);
        vm.warp(END + 1 hours);
        assertEq(_measure(firstDay + 14), uint256(int256(J)));
        vm.warp(END - 1 + WINDOW);
        assertEq(_measure(firstDay + 14), uint256(int256(LOSS)));
    }

    /// @dev The whole loss was claimed before the term: nothing of it is the term's, at once or later.
    function test_pending_aLossBeforeTheTermIsInTheBaseline() public {
        vm.warp(START - 30 minutes);
        _submit(LOSS);
        vm.warp(START + REPORT_AGE);
        (int256 baseline,) = trigger.baselineOf(programId);
        assertEq(baseline, LOSS);
        for (uint256 i; i < 8; ++i) {
            vm.warp(START + i * 12 hours + REPORT_AGE);
            _submit(LOSS);
        }
        vm.warp(START + 10 days);
        for (uint32 i; i < 4; ++i) {
            assertEq(_measure(firstDay + i), 0);
        }
    }

    /// @dev A loss that fell again before the term gives no baseline that was never undercut: the day before counts.
    function test_pending_aClaimOfAnEarlierDayIsNoBaseline() public {
        vm.warp(START - 8 days);
        _submit(LOSS);
        vm.warp(START - 2 hours);
        _submit(J / 2);
        (int256 baseline,) = trigger.baselineOf(programId);
        assertLe(baseline, J);
    }

    /// @dev For any reports of the term: once all have waited, the index is what was claimed in the term beyond the claims of
    /// the day before.
    function testFuzz_pending_theIndexEndsAtWhatWasClaimed(int72[3] calldata before, int72[6] calldata losses) public {
        int256 baseline = type(int256).min;
        for (uint256 i; i < 3; ++i) {
            vm.warp(START - 50 minutes + i * 20 minutes);
            _submit(losses_(before[i]));
        }
        (baseline,) = trigger.baselineOf(programId);
        assertGe(baseline, losses_(before[2]));
        int256 highest = type(int256).min;
        for (uint256 i; i < 6; ++i) {
            vm.warp(START + 2 hours + i * 11 hours);
            _submit(losses_(losses[i]));
            if (losses_(losses[i]) > highest) highest = losses_(losses[i]);
        }
        vm.warp(START + 6 days);
        for (uint32 i; i < 3; ++i) {
            _measure(firstDay + i);
        }
        assertEq(trigger.indexOf(programId), highest > baseline ? uint256(highest - baseline) : 0);
    }

    function losses_(int72 seed) private pure returns (int128) {
        return int128(bound(seed, -20 * J, 20 * J));
    }

    function _assertLoss(uint32 day, int128 expected) private view {
        (bool reported, int80 loss) = oracle.lossOf(venueId, day, WINDOW);
        assertTrue(reported);
        assertEq(loss, expected);
    }
}
