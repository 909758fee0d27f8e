// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Checkpoints } from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import { ExitRequest } from "../interfaces/ITailRiskPool.sol";
import { Ledger, LedgerLib } from "./LedgerLib.sol";
import { PoolBooks } from "./PoolBooksLib.sol";

/// @notice Who held a pool's shares when it paid losses. Losses are numbered from 1; a number is an epoch.
struct ShareHistory {
    /// @dev By risk group: what it has outstanding, and its latest loss. From the lowest bit: outstanding 64, paid 64, epoch
    /// 32, cover 96; asset units.
    mapping(uint64 riskGroup => uint256) groups;
    /// @dev Losses that are no longer their group's latest. From the lowest bit: paid 64, cover 96.
    mapping(uint256 epoch => uint256) losses;
    /// @dev A holder's newest record. From the lowest bit: shares 128, epoch 64, number of older records 64.
    mapping(uint256 holder => uint256) newest;
    /// @dev The records before it, oldest first, in the same form without the number.
    mapping(uint256 holder => mapping(uint256 index => uint256)) older;
}

using ShareHistoryLib for ShareHistory global;

/// @notice Shares held at a loss, written when a holder first moves after it: a record of epoch `e` says what the holder had
/// at every loss after the record before, up to `e`. Who hasn't moved since a loss has now what he had then.
/// @dev A holder is an account, a waiting exit request, whose shares belong to its controller, or the pool for all shares.
/// While a pool has never paid, a plain transfer reads the ledger (2.1k gas) and no other action costs more. After that a
/// movement of shares reads each side's newest record (about 5k at a stake or request, 11k at a transfer), and the first one
/// after a loss writes a slot for each side and one for all shares where their number changes: 22.1k for a holder's first
/// record, 25k for a later one, because the one before moves aside. The first request after a loss notes its number (22.1k),
/// which tells which requests waited at it. A payout writes no slot that it would not write anyway,
/// unless another cover of the risk group was paid before (22.1k).
/// Nobody can make a history longer than the number of losses, and looking into it takes its logarithm.
library ShareHistoryLib {
    using Checkpoints for Checkpoints.Trace208;
    using SafeCast for uint256;

    uint256 private constant REQUEST = 1 << 160;
    /// @dev The holder that stands for all shares.
    uint256 private constant ALL = 0;

    function ofAccount(address account) internal pure returns (uint256 holder) {
        return uint160(account);
    }

    function ofRequest(uint256 requestId) internal pure returns (uint256 holder) {
        return REQUEST | requestId;
    }

    /// @notice What a risk group has outstanding, asset units.
    function outstandingOf(ShareHistory storage history, uint64 riskGroup) internal view returns (uint256) {
        return history.groups[riskGroup] & type(uint64).max;
    }

    /// @notice Adds to what a risk group has outstanding, which is at most what the pool has: below 2^64.
    function raise(ShareHistory storage history, uint64 riskGroup, uint256 limit) internal {
        history.groups[riskGroup] += limit;
    }

    function lower(ShareHistory storage history, uint64 riskGroup, uint256 limit) internal {
        history.groups[riskGroup] -= limit;
    }

    /// @notice Notes a payout and takes it off the risk group. It opens an epoch, unless the latest is of the same cover and no
    /// share has moved since.
    /// @param amount asset units
    function recordLoss(
        ShareHistory storage history,
        Ledger memory ledger,
        uint256 coverId,
        uint64 riskGroup,
        uint256 amount
    ) internal {
        uint256 group = history.groups[riskGroup] - amount;
        uint256 latest = _lossEpochOf(group);
        bool merges = latest != 0 && latest == ledger.epoch && !ledger.moved && group >> 160 == coverId;
        if (merges) {
            group += amount << 64;
        } else if (ledger.epoch != LedgerLib.LAST_EPOCH) {
            if (latest != 0) history.losses[latest] = group >> 64 & type(uint64).max | group >> 160 << 64;
            (ledger.moved, ledger.marked) = (false, false);
            group = group & type(uint64).max | amount << 64 | ++ledger.epoch << 128 | coverId << 160;
        }
        history.groups[riskGroup] = group;
    }

    /// @notice Notes what a holder had at all losses up to `epoch`, before his shares move.
    function note(ShareHistory storage history, uint256 epoch, uint256 holder, uint256 shares) internal {
        _note(history, epoch, holder, shares);
    }

    /// @notice Notes all shares at the losses up to `epoch`, before some are burnt.
    function noteSupply(ShareHistory storage history, uint256 epoch, uint256 supply) internal {
        _note(history, epoch, ALL, supply);
    }

    /// @notice Notes what an owner had before he requests an exit, and the request if it is the first since the latest loss.
    function noteRequest(
        ShareHistory storage history,
        PoolBooks storage books,
        uint256 epoch,
        address owner,
        uint256 shares,
        uint256 requestId
    ) external {
        _note(history, epoch, ofAccount(owner), shares);
        if (!books.ledger.isMarked()) books.queue.epochs.push(requestId.toUint48(), epoch.toUint208());
    }

    /// @notice Notes what the two sides of a movement had before it, and all of them where it mints or burns.
    /// @param escrow has no history of its own
    function noteMove(
        ShareHistory storage history,
        uint256 epoch,
        address from,
        uint256 fromShares,
        address to,
        uint256 toShares,
        uint256 supply,
        address escrow
    ) external {
        if (from == address(0) || to == address(0)) _note(history, epoch, ALL, supply);
        if (from != address(0) && from != escrow) _note(history, epoch, ofAccount(from), fromShares);
        if (to != address(0) && to != escrow) _note(history, epoch, ofAccount(to), toShares);
    }

    /// @notice Shares that an account had at a loss; of the zero address all there were. 0 where there was no loss of this
    /// number.
    /// @param current what it has now
    function accountAt(
        ShareHistory storage history,
        PoolBooks storage books,
        address account,
        uint256 epoch,
        uint256 current
    ) external view returns (uint256) {
        // what waits in escrow is its requests'
        return account == address(this) ? 0 : _at(history, books, ofAccount(account), epoch, current);
    }

    /// @notice Shares of a request that waited at a loss, and whose they are.
    function requestAt(ShareHistory storage history, PoolBooks storage books, uint256 requestId, uint256 epoch)
        external
        view
        returns (address controller, uint256 shares)
    {
        ExitRequest memory request = books.queue.load(requestId);
        controller = request.controller;
        if (epoch > request.epoch) shares = _at(history, books, ofRequest(requestId), epoch, request.shares);
    }

    /// @notice What a cover was paid in an epoch, asset units.
    function paidIn(ShareHistory storage history, uint256 coverId, uint64 riskGroup, uint256 epoch)
        internal
        view
        returns (uint256)
    {
        uint256 loss = history.losses[epoch];
        uint256 group = history.groups[riskGroup];
        if (_lossEpochOf(group) == epoch) loss = group >> 64 & type(uint64).max | group >> 160 << 64;
        return loss >> 64 == coverId ? loss & type(uint64).max : 0;
    }

    function _note(ShareHistory storage history, uint256 epoch, uint256 holder, uint256 shares) private {
        uint256 newest = history.newest[holder];
        if (_epochOf(newest) >= epoch) return;

        uint256 count = newest >> 192;
        if (newest != 0) {
            history.older[holder][count] = newest & ~(uint256(type(uint64).max) << 192);
            ++count;
        }
        history.newest[holder] = shares | epoch << 128 | count << 192;
    }

    function _at(ShareHistory storage history, PoolBooks storage books, uint256 holder, uint256 epoch, uint256 current)
        private
        view
        returns (uint256)
    {
        if (epoch == 0 || epoch > books.ledger.epoch()) return 0;
        uint256 newest = history.newest[holder];
        if (_epochOf(newest) < epoch) return current;

        mapping(uint256 index => uint256) storage older = history.older[holder];
        uint256 count = newest >> 192;
        // the oldest record that reaches the epoch
        (uint256 low, uint256 high) = (0, count);
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (_epochOf(older[middle]) < epoch) low = middle + 1;
            else high = middle;
        }
        return _sharesOf(low == count ? newest : older[low]);
    }

    function _sharesOf(uint256 record) private pure returns (uint256) {
        return record & type(uint128).max;
    }

    function _lossEpochOf(uint256 group) private pure returns (uint256) {
        return group >> 128 & type(uint32).max;
    }

    function _epochOf(uint256 record) private pure returns (uint256) {
        return record >> 128 & type(uint64).max;
    }
}
