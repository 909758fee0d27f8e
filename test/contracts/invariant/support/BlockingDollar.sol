// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { TestDollar } from "../../../../contracts/periphery/TestDollar.sol";

/// @notice A dollar whose issuer can keep an account from receiving, as the large stablecoins do.
contract BlockingDollar is TestDollar {
    error Blocked(address account);

    mapping(address account => bool) public isBlocked;

    function setBlocked(address account, bool blocked) external {
        isBlocked[account] = blocked;
    }

    function _update(address from, address to, uint256 value) internal override {
        if (isBlocked[to]) revert Blocked(to);
        super._update(from, to, value);
    }
}
