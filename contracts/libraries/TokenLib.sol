// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20, SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { ITailRiskPool } from "../interfaces/ITailRiskPool.sol";

/// @notice Transfers that count by what the token moved, whatever it says.
library TokenLib {
    using SafeERC20 for IERC20;

    /// @notice Brings exactly `amount` from `from` to `to`, or reverts.
    function pull(IERC20 token, address from, address to, uint256 amount) internal {
        uint256 before = token.balanceOf(to);
        token.safeTransferFrom(from, to, amount);
        uint256 received = token.balanceOf(to) - before;
        if (received != amount) revert ITailRiskPool.TransferMismatch(amount, received);
    }

    /// @notice Sends `amount` to `to` as far as the token lets it; never reverts over the transfer.
    /// @return missing what did not leave this contract
    function push(IERC20 token, address to, uint256 amount) internal returns (uint256 missing) {
        uint256 before = token.balanceOf(address(this));
        token.trySafeTransfer(to, amount);
        uint256 left = token.balanceOf(address(this));
        uint256 moved = before > left ? before - left : 0;
        return amount > moved ? amount - moved : 0;
    }
}
