// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ITailRiskPool } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

contract CollectFeesTest is PoolBase {
    function test_collectFees_onlyWhatIsEarned() public {
        _bind(_terms());
        assertEq(pool.collectFees(), 0);
        vm.warp(START + (END - START) / 2);
        vm.expectEmit(address(pool));
        emit ITailRiskPool.FeesCollected(feeRecipient, FEE / 2);
        vm.prank(stranger);
        assertEq(pool.collectFees(), FEE / 2);
        assertEq(asset.balanceOf(feeRecipient), FEE / 2);
        assertEq(pool.collectFees(), 0);
        _assertConserved(0);
        vm.warp(END);
        assertEq(pool.collectFees(), FEE / 2);
        _assertConserved(0);
    }

    function test_collectFees_toTheRecipientOfToday() public {
        _bind(_terms());
        vm.warp(END);
        vm.prank(governor);
        parameters.setFeeRecipient(bob);
        pool.collectFees();
        assertEq(asset.balanceOf(bob), FEE);
    }

    /// @dev However often it is collected, the sum is the fee and the shares notice nothing.
    function testFuzz_collectFees_sumsUp(uint256[10] memory waits) public {
        _bind(_terms());
        uint256 collected;
        for (uint256 i; i < 10; ++i) {
            vm.warp(vm.getBlockTimestamp() + waits[i] % 3 days);
            uint256 assets = pool.totalAssets();
            collected += pool.collectFees();
            assertEq(pool.totalAssets(), assets);
            assertLe(collected, FEE);
            _assertConserved(0);
        }
        if (vm.getBlockTimestamp() < END) vm.warp(END);
        assertEq(collected + pool.collectFees(), FEE);
    }
}
