// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAggregator } from "../../../../contracts/interfaces/IAggregator.sol";

/// @notice A feed that answers what it is told, as of when it is told, or fails.
contract PriceFeedDouble is IAggregator {
    uint8 public immutable decimals;
    int256 public answer;
    uint256 public updatedAt;
    bool public isBroken;

    constructor(uint8 decimals_, int256 answer_) {
        decimals = decimals_;
        set(answer_);
    }

    function set(int256 answer_) public {
        (answer, updatedAt) = (answer_, block.timestamp);
    }

    function setUpdatedAt(uint256 updatedAt_) external {
        updatedAt = updatedAt_;
    }

    function setBroken(bool isBroken_) external {
        isBroken = isBroken_;
    }

    function description() external pure returns (string memory) {
        return "double";
    }

    function version() external pure returns (uint256) {
        return 1;
    }

    function getRoundData(uint80) external view returns (uint80, int256, uint256, uint256, uint80) {
        return latestRoundData();
    }

    function latestRoundData() public view returns (uint80, int256, uint256, uint256, uint80) {
        require(!isBroken, "broken");
        return (1, answer, updatedAt, updatedAt, 1);
    }
}
