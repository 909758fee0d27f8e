// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { TailRiskPool } from "../../../../contracts/TailRiskPool.sol";
import { Cover, CoverStatus } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { Layer, Program } from "../../../../contracts/interfaces/IProgramRegistry.sol";
import { CoverRefund } from "../../../../contracts/interfaces/IRecoveryDesk.sol";
import { CoverGhost } from "../support/Store.sol";
import { WholeMonitor } from "../support/WholeMonitor.sol";
import { WholeHandler } from "./WholeHandler.sol";

/// @notice Money comes back to venues, and from them to those who bore the losses.
contract RecoveryHandler is WholeHandler {
    constructor(WholeMonitor monitor_) WholeHandler(monitor_) { }

    /// @dev Of a program with a loss; now and then once its index is final.
    function recover(uint256 programSeed, uint256 amount, uint256 when) external watched {
        uint256 programId = _programWithLoss(programSeed);
        if (programId == 0) return _count("recover", false);
        Program memory program = programRegistry.program(programId);
        if (when % 4 == 0) {
            _wake();
            _warp(program.end + program.grace + _downtime(program.end));
        }
        if (!trigger.isFinal(programId)) return _count("recover", false);
        amount = _between(amount, 1, trigger.indexOf(programId));
        (address owner,) = world.core().venueRegistry.controlOf(program.venueId);
        uint256 due = desk.dueUp(programId, uint96(amount));
        _give(owner, address(desk), due);
        vm.prank(owner);
        uint256 paidIn = desk.recover(programId, uint96(amount));
        if (paidIn != due) monitor.violate("I123", "a recovery took another amount");
        ghosts.noteBrought(programId, paidIn);
        _count("recover", true);
    }

    /// @dev Its cover is retired first, if it has not been. The venue's vault can't always receive what was not due.
    function refund(uint256 coverSeed, bool blocked) external watched {
        uint256 coverId = _refundable(coverSeed);
        if (coverId == 0) return _count("refund", false);
        Cover memory cover = market.cover(coverId);
        if (cover.status != CoverStatus.Expired) {
            uint256[] memory ids = new uint256[](1);
            ids[0] = coverId;
            try market.expire(ids) { } catch { }
        }
        if (blocked) asset.setBlocked(programRegistry.program(cover.programId).vault, true);
        try desk.refund(coverId) returns (uint256, uint256) {
            _requireNet(coverId);
            _count("refund", true);
        } catch {
            _count("refund", false);
        }
    }

    function collect(uint256 coverSeed, uint256 stakerSeed) external watched {
        (uint256 coverId, TailRiskPool pool) = _refunded(coverSeed);
        if (coverId == 0) return _count("collect", false);
        uint256 epochs = pool.lossEpoch();
        for (uint256 epoch = 1; epoch <= epochs; ++epoch) {
            for (uint256 i; i < world.STAKERS(); ++i) {
                address staker = world.staker(stakerSeed % 4 + i);
                if (desk.collectable(coverId, epoch, staker) == 0) continue;
                return _collect(coverId, pool, epoch, staker);
            }
        }
        _count("collect", false);
    }

    function collectForRequest(uint256 coverSeed, uint256 requestSeed) external watched {
        (uint256 coverId, TailRiskPool pool) = _refunded(coverSeed);
        if (coverId == 0) return _count("collectForRequest", false);
        (, uint256 count) = pool.exitQueue();
        uint256 epochs = pool.lossEpoch();
        for (uint256 i; i < count; ++i) {
            uint256 id = (requestSeed % count + i) % count + 1;
            for (uint256 epoch = 1; epoch <= epochs; ++epoch) {
                if (desk.collectableForRequest(coverId, epoch, id) == 0) continue;
                return _collectForRequest(coverId, pool, epoch, id);
            }
        }
        _count("collectForRequest", false);
    }

    function payHeld(uint256 vaultSeed) external watched {
        address vault = world.vaultAt(vaultSeed);
        uint256 held = desk.heldFor(vault);
        if (held == 0) return _count("payHeld", false);
        asset.setBlocked(vault, false);
        if (desk.payHeld(vault) != held) monitor.violate("I123", "another amount was held");
        _count("payHeld", true);
    }

    function _collect(uint256 coverId, TailRiskPool pool, uint256 epoch, address staker) private {
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(desk.collect, (coverId, epoch, staker));
        vm.prank(staker);
        uint256 amount = abi.decode(desk.multicall(calls)[0], (uint256));
        _requireShare(coverId, pool, epoch, ghosts.heldAt(address(pool), epoch, staker), amount);
        _requireOnce(desk.collectable(coverId, epoch, staker));
        _count("collect", true);
    }

    function _collectForRequest(uint256 coverId, TailRiskPool pool, uint256 epoch, uint256 id) private {
        (address controller,) = pool.requestSharesAt(id, epoch);
        if (controller != monitor.requestOf(address(pool), id).controller) monitor.violate("I121", "controller");
        vm.prank(controller);
        uint256 amount = desk.collectForRequest(coverId, epoch, id, controller);
        _requireShare(coverId, pool, epoch, ghosts.waitedAt(address(pool), epoch, id), amount);
        _requireOnce(desk.collectableForRequest(coverId, epoch, id));
        _count("collectForRequest", true);
    }

    /// @dev I124. No more than the part of the shares that were held at the loss.
    function _requireShare(uint256 coverId, TailRiskPool pool, uint256 epoch, uint256 shares, uint256 amount) private {
        ghosts.noteRefundCollected(amount);
        (CoverRefund memory refunded,) = desk.refundOf(coverId);
        uint256 paid = pool.paidIn(coverId, monitor.ghost(coverId).riskGroup, epoch);
        uint256 ofEpoch = Math.mulDiv(refunded.toPool, paid, monitor.ghost(coverId).paid);
        uint256 most = Math.mulDiv(ofEpoch, shares, ghosts.supplyAt(address(pool), epoch));
        if (amount > most) monitor.violate("I124", "a refund above the part of the shares held");
    }

    function _requireOnce(uint256 left) private {
        if (left != 0) monitor.violate("I124", "a refund can be collected twice");
    }

    /// @dev I122. What a cover has paid on balance is the layer at the index less the recoveries.
    function _requireNet(uint256 coverId) private {
        CoverGhost memory ghost = monitor.ghost(coverId);
        (CoverRefund memory refunded, uint256 due) = desk.refundOf(coverId);
        if (due != 0) monitor.violate("I122", "a refund left something due");
        uint256 paid = market.cover(coverId).paid;
        uint256 back = uint256(refunded.toTreaty) + refunded.toPool;
        if (back > paid) return monitor.violate("I122", "more was refunded than paid");
        if (ghost.isCancelled) return;
        uint256 index = trigger.indexOf(ghost.sold.programId) - desk.recovery(ghost.sold.programId).recovered;
        uint256 width = ghost.layer.exhaustion - ghost.layer.attachment;
        uint256 within = Math.min(Math.saturatingSub(index, ghost.layer.attachment), width);
        uint256 net = Math.mulDiv(ghost.sold.limit, within, width);
        if (paid - back < net || paid - back > net + 1) monitor.violate("I122", "net payment against the layer");
    }

    function _programWithLoss(uint256 seed) private view returns (uint256) {
        uint256 count = programRegistry.programCount();
        for (uint256 i; i < count; ++i) {
            uint256 id = (seed % count + i) % count + 1;
            if (trigger.indexOf(id) != 0 && desk.recovery(id).recovered < trigger.indexOf(id)) return id;
        }
        return 0;
    }

    /// @dev A cover of a program with recoveries that has something due or is not retired.
    function _refundable(uint256 seed) private view returns (uint256) {
        uint256 covers = market.coverCount();
        for (uint256 i; i < covers; ++i) {
            uint256 id = (seed % covers + i) % covers + 1;
            Cover memory cover = market.cover(id);
            if (cover.status == CoverStatus.Voided || desk.recovery(cover.programId).recovered == 0) continue;
            if (cover.status != CoverStatus.Expired) return id;
            try desk.refundOf(id) returns (CoverRefund memory, uint256 due) {
                if (due != 0 || monitor.ghost(id).isCancelled) return id;
            } catch { }
        }
        return 0;
    }

    function _refunded(uint256 seed) private view returns (uint256, TailRiskPool) {
        uint256 covers = market.coverCount();
        for (uint256 i; i < covers; ++i) {
            uint256 id = (seed % covers + i) % covers + 1;
            Cover memory cover = market.cover(id);
            if (cover.status != CoverStatus.Expired || desk.recovery(cover.programId).recovered == 0) continue;
            try desk.refundOf(id) returns (CoverRefund memory refunded, uint256) {
                if (refunded.toPool != 0) return (id, TailRiskPool(cover.pool));
            } catch { }
        }
        return (0, TailRiskPool(address(0)));
    }
}
