// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { ITreaty, TreatyStage } from "../../../contracts/interfaces/ITreaty.sol";
import { MoodyDollar } from "../support/doubles/MoodyDollar.sol";
import { TreatyBase } from "./TreatyBase.t.sol";

/// @notice T4: ceded premium is earned per second of the term; voids and cancellations give the unearned part back.
contract PremiumTest is TreatyBase {
    uint40 private constant UNTIL = START + 5 days;

    function setUp() public override {
        super.setUp();
        _open();
    }

    function testFuzz_bind_earnsPerSecondOfTheTerm(uint40 time) public {
        time = uint40(bound(time, vm.getBlockTimestamp(), END + 365 days));
        _bind(1);
        assertEq(treaty.liveCovers(), 1);
        vm.warp(time);
        uint256 earned = time < START ? 0 : time > END ? PREMIUM : uint256(PREMIUM) * (time - START) / (END - START);
        assertApproxEqAbs(treaty.totalAssets(), LIMIT + earned, 1);
        _assertConserved(0);
    }

    function test_bind_onlyWhileOpen() public {
        vm.warp(CLOSES_AT);
        vm.prank(address(market));
        vm.expectRevert(abi.encodeWithSelector(ITreaty.WrongStage.selector, TreatyStage.Released));
        treaty.bind(1, _premium());
    }

    function test_onlyTheMarket() public {
        bytes memory refusal = abi.encodeWithSelector(ITreaty.NotMarket.selector, stranger);
        vm.startPrank(stranger);
        vm.expectRevert(refusal);
        treaty.bind(1, _premium());
        vm.expectRevert(refusal);
        treaty.cede(1, _premium(), 0, 1);
        vm.expectRevert(refusal);
        treaty.unbind(1, _premium(), stranger);
        vm.expectRevert(refusal);
        treaty.cancel(1, _premium(), 0, 0, stranger);
        vm.expectRevert(refusal);
        treaty.release(1);
    }

    function test_coversItDoesNotCarry_areRefused() public {
        bytes memory refusal = abi.encodeWithSelector(ITreaty.CoverNotCarried.selector, 1);
        for (uint256 i; i < 2; ++i) {
            vm.startPrank(address(market));
            vm.expectRevert(refusal);
            treaty.cede(1, _premium(), 0, 1);
            vm.expectRevert(refusal);
            treaty.unbind(1, _premium(), buyer);
            vm.expectRevert(refusal);
            treaty.cancel(1, _premium(), 0, 0, buyer);
            vm.expectRevert(refusal);
            treaty.release(1);
            vm.stopPrank();
            if (i == 0) _bind(1);
            if (i == 0) _release(1);
        }
    }

    function test_cede_earnsThePremiumOfThePaidLimit() public {
        _bind(1);
        vm.warp(START);
        uint256 before = treaty.totalAssets();
        _cede(1, 0, COVER_LIMIT / 4);
        assertApproxEqAbs(treaty.totalAssets(), before + PREMIUM / 4, 1, "inside the retention");
        vm.warp(END);
        assertEq(treaty.totalAssets(), LIMIT + PREMIUM, "and the rest over the term");
        _assertConserved(0);
    }

    function testFuzz_unbind_givesAllOfItBack(uint40 time, uint96 premium) public {
        premium = uint96(bound(premium, 0, 1e15));
        time = uint40(bound(time, vm.getBlockTimestamp(), START - 1));
        PremiumTerms memory terms = _premium();
        terms.premium = premium;
        _bind(1, terms);
        _bind(2);
        vm.warp(time);
        vm.prank(address(market));
        treaty.unbind(1, terms, buyer);

        assertEq(asset.balanceOf(buyer), premium);
        assertEq(treaty.liveCovers(), 1);
        vm.warp(END);
        assertEq(treaty.totalAssets(), LIMIT + PREMIUM, "the other cover earned its own");
        _assertConserved(0);
    }

    function test_unbind_toABlockedHolder_isReserved() public {
        _bind(1);
        asset.setMood(MoodyDollar.Mood.Reverts);
        vm.prank(address(market));
        treaty.unbind(1, _premium(), buyer);
        assertEq(treaty.reservedFor(buyer), PREMIUM);
        _assertConserved(0);

        vm.expectRevert(abi.encodeWithSelector(ITreaty.NothingReserved.selector, stranger));
        vm.prank(stranger);
        treaty.collectReserved(stranger);
        vm.startPrank(buyer);
        vm.expectRevert(ITreaty.ZeroAddress.selector);
        treaty.collectReserved(address(0));
        vm.expectRevert(bytes("no"));
        treaty.collectReserved(buyer);
        asset.setMood(MoodyDollar.Mood.Honest);
        assertEq(treaty.collectReserved(alice), PREMIUM);
        assertEq(asset.balanceOf(alice), PREMIUM);
        _assertConserved(0);
    }

    function testFuzz_cancel_endsTheEarning(uint40 time, uint40 day, uint96 paid, uint40 later) public {
        paid = uint96(bound(paid, 0, COVER_LIMIT));
        day = uint40(bound(day, 0, 14));
        PremiumTerms memory terms = _premium();
        terms.until = START + day * 1 days;
        time = uint40(bound(time, vm.getBlockTimestamp(), terms.until - 1));
        later = uint40(bound(later, time, END + 100 days));
        _bind(1);
        _bind(2);
        vm.warp(time);
        if (paid != 0) _cede(1, 0, paid);
        uint256 atCancellation = treaty.totalAssets();

        vm.prank(address(market));
        uint256 refund = treaty.cancel(1, terms, paid, 0, buyer);
        uint256 left = uint256(PREMIUM) * (COVER_LIMIT - paid) / COVER_LIMIT;
        assertApproxEqAbs(
            refund, left * (END - terms.until) / (END - START), 1, "the unearned part of the unpaid limit"
        );
        assertEq(asset.balanceOf(buyer), refund);
        assertApproxEqAbs(treaty.totalAssets(), atCancellation, 1, "nothing that was earned");

        vm.warp(later);
        _assertConserved(0);
        vm.warp(END + 365 days);
        assertEq(treaty.totalAssets() + treaty.ceded(), uint256(LIMIT) + 2 * PREMIUM - refund, "all the rest is earned");
        assertEq(treaty.state().unearned, 0);
    }

    function test_cancel_thenLoss_earnsUntilTheCancellation() public {
        PremiumTerms memory terms = _premium();
        _bind(1);
        vm.warp(UNTIL - 1 hours);
        terms.until = UNTIL;
        vm.prank(address(market));
        uint256 refund = treaty.cancel(1, terms, 0, 0, buyer);
        _cede(1, terms, 0, COVER_LIMIT / 2);
        vm.warp(UNTIL - 1 minutes);
        _cede(1, terms, COVER_LIMIT / 2, COVER_LIMIT / 4);
        vm.warp(UNTIL);
        _cede(1, terms, COVER_LIMIT * 3 / 4, COVER_LIMIT / 4);
        assertEq(treaty.totalAssets(), LIMIT + PREMIUM - refund - (COVER_LIMIT - RETENTION));
        vm.warp(END + 1);
        assertEq(treaty.state().unearned, 0);
        _assertConserved(0);
    }

    /// @dev Any premium over any term, in any number of covers, is earned to the last unit and never before.
    function testFuzz_manyCovers_earnExactly(uint256 seed, uint40 time) public {
        time = uint40(bound(time, vm.getBlockTimestamp(), END + 60 weeks));
        uint256 ended;
        uint256 all;
        for (uint256 i = 1; i <= 8; ++i) {
            PremiumTerms memory terms = _premium();
            seed = uint256(keccak256(abi.encode(seed)));
            terms.premium = uint96(seed % 1e14);
            terms.start = START + uint40((seed >> 64) % 10) * 1 days;
            terms.end = END + uint40((seed >> 96) % 50) * 1 weeks;
            terms.until = terms.end;
            _bind(i, terms);
            all += terms.premium;
            if (time >= terms.end) ended += terms.premium;
        }
        vm.warp(time);
        assertGe(treaty.totalAssets() + 1, LIMIT + ended);
        assertLe(treaty.totalAssets(), LIMIT + all);
        vm.warp(END + 61 weeks);
        assertEq(treaty.totalAssets(), LIMIT + all);
    }
}
