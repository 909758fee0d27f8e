// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { Vm } from "forge-std/Vm.sol";
import { Cover, CoverStatus, ICoverMarket } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { Program } from "../../../../contracts/interfaces/IProgramRegistry.sol";
import { ITailRiskPool } from "../../../../contracts/interfaces/ITailRiskPool.sol";
import { Brute } from "../support/Brute.sol";
import { CoverGhost } from "../support/Store.sol";
import { WholeMonitor } from "../support/WholeMonitor.sol";
import { WholeHandler } from "./WholeHandler.sol";

/// @notice Covers change hands, end early, and are settled after that; venues change hands.
contract HolderHandler is WholeHandler {
    /// @dev Asset units by which roundings of pool, fees and treaty may sum up.
    uint256 private constant ROUNDING = 4;

    constructor(WholeMonitor monitor_) WholeHandler(monitor_) { }

    /// @dev To a staker by a broker who may, or to the wallet, which is told.
    function transferCover(uint256 coverSeed, uint256 toSeed) external watched {
        uint256 coverId = _activeCover(coverSeed);
        if (coverId == 0) return _count("transferCover", false);
        address from = market.ownerOf(coverId);
        bool safely = toSeed % 4 == 0;
        address to = safely ? address(whole.wallet()) : world.staker(toSeed / 4);
        uint256 owed = market.owed(coverId);
        vm.startPrank(from);
        if (safely) {
            market.safeTransferFrom(from, to, coverId);
        } else {
            if (toSeed % 8 == 1) market.approve(whole.broker(), coverId);
            else market.setApprovalForAll(whole.broker(), true);
            vm.stopPrank();
            vm.startPrank(whole.broker());
            market.transferFrom(from, to, coverId);
        }
        vm.stopPrank();
        if (market.owed(coverId) != owed) monitor.violate("I33", "a transfer changed what is owed");
        _count("transferCover", true);
    }

    /// @dev Half the time soon after the start, where something is left to give back.
    function cancel(uint256 coverSeed, uint256 lieSeed, bool inTerm) external watched {
        uint256 coverId = _activeCover(coverSeed);
        if (coverId == 0) return _count("cancel", false);
        Program memory program = programRegistry.program(market.cover(coverId).programId);
        if (inTerm) _warp(program.start + 1 hours + lieSeed % 2 days);
        _refreshReport(program.venueId, lieSeed);
        bool isQuiet =
            !safeguard.warning(program.venueId).active && safeguard.openClaims(market.cover(coverId).programId) == 0;
        (address holder, uint256 before) = _moneyOf(coverId);
        vm.recordLogs();
        vm.prank(venueRegistryOwner(program.venueId));
        try market.cancel(coverId, 0) returns (uint256 refund) {
            if (!isQuiet) monitor.violate("I109", "cancelled at warning or under a claim");
            (, uint256 after_) = _moneyOf(coverId);
            if (after_ != before + refund) monitor.violate("I108", "a cancellation gave back another amount");
            _requireRefund(coverId, refund, holder);
            _count("cancel", true);
        } catch {
            _count("cancel", false);
        }
    }

    /// @dev With the days before its end only, which the index of its program may have left behind.
    function settleCancelled(uint256 coverSeed, uint256 daySeed) external watched {
        uint256 coverId = _cancelledCover(coverSeed);
        if (coverId == 0) return _count("settleCancelled", false);
        Cover memory cover = market.cover(coverId);
        Program memory program = programRegistry.program(cover.programId);
        if (block.timestamp >= _dueAt(coverId) && !trigger.isPending(cover.programId)) {
            return _count("settleCancelled", false);
        }
        (bytes memory evidence, uint32 day) = _reportedDay(program, cover.until, daySeed);
        if (evidence.length == 0) return _count("settleCancelled", false);
        try market.settle(coverId, evidence) returns (uint256 paid) {
            _noteIndex(coverId, program, day);
            if (paid != 0) _count("payout", true);
            _count("settleCancelled", true);
        } catch {
            monitor.violate("I68", "a cancelled cover could not be settled");
        }
    }

    function handOverVenue(uint256 venueSeed, uint256 rare) external watched {
        if (rare % 4 != 0) return;
        whole.handOver(venueSeed);
        _count("handOverVenue", true);
    }

    function _noteIndex(uint256 coverId, Program memory program, uint32 day) private {
        uint256 programId = market.cover(coverId).programId;
        (, int80 loss) = oracle.lossOf(program.venueId, day, market.parameters().timing().challengeWindow);
        (int256 baseline,) = trigger.baselineOf(programId);
        uint256 index = loss > baseline ? uint256(loss - baseline) : 0;
        monitor.noteSettled(coverId, Math.max(index, monitor.ghost(coverId).settledIndex));
    }

    /// @dev I108. The unearned premium of the unpaid limit, less the charge that the event names.
    function _requireRefund(uint256 coverId, uint256 refund, address) private {
        CoverGhost memory ghost = monitor.ghost(coverId);
        Cover memory cover = market.cover(coverId);
        (ghost.until, ghost.paidWhenCancelled) = (cover.until, cover.paid);
        uint256 unearned = Brute.givenBack(ghost, ghost.sold.premium) / Brute.SCALE;
        uint256 charge = _chargeOf(coverId);
        if (refund > unearned) monitor.violate("I108", "more than unearned was given back");
        if (refund + charge + ROUNDING < unearned) monitor.violate("I108", "less than unearned and charge");
    }

    function _chargeOf(uint256 coverId) private returns (uint256 charge) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].topics[0] == ITailRiskPool.CoverCancelled.selector) _noteKept(logs[i]);
            if (logs[i].emitter != address(market)) continue;
            if (logs[i].topics[0] != ICoverMarket.CoverCancelled.selector) continue;
            if (uint256(logs[i].topics[1]) == coverId) {
                (,, charge) = abi.decode(logs[i].data, (uint40, uint256, uint256));
            }
        }
    }

    /// @dev What the shares keep streams to them. Treaties tell of cancellations by an event of another form.
    function _noteKept(Vm.Log memory log) private {
        (, uint256 kept) = abi.decode(log.data, (uint256, uint256));
        monitor.noteForfeit(log.emitter, kept);
    }

    function _moneyOf(uint256 coverId) private view returns (address holder, uint256 money) {
        holder = market.ownerOf(coverId);
        Cover memory cover = market.cover(coverId);
        money = asset.balanceOf(holder);
        for (uint256 i; i < world.POOLS(); ++i) {
            if (address(world.pool(i)) == cover.pool) money += world.pool(i).reservedFor(holder);
        }
        for (uint256 i; i < whole.treatyCount(); ++i) {
            money += whole.treaty(i).reservedFor(holder);
        }
    }

    function venueRegistryOwner(uint64 venueId) private view returns (address owner) {
        (owner,) = world.core().venueRegistry.controlOf(venueId);
    }

    function _cancelledCover(uint256 seed) private view returns (uint256) {
        uint256 covers = market.coverCount();
        for (uint256 i; i < covers; ++i) {
            uint256 id = (seed % covers + i) % covers + 1;
            if (market.cover(id).status == CoverStatus.Cancelled) return id;
        }
        return 0;
    }
}
