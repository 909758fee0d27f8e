// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { IVenueRegistry, Venue } from "../../../contracts/interfaces/IVenueRegistry.sol";
import { Base } from "../support/Base.t.sol";

contract ListTest is Base {
    function test_list_storesAndTells() public {
        vm.warp(LISTED + 5);
        vm.expectEmit(address(venueRegistry));
        emit IVenueRegistry.VenueListed(2, venueOwner, vault, RISK_GROUP, "Futures");
        vm.prank(governor);
        uint64 id = venueRegistry.list(venueOwner, vault, RISK_GROUP, "Futures");
        assertEq(id, 2);
        assertEq(venueRegistry.venueCount(), 2);
        assertEq(abi.encode(venueRegistry.venue(id)), abi.encode(Venue(venueOwner, RISK_GROUP, LISTED + 5, vault)));
        (address owner, uint64 riskGroup) = venueRegistry.controlOf(id);
        assertEq(owner, venueOwner);
        assertEq(riskGroup, RISK_GROUP);
    }

    function test_list_refusesOthers() public {
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, stranger));
        vm.prank(stranger);
        venueRegistry.list(stranger, stranger, RISK_GROUP, "Mine");
    }

    function test_list_refusesWhatIsMissing() public {
        vm.startPrank(governor);
        vm.expectRevert(IVenueRegistry.ZeroAddress.selector);
        venueRegistry.list(address(0), vault, RISK_GROUP, "Futures");
        vm.expectRevert(IVenueRegistry.ZeroAddress.selector);
        venueRegistry.list(venueOwner, address(0), RISK_GROUP, "Futures");
        vm.expectRevert(IVenueRegistry.ZeroRiskGroup.selector);
        venueRegistry.list(venueOwner, vault, 0, "Futures");
        vm.expectRevert(IVenueRegistry.EmptyName.selector);
        venueRegistry.list(venueOwner, vault, RISK_GROUP, "");
    }

    function test_list_boundsTheName() public {
        string memory longest = string(new bytes(64));
        vm.startPrank(governor);
        venueRegistry.list(venueOwner, vault, RISK_GROUP, longest);
        vm.expectRevert(abi.encodeWithSelector(IVenueRegistry.NameTooLong.selector, 65));
        venueRegistry.list(venueOwner, vault, RISK_GROUP, string.concat(longest, "."));
    }

    function testFuzz_venue_refusesUnknownIds(uint64 id) public {
        vm.assume(id != venueId);
        vm.expectRevert(abi.encodeWithSelector(IVenueRegistry.UnknownVenue.selector, id));
        venueRegistry.venue(id);
        vm.expectRevert(abi.encodeWithSelector(IVenueRegistry.UnknownVenue.selector, id));
        venueRegistry.controlOf(id);
    }
}
