// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { IAggregator } from "../../../contracts/interfaces/IAggregator.sol";
import { IFeedErrors } from "../../../contracts/interfaces/IFeedErrors.sol";
import { FeedLib, Round } from "../../../contracts/libraries/FeedLib.sol";
import { FeedDouble } from "../support/doubles/FeedDouble.sol";

contract Reader {
    function tryRound(IAggregator feed, uint80 id) external view returns (bool, Round memory) {
        return FeedLib.tryRound(feed, id);
    }

    function sound(IAggregator feed, uint80 id, uint256 lowest, uint256 highest) external view returns (Round memory) {
        return FeedLib.sound(feed, id, lowest, highest);
    }

    function pair(IAggregator feed, uint80 from, uint80 to) external view returns (Round memory, Round memory) {
        return FeedLib.soundPair(feed, from, to, 0, type(uint256).max);
    }

    function requireAlive(IAggregator feed, uint256 heartbeat, uint256 time) external view {
        FeedLib.requireAlive(feed, heartbeat, time);
    }
}

/// @dev Answers with four good words of five.
contract ShortFeed {
    fallback() external {
        assembly {
            mstore(0, or(shl(64, 1), 1))
            mstore(32, 100000000)
            mstore(64, timestamp())
            mstore(96, timestamp())
            return(0, 128)
        }
    }
}

/// @dev Answers with the same word in all five places.
contract WordFeed {
    uint256 private immutable word;

    constructor(uint256 word_) {
        word = word_;
    }

    fallback() external {
        uint256 value = word;
        assembly {
            mstore(0, value)
            mstore(32, value)
            mstore(64, value)
            mstore(96, value)
            mstore(128, value)
            return(0, 160)
        }
    }
}

contract FeedLibTest is Test {
    uint80 private constant PHASE = 1 << 64;
    Reader private reader = new Reader();
    FeedDouble private feed = new FeedDouble();

    function setUp() public {
        vm.warp(1_584_000_000);
    }

    function _missing(uint80 id) private {
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.RoundMissing.selector, feed, id));
        reader.sound(feed, id, 0, 1e30);
    }

    function test_sound_readsAFinishedRound() public {
        feed.setRaw(PHASE | 7, 123e8, block.timestamp - 20, block.timestamp - 10, PHASE | 7);
        Round memory round = reader.sound(feed, PHASE | 7, 0, 1e30);
        assertEq(round.id, PHASE | 7);
        assertEq(round.answer, 123e8);
        assertEq(round.startedAt, block.timestamp - 20);
        assertEq(round.updatedAt, block.timestamp - 10);
    }

    function test_sound_refusesUnknownUnfinishedAndFutureRounds() public {
        _missing(PHASE | 1);
        feed.setRaw(PHASE | 1, 1e8, block.timestamp, 0, PHASE | 1);
        _missing(PHASE | 1);
        feed.setRaw(PHASE | 1, 1e8, block.timestamp, block.timestamp + 1, PHASE | 1);
        _missing(PHASE | 1);
    }

    function test_tryRound_survivesDeadFeedsNoCodeShortAnswersAndNonsense() public {
        feed.set(PHASE | 1, 1e8, block.timestamp);
        feed.die();
        address[4] memory feeds =
            [address(feed), makeAddr("no code"), address(new ShortFeed()), address(new WordFeed(type(uint256).max))];
        for (uint256 i; i < feeds.length; ++i) {
            (bool found,) = reader.tryRound(IAggregator(feeds[i]), PHASE | 1);
            assertFalse(found);
        }
    }

    function test_tryRound_refusesAnotherRoundThanAskedFor() public {
        IAggregator other = IAggregator(address(new WordFeed(5)));
        (bool found,) = reader.tryRound(other, 5);
        assertTrue(found);
        (found,) = reader.tryRound(other, 6);
        assertFalse(found);
    }

    function test_sound_refusesZeroNegativeCarriedOverAndClampedAnswers() public {
        int256[4] memory answers = [int256(0), -1, 10, 20];
        for (uint256 i; i < answers.length; ++i) {
            feed.set(PHASE | 2, answers[i], block.timestamp);
            vm.expectRevert(abi.encodeWithSelector(IFeedErrors.BadAnswer.selector, feed, PHASE | 2, answers[i]));
            reader.sound(feed, PHASE | 2, 10, 20);
        }
        feed.setRaw(PHASE | 2, 15, block.timestamp, block.timestamp, PHASE | 1);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.BadAnswer.selector, feed, PHASE | 2, int256(15)));
        reader.sound(feed, PHASE | 2, 10, 20);
        feed.set(PHASE | 2, -15, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.BadAnswer.selector, feed, PHASE | 2, int256(-15)));
        reader.sound(feed, PHASE | 2, 0, type(uint256).max);
        feed.set(PHASE | 2, 11, block.timestamp);
        assertEq(reader.sound(feed, PHASE | 2, 10, 20).answer, 11);
    }

    function test_soundPair_refusesPhasesCrossedAndWrongOrder() public {
        feed.set(PHASE | 1, 1e8, block.timestamp - 5);
        feed.set(PHASE | 2, 1e8, block.timestamp - 9);
        feed.set(2 * PHASE | 1, 1e8, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.PhaseCrossed.selector, PHASE | 1, 2 * PHASE | 1));
        reader.pair(feed, PHASE | 1, 2 * PHASE | 1);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.RoundsOutOfOrder.selector, PHASE | 1, PHASE | 1));
        reader.pair(feed, PHASE | 1, PHASE | 1);
        // later by its id, earlier by its time
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.RoundsOutOfOrder.selector, PHASE | 1, PHASE | 2));
        reader.pair(feed, PHASE | 1, PHASE | 2);
    }

    function test_requireAlive_refusesFeedsSilentForLongerThanTheHeartbeat() public {
        feed.set(PHASE | 1, 1e8, block.timestamp - 1 hours);
        reader.requireAlive(feed, 1 hours, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.StaleFeed.selector, feed, block.timestamp - 1 hours));
        reader.requireAlive(feed, 1 hours - 1, block.timestamp);
        feed.die();
        vm.expectRevert(abi.encodeWithSelector(IFeedErrors.StaleFeed.selector, feed, 0));
        reader.requireAlive(feed, 1 days, block.timestamp);
    }

    function test_phaseAndRoundMakeTheId() public pure {
        assertEq(FeedLib.idOf(3, 9), 3 * PHASE | 9);
        assertEq(FeedLib.phaseOf(3 * PHASE | 9), 3);
    }

    /// @dev 12 March 2020: BTC fell from 7,960 to 4,860 in a day, 38.94 %.
    function test_dropAndMove_byHand() public pure {
        assertEq(FeedLib.dropDown(7960e8, 4860e8), 389447236180904522);
        assertEq(FeedLib.moveDown(7960e8, 4860e8), 389447236180904522);
        assertEq(FeedLib.dropDown(4860e8, 7960e8), 0);
        assertEq(FeedLib.moveDown(4860e8, 7960e8), 637860082304526748);
        assertEq(FeedLib.toWad(97e6, 8), 0.97e18);
        assertEq(FeedLib.toWad(1.5e18, 18), 1.5e18);
    }
}
