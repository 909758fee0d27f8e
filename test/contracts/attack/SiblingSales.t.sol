// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Buying from a pool that stands open for a venue at warning, after a sibling's warning has ended.
contract SiblingSalesAttack is MarketBase {
    int128 private constant OVER = 3_000_001e6;
    uint64 private sibling;
    TailRiskPool private other;

    function _reportsTo() internal view override returns (ISafeguard) {
        return safeguard;
    }

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
        _buy(_quote(0.1e18));
        uint64 venue = venueId;
        vm.startPrank(governor);
        sibling = venueRegistry.list(venueOwner, vault, RISK_GROUP, "Sibling");
        oracle.setJump(sibling, JUMP);
        vm.stopPrank();
        venueId = sibling;
        programId = _open(_opening());
        _submit(0);
        _buy(_quote(0.1e18));
        venueId = venue;
        other = _newPool(IERC20(address(asset)), _mandate());
        asset.mint(alice, STAKE);
        vm.startPrank(alice);
        asset.approve(address(other), STAKE);
        other.deposit(STAKE, alice);
        vm.stopPrank();
    }

    /// @dev The group's freeze ends a report age into the next day unless a report of that day stretches it. A sale after it needs just
    /// such a report, so no second of that day sells cover on a venue at warning.
    function test_attack_buyOnAVenueAtWarningAfterItsSiblingsEnd_findsNoHour() public {
        vm.warp(START + 2 hours);
        _submit(OVER);
        _submitSibling(OVER);
        Opening memory opening = _opening();
        (opening.start, opening.end) = (END + 6 days, END + 14 days);
        programId = _open(opening);
        vm.warp(START + 1 days - 1);
        _submit(OVER);
        _submitSibling(0);

        _refused(ISafeguard.VenueAtWarning.selector);
        for (uint256 i; i < 60; ++i) {
            vm.warp(START + 1 days + i * 1 minutes);
            _refused(ISafeguard.VenueAtWarning.selector);
        }
        vm.warp(START + 1 days + REPORT_AGE - 1);
        _refused(ISafeguard.VenueAtWarning.selector);
        vm.warp(START + 1 days + REPORT_AGE);
        _refused(ICoverMarket.VenueReportStale.selector);
        _submit(OVER);
        _refused(ISafeguard.VenueAtWarning.selector);
        vm.warp(START + 14 days - 1);
        _submit(OVER);
        _refused(ISafeguard.VenueAtWarning.selector);
    }

    function _submitSibling(int128 loss) private {
        uint64 venue = venueId;
        venueId = sibling;
        _submit(loss);
        venueId = venue;
    }

    function _refused(bytes4 why) private {
        Quote memory quote = _quote(0.1e18);
        quote.pool = address(other);
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectPartialRevert(why);
        market.buy(quote, signature, "");
    }
}
