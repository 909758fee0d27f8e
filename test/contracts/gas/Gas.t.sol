// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Gas of whole transactions. Run with `forge test --isolate`: every call is then a transaction of its own, on
/// cold storage, base fee and calldata included.
/// @dev `first` is the first such action of all in a pool that has one staker, `repeat` is the same actor's next one.
/// Approvals are finite and not used up, balances neither start nor end at 0 unless the action makes them, so that nothing
/// is refunded that a user would not get.
contract GasTest is MarketBase {
    uint96 private constant PART = 1_000_000e6;

    function setUp() public override {
        super.setUp();
        _stake(bob, STAKE);
        asset.mint(alice, 10 * PART);
        vm.prank(alice);
        asset.approve(address(pool), 100 * PART);
        vm.prank(venueOwner);
        asset.approve(address(market), 100_000_000e6);
        asset.mint(vault, 1e6);
    }

    function test_stake() public {
        _deposit("stake.first");
        _deposit("stake.repeat");
    }

    function test_requestExit() public {
        _buy(_quote(0.5e18));
        _deposit("setup");
        vm.warp(START + 2 days);
        vm.startPrank(alice);
        uint256 half = pool.balanceOf(alice) / 2;
        pool.requestRedeem(half, alice, alice);
        vm.snapshotGasLastCall("ballast", "requestExit.first");
        vm.warp(START + 3 days);
        pool.requestRedeem(half, alice, alice);
        vm.snapshotGasLastCall("ballast", "requestExit.repeat");
    }

    function test_claimExit() public {
        _buy(_quote(0.5e18));
        _deposit("setup");
        vm.startPrank(alice);
        uint256 half = pool.balanceOf(alice) / 2;
        pool.requestRedeem(half, alice, alice);
        pool.requestRedeem(half, alice, alice);
        vm.warp(START + 10 days);
        _claim("claimExit.first");
        vm.warp(START + 11 days);
        _claim("claimExit.repeat");
    }

    function test_buyCover() public {
        _measureBuy("buyCover.first");
        _measureBuy("buyCover.repeat");
    }

    function test_reportAndSettle() public {
        uint256 coverId = _buy(_quote(0.5e18));
        vm.warp(START + 1 days);
        _measureSettle(coverId, 1_000_000e6, "reportAndSettle.first");
        vm.warp(START + 1 days + 1 hours);
        _measureSettle(coverId, 2_000_000e6, "reportAndSettle.repeat");
    }

    function _deposit(string memory name) private {
        vm.prank(alice);
        pool.deposit(PART, alice);
        vm.snapshotGasLastCall("ballast", name);
    }

    function _claim(string memory name) private {
        pool.makeClaimable(1);
        vm.snapshotGasLastCall("ballast", string.concat(name, ".make"));
        uint256 shares = pool.maxRedeem(alice);
        pool.redeem(shares, alice, alice);
        vm.snapshotGasLastCall("ballast", string.concat(name, ".collect"));
    }

    function _measureBuy(string memory name) private {
        Quote memory quote = _quote(0.25e18);
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        market.buy(quote, signature, "");
        vm.snapshotGasLastCall("ballast", name);
    }

    function _measureSettle(uint256 coverId, uint96 over, string memory name) private {
        bytes memory evidence = _evidence(int128(uint128(ATTACHMENT + over)));
        vm.prank(stranger);
        market.settle(coverId, evidence);
        vm.snapshotGasLastCall("ballast", name);
    }
}
