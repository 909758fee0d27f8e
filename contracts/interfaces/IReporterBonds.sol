// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";

/// @notice The bonds of reporters. A bond serves as long as its reporter is named, and stays locked after that until every
/// report he may have signed is beyond challenge.
interface IReporterBonds {
    event Bonded(address indexed reporter, address indexed from, uint256 amount, uint256 bond);
    event UnbondingStarted(address indexed reporter, uint256 amount, uint40 maturesAt);
    event Unbonded(address indexed reporter, address indexed to, uint256 amount);
    event Slashed(address indexed reporter, address indexed to, uint256 amount);

    error NotChallengeDesk(address caller);
    error ZeroAmount();
    error ZeroAddress();
    error BondTooSmall(address reporter, uint256 bond, uint256 amount);
    /// @notice Taking the amount out would leave less behind the venues' jumps than they need.
    error JumpsNotBacked(uint256 jumps, uint256 bonds);
    /// @notice A named or suspended reporter's bond is needed.
    error StillNeeded(address reporter);
    error NothingUnbonding(address reporter);
    error NotMature(address reporter, uint40 maturesAt);

    function asset() external view returns (IERC20);
    /// @notice Adds to a reporter's bond. Anyone.
    function bond(address reporter, uint256 amount) external;
    /// @notice Starts to take out `amount` of the caller's bond; what is left must still back the jumps if he is named.
    function startUnbonding(uint256 amount) external;
    function unbond(address to) external returns (uint256 amount);
    /// @notice Takes `amount` or what is there, unbonding parts included, from a reporter's bond. Only the challenge desk.
    function slash(address reporter, uint256 amount, address to) external returns (uint256 taken);

    function bondOf(address reporter) external view returns (uint256);
    function unbondingOf(address reporter) external view returns (uint256 amount, uint40 maturesAt);
    /// @notice Sum of the `count` smallest bonds of `reporters`.
    function smallestBonds(address[] calldata reporters, uint256 count) external view returns (uint256);
}
