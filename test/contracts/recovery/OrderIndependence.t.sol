// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Layer } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { Test } from "forge-std/Test.sol";
import { RecoveryLib } from "../../../contracts/libraries/RecoveryLib.sol";
import { LayerLib } from "../../../contracts/libraries/LayerLib.sol";
import { CoverRefund } from "../../../contracts/interfaces/IRecoveryDesk.sol";
import { LayerTreaty } from "../support/doubles/LayerTreaty.sol";
import { RecoveryBase } from "../support/RecoveryBase.t.sol";

/// @notice The order of settlements, recoveries and refunds changes nothing of what everybody has paid in the end.
contract OrderIndependenceTest is RecoveryBase {
    /// @dev One cover, settled at once or in parts, by settlement or expiry; recoveries and refunds in any order.
    function testFuzz_coversAndPool(uint96 loss, uint96[3] memory recovered, uint256 seed) public {
        loss = uint96(bound(loss, ATTACHMENT, 22_000_000e6));
        uint256 low = _buyLayer(0, 0.4e18);
        uint256 high = _buyLayer(1, 0.3e18);
        uint256[] memory ids = new uint256[](2);
        (ids[0], ids[1]) = (low, high);
        vm.warp(START + 1 days);
        trigger.measure(programId, _evidence(int128(uint128(loss / 2))));
        if (seed & 1 == 0) market.settle(low, "");
        vm.warp(START + 2 days);
        trigger.measure(programId, _evidence(int128(uint128(loss))));
        if (seed & 2 == 0) market.settle(low, "");
        if (seed & 4 == 0) market.settle(high, "");
        vm.warp(END + GRACE);
        uint256 sum;
        for (uint256 i; i < 3; ++i) {
            recovered[i] = uint96(bound(recovered[i], 1e6, 9_000_000e6));
            sum += recovered[i];
            if (i == (seed >> 3) % 3) market.expire(ids);
            _recover(recovered[i]);
            for (uint256 j; j < 2; ++j) {
                // forge-lint: disable-next-line(incorrect-shift)
                if (seed >> (5 + 2 * i + j) & 1 == 0) try desk.refund(ids[j]) { } catch { }
            }
        }
        for (uint256 j; j < 2; ++j) {
            try desk.refund(ids[1 - j]) { } catch { }
        }
        uint256 index = sum < loss ? loss - sum : 0;
        _assertNet(low, 0, loss, index);
        _assertNet(high, 1, loss, index);
    }

    /// @dev Two covers of one treaty: whichever is refunded first, the treaty has paid its layer of the net losses.
    function testFuzz_treaty(uint96[2] memory losses, uint96[6] memory refunds, uint256 seed) public {
        LayerTreaty treaty = new LayerTreaty(3_000_000e6, 4_000_000e6);
        uint256 net;
        uint256 paid;
        uint256[2] memory left;
        for (uint256 i; i < 2; ++i) {
            left[i] = bound(losses[i], 1, 6_000_000e6);
            net += left[i];
            paid += treaty.lose(left[i]);
        }
        for (uint256 i; i < 6; ++i) {
            // forge-lint: disable-next-line(incorrect-shift)
            uint256 which = seed >> i & 1;
            uint256 refund = bound(refunds[i], 0, left[which]);
            left[which] -= refund;
            net -= refund;
            paid -= treaty.applyRefund(which, uint96(refund));
        }
        uint256 over = net > 3_000_000e6 ? net - 3_000_000e6 : 0;
        assertEq(paid, over < 4_000_000e6 ? over : 4_000_000e6);
    }

    /// @dev Net of refunds a cover has paid the layer of the lower index, rounded up by a unit at most.
    function _assertNet(uint256 coverId, uint8 number, uint96 loss, uint256 index) private view {
        Layer memory layer = programRegistry.layer(programId, number);
        uint96 limit = market.cover(coverId).limit;
        uint96 paid = market.cover(coverId).paid;
        assertEq(paid, LayerLib.payoutDown(loss, layer.attachment, layer.exhaustion, limit));
        (CoverRefund memory refunded, uint256 due) = desk.refundOf(coverId);
        assertEq(due, 0);
        uint256 lower = LayerLib.payoutDown(index, layer.attachment, layer.exhaustion, limit);
        assertGe(paid - refunded.toPool, lower);
        assertLe(paid - refunded.toPool, lower + 1);
    }
}

/// @notice The figures of a recovery against each other, for any layer, index and shares.
contract RecoveryLibTest is Test {
    /// forge-config: default.fuzz.runs = 10000
    function testFuzz_refundsOfALayer_areFunded(
        uint96[2] memory bounds,
        uint64[4] memory shares,
        uint96[4] memory paid,
        uint96 index,
        uint96 recovered
    ) public pure {
        Layer memory layer;
        layer.attachment = uint96(bound(bounds[0], 0, type(uint80).max));
        layer.exhaustion = layer.attachment + uint96(bound(bounds[1], 1, type(uint80).max));
        recovered = uint96(bound(recovered, 0, index));
        uint256 sum;
        for (uint256 i; i < 4; ++i) {
            shares[i] = uint64(bound(shares[i], 0, 0.25e18));
            layer.sold += shares[i];
            uint96 limit = uint96(uint256(shares[i]) * (layer.exhaustion - layer.attachment) / 1e18);
            uint96 whole = LayerLib.payoutDown(index, layer.attachment, layer.exhaustion, limit);
            // a cover that was cancelled has paid less
            paid[i] = i % 2 == 0 ? whole : uint96(bound(paid[i], 0, whole));
            (uint256 refund, uint256 surplus) = RecoveryLib.refundDown(layer, limit, paid[i], index, recovered);
            assertLe(refund, paid[i]);
            if (i % 2 == 0) assertEq(surplus, 0);
            if (recovered == index && paid[i] != 0) assertEq(refund, paid[i], "all came back");
            if (recovered == 0) assertEq(refund + surplus, 0);
            sum += refund + surplus;
        }
        assertLe(sum, RecoveryLib.dueUp(layer, index, recovered));
    }

    /// @dev More recovered never lowers what anyone gets.
    function testFuzz_monotone(uint96 limit, uint96 paid, uint96 index, uint96 first, uint96 second) public pure {
        Layer memory layer = Layer({ attachment: 1e12, exhaustion: 5e12, sold: 0.7e18 });
        index = uint96(bound(index, 0, 7e12));
        second = uint96(bound(second, 0, index));
        first = uint96(bound(first, 0, second));
        (uint256 refundA, uint256 surplusA) = RecoveryLib.refundDown(layer, limit, paid, index, first);
        (uint256 refundB, uint256 surplusB) = RecoveryLib.refundDown(layer, limit, paid, index, second);
        assertGe(refundB, refundA);
        assertGe(surplusB, surplusA);
        assertGe(RecoveryLib.dueUp(layer, index, second), RecoveryLib.dueUp(layer, index, first));
    }
}
