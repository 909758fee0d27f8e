// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { ReentrancyGuardTransient } from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { ICoverMarket } from "../../../contracts/interfaces/ICoverMarket.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { ITailRiskPool } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { HostileToken } from "../support/HostileToken.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

/// @notice Attacks on refills, and on pools that stand still.
contract RefillsAttackTest is PoolBase {
    address private treaty = makeAddr("treaty");

    function _stopsBy() internal view override returns (ISafeguard) {
        return openSafeguard;
    }

    /// @dev A refill adds to what belongs to everybody: it can't be taken out, and can't be counted from money that is
    /// somebody's already.
    function test_attack_refillTheft_findsNothing() public {
        _admit(treaty, address(pool));
        _bind(_terms());
        _request(alice, _par(1_000e6));
        vm.warp(LISTED + 7 days);
        pool.makeClaimable(1);
        assertEq(asset.balanceOf(address(pool)), pool.state().cash);
        vm.startPrank(treaty);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.TransferMismatch.selector, 1, 0));
        pool.takeRefill(1);
        pool.takeRefill(0);
        vm.stopPrank();
        assertEq(_claimAll(alice), 1_000e6);
        _assertConserved(0);
    }

    /// @dev A treaty of one pool counts nothing in another.
    function test_attack_foreignTreaty_isRefused() public {
        TailRiskPool other = _newPool(IERC20(address(asset)), _mandate());
        _admit(treaty, address(other));
        asset.mint(address(pool), 5e6);
        vm.prank(treaty);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NotTreaty.selector, treaty));
        pool.takeRefill(5e6);
    }

    /// @dev A refill inside a payout, a claim or a stake, by a token with a hook.
    function test_attack_hookToken_refillsInsideNothing() public {
        HostileToken token = new HostileToken();
        TailRiskPool hostile = _newPool(IERC20(address(token)), _mandate());
        _admit(address(token), address(hostile));
        token.mint(address(this), STAKE);
        token.approve(address(hostile), STAKE);
        token.setHook(address(hostile), abi.encodeCall(hostile.takeRefill, (1)));
        hostile.deposit(STAKE, alice);
        _assertRefused(token);
        token.mint(address(hostile), PREMIUM);
        vm.prank(address(market));
        hostile.bind(1, GROUP, _terms(), 0, 0);
        vm.warp(START + 1 days);
        token.setHook(address(hostile), abi.encodeCall(hostile.takeRefill, (1)));
        vm.prank(address(market));
        hostile.payLoss(1, GROUP, _terms(), 0, 1e6, 0, vault);
        _assertRefused(token);
        assertEq(hostile.state().cash, token.balanceOf(address(hostile)));
    }

    /// @dev However long a freeze lasts, the queue keeps its order, and all of it leaves after.
    function testFuzz_attack_frozenPool_doesNotJam(uint256 freeze, uint8 requests) public {
        uint256 count = bound(requests, 1, 20);
        for (uint256 i; i < count; ++i) {
            _request(alice, _par(100e6 + i));
        }
        openSafeguard.setFrozen(address(pool), true);
        vm.warp(LISTED + 7 days + bound(freeze, 0, 60 days));
        assertEq(pool.makeClaimable(count), 0);
        uint256 late = _request(alice, _par(50e6));
        openSafeguard.setFrozen(address(pool), false);
        assertEq(pool.makeClaimable(count), count);
        assertEq(pool.pendingRedeemRequest(late, alice), _par(50e6));
        vm.warp(pool.exitRequest(late).maturesAt);
        assertEq(pool.makeClaimable(1), 1);
        _assertConserved(0);
    }

    /// @dev Starved of gas, the question whether the pool is frozen fails the call; it is never taken for a no.
    function test_attack_starvedGas_doesNotThaw() public {
        _request(alice, _par(1_000e6));
        vm.warp(LISTED + 7 days);
        openSafeguard.setFrozen(address(pool), true);
        for (uint256 gas_ = 5_000; gas_ < 250_000; gas_ += 5_000) {
            try pool.makeClaimable{ gas: gas_ }(1) { } catch { }
            assertEq(pool.state().claimable, 0);
        }
    }

    /// @dev A safeguard that lies about nothing but fails stops stakes and new claimables only.
    function test_attack_failingSafeguard_stopsNoPayoutAndNoClaim() public {
        _bind(_terms());
        _request(alice, _par(1_000e6));
        vm.warp(LISTED + 7 days);
        pool.makeClaimable(1);
        vm.mockCallRevert(address(openSafeguard), abi.encodeWithSelector(ISafeguard.isFrozen.selector), "broken");
        vm.mockCallRevert(
            address(openSafeguard), abi.encodeWithSelector(ISafeguard.requireStakeable.selector), "broken"
        );
        assertEq(pool.maxDeposit(alice), 0);
        assertEq(_claimAll(alice), 1_000e6);
        _request(alice, _par(1_000e6));
        vm.warp(START + 1 days);
        assertTrue(_payLoss(_terms(), 0, LIMIT));
        _assertConserved(0);
    }

    function _assertRefused(HostileToken token) private view {
        assertFalse(token.hookSucceeded());
        assertEq(bytes4(token.hookResult()), ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
    }

    function _admit(address account, address to) private {
        vm.mockCall(address(market), abi.encodeCall(ICoverMarket.treatyPool, (account)), abi.encode(to));
    }
}
