// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { RecoveryDesk } from "../../../../contracts/RecoveryDesk.sol";
import { ChallengeDesk } from "../../../../contracts/oracle/ChallengeDesk.sol";
import { ReporterBonds } from "../../../../contracts/oracle/ReporterBonds.sol";
import { WholeMonitor } from "../support/WholeMonitor.sol";
import { WholeWorld } from "../support/WholeWorld.sol";
import { Reporting } from "./Reporting.sol";

/// @notice What the handlers of the whole world share.
abstract contract WholeHandler is Reporting {
    WholeMonitor internal immutable ghosts;
    WholeWorld internal immutable whole;
    RecoveryDesk internal immutable desk;
    ChallengeDesk internal immutable challengeDesk;
    ReporterBonds internal immutable bonds;

    constructor(WholeMonitor monitor_) Reporting(monitor_) {
        ghosts = monitor_;
        whole = WholeWorld(address(world));
        (desk, challengeDesk, bonds) = (world.core().desk, world.core().challengeDesk, world.core().bonds);
    }

    /// @dev An outage of the sequencer ends; nobody can act before.
    function _wake() internal {
        if (!clock.isUp()) whole.uptime().push(0, block.timestamp);
    }
}
