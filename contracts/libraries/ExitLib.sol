// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Checkpoints } from "@openzeppelin/contracts/utils/structs/Checkpoints.sol";
import { ExitRequest } from "../interfaces/ITailRiskPool.sol";
import { FloatLib } from "./FloatLib.sol";

/// @notice Money that waits to be collected, in storage. From the lowest bit: claimable 80, reserved 128, head 48.
type PackedTill is uint256;

struct Till {
    /// @dev Sum of the exits that are fixed and not yet collected, asset units.
    uint256 claimable;
    /// @dev Transfers that failed and are kept for their recipients, asset units.
    uint256 reserved;
    /// @dev The first request that still waits; ids run from 1.
    uint256 head;
}

/// @notice A waiting exit in one word. From the lowest bit: controller 160, shares 41, how many times they are to be multiplied by
/// a thousand 3, price 32 as in `FloatLib`, maturesAt 20 in hours.
type PackedRequest is uint256;

/// @notice A pool's waiting exits: one slot each.
struct ExitQueue {
    mapping(uint256 id => PackedRequest) requests;
    /// @dev The pool's latest loss at the first request after it, by that request's id.
    Checkpoints.Trace208 epochs;
}

using ExitLib for PackedTill global;
using ExitLib for Till global;
using ExitLib for PackedRequest global;
using ExitLib for ExitQueue global;

/// @notice Exits that wait. What a word can't hold is rounded towards the pool: the price down, by less than 3e-8 of it; the time up,
/// to a full hour; shares above 2.2e12 down to a thousand, above 2.2e15 to a million and so on, and the rest stays with its owner.
library ExitLib {
    using Checkpoints for Checkpoints.Trace208;
    using SafeCast for uint256;

    uint256 private constant SHARES = (1 << 41) - 1;
    /// @dev Shares that are worth a base unit at par, times the scale of the price: it keeps 26 bits from a millionth of par to 3.5e13
    /// times par, where the last who stay own what all others have given up.
    uint256 private constant PRICE_UNIT = 1e6 << 44;

    function pack(Till memory till) internal pure returns (PackedTill) {
        return PackedTill.wrap(
            uint256(till.claimable.toUint80()) | uint256(till.reserved.toUint128()) << 80 | till.head << 208
        );
    }

    function unpack(PackedTill packed) internal pure returns (Till memory till) {
        uint256 word = PackedTill.unwrap(packed);
        till.claimable = word & type(uint80).max;
        till.reserved = word >> 80 & type(uint128).max;
        till.head = word >> 208;
    }

    /// @notice A request for `asked` shares, rounded down to what it can hold, how many that are, and their value at the price of now.
    /// @param asked below 2^96
    /// @param assets what the shares own, and the virtual unit; below 2^65
    /// @param supply all shares, virtual ones included; below 2^93
    function make(address controller, uint256 asked, uint256 assets, uint256 supply, uint256 maturesAt)
        internal
        pure
        returns (PackedRequest request, uint256 taken, uint256 value)
    {
        unchecked {
            uint256 thousands;
            uint256 unit_ = 1;
            while (asked > SHARES) {
                asked /= 1000;
                unit_ *= 1000;
                ++thousands;
            }
            taken = asked * unit_;
            uint256 hours_ = (maturesAt + 1 hours - 1) / 1 hours;
            if (hours_ >> 20 != 0) revert SafeCast.SafeCastOverflowedUintDowncast(20, hours_);
            uint256 price = FloatLib.packDown(assets * PRICE_UNIT / supply);
            value = taken * FloatLib.unpack(price) / PRICE_UNIT;
            request = PackedRequest.wrap(
                uint256(uint160(controller)) | asked << 160 | thousands << 201 | price << 204 | hours_ << 236
            );
        }
    }

    function controllerOf(PackedRequest request) internal pure returns (address) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return address(uint160(PackedRequest.unwrap(request)));
    }

    /// @notice Shares that still wait.
    function sharesOf(PackedRequest request) internal pure returns (uint256) {
        unchecked {
            return (PackedRequest.unwrap(request) >> 160 & SHARES) * unit(request);
        }
    }

    /// @notice What the request's shares are a multiple of.
    function unit(PackedRequest request) internal pure returns (uint256) {
        unchecked {
            return 1000 ** (PackedRequest.unwrap(request) >> 201 & 7);
        }
    }

    /// @notice Value of `part` of the request's shares at its price, asset units, rounded down.
    function valueDown(PackedRequest request, uint256 part) internal pure returns (uint256) {
        unchecked {
            // 96 bits and 89
            return part * FloatLib.unpack(PackedRequest.unwrap(request) >> 204 & type(uint32).max) / PRICE_UNIT;
        }
    }

    function maturityOf(PackedRequest request) internal pure returns (uint256) {
        unchecked {
            return (PackedRequest.unwrap(request) >> 236) * 1 hours;
        }
    }

    /// @notice The same request after `part` of its shares, a multiple of its unit, was served.
    function less(PackedRequest request, uint256 part) internal pure returns (PackedRequest) {
        return PackedRequest.wrap(PackedRequest.unwrap(request) - (part / unit(request) << 160));
    }

    /// @notice The pool's latest loss when a request was made.
    function epochOf(ExitQueue storage queue, uint256 id) internal view returns (uint256) {
        return queue.epochs.upperLookupRecent(id.toUint48());
    }

    function load(ExitQueue storage queue, uint256 id) internal view returns (ExitRequest memory request) {
        PackedRequest packed = queue.requests[id];
        if (PackedRequest.unwrap(packed) == 0) return request;
        uint256 left = sharesOf(packed);
        request.controller = controllerOf(packed);
        // each is below what the fields of a word can make
        // forge-lint: disable-start(unsafe-typecast)
        request.maturesAt = uint40(maturityOf(packed));
        request.shares = uint128(left);
        request.value = uint96(valueDown(packed, left));
        request.epoch = uint32(epochOf(queue, id));
        // forge-lint: disable-end(unsafe-typecast)
    }
}
