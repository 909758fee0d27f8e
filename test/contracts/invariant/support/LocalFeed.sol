// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAggregator } from "../../../../contracts/interfaces/IAggregator.sol";

/// @notice A feed that anybody drives, that can fall silent, die and come back, and go on as another aggregator.
contract LocalFeed is IAggregator {
    struct Entry {
        int256 answer;
        uint256 time;
    }

    uint8 public constant decimals = 8;
    string public constant description = "Local";
    uint256 public constant version = 1;
    bool public isDead;
    uint16 public phase = 1;
    uint64 public count;
    mapping(uint80 id => Entry) private _entries;

    function push(int256 answer, uint256 time) external {
        ++count;
        _entries[latest()] = Entry(answer, time);
    }

    function startPhase() external {
        ++phase;
        count = 0;
    }

    function setDead(bool dead) external {
        isDead = dead;
    }

    function latest() public view returns (uint80) {
        return uint80(phase) << 64 | count;
    }

    function getRoundData(uint80 id) external view returns (uint80, int256, uint256, uint256, uint80) {
        return _get(id);
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        return _get(latest());
    }

    function _get(uint80 id) private view returns (uint80, int256, uint256, uint256, uint80) {
        Entry memory e = _entries[id];
        require(!isDead && e.time != 0, "No data present");
        return (id, e.answer, e.time, e.time, id);
    }
}
