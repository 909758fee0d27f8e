// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { IRecoveryDesk } from "../../../contracts/interfaces/IRecoveryDesk.sol";
import { TreatyTerms } from "../../../contracts/interfaces/ITreaty.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { MarketBase } from "./MarketBase.t.sol";

/// @notice Adds reinsurers with treaties behind the pool.
abstract contract TreatyMarketBase is MarketBase {
    uint96 internal constant RETENTION = 1_000_000e6;
    uint96 internal constant TREATY_LIMIT = 2_000_000e6;
    uint64 internal constant CESSION = 0.3e18;
    uint40 internal constant CLOSES_AT = LISTED + 1 days;

    address internal reinsurer = makeAddr("reinsurer");

    function setUp() public virtual override {
        super.setUp();
        _stake(alice, STAKE);
    }

    function _treatyTerms() internal view returns (TreatyTerms memory) {
        return TreatyTerms({
            pool: address(pool),
            retention: RETENTION,
            limit: TREATY_LIMIT,
            closesAt: CLOSES_AT,
            auctionStart: LISTED - 1 hours,
            auctionEnd: LISTED + 1 hours,
            cessionFrom: CESSION - 0.1e18,
            cessionTo: CESSION + 0.1e18
        });
    }

    /// @dev A treaty with its collateral, not yet admitted.
    function _newTreaty(TreatyTerms memory terms) internal returns (Treaty made) {
        IERC20 token = IERC20(address(asset));
        made = new Treaty(token, "Treaty", "TRTY", terms, market, IRecoveryDesk(makeAddr("desk")));
        asset.mint(reinsurer, terms.limit);
        vm.startPrank(reinsurer);
        asset.approve(address(made), terms.limit);
        made.deposit(terms.limit, reinsurer);
        vm.stopPrank();
    }

    function _admit(Treaty treaty) internal {
        vm.prank(governor);
        market.admitTreaty(address(treaty));
    }

    /// @dev Admitted, and opened in the middle of its auction.
    function _openTreaty() internal returns (Treaty treaty) {
        treaty = _newTreaty(_treatyTerms());
        _admit(treaty);
        treaty.open(CESSION);
    }
}
