// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Layer, Peril, Program } from "../../../../contracts/interfaces/IProgramRegistry.sol";
import { ITrigger } from "../../../../contracts/interfaces/ITrigger.sol";

/// @notice Stands for the program registry: keeps programs as a test writes them.
contract ProgramsDouble {
    mapping(uint256 programId => Program) private _programs;
    /// @notice Share sold of each layer.
    uint64 public sold = 0.5e18;

    function set(uint256 programId, uint64 venueId, address trigger, uint40 start, uint40 end) public {
        _programs[programId] = Program({
            venueId: venueId,
            start: start,
            end: end,
            response: 73 hours,
            grace: 96 hours,
            peril: Peril.DEFICIT,
            layerCount: 1,
            trigger: trigger,
            coinsurance: 0.1e18,
            vault: address(1),
            fundDeclared: 0
        });
    }

    /// @notice Opens a program at its trigger, as the registry does.
    function register(
        uint256 programId,
        uint64 venueId,
        ITrigger trigger,
        uint40 start,
        uint40 end,
        bytes calldata config
    ) external {
        set(programId, venueId, address(trigger), start, end);
        trigger.register(programId, config);
    }

    function setSold(uint64 sold_) external {
        sold = sold_;
    }

    function layer(uint256, uint8) external view returns (Layer memory) {
        return Layer({ attachment: 0, exhaustion: 1, sold: sold });
    }

    function program(uint256 programId) external view returns (Program memory) {
        return _programs[programId];
    }
}
