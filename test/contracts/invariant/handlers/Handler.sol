// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { CommonBase } from "forge-std/Base.sol";
import { StdUtils } from "forge-std/StdUtils.sol";
import { CoverMarket } from "../../../../contracts/CoverMarket.sol";
import { ProgramRegistry } from "../../../../contracts/ProgramRegistry.sol";
import { Safeguard } from "../../../../contracts/Safeguard.sol";
import { TailRiskPool } from "../../../../contracts/TailRiskPool.sol";
import { Cover, CoverStatus } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { ISequencerClock } from "../../../../contracts/interfaces/ISequencerClock.sol";
import { AttestationOracle } from "../../../../contracts/oracle/AttestationOracle.sol";
import { DeficitTrigger } from "../../../../contracts/triggers/DeficitTrigger.sol";
import { BlockingDollar } from "../support/BlockingDollar.sol";
import { Monitor } from "../support/Monitor.sol";
import { Core, World } from "../support/World.sol";

/// @notice What all handlers share. Actions never revert: a call that the protocol refuses is counted as refused, and one
/// that it must not refuse is written down as a violation.
abstract contract Handler is CommonBase, StdUtils {
    Monitor internal immutable monitor;
    World internal immutable world;
    BlockingDollar internal immutable asset;
    CoverMarket internal immutable market;
    ProgramRegistry internal immutable programRegistry;
    AttestationOracle internal immutable oracle;
    DeficitTrigger internal immutable trigger;
    Safeguard internal immutable safeguard;
    ISequencerClock internal immutable clock;

    constructor(Monitor monitor_) {
        monitor = monitor_;
        world = monitor_.world();
        Core memory core = world.core();
        asset = core.asset;
        market = core.market;
        programRegistry = core.programRegistry;
        oracle = core.oracle;
        trigger = core.trigger;
        safeguard = core.safeguard;
        clock = core.clock;
    }

    /// @dev The monitor compares the protocol before and after the action.
    modifier watched() {
        monitor.start();
        _;
        monitor.finish();
    }

    function _count(string memory action, bool done) internal {
        monitor.count(action, done);
    }

    /// @dev Without the log line of `bound`.
    function _between(uint256 seed, uint256 least, uint256 most) internal pure returns (uint256) {
        return _bound(seed, least, most);
    }

    function _warp(uint256 to) internal {
        if (to <= block.timestamp) return;
        monitor.beforeWarp(to);
        vm.warp(to);
    }

    /// @dev The sequencer's outages since a time, in which no clock runs.
    function _downtime(uint256 since) internal view returns (uint256) {
        return address(clock) == address(0) ? 0 : clock.downtimeSince(uint40(since));
    }

    /// @dev When a cover may be retired, if no claim is open.
    function _dueAt(uint256 coverId) internal view returns (uint256) {
        Cover memory cover = market.cover(coverId);
        return uint256(cover.until) + programRegistry.program(cover.programId).grace + _downtime(cover.until);
    }

    /// @dev A cover that is active, starting the search at the seed; 0 if there is none.
    function _activeCover(uint256 seed) internal view returns (uint256) {
        uint256 covers = market.coverCount();
        for (uint256 i; i < covers; ++i) {
            uint256 id = (seed % covers + i) % covers + 1;
            if (market.cover(id).status == CoverStatus.Active) return id;
        }
        return 0;
    }

    function _give(address account, address spender, uint256 amount) internal {
        asset.mint(account, amount);
        vm.prank(account);
        asset.approve(spender, amount);
    }

    /// @dev An account that holds shares of the pool, starting the search at the seed; 0 if nobody does.
    function _holder(TailRiskPool pool, uint256 seed) internal view returns (address) {
        uint256 stakers = world.STAKERS();
        for (uint256 i; i < stakers; ++i) {
            address account = world.staker(seed % stakers + i);
            if (pool.balanceOf(account) != 0) return account;
        }
        return address(0);
    }
}
