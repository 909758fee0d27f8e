// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice The part of Chainlink's price feeds (AggregatorV3Interface) that is read here. Round ids carry the phase in bits
/// 64 to 79 and the aggregator's own round below.
interface IAggregator {
    function decimals() external view returns (uint8);
    function description() external view returns (string memory);
    function version() external view returns (uint256);
    function getRoundData(uint80 roundId)
        external
        view
        returns (uint80 id, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);
    function latestRoundData()
        external
        view
        returns (uint80 id, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);
}
