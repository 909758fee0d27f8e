// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { Opening, Peril, Program } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { SafeguardBase } from "./SafeguardBase.t.sol";

contract WarningsTest is SafeguardBase {
    function test_warning_freezesFromOverTheLevelUntilUnder() public {
        vm.warp(START + 2 hours);
        _tell(LEVEL);
        assertFalse(safeguard.isFrozen(pool), "at the level is not over it");
        vm.expectEmit(address(safeguard));
        emit ISafeguard.VenueWarned(venueId, programId, LEVEL + 1, LEVEL);
        _tell(LEVEL + 1);
        _assertFrozen();
        vm.expectEmit(address(safeguard));
        emit ISafeguard.WarningEnded(venueId, programId, LEVEL);
        _tell(LEVEL);
        assertFalse(safeguard.isFrozen(pool));
        safeguard.requireStakeable(pool);
        safeguard.requireSaleable(pool, venueId);
    }

    /// @dev The level stands on the baseline, which the day before the term gives.
    function test_warning_standsOnTheBaseline() public {
        vm.warp(START - 1 hours);
        _submit(10_000_000e6);
        vm.warp(START + 2 hours);
        _tell(10_000_000e6 + LEVEL);
        assertFalse(safeguard.isFrozen(pool));
        _tell(10_000_000e6 + LEVEL + 1);
        _assertFrozen();
        assertEq(safeguard.warning(venueId).loss, 10_000_000e6 + LEVEL);
    }

    /// @dev In the first hour the baseline may still rise, and the level with it.
    function test_warning_followsTheBaselineUntilItIsFinal() public {
        vm.warp(START + 30 minutes);
        _tell(LEVEL + 1);
        _assertFrozen();
        _submitAt(START - 1 minutes, 10_000_000e6);
        _tell(LEVEL + 1);
        assertFalse(safeguard.isFrozen(pool));
    }

    function test_warning_onlyForTheTermAndItsGrace() public {
        vm.warp(START - 1);
        _tell(type(int80).max);
        assertFalse(safeguard.isFrozen(pool), "before the term");
        vm.warp(END + GRACE - 1);
        _tell(type(int80).max);
        _assertFrozen();
        vm.warp(END + GRACE);
        safeguard.requireSaleable(pool, venueId);
        _tell(type(int80).max);
        assertFalse(safeguard.isFrozen(pool), "after the grace");
    }

    function test_warning_passesToTheNextProgram() public {
        vm.warp(END - 3 days);
        _submit(0);
        Opening memory opening = _opening();
        (opening.start, opening.end) = (END + 1 days, END + 14 days);
        uint256 next = _open(opening);
        address other = makeAddr("other");
        _attach(next, other);
        _tell(LEVEL + 1);
        _assertFrozen();
        assertFalse(safeguard.isFrozen(other), "its program has not begun");
        vm.warp(END + 1 days - 1);
        _submit(LEVEL + 1);
        vm.warp(END + 1 days + 2 hours);
        _tell(LEVEL + 1);
        assertFalse(safeguard.warning(venueId).active, "the loss lies before the next baseline");
        assertFalse(safeguard.isFrozen(other));
        assertTrue(safeguard.isFrozen(pool), "it may still wait to be paid");
        _tell(2 * LEVEL + 2);
        assertTrue(safeguard.isFrozen(other));
        assertEq(safeguard.warning(venueId).programId, next);
        vm.warp(END + GRACE);
        _tell(2 * LEVEL + 2);
        assertFalse(safeguard.isFrozen(pool));
        assertTrue(safeguard.isFrozen(other));
    }

    /// @dev A late report can raise the alarm; only one as new as the newest can end it.
    function test_warning_lateReportDoesNotEndIt() public {
        vm.warp(START + 2 hours);
        _submit(0);
        _tell(LEVEL + 1);
        vm.prank(address(oracle));
        safeguard.onReport(venueId, 0, START + 2 hours - 1);
        _assertFrozen();
        _tell(0);
        assertFalse(safeguard.isFrozen(pool));
    }

    /// @dev Voided covers let their program be withdrawn; reports of the venue go on.
    function test_warning_withdrawnProgramStopsNoReport() public {
        vm.prank(venueOwner);
        programRegistry.withdraw(programId);
        vm.warp(START + 2 hours);
        _tell(type(int80).max);
        assertFalse(safeguard.isFrozen(pool));
        _tell(0);
    }

    /// @dev A trigger that fails must not hold up the oracle.
    function test_warning_failingTriggerStopsNoReport() public {
        vm.warp(START + 2 hours);
        vm.mockCallRevert(address(trigger), abi.encodeWithSelector(trigger.baselineOf.selector), "");
        _tell(type(int80).max);
        assertFalse(safeguard.isFrozen(pool));
    }

    function test_attach_sixteenPoolsAtMost() public {
        for (uint256 i = 1; i < 16; ++i) {
            _attach(programId, vm.addr(i));
            _attach(programId, vm.addr(i));
        }
        assertEq(safeguard.poolsOf(programId).length, 16);
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.TooManyPools.selector, programId));
        vm.prank(registeredMarket);
        safeguard.attach(programId, vm.addr(16), venueId, START);
        vm.warp(START + 2 hours);
        _tell(LEVEL + 1);
        for (uint256 i = 1; i < 16; ++i) {
            assertTrue(safeguard.isFrozen(vm.addr(i)));
        }
    }

    function test_onlyTheOracleReportsAndOnlyTheMarketAttaches() public {
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.NotOracle.selector, address(this)));
        safeguard.onReport(venueId, 0, START);
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.NotMarket.selector, address(this)));
        safeguard.attach(programId, pool, venueId, START);
    }

    /// @dev A venue at warning sells to nobody, also to pools that don't cover it yet.
    function test_warning_closesTheVenueToAllPools() public {
        vm.warp(START + 2 hours);
        _tell(LEVEL + 1);
        address other = makeAddr("other");
        safeguard.requireStakeable(other);
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.VenueAtWarning.selector, venueId));
        safeguard.requireSaleable(other, venueId);
    }

    /// @dev A program that ran without a report is not skipped when the one after it sells its first cover, and the warning of the
    /// one before it, which grace keeps open, ends.
    function test_warning_endsWhenAnUnreportedProgramHasFollowed() public {
        vm.warp(START + 2 hours);
        _tell(LEVEL + 1);
        uint256 second = _openAndAttach(END + 3 days, END + 7 days);
        vm.warp(END + 3 days + 2 hours);
        assertTrue(safeguard.warning(venueId).active, "grace of the first one");
        _openAndAttach(END + 10 days, END + 14 days);
        assertFalse(safeguard.warning(venueId).active);
        assertFalse(safeguard.isFrozen(pool));
        assertEq(safeguard.warning(venueId).programId, second);
        _tell(LEVEL + 1);
        assertTrue(safeguard.warning(venueId).active, "the second one has its own, its freeze is used up");
    }

    /// @dev Only `DEFICIT` has reports that can warn.
    function test_warning_otherPerilsHaveNone() public {
        Program memory program = programRegistry.program(programId);
        program.peril = Peril.ASSERTION;
        vm.mockCall(address(programRegistry), abi.encodeCall(programRegistry.program, (programId)), abi.encode(program));
        vm.warp(START + 2 hours);
        _tell(type(int80).max);
        assertFalse(safeguard.warning(venueId).active);
        assertFalse(safeguard.isFrozen(pool));
    }

    function _openAndAttach(uint40 start, uint40 end) private returns (uint256 made) {
        Opening memory opening = _opening();
        (opening.start, opening.end) = (start, end);
        made = _open(opening);
        _attach(made, pool);
    }

    function _assertFrozen() private {
        assertTrue(safeguard.isFrozen(pool));
        assertTrue(safeguard.warning(venueId).active);
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.PoolIsFrozen.selector, pool));
        safeguard.requireStakeable(pool);
        vm.expectRevert(abi.encodeWithSelector(ISafeguard.PoolIsFrozen.selector, pool));
        safeguard.requireSaleable(pool, venueId);
    }
}
