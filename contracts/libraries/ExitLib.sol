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
    /// @dev Two requests a word: value in 88 bits, then `maturesAt` in 40.
    mapping(uint256 pair => uint256) terms;
}

using ExitLib for PackedExits global;
using ExitLib for Exits global;
using ExitLib for ExitQueue global;

library ExitLib {
    using SafeCast for uint256;

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

    function load(ExitQueue storage queue, uint256 id) internal view returns (ExitRequest memory request) {
        uint256 holding = queue.holdings[id];
        uint256 terms = queue.terms[_pair(id)] >> _shift(id);
        // each cast takes the bits of its own field
        // forge-lint: disable-start(unsafe-typecast)
        request.controller = address(uint160(holding));
        request.shares = uint128(holding >> 160);
        request.value = uint96(terms & type(uint88).max);
        request.maturesAt = uint40(terms >> 88);
        // forge-lint: disable-end(unsafe-typecast)
    }

    /// @dev Where nothing is left to wait, nothing is kept.
    function store(ExitQueue storage queue, uint256 id, ExitRequest memory request) internal {
        uint256 shift = _shift(id);
        uint256 terms = queue.terms[_pair(id)] & ~(uint256(type(uint128).max) << shift);
        if (request.shares == 0) {
            delete queue.holdings[id];
        } else {
            queue.holdings[id] =
                uint256(uint160(request.controller)) | uint256(uint256(request.shares).toUint96()) << 160;
            terms |= (uint256(uint256(request.value).toUint88()) | uint256(request.maturesAt) << 88) << shift;
        }
        queue.terms[_pair(id)] = terms;
    }

    /// @dev 1 and 2 share a word, then 3 and 4.
    function _pair(uint256 id) private pure returns (uint256) {
        return (id + 1) >> 1;
    }

    function _shift(uint256 id) private pure returns (uint256) {
        return (id & 1) << 7;
    }
}
