// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { BuyerHandler } from "./handlers/BuyerHandler.sol";
import { DonationHandler } from "./handlers/DonationHandler.sol";
import { ExitHandler } from "./handlers/ExitHandler.sol";
import { GovernorHandler } from "./handlers/GovernorHandler.sol";
import { KeeperHandler } from "./handlers/KeeperHandler.sol";
import { SettlerHandler } from "./handlers/SettlerHandler.sol";
import { StakerHandler } from "./handlers/StakerHandler.sol";
import { TimeHandler } from "./handlers/TimeHandler.sol";
import { Monitor } from "./support/Monitor.sol";
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

    function setUp() public virtual {
        world = new World();
        core = world.core();
        monitor = new Monitor(world);
        stakers = new StakerHandler(monitor);
        exits = new ExitHandler(monitor);
        buyers = new BuyerHandler(monitor);
        settlers = new SettlerHandler(monitor);
        keepers = new KeeperHandler(monitor);
        governors = new GovernorHandler(monitor);
        time = new TimeHandler(monitor);
        donors = new DonationHandler(monitor);
    }
}
