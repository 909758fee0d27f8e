// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { ITailRiskPool, PoolState } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { MoodyToken } from "./MoodyToken.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attacks through tokens that keep a fee, fail silently, lie, refuse accounts or answer with too much. Known
/// failures: a blacklisted vault; a payout that can be made to fail.
contract TokensAttack is MarketBase {
    MoodyToken private token;
    uint256 private coverId;

    function setUp() public override {
        super.setUp();
        token = new MoodyToken();
        pool = _newPool(IERC20(address(token)), _mandate());
        token.mint(venueOwner, 1_000_000e6);
        vm.prank(venueOwner);
        token.approve(address(market), type(uint256).max);
        _stakeToken(alice, STAKE);
        coverId = _buy(_quote(0.5e18));
    }

    function _stakeToken(address account, uint256 assets) private returns (uint256 shares) {
        token.mint(account, assets);
        vm.startPrank(account);
        token.approve(address(pool), assets);
        shares = pool.deposit(assets, account);
        vm.stopPrank();
    }

    function _assertSound() private view {
        PoolState memory s = pool.state();
        assertEq(
            s.cash, s.totalAssets + s.unearned + s.fees + s.reserved + s.claimable + s.dripping, "parts sum to cash"
        );
        assertLe(s.cash, token.balanceOf(address(pool)), "cash is there");
        assertLe(s.outstanding, s.totalAssets, "outstanding limits are backed");
    }

    function _halfLoss() private pure returns (int128) {
        return int128(uint128(ATTACHMENT)) + 5_000_000e6;
    }

    /// @dev A stake or premium of which the pool gets less is refused whole.
    function test_attack_moneyInThatShrinksOrLies_isRefused() public {
        MoodyToken.Mode[3] memory modes = [MoodyToken.Mode.Fee, MoodyToken.Mode.ReturnsFalse, MoodyToken.Mode.Lies];
        token.mint(bob, 1_000e6);
        vm.prank(bob);
        token.approve(address(pool), 1_000e6);
        for (uint256 i; i < modes.length; ++i) {
            token.setMode(modes[i]);
            vm.prank(bob);
            vm.expectRevert();
            pool.deposit(1_000e6, bob);
            vm.prank(bob);
            vm.expectRevert();
            pool.mint(1_000e12, bob);
            Quote memory quote = _quote(0.1e18);
            bytes memory signature = _signQuote(quote);
            vm.prank(venueOwner);
            vm.expectRevert();
            market.buy(quote, signature, "");
        }
        token.setMode(MoodyToken.Mode.ReturnsNothing);
        vm.prank(bob);
        pool.deposit(1_000e6, bob);
        _assertSound();
    }

    /// @dev However the payout's transfer fails, settling goes through, counts as paid, and only the vault collects it.
    function testFuzz_attack_payoutThatFails_isReserved(uint256 how) public {
        MoodyToken.Mode[3] memory modes = [MoodyToken.Mode.ReturnsFalse, MoodyToken.Mode.Lies, MoodyToken.Mode.Bomb];
        how = bound(how, 0, modes.length);
        if (how < modes.length) token.setMode(modes[how]);
        else token.block_(vault, true);

        assertEq(_lose(coverId, _halfLoss()), 2_500_000e6);
        assertEq(pool.reservedFor(vault), 2_500_000e6);
        assertEq(market.cover(coverId).paid, 2_500_000e6);
        assertEq(market.settle(coverId, ""), 0);
        _assertSound();

        token.setMode(MoodyToken.Mode.Plain);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NothingReserved.selector, stranger));
        pool.collectReserved(stranger);
        address elsewhere = makeAddr("elsewhere");
        token.block_(vault, false);
        vm.startPrank(vault);
        assertEq(pool.collectReserved(elsewhere), 2_500_000e6);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NothingReserved.selector, vault));
        pool.collectReserved(elsewhere);
        vm.stopPrank();
        assertEq(token.balanceOf(elsewhere), 2_500_000e6);
        _assertSound();
    }

    /// @dev A reserved payout is out of reach of exits, fees and further losses.
    function test_attack_reservedPayout_isNobodyElses() public {
        token.block_(vault, true);
        _lose(coverId, int128(uint128(EXHAUSTION)));
        _request(alice, pool.balanceOf(alice));
        vm.warp(END + GRACE);
        pool.makeClaimable(5);
        uint256 claimable = pool.maxWithdraw(alice);
        vm.prank(alice);
        pool.withdraw(claimable, alice, alice);
        pool.collectFees();
        assertEq(pool.state().reserved, 5_000_000e6);
        assertGe(token.balanceOf(address(pool)), 5_000_000e6);
        _assertSound();
    }

    /// @dev A transfer that keeps a fee lowers what the vault gets, never what the pool accounts for.
    function test_attack_payoutThatShrinks_countsWhatLeft() public {
        token.setMode(MoodyToken.Mode.Fee);
        assertEq(_lose(coverId, _halfLoss()), 2_500_000e6);
        assertEq(pool.state().reserved, 0);
        assertEq(token.balanceOf(vault), 2_475_000e6);
        _assertSound();
    }

    /// @dev A controller the token refuses blocks nobody, and collects to another account.
    function test_attack_blockedController_blocksNobody() public {
        _stakeToken(bob, 1_000e6);
        _request(alice, pool.balanceOf(alice) / 10);
        _request(bob, pool.balanceOf(bob));
        token.block_(alice, true);
        vm.warp(vm.getBlockTimestamp() + 7 days);
        assertEq(pool.makeClaimable(5), 2);
        uint256 claimable = pool.maxWithdraw(alice);
        vm.prank(alice);
        pool.withdraw(claimable, stranger, alice);
        assertEq(token.balanceOf(stranger), claimable);
    }

    /// @dev A fee recipient the token refuses stops the collection of fees and nothing else.
    function test_attack_blockedFeeRecipient_stopsOnlyFees() public {
        token.block_(feeRecipient, true);
        vm.warp(START + 2 days);
        vm.expectRevert();
        pool.collectFees();
        assertEq(_lose(coverId, _halfLoss()), 2_500_000e6);
        vm.prank(governor);
        parameters.setFeeRecipient(stranger);
        assertGt(pool.collectFees(), 0);
        _assertSound();
    }

    /// @dev Starving the settlement of gas reverts it whole; no amount of gas makes only the push fail.
    function test_attack_gasStarvedSettlement_neverOnlyReserves() public {
        vm.warp(START + 1 days);
        bytes memory call = abi.encodeCall(market.settle, (coverId, _evidence(_halfLoss())));
        uint256 reverted;
        for (uint256 gas_ = 60_000; gas_ < 700_000; gas_ += 4_000) {
            uint256 snapshot = vm.snapshotState();
            (bool ok,) = address(market).call{ gas: gas_ }(call);
            if (!ok) ++reverted;
            else assertEq(token.balanceOf(vault), 2_500_000e6, "settled means pushed");
            assertEq(pool.reservedFor(vault), 0);
            vm.revertToState(snapshot);
        }
        assertGt(reverted, 0);
        assertLt(reverted, 160, "enough gas settles");
    }
}
