// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { CoverMarket } from "../../../contracts/CoverMarket.sol";
import { ITailRiskPool, Mandate, PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { FloorLib } from "../../../contracts/libraries/FloorLib.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

contract ViewsTest is PoolBase {
    function test_names() public view {
        assertEq(pool.name(), "Tail Risk");
        assertEq(pool.symbol(), "TAIL");
        assertEq(pool.asset(), address(asset));
        assertEq(pool.share(), address(pool));
        assertEq(address(pool.market()), address(market));
        assertEq(address(pool.parameters()), address(parameters));
    }

    function test_mandate() public view {
        assertEq(keccak256(abi.encode(pool.mandate())), keccak256(abi.encode(_mandate())));
    }

    function test_supportsInterface() public view {
        bytes4[4] memory ids = [bytes4(0x01ffc9a7), bytes4(0x620ee8e4), bytes4(0xe3bc4e65), bytes4(0x2f0a18c5)];
        for (uint256 i; i < 4; ++i) {
            assertTrue(pool.supportsInterface(ids[i]));
        }
        assertFalse(pool.supportsInterface(0xffffffff));
    }

    function test_floorPremiumUp_countsRequestsAndLimits() public {
        _bind(_terms());
        _request(alice, _par(STAKE / 2));
        assertEq(
            pool.floorPremiumUp(1_000_000e6, 30 days),
            FloorLib.premiumUp(_floorCurve(), STAKE / 2, LIMIT, 1_000_000e6, 30 days)
        );
    }

    /// @dev Splitting an order gains nothing, even where each part is sold before the next is priced.
    function testFuzz_floorPremiumUp_splitOrder(uint256 cut) public {
        cut = bound(cut, 1e6, LIMIT - 1e6);
        uint256 whole = pool.floorPremiumUp(LIMIT, 30 days);
        uint256 first = pool.floorPremiumUp(cut, 30 days);
        PremiumTerms memory terms = _terms();
        terms.limit = uint96(cut);
        _bind(terms);
        assertGe(first + pool.floorPremiumUp(LIMIT - cut, 30 days), whole);
    }

    function test_constructor_revert_zero() public {
        Mandate memory mandate = _mandate();
        vm.expectRevert(ITailRiskPool.ZeroAddress.selector);
        new TailRiskPool(IERC20(address(0)), "", "", mandate, market, parameters);
        vm.expectRevert(ITailRiskPool.ZeroAddress.selector);
        new TailRiskPool(IERC20(address(asset)), "", "", mandate, CoverMarket(address(0)), parameters);
    }
}
