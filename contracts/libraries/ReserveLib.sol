// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC4626 } from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import { IERC20, SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { IInsuranceFund } from "../interfaces/IInsuranceFund.sol";

/// @notice Money that sits in ERC-4626 vaults of the same asset.
struct Reserve {
    /// @dev Those allowed, and those that still hold something.
    address[] vaults;
    mapping(address vault => Position) positions;
}

/// @notice One slot. Shares given to the fund by others don't count.
struct Position {
    uint240 shares;
    bool isListed;
    bool isAllowed;
}

using ReserveLib for Reserve global;

/// @notice Books of a reserve. Vaults are believed only what they move.
library ReserveLib {
    using Math for uint256;
    using SafeERC20 for IERC20;

    uint256 internal constant MOST_VAULTS = 4;
    /// @dev What a vault may spend on saying its worth.
    uint256 private constant VIEW_GAS = 500_000;

    /// @notice Puts a vault on the list, or takes it off where it holds nothing.
    function allow(Reserve storage reserve, address vault, bool allowed) internal {
        Position storage position = reserve.positions[vault];
        position.isAllowed = allowed;
        if (allowed && !position.isListed) {
            if (reserve.vaults.length == MOST_VAULTS) revert IInsuranceFund.TooManyVaults(MOST_VAULTS);
            position.isListed = true;
            reserve.vaults.push(vault);
        }
        prune(reserve, vault);
    }

    /// @notice Takes a vault off the list that is neither allowed nor holds anything.
    function prune(Reserve storage reserve, address vault) internal {
        Position storage position = reserve.positions[vault];
        if (position.isAllowed || position.shares != 0 || !position.isListed) return;

        position.isListed = false;
        uint256 last = reserve.vaults.length - 1;
        for (uint256 i; i < last; ++i) {
            if (reserve.vaults[i] == vault) reserve.vaults[i] = reserve.vaults[last];
        }
        reserve.vaults.pop();
    }

    /// @notice Deposits `amount`; counts the shares that came.
    /// @return spent asset units that left
    function put(Reserve storage reserve, IERC20 asset, address vault, uint256 amount)
        internal
        returns (uint256 spent, uint256 shares)
    {
        (uint256 money, uint256 held) = (asset.balanceOf(address(this)), IERC4626(vault).balanceOf(address(this)));
        asset.forceApprove(vault, amount);
        IERC4626(vault).deposit(amount, address(this));
        asset.forceApprove(vault, 0);
        spent = money - asset.balanceOf(address(this));
        shares = IERC4626(vault).balanceOf(address(this)) - held;
        // no vault has 2^240 shares
        // forge-lint: disable-next-line(unsafe-typecast)
        reserve.positions[vault].shares += uint240(shares);
    }

    /// @notice Withdraws up to `amount`, as far as the vault has it at hand; counts the money that came.
    function take(Reserve storage reserve, IERC20 asset, address vault, uint256 amount)
        internal
        returns (uint256 received, uint256 burnt)
    {
        Position storage position = reserve.positions[vault];
        uint256 most = IERC4626(vault).maxWithdraw(address(this)).min(IERC4626(vault).previewRedeem(position.shares));
        amount = amount.min(most);
        if (amount == 0) return (0, 0);

        (uint256 money, uint256 held) = (asset.balanceOf(address(this)), IERC4626(vault).balanceOf(address(this)));
        IERC4626(vault).withdraw(amount, address(this), address(this));
        received = asset.balanceOf(address(this)) - money;
        burnt = held - IERC4626(vault).balanceOf(address(this));
        // at most what it was
        // forge-lint: disable-next-line(unsafe-typecast)
        position.shares -= uint240(burnt.min(position.shares));
    }

    /// @notice What all vaults would give now, asset units; one that can't say counts as nothing.
    function valueDown(Reserve storage reserve) internal view returns (uint256 value) {
        for (uint256 i; i < reserve.vaults.length; ++i) {
            address vault = reserve.vaults[i];
            uint256 shares = reserve.positions[vault].shares;
            if (shares == 0) continue;
            value += _worthDown(vault, shares).min(type(uint128).max);
        }
    }

    /// @dev Whatever the vault returns, and however much, only its first word is read.
    function _worthDown(address vault, uint256 shares) private view returns (uint256 worth) {
        bytes memory data = abi.encodeCall(IERC4626.previewRedeem, (shares));
        assembly ("memory-safe") {
            let ok := staticcall(VIEW_GAS, vault, add(data, 32), mload(data), 0, 32)
            if and(ok, gt(returndatasize(), 31)) { worth := mload(0) }
        }
    }
}
