// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IReporterBonds } from "../../../contracts/interfaces/IReporterBonds.sol";

/// @notice Pays bonds for reporters out of its own balance, whoever is pranked outside.
contract Bonder {
    function bond(IReporterBonds bonds, address[] calldata reporters, uint256 amount) external {
        bonds.asset().approve(address(bonds), amount * reporters.length);
        for (uint256 i; i < reporters.length; ++i) {
            bonds.bond(reporters[i], amount);
        }
    }
}
