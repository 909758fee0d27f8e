// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attacks on the rounding of ERC-7540 claims: collecting more than is claimable by many small claims, for no
/// shares, or out of other people's part.
contract ClaimRoundingAttack is MarketBase {
    function setUp() public override {
        super.setUp();
        _stake(alice, 7_777_777_777);
        _stake(bob, STAKE);
        uint256 coverId = _buy(_quote(0.9e18));
        _lose(coverId, int128(uint128(ATTACHMENT)) + 3_333_333_333_333);
        _request(alice, pool.balanceOf(alice) / 3);
        _request(bob, pool.balanceOf(bob) / 3);
        _request(alice, pool.balanceOf(alice));
        vm.warp(START + 8 days + 1);
        pool.makeClaimable(10);
    }

    /// @dev Any mix of `redeem` and `withdraw` collects at most what is claimable, and the last one the rest.
    function testFuzz_attack_manySmallClaims_collectNoMore(uint256[12] memory amounts, uint256 kinds) public {
        uint256 claimable = pool.maxWithdraw(alice);
        uint256 others = pool.maxWithdraw(bob);
        uint256 got;
        vm.startPrank(alice);
        for (uint256 i; i < amounts.length; ++i) {
            (uint256 shares, uint256 assets) = (pool.maxRedeem(alice), pool.maxWithdraw(alice));
            if (kinds >> i & 1 == 0 && shares != 0) {
                uint256 part = bound(amounts[i], 1, shares / 2 + 1);
                uint256 paid = pool.redeem(part, alice, alice);
                assertLe(paid * shares, assets * part, "rounded down");
                got += paid;
            } else if (assets != 0) {
                uint256 part = bound(amounts[i], 1, assets / 2 + 1);
                uint256 burnt = pool.withdraw(part, alice, alice);
                assertGe(burnt * assets, part * shares, "rounded up");
                got += part;
            }
        }
        uint256 left = pool.maxWithdraw(alice);
        if (left != 0) {
            pool.withdraw(left, alice, alice);
            got += left;
        }
        vm.stopPrank();
        assertEq(got, claimable);
        assertEq(asset.balanceOf(alice), claimable);
        assertEq(pool.maxWithdraw(bob), others);
        _assertConserved(0);
    }

    /// @dev Withdrawing single base units uses up shares each time.
    function test_attack_singleUnits_areNotFree() public {
        uint256 shares = pool.maxRedeem(alice);
        vm.startPrank(alice);
        for (uint256 i; i < 50; ++i) {
            assertGt(pool.withdraw(1, alice, alice), 0);
        }
        vm.stopPrank();
        assertLt(pool.maxRedeem(alice), shares);
        assertEq(asset.balanceOf(alice), 50);
    }

    /// @dev A claim is of the moment it became claimable: later premium and losses don't move it.
    function test_attack_claimHeldBack_neitherGrowsNorFalls() public {
        uint256 claimable = pool.maxWithdraw(alice);
        vm.warp(END + 30 days);
        assertEq(pool.maxWithdraw(alice), claimable);
        uint256 shares = pool.maxRedeem(alice);
        vm.prank(alice);
        assertEq(pool.redeem(shares, stranger, alice), claimable);
        assertEq(asset.balanceOf(stranger), claimable);
    }
}
