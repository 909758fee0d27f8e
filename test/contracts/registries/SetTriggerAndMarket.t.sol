// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ProgramRegistry } from "../../../contracts/ProgramRegistry.sol";
import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { IProgramRegistry, Peril } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { Base } from "../support/Base.t.sol";

contract SetTriggerAndMarketTest is Base {
    ProgramRegistry internal fresh;

    function setUp() public override {
        super.setUp();
        fresh = new ProgramRegistry(parameters, venueRegistry, oracle);
        vm.startPrank(governor);
    }

    function test_setTrigger_storesAndTells() public {
        vm.expectEmit(address(fresh));
        emit IProgramRegistry.TriggerSet(Peril.DEFICIT, address(trigger));
        fresh.setTrigger(Peril.DEFICIT, address(trigger));
        assertEq(fresh.trigger(Peril.DEFICIT), address(trigger));
        fresh.setTrigger(Peril.DEFICIT, address(0));
        assertEq(fresh.trigger(Peril.DEFICIT), address(0));
    }

    function test_setTrigger_refusesTheTriggerOfAnotherPeril() public {
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.BadTrigger.selector, Peril.PRICE_GAP, address(trigger)));
        fresh.setTrigger(Peril.PRICE_GAP, address(trigger));
    }

    function test_setMarket_storesAndTells() public {
        vm.expectEmit(address(fresh));
        emit IProgramRegistry.MarketSet(registeredMarket);
        fresh.setMarket(registeredMarket);
        assertEq(fresh.market(), registeredMarket);
    }

    /// @dev A second market could take sold shares off its predecessor.
    function test_setMarket_worksOnce() public {
        fresh.setMarket(registeredMarket);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.MarketAlreadySet.selector, registeredMarket));
        fresh.setMarket(stranger);
    }

    function test_setMarket_refusesNobody() public {
        vm.expectRevert(IProgramRegistry.ZeroAddress.selector);
        fresh.setMarket(address(0));
    }

    function test_bothRefuseOthers() public {
        vm.stopPrank();
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, stranger));
        fresh.setTrigger(Peril.DEFICIT, stranger);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, stranger));
        fresh.setMarket(stranger);
    }
}
