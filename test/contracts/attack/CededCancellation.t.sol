// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { TreatyTerms } from "../../../contracts/interfaces/ITreaty.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { TreatyMarketBase } from "../support/TreatyMarketBase.t.sol";

/// @notice Cancellations and payouts of covers that a treaty carries.
contract CededCancellationAttack is TreatyMarketBase {
    /// @dev However much of the premium is ceded, holding capacity and cancelling costs the floor for the time it was held.
    function testFuzz_attack_holdingCededCapacityByCancelling_costsTheFloor(uint256 wait, uint64 cession) public {
        wait = bound(wait, 0, START - RESPONSE - 1 - LISTED);
        cession = uint64(bound(cession, 0.2e18, 1e18));
        Treaty treaty = _openAt(cession, RETENTION);
        Quote memory quote = _quote(0.5e18);
        quote.premium = uint96(pool.floorPremiumUp(quote.limit, END + GRACE - LISTED));
        uint256 floor = pool.floorPremiumUp(quote.limit, wait + GRACE);
        uint256 before = asset.balanceOf(venueOwner);
        uint256 coverId = _buy(quote);
        vm.warp(LISTED + wait);
        _submit(0);
        vm.prank(venueOwner);
        market.cancel(coverId, 0);
        _assertConserved(0);
        assertGe(asset.balanceOf(address(treaty)), treaty.state().cash);
        assertGe(before - asset.balanceOf(venueOwner) + 1, floor);
    }

    /// @dev A treaty that bears the whole loss leaves the pool the premium of the paid limit. It streams to the shares: who stakes
    /// between a report's signatures and its settlement has nothing of it but the part of his time.
    function test_attack_stakeBeforeARefilledLoss_sharesNothingOfItsPremium() public {
        _openAt(CESSION, 0);
        uint256 coverId = _buy(_quote(0.2e18));
        vm.warp(START + 2 hours);
        _stake(bob, 9 * STAKE);
        uint256 before = pool.totalAssets();
        market.settle(coverId, _evidence(int128(uint128(EXHAUSTION))));
        uint256 left = uint256(38_000e6) * 7 / 10;
        assertApproxEqRel(pool.state().dripping, left, 0.01e18);
        assertLe(pool.totalAssets(), before + left / 1e6);
        assertLe(pool.convertToAssets(pool.balanceOf(bob)), 9 * uint256(STAKE) + left / 1e6);
        _assertConserved(0);
    }

    /// @dev Three hundred payouts of next to nothing: the treaty and the pool end where one payout would have ended.
    function test_attack_manySmallLosses_addUpToOne() public {
        Treaty treaty = _openAt(CESSION, 1e6);
        uint256 coverId = _buy(_quote(0.333333333333333333e18));
        vm.warp(START + 1 days);
        int128 loss = int128(uint128(ATTACHMENT));
        for (uint256 i; i < 300; ++i) {
            vm.warp(START + 1 days + i);
            loss += int128(uint128(i * i * 7 + 1));
            market.settle(coverId, _evidence(loss));
        }
        uint256 limit = market.cover(coverId).limit;
        uint256 paid = limit * (uint128(loss) - ATTACHMENT) / (EXHAUSTION - ATTACHMENT);
        assertEq(asset.balanceOf(vault), paid);
        assertEq(treaty.ceded(), paid > 1e6 ? paid - 1e6 : 0);
        assertEq(treaty.cumulativeLoss(), paid);
        _assertConserved(0);
        vm.warp(END + GRACE);
        assertEq(market.retireDue(address(pool), 2), 1);
        assertEq(pool.state().unearned, 0);
        assertEq(treaty.state().unearned, 0);
        _assertConserved(0);
    }

    function _openAt(uint64 cession, uint96 retention) private returns (Treaty treaty) {
        TreatyTerms memory terms = _treatyTerms();
        (terms.cessionFrom, terms.cessionTo, terms.retention) = (cession, cession, retention);
        treaty = _newTreaty(terms);
        _admit(treaty);
        treaty.open(cession);
    }
}
