// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { CoverMarket } from "../../../contracts/CoverMarket.sol";
import { ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { IRecoveryDesk } from "../../../contracts/interfaces/IRecoveryDesk.sol";
import { TreatyTerms } from "../../../contracts/interfaces/ITreaty.sol";
import { TestDollar } from "../../../contracts/periphery/TestDollar.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { LyingTreaty } from "../support/doubles/LyingTreaty.sol";
import { TreatyMarketBase } from "../support/TreatyMarketBase.t.sol";

/// @notice Admission and opening of treaties, and what they do to covers.
contract TreatiesTest is TreatyMarketBase {
    uint256[] private ids;

    function test_admitTreaty() public {
        Treaty treaty = _newTreaty(_treatyTerms());
        assertEq(market.treatyPool(address(treaty)), address(0));
        vm.expectEmit(address(market));
        emit ICoverMarket.TreatyAdmitted(address(treaty), address(pool), 1);
        _admit(treaty);
        assertEq(market.treatyPool(address(treaty)), address(pool));
        (address latest,,) = market.treatyOf(address(pool));
        assertEq(latest, address(0), "it is not open yet");
    }

    function test_admitTreaty_revert_notGovernance() public {
        address treaty = address(_newTreaty(_treatyTerms()));
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, address(this)));
        market.admitTreaty(treaty);
    }

    function test_admitTreaty_revert_twice() public {
        Treaty treaty = _newTreaty(_treatyTerms());
        _admit(treaty);
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.TreatyAlreadyAdmitted.selector, address(treaty)));
        market.admitTreaty(address(treaty));
    }

    function test_admitTreaty_revert_foreign() public {
        Treaty treaty = _newTreaty(_treatyTerms());
        vm.prank(governor);
        market.admitPool(address(pool), false);
        _refuseTreaty(address(treaty), abi.encodeWithSelector(ICoverMarket.PoolNotAdmitted.selector, address(pool)));
        vm.prank(governor);
        market.admitPool(address(pool), true);

        CoverMarket other = new CoverMarket(parameters, venueRegistry, programRegistry, oracle, safeguard, clock);
        IRecoveryDesk desk = IRecoveryDesk(makeAddr("desk"));
        TreatyTerms memory terms = _treatyTerms();
        treaty = new Treaty(IERC20(address(asset)), "T", "T", terms, other, desk);
        _refuseTreaty(
            address(treaty),
            abi.encodeWithSelector(ICoverMarket.ForeignTreaty.selector, address(treaty), address(other))
        );
    }

    /// @dev Its premium is paid in the pool's asset.
    function test_admitTreaty_revert_otherAsset() public {
        IERC20 other = IERC20(address(new TestDollar()));
        address treaty = address(new LyingTreaty(market, other, address(pool)));
        _refuseTreaty(treaty, abi.encodeWithSelector(ICoverMarket.ForeignTreaty.selector, treaty, address(market)));
    }

    function test_openTreaty() public {
        Treaty treaty = _newTreaty(_treatyTerms());
        _admit(treaty);
        vm.expectEmit(address(market));
        emit ICoverMarket.TreatyOpened(address(treaty), address(pool), CESSION, CLOSES_AT);
        treaty.open(CESSION);
        (address latest, uint64 cession, uint40 closesAt) = market.treatyOf(address(pool));
        assertEq(latest, address(treaty));
        assertEq(cession, CESSION);
        assertEq(closesAt, CLOSES_AT);
    }

    function test_openTreaty_revert_notAdmitted() public {
        Treaty treaty = _newTreaty(_treatyTerms());
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.TreatyNotAdmitted.selector, address(treaty)));
        treaty.open(CESSION);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.TreatyNotAdmitted.selector, address(this)));
        market.openTreaty();
    }

    /// @dev One is open per pool; the next opens once the first has closed.
    function test_openTreaty_oneAtATime() public {
        Treaty first = _openTreaty();
        TreatyTerms memory terms = _treatyTerms();
        (terms.auctionStart, terms.auctionEnd, terms.closesAt) = (LISTED, CLOSES_AT + 1 hours, CLOSES_AT + 8 days);
        Treaty second = _newTreaty(terms);
        _admit(second);
        vm.warp(CLOSES_AT - 1);
        vm.expectRevert(
            abi.encodeWithSelector(ICoverMarket.PoolHasTreaty.selector, address(pool), address(first), CLOSES_AT)
        );
        second.open(0);
        vm.warp(CLOSES_AT);
        second.open(0);
        (address latest,,) = market.treatyOf(address(pool));
        assertEq(latest, address(second));
    }

    function test_buy_cedesItsShareAfterTheFee() public {
        Treaty treaty = _openTreaty();
        uint256 inTreaty = asset.balanceOf(address(treaty));
        uint256 inPool = asset.balanceOf(address(pool));
        uint256 ceded = (100_000e6 - 5_000e6) * uint256(CESSION) / WAD;
        Quote memory quote = _quote(0.5e18);
        bytes memory signature = _signQuote(quote);
        vm.expectEmit(address(market));
        emit ICoverMarket.CoverCeded(1, address(treaty), ceded);
        vm.prank(venueOwner);
        market.buy(quote, signature, "");

        assertEq(asset.balanceOf(address(treaty)) - inTreaty, ceded);
        assertEq(asset.balanceOf(address(pool)) - inPool, 100_000e6 - ceded);
        assertEq(market.cover(1).treaty, address(treaty));
        assertEq(market.cover(1).premium, 100_000e6);
        assertEq(market.cover(1).fee, 5_000e6);
        assertEq(treaty.liveCovers(), 1);
        _assertConserved(0);
    }

    /// @dev The floor is on what the buyer pays, not on what the pool keeps of it.
    function test_buy_floorIsOnTheWholePremium() public {
        _openTreaty();
        Quote memory quote = _quote(0.5e18);
        quote.premium = uint96(pool.floorPremiumUp(quote.limit, END + GRACE - vm.getBlockTimestamp()));
        _buy(quote);
    }

    /// @dev Risks attaching: what is sold when it has closed, or was before it opened, is the pool's alone.
    function test_buy_onlyWhileOpen() public {
        uint256 before = _buy(_quote(0.1e18));
        Treaty treaty = _openTreaty();
        vm.warp(CLOSES_AT - 1);
        _submit(0);
        uint256 last = _buy(_quote(0.1e18));
        vm.warp(CLOSES_AT);
        uint256 later = _buy(_quote(0.1e18));
        assertEq(market.cover(before).treaty, address(0));
        assertEq(market.cover(last).treaty, address(treaty));
        assertEq(market.cover(later).treaty, address(0));
        assertEq(treaty.liveCovers(), 1);
        _assertConserved(0);
    }

    /// @dev The payout is the pool's; what the treaty's layer gives comes back in the same call.
    function test_settle_refillsThePool() public {
        Treaty treaty = _openTreaty();
        uint256 coverId = _buy(_quote(0.5e18));
        uint256 inPool = asset.balanceOf(address(pool));
        assertEq(_lose(coverId, int128(uint128(ATTACHMENT)) + 1_000_000e6), 500_000e6);
        assertEq(treaty.ceded(), 0, "inside the retention");
        vm.warp(START + 2 days);
        assertEq(_lose(coverId, int128(uint128(ATTACHMENT)) + 5_000_000e6), 2_000_000e6);
        assertEq(treaty.ceded(), 1_500_000e6);
        vm.warp(START + 3 days);
        assertEq(_lose(coverId, int128(uint128(EXHAUSTION))), 2_500_000e6);
        assertEq(treaty.ceded(), TREATY_LIMIT);
        assertEq(asset.balanceOf(vault), 5_000_000e6);
        assertEq(inPool - asset.balanceOf(address(pool)), 5_000_000e6 - TREATY_LIMIT);
        assertEq(market.venueOutstanding(venueId), 0);
        _assertConserved(0);
    }

    function test_expire_letsTheTreatyGo() public {
        Treaty treaty = _openTreaty();
        ids = [_buy(_quote(0.5e18))];
        vm.warp(END + GRACE);
        market.expire(ids);
        assertEq(treaty.liveCovers(), 0);
        _assertConserved(0);
    }

    function test_voidCover_refundsBothParts() public {
        Treaty treaty = _openTreaty();
        uint256 before = asset.balanceOf(venueOwner);
        uint256 coverId = _buy(_quote(0.5e18));
        vm.prank(governor);
        market.voidCover(coverId);
        assertEq(asset.balanceOf(venueOwner), before);
        assertEq(treaty.liveCovers(), 0);
        assertEq(asset.balanceOf(address(treaty)), TREATY_LIMIT);
        _assertConserved(0);
    }

    function test_cancel_refundsBothParts() public {
        Treaty treaty = _openTreaty();
        uint256 coverId = _buy(_quote(0.5e18));
        vm.warp(START + 4 days);
        _submit(0);
        uint256 charge = pool.floorPremiumUp(5_000_000e6, START - LISTED + GRACE);
        vm.prank(venueOwner);
        uint256 refund = market.cancel(coverId, 0);
        assertApproxEqAbs(refund, uint256(100_000e6) * 10 / 15 - charge, 3);
        assertEq(treaty.liveCovers(), 1, "grace follows");
        _assertConserved(0);
        ids = [coverId];
        vm.warp(START + 5 days + GRACE);
        market.expire(ids);
        assertEq(treaty.liveCovers(), 0);
        _assertConserved(0);
    }

    function test_cancel_beforeTheStart() public {
        Treaty treaty = _openTreaty();
        uint256 coverId = _buy(_quote(0.5e18));
        vm.prank(venueOwner);
        market.cancel(coverId, 0);
        assertEq(treaty.liveCovers(), 0);
        assertEq(pool.state().outstanding, 0);
        assertApproxEqAbs(asset.balanceOf(address(treaty)), TREATY_LIMIT, 1, "the charge is the pool's");
        _assertConserved(0);
    }

    /// @dev For any path of losses the venue gets what it would without a treaty.
    function testFuzz_settle_venueGetsTheSame(uint256 seed) public {
        _openTreaty();
        uint256 coverId = _buy(_quote(0.5e18));
        uint256 highest;
        for (uint256 i; i < 4; ++i) {
            vm.warp(START + 1 days + i * 1 days);
            uint256 loss = uint256(keccak256(abi.encode(seed, i))) % (EXHAUSTION + 2_000_000e6);
            if (loss > highest) highest = loss;
            market.settle(coverId, _evidence(int128(uint128(loss))));
            _assertConserved(0);
        }
        uint256 over = highest < ATTACHMENT ? 0 : highest > EXHAUSTION ? EXHAUSTION - ATTACHMENT : highest - ATTACHMENT;
        assertEq(asset.balanceOf(vault), 5_000_000e6 * over / (EXHAUSTION - ATTACHMENT));
    }

    function _refuseTreaty(address treaty, bytes memory error_) private {
        vm.prank(governor);
        vm.expectRevert(error_);
        market.admitTreaty(treaty);
    }
}
