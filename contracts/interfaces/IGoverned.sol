// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IParameters } from "./IParameters.sol";

/// @notice A contract whose governance is the owner of the protocol's parameters, so that one hand-over moves everything.
interface IGoverned {
    error NotGovernance(address caller);

    /// @notice Where the governed parameters live; its owner governs this contract.
    function parameters() external view returns (IParameters);
}
