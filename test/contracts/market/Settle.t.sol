// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { ReentrancyGuardTransient } from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { Cover, CoverStatus, ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Economics } from "../../../contracts/interfaces/IParameters.sol";
import { ITrigger } from "../../../contracts/interfaces/ITrigger.sol";
import { HostileToken } from "../support/HostileToken.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

contract SettleTest is MarketBase {
    uint256 private coverId;
    int128 private constant FULL_LOSS = int128(uint128(EXHAUSTION));

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
        coverId = _buy(_quote(0.5e18));
    }

    function test_settle_reportAndPayoutInOneTransaction() public {
        vm.warp(START + 1 days);
        bytes memory evidence = _evidence(int128(uint128(ATTACHMENT)) + 2_000_000e6);
        vm.expectEmit(address(market));
        emit ICoverMarket.CoverSettled(coverId, ATTACHMENT + 2_000_000e6, 1_000_000e6, 1_000_000e6, vault, true);
        vm.prank(stranger);
        assertEq(market.settle(coverId, evidence), 1_000_000e6);

        assertEq(asset.balanceOf(vault), 1_000_000e6);
        assertEq(market.cover(coverId).paid, 1_000_000e6);
        assertEq(uint8(market.cover(coverId).status), uint8(CoverStatus.Active));
        assertEq(market.venueOutstanding(venueId), 4_000_000e6);
        assertEq(pool.state().outstanding, 4_000_000e6);
        assertEq(market.owed(coverId), 0);
        _assertConserved(0);
    }

    function test_settle_repeatPaysNothing() public {
        _lose(coverId, FULL_LOSS - 1);
        uint256 balance = asset.balanceOf(vault);
        for (uint256 i; i < 3; ++i) {
            assertEq(market.settle(coverId, ""), 0);
        }
        assertEq(asset.balanceOf(vault), balance);
    }

    function test_settle_belowTheAttachment() public {
        assertEq(_lose(coverId, int128(uint128(ATTACHMENT))), 0);
        assertEq(market.cover(coverId).paid, 0);
    }

    function test_settle_inPartsUpToTheLimit() public {
        assertEq(_lose(coverId, int128(uint128(ATTACHMENT)) + 1_000_000e6), 500_000e6);
        vm.warp(START + 2 days);
        assertEq(_lose(coverId, int128(uint128(ATTACHMENT)) + 3_000_000e6), 1_000_000e6);
        vm.warp(START + 3 days);
        assertEq(_lose(coverId, FULL_LOSS + 1_000_000e6), 3_500_000e6);
        vm.warp(START + 4 days);
        assertEq(_lose(coverId, FULL_LOSS + 2_000_000e6), 0);
        assertEq(market.cover(coverId).paid, 5_000_000e6);
        assertEq(market.venueOutstanding(venueId), 0);
        _assertConserved(0);
    }

    /// @dev The measured index pays every cover of the layer, whoever settles which first.
    function test_settle_allSharesOfALayer() public {
        uint256 other = _buy(_quote(0.25e18));
        _lose(coverId, int128(uint128(ATTACHMENT)) + 4_000_000e6);
        assertEq(market.owed(other), 1_000_000e6);
        assertEq(market.settle(other, ""), 1_000_000e6);
        assertEq(market.owed(other), 0);
        assertEq(asset.balanceOf(vault), 3_000_000e6);
        _assertConserved(0);
    }

    /// @dev Whoever holds the token, the vault of the program is paid.
    function test_settle_paysThePinnedVault() public {
        vm.startPrank(venueOwner);
        market.transferFrom(venueOwner, bob, coverId);
        venueRegistry.setVault(venueId, bob);
        vm.stopPrank();
        _lose(coverId, FULL_LOSS);
        assertEq(asset.balanceOf(vault), 5_000_000e6);
        assertEq(asset.balanceOf(bob), 0);
    }

    /// @dev Losses inside the term still count after it, until the cover is retired.
    function test_settle_afterTheTerm() public {
        vm.warp(END - 1);
        _submit(int128(uint128(ATTACHMENT)) + 1_000_000e6);
        vm.warp(END + GRACE - 1);
        uint32 day = uint32((END - 1 - 8 hours) / 1 days);
        assertEq(market.settle(coverId, _evidenceOf(day)), 500_000e6);
        _assertConserved(0);
    }

    /// @dev Changing fee, curve or clocks touches no cover that is sold.
    function test_settle_termsOutliveParameters() public {
        uint96 fee = market.cover(coverId).fee;
        _forceEconomics(_feelessEconomics());
        vm.startPrank(governor);
        market.admitPool(address(pool), false);
        market.setSigner(quoteSigner, 0, PER_DAY);
        vm.stopPrank();
        assertEq(market.cover(coverId).fee, fee);
        assertEq(_lose(coverId, FULL_LOSS), 5_000_000e6);
        vm.warp(END);
        assertEq(pool.collectFees(), fee);
        _assertConserved(0);
    }

    function test_settle_revert_notActive() public {
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, 99, CoverStatus.None));
        market.settle(99, "");
        vm.prank(governor);
        market.voidCover(coverId);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, coverId, CoverStatus.Voided));
        market.settle(coverId, "");
    }

    function test_settle_revert_beforeSettlementOpens() public {
        vm.warp(START);
        bytes memory evidence = _evidence(FULL_LOSS);
        vm.expectPartialRevert(ITrigger.SettlementNotOpen.selector);
        market.settle(coverId, evidence);
        assertEq(market.settle(coverId, ""), 0);
    }

    /// @dev A push that fails is reserved: it counts as paid, and the settlement stands.
    function test_settle_blockedVault() public {
        (TailRiskPool hostile, HostileToken token) = _hostileCover();
        token.setBlocked(vault, true);
        vm.warp(START + 1 days);
        bytes memory evidence = _evidence(FULL_LOSS);
        vm.expectEmit(address(market));
        emit ICoverMarket.CoverSettled(coverId, EXHAUSTION, 2_000_000e6, 2_000_000e6, vault, false);
        assertEq(market.settle(coverId, evidence), 2_000_000e6);
        assertEq(hostile.reservedFor(vault), 2_000_000e6);
        assertEq(market.settle(coverId, ""), 0);
        vm.prank(vault);
        hostile.collectReserved(bob);
        assertEq(token.balanceOf(bob), 2_000_000e6);
    }

    /// @dev Neither a payout nor a purchase can be entered again through the token.
    function test_settle_reentrancy() public {
        (, HostileToken token) = _hostileCover();
        token.setHook(address(market), abi.encodeCall(market.settle, (coverId, "")));
        vm.warp(START + 1 days);
        bytes memory evidence = _evidence(FULL_LOSS);
        assertEq(market.settle(coverId, evidence), 2_000_000e6);
        assertFalse(token.hookSucceeded());
        assertEq(bytes4(token.hookResult()), ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        assertEq(token.balanceOf(vault), 2_000_000e6);
    }

    /// @dev For every path of losses the cover pays what one loss of the same height would have paid.
    function testFuzz_settle_pathIndependent(uint256 seed) public {
        uint256 highest;
        uint256 paid;
        for (uint256 i; i < 6; ++i) {
            vm.warp(START + 1 days + i * 12 hours);
            uint256 loss = uint256(keccak256(abi.encode(seed, i))) % (EXHAUSTION + 4_000_000e6);
            if (loss > highest) highest = loss;
            paid += market.settle(coverId, _evidence(int128(uint128(loss))));
        }
        uint256 over = highest < ATTACHMENT ? 0 : highest > EXHAUSTION ? EXHAUSTION - ATTACHMENT : highest - ATTACHMENT;
        assertEq(paid, 5_000_000e6 * over / (EXHAUSTION - ATTACHMENT));
        Cover memory cover = market.cover(coverId);
        assertEq(cover.paid, paid);
        assertEq(market.venueOutstanding(venueId), cover.limit - paid);
        assertEq(asset.balanceOf(vault), paid);
        _assertConserved(0);
    }

    function _feelessEconomics() private pure returns (Economics memory economics) {
        economics = _economics();
        economics.protocolFee = 0;
    }

    /// @dev A cover of a pool of a token that can be made to misbehave.
    function _hostileCover() private returns (TailRiskPool hostile, HostileToken token) {
        token = new HostileToken();
        hostile = _newPool(IERC20(address(token)), _mandate());
        token.mint(alice, STAKE);
        vm.startPrank(alice);
        token.approve(address(hostile), STAKE);
        hostile.deposit(STAKE, alice);
        vm.stopPrank();
        token.mint(venueOwner, 1_000_000e6);
        vm.prank(venueOwner);
        token.approve(address(market), 1_000_000e6);
        Quote memory quote = _quote(0.2e18);
        quote.pool = address(hostile);
        coverId = _buy(quote);
    }
}
