// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { TailRiskPool } from "../../../../contracts/TailRiskPool.sol";
import { Cover } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { Program } from "../../../../contracts/interfaces/IProgramRegistry.sol";
import { Brute } from "../support/Brute.sol";
import { Monitor } from "../support/Monitor.sol";
import { CoverGhost } from "../support/Store.sol";
import { Handler } from "./Handler.sol";

/// @notice Keepers retire covers and collect what is due to others; the asset's issuer blocks accounts.
contract KeeperHandler is Handler {
    /// @dev A due cover whose grace is longer than its neighbours' is looked at again within a week.
    uint256 private constant RETIRED_WITHIN = 7 days;

    /// @dev Every cover once, and more to step over empty weeks and over covers that a claim holds.
    uint256 private constant CALLS = 6;

    constructor(Monitor monitor_) Handler(monitor_) { }

    /// @dev Now and then as soon as it may be, when what its index owes is often unpaid yet.
    function expire(uint256 coverSeed, uint256 when) external watched {
        uint256[] memory ids = new uint256[](1);
        ids[0] = _liveCover(coverSeed);
        if (ids[0] == 0) return _count("expire", false);
        if (when % 4 == 0) _warp(_dueAt(ids[0]));
        bool isDue = block.timestamp >= _dueAt(ids[0]) && !trigger.isPending(market.cover(ids[0]).programId);
        uint256 owed = market.owed(ids[0]);
        uint256 paid = market.cover(ids[0]).paid;
        try market.expire(ids) {
            if (!isDue) monitor.violate("I36", "a cover expired before its grace was over");
            if (market.cover(ids[0]).paid != paid + owed) monitor.violate("I36", "an expiry did not pay first");
            if (owed != 0) _count("expireOwing", true);
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

    /// @dev I37. Without naming a cover, anyone can free every limit that is due; now and then that is all of them.
    function retireAll(uint256 poolSeed, uint256 when) external watched {
        bool allDue = when % 4 == 0;
        address pool = address(world.pool(poolSeed));
        uint256 covers = market.coverCount();
        for (uint256 id = 1; allDue && id <= covers; ++id) {
            if (Brute.isLive(market.cover(id).status)) _warp(_dueAt(id) + RETIRED_WITHIN);
        }
        uint256 retired;
        for (uint256 i; i < CALLS; ++i) {
            retired += market.retireDue(pool, covers + 1);
        }
        uint256 leastGrace = _leastGrace(pool);
        for (uint256 id = 1; id <= covers; ++id) {
            Cover memory cover = market.cover(id);
            if (cover.pool != pool || !Brute.isLive(cover.status) || trigger.isPending(cover.programId)) continue;
            uint256 within = _grace(id) == leastGrace ? 0 : RETIRED_WITHIN;
            if (block.timestamp >= _listedUntil(id, cover) + within) {
                monitor.violate("I37", "a due cover was not found");
            }
        }
        _count("retireAll", retired != 0);
    }

    /// @dev I67. A cover that is retired or void can't be settled, retired or voided.
    function reviveCover(uint256 coverSeed) external watched {
        uint256 covers = market.coverCount();
        if (covers == 0) return _count("reviveCover", false);
        uint256[] memory ids = new uint256[](1);
        ids[0] = coverSeed % covers + 1;
        if (Brute.isLive(market.cover(ids[0]).status)) return _count("reviveCover", false);
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

    /// @dev A cancelled cover stands in the list of its program's end. One that waited for a claim or an outage was looked at
    /// again within a week of its end.
    function _listedUntil(uint256 coverId, Cover memory cover) private view returns (uint256) {
        Program memory program = programRegistry.program(cover.programId);
        uint256 listed = uint256(program.end) + program.grace;
        uint256 held = Math.max(_dueAt(coverId), world.core().challengeDesk.lastClosedAt(cover.programId) + 1 days);
        if (held > listed) listed = held + RETIRED_WITHIN;
        return listed;
    }

    /// @dev A cover whose limit is outstanding, starting the search at the seed; 0 if there is none.
    function _liveCover(uint256 seed) private view returns (uint256) {
        uint256 covers = market.coverCount();
        for (uint256 i; i < covers; ++i) {
            uint256 id = (seed % covers + i) % covers + 1;
            if (Brute.isLive(market.cover(id).status)) return id;
        }
        return 0;
    }
}
