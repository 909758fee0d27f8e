// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { InsuranceFund } from "../../../contracts/fund/InsuranceFund.sol";
import { ICoverMarket } from "../../../contracts/interfaces/ICoverMarket.sol";
import { FeeCurve, FundTerms, IInsuranceFund } from "../../../contracts/interfaces/IInsuranceFund.sol";
import { IParameters } from "../../../contracts/interfaces/IParameters.sol";
import { FeeShareLib } from "../../../contracts/libraries/FeeShareLib.sol";
import { FundBase } from "./FundBase.t.sol";

/// @notice F2, F3: what counts against the loss, and how the fund's share of fees follows volatility.
contract ReceiveTest is FundBase {
    function test_feeShare_followsTheIndexBetweenItsBounds() public {
        assertEq(fund.feeShare(), 0.35e18, "60 %: a quarter of the way");
        volatility.set(40e8);
        assertEq(fund.feeShare(), 0.2e18);
        volatility.set(1e8);
        assertEq(fund.feeShare(), 0.2e18);
        volatility.set(80e8);
        assertEq(fund.feeShare(), 0.5e18);
        volatility.set(120e8);
        assertEq(fund.feeShare(), 0.8e18);
        volatility.set(900e8);
        assertEq(fund.feeShare(), 0.8e18);
    }

    function test_feeShare_isTheWildOneWithoutAnIndex() public {
        volatility.setUpdatedAt(NOW - 1 days - 1);
        assertEq(fund.feeShare(), 0.8e18, "stale");
        volatility.setUpdatedAt(NOW + 1);
        assertEq(fund.feeShare(), 0.8e18, "of the future");
        volatility.set(0);
        assertEq(fund.feeShare(), 0.8e18, "nothing");
        volatility.set(-1);
        assertEq(fund.feeShare(), 0.8e18, "below nothing");
        volatility.set(type(int256).max);
        assertEq(fund.feeShare(), 0.8e18, "absurd");
        volatility.setBroken(true);
        assertEq(fund.feeShare(), 0.8e18, "dead");
    }

    function testFuzz_shareDown(FeeCurve memory curve, uint256 low, uint256 high) public pure {
        curve.wild = uint64(bound(curve.wild, 1, type(uint64).max));
        curve.calm = uint64(bound(curve.calm, 0, curve.wild - 1));
        curve.wildShare = uint64(bound(curve.wildShare, FeeShareLib.MIN_SHARE, 1e18));
        curve.calmShare = uint64(bound(curve.calmShare, FeeShareLib.MIN_SHARE, curve.wildShare));
        assertTrue(FeeShareLib.isWithinBounds(curve));
        (low, high) = low < high ? (low, high) : (high, low);
        assertLe(FeeShareLib.shareDown(curve, low), FeeShareLib.shareDown(curve, high), "never falls with volatility");
        assertGe(FeeShareLib.shareDown(curve, low), curve.calmShare);
        assertLe(FeeShareLib.shareDown(curve, high), curve.wildShare);
    }

    function testFuzz_receiveFee_takesItsShareAndCountsTheSchedule(uint256 fee, uint64 index) public {
        fee = bound(fee, 0, 1e15);
        volatility.set(int256(uint256(index)));
        asset.mint(venue, fee);
        uint256 share = fund.feeShare();
        vm.prank(venue);
        uint256 taken = fund.receiveFee(fee);
        assertEq(taken, (fee * share + 1e18 - 1) / 1e18, "rounded up");
        assertEq(fund.state().liquid, taken);
        assertEq(fund.netLiquidationLoss(), -int256((fee + 1) / 2), "half, whatever the share");
        _assertConserved();
    }

    function test_receiveSurplus_countsInFull() public {
        asset.mint(venue, 100);
        vm.prank(venue);
        fund.receiveSurplus(100);
        assertEq(fund.netLiquidationLoss(), -100);
        assertEq(fund.balance(), 100);
    }

    function test_onlyTheVenue() public {
        bytes memory refusal = abi.encodeWithSelector(IInsuranceFund.NotVenue.selector, stranger);
        vm.startPrank(stranger);
        vm.expectRevert(refusal);
        fund.receiveFee(1);
        vm.expectRevert(refusal);
        fund.receiveSurplus(1);
        vm.expectRevert(refusal);
        fund.absorb(1);
        vm.expectRevert(refusal);
        fund.socialise(1);
    }

    /// @dev F2: money that moves for other reasons leaves the count alone.
    function test_otherMoney_neverCounts() public {
        _absorb(50);
        _deposit(100);
        asset.mint(address(fund), 30);
        fund.sync();
        vm.warp(NOW + 31 days);
        _withdraw(10);
        assertEq(fund.netLiquidationLoss(), 50);
    }

    function test_connect_once_byTheOwner() public {
        InsuranceFund other = _newFund(_fundTerms());
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.NotVenueOwner.selector, address(this)));
        other.connect(venue, address(0));
        vm.startPrank(venueOwner);
        vm.expectRevert(IInsuranceFund.ZeroAddress.selector);
        other.connect(address(0), address(0));
        other.connect(venue, address(0));
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.AlreadyConnected.selector, venue));
        other.connect(stranger, address(0));
    }

    function test_deposit_nothing_isRefused() public {
        vm.expectRevert(IInsuranceFund.ZeroAmount.selector);
        fund.deposit(0);
        vm.expectRevert(IInsuranceFund.ZeroAmount.selector);
        _absorb(0);
    }

    function test_setFeeCurve_onlyGovernanceInsideBounds() public {
        vm.expectRevert();
        fund.setFeeCurve(_curve());
        vm.startPrank(governor);
        FeeCurve memory curve = _curve();
        curve.wildShare = 0.9e18;
        fund.setFeeCurve(curve);
        assertEq(abi.encode(fund.feeCurve()), abi.encode(curve));
        vm.expectRevert(abi.encodeWithSelector(IParameters.ChangedTooSoon.selector, vm.getBlockTimestamp() + 7 days));
        fund.setFeeCurve(curve);
        skip(7 days);
        curve.calmShare = 0.4e18;
        vm.expectPartialRevert(IParameters.StepTooLarge.selector);
        fund.setFeeCurve(curve);
        curve.wildShare = 1e18 + 1;
        _refused(curve);
        curve = _curve();
        curve.calmShare = 0.1e18 - 1;
        _refused(curve);
        curve = _curve();
        curve.calmShare = curve.wildShare + 1;
        _refused(curve);
        curve = _curve();
        curve.calm = curve.wild;
        _refused(curve);
    }

    function test_constructor_refusesWhatMakesNoSense() public {
        FundTerms memory terms = _fundTerms();
        terms.countedFeeShare = 1e18 + 1;
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.ShareOutOfBounds.selector, 1e18 + 1, 1e18));
        _newFund(terms);
        terms = _fundTerms();
        vm.expectRevert(IInsuranceFund.ZeroAddress.selector);
        new InsuranceFund(IERC20(address(0)), venueId, venueRegistry, ICoverMarket(address(market)), parameters, terms);
        vm.expectRevert(IInsuranceFund.ZeroAddress.selector);
        new InsuranceFund(IERC20(address(asset)), venueId, venueRegistry, ICoverMarket(address(0)), parameters, terms);
    }

    function test_owner_isTheVenuesOwnerOfNow() public {
        assertEq(fund.owner(), venueOwner);
        vm.prank(venueOwner);
        venueRegistry.offerOwnership(venueId, alice);
        vm.prank(alice);
        venueRegistry.acceptOwnership(venueId);
        assertEq(fund.owner(), alice);
    }

    function _refused(FeeCurve memory curve) private {
        vm.expectRevert(IInsuranceFund.BadFeeCurve.selector);
        fund.setFeeCurve(curve);
    }
}
