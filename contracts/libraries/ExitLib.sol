// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { ExitRequest } from "../interfaces/ITailRiskPool.sol";

/// @notice Where a pool's exits stand, in storage. From the lowest bit: requested 80, claimable 80, head 48,
/// count 48.
type PackedExits is uint256;

struct Exits {
    /// @dev Sum of the waiting exits' values when requested, asset units.
    uint256 requested;
    /// @dev Sum of the exits that are fixed and not yet collected, asset units.
    uint256 claimable;
    /// @dev The first request that still waits; ids run from 1.
    uint256 head;
    uint256 count;
}

/// @notice A pool's waiting exits: one and a half slots each.
struct ExitQueue {
    PackedExits packed;
    /// @dev Controller in the lower 160 bits, shares above.
    mapping(uint256 id => uint256) holdings;
    /// @dev Two requests a word. From the lowest bit of each half: value 64, maturesAt 38, epoch 26.
    mapping(uint256 pair => uint256) terms;
}

using ExitLib for PackedExits global;
using ExitLib for Exits global;
using ExitLib for ExitQueue global;

library ExitLib {
    using SafeCast for uint256;

    uint256 private constant ONE_REQUEST = 1 << 208;

    function pack(Exits memory exits) internal pure returns (PackedExits) {
        return PackedExits.wrap(
            uint256(exits.requested.toUint80()) | uint256(exits.claimable.toUint80()) << 80 | exits.head << 160
                | exits.count << 208
        );
    }

    function unpack(PackedExits packed) internal pure returns (Exits memory exits) {
        uint256 word = PackedExits.unwrap(packed);
        exits.requested = word & type(uint80).max;
        exits.claimable = word >> 80 & type(uint80).max;
        exits.head = word >> 160 & type(uint48).max;
        exits.count = word >> 208;
    }

    /// @notice The sum of the waiting exits' values when requested, asset units.
    function requested(ExitQueue storage queue) internal view returns (uint256) {
        return PackedExits.unwrap(queue.packed) & type(uint80).max;
    }

    /// @notice Puts a new request at the end of the queue.
    function push(
        ExitQueue storage queue,
        address controller,
        uint256 shares,
        uint256 value,
        uint256 maturesAt,
        uint256 epoch
    ) internal returns (uint256 id) {
        // below 2^64 each, and fewer than 2^16 of them make 2^80
        uint256 word = PackedExits.unwrap(queue.packed) + ONE_REQUEST;
        uint256 sum = (word & type(uint80).max) + value;
        queue.packed = PackedExits.wrap(word >> 80 << 80 | sum.toUint80());
        id = word >> 208;
        queue.holdings[id] = _holding(controller, shares);
        queue.terms[_pair(id)] |= _terms(value, maturesAt, epoch) << _shift(id);
    }

    function load(ExitQueue storage queue, uint256 id) internal view returns (ExitRequest memory request) {
        uint256 holding = queue.holdings[id];
        uint256 terms = queue.terms[_pair(id)] >> _shift(id);
        // each cast takes the bits of its own field
        // forge-lint: disable-start(unsafe-typecast)
        request.controller = address(uint160(holding));
        request.shares = uint128(holding >> 160);
        request.value = uint96(terms & type(uint64).max);
        request.maturesAt = uint40(terms >> 64 & ((1 << 38) - 1));
        request.epoch = uint32(terms >> 102 & ((1 << 26) - 1));
        // forge-lint: disable-end(unsafe-typecast)
    }

    /// @notice Writes what is left of a request that was there.
    /// @param kept whether its controller and its epoch stay known when nothing is left to wait
    function store(ExitQueue storage queue, uint256 id, ExitRequest memory request, bool kept) internal {
        uint256 shift = _shift(id);
        uint256 terms = queue.terms[_pair(id)] & ~(uint256(type(uint128).max) << shift);
        if (request.shares != 0 || kept) {
            queue.holdings[id] = _holding(request.controller, request.shares);
            terms |= _terms(request.value, request.maturesAt, request.epoch) << shift;
        } else {
            delete queue.holdings[id];
        }
        queue.terms[_pair(id)] = terms;
    }

    function _holding(address controller, uint256 shares) private pure returns (uint256) {
        return uint256(uint160(controller)) | uint256(shares.toUint96()) << 160;
    }

    /// @dev The epoch has 26 bits in the ledger too, and 2^38 seconds are 8,700 years.
    function _terms(uint256 value, uint256 maturesAt, uint256 epoch) private pure returns (uint256) {
        return uint256(value.toUint64()) | maturesAt << 64 | epoch << 102;
    }

    /// @dev 1 and 2 share a word, then 3 and 4.
    function _pair(uint256 id) private pure returns (uint256) {
        return (id + 1) >> 1;
    }

    function _shift(uint256 id) private pure returns (uint256) {
        return (id & 1) << 7;
    }
}
