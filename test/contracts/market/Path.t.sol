// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice The whole way once: stake, buy, loss, payout, expiry, exit.
contract PathTest is MarketBase {
    function test_stakeBuyLoseSettleExpireExit() public {
        uint256 shares = _stake(alice, STAKE);
        uint256 coverId = _buy(_quote(0.5e18));
        assertEq(market.ownerOf(coverId), venueOwner);
        assertEq(pool.state().outstanding, 5_000_000e6);
        _assertConserved(0);

        // half of the layer above the attachment, of which the cover has half
        assertEq(_lose(coverId, int128(uint128(ATTACHMENT)) + 5_000_000e6), 2_500_000e6);
        assertEq(asset.balanceOf(vault), 2_500_000e6);
        assertEq(market.settle(coverId, ""), 0);
        _assertConserved(0);

        uint256 requestId = _request(alice, shares);
        vm.warp(END + GRACE);
        assertEq(pool.makeClaimable(10), 1);
        assertEq(uint8(market.cover(coverId).status), 2);
        assertEq(pool.state().outstanding, 0);
        assertEq(pool.pendingRedeemRequest(requestId, alice), 0);
        _assertConserved(0);

        vm.startPrank(alice);
        uint256 assets = pool.redeem(pool.maxRedeem(alice), alice, alice);
        assertGt(assets, 17_500_000e6);
        assertEq(asset.balanceOf(alice), assets);
        pool.collectFees();
        assertEq(asset.balanceOf(feeRecipient), 5_000e6);
        _assertConserved(0);
    }
}
