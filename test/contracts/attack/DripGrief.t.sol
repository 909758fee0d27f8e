// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { PoolState } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attacks on the stream of what exits give up: putting it off with dust, taking it at once, or leaving it to
/// nobody.
contract DripGriefAttack is MarketBase {
    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE / 2);
        _stake(bob, STAKE / 2);
        _buy(_quote(0.9e18));
    }

    /// @dev Alice leaves near the end of the term and gives up half of the premium.
    function _forfeit() private {
        _request(alice, pool.balanceOf(alice));
        vm.warp(END - 1);
        pool.makeClaimable(1);
    }

    /// @dev Dust given up every hour of the seven days doesn't start them again.
    function test_attack_dustForfeits_cantPutOffTheDrip() public {
        _request(alice, pool.balanceOf(alice));
        for (uint256 i; i < 168; ++i) {
            vm.warp(END - 7 days + i * 1 hours);
            if (i < 167) _request(bob, 10.1e12);
        }
        vm.warp(END - 1);
        assertEq(pool.makeClaimable(1), 1);
        uint256 dripping = pool.state().dripping;
        assertGt(dripping, 80_000e6);

        for (uint256 i; i < 167; ++i) {
            vm.warp(END + i * 1 hours);
            assertEq(pool.makeClaimable(1), 1, "one more dust forfeit");
        }
        vm.warp(END - 1 + 7 days);
        assertLt(pool.state().dripping, dripping / 1_000, "all but done in its seven days");
        vm.warp(END + 8 days);
        assertEq(pool.state().dripping, 0);
        _assertConserved(0);
    }

    /// @dev A newcomer as large as the pool gets a day's part for a day, not the whole.
    function test_attack_stakeRightAfterAForfeit_takesOnlyItsTime() public {
        _forfeit();
        uint256 dripping = pool.state().dripping;
        uint256 stake = pool.totalAssets();
        _stake(stranger, stake);
        assertLe(pool.convertToAssets(pool.balanceOf(stranger)), stake);
        vm.warp(END - 1 + 1 days);
        assertLe(pool.convertToAssets(pool.balanceOf(stranger)) - stake, dripping / 14 + 1e6);
    }

    /// @dev Everybody leaves while something still drips: it isn't lost to the books, blocks nobody, and robs no newcomer.
    function test_attack_everybodyLeaves_theNextStakerIsNotRobbed() public {
        _request(alice, pool.balanceOf(alice));
        _request(bob, pool.balanceOf(bob));
        vm.warp(END + GRACE);
        pool.makeClaimable(2);
        PoolState memory state = pool.state();
        assertEq(state.totalShares, 0);
        assertGt(state.dripping, 170_000e6);

        _stake(stranger, 1_000e6);
        vm.warp(END + GRACE + 3 days);
        uint256 second = _stake(makeAddr("second"), 1_000e6);
        assertApproxEqAbs(pool.convertToAssets(second), 1_000e6, 1, "the second pays what a share is worth");
        vm.warp(END + GRACE + 8 days);
        _assertConserved(0);
        assertApproxEqAbs(pool.convertToAssets(pool.balanceOf(stranger)) + pool.convertToAssets(second), 173_000e6, 1e6);
    }

    /// @dev Nobody stakes until all has dripped to nobody: the shares are dear, and the next staker gets his worth.
    function test_attack_dripToNobody_theNextShareIsStillFair() public {
        _request(alice, pool.balanceOf(alice));
        _request(bob, pool.balanceOf(bob));
        vm.warp(END + GRACE);
        pool.makeClaimable(2);
        vm.warp(END + GRACE + 8 days);
        uint256 shares = _stake(stranger, 1_000e6);
        assertApproxEqRel(pool.convertToAssets(shares), 1_000e6, 0.0002e18);
        _assertConserved(0);
    }
}
