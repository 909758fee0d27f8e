// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { Test } from "forge-std/Test.sol";
import { VenueRegistry } from "../../../contracts/VenueRegistry.sol";
import { VenueToken } from "../../../contracts/examples/VenueToken.sol";
import { InsuranceFund } from "../../../contracts/fund/InsuranceFund.sol";
import { Recapitalisation } from "../../../contracts/fund/Recapitalisation.sol";
import { Parameters } from "../../../contracts/governance/Parameters.sol";
import { IAggregator } from "../../../contracts/interfaces/IAggregator.sol";
import { ICoverMarket } from "../../../contracts/interfaces/ICoverMarket.sol";
import { FeeCurve, FundState, FundTerms } from "../../../contracts/interfaces/IInsuranceFund.sol";
import { Economics, FloorCurve, Timing } from "../../../contracts/interfaces/IParameters.sol";
import { AuctionTerms } from "../../../contracts/interfaces/IRecapitalisation.sol";
import { DowntimeDouble } from "../support/doubles/DowntimeDouble.sol";
import { FundMarketDouble } from "../support/doubles/FundMarketDouble.sol";
import { MoodyDollar } from "../support/doubles/MoodyDollar.sol";
import { PriceFeedDouble } from "../support/doubles/PriceFeedDouble.sol";

/// @notice A venue's fund with its auction; the venue's own calls are made by hand.
abstract contract FundBase is Test {
    uint40 internal constant NOW = 1_583_568_000;
    uint256 internal constant RESPONSE = 73 hours;
    uint64 internal constant COUNTED = 0.5e18;
    uint256 internal constant SUPPLY = 100_000_000e18;

    address internal governor = makeAddr("governor");
    address internal venueOwner = makeAddr("venueOwner");
    address internal venue = makeAddr("venue");
    address internal stranger = makeAddr("stranger");
    address internal alice = makeAddr("alice");

    MoodyDollar internal asset;
    PriceFeedDouble internal volatility;
    DowntimeDouble internal clock;
    FundMarketDouble internal market;
    Parameters internal parameters;
    VenueRegistry internal venueRegistry;
    InsuranceFund internal fund;
    VenueToken internal token;
    Recapitalisation internal auction;
    uint64 internal venueId;

    function setUp() public virtual {
        vm.warp(NOW);
        asset = new MoodyDollar();
        volatility = new PriceFeedDouble(8, 60e8);
        clock = new DowntimeDouble();
        market = new FundMarketDouble(address(asset), address(clock));
        parameters = new Parameters(
            governor,
            Timing(1 hours, 24 hours, 48 hours, 96 hours, 7 days, 28 days),
            Economics(0.05e18, 2e18, 0.5e18, 1_000e6, 10e6),
            FloorCurve(0.01e18, 0.8e18, 0.04e18, 0.2e18),
            governor
        );
        venueRegistry = new VenueRegistry(parameters);
        vm.prank(governor);
        venueId = venueRegistry.list(venueOwner, makeAddr("vault"), 7, "Perps");
        fund = _newFund(_fundTerms());
        token = new VenueToken("Venue", "VEN", venueOwner, SUPPLY);
        auction = new Recapitalisation(fund, token, 0.1e18, _auctionTerms());
        vm.startPrank(venueOwner);
        fund.connect(venue, address(auction));
        token.setMinter(address(auction));
        vm.stopPrank();
        vm.prank(venue);
        asset.approve(address(fund), type(uint256).max);
    }

    function _newFund(FundTerms memory terms) internal returns (InsuranceFund) {
        return new InsuranceFund(
            IERC20(address(asset)), venueId, venueRegistry, ICoverMarket(address(market)), parameters, terms
        );
    }

    /// @dev 20 % of fees up to a volatility of 40 %, 80 % from 120 %.
    function _curve() internal pure returns (FeeCurve memory) {
        return FeeCurve({ calm: 0.4e18, wild: 1.2e18, calmShare: 0.2e18, wildShare: 0.8e18 });
    }

    function _fundTerms() internal view returns (FundTerms memory) {
        return FundTerms({
            volatilityFeed: IAggregator(address(volatility)),
            feedMaxAge: 1 days,
            countedFeeShare: COUNTED,
            reserveCap: 0.5e18,
            feeCurve: _curve()
        });
    }

    /// @dev From 2 dollars to 50 cents in 8 hours.
    function _auctionTerms() internal pure returns (AuctionTerms memory) {
        return AuctionTerms({ startPrice: 2e6, floorPrice: 0.5e6, duration: 8 hours });
    }

    function _deposit(uint256 amount) internal {
        asset.mint(venueOwner, amount);
        vm.startPrank(venueOwner);
        asset.approve(address(fund), amount);
        fund.deposit(amount);
        vm.stopPrank();
    }

    function _absorb(uint256 deficit) internal returns (uint256 paid) {
        vm.prank(venue);
        return fund.absorb(deficit);
    }

    function _withdraw(uint256 amount) internal {
        vm.prank(venueOwner);
        fund.withdraw(amount, venueOwner);
    }

    /// @dev F1: every base unit at hand is own money or a payout.
    function _assertConserved() internal view {
        FundState memory s = fund.state();
        assertEq(s.liquid + s.payouts, asset.balanceOf(address(fund)), "F1: money is there");
        assertEq(s.drySince == 0, s.outstandingDeficit == 0, "F1: dry while something is outstanding");
    }
}
