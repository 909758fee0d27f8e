// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Peril } from "./IProgramRegistry.sol";

/// @notice Measures the index of the programs of one peril. The index of a program never falls.
interface ITrigger {
    event IndexRaised(uint256 indexed programId, uint256 index);

    error NotProgramRegistry(address caller);
    error SettlementNotOpen(uint256 programId, uint40 opensAt);
    error UnknownProgram(uint256 programId);
    /// @notice The program's index is final; no more evidence is taken.
    error SettlementClosed(uint256 programId);
    /// @notice The program needs other settings than `config`.
    error BadConfig(Peril peril);

    function peril() external view returns (Peril);

    /// @notice Takes over a program's settings when it is opened. Only the program registry.
    function register(uint256 programId, bytes calldata config) external;

    /// @notice Raises the program's index as far as `evidence` proves and returns it. Anyone.
    /// @param evidence in the trigger's own encoding; empty returns the index as recorded
    function measure(uint256 programId, bytes calldata evidence) external returns (uint256 index);

    /// @notice The index as recorded, in the peril's unit.
    function indexOf(uint256 programId) external view returns (uint256);

    /// @notice Whether a claim on the program is still open (a challenge, an assertion), so that its covers can't expire.
    function isPending(uint256 programId) external view returns (bool);

    /// @notice Whether the index can't rise any more: grace is over, downtime of the sequencer added, and no claim is open. From
    /// then on `measure` refuses evidence with `SettlementClosed`.
    function isFinal(uint256 programId) external view returns (bool);

    /// @notice The asset that a `DEPEG` program insures, 0 for the other perils. A pool never insures its own asset.
    function subject(uint256 programId) external view returns (address);
}
