// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { ITreaty, TreatyTerms } from "../../../contracts/interfaces/ITreaty.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { TreatyMarketBase } from "../support/TreatyMarketBase.t.sol";

/// @notice Attack: reinsurers are to take over a loss that is on its way. A venue's warning keeps treaties shut; but warnings
/// have a budget of 14 days, after which pools open although the venue's loss is still over the level.
contract TreatyWarningsAttack is TreatyMarketBase {
    /// @dev When the warning's budget is used up; the term still runs.
    uint40 private constant OPENS_AGAIN = START + 14 days;
    int128 private constant OVER_THE_LEVEL = 4_000_000e6;

    uint256 private knownRisk;
    uint64 private otherVenue;

    function setUp() public override {
        super.setUp();
        knownRisk = _buy(_quote(0.5e18));
        uint64 first = venueId;
        vm.startPrank(governor);
        otherVenue = venueRegistry.list(venueOwner, vault, RISK_GROUP + 1, "Other");
        oracle.setJump(otherVenue, JUMP);
        vm.stopPrank();
        venueId = otherVenue;
        _submit(0);
        venueId = first;
        vm.warp(START + 2 hours);
        _submit(OVER_THE_LEVEL);
    }

    function _reportsTo() internal view override returns (ISafeguard) {
        return safeguard;
    }

    function test_attack_treatyAtWarning_isRefused() public {
        Treaty treaty = _treatyFrom(START + 1 days);
        vm.warp(OPENS_AGAIN - 1);
        vm.expectRevert(abi.encodeWithSelector(ITreaty.PoolIsFrozen.selector, address(pool)));
        treaty.open(0);
        vm.warp(OPENS_AGAIN);
        treaty.open(0);
    }

    /// @dev It carries what is sold while it is open: of the venue whose warning's budget is used up a later term, whose baseline
    /// holds the loss that is known. That loss stays the pool's.
    function test_attack_treatyAfterTheBudget_takesNoKnownLoss() public {
        vm.warp(OPENS_AGAIN);
        Treaty treaty = _treatyFrom(OPENS_AGAIN);
        assertTrue(safeguard.warning(venueId).active, "still over the level");
        assertFalse(safeguard.isFrozen(address(pool)), "the budget is used up");
        treaty.open(0);

        // the venue's next program, and the other venue's
        _submit(OVER_THE_LEVEL);
        programId = _open(_nextOpening(venueId));
        assertEq(
            market.cover(_buy(_quote(0.2e18))).treaty, address(treaty), "a loss that stays is in the next baseline"
        );
        uint256 carried = _sellOther();
        assertEq(market.cover(carried).treaty, address(treaty));

        uint256 inPool = asset.balanceOf(address(pool));
        assertEq(market.settle(knownRisk, _evidence(14_000_000e6)), 4_000_000e6);
        assertEq(inPool - asset.balanceOf(address(pool)), 4_000_000e6, "all of it from the pool");
        assertEq(treaty.cumulativeLoss(), 0);
        assertEq(treaty.totalAssets(), TREATY_LIMIT);
    }

    function _treatyFrom(uint40 auctionStart) private returns (Treaty treaty) {
        TreatyTerms memory terms = _treatyTerms();
        (terms.auctionStart, terms.auctionEnd, terms.closesAt) = (auctionStart, END - 1 hours, END);
        treaty = _newTreaty(terms);
        _admit(treaty);
    }

    function _sellOther() private returns (uint256 coverId) {
        uint64 first = venueId;
        venueId = otherVenue;
        _submit(0);
        programId = _open(_nextOpening(otherVenue));
        coverId = _buy(_quote(0.2e18));
        venueId = first;
    }

    /// @dev From Monday 30 March to Friday 3 April 2020.
    function _nextOpening(uint64 venue) private view returns (Opening memory opening) {
        opening = _opening();
        (opening.venueId, opening.start, opening.end) = (venue, END + 3 days, END + 7 days);
    }
}
