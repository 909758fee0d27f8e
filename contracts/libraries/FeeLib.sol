// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { DayLib } from "./DayLib.sol";
import { Stream } from "./StreamLib.sol";

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

    /// @dev The next day isn't kept: it is asked for in actions that read the calendar anyway.
    function unpack(PackedFees packed) internal pure returns (Fees memory fees) {
        uint256 word = PackedFees.unwrap(packed);
        fees.pot = word & type(uint56).max;
        fees.stream.unearned = word >> 56 & ((1 << 86) - 1);
        fees.stream.rate = word >> 142 & ((1 << 70) - 1);
        fees.stream.accruedAt = word >> 212;
        fees.stream.nextDay = DayLib.day(fees.stream.accruedAt) + 1;
    }
}
