// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { Base } from "../support/Base.t.sol";

/// @notice Attack: after a silence of the reporters, bring the first report of the term before the last one before it, so
/// that the day before the term gets a lower baseline than the loss that was in force when the term began.
contract LateSlotAttack is Base {
    int128 private constant BEFORE = 10_000_000e6;
    int128 private constant SINCE = 4_000_000e6;

    /// @dev Holds 53 to 56: a venue whose loss only fell is owed nothing.
    function test_attack_lateReportUnderAnOldLoss_givesNoPhantomIndex() public {
        uint256 programId = _open(_opening());
        _submit(BEFORE);
        // surplus brings the loss down while nobody reports; then a report of the term overtakes one of the day before
        vm.warp(START + 10 minutes);
        _submit(SINCE);
        _submitAt(START - 20 minutes, SINCE);

        vm.warp(START + REPORT_AGE);
        assertEq(trigger.measure(programId, _evidenceOf(DayLib.day(START))), 0, "nothing was lost in the term");
    }

    /// @dev The same with a true loss of the term on top: it counts from the old loss, never from the late report.
    function test_attack_lateReportUnderAnOldLoss_onlyNewLossesCount() public {
        uint256 programId = _open(_opening());
        _submit(BEFORE);
        vm.warp(START + 10 minutes);
        _submit(SINCE);
        _submitAt(START - 20 minutes, SINCE);

        vm.warp(START + 1 days);
        _submit(BEFORE + 1e6);
        assertEq(trigger.measure(programId, _evidenceOf(DayLib.day(START + 1 days))), 1e6);
    }

    /// @dev A late report that opens its day must not take over a loss from after the term either.
    function test_attack_lateReportAfterTheTerm_takesOverNothingFromThere() public {
        uint256 programId = _open(_opening());
        _submit(0);
        vm.warp(END + 10 minutes);
        _submit(BEFORE);
        _submitAt(END - 20 minutes, SINCE);

        assertLe(trigger.measure(programId, _evidenceOf(DayLib.day(END - 1))), uint256(int256(SINCE)));
    }
}
