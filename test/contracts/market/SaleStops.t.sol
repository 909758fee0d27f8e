// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { ISequencerClock } from "../../../contracts/interfaces/ISequencerClock.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice What the safeguard and the sequencer's clock do to sales and expiries.
contract SaleStopsTest is MarketBase {
    address private clock_ = makeAddr("clock");
    uint256[] private ids;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
    }

    function _clock() internal override returns (ISequencerClock) {
        clock_ = makeAddr("clock");
        _setDowntime(0);
        vm.mockCall(clock_, abi.encodeWithSelector(ISequencerClock.isUp.selector), abi.encode(true));
        vm.mockCall(clock_, abi.encodeWithSelector(ISequencerClock.upSince.selector), abi.encode(0));
        return ISequencerClock(clock_);
    }

    /// @dev Whatever stops the pool or the venue, the sale asks for exactly this pair.
    function test_buy_revert_stopped() public {
        bytes memory reason = abi.encodeWithSelector(ISafeguard.VenueAtWarning.selector, venueId);
        vm.mockCallRevert(
            address(safeguard), abi.encodeCall(ISafeguard.requireSaleable, (address(pool), venueId)), reason
        );
        Quote memory quote = _quote(0.5e18);
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(reason);
        market.buy(quote, signature, "");
        assertFalse(market.isNonceUsed(quoteSigner, quote.nonce));
        vm.clearMockedCalls();
        _clock();
        _buy(quote);
    }

    function test_buy_revert_paused() public {
        vm.prank(guardian);
        safeguard.pause(1 days);
        Quote memory quote = _quote(0.5e18);
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.NewBusinessPaused.selector, LISTED + 1 days));
        market.buy(quote, signature, "");
    }

    /// @dev A pause stops new cover only.
    function test_settleAndExpire_whilePaused() public {
        uint256 coverId = _buy(_quote(0.5e18));
        vm.warp(START + 1 days);
        vm.prank(guardian);
        safeguard.pause(7 days);
        assertEq(_lose(coverId, int128(uint128(EXHAUSTION))), 5_000_000e6);
    }

    /// @dev The pool is known to the safeguard from its first sale on a program; the venue's later sales don't ask again.
    function test_buy_attachesThePool() public {
        _buy(_quote(0.1e18));
        assertEq(safeguard.poolsOf(programId).length, 1);
        vm.expectCall(address(safeguard), abi.encodeWithSelector(ISafeguard.attach.selector), 0);
        _buy(_quote(0.1e18));
        assertEq(safeguard.poolsOf(programId)[0], address(pool));
    }

    function test_buy_attachesEveryPool() public {
        TailRiskPool first = pool;
        TailRiskPool second = _newPool(IERC20(address(asset)), _mandate());
        for (uint256 i; i < 4; ++i) {
            pool = i % 2 == 0 ? first : second;
            if (i == 1) _stake(bob, STAKE);
            _buy(_quote(0.1e18));
        }
        address[] memory pools = safeguard.poolsOf(programId);
        assertEq(pools.length, 2);
        assertEq(pools[0], address(first));
        assertEq(pools[1], address(second));
    }

    /// @dev Grace doesn't run while nobody could bring a report.
    function test_expire_waitsForDowntime() public {
        ids = [_buy(_quote(0.5e18))];
        _setDowntime(5 hours);
        vm.warp(END + GRACE + 5 hours - 1);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotDue.selector, 1, END + GRACE + 5 hours));
        market.expire(ids);
        assertEq(market.retireDue(address(pool), 5), 0);
        vm.warp(END + GRACE + 5 hours);
        market.expire(ids);
        assertEq(pool.state().outstanding, 0);
    }

    function _setDowntime(uint256 duration) private {
        vm.mockCall(clock_, abi.encodeWithSelector(ISequencerClock.downtimeSince.selector), abi.encode(duration));
    }
}
