// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { VmSafe } from "forge-std/Vm.sol";
import { SafeguardBase } from "./SafeguardBase.t.sol";

/// @notice A venue's first report readies what its first cover and its first warning write, and does nothing else.
contract FirstReportTest is SafeguardBase {
    /// @dev The first warning is part of a payout, which should not pay for fresh slots.
    function test_firstWarning_writesNoFreshSlot() public {
        _tell(0);
        vm.warp(START + 1 days);
        vm.startStateDiffRecording();
        _tell(LEVEL + 1);
        assertTrue(safeguard.warning(venueId).active);
        assertEq(_freshWrites(vm.stopAndReturnStateDiff()), 0);
    }

    function test_firstReport_warnsAndFreezesNothing() public {
        address other = makeAddr("otherPool");
        uint64 venue = _venueCoveredBy(other, 8);
        _tell(venue, type(int80).max);
        assertFalse(safeguard.warning(venue).active, "its program has not begun");
        assertFalse(safeguard.isFrozen(other));
        assertEq(safeguard.frozenUntil(other), 0);
    }

    /// @dev A sibling's first report leaves the budget and the freeze of their risk group as they are.
    function test_firstReport_leavesTheFreezesOfItsGroup() public {
        vm.warp(START + 1 days);
        _tell(LEVEL + 1);
        skip(1 days);
        uint40 until = safeguard.frozenUntil(pool);
        vm.prank(governor);
        uint64 sibling = venueRegistry.list(venueOwner, vault, RISK_GROUP, "Sibling");
        _tell(sibling, type(int80).max);
        assertEq(safeguard.frozenUntil(pool), until);
        assertTrue(safeguard.isFrozen(pool));
        skip(1 days);
        _tell(LEVEL + 1);
        assertEq(safeguard.frozenUntil(pool), START + 15 days, "14 days from the first on, not more");
    }

    function _freshWrites(VmSafe.AccountAccess[] memory accesses) private pure returns (uint256 count) {
        for (uint256 i; i < accesses.length; ++i) {
            VmSafe.StorageAccess[] memory slots = accesses[i].storageAccesses;
            for (uint256 j; j < slots.length; ++j) {
                if (slots[j].isWrite && slots[j].previousValue == 0 && slots[j].newValue != 0) ++count;
            }
        }
    }
}
