// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IProgramRegistry, Program } from "../interfaces/IProgramRegistry.sol";
import { ISequencerClock } from "../interfaces/ISequencerClock.sol";
import { ITrigger } from "../interfaces/ITrigger.sol";

/// @notice What triggers that read no reports share: the term as it was pinned, when evidence counts, and the index.
abstract contract ProgramTerms is ITrigger {
    struct Term {
        uint40 start;
        uint40 end;
        uint32 grace;
        /// @dev The peril's unit.
        uint96 index;
    }

    IProgramRegistry public immutable programRegistry;
    /// @dev The zero address where the chain has no sequencer.
    ISequencerClock public immutable clock;

    mapping(uint256 programId => Term) private _terms;

    constructor(IProgramRegistry programRegistry_, ISequencerClock clock_) {
        programRegistry = programRegistry_;
        clock = clock_;
    }

    modifier onlyProgramRegistry() {
        if (msg.sender != address(programRegistry)) revert NotProgramRegistry(msg.sender);
        _;
    }

    /// @inheritdoc ITrigger
    function indexOf(uint256 programId) public view returns (uint256) {
        return _terms[programId].index;
    }

    /// @inheritdoc ITrigger
    function isPending(uint256) public view virtual returns (bool) {
        return false;
    }

    /// @inheritdoc ITrigger
    function isFinal(uint256 programId) public view returns (bool) {
        return _isClosed(_existing(programId)) && !isPending(programId);
    }

    function _pinTerm(uint256 programId) internal {
        Program memory program = programRegistry.program(programId);
        _terms[programId] = Term({ start: program.start, end: program.end, grace: program.grace, index: 0 });
    }

    function _existing(uint256 programId) internal view returns (Term memory term) {
        term = _terms[programId];
        if (term.start == 0) revert UnknownProgram(programId);
    }

    /// @dev The term of a program on which evidence counts now.
    function _open(uint256 programId) internal view returns (Term memory term) {
        term = _existing(programId);
        if (block.timestamp < term.start) revert SettlementNotOpen(programId, term.start);
        if (_isClosed(term)) revert SettlementClosed(programId);
    }

    function _raise(uint256 programId, uint256 index) internal {
        if (index <= _terms[programId].index) return;
        // a wad of at most 1, seconds of a term, or 1
        // forge-lint: disable-next-line(unsafe-typecast)
        _terms[programId].index = uint96(index);
        emit IndexRaised(programId, index);
    }

    /// @dev Term and grace are over; the sequencer's downtime since the end doesn't count.
    function _isClosed(Term memory term) private view returns (bool) {
        uint256 closesAt = uint256(term.end) + term.grace;
        if (block.timestamp < closesAt) return false;
        return block.timestamp >= closesAt + _downtimeSince(term.end);
    }

    function _downtimeSince(uint40 time) internal view returns (uint256) {
        return address(clock) == address(0) ? 0 : clock.downtimeSince(time);
    }
}
