// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ReplayFeed } from "../../../contracts/examples/ReplayFeed.sol";
import { FeedsBase } from "../support/FeedsBase.t.sol";

contract ReplayFeedTest is FeedsBase {
    ReplayFeed private feed;

    function setUp() public override {
        super.setUp();
        feed = _newFeed();
    }

    function _batch(int256 a, int256 b, uint40 s, uint40 t) private returns (bool ok) {
        int256[] memory answers = new int256[](2);
        uint40[] memory times = new uint40[](2);
        (answers[0], answers[1], times[0], times[1]) = (a, b, s, t);
        vm.prank(operator);
        (ok,) = address(feed).call(abi.encodeCall(feed.push, (answers, times)));
    }

    function test_push_makesConsecutiveRoundsOfAPhase() public {
        assertTrue(_batch(10e8, 11e8, _now() - 60, _now()));
        (uint80 id, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredIn) = feed.latestRoundData();
        assertEq(id, PHASE | 2);
        assertEq(answer, 11e8);
        assertEq(startedAt, _now());
        assertEq(updatedAt, _now());
        assertEq(answeredIn, id);
        (, answer,, updatedAt,) = feed.getRoundData(PHASE | 1);
        assertEq(answer, 10e8);
        assertEq(updatedAt, _now() - 60);
        assertEq(feed.decimals(), 8);
        assertEq(feed.description(), "BTC / USD");
    }

    function test_push_refusesTimesThatDontRiseOrLieInTheFutureAndBadAnswers() public {
        assertFalse(_batch(1, 1, _now(), _now()), "equal times");
        assertFalse(_batch(1, 1, _now(), _now() - 1), "falling times");
        assertFalse(_batch(1, 1, _now(), _now() + 1), "the future");
        assertFalse(_batch(1, 0, _now() - 1, _now()), "zero");
        assertFalse(_batch(1, -1, _now() - 1, _now()), "negative");
        assertFalse(_batch(1, int256(1) << 215, _now() - 1, _now()), "too large");
        assertTrue(_batch(1, 1, _now() - 1, _now()));
        vm.expectRevert(abi.encodeWithSelector(ReplayFeed.BadTime.selector, _now()));
        this.pushAs(operator, 1, _now());
    }

    function test_push_refusesUnevenListsAndStrangers() public {
        vm.expectRevert(abi.encodeWithSelector(ReplayFeed.LengthMismatch.selector, 1, 0));
        vm.prank(operator);
        feed.push(new int256[](1), new uint40[](0));
        vm.expectRevert(abi.encodeWithSelector(ReplayFeed.NotOperator.selector, stranger));
        this.pushAs(stranger, 1, _now());
        vm.expectRevert(abi.encodeWithSelector(ReplayFeed.NotOperator.selector, stranger));
        vm.prank(stranger);
        feed.startPhase();
    }

    function test_startPhase_countsFromOneAgain() public {
        assertTrue(_batch(1, 2, _now() - 1, _now()));
        vm.prank(operator);
        feed.startPhase();
        (uint80 id,,,,) = feed.latestRoundData();
        assertEq(id, PHASE | 2, "the last round stays the latest until the next");
        skip(1);
        _push(feed, 3, _now());
        (id,,,,) = feed.latestRoundData();
        assertEq(id, 2 * PHASE | 1);
        assertEq(feed.phase(), 2);
        (, int256 answer,,,) = feed.getRoundData(PHASE | 2);
        assertEq(answer, 2, "old phases can be read");
    }

    function test_unknownRoundsRevert() public {
        vm.expectRevert(abi.encodeWithSelector(ReplayFeed.NoRound.selector, 0));
        feed.latestRoundData();
        vm.expectRevert(abi.encodeWithSelector(ReplayFeed.NoRound.selector, PHASE | 1));
        feed.getRoundData(PHASE | 1);
    }

    function pushAs(address who, int256 answer, uint40 time) external {
        int256[] memory answers = new int256[](1);
        uint40[] memory times = new uint40[](1);
        (answers[0], times[0]) = (answer, time);
        vm.prank(who);
        feed.push(answers, times);
    }
}
