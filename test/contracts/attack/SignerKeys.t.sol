// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice What a stolen quote signer's key, or a guardian's, can do.
contract SignerKeysAttack is MarketBase {
    uint96 private constant DAILY = 4_000_000e6;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
        vm.prank(governor);
        market.setSigner(quoteSigner, ROLE, DAILY);
    }

    /// @dev Sell a day's worth before midnight and another after: the bucket knows no days.
    function test_attack_stolenKeyAtMidnight_sellsOneDaysWorth() public {
        uint256[2] memory boundaries = [uint256(LISTED + 16 hours), LISTED + 1 days];
        for (uint256 i; i < 2; ++i) {
            vm.warp(boundaries[i] - 1);
            _submit(0);
            uint96 available = market.signerAllowance(quoteSigner).available;
            _buy(_quoteOf(available));
            vm.warp(boundaries[i] + 1);
            _submit(0);
            Quote memory quote = _quoteOf(1_000e6);
            bytes memory signature = _signQuote(quote);
            uint256 drained = uint256(DAILY) * 2 / 1 days;
            vm.prank(venueOwner);
            vm.expectRevert(
                abi.encodeWithSelector(ICoverMarket.SignerLimitExceeded.selector, quoteSigner, 1_000e6, drained)
            );
            market.buy(quote, signature, "");
        }
    }

    /// @dev Many small sales drain no more than one large one would leave.
    function test_attack_manySmallSales_gainNothing() public {
        _buy(_quoteOf(DAILY - 100e6));
        uint256 from = vm.getBlockTimestamp();
        uint256 sold = DAILY - 100e6;
        for (uint256 i = 1; i <= 20; ++i) {
            vm.warp(from + i * 47);
            uint96 available = market.signerAllowance(quoteSigner).available;
            if (available < 1_000e6) continue;
            _buy(_quoteOf(available));
            sold += available;
        }
        assertLe(sold, DAILY + uint256(DAILY) * 20 * 47 / 1 days);
    }

    /// @dev Undoing a sale gives a stolen key no room for the next one.
    function test_attack_voidedAndCancelledSales_giveNoRoom() public {
        uint256 first = _buy(_quoteOf(DAILY / 2));
        uint256 second = _buy(_quoteOf(DAILY / 2));
        vm.prank(governor);
        market.voidCover(first);
        vm.prank(venueOwner);
        market.cancel(second, 0);
        assertEq(market.signerAllowance(quoteSigner).available, 0);
    }

    /// @dev The guardian stops a stolen key at once, and undoes what it sold, but sells, names and takes nothing.
    function test_attack_guardian_onlyTakesBackWhatARevokedKeySold() public {
        uint256 coverId = _buy(_quoteOf(DAILY));
        bytes memory refusal = abi.encodeWithSelector(IGoverned.NotGovernance.selector, guardian);
        vm.startPrank(guardian);
        vm.expectRevert(refusal);
        market.voidCover(coverId);
        vm.expectRevert(refusal);
        market.setSigner(guardian, ROLE, DAILY);
        vm.expectRevert(refusal);
        market.admitPool(address(pool), false);
        vm.expectRevert(refusal);
        market.admitTreaty(guardian);
        uint256 before = asset.balanceOf(guardian);
        market.revokeSigner(quoteSigner);
        market.voidCover(coverId);
        vm.stopPrank();
        assertEq(asset.balanceOf(guardian), before);
        assertEq(asset.balanceOf(venueOwner), 10_000_000e6, "the buyer has all of it back");
        assertEq(pool.totalAssets(), STAKE);
    }

    /// @dev A former guardian has no more power.
    function test_attack_formerGuardian_isNobody() public {
        vm.prank(governor);
        safeguard.setGuardian(stranger);
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, guardian));
        market.revokeSigner(quoteSigner);
    }

    /// @dev A key that comes back from a revocation, or through another role, comes with a full bucket.
    function test_attack_revokedAndNamedAgain_keepsItsLevel() public {
        _buy(_quoteOf(DAILY));
        vm.prank(guardian);
        market.revokeSigner(quoteSigner);
        vm.startPrank(governor);
        market.setSigner(quoteSigner, "elsewhere", DAILY);
        market.setSigner(quoteSigner, ROLE, DAILY);
        vm.stopPrank();
        assertEq(market.signerAllowance(quoteSigner).available, 0);
    }

    /// @dev At a premium well over the floor.
    function _quoteOf(uint96 limit) private returns (Quote memory quote) {
        quote = _quote(uint64(uint256(limit) * WAD / (EXHAUSTION - ATTACHMENT)));
    }
}
