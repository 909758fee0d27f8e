// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { ITailRiskPool, Mandate } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attacks on the share price of an almost empty or almost lost pool. Known failures: ERC-4626 inflation; repeated
/// near-total slashes inflating shares (Umbrella, Ackee M1).
contract InflationAttack is MarketBase {
    /// @dev The first staker donates to make the next one's shares round to nothing.
    function testFuzz_attack_donationToTheFirstShare_changesNothing(uint256 donation, uint256 stake) public {
        stake = bound(stake, 1, STAKE);
        donation = bound(donation, 1, 1e18);
        _stake(stranger, 1);
        asset.mint(address(pool), donation);
        assertEq(pool.totalAssets(), 1);
        uint256 shares = _stake(alice, stake);
        assertEq(shares, stake * 1e6);
        assertEq(pool.convertToAssets(shares), stake);
        _assertConserved(donation);
    }

    /// @dev Nor can a share be made dear by leaving all but one of them.
    function testFuzz_attack_leaveOneShare_priceStays(uint256 stake, uint256 later) public {
        stake = bound(stake, 100e6, STAKE);
        later = bound(later, 1, STAKE);
        uint256 shares = _stake(stranger, stake);
        _request(stranger, shares - 1);
        vm.warp(vm.getBlockTimestamp() + 7 days);
        pool.makeClaimable(1);
        uint256 bought = _stake(alice, later);
        assertApproxEqAbs(pool.convertToAssets(bought), later, 2);
    }

    function test_attack_nothingForSomething_isRefused() public {
        asset.mint(stranger, 10);
        vm.startPrank(stranger);
        asset.approve(address(pool), 10);
        vm.expectRevert(ITailRiskPool.ZeroAmount.selector);
        pool.deposit(0, stranger);
        vm.expectRevert(ITailRiskPool.ZeroAmount.selector);
        pool.mint(0, stranger);
        assertEq(pool.mint(1, stranger), 1, "the smallest share costs a whole unit");
        vm.expectRevert(ITailRiskPool.ZeroAmount.selector);
        pool.requestRedeem(0, stranger, stranger);
        vm.stopPrank();
    }

    /// @dev Near-total losses again and again: at the first below 1 % of par the pool closes, for good.
    function test_attack_nearTotalLoss_closesForGood() public {
        Mandate memory mandate = _mandate();
        mandate.groupCap = WAD;
        pool = _newPool(IERC20(address(asset)), mandate);
        _stake(alice, 9_000_000e6);
        Quote memory quote = _quote(0.9e18);
        quote.premium = 45_000e6;
        uint256 coverId = _buy(quote);
        _lose(coverId, int128(uint128(EXHAUSTION)));
        assertTrue(pool.state().closed);
        assertEq(pool.maxDeposit(bob), 0);
        assertEq(pool.maxMint(bob), 0);

        asset.mint(address(pool), STAKE);
        vm.warp(END + 400 days);
        market.retireDue(address(pool), 10);
        asset.mint(bob, STAKE);
        vm.startPrank(bob);
        asset.approve(address(pool), STAKE);
        vm.expectRevert(ITailRiskPool.PoolIsClosed.selector);
        pool.deposit(STAKE, bob);
        vm.expectRevert(ITailRiskPool.PoolIsClosed.selector);
        pool.mint(1e12, bob);
        vm.stopPrank();
        _assertConserved(STAKE);
    }

    /// @dev A pool without a loss can't be closed, whatever is staked, left and rounded.
    function testFuzz_attack_closeAHealthyPool_onlyLossesDo(uint256 stake, uint256 leave, uint256 loss) public {
        stake = bound(stake, 10_000_000e6, STAKE);
        uint256 shares = _stake(alice, stake);
        uint256 coverId = _buy(_quote(0.5e18));
        _request(alice, bound(leave, 10e12, shares));
        vm.warp(START + 3 days);
        pool.makeClaimable(5);
        loss = bound(loss, 0, ATTACHMENT + 9_000_000e6);
        // forge-lint: disable-next-line(unsafe-typecast)
        market.settle(coverId, _evidence(int128(uint128(loss))));
        assertFalse(pool.state().closed);
        assertGt(pool.convertToAssets(1e12), 0.01e6);
    }

    /// @dev Limits, previews and conversions tell what calls do.
    function testFuzz_attack_lyingViews_tellTheTruth(uint256 stake, uint256 time) public {
        _stake(alice, STAKE);
        _buy(_quote(0.7e18));
        vm.warp(bound(time, START, END));
        stake = bound(stake, 1, pool.maxDeposit(bob));
        uint256 preview = pool.previewDeposit(stake);
        assertEq(_stake(bob, stake), preview);
        assertLe(pool.previewMint(preview), stake + 1);
        uint256 most = pool.maxMint(bob);
        asset.mint(bob, type(uint96).max);
        vm.startPrank(bob);
        asset.approve(address(pool), type(uint256).max);
        if (most > 1e6) pool.mint(most, bob);
        vm.expectRevert(ITailRiskPool.AsyncPreview.selector);
        pool.previewRedeem(1);
        vm.expectRevert(ITailRiskPool.AsyncPreview.selector);
        pool.previewWithdraw(1);
        vm.stopPrank();
        assertEq(pool.maxRedeem(bob), 0, "staked is not claimable");
        assertEq(pool.maxWithdraw(bob), 0);
    }

    /// @dev Free capacity is what `bind` accepts, to the unit.
    function test_attack_freeCapacity_isWhatCanBeSold() public {
        _stake(alice, 4_000_000e6);
        Quote memory quote = _quote(0.3e18);
        _buy(quote);
        _stake(bob, 700_000e6);
        uint256 free = pool.freeCapacity();
        assertEq(free, 4_700_000e6 - 3_000_000e6);
        quote = _quote(0.15e18);
        assertLe(quote.limit, free);
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        // 4.5 of 4.7 million is over the group's cap, and only over that
        vm.expectRevert(
            abi.encodeWithSelector(
                ITailRiskPool.GroupCapExceeded.selector, RISK_GROUP, 4_500_000e6, 4_700_000e6 * 9 / 10
            )
        );
        market.buy(quote, signature, "");
    }

    /// @dev An allow-list names who holds the stake it lets in, not who pays; shares may travel.
    function test_attack_allowList_payingForAnotherDoesntHelp() public {
        Mandate memory mandate = _mandate();
        mandate.allowListed = true;
        TailRiskPool listed = _newPool(IERC20(address(asset)), mandate);
        vm.prank(governor);
        listed.allowStaker(alice, true);
        asset.mint(alice, 2e6);
        vm.startPrank(alice);
        asset.approve(address(listed), 2e6);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.StakerNotAllowed.selector, bob));
        listed.deposit(1e6, bob);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.StakerNotAllowed.selector, bob));
        listed.mint(1e12, bob);
        listed.deposit(1e6, alice);
        vm.stopPrank();
        assertEq(listed.maxDeposit(bob), 0);
        assertEq(listed.maxMint(bob), 0);
    }
}
