// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { ITailRiskPool } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

/// @notice What the safeguard stops, and what it never stops.
contract StandStillTest is PoolBase {
    function _stopsBy() internal view override returns (ISafeguard) {
        return openSafeguard;
    }

    function test_frozen_takesNoStake() public {
        openSafeguard.setFrozen(address(pool), true);
        _assertNoStake(abi.encodeWithSelector(ISafeguard.PoolIsFrozen.selector, address(pool)));
        openSafeguard.setFrozen(address(pool), false);
        _stake(bob, 1e6);
    }

    function test_paused_takesNoStake() public {
        openSafeguard.setPaused(true);
        _assertNoStake(abi.encodeWithSelector(ISafeguard.NewBusinessPaused.selector, type(uint40).max));
    }

    /// @dev Frozen: nothing becomes claimable, without a revert, so that a keeper's batch goes on.
    function test_frozen_makesNothingClaimable() public {
        uint256 id = _request(alice, _par(1_000e6));
        vm.warp(LISTED + 7 days);
        openSafeguard.setFrozen(address(pool), true);
        assertEq(pool.makeClaimable(5), 0);
        assertEq(pool.pendingRedeemRequest(id, alice), _par(1_000e6));
        openSafeguard.setFrozen(address(pool), false);
        assertEq(pool.makeClaimable(5), 1);
    }

    /// @dev A pause is no freeze: exits go on.
    function test_paused_exitsGoOn() public {
        _request(alice, _par(1_000e6));
        vm.warp(LISTED + 7 days);
        openSafeguard.setPaused(true);
        assertEq(pool.makeClaimable(5), 1);
        assertEq(_claimAll(alice), 1_000e6);
    }

    /// @dev Requests, claims, payouts, expiry and fees never stand still.
    function test_frozenAndPaused_therestGoesOn() public {
        _bind(_terms());
        _request(alice, _par(1_000e6));
        vm.warp(LISTED + 7 days);
        pool.makeClaimable(1);
        openSafeguard.setFrozen(address(pool), true);
        openSafeguard.setPaused(true);
        _request(alice, _par(500e6));
        assertEq(_claimAll(alice), 1_000e6);
        vm.prank(alice);
        pool.transfer(bob, 1e6);
        vm.warp(START + 1 days);
        assertTrue(_payLoss(_terms(), 0, LIMIT / 2));
        pool.collectFees();
        vm.warp(END + GRACE);
        _release(LIMIT / 2);
        _assertConserved(0);
    }

    function test_safeguard_isTheMarkets() public view {
        assertEq(address(pool.safeguard()), address(market.safeguard()));
    }

    function _assertNoStake(bytes memory error) private {
        assertEq(pool.maxDeposit(bob), 0);
        assertEq(pool.maxMint(bob), 0);
        asset.mint(bob, 1e6);
        vm.startPrank(bob);
        asset.approve(address(pool), 1e6);
        vm.expectRevert(error);
        pool.deposit(1e6, bob);
        vm.expectRevert(error);
        pool.mint(1e12, bob);
        vm.expectRevert(error);
        pool.depositWithPermit(1e6, bob, 0, 0, 0, 0);
        vm.stopPrank();
        assertEq(pool.balanceOf(bob), 0);
        assertGt(ITailRiskPool(pool).previewDeposit(1e6), 0, "previews know no stops");
    }
}
