// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { LayerLib } from "../../../contracts/libraries/LayerLib.sol";

contract LayerLibTest is Test {
    struct Vector {
        string note;
        uint256 index;
        uint96 attachment;
        uint96 exhaustion;
        uint96 limit;
        uint256 payout;
    }

    string private constant VECTOR =
        "Vector(string note,uint256 index,uint96 attachment,uint96 exhaustion,uint96 limit,uint256 payout)";

    function test_payoutDown_followsTheSharedVectors() public view {
        string memory json = vm.readFile("test/vectors/layer.json");
        Vector[] memory vectors = abi.decode(vm.parseJsonTypeArray(json, ".vectors", VECTOR), (Vector[]));
        assertGt(vectors.length, 400);
        for (uint256 i; i < vectors.length; ++i) {
            Vector memory v = vectors[i];
            assertEq(LayerLib.payoutDown(v.index, v.attachment, v.exhaustion, v.limit), v.payout, v.note);
        }
    }

    function testFuzz_payoutDown_neverRevertsNorExceedsTheLimit(
        uint256 index,
        uint96 attachment,
        uint96 exhaustion,
        uint96 limit
    ) public pure {
        assertLe(LayerLib.payoutDown(index, attachment, exhaustion, limit), limit);
    }

    function testFuzz_payoutDown_neverFallsWithTheIndex(
        uint256 lower,
        uint256 higher,
        uint96 attachment,
        uint96 exhaustion,
        uint96 limit
    ) public pure {
        higher = bound(higher, lower, type(uint256).max);
        assertLe(
            LayerLib.payoutDown(lower, attachment, exhaustion, limit),
            LayerLib.payoutDown(higher, attachment, exhaustion, limit)
        );
    }

    /// @dev A layer cut in two at any bound pays what it paid whole, short of one base unit of rounding.
    function testFuzz_payoutDown_addsUpOverAdjoiningLayers(uint256 index, uint96 a, uint96 b, uint96 c, uint96 limit)
        public
        pure
    {
        a = uint96(bound(a, 0, type(uint96).max - 2));
        c = uint96(bound(c, a + 2, type(uint96).max));
        b = uint96(bound(b, a + 1, c - 1));
        uint96 lowerLimit = uint96(uint256(limit) * (b - a) / (c - a));
        uint256 whole = LayerLib.payoutDown(index, a, c, limit);
        uint256 parts =
            LayerLib.payoutDown(index, a, b, lowerLimit) + LayerLib.payoutDown(index, b, c, limit - lowerLimit);
        assertApproxEqAbs(parts, whole, 1);
    }

    /// @dev Shares of a layer never pay more together than the loss in it.
    function testFuzz_payoutDown_sharesPayAtMostTheLoss(uint256 index, uint96 attachment, uint96 width, uint64 share)
        public
        pure
    {
        width = uint96(bound(width, 1, type(uint96).max / 2));
        attachment = uint96(bound(attachment, 0, type(uint96).max / 2));
        share = uint64(bound(share, 0, 1e18));
        uint96 one = uint96(uint256(width) * share / 1e18);
        uint96 other = uint96(uint256(width) * (1e18 - share) / 1e18);
        uint96 exhaustion = attachment + width;
        uint256 loss = index <= attachment ? 0 : index >= exhaustion ? width : index - attachment;
        assertLe(
            uint256(LayerLib.payoutDown(index, attachment, exhaustion, one))
                + LayerLib.payoutDown(index, attachment, exhaustion, other),
            loss
        );
    }
}
