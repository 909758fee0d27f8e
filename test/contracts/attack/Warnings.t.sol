// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { SafeguardBase } from "../safeguard/SafeguardBase.t.sol";

/// @notice Warnings of several venues on one pool.
contract WarningsAttackTest is SafeguardBase {
    /// @dev Whose own warning is over can't open the door that another venue's warning keeps shut.
    function test_attack_oneEndsAnotherLasts_staysFrozen() public {
        uint64 other = _venueCoveredBy(pool, 8);
        vm.warp(START + 2 hours);
        _tell(LEVEL + 1);
        _tell(other, type(int80).max);
        _tell(0);
        assertTrue(safeguard.isFrozen(pool), "the other lasts");
        _tell(other, 0);
        assertFalse(safeguard.isFrozen(pool));
    }

    /// @dev The end of a sibling's warning in the last minute of a day opens nothing on the next morning, before the venue's own next
    /// report has stretched its freeze again: neither sales nor exits.
    function test_attack_siblingsWarningEndsBeforeMidnight_opensNothingInTheMorning() public {
        uint64 sibling = _venueCoveredBy(pool, RISK_GROUP);
        vm.warp(START + 2 hours);
        _tell(LEVEL + 1);
        _tell(sibling, type(int80).max);
        vm.warp(START + 1 days - 1);
        _tell(sibling, 0);
        vm.warp(START + 1 days);
        _assertClosed();
        vm.warp(START + 1 days + REPORT_AGE - 1);
        _assertClosed();
        _tell(LEVEL + 1);
        assertEq(safeguard.frozenUntil(pool), START + 14 days);
    }

    /// @dev The same where the other warning is of another group, whose own budget nobody knows there.
    function test_attack_othersWarningEndsBeforeMidnight_opensNoExitInTheMorning() public {
        uint64 other = _venueCoveredBy(pool, 8);
        vm.warp(START + 2 hours);
        _tell(LEVEL + 1);
        _tell(other, type(int80).max);
        vm.warp(START + 1 days - 1);
        _tell(other, 0);
        vm.warp(START + 1 days + REPORT_AGE - 1);
        _assertClosed();
        vm.warp(START + 1 days + REPORT_AGE);
        assertFalse(safeguard.isFrozen(pool), "not without a report of its own");
    }

    /// @dev A pool whose own thirty days are over gets no hour on top.
    function test_attack_endsOfWarnings_dontStretchAPoolsBudget() public {
        uint64[4] memory turn = [venueId, _venueCoveredBy(pool, 8), _venueCoveredBy(pool, 9), _venueCoveredBy(pool, 10)];
        for (uint256 i; i < 3; ++i) {
            vm.warp(START + 2 hours + i * 14 days);
            if (i != 0) _tell(turn[i - 1], 0);
            _tell(turn[i], type(int80).max);
        }
        vm.warp(START + 30 days - 1);
        _tell(turn[3], type(int80).max);
        _tell(turn[2], 0);
        assertTrue(safeguard.isFrozen(pool));
        assertEq(safeguard.frozenUntil(pool), START + 30 days);
    }

    /// @dev A sibling that fell silent at warning stays so on the books. A short warning of another venue then uses up the days that it
    /// froze, not its group's whole budget: the next loss would find none and freeze nobody.
    function test_attack_siblingThatFellSilent_usesUpNoDayThatNobodyIsFrozen() public {
        uint64 sibling = _venueCoveredBy(makeAddr("other pool"), RISK_GROUP);
        vm.warp(START + 2 hours);
        _tell(sibling, type(int80).max);
        vm.warp(START + 100 days);
        _tell(LEVEL + 1);
        _tell(0);
        assertFalse(safeguard.isFrozen(pool));
        vm.warp(START + 120 days);
        _tell(LEVEL + 1);
        assertTrue(safeguard.isFrozen(pool), "nineteen days after a freeze of an hour");
        assertEq(safeguard.frozenUntil(pool), START + 132 days, "fourteen but for the day and the morning");
    }

    /// @dev A term of almost a year, so that the budgets have room.
    function _opening() internal view override returns (Opening memory opening) {
        opening = super._opening();
        opening.end = START + 50 weeks + 1 days;
    }

    function _assertClosed() private {
        assertTrue(safeguard.isFrozen(pool), "exits");
        assertTrue(safeguard.warning(venueId).active);
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.VenueAtWarning.selector, venueId));
        safeguard.requireSaleable(makeAddr("other"), venueId);
    }

    /// @dev A net loss doesn't fall back by itself. It keeps its venue from new cover for the days of the budget, not for the rest of
    /// the term and the grace.
    function test_attack_lossThatStays_keepsNoVenueFromCoverForGood() public {
        vm.warp(START + 2 hours);
        _tell(LEVEL + 1);
        vm.warp(START + 14 days - 1);
        _tell(LEVEL + 1);
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.VenueAtWarning.selector, venueId));
        safeguard.requireSaleable(makeAddr("other"), venueId);
        vm.warp(START + 14 days);
        _tell(LEVEL + 1);
        safeguard.requireSaleable(makeAddr("other"), venueId);
        safeguard.requireSaleable(pool, venueId);
        assertTrue(safeguard.warning(venueId).active, "and may still not cancel");
    }
}
