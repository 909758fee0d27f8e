// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { stdError } from "forge-std/StdError.sol";
import { IProgramRegistry, Layer, Program } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { PackedLayer, PackedProgram } from "../../../contracts/libraries/ProgramLib.sol";
import { Base } from "../support/Base.t.sol";

contract SellTest is Base {
    uint256 internal programId;

    function setUp() public override {
        super.setUp();
        programId = _open(_opening());
        vm.startPrank(registeredMarket);
    }

    function test_sell_takesTheShareOffSale() public {
        (PackedProgram memory program, PackedLayer terms) = programRegistry.sell(programId, 0, 0.4e18);
        Program memory sold = program.unpack();
        sold.fundDeclared = uint96(FUND);
        assertEq(abi.encode(sold), abi.encode(programRegistry.program(programId)));
        assertEq(abi.encode(terms.unpack()), abi.encode(Layer(ATTACHMENT, EXHAUSTION, 0.4e18)));
        (, terms) = programRegistry.sell(programId, 0, 0.5e18);
        assertEq(terms.unpack().sold, 0.9e18);
        assertEq(abi.encode(programRegistry.layer(programId, 0)), abi.encode(terms.unpack()));
    }

    /// @dev Two pools never pay one loss twice: the shares of a layer leave the venue its coinsurance.
    function test_sell_leavesTheCoinsurance() public {
        programRegistry.sell(programId, 0, 0.4e18);
        vm.expectRevert(
            abi.encodeWithSelector(
                IProgramRegistry.LayerOversold.selector, programId, 0, 0.5e18 + 1, WAD - COINSURANCE - 0.4e18
            )
        );
        programRegistry.sell(programId, 0, 0.5e18 + 1);
    }

    function testFuzz_sell_neverOversells(uint64[12] calldata shares, bool[12] calldata returned) public {
        for (uint256 i; i < shares.length; ++i) {
            uint64 share = uint64(bound(shares[i], 1, 0.5e18));
            try programRegistry.sell(programId, 0, share) {
                if (returned[i]) programRegistry.unsell(programId, 0, share);
            } catch (bytes memory reason) {
                assertEq(bytes4(reason), IProgramRegistry.LayerOversold.selector);
            }
            assertLe(programRegistry.layer(programId, 0).sold, WAD - COINSURANCE);
        }
    }

    /// @dev Nobody buys into a loss that is already on its way.
    function test_sell_endsAResponseBeforeTheStart() public {
        vm.warp(START - RESPONSE - 1);
        programRegistry.sell(programId, 0, 1);
        for (uint256 i; i < 3; ++i) {
            vm.warp([START - RESPONSE, START, END + 1][i]);
            vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.SaleClosed.selector, programId, START - RESPONSE));
            programRegistry.sell(programId, 0, 1);
        }
    }

    function test_sell_refusesWhatIsUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownProgram.selector, 9));
        programRegistry.sell(9, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownLayer.selector, programId, 1));
        programRegistry.sell(programId, 1, 1);
    }

    function test_sell_refusesNoShare() public {
        vm.expectRevert(IProgramRegistry.ZeroShare.selector);
        programRegistry.sell(programId, 0, 0);
    }

    function test_sell_refusesOthers() public {
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.NotMarket.selector, venueOwner));
        vm.prank(venueOwner);
        programRegistry.sell(programId, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.NotMarket.selector, governor));
        vm.prank(governor);
        programRegistry.unsell(programId, 0, 1);
    }

    function test_unsell_putsTheShareBack() public {
        programRegistry.sell(programId, 0, 0.9e18);
        programRegistry.unsell(programId, 0, 0.3e18);
        assertEq(programRegistry.layer(programId, 0).sold, 0.6e18);
        programRegistry.sell(programId, 0, 0.3e18);
    }

    function test_unsell_refusesMoreThanWasSold() public {
        programRegistry.sell(programId, 0, 0.2e18);
        vm.expectRevert(stdError.arithmeticError);
        programRegistry.unsell(programId, 0, 0.2e18 + 1);
    }

    function test_unsell_refusesWhatIsUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownProgram.selector, 9));
        programRegistry.unsell(9, 0, 1);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownLayer.selector, programId, 1));
        programRegistry.unsell(programId, 1, 1);
    }
}
