// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20, SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { Multicall } from "@openzeppelin/contracts/utils/Multicall.sol";
import { ReentrancyGuardTransient } from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { Cover, CoverStatus, ICoverMarket } from "./interfaces/ICoverMarket.sol";
import { IProgramRegistry, Layer, Peril, Program } from "./interfaces/IProgramRegistry.sol";
import { CoverRefund, IRecoveryDesk, Recovery } from "./interfaces/IRecoveryDesk.sol";
import { ITailRiskPool } from "./interfaces/ITailRiskPool.sol";
import { ITreaty } from "./interfaces/ITreaty.sol";
import { ITrigger } from "./interfaces/ITrigger.sol";
import { IVenueRegistry } from "./interfaces/IVenueRegistry.sol";
import { RecoveryLib } from "./libraries/RecoveryLib.sol";
import { ShareHistoryLib } from "./libraries/ShareHistoryLib.sol";
import { TokenLib } from "./libraries/TokenLib.sol";

/// @notice Takes in what venues get back after a loss, and gives it to those who bore the loss.
contract RecoveryDesk is IRecoveryDesk, Multicall, ReentrancyGuardTransient {
    using SafeERC20 for IERC20;

    ICoverMarket public immutable market;
    IProgramRegistry public immutable programRegistry;
    IVenueRegistry private immutable VENUE_REGISTRY;
    IERC20 public immutable asset;

    mapping(uint256 programId => Recovery) private _recoveries;
    mapping(uint256 coverId => CoverRefund) private _refunds;
    /// @dev Holders as in `ShareHistoryLib`.
    mapping(uint256 coverId => mapping(uint256 epoch => mapping(uint256 holder => uint256))) private _collected;
    /// @inheritdoc IRecoveryDesk
    mapping(address account => uint256) public heldFor;

    constructor(ICoverMarket market_, IProgramRegistry programRegistry_, IERC20 asset_) {
        if (address(market_) == address(0) || address(asset_) == address(0)) revert ZeroAddress();

        market = market_;
        programRegistry = programRegistry_;
        VENUE_REGISTRY = programRegistry_.venueRegistry();
        asset = asset_;
    }

    /// @inheritdoc IRecoveryDesk
    function recover(uint256 programId, uint96 amount) external nonReentrant returns (uint256 paidIn) {
        if (amount == 0) revert ZeroAmount();
        Program memory program = programRegistry.program(programId);
        if (msg.sender != VENUE_REGISTRY.venue(program.venueId).owner) {
            revert NotVenueOwner(program.venueId, msg.sender);
        }

        Recovery memory after_;
        (after_, paidIn) = _recover(programId, program, amount);
        _recoveries[programId] = after_;
        emit Recovered(programId, msg.sender, after_.recovered, paidIn);

        TokenLib.pull(asset, msg.sender, address(this), paidIn);
    }

    /// @inheritdoc IRecoveryDesk
    function refund(uint256 coverId) external nonReentrant returns (uint256 toPool, uint256 toTreaty) {
        Cover memory cover = market.cover(coverId);
        Program memory program = _finalProgram(coverId, cover);
        CoverRefund memory refunded = _refunds[coverId];
        (uint256 due, uint256 surplus) = _due(cover, program, refunded);
        if (due + surplus == 0) revert NothingToRefund(coverId);

        if (due != 0 && cover.treaty != address(0)) {
            // below the cover's limit
            // forge-lint: disable-next-line(unsafe-typecast)
            toTreaty = Math.min(ITreaty(cover.treaty).applyRefund(coverId, uint96(due)), due);
        }
        toPool = due - toTreaty;
        // sums of refunds below the cover's limit
        // forge-lint: disable-start(unsafe-typecast)
        _refunds[coverId] = CoverRefund({
            toTreaty: refunded.toTreaty + uint96(toTreaty),
            toPool: refunded.toPool + uint96(toPool),
            toVenue: refunded.toVenue + uint96(surplus)
        });
        // forge-lint: disable-end(unsafe-typecast)
        emit CoverRefunded(coverId, cover.treaty, cover.pool, toTreaty, toPool);
        if (surplus != 0) emit SurplusReturned(coverId, program.vault, surplus);

        _pushOrHold(cover.treaty, toTreaty);
        _pushOrHold(program.vault, surplus);
    }

    /// @inheritdoc IRecoveryDesk
    function collect(uint256 coverId, uint256 epoch, address to) external nonReentrant returns (uint256 amount) {
        Cover memory cover = market.cover(coverId);
        uint256 shares = ITailRiskPool(cover.pool).sharesAt(msg.sender, epoch);
        return _collect(coverId, cover, epoch, ShareHistoryLib.ofAccount(msg.sender), shares, 0, to);
    }

    /// @inheritdoc IRecoveryDesk
    function collectForRequest(uint256 coverId, uint256 epoch, uint256 requestId, address to)
        external
        nonReentrant
        returns (uint256 amount)
    {
        Cover memory cover = market.cover(coverId);
        (address controller, uint256 shares) = ITailRiskPool(cover.pool).requestSharesAt(requestId, epoch);
        if (msg.sender != controller) revert NotController(requestId, msg.sender);
        return _collect(coverId, cover, epoch, ShareHistoryLib.ofRequest(requestId), shares, requestId, to);
    }

    /// @inheritdoc IRecoveryDesk
    function payHeld(address account) external nonReentrant returns (uint256 amount) {
        amount = heldFor[account];
        if (amount == 0) revert NothingToCollect(account);

        heldFor[account] = 0;
        emit HeldPaid(account, amount);

        asset.safeTransfer(account, amount);
    }

    /// @inheritdoc IRecoveryDesk
    function recovery(uint256 programId) external view returns (Recovery memory) {
        return _recoveries[programId];
    }

    /// @inheritdoc IRecoveryDesk
    function dueUp(uint256 programId, uint96 amount) external view returns (uint256 paidIn) {
        (, paidIn) = _recover(programId, programRegistry.program(programId), amount);
    }

    /// @inheritdoc IRecoveryDesk
    function refundOf(uint256 coverId) external view returns (CoverRefund memory refunded, uint256 due) {
        refunded = _refunds[coverId];
        Cover memory cover = market.cover(coverId);
        (due,) = _due(cover, _finalProgram(coverId, cover), refunded);
    }

    /// @inheritdoc IRecoveryDesk
    function collectable(uint256 coverId, uint256 epoch, address account) external view returns (uint256) {
        Cover memory cover = market.cover(coverId);
        uint256 shares = ITailRiskPool(cover.pool).sharesAt(account, epoch);
        return _collectable(coverId, cover, epoch, ShareHistoryLib.ofAccount(account), shares);
    }

    /// @inheritdoc IRecoveryDesk
    function collectableForRequest(uint256 coverId, uint256 epoch, uint256 requestId) external view returns (uint256) {
        Cover memory cover = market.cover(coverId);
        (, uint256 shares) = ITailRiskPool(cover.pool).requestSharesAt(requestId, epoch);
        return _collectable(coverId, cover, epoch, ShareHistoryLib.ofRequest(requestId), shares);
    }

    function _collect(
        uint256 coverId,
        Cover memory cover,
        uint256 epoch,
        uint256 holder,
        uint256 shares,
        uint256 requestId,
        address to
    ) private returns (uint256 amount) {
        if (to == address(0)) revert ZeroAddress();
        amount = _collectable(coverId, cover, epoch, holder, shares);
        if (amount == 0) revert NothingToCollect(msg.sender);

        _collected[coverId][epoch][holder] += amount;
        emit RefundCollected(coverId, msg.sender, epoch, requestId, to, amount);

        asset.safeTransfer(to, amount);
    }

    /// @dev A transfer that fails holds up nobody else's refund.
    function _pushOrHold(address to, uint256 amount) private {
        if (amount == 0) return;
        uint256 missing = TokenLib.push(asset, to, amount);
        if (missing == 0) return;

        heldFor[to] += missing;
        emit HeldFor(to, missing);
    }

    /// @dev Where the recoveries stand after one more, and what it takes.
    function _recover(uint256 programId, Program memory program, uint256 amount)
        private
        view
        returns (Recovery memory after_, uint256 paidIn)
    {
        if (program.peril != Peril.DEFICIT) revert NotRecoverable(programId);
        uint256 index = _finalIndex(programId, program);
        Recovery memory before = _recoveries[programId];
        uint256 recovered = Math.min(before.recovered + amount, index);
        uint256 due;
        for (uint8 i; i < program.layerCount; ++i) {
            due += RecoveryLib.dueUp(programRegistry.layer(programId, i), index, recovered);
        }
        paidIn = due - before.paidIn;
        // the index has 96 bits and the layers' shares sum to less than it
        // forge-lint: disable-next-line(unsafe-typecast)
        after_ = Recovery({ recovered: uint128(recovered), paidIn: uint128(due) });
    }

    /// @dev What the recoveries so far owe a cover and its venue's vault beyond what they had.
    function _due(Cover memory cover, Program memory program, CoverRefund memory refunded)
        private
        view
        returns (uint256 due, uint256 surplus)
    {
        uint256 recovered = _recoveries[cover.programId].recovered;
        if (recovered == 0) return (0, 0);
        Layer memory layer = programRegistry.layer(cover.programId, cover.layer);
        (due, surplus) =
            RecoveryLib.refundDown(layer, cover.limit, cover.paid, _finalIndex(cover.programId, program), recovered);
        if (ITailRiskPool(cover.pool).asset() != address(asset)) (due, surplus) = (0, due + surplus);
        due -= uint256(refunded.toTreaty) + refunded.toPool;
        surplus -= refunded.toVenue;
    }

    /// @dev A share that was freed before the start was sold to others, or to nobody: nothing was paid in for its cover.
    function _finalProgram(uint256 coverId, Cover memory cover) private view returns (Program memory program) {
        if (cover.status != CoverStatus.Expired) revert CoverNotFinal(coverId);
        program = programRegistry.program(cover.programId);
        if (cover.until <= program.start) revert CoverNotFinal(coverId);
    }

    function _finalIndex(uint256 programId, Program memory program) private view returns (uint256) {
        ITrigger trigger = ITrigger(program.trigger);
        if (!trigger.isFinal(programId)) revert IndexNotFinal(programId);
        return trigger.indexOf(programId);
    }

    /// @dev A holder's part of an epoch's part of what the pool got, less what was collected.
    function _collectable(uint256 coverId, Cover memory cover, uint256 epoch, uint256 holder, uint256 shares)
        private
        view
        returns (uint256)
    {
        if (shares == 0 || cover.paid == 0) return 0;
        ITailRiskPool pool = ITailRiskPool(cover.pool);
        // a venue's risk group is for good
        uint64 riskGroup = VENUE_REGISTRY.venue(programRegistry.program(cover.programId).venueId).riskGroup;
        uint256 paid = pool.paidIn(coverId, riskGroup, epoch);
        uint256 ofEpoch = Math.mulDiv(_refunds[coverId].toPool, paid, cover.paid);
        return Math.mulDiv(ofEpoch, shares, pool.epochSupply(epoch)) - _collected[coverId][epoch][holder];
    }
}
