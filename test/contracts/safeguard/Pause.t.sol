// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { ISequencerClock } from "../../../contracts/interfaces/ISequencerClock.sol";
import { SafeguardBase } from "./SafeguardBase.t.sol";

contract PauseTest is SafeguardBase {
    /// @dev A sequencer that is up since long ago, until a test says otherwise.
    address internal sequencer = makeAddr("sequencer");

    function setUp() public override {
        _sequencer(true, 0);
        super.setUp();
    }

    function _sequencerClock() internal view override returns (ISequencerClock) {
        return ISequencerClock(sequencer);
    }

    function test_pause_stopsNewBusinessAlone() public {
        vm.prank(guardian);
        safeguard.pause(7 days);
        uint40 until = uint40(block.timestamp + 7 days);
        assertEq(safeguard.pausedUntil(), until);
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.NewBusinessPaused.selector, until));
        safeguard.requireStakeable(pool);
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.NewBusinessPaused.selector, until));
        safeguard.requireSaleable(pool, venueId);
        assertFalse(safeguard.isFrozen(pool), "exits go on");
        vm.warp(until);
        safeguard.requireStakeable(pool);
    }

    /// @dev [pause without end] At most half of the time.
    function test_pause_leavesAsMuchTimeAfterIt() public {
        vm.startPrank(guardian);
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.PauseTooLong.selector, 7 days + 1));
        safeguard.pause(7 days + 1);
        safeguard.pause(3 days);
        uint40 earliest = uint40(block.timestamp + 6 days);
        vm.warp(earliest - 1);
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.PauseTooSoon.selector, earliest));
        safeguard.pause(1);
        vm.warp(earliest);
        safeguard.pause(1);
    }

    function test_unpause_byGuardianOrGovernance() public {
        vm.prank(guardian);
        safeguard.pause(1 days);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, stranger));
        vm.prank(stranger);
        safeguard.unpause();
        vm.prank(governor);
        safeguard.unpause();
        safeguard.requireStakeable(pool);
    }

    function test_pause_refusesOthers() public {
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.NotGuardian.selector, governor));
        vm.prank(governor);
        safeguard.pause(1);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, guardian));
        vm.prank(guardian);
        safeguard.setGuardian(stranger);
    }

    /// @dev While nobody can report, nobody leaves; after it reports get an hour to catch up.
    function test_sequencer_outageFreezesUntilReportsCaughtUp() public {
        _sequencer(false, 0);
        assertTrue(safeguard.isFrozen(pool));
        vm.expectRevert(ISafeguard.SequencerDown.selector);
        safeguard.requireStakeable(pool);
        _sequencer(true, uint40(block.timestamp));
        assertTrue(safeguard.isFrozen(pool));
        skip(REPORT_AGE);
        assertFalse(safeguard.isFrozen(pool));
        safeguard.requireSaleable(pool, venueId);
    }

    function _sequencer(bool up, uint40 since) private {
        vm.mockCall(sequencer, abi.encodeWithSelector(ISequencerClock.isUp.selector), abi.encode(up));
        vm.mockCall(sequencer, abi.encodeWithSelector(ISequencerClock.upSince.selector), abi.encode(since));
    }
}
