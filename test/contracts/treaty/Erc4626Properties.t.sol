// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { TreatyStage } from "../../../contracts/interfaces/ITreaty.sol";
import { TreatyBase } from "./TreatyBase.t.sol";

/// @notice The properties that the public suites ask of an ERC-4626 vault (a16z/erc4626-tests and crytic/properties), for a
/// treaty in every stage. Written anew for this vault; the names are theirs. A treaty that is live or closed offers nothing to
/// deposit or to withdraw: its limits say 0, and the properties hold of that.
contract Erc4626PropertiesTest is TreatyBase {
    /// @dev A treaty in some stage, after some losses and exits.
    modifier inSomeState(uint256 seed) {
        uint256 kind = seed % 5;
        if (kind < 2) {
            _deposit(alice, 1 + (seed >> 8) % (LIMIT - 1));
            if (kind == 1) vm.warp(AUCTION_END + 1 + (seed >> 96) % 90 days);
        } else {
            _open();
            _bind(1);
            _bind(2);
            vm.warp(START + (seed >> 96) % 10 days);
            _cede(1, 0, uint96((seed >> 8) % COVER_LIMIT));
            _cede(2, 0, uint96((seed >> 128) % COVER_LIMIT));
        }
        if (kind == 4) {
            vm.warp(CLOSES_AT);
            _release(1);
            _release(2);
            vm.startPrank(bob);
            treaty.redeem(1 + (seed >> 160) % (treaty.balanceOf(bob) - 1), bob, bob);
            vm.stopPrank();
        }
        _;
    }

    function testFuzz_prop_viewsNeverRevert(uint256 seed, address caller, address account, uint72 amount)
        public
        inSomeState(seed)
    {
        vm.startPrank(caller);
        assertEq(treaty.asset(), address(asset));
        treaty.totalAssets();
        treaty.maxDeposit(account);
        treaty.maxMint(account);
        treaty.maxWithdraw(account);
        treaty.maxRedeem(account);
        treaty.convertToShares(amount);
        treaty.convertToAssets(amount);
        treaty.previewDeposit(amount);
        treaty.previewMint(amount);
        treaty.previewWithdraw(amount);
        treaty.previewRedeem(amount);
        treaty.state();
        vm.stopPrank();
    }

    /// @dev What the limits say can be done, and one unit more can't.
    function testFuzz_prop_limitsAreExact(uint256 seed) public inSomeState(seed) {
        uint256 most = treaty.maxDeposit(stranger);
        asset.mint(stranger, most + 1);
        vm.startPrank(stranger);
        asset.approve(address(treaty), type(uint256).max);
        vm.expectRevert();
        treaty.deposit(most + 1, stranger);
        if (most != 0) assertEq(treaty.deposit(most, stranger), most);
        vm.stopPrank();

        vm.startPrank(alice);
        most = treaty.maxRedeem(alice);
        vm.expectRevert();
        treaty.redeem(most + 1, alice, alice);
        most = treaty.maxWithdraw(alice);
        vm.expectRevert();
        treaty.withdraw(most + 1, alice, alice);
        if (most != 0) treaty.withdraw(most, alice, alice);
        vm.stopPrank();
        _assertConserved(0);
    }

    function testFuzz_prop_depositAndMintAsPreviewed(uint256 seed, uint256 amount, bool byShares)
        public
        inSomeState(seed)
    {
        uint256 most = treaty.maxDeposit(stranger);
        vm.assume(most != 0);
        amount = bound(amount, 1, most);
        asset.mint(stranger, amount);
        vm.startPrank(stranger);
        asset.approve(address(treaty), amount);
        if (byShares) assertEq(treaty.mint(amount, stranger), treaty.previewMint(amount));
        else assertEq(treaty.deposit(amount, stranger), treaty.previewDeposit(amount));
        // there and back again gives nothing
        assertLe(treaty.redeem(treaty.balanceOf(stranger), stranger, stranger), amount);
        vm.stopPrank();
        assertEq(asset.balanceOf(stranger), amount);
    }

    function testFuzz_prop_withdrawAndRedeemAsPreviewed(uint256 seed, uint256 amount, bool byShares)
        public
        inSomeState(seed)
    {
        uint256 most = byShares ? treaty.maxRedeem(alice) : treaty.maxWithdraw(alice);
        vm.assume(most != 0);
        amount = bound(amount, 1, most);
        uint256 before = treaty.balanceOf(alice);
        uint256 price = treaty.convertToAssets(1e30);
        vm.startPrank(alice);
        if (byShares) {
            uint256 preview = treaty.previewRedeem(amount);
            assertEq(treaty.redeem(amount, alice, alice), preview);
            assertEq(asset.balanceOf(alice), preview);
        } else {
            uint256 preview = treaty.previewWithdraw(amount);
            assertEq(treaty.withdraw(amount, alice, alice), preview);
            assertEq(before - treaty.balanceOf(alice), preview);
            assertEq(asset.balanceOf(alice), amount);
        }
        vm.stopPrank();
        if (treaty.totalSupply() != 0) {
            assertGe(treaty.convertToAssets(1e30), price, "never cheaper for those who stay");
        }
        _assertConserved(0);
    }

    function testFuzz_prop_stagesSayWhatIsFree(uint256 seed) public inSomeState(seed) {
        TreatyStage stage = treaty.stage();
        bool isLive = stage == TreatyStage.Open || stage == TreatyStage.RunOff;
        assertEq(treaty.maxRedeem(alice), isLive ? 0 : treaty.balanceOf(alice));
        assertEq(treaty.maxDeposit(alice) != 0, stage == TreatyStage.Raising && treaty.totalAssets() < LIMIT);
    }
}
