// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { console2 } from "forge-std/console2.sol";
import { BuyerHandler } from "./handlers/BuyerHandler.sol";
import { DonationHandler } from "./handlers/DonationHandler.sol";
import { ExitHandler } from "./handlers/ExitHandler.sol";
import { GovernorHandler } from "./handlers/GovernorHandler.sol";
import { KeeperHandler } from "./handlers/KeeperHandler.sol";
import { SettlerHandler } from "./handlers/SettlerHandler.sol";
import { StakerHandler } from "./handlers/StakerHandler.sol";
import { TimeHandler } from "./handlers/TimeHandler.sol";
import { Monitor } from "./support/Monitor.sol";
import { Count } from "./support/Store.sol";
import { Core, World } from "./support/World.sol";

/// @notice The world and its handlers.
abstract contract Setting is Test {
    World internal world;
    Monitor internal monitor;
    Core internal core;

    StakerHandler internal stakers;
    ExitHandler internal exits;
    BuyerHandler internal buyers;
    SettlerHandler internal settlers;
    KeeperHandler internal keepers;
    GovernorHandler internal governors;
    TimeHandler internal time;
    DonationHandler internal donors;

    function _makeWorld() internal {
        world = new World();
        monitor = new Monitor(world);
        _makeHandlers();
        buyers = new BuyerHandler(monitor);
    }

    /// @dev All but the buyers'.
    function _makeHandlers() internal {
        core = world.core();
        stakers = new StakerHandler(monitor);
        exits = new ExitHandler(monitor);
        settlers = new SettlerHandler(monitor);
        keepers = new KeeperHandler(monitor);
        governors = new GovernorHandler(monitor);
        time = new TimeHandler(monitor);
        donors = new DonationHandler(monitor);
    }

    function _targetAll() internal {
        targetContract(address(stakers));
        targetContract(address(exits));
        targetContract(address(buyers));
        targetContract(address(settlers));
        targetContract(address(keepers));
        targetContract(address(governors));
        targetContract(address(time));
        targetContract(address(donors));
    }

    /// @dev Says how often each action was done and refused: to the log for the last run, and for every run to the file that
    /// `INVARIANT_CALLS` names, as a line of the suite's name and its actions.
    function _printCalls(string memory suite) internal {
        string memory path = vm.envOr("INVARIANT_CALLS", string(""));
        string[] memory actions = monitor.actions();
        string memory line = suite;
        for (uint256 i; i < actions.length; ++i) {
            Count memory counted = monitor.counts(actions[i]);
            console2.log("%s: %d done, %d refused", actions[i], counted.done, counted.refused);
            string memory figures = string.concat(" ", vm.toString(counted.done), " ", vm.toString(counted.refused));
            line = string.concat(line, ";", actions[i], figures);
        }
        if (bytes(path).length != 0) vm.writeLine(path, line);
    }
}
