// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Governed } from "../governance/Governed.sol";
import { IAttestationOracle } from "../interfaces/IAttestationOracle.sol";
import { IChallengeDesk } from "../interfaces/IChallengeDesk.sol";
import { IParameters } from "../interfaces/IParameters.sol";
import { IReporterBonds } from "../interfaces/IReporterBonds.sol";
import { TokenLib } from "../libraries/TokenLib.sol";

/// @notice Holds the reporters' bonds. Nobody but the reporter takes a bond out, and nobody but the challenge desk slashes.
/// @dev A reporter who is named anew while he unbonds keeps what is on its way out slashable until he collects it.
contract ReporterBonds is IReporterBonds, Governed {
    using SafeCast for uint256;
    using SafeERC20 for IERC20;
    using TokenLib for IERC20;

    /// @inheritdoc IReporterBonds
    /// @dev 52 weeks of term + 60 days of grace + 7 days of the arbiter + 21 days.
    uint40 public constant UNBONDING_TIME = 52 weeks + 60 days + 7 days + 21 days;
    /// @dev The oracle's rule: twice the jumps within half of the bonds.
    uint256 private constant BONDS_PER_JUMP = 4;

    struct Bond {
        uint96 amount;
        uint96 unbonding;
        uint40 maturesAt;
    }

    /// @inheritdoc IReporterBonds
    IERC20 public immutable asset;
    IAttestationOracle public oracle;
    IChallengeDesk public challengeDesk;
    mapping(address reporter => Bond) private _bonds;

    constructor(IParameters parameters_, IERC20 asset_) Governed(parameters_) {
        asset = asset_;
    }

    /// @inheritdoc IReporterBonds
    function connect(IAttestationOracle oracle_, IChallengeDesk challengeDesk_) external onlyGovernance {
        if (address(oracle) != address(0)) revert AlreadyConnected();
        if (address(oracle_) == address(0) || address(challengeDesk_) == address(0)) revert ZeroAddress();

        (oracle, challengeDesk) = (oracle_, challengeDesk_);
        emit Connected(address(oracle_), address(challengeDesk_));
    }

    /// @inheritdoc IReporterBonds
    function bond(address reporter, uint256 amount) external {
        if (reporter == address(0)) revert ZeroAddress();
        if (amount == 0) revert ZeroAmount();
        Bond storage held = _bonds[reporter];

        held.amount = (held.amount + amount).toUint96();
        emit Bonded(reporter, msg.sender, amount, held.amount);

        asset.pull(msg.sender, address(this), amount);
    }

    /// @inheritdoc IReporterBonds
    function startUnbonding(uint256 amount) external {
        if (amount == 0) revert ZeroAmount();
        Bond memory held = _bonds[msg.sender];
        if (amount > held.amount) revert BondTooSmall(msg.sender, held.amount, amount);

        // at most `held.amount`
        // forge-lint: disable-next-line(unsafe-typecast)
        uint96 leaving = uint96(amount);
        held.amount -= leaving;
        held.unbonding += leaving;
        held.maturesAt = uint40(block.timestamp) + UNBONDING_TIME;
        _bonds[msg.sender] = held;
        emit UnbondingStarted(msg.sender, amount, held.maturesAt);

        if (oracle.reporter(msg.sender).named) _requireBacked();
    }

    /// @inheritdoc IReporterBonds
    function unbond(address to) external returns (uint256 amount) {
        if (to == address(0)) revert ZeroAddress();
        Bond memory held = _bonds[msg.sender];
        if (held.unbonding == 0) revert NothingUnbonding(msg.sender);
        if (block.timestamp < held.maturesAt) revert NotMature(msg.sender, held.maturesAt);
        if (oracle.reporter(msg.sender).challenges != 0) revert StillNeeded(msg.sender);

        amount = held.unbonding;
        _bonds[msg.sender] = Bond(held.amount, 0, 0);
        emit Unbonded(msg.sender, to, amount);

        asset.safeTransfer(to, amount);
    }

    /// @inheritdoc IReporterBonds
    function slash(address reporter, uint256 amount, address to) external returns (uint256 taken) {
        if (msg.sender != address(challengeDesk)) revert NotChallengeDesk(msg.sender);
        Bond memory held = _bonds[reporter];
        uint256 total = uint256(held.amount) + held.unbonding;
        taken = amount < total ? amount : total;
        if (taken == 0) return 0;

        uint256 left = total - taken;
        // parts of two uint96 that sum to one
        // forge-lint: disable-start(unsafe-typecast)
        held.unbonding = uint96(left < held.unbonding ? left : held.unbonding);
        held.amount = uint96(left - held.unbonding);
        // forge-lint: disable-end(unsafe-typecast)
        _bonds[reporter] = held;
        emit Slashed(reporter, to, taken);

        asset.safeTransfer(to, taken);
    }

    /// @inheritdoc IReporterBonds
    function bondOf(address reporter) external view returns (uint256) {
        return _bonds[reporter].amount;
    }

    /// @inheritdoc IReporterBonds
    function unbondingOf(address reporter) external view returns (uint256 amount, uint40 maturesAt) {
        Bond memory held = _bonds[reporter];
        return (held.unbonding, held.maturesAt);
    }

    /// @inheritdoc IReporterBonds
    function smallestBonds(address[] memory reporters, uint256 count) public view returns (uint256 sum) {
        uint256[] memory sorted = new uint256[](reporters.length);
        for (uint256 i; i < reporters.length; ++i) {
            uint256 amount = _bonds[reporters[i]].amount;
            uint256 hole = i;
            while (hole != 0 && sorted[hole - 1] > amount) {
                sorted[hole] = sorted[hole - 1];
                --hole;
            }
            sorted[hole] = amount;
        }
        for (uint256 i; i < count && i < sorted.length; ++i) {
            sum += sorted[i];
        }
    }

    function _requireBacked() private view {
        uint256 jumps = oracle.totalJump();
        uint256 backing = smallestBonds(oracle.reporters(), oracle.threshold());
        if (BONDS_PER_JUMP * jumps > backing) revert JumpsNotBacked(jumps, backing);
    }
}
