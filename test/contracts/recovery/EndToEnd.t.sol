// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { RecoveryDesk } from "../../../contracts/RecoveryDesk.sol";
import { CoverRefund, IRecoveryDesk } from "../../../contracts/interfaces/IRecoveryDesk.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { TreatyMarketBase } from "../support/TreatyMarketBase.t.sol";

/// @notice From a sale over loss, refill and expiry to the recovery, with the real market, pool, treaty and desk.
contract EndToEndTest is TreatyMarketBase {
    RecoveryDesk private desk;
    Treaty private treaty;
    uint256[] private ids;

    function setUp() public override {
        super.setUp();
        desk = new RecoveryDesk(market, programRegistry, IERC20(address(asset)));
        treaty = new Treaty(IERC20(address(asset)), "Treaty", "TRTY", _treatyTerms(), market, desk);
        asset.mint(reinsurer, TREATY_LIMIT);
        vm.startPrank(reinsurer);
        asset.approve(address(treaty), TREATY_LIMIT);
        treaty.deposit(TREATY_LIMIT, reinsurer);
        vm.stopPrank();
        _admit(treaty);
        treaty.open(CESSION);
        asset.mint(venueOwner, 20_000_000e6);
        vm.prank(venueOwner);
        asset.approve(address(desk), type(uint256).max);
    }

    /// @dev A loss of 4 million over a retention of 1 and a treaty of 2; half of it comes back, then the rest.
    function test_treatyFirstFromTheTop() public {
        uint256 coverId = _buyId(0.5e18);
        uint256 before = pool.totalAssets();
        _lose(coverId, 14_000_000e6);
        assertEq(market.cover(coverId).paid, 4_000_000e6);
        assertEq(treaty.ceded(), 2_000_000e6);
        assertApproxEqAbs(pool.totalAssets() + 2_000_000e6, before, 200_000e6, "less what the treaty refilled");
        _assertConserved(0);
        _finish();

        // above the treaty's layer the pool bore the last million
        _recover(4_000_000e6);
        (uint256 toPool, uint256 toTreaty) = desk.refund(coverId);
        assertEq(toPool, 1_000_000e6);
        assertEq(toTreaty, 1_000_000e6);
        assertEq(treaty.ceded(), 1_000_000e6);
        _recover(10_000_000e6);
        (toPool, toTreaty) = desk.refund(coverId);
        assertEq(toPool, 1_000_000e6);
        assertEq(toTreaty, 1_000_000e6);
        assertEq(treaty.ceded(), 0);
        vm.prank(alice);
        assertEq(desk.collect(coverId, 1, alice), 2_000_000e6);
        assertEq(asset.balanceOf(address(desk)), 0);
        assertEq(treaty.state().cash, asset.balanceOf(address(treaty)));
        vm.prank(reinsurer);
        assertEq(treaty.collectRefund(reinsurer), 2_000_000e6);
        _assertConserved(0);
    }

    /// @dev Two covers, refunds in either order and in steps: treaty and shares end the same.
    function testFuzz_anyOrder(uint96 loss, uint96 recovered, uint256 seed) public {
        uint256 a = _buyId(0.3e18);
        uint256 b = _buyId(0.2e18);
        _lose(seed & 1 == 0 ? a : b, int128(uint128(bound(loss, ATTACHMENT + 1e6, 18_000_000e6))));
        _finish();
        uint256 paid = market.cover(a).paid + market.cover(b).paid;
        recovered = uint96(bound(recovered, 2e6, 18_000_000e6));
        _recover(recovered / 2);
        // forge-lint: disable-next-line(incorrect-shift)
        if (seed >> 1 & 1 == 0) _tryRefund(a);
        // forge-lint: disable-next-line(incorrect-shift)
        if (seed >> 2 & 1 == 0) _tryRefund(b);
        _recover(recovered - recovered / 2);
        // forge-lint: disable-next-line(incorrect-shift)
        bool first = seed >> 3 & 1 == 0;
        _tryRefund(first ? a : b);
        _tryRefund(first ? b : a);

        (CoverRefund memory ra,) = desk.refundOf(a);
        (CoverRefund memory rb,) = desk.refundOf(b);
        uint256 net = paid - ra.toPool - ra.toTreaty - rb.toPool - rb.toTreaty;
        uint256 over = net > RETENTION ? net - RETENTION : 0;
        assertEq(treaty.ceded(), over < TREATY_LIMIT ? over : TREATY_LIMIT, "the layer of the net losses");
        assertEq(treaty.state().cash, asset.balanceOf(address(treaty)));
        _assertConserved(0);
    }

    /// @dev A cancelled cover was paid for its days; the program's index went on. What comes back first was not its loss.
    function test_cancelledCover() public {
        uint256 cancelled = _buyId(0.2e18);
        uint256 whole = _buyId(0.2e18);
        vm.warp(START + 1 days);
        market.settle(whole, _evidence(10_000_000e6));
        vm.warp(vm.getBlockTimestamp() + 1 hours);
        _submit(0);
        vm.prank(venueOwner);
        market.cancel(cancelled, 0);
        assertEq(market.cover(cancelled).paid, 800_000e6);
        vm.warp(START + 5 days);
        market.settle(whole, _evidence(14_000_000e6));
        _finish();
        assertEq(market.cover(cancelled).paid, 800_000e6);
        assertEq(market.cover(whole).paid, 1_600_000e6);
        uint256 before = asset.balanceOf(vault);
        _recover(6_000_000e6);
        desk.refund(whole);
        desk.refund(cancelled);
        (CoverRefund memory r,) = desk.refundOf(whole);
        assertEq(r.toPool + r.toTreaty, 1_200_000e6);
        (r,) = desk.refundOf(cancelled);
        assertEq(r.toPool + r.toTreaty, 400_000e6, "10 less 2 of its loss");
        assertEq(asset.balanceOf(vault) - before, 800_000e6, "what it was not paid for is the venue's again");
    }

    /// @dev Freed before its start it is owed nothing, and nothing was taken for it.
    function test_cancelledBeforeTheStart() public {
        uint256 cancelled = _buyId(0.2e18);
        uint256 kept = _buyId(0.2e18);
        vm.prank(venueOwner);
        market.cancel(cancelled, 0);
        delete ids;
        ids.push(kept);
        _lose(kept, 12_000_000e6);
        _finish();
        assertEq(_recover(12_000_000e6), market.cover(kept).paid);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.CoverNotFinal.selector, cancelled));
        desk.refund(cancelled);
        desk.refund(kept);
    }

    function _buyId(uint64 share) private returns (uint256 coverId) {
        coverId = _buy(_quote(share));
        ids.push(coverId);
    }

    function _finish() private {
        vm.warp(END + GRACE);
        market.expire(ids);
    }

    function _recover(uint96 amount) private returns (uint256) {
        vm.prank(venueOwner);
        return desk.recover(programId, amount);
    }

    function _tryRefund(uint256 coverId) private {
        try desk.refund(coverId) { } catch { }
    }
}
