// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { TestDollar } from "../../../../contracts/periphery/TestDollar.sol";

interface IReceiver {
    function onReceived(address from) external;
}

/// @notice A dollar whose issuer can keep an account from receiving, as the large stablecoins do, and that calls some of its
/// receivers.
contract BlockingDollar is TestDollar {
    error Blocked(address account);

    mapping(address account => bool) public isBlocked;
    mapping(address account => bool) public isCalled;

    function setBlocked(address account, bool blocked) external {
        isBlocked[account] = blocked;
    }

    function setCalled(address account, bool called) external {
        isCalled[account] = called;
    }

    function _update(address from, address to, uint256 value) internal override {
        if (isBlocked[to]) revert Blocked(to);
        super._update(from, to, value);
        if (isCalled[to]) IReceiver(to).onReceived(from);
    }
}
