// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attack: where less than a share's worth of capital is free, serve the head of the queue again and again: each
/// step burns waiting shares for nothing.
contract ServeDustAttack is MarketBase {
    /// @dev Holds 12, 13: an exit is served for what its shares are worth, or not at all.
    function testFuzz_attack_servingDust_burnsNoSharesForNothing(uint256 stake, uint256 topUp) public {
        stake = bound(stake, 9_000_000e6, 9_100_000e6);
        topUp = bound(topUp, 1, 1_000);
        _stake(alice, stake);
        uint256 coverId = _buy(_quote(0.8e18));
        vm.warp(START + 1 days);
        _lose(coverId, int128(uint128(ATTACHMENT)) + 1_234_567_891_011);
        uint256 id = _request(alice, pool.balanceOf(alice));
        vm.warp(START + 9 days);
        pool.makeClaimable(1);

        _stake(bob, topUp);
        uint256 waiting = pool.pendingRedeemRequest(id, alice);
        uint256 got = pool.maxWithdraw(alice);
        uint256 worth = pool.convertToAssets(waiting);
        uint256 touched = pool.makeClaimable(100);

        assertLe(touched, 3, "no endless steps over nothing");
        uint256 lost = worth - pool.convertToAssets(pool.pendingRedeemRequest(id, alice));
        uint256 paid = pool.maxWithdraw(alice) - got;
        // what the request gives up is under 1 %
        assertLe(lost, paid + paid / 99 + 2 * touched + 2, "burnt is paid, but for rounding");
    }
}
