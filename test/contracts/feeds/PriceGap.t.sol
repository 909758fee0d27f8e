// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IFeedErrors } from "../../../contracts/interfaces/IFeedErrors.sol";
import { FeedRules, IFeedTrigger } from "../../../contracts/interfaces/IFeedTrigger.sol";
import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { IAggregator } from "../../../contracts/interfaces/IAggregator.sol";
import { IPriceGapTrigger, PriceGapConfig, PriceGapEvidence } from "../../../contracts/interfaces/IPriceGapTrigger.sol";
import { Peril } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ISequencerClock } from "../../../contracts/interfaces/ISequencerClock.sol";
import { ITrigger } from "../../../contracts/interfaces/ITrigger.sol";
import { PriceGapTrigger } from "../../../contracts/triggers/PriceGapTrigger.sol";
import { FeedsBase } from "../support/FeedsBase.t.sol";
import { FeedDouble } from "../support/doubles/FeedDouble.sol";

contract PriceGapTest is FeedsBase {
    uint32 private constant WINDOW = 1 hours;
    PriceGapTrigger private trigger;
    FeedDouble private feed;

    function setUp() public override {
        super.setUp();
        trigger = new PriceGapTrigger(parameters, programRegistry, clock);
        feed = new FeedDouble();
        feed.set(PHASE | 1, 8_000e8, _now());
        _admit(_rules());
        _register(1, abi.encode(PriceGapConfig(address(feed), WINDOW)));
        vm.warp(START);
        feed.set(PHASE | 1, 8_000e8, START - 1 hours);
    }

    function _rules() private pure returns (FeedRules memory) {
        return FeedRules({ heartbeat: 1 hours, lowestAnswer: 1e6, highestAnswer: 1e16, asset: address(0) });
    }

    function _admit(FeedRules memory rules) private {
        vm.prank(governor);
        trigger.admitFeed(feed, rules);
    }

    function _register(uint256 programId, bytes memory config) private {
        programs.register(programId, venueId, trigger, START, END, config);
    }

    function _prove(uint80 from, uint80 to) private returns (uint256) {
        return trigger.measure(1, abi.encode(PriceGapEvidence(PHASE | from, PHASE | to)));
    }

    function _refused(uint80 from, uint80 to, bytes memory reason) private {
        vm.expectRevert(reason);
        _prove(from, to);
    }

    function test_dropRaisesTheIndex_largestStays() public {
        feed.set(PHASE | 2, 8_000e8, START);
        feed.set(PHASE | 3, 6_000e8, START + 1 hours);
        feed.set(PHASE | 4, 5_400e8, START + 90 minutes);
        vm.warp(START + 2 hours);
        assertEq(_prove(3, 4), 0.1e18);
        vm.expectEmit(true, false, false, true, address(trigger));
        emit ITrigger.IndexRaised(1, 0.25e18);
        assertEq(_prove(2, 3), 0.25e18);
        assertEq(_prove(3, 4), 0.25e18, "smaller ones change nothing");
        assertEq(trigger.indexOf(1), 0.25e18);
        assertEq(trigger.measure(1, ""), 0.25e18);
    }

    function test_riseProvesNothing() public {
        feed.set(PHASE | 2, 6_000e8, START);
        feed.set(PHASE | 3, 8_000e8, START + 1);
        vm.warp(START + 2);
        assertEq(_prove(2, 3), 0);
    }

    function test_roundsLieInsideTheTermAndTheWindow() public {
        vm.warp(END + 1);
        feed.set(PHASE | 2, 8_000e8, START - 1);
        feed.set(PHASE | 3, 8_000e8, START);
        feed.set(PHASE | 4, 6_000e8, START + 1 hours);
        feed.set(PHASE | 5, 6_000e8, START + 1 hours + 1);
        feed.set(PHASE | 6, 8_000e8, END - 3);
        feed.set(PHASE | 7, 8_000e8, END - 2);
        feed.set(PHASE | 8, 6_000e8, END - 1);
        feed.set(PHASE | 9, 6_000e8, END);
        _refused(2, 4, abi.encodeWithSelector(IFeedTrigger.RoundOutsideTerm.selector, 1, PHASE | 2, START - 1));
        _refused(7, 9, abi.encodeWithSelector(IFeedTrigger.RoundOutsideTerm.selector, 1, PHASE | 9, END));
        _refused(3, 5, abi.encodeWithSelector(IPriceGapTrigger.GapTooWide.selector, 1, 1 hours + 1, WINDOW));
        assertEq(_prove(3, 4), 0.25e18, "the whole window");
        assertEq(_prove(7, 8), 0.25e18, "the last second");
    }

    /// @dev What comes after more than a heartbeat's silence may be an answer that was held up. The round after it is not.
    function test_firstRoundFollowsWithinAHeartbeat() public {
        feed.set(PHASE | 2, 8_000e8, START + 1);
        feed.set(PHASE | 3, 6_000e8, START + 2);
        feed.set(PHASE | 4, 3_000e8, START + 3);
        vm.warp(START + 3);
        _refused(2, 3, abi.encodeWithSelector(IPriceGapTrigger.FeedWasSilent.selector, START - 1 hours, START + 1));
        assertEq(_prove(3, 4), 0.5e18);
        feed.set(PHASE | 2, 8_000e8, START);
        assertEq(_prove(2, 4), 0.625e18, "the whole heartbeat");
    }

    /// @dev Nobody can say how late an aggregator's first answer is.
    function test_anAggregatorsFirstRoundProvesNothing() public {
        feed.set(2 * PHASE | 1, 8_000e8, START);
        feed.set(2 * PHASE | 2, 6_000e8, START + 1);
        vm.warp(START + 1);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.RoundMissing.selector, feed, 2 * PHASE));
        trigger.measure(1, abi.encode(PriceGapEvidence(2 * PHASE | 1, 2 * PHASE | 2)));
    }

    function test_nothingIsMeasuredBeforeTheStartOrAfterGrace() public {
        feed.set(PHASE | 2, 8_000e8, START);
        feed.set(PHASE | 3, 6_000e8, START + 1);
        vm.warp(START - 1);
        assertEq(trigger.measure(1, ""), 0);
        _refused(2, 3, abi.encodeWithSelector(ITrigger.SettlementNotOpen.selector, 1, START));
        vm.warp(END + GRACE - 1);
        assertFalse(trigger.isFinal(1));
        assertEq(_prove(2, 3), 0.25e18);
        vm.warp(END + GRACE);
        assertTrue(trigger.isFinal(1));
        _refused(2, 3, abi.encodeWithSelector(ITrigger.SettlementClosed.selector, 1));
        assertEq(trigger.measure(1, ""), 0.25e18);
    }

    function test_graceWaitsForTheSequencer() public {
        feed.set(PHASE | 2, 8_000e8, START);
        feed.set(PHASE | 3, 6_000e8, START + 1);
        vm.warp(END + 1 days);
        uptime.set(PHASE | 2, 1, END + 1 days);
        vm.warp(END + GRACE);
        assertFalse(trigger.isFinal(1));
        uptime.set(PHASE | 3, 0, END + GRACE);
        vm.warp(END + 2 * GRACE - 1 days - 1);
        assertEq(_prove(2, 3), 0.25e18);
        skip(1);
        assertTrue(trigger.isFinal(1));
    }

    function test_withoutAClockGraceIsGrace() public {
        trigger = new PriceGapTrigger(parameters, programRegistry, ISequencerClock(address(0)));
        _admit(_rules());
        _register(2, abi.encode(PriceGapConfig(address(feed), WINDOW)));
        vm.warp(END + GRACE - 1);
        assertFalse(trigger.isFinal(2));
        skip(1);
        assertTrue(trigger.isFinal(2));
    }

    function test_unknownProgramsAndBadEvidence() public {
        vm.expectRevert(abi.encodeWithSelector(ITrigger.UnknownProgram.selector, 9));
        trigger.measure(9, abi.encode(PriceGapEvidence(1, 2)));
        vm.expectRevert(abi.encodeWithSelector(ITrigger.UnknownProgram.selector, 9));
        trigger.isFinal(9);
        vm.expectRevert(IFeedTrigger.BadEvidence.selector);
        trigger.measure(1, hex"00");
    }

    function test_register_pinsFeedRulesAndWindow() public {
        FeedRules memory later = _rules();
        later.lowestAnswer = 7_000e8;
        _admit(later);
        (IAggregator pinned, FeedRules memory rules) = trigger.feedOf(1);
        assertEq(address(pinned), address(feed));
        assertEq(rules.lowestAnswer, 1e6, "as it was at the opening");
        assertEq(trigger.feedRules(address(feed)).lowestAnswer, 7_000e8);
        assertEq(trigger.windowOf(1), WINDOW);
        assertEq(uint8(trigger.peril()), uint8(Peril.PRICE_GAP));
        assertEq(trigger.subject(1), address(0));
        assertFalse(trigger.isPending(1));
    }

    function test_register_refusesStrangersAndBadConfigs() public {
        vm.expectRevert(abi.encodeWithSelector(ITrigger.NotProgramRegistry.selector, address(this)));
        trigger.register(2, "");
        vm.expectRevert(abi.encodeWithSelector(ITrigger.BadConfig.selector, Peril.PRICE_GAP));
        _register(2, "");
        vm.expectRevert(abi.encodeWithSelector(IPriceGapTrigger.BadWindow.selector, 59));
        _register(2, abi.encode(PriceGapConfig(address(feed), 59)));
        vm.expectRevert(abi.encodeWithSelector(IPriceGapTrigger.BadWindow.selector, 7 days + 1));
        _register(2, abi.encode(PriceGapConfig(address(feed), 7 days + 1)));
        vm.expectRevert(abi.encodeWithSelector(IFeedTrigger.FeedNotAdmitted.selector, stranger));
        _register(2, abi.encode(PriceGapConfig(stranger, WINDOW)));
        FeedRules memory none;
        _admit(none);
        vm.expectRevert(abi.encodeWithSelector(IFeedTrigger.FeedNotAdmitted.selector, feed));
        _register(2, abi.encode(PriceGapConfig(address(feed), WINDOW)));
    }

    function test_admitFeed_onlyGovernanceAndOnlySoundFeeds() public {
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, address(this)));
        trigger.admitFeed(feed, _rules());
        vm.startPrank(governor);
        vm.expectRevert(abi.encodeWithSelector(IFeedTrigger.BadFeed.selector, stranger));
        trigger.admitFeed(IAggregator(stranger), _rules());
        FeedRules memory rules = _rules();
        rules.lowestAnswer = rules.highestAnswer;
        vm.expectRevert(abi.encodeWithSelector(IFeedTrigger.BadFeed.selector, feed));
        trigger.admitFeed(feed, rules);
        feed.setDecimals(19);
        vm.expectRevert(abi.encodeWithSelector(IFeedTrigger.BadFeed.selector, feed));
        trigger.admitFeed(feed, _rules());
    }

    /// @dev Every pair of rounds is brought; the index is the largest drop over the pairs that are allowed.
    function testFuzz_index_equalsBruteForce(uint256 seed) public {
        uint256 count = 9;
        uint256[] memory time = new uint256[](count);
        uint256[] memory answer = new uint256[](count);
        uint256 at = START - 1 hours;
        for (uint256 i; i < count; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            at += seed % 80 minutes;
            (time[i], answer[i]) = (at, seed >> 32 & 7 == 0 ? 0 : (seed >> 64) % 10_000e8);
            // forge-lint: disable-next-line(unsafe-typecast)
            feed.set(PHASE | uint80(i + 2), int256(answer[i]), at);
        }
        vm.warp(at + 1);
        uint256 expected;
        for (uint256 i; i < count; ++i) {
            for (uint256 j; j < count; ++j) {
                bytes memory proof = abi.encode(PriceGapEvidence(PHASE | uint80(i + 2), PHASE | uint80(j + 2)));
                (bool ok,) = address(trigger).call(abi.encodeCall(trigger.measure, (1, proof)));
                bool counts = i < j && time[i] >= START && time[j] - time[i] <= WINDOW && answer[i] > 1e6
                    && answer[j] > 1e6 && time[i] - (i == 0 ? START - 1 hours : time[i - 1]) <= 1 hours;
                assertEq(ok, counts);
                if (!counts || answer[j] >= answer[i]) continue;
                uint256 drop = WAD - (answer[j] * WAD + answer[i] - 1) / answer[i];
                if (drop > expected) expected = drop;
            }
        }
        assertEq(trigger.indexOf(1), expected);
        assertLt(expected, WAD);
    }

    function test_phasesAreNotCrossed() public {
        feed.set(PHASE | 2, 8_000e8, START);
        feed.set(2 * PHASE | 1, 6_000e8, START);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.PhaseCrossed.selector, PHASE | 2, 2 * PHASE | 1));
        trigger.measure(1, abi.encode(PriceGapEvidence(PHASE | 2, 2 * PHASE | 1)));
    }
}
