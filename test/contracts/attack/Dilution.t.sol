// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { PoolState } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attacks on premium and on what exits give up: taking it late, twice, at once, or stopping it. Known failures:
/// late-staker dilution; stale cached pool state in rewards (Cover 2020).
contract DilutionAttack is MarketBase {
    /// @dev Of a cover over 0.9 of the layer: 2 % of 9 million less the fee.
    uint256 private constant NET_PREMIUM = 171_000e6;
    uint256 private coverId;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
        coverId = _buy(_quote(0.9e18));
    }

    function _worth(address account) private view returns (uint256) {
        return pool.convertToAssets(pool.balanceOf(account));
    }

    /// @dev Late-staker dilution: a stake ten times the pool takes a second's premium for a second, and no more.
    function test_attack_lateStaker_getsOnlyHisTime() public {
        vm.warp(END - 1);
        uint256 before = _worth(alice);
        _stake(stranger, 10 * STAKE);
        assertGe(_worth(alice), before - 1);
        assertLe(_worth(stranger), 10 * STAKE, "nothing at once");
        vm.warp(END);
        assertLe(_worth(stranger) - 10 * STAKE, NET_PREMIUM / (END - START) + 1);
    }

    /// @dev Before the start nothing is earned: staking between purchase and start buys nothing that others waited for.
    function test_attack_premiumBeforeTheStart_isNobodysYet() public {
        vm.warp(START);
        assertApproxEqAbs(pool.totalAssets(), STAKE, 1);
        vm.warp(START + 1);
        assertApproxEqAbs(pool.totalAssets(), STAKE + NET_PREMIUM / (END - START), 1);
    }

    /// @dev Staking right before a settlement, for the premium that is earned with it, only buys a part of the loss.
    function testFuzz_attack_stakeBeforeSettlement_onlyLoses(uint256 stake, uint256 loss, uint256 time) public {
        vm.warp(bound(time, START + REPORT_AGE, END - 1));
        loss = bound(loss, ATTACHMENT + 1e6, EXHAUSTION);
        stake = bound(stake, 1e6, 100 * STAKE);
        _stake(stranger, stake);
        // forge-lint: disable-next-line(unsafe-typecast)
        market.settle(coverId, _evidence(int128(uint128(loss))));
        assertLt(_worth(stranger), stake);
    }

    /// @dev Stale cached state: without any call between, a stake is priced with all that was earned until now.
    function testFuzz_attack_staleBooks_stakeIsPricedAtNow(uint256 time, uint256 stake) public {
        vm.warp(bound(time, START, END + 100 days));
        stake = bound(stake, 1e6, 100 * STAKE);
        uint256 before = _worth(alice);
        assertEq(pool.previewDeposit(stake), _stake(stranger, stake), "previews tell the same");
        assertGe(_worth(alice) + 1, before, "alice keeps what she earned");
        assertLe(_worth(stranger), stake);
    }

    /// @dev The term ends and the pool sleeps for years: the premium is earned once, and reading costs little.
    function test_attack_longSilence_earnsOnceAndCheaply() public {
        vm.warp(END + 1500 days);
        uint256 left = gasleft();
        assertApproxEqAbs(pool.totalAssets(), STAKE + NET_PREMIUM, 1);
        assertLt(left - gasleft(), 60_000);
        PoolState memory state = pool.state();
        assertEq(state.unearned, 0);
        assertEq(state.fees, 9_000e6);
        _stake(bob, 1e6);
        _assertConserved(0);
    }

    /// @dev A voided cover earns nothing afterwards, and its place in the calendar takes nothing from the others.
    function test_attack_voidedCover_earnsNothing() public {
        vm.prank(governor);
        market.voidCover(coverId);
        uint256 other = _buy(_quote(0.3e18));
        vm.warp(END + 1);
        assertEq(other, 2);
        assertApproxEqAbs(pool.totalAssets(), STAKE + NET_PREMIUM / 3, 1);
        assertEq(pool.state().unearned, 0);
        _assertConserved(0);
    }

    /// @dev The premium of paid limit is earned at the payout, and not once more over the rest of the term.
    function testFuzz_attack_premiumOfPaidLimit_isEarnedOnce(uint256 first, uint256 second, uint256 time) public {
        first = bound(first, ATTACHMENT, EXHAUSTION);
        second = bound(second, first, EXHAUSTION);
        vm.warp(bound(time, START + REPORT_AGE, END - 3));
        // forge-lint: disable-start(unsafe-typecast)
        uint256 paid = market.settle(coverId, _evidence(int128(uint128(first))));
        vm.warp(vm.getBlockTimestamp() + 1);
        paid += market.settle(coverId, _evidence(int128(uint128(second))));
        // forge-lint: disable-end(unsafe-typecast)
        vm.warp(END);
        assertApproxEqAbs(pool.totalAssets(), STAKE + NET_PREMIUM - paid, 1);
        assertEq(pool.state().unearned, 0);
        _assertConserved(0);
    }
}
