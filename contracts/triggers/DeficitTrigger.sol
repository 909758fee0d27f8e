// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Address } from "@openzeppelin/contracts/utils/Address.sol";
import { IAttestationOracle, Report } from "../interfaces/IAttestationOracle.sol";
import { IChallengeDesk } from "../interfaces/IChallengeDesk.sol";
import { DeficitEvidence, IDeficitTrigger } from "../interfaces/IDeficitTrigger.sol";
import { IParameters, Timing } from "../interfaces/IParameters.sol";
import { IPriceExplainer } from "../interfaces/IPriceExplainer.sol";
import { IProgramRegistry, Peril, Program } from "../interfaces/IProgramRegistry.sol";
import { ISequencerClock } from "../interfaces/ISequencerClock.sol";
import { ITrigger } from "../interfaces/ITrigger.sol";
import { DayLib } from "../libraries/DayLib.sol";
import { UptimeLib } from "../libraries/UptimeLib.sol";

/// @notice Measures `DEFICIT`: the highest net liquidation loss of the days of the term, as far as it has taken effect, less
/// the baseline.
/// @dev A loss that was claimed before the term and had not taken effect yet is in the baseline: it never becomes one of the
/// term. A loss of the term that waits when the term ends still counts for its day, because grace outlasts its wait.
/// A program without any report before its term can't have covers, because the market sells on a fresh report only.
/// Should one have them all the same, its baseline is the largest loss there can be: nobody can show that a loss came
/// after the start, so its index stays 0, and neither settlement nor expiry is ever stuck.
contract DeficitTrigger is IDeficitTrigger {
    using UptimeLib for ISequencerClock;

    /// @inheritdoc IDeficitTrigger
    uint32 public constant TIME_AFTER_RULING = 1 days;
    /// @inheritdoc ITrigger
    Peril public constant peril = Peril.DEFICIT;

    /// @dev What a program rests on, as it was when it opened.
    struct Term {
        uint64 venueId;
        uint40 start;
        uint40 end;
        uint32 grace;
        /// @dev How long a claim waits before it counts.
        uint32 challengeWindow;
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
    IPriceExplainer public immutable explainer;
    IChallengeDesk public immutable challengeDesk;
    ISequencerClock public immutable clock;

    mapping(uint256 programId => Term) private _terms;
    mapping(uint256 programId => Measure) private _measures;

    constructor(
        IProgramRegistry programRegistry_,
        IAttestationOracle oracle_,
        IParameters parameters_,
        IPriceExplainer explainer_,
        IChallengeDesk challengeDesk_,
        ISequencerClock clock_
    ) {
        programRegistry = programRegistry_;
        oracle = oracle_;
        parameters = parameters_;
        explainer = explainer_;
        challengeDesk = challengeDesk_;
        clock = clock_;
    }

    /// @inheritdoc ITrigger
    function register(uint256 programId, bytes calldata config) external {
        if (msg.sender != address(programRegistry)) revert NotProgramRegistry(msg.sender);
        if (config.length != 0) revert BadConfig(peril);

        Program memory program = programRegistry.program(programId);
        Timing memory timing = parameters.timing();
        _terms[programId] = Term({
            venueId: program.venueId,
            start: program.start,
            end: program.end,
            grace: program.grace,
            challengeWindow: timing.challengeWindow
        });
        _measures[programId].reportAge = timing.reportAge;

        explainer.pin(program.venueId, programId, program.start);
    }

    /// @inheritdoc ITrigger
    /// @dev Whoever brings a report first takes nothing from the others: reports that the oracle has already are passed
    /// over, and the day is measured as it stands.
    function measure(uint256 programId, bytes calldata evidence) external returns (uint256) {
        (Term memory term, Measure memory recorded, bool isOpen) = _prepare(programId, evidence.length != 0);
        if (!isOpen || evidence.length == 0) return recorded.index;

        uint256 proven = _proveIndex(programId, term, recorded.baseline, term.end, evidence);
        if (proven <= recorded.index) return recorded.index;
        // the difference of two int80
        // forge-lint: disable-next-line(unsafe-typecast)
        recorded.index = uint96(proven);
        _measures[programId] = recorded;
        emit IndexRaised(programId, proven);
        return proven;
    }

    /// @inheritdoc IDeficitTrigger
    function measureBefore(uint256 programId, bytes calldata evidence, uint40 end) external returns (uint256) {
        (Term memory term, Measure memory recorded, bool isOpen) = _prepare(programId, evidence.length != 0);
        if (!isOpen || evidence.length == 0) return 0;
        return _proveIndex(programId, term, recorded.baseline, end < term.end ? end : term.end, evidence);
    }

    /// @inheritdoc ITrigger
    function indexOf(uint256 programId) external view returns (uint256) {
        return _measures[programId].index;
    }

    /// @inheritdoc ITrigger
    /// @dev A challenge may have kept a day from being measured until grace was over, so a day follows the last ruling.
    function isPending(uint256 programId) public view returns (bool) {
        if (challengeDesk.openChallenges(programId) != 0) return true;
        uint40 closedAt = challengeDesk.lastClosedAt(programId);
        return closedAt != 0 && !clock.hasPassed(closedAt, TIME_AFTER_RULING);
    }

    /// @inheritdoc ITrigger
    function isFinal(uint256 programId) external view returns (bool) {
        return _isFinal(programId, _existing(programId));
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

    /// @dev Fixes the baseline as soon as no report can reach it any more.
    /// @return term what the program rests on
    /// @return recorded with its baseline, if settlement is open
    /// @return isOpen whether evidence counts now
    function _prepare(uint256 programId, bool hasEvidence)
        private
        returns (Term memory term, Measure memory recorded, bool isOpen)
    {
        term = _existing(programId);
        recorded = _measures[programId];
        if (_isFinal(programId, term)) {
            if (hasEvidence) revert SettlementClosed(programId);
            return (term, recorded, false);
        }
        if (recorded.isFixed) return (term, recorded, true);
        if (!clock.hasPassed(term.start, recorded.reportAge)) {
            if (hasEvidence) revert SettlementNotOpen(programId, term.start + recorded.reportAge);
            return (term, recorded, false);
        }
        (int256 baseline, uint32 day) = _baseline(term);
        // an int80
        // forge-lint: disable-next-line(unsafe-typecast)
        (recorded.baseline, recorded.isFixed) = (int88(baseline), true);
        _measures[programId] = recorded;
        emit BaselineFixed(programId, baseline, day);
        return (term, recorded, true);
    }

    /// @dev A challenge can't begin any more when grace is over, so a final index stays final.
    function _isFinal(uint256 programId, Term memory term) private view returns (bool) {
        return clock.hasPassed(term.end, term.grace) && !isPending(programId);
    }

    /// @dev The highest loss of the last day before the term that has a report, whether it has taken effect or still waits.
    /// When settlement opens no report can reach that day any more: each is refused when it is older than the report age.
    function _baseline(Term memory term) private view returns (int256 baseline, uint32 day) {
        bool found;
        (found, day, baseline) = oracle.highestUpTo(term.venueId, DayLib.day(term.start) - 1);
        if (!found) baseline = type(int80).max;
    }

    /// @dev Brings the reports of the evidence to the oracle, then reads the index off the day it names.
    /// @param end the day must be over by then
    function _proveIndex(uint256 programId, Term memory term, int256 baseline, uint40 end, bytes calldata evidence)
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
        if (day < DayLib.day(term.start) || day >= DayLib.day(end)) revert DayOutsideTerm(programId, day);

        if (proof.reports.length != 0) {
            Report calldata head = proof.reports[0];
            uint64 venueId = head.venueId;
            if (venueId != term.venueId) revert ForeignReport(programId, venueId);
            uint40 last = oracle.lastSequence(venueId);
            uint40 sequence = head.sequence;
            if (sequence > last || (sequence == last && proof.moves.length != 0)) {
                // The body starts with the offsets of reports, signatures and moves: it is the arguments of `submit`, with
                // the day between head and tail where nothing points. Passing it on spares its decoding and encoding.
                (bool success, bytes memory result) =
                    address(oracle).call(bytes.concat(IAttestationOracle.submit.selector, evidence[32:]));
                // Moves for a report that is there already may fail: what the oracle has is measured all the same.
                if (sequence > last) Address.verifyCallResultFromTarget(address(oracle), success, result);
            }
        }
        (bool reported, int80 loss) = oracle.lossOf(term.venueId, day, term.challengeWindow);
        if (!reported) revert NoReport(term.venueId, day);
        // forge-lint: disable-next-line(unsafe-typecast)
        return loss > baseline ? uint256(loss - baseline) : 0;
    }
}
