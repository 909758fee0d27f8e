// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { DepegConfig, DepegEvidence } from "../../../contracts/interfaces/IDepegTrigger.sol";
import { FeedRules } from "../../../contracts/interfaces/IFeedTrigger.sol";
import { DepegTrigger } from "../../../contracts/triggers/DepegTrigger.sol";
import { FeedsBase } from "./FeedsBase.t.sol";
import { FeedDouble } from "./doubles/FeedDouble.sol";

/// @notice A `DEPEG` program with strike 0.97 over a feed with a heartbeat of an hour.
abstract contract DepegBase is FeedsBase {
    uint96 internal constant STRIKE = 0.97e18;
    uint32 internal constant HEARTBEAT = 1 hours;
    address internal collateral = makeAddr("collateral");
    DepegTrigger internal trigger;
    FeedDouble internal feed;

    function setUp() public virtual override {
        super.setUp();
        trigger = new DepegTrigger(parameters, programRegistry, clock);
        feed = new FeedDouble();
        feed.set(PHASE | 1, 1e8, _now());
        vm.prank(governor);
        trigger.admitFeed(feed, _rules());
        programs.register(1, venueId, trigger, START, END, abi.encode(DepegConfig(address(feed), STRIKE)));
        vm.warp(END);
    }

    function _rules() internal view returns (FeedRules memory) {
        return FeedRules({ heartbeat: HEARTBEAT, lowestAnswer: 1e4, highestAnswer: 10e8, asset: collateral });
    }

    /// @dev Rounds `first`, `first + 1` … half an hour apart from `time` on, each at `answer`.
    function _rounds(uint80 first, uint256 count, uint256 time, int256 answer) internal {
        for (uint256 i; i < count; ++i) {
            feed.set(PHASE | first + uint80(i), answer, time + i * 30 minutes);
        }
    }

    function _prove(uint80 piece, uint16 rounds) internal returns (uint256) {
        return trigger.measure(1, abi.encode(DepegEvidence(PHASE | piece, rounds, 0)));
    }
}
