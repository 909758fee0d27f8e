// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { PerpetualsVenue, VenueRules } from "../../../contracts/examples/PerpetualsVenue.sol";
import { InsuranceFund } from "../../../contracts/fund/InsuranceFund.sol";
import { FeeCurve, FundTerms } from "../../../contracts/interfaces/IInsuranceFund.sol";
import { PriceFeedDouble } from "../support/doubles/PriceFeedDouble.sol";
import { TreatyMarketBase } from "../support/TreatyMarketBase.t.sol";

/// @notice A perpetuals venue whose fund is on chain and insured at 90 % over 6 million, with four longs that a fall by a
/// quarter ruins. Market, pool, oracle and trigger are the real ones; reporters sign what the fund counts.
abstract contract CrashBase is TreatyMarketBase {
    uint256 internal constant LONGS = 4;

    PriceFeedDouble internal feed;
    PriceFeedDouble internal volatility;
    InsuranceFund internal fund;
    PerpetualsVenue internal perps;
    uint256 internal coverId;
    address internal maker = makeAddr("maker");
    address internal keeper = makeAddr("keeper");
    address[] internal longs;

    function setUp() public virtual override {
        super.setUp();
        _deployVenue();
        // the program of the base pins another vault
        vm.startPrank(venueOwner);
        programRegistry.withdraw(programId);
        venueRegistry.setVault(venueId, address(fund));
        vm.stopPrank();
        programId = _open(_opening());
        _beforeSale();
        coverId = _buy(_quote(0.9e18));

        asset.mint(venueOwner, FUND);
        vm.startPrank(venueOwner);
        asset.approve(address(fund), FUND);
        fund.deposit(FUND);
        vm.stopPrank();
        _openPositions();
    }

    function _beforeSale() internal virtual { }

    /// @dev No recapitalisation; overridden where there is one.
    function _deployAuction() internal virtual returns (address) {
        return address(0);
    }

    /// @dev Each long: 12 million of notional fall by a quarter, and 700,000 of margin are there.
    function _crash() internal {
        vm.warp(START + 1 days);
        feed.set(6_000e8);
        vm.startPrank(keeper);
        for (uint256 i; i < LONGS; ++i) {
            perps.liquidate(longs[i]);
        }
        vm.stopPrank();
    }

    function _deployVenue() private {
        feed = new PriceFeedDouble(8, 8_000e8);
        volatility = new PriceFeedDouble(8, 70e8);
        fund = new InsuranceFund(
            IERC20(address(asset)),
            venueId,
            venueRegistry,
            market,
            parameters,
            FundTerms({
                volatilityFeed: volatility,
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
        address auction = _deployAuction();
        vm.prank(venueOwner);
        fund.connect(address(perps), auction);
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

    function _join(address trader, uint256 amount) private {
        asset.mint(trader, amount);
        vm.startPrank(trader);
        asset.approve(address(perps), amount);
        perps.deposit(amount);
        vm.stopPrank();
    }
}
