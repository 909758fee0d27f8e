// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { PerpetualsVenue, TraderAccount, VenueRules } from "../../../contracts/examples/PerpetualsVenue.sol";
import { InsuranceFund } from "../../../contracts/fund/InsuranceFund.sol";
import { FundBase } from "../fund/FundBase.t.sol";
import { PriceFeedDouble } from "../support/doubles/PriceFeedDouble.sol";

/// @notice A perpetuals venue with 5 % initial and 2.5 % maintenance margin and a fee of 0.5 %, at 8,000 dollars.
contract VenueTest is FundBase {
    PriceFeedDouble private feed;
    PerpetualsVenue private perps;
    address private maker = makeAddr("maker");
    address private long = makeAddr("long");
    address private keeper = makeAddr("keeper");

    function setUp() public override {
        super.setUp();
        feed = new PriceFeedDouble(8, 8_000e8);
        fund = _newFund(_fundTerms());
        perps = new PerpetualsVenue(fund, feed, 6, _rules());
        vm.prank(venueOwner);
        fund.connect(address(perps), address(0));
        _join(maker, 10_000_000e6);
        _join(long, 50_000e6);
        _join(keeper, 1_000_000e6);
        vm.prank(maker);
        perps.offer(-1_000e18);
    }

    function test_trade_movesBothSides() public {
        _trade(long, 100e18);
        assertEq(perps.accountOf(long).size, 100e18);
        assertEq(perps.accountOf(maker).size, -100e18);
        assertEq(perps.accountOf(maker).offer, -900e18);
        assertEq(perps.openInterest(), 100e18);
        assertEq(perps.equityOf(long), 50_000e6, "at the mark");
        feed.set(8_100e8);
        assertEq(perps.equityOf(long), 60_000e6);
        assertEq(perps.equityOf(maker), 9_990_000e6);
        _trade(long, -100e18, 100e18);
        assertEq(perps.openInterest(), 0);
        _assertSolvent();
    }

    function test_trade_refusals() public {
        vm.startPrank(long);
        vm.expectRevert(abi.encodeWithSelector(PerpetualsVenue.TooMuch.selector, 1_001e18, -1_000e18));
        perps.trade(maker, 1_001e18);
        vm.expectRevert(abi.encodeWithSelector(PerpetualsVenue.TooMuch.selector, -1, -1_000e18));
        perps.trade(maker, -1);
        vm.expectRevert(abi.encodeWithSelector(PerpetualsVenue.TooMuch.selector, 0, -1_000e18));
        perps.trade(maker, 0);
        vm.expectRevert(abi.encodeWithSelector(PerpetualsVenue.UnderMargin.selector, long, 50_000e6, 50_400e6));
        perps.trade(maker, 126e18);
        perps.trade(maker, 125e18);
        vm.stopPrank();
        vm.prank(maker);
        vm.expectRevert(PerpetualsVenue.SelfTrade.selector);
        perps.trade(maker, 1);
        vm.warp(NOW + 1 hours + 1);
        vm.prank(long);
        vm.expectRevert(abi.encodeWithSelector(PerpetualsVenue.StalePrice.selector, NOW));
        perps.trade(maker, 1);
    }

    function test_withdraw_leavesTheInitialMargin() public {
        _trade(long, 100e18);
        vm.startPrank(long);
        vm.expectRevert();
        perps.withdraw(10_000e6 + 1, long);
        perps.withdraw(10_000e6, long);
        assertEq(asset.balanceOf(long), 10_000e6);
        vm.stopPrank();
        vm.prank(keeper);
        perps.withdraw(1_000_000e6, keeper);
        _assertSolvent();
    }

    function test_reduce_needsMaintenanceMarginOnly() public {
        _trade(long, 125e18);
        feed.set(7_850e8);
        // 31,250 of equity: 3.2 % of 981,250
        _trade(long, -25e18, 25e18);
        vm.prank(long);
        vm.expectRevert();
        perps.trade(maker, 1e18);
        _assertSolvent();
    }

    function test_liquidate_notWhileMarginIsThere() public {
        _trade(long, 100e18);
        vm.prank(keeper);
        vm.expectRevert(abi.encodeWithSelector(PerpetualsVenue.NotLiquidatable.selector, long, 50_000e6, 20_000e6));
        perps.liquidate(long);
        vm.prank(long);
        vm.expectRevert(PerpetualsVenue.SelfTrade.selector);
        perps.liquidate(long);
    }

    /// @dev 10,000 of margin is left: 3,800 of fee, 35 % of it to the fund, and the rest of the margin is surplus.
    function test_liquidate_aboveBankruptcy_paysFeeAndSurplus() public {
        _trade(long, 100e18);
        feed.set(7_600e8);
        vm.prank(keeper);
        perps.liquidate(long);
        assertEq(perps.equityOf(long), 0);
        assertEq(perps.accountOf(keeper).size, 100e18, "taken over");
        uint256 fee = 3_800e6;
        assertEq(perps.equityOf(keeper), int256(1_000_000e6 + fee - fee * 35 / 100));
        assertEq(fund.balance(), 10_000e6 - fee + fee * 35 / 100);
        assertEq(fund.netLiquidationLoss(), -int256(10_000e6 - fee + fee / 2));
        _assertSolvent();
    }

    function test_liquidate_belowBankruptcy_isADeficit() public {
        _trade(long, 100e18);
        feed.set(7_000e8);
        _deposit(20_000e6);
        vm.prank(keeper);
        perps.liquidate(long);
        assertEq(perps.equityOf(long), 0);
        assertEq(fund.netLiquidationLoss(), 50_000e6);
        assertEq(fund.outstandingDeficit(), 30_000e6);
        _assertSolvent();

        vm.prank(maker);
        vm.expectRevert(abi.encodeWithSelector(PerpetualsVenue.DeficitOutstanding.selector, 30_000e6));
        perps.withdraw(1, maker);
        _deposit(30_000e6);
        vm.prank(maker);
        perps.withdraw(1, maker);
    }

    /// @dev A short that is squeezed is no other case.
    function test_liquidate_shorts() public {
        vm.prank(maker);
        perps.offer(1_000e18);
        _trade(long, -100e18, 0);
        feed.set(9_000e8);
        vm.prank(keeper);
        perps.liquidate(long);
        assertEq(perps.accountOf(keeper).size, -100e18);
        assertEq(fund.netLiquidationLoss(), 50_000e6);
        _assertSolvent();
    }

    function test_socialise_takesTheSameShareOfEveryPositiveEquity() public {
        _trade(long, 100e18);
        feed.set(6_000e8);
        vm.prank(keeper);
        perps.liquidate(long);
        assertEq(fund.outstandingDeficit(), 150_000e6);
        int256 makers = perps.equityOf(maker);
        int256 keepers = perps.equityOf(keeper);
        perps.socialise();

        uint256 ratio = fund.state().socialisedRatio;
        assertApproxEqAbs(makers - perps.equityOf(maker), makers * int256(ratio) / 1e18, 1);
        assertApproxEqAbs(keepers - perps.equityOf(keeper), keepers * int256(ratio) / 1e18, 1);
        assertEq(perps.equityOf(long), 0);
        _assertSolvent();
        // later prices don't change what was lost
        feed.set(5_000e8);
        _join(keeper, 1);
        assertApproxEqAbs(perps.equityOf(maker) + perps.equityOf(keeper), perps.totalCash(), 3);

        // everybody closes and leaves
        feed.set(6_000e8);
        vm.prank(maker);
        perps.offer(100e18);
        _trade(keeper, -100e18, 0);
        _leave(maker);
        _leave(keeper);
        assertLe(asset.balanceOf(address(perps)), 3, "nothing is stuck");
    }

    /// @dev Any trades, prices, liquidations and losses: the venue's money and what its fund owes are all equities.
    function testFuzz_anySequence_isSolvent(uint256 seed) public {
        address[3] memory traders = [maker, long, keeper];
        _deposit(100_000e6);
        for (uint256 i; i < 40; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            address a = traders[seed % 3];
            address b = traders[(seed >> 8) % 3];
            int128 size = int128(int256((seed >> 16) % 200e18)) - 100e18;
            uint256 action = (seed >> 200) % 6;
            vm.warp(vm.getBlockTimestamp() + 10 minutes);
            if (action == 0) feed.set(int256(4_000e8 + (seed >> 100) % 6_000e8));
            else feed.set(feed.answer());
            vm.prank(a);
            if (action == 1) {
                perps.offer(size);
            } else if (action < 4) {
                try perps.trade(b, size) { } catch { }
            } else if (action == 4) {
                try perps.liquidate(b) { } catch { }
            } else {
                try perps.socialise() { } catch { }
            }
            _assertSolvent();
            int256 equities = perps.equityOf(maker) + perps.equityOf(long) + perps.equityOf(keeper);
            // prices round each equity towards 0, haircuts up
            assertLe(equities, perps.totalCash() + 3);
            assertGe(equities + 50, perps.totalCash());
        }
    }

    function test_constructor_refusesBadRules() public {
        VenueRules memory rules = _rules();
        rules.maintenanceMargin = rules.initialMargin;
        vm.expectRevert(PerpetualsVenue.BadRules.selector);
        new PerpetualsVenue(fund, feed, 6, rules);
        rules = _rules();
        rules.liquidationFee = rules.maintenanceMargin + 1;
        vm.expectRevert(PerpetualsVenue.BadRules.selector);
        new PerpetualsVenue(fund, feed, 6, rules);
        rules = _rules();
        rules.initialMargin = 1e18 + 1;
        vm.expectRevert(PerpetualsVenue.BadRules.selector);
        new PerpetualsVenue(fund, feed, 6, rules);
    }

    function _rules() private pure returns (VenueRules memory) {
        return VenueRules({
            initialMargin: 0.05e18, maintenanceMargin: 0.025e18, liquidationFee: 0.005e18, priceMaxAge: 1 hours
        });
    }

    function _join(address trader, uint256 amount) private {
        asset.mint(trader, amount);
        vm.startPrank(trader);
        asset.approve(address(perps), amount);
        perps.deposit(amount);
        vm.stopPrank();
    }

    function _leave(address trader) private {
        TraderAccount memory account = perps.accountOf(trader);
        assertEq(account.size, 0);
        vm.prank(trader);
        perps.withdraw(uint256(int256(account.cash)), trader);
    }

    function _trade(address taker, int128 size) private {
        vm.prank(taker);
        perps.trade(maker, size);
    }

    /// @dev After the maker has changed his offer.
    function _trade(address taker, int128 size, int128 offer) private {
        if (offer != 0) {
            vm.prank(maker);
            perps.offer(offer);
        }
        _trade(taker, size);
    }

    /// @dev V1: the venue's money and its fund's debt are the cash of all accounts.
    function _assertSolvent() private view {
        int256 money = int256(asset.balanceOf(address(perps)) + fund.outstandingDeficit());
        assertEq(money, perps.totalCash(), "V1: solvent");
    }
}
