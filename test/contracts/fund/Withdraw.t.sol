// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IInsuranceFund } from "../../../contracts/interfaces/IInsuranceFund.sol";
import { FundBase } from "./FundBase.t.sol";

/// @notice F5: the owner takes out its own money, but not while cover is live, nor for 30 days after a payout.
contract WithdrawTest is FundBase {
    function setUp() public override {
        super.setUp();
        _deposit(1_000e6);
    }

    function test_withdraw_byTheOwner() public {
        vm.expectEmit(address(fund));
        emit IInsuranceFund.Withdrawn(venueOwner, 400e6);
        _withdraw(400e6);
        assertEq(asset.balanceOf(venueOwner), 400e6);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.NotVenueOwner.selector, stranger));
        vm.prank(stranger);
        fund.withdraw(1, stranger);
        vm.prank(venueOwner);
        vm.expectRevert(IInsuranceFund.ZeroAddress.selector);
        fund.withdraw(1, address(0));
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.NotEnoughLiquid.selector, 601e6, 600e6));
        _withdraw(601e6);
        _assertConserved();
    }

    function test_withdraw_notWhileCoverIsLive() public {
        market.setOutstanding(1);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.CoverIsLive.selector, 1));
        _withdraw(1);
        market.setOutstanding(0);
        _withdraw(1);
    }

    function test_withdraw_notFor30DaysAfterAPayout() public {
        asset.mint(address(fund), 500e6);
        uint40 lockedUntil = NOW + 30 days;
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.PayoutIsRecent.selector, lockedUntil));
        _withdraw(1);
        // recognised by a call that goes through
        fund.sync();
        vm.warp(lockedUntil - 1);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.PayoutIsRecent.selector, lockedUntil));
        _withdraw(1);
        vm.warp(lockedUntil);
        _withdraw(1_000e6);
        assertEq(fund.state().payouts, 500e6);
    }

    function test_withdraw_theLockStandsStillWhileTheSequencerIsDown() public {
        asset.mint(address(fund), 500e6);
        fund.sync();
        clock.setOutage(NOW + 1 days, NOW + 3 days);
        vm.warp(NOW + 32 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.PayoutIsRecent.selector, NOW + 30 days));
        _withdraw(1);
        vm.warp(NOW + 32 days);
        _withdraw(1);
    }

    /// @dev A payout in the transaction that frees the last cover still locks.
    function test_withdraw_inTheTransactionOfThePayout() public {
        market.setOutstanding(0);
        market.setOwed(address(fund), 100e6);
        fund.draw(1, "");
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.PayoutIsRecent.selector, NOW + 30 days));
        _withdraw(1);
    }

    function test_withdraw_notWhileADeficitIsOutstanding() public {
        _absorb(1_200e6);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.DeficitOutstanding.selector, 200e6));
        _withdraw(1);
    }

    /// @dev Dust that a stranger sends every month locks nobody out; it is a gift to the fund.
    function test_attack_lockByDust() public {
        asset.mint(address(fund), 9e6);
        fund.sync();
        _withdraw(1);
        assertEq(fund.state().payouts, 9e6);
        asset.mint(address(fund), 10e6);
        fund.sync();
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.PayoutIsRecent.selector, NOW + 30 days));
        _withdraw(1);
    }

    /// @dev A payout in a hundred parts locks like one: what did not lock yet is added up.
    function test_attack_payoutInSmallParts_locksAllTheSame() public {
        asset.mint(address(fund), 6e6);
        _withdraw(1);
        asset.mint(address(fund), 3e6);
        _withdraw(1);
        asset.mint(address(fund), 1e6);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.PayoutIsRecent.selector, NOW + 30 days));
        _withdraw(1);
        fund.sync();
        // and from then on anew: a cent doesn't put the end off
        vm.warp(NOW + 30 days);
        asset.mint(address(fund), 0.01e6);
        _withdraw(1);
    }

    /// @dev A deposit can't thin out a payout that has arrived, so that it would count as dust.
    function test_attack_thinOutAPayout() public {
        asset.mint(address(fund), 500e6);
        _deposit(1_000_000e6);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.PayoutIsRecent.selector, NOW + 30 days));
        _withdraw(1);
    }

    /// @dev An auction in name only can't turn a payout into own money, recognised or not.
    function test_attack_payoutAsProceeds() public {
        asset.mint(address(fund), 500e6);
        vm.startPrank(address(auction));
        vm.expectRevert();
        fund.receiveProceeds(500e6);
        fund.sync();
        vm.expectRevert();
        fund.receiveProceeds(500e6);
        vm.stopPrank();
        assertEq(fund.state().liquid, 1_000e6);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.NotRecapitalisation.selector, stranger));
        vm.prank(stranger);
        fund.receiveProceeds(1);
    }
}
