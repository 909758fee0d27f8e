// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ICoverMarket } from "../../../contracts/interfaces/ICoverMarket.sol";
import { ITailRiskPool, PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

/// @notice What treaties send to a pool.
contract RefillTest is PoolBase {
    address private treaty = makeAddr("treaty");

    function setUp() public override {
        super.setUp();
        vm.mockCall(address(market), abi.encodeCall(ICoverMarket.treatyPool, (treaty)), abi.encode(address(pool)));
    }

    function test_payLoss_refilled() public {
        _bind(_terms());
        vm.warp(START + 1 days);
        uint256 before = pool.totalAssets();
        _payRefilled(1, _terms(), 0, 2_000_000e6, 1_500_000e6);
        assertEq(asset.balanceOf(vault), 2_000_000e6);
        assertEq(pool.state().outstanding, LIMIT - 2_000_000e6);
        // the premium of the paid limit is earned at once
        assertGe(pool.totalAssets(), before - 500_000e6);
        assertLe(pool.totalAssets(), before - 500_000e6 + PREMIUM);
        _assertConserved(0);
    }

    /// @dev Where the treaty bears the whole loss, the premium of the paid limit is left over. It streams.
    function test_payLoss_whatARefillLeavesOverStreams() public {
        _bind(_terms());
        vm.warp(START + 1 days);
        uint256 before = pool.totalAssets();
        _payRefilled(1, _terms(), 0, LIMIT, LIMIT);
        uint256 unearned = uint256(PREMIUM - FEE) * 14 / 15;
        assertApproxEqRel(pool.state().dripping, unearned, 3e10, "a rate of 26 bits");
        assertApproxEqAbs(pool.totalAssets() + pool.state().dripping, before + unearned, 2);
        assertApproxEqAbs(pool.collectFees(), FEE, 1, "the protocol's part is earned");
        _assertConserved(0);
        vm.warp(START + 8 days);
        assertApproxEqAbs(pool.totalAssets(), STAKE + PREMIUM - FEE, 2);
        _assertConserved(0);
    }

    /// @dev No payout ever lifts the price of a share, however much of it a treaty bears.
    function testFuzz_payLoss_neverLiftsTheShares(uint96 amount, uint96 refill, uint256 time) public {
        _bind(_terms());
        vm.warp(bound(time, START, END + GRACE));
        amount = uint96(bound(amount, 1, LIMIT));
        refill = uint96(bound(refill, 0, amount));
        (uint256 before, uint256 unearned) = (pool.totalAssets(), pool.state().unearned + pool.state().fees);
        _payRefilled(1, _terms(), 0, amount, refill);
        uint256 earned = unearned - pool.state().unearned - pool.state().fees;
        assertLe(pool.totalAssets(), before + 1 + (pool.state().dripping >> 24));
        assertApproxEqAbs(pool.totalAssets() + pool.state().dripping, before + earned + refill - amount, 2);
        if (earned + refill <= amount) assertEq(pool.state().dripping, 0, "a loss is borne at once");
    }

    /// @dev A pool closes on what it has after the refill.
    function test_payLoss_refillKeepsAPoolOpen() public {
        PremiumTerms memory terms = _terms();
        (terms.limit, terms.premium, terms.fee) = (STAKE * 9 / 10, 0, 0);
        _bind(terms);
        coverCount = 1;
        vm.prank(address(market));
        PremiumTerms memory rest = terms;
        rest.limit = STAKE / 10;
        pool.bind(2, GROUP + 1, rest, 0, 0);
        vm.warp(START + 1 days);
        terms.limit = STAKE * 9 / 10;
        _payRefilled(1, terms, 0, terms.limit, 0);
        asset.mint(address(pool), STAKE / 50);
        vm.prank(address(market));
        pool.payLoss(2, GROUP + 1, rest, 0, STAKE / 10, STAKE / 50, vault);
        assertFalse(pool.state().closed);
        assertEq(pool.totalAssets(), STAKE / 50);
        _assertConserved(0);
    }

    function test_takeRefill_belongsToTheShares() public {
        asset.mint(address(pool), 70e6);
        vm.expectEmit(address(pool));
        emit ITailRiskPool.RefillTaken(treaty, 70e6);
        vm.prank(treaty);
        pool.takeRefill(70e6);
        assertEq(pool.totalAssets(), STAKE + 70e6);
        _assertConserved(0);
    }

    function test_takeRefill_revert_nothingCame() public {
        vm.prank(treaty);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.TransferMismatch.selector, 70e6, 0));
        pool.takeRefill(70e6);
        asset.mint(address(pool), 69e6);
        vm.prank(treaty);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.TransferMismatch.selector, 70e6, 69e6));
        pool.takeRefill(70e6);
    }

    function test_takeRefill_revert_notTreaty() public {
        asset.mint(address(pool), 70e6);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NotTreaty.selector, address(this)));
        pool.takeRefill(70e6);
        vm.mockCall(address(market), abi.encodeCall(ICoverMarket.treatyPool, (treaty)), abi.encode(address(1)));
        vm.prank(treaty);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NotTreaty.selector, treaty));
        pool.takeRefill(70e6);
    }

    function testFuzz_payLoss_refilledConserves(uint96 amount, uint96 refill, uint256 time) public {
        _bind(_terms());
        vm.warp(bound(time, START, END + GRACE));
        amount = uint96(bound(amount, 1, LIMIT));
        refill = uint96(bound(refill, 0, amount));
        _payRefilled(1, _terms(), 0, amount, refill);
        _assertConserved(0);
        assertEq(pool.groupOutstanding(GROUP), LIMIT - amount);
    }
}
