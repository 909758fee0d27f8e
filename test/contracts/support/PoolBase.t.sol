// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { MarketBase } from "./MarketBase.t.sol";

/// @notice A staked pool, and the calls of its market made by hand, so that any terms can be tried.
abstract contract PoolBase is MarketBase {
    uint64 internal constant GROUP = 3;
    uint96 internal constant LIMIT = 5_000_000e6;
    uint96 internal constant PREMIUM = 100_000e6;
    uint96 internal constant FEE = 5_000e6;
    uint256 internal coverCount;

    function setUp() public virtual override {
        super.setUp();
        _stake(alice, STAKE);
    }

    function _terms() internal pure returns (PremiumTerms memory) {
        return PremiumTerms({ premium: PREMIUM, fee: FEE, start: START, end: END, limit: LIMIT, until: END });
    }

    /// @dev The same cover, cancelled.
    function _ending(uint40 until) internal pure returns (PremiumTerms memory terms) {
        terms = _terms();
        terms.until = until;
    }

    /// @dev What the market does at a sale: the premium first, then the promise.
    function _bind(PremiumTerms memory terms) internal returns (uint256 coverId) {
        asset.mint(address(pool), terms.premium);
        coverId = ++coverCount;
        vm.prank(address(market));
        pool.bind(coverId, GROUP, terms, 0, 0);
    }

    function _payLoss(PremiumTerms memory terms, uint96 paidBefore, uint96 amount) internal returns (bool pushed) {
        vm.prank(address(market));
        return pool.payLoss(1, GROUP, terms, paidBefore, amount, 0, vault);
    }

    /// @dev What the market does after the treaty of cover `coverId` has sent `refill`.
    function _payRefilled(uint256 coverId, PremiumTerms memory terms, uint96 paidBefore, uint96 amount, uint96 refill)
        internal
    {
        asset.mint(address(pool), refill);
        vm.prank(address(market));
        pool.payLoss(coverId, GROUP, terms, paidBefore, amount, refill, vault);
    }

    function _cancel(PremiumTerms memory terms, uint96 paidBefore, uint96 charge) internal returns (uint256 refund) {
        vm.prank(address(market));
        return pool.cancel(1, terms, paidBefore, charge, bob);
    }

    function _release(uint96 limit) internal {
        vm.prank(address(market));
        pool.release(1, GROUP, limit);
    }

    /// @dev Shares of one pool unit of stake at par.
    function _par(uint256 assets) internal pure returns (uint256 shares) {
        return assets * 1e6;
    }

    function _claimAll(address account) internal returns (uint256 assets) {
        uint256 shares = pool.maxRedeem(account);
        vm.prank(account);
        return pool.redeem(shares, account, account);
    }
}
