// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { RecoveryDesk } from "../../../contracts/RecoveryDesk.sol";
import { TreatyStage } from "../../../contracts/interfaces/ITreaty.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { CrashBase } from "./CrashBase.t.sol";

/// @notice The same crash with a treaty behind the pool: one transaction brings the report, the reinsurers' refill and the
/// payout into the venue's fund, which hands it on to the venue.
contract EndToEndTreatyTest is CrashBase {
    RecoveryDesk private desk;
    Treaty private treaty;
    uint256 private ceded;

    function setUp() public override {
        super.setUp();
        ceded = treaty.state().unearned;
    }

    function test_aCrash_isRefilledByTheTreaty() public {
        assertEq(market.cover(coverId).treaty, address(treaty));
        // 9 million of limit at a fiftieth, less 5 % of fee, 30 % of it
        assertEq(ceded, uint256(9_000_000e6 / 50) * 95 / 100 * 30 / 100);
        _crash();
        uint256 poolBefore = asset.balanceOf(address(pool));
        uint256 paid = fund.draw(coverId, _evidence(int128(fund.netLiquidationLoss())));
        assertEq(paid, 2_880_000e6, "90 % of what exceeds 6 million");
        assertEq(treaty.ceded(), paid - RETENTION, "over the retention");
        assertEq(poolBefore - asset.balanceOf(address(pool)), RETENTION, "the pool bore its retention");
        assertEq(treaty.receivable(), 0);
        assertEq(fund.outstandingDeficit(), 9_200_000e6 - FUND - paid);
        _assertConserved(0);

        // all its limit, then no more
        vm.warp(vm.getBlockTimestamp() + 1 hours);
        assertEq(market.settle(coverId, _evidence(20_000_000e6)), 9_000_000e6 - paid);
        assertEq(treaty.ceded(), TREATY_LIMIT);
        assertEq(treaty.cumulativeLoss(), 9_000_000e6);
        assertEq(fund.sync(), 9_200_000e6 - FUND - paid, "the venue is whole");

        // run-off, expiry, release
        assertEq(uint8(treaty.stage()), uint8(TreatyStage.RunOff));
        vm.warp(END + GRACE);
        assertEq(treaty.maxRedeem(reinsurer), 0);
        market.retireDue(address(pool), 10);
        assertEq(uint8(treaty.stage()), uint8(TreatyStage.Released));
        vm.prank(reinsurer);
        assertEq(treaty.redeem(TREATY_LIMIT, reinsurer, reinsurer), ceded, "premium is what is left");
        assertEq(asset.balanceOf(address(treaty)), 0);
    }

    /// @dev T4: a void gives back the treaty's part too.
    function test_void_reachesTheTreaty() public {
        uint256 before = asset.balanceOf(venueOwner);
        vm.prank(governor);
        market.voidCover(coverId);
        assertEq(asset.balanceOf(venueOwner) - before, 180_000e6, "all of the premium");
        assertEq(treaty.liveCovers(), 0);
        assertEq(treaty.totalAssets(), TREATY_LIMIT);
        assertEq(asset.balanceOf(address(treaty)), TREATY_LIMIT);
    }

    /// @dev T4: a cancellation gives back the unearned part of it, and the treaty carries the cover until it is released.
    function test_cancellation_reachesTheTreaty() public {
        vm.warp(START + 4 days + 1 hours);
        _submit(0);
        vm.prank(venueOwner);
        market.cancel(coverId, 0);
        uint256 earned = ceded * 5 days / (END - START);
        assertApproxEqAbs(asset.balanceOf(address(treaty)), TREATY_LIMIT + earned, 1);
        assertEq(treaty.liveCovers(), 1);
        vm.warp(START + 5 days);
        assertEq(treaty.state().unearned, 0);
        vm.warp(END + GRACE);
        market.retireDue(address(pool), 10);
        assertEq(treaty.maxWithdraw(reinsurer), asset.balanceOf(address(treaty)));
    }

    /// @dev T5, T8: what the venue gets back goes first to who paid last, the treaty's part to the shares of its opening.
    function test_recoveries_reachTheReinsurers() public {
        _crash();
        uint256 paid = fund.draw(coverId, _evidence(int128(fund.netLiquidationLoss())));
        vm.warp(END + GRACE);
        market.retireDue(address(pool), 10);
        vm.prank(reinsurer);
        treaty.redeem(TREATY_LIMIT, reinsurer, reinsurer);

        assertEq(_recover(2_000_000e6), 1_800_000e6, "90 % of it was the cover's");
        (uint256 toPool, uint256 toTreaty) = desk.refund(coverId);
        assertEq(toPool, 0);
        assertEq(toTreaty, 1_800_000e6);
        assertEq(treaty.refundOf(reinsurer), 1_800_000e6, "redeemed, and hers");

        _recover(3_000_000e6);
        (toPool, toTreaty) = desk.refund(coverId);
        assertEq(toPool, RETENTION);
        assertEq(toTreaty, paid - RETENTION - 1_800_000e6);
        assertEq(treaty.ceded(), 0);
        vm.prank(reinsurer);
        assertEq(treaty.collectRefund(reinsurer), paid - RETENTION, "all that the treaty had paid");
        assertEq(asset.balanceOf(address(treaty)), 0);
        vm.prank(alice);
        assertApproxEqAbs(desk.collect(coverId, 1, alice), RETENTION, 1, "and the pool its retention");
    }

    function _recover(uint96 amount) private returns (uint256) {
        asset.mint(venueOwner, amount);
        vm.startPrank(venueOwner);
        asset.approve(address(desk), amount);
        uint256 paidIn = desk.recover(programId, amount);
        vm.stopPrank();
        return paidIn;
    }

    function _beforeSale() internal override {
        desk = new RecoveryDesk(market, programRegistry, IERC20(address(asset)));
        treaty = new Treaty(IERC20(address(asset)), "Treaty", "TRTY", _treatyTerms(), market, desk);
        asset.mint(reinsurer, TREATY_LIMIT);
        vm.startPrank(reinsurer);
        asset.approve(address(treaty), TREATY_LIMIT);
        treaty.deposit(TREATY_LIMIT, reinsurer);
        vm.stopPrank();
        _admit(treaty);
        treaty.open(CESSION);
    }
}
