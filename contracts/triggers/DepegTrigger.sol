// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { DepegConfig, DepegEvidence, IDepegTrigger, Piece } from "../interfaces/IDepegTrigger.sol";
import { IFeedErrors } from "../interfaces/IFeedErrors.sol";
import { IParameters } from "../interfaces/IParameters.sol";
import { IProgramRegistry, Peril } from "../interfaces/IProgramRegistry.sol";
import { ISequencerClock } from "../interfaces/ISequencerClock.sol";
import { ITrigger } from "../interfaces/ITrigger.sol";
import { FeedLib, Round } from "../libraries/FeedLib.sol";
import { FeedTrigger } from "./FeedTrigger.sol";

/// @notice Measures `DEPEG`: the longest run of a collateral's feed below a strike, proven in pieces.
/// @dev An outage of the sequencer is a silence of the feed: beyond the heartbeat it ends the run.
contract DepegTrigger is IDepegTrigger, FeedTrigger {
    /// @inheritdoc ITrigger
    Peril public constant peril = Peril.DEPEG;
    uint256 private constant MOST_ROUNDS = 200;

    /// @inheritdoc IDepegTrigger
    mapping(uint256 programId => uint96) public strikeOf;
    mapping(uint256 programId => mapping(uint80 first => Piece)) private _pieces;

    constructor(IParameters parameters_, IProgramRegistry programRegistry_, ISequencerClock clock_)
        FeedTrigger(parameters_, programRegistry_, clock_)
    { }

    /// @inheritdoc ITrigger
    function register(uint256 programId, bytes calldata config) external onlyProgramRegistry {
        if (config.length != 64) revert BadConfig(peril);
        DepegConfig memory settings = abi.decode(config, (DepegConfig));
        if (settings.strike == 0) revert BadStrike(0);

        _pinTerm(programId);
        // A pool that holds what it insures loses both at once, so the market has to know which asset it is.
        if (_pinFeed(programId, settings.feed).asset == address(0)) revert BadFeed(settings.feed);
        strikeOf[programId] = settings.strike;
    }

    /// @inheritdoc ITrigger
    function measure(uint256 programId, bytes calldata evidence) external returns (uint256) {
        if (evidence.length != 0) {
            if (evidence.length != 96) revert BadEvidence();
            Term memory term = _open(programId);
            DepegEvidence memory step = abi.decode(evidence, (DepegEvidence));
            if (step.rounds > MOST_ROUNDS) revert TooManyRounds(step.rounds);
            Piece memory piece = _pieces[programId][step.piece];
            if (piece.isOver) revert PieceIsOver(programId, step.piece);

            _takeRounds(programId, term.start, term.end, piece, step);
            if (step.next != 0) _joinNextPhase(programId, piece, step);
            _pieces[programId][step.piece] = piece;
            emit PieceProven(programId, step.piece, piece.last, piece.from, piece.to, piece.isOver);
            _raise(programId, piece.to - piece.from);
        }
        return indexOf(programId);
    }

    /// @inheritdoc ITrigger
    function subject(uint256 programId) external view returns (address) {
        return _feed(programId).rules.asset;
    }

    /// @inheritdoc IDepegTrigger
    function pieceOf(uint256 programId, uint80 first) external view returns (Piece memory) {
        return _pieces[programId][first];
    }

    /// @dev Begins the piece if it is new, then adds rounds in order until they are used up or the run ends.
    function _takeRounds(uint256 programId, uint40 start, uint40 end, Piece memory piece, DepegEvidence memory step)
        private
    {
        PinnedFeed memory pinned = _feed(programId);
        uint256 strike = strikeOf[programId];
        uint256 left = step.rounds;
        if (piece.from == 0) {
            if (left == 0) revert BadEvidence();
            _begin(programId, pinned, strike, start, end, piece, step.piece);
            --left;
        }
        for (; left != 0 && !piece.isOver; --left) {
            uint80 id = piece.last + 1;
            Piece memory other = _pieces[programId][id];
            if (other.from != 0) _takeUp(programId, pinned.rules.heartbeat, piece, other, step.piece, id);
            else _takeRound(pinned, strike, end, piece, id);
        }
    }

    function _begin(
        uint256 programId,
        PinnedFeed memory pinned,
        uint256 strike,
        uint40 start,
        uint40 end,
        Piece memory piece,
        uint80 id
    ) private view {
        Round memory first = FeedLib.sound(pinned.feed, id, pinned.rules.lowestAnswer, pinned.rules.highestAnswer);
        if (first.updatedAt < start || first.updatedAt >= end) {
            revert RoundOutsideTerm(programId, id, first.updatedAt);
        }
        if (FeedLib.toWad(first.answer, pinned.decimals) >= strike) revert NotBelowStrike(programId, id);
        (piece.from, piece.to, piece.last) = (first.updatedAt, first.updatedAt, id);
    }

    function _takeRound(PinnedFeed memory pinned, uint256 strike, uint40 end, Piece memory piece, uint80 id)
        private
        view
    {
        Round memory next = FeedLib.existing(pinned.feed, id);
        if (!FeedLib.isSound(next, pinned.rules.lowestAnswer, pinned.rules.highestAnswer)) {
            piece.last = id;
            return;
        }
        if (next.updatedAt < piece.to) revert IFeedErrors.RoundsOutOfOrder(piece.last, id);
        if (next.updatedAt - piece.to > pinned.rules.heartbeat) {
            piece.isOver = true;
            return;
        }
        piece.isOver = next.updatedAt >= end || FeedLib.toWad(next.answer, pinned.decimals) >= strike;
        piece.to = next.updatedAt < end ? next.updatedAt : end;
        piece.last = id;
    }

    /// @dev The piece reached the first round of another one: with the silence between them short enough, they are one.
    function _takeUp(
        uint256 programId,
        uint32 heartbeat,
        Piece memory piece,
        Piece memory other,
        uint80 first,
        uint80 joined
    ) private {
        if (other.from < piece.to) revert IFeedErrors.RoundsOutOfOrder(piece.last, joined);
        if (other.from - piece.to > heartbeat) {
            piece.isOver = true;
            return;
        }
        (piece.to, piece.last, piece.isOver) = (other.to, other.last, other.isOver);
        delete _pieces[programId][joined];
        emit PiecesJoined(programId, first, joined);
    }

    /// @dev Another aggregator took over at a time nobody knows. Where both said below the strike at one time, the one or the
    /// other was in force all along.
    function _joinNextPhase(uint256 programId, Piece memory piece, DepegEvidence memory step) private {
        Piece memory other = _pieces[programId][step.next];
        bool adjoins = !piece.isOver && other.from != 0 && other.from <= piece.to && other.to >= piece.to
            && FeedLib.phaseOf(step.next) == FeedLib.phaseOf(piece.last) + 1;
        if (!adjoins) revert NotAdjoining(step.piece, step.next);
        (piece.to, piece.last, piece.isOver) = (other.to, other.last, other.isOver);
        delete _pieces[programId][step.next];
        emit PiecesJoined(programId, step.piece, step.next);
    }
}
