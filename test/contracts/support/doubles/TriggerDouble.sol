// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Peril } from "../../../../contracts/interfaces/IProgramRegistry.sol";
import { ITrigger } from "../../../../contracts/interfaces/ITrigger.sol";

/// @notice A trigger of any peril whose index is its evidence.
contract TriggerDouble is ITrigger {
    Peril public immutable peril;
    mapping(uint256 programId => uint256) public indexOf;
    mapping(uint256 programId => address) public subject;

    constructor(Peril peril_) {
        peril = peril_;
    }

    function register(uint256 programId, bytes calldata config) external {
        if (config.length != 0) subject[programId] = abi.decode(config, (address));
    }

    function measure(uint256 programId, bytes calldata evidence) external returns (uint256) {
        uint256 index = evidence.length == 0 ? 0 : abi.decode(evidence, (uint256));
        if (index > indexOf[programId]) indexOf[programId] = index;
        return indexOf[programId];
    }

    function isPending(uint256) external pure returns (bool) {
        return false;
    }

    function isFinal(uint256) external pure returns (bool) {
        return false;
    }
}
