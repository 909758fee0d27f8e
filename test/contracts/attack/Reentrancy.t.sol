// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { IERC721Receiver } from "@openzeppelin/contracts/token/ERC721/IERC721Receiver.sol";
import { ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ITailRiskPool, PoolState } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { MoodyToken, Reenterer } from "./MoodyToken.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Settles and cancels the cover that it is just being given.
contract CoverReceiver is IERC721Receiver {
    uint256 public paid;
    bool public cancelled;

    function onERC721Received(address, address, uint256 coverId, bytes calldata) external returns (bytes4) {
        paid += ICoverMarket(msg.sender).settle(coverId, "");
        paid += ICoverMarket(msg.sender).settle(coverId, "");
        try ICoverMarket(msg.sender).cancel(coverId, 0) {
            cancelled = true;
        } catch { }
        return IERC721Receiver.onERC721Received.selector;
    }
}

/// @notice Attacks that call back while money moves. Known failure: reentrancy through ERC-721 receivers and hook tokens.
contract ReentrancyAttack is MarketBase {
    MoodyToken private token;
    Reenterer private actor;
    uint256 private coverId;
    uint256 private claimShares;

    function setUp() public override {
        super.setUp();
        vm.prank(venueOwner);
        programRegistry.withdraw(programId);
        actor = new Reenterer();
        vm.prank(venueOwner);
        venueRegistry.setVault(venueId, address(actor));
        programId = _open(_opening());
        token = new MoodyToken();
        pool = _newPool(IERC20(address(token)), _mandate());
        token.setHook(address(actor), true);
        token.mint(venueOwner, 1_000_000e6);
        vm.prank(venueOwner);
        token.approve(address(market), type(uint256).max);
        _stakeFor(alice, STAKE);
        _stakeFor(address(actor), 1_000_000e6);
        coverId = _buy(_quote(0.5e18));
        // the actor has something claimable, something waiting and something staked
        claimShares = pool.balanceOf(address(actor)) / 4;
        _act(address(pool), abi.encodeCall(pool.requestRedeem, (claimShares, address(actor), address(actor))));
        vm.warp(START + 3 days);
        assertEq(pool.makeClaimable(1), 1);
        claimShares = pool.maxRedeem(address(actor));
        _act(address(pool), abi.encodeCall(pool.requestRedeem, (claimShares, address(actor), address(actor))));
        _act(address(token), abi.encodeCall(token.approve, (address(pool), type(uint256).max)));
        token.mint(address(actor), 1_000e6);
    }

    function _stakeFor(address account, uint256 assets) private {
        token.mint(alice, assets);
        vm.startPrank(alice);
        token.approve(address(pool), assets);
        pool.deposit(assets, account);
        vm.stopPrank();
    }

    function _act(address target, bytes memory call) private returns (bytes memory) {
        return actor.act(target, call);
    }

    /// @dev Everything that changes books, tried while tokens move.
    function _planAll() private {
        uint256[] memory ids = new uint256[](1);
        ids[0] = coverId;
        address a = address(actor);
        actor.plan(address(market), abi.encodeCall(market.settle, (coverId, "")));
        actor.plan(address(market), abi.encodeCall(market.expire, (ids)));
        actor.plan(address(market), abi.encodeCall(market.retireDue, (address(pool), 5)));
        actor.plan(address(pool), abi.encodeCall(pool.makeClaimable, (5)));
        actor.plan(address(pool), abi.encodeCall(pool.redeem, (1e6, a, a)));
        actor.plan(address(pool), abi.encodeCall(pool.withdraw, (1, a, a)));
        actor.plan(address(pool), abi.encodeCall(pool.deposit, (1e6, a)));
        actor.plan(address(pool), abi.encodeCall(pool.mint, (1e12, a)));
        actor.plan(address(pool), abi.encodeCall(pool.requestRedeem, (20e12, a, a)));
        actor.plan(address(pool), abi.encodeCall(pool.collectFees, ()));
        actor.plan(address(pool), abi.encodeCall(pool.collectReserved, (a)));
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(pool.redeem, (1e6, a, a));
        actor.plan(address(pool), abi.encodeCall(pool.multicall, (calls)));
    }

    function _assertNothingGotThrough(uint256 tried) private view {
        assertEq(actor.tried(), tried, "the hook ran");
        assertEq(actor.succeeded(), 0, "and got nowhere");
        PoolState memory s = pool.state();
        assertEq(s.cash, token.balanceOf(address(pool)));
        assertLe(s.outstanding, s.totalAssets);
    }

    function test_attack_reenterFromThePayout_getsNowhere() public {
        _planAll();
        uint256 before = token.balanceOf(address(actor));
        assertEq(market.settle(coverId, _evidence(int128(uint128(ATTACHMENT)) + 5_000_000e6)), 2_500_000e6);
        assertEq(token.balanceOf(address(actor)) - before, 2_500_000e6, "paid once");
        _assertNothingGotThrough(12);
    }

    function test_attack_reenterFromTheClaim_getsNowhere() public {
        // the market is not entered here; what it does ends at the pool's guard
        _planAll();
        uint256 claimable = pool.maxWithdraw(address(actor));
        uint256 before = token.balanceOf(address(actor));
        _act(address(pool), abi.encodeCall(pool.redeem, (claimShares, address(actor), address(actor))));
        assertEq(token.balanceOf(address(actor)) - before, claimable);
        assertEq(pool.maxWithdraw(address(actor)), 0);
        assertEq(actor.tried(), 12);
        assertLe(actor.succeeded(), 2, "settling and retiring nothing changes nothing");
        assertEq(pool.state().cash, token.balanceOf(address(pool)));
    }

    function test_attack_reenterFromTheStake_getsNowhere() public {
        _planAll();
        uint256 shares = pool.balanceOf(address(actor));
        _act(address(pool), abi.encodeCall(pool.deposit, (500e6, address(actor))));
        assertApproxEqRel(pool.balanceOf(address(actor)) - shares, 500e12, 0.01e18);
        assertLe(actor.succeeded(), 2, "settling and retiring nothing changes nothing");
        assertEq(pool.state().cash, token.balanceOf(address(pool)));
    }

    /// @dev The vault hands the payout back within the push: it isn't paid a second time.
    function test_attack_payoutHandedBack_isNotPaidTwice() public {
        uint256 poolBefore = token.balanceOf(address(pool));
        actor.plan(address(token), abi.encodeCall(token.transfer, (address(pool), 2_500_000e6)));
        market.settle(coverId, _evidence(int128(uint128(ATTACHMENT)) + 5_000_000e6));
        assertEq(actor.succeeded(), 1);
        assertEq(pool.reservedFor(address(actor)), 2_500_000e6);
        _act(address(pool), abi.encodeCall(pool.collectReserved, (address(actor))));
        assertEq(token.balanceOf(address(pool)), poolBefore - 2_500_000e6);
        assertEq(pool.state().cash, token.balanceOf(address(pool)));
    }

    /// @dev A token of a cover that is handed on calls its receiver: what he does there he may do anyway, the payout goes to the
    /// pinned vault, once. The purchase itself calls nobody (`market/BuyFor.t.sol`).
    function test_attack_reenterFromTheReceiverOfACover_getsNowhere() public {
        CoverReceiver receiver = new CoverReceiver();
        trigger.measure(programId, _evidence(int128(uint128(ATTACHMENT)) + 5_000_000e6));
        uint256 before = token.balanceOf(address(actor));
        vm.prank(venueOwner);
        market.safeTransferFrom(venueOwner, address(receiver), coverId);
        assertEq(receiver.paid(), 2_500_000e6, "once");
        assertFalse(receiver.cancelled(), "who holds the token is not the venue");
        assertEq(token.balanceOf(address(actor)) - before, 2_500_000e6, "to the vault");
        assertEq(token.balanceOf(address(receiver)), 0);
        assertEq(market.settle(coverId, ""), 0);
        assertEq(market.ownerOf(coverId), address(receiver));
        _assertNothingGotThrough(0);
    }

    /// @dev The buyer moves his stake or takes his claim while he pays the premium.
    function test_attack_reenterFromThePremium_isCaught() public {
        vm.prank(venueOwner);
        venueRegistry.offerOwnership(venueId, address(actor));
        _act(address(venueRegistry), abi.encodeCall(venueRegistry.acceptOwnership, (venueId)));
        vm.warp(END - 7 days);
        _submit(0);
        programId = _openNext();
        Quote memory quote = _quote(0.1e18);
        quote.buyer = address(actor);
        token.mint(address(actor), 2 * quote.premium);
        _act(address(token), abi.encodeCall(token.approve, (address(market), type(uint256).max)));
        bytes memory buy = abi.encodeCall(market.buy, (quote, _signQuote(quote), ""));

        uint256 snapshot = vm.snapshotState();
        actor.plan(address(pool), abi.encodeCall(pool.redeem, (1e12, address(actor), address(actor))));
        vm.expectPartialRevert(ITailRiskPool.TransferMismatch.selector);
        _act(address(market), buy);
        vm.revertToState(snapshot);
        actor.plan(address(pool), abi.encodeCall(pool.deposit, (1_000e6, address(actor))));
        vm.expectPartialRevert(ITailRiskPool.TransferMismatch.selector);
        _act(address(market), buy);
        vm.revertToState(snapshot);
        // The token of the cover is minted without asking its receiver, who has no hook for it. Moving capital out between
        // floor and sale is possible, and counted by the sale's own check.
        actor.plan(address(pool), abi.encodeCall(pool.requestRedeem, (20e12, address(actor), address(actor))));
        _act(address(market), buy);
        PoolState memory s = pool.state();
        assertLe(s.outstanding + s.requested, s.totalAssets);
    }

    function _openNext() private returns (uint256) {
        Opening memory opening = _opening();
        (opening.start, opening.end) = (END, END + 7 days);
        return abi.decode(_act(address(programRegistry), abi.encodeCall(programRegistry.open, (opening))), (uint256));
    }
}
