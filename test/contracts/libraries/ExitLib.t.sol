// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { ExitLib, PackedRequest } from "../../../contracts/libraries/ExitLib.sol";

/// @notice A request in one word: what it can't hold is rounded towards the pool, by less than stated.
contract ExitLibTest is Test {
    uint256 private constant NOW = 1_584_000_000;

    /// @dev Shares lose less than 1000 ÷ 2^41 of themselves, and nothing below 2^41.
    function testFuzz_make_shares(address controller, uint96 asked) public pure {
        PackedRequest request = _make(controller, asked, 1, 1e6, NOW);
        uint256 kept = request.sharesOf();
        assertEq(request.controllerOf(), controller);
        assertLe(kept, asked);
        assertLe((asked - kept) * (1 << 41), uint256(asked) * 1000);
        assertEq(kept % request.unit(), 0);
        if (asked < 1 << 41) assertEq(kept, asked);
        assertEq(_make(controller, kept, 1, 1e6, NOW).sharesOf(), kept, "what was kept once is kept whole");
    }

    /// @dev Whole dollars of stake at par, up to two million millions, are exact.
    function testFuzz_make_wholeAmountsAreExact(uint256 dollars) public pure {
        dollars = bound(dollars, 1, (1 << 41) - 1);
        assertEq(_make(address(1), dollars * 1e12, 1, 1e6, NOW).sharesOf(), dollars * 1e12);
    }

    /// @dev The value is never above what the shares are worth, and less by under 2^-25 of it and a unit.
    function testFuzz_make_value(uint96 asked, uint64 assets, uint256 supply) public pure {
        asked = uint96(bound(asked, 0, (1 << 92) - 1));
        supply = bound(supply, Math.max(asked, 1e6), (1 << 92) + 1e6);
        // prices from a millionth of par to the price of shares that all but vanished
        vm.assume(uint256(assets) * 1e12 / supply > 1);
        PackedRequest request = _make(address(1), asked, uint256(assets) + 1, supply, NOW);
        uint256 shares = request.sharesOf();
        uint256 worth = Math.mulDiv(shares, uint256(assets) + 1, supply);
        uint256 value = request.valueDown(shares);
        assertLe(value, worth);
        if (uint256(assets) * 1e6 / supply < 1 << 44) assertLe(worth - value, (worth >> 24) + 1);
    }

    /// @dev Who stays with a third of a cent gets all that a pool of 15 million dollars has left.
    function test_make_valueFarOverPar() public pure {
        PackedRequest request = _make(address(1), 3e9, 15e12, 3e9 + 1e6, NOW);
        assertApproxEqRel(request.valueDown(3e9), 15e12 * uint256(3e9) / (3e9 + 1e6), 1e11);
    }

    /// @dev At par nothing is lost.
    function testFuzz_make_valueAtPar(uint96 asked, uint64 assets) public pure {
        PackedRequest request = _make(address(1), asked, uint256(assets) + 1, (uint256(assets) + 1) * 1e6, NOW);
        assertEq(request.valueDown(request.sharesOf()), request.sharesOf() / 1e6);
    }

    /// @dev Never earlier, and later by less than an hour.
    function testFuzz_make_maturity(uint256 time) public pure {
        time = bound(time, 0, ((1 << 20) - 1) * 1 hours);
        uint256 maturity = _make(address(1), 1, 1, 1e6, time).maturityOf();
        assertGe(maturity, time);
        assertLt(maturity - time, 1 hours);
    }

    /// @dev However a request is served in parts, the values of the parts sum to its value.
    function testFuzz_less_partsSumUp(uint96 asked, uint64 assets, uint256 seed) public pure {
        PackedRequest request = _make(address(7), asked, uint256(assets) + 1, 1e20, NOW);
        uint256 left = request.sharesOf();
        uint256 value = request.valueDown(left);
        uint256 price = PackedRequest.unwrap(request) >> 204;
        uint256 sum;
        for (uint256 i; i < 20 && left != 0; ++i) {
            uint256 part = bound(uint256(keccak256(abi.encode(seed, i))), 1, left);
            part -= part % request.unit();
            sum += request.valueDown(left) - request.valueDown(left - part);
            request = request.less(part);
            left -= part;
            assertEq(request.sharesOf(), left);
            assertEq(PackedRequest.unwrap(request) >> 204, price, "price and time stay");
            assertEq(request.controllerOf(), address(7));
        }
        assertEq(sum + request.valueDown(left), value);
    }

    /// forge-config: default.allow_internal_expect_revert = true
    function test_make_revert_afterTheLastHour() public {
        uint256 time = uint256((1 << 20) - 1) * 1 hours + 1;
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 20, 1 << 20));
        ExitLib.make(address(1), 1, 1, 1e6, time);
    }

    function _make(address controller, uint256 asked, uint256 assets, uint256 supply, uint256 maturesAt)
        private
        pure
        returns (PackedRequest request)
    {
        uint256 taken;
        (request, taken,) = ExitLib.make(controller, asked, assets, supply, maturesAt);
        assertEq(taken, request.sharesOf());
    }
}
