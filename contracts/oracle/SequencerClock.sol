// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAggregator } from "../interfaces/IAggregator.sol";
import { ISequencerClock } from "../interfaces/ISequencerClock.sol";
import { FeedLib, Round } from "../libraries/FeedLib.sol";

/// @notice Counts a rollup's outages by Chainlink's uptime feed.
/// @dev Outages that are over are kept in order with the sum of all before them, so that the downtime since any moment is a
/// binary search. Views walk on from the last recorded round, as `sync` does, so that nobody gains by not calling it.
contract SequencerClock is ISequencerClock {
    uint256 private constant MOST_ROUNDS = 32;

    struct Outage {
        uint40 from;
        uint40 to;
        /// @dev Seconds of this outage and all before it.
        uint64 total;
    }

    /// @dev How far the feed's rounds are taken over.
    struct Cursor {
        uint80 round;
        /// @dev When the outage that was running at `round` began, 0 if the sequencer was up.
        uint40 downSince;
        /// @dev When the last outage ended, 0 if there was none.
        uint40 upSince;
    }

    /// @inheritdoc ISequencerClock
    IAggregator public immutable feed;

    Cursor private _cursor;
    Outage[] private _outages;

    constructor(IAggregator feed_) {
        (bool found, Round memory latest) = FeedLib.tryLatest(feed_);
        if (!found) revert DeadUptimeFeed(address(feed_));
        feed = feed_;
        _cursor = Cursor({ round: latest.id, downSince: _isDown(latest) ? latest.startedAt : 0, upSince: 0 });
    }

    /// @inheritdoc ISequencerClock
    function sync() external {
        (bool found, Round memory latest) = FeedLib.tryLatest(feed);
        if (!found) return;
        Cursor memory cursor = _cursor;
        uint64 total = _outages.length == 0 ? 0 : _outages[_outages.length - 1].total;
        for (uint256 i; i < MOST_ROUNDS && cursor.round != latest.id; ++i) {
            uint40 from = cursor.downSince;
            if (!_advance(cursor, latest)) continue;
            total += cursor.upSince - from;
            _outages.push(Outage({ from: from, to: cursor.upSince, total: total }));
            emit DowntimeRecorded(from, cursor.upSince, total);
        }

        _cursor = cursor;
    }

    /// @inheritdoc ISequencerClock
    function isUp() external view returns (bool) {
        (bool found, Round memory latest) = FeedLib.tryLatest(feed);
        return found && latest.startedAt != 0 && !_isDown(latest);
    }

    /// @inheritdoc ISequencerClock
    function upSince() external view returns (uint40) {
        Cursor memory cursor = _cursor;
        (bool found, Round memory latest) = FeedLib.tryLatest(feed);
        for (uint256 i; found && i < MOST_ROUNDS && cursor.round != latest.id; ++i) {
            _advance(cursor, latest);
        }
        return cursor.upSince;
    }

    /// @inheritdoc ISequencerClock
    function downtimeSince(uint40 time) external view returns (uint256 duration) {
        if (time >= block.timestamp) return 0;
        duration = _recordedSince(time);
        (bool found, Round memory latest) = FeedLib.tryLatest(feed);
        if (!found) return duration;
        Cursor memory cursor = _cursor;
        for (uint256 i; i < MOST_ROUNDS && cursor.round != latest.id; ++i) {
            uint40 from = cursor.downSince;
            if (_advance(cursor, latest)) duration += _overlap(time, from, cursor.upSince);
        }
        if (!_isDown(latest)) return duration;
        // Where rounds are left over, the running outage is the latest round's, as far as nothing else is counted for it.
        uint40 since = cursor.round == latest.id ? cursor.downSince : latest.startedAt;
        if (since < cursor.upSince) since = cursor.upSince;
        duration += _overlap(time, since, uint40(block.timestamp));
    }

    /// @notice How many outages are recorded.
    function outageCount() external view returns (uint256) {
        return _outages.length;
    }

    /// @dev Takes over the next round into `cursor`, and says whether an outage ended with it. A time before one that is
    /// known already counts as that one, so that outages never overlap.
    function _advance(Cursor memory cursor, Round memory latest) private view returns (bool ended) {
        Round memory next = _next(cursor.round, latest);
        cursor.round = next.id;
        if (_isDown(next)) {
            if (cursor.downSince == 0) {
                cursor.downSince = next.startedAt > cursor.upSince ? next.startedAt : cursor.upSince;
            }
            return false;
        }
        if (cursor.downSince == 0) return false;
        cursor.upSince = next.startedAt > cursor.downSince ? next.startedAt : cursor.downSince;
        cursor.downSince = 0;
        return true;
    }

    /// @dev The round after `id`: of its phase, else the first of the next phase, else the latest, so that no gap in the
    /// feed's rounds ever stops the clock from going on.
    function _next(uint80 id, Round memory latest) private view returns (Round memory) {
        (bool found, Round memory next) = FeedLib.tryRound(feed, id + 1);
        if (found) return next;
        uint16 phase = FeedLib.phaseOf(id);
        if (FeedLib.phaseOf(latest.id) > phase) (found, next) = FeedLib.tryRound(feed, FeedLib.idOf(phase + 1, 1));
        return found ? next : latest;
    }

    /// @dev Recorded seconds of downtime after `time`.
    function _recordedSince(uint40 time) private view returns (uint256) {
        (uint256 low, uint256 high) = (0, _outages.length);
        if (high == 0) return 0;
        uint256 total = _outages[high - 1].total;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (_outages[middle].to > time) high = middle;
            else low = middle + 1;
        }
        if (low == _outages.length) return 0;
        // the first outage that ends after `time`
        Outage memory first = _outages[low];
        return total - first.total + _overlap(time, first.from, first.to);
    }

    function _overlap(uint40 time, uint40 from, uint40 to) private pure returns (uint256) {
        if (from < time) from = time;
        return to > from ? to - from : 0;
    }

    function _isDown(Round memory round) private pure returns (bool) {
        return round.answer != 0;
    }
}
