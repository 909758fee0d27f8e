// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Timing } from "../../../contracts/interfaces/IParameters.sol";
import { Base } from "../support/Base.t.sol";

/// @notice How far reports take effect at once: two losses in force in one challenge window never lie further apart than the
/// jump, unless every report of a whole window has claimed the higher one.
contract EffectiveLossTest is Base {
    int128 internal constant J = int128(uint128(JUMP));

    function test_effective_takesWhatIsWithinTheJump() public {
        assertEq(_effectiveOf(5e6), 5e6);
        assertEq(_effectiveOf(-5e6), -5e6);
        assertEq(oracle.latest(venueId).reportedLoss, -5e6);
    }

    /// @dev Known failure: a venue that writes its own loss, in one report.
    function test_effective_boundsALossWrittenInOneReport() public {
        _effectiveOf(0);
        vm.warp(LISTED + 6 hours);
        assertEq(_effectiveOf(10 * J), J);
        assertEq(oracle.latest(venueId).reportedLoss, 10 * J, "what was reported stays known");
    }

    /// @dev Known failure: a venue that writes its own loss, in 288 small reports of five minutes.
    function test_effective_boundsALossWrittenInManySmallReports() public {
        _effectiveOf(0);
        for (int128 i = 1; i <= 288; ++i) {
            vm.warp(vm.getBlockTimestamp() + 5 minutes);
            assertLe(_effectiveOf(J * i / 4), J);
        }
        assertEq(oracle.latest(venueId).effectiveLoss, J);
    }

    /// @dev The first report has no predecessor: the loss at listing was 0, for a whole window.
    function test_effective_boundsTheFirstReportsOfAVenue() public {
        assertEq(_effectiveOf(10 * J), J);
        assertEq(_effectiveOf(10 * J), J);
        vm.warp(LISTED + 24 hours);
        assertEq(_effectiveOf(10 * J), J);
    }

    /// @dev A loss that lasts takes effect in full once it was claimed through a whole window, in whole days.
    function test_effective_followsALossThatLasts() public {
        _effectiveOf(0);
        vm.warp(LISTED + 1 days);
        assertEq(_effectiveOf(4 * J), J);
        vm.warp(LISTED + 2 days);
        assertEq(_effectiveOf(4 * J), J, "the day before began with no loss");
        vm.warp(LISTED + 3 days - 1);
        assertEq(_effectiveOf(4 * J), J);
        vm.warp(LISTED + 3 days);
        assertEq(_effectiveOf(4 * J), 4 * J);
    }

    /// @dev One report that doesn't claim it is enough to make it wait.
    function test_effective_waitsAgainAfterALowerReport() public {
        _effectiveOf(0);
        for (uint256 hour = 24; hour < 96; hour += 12) {
            vm.warp(LISTED + hour * 1 hours);
            assertLe(_effectiveOf(hour == 60 ? J : 4 * J), 2 * J);
        }
    }

    /// @dev Only what all have claimed is effective, not what the newest claims.
    function test_effective_takesTheLowestClaimOfTheWindow() public {
        _effectiveOf(0);
        vm.warp(LISTED + 1 days);
        _effectiveOf(3 * J);
        vm.warp(LISTED + 3 days);
        assertEq(_effectiveOf(20 * J), 3 * J);
    }

    /// @dev Known failure: a falsely low baseline, from which the true loss would look like one of the term.
    function test_effective_boundsALossWrittenDownInManySmallReports() public {
        _effectiveOf(0);
        for (int128 i = 1; i <= 288; ++i) {
            vm.warp(vm.getBlockTimestamp() + 5 minutes);
            assertGe(_effectiveOf(-J * i / 4), -J);
        }
        assertEq(oracle.latest(venueId).effectiveLoss, -J);
    }

    /// @dev A silence doesn't save up jumps: the last loss stays in force through it.
    function test_effective_countsTheLossInForceThroughASilence() public {
        _effectiveOf(0);
        vm.warp(LISTED + 10 days);
        assertEq(_effectiveOf(10 * J), J);
        vm.warp(LISTED + 10 days + 1);
        assertEq(_effectiveOf(10 * J), J);
        vm.warp(LISTED + 11 days);
        assertEq(_effectiveOf(10 * J), J);
    }

    /// @dev Two reports a minute apart, on both sides of 08:00, after a day without any.
    function test_effective_theTurnOfTheDayDoublesNothing() public {
        _effectiveOf(0);
        vm.warp(LISTED + 2 days - 30);
        assertEq(_effectiveOf(10 * J), J);
        vm.warp(LISTED + 2 days + 30);
        assertEq(_effectiveOf(10 * J), J);
    }

    /// @dev A late report of the day before stays within a jump of the newer one too.
    function test_effective_aLateReportKeepsToNewerOnes() public {
        _effectiveOf(0);
        vm.warp(LISTED + 1 days);
        _effectiveOf(J);
        assertEq(_effectiveAt(LISTED + 1 days - 30 minutes, 10 * J), J);
        assertEq(_effectiveAt(LISTED + 1 days - 20 minutes, -10 * J), 0);
        assertEq(oracle.latest(venueId).effectiveLoss, J);
    }

    function test_effective_aLateReportKeepsToNewerAndLowerOnes() public {
        _effectiveOf(0);
        vm.warp(LISTED + 1 days);
        _effectiveOf(-J);
        assertEq(_effectiveAt(LISTED + 1 days - 30 minutes, 10 * J), 0);
    }

    /// @dev After a silence a late report of the day before adds nothing to the report that ended it.
    function test_effective_aLateReportAfterASilenceAddsNothing() public {
        _effectiveOf(0);
        vm.warp(LISTED + 10 days);
        _effectiveOf(J);
        assertEq(_effectiveAt(LISTED + 10 days - 30 minutes, 10 * J), J);
    }

    /// @dev A longer challenge window reaches back over more days.
    function test_effective_looksBackOverTheWholeWindow() public {
        Timing memory timing = _timing();
        (timing.challengeWindow, timing.grace, timing.cooldown) = (4 days + 1, 20 days, 21 days);
        _forceTiming(timing);
        _effectiveOf(0);
        for (uint256 day = 1; day <= 5; ++day) {
            vm.warp(LISTED + day * 1 days + 1 hours);
            assertEq(_effectiveOf(10 * J), J, "the first day still counts");
        }
        vm.warp(LISTED + 6 days + 1 hours);
        assertEq(_effectiveOf(10 * J), J, "and with it the loss in force when the second began");
        vm.warp(LISTED + 7 days + 1 hours);
        assertEq(_effectiveOf(10 * J), 10 * J, "claimed through the whole window");
    }

    struct Seen {
        uint256 at;
        int256 reported;
        int256 effective;
        bool stood;
    }

    /// @dev Any reports, any gaps: the loss in force never moves by more than the jump within a challenge window, but to what
    /// all of the window has claimed.
    function testFuzz_effective_neverMovesByMoreThanTheJumpInAWindow(
        uint32[16] calldata gaps,
        int80[16] calldata losses
    ) public {
        Seen[] memory seen = new Seen[](17);
        seen[0].at = LISTED;
        for (uint256 i = 1; i < seen.length; ++i) {
            vm.warp(seen[i - 1].at + bound(gaps[i - 1], 0, i % 3 == 0 ? 60 hours : 9 hours));
            seen[i].at = vm.getBlockTimestamp();
            seen[i].reported = bound(losses[i - 1], -3 * J, 3 * J);
            seen[i].effective = _effectiveOf(int128(seen[i].reported));
            int256 claimed = seen[i].reported;
            for (uint256 j; j < i; ++j) {
                // In force from its own time to its successor's: inside the window unless that is over too.
                if (seen[j + 1].at + 24 hours < seen[i].at) continue;
                if (seen[j].reported < claimed) claimed = seen[j].reported;
            }
            for (uint256 j; j < i; ++j) {
                if (seen[j + 1].at + 24 hours < seen[i].at) continue;
                _assertBounded(seen[j], seen[i], claimed);
            }
        }
    }

    /// @dev The same with late reports among them: no two reports seen within a window lie further apart.
    function testFuzz_effective_lateReportsKeepTheBound(uint32[16] calldata gaps, int80[16] calldata losses) public {
        Seen[] memory seen = new Seen[](16);
        uint256 now_ = LISTED;
        for (uint256 i; i < seen.length; ++i) {
            now_ += bound(gaps[i], 0, i % 5 == 4 ? 70 hours : 7 hours);
            vm.warp(now_);
            seen[i].at = now_ - (gaps[i] % 2 == 0 ? 0 : uint256(gaps[i]) % REPORT_AGE);
            seen[i].reported = bound(losses[i], -3 * J, 3 * J);
            seen[i].effective = _effectiveAt(uint40(seen[i].at), int128(seen[i].reported));
            int256 claimed = seen[i].reported;
            for (uint256 j; j < i; ++j) {
                if (_isNear(seen[i], seen[j]) && seen[j].reported < claimed) claimed = seen[j].reported;
            }
            for (uint256 j; j < i; ++j) {
                if (_isNear(seen[i], seen[j])) _assertBounded(seen[j], seen[i], claimed);
            }
        }
    }

    function _isNear(Seen memory a, Seen memory b) private pure returns (bool) {
        return (a.at > b.at ? a.at - b.at : b.at - a.at) <= 24 hours;
    }

    /// @param claimed the lowest claim of the newer report's window
    function _assertBounded(Seen memory older, Seen memory newer, int256 claimed) private pure {
        if (newer.effective - older.effective > J) {
            assertLe(newer.effective, claimed);
            newer.stood = true;
        }
        if (older.effective - newer.effective > J) assertTrue(older.stood);
    }

    function _effectiveOf(int128 loss) private returns (int256) {
        return _effectiveAt(uint40(vm.getBlockTimestamp()), loss);
    }

    /// @dev The effective loss as the event tells it, late or not.
    function _effectiveAt(uint40 observedAt, int128 loss) private returns (int256 effective) {
        vm.recordLogs();
        _submitAt(observedAt, loss);
        (,, effective,,,) =
            abi.decode(vm.getRecordedLogs()[0].data, (uint40, int256, int256, uint256, uint256, uint256));
    }
}
