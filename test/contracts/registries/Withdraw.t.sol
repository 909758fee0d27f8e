// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IProgramRegistry, Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { Base } from "../support/Base.t.sol";

contract WithdrawTest is Base {
    uint256 internal first;

    function setUp() public override {
        super.setUp();
        first = _open(_opening());
    }

    function test_withdraw_freesThePlace() public {
        vm.expectEmit(address(programRegistry));
        emit IProgramRegistry.ProgramWithdrawn(first);
        _withdraw(first);
        assertEq(programRegistry.latestProgram(venueId), 0);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownProgram.selector, first));
        programRegistry.program(first);
        assertEq(_open(_opening()), first + 1, "ids are never used again");
    }

    function test_withdraw_refusesOthers() public {
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.NotVenueOwner.selector, venueId, governor));
        vm.prank(governor);
        programRegistry.withdraw(first);
    }

    function test_withdraw_refusesUnknownPrograms() public {
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownProgram.selector, 9));
        _withdraw(9);
        _withdraw(first);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownProgram.selector, first));
        _withdraw(first);
    }

    function test_withdraw_refusesWhatHasCovers() public {
        _sell(first, 1);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.HasCovers.selector, first));
        _withdraw(first);
        vm.prank(registeredMarket);
        programRegistry.unsell(first, 0, 1);
        _withdraw(first);
    }

    /// @dev The upper layers count too.
    function test_withdraw_looksAtEveryLayer() public {
        _withdraw(first);
        Opening memory opening = _opening();
        opening.bounds = new uint96[](3);
        (opening.bounds[0], opening.bounds[1], opening.bounds[2]) = (ATTACHMENT, EXHAUSTION, EXHAUSTION + 1);
        uint256 programId = _open(opening);
        vm.prank(registeredMarket);
        programRegistry.sell(programId, 1, 1);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.HasCovers.selector, programId));
        _withdraw(programId);
    }

    /// @dev A program that sold nothing would else hold the venue's place for up to a year.
    function test_withdraw_alsoWhileItRuns() public {
        vm.warp(START + 1 days);
        _withdraw(first);
        Opening memory next = _opening();
        (next.start, next.end) = (START + 7 days, END);
        _open(next);
    }

    /// @dev Withdrawing the next program must not forget the one that runs.
    function test_withdraw_returnsToTheProgramBefore() public {
        _sell(first, WAD / 2);
        vm.warp(START + 5 days);
        Opening memory next = _next();
        uint256 second = _open(next);
        _withdraw(second);
        assertEq(programRegistry.latestProgram(venueId), first);
        next.start = END - 1 days;
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.ProgramStillLive.selector, first, END));
        vm.prank(venueOwner);
        programRegistry.open(next);
    }

    function test_withdraw_oneAfterTheOtherLeavesNone() public {
        vm.warp(START + 5 days);
        uint256 second = _open(_next());
        _withdraw(second);
        _withdraw(first);
        assertEq(programRegistry.latestProgram(venueId), 0);
    }

    function test_withdraw_ofTheProgramBeforeKeepsTheLatest() public {
        vm.warp(START + 5 days);
        uint256 second = _open(_next());
        _withdraw(first);
        assertEq(programRegistry.latestProgram(venueId), second);
        _withdraw(second);
        assertEq(programRegistry.latestProgram(venueId), 0, "and leaves no way back to it");
    }

    function _next() private view returns (Opening memory opening) {
        opening = _opening();
        (opening.start, opening.end) = (END, END + 4 weeks);
    }

    function _sell(uint256 programId, uint64 share) private {
        vm.prank(registeredMarket);
        programRegistry.sell(programId, 0, share);
    }

    function _withdraw(uint256 programId) private {
        vm.prank(venueOwner);
        programRegistry.withdraw(programId);
    }
}
