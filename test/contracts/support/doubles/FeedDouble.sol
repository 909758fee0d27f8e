// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAggregator } from "../../../../contracts/interfaces/IAggregator.sol";

/// @notice A feed that says whatever a test wants, also what no sound feed would; and that can die.
contract FeedDouble is IAggregator {
    struct Entry {
        int256 answer;
        uint256 startedAt;
        uint256 updatedAt;
        uint80 answeredInRound;
        bool exists;
    }

    uint8 public decimals = 8;
    string public constant description = "Double";
    uint256 public constant version = 0;
    bool public isDead;
    uint80 public latest;
    mapping(uint80 id => Entry) private _entries;

    function setDecimals(uint8 decimals_) external {
        decimals = decimals_;
    }

    function die() external {
        isDead = true;
    }

    /// @notice A finished round that becomes the latest.
    function set(uint80 id, int256 answer, uint256 time) external {
        _entries[id] = Entry(answer, time, time, id, true);
        latest = id;
    }

    /// @notice Any round; the latest stays.
    function setRaw(uint80 id, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound) external {
        _entries[id] = Entry(answer, startedAt, updatedAt, answeredInRound, true);
    }

    function setLatest(uint80 id) external {
        latest = id;
    }

    function getRoundData(uint80 id) external view returns (uint80, int256, uint256, uint256, uint80) {
        return _get(id);
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        return _get(latest);
    }

    function _get(uint80 id) private view returns (uint80, int256, uint256, uint256, uint80) {
        Entry memory e = _entries[id];
        require(!isDead && e.exists, "No data present");
        return (id, e.answer, e.startedAt, e.updatedAt, e.answeredInRound);
    }
}
