// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { IParameters } from "../../../contracts/interfaces/IParameters.sol";
import { Peril } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { Base } from "../support/Base.t.sol";

/// @notice The owner of the parameters governs everything, and one hand-over moves everything.
contract HandOverTest is Base {
    address internal heir = makeAddr("heir");

    function test_handOver_movesEveryContract() public {
        vm.prank(governor);
        parameters.transferOwnership(heir);
        vm.prank(heir);
        parameters.acceptOwnership();

        vm.startPrank(heir);
        parameters.setFeeRecipient(heir);
        venueRegistry.list(heir, heir, 1, "Second venue");
        oracle.setJump(venueId, 1);
        programRegistry.setTrigger(Peril.DEFICIT, address(0));
        vm.stopPrank();

        vm.startPrank(governor);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, governor));
        parameters.setFeeRecipient(governor);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, governor));
        venueRegistry.list(governor, governor, 1, "Third venue");
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, governor));
        oracle.setJump(venueId, 1);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, governor));
        programRegistry.setTrigger(Peril.DEFICIT, address(trigger));
    }

    function test_handOver_needsTheHeirsConsent() public {
        vm.prank(governor);
        parameters.transferOwnership(heir);
        assertEq(parameters.owner(), governor);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, stranger));
        vm.prank(stranger);
        parameters.acceptOwnership();
    }

    function test_setFeeRecipient_storesAndTells() public {
        vm.expectEmit(address(parameters));
        emit IParameters.FeeRecipientSet(heir);
        vm.prank(governor);
        parameters.setFeeRecipient(heir);
        assertEq(parameters.feeRecipient(), heir);
    }

    function test_setFeeRecipient_refusesNobodyAndOthers() public {
        vm.expectRevert(IParameters.ZeroAddress.selector);
        vm.prank(governor);
        parameters.setFeeRecipient(address(0));
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, stranger));
        vm.prank(stranger);
        parameters.setFeeRecipient(stranger);
    }
}
