// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice The part of the safeguard that a treaty asks.
contract FrozenDouble {
    mapping(address pool => bool) public isFrozen;

    function setFrozen(address pool, bool frozen) external {
        isFrozen[pool] = frozen;
    }
}
