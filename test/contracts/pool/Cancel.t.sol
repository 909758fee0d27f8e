// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { ITailRiskPool, PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { HostileToken } from "../support/HostileToken.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

contract CancelTest is PoolBase {
    /// @dev Base units that rounding a rate may keep.
    uint256 private constant DUST = 1;

    function test_cancel_refundsTheRest() public {
        _bind(_terms());
        vm.warp(START + 3 days - 1 hours);
        PremiumTerms memory terms = _ending(START + 3 days);
        uint256 expected = uint256(PREMIUM) * 12 / 15;
        uint256 refund = _cancel(terms, 0, 0);

        assertApproxEqAbs(refund, expected, 2 * DUST);
        assertLe(refund, expected);
        assertEq(asset.balanceOf(bob), refund);
        assertEq(pool.state().outstanding, LIMIT, "grace still follows");
        _assertConserved(0);

        vm.warp(START + 3 days);
        assertEq(pool.state().unearned, 0, "earning ends with the cover");
        vm.warp(END);
        assertApproxEqAbs(pool.totalAssets(), STAKE + uint256(PREMIUM - FEE) * 3 / 15, 2);
        assertApproxEqAbs(pool.collectFees(), uint256(FEE) * 3 / 15, 1);
        _assertConserved(0);
    }

    /// @dev Over seven days, so that nobody stakes for it.
    function test_cancel_chargeStreamsToTheShares() public {
        _bind(_terms());
        vm.warp(START + 1 hours);
        uint256 before = pool.totalAssets();
        uint256 refund = _cancel(_ending(START + 1 days), 0, 7_000e6);
        assertApproxEqAbs(refund, uint256(PREMIUM) * 14 / 15 - 7_000e6, 2);
        assertApproxEqRel(pool.state().dripping, 7_000e6, 3e10, "a rate of 26 bits");
        assertApproxEqAbs(pool.totalAssets(), before, 210, "what rounding the rate leaves over");
        assertGe(pool.totalAssets(), before);
        _assertConserved(0);
        vm.warp(START + 1 hours + 3.5 days);
        assertApproxEqRel(pool.state().dripping, 3_500e6, 3e10);
        vm.warp(START + 1 hours + 7 days);
        assertEq(pool.state().dripping, 0);
        assertApproxEqAbs(pool.totalAssets(), STAKE + uint256(PREMIUM - FEE) / 15 + 7_000e6, 2);
        _assertConserved(0);
    }

    /// @dev A charge above what is left takes what is left, the protocol's part included.
    function test_cancel_chargeAboveTheRest() public {
        _bind(_terms());
        vm.warp(END - 1 days - 1 hours);
        uint256 before = pool.totalAssets();
        assertEq(_cancel(_ending(END - 1 days), 0, PREMIUM), 0);
        assertApproxEqRel(pool.state().dripping, uint256(PREMIUM) / 15, 3e10);
        assertApproxEqAbs(pool.totalAssets() + pool.state().dripping, before + uint256(PREMIUM) / 15, 2);
        assertEq(asset.balanceOf(bob), 0);
        _assertConserved(0);
    }

    /// @dev Before the start nothing is ever earned.
    function test_cancel_beforeTheStart() public {
        _bind(_terms());
        PremiumTerms memory terms = _ending(START);
        assertApproxEqAbs(_cancel(terms, 0, 0), PREMIUM, 2 * DUST);
        assertEq(pool.state().unearned, 0);
        _release(LIMIT);
        vm.warp(END + 1 days);
        assertLe(pool.totalAssets(), STAKE + 2 * DUST);
        _assertConserved(0);
    }

    /// @dev Premium of limit that was paid is earned already.
    function test_cancel_afterAPartialLoss() public {
        _bind(_terms());
        vm.warp(START + 5 days + 1);
        _payLoss(_terms(), 0, LIMIT / 5);
        uint256 refund = _cancel(_ending(START + 6 days), LIMIT / 5, 0);
        assertApproxEqAbs(refund, uint256(PREMIUM) * 9 / 15 * 4 / 5, 2 * DUST);
        _assertConserved(0);
    }

    /// @dev After the cancellation a loss of the days before earns what is left of the shorter term, then nothing.
    function testFuzz_cancel_thenPay(uint256 cancelDay, uint256 payAt, uint96 first, uint96 second) public {
        _bind(_terms());
        _bindOther();
        cancelDay = bound(cancelDay, 1, 14);
        vm.warp(START + cancelDay * 1 days - 1);
        first = uint96(bound(first, 1, LIMIT - 1));
        _payLoss(_terms(), 0, first);
        PremiumTerms memory terms = _ending(uint40(START + cancelDay * 1 days));
        uint256 refund = _cancel(terms, first, 0);
        uint256 rest = uint256(PREMIUM) * (15 - cancelDay) / 15 * (LIMIT - first) / LIMIT;
        assertApproxEqAbs(refund, rest, 3);
        vm.warp(bound(payAt, vm.getBlockTimestamp(), END));
        second = uint96(bound(second, 1, LIMIT - first));
        _payLoss(terms, first, second);
        _assertConserved(0);
        vm.warp(END + GRACE);
        _release(LIMIT - first - second);
        _assertConserved(0);
        assertEq(pool.state().unearned, 0);
        // the other cover's premium is all there, and so is the earned part of this one
        assertApproxEqAbs(
            pool.totalAssets() + pool.state().fees, STAKE + 2 * uint256(PREMIUM) - refund - first - second, 4
        );
    }

    function test_cancel_reservesWhatCannotBePushed() public {
        HostileToken token = new HostileToken();
        TailRiskPool hostile = _newPool(IERC20(address(token)), _mandate());
        token.mint(address(this), STAKE);
        token.approve(address(hostile), STAKE);
        hostile.deposit(STAKE, alice);
        token.mint(address(hostile), PREMIUM);
        vm.startPrank(address(market));
        hostile.bind(1, GROUP, _terms(), 0, 0);
        token.setBlocked(bob, true);
        vm.warp(START + 1);
        uint256 refund = hostile.cancel(1, _ending(START + 1 days), 0, 0, bob);
        vm.stopPrank();
        assertEq(hostile.reservedFor(bob), refund);
        assertEq(hostile.state().cash, token.balanceOf(address(hostile)));
    }

    function test_cancel_revert_notMarket() public {
        _bind(_terms());
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NotMarket.selector, address(this)));
        pool.cancel(1, _ending(START), 0, 0, bob);
    }

    function _bindOther() private {
        _bind(_terms());
    }
}
