// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { ITailRiskPool, PoolState, PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { HostileToken } from "../support/HostileToken.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

/// @notice `release` and `unbind`: the two ways a limit ends without a loss.
contract UnbindTest is PoolBase {
    function test_release_freesTheLimit() public {
        _bind(_terms());
        vm.warp(END + GRACE);
        vm.expectEmit(address(pool));
        emit ITailRiskPool.CoverReleased(1, LIMIT);
        _release(LIMIT);
        assertEq(pool.state().outstanding, 0);
        assertEq(pool.groupOutstanding(GROUP), 0);
        assertEq(pool.freeCapacity(), STAKE + PREMIUM - FEE);
        _assertConserved(0);
    }

    function test_unbind_refundsTheWholePremium() public {
        _bind(_terms());
        vm.warp(START - 1);
        vm.expectEmit(address(pool));
        emit ITailRiskPool.CoverUnbound(1, bob, PREMIUM);
        _unbind(_terms(), bob);
        assertEq(asset.balanceOf(bob), PREMIUM);
        assertEq(pool.totalAssets(), STAKE);
        assertEq(pool.state().outstanding, 0);
        assertEq(pool.state().unearned, 0);
        assertEq(pool.groupOutstanding(GROUP), 0);
        vm.warp(END + 1 days);
        assertEq(pool.totalAssets(), STAKE, "nothing runs on");
        assertEq(pool.collectFees(), 0);
        _assertConserved(0);
    }

    function test_unbind_leavesTheOthersAlone() public {
        _bind(_terms());
        _bind(_terms());
        _unbind(_terms(), bob);
        vm.warp(END);
        assertEq(pool.totalAssets(), STAKE + PREMIUM - FEE);
        assertEq(pool.state().fees, FEE);
        _assertConserved(0);
    }

    function testFuzz_unbind_neutral(uint96 premium, uint96 fee, uint96 other) public {
        PremiumTerms memory terms = _terms();
        terms.premium = uint96(bound(other, 0, 1e13));
        terms.fee = terms.premium / 7;
        _bind(terms);
        uint256 before = pool.totalAssets();
        PremiumTerms memory undone = _terms();
        undone.premium = uint96(bound(premium, 0, 1e13));
        undone.fee = uint96(bound(fee, 0, undone.premium / 5));
        _bind(undone);
        assertLe(pool.totalAssets(), before + 1);
        _unbind(undone, bob);
        assertEq(pool.totalAssets(), before);
        assertEq(asset.balanceOf(bob), undone.premium);
        vm.warp(END);
        assertEq(pool.totalAssets(), STAKE + terms.premium - terms.fee);
        assertEq(pool.collectFees(), terms.fee);
        _assertConserved(0);
    }

    /// @dev A holder who can't receive doesn't keep a cover from being undone.
    function test_unbind_reservesForABlockedHolder() public {
        HostileToken token = new HostileToken();
        TailRiskPool hostile = _newPool(IERC20(address(token)), _mandate());
        token.mint(alice, STAKE);
        vm.startPrank(alice);
        token.approve(address(hostile), STAKE);
        hostile.deposit(STAKE, alice);
        vm.stopPrank();
        token.mint(address(hostile), PREMIUM);
        vm.startPrank(address(market));
        hostile.bind(1, GROUP, _terms(), 0, 0);
        token.setBlocked(bob, true);
        hostile.unbind(1, GROUP, _terms(), bob);
        vm.stopPrank();
        assertEq(hostile.reservedFor(bob), PREMIUM);
        PoolState memory state = hostile.state();
        assertEq(state.cash, token.balanceOf(address(hostile)));
        assertEq(state.totalAssets, STAKE);
        vm.prank(bob);
        hostile.collectReserved(stranger);
        assertEq(token.balanceOf(stranger), PREMIUM);
    }

    function _unbind(PremiumTerms memory terms, address recipient) private {
        vm.prank(address(market));
        pool.unbind(1, GROUP, terms, recipient);
    }
}
