// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove } from "../../../../contracts/interfaces/IAttestationOracle.sol";
import { SequencerClock } from "../../../../contracts/oracle/SequencerClock.sol";
import { LocalFeed } from "../support/LocalFeed.sol";
import { WholeMonitor } from "../support/WholeMonitor.sol";
import { WholeHandler } from "./WholeHandler.sol";

/// @notice Prices move, feeds fall silent, die and change their aggregator, and the sequencer fails.
contract FeedHandler is WholeHandler {
    constructor(WholeMonitor monitor_) WholeHandler(monitor_) { }

    function pushPrice(uint256 feedSeed, uint256 price, uint256 phase) external watched {
        LocalFeed feed = whole.feed(feedSeed);
        if (phase % 8 == 0) feed.startPhase();
        feed.push(int256(_between(price, 1_000e8, 20_000e8)), block.timestamp);
        _count("pushPrice", true);
    }

    function killFeed(uint256 feedSeed, uint256 rare) external watched {
        whole.feed(feedSeed).setDead(rare % 4 == 0);
        _count("killFeed", true);
    }

    /// @dev Prices fall by up to a half within a minute, and a report brings the fall as its reason. A dead feed or a sleeping
    /// sequencer takes the reason away, never the report.
    function explain(uint256 venueSeed, uint256 drop, uint256 lossSeed, uint256 lieSeed) external watched {
        uint64 venueId = world.venue(venueSeed).id;
        uint80 from = _fall(whole.feed(0), drop);
        FeedMove[] memory moves = new FeedMove[](1);
        moves[0] = FeedMove(whole.symbol(0), from, from + 1);
        int128 loss = oracle.latest(venueId).effectiveLoss + int128(int256(_between(lossSeed, 0, 60_000_000e6)));
        bool done = _submit(venueId, uint40(block.timestamp), loss, lieSeed, moves);
        (uint256 explained,) = whole.explainerAt().explainedOf(venueId);
        _count("explain", done && explained != 0);
        if (done) return;
        done = _submit(venueId, uint40(block.timestamp), loss, lieSeed);
        if (!done && world.canReport()) monitor.violate("I91", "a report without reasons was refused");
        _count("report", done);
    }

    /// @dev Down for up to twelve hours; seldom it stays down, until the next time.
    function outage(uint256 duration, uint256 rare) external watched {
        LocalFeed uptime = whole.uptime();
        if (rare % 3 != 0) {
            if (!clock.isUp()) uptime.push(0, block.timestamp);
            return _count("outage", false);
        }
        uptime.push(1, block.timestamp);
        _warp(block.timestamp + _between(duration, 1, 12 hours));
        if (rare % 9 != 0) uptime.push(0, block.timestamp);
        if (clock.isUp() && !safeguard.isFrozen(address(world.pool(0)))) {
            monitor.violate("I102", "a pool works before reports could catch up");
        }
        _count("outage", true);
    }

    function sync() external watched {
        uint256 downtime = clock.downtimeSince(uint40(block.timestamp - 30 days));
        clock.sync();
        if (clock.downtimeSince(uint40(block.timestamp - 30 days)) != downtime) {
            monitor.violate("I93", "recording an outage changed it");
        }
        _count("sync", SequencerClock(address(clock)).outageCount() != 0);
    }

    function _fall(LocalFeed feed, uint256 drop) private returns (uint80 from) {
        feed.setDead(drop % 16 == 0);
        feed.push(8_000e8, block.timestamp - 60);
        from = feed.latest();
        feed.push(int256(8_000e8 - _between(drop, 0, 4_000e8)), block.timestamp);
    }
}
