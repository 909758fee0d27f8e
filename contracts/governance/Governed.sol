// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { IGoverned } from "../interfaces/IGoverned.sol";
import { IParameters } from "../interfaces/IParameters.sol";

/// @notice Gives a contract the governance of its parameters' owner.
abstract contract Governed is IGoverned {
    /// @inheritdoc IGoverned
    IParameters public immutable parameters;

    constructor(IParameters parameters_) {
        parameters = parameters_;
    }

    modifier onlyGovernance() {
        _requireGovernance();
        _;
    }

    /// @dev Asked at every call and never copied: a hand-over takes effect everywhere at once.
    function _requireGovernance() internal view {
        if (msg.sender != Ownable(address(parameters)).owner()) revert NotGovernance(msg.sender);
    }
}
