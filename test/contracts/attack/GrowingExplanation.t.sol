// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ReplayFeed } from "../../../contracts/examples/ReplayFeed.sol";
import { FeedMove, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { MarketFeed } from "../../../contracts/interfaces/IPriceExplainer.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { AttestationOracle } from "../../../contracts/oracle/AttestationOracle.sol";
import { PriceExplainer } from "../../../contracts/oracle/PriceExplainer.sol";
import { Base } from "../support/Base.t.sol";

/// @notice Attack: a quorum that lies proves one fall of the price in parts, day after day, so that an explanation stands on a
/// loss that holds its first part already. The oracle and the explainer are the real ones.
contract GrowingExplanationAttack is Base {
    uint80 private constant PHASE = 1 << 64;
    int80 private constant J = 1_000_000e6;
    /// @dev 60 million of open interest × (25 % − 0.5 %), × (32.5 % − 0.5 %), and × (10 % − 0.5 %) from 6,000 to 5,400.
    int80 private constant FIRST = 14_700_000e6;
    int80 private constant GROWN = 19_200_000e6;
    int80 private constant SECOND = 5_700_000e6;

    PriceExplainer private prices;
    ReplayFeed private feed;
    uint40 private day;

    function setUp() public override {
        super.setUp();
        oracle = new AttestationOracle(parameters, venueRegistry, bonds, clock);
        prices = new PriceExplainer(parameters, venueRegistry, oracle, programRegistry, clock);
        feed = new ReplayFeed(address(this), "BTC / USD");
        _push(8_000e8);
        vm.startPrank(governor);
        oracle.connect(prices, openSafeguard, challengeDesk);
        oracle.setReporters(_reporterAddresses(), 3);
        oracle.setJump(venueId, uint80(J));
        prices.setMarketFeed(
            venueId,
            BTC,
            MarketFeed({
                feed: feed, maintenanceMargin: 5_000, heartbeat: 3 days, lowestAnswer: 1e6, highestAnswer: 1e16
            })
        );
        vm.stopPrank();
        _claim(0, 0, 0);
        // the day of the first fall
        day = LISTED + 1 days;
        vm.warp(day + 1 hours);
        _claim(0, 0, 0);
        _push(8_000e8);
        vm.warp(day + 2 hours);
        _push(6_000e8);
    }

    /// @dev Over three days the fall of the first one counts once, and a jump a window: what design §3 allows, and not
    /// `FIRST + GROWN`, almost twice the move.
    function test_attack_explanationGrowsOverTheFirstPart_countsItOnce() public {
        assertEq(_claim(FIRST + J, 2, 3), FIRST + J);
        _nextDay();
        _push(6_000e8);
        skip(1);
        _push(5_400e8);
        assertEq(_claim(GROWN + J, 2, 5), GROWN + J, "over the day before the first part");
        _nextDay();
        // all of the day's losses in force hold the first part
        int80 most = FIRST + J + J;
        assertEq(_claim(100 * J, 0, 0), most, "the explanation ended with its first part");
        assertEq(_claim(101 * J, 4, 5), most + SECOND, "what moved since the day before is proven anew");
        (uint256 explained, uint40 until) = prices.explainedOf(venueId);
        assertEq(explained, uint80(SECOND));
        assertEq(until, day + 2 days, "from its own day");
    }

    /// @dev Growing by a hair is enough for a later explanation, and for no longer one.
    function test_attack_explanationGrowsByAHair_countsItOnce() public {
        _claim(FIRST + J, 2, 3);
        _nextDay();
        _push(5_999e8);
        assertGt(_claim(100 * J, 2, 4), FIRST + J);
        _nextDay();
        assertEq(_claim(101 * J, 0, 0), FIRST + 2 * J);
    }

    /// @dev A fall around 08:00 that is first proven after it counts for that day and the next.
    function test_explanationOfANight_countsFromTheDayItIsProvenOn() public {
        _nextDay();
        assertEq(_claim(FIRST + J, 2, 3), FIRST + J);
        _nextDay();
        assertEq(_claim(FIRST + 2 * J, 0, 0), FIRST + J, "its loss was not in force when the day before began");
        _nextDay();
        assertEq(_claim(FIRST + 3 * J, 0, 0), FIRST + 2 * J, "now it was: a jump over it");
    }

    /// @dev A quorum claims a loss, with a move between two rounds of the feed if `to` is not 0.
    function _claim(int80 loss, uint80 from, uint80 to) private returns (int80 effective) {
        (Report[] memory reports, bytes[] memory signatures) =
            _signed(_nextReport(uint40(vm.getBlockTimestamp()), loss), 3);
        FeedMove[] memory moves = new FeedMove[](to == 0 ? 0 : 1);
        if (to != 0) moves[0] = FeedMove(BTC, PHASE | from, PHASE | to);
        oracle.submit(reports, signatures, moves);
        return oracle.latest(venueId).effectiveLoss;
    }

    function _nextDay() private {
        day += 1 days;
        vm.warp(day + 1 hours);
    }

    function _push(int256 answer) private {
        int256[] memory answers = new int256[](1);
        uint40[] memory times = new uint40[](1);
        (answers[0], times[0]) = (answer, uint40(vm.getBlockTimestamp()));
        feed.push(answers, times);
    }
}
