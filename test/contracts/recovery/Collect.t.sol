// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IRecoveryDesk } from "../../../contracts/interfaces/IRecoveryDesk.sol";
import { RecoveryBase } from "../support/RecoveryBase.t.sol";

contract CollectRefundTest is RecoveryBase {
    uint256 private coverId;
    address private carol = makeAddr("carol");

    function setUp() public override {
        super.setUp();
        // a fifth of all shares, at par
        _stake(bob, STAKE / 4);
        coverId = _buyLayer(0, 0.5e18);
    }

    function test_collect_byTheSharesAtTheLoss() public {
        _lose(coverId, 12_000_000e6);
        _finish(coverId);
        _recover(12_000_000e6);
        desk.refund(coverId);
        assertEq(desk.collectable(coverId, 1, alice), 2_400_000e6);
        vm.expectEmit(address(desk));
        emit IRecoveryDesk.RefundCollected(coverId, alice, 1, 0, alice, 2_400_000e6);
        assertEq(_collect(alice, coverId, 1), 2_400_000e6);
        vm.prank(bob);
        assertEq(desk.collect(coverId, 1, carol), 600_000e6);
        assertEq(asset.balanceOf(carol), 600_000e6);
        assertEq(asset.balanceOf(address(desk)), 0, "virtual shares hold nothing back");

        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.NothingToCollect.selector, alice));
        _collect(alice, coverId, 1);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.NothingToCollect.selector, carol));
        _collect(carol, coverId, 1);
    }

    /// @dev Two payouts, and between them a sale of shares and a newcomer: each payout's part is its own holders'.
    function test_collect_eachPayoutItsHolders() public {
        _lose(coverId, 8_000_000e6);
        uint256 shares = pool.balanceOf(bob);
        vm.prank(bob);
        pool.transfer(carol, shares);
        vm.warp(START + 2 days);
        market.settle(coverId, _evidence(12_000_000e6));
        _finish(coverId);
        _recover(3_000_000e6);
        desk.refund(coverId);
        // half the payout came back: a third of it was paid first
        assertEq(desk.collectable(coverId, 1, bob), 100_000e6);
        assertEq(desk.collectable(coverId, 2, bob), 0);
        assertEq(desk.collectable(coverId, 1, carol), 0);
        assertEq(desk.collectable(coverId, 2, carol), 200_000e6);
        assertEq(_collect(alice, coverId, 1) + _collect(alice, coverId, 2), 1_200_000e6);
        _collect(bob, coverId, 1);
        _collect(carol, coverId, 2);
        assertEq(asset.balanceOf(address(desk)), 0);
    }

    /// @dev A second recovery adds to the first.
    function test_collect_again() public {
        _lose(coverId, 12_000_000e6);
        _finish(coverId);
        _recover(1_000_000e6);
        desk.refund(coverId);
        assertEq(_collect(alice, coverId, 1), 400_000e6);
        _recover(1_000_000e6);
        desk.refund(coverId);
        assertEq(_collect(alice, coverId, 1), 400_000e6);
        assertEq(_collect(bob, coverId, 1), 200_000e6);
    }

    /// @dev Shares in escrow are their request's controller's, whether served or not.
    function test_collectForRequest() public {
        uint256 shares = pool.balanceOf(bob);
        vm.prank(bob);
        uint256 id = pool.requestRedeem(shares, carol, bob);
        _lose(coverId, 12_000_000e6);
        _finish(coverId);
        pool.makeClaimable(1);
        assertEq(pool.pendingRedeemRequest(id, carol), 0);
        _recover(12_000_000e6);
        desk.refund(coverId);
        assertEq(desk.collectable(coverId, 1, bob), 0);
        assertEq(desk.collectableForRequest(coverId, 1, id), 600_000e6);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.NotController.selector, id, bob));
        desk.collectForRequest(coverId, 1, id, bob);
        vm.startPrank(carol);
        vm.expectEmit(address(desk));
        emit IRecoveryDesk.RefundCollected(coverId, carol, 1, id, carol, 600_000e6);
        assertEq(desk.collectForRequest(coverId, 1, id, carol), 600_000e6);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.NothingToCollect.selector, carol));
        desk.collectForRequest(coverId, 1, id, carol);
        vm.stopPrank();
        _collect(alice, coverId, 1);
        assertEq(asset.balanceOf(address(desk)), 0);
    }

    /// @dev All in one transaction.
    function test_collect_multicall() public {
        _lose(coverId, 8_000_000e6);
        vm.prank(bob);
        pool.transfer(carol, 1);
        vm.warp(START + 2 days);
        market.settle(coverId, _evidence(12_000_000e6));
        _finish(coverId);
        _recover(12_000_000e6);
        bytes[] memory calls = new bytes[](3);
        calls[0] = abi.encodeCall(desk.refund, (coverId));
        calls[1] = abi.encodeCall(desk.collect, (coverId, 1, alice));
        calls[2] = abi.encodeCall(desk.collect, (coverId, 2, alice));
        vm.prank(alice);
        desk.multicall(calls);
        assertApproxEqAbs(asset.balanceOf(alice), 2_400_000e6, 1);
    }

    function test_collect_revert_zeroAddress() public {
        _lose(coverId, 12_000_000e6);
        _finish(coverId);
        _recover(12_000_000e6);
        desk.refund(coverId);
        vm.prank(alice);
        vm.expectRevert(IRecoveryDesk.ZeroAddress.selector);
        desk.collect(coverId, 1, address(0));
    }

    function test_collect_nothingBeforeARefund() public {
        _lose(coverId, 12_000_000e6);
        assertEq(desk.collectable(coverId, 1, alice), 0);
        assertEq(desk.collectable(coverId, 0, alice), 0);
        assertEq(desk.collectable(coverId, 2, alice), 0);
    }

    /// @dev Holders together never get more than came, and all of it but dust, in whatever steps.
    function testFuzz_collect_conserves(uint96 split, uint96[3] memory recovered, uint96 second) public {
        _lose(coverId, 9_000_000e6);
        split = uint96(bound(split, 1, pool.balanceOf(bob)));
        vm.prank(bob);
        pool.transfer(carol, split);
        vm.warp(START + 2 days);
        market.settle(coverId, _evidence(int128(uint128(bound(second, 9_000_002e6, 20_000_000e6)))));
        _finish(coverId);
        uint256 came;
        uint256 collected;
        address[3] memory holders = [alice, bob, carol];
        for (uint256 i; i < 3; ++i) {
            _recover(uint96(bound(recovered[i], 1e6, 8_000_000e6)));
            try desk.refund(coverId) returns (uint256 toPool, uint256) {
                came += toPool;
            } catch { }
            for (uint256 j; j < 3; ++j) {
                for (uint256 epoch = 1; epoch <= 2; ++epoch) {
                    if (desk.collectable(coverId, epoch, holders[j]) != 0) {
                        collected += _collect(holders[j], coverId, epoch);
                    }
                }
            }
            assertLe(collected, came);
            assertLe(came - collected, 3 * 2 + 2);
        }
    }
}
