// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { IAttestationOracle } from "./IAttestationOracle.sol";
import { IChallengeDesk } from "./IChallengeDesk.sol";
import { IGoverned } from "./IGoverned.sol";

/// @notice The bonds of reporters. A bond serves as long as its reporter is named, and stays locked after that until every
/// report he may have signed is beyond challenge. Amounts are asset units.
interface IReporterBonds is IGoverned {
    event Bonded(address indexed reporter, address indexed from, uint256 amount, uint256 bond);
    event UnbondingStarted(address indexed reporter, uint256 amount, uint40 maturesAt);
    event Unbonded(address indexed reporter, address indexed to, uint256 amount);
    event Slashed(address indexed reporter, address indexed to, uint256 amount);
    event Connected(address oracle, address challengeDesk);

    error NotChallengeDesk(address caller);
    error AlreadyConnected();
    error ZeroAmount();
    error ZeroAddress();
    error BondTooSmall(address reporter, uint256 bond, uint256 amount);
    /// @notice Taking the amount out would leave less behind the venues' jumps than they need.
    error JumpsNotBacked(uint256 jumps, uint256 bonds);
    /// @notice A report of this reporter is under challenge.
    error StillNeeded(address reporter);
    error NothingUnbonding(address reporter);
    error NotMature(address reporter, uint40 maturesAt);

    function asset() external view returns (IERC20);
    /// @notice Names the contracts that are deployed later, once. Only governance.
    function connect(IAttestationOracle oracle, IChallengeDesk challengeDesk) external;
    /// @notice Adds to a reporter's bond. Anyone; it is the reporter's from then on.
    function bond(address reporter, uint256 amount) external;
    /// @notice Starts to take out `amount` of the caller's bond; what is left must still back the jumps if he is named. All
    /// that is on its way out then matures together.
    function startUnbonding(uint256 amount) external;
    /// @notice Takes out what has matured, to `to`. Not while a report of the caller is under challenge.
    function unbond(address to) external returns (uint256 amount);
    /// @notice Takes `amount` or what is there, unbonding parts included, from a reporter's bond. Only the challenge desk.
    function slash(address reporter, uint256 amount, address to) external returns (uint256 taken);

    /// @notice What backs the jumps: unbonding parts are left out.
    function bondOf(address reporter) external view returns (uint256);
    function unbondingOf(address reporter) external view returns (uint256 amount, uint40 maturesAt);
    /// @notice Sum of the `count` smallest bonds of at most 31 `reporters`.
    function smallestBonds(address[] calldata reporters, uint256 count) external view returns (uint256);
    /// @notice Seconds from `startUnbonding` to `unbond`: the longest term, the longest grace and the longest arbiter's limit,
    /// and three weeks more.
    function UNBONDING_TIME() external view returns (uint40);
}
