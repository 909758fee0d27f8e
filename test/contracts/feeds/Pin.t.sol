// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IPriceExplainer } from "../../../contracts/interfaces/IPriceExplainer.sol";
import { ExplainerBase } from "../support/ExplainerBase.t.sol";

contract PinTest is ExplainerBase {
    function _reportInterest(uint128 interest) private {
        _explain(_now(), RAOI, interest, ETH_INTEREST, _noMoves());
    }

    function test_pinIsTheLowestOfTodayAndTheWindowBefore() public {
        _reportInterest(50_000_000e6);
        _nextDay();
        _reportInterest(70_000_000e6);
        _open(1, START);
        vm.warp(START - 1 days);
        _reportInterest(90_000_000e6);
        vm.warp(START);
        _reportInterest(90_000_000e6);
        assertEq(explainer.interestBefore(venueId, BTC, START - 1), 0, "the day before has no report");
        assertEq(explainer.interestBefore(venueId, BTC, START), 50_000_000e6);
        assertEq(explainer.interestBefore(venueId, ETH, START), ETH_INTEREST);
    }

    function test_firstDayPinsWhatTodaySays() public {
        _reportInterest(50_000_000e6);
        _open(1, START);
        vm.warp(START - 1);
        _reportInterest(90_000_000e6);
        assertEq(explainer.interestBefore(venueId, BTC, START), 50_000_000e6);
    }

    function test_withoutAnyReportNothingIsPinned() public {
        _open(1, START);
        vm.warp(START - 1);
        _reportInterest(90_000_000e6);
        assertEq(explainer.interestBefore(venueId, BTC, START), 0);
    }

    function test_interestThatFallsBelowThePinCounts() public {
        _reportInterest(50_000_000e6);
        _open(1, START);
        vm.warp(START - 1);
        _reportInterest(20_000_000e6);
        assertEq(explainer.interestBefore(venueId, BTC, START), 20_000_000e6);
    }

    function test_beforeTheFirstStartNoPinCounts() public {
        _reportInterest(50_000_000e6);
        _open(1, START);
        vm.warp(START - 1 days - 1);
        _reportInterest(90_000_000e6);
        assertEq(explainer.interestBefore(venueId, BTC, START - 1), 90_000_000e6);
    }

    function test_marketListedAfterTheOpeningIsNotPinned() public {
        _open(1, START);
        vm.prank(governor);
        explainer.setMarketFeed(venueId, "SOL-USD", _feedOf(btc));
        assertEq(explainer.marketsOf(venueId).length, 3);
        assertEq(explainer.interestBefore(venueId, "SOL-USD", START), 0);
    }

    /// @dev Ten markets need two words of pins.
    function test_manyMarketsKeepTheirPlaces() public {
        vm.startPrank(governor);
        for (uint256 i; i < 8; ++i) {
            explainer.setMarketFeed(venueId, bytes32(i + 1), _feedOf(btc));
        }
        vm.stopPrank();
        _reportInterest(50_000_000e6);
        _open(1, START);
        vm.warp(START - 1);
        _reportInterest(90_000_000e6);
        assertEq(explainer.interestBefore(venueId, BTC, START), 50_000_000e6);
        assertEq(explainer.interestBefore(venueId, ETH, START), ETH_INTEREST);
        assertEq(explainer.interestBefore(venueId, bytes32(uint256(8)), START), 0);
    }

    function test_onlyTheProgramsTriggerPins_onceAndForward() public {
        programs.set(2, venueId, trigger, START, END);
        vm.expectRevert(abi.encodeWithSelector(IPriceExplainer.NotTrigger.selector, address(this)));
        explainer.pin(venueId, 2, START);
        vm.startPrank(trigger);
        vm.expectRevert(abi.encodeWithSelector(IPriceExplainer.NotTrigger.selector, trigger));
        explainer.pin(venueId + 1, 2, START);
        vm.expectEmit(true, true, false, true, address(explainer));
        emit IPriceExplainer.InterestPinned(venueId, 2);
        explainer.pin(venueId, 2, START);
        vm.expectRevert(abi.encodeWithSelector(IPriceExplainer.AlreadyPinned.selector, 2));
        explainer.pin(venueId, 2, START);
        vm.stopPrank();
    }

    function test_marketWithoutAFeedHasNoInterest() public {
        _reportInterest(50_000_000e6);
        _open(1, START);
        assertEq(explainer.interestBefore(venueId, "DOGE-USD", START), 0);
        assertEq(explainer.interestBefore(venueId, "DOGE-USD", START - 1), 0);
    }
}
