// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { InsuranceFund } from "../../../contracts/fund/InsuranceFund.sol";
import { IInsuranceFund } from "../../../contracts/interfaces/IInsuranceFund.sol";
import { FundBase } from "./FundBase.t.sol";

/// @notice F10: only what fund, cover and auction left is socialised, and the ratio is published.
contract SocialiseTest is FundBase {
    function test_socialise_afterTheAuction() public {
        _absorb(400);
        vm.expectRevert(IInsuranceFund.NotYetSocialisable.selector);
        _socialise(1_000);
        auction.start();
        vm.expectRevert(IInsuranceFund.NotYetSocialisable.selector);
        _socialise(1_000);
        vm.warp(NOW + 8 hours + 1);
        vm.expectEmit(address(fund));
        emit IInsuranceFund.LossSocialised(400, 1_000, 0.4e18);
        (uint256 loss, uint256 ratio) = _socialise(1_000);
        assertEq(loss, 400);
        assertEq(ratio, 0.4e18);
        assertEq(fund.state().socialisedRatio, 0.4e18);
        assertEq(fund.outstandingDeficit(), 0);
        assertEq(fund.netLiquidationLoss(), 400, "F2: it stays counted");
        vm.expectRevert(IInsuranceFund.NothingOutstanding.selector);
        _socialise(1_000);
        _assertConserved();
    }

    function test_socialise_withCover_afterTheResponse() public {
        market.setOutstanding(1);
        _absorb(400);
        assertFalse(fund.isSocialisable());
        vm.warp(NOW + RESPONSE);
        auction.start();
        vm.warp(NOW + RESPONSE + 8 hours + 1);
        assertTrue(fund.isSocialisable());
    }

    function test_socialise_takesWhatHasArrivedFirst() public {
        _absorb(400);
        auction.start();
        vm.warp(NOW + 9 hours);
        asset.mint(address(fund), 100);
        (uint256 loss,) = _socialise(1_000);
        assertEq(loss, 300);
        assertEq(asset.balanceOf(venue), 100);
    }

    function testFuzz_ratio_roundedUpAtMostOne(uint256 deficit, uint256 claims) public {
        deficit = bound(deficit, 1, 1e18);
        claims = bound(claims, 0, 1e18);
        _absorb(deficit);
        auction.start();
        vm.warp(NOW + 9 hours);
        (, uint256 ratio) = _socialise(claims);
        assertLe(ratio, 1e18);
        if (claims > deficit) assertGe(ratio * claims, deficit * 1e18, "covers the loss");
        else assertEq(ratio, 1e18);
    }

    function test_withoutAnAuction_afterTheResponse() public {
        InsuranceFund bare = _newFund(_fundTerms());
        vm.prank(venueOwner);
        bare.connect(venue, address(0));
        vm.startPrank(venue);
        market.setOutstanding(1);
        bare.absorb(10);
        vm.expectRevert(IInsuranceFund.NotYetSocialisable.selector);
        bare.socialise(10);
        vm.warp(NOW + RESPONSE);
        (uint256 loss, uint256 ratio) = bare.socialise(20);
        assertEq(loss, 10);
        assertEq(ratio, 0.5e18);
    }

    function _socialise(uint256 claims) private returns (uint256 loss, uint256 ratio) {
        vm.prank(venue);
        return fund.socialise(claims);
    }
}
