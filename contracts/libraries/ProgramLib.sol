// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Layer, Peril, Program } from "../interfaces/IProgramRegistry.sol";
import { DayLib } from "./DayLib.sol";

/// @notice A program as it is stored and passed on: two words, for the fund declared is of no use after the opening. From the
/// lowest bit of each,
/// trigger: trigger 160, venueId 32, start 24, end 16, peril 4, layerCount 4, coinsurance 16 (the higher bits);
/// vault: vault 160, grace 24, response 24, coinsurance 48 (the lower bits).
/// Start and end are kept as a Ballast day and as the number of a Friday.
struct PackedProgram {
    uint256 trigger;
    uint256 vault;
}

/// @notice A layer in one word. From the lowest bit: attachment 96, exhaustion 96, sold 64.
type PackedLayer is uint256;

using ProgramLib for PackedProgram global;
using ProgramLib for PackedLayer global;

library ProgramLib {
    using SafeCast for uint256;

    /// @dev Venues are listed one by one, and graces and responses are at most 60 days.
    function pack(Program memory program) internal pure returns (PackedProgram memory packed) {
        packed.trigger = uint256(uint160(program.trigger)) | uint256(uint256(program.venueId).toUint32()) << 160
            | uint256(uint256(DayLib.day(program.start)).toUint24()) << 192
            | (uint256(program.end - DayLib.FRIDAY) / 7 days) << 216 | uint256(program.peril) << 232
            | uint256(program.layerCount) << 236 | uint256(program.coinsurance >> 48) << 240;
        packed.vault = uint256(uint160(program.vault)) | uint256(uint256(program.grace).toUint24()) << 160
            | uint256(uint256(program.response).toUint24()) << 184 | uint256(program.coinsurance) << 208;
    }

    /// @notice The program, but for the fund it declared.
    function unpack(PackedProgram memory packed) internal pure returns (Program memory program) {
        (uint256 trigger, uint256 vault) = (packed.trigger, packed.vault);
        // each cast takes the bits of its own field
        // forge-lint: disable-start(unsafe-typecast)
        program.venueId = uint32(trigger >> 160);
        program.start = start(packed);
        program.end = uint40(uint16(trigger >> 216)) * 7 days + DayLib.FRIDAY;
        program.response = response(packed);
        program.grace = uint24(vault >> 160);
        program.peril = Peril(trigger >> 232 & 0xf);
        program.layerCount = uint8(trigger >> 236 & 0xf);
        program.trigger = address(uint160(trigger));
        program.coinsurance = coinsurance(packed);
        program.vault = address(uint160(vault));
        // forge-lint: disable-end(unsafe-typecast)
    }

    function start(PackedProgram memory packed) internal pure returns (uint40) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return DayLib.startOf(uint24(packed.trigger >> 192));
    }

    function response(PackedProgram memory packed) internal pure returns (uint32) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint24(packed.vault >> 184);
    }

    function coinsurance(PackedProgram memory packed) internal pure returns (uint64) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint64(packed.vault >> 208 | packed.trigger >> 240 << 48);
    }

    /// @notice How many layers a program has.
    function layerCount(PackedProgram memory packed) internal pure returns (uint256) {
        return packed.trigger >> 236 & 0xf;
    }

    /// @notice How many layers a program has, read from its first word alone.
    function layers(PackedProgram storage packed) internal view returns (uint256) {
        return packed.trigger >> 236 & 0xf;
    }

    function pack(Layer memory layer) internal pure returns (PackedLayer) {
        return
            PackedLayer.wrap(uint256(layer.attachment) | uint256(layer.exhaustion) << 96 | uint256(layer.sold) << 192);
    }

    function unpack(PackedLayer packed) internal pure returns (Layer memory layer) {
        uint256 word = PackedLayer.unwrap(packed);
        // each cast takes the bits of its own field
        // forge-lint: disable-start(unsafe-typecast)
        layer.attachment = uint96(word);
        layer.exhaustion = uint96(word >> 96);
        layer.sold = uint64(word >> 192);
        // forge-lint: disable-end(unsafe-typecast)
    }
}
