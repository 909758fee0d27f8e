// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC4626 } from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import { ERC4626 } from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import { ITailRiskPool } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

/// @notice `redeem` and `withdraw` collect what was made claimable.
contract CollectTest is PoolBase {
    uint256 private shares;

    function setUp() public override {
        super.setUp();
        _request(alice, _par(1_000e6));
        vm.warp(LISTED + 7 days);
        pool.makeClaimable(1);
        shares = _par(1_000e6);
    }

    function test_redeem() public {
        vm.expectEmit(address(pool));
        emit IERC4626.Withdraw(alice, bob, alice, 1_000e6, shares);
        vm.prank(alice);
        assertEq(pool.redeem(shares, bob, alice), 1_000e6);
        assertEq(asset.balanceOf(bob), 1_000e6);
        assertEq(pool.maxRedeem(alice), 0);
        assertEq(pool.maxWithdraw(alice), 0);
        _assertConserved(0);
    }

    function test_withdraw() public {
        vm.prank(alice);
        assertEq(pool.withdraw(400e6, bob, alice), _par(400e6));
        assertEq(pool.maxWithdraw(alice), 600e6);
        assertEq(pool.maxRedeem(alice), _par(600e6));
        _assertConserved(0);
    }

    function test_collect_byOperator() public {
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NotOwnerOrOperator.selector, alice, bob));
        pool.redeem(1, bob, alice);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NotOwnerOrOperator.selector, alice, bob));
        pool.withdraw(1, bob, alice);
        vm.prank(alice);
        pool.setOperator(bob, true);
        vm.prank(bob);
        assertEq(pool.redeem(shares, bob, alice), 1_000e6);
    }

    function test_collect_revert_zero() public {
        vm.startPrank(alice);
        vm.expectRevert(ITailRiskPool.ZeroAmount.selector);
        pool.redeem(0, alice, alice);
        vm.expectRevert(ITailRiskPool.ZeroAmount.selector);
        pool.withdraw(0, alice, alice);
    }

    function test_collect_revert_more() public {
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxRedeem.selector, alice, shares + 1, shares));
        pool.redeem(shares + 1, alice, alice);
        vm.expectRevert(
            abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxWithdraw.selector, alice, 1_000e6 + 1, 1_000e6)
        );
        pool.withdraw(1_000e6 + 1, alice, alice);
    }

    /// @dev Previews can't be known while the exit is under way (ERC-7540).
    function test_preview_reverts() public {
        vm.expectRevert(ITailRiskPool.AsyncPreview.selector);
        pool.previewRedeem(1);
        vm.expectRevert(ITailRiskPool.AsyncPreview.selector);
        pool.previewWithdraw(1);
    }

    /// @dev One transaction: make claimable and collect.
    function test_multicall_exit() public {
        _request(alice, shares);
        vm.warp(LISTED + 14 days);
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(pool.makeClaimable, (1));
        calls[1] = abi.encodeCall(pool.redeem, (2 * shares, alice, alice));
        vm.prank(alice);
        pool.multicall(calls);
        assertEq(asset.balanceOf(alice), 2_000e6);
        _assertConserved(0);
    }

    /// @dev In however many pieces it is collected, no more comes out, and the last piece takes the rest.
    function testFuzz_collect_pieces(uint256 seed) public {
        vm.startPrank(alice);
        for (uint256 i; i < 12 && pool.maxRedeem(alice) != 0; ++i) {
            uint256 random = uint256(keccak256(abi.encode(seed, i)));
            if (random % 2 == 0 && pool.maxWithdraw(alice) != 0) {
                pool.withdraw(bound(random >> 1, 1, pool.maxWithdraw(alice)), alice, alice);
            } else {
                pool.redeem(bound(random >> 1, 1, pool.maxRedeem(alice)), alice, alice);
            }
            assertLe(asset.balanceOf(alice) + pool.maxWithdraw(alice), 1_000e6);
        }
        if (pool.maxRedeem(alice) != 0) pool.redeem(pool.maxRedeem(alice), alice, alice);
        vm.stopPrank();
        assertEq(asset.balanceOf(alice) + pool.maxWithdraw(alice), 1_000e6);
        _assertConserved(0);
    }
}
