// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Address } from "@openzeppelin/contracts/utils/Address.sol";
import { DaySlot, IAttestationOracle } from "../interfaces/IAttestationOracle.sol";
import { DeficitEvidence, IDeficitTrigger } from "../interfaces/IDeficitTrigger.sol";
import { IParameters } from "../interfaces/IParameters.sol";
import { IProgramRegistry, Peril, Program } from "../interfaces/IProgramRegistry.sol";
import { ITrigger } from "../interfaces/ITrigger.sol";
import { DayLib } from "../libraries/DayLib.sol";

/// @notice Measures `DEFICIT`: the highest effective net liquidation loss of the days of the term, less the baseline.
/// @dev A program without any report before its term can't have covers, because the market sells on a fresh report only.
/// Should one have them all the same, its baseline is the largest loss there can be: nobody can show that a loss came
/// after the start, so its index stays 0, and neither settlement nor expiry is ever stuck.
contract DeficitTrigger is IDeficitTrigger {
    /// @inheritdoc ITrigger
    Peril public constant peril = Peril.DEFICIT;

    /// @dev What a program rests on, as it was when it opened.
    struct Term {
        uint64 venueId;
        uint40 start;
        uint40 end;
    }

    struct Measure {
        int88 baseline;
        bool isFixed;
        uint96 index;
        /// @dev As it was when the program opened. Kept here, so that the first payout finds its slot written.
        uint32 reportAge;
    }

    IProgramRegistry public immutable programRegistry;
    IAttestationOracle public immutable oracle;
    IParameters public immutable parameters;

    mapping(uint256 programId => Term) private _terms;
    mapping(uint256 programId => Measure) private _measures;

    constructor(IProgramRegistry programRegistry_, IAttestationOracle oracle_, IParameters parameters_) {
        programRegistry = programRegistry_;
        oracle = oracle_;
        parameters = parameters_;
    }

    /// @inheritdoc ITrigger
    function register(uint256 programId, bytes calldata config) external {
        if (msg.sender != address(programRegistry)) revert NotProgramRegistry(msg.sender);
        if (config.length != 0) revert BadConfig(peril);

        Program memory program = programRegistry.program(programId);
        _terms[programId] = Term({ venueId: program.venueId, start: program.start, end: program.end });
        _measures[programId].reportAge = parameters.timing().reportAge;
    }

    /// @inheritdoc ITrigger
    /// @dev Whoever brings a report first takes nothing from the others: reports that the oracle has already are passed
    /// over, and the day is measured as it stands.
    function measure(uint256 programId, bytes calldata evidence) external returns (uint256) {
        Term memory term = _existing(programId);
        Measure memory recorded = _measures[programId];
        uint40 opensAt = term.start + recorded.reportAge;
        if (block.timestamp < opensAt) {
            if (evidence.length != 0) revert SettlementNotOpen(programId, opensAt);
            return 0;
        }
        bool isChanged = !recorded.isFixed;
        if (isChanged) {
            recorded.baseline = _fixBaseline(programId, term);
            recorded.isFixed = true;
        }
        if (evidence.length != 0) {
            uint256 proven = _proveIndex(programId, term, recorded.baseline, evidence);
            if (proven > recorded.index) {
                // the difference of two int80
                // forge-lint: disable-next-line(unsafe-typecast)
                recorded.index = uint96(proven);
                isChanged = true;
                emit IndexRaised(programId, proven);
            }
        }

        if (isChanged) _measures[programId] = recorded;
        return recorded.index;
    }

    /// @inheritdoc ITrigger
    function indexOf(uint256 programId) external view returns (uint256) {
        return _measures[programId].index;
    }

    /// @inheritdoc ITrigger
    /// @dev A report counts from the transaction that brings it, so nothing is ever left open.
    function isPending(uint256) external pure returns (bool) {
        return false;
    }

    /// @inheritdoc ITrigger
    function isFinal(uint256 programId) external view returns (bool) {
        return block.timestamp >= _existing(programId).end + programRegistry.program(programId).grace;
    }

    /// @inheritdoc ITrigger
    function subject(uint256) external pure returns (address) {
        return address(0);
    }

    /// @inheritdoc IDeficitTrigger
    function baselineOf(uint256 programId) external view returns (int256 baseline, bool fixed_) {
        Measure memory recorded = _measures[programId];
        if (recorded.isFixed) return (recorded.baseline, true);
        (baseline,) = _baseline(_existing(programId));
    }

    function _existing(uint256 programId) private view returns (Term memory term) {
        term = _terms[programId];
        if (term.start == 0) revert UnknownProgram(programId);
    }

    function _fixBaseline(uint256 programId, Term memory term) private returns (int88) {
        (int256 baseline, uint32 day) = _baseline(term);
        emit BaselineFixed(programId, baseline, day);
        // an int80
        // forge-lint: disable-next-line(unsafe-typecast)
        return int88(baseline);
    }

    /// @dev The highest loss of the last day before the term that has a report. From `opensAt` on no report can reach that
    /// day any more: each is refused when it is older than the report age.
    function _baseline(Term memory term) private view returns (int256 baseline, uint32 day) {
        bool found;
        (found, day) = oracle.lastReportedDay(term.venueId, DayLib.day(term.start) - 1);
        baseline = found ? oracle.daySlot(term.venueId, day).highest : type(int80).max;
    }

    /// @dev Brings the reports of the evidence to the oracle, then reads the index off the day it names.
    function _proveIndex(uint256 programId, Term memory term, int256 baseline, bytes calldata evidence)
        private
        returns (uint256)
    {
        // forge-lint: disable-next-line(unsafe-typecast)
        if (evidence.length < 160 || uint256(bytes32(evidence[:32])) != 32) revert BadEvidence();
        DeficitEvidence calldata proof;
        assembly ("memory-safe") {
            // A dynamic struct is encoded as the offset of its body, which is 32.
            proof := add(evidence.offset, 32)
        }
        uint32 day = proof.day;
        if (day < DayLib.day(term.start) || day >= DayLib.day(term.end)) revert DayOutsideTerm(programId, day);

        if (proof.reports.length != 0) {
            uint64 venueId = proof.reports[0].venueId;
            if (venueId != term.venueId) revert ForeignReport(programId, venueId);
            if (proof.reports[0].sequence > oracle.latest(venueId).sequence) {
                // The body starts with the offsets of reports, signatures and moves: it is the arguments of `submit`, with
                // the day between head and tail where nothing points. Passing it on spares its decoding and encoding.
                Address.functionCall(address(oracle), bytes.concat(IAttestationOracle.submit.selector, evidence[32:]));
            }
        }
        DaySlot memory slot = oracle.daySlot(term.venueId, day);
        if (!slot.reported) revert NoReport(term.venueId, day);
        // forge-lint: disable-next-line(unsafe-typecast)
        return slot.highest > baseline ? uint256(slot.highest - baseline) : 0;
    }
}
