// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Governed } from "../governance/Governed.sol";
import { IAggregator } from "../interfaces/IAggregator.sol";
import { FeedRules, IFeedTrigger } from "../interfaces/IFeedTrigger.sol";
import { IParameters } from "../interfaces/IParameters.sol";
import { IProgramRegistry } from "../interfaces/IProgramRegistry.sol";
import { ISequencerClock } from "../interfaces/ISequencerClock.sol";
import { FeedLib } from "../libraries/FeedLib.sol";
import { ProgramTerms } from "./ProgramTerms.sol";

/// @notice What triggers that measure a price feed share: the feeds that governance admits, and each program's own.
abstract contract FeedTrigger is IFeedTrigger, Governed, ProgramTerms {
    struct PinnedFeed {
        IAggregator feed;
        uint8 decimals;
        FeedRules rules;
    }

    mapping(address feed => FeedRules) private _rules;
    mapping(uint256 programId => PinnedFeed) private _feeds;

    constructor(IParameters parameters_, IProgramRegistry programRegistry_, ISequencerClock clock_)
        Governed(parameters_)
        ProgramTerms(programRegistry_, clock_)
    { }

    /// @inheritdoc IFeedTrigger
    function admitFeed(IAggregator feed, FeedRules calldata rules) external onlyGovernance {
        if (rules.heartbeat != 0) {
            (bool found,) = FeedLib.tryLatest(feed);
            if (!found || feed.decimals() > FeedLib.MOST_DECIMALS || rules.lowestAnswer >= rules.highestAnswer) {
                revert BadFeed(address(feed));
            }
        }

        _rules[address(feed)] = rules;
        emit FeedAdmitted(address(feed), rules);
    }

    /// @inheritdoc IFeedTrigger
    function feedRules(address feed) external view returns (FeedRules memory) {
        return _rules[feed];
    }

    /// @inheritdoc IFeedTrigger
    function feedOf(uint256 programId) external view returns (IAggregator, FeedRules memory) {
        PinnedFeed memory pinned = _feeds[programId];
        return (pinned.feed, pinned.rules);
    }

    function _pinFeed(uint256 programId, address feed) internal returns (FeedRules memory rules) {
        rules = _rules[feed];
        if (rules.heartbeat == 0) revert FeedNotAdmitted(feed);
        _feeds[programId] =
            PinnedFeed({ feed: IAggregator(feed), decimals: IAggregator(feed).decimals(), rules: rules });
    }

    function _feed(uint256 programId) internal view returns (PinnedFeed memory) {
        return _feeds[programId];
    }
}
