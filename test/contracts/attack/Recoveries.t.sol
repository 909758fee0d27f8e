// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { ReentrancyGuardTransient } from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import { RecoveryDesk } from "../../../contracts/RecoveryDesk.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { IRecoveryDesk } from "../../../contracts/interfaces/IRecoveryDesk.sol";
import { HostileToken } from "../support/HostileToken.sol";
import { RecoveryBase } from "../support/RecoveryBase.t.sol";
import { LayerTreaty } from "../support/doubles/LayerTreaty.sol";

/// @notice Attacks on money that comes back after a loss.
contract RecoveriesAttackTest is RecoveryBase {
    address private mallory = makeAddr("mallory");
    uint256 private coverId;

    function setUp() public override {
        super.setUp();
        _stake(bob, STAKE / 4);
        coverId = _buyLayer(0, 0.5e18);
    }

    /// @dev A recovery is announced: who stakes before it is brought gets nothing of it, and moves nothing.
    function test_attack_depositBeforeARecovery_getsNothing() public {
        _lose(coverId, 12_000_000e6);
        _stake(mallory, 50_000_000e6);
        _finish(coverId);
        uint256 price = pool.convertToAssets(1e18);
        _recover(12_000_000e6);
        desk.refund(coverId);
        assertEq(desk.collectable(coverId, 1, mallory), 0);
        assertEq(pool.convertToAssets(1e18), price);
        assertEq(_collect(alice, coverId, 1) + _collect(bob, coverId, 1), 3_000_000e6);
    }

    /// @dev Shares bought after the loss carry no claim; who sold them keeps it, once.
    function test_attack_buySharesAfterTheLoss_claimStaysWithTheSeller() public {
        _lose(coverId, 12_000_000e6);
        uint256 shares = pool.balanceOf(bob);
        vm.prank(bob);
        pool.transfer(mallory, shares);
        vm.prank(mallory);
        pool.transfer(bob, shares);
        vm.prank(bob);
        pool.transfer(mallory, shares);
        _finish(coverId);
        _recover(12_000_000e6);
        desk.refund(coverId);
        assertEq(desk.collectable(coverId, 1, mallory), 0);
        assertEq(_collect(bob, coverId, 1), 600_000e6);
        vm.prank(mallory);
        pool.transfer(bob, shares);
        assertEq(desk.collectable(coverId, 1, bob), 0, "the same shares again");
    }

    /// @dev Shares that pass through many hands between two payouts are paid for once a payout.
    function test_attack_oneShareManyHands_collectsOnce() public {
        _lose(coverId, 8_000_000e6);
        uint256 shares = pool.balanceOf(bob);
        address from = bob;
        for (uint160 i = 1; i <= 10; ++i) {
            vm.prank(from);
            pool.transfer(address(0xbeef00 + i), shares);
            from = address(0xbeef00 + i);
        }
        vm.warp(START + 2 days);
        market.settle(coverId, _evidence(12_000_000e6));
        _finish(coverId);
        _recover(12_000_000e6);
        desk.refund(coverId);
        uint256 sum = desk.collectable(coverId, 1, bob) + desk.collectable(coverId, 2, bob);
        for (uint160 i = 1; i <= 10; ++i) {
            address hand = address(0xbeef00 + i);
            sum += desk.collectable(coverId, 1, hand) + desk.collectable(coverId, 2, hand);
        }
        assertEq(sum, 600_000e6, "a fifth of each payout");
    }

    /// @dev Requesting and leaving after the loss keeps the claim, and doesn't double it.
    function test_attack_requestAndShares_noDoubleClaim() public {
        uint256 shares = pool.balanceOf(bob);
        vm.prank(bob);
        uint256 id = pool.requestRedeem(shares / 2, bob, bob);
        _lose(coverId, 12_000_000e6);
        vm.prank(bob);
        uint256 late = pool.requestRedeem(shares / 2, bob, bob);
        _finish(coverId);
        pool.makeClaimable(2);
        _recover(12_000_000e6);
        desk.refund(coverId);
        uint256 whole = desk.collectable(coverId, 1, bob) + desk.collectableForRequest(coverId, 1, id);
        assertEq(whole, 600_000e6);
        assertEq(desk.collectableForRequest(coverId, 1, late), 0);
        vm.startPrank(bob);
        desk.collectForRequest(coverId, 1, id, bob);
        desk.collect(coverId, 1, bob);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.NothingToCollect.selector, bob));
        desk.collectForRequest(coverId, 1, id, bob);
        vm.stopPrank();
    }

    /// @dev A stranger can't state recoveries above the tower, which cost nothing and would make the venue's own ones due.
    function test_attack_strangerStatesARecovery_isRefused() public {
        _lose(coverId, 30_000_000e6);
        _finish(coverId);
        vm.prank(mallory);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.NotVenueOwner.selector, venueId, mallory));
        desk.recover(programId, 10_000_000e6);
        assertEq(_recover(10_000_000e6), 0, "the venue bore what lies above the tower itself");
    }

    /// @dev An early recovery would be counted on an index that still grows; none is.
    function test_attack_recoverOnALowIndex_waits() public {
        _lose(coverId, 5_000_000e6);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.IndexNotFinal.selector, programId));
        _recover(5_000_000e6);
    }

    /// @dev Recoveries of one program never pay refunds of another.
    function test_attack_otherProgramsMoney_isOutOfReach() public {
        _lose(coverId, 12_000_000e6);
        _finish(coverId);
        asset.mint(address(desk), 5_000_000e6);
        vm.expectRevert(abi.encodeWithSelector(IRecoveryDesk.NothingToRefund.selector, coverId));
        desk.refund(coverId);
        _recover(1_000_000e6);
        (uint256 toPool,) = desk.refund(coverId);
        assertEq(toPool, 500_000e6, "what was sent without being recovered is nobody's");
    }

    /// @dev A treaty that calls back, and one that claims more than there is.
    function test_attack_treaty_callsBackOrLies() public {
        LayerTreaty treaty = new LayerTreaty(0, type(uint96).max);
        treaty.lose(3_000_000e6);
        _lose(coverId, 12_000_000e6);
        _finish(coverId);
        _mockTreaty(coverId, address(treaty));
        _recover(2_000_000e6);
        treaty.setHook(address(desk), abi.encodeCall(desk.refund, (coverId)));
        (uint256 toPool, uint256 toTreaty) = desk.refund(coverId);
        assertFalse(treaty.hookSucceeded());
        assertEq(toTreaty, 1_000_000e6);
        assertEq(toPool, 0);
        vm.mockCall(address(treaty), abi.encodeWithSelector(treaty.applyRefund.selector), abi.encode(type(uint96).max));
        _recover(2_000_000e6);
        (, toTreaty) = desk.refund(coverId);
        assertEq(toTreaty, 1_000_000e6, "never more than the refund");
    }

    /// @dev A token with a hook calls back from collect, refund and recover; nothing is paid twice.
    function test_attack_hookToken_getsNoRefundTwice() public {
        (RecoveryDesk hooked, HostileToken token, uint256 id) = _hostile();
        token.setHook(address(hooked), abi.encodeCall(hooked.refund, (id)));
        vm.prank(venueOwner);
        hooked.recover(programId, 12_000_000e6);
        assertFalse(token.hookSucceeded());
        assertEq(bytes4(token.hookResult()), ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        hooked.refund(id);
        token.setHook(address(hooked), abi.encodeCall(hooked.collect, (id, 1, address(token))));
        uint256 due = hooked.collectable(id, 1, alice);
        vm.prank(alice);
        assertEq(hooked.collect(id, 1, alice), due);
        assertFalse(token.hookSucceeded());
        assertEq(token.balanceOf(alice), due);
    }

    /// @dev Whoever receives a payout can move shares in the same call; the loss was its holders' before that.
    function test_attack_sharesMovedDuringThePush_countAsBefore() public {
        HostileToken token = new HostileToken();
        TailRiskPool hostile = _hostilePool(token);
        vm.prank(alice);
        hostile.approve(address(token), type(uint256).max);
        uint256 id = _buyFrom(hostile, token);
        token.setHook(
            address(hostile), abi.encodeCall(hostile.transferFrom, (alice, mallory, hostile.balanceOf(alice)))
        );
        uint256 before = hostile.balanceOf(alice);
        _lose(id, 12_000_000e6);
        assertTrue(token.hookSucceeded());
        assertEq(hostile.balanceOf(mallory), before);
        assertEq(hostile.sharesAt(mallory, 1), 0);
        assertEq(hostile.sharesAt(alice, 1), before);
    }

    function _hostile() private returns (RecoveryDesk hooked, HostileToken token, uint256 id) {
        token = new HostileToken();
        hooked = new RecoveryDesk(market, programRegistry, IERC20(address(token)));
        TailRiskPool hostile = _hostilePool(token);
        id = _buyFrom(hostile, token);
        _lose(id, 12_000_000e6);
        _finish(id);
        token.mint(venueOwner, 20_000_000e6);
        vm.prank(venueOwner);
        token.approve(address(hooked), type(uint256).max);
        assertEq(ICoverMarket(market).cover(id).pool, address(hostile));
    }

    function _hostilePool(HostileToken token) private returns (TailRiskPool hostile) {
        hostile = _newPool(IERC20(address(token)), _mandate());
        token.mint(address(this), STAKE);
        token.approve(address(hostile), STAKE);
        hostile.deposit(STAKE, alice);
    }

    function _buyFrom(TailRiskPool hostile, HostileToken token) private returns (uint256 id) {
        Quote memory quote = _quote(0.3e18);
        quote.pool = address(hostile);
        token.mint(venueOwner, quote.premium);
        vm.prank(venueOwner);
        token.approve(address(market), quote.premium);
        return _buy(quote);
    }
}
