// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ITreaty } from "../../../contracts/interfaces/ITreaty.sol";
import { TreatyBase } from "./TreatyBase.t.sol";

/// @notice T8: collateral is free once the covers are gone; refunds belong to the shares held when it was open.
contract RefundTest is TreatyBase {
    uint96 private constant LOSS = 3_000_000e6;

    function setUp() public override {
        super.setUp();
        _open();
        _bind(1);
        vm.warp(START + 1 days);
        _cede(1, 0, LOSS);
    }

    function test_redeem_onlyWhenItsCoversAreGone() public {
        vm.warp(CLOSES_AT + 300 days);
        assertEq(treaty.maxRedeem(alice), 0, "run-off");
        assertEq(treaty.maxWithdraw(alice), 0);
        vm.prank(alice);
        vm.expectRevert();
        treaty.redeem(1, alice, alice);

        _release(1);
        uint256 all = uint256(LIMIT) + PREMIUM - (LOSS - RETENTION);
        assertEq(treaty.totalAssets(), all);
        assertEq(treaty.maxWithdraw(alice), all / 2);
        assertEq(_redeemAll(alice), all / 2);
        vm.prank(bob);
        treaty.withdraw(all - all / 2, bob, bob);
        assertEq(treaty.totalSupply(), 0);
        assertEq(asset.balanceOf(address(treaty)), 0, "nothing is left over");
    }

    function testFuzz_redeem_inPartsGivesNoMore(uint256 part, uint256 other) public {
        _releaseAll();
        uint256 all = treaty.totalAssets();
        part = bound(part, 1, LIMIT / 2);
        other = bound(other, 1, LIMIT / 2);
        vm.prank(alice);
        uint256 first = treaty.redeem(part, alice, alice);
        assertLe(first, all * part / LIMIT);
        vm.prank(bob);
        uint256 second = treaty.redeem(other, bob, bob);
        if (part != LIMIT / 2) first += _redeemAll(alice);
        if (other != LIMIT / 2) second += _redeemAll(bob);
        assertEq(first + second, all, "all of it");
        assertApproxEqAbs(first, second, 3, "halves");
    }

    function test_refund_whileLive_isCollateralAgain() public {
        uint256 before = treaty.totalAssets();
        assertEq(_refund(1, 500_000e6), 500_000e6);
        assertEq(treaty.totalAssets(), before + 500_000e6);
        assertEq(treaty.refundOf(alice), 0);
        assertEq(_refund(1, LOSS - 500_000e6), LOSS - RETENTION - 500_000e6, "the rest is the pool's");
        assertEq(treaty.ceded(), 0);
        _assertConserved(0);
    }

    function test_refund_afterTheRelease_belongsToSharesRedeemedOrNot() public {
        _releaseAll();
        _redeemAll(alice);
        assertEq(_refund(1, 1_000_000e6), 1_000_000e6);
        assertEq(treaty.refundOf(alice), 500_000e6, "redeemed");
        assertEq(treaty.refundOf(bob), 500_000e6, "not redeemed");
        uint256 bobs = _redeemAll(bob);
        assertEq(bobs, (uint256(LIMIT) + PREMIUM - (LOSS - RETENTION)) / 2, "a refund is no part of the shares' price");
        assertEq(_refund(1, 400_000e6), 400_000e6);

        assertEq(_collect(alice), 700_000e6);
        assertEq(_collect(bob), 700_000e6);
        assertEq(asset.balanceOf(address(treaty)), 0);
        vm.prank(alice);
        vm.expectRevert(ITreaty.ZeroAmount.selector);
        treaty.collectRefund(alice);
        vm.prank(alice);
        vm.expectRevert(ITreaty.ZeroAddress.selector);
        treaty.collectRefund(address(0));
    }

    function test_refund_transfersCarryLaterOnes() public {
        _releaseAll();
        _refund(1, 200_000e6);
        vm.prank(alice);
        assertTrue(treaty.transfer(stranger, LIMIT / 4));
        _refund(1, 200_000e6);
        assertEq(treaty.refundOf(alice), 150_000e6, "the past, and half of the rest");
        assertEq(treaty.refundOf(stranger), 50_000e6);
        assertEq(treaty.refundOf(bob), 200_000e6);
        _redeemAll(stranger);
        _redeemAll(alice);
        vm.prank(stranger);
        vm.expectRevert();
        treaty.transfer(alice, 1);
        _refund(1, 200_000e6);
        assertEq(_collect(stranger), 100_000e6);
        assertEq(_collect(alice), 200_000e6);
        assertEq(_collect(bob), 300_000e6);
        _assertConserved(0);
    }

    /// @dev T8: any transfers, redemptions, refunds and collections: nobody gets more than his part, and all of it is there.
    function testFuzz_refunds_areConserved(uint256 seed) public {
        _releaseAll();
        address[3] memory holders = [alice, bob, stranger];
        (uint256 refunded, uint256 collected) = (0, 0);
        for (uint256 i; i < 30; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            address who = holders[seed % 3];
            uint256 shares = treaty.balanceOf(who);
            uint256 some = shares == 0 ? 0 : (seed >> 64) % (shares + 1);
            uint256 action = (seed >> 32) % 4;
            if (action == 0) {
                refunded += _refund(1, uint96((seed >> 64) % 100_000e6));
            } else if (action == 1 && some != 0) {
                vm.prank(who);
                treaty.redeem(some, who, who);
            } else if (action == 2) {
                vm.prank(who);
                assertTrue(treaty.transfer(holders[(seed >> 40) % 3], some));
            } else if (treaty.refundOf(who) != 0) {
                collected += _collect(who);
            }
            uint256 due = treaty.refundOf(alice) + treaty.refundOf(bob) + treaty.refundOf(stranger);
            assertLe(collected + due, refunded, "T8: no more than came");
            assertApproxEqAbs(collected + due, refunded, 200, "T8: but for dust");
            _assertConserved(0);
        }
    }

    function test_refund_aboveTheLoss_isRefused() public {
        _refund(1, LOSS - 1);
        vm.prank(desk);
        vm.expectRevert(abi.encodeWithSelector(ITreaty.RefundAboveLoss.selector, 1, uint256(LOSS) + 1, LOSS));
        treaty.applyRefund(1, 2);
    }

    function test_refund_ofAnotherCover_isRefused() public {
        vm.prank(desk);
        vm.expectRevert(abi.encodeWithSelector(ITreaty.RefundAboveLoss.selector, 2, 1, 0));
        treaty.applyRefund(2, 1);
    }

    function test_refund_onlyTheDesk() public {
        vm.expectRevert(abi.encodeWithSelector(ITreaty.NotRecoveryDesk.selector, stranger));
        vm.prank(stranger);
        treaty.applyRefund(1, 1);
    }

    function _releaseAll() private {
        vm.warp(CLOSES_AT);
        _release(1);
    }

    function _collect(address account) private returns (uint256) {
        vm.prank(account);
        return treaty.collectRefund(account);
    }
}
