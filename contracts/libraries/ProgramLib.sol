// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Layer, Peril, Program } from "../interfaces/IProgramRegistry.sol";

/// @notice A program as it is stored and passed on: three words. From the lowest bit of each,
/// term: venueId 64, start 40, end 40, response 32, grace 32, peril 8, layerCount 8; trigger: trigger 160, coinsurance 64;
/// vault: vault 160, fundDeclared 96.
struct PackedProgram {
    uint256 term;
    uint256 trigger;
    uint256 vault;
}

/// @notice A layer in one word. From the lowest bit: attachment 96, exhaustion 96, sold 64.
type PackedLayer is uint256;

using ProgramLib for PackedProgram global;
using ProgramLib for PackedLayer global;

library ProgramLib {
    function pack(Program memory program) internal pure returns (PackedProgram memory packed) {
        packed.term = uint256(program.venueId) | uint256(program.start) << 64 | uint256(program.end) << 104
            | uint256(program.response) << 144 | uint256(program.grace) << 176 | uint256(program.peril) << 208
            | uint256(program.layerCount) << 216;
        packed.trigger = uint256(uint160(program.trigger)) | uint256(program.coinsurance) << 160;
        packed.vault = uint256(uint160(program.vault)) | uint256(program.fundDeclared) << 160;
    }

    function unpack(PackedProgram memory packed) internal pure returns (Program memory program) {
        (uint256 term, uint256 trigger, uint256 vault) = (packed.term, packed.trigger, packed.vault);
        // each cast takes the bits of its own field
        // forge-lint: disable-start(unsafe-typecast)
        program.venueId = uint64(term);
        program.start = uint40(term >> 64);
        program.end = uint40(term >> 104);
        program.response = uint32(term >> 144);
        program.grace = uint32(term >> 176);
        program.peril = Peril(uint8(term >> 208));
        program.layerCount = uint8(term >> 216);
        program.trigger = address(uint160(trigger));
        program.coinsurance = uint64(trigger >> 160);
        program.vault = address(uint160(vault));
        program.fundDeclared = uint96(vault >> 160);
        // forge-lint: disable-end(unsafe-typecast)
    }

    /// @notice How many layers a program has, read from its first word alone.
    function layers(PackedProgram storage packed) internal view returns (uint256) {
        return packed.term >> 216;
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
