// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IParameters } from "../interfaces/IParameters.sol";
import { IPriceGapTrigger, PriceGapConfig, PriceGapEvidence } from "../interfaces/IPriceGapTrigger.sol";
import { IProgramRegistry, Peril } from "../interfaces/IProgramRegistry.sol";
import { ISequencerClock } from "../interfaces/ISequencerClock.sol";
import { ITrigger } from "../interfaces/ITrigger.sol";
import { FeedLib, Round } from "../libraries/FeedLib.sol";
import { FeedTrigger } from "./FeedTrigger.sol";

/// @notice Measures `PRICE_GAP`: the largest drop of a feed within a window.
contract PriceGapTrigger is IPriceGapTrigger, FeedTrigger {
    /// @inheritdoc ITrigger
    Peril public constant peril = Peril.PRICE_GAP;
    uint256 private constant SHORTEST_WINDOW = 1 minutes;
    uint256 private constant LONGEST_WINDOW = 7 days;

    /// @inheritdoc IPriceGapTrigger
    mapping(uint256 programId => uint32) public windowOf;

    constructor(IParameters parameters_, IProgramRegistry programRegistry_, ISequencerClock clock_)
        FeedTrigger(parameters_, programRegistry_, clock_)
    { }

    /// @inheritdoc ITrigger
    function register(uint256 programId, bytes calldata config) external onlyProgramRegistry {
        if (config.length != 64) revert BadConfig(peril);
        PriceGapConfig memory settings = abi.decode(config, (PriceGapConfig));
        if (settings.window < SHORTEST_WINDOW || settings.window > LONGEST_WINDOW) revert BadWindow(settings.window);

        _pinTerm(programId);
        _pinFeed(programId, settings.feed);
        windowOf[programId] = settings.window;
    }

    /// @inheritdoc ITrigger
    function measure(uint256 programId, bytes calldata evidence) external returns (uint256) {
        if (evidence.length != 0) {
            if (evidence.length != 64) revert BadEvidence();
            Term memory term = _open(programId);
            PriceGapEvidence memory proof = abi.decode(evidence, (PriceGapEvidence));
            _raise(programId, _dropDown(programId, term, proof));
        }
        return indexOf(programId);
    }

    /// @inheritdoc ITrigger
    function subject(uint256) external pure returns (address) {
        return address(0);
    }

    /// @dev The drop that the two rounds prove, wad.
    function _dropDown(uint256 programId, Term memory term, PriceGapEvidence memory proof)
        private
        view
        returns (uint256)
    {
        PinnedFeed memory pinned = _feed(programId);
        (Round memory from, Round memory to) = FeedLib.soundPair(
            pinned.feed, proof.fromRound, proof.toRound, pinned.rules.lowestAnswer, pinned.rules.highestAnswer
        );
        if (from.updatedAt < term.start) revert RoundOutsideTerm(programId, from.id, from.updatedAt);
        if (to.updatedAt >= term.end) revert RoundOutsideTerm(programId, to.id, to.updatedAt);
        uint32 window = windowOf[programId];
        uint256 apart = to.updatedAt - from.updatedAt;
        if (apart > window) revert GapTooWide(programId, apart, window);
        if (_downtimeSince(from.updatedAt - pinned.rules.heartbeat) != _downtimeSince(to.updatedAt)) {
            revert SequencerWasDown(from.updatedAt, to.updatedAt);
        }
        Round memory before = FeedLib.existing(pinned.feed, from.id - 1);
        if (before.updatedAt + pinned.rules.heartbeat < from.updatedAt) {
            revert FeedWasSilent(before.updatedAt, from.updatedAt);
        }
        return FeedLib.dropDown(from.answer, to.answer);
    }
}
