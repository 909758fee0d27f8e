// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IFeedErrors } from "../../../contracts/interfaces/IFeedErrors.sol";
import { FeedRules, IFeedTrigger } from "../../../contracts/interfaces/IFeedTrigger.sol";
import { DepegEvidence, IDepegTrigger } from "../../../contracts/interfaces/IDepegTrigger.sol";
import { IPriceGapTrigger, PriceGapConfig, PriceGapEvidence } from "../../../contracts/interfaces/IPriceGapTrigger.sol";
import { PriceGapTrigger } from "../../../contracts/triggers/PriceGapTrigger.sol";
import { DepegBase } from "../support/DepegBase.t.sol";

/// @notice Attacks on `PRICE_GAP` and `DEPEG`: stale, dead and clamped feeds, feeds behind a sequencer that is down (Y2K),
/// changes of aggregator, rounds outside the term or out of order, pieces used twice.
contract FeedsTriggersAttack is DepegBase {
    PriceGapTrigger private gap;

    function setUp() public override {
        super.setUp();
        gap = new PriceGapTrigger(parameters, programRegistry, clock);
        FeedRules memory rules = _rules();
        rules.highestAnswer = 1e16;
        vm.prank(governor);
        gap.admitFeed(feed, rules);
        programs.register(2, venueId, gap, START, END, abi.encode(PriceGapConfig(address(feed), 1 days)));
    }

    function _gap(uint80 from, uint80 to) private returns (uint256) {
        return gap.measure(2, abi.encode(PriceGapEvidence(PHASE | from, PHASE | to)));
    }

    function _crash() private {
        feed.set(PHASE | 1, 1e8, START + 1 days - HEARTBEAT);
        feed.set(PHASE | 2, 1e8, START + 1 days);
        feed.set(PHASE | 3, 0.5e8, START + 1 days + 5 hours);
    }

    /// @dev A feed of the venue's own making would let it write its own loss.
    function test_attack_venueNamesItsOwnFeed() public {
        vm.expectRevert(abi.encodeWithSelector(IFeedTrigger.FeedNotAdmitted.selector, address(this)));
        programs.register(3, venueId, gap, START, END, abi.encode(PriceGapConfig(address(this), 1 days)));
    }

    function test_attack_deadFeed_provesNothing() public {
        _crash();
        feed.die();
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.RoundMissing.selector, feed, PHASE | 2));
        _gap(2, 3);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.RoundMissing.selector, feed, PHASE | 3));
        _prove(3, 1);
        assertEq(gap.measure(2, ""), 0, "what needs no feed goes on");
        assertEq(trigger.measure(1, ""), 0);
    }

    function test_attack_zeroNegativeClampedAndCarriedOverAnswers_areNoDrop() public {
        feed.set(PHASE | 2, 1e8, START);
        int256[4] memory answers = [int256(0), -1e8, 1e4, 1e4 - 1];
        for (uint256 i; i < answers.length; ++i) {
            feed.set(PHASE | 3, answers[i], START + 1);
            vm.expectRevert(abi.encodeWithSelector(IFeedErrors.BadAnswer.selector, feed, PHASE | 3, answers[i]));
            _gap(2, 3);
            vm.expectRevert(abi.encodeWithSelector(IFeedErrors.BadAnswer.selector, feed, PHASE | 3, answers[i]));
            _prove(3, 1);
        }
        feed.setRaw(PHASE | 3, 0.5e8, START + 1, START + 1, PHASE | 2);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.BadAnswer.selector, feed, PHASE | 3, int256(0.5e8)));
        _gap(2, 3);
    }

    /// @dev A stale price written after an outage, and the true one a minute later: hours look like a minute.
    function test_attack_outageMakesHoursLookLikeAMinute() public {
        uint256 began = START + 1 days;
        uptime.setRaw(PHASE | 2, 1, began, began, PHASE | 2);
        uptime.setRaw(PHASE | 3, 0, began + 4 hours, began + 4 hours, PHASE | 3);
        uptime.setLatest(PHASE | 3);
        feed.set(PHASE | 2, 1e8, began - 1);
        feed.set(PHASE | 3, 1e8, began + 4 hours);
        feed.set(PHASE | 4, 0.5e8, began + 4 hours + 60);
        feed.set(PHASE | 5, 0.5e8, began + 5 hours);
        feed.set(PHASE | 6, 0.4e8, began + 5 hours + 60);
        uint80[2] memory from = [uint80(2), 3];
        for (uint256 i; i < from.length; ++i) {
            (,,, uint256 at,) = feed.getRoundData(PHASE | from[i]);
            vm.expectRevert(
                abi.encodeWithSelector(IPriceGapTrigger.SequencerWasDown.selector, at, began + 4 hours + 60)
            );
            _gap(from[i], 4);
        }
        assertEq(_gap(5, 6), 0.2e18, "a heartbeat later prices are the market's again");
    }

    /// @dev The same where the feed itself was silent: what it had held up comes first. A window that spans the silence sees the
    /// fall from the round before it, as it would have seen it with the rounds that are missing.
    function test_attack_silentFeedMakesHoursLookLikeAMinute() public {
        programs.register(3, venueId, gap, START, END, abi.encode(PriceGapConfig(address(feed), 1 hours)));
        uint256 began = START + 1 days;
        feed.set(PHASE | 1, 1e8, began - 1 hours);
        feed.set(PHASE | 2, 1e8, began);
        feed.set(PHASE | 3, 1e8, began + 4 hours);
        feed.set(PHASE | 4, 0.5e8, began + 4 hours + 60);
        vm.expectRevert(abi.encodeWithSelector(IPriceGapTrigger.FeedWasSilent.selector, began, began + 4 hours));
        gap.measure(3, abi.encode(PriceGapEvidence(PHASE | 3, PHASE | 4)));
        assertEq(_gap(2, 4), 0.5e18, "within a day it fell by half");
    }

    /// @dev A calm market's rounds come at the published heartbeat and some seconds. Who is admitted with just that one proves no crash
    /// out of the calm in a short window, with a margin he does.
    function test_attack_crashOutOfACalmMarket_countsWithAMargin() public {
        FeedRules memory rules = _rules();
        rules.heartbeat = HEARTBEAT + 5 minutes;
        programs.register(3, venueId, gap, START, END, abi.encode(PriceGapConfig(address(feed), 1 minutes)));
        vm.prank(governor);
        gap.admitFeed(feed, rules);
        programs.register(4, venueId, gap, START, END, abi.encode(PriceGapConfig(address(feed), 1 minutes)));
        uint256 calm = START + 1 days;
        feed.set(PHASE | 2, 1e8, calm - HEARTBEAT - 12);
        feed.set(PHASE | 3, 1e8, calm);
        feed.set(PHASE | 4, 0.5e8, calm + 30);
        bytes memory proof = abi.encode(PriceGapEvidence(PHASE | 3, PHASE | 4));
        vm.expectRevert(abi.encodeWithSelector(IPriceGapTrigger.FeedWasSilent.selector, calm - HEARTBEAT - 12, calm));
        gap.measure(3, proof);
        assertEq(gap.measure(4, proof), 0.5e18);
    }

    function test_attack_whileTheSequencerIsDown() public {
        uptime.setRaw(PHASE | 2, 1, START + 1 days, START + 1 days, PHASE | 2);
        uptime.setLatest(PHASE | 2);
        _crash();
        vm.expectRevert(
            abi.encodeWithSelector(IPriceGapTrigger.SequencerWasDown.selector, START + 1 days, START + 1 days + 5 hours)
        );
        _gap(2, 3);
    }

    /// @dev The first round of a new aggregator is no drop, and a run doesn't go on into a phase it can't be seen in.
    function test_attack_phaseChange() public {
        feed.set(PHASE | 2, 1e8, START);
        feed.set(2 * PHASE | 1, 0.5e8, START + 1);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.PhaseCrossed.selector, PHASE | 2, 2 * PHASE | 1));
        gap.measure(2, abi.encode(PriceGapEvidence(PHASE | 2, 2 * PHASE | 1)));
        feed.set(PHASE | 3, 0.5e8, START + 1);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.RoundMissing.selector, feed, PHASE | 4));
        _prove(3, 2);
    }

    function test_attack_roundsInTheWrongOrder() public {
        feed.set(PHASE | 2, 0.5e8, START + 1);
        feed.set(PHASE | 3, 1e8, START + 2);
        // a rise read backwards
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.RoundsOutOfOrder.selector, PHASE | 3, PHASE | 2));
        _gap(3, 2);
        feed.set(PHASE | 4, 0.5e8, START);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.RoundsOutOfOrder.selector, PHASE | 3, PHASE | 4));
        _gap(3, 4);
    }

    /// @dev One pair, one piece, again and again: the index is a maximum, no sum.
    function test_attack_reusedEvidenceAddsNothing() public {
        _crash();
        _rounds(4, 4, START + 2 days, 0.5e8);
        for (uint256 i; i < 3; ++i) {
            assertEq(_gap(2, 3), 0.5e18);
        }
        assertEq(_prove(4, 4), 1.5 hours);
        // the same rounds as pieces of their own, and taken up once more
        assertEq(_prove(6, 2), 1.5 hours);
        assertEq(_prove(5, 2), 1.5 hours, "takes 6 up");
        assertEq(_prove(6, 2), 1.5 hours, "and 6 again");
        feed.set(PHASE | 8, 0.5e8, START + 2 days + 2 hours);
        assertEq(_prove(4, 1), 2 hours);
        assertEq(_prove(6, 1), 2 hours);
    }

    /// @dev Short pieces laid across a run can't keep anyone from proving it: what is met is taken up or passed over.
    function test_attack_dustPiecesDontBlockTheRun() public {
        _rounds(2, 20, START, 0.9e8);
        for (uint80 i = 2; i < 22; ++i) {
            if (i % 2 == 1) _prove(i, 1);
        }
        assertEq(_prove(2, 20), 9.5 hours);
    }

    function test_attack_jumpsOverTheRoundThatEndsTheRun() public {
        _rounds(2, 3, START, 0.9e8);
        feed.set(PHASE | 5, 1e8, START + 1.5 hours);
        _rounds(6, 3, START + 2 hours, 0.9e8);
        _prove(6, 3);
        assertEq(_prove(2, 200), 1.5 hours, "the round at par is read");
        vm.expectRevert(abi.encodeWithSelector(IDepegTrigger.PieceIsOver.selector, 1, PHASE | 2));
        trigger.measure(1, abi.encode(DepegEvidence(PHASE | 2, 0, PHASE | 6)));
    }

    /// @dev Pieces of one phase never join by their times alone.
    function test_attack_joinsPiecesOfOnePhaseByName() public {
        _rounds(2, 3, START, 0.9e8);
        _rounds(6, 3, START + 30 minutes, 0.9e8);
        _prove(2, 3);
        _prove(6, 3);
        vm.expectRevert(abi.encodeWithSelector(IDepegTrigger.NotAdjoining.selector, PHASE | 2, PHASE | 6));
        trigger.measure(1, abi.encode(DepegEvidence(PHASE | 2, 0, PHASE | 6)));
    }
}
