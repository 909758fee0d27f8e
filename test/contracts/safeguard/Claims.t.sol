// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { SafeguardBase } from "./SafeguardBase.t.sol";

contract ClaimsTest is SafeguardBase {
    function test_claim_freezesOutsideTheBudget() public {
        vm.warp(START + 2 hours);
        _tell(LEVEL + 1);
        vm.warp(START + 20 days);
        assertFalse(safeguard.isFrozen(pool), "the budget is used up");
        vm.prank(desk);
        safeguard.openClaim(programId);
        assertTrue(safeguard.isFrozen(pool));
        assertEq(safeguard.openClaims(programId), 1);
        address other = makeAddr("other");
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.VenueAtWarning.selector, venueId));
        safeguard.requireSaleable(other, venueId);
        vm.prank(desk);
        safeguard.closeClaim(programId);
        assertFalse(safeguard.isFrozen(pool));
    }

    /// @dev As many as were opened must be closed, by the desk or by the program's trigger.
    function test_claim_eachMustBeClosed() public {
        vm.prank(desk);
        safeguard.openClaim(programId);
        vm.prank(address(trigger));
        safeguard.openClaim(programId);
        vm.prank(address(trigger));
        safeguard.closeClaim(programId);
        assertTrue(safeguard.isFrozen(pool));
        vm.prank(desk);
        safeguard.closeClaim(programId);
        assertFalse(safeguard.isFrozen(pool));
        vm.expectRevert();
        vm.prank(desk);
        safeguard.closeClaim(programId);
    }

    function test_claim_refusesOthers() public {
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.NotClaimant.selector, stranger));
        vm.prank(stranger);
        safeguard.openClaim(programId);
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.NotClaimant.selector, governor));
        vm.prank(governor);
        safeguard.closeClaim(programId);
    }

    function test_connect_once() public {
        vm.expectRevert(ISafeguard.AlreadyConnected.selector);
        vm.prank(governor);
        safeguard.connect(stranger);
    }
}
