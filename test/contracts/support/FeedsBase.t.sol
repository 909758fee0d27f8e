// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { VenueRegistry } from "../../../contracts/VenueRegistry.sol";
import { ReplayFeed } from "../../../contracts/examples/ReplayFeed.sol";
import { Parameters } from "../../../contracts/governance/Parameters.sol";
import { Economics, FloorCurve, Timing } from "../../../contracts/interfaces/IParameters.sol";
import { IProgramRegistry } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { SequencerClock } from "../../../contracts/oracle/SequencerClock.sol";
import { FeedDouble } from "./doubles/FeedDouble.sol";
import { ProgramsDouble } from "./doubles/ProgramsDouble.sol";

/// @notice Parameters, a venue, a double for the program registry, an uptime feed with its clock, and replay feeds.
abstract contract FeedsBase is Test {
    /// @dev Thursday 12 March 2020 08:00 UTC, a day's start.
    uint40 internal constant START = 1_584_000_000;
    /// @dev Friday 27 March 2020 08:00 UTC.
    uint40 internal constant END = 1_585_296_000;
    uint32 internal constant GRACE = 96 hours;
    uint80 internal constant PHASE = 1 << 64;
    uint256 internal constant WAD = 1e18;
    bytes32 internal constant BTC = "BTC-USD";
    bytes32 internal constant ETH = "ETH-USD";

    address internal governor = makeAddr("governor");
    address internal operator = makeAddr("operator");
    address internal stranger = makeAddr("stranger");

    Parameters internal parameters;
    VenueRegistry internal venueRegistry;
    ProgramsDouble internal programs;
    IProgramRegistry internal programRegistry;
    FeedDouble internal uptime;
    SequencerClock internal clock;
    uint64 internal venueId;

    function setUp() public virtual {
        vm.warp(START - 30 days);
        parameters = new Parameters(governor, _timing(), _economics(), _floorCurve(), makeAddr("fees"));
        venueRegistry = new VenueRegistry(parameters);
        programs = new ProgramsDouble();
        programRegistry = IProgramRegistry(address(programs));
        uptime = new FeedDouble();
        uptime.set(PHASE | 1, 0, block.timestamp);
        clock = new SequencerClock(uptime);
        vm.prank(governor);
        venueId = venueRegistry.list(makeAddr("venueOwner"), makeAddr("vault"), 7, "Perps");
    }

    function _timing() internal pure virtual returns (Timing memory) {
        return Timing({
            reportAge: 1 hours,
            challengeWindow: 24 hours,
            arbiterLimit: 48 hours,
            grace: GRACE,
            cooldown: 7 days,
            placementLead: 28 days
        });
    }

    function _economics() internal pure returns (Economics memory) {
        return Economics({
            protocolFee: 0.05e18,
            insurableMultiple: 2e18,
            warningLevel: 0.5e18,
            minimumLimit: 1_000e6,
            minimumRequest: 10e6
        });
    }

    function _floorCurve() internal pure returns (FloorCurve memory) {
        return FloorCurve({ base: 0.01e18, kink: 0.8e18, atKink: 0.04e18, atFull: 0.2e18 });
    }

    function _newFeed() internal returns (ReplayFeed) {
        return new ReplayFeed(operator, "BTC / USD");
    }

    /// @dev One round, at `time` or now.
    function _push(ReplayFeed feed, int256 answer, uint40 time) internal {
        int256[] memory answers = new int256[](1);
        uint40[] memory times = new uint40[](1);
        (answers[0], times[0]) = (answer, time);
        vm.prank(operator);
        feed.push(answers, times);
    }

    function _now() internal view returns (uint40) {
        return uint40(vm.getBlockTimestamp());
    }
}
