// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ITrigger } from "./ITrigger.sol";
import { FeedMove, Report } from "./IAttestationOracle.sol";

/// @notice What `DeficitTrigger.measure` takes as evidence, ABI-encoded.
struct DeficitEvidence {
    /// @dev Reports to submit first; empty if the oracle has them already.
    Report[] reports;
    /// @dev One signature a report, in the same order.
    bytes[] signatures;
    /// @dev Feed rounds that explain the loss.
    FeedMove[] moves;
    /// @dev The Ballast day of the term (unix time ÷ 1 day after the 08:00 offset) whose highest loss is to count.
    uint32 day;
}

/// @notice `DEFICIT`: index = highest effective net liquidation loss inside the term − the baseline, at least 0.
/// The baseline is the highest loss in force or claimed on the last Ballast day before the term that has a report; it is
/// final, and settlement opens, one report age after the start. A claim of the term counts for its day once it has waited for
/// the challenge window.
interface IDeficitTrigger is ITrigger {
    event BaselineFixed(uint256 indexed programId, int256 baseline, uint32 day);

    /// @notice The day lies outside the program's term.
    error DayOutsideTerm(uint256 programId, uint32 day);
    /// @notice The oracle has no report of that day.
    error NoReport(uint64 venueId, uint32 day);
    /// @notice The evidence holds reports of another venue.
    error ForeignReport(uint256 programId, uint64 venueId);
    /// @notice The evidence is neither empty nor an ABI-encoded `DeficitEvidence`.
    error BadEvidence();

    /// @notice The index that `evidence` proves on days that end by `end`, for covers that end before their program. Nothing is
    /// recorded; reports in the evidence are submitted. Anyone.
    /// @param evidence like that of `measure`; empty proves 0
    function measureBefore(uint256 programId, bytes calldata evidence, uint40 end) external returns (uint256 index);

    /// @notice Seconds of uptime after the last ruling on a program's reports in which its days can still be measured.
    function TIME_AFTER_RULING() external view returns (uint32);
    /// @notice The baseline, asset units; `fixed_` is false while it may still move.
    function baselineOf(uint256 programId) external view returns (int256 baseline, bool fixed_);
}
