// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { ReentrancyGuardTransient } from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { HostileToken } from "../support/HostileToken.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

/// @notice Known ways to take money out of vaults, each by name.
contract AttacksTest is PoolBase {
    /// @dev Tokens sent to the pool belong to nobody and change nothing.
    function testFuzz_donation_changesNothing(uint96 amount) public {
        (uint256 assets, uint256 price) = (pool.totalAssets(), pool.convertToAssets(1e18));
        asset.mint(address(pool), amount);
        assertEq(pool.totalAssets(), assets);
        assertEq(pool.convertToAssets(1e18), price);
        assertEq(pool.freeCapacity(), assets);
        assertEq(_stake(bob, 1_000e6), _par(1_000e6));
        _assertConserved(amount);
    }

    /// @dev First depositor, then a donation: the second one gets what he paid for.
    function testFuzz_firstDepositor_inflation(uint256 first, uint96 donation, uint256 second) public {
        TailRiskPool fresh = _newPool(IERC20(address(asset)), _mandate());
        first = bound(first, 1, 1_000e6);
        second = bound(second, 1, 1_000_000e6);
        asset.mint(stranger, first);
        vm.startPrank(stranger);
        asset.approve(address(fresh), first);
        fresh.deposit(first, stranger);
        vm.stopPrank();
        asset.mint(address(fresh), donation);
        asset.mint(bob, second);
        vm.startPrank(bob);
        asset.approve(address(fresh), second);
        uint256 shares = fresh.deposit(second, bob);
        vm.stopPrank();
        assertEq(fresh.convertToAssets(shares), second);
    }

    /// @dev Shares given to the pool itself are no exit and pay nobody.
    function test_sharesSentToThePool() public {
        vm.prank(alice);
        pool.transfer(address(pool), _par(100e6));
        uint256 id = _request(alice, _par(1_000e6));
        vm.warp(LISTED + 7 days);
        pool.makeClaimable(5);
        assertEq(pool.pendingRedeemRequest(id, alice), 0);
        assertEq(pool.maxWithdraw(alice), 1_000e6);
        assertEq(pool.balanceOf(address(pool)), _par(100e6));
    }

    /// @dev Dust requests can't put off what others get: the end of the drip doesn't move.
    function test_drip_dustCannotPostpone() public {
        _stake(bob, STAKE);
        _bind(_terms());
        _request(alice, _par(STAKE / 2));
        for (uint256 i; i < 6; ++i) {
            _request(alice, _par(10e6));
        }
        vm.warp(END);
        _release(LIMIT);
        pool.makeClaimable(1);
        uint256 dripping = pool.state().dripping;
        for (uint256 i = 1; i <= 6; ++i) {
            vm.warp(END + i * 1 days);
            pool.makeClaimable(1);
            assertLe(pool.state().dripping, dripping * (7 days - i * 1 days) / 7 days + 2e6);
        }
        vm.warp(END + 7 days + 1 hours);
        assertEq(pool.state().dripping, 0);
    }

    /// @dev A standing request earns nothing: whoever keeps one all the time is worse off than who stakes.
    function test_standingRequest_earnsNothing() public {
        _stake(bob, STAKE);
        _request(bob, _par(STAKE));
        _bind(_terms());
        vm.warp(END + GRACE);
        _release(LIMIT);
        pool.makeClaimable(1);
        vm.warp(END + GRACE + 7 days);
        assertEq(_claimAll(bob), STAKE);
        assertApproxEqAbs(pool.convertToAssets(pool.balanceOf(alice)), STAKE + PREMIUM - FEE, 2);
    }

    /// @dev A hook of the token enters nothing of the pool a second time, from a deposit or from a payout.
    function test_reentrancy() public {
        HostileToken token = new HostileToken();
        TailRiskPool hostile = _newPool(IERC20(address(token)), _mandate());
        token.mint(alice, 3_000_000e6);
        vm.startPrank(alice);
        token.approve(address(hostile), 3_000_000e6);
        hostile.deposit(1_000_000e6, alice);
        bytes[5] memory calls = [
            abi.encodeCall(hostile.deposit, (1e6, address(token))),
            abi.encodeCall(hostile.redeem, (1, address(token), address(token))),
            abi.encodeCall(hostile.requestRedeem, (1, address(token), address(token))),
            abi.encodeCall(hostile.makeClaimable, (1)),
            abi.encodeCall(hostile.collectReserved, (address(token)))
        ];
        for (uint256 i; i < calls.length; ++i) {
            token.setHook(address(hostile), calls[i]);
            hostile.deposit(1e6, alice);
            _assertRefused(token);
        }
        vm.stopPrank();
        PremiumTerms memory terms = PremiumTerms(0, 0, START, END, 100_000e6, END);
        vm.prank(address(market));
        hostile.bind(1, GROUP, terms, 0, 0);
        for (uint256 i; i < calls.length; ++i) {
            token.setHook(address(hostile), calls[i]);
            vm.prank(address(market));
            assertTrue(hostile.payLoss(1, GROUP, terms, uint96(i * 1e6), 1e6, 0, vault));
            _assertRefused(token);
        }
    }

    function _assertRefused(HostileToken token) private view {
        assertFalse(token.hookSucceeded());
        assertEq(bytes4(token.hookResult()), ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
    }
}
