// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @notice The part of UMA's Optimistic Oracle V3 that is used here.
interface IOptimisticOracleV3 {
    /// @notice Asserts a claim; `bond` of `currency` is taken from the caller and goes back to `asserter` unless a dispute is lost.
    /// @param callbackRecipient is told of disputes and of the resolution
    /// @param escalationManager 0 for none: UMA's voters decide disputes
    /// @param liveness seconds in which it can be disputed
    function assertTruth(
        bytes memory claim,
        address asserter,
        address callbackRecipient,
        address escalationManager,
        uint64 liveness,
        IERC20 currency,
        uint256 bond,
        bytes32 identifier,
        bytes32 domainId
    ) external returns (bytes32 assertionId);
    /// @notice Resolves an assertion that can be, and calls back.
    function settleAssertion(bytes32 assertionId) external;
    function defaultIdentifier() external view returns (bytes32);
    function getMinimumBond(address currency) external view returns (uint256);
}

/// @notice What the Optimistic Oracle V3 calls at its callback recipient. A revert would block the oracle.
interface IOptimisticOracleV3Callbacks {
    function assertionResolvedCallback(bytes32 assertionId, bool assertedTruthfully) external;
    function assertionDisputedCallback(bytes32 assertionId) external;
}
