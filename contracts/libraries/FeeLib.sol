// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { DayLib } from "./DayLib.sol";
import { PackedStream, Stream } from "./StreamLib.sol";

/// @notice The protocol's part of a pool's premiums in storage. From the lowest bit: pot 56, unearned 86, rate 70,
/// accruedAt 40.
type PackedFees is uint256;

/// @notice The protocol's part of a pool's premiums.
struct Fees {
    /// @dev Earned or not, until it is collected, asset units.
    uint256 pot;
    Stream stream;
}

using FeeLib for PackedFees global;
using FeeLib for Fees global;

/// @dev 56 bits of base units are 72 billion dollars; the stream's widths follow from it as in `StreamLib`.
library FeeLib {
    using SafeCast for uint256;

    function pack(Fees memory fees) internal pure returns (PackedFees) {
        return PackedFees.wrap(
            uint256(fees.pot.toUint56()) | fees.stream.unearned << 56 | fees.stream.rate << 142 | fees.stream.accruedAt
                << 212
        );
    }

    function unpack(PackedFees packed) internal pure returns (Fees memory fees) {
        fill(fees, packed);
    }

    /// @notice Reads a word into fees.
    /// @dev The days to come aren't kept: the calendar knows them, and the stream of the premiums.
    function fill(Fees memory fees, PackedFees packed) internal pure {
        uint256 word = PackedFees.unwrap(packed);
        fees.pot = word & type(uint56).max;
        fees.stream.unearned = word >> 56 & ((1 << 86) - 1);
        fees.stream.rate = word >> 142 & ((1 << 70) - 1);
        fees.stream.accruedAt = word >> 212;
        fees.stream.nextDay = DayLib.day(fees.stream.accruedAt) + 1;
    }

    /// @notice Takes over the days to come that the premiums' stream knows in storage.
    function lookAhead(Fees memory fees, PackedStream premiums) internal pure {
        (uint256 accruedAt, uint256 nextDay, uint256 dayAfter) = premiums.daysToCome();
        Stream memory stream = fees.stream;
        // a day that has counted for the fees already is not to come, and of those before `accruedAt` the premiums know nothing
        if (nextDay < stream.nextDay || accruedAt > stream.accruedAt) return;
        (stream.nextDay, stream.dayAfter) = (nextDay, dayAfter);
    }
}
