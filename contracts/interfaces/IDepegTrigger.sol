// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IFeedTrigger } from "./IFeedTrigger.sol";

/// @notice Settings of a `DEPEG` program, ABI-encoded as its config.
struct DepegConfig {
    address feed;
    /// @dev The feed is under its peg below this price, wad.
    uint96 strike;
}

/// @notice What `DepegTrigger.measure` takes as evidence, ABI-encoded: the next step of a piece.
struct DepegEvidence {
    /// @dev The piece's first round; a piece that is unknown begins with it.
    uint80 piece;
    /// @dev How many rounds to take on, 0 to 200.
    uint16 rounds;
    /// @dev A piece of the next phase that goes on where this one stops, 0 for none. Comes after the rounds.
    uint80 next;
}

/// @notice A proven part of a run: consecutive rounds below the strike, none further apart than the heartbeat.
struct Piece {
    /// @dev When the first round was written; 0 for a piece that doesn't exist.
    uint40 from;
    /// @dev When the last round was written that counts, or when the run ended.
    uint40 to;
    uint80 last;
    /// @dev The run ended: nothing can be added any more.
    bool isOver;
}

/// @notice `DEPEG`: index = longest run, in seconds, of the collateral's feed below the strike inside the term.
/// @dev A run begins with a round below the strike and ends with the next one at or above it, at the term's end, or, where the
/// feed is silent for longer than its heartbeat, with its last round. Rounds whose answer doesn't count are passed over as if
/// they were not there. Pieces of a run are proven in any order by anyone; a piece that reaches the first round of another
/// one takes it up. Pieces of adjoining phases join where their times overlap, so that nothing lies between them.
interface IDepegTrigger is IFeedTrigger {
    event PieceProven(
        uint256 indexed programId, uint80 indexed piece, uint80 last, uint40 from, uint40 to, bool isOver
    );
    event PiecesJoined(uint256 indexed programId, uint80 indexed piece, uint80 joined);

    error BadStrike(uint256 strike);
    error TooManyRounds(uint256 rounds);
    /// @notice The piece's first round is not below the strike.
    error NotBelowStrike(uint256 programId, uint80 round);
    /// @notice The piece ended; a later run is another piece.
    error PieceIsOver(uint256 programId, uint80 piece);
    /// @notice `next` is no piece of the phase after, or its time doesn't overlap.
    error NotAdjoining(uint80 piece, uint80 next);

    function strikeOf(uint256 programId) external view returns (uint96);
    function pieceOf(uint256 programId, uint80 first) external view returns (Piece memory);
}
