// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { ITreaty } from "../../../contracts/interfaces/ITreaty.sol";
import { TreatyBase } from "./TreatyBase.t.sol";

/// @notice Ways to take the reinsurers' money, tried.
contract TreatyAttacksTest is TreatyBase {
    /// @dev Only the market sells covers to it; a loss without a cover is refused even from there.
    function test_attack_fakeCovers() public {
        _open();
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ITreaty.NotMarket.selector, stranger));
        treaty.bind(99, _premium());
        vm.expectRevert(abi.encodeWithSelector(ITreaty.NotMarket.selector, stranger));
        treaty.cede(99, _premium(), 0, LIMIT);
        vm.stopPrank();
        vm.prank(address(market));
        vm.expectRevert(abi.encodeWithSelector(ITreaty.CoverNotCarried.selector, 99));
        treaty.cede(99, _premium(), 0, LIMIT);
        vm.prank(stranger);
        assertEq(treaty.payReceivable(), 0);
        assertEq(asset.balanceOf(address(treaty)), LIMIT);
    }

    /// @dev A deposit in the last second gets what earlier ones get, and thins nobody out: there is no more than the limit.
    function test_attack_lastSecondDeposit() public {
        _deposit(alice, LIMIT - 1);
        vm.warp(AUCTION_END);
        _deposit(stranger, 1);
        assertEq(treaty.maxDeposit(stranger), 0);
        treaty.open(0.5e18);
        _bind(1);
        vm.warp(END + 30 days);
        _release(1);
        assertEq(_redeemAll(alice), uint256(LIMIT - 1) * (uint256(LIMIT) + PREMIUM) / LIMIT);
    }

    /// @dev Whoever opens early only fixes a share that every depositor had when he came, or more.
    function test_attack_frontRunOfOpen() public {
        vm.warp(AUCTION_START + 1 days);
        uint64 accepted = treaty.cession();
        _deposit(alice, LIMIT / 2);
        vm.warp(AUCTION_START + 2 days);
        _deposit(stranger, LIMIT / 2);
        vm.prank(stranger);
        treaty.open(0);
        assertGe(treaty.cession(), accepted);
    }

    /// @dev Collateral that leaves just before the opening can't be counted; the taker's floor holds.
    function test_attack_withdrawJustBeforeOpen() public {
        _deposit(alice, LIMIT - 1);
        _deposit(stranger, 1);
        vm.warp(AUCTION_END);
        vm.prank(stranger);
        treaty.withdraw(1, stranger, stranger);
        vm.expectRevert(abi.encodeWithSelector(ITreaty.NotCollateralized.selector, LIMIT - 1, LIMIT));
        treaty.open(0);
        // the others fill the gap and open in one transaction
        asset.mint(bob, 1);
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(treaty.deposit, (1, bob));
        calls[1] = abi.encodeCall(treaty.open, (0.5e18));
        vm.startPrank(bob);
        asset.approve(address(treaty), 1);
        treaty.multicall(calls);
        assertEq(treaty.cession(), 0.5e18);
    }

    /// @dev Nobody but the market holds a cover in the treaty: one that paid in full, was cancelled or lost nothing goes at
    /// its release, and the collateral with it.
    function test_attack_stuckCovers() public {
        _open();
        PremiumTerms memory terms = _premium();
        for (uint256 i = 1; i <= 4; ++i) {
            _bind(i, terms);
        }
        vm.prank(address(market));
        treaty.unbind(4, terms, buyer);
        vm.warp(START + 1 days);
        _cede(1, 0, COVER_LIMIT);
        terms.until = START + 2 days;
        vm.prank(address(market));
        treaty.cancel(2, terms, 0, 0, buyer);
        vm.warp(CLOSES_AT);
        for (uint256 i = 1; i <= 3; ++i) {
            assertEq(treaty.maxRedeem(alice), 0);
            _release(i);
        }
        assertEq(treaty.liveCovers(), 0);
        _redeemAll(alice);
        _redeemAll(bob);
        assertEq(asset.balanceOf(address(treaty)), 0);
    }

    /// @dev Dust rounds in favour of those who stay, and the last one takes what is left.
    function testFuzz_attack_dust(uint96 loss, uint256 dust) public {
        _open();
        _bind(1);
        vm.warp(START + 1 days);
        _cede(1, 0, uint96(bound(loss, 0, COVER_LIMIT)));
        vm.warp(CLOSES_AT);
        _release(1);
        dust = bound(dust, 1, 1000);
        uint256 price = treaty.convertToAssets(LIMIT);
        vm.startPrank(alice);
        for (uint256 i; i < 10; ++i) {
            treaty.redeem(dust, alice, alice);
        }
        vm.stopPrank();
        uint256 left = treaty.totalSupply();
        assertGe(treaty.totalAssets() * LIMIT, price * left, "never below the price before");
        _redeemAll(alice);
        _redeemAll(bob);
        assertEq(treaty.totalAssets(), 0);
    }

    /// @dev Donations move neither price, nor collateral, nor stage.
    function test_attack_donation() public {
        _deposit(stranger, 1);
        asset.mint(address(treaty), 1_000_000e6);
        assertEq(_deposit(alice, LIMIT - 1), LIMIT - 1);
        assertEq(treaty.convertToAssets(1), 1);
        _assertConserved(1_000_000e6);
    }

    /// @dev All collateral lost: shares are worth nothing, and nothing divides by it.
    function test_attack_totalLoss() public {
        _open();
        PremiumTerms memory terms = _premium();
        terms.premium = 0;
        _bind(1, terms);
        _bind(2, terms);
        vm.warp(START + 1 days);
        _cede(1, terms, 0, COVER_LIMIT);
        _cede(2, terms, 0, COVER_LIMIT);
        vm.warp(CLOSES_AT);
        _release(1);
        _release(2);
        assertEq(treaty.totalAssets(), 0);
        assertEq(treaty.convertToShares(7), 7);
        assertEq(_redeemAll(alice), 0);
        // what comes back is still hers
        _refund(1, COVER_LIMIT);
        assertEq(treaty.refundOf(alice), treaty.refundOf(bob));
        assertGt(treaty.refundOf(alice), 0);
    }
}
