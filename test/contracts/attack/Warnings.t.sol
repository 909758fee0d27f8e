// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

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
}
