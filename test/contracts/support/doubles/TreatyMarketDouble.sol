// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ISafeguard } from "../../../../contracts/interfaces/ISafeguard.sol";
import { ISequencerClock } from "../../../../contracts/interfaces/ISequencerClock.sol";

/// @notice The market as a treaty sees it: admits every treaty and keeps one open. Its own calls are made by pranking it.
contract TreatyMarketDouble {
    ISafeguard public immutable safeguard;
    ISequencerClock public immutable clock;
    address public open;

    error AlreadyOpen(address treaty);

    constructor(ISafeguard safeguard_, ISequencerClock clock_) {
        (safeguard, clock) = (safeguard_, clock_);
    }

    function openTreaty() external {
        if (open != address(0)) revert AlreadyOpen(open);
        open = msg.sender;
    }
}
