// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Timing } from "../../../contracts/interfaces/IParameters.sol";
import { IProgramRegistry, Opening, Program } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { Base } from "../support/Base.t.sol";

/// @notice When a program may start and end, and how programs of one venue follow each other.
contract OpenTermTest is Base {
    function test_open_refusesAStartInsideADay() public {
        _refusesStart(START + 1);
        _refusesStart(START - 1);
        _refusesStart(START - 8 hours);
    }

    /// @dev Sales end a response before the start, so a program that starts sooner could not be sold.
    function test_open_refusesAStartWithinTheResponse() public {
        vm.warp(START - RESPONSE);
        _refusesStart(START);
        vm.warp(START - RESPONSE - 1);
        _open(_opening());
    }

    /// @dev Capital stays locked until a loss of the term's last second is decided: whatever clocks governance sets, a program's
    /// grace reaches its own response, and no later change shortens it.
    function testFuzz_open_graceReachesTheResponse(uint32[4] memory clocks, uint32[4] memory later) public {
        _setClocks(clocks);
        Opening memory opening = _opening();
        (opening.start, opening.end) = (START + 9 days, END + 7 days);
        uint256 programId = _open(opening);
        Program memory program = programRegistry.program(programId);
        assertEq(program.response, parameters.response());
        assertGe(program.grace, program.response);
        assertLt(program.response, 14 days);

        skip(7 days);
        _setClocks(later);
        assertEq(abi.encode(programRegistry.program(programId)), abi.encode(program));
    }

    /// @dev What is refused changes nothing.
    function _setClocks(uint32[4] memory clocks) private {
        Timing memory timing = parameters.timing();
        timing.reportAge = uint32(bound(clocks[0], 5 minutes, 4 hours));
        timing.challengeWindow = uint32(bound(clocks[1], 1 hours, 5 days));
        timing.arbiterLimit = uint32(bound(clocks[2], 1 hours, 7 days));
        timing.grace = uint32(bound(clocks[3], 0, 14 days));
        vm.prank(governor);
        try parameters.setTiming(timing) { } catch { }
    }

    function test_open_refusesAStartBeyondThePlacementLead() public {
        vm.warp(START - PLACEMENT_LEAD - 1);
        _refusesStart(START);
        vm.warp(START - PLACEMENT_LEAD);
        _open(_opening());
    }

    function test_open_refusesAnEndThatIsNoFridaysEight() public {
        _refusesEnd(END + 1);
        _refusesEnd(END - 1);
        _refusesEnd(END + 1 days);
        _refusesEnd(END - 8 hours);
    }

    function test_open_refusesAnEndAtOrBeforeTheStart() public {
        _refusesEnd(START - 6 days);
        Opening memory opening = _opening();
        // Friday 13 March: a program can't start and end with the same second.
        (opening.start, opening.end) = (START + 1 days, START + 1 days);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.BadEnd.selector, START + 1 days, START + 1 days));
        vm.prank(venueOwner);
        programRegistry.open(opening);
    }

    function test_open_upToFiftyTwoWeeks() public {
        Opening memory opening = _opening();
        opening.start = START + 1 days;
        opening.end = opening.start + 53 weeks;
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.BadEnd.selector, opening.start, opening.end));
        vm.prank(venueOwner);
        programRegistry.open(opening);
        opening.end = opening.start + 52 weeks;
        _open(opening);
    }

    /// @dev A Thursday's start and the Friday after it: one day, counted as a week.
    function test_open_shortestTermIsADay() public {
        Opening memory opening = _opening();
        opening.end = START + 1 days;
        _open(opening);
    }

    /// @dev Over month ends, leap days and years: what is accepted is always a whole number of days, from a day's start to
    /// a Friday's, and everything of that form is accepted.
    function testFuzz_open_takesExactlyTheDesignedTerms(uint40 now_, uint40 lead, uint40 length, uint8 form) public {
        now_ = uint40(bound(now_, LISTED, LISTED + 30 * 365 days));
        vm.warp(now_);
        uint40 start = now_ + uint40(bound(lead, 0, PLACEMENT_LEAD + 2 days));
        uint40 end = start + uint40(bound(length, 0, 53 weeks));
        if (form % 4 != 0) start = DayLib.startOf(DayLib.day(start));
        if (form % 4 > 1) end = DayLib.startOf(DayLib.day(end) - (DayLib.day(end) + 6) % 7);
        bool isGood = start % 1 days == 8 hours && start > now_ + RESPONSE && start <= now_ + PLACEMENT_LEAD
            && end % 7 days == 1 days + 8 hours && end > start && end <= start + 52 weeks;

        Opening memory opening = _opening();
        (opening.start, opening.end) = (start, end);
        vm.prank(venueOwner);
        try programRegistry.open(opening) {
            assertTrue(isGood);
        } catch (bytes memory reason) {
            assertFalse(isGood);
            bytes4 selector = bytes4(reason);
            assertTrue(selector == IProgramRegistry.BadStart.selector || selector == IProgramRegistry.BadEnd.selector);
        }
    }

    function test_open_oneProgramWaitsAtMost() public {
        uint256 first = _open(_opening());
        Opening memory next = _next();
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.ProgramNotStarted.selector, first, START));
        vm.prank(venueOwner);
        programRegistry.open(next);
        vm.warp(START);
        assertEq(_open(next), first + 1);
    }

    function test_open_programsNeverOverlap() public {
        uint256 first = _open(_opening());
        vm.warp(START + 5 days);
        Opening memory next = _next();
        next.start = END - 1 days;
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.ProgramStillLive.selector, first, END));
        vm.prank(venueOwner);
        programRegistry.open(next);
        next.start = END;
        _open(next);
        assertEq(programRegistry.latestProgram(venueId), first + 1);
    }

    function test_open_venuesDoNotBlockEachOther() public {
        _open(_opening());
        vm.prank(governor);
        uint64 other = venueRegistry.list(stranger, stranger, 1, "Another venue");
        Opening memory opening = _opening();
        opening.venueId = other;
        vm.prank(stranger);
        programRegistry.open(opening);
    }

    /// @dev From the Friday on which the first ends.
    function _next() private view returns (Opening memory opening) {
        opening = _opening();
        (opening.start, opening.end) = (END, END + 4 weeks);
    }

    function _refusesStart(uint40 start) private {
        Opening memory opening = _opening();
        opening.start = start;
        uint40 now_ = uint40(vm.getBlockTimestamp());
        vm.expectRevert(
            abi.encodeWithSelector(
                IProgramRegistry.BadStart.selector, start, now_ + RESPONSE + 1, now_ + PLACEMENT_LEAD
            )
        );
        vm.prank(venueOwner);
        programRegistry.open(opening);
    }

    function _refusesEnd(uint40 end) private {
        Opening memory opening = _opening();
        opening.end = end;
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.BadEnd.selector, START, end));
        vm.prank(venueOwner);
        programRegistry.open(opening);
    }
}
