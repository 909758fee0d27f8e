// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ITailRiskPool, PoolState, PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

contract BindTest is PoolBase {
    function test_bind_promisesAndOwesThePremium() public {
        PremiumTerms memory terms = _terms();
        asset.mint(address(pool), terms.premium);
        vm.expectEmit(address(pool));
        emit ITailRiskPool.CoverBound(9, LIMIT, PREMIUM, FEE);
        vm.prank(address(market));
        pool.bind(9, GROUP, terms, 0, 0);

        PoolState memory state = pool.state();
        assertEq(state.outstanding, LIMIT);
        assertEq(state.unearned, PREMIUM);
        assertEq(state.fees, 0);
        assertEq(state.totalAssets, STAKE);
        assertEq(pool.groupOutstanding(GROUP), LIMIT);
        assertEq(pool.freeCapacity(), STAKE - LIMIT);
        _assertConserved(0);
    }

    /// @dev Premium is earned from the start to the end, to the second, and the protocol's part with it.
    function test_bind_premiumIsEarnedOverTheTerm() public {
        _bind(_terms());
        vm.warp(START);
        assertEq(pool.totalAssets(), STAKE);
        vm.warp(START + (END - START) / 4);
        assertApproxEqAbs(pool.totalAssets(), STAKE + (PREMIUM - FEE) / 4, 1);
        assertApproxEqAbs(pool.state().fees, FEE / 4, 1);
        assertApproxEqAbs(pool.state().unearned, PREMIUM * 3 / 4, 2);
        _assertConserved(0);
        vm.warp(END);
        assertEq(pool.totalAssets(), STAKE + PREMIUM - FEE);
        assertEq(pool.state().fees, FEE);
        vm.warp(END + 365 days);
        assertEq(pool.totalAssets(), STAKE + PREMIUM - FEE);
        _assertConserved(0);
    }

    function test_bind_revert_notMarket() public {
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NotMarket.selector, address(this)));
        pool.bind(1, GROUP, _terms(), 0, 0);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NotMarket.selector, address(this)));
        pool.payLoss(1, GROUP, _terms(), 0, 1, 0, vault);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NotMarket.selector, address(this)));
        pool.release(1, GROUP, 1);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NotMarket.selector, address(this)));
        pool.unbind(1, GROUP, _terms(), alice);
    }

    function test_bind_revert_overCapacity() public {
        _request(alice, _par(4_000_000e6));
        PremiumTerms memory terms = _terms();
        terms.limit = 16_000_000e6 + 1;
        asset.mint(address(pool), terms.premium);
        vm.prank(address(market));
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.CapacityExceeded.selector, terms.limit, 16_000_000e6));
        pool.bind(1, GROUP, terms, 0, 0);
        terms.limit -= 1;
        vm.prank(address(market));
        pool.bind(1, GROUP, terms, 0, 0);
        assertEq(pool.freeCapacity(), 0);
    }

    function test_bind_revert_overGroupCap() public {
        PremiumTerms memory terms = _terms();
        terms.limit = 10_000_000e6;
        _bind(terms);
        asset.mint(address(pool), terms.premium);
        terms.limit = 8_000_000e6 + 1;
        vm.prank(address(market));
        vm.expectRevert(
            abi.encodeWithSelector(ITailRiskPool.GroupCapExceeded.selector, GROUP, 18_000_000e6 + 1, 18_000_000e6)
        );
        pool.bind(2, GROUP, terms, 0, 0);
        // another group has its own cap
        vm.prank(address(market));
        pool.bind(2, GROUP + 1, terms, 0, 0);
    }

    /// @dev Requests can outgrow the assets after a loss; nothing is free then, and nothing underflows.
    function test_bind_nothingFreeWhenRequestsExceedAssets() public {
        _bind(_terms());
        _request(alice, _par(STAKE));
        vm.warp(START + 1 days);
        _payLoss(_terms(), 0, LIMIT);
        assertGt(pool.state().requested, pool.totalAssets());
        assertEq(pool.freeCapacity(), 0);
        PremiumTerms memory terms = _terms();
        (terms.start, terms.end, terms.until) = (START + 28 days, END + 28 days, END + 28 days);
        vm.prank(address(market));
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.CapacityExceeded.selector, LIMIT, 0));
        pool.bind(2, GROUP, terms, 0, 0);
    }

    /// @dev Nothing is lost or made, whatever premium over whatever terms; in the end all of it is earned.
    function testFuzz_bind_conserves(uint96[6] memory premiums, uint256[6] memory starts, uint256[6] memory weeks_)
        public
    {
        (uint256 net, uint256 fees, uint256 last) = (0, 0, 0);
        for (uint256 i; i < 6; ++i) {
            PremiumTerms memory terms = _terms();
            terms.premium = uint96(bound(premiums[i], 0, 1e13));
            terms.fee = terms.premium / 20;
            terms.limit = 1_000_000e6;
            uint256 startDay = vm.getBlockTimestamp() / 1 days + 1 + bound(starts[i], 0, 27);
            terms.start = uint40(startDay * 1 days + 8 hours);
            terms.end = uint40(((startDay / 7 + 1) * 7 + 1 + bound(weeks_[i], 0, 51) * 7) * 1 days + 8 hours);
            terms.until = terms.end;
            _bind(terms);
            (net, fees) = (net + terms.premium - terms.fee, fees + terms.fee);
            if (terms.end > last) last = terms.end;
            vm.warp(vm.getBlockTimestamp() + starts[i] % 9 days);
            _assertConserved(0);
        }
        vm.warp(last);
        assertEq(pool.totalAssets(), STAKE + net);
        assertEq(pool.collectFees(), fees);
        assertEq(pool.state().unearned, 0);
        _assertConserved(0);
    }
}
