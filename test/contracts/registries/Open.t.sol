// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IProgramRegistry, Layer, Opening, Peril, Program } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ITrigger } from "../../../contracts/interfaces/ITrigger.sol";
import { Timing } from "../../../contracts/interfaces/IParameters.sol";
import { IVenueRegistry } from "../../../contracts/interfaces/IVenueRegistry.sol";
import { PackedLayer, PackedProgram } from "../../../contracts/libraries/ProgramLib.sol";
import { Base } from "../support/Base.t.sol";

/// @notice Who may open a program, on what layers, and what it pins.
contract OpenTest is Base {
    function test_open_storesAndTells() public {
        Opening memory opening = _opening();
        vm.expectEmit(address(programRegistry));
        emit IProgramRegistry.ProgramOpened(1, venueId, _expected(), opening.bounds, "");
        vm.expectCall(address(trigger), abi.encodeCall(ITrigger.register, (1, "")));
        uint256 programId = _open(opening);

        assertEq(programId, 1);
        assertEq(programRegistry.programCount(), 1);
        assertEq(programRegistry.latestProgram(venueId), 1);
        assertEq(abi.encode(programRegistry.program(1)), abi.encode(_expected()));
        assertEq(abi.encode(programRegistry.layer(1, 0)), abi.encode(Layer(ATTACHMENT, EXHAUSTION, 0)));
    }

    function test_open_upToEightAdjoiningLayers() public {
        Opening memory opening = _opening();
        opening.bounds = _bounds(9);
        uint256 programId = _open(opening);
        assertEq(programRegistry.program(programId).layerCount, 8);
        for (uint8 i; i < 8; ++i) {
            Layer memory layer = programRegistry.layer(programId, i);
            assertEq(layer.attachment, opening.bounds[i]);
            assertEq(layer.exhaustion, opening.bounds[i + 1]);
        }
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownLayer.selector, programId, 8));
        programRegistry.layer(programId, 8);
    }

    function test_open_refusesOtherCountsOfLayers() public {
        Opening memory opening = _opening();
        for (uint256 count; count < 2; ++count) {
            opening.bounds = _bounds(count);
            _refuses(opening, abi.encodeWithSelector(IProgramRegistry.BadBounds.selector));
        }
        opening.bounds = _bounds(10);
        _refuses(opening, abi.encodeWithSelector(IProgramRegistry.BadBounds.selector));
    }

    function testFuzz_open_refusesBoundsThatDoNotRise(uint256 at, uint96 bound_) public {
        Opening memory opening = _opening();
        opening.bounds = _bounds(9);
        at = bound(at, 1, 8);
        opening.bounds[at] = uint96(bound(bound_, 0, opening.bounds[at - 1]));
        _refuses(opening, abi.encodeWithSelector(IProgramRegistry.BadBounds.selector));
    }

    /// @dev An outsider who opened programs could keep a venue from placing its own.
    function testFuzz_open_refusesSquatters(address squatter) public {
        vm.assume(squatter != venueOwner);
        Opening memory opening = _opening();
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.NotVenueOwner.selector, venueId, squatter));
        vm.prank(squatter);
        programRegistry.open(opening);
    }

    function test_open_refusesAnUnknownVenue() public {
        Opening memory opening = _opening();
        opening.venueId = 9;
        _refuses(opening, abi.encodeWithSelector(IVenueRegistry.UnknownVenue.selector, 9));
    }

    function test_open_belongsToTheNewOwnerAfterAHandOver() public {
        address heir = makeAddr("heir");
        vm.prank(venueOwner);
        venueRegistry.offerOwnership(venueId, heir);
        vm.prank(heir);
        venueRegistry.acceptOwnership(venueId);
        _refuses(_opening(), abi.encodeWithSelector(IProgramRegistry.NotVenueOwner.selector, venueId, venueOwner));
        Opening memory opening = _opening();
        vm.prank(heir);
        programRegistry.open(opening);
    }

    function test_open_refusesAPerilWithoutTrigger() public {
        Opening memory opening = _opening();
        opening.peril = Peril.DEPEG;
        _refuses(opening, abi.encodeWithSelector(IProgramRegistry.PerilUnavailable.selector, Peril.DEPEG));
    }

    function test_open_leavesTheConfigToTheTrigger() public {
        Opening memory opening = _opening();
        opening.config = "feed";
        _refuses(opening, abi.encodeWithSelector(ITrigger.BadConfig.selector, Peril.DEFICIT));
    }

    function test_open_refusesThatTheVenueBearsItAll() public {
        Opening memory opening = _opening();
        opening.coinsurance = WAD;
        _refuses(opening, abi.encodeWithSelector(IProgramRegistry.BadCoinsurance.selector, WAD));
        opening.coinsurance = WAD - 1;
        _open(opening);
    }

    function test_open_attachesAboveTheFundDeclared() public {
        Opening memory opening = _opening();
        opening.fundDeclared = ATTACHMENT + 1;
        _refuses(
            opening, abi.encodeWithSelector(IProgramRegistry.AttachmentBelowFund.selector, ATTACHMENT, ATTACHMENT + 1)
        );
        opening.fundDeclared = ATTACHMENT;
        _open(opening);
    }

    /// @dev Declaring a small fund doesn't help: the reporters have seen it.
    function test_open_attachesAboveTheFundReported() public {
        _submit(0);
        Opening memory opening = _opening();
        opening.fundDeclared = 0;
        opening.bounds[0] = uint96(FUND) - 1;
        _refuses(opening, abi.encodeWithSelector(IProgramRegistry.AttachmentBelowFund.selector, FUND - 1, FUND));
        opening.bounds[0] = uint96(FUND);
        _open(opening);
    }

    /// @dev Nothing says where the own money of a venue ends that was never reported and declares nothing.
    function test_open_refusesAnUnknownFund() public {
        Opening memory opening = _opening();
        opening.fundDeclared = 0;
        _refuses(opening, abi.encodeWithSelector(IProgramRegistry.FundUnknown.selector, venueId));
        _submit(0);
        _open(opening);
    }

    function test_open_takesADeclaredFundForAVenueNeverReported() public {
        Opening memory opening = _opening();
        opening.fundDeclared = 1;
        _open(opening);
    }

    function test_placed_isProgramAndLayer() public {
        Opening memory opening = _opening();
        opening.bounds = _bounds(4);
        uint256 programId = _open(opening);
        for (uint8 i; i < 3; ++i) {
            (PackedProgram memory program, PackedLayer layer) = programRegistry.placed(programId, i);
            assertEq(abi.encode(_withFund(program.unpack())), abi.encode(programRegistry.program(programId)));
            assertEq(abi.encode(layer.unpack()), abi.encode(programRegistry.layer(programId, i)));
        }
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownLayer.selector, programId, 3));
        programRegistry.placed(programId, 3);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownProgram.selector, 9));
        programRegistry.placed(9, 0);
    }

    /// @dev No retroactive parameter, vault or trigger.
    function test_open_pinsWhatThePromiseRestsOn() public {
        uint256 programId = _open(_opening());
        vm.prank(venueOwner);
        venueRegistry.setVault(venueId, stranger);
        Timing memory timing = _timing();
        timing.arbiterLimit = 72 hours;
        timing.grace = 10 days;
        _forceTiming(timing);
        vm.startPrank(governor);
        programRegistry.setTrigger(Peril.DEFICIT, address(0));
        vm.stopPrank();
        assertEq(abi.encode(programRegistry.program(programId)), abi.encode(_expected()));
    }

    function testFuzz_program_refusesUnknownIds(uint256 programId) public {
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownProgram.selector, programId));
        programRegistry.program(programId);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownProgram.selector, programId));
        programRegistry.layer(programId, 0);
    }

    /// @dev The fund declared is not passed on.
    function _withFund(Program memory program) private pure returns (Program memory) {
        program.fundDeclared = uint96(FUND);
        return program;
    }

    function _expected() private view returns (Program memory) {
        return Program({
            venueId: venueId,
            start: START,
            end: END,
            response: RESPONSE,
            grace: GRACE,
            peril: Peril.DEFICIT,
            layerCount: 1,
            trigger: address(trigger),
            coinsurance: COINSURANCE,
            vault: vault,
            fundDeclared: uint96(FUND)
        });
    }

    function _bounds(uint256 count) private pure returns (uint96[] memory bounds) {
        bounds = new uint96[](count);
        for (uint256 i; i < count; ++i) {
            bounds[i] = ATTACHMENT + uint96(i) * 1_000_000e6;
        }
    }

    function _refuses(Opening memory opening, bytes memory reason) private {
        vm.expectRevert(reason);
        vm.prank(venueOwner);
        programRegistry.open(opening);
    }
}
