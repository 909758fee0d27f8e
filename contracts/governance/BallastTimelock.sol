// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Ownable2Step } from "@openzeppelin/contracts/access/Ownable2Step.sol";
import { TimelockController } from "@openzeppelin/contracts/governance/TimelockController.sol";
import { IParameters } from "../interfaces/IParameters.sol";

/// @notice Owns the parameters, and with them the protocol. What it decides waits for longer than an exit's cooldown, so that
/// whoever disagrees can leave before it takes effect.
/// @dev The admin of its roles is given up at the end of a deployment, which leaves the timelock its own only admin.
contract BallastTimelock is TimelockController {
    IParameters public immutable parameters;

    /// @param delay seconds; more than the cooldown of exits
    /// @param admin names the governor as proposer and then renounces
    constructor(IParameters parameters_, uint256 delay, address admin)
        TimelockController(delay, new address[](0), new address[](0), admin)
    {
        parameters = parameters_;
        _requireOverCooldown(delay);
    }

    /// @notice Accepts the ownership of the parameters that was offered to this timelock. Anyone.
    function takeOver() external {
        Ownable2Step(address(parameters)).acceptOwnership();
    }

    /// @inheritdoc TimelockController
    /// @dev Never down to the cooldown; the parameters refuse a cooldown that reaches the delay.
    function updateDelay(uint256 newDelay) public override {
        _requireOverCooldown(newDelay);
        super.updateDelay(newDelay);
    }

    function _requireOverCooldown(uint256 delay) private view {
        uint256 cooldown = parameters.timing().cooldown;
        if (delay <= cooldown) revert IParameters.DelayNotOverCooldown(delay, cooldown);
    }
}
