// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { IProgramRegistry } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ITailRiskPool } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attacks on price and capacity: cutting an order, dust covers, more than there is, two pools for one loss. Known
/// failures: over-selling (Neptune H-02); two pools paying one loss twice; sibling venues; dust covers.
contract FloorAttack is MarketBase {
    function setUp() public override {
        super.setUp();
        _stake(alice, 10_000_000e6);
    }

    function _floorOf(uint256 limit) private view returns (uint96) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint96(pool.floorPremiumUp(limit, END + GRACE - vm.getBlockTimestamp()));
    }

    function _buyAtFloor(uint64 share) private returns (uint256 premium) {
        Quote memory quote = _quote(share);
        (quote.premium, premium) = (_floorOf(quote.limit), _floorOf(quote.limit));
        quote.premium -= 1;
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.PremiumBelowFloor.selector, premium - 1, premium));
        market.buy(quote, signature, "");
        quote.premium += 1;
        _buy(quote);
    }

    /// @dev In up to eight parts at the floor of each, an order costs no less than in one, up to what the pieces' rounding
    /// dust adds to the capital.
    function testFuzz_attack_splitOrder_savesNothing(uint256 parts, uint64 share) public {
        parts = bound(parts, 2, 8);
        share = uint64(bound(share, 0.01e18, 0.1e18));
        // forge-lint: disable-next-line(unsafe-typecast)
        uint256 whole = _floorOf(uint256(share) * parts * 10_000_000e6 / WAD);
        uint256 paid;
        for (uint256 i; i < parts; ++i) {
            paid += _buyAtFloor(share);
        }
        assertGe(paid, whole);
    }

    /// @dev To stake for a lower utilisation and ask for it back at once raises the floor again, and the stake stays at risk.
    function test_attack_flashStake_lowersNothingForFree() public {
        uint256 floor = _floorOf(5_000_000e6);
        _stake(bob, 100_000_000e6);
        assertLt(_floorOf(5_000_000e6), floor, "more capital is cheaper");
        _request(bob, pool.balanceOf(bob));
        assertGe(_floorOf(5_000_000e6), floor);
        assertEq(pool.makeClaimable(1), 0, "and bob waits a cooldown with his stake at risk");
    }

    /// @dev No capital: reading the floor works, buying doesn't.
    function test_attack_emptyPool_sellsNothing() public {
        pool = _newPool(IERC20(address(asset)), _mandate());
        assertGt(_floorOf(1_000e6), 0);
        Quote memory quote = _quote(0.1e18);
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.CapacityExceeded.selector, quote.limit, 0));
        market.buy(quote, signature, "");
    }

    /// @dev A request to exit takes its capital off sale in the same second.
    function test_attack_capitalOnItsWayOut_isNotSold() public {
        _request(alice, pool.balanceOf(alice) / 2);
        Quote memory quote = _quote(0.6e18);
        bytes memory signature = _signQuote(quote);
        uint256 free = pool.freeCapacity();
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.CapacityExceeded.selector, 6_000_000e6, free));
        market.buy(quote, signature, "");
    }

    /// @dev The layer's shares are one count over all pools: two pools never pay one loss twice.
    function test_attack_twoPools_shareOneLayer() public {
        _buy(_quote(0.6e18));
        pool = _newPool(IERC20(address(asset)), _mandate());
        _stake(bob, STAKE);
        Quote memory quote = _quote(0.31e18);
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.LayerOversold.selector, programId, 0, 0.31e18, 0.3e18));
        market.buy(quote, signature, "");
        _buy(_quote(0.3e18));
        assertEq(market.venueOutstanding(venueId), 9_000_000e6);
    }

    /// @dev Sibling venues count as one against a pool's cap.
    function test_attack_siblingVenue_countsAgainstTheSameCap() public {
        _buy(_quote(0.8e18));
        vm.startPrank(governor);
        uint64 sibling = venueRegistry.list(venueOwner, vault, RISK_GROUP, "Perps Two");
        oracle.setJump(sibling, JUMP);
        vm.stopPrank();
        venueId = sibling;
        programId = _open(_opening());
        _submit(0);
        Quote memory quote = _quote(0.11e18);
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(
            abi.encodeWithSelector(ITailRiskPool.GroupCapExceeded.selector, RISK_GROUP, 9_100_000e6, 9_000_000e6)
        );
        market.buy(quote, signature, "");
    }

    /// @dev All pools together stay under what the venue has at risk.
    function test_attack_overInsurance_overAllPools() public {
        _submitWithRaoi(2_500_000e6);
        _buy(_quote(0.4e18));
        pool = _newPool(IERC20(address(asset)), _mandate());
        _stake(bob, STAKE);
        Quote memory quote = _quote(0.2e18);
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(
            abi.encodeWithSelector(ICoverMarket.InsurableInterestExceeded.selector, venueId, 6_000_000e6, 5_000_000e6)
        );
        market.buy(quote, signature, "");
    }

    /// @dev Dust covers, and a cover of nothing.
    function test_attack_dustCover_isRefused() public {
        for (uint256 i; i < 2; ++i) {
            Quote memory quote = _quote(i == 0 ? 0 : 0.0001e18 - 1);
            bytes memory signature = _signQuote(quote);
            vm.prank(venueOwner);
            vm.expectPartialRevert(i == 0 ? IProgramRegistry.ZeroShare.selector : ICoverMarket.LimitTooSmall.selector);
            market.buy(quote, signature, "");
        }
    }

    /// @dev Deadline, last second of sales and age of the report, each at its edge.
    function test_attack_edgesOfTime_areSharp() public {
        Quote memory quote = _quote(0.1e18);
        bytes memory signature = _signQuote(quote);
        vm.warp(quote.deadline + 1);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.QuoteExpired.selector, quote.deadline));
        market.buy(quote, signature, "");
        vm.warp(quote.deadline);
        _buy(quote);

        uint40 reportedAt = oracle.latest(venueId).observedAt;
        vm.warp(reportedAt + REPORT_AGE + 1);
        quote = _quote(0.1e18);
        signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.VenueReportStale.selector, venueId, reportedAt));
        market.buy(quote, signature, "");

        // buying into a known loss (Carapace 014): closed at start − response
        vm.warp(START - RESPONSE);
        _submit(0);
        quote = _quote(0.1e18);
        signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.SaleClosed.selector, programId, START - RESPONSE));
        market.buy(quote, signature, "");
        vm.warp(START - RESPONSE - 1);
        _buy(_quote(0.1e18));
    }

    /// @dev Buying into a known loss: what was lost before the term is in the baseline and pays nothing.
    function test_attack_knownLoss_isInTheBaseline() public {
        uint256 coverId = _buy(_quote(0.5e18));
        vm.warp(START - 1);
        _submit(int128(uint128(EXHAUSTION)));
        assertEq(_lose(coverId, int128(uint128(EXHAUSTION))), 0);
    }

    function _submitWithRaoi(uint128 raoi) private {
        vm.mockCall(address(oracle), abi.encodeWithSelector(oracle.lastInterest.selector, venueId), _seenWith(raoi));
    }

    function _seenWith(uint128 raoi) private view returns (bytes memory) {
        return abi.encode(uint40(vm.getBlockTimestamp()), uint256(raoi));
    }
}
