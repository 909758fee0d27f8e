// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Lens } from "../../../contracts/Lens.sol";
import { ChallengeHandler } from "./handlers/ChallengeHandler.sol";
import { FeedHandler } from "./handlers/FeedHandler.sol";
import { GuardianHandler } from "./handlers/GuardianHandler.sol";
import { HolderHandler } from "./handlers/HolderHandler.sol";
import { RecoveryHandler } from "./handlers/RecoveryHandler.sol";
import { TreatyHandler } from "./handlers/TreatyHandler.sol";
import { WholeBuyerHandler } from "./handlers/WholeBuyerHandler.sol";
import { WholeMonitor } from "./support/WholeMonitor.sol";
import { WholeWorld } from "./support/WholeWorld.sol";
import { Statements } from "./Statements.sol";

/// @notice The whole world and all handlers.
abstract contract WholeSetting is Statements {
    WholeWorld internal whole;
    WholeMonitor internal ghosts;
    Lens internal lens;

    WholeBuyerHandler internal relayers;
    HolderHandler internal holders;
    GuardianHandler internal guardians;
    TreatyHandler internal reinsurers;
    RecoveryHandler internal recoverers;
    ChallengeHandler internal challengers;
    FeedHandler internal feeds;

    function _makeWhole() internal {
        whole = new WholeWorld();
        ghosts = new WholeMonitor(whole);
        (world, monitor) = (whole, ghosts);
        _makeHandlers();
        relayers = new WholeBuyerHandler(ghosts);
        buyers = relayers;
        holders = new HolderHandler(ghosts);
        guardians = new GuardianHandler(ghosts);
        reinsurers = new TreatyHandler(ghosts);
        recoverers = new RecoveryHandler(ghosts);
        challengers = new ChallengeHandler(ghosts);
        feeds = new FeedHandler(ghosts);
        lens = new Lens(core.market, core.programRegistry, core.oracle);
    }

    function _targetWhole() internal {
        _targetAll();
        targetContract(address(holders));
        targetContract(address(guardians));
        targetContract(address(reinsurers));
        targetContract(address(recoverers));
        targetContract(address(challengers));
        targetContract(address(feeds));
    }
}
