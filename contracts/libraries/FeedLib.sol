// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAggregator } from "../interfaces/IAggregator.sol";
import { IFeedErrors } from "../interfaces/IFeedErrors.sol";

/// @notice A round of a feed that is there and finished.
struct Round {
    uint80 id;
    /// @dev Not after now.
    uint40 startedAt;
    /// @dev Not 0 and not after now.
    uint40 updatedAt;
    /// @dev The round the answer was computed in; before `id` the answer is a stale one, carried over.
    uint80 answeredInRound;
    int256 answer;
}

/// @notice Reads rounds of Chainlink feeds without trusting that the feed is alive.
/// @dev Round ids carry the phase (which aggregator the proxy reads) in bits 64 to 79 and the aggregator's own round below,
/// counting from 1. Rounds of one phase are consecutive; across phases nothing is.
library FeedLib {
    uint256 internal constant WAD = 1e18;
    /// @dev Decimals beyond this would leave no room for the wad.
    uint8 internal constant MOST_DECIMALS = 18;

    /// @notice The round as the feed has it; `found` is false where it is unknown, unfinished or of the future, and where the
    /// feed reverts, has no code or answers nonsense.
    function tryRound(IAggregator feed, uint80 id) internal view returns (bool found, Round memory round) {
        (found, round) = _read(feed, abi.encodeCall(IAggregator.getRoundData, (id)));
        if (round.id != id) found = false;
    }

    /// @notice The newest round; `found` as in `tryRound`.
    function tryLatest(IAggregator feed) internal view returns (bool found, Round memory) {
        return _read(feed, abi.encodeCall(IAggregator.latestRoundData, ()));
    }

    /// @notice The round, or `RoundMissing`.
    function existing(IAggregator feed, uint80 id) internal view returns (Round memory) {
        (bool found, Round memory round) = tryRound(feed, id);
        if (!found) revert IFeedErrors.RoundMissing(address(feed), id);
        return round;
    }

    /// @notice The round with an answer that counts, or `RoundMissing` or `BadAnswer`.
    /// @param lowest highest answers at or beyond these don't count, in the feed's decimals
    function sound(IAggregator feed, uint80 id, uint256 lowest, uint256 highest) internal view returns (Round memory) {
        Round memory round = existing(feed, id);
        if (!isSound(round, lowest, highest)) revert IFeedErrors.BadAnswer(address(feed), id, round.answer);
        return round;
    }

    /// @notice Two rounds of one phase, the first before the second.
    function soundPair(IAggregator feed, uint80 fromId, uint80 toId, uint256 lowest, uint256 highest)
        internal
        view
        returns (Round memory from, Round memory to)
    {
        if (phaseOf(fromId) != phaseOf(toId)) revert IFeedErrors.PhaseCrossed(fromId, toId);
        if (fromId >= toId) revert IFeedErrors.RoundsOutOfOrder(fromId, toId);
        from = sound(feed, fromId, lowest, highest);
        to = sound(feed, toId, lowest, highest);
        if (from.updatedAt > to.updatedAt) revert IFeedErrors.RoundsOutOfOrder(fromId, toId);
    }

    /// @notice Reverts with `StaleFeed` unless the feed's newest round is at most `heartbeat` older than `time`.
    function requireAlive(IAggregator feed, uint256 heartbeat, uint256 time) internal view {
        (bool found, Round memory newest) = tryLatest(feed);
        if (!found || newest.updatedAt + heartbeat < time) {
            revert IFeedErrors.StaleFeed(address(feed), newest.updatedAt);
        }
    }

    /// @notice Whether the answer counts.
    /// @dev An aggregator that reaches its `minAnswer` or `maxAnswer` repeats it whatever the price is, so an answer at a bound
    /// says nothing.
    function isSound(Round memory round, uint256 lowest, uint256 highest) internal pure returns (bool) {
        if (round.answer <= 0 || round.answeredInRound < round.id) return false;
        // forge-lint: disable-next-line(unsafe-typecast)
        uint256 answer = uint256(round.answer);
        return answer > lowest && answer < highest;
    }

    /// @notice Which aggregator of the proxy wrote the round.
    function phaseOf(uint80 id) internal pure returns (uint16) {
        // the upper 16 of 80 bits
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint16(id >> 64);
    }

    /// @notice The id of an aggregator's own round.
    function idOf(uint16 phase, uint64 round) internal pure returns (uint80) {
        return (uint80(phase) << 64) | round;
    }

    /// @notice A positive answer as a wad. Exact for feeds of up to 18 decimals.
    function toWad(int256 answer, uint8 decimals) internal pure returns (uint256) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint256(answer) * 10 ** (MOST_DECIMALS - decimals);
    }

    /// @notice `1 − to ÷ from`, wad, rounded down; 0 where the price rose. Both answers are positive and of one feed.
    function dropDown(int256 from, int256 to) internal pure returns (uint256) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return to >= from ? 0 : uint256(from - to) * WAD / uint256(from);
    }

    /// @notice `|to ÷ from − 1|`, wad, rounded down. Both answers are positive and of one feed.
    function moveDown(int256 from, int256 to) internal pure returns (uint256) {
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint256(to > from ? to - from : from - to) * WAD / uint256(from);
    }

    /// @dev A plain call that copies five words, so that no feed can make its reader revert or pay for a long answer.
    function _read(IAggregator feed, bytes memory data) private view returns (bool found, Round memory round) {
        uint256[5] memory words;
        assembly ("memory-safe") {
            found := staticcall(gas(), feed, add(data, 32), mload(data), words, 160)
            found := and(found, gt(returndatasize(), 159))
        }
        if (!found) return (false, round);
        (uint256 id, uint256 answeredInRound) = (words[0], words[4]);
        (uint256 startedAt, uint256 updatedAt) = (words[2], words[3]);
        found = id <= type(uint80).max && answeredInRound <= type(uint80).max && updatedAt != 0
            && updatedAt <= block.timestamp && startedAt <= block.timestamp;
        if (!found) return (false, round);
        // checked above; an answer is a signed word
        // forge-lint: disable-start(unsafe-typecast)
        round = Round({
            id: uint80(id),
            startedAt: uint40(startedAt),
            updatedAt: uint40(updatedAt),
            answeredInRound: uint80(answeredInRound),
            answer: int256(words[1])
        });
        // forge-lint: disable-end(unsafe-typecast)
    }
}
