// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

/// @notice What was minted, by months of 30 days.
struct Minted {
    mapping(uint256 month => uint256 amount) months;
}

using DilutionLib for Minted global;

/// @notice A cap on what is minted in any 365 days, in constant work.
library DilutionLib {
    uint256 private constant WAD = 1e18;
    uint256 private constant MONTH = 30 days;
    /// @dev 13 months and the running one reach back 390 days at least, more than any 365.
    uint256 private constant MONTHS = 14;

    function add(Minted storage minted, uint256 amount) internal {
        minted.months[block.timestamp / MONTH] += amount;
    }

    /// @notice What may still be minted: `cap × (supply − minted) − minted`, at least 0, where `minted` is that of the running
    /// month and the 13 before. Rounded down.
    /// @param supply of now; @param cap of the supply before those mints, wad
    function leftDown(Minted storage minted, uint256 supply, uint64 cap) internal view returns (uint256) {
        uint256 month = block.timestamp / MONTH;
        uint256 sum;
        for (uint256 i; i < MONTHS && i <= month; ++i) {
            sum += minted.months[month - i];
        }
        return Math.saturatingSub(Math.mulDiv(Math.saturatingSub(supply, sum), cap, WAD), sum);
    }
}
