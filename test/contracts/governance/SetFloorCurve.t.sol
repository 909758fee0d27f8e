// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { FloorCurve, IParameters } from "../../../contracts/interfaces/IParameters.sol";
import { Base } from "../support/Base.t.sol";

contract SetFloorCurveTest is Base {
    function test_setFloorCurve_storesAndTells() public {
        FloorCurve memory curve = FloorCurve({ base: 0.012e18, kink: 0.7e18, atKink: 0.03e18, atFull: 0.3e18 });
        vm.expectEmit(address(parameters));
        emit IParameters.FloorCurveSet(curve);
        vm.prank(governor);
        parameters.setFloorCurve(curve);
        assertEq(abi.encode(parameters.floorCurve()), abi.encode(curve));
    }

    /// @dev Each curve stays known for the time it was in force.
    function testFuzz_floorCurveAt_isTheCurveOfThatTime(uint256 seed, uint256 count) public {
        count = bound(count, 0, 12);
        uint256[] memory since = new uint256[](count + 1);
        FloorCurve[] memory curves = new FloorCurve[](count + 1);
        (since[0], curves[0]) = (vm.getBlockTimestamp(), _floorCurve());
        for (uint256 i = 1; i <= count; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            skip(7 days + seed % 30 days);
            curves[i] = _floorCurve();
            curves[i].kink = uint64(bound(seed >> 32, 0.75e18, 0.85e18));
            since[i] = vm.getBlockTimestamp();
            vm.prank(governor);
            parameters.setFloorCurve(curves[i]);
        }
        for (uint256 i; i <= count; ++i) {
            assertEq(abi.encode(parameters.floorCurveAt(uint40(since[i]))), abi.encode(curves[i]), "from then on");
            uint256 last = i == count ? type(uint40).max : since[i + 1] - 1;
            assertEq(abi.encode(parameters.floorCurveAt(uint40(last))), abi.encode(curves[i]), "to the next");
        }
        assertEq(abi.encode(parameters.floorCurveAt(0)), abi.encode(curves[0]), "before the first");
    }

    function test_setFloorCurve_refusesOthers() public {
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, stranger));
        vm.prank(stranger);
        parameters.setFloorCurve(_floorCurve());
    }

    function test_setFloorCurve_capacityIsNeverFree() public {
        FloorCurve memory curve = _floorCurve();
        curve.base = 0.0001e18 - 1;
        _refuses(curve, "base", curve.base, 0.0001e18, curve.atKink);
    }

    function test_setFloorCurve_rises() public {
        FloorCurve memory curve = _floorCurve();
        curve.base = curve.atKink + 1;
        _refuses(curve, "base", curve.base, 0.0001e18, curve.atKink);
        curve = _floorCurve();
        curve.atKink = curve.atFull + 1;
        _refuses(curve, "atKink", curve.atKink, 0.0001e18, curve.atFull);
        curve = _floorCurve();
        curve.atFull = 2e18 + 1;
        _refuses(curve, "atFull", curve.atFull, 0.0001e18, 2e18);
    }

    function test_setFloorCurve_kinkLiesInside() public {
        FloorCurve memory curve = _floorCurve();
        curve.kink = 0;
        _refuses(curve, "kink", 0, 0.01e18, 0.99e18);
        curve.kink = 1e18;
        _refuses(curve, "kink", 1e18, 0.01e18, 0.99e18);
    }

    function testFuzz_setFloorCurve_acceptedCurvesRise(FloorCurve memory curve) public {
        curve.base = uint64(bound(curve.base, 0, 0.02e18));
        curve.atKink = uint64(bound(curve.atKink, 0, 0.08e18));
        curve.atFull = uint64(bound(curve.atFull, 0, 0.4e18));
        curve.kink = uint64(bound(curve.kink, 0.4e18, 1.1e18));
        vm.prank(governor);
        try parameters.setFloorCurve(curve) {
            assertGt(curve.base, 0);
            assertLe(curve.base, curve.atKink);
            assertLe(curve.atKink, curve.atFull);
            assertGt(curve.kink, 0);
            assertLt(curve.kink, 1e18);
        } catch (bytes memory reason) {
            assertTrue(
                bytes4(reason) == IParameters.OutOfBounds.selector
                    || bytes4(reason) == IParameters.StepTooLarge.selector
            );
        }
    }

    function _refuses(FloorCurve memory curve, string memory name, uint256 value, uint256 minimum, uint256 maximum)
        private
    {
        vm.expectRevert(abi.encodeWithSelector(IParameters.OutOfBounds.selector, name, value, minimum, maximum));
        vm.prank(governor);
        parameters.setFloorCurve(curve);
    }
}
