// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { RecoveryDesk } from "../../../contracts/RecoveryDesk.sol";
import { PerpetualsVenue, VenueRules } from "../../../contracts/examples/PerpetualsVenue.sol";
import { InsuranceFund } from "../../../contracts/fund/InsuranceFund.sol";
import { FeeCurve, FundTerms } from "../../../contracts/interfaces/IInsuranceFund.sol";
import { TreatyStage } from "../../../contracts/interfaces/ITreaty.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { PriceFeedDouble } from "../support/doubles/PriceFeedDouble.sol";
import { TreatyMarketBase } from "../support/TreatyMarketBase.t.sol";

/// @notice The same crash with a treaty behind the pool: one transaction brings the report, the reinsurers' refill and the
/// payout into the venue's fund, which hands it on to the venue.
contract EndToEndTreatyTest is TreatyMarketBase {
    uint256 private constant LONGS = 4;

    PriceFeedDouble private feed;
    InsuranceFund private fund;
    PerpetualsVenue private perps;
    RecoveryDesk private desk;
    Treaty private treaty;
    uint256 private coverId;
    uint256 private ceded;
    address private maker = makeAddr("maker");
    address private keeper = makeAddr("keeper");
    address[] private longs;

    function setUp() public override {
        super.setUp();
        feed = new PriceFeedDouble(8, 8_000e8);
        _deployFund();
        // the program of the base pins another vault
        vm.startPrank(venueOwner);
        programRegistry.withdraw(programId);
        venueRegistry.setVault(venueId, address(fund));
        vm.stopPrank();
        programId = _open(_opening());
        desk = new RecoveryDesk(market, programRegistry, IERC20(address(asset)));
        treaty = _openTreatyOf(desk);
        coverId = _buy(_quote(0.9e18));
        ceded = treaty.state().unearned;

        asset.mint(venueOwner, FUND);
        vm.startPrank(venueOwner);
        asset.approve(address(fund), FUND);
        fund.deposit(FUND);
        vm.stopPrank();
        _openPositions();
    }

    function test_aCrash_isRefilledByTheTreaty() public {
        assertEq(market.cover(coverId).treaty, address(treaty));
        // 9 million of limit at a fiftieth, less 5 % of fee, 30 % of it
        assertEq(ceded, uint256(9_000_000e6 / 50) * 95 / 100 * 30 / 100);
        _crash();
        uint256 poolBefore = asset.balanceOf(address(pool));
        uint256 paid = fund.draw(coverId, _evidence(int128(fund.netLiquidationLoss())));
        assertEq(paid, 2_880_000e6, "90 % of what exceeds 6 million");
        assertEq(treaty.ceded(), paid - RETENTION, "over the retention");
        assertEq(poolBefore - asset.balanceOf(address(pool)), RETENTION, "the pool bore its retention");
        assertEq(treaty.receivable(), 0);
        assertEq(fund.outstandingDeficit(), 9_200_000e6 - FUND - paid);
        _assertConserved(0);

        // all its limit, then no more
        vm.warp(vm.getBlockTimestamp() + 1 hours);
        assertEq(market.settle(coverId, _evidence(20_000_000e6)), 9_000_000e6 - paid);
        assertEq(treaty.ceded(), TREATY_LIMIT);
        assertEq(treaty.cumulativeLoss(), 9_000_000e6);
        assertEq(fund.sync(), 9_200_000e6 - FUND - paid, "the venue is whole");

        // run-off, expiry, release
        assertEq(uint8(treaty.stage()), uint8(TreatyStage.RunOff));
        vm.warp(END + GRACE);
        assertEq(treaty.maxRedeem(reinsurer), 0);
        market.retireDue(address(pool), 10);
        assertEq(uint8(treaty.stage()), uint8(TreatyStage.Released));
        vm.prank(reinsurer);
        assertEq(treaty.redeem(TREATY_LIMIT, reinsurer, reinsurer), ceded, "premium is what is left");
        assertEq(asset.balanceOf(address(treaty)), 0);
    }

    /// @dev T4: a void gives back the treaty's part too.
    function test_void_reachesTheTreaty() public {
        uint256 before = asset.balanceOf(venueOwner);
        vm.prank(governor);
        market.voidCover(coverId);
        assertEq(asset.balanceOf(venueOwner) - before, 180_000e6, "all of the premium");
        assertEq(treaty.liveCovers(), 0);
        assertEq(treaty.totalAssets(), TREATY_LIMIT);
        assertEq(asset.balanceOf(address(treaty)), TREATY_LIMIT);
    }

    /// @dev T4: a cancellation gives back the unearned part of it, and the treaty carries the cover until it is released.
    function test_cancellation_reachesTheTreaty() public {
        vm.warp(START + 4 days + 1 hours);
        _submit(0);
        vm.prank(venueOwner);
        market.cancel(coverId);
        uint256 earned = ceded * 5 days / (END - START);
        assertApproxEqAbs(asset.balanceOf(address(treaty)), TREATY_LIMIT + earned, 1);
        assertEq(treaty.liveCovers(), 1);
        vm.warp(START + 5 days);
        assertEq(treaty.state().unearned, 0);
        vm.warp(END + GRACE);
        market.retireDue(address(pool), 10);
        assertEq(treaty.maxWithdraw(reinsurer), asset.balanceOf(address(treaty)));
    }

    /// @dev T5, T8: what the venue gets back goes first to who paid last, the treaty's part to the shares of its opening.
    function test_recoveries_reachTheReinsurers() public {
        _crash();
        uint256 paid = fund.draw(coverId, _evidence(int128(fund.netLiquidationLoss())));
        vm.warp(END + GRACE);
        market.retireDue(address(pool), 10);
        vm.prank(reinsurer);
        treaty.redeem(TREATY_LIMIT, reinsurer, reinsurer);

        assertEq(_recover(2_000_000e6), 1_800_000e6, "90 % of it was the cover's");
        (uint256 toPool, uint256 toTreaty) = desk.refund(coverId);
        assertEq(toPool, 0);
        assertEq(toTreaty, 1_800_000e6);
        assertEq(treaty.refundOf(reinsurer), 1_800_000e6, "redeemed, and hers");

        _recover(3_000_000e6);
        (toPool, toTreaty) = desk.refund(coverId);
        assertEq(toPool, RETENTION);
        assertEq(toTreaty, paid - RETENTION - 1_800_000e6);
        assertEq(treaty.ceded(), 0);
        vm.prank(reinsurer);
        assertEq(treaty.collectRefund(reinsurer), paid - RETENTION, "all that the treaty had paid");
        assertEq(asset.balanceOf(address(treaty)), 0);
        vm.prank(alice);
        assertApproxEqAbs(desk.collect(coverId, 1, alice), RETENTION, 1, "and the pool its retention");
    }

    function _recover(uint96 amount) private returns (uint256) {
        asset.mint(venueOwner, amount);
        vm.startPrank(venueOwner);
        asset.approve(address(desk), amount);
        uint256 paidIn = desk.recover(programId, amount);
        vm.stopPrank();
        return paidIn;
    }

    function _openTreatyOf(RecoveryDesk desk_) private returns (Treaty made) {
        made = new Treaty(IERC20(address(asset)), "Treaty", "TRTY", _treatyTerms(), market, desk_);
        asset.mint(reinsurer, TREATY_LIMIT);
        vm.startPrank(reinsurer);
        asset.approve(address(made), TREATY_LIMIT);
        made.deposit(TREATY_LIMIT, reinsurer);
        vm.stopPrank();
        _admit(made);
        made.open(CESSION);
    }

    function _deployFund() private {
        fund = new InsuranceFund(
            IERC20(address(asset)),
            venueId,
            venueRegistry,
            market,
            parameters,
            FundTerms({
                volatilityFeed: new PriceFeedDouble(8, 70e8),
                feedMaxAge: 1 days,
                countedFeeShare: 0.5e18,
                reserveCap: 0.5e18,
                feeCurve: FeeCurve({ calm: 0.4e18, wild: 1.2e18, calmShare: 0.2e18, wildShare: 0.8e18 })
            })
        );
        perps = new PerpetualsVenue(
            fund,
            feed,
            6,
            VenueRules({
                initialMargin: 0.05e18, maintenanceMargin: 0.025e18, liquidationFee: 0.005e18, priceMaxAge: 1 hours
            })
        );
        vm.prank(venueOwner);
        fund.connect(address(perps), address(0));
    }

    function _openPositions() private {
        _join(maker, 10_000_000e6);
        _join(keeper, 20_000_000e6);
        vm.prank(maker);
        perps.offer(-6_000e18);
        for (uint256 i; i < LONGS; ++i) {
            longs.push(makeAddr(string.concat("long", vm.toString(i))));
            _join(longs[i], 700_000e6);
            vm.prank(longs[i]);
            perps.trade(maker, 1_500e18);
        }
    }

    function _crash() private {
        vm.warp(START + 1 days);
        feed.set(6_000e8);
        vm.startPrank(keeper);
        for (uint256 i; i < LONGS; ++i) {
            perps.liquidate(longs[i]);
        }
        vm.stopPrank();
    }

    function _join(address trader, uint256 amount) private {
        asset.mint(trader, amount);
        vm.startPrank(trader);
        asset.approve(address(perps), amount);
        perps.deposit(amount);
        vm.stopPrank();
    }
}
