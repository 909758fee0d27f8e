// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { TailRiskPool } from "../../../../contracts/TailRiskPool.sol";
import { Program } from "../../../../contracts/interfaces/IProgramRegistry.sol";
import { Monitor } from "../support/Monitor.sol";
import { Handler } from "./Handler.sol";

/// @notice Time passes: by a while, or to a moment at which something changes.
contract TimeHandler is Handler {
    constructor(Monitor monitor_) Handler(monitor_) { }

    function wait(uint256 duration) external watched {
        _warp(block.timestamp + _between(duration, 1, 1 days));
        _count("wait", true);
    }

    /// @dev Into or out of the term of an active cover.
    function toCover(uint256 coverSeed, uint256 momentSeed, uint256 late) external watched {
        uint256 coverId = _activeCover(coverSeed);
        if (coverId == 0) return _count("toCover", false);
        Program memory program = programRegistry.program(market.cover(coverId).programId);
        uint256 inside = program.start + 1 days + momentSeed % (program.end - program.start - 1 days + 1);
        uint256[4] memory moments =
            [uint256(program.start), inside, uint256(program.end), uint256(program.end + program.grace)];
        _goTo("toCover", moments, momentSeed / 4 % 4, late);
    }

    /// @dev To the maturity of the oldest exit.
    function toExit(uint256 poolSeed, uint256 late) external watched {
        TailRiskPool pool = world.pool(poolSeed);
        (uint256 head, uint256 count) = pool.exitQueue();
        if (head > count) return _count("toExit", false);
        uint256 at = pool.exitRequest(head).maturesAt;
        _goTo("toExit", [at, at, at, at], 0, late);
    }

    /// @dev To the first of the moments from `first` on that lies ahead, or a while after it.
    function _goTo(string memory action, uint256[4] memory moments, uint256 first, uint256 late) private {
        for (uint256 i = first; i < moments.length; ++i) {
            if (moments[i] <= block.timestamp) continue;
            _warp(moments[i] + (late % 2 == 0 ? 0 : _between(late, 0, 2 days)));
            return _count(action, true);
        }
        _count(action, false);
    }
}
