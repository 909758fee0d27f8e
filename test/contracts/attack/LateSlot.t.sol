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

    /// @dev The venue brings the first report of the term before the one that shows its loss was there already: it counts
    /// as a loss from before, in either order.
    function test_attack_lossBeforeTheTermReportedLate_staysBefore() public {
        uint256 programId = _open(_opening());
        _submit(0);
        vm.warp(START + 10 minutes);
        _submit(BEFORE);
        _submitAt(START - 20 minutes, BEFORE);

        vm.warp(START + REPORT_AGE);
        assertEq(trigger.measure(programId, _evidenceOf(DayLib.day(START))), 0);
    }

    /// @dev Whatever was in force before the silence and in whatever order the reports come, a term owes no more than its
    /// highest report over the last one before it.
    function testFuzz_attack_reportsOutOfOrder_oweNoMoreThanTheTruth(uint80 old, uint80 last, uint80 first, uint80 peak)
        public
    {
        uint256 programId = _open(_opening());
        _submit(_loss(old));
        vm.warp(START + 10 minutes);
        _submit(_loss(first));
        _submitAt(START - 20 minutes, _loss(last));
        vm.warp(START + 2 days);
        _submit(_loss(peak));

        uint256 index = trigger.measure(programId, _evidenceOf(DayLib.day(START)));
        index = trigger.measure(programId, _evidenceOf(DayLib.day(START + 2 days)));
        int256 highest = _loss(first) > _loss(peak) ? _loss(first) : _loss(peak);
        // forge-lint: disable-next-line(unsafe-typecast)
        assertLe(index, highest > _loss(last) ? uint256(highest - _loss(last)) : 0);
    }

    /// @dev Below the jump, so that every report takes full effect.
    function _loss(uint80 seed) private pure returns (int128) {
        return int128(uint128(seed % (JUMP / 2)));
    }
}
