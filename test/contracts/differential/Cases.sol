// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { Test } from "forge-std/Test.sol";

/// @notice Draws cases from a committed seed and writes what Solidity makes of them to `build/differential`, where
/// `test/lib/domain/differential.test.ts` draws the same cases and compares what `lib/domain` makes of them.
/// @dev Field `field` of case `i` of `name` comes from `keccak256(keccak256(SEED, name), i, field)`, all ABI-encoded.
abstract contract Cases is Test {
    string private constant SEED = "ballast differential 1";
    uint256 private constant COUNT = 10_000;
    /// @dev Cases whose results are in memory at once: its cost grows with the square.
    uint256 internal constant CHUNK = 250;
    string private constant FOLDER = "build/differential";

    bytes32 private immutable SALT;
    /// @dev Results of one case, in words.
    uint256 private immutable WIDTH;
    string private _name;

    constructor(string memory name, uint256 width) {
        (SALT, WIDTH) = (keccak256(abi.encode(SEED, name)), width);
        _name = name;
    }

    function test_writesTheCases() public {
        vm.pauseGasMetering();
        string memory path = string.concat(FOLDER, "/", _name, ".txt");
        vm.createDir(FOLDER, true);
        vm.writeFile(path, string.concat(SEED, "\n"));
        for (uint256 from; from < COUNT; from += CHUNK) {
            this.writeChunk(path, from);
        }
    }

    /// @dev A call of its own, so that its memory is given back.
    function writeChunk(string calldata path, uint256 from) external {
        bytes memory all = new bytes(CHUNK * WIDTH * 32);
        for (uint256 k; k < CHUNK; ++k) {
            bytes memory one = _results(from + k);
            assertEq(one.length, WIDTH * 32);
            for (uint256 at; at < one.length; at += 32) {
                uint256 to = k * WIDTH * 32 + at;
                assembly ("memory-safe") {
                    mstore(add(add(all, 32), to), mload(add(add(one, 32), at)))
                }
            }
        }
        vm.writeLine(path, vm.toString(all));
    }

    /// @dev ABI-encoded words.
    function _results(uint256 i) internal virtual returns (bytes memory);

    function _word(uint256 i, uint256 field) internal view returns (uint256) {
        return uint256(keccak256(abi.encode(SALT, i, field)));
    }

    /// @dev Of sixteen draws, one is the lowest, one the highest, two lie next to them, six anywhere between, and six are
    /// small above the lowest, of any number of bits.
    function _pick(uint256 i, uint256 field, uint256 lowest, uint256 highest) internal view returns (uint256) {
        uint256 word = _word(i, field);
        uint256 range = highest - lowest;
        uint256 kind = word & 15;
        uint256 drawn = (word >> 8) % (range + 1);
        if (kind == 0) return lowest;
        if (kind == 1) return highest;
        if (kind == 2) return lowest + Math.min(word >> 4 & 15, range);
        if (kind == 3) return highest - Math.min(word >> 4 & 15, range);
        return lowest + (kind < 10 ? drawn : drawn >> (word >> 250));
    }

    /// @dev Of sixteen draws, four are `a`, `a + 1`, `b − 1` and `b`, one 0, one `highest`, two anywhere below it, eight
    /// between `a` and `b`. `a < b ≤ highest`.
    function _near(uint256 i, uint256 field, uint256 a, uint256 b, uint256 highest) internal view returns (uint256) {
        uint256 word = _word(i, field);
        uint256 kind = word & 15;
        if (kind == 0) return a;
        if (kind == 1) return a + 1;
        if (kind == 2) return b - 1;
        if (kind == 3) return b;
        if (kind == 4) return 0;
        if (kind == 5) return highest;
        if (kind < 8) return (word >> 8) % highest;
        return a + (word >> 8) % (b - a + 1);
    }
}
