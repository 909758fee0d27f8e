// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { console } from "forge-std/console.sol";
import { DaySlot } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { OracleHandler } from "../support/OracleHandler.t.sol";

/// @notice Oracle and trigger under any reports and measurements; numbers are those of `docs/invariants.md`.
contract OracleInvariants is Test {
    uint256 internal constant JUMP = 30_000_000e6;

    OracleHandler internal handler;

    function setUp() public {
        handler = new OracleHandler();
        handler.setUp();
        bytes4[] memory actions = new bytes4[](4);
        actions[0] = OracleHandler.report.selector;
        actions[1] = OracleHandler.measureDay.selector;
        actions[2] = OracleHandler.measureReport.selector;
        actions[3] = OracleHandler.measureNothing.selector;
        targetContract(address(handler));
        targetSelector(FuzzSelector(address(handler), actions));
    }

    function invariant_49_lossesOfAWindowLieWithinTheJump() public view {
        assertLe(handler.widest(), JUMP);
    }

    function invariant_50_peaksStay() public view {
        assertFalse(handler.extremesMovedBack());
        for (uint256 i; i < handler.seenCount(); ++i) {
            (uint256 at,, int256 effective,) = handler.seen(i);
            (uint32 day, DaySlot memory slot) = handler.slotOf(at);
            assertTrue(slot.reported);
            assertGe(slot.highest, handler.told(day));
            assertLe(slot.lowest, effective);
        }
    }

    function invariant_53_theIndexNeverFallsNorExceedsTheTermsHighest() public view {
        assertFalse(handler.indexFell());
        uint256 index = handler.index();
        if (index != 0) assertLe(int256(index) + handler.baseline(), handler.highestOfTerm());
    }

    function invariant_54_aFixedBaselineStays() public view {
        assertFalse(handler.baselineMoved());
    }

    function afterInvariant() public view {
        console.log("report", handler.succeeded("report"));
        console.log("measureDay", handler.succeeded("measureDay"));
        console.log("measureReport", handler.succeeded("measureReport"));
        console.log("measureNothing", handler.succeeded("measureNothing"));
    }
}
