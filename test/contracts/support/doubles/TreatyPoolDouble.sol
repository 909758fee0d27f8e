// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @notice A pool that counts what its treaty brings and checks that it is there.
contract TreatyPoolDouble {
    address public immutable asset;
    uint256 public cash;

    constructor(address asset_) {
        asset = asset_;
    }

    function takeRefill(uint256 amount) external {
        require(IERC20(asset).balanceOf(address(this)) >= cash + amount, "refill is missing");
        cash += amount;
    }

    /// @dev What the market tells the pool after a settlement.
    function count(uint256 refill) external {
        require(IERC20(asset).balanceOf(address(this)) >= cash + refill, "refill is missing");
        cash += refill;
    }
}
