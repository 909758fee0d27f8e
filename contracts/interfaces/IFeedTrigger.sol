// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAggregator } from "./IAggregator.sol";
import { IFeedErrors } from "./IFeedErrors.sol";
import { IGoverned } from "./IGoverned.sol";
import { ITrigger } from "./ITrigger.sol";

/// @notice What governance says of a feed that programs may rest on.
struct FeedRules {
    /// @dev Longest time between two rounds of the feed when it works, seconds; 0 for a feed that is not admitted. With a margin over
    /// the one published: rounds of a calm market come some seconds after it, and no gap would start from them.
    uint32 heartbeat;
    /// @dev Answers at or beyond these bounds don't count, in the feed's decimals.
    uint96 lowestAnswer;
    uint96 highestAnswer;
    /// @dev The asset the feed prices, 0 if it is none of this chain's.
    address asset;
}

/// @notice Triggers that measure a price feed.
/// @dev Feeds are admitted by governance, because a venue's owner who could name any contract would write his own loss. A
/// program keeps the rules as they were when it was opened.
interface IFeedTrigger is ITrigger, IGoverned, IFeedErrors {
    event FeedAdmitted(address indexed feed, FeedRules rules);

    error FeedNotAdmitted(address feed);
    /// @notice The feed doesn't answer, has more than 18 decimals, the bounds are empty, or the heartbeat is 0.
    error BadFeed(address feed);
    /// @notice The evidence is not in the trigger's encoding.
    error BadEvidence();
    /// @notice The round was not written inside the program's term.
    error RoundOutsideTerm(uint256 programId, uint80 round, uint40 updatedAt);

    /// @notice Admits a feed for programs opened from now on, or with a heartbeat of 0 no longer. Only governance.
    function admitFeed(IAggregator feed, FeedRules calldata rules) external;

    function feedRules(address feed) external view returns (FeedRules memory);
    /// @notice The feed a program rests on, and its rules as they were when it was opened.
    function feedOf(uint256 programId) external view returns (IAggregator feed, FeedRules memory rules);
}
