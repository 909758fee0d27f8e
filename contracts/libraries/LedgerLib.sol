// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { FloatLib } from "./FloatLib.sol";
import { Stream, StreamLib } from "./StreamLib.sol";

/// @notice The first word of a ledger in storage. From the lowest bit: backing 64, outstanding 64, supply 96, epoch 26, moved 1,
/// marked 1, closed 1.
type PackedLedger is uint256;

/// @notice The second word, which a request writes. From the lowest bit: requested 66, waiting 92, count 34, dripEnd 32, dripRate
/// 32 as in `FloatLib`.
type PackedExits is uint256;

/// @notice What every action of a pool needs to know of the money that is nobody else's, and of the shares.
struct Ledger {
    /// @dev `totalAssets`, the pool's unearned premium and what still drips, asset units.
    uint256 backing;
    /// @dev Sum of outstanding limits, asset units.
    uint256 outstanding;
    /// @dev All shares, those that wait included, virtual ones not.
    uint256 supply;
    /// @dev Number of the latest loss, 0 before the first.
    uint256 epoch;
    /// @dev Whether shares have moved since then.
    bool moved;
    /// @dev Whether an exit was requested since then.
    bool marked;
    bool closed;
    /// @dev Sum of the waiting exits' values when requested, asset units.
    uint256 requested;
    /// @dev Shares of the waiting exits.
    uint256 waiting;
    /// @dev Exits ever requested; ids run from 1.
    uint256 count;
    /// @dev What exits gave up, cancellations were charged, and treaties' payouts left over, streaming to the shares: base units ×
    /// `StreamLib.SCALE` per second.
    uint256 dripRate;
    uint256 dripEnd;
}

using LedgerLib for PackedLedger global;
using LedgerLib for PackedExits global;
using LedgerLib for Ledger global;

