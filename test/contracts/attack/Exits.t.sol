// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IParameters, Timing } from "../../../contracts/interfaces/IParameters.sol";
import { ITailRiskPool, PoolState } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attacks on the exit: running on the pool, leaving before a loss, free options, other people's shares. Known
/// failures: exit before loss, rolling and matured exit requests (Umbrella 2026, Carapace 054); first claimant takes all
/// (Carapace 046).
contract ExitsAttack is MarketBase {
    int128 private constant FULL_LOSS = int128(uint128(EXHAUSTION));
    uint256 private coverId;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE / 2);
        _stake(bob, STAKE / 2);
        coverId = _buy(_quote(0.9e18));
    }

    function _claimAll(address account) private returns (uint256) {
        uint256 claimable = pool.maxWithdraw(account);
        vm.prank(account);
        pool.withdraw(claimable, account, account);
        return claimable;
    }

    /// @dev Run on the pool: whoever requests as the crash shows still takes his part of the loss.
    function test_attack_runOnThePool_waitingSharesTakeTheLoss() public {
        vm.warp(START + 1 days - 10 minutes);
        _request(alice, pool.balanceOf(alice));
        assertEq(pool.makeClaimable(10), 0, "nothing matures before the cooldown");

        assertEq(_lose(coverId, FULL_LOSS), 9_000_000e6);
        vm.warp(START + 9 days);
        assertEq(pool.makeClaimable(10), 1);
        assertApproxEqAbs(_claimAll(alice), (STAKE - 9_000_000e6) / 2, 200_000e6, "half of what is left");
        assertGe(pool.convertToAssets(pool.balanceOf(bob)), (STAKE - 9_000_000e6) / 2);
        _assertConserved(0);
    }

    /// @dev First claimant takes all: with the pool short of free capital, who comes first gets his own part only.
    function test_attack_firstClaimantTakesAll_isServedForHisOwnSharesOnly() public {
        _request(alice, pool.balanceOf(alice));
        _request(bob, pool.balanceOf(bob));
        vm.warp(START + 5 days);
        pool.makeClaimable(10);
        (uint256 first, uint256 second) = (pool.maxWithdraw(alice), pool.maxWithdraw(bob));
        assertLe(first, STAKE / 2);
        assertLe(first + second, STAKE + 171_000e6 - 9_000_000e6, "what backs the limit stays");
        PoolState memory state = pool.state();
        assertGe(state.totalAssets, state.outstanding);
        assertEq(pool.makeClaimable(10), 0, "and is not to be had by asking again");
        _assertConserved(0);
    }

    /// @dev A matured request held as a free option: anyone serves it, and it is worth no more than when it was made.
    function test_attack_maturedRequestAsFreeOption_anyoneEndsIt() public {
        uint256 value = pool.convertToAssets(pool.balanceOf(alice));
        _request(alice, pool.balanceOf(alice));
        vm.warp(START + 14 days);
        vm.prank(stranger);
        assertEq(pool.makeClaimable(1), 1);
        uint256 claimable = pool.maxWithdraw(alice);
        assertEq(claimable, value, "premium earned meanwhile is given up");

        _lose(coverId, FULL_LOSS);
        assertEq(pool.maxWithdraw(alice), claimable, "no longer at risk, no longer growing");
        assertEq(_claimAll(alice), claimable);
    }

    /// @dev Limit of this version, in docs/security.md: without warnings a matured request that nobody served leaves in the
    /// gap between a report and its settlement. It never takes more than its value, and the cover stays backed.
    function test_limit_maturedRequestLeavesBetweenReportAndSettlement() public {
        uint256 value = pool.convertToAssets(pool.balanceOf(alice));
        _request(alice, pool.balanceOf(alice));
        vm.warp(START + 3 days);
        _submit(FULL_LOSS);
        assertEq(pool.makeClaimable(1), 1);
        assertEq(pool.maxWithdraw(alice), value);
        PoolState memory state = pool.state();
        assertGe(state.totalAssets, state.outstanding, "the cover is paid in full all the same");
        assertEq(_lose(coverId, FULL_LOSS), 9_000_000e6);
        _assertConserved(0);
    }

    /// @dev Rolling requests: to stand in the queue always earns nothing, what is given up streams to the others.
    function test_attack_standingRequest_earnsNothing() public {
        uint256 value = pool.convertToAssets(pool.balanceOf(alice));
        _request(alice, pool.balanceOf(alice));
        vm.warp(END - 1);
        pool.makeClaimable(1);
        assertEq(_claimAll(alice), value);
        vm.warp(END + 8 days);
        PoolState memory state = pool.state();
        assertEq(state.dripping, 0);
        assertApproxEqAbs(
            pool.convertToAssets(pool.balanceOf(bob)), STAKE / 2 + 171_000e6, 2e6, "bob has all the premium there was"
        );
    }

    /// @dev Escrowed shares are nobody's to move, and nobody requests for another without his leave.
    function test_attack_othersShares_needTheirLeave() public {
        uint256 shares = pool.balanceOf(alice);
        vm.startPrank(stranger);
        vm.expectRevert();
        pool.requestRedeem(shares, stranger, alice);
        vm.stopPrank();
        _request(alice, shares);
        vm.startPrank(stranger);
        vm.expectRevert();
        pool.requestRedeem(shares, stranger, address(pool));
        vm.expectRevert();
        pool.transferFrom(address(pool), stranger, shares);
        vm.stopPrank();

        vm.warp(START + 5 days);
        pool.makeClaimable(1);
        uint256 claimable = pool.maxWithdraw(alice);
        vm.startPrank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NotOwnerOrOperator.selector, alice, stranger));
        pool.withdraw(claimable, stranger, alice);
        vm.expectRevert();
        pool.redeem(1, stranger, stranger);
        vm.stopPrank();
    }

    /// @dev An exit never leaves limits without backing, however requests are cut and ordered.
    function testFuzz_attack_exitUnderBacking_limitsStayBacked(uint256 first, uint256 second, uint256 wait) public {
        first = bound(first, 10e12, pool.balanceOf(alice));
        second = bound(second, 10e12, pool.balanceOf(bob));
        _request(alice, first);
        _request(bob, second);
        if (pool.balanceOf(alice) != 0) _request(alice, pool.balanceOf(alice));
        vm.warp(bound(wait, START + 3 days, END + GRACE - 1));
        pool.makeClaimable(100);
        PoolState memory state = pool.state();
        assertGe(state.totalAssets, state.outstanding);
        assertLe(pool.maxWithdraw(alice) + pool.maxWithdraw(bob), STAKE + 200_000e6 - 9_000_000e6);
        _assertConserved(0);
    }

    /// @dev Retroactive parameters: neither a longer nor a shorter cooldown touches a request that waits.
    function test_attack_cooldownChanged_waitingRequestKeepsItsDay() public {
        uint256 id = _request(alice, pool.balanceOf(alice) / 2);
        uint40 matures = pool.exitRequest(id).maturesAt;
        Timing memory timing = _timing();
        timing.cooldown = 60 days;
        _forceTiming(timing);
        assertEq(pool.exitRequest(id).maturesAt, matures);
        vm.warp(matures - 1);
        assertEq(pool.makeClaimable(1), 0);
        vm.warp(matures);
        assertEq(pool.makeClaimable(1), 1, "at its own second");

        timing.cooldown = RESPONSE;
        vm.prank(governor);
        vm.expectRevert(
            abi.encodeWithSelector(
                IParameters.OutOfBounds.selector, "cooldown", RESPONSE, uint256(RESPONSE) + 1, uint256(60 days)
            )
        );
        parameters.setTiming(timing);
    }
}
