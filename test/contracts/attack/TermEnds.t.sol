// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { CoverStatus, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ITailRiskPool, PoolState } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attack: selling around the end of a term, when one cover ends and the next is not counted yet. Known failure:
/// over-selling at month ends (Neptune H-02).
contract TermEndsAttack is MarketBase {
    uint64 private constant OTHER_GROUP = RISK_GROUP + 1;

    uint256 private first;

    /// @dev The pool is all but fully used until the first cover's grace is over. Another venue's next program is placed in
    /// the first one's last day.
    function setUp() public override {
        super.setUp();
        _stake(alice, 10_000_000e6);
        first = _buy(_quote(0.9e18));
        vm.startPrank(governor);
        uint64 other = venueRegistry.list(venueOwner, vault, OTHER_GROUP, "Other");
        oracle.setJump(other, JUMP);
        vm.stopPrank();
        venueId = other;
        vm.warp(END - 1 days);
        _submit(0);
        Opening memory opening = _opening();
        (opening.start, opening.end) = (END + 14 days, END + 21 days);
        programId = _open(opening);
    }

    function test_attack_saleAroundATermsEnd_neverOversells() public {
        uint40[4] memory times = [END - 1, END, END + 1 days, END + GRACE - 1];
        for (uint256 i; i < times.length; ++i) {
            vm.warp(times[i]);
            _submit(0);
            Quote memory quote = _quote(0.5e18);
            bytes memory signature = _signQuote(quote);
            vm.expectPartialRevert(ITailRiskPool.CapacityExceeded.selector);
            vm.prank(venueOwner);
            market.buy(quote, signature, "");
            assertEq(pool.state().outstanding, 9_000_000e6, "the limit is locked until grace is over");
        }
    }

    /// @dev Then the sale itself retires what is due, and many small sales gain nothing over one.
    function test_attack_manySalesAtTheEndOfGrace_neverOversell() public {
        vm.warp(END + GRACE);
        _submit(0);
        uint256 sold;
        for (uint256 i; i < 12; ++i) {
            Quote memory quote = _quote(0.09e18);
            bytes memory signature = _signQuote(quote);
            vm.prank(venueOwner);
            try market.buy(quote, signature, "") {
                sold += quote.limit;
            } catch { }
        }
        assertEq(uint8(market.cover(first).status), uint8(CoverStatus.Expired));
        assertEq(sold, 9_000_000e6, "the layer's shares");
        PoolState memory s = pool.state();
        assertEq(s.outstanding, sold);
        assertLe(s.outstanding + s.requested, s.totalAssets);
    }
}
