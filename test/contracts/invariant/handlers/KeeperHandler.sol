// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { TailRiskPool } from "../../../../contracts/TailRiskPool.sol";
import { Cover, CoverStatus } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { Program } from "../../../../contracts/interfaces/IProgramRegistry.sol";
import { Monitor } from "../support/Monitor.sol";
import { CoverGhost } from "../support/Store.sol";
import { Handler } from "./Handler.sol";

/// @notice Keepers retire covers and collect what is due to others; the asset's issuer blocks accounts.
contract KeeperHandler is Handler {
    /// @dev A due cover whose grace is longer than its neighbours' is looked at again within a week.
    uint256 private constant RETIRED_WITHIN = 7 days;

    constructor(Monitor monitor_) Handler(monitor_) { }

    function expire(uint256 coverSeed) external watched {
        uint256[] memory ids = new uint256[](1);
        ids[0] = _activeCover(coverSeed);
        if (ids[0] == 0) return _count("expire", false);
        bool isDue = block.timestamp >= _dueAt(ids[0]);
        try market.expire(ids) {
            if (!isDue) monitor.violate("I36", "a cover expired before its grace was over");
            _count("expire", true);
        } catch {
            if (isDue) monitor.violate("I37", "a due cover could not expire");
            _count("expire", false);
        }
    }

    function retireDue(uint256 poolSeed, uint256 most) external watched {
        address pool = address(world.pool(poolSeed));
        try market.retireDue(pool, _between(most, 1, 3)) returns (uint256 retired) {
            _count("retireDue", retired != 0);
        } catch {
            monitor.violate("I37", "retireDue reverted");
        }
    }

    /// @dev I37. Without naming a cover, anyone can free every limit that is due; half the time that is all of them.
    function retireAll(uint256 poolSeed, bool allDue) external watched {
        address pool = address(world.pool(poolSeed));
        uint256 covers = market.coverCount();
        for (uint256 id = 1; allDue && id <= covers; ++id) {
            bool waits = market.cover(id).status == CoverStatus.Active;
            if (waits) vm.warp(Math.max(block.timestamp, _dueAt(id) + RETIRED_WITHIN));
        }
        // every cover once, and three calls more to step over empty weeks
        uint256 retired;
        for (uint256 i; i < 4; ++i) {
            retired += market.retireDue(pool, covers + 1);
        }
        uint256 leastGrace = _leastGrace(pool);
        for (uint256 id = 1; id <= covers; ++id) {
            Cover memory cover = market.cover(id);
            if (cover.pool != pool || cover.status != CoverStatus.Active) continue;
            uint256 within = _grace(id) == leastGrace ? 0 : RETIRED_WITHIN;
            if (block.timestamp >= _dueAt(id) + within) monitor.violate("I37", "a due cover was not found");
        }
        _count("retireAll", retired != 0);
    }

    /// @dev I67. A cover that is retired or void can't be settled, retired or voided.
    function reviveCover(uint256 coverSeed) external watched {
        uint256 covers = market.coverCount();
        if (covers == 0) return _count("reviveCover", false);
        uint256[] memory ids = new uint256[](1);
        ids[0] = coverSeed % covers + 1;
        if (market.cover(ids[0]).status == CoverStatus.Active) return _count("reviveCover", false);
        try market.settle(ids[0], "") {
            monitor.violate("I67", "a retired cover was settled");
        } catch { }
        try market.expire(ids) {
            monitor.violate("I67", "a retired cover was retired");
        } catch { }
        vm.prank(world.governance());
        try market.voidCover(ids[0]) {
            monitor.violate("I67", "a retired cover was voided");
        } catch { }
        _count("reviveCover", true);
    }

    function collectFees(uint256 poolSeed) external watched {
        TailRiskPool pool = world.pool(poolSeed);
        try pool.collectFees() returns (uint256 amount) {
            monitor.noteFees(address(pool), amount);
            _count("collectFees", amount != 0);
        } catch {
            monitor.violate("I68", "collectFees reverted");
        }
    }

    /// @dev A vault has its reserved payouts sent to a place that can receive.
    function collectReserved(uint256 poolSeed, uint256 vaultSeed) external watched {
        TailRiskPool pool = world.pool(poolSeed);
        uint256 vaults = world.VAULTS();
        address vault = world.vaultAt(vaultSeed);
        for (uint256 i; i < vaults && pool.reservedFor(vault) == 0; ++i) {
            vault = world.vaultAt(vaultSeed % vaults + i);
        }
        if (pool.reservedFor(vault) == 0) return _count("collectReserved", false);
        address safe = world.safeOf(vault);
        vm.prank(vault);
        try pool.collectReserved(safe) returns (uint256) {
            _count("collectReserved", true);
        } catch {
            monitor.violate("I34", "a vault could not collect what is reserved for it");
        }
    }

    /// @dev The vault of an active cover is blocked, or any vault freed.
    function blockVault(uint256 seed, bool blocked) external watched {
        uint256 coverId = _activeCover(seed);
        if (blocked && coverId != 0) {
            asset.setBlocked(programRegistry.program(market.cover(coverId).programId).vault, true);
        } else {
            asset.setBlocked(world.vaultAt(seed), false);
        }
        _count("blockVault", true);
    }

    function _leastGrace(address pool) private view returns (uint256 least) {
        least = type(uint256).max;
        CoverGhost[] memory covers = monitor.covers();
        for (uint256 i; i < covers.length; ++i) {
            if (covers[i].sold.pool == pool) least = Math.min(least, covers[i].program.grace);
        }
    }

    function _grace(uint256 coverId) private view returns (uint256) {
        return programRegistry.program(market.cover(coverId).programId).grace;
    }

    function _dueAt(uint256 coverId) private view returns (uint256) {
        Program memory program = programRegistry.program(market.cover(coverId).programId);
        return program.end + program.grace;
    }
}
