// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ERC4626, IERC20 } from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import { ICoverMarket } from "../../../contracts/interfaces/ICoverMarket.sol";
import { IRecoveryDesk } from "../../../contracts/interfaces/IRecoveryDesk.sol";
import { ITreaty, TreatyStage, TreatyTerms } from "../../../contracts/interfaces/ITreaty.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { TreatyBase } from "./TreatyBase.t.sol";

/// @notice T1: collateral comes in at par, up to the limit, and only while the treaty raises it.
contract RaiseTest is TreatyBase {
    function testFuzz_deposit_sharesAtPar(uint256 first, uint256 second, uint256 donation) public {
        first = bound(first, 1, LIMIT - 1);
        second = bound(second, 1, LIMIT - first);
        assertEq(_deposit(alice, first), first);
        asset.mint(address(treaty), bound(donation, 0, 1e30));
        assertEq(_deposit(bob, second), second, "a donation moves no price");
        assertEq(treaty.totalAssets(), first + second);
        assertEq(treaty.maxDeposit(bob), LIMIT - first - second);
        assertEq(treaty.maxMint(bob), LIMIT - first - second);
    }

    function test_deposit_overTheLimit_isRefused() public {
        _deposit(alice, LIMIT - 5);
        asset.mint(bob, 6);
        vm.startPrank(bob);
        asset.approve(address(treaty), 6);
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxDeposit.selector, bob, 6, 5));
        treaty.deposit(6, bob);
        assertEq(treaty.mint(5, bob), 5, "the rest is taken");
        assertEq(treaty.maxDeposit(bob), 0);
    }

    function test_deposit_nothing_isRefused() public {
        vm.expectRevert(ITreaty.ZeroAmount.selector);
        treaty.deposit(0, alice);
        vm.expectRevert(ITreaty.ZeroAmount.selector);
        treaty.redeem(0, alice, alice);
    }

    function test_deposit_onlyWhileRaising() public {
        _open();
        assertEq(treaty.maxDeposit(alice), 0);
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxDeposit.selector, alice, 1, 0));
        treaty.deposit(1, alice);
    }

    function testFuzz_withdraw_atParWhileRaisingOrFailed(uint256 assets, uint256 taken, bool isFailed) public {
        assets = bound(assets, 2, LIMIT);
        taken = bound(taken, 1, assets - 1);
        _deposit(alice, assets);
        if (isFailed) vm.warp(AUCTION_END + 1);
        _assertStage(isFailed ? TreatyStage.Failed : TreatyStage.Raising);

        vm.prank(alice);
        assertEq(treaty.withdraw(taken, alice, alice), taken);
        assertEq(_redeemAll(alice), assets - taken);
        assertEq(asset.balanceOf(alice), assets, "all of it came back");
        _assertConserved(0);
    }

    function test_failed_takesNoDeposit() public {
        vm.warp(AUCTION_END);
        _assertStage(TreatyStage.Raising);
        vm.warp(AUCTION_END + 1);
        assertEq(treaty.maxDeposit(alice), 0);
    }

    function test_redeem_byAnother_needsAllowance() public {
        _deposit(alice, 10);
        vm.prank(bob);
        vm.expectRevert();
        treaty.redeem(10, bob, alice);
        vm.prank(alice);
        treaty.approve(bob, 10);
        vm.prank(bob);
        assertEq(treaty.redeem(10, bob, alice), 10);
    }

    function test_constructor_refusesTermsThatContradict() public {
        TreatyTerms memory terms = _treatyTerms();
        terms.limit = 0;
        _refused(terms, "limit");
        terms.limit = uint96(type(uint72).max) + 1;
        _refused(terms, "limit");
        terms = _treatyTerms();
        terms.retention = type(uint96).max - LIMIT + 1;
        _refused(terms, "retention");
        terms = _treatyTerms();
        terms.auctionEnd = terms.auctionStart;
        _refused(terms, "auctionEnd");
        terms = _treatyTerms();
        terms.closesAt = terms.auctionEnd;
        _refused(terms, "closesAt");
        terms = _treatyTerms();
        terms.cessionFrom = terms.cessionTo + 1;
        _refused(terms, "cessionTo");
        terms = _treatyTerms();
        terms.cessionTo = 1e18 + 1;
        _refused(terms, "cessionTo");
    }

    function test_constructor_refusesZeroAddressesAndAnotherAsset() public {
        TreatyTerms memory terms = _treatyTerms();
        terms.pool = address(0);
        vm.expectRevert(ITreaty.ZeroAddress.selector);
        _newTreaty(terms);
        terms = _treatyTerms();
        vm.expectRevert(ITreaty.ZeroAddress.selector);
        new Treaty(IERC20(address(asset)), "", "", terms, ICoverMarket(address(0)), IRecoveryDesk(desk));
        vm.expectRevert(ITreaty.ZeroAddress.selector);
        new Treaty(IERC20(address(asset)), "", "", terms, ICoverMarket(address(market)), IRecoveryDesk(address(0)));
        vm.expectRevert(abi.encodeWithSelector(ITreaty.BadTerms.selector, "pool"));
        new Treaty(IERC20(stranger), "", "", terms, ICoverMarket(address(market)), IRecoveryDesk(desk));
    }

    function test_constructor_keepsItsTerms() public view {
        assertEq(abi.encode(treaty.terms()), abi.encode(_treatyTerms()));
        assertEq(address(treaty.market()), address(market));
        assertEq(address(treaty.desk()), desk);
        assertEq(address(treaty.safeguard()), address(safeguard));
        assertEq(address(treaty.clock()), address(clock));
        assertEq(treaty.decimals(), 6);
    }

    function _refused(TreatyTerms memory terms, string memory term) private {
        vm.expectRevert(abi.encodeWithSelector(ITreaty.BadTerms.selector, term));
        _newTreaty(terms);
    }
}
