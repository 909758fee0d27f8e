// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { Cover } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Program } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { PoolState } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { Brute } from "./support/Brute.sol";
import { Setting } from "./Setting.sol";

/// @notice I68 at its strongest: wherever a run ends, time alone lets everybody out. All covers are retired, all exits
/// become claimable, all claims are collected, and what stays behind is the virtual shares' and dust.
abstract contract Liveness is Setting {
    uint256 private constant VIRTUAL_SHARES = 1e6;
    uint256 private constant DRIP_PERIOD = 7 days;
    /// @dev Asset units that roundings of a run may leave in a pool.
    uint256 private constant DUST = 100;
    /// @dev A request may round its value down by one in so many.
    uint256 private constant VALUE_ROUNDING = 1 << 24;

    /// @dev Claims are closed, feeds and sequencer answer, and nobody is blocked.
    function _endTrouble() internal virtual {
        for (uint256 i; i < world.VAULTS(); ++i) {
            core.asset.setBlocked(world.vaultAt(i), false);
        }
    }

    /// @dev Others than stakers and vaults.
    function _othersLeave() internal virtual { }

    function _everybodyLeaves() internal {
        _endTrouble();
        _retireAll();
        for (uint256 i; i < world.POOLS(); ++i) {
            _serveAll(world.pool(i));
        }
        // what exits gave up reaches those who stayed
        vm.warp(vm.getBlockTimestamp() + DRIP_PERIOD);
        for (uint256 i; i < world.POOLS(); ++i) {
            _leave(world.pool(i));
        }
        _othersLeave();
    }

    function _retireAll() private {
        uint256 covers = core.market.coverCount();
        uint256 latest = vm.getBlockTimestamp();
        for (uint256 id = 1; id <= covers; ++id) {
            Cover memory cover = core.market.cover(id);
            if (!Brute.isLive(cover.status)) continue;
            Program memory program = core.programRegistry.program(cover.programId);
            uint256 due = uint256(cover.until) + program.grace + _downtime(cover.until);
            if (due > latest) latest = due;
        }
        vm.warp(latest);
        uint256[] memory ids = new uint256[](1);
        for (uint256 id = 1; id <= covers; ++id) {
            if (!Brute.isLive(core.market.cover(id).status)) continue;
            ids[0] = id;
            core.market.expire(ids);
        }
        for (uint256 i; i < world.VENUES(); ++i) {
            assertEq(core.market.venueOutstanding(world.venue(i).id), 0, "I68: limits outlive their covers");
        }
    }

    function _serveAll(TailRiskPool pool) private {
        (uint256 head, uint256 count) = pool.exitQueue();
        if (head > count) return;
        uint256 maturesAt = pool.exitRequest(count).maturesAt;
        for (uint256 id = head; id < count; ++id) {
            if (pool.exitRequest(id).maturesAt > maturesAt) maturesAt = pool.exitRequest(id).maturesAt;
        }
        // a warning may outlast its covers, but not its budget
        uint256 frozenUntil = core.safeguard.frozenUntil(address(pool));
        if (frozenUntil > maturesAt) maturesAt = frozenUntil;
        if (maturesAt > vm.getBlockTimestamp()) vm.warp(maturesAt);
        assertFalse(core.safeguard.isFrozen(address(pool)), "I100: a freeze that time does not end");
        pool.makeClaimable(count - head + 1);
        (head, count) = pool.exitQueue();
        assertEq(head, count + 1, "I68: a matured exit waits although all limits are free");
    }

    function _leave(TailRiskPool pool) private {
        for (uint256 i; i < world.STAKERS(); ++i) {
            address staker = world.staker(i);
            // a request may take a round number of shares and leave a rest
            for (uint256 shares = pool.balanceOf(staker); shares != 0; shares = pool.balanceOf(staker)) {
                vm.prank(staker);
                pool.requestRedeem(shares, staker, staker);
            }
        }
        PoolState memory before = pool.state();
        _serveAll(pool);
        for (uint256 i; i < world.STAKERS(); ++i) {
            address staker = world.staker(i);
            uint256 shares = pool.maxRedeem(staker);
            if (shares == 0) continue;
            vm.prank(staker);
            pool.redeem(shares, staker, staker);
        }
        pool.collectFees();
        for (uint256 i; i < world.VAULTS(); ++i) {
            address vault = world.vaultAt(i);
            if (pool.reservedFor(vault) == 0) continue;
            vm.prank(vault);
            pool.collectReserved(vault);
        }
        _requireEmpty(pool, before);
    }

    function _requireEmpty(TailRiskPool pool, PoolState memory before) private view {
        PoolState memory s = pool.state();
        assertEq(pool.totalSupply(), 0, "I68: shares that nobody could redeem");
        assertEq(s.outstanding + s.requested + s.claimable, 0, "I68: limits or exits in an empty pool");
        assertEq(s.reserved, _stillReserved(pool), "I68: payouts that nobody could collect");
        // to a pool of dust the virtual shares matter
        if (before.totalShares == 0) return;
        uint256 kept = before.totalAssets * VIRTUAL_SHARES / (before.totalShares + VIRTUAL_SHARES);
        uint256 dust = DUST + before.totalAssets / VALUE_ROUNDING;
        assertLe(s.cash - s.reserved, kept + dust, "I68: money that nobody could take out");
    }

    function _stillReserved(TailRiskPool) internal view virtual returns (uint256) {
        return 0;
    }

    function _downtime(uint256 since) private view returns (uint256) {
        return address(core.clock) == address(0) ? 0 : core.clock.downtimeSince(uint40(since));
    }
}