/// @notice The pool's own books: 64 bits of base units are 1.8e13 dollars.
/// @dev A pool takes stake at 1 % of par or more, so 2^64 base units make fewer than 2^91 shares. 66 bits are four times what a
/// pool can hold, and 34 bits of requests cost more than 8e14 gas.
library LedgerLib {
    using SafeCast for uint256;

    uint256 internal constant DRIP_PERIOD = 7 days;
    /// @dev Most that a pool may hold, asset units.
    uint256 internal constant MOST = type(uint64).max;
    /// @dev The last number of a loss. Later payouts are made and not told apart.
    uint256 internal constant LAST_EPOCH = (1 << 26) - 1;
    uint256 internal constant MOST_SHARES = (1 << 92) - 1;
    uint256 private constant MOST_REQUESTED = (1 << 66) - 1;
    uint256 private constant MOST_REQUESTS = (1 << 34) - 1;
    uint256 private constant MOST_DRIP_RATE = (1 << 68) - 1;
    uint256 private constant ONE_SHARE = 1 << 128;
    uint256 private constant ONE_REQUEST = 1 << 158;
    uint256 private constant MOVED = 1 << 250;
    uint256 private constant MARKED = 1 << 251;

    /// @dev The shares have their own ways in, which keep to the bounds.
    function pack(Ledger memory ledger) internal pure returns (PackedLedger) {
        return PackedLedger.wrap(
            uint256(ledger.backing.toUint64()) | uint256(ledger.outstanding.toUint64()) << 64 | ledger.supply << 128
                | ledger.epoch << 224 | (ledger.moved ? MOVED : 0) | (ledger.marked ? MARKED : 0)
                | (ledger.closed ? 1 << 252 : 0)
        );
    }

    /// @notice The first word's part of a ledger.
    function unpack(PackedLedger packed) internal pure returns (Ledger memory ledger) {
        fill(ledger, packed);
    }

    /// @notice Reads the first word into a ledger.
    function fill(Ledger memory ledger, PackedLedger packed) internal pure {
        uint256 word = PackedLedger.unwrap(packed);
        ledger.backing = word & type(uint64).max;
        ledger.outstanding = word >> 64 & type(uint64).max;
        ledger.supply = word >> 128 & type(uint96).max;
        ledger.epoch = word >> 224 & LAST_EPOCH;
        ledger.moved = word & MOVED != 0;
        ledger.marked = word & MARKED != 0;
        ledger.closed = word >> 252 != 0;
    }

    /// @dev Rounding the rate lets a part of 3e-8 reach the shares at once. Nothing else can be wider than its field: what waits is
    /// of the shares, and exits only take out of `requested`.
    function packExits(Ledger memory ledger) internal pure returns (PackedExits) {
        return PackedExits.wrap(
            ledger.requested | ledger.waiting << 66 | ledger.count << 158 | ledger.dripEnd << 192
                | FloatLib.packDown(ledger.dripRate) << 224
        );
    }

    /// @notice Reads the second word into a ledger.
    function fill(Ledger memory ledger, PackedExits exits) internal pure {
        uint256 word = PackedExits.unwrap(exits);
        ledger.requested = word & MOST_REQUESTED;
        ledger.waiting = word >> 66 & MOST_SHARES;
        ledger.count = word >> 158 & MOST_REQUESTS;
        ledger.dripEnd = word >> 192 & type(uint32).max;
        ledger.dripRate = FloatLib.unpack(word >> 224);
    }

    /// @notice The second word after one more request, and the request's number.
    function push(PackedExits exits, uint256 shares, uint256 value) internal pure returns (PackedExits, uint256 id) {
        uint256 word = PackedExits.unwrap(exits);
        unchecked {
            // a value is below 2^97
            uint256 sum = (word & MOST_REQUESTED) + value;
            if (sum > MOST_REQUESTED) revert SafeCast.SafeCastOverflowedUintDowncast(66, sum);
            id = (word >> 158 & MOST_REQUESTS) + 1;
            if (id > MOST_REQUESTS) revert SafeCast.SafeCastOverflowedUintDowncast(34, id);
            return (PackedExits.wrap(word + value + (shares << 66) + ONE_REQUEST), id);
        }
    }

    /// @notice Number of the latest loss, 0 before the first.
    function epoch(PackedLedger packed) internal pure returns (uint256) {
        return PackedLedger.unwrap(packed) >> 224 & LAST_EPOCH;
    }

    function supply(PackedLedger packed) internal pure returns (uint256) {
        return PackedLedger.unwrap(packed) >> 128 & type(uint96).max;
    }

    /// @notice Shares of the waiting exits.
    function waiting(PackedExits exits) internal pure returns (uint256) {
        return PackedExits.unwrap(exits) >> 66 & MOST_SHARES;
    }

    /// @notice Exits ever requested.
    function count(PackedExits exits) internal pure returns (uint256) {
        return PackedExits.unwrap(exits) >> 158 & MOST_REQUESTS;
    }

    /// @notice The same ledger after shares have moved.
    function move(PackedLedger packed) internal pure returns (PackedLedger) {
        return PackedLedger.wrap(PackedLedger.unwrap(packed) | MOVED);
    }

    /// @notice The same ledger after an exit was requested.
    function mark(PackedLedger packed) internal pure returns (PackedLedger) {
        return PackedLedger.wrap(PackedLedger.unwrap(packed) | MOVED | MARKED);
    }

    /// @notice Whether an exit was requested since the latest loss.
    function isMarked(PackedLedger packed) internal pure returns (bool) {
        return PackedLedger.unwrap(packed) & MARKED != 0;
    }

    /// @notice The same ledger with more shares.
    function mint(PackedLedger packed, uint256 shares) internal pure returns (PackedLedger) {
        uint256 after_ = supply(packed) + shares;
        if (after_ > MOST_SHARES) revert SafeCast.SafeCastOverflowedUintDowncast(92, after_);
        unchecked {
            return PackedLedger.wrap(PackedLedger.unwrap(packed) + shares * ONE_SHARE);
        }
    }

    /// @notice What belongs to the shares now, rounded down.
    /// @param premiums the pool's premium stream at now
    function assetsDown(Ledger memory ledger, Stream memory premiums) internal view returns (uint256) {
        return ledger.backing - StreamLib.unitsUp(premiums.unearned + _dripping(ledger));
    }

    /// @notice The same of a ledger in storage, without taking it apart.
    function assetsDown(PackedLedger packed, PackedExits exits, Stream memory premiums)
        internal
        view
        returns (uint256)
    {
        uint256 word = PackedExits.unwrap(exits);
        uint256 end = word >> 192 & type(uint32).max;
        uint256 held = premiums.unearned;
        unchecked {
            // below 2^100 each
            if (block.timestamp < end) held += FloatLib.unpack(word >> 224) * (end - block.timestamp);
        }
        return (PackedLedger.unwrap(packed) & type(uint64).max) - StreamLib.unitsUp(held);
    }

    /// @notice How many of `waiting` shares the free capital can serve, and what they are worth now, both rounded down.
    /// @param supply_ all shares, virtual ones included
    function servableDown(Ledger memory ledger, Stream memory premiums, uint256 waiting_, uint256 supply_)
        internal
        view
        returns (uint256 shares, uint256 worth)
    {
        uint256 assets = assetsDown(ledger, premiums);
        uint256 free = Math.saturatingSub(assets, ledger.outstanding);
        worth = Math.mulDiv(waiting_, assets + 1, supply_);
        if (worth <= free) return (waiting_, worth);

        shares = Math.mulDiv(waiting_, free, worth);
        worth = Math.mulDiv(shares, assets + 1, supply_);
        // shares are not burnt for nothing
        if (worth == 0) shares = 0;
    }

    /// @notice Lets `amount` base units stream to the shares.
    /// @dev The end is the average of the old end and seven days from now, weighted by the amounts and rounded down: dust
    /// can't put off what already streams. What rounding the rate leaves over reaches the shares at once.
    function drip(Ledger memory ledger, uint256 amount) internal view {
        uint256 held = _dripping(ledger);
        uint256 left = ledger.dripEnd > block.timestamp ? ledger.dripEnd - block.timestamp : 0;
        uint256 added = amount * StreamLib.SCALE;
        uint256 period = (held * left + added * DRIP_PERIOD) / (held + added);
        ledger.dripRate = Math.min((held + added) / period, MOST_DRIP_RATE);
        ledger.dripEnd = uint256((block.timestamp + period).toUint32());
    }

    /// @dev Scaled.
    function _dripping(Ledger memory ledger) private view returns (uint256) {
        unchecked {
            // below 2^100
            return block.timestamp < ledger.dripEnd ? ledger.dripRate * (ledger.dripEnd - block.timestamp) : 0;
        }
    }
}
