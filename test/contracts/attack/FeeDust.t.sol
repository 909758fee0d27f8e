// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attack: collect what rounding earned of the fees of many small covers before they start, so that governance
/// can't void the last of them, or reading the pool's state fails.
contract FeeDustAttack is MarketBase {
    uint256 private constant COVERS = 150;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
        vm.prank(venueOwner);
        programRegistry.withdraw(programId);
        Opening memory opening = _opening();
        opening.end = START + 1 days + 51 weeks;
        programId = _open(opening);
    }

    /// @dev Holds 27: a void refunds the whole premium, whatever was collected before.
    function test_attack_collectedFeeDust_voidStillRefundsEveryCover() public {
        for (uint256 i; i < COVERS; ++i) {
            Quote memory quote = _quote(0.0001e18);
            quote.premium = uint96(60_000_000 + 7 * i);
            _buy(quote);
        }
        uint256 collected = pool.collectFees();
        assertGt(collected, 0, "rounding left something to collect");

        uint256 backing = pool.totalAssets();
        uint256 before = asset.balanceOf(venueOwner);
        vm.startPrank(governor);
        for (uint256 i = 1; i <= COVERS; ++i) {
            market.voidCover(i);
            pool.state();
        }
        vm.stopPrank();
        assertGt(asset.balanceOf(venueOwner) - before, COVERS * 60_000_000 - 1, "every premium came back");
        assertEq(pool.collectFees(), 0);
        assertEq(pool.state().unearned, 0);
        // the shares make up for the dust they and the protocol got
        assertApproxEqAbs(pool.totalAssets(), backing, COVERS / 10);
        _assertConserved(0);
    }
}
