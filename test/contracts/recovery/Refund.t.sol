// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Cover, CoverStatus } from "../../../contracts/interfaces/ICoverMarket.sol";
import { CoverRefund, IRecoveryDesk } from "../../../contracts/interfaces/IRecoveryDesk.sol";
import { ITailRiskPool } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { LayerTreaty } from "../support/doubles/LayerTreaty.sol";
import { RecoveryBase } from "../support/RecoveryBase.t.sol";

contract RefundTest is RecoveryBase {
    uint256 private coverId;

    function setUp() public override {
        super.setUp();
        coverId = _buyLayer(0, 0.5e18);
    }

    function test_refund_isPaidLessTheLowerLayer() public {
        _loseAndFinish(12_000_000e6);
        assertEq(market.cover(coverId).paid, 3_000_000e6);
        _recover(2_000_000e6);
        (, uint256 due) = desk.refundOf(coverId);
        assertEq(due, 1_000_000e6);
        vm.expectEmit(address(desk));
        emit IRecoveryDesk.CoverRefunded(coverId, address(0), address(pool), 0, 1_000_000e6);
        (uint256 toPool, uint256 toTreaty) = desk.refund(coverId);
        assertEq(toPool, 1_000_000e6);
        assertEq(toTreaty, 0);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.NothingToRefund.selector, coverId));
        desk.refund(coverId);

        _recover(10_000_000e6);
        (toPool,) = desk.refund(coverId);
        assertEq(toPool, 2_000_000e6);
        (CoverRefund memory refunded,) = desk.refundOf(coverId);
        assertEq(refunded.toPool, 3_000_000e6, "never more than it paid");
        assertEq(refunded.toTreaty, 0);
    }

    /// @dev The pool keeps its books, its limit and its price: refunds go past it.
    function test_refund_leavesThePoolAlone() public {
        _loseAndFinish(12_000_000e6);
        bytes32 before = keccak256(abi.encode(pool.state()));
        _recover(12_000_000e6);
        desk.refund(coverId);
        assertEq(keccak256(abi.encode(pool.state())), before);
    }

    function test_refund_treatyFirstByItsLayer() public {
        LayerTreaty treaty = new LayerTreaty(2_000_000e6, 10_000_000e6);
        treaty.lose(3_000_000e6);
        _loseAndFinish(12_000_000e6);
        _mockTreaty(coverId, address(treaty));
        _recover(1_000_000e6);
        (uint256 toPool, uint256 toTreaty) = desk.refund(coverId);
        assertEq(toTreaty, 500_000e6, "the top of the loss was the treaty's");
        assertEq(toPool, 0);
        _recover(3_000_000e6);
        (toPool, toTreaty) = desk.refund(coverId);
        assertEq(toTreaty, 500_000e6);
        assertEq(toPool, 1_000_000e6);
        assertEq(asset.balanceOf(address(treaty)), 1_000_000e6);
        (CoverRefund memory refunded,) = desk.refundOf(coverId);
        assertEq(refunded.toTreaty, 1_000_000e6);
        assertEq(refunded.toPool, 1_000_000e6);
    }

    /// @dev A cancelled cover was paid for the days before its end, so only what lowers the index under that is its.
    function test_refund_cancelledCover() public {
        _loseAndFinish(12_000_000e6);
        Cover memory cover = market.cover(coverId);
        cover.paid = 1_000_000e6;
        cover.until = START + 3 days;
        _mockCover(coverId, cover);
        assertEq(_recover(3_000_000e6), 1_500_000e6);
        uint256 before = asset.balanceOf(vault);
        vm.expectEmit(address(desk));
        emit IRecoveryDesk.SurplusReturned(coverId, vault, 1_500_000e6);
        (uint256 toPool,) = desk.refund(coverId);
        assertEq(toPool, 0, "its own days' loss was 8 million, and 9 are left");
        assertEq(asset.balanceOf(vault) - before, 1_500_000e6);

        _recover(2_000_000e6);
        (toPool,) = desk.refund(coverId);
        assertEq(toPool, 500_000e6);
        assertEq(asset.balanceOf(vault) - before, 2_000_000e6);
        assertEq(asset.balanceOf(address(desk)), 500_000e6);
    }

    /// @dev A share that was freed before the start was not counted when money was taken.
    function test_refund_revert_freedBeforeTheStart() public {
        _loseAndFinish(12_000_000e6);
        Cover memory cover = market.cover(coverId);
        (cover.paid, cover.until) = (0, START);
        _mockCover(coverId, cover);
        _recover(3_000_000e6);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.CoverNotFinal.selector, coverId));
        desk.refund(coverId);
    }

    /// @dev Money for a pool of another asset goes back.
    function test_refund_otherAsset() public {
        _loseAndFinish(12_000_000e6);
        _recover(2_000_000e6);
        vm.mockCall(address(pool), abi.encodeWithSignature("asset()"), abi.encode(stranger));
        uint256 before = asset.balanceOf(vault);
        (uint256 toPool, uint256 toTreaty) = desk.refund(coverId);
        assertEq(toPool + toTreaty, 0);
        assertEq(asset.balanceOf(vault) - before, 1_000_000e6);
        (CoverRefund memory refunded,) = desk.refundOf(coverId);
        assertEq(refunded.toVenue, 1_000_000e6);
    }

    function test_refund_revert_notRetired() public {
        _lose(coverId, 12_000_000e6);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.CoverNotFinal.selector, coverId));
        desk.refund(coverId);
        vm.warp(END + GRACE);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.CoverNotFinal.selector, coverId));
        desk.refund(coverId);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.CoverNotFinal.selector, 77));
        desk.refund(77);
    }

    function test_refund_revert_voided() public {
        vm.prank(governor);
        market.voidCover(coverId);
        assertEq(uint8(market.cover(coverId).status), uint8(CoverStatus.Voided));
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.CoverNotFinal.selector, coverId));
        desk.refund(coverId);
    }

    function test_refund_revert_nothingRecovered() public {
        _loseAndFinish(12_000_000e6);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.NothingToRefund.selector, coverId));
        desk.refund(coverId);
    }

    /// @dev A treaty that can't receive holds up nobody; it gets its part later.
    function test_refund_pushThatFails() public {
        LayerTreaty treaty = new LayerTreaty(2_000_000e6, 10_000_000e6);
        treaty.lose(3_000_000e6);
        _loseAndFinish(12_000_000e6);
        _mockTreaty(coverId, address(treaty));
        _recover(12_000_000e6);
        vm.mockCallRevert(
            address(asset), abi.encodeWithSignature("transfer(address,uint256)", address(treaty), 1_000_000e6), "no"
        );
        (uint256 toPool, uint256 toTreaty) = desk.refund(coverId);
        assertEq(toPool, 2_000_000e6);
        assertEq(toTreaty, 1_000_000e6);
        assertEq(desk.heldFor(address(treaty)), 1_000_000e6);
        vm.expectRevert();
        desk.payHeld(address(treaty));
        vm.clearMockedCalls();
        assertEq(desk.payHeld(address(treaty)), 1_000_000e6);
        assertEq(asset.balanceOf(address(treaty)), 1_000_000e6);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.NothingToCollect.selector, address(treaty)));
        desk.payHeld(address(treaty));
    }

    /// @dev What is taken is enough for every refund, and what rounding leaves over is dust.
    function testFuzz_refund_isAlwaysFunded(uint96 loss, uint96[3] memory recovered, uint64[3] memory shares) public {
        uint256[] memory ids = new uint256[](4);
        ids[0] = coverId;
        for (uint256 i; i < 3; ++i) {
            shares[i] = uint64(bound(shares[i], 0.01e18, 0.13e18));
            ids[i + 1] = _buyLayer(0, shares[i]);
        }
        _lose(coverId, int128(uint128(bound(loss, ATTACHMENT + 1e6, 25_000_000e6))));
        _finish(ids);
        for (uint256 i; i < 3; ++i) {
            _recover(uint96(bound(recovered[i], 1, 8_000_000e6)));
            for (uint256 j; j < 4; ++j) {
                try desk.refund(ids[(i + j) % 4]) { } catch { }
            }
        }
        uint256 refunded;
        for (uint256 j; j < 4; ++j) {
            (CoverRefund memory r, uint256 due) = desk.refundOf(ids[j]);
            assertEq(due, 0);
            assertLe(r.toPool, market.cover(ids[j]).paid);
            refunded += r.toPool;
        }
        uint256 paidIn = desk.recovery(programId).paidIn;
        assertGe(paidIn, refunded);
        assertLe(paidIn - refunded, 2 * 4 + 1);
        assertEq(asset.balanceOf(address(desk)), paidIn);
    }

    function _loseAndFinish(int128 loss) private {
        _lose(coverId, loss);
        _finish(coverId);
    }
}
