// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IDeficitTrigger } from "../../../contracts/interfaces/IDeficitTrigger.sol";
import { ITrigger } from "../../../contracts/interfaces/ITrigger.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { Base } from "../support/Base.t.sol";

contract MeasureTest is Base {
    uint256 internal programId;

    function setUp() public override {
        super.setUp();
        _submit(1_000_000e6);
        programId = _open(_opening());
        vm.warp(START - 1 hours);
        _submit(2_000_000e6);
    }

    function test_measure_takesTheReportsAndReturnsTheLossOverTheBaseline() public {
        vm.warp(START + 20 hours);
        bytes memory evidence = _evidence(11_000_000e6);
        vm.expectEmit(address(trigger));
        emit IDeficitTrigger.BaselineFixed(programId, 2_000_000e6, DayLib.day(START) - 1);
        vm.expectEmit(address(trigger));
        emit ITrigger.IndexRaised(programId, 9_000_000e6);

        uint256 index = trigger.measure(programId, evidence);

        assertEq(index, 9_000_000e6);
        assertEq(trigger.indexOf(programId), index);
        (int256 baseline, bool isFixed) = trigger.baselineOf(programId);
        assertEq(baseline, 2_000_000e6);
        assertTrue(isFixed);
    }
}
