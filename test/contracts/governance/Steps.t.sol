// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Economics, FloorCurve, IParameters, Timing } from "../../../contracts/interfaces/IParameters.sol";
import { BoundsLib } from "../../../contracts/libraries/BoundsLib.sol";
import { Base } from "../support/Base.t.sol";

/// @notice Parameters move in steps, and each group once a week.
contract StepsTest is Base {
    function test_step_isHalfOfTheValueOrATwentiethOfTheRange() public {
        Economics memory economics = _economics();
        // half of 2 ×, a third down; the range's twentieth is 0.895 ×
        _refusesEconomics(economics, 3e18 + 1);
        _refusesEconomics(economics, 1.105e18 - 1);
        economics.insurableMultiple = 3e18;
        _setEconomics(economics);
        vm.warp(block.timestamp + 7 days);
        economics.insurableMultiple = 2e18;
        _setEconomics(economics);
        assertEq(parameters.economics().insurableMultiple, 2e18);
    }

    /// @dev A third off and a half on are each other's inverse, so that a step can be taken back.
    function testFuzz_step_canBeTakenBack(uint256 value, uint256 to) public pure {
        value = bound(value, 1e6, 1e24);
        (, uint256 highest) = BoundsLib.step(value, 0, 1e24);
        to = bound(to, value, highest);
        (uint256 lowest,) = BoundsLib.step(to, 0, 1e24);
        assertLe(lowest, value);
    }

    function test_step_leavesZero() public {
        Economics memory economics = _economics();
        economics.protocolFee = 0.04e18;
        _setEconomics(economics);
        for (uint256 i; i < 4; ++i) {
            vm.warp(block.timestamp + 7 days);
            economics.protocolFee = economics.protocolFee > 0.01e18 ? economics.protocolFee - 0.01e18 : 0;
            _setEconomics(economics);
        }
        assertEq(parameters.economics().protocolFee, 0);
        vm.warp(block.timestamp + 7 days);
        economics.protocolFee = 0.01e18;
        _setEconomics(economics);
        assertEq(parameters.economics().protocolFee, 0.01e18);
    }

    function test_change_onceAWeek() public {
        _setEconomics(_economics());
        uint40 earliest = uint40(block.timestamp + 7 days);
        vm.warp(earliest - 1);
        vm.expectRevert(abi.encodeWithSelector(IParameters.ChangedTooSoon.selector, earliest));
        _setEconomics(_economics());
        vm.warp(earliest);
        _setEconomics(_economics());
    }

    /// @dev The groups have clocks of their own.
    function test_change_groupsApart() public {
        vm.startPrank(governor);
        parameters.setEconomics(_economics());
        parameters.setTiming(_timing());
        parameters.setFloorCurve(_floorCurve());
        vm.expectRevert();
        parameters.setTiming(_timing());
        vm.expectRevert();
        parameters.setFloorCurve(_floorCurve());
        vm.stopPrank();
    }

    function test_step_holdsForClocksAndRates() public {
        Timing memory timing = _timing();
        timing.cooldown = 21 days;
        vm.expectRevert(
            abi.encodeWithSelector(IParameters.StepTooLarge.selector, "cooldown", 21 days, 358_741, 907_200)
        );
        vm.prank(governor);
        parameters.setTiming(timing);
        FloorCurve memory curve = _floorCurve();
        curve.atFull = 1.9e18;
        vm.expectPartialRevert(IParameters.StepTooLarge.selector);
        vm.prank(governor);
        parameters.setFloorCurve(curve);
    }

    function testFuzz_copiesFollow(uint256 seed) public {
        Economics memory economics = _economics();
        economics.minimumRequest = uint96(bound(seed, 10e6, 500e6));
        economics.protocolFee = uint64(bound(seed, 0.04e18, 0.06e18));
        economics.minimumLimit = uint96(bound(seed, 1_000e6, 50_000e6));
        economics.insurableMultiple = uint64(bound(seed, 1.5e18, 3e18));
        Timing memory timing = _timing();
        timing.cooldown = uint32(bound(seed, 6 days, 9 days));
        timing.reportAge = uint32(bound(seed, 1 hours, 2 hours));
        vm.startPrank(governor);
        parameters.setEconomics(economics);
        parameters.setTiming(timing);
        vm.stopPrank();
        assertEq(parameters.exitTerms().cooldown, timing.cooldown);
        assertEq(parameters.exitTerms().minimumRequest, economics.minimumRequest);
        assertEq(parameters.saleTerms().protocolFee, economics.protocolFee);
        assertEq(parameters.saleTerms().insurableMultiple, economics.insurableMultiple);
        assertEq(parameters.saleTerms().minimumLimit, economics.minimumLimit);
        assertEq(parameters.saleTerms().reportAge, timing.reportAge);
    }

    function _setEconomics(Economics memory economics) private {
        vm.prank(governor);
        parameters.setEconomics(economics);
    }

    function _refusesEconomics(Economics memory economics, uint256 multiple) private {
        uint64 before = economics.insurableMultiple;
        economics.insurableMultiple = uint64(multiple);
        vm.expectRevert(
            abi.encodeWithSelector(IParameters.StepTooLarge.selector, "insurableMultiple", multiple, 1.105e18, 3e18)
        );
        _setEconomics(economics);
        economics.insurableMultiple = before;
    }
}
