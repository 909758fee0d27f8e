// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { IAggregator } from "../../../contracts/interfaces/IAggregator.sol";
import { IParameters } from "../../../contracts/interfaces/IParameters.sol";
import { IPriceExplainer, MarketFeed } from "../../../contracts/interfaces/IPriceExplainer.sol";
import { IVenueRegistry } from "../../../contracts/interfaces/IVenueRegistry.sol";
import { ExplainerBase } from "../support/ExplainerBase.t.sol";

contract SetMarketFeedTest is ExplainerBase {
    function test_onlyGovernance() public {
        MarketFeed memory feed = _feedOf(btc);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, address(this)));
        explainer.setMarketFeed(venueId, BTC, feed);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, address(this)));
        explainer.setFactor(1e18);
    }

    function test_setsEmitsAndReads() public {
        MarketFeed memory feed = _feedOf(eth);
        vm.expectEmit(true, true, false, true, address(explainer));
        emit IPriceExplainer.MarketFeedSet(venueId, BTC, feed);
        vm.prank(governor);
        explainer.setMarketFeed(venueId, BTC, feed);
        assertEq(address(explainer.marketFeed(venueId, BTC).feed), address(eth));
        assertEq(explainer.marketsOf(venueId).length, 2, "named once");
    }

    function test_refusesDeadFeedsEmptyBoundsAndZeros() public {
        MarketFeed[4] memory bad = [_feedOf(btc), _feedOf(btc), _feedOf(btc), _feedOf(btc)];
        bad[0].feed = IAggregator(makeAddr("no code"));
        bad[1].lowestAnswer = bad[1].highestAnswer;
        bad[2].maintenanceMargin = 0;
        bad[3].heartbeat = 0;
        vm.startPrank(governor);
        for (uint256 i; i < bad.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IPriceExplainer.BadMarketFeed.selector, BTC));
            explainer.setMarketFeed(venueId, BTC, bad[i]);
        }
        vm.expectRevert(abi.encodeWithSelector(IVenueRegistry.UnknownVenue.selector, 9));
        explainer.setMarketFeed(9, BTC, _feedOf(btc));
    }

    function test_removingForgetsTheInterest() public {
        _report(_noMoves());
        _nextDay();
        MarketFeed memory none;
        vm.startPrank(governor);
        explainer.setMarketFeed(venueId, BTC, none);
        explainer.setMarketFeed(venueId, BTC, _feedOf(btc));
        vm.stopPrank();
        assertEq(explainer.interestBefore(venueId, BTC, _now()), 0);
        assertEq(explainer.interestBefore(venueId, ETH, _now()), ETH_INTEREST);
        assertEq(explainer.marketsOf(venueId).length, 2, "its place stays its own");
    }

    function test_atMost32Markets() public {
        vm.startPrank(governor);
        for (uint256 i = 2; i < 32; ++i) {
            explainer.setMarketFeed(venueId, bytes32(i), _feedOf(btc));
        }
        vm.expectRevert(abi.encodeWithSelector(IPriceExplainer.TooManyMarkets.selector, venueId));
        explainer.setMarketFeed(venueId, "one more", _feedOf(btc));
    }

    /// @dev A factor that doubles overnight would let losses take effect that nobody has bonded for.
    function test_factorMovesInSteps() public {
        vm.startPrank(governor);
        vm.expectRevert(
            abi.encodeWithSelector(
                IParameters.StepTooLarge.selector, "factor", 1.5e18 + 1, uint256(2e18) / 3 + 1, 1.5e18
            )
        );
        explainer.setFactor(1.5e18 + 1);
        explainer.setFactor(1.5e18);
        vm.expectRevert(abi.encodeWithSelector(IParameters.ChangedTooSoon.selector, vm.getBlockTimestamp() + 7 days));
        explainer.setFactor(1.5e18);
        skip(7 days);
        explainer.setFactor(1e18);
        assertEq(explainer.factor(), 1e18, "a step can be taken back");
    }

    function test_factorStaysInItsBounds() public {
        vm.startPrank(governor);
        uint64[2] memory bad = [0.1e18 - 1, 3e18 + 1];
        for (uint256 i; i < bad.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IPriceExplainer.BadFactor.selector, bad[i]));
            explainer.setFactor(bad[i]);
        }
        vm.expectEmit(false, false, false, true, address(explainer));
        emit IPriceExplainer.FactorSet(1.5e18);
        explainer.setFactor(1.5e18);
        assertEq(explainer.factor(), 1.5e18);
    }
}
