// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

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
