// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Stream, StreamLib } from "./StreamLib.sol";

/// @notice A ledger in storage. From the lowest bit: backing 64, outstanding 64, dripRate 68, dripEnd 32, epoch 26, moved 1,
/// closed 1.
type PackedLedger is uint256;

/// @notice What every action of a pool needs to know of the money that is nobody else's.
struct Ledger {
    /// @dev `totalAssets`, the pool's unearned premium and what still drips, asset units.
    uint256 backing;
    /// @dev Sum of outstanding limits, asset units.
    uint256 outstanding;
    /// @dev What exits gave up, streaming to the shares that stay: base units × `StreamLib.SCALE` per second.
    uint256 dripRate;
    uint256 dripEnd;
    /// @dev Number of the latest loss, 0 before the first.
    uint256 epoch;
    /// @dev Whether shares have moved since then.
    bool moved;
    bool closed;
}

using LedgerLib for PackedLedger global;
using LedgerLib for Ledger global;

/// @notice The pool's own books: 64 bits of base units are 1.8e13 dollars.
library LedgerLib {
    using SafeCast for uint256;

    uint256 internal constant DRIP_PERIOD = 7 days;
    /// @dev Most that a pool may hold, asset units.
    uint256 internal constant MOST = type(uint64).max;
    /// @dev The last number of a loss. Later payouts are made and not told apart.
    uint256 internal constant LAST_EPOCH = (1 << 26) - 1;
    uint256 private constant MOST_DRIP_RATE = (1 << 68) - 1;
    uint256 private constant MOVED = 1 << 254;

    function pack(Ledger memory ledger) internal pure returns (PackedLedger) {
        return PackedLedger.wrap(
            uint256(ledger.backing.toUint64()) | uint256(ledger.outstanding.toUint64()) << 64 | ledger.dripRate << 128
                | ledger.dripEnd << 196 | ledger.epoch << 228 | (ledger.moved ? MOVED : 0)
                | (ledger.closed ? 1 << 255 : 0)
        );
    }

    function unpack(PackedLedger packed) internal pure returns (Ledger memory ledger) {
        uint256 word = PackedLedger.unwrap(packed);
        ledger.backing = word & type(uint64).max;
        ledger.outstanding = word >> 64 & type(uint64).max;
        ledger.dripRate = word >> 128 & MOST_DRIP_RATE;
        ledger.dripEnd = word >> 196 & type(uint32).max;
        ledger.epoch = epoch(packed);
        ledger.moved = word & MOVED != 0;
        ledger.closed = word >> 255 != 0;
    }

    /// @notice Number of the latest loss, 0 before the first.
    function epoch(PackedLedger packed) internal pure returns (uint256) {
        return PackedLedger.unwrap(packed) >> 228 & LAST_EPOCH;
    }

    /// @notice The same ledger after shares have moved.
    function move(PackedLedger packed) internal pure returns (PackedLedger) {
        return PackedLedger.wrap(PackedLedger.unwrap(packed) | MOVED);
    }

    /// @notice What belongs to the shares now, rounded down.
    /// @param premiums the pool's premium stream at now
    function assetsDown(Ledger memory ledger, Stream memory premiums) internal view returns (uint256) {
        return ledger.backing - Math.ceilDiv(premiums.unearned + _dripping(ledger), StreamLib.SCALE);
    }

    /// @notice How many of `waiting` shares the free capital can serve, and what they are worth now, both rounded down.
    /// @param supply all shares, virtual ones included
    function servableDown(Ledger memory ledger, Stream memory premiums, uint256 waiting, uint256 supply)
        internal
        view
        returns (uint256 shares, uint256 worth)
    {
        uint256 assets = assetsDown(ledger, premiums);
        uint256 free = Math.saturatingSub(assets, ledger.outstanding);
        worth = Math.mulDiv(waiting, assets + 1, supply);
        if (worth <= free) return (waiting, worth);

        shares = Math.mulDiv(waiting, free, worth);
        worth = Math.mulDiv(shares, assets + 1, supply);
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
        return block.timestamp < ledger.dripEnd ? ledger.dripRate * (ledger.dripEnd - block.timestamp) : 0;
    }
}
