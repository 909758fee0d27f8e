// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IVenueRegistry } from "../../../contracts/interfaces/IVenueRegistry.sol";
import { Base } from "../support/Base.t.sol";

contract VenueOwnershipTest is Base {
    address internal heir = makeAddr("heir");

    function test_acceptOwnership_movesTheVenue() public {
        vm.expectEmit(address(venueRegistry));
        emit IVenueRegistry.OwnershipOffered(venueId, venueOwner, heir);
        vm.prank(venueOwner);
        venueRegistry.offerOwnership(venueId, heir);
        assertEq(venueRegistry.venue(venueId).owner, venueOwner, "an offer moves nothing");

        vm.expectEmit(address(venueRegistry));
        emit IVenueRegistry.OwnershipAccepted(venueId, heir);
        vm.prank(heir);
        venueRegistry.acceptOwnership(venueId);
        assertEq(venueRegistry.venue(venueId).owner, heir);
    }

    function test_acceptOwnership_refusesWhoWasNotOffered() public {
        _refusesToAccept(stranger);
        vm.prank(venueOwner);
        venueRegistry.offerOwnership(venueId, heir);
        _refusesToAccept(stranger);
    }

    function test_acceptOwnership_worksOnce() public {
        vm.prank(venueOwner);
        venueRegistry.offerOwnership(venueId, heir);
        vm.prank(heir);
        venueRegistry.acceptOwnership(venueId);
        _refusesToAccept(heir);
    }

    function test_offerOwnership_canBeTakenBack() public {
        vm.startPrank(venueOwner);
        venueRegistry.offerOwnership(venueId, heir);
        venueRegistry.offerOwnership(venueId, address(0));
        vm.stopPrank();
        _refusesToAccept(heir);
    }

    function test_acceptOwnership_refusesAnUnknownVenue() public {
        vm.expectRevert(abi.encodeWithSelector(IVenueRegistry.UnknownVenue.selector, 9));
        venueRegistry.acceptOwnership(9);
    }

    function test_offerOwnership_refusesOthers() public {
        vm.expectRevert(abi.encodeWithSelector(IVenueRegistry.NotVenueOwner.selector, venueId, stranger));
        vm.prank(stranger);
        venueRegistry.offerOwnership(venueId, stranger);
        vm.expectRevert(abi.encodeWithSelector(IVenueRegistry.NotVenueOwner.selector, venueId, governor));
        vm.prank(governor);
        venueRegistry.offerOwnership(venueId, governor);
    }

    function test_setVault_storesAndTells() public {
        vm.expectEmit(address(venueRegistry));
        emit IVenueRegistry.VaultSet(venueId, heir);
        vm.prank(venueOwner);
        venueRegistry.setVault(venueId, heir);
        assertEq(venueRegistry.venue(venueId).vault, heir);
    }

    function test_setVault_refusesOthersNobodyAndUnknownVenues() public {
        vm.expectRevert(abi.encodeWithSelector(IVenueRegistry.NotVenueOwner.selector, venueId, governor));
        vm.prank(governor);
        venueRegistry.setVault(venueId, governor);
        vm.expectRevert(IVenueRegistry.ZeroAddress.selector);
        vm.prank(venueOwner);
        venueRegistry.setVault(venueId, address(0));
        vm.expectRevert(abi.encodeWithSelector(IVenueRegistry.UnknownVenue.selector, 9));
        vm.prank(venueOwner);
        venueRegistry.setVault(9, vault);
    }

    function _refusesToAccept(address account) private {
        vm.expectRevert(abi.encodeWithSelector(IVenueRegistry.NotOffered.selector, venueId, account));
        vm.prank(account);
        venueRegistry.acceptOwnership(venueId);
    }
}
