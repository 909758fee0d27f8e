// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { DepegConfig, DepegEvidence, IDepegTrigger, Piece } from "../../../contracts/interfaces/IDepegTrigger.sol";
import { FeedRules, IFeedTrigger } from "../../../contracts/interfaces/IFeedTrigger.sol";
import { IFeedErrors } from "../../../contracts/interfaces/IFeedErrors.sol";
import { Peril } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ITrigger } from "../../../contracts/interfaces/ITrigger.sol";
import { DepegBase } from "../support/DepegBase.t.sol";

contract DepegTest is DepegBase {
    /// @dev Ten rounds below from the start on, half an hour apart, then one at the strike.
    function setUp() public override {
        super.setUp();
        _rounds(2, 10, START, 0.9e8);
        feed.set(PHASE | 12, 0.97e8, START + 5 hours);
    }

    function test_runLastsUntilTheRoundThatEndsIt() public {
        vm.expectEmit(true, false, false, true, address(trigger));
        emit ITrigger.IndexRaised(1, 5 hours);
        assertEq(_prove(2, 11), 5 hours);
        Piece memory piece = trigger.pieceOf(1, PHASE | 2);
        assertEq(piece.from, START);
        assertEq(piece.to, START + 5 hours);
        assertEq(piece.last, PHASE | 12);
        assertTrue(piece.isOver);
    }

    function test_roundsBeyondTheEndOfTheRunAreNotRead() public {
        assertEq(_prove(2, 200), 5 hours);
    }

    function test_extendedInSteps() public {
        assertEq(_prove(2, 1), 0);
        assertEq(_prove(2, 4), 2 hours);
        assertEq(_prove(2, 6), 5 hours);
        vm.expectRevert(abi.encodeWithSelector(IDepegTrigger.PieceIsOver.selector, 1, PHASE | 2));
        _prove(2, 1);
    }

    function test_piecesInAnyOrderJoin() public {
        assertEq(_prove(8, 5), 2 hours);
        assertEq(_prove(5, 3), 2 hours, "5, 6, 7");
        vm.expectEmit(true, true, false, true, address(trigger));
        emit IDepegTrigger.PiecesJoined(1, PHASE | 5, PHASE | 8);
        assertEq(_prove(5, 1), 3.5 hours);
        assertEq(trigger.pieceOf(1, PHASE | 8).from, 0, "taken up");
        // 2, 3, 4, and the piece of 5
        assertEq(_prove(2, 4), 5 hours);
        assertTrue(trigger.pieceOf(1, PHASE | 2).isOver);
    }

    function test_silenceBeyondTheHeartbeatEndsTheRunAtItsLastRound() public {
        _rounds(20, 3, START + 1 days, 0.9e8);
        // last round at + 1 hour; then an hour and a second of silence
        feed.set(PHASE | 23, 0.9e8, START + 1 days + 2 hours + 1);
        _rounds(24, 2, START + 1 days + 2.5 hours, 0.9e8);
        _prove(2, 11);
        assertEq(_prove(20, 200), 5 hours, "the earlier one is longer");
        Piece memory piece = trigger.pieceOf(1, PHASE | 20);
        assertEq(piece.to - piece.from, 1 hours);
        assertTrue(piece.isOver);
        // an hour to the second is no silence
        feed.set(PHASE | 23, 0.9e8, START + 1 days + 2 hours);
        assertEq(_prove(21, 5), 5 hours);
        piece = trigger.pieceOf(1, PHASE | 21);
        assertEq(piece.to - piece.from, 2.5 hours, "from +0.5 to +3 hours");
    }

    function test_piecesWithASilenceBetweenThemDontJoin() public {
        _rounds(20, 2, START + 1 days, 0.9e8);
        _rounds(22, 2, START + 1 days + 1.5 hours + 1, 0.9e8);
        _prove(22, 2);
        assertEq(_prove(20, 3), 30 minutes);
        assertTrue(trigger.pieceOf(1, PHASE | 20).isOver);
        assertEq(trigger.pieceOf(1, PHASE | 22).from, START + 1 days + 1.5 hours + 1, "stays its own");
    }

    function test_roundsThatSayNothingArePassedOver() public {
        feed.set(PHASE | 5, 0, START + 1.5 hours);
        feed.setRaw(PHASE | 7, 2e8, START + 2.5 hours, START + 2.5 hours, PHASE | 6);
        assertEq(_prove(2, 11), 5 hours);
    }

    function test_tooManyRoundsThatSayNothingAreASilence() public {
        feed.set(PHASE | 5, 0, START + 1.5 hours);
        feed.set(PHASE | 6, -1, START + 2 hours);
        assertEq(_prove(2, 11), 1 hours);
    }

    function test_onlyTheTermCounts() public {
        feed.set(PHASE | 20, 0.9e8, START - 1);
        vm.expectRevert(abi.encodeWithSelector(IFeedTrigger.RoundOutsideTerm.selector, 1, PHASE | 20, START - 1));
        _prove(20, 1);
        feed.set(PHASE | 20, 0.9e8, END);
        vm.expectRevert(abi.encodeWithSelector(IFeedTrigger.RoundOutsideTerm.selector, 1, PHASE | 20, END));
        _prove(20, 1);
        vm.warp(END + 1 hours);
        feed.set(PHASE | 20, 0.9e8, END - 10 minutes);
        feed.set(PHASE | 21, 0.9e8, END + 20 minutes);
        assertEq(_prove(20, 2), 10 minutes, "to the term's end");
        assertTrue(trigger.pieceOf(1, PHASE | 20).isOver);
    }

    function test_refusesAPieceThatBeginsAtTheStrike_missingRoundsAndTooMany() public {
        vm.expectRevert(abi.encodeWithSelector(IDepegTrigger.NotBelowStrike.selector, 1, PHASE | 12));
        _prove(12, 1);
        _rounds(20, 1, START + 1 days, 0.9e8);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.RoundMissing.selector, feed, PHASE | 21));
        _prove(20, 2);
        vm.expectRevert(abi.encodeWithSelector(IDepegTrigger.TooManyRounds.selector, 201));
        _prove(2, 201);
        vm.expectRevert(IFeedTrigger.BadEvidence.selector);
        _prove(2, 0);
        vm.expectRevert(IFeedTrigger.BadEvidence.selector);
        trigger.measure(1, hex"00");
    }

    function test_roundsOutOfOrderAreRefused() public {
        feed.set(PHASE | 5, 0.9e8, START + 29 minutes);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.RoundsOutOfOrder.selector, PHASE | 4, PHASE | 5));
        _prove(2, 4);
    }

    /// @dev The next aggregator wrote rounds while the old one still did.
    function test_phasesJoinWhereTheyOverlap() public {
        feed.set(2 * PHASE | 5, 0.9e8, START + 2 hours);
        feed.set(2 * PHASE | 6, 0.9e8, START + 3 hours);
        feed.set(2 * PHASE | 7, 0.9e8, START + 4 hours);
        _prove(2, 6);
        trigger.measure(1, abi.encode(DepegEvidence(2 * PHASE | 5, 2, 0)));
        // 2.5 hours by the old one; the new one's piece runs from + 2 to + 3 hours
        assertEq(trigger.measure(1, abi.encode(DepegEvidence(PHASE | 2, 0, 2 * PHASE | 5))), 3 hours);
        assertEq(_prove(2, 1), 4 hours, "goes on in the new phase");
    }

    function test_phasesThatDontOverlapDontJoin() public {
        feed.set(2 * PHASE | 1, 0.9e8, START + 2 hours + 1);
        feed.set(3 * PHASE | 1, 0.9e8, START);
        feed.set(3 * PHASE | 2, 0.9e8, START + 30 minutes);
        feed.set(3 * PHASE | 3, 0.9e8, START + 1 hours);
        _prove(2, 5);
        trigger.measure(1, abi.encode(DepegEvidence(2 * PHASE | 1, 1, 0)));
        trigger.measure(1, abi.encode(DepegEvidence(3 * PHASE | 1, 3, 0)));
        uint80[3] memory next = [2 * PHASE | 1, 3 * PHASE | 1, 2 * PHASE | 9];
        for (uint256 i; i < next.length; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IDepegTrigger.NotAdjoining.selector, PHASE | 2, next[i]));
            trigger.measure(1, abi.encode(DepegEvidence(PHASE | 2, 0, next[i])));
        }
    }

    function test_graceEnds() public {
        vm.warp(END + GRACE);
        assertTrue(trigger.isFinal(1));
        vm.expectRevert(abi.encodeWithSelector(ITrigger.SettlementClosed.selector, 1));
        _prove(2, 11);
        assertEq(trigger.measure(1, ""), 0);
    }

    function test_register_pinsAndRefuses() public {
        assertEq(trigger.strikeOf(1), STRIKE);
        assertEq(trigger.subject(1), collateral);
        assertEq(uint8(trigger.peril()), uint8(Peril.DEPEG));
        vm.expectRevert(abi.encodeWithSelector(ITrigger.NotProgramRegistry.selector, address(this)));
        trigger.register(2, "");
        vm.expectRevert(abi.encodeWithSelector(ITrigger.BadConfig.selector, Peril.DEPEG));
        programs.register(2, venueId, trigger, START, END, "");
        vm.expectRevert(abi.encodeWithSelector(IDepegTrigger.BadStrike.selector, 0));
        programs.register(2, venueId, trigger, START, END, abi.encode(DepegConfig(address(feed), 0)));
        vm.expectRevert(abi.encodeWithSelector(IFeedTrigger.FeedNotAdmitted.selector, stranger));
        programs.register(2, venueId, trigger, START, END, abi.encode(DepegConfig(stranger, STRIKE)));
        FeedRules memory rules = _rules();
        rules.asset = address(0);
        vm.prank(governor);
        trigger.admitFeed(feed, rules);
        vm.expectRevert(abi.encodeWithSelector(IFeedTrigger.BadFeed.selector, feed));
        programs.register(2, venueId, trigger, START, END, abi.encode(DepegConfig(address(feed), STRIKE)));
    }

    function test_piecesOutOfOrderDontJoin() public {
        _prove(2, 3);
        feed.set(PHASE | 5, 0.9e8, START + 29 minutes);
        _prove(5, 1);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.RoundsOutOfOrder.selector, PHASE | 4, PHASE | 5));
        _prove(2, 1);
    }
}
