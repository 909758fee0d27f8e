// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { FloorCurve } from "../../../contracts/interfaces/IParameters.sol";
import { FloorLib } from "../../../contracts/libraries/FloorLib.sol";

contract FloorLibTest is Test {
    uint256 private constant YEAR = 365 days;

    function _curve() private pure returns (FloorCurve memory) {
        return FloorCurve({ base: 0.01e18, kink: 0.8e18, atKink: 0.04e18, atFull: 0.2e18 });
    }

    /// @dev By hand: up to the kink the mean of 1 % and 4 % on 800, beyond it the mean of 4 % and 20 % on 200.
    function test_premiumUp_handComputed() public pure {
        assertEq(FloorLib.premiumUp(_curve(), 1000e6, 0, 800e6, YEAR), 20e6);
        assertEq(FloorLib.premiumUp(_curve(), 1000e6, 800e6, 200e6, YEAR), 24e6);
        assertEq(FloorLib.premiumUp(_curve(), 1000e6, 0, 1000e6, YEAR), 44e6);
        // a quarter of the way to the kink the rate is 1.75 %, so the mean is 1.375 %
        assertEq(FloorLib.premiumUp(_curve(), 1000e6, 0, 200e6, YEAR), 2.75e6);
        assertEq(FloorLib.premiumUp(_curve(), 1000e6, 0, 1000e6, YEAR / 4), 11e6);
        assertEq(FloorLib.premiumUp(_curve(), 1000e6, 0, 0, YEAR), 0);
    }

    /// @dev Without capital all is at the rate of full use.
    function test_premiumUp_noCapital() public pure {
        assertEq(FloorLib.premiumUp(_curve(), 0, 0, 100e6, YEAR), 20e6);
    }

    /// @dev Beyond full use, which no sale reaches, the rate is that of full use.
    function test_premiumUp_beyondFullUse() public pure {
        assertEq(FloorLib.premiumUp(_curve(), 1000e6, 1000e6, 100e6, YEAR), 20e6);
        assertEq(FloorLib.premiumUp(_curve(), 1000e6, 0, 1100e6, YEAR), 64e6);
    }

    /// @dev Splitting an order gains nothing.
    function testFuzz_premiumUp_partsCostAtLeastTheWhole(
        uint72 capital,
        uint72 outstanding,
        uint72 limit,
        uint256 cut,
        uint32 duration
    ) public pure {
        cut = bound(cut, 0, limit);
        FloorCurve memory curve = _curve();
        uint256 whole = FloorLib.premiumUp(curve, capital, outstanding, limit, duration);
        uint256 parts = FloorLib.premiumUp(curve, capital, outstanding, cut, duration)
            + FloorLib.premiumUp(curve, capital, outstanding + cut, limit - cut, duration);
        assertGe(parts, whole);
        assertLe(parts, whole + 3, "but for rounding, no more either");
    }

    /// @dev Between the rate at the start and at the end of the stretch, times the limit.
    function testFuzz_premiumUp_betweenRates(uint72 capital, uint256 outstanding, uint256 limit) public pure {
        capital = uint72(bound(capital, 1, type(uint72).max));
        outstanding = bound(outstanding, 0, capital);
        limit = bound(limit, 0, capital - outstanding);
        uint256 premium = FloorLib.premiumUp(_curve(), capital, outstanding, limit, YEAR);
        assertGe(premium, limit * 0.01e18 / 1e18);
        assertLe(premium, limit * 0.2e18 / 1e18 + 2);
    }

    function testFuzz_premiumUp_monotone(uint72 capital, uint72 outstanding, uint72 limit, uint32 duration)
        public
        pure
    {
        uint256 premium = FloorLib.premiumUp(_curve(), capital, outstanding, limit, duration);
        assertGe(FloorLib.premiumUp(_curve(), capital, outstanding, uint256(limit) + 1, duration), premium);
        assertGe(FloorLib.premiumUp(_curve(), capital, uint256(outstanding) + 1e6, limit, duration) + 1, premium);
        assertGe(FloorLib.premiumUp(_curve(), capital, outstanding, limit, uint256(duration) + 1), premium);
    }

    /// @dev The widest figures there are do not overflow.
    function test_premiumUp_extremes() public pure {
        FloorCurve memory steep = FloorCurve({ base: 1, kink: 0.99e18, atKink: 2e18, atFull: 2e18 });
        uint256 most = type(uint80).max;
        FloorLib.premiumUp(steep, most, most, most, 60 weeks);
        FloorLib.premiumUp(steep, 1, most, most, 60 weeks);
    }
}
