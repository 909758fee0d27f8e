// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAggregator } from "../../../contracts/interfaces/IAggregator.sol";
import { ISequencerClock } from "../../../contracts/interfaces/ISequencerClock.sol";
import { SequencerClock } from "../../../contracts/oracle/SequencerClock.sol";
import { FeedDouble } from "../support/doubles/FeedDouble.sol";
import { FeedsBase } from "../support/FeedsBase.t.sol";

contract SequencerClockTest is FeedsBase {
    uint80 private _round = PHASE | 1;

    /// @dev The feed's next round: the status since `startedAt`, known now.
    function _status(int256 answer, uint256 startedAt) private {
        uptime.setRaw(++_round, answer, startedAt, block.timestamp, _round);
        uptime.setLatest(_round);
    }

    function _outage(uint256 downFor, uint256 upFor) private {
        _status(1, block.timestamp);
        skip(downFor);
        _status(0, block.timestamp);
        skip(upFor);
    }

    function test_upWithoutOutages() public view {
        assertTrue(clock.isUp());
        assertEq(clock.upSince(), 0);
        assertEq(clock.downtimeSince(0), 0);
        assertEq(clock.downtimeSince(_now()), 0);
    }

    function test_runningOutageCountsBeforeAnybodySyncs() public {
        uint40 began = _now();
        _status(1, began);
        skip(3 hours);
        assertFalse(clock.isUp());
        assertEq(clock.downtimeSince(began - 1 days), 3 hours);
        assertEq(clock.downtimeSince(began + 1 hours), 2 hours, "only what lies after the moment");
        clock.sync();
        assertEq(clock.outageCount(), 0, "not over yet");
        assertEq(clock.downtimeSince(began - 1 days), 3 hours);
        skip(1 hours);
        _status(0, began + 3 hours);
        assertEq(clock.downtimeSince(0), 3 hours, "it ended when the feed says");
        assertEq(clock.upSince(), began + 3 hours);
    }

    function test_sync_recordsAndChangesNoFigure() public {
        _outage(1 hours, 5 hours);
        _outage(2 hours, 5 hours);
        uint256 before = clock.downtimeSince(0);
        assertEq(before, 3 hours);
        vm.expectEmit(false, false, false, true, address(clock));
        emit ISequencerClock.DowntimeRecorded(_now() - 7 hours, _now() - 5 hours, 3 hours);
        clock.sync();
        assertEq(clock.outageCount(), 2);
        assertEq(clock.downtimeSince(0), before);
        assertEq(clock.upSince(), _now() - 5 hours);
        clock.sync();
        assertEq(clock.outageCount(), 2, "once only");
    }

    function test_sync_worksInBoundedSteps() public {
        for (uint256 i; i < 40; ++i) {
            _outage(10, 90);
        }
        assertEq(clock.downtimeSince(0), 16 * 10, "32 rounds are seen");
        clock.sync();
        assertEq(clock.outageCount(), 16);
        assertEq(clock.downtimeSince(0), 32 * 10);
        clock.sync();
        clock.sync();
        assertEq(clock.outageCount(), 40);
        assertEq(clock.downtimeSince(0), 400);
    }

    /// @dev With more unseen rounds than a call walks, the running outage still counts.
    function test_runningOutageBehindManyRounds() public {
        for (uint256 i; i < 20; ++i) {
            _outage(10, 90);
        }
        _status(1, _now());
        skip(500);
        assertEq(clock.downtimeSince(0), 16 * 10 + 500);
        assertEq(clock.downtimeSince(_now() - 100), 100);
    }

    function test_repeatedStatusIsOneOutage() public {
        uint40 began = _now();
        _status(1, began);
        skip(100);
        _status(1, _now());
        skip(100);
        _status(0, _now());
        _status(0, _now());
        clock.sync();
        assertEq(clock.outageCount(), 1);
        assertEq(clock.downtimeSince(began), 200);
    }

    function test_phaseChangeGoesOnWithTheNextPhase() public {
        _status(1, _now());
        skip(1 hours);
        _round = 2 * PHASE;
        _status(1, _now());
        skip(1 hours);
        _status(0, _now());
        skip(1 hours);
        assertEq(clock.downtimeSince(0), 2 hours);
        clock.sync();
        assertEq(clock.downtimeSince(0), 2 hours);
        assertEq(clock.outageCount(), 1);
    }

    function test_missingRoundsDontStopTheClock() public {
        _round = 7 * PHASE | 3;
        _status(1, _now());
        skip(1 hours);
        assertEq(clock.downtimeSince(0), 1 hours);
        clock.sync();
        _status(0, _now());
        clock.sync();
        assertEq(clock.downtimeSince(0), 1 hours);
    }

    function test_timesThatFallBackNeverOverlap() public {
        skip(1 days);
        _outage(1 hours, 0);
        // says it was down before it came up, and up before it was down
        _status(1, _now() - 2 hours);
        _status(0, _now() - 3 hours);
        skip(1 hours);
        clock.sync();
        assertEq(clock.downtimeSince(0), 1 hours);
    }

    /// @dev Y2K: an uptime feed that dies. Nothing is sold, and no clock stands still for ever.
    function test_deadUptimeFeed_isNotUpAndStopsNoClock() public {
        _outage(1 hours, 1 hours);
        clock.sync();
        uptime.die();
        skip(30 days);
        assertFalse(clock.isUp());
        assertEq(clock.downtimeSince(0), 1 hours);
        clock.sync();
        assertEq(clock.upSince(), _now() - 30 days - 1 hours);
    }

    /// @dev Arbitrum's feed has `startedAt` 0 until it is initialised.
    function test_uninitialisedFeedIsNotUp() public {
        uptime.setRaw(PHASE | 1, 0, 0, block.timestamp, PHASE | 1);
        assertFalse(clock.isUp());
    }

    function test_constructor_refusesADeadFeedAndKnowsARunningOutage() public {
        FeedDouble feed = new FeedDouble();
        vm.expectRevert(abi.encodeWithSelector(ISequencerClock.DeadUptimeFeed.selector, feed));
        new SequencerClock(feed);
        feed.set(PHASE | 4, 1, block.timestamp - 50);
        SequencerClock other = new SequencerClock(feed);
        assertEq(other.downtimeSince(0), 50);
        assertEq(address(other.feed()), address(feed));
    }

    /// @dev Against a count of every outage one by one, with syncs in between.
    function testFuzz_downtimeSince_isTheSumOfOverlaps(uint256 seed, uint256 at) public {
        uint256 began = block.timestamp;
        uint256[] memory from = new uint256[](12);
        uint256[] memory to = new uint256[](12);
        for (uint256 i; i < 12; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            skip(seed % 1 days);
            from[i] = block.timestamp;
            _status(1, from[i]);
            skip((seed >> 32) % 1 days);
            to[i] = block.timestamp;
            if (i != 11 || seed & 1 == 0) _status(0, to[i]);
            if (seed >> 64 & 3 == 0) clock.sync();
        }
        at = bound(at, began, block.timestamp);
        uint256 expected;
        for (uint256 i; i < 12; ++i) {
            uint256 start = from[i] > at ? from[i] : at;
            if (to[i] > start) expected += to[i] - start;
        }
        assertEq(clock.downtimeSince(uint40(at)), expected);
        assertLe(expected, block.timestamp - at);
    }

    /// @dev The same, where the latest round says it began long ago: what is counted already isn't counted twice.
    function test_runningOutageThatSaysItBeganLongAgo() public {
        for (uint256 i; i < 20; ++i) {
            _outage(10, 90);
        }
        _status(1, _now() - 2_000);
        // sixteen outages are seen; the last of them ended 4 x 100 + 90 seconds ago
        assertEq(clock.downtimeSince(0), 16 * 10 + 490);
        assertLe(clock.downtimeSince(_now() - 300), 300);
    }
}
