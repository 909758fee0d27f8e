// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ITreaty } from "../../../contracts/interfaces/ITreaty.sol";
import { TreatyBase } from "./TreatyBase.t.sol";

/// @notice T5, T6: the layer over the net loss of the treaty's covers, whatever the order of losses and refunds.
contract CedeTest is TreatyBase {
    uint256 private constant COVERS = 5;

    function setUp() public override {
        super.setUp();
        _open();
        for (uint256 i = 1; i <= COVERS; ++i) {
            _bind(i);
        }
        vm.warp(START + 1 days);
    }

    function test_cede_nothingUpToTheRetention_thenAll_thenNothing() public {
        assertEq(_cede(1, 0, RETENTION), 0, "the pool's own");
        assertEq(_cede(1, RETENTION, COVER_LIMIT - RETENTION), COVER_LIMIT - RETENTION, "the treaty's");
        assertEq(_cede(2, 0, COVER_LIMIT), LIMIT - (COVER_LIMIT - RETENTION), "up to its limit");
        assertEq(_cede(3, 0, COVER_LIMIT), 0, "and no more");
        assertEq(treaty.ceded(), LIMIT);
        assertEq(treaty.cumulativeLoss(), 3 * uint256(COVER_LIMIT));
        assertEq(asset.balanceOf(address(pool)), LIMIT);
        _assertConserved(0);
    }

    function test_cede_tells() public {
        vm.expectEmit(address(treaty));
        emit ITreaty.LossCeded(1, RETENTION + 7, RETENTION + 7, 7, true);
        _cede(1, 0, RETENTION + 7);
    }

    function test_cede_nothing_isNothing() public {
        assertEq(_cede(1, 0, 0), 0);
        assertEq(treaty.cumulativeLoss(), 0);
    }

    /// @dev T5: after each step of any sequence the treaty has paid its layer on losses less refunds, and holds the rest.
    function testFuzz_anySequence_paysTheLayerOnTheNetLoss(uint256 seed) public {
        uint96[COVERS + 1] memory lost;
        uint96[COVERS + 1] memory refunded;
        (uint256 losses, uint256 refunds, uint256 refilled, uint256 returned) = (0, 0, 0, 0);
        for (uint256 i; i < 40; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            uint256 id = 1 + seed % COVERS;
            if ((seed >> 32) % 3 != 0) {
                uint96 loss = uint96((seed >> 64) % (COVER_LIMIT - lost[id] + 1));
                if ((seed >> 40) % 2 == 0) loss /= 8;
                refilled += _cede(id, lost[id], loss);
                lost[id] += loss;
                losses += loss;
            } else {
                uint96 refund = uint96((seed >> 64) % (lost[id] - refunded[id] + 1));
                returned += _refund(id, refund);
                refunded[id] += refund;
                refunds += refund;
            }
            uint256 net = losses - refunds;
            uint256 layer = net < RETENTION ? 0 : net > RETENTION + LIMIT ? LIMIT : net - RETENTION;
            assertEq(refilled - returned, layer, "T5: paid on the net loss");
            assertEq(treaty.ceded(), layer);
            assertGe(treaty.totalAssets(), LIMIT - layer, "T6: what it can still owe is there");
            _assertConserved(0);
        }
        assertEq(treaty.cumulativeLoss(), losses);
        assertEq(treaty.cumulativeRefund(), refunds);
    }

    /// @dev T5: two orders of the same losses and refunds end with the same payment. A refund only follows its own loss.
    function testFuzz_twoOrders_endAlike(uint96[5] memory lost, uint96[5] memory back, uint256 seed) public {
        for (uint256 i; i < COVERS; ++i) {
            lost[i] = uint96(bound(lost[i], 0, COVER_LIMIT));
            back[i] = uint96(bound(back[i], 0, lost[i]));
        }
        uint256 snapshot = vm.snapshotState();
        uint256 straight;
        for (uint256 i; i < COVERS; ++i) {
            straight += _cede(i + 1, 0, lost[i]);
        }
        for (uint256 i; i < COVERS; ++i) {
            straight -= _refund(i + 1, back[i]);
        }
        vm.revertToState(snapshot);

        uint256 mixed;
        uint256 first = seed % COVERS;
        for (uint256 i; i < COVERS; ++i) {
            uint256 id = (first + i) % COVERS;
            uint96 half = lost[id] / 2;
            mixed += _cede(id + 1, 0, half);
            uint96 early = back[id] < half ? back[id] : half;
            mixed -= _refund(id + 1, early);
            mixed += _cede(id + 1, half, lost[id] - half);
            mixed -= _refund(id + 1, back[id] - early);
        }
        assertEq(mixed, straight, "T5: the order changes nothing");
    }

    /// @dev T6: what is owed net never exceeds the limit, whatever is lost and however often it comes back.
    function test_ceded_isBoundedByTheLimit() public {
        for (uint256 i = 1; i <= COVERS; ++i) {
            _cede(i, 0, COVER_LIMIT);
            assertLe(treaty.ceded(), LIMIT);
            _refund(i, COVER_LIMIT / 2);
        }
        assertLe(treaty.ceded(), LIMIT);
        _assertConserved(0);
    }
}
