// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { PoolState } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { TreatyTerms } from "../../../contracts/interfaces/ITreaty.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { TreatyMarketBase } from "../support/TreatyMarketBase.t.sol";

/// @notice Staking around whatever moves the books. What no action gives the shares at once nobody can take by staking just before
/// it.
contract PriceJumpsAttack is TreatyMarketBase {
    uint256[] private _covers;
    int128 private _loss;

    /// @dev Purchases, voids, cancellations, payouts that a treaty bears in whole or in part, exits and their serving, fees and
    /// retirement, in any order over a term: none lifts the price of a share within its own second by more than rounding, a
    /// part of 6e-8 of what streams, and the books balance after each.
    /// forge-config: default.fuzz.runs = 48
    function testFuzz_attack_stakeJustBeforeAnything_gainsNothing(uint256 seed, uint64 cession) public {
        TreatyTerms memory terms = _treatyTerms();
        cession = uint64(bound(cession, 0.1e18, 1e18));
        (terms.cessionFrom, terms.cessionTo, terms.retention) = (cession, cession, uint96(seed % 3 * 500_000e6));
        Treaty treaty = _newTreaty(terms);
        _admit(treaty);
        treaty.open(cession);
        _stake(bob, STAKE / 3);
        for (uint256 i; i < 40; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            _pass(i, seed >> 128);
            (uint256 price, uint256 most) = (_price(), pool.state().dripping);
            bool pays = _act(seed % 10, seed >> 16);
            most = (most + pool.state().dripping) / 1e7 + 3;
            assertLe(_price(), price + most * 1e18 / (pool.totalAssets() + 1) + 1, "nothing at once");
            if (!pays) assertGe(_price() + 1e18 / (pool.totalAssets() + 1) + 1, price, "and nobody else's");
            _assertConserved(0);
        }
        vm.warp(END + GRACE + 8 days);
        market.retireDue(address(pool), _covers.length);
        PoolState memory state = pool.state();
        assertEq(state.outstanding + state.unearned + state.dripping, 0, "all has come to its end");
    }

    /// @dev Days before the start, then the term and after.
    function _pass(uint256 step, uint256 random) private {
        if (step == 16) vm.warp(START + 2 hours);
        else if (step < 16) skip(random % 3 hours);
        else skip(random % 20 hours);
        _submit(_loss);
    }

    /// @return pays whether it is what may lower the price
    function _act(uint256 what, uint256 random) private returns (bool pays) {
        if (what != 6 && _covers.length < 8 && vm.getBlockTimestamp() < START) {
            return _tryBuy(uint64(0.001e18 + random % 0.12e18));
        }
        if (what == 2) _request(bob, pool.balanceOf(bob) / 50 + 10e12);
        if (what == 3) pool.makeClaimable(2);
        if (what == 4) pool.collectFees();
        if (_covers.length == 0) return false;
        uint256 coverId = _covers[random % _covers.length];
        if (what == 5) {
            vm.prank(governor);
            try market.voidCover(coverId) { } catch { }
        }
        if (what == 6) {
            vm.prank(venueOwner);
            // pays what the last index owes first
            try market.cancel(coverId, 0) { } catch { }
            return true;
        }
        if (what > 6 && vm.getBlockTimestamp() > START + 1 hours && vm.getBlockTimestamp() < END) {
            _loss = int128(uint128(ATTACHMENT + random % 3_000_000e6));
            try market.settle(coverId, _evidence(_loss)) { } catch { }
            return true;
        }
    }

    function _tryBuy(uint64 share) private returns (bool) {
        Quote memory quote = _quote(share);
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        try market.buy(quote, signature, "") returns (uint256 coverId) {
            _covers.push(coverId);
        } catch { }
        return false;
    }

    /// @dev Of a share that began at 1e18.
    function _price() private view returns (uint256) {
        PoolState memory state = pool.state();
        return (state.totalAssets + 1) * 1e24 / (state.totalShares + 1e6);
    }
}
