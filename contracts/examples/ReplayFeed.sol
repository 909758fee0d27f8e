// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAggregator } from "../interfaces/IAggregator.sol";

/// @notice A price feed in Chainlink's shape that an operator drives: the local feeds of replays, and a model for tests.
/// @dev Round ids carry the phase, as a proxy's do. It is nobody's source of truth: never name it for a venue with cover
/// that is to be worth something.
contract ReplayFeed is IAggregator {
    event AnswerUpdated(int256 indexed current, uint256 indexed roundId, uint256 updatedAt);
    event PhaseStarted(uint16 phase);

    error NotOperator(address caller);
    error NoRound(uint80 round);
    error LengthMismatch(uint256 answers, uint256 times);
    /// @notice Answers are positive and below 2^215.
    error BadAnswer(int256 answer);
    /// @notice Times rise from round to round and are not of the future.
    error BadTime(uint40 time);

    struct Entry {
        int216 answer;
        uint40 updatedAt;
    }

    /// @inheritdoc IAggregator
    uint8 public constant decimals = 8;
    /// @inheritdoc IAggregator
    uint256 public constant version = 1;
    address public immutable operator;

    /// @inheritdoc IAggregator
    string public description;
    /// @notice Which aggregator a proxy would read now; from 1.
    uint16 public phase = 1;
    uint64 private _count;
    uint40 private _lastTime;
    uint80 private _latest;
    mapping(uint80 round => Entry) private _entries;

    /// @param description_ e.g. "BTC / USD"
    constructor(address operator_, string memory description_) {
        operator = operator_;
        description = description_;
    }

    modifier onlyOperator() {
        if (msg.sender != operator) revert NotOperator(msg.sender);
        _;
    }

    /// @notice Adds rounds. Only the operator.
    /// @param answers 8 decimals
    /// @param times unix seconds, rising, not after now
    function push(int256[] calldata answers, uint40[] calldata times) external onlyOperator {
        if (answers.length != times.length) revert LengthMismatch(answers.length, times.length);
        (uint64 count, uint40 last, uint80 id) = (_count, _lastTime, _latest);
        for (uint256 i; i < answers.length; ++i) {
            (int256 answer, uint40 time) = (answers[i], times[i]);
            if (answer <= 0 || answer > type(int216).max) revert BadAnswer(answer);
            if (time <= last || time > block.timestamp) revert BadTime(time);
            last = time;
            id = (uint80(phase) << 64) | ++count;
            // forge-lint: disable-next-line(unsafe-typecast)
            _entries[id] = Entry({ answer: int216(answer), updatedAt: time });
            emit AnswerUpdated(answer, id, time);
        }

        (_count, _lastTime, _latest) = (count, last, id);
    }

    /// @notice Goes on as another aggregator would behind the same proxy: rounds count from 1 again. Only the operator.
    function startPhase() external onlyOperator {
        _count = 0;
        emit PhaseStarted(++phase);
    }

    /// @inheritdoc IAggregator
    function getRoundData(uint80 roundId) external view returns (uint80, int256, uint256, uint256, uint80) {
        return _round(roundId);
    }

    /// @inheritdoc IAggregator
    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        return _round(_latest);
    }

    function _round(uint80 id) private view returns (uint80, int256, uint256, uint256, uint80) {
        Entry memory entry = _entries[id];
        if (entry.updatedAt == 0) revert NoRound(id);
        return (id, entry.answer, entry.updatedAt, entry.updatedAt, id);
    }
}
