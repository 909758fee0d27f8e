// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { CoverStatus, ICoverMarket } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ITrigger } from "../../../contracts/interfaces/ITrigger.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice `expire`, `retireDue`, and what purchases and exits retire along the way.
contract ExpireTest is MarketBase {
    uint256[] private ids;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
    }

    function test_expire_freesTheLimit() public {
        uint256 coverId = _buy(_quote(0.5e18));
        vm.warp(END + GRACE);
        ids = [coverId];
        vm.expectEmit(address(market));
        emit ICoverMarket.CoverExpired(coverId, 5_000_000e6);
        vm.prank(stranger);
        market.expire(ids);
        assertEq(uint8(market.cover(coverId).status), uint8(CoverStatus.Expired));
        assertEq(market.venueOutstanding(venueId), 0);
        assertEq(pool.state().outstanding, 0);
        assertEq(market.owed(coverId), 0);
        _assertConserved(0);
    }

    /// @dev What the recorded index owes is paid first, whoever hurries to expire.
    function test_expire_paysTheRecordedIndexFirst() public {
        uint256 coverId = _buy(_quote(0.5e18));
        uint256 other = _buy(_quote(0.25e18));
        _lose(coverId, int128(uint128(ATTACHMENT)) + 4_000_000e6);
        vm.warp(END + GRACE);
        ids = [other];
        vm.expectEmit(address(market));
        emit ICoverMarket.CoverSettled(other, ATTACHMENT + 4_000_000e6, 1_000_000e6, 1_000_000e6, vault, true);
        vm.expectEmit(address(market));
        emit ICoverMarket.CoverExpired(other, 1_500_000e6);
        market.expire(ids);
        assertEq(asset.balanceOf(vault), 3_000_000e6);
        assertEq(market.venueOutstanding(venueId), 3_000_000e6);
        _assertConserved(0);
    }

    function test_expire_revert_notDue() public {
        ids = [_buy(_quote(0.5e18))];
        vm.warp(END + GRACE - 1);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotDue.selector, 1, END + GRACE));
        market.expire(ids);
    }

    function test_expire_revert_claimPending() public {
        ids = [_buy(_quote(0.5e18))];
        vm.warp(END + GRACE);
        _pending(true);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.ClaimPending.selector, 1));
        market.expire(ids);
    }

    function test_expire_revert_twice() public {
        uint256 coverId = _buy(_quote(0.5e18));
        ids = [coverId, coverId];
        vm.warp(END + GRACE);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, coverId, CoverStatus.Expired));
        market.expire(ids);
    }

    function test_retireDue_nothingDue() public {
        assertEq(market.retireDue(address(pool), 5), 0);
        _buy(_quote(0.5e18));
        vm.warp(END + GRACE - 1);
        assertEq(market.retireDue(address(pool), 5), 0);
        vm.warp(END + GRACE);
        assertEq(market.retireDue(stranger, 5), 0);
        assertEq(market.retireDue(address(pool), 0), 0);
        assertEq(market.retireDue(address(pool), 5), 1);
        assertEq(market.retireDue(address(pool), 5), 0);
    }

    function test_retireDue_atMost() public {
        for (uint256 i; i < 5; ++i) {
            _buy(_quote(0.1e18));
        }
        vm.warp(END + GRACE);
        assertEq(market.retireDue(address(pool), 2), 2);
        assertEq(market.retireDue(address(pool), 2), 2);
        assertEq(market.retireDue(address(pool), 2), 1);
        assertEq(pool.state().outstanding, 0);
        _assertConserved(0);
    }

    /// @dev Covers that were retired by hand or voided are passed over.
    function test_retireDue_skipsRetired() public {
        for (uint256 i; i < 3; ++i) {
            _buy(_quote(0.1e18));
        }
        vm.prank(governor);
        market.voidCover(2);
        vm.warp(END + GRACE);
        ids = [3];
        market.expire(ids);
        assertEq(market.retireDue(address(pool), 3), 1);
        assertEq(uint8(market.cover(1).status), uint8(CoverStatus.Expired));
        assertEq(market.retireDue(address(pool), 3), 0);
    }

    /// @dev A claim that is still open holds up its own covers and no others.
    function test_retireDue_pendingJamsNothing() public {
        _buy(_quote(0.1e18));
        uint256 second = _secondVenue();
        (uint64 venue_, uint256 program_) = (venueId, programId);
        _buyFor(second);
        vm.warp(END + GRACE);
        vm.mockCall(address(trigger), abi.encodeCall(ITrigger.isPending, (program_)), abi.encode(true));
        (venueId, programId) = (venue_, program_);
        assertEq(market.retireDue(address(pool), 2), 1, "the other venue's cover");
        assertEq(uint8(market.cover(1).status), uint8(CoverStatus.Active));
        assertEq(market.retireDue(address(pool), 2), 0);
        // it is looked at again a week later, or by hand at any time
        vm.clearMockedCalls();
        assertEq(market.retireDue(address(pool), 2), 0);
        vm.warp(END + GRACE + 7 days);
        assertEq(market.retireDue(address(pool), 2), 1);
        assertEq(pool.state().outstanding, 0);
        _assertConserved(0);
    }

    /// @dev A purchase retires two due covers on its way, so capacity comes back without goodwill.
    function test_retireDue_byPurchase() public {
        for (uint256 i; i < 3; ++i) {
            _buy(_quote(0.3e18));
        }
        vm.warp(END + GRACE);
        _submit(0);
        _nextProgram();
        _buy(_quote(0.9e18));
        assertEq(uint8(market.cover(3).status), uint8(CoverStatus.Expired));
        assertEq(uint8(market.cover(2).status), uint8(CoverStatus.Expired));
        assertEq(uint8(market.cover(1).status), uint8(CoverStatus.Active));
        assertEq(pool.state().outstanding, 12_000_000e6);
        _assertConserved(0);
        assertEq(market.retireDue(address(pool), 2), 1);
    }

    function test_retireDue_byExit() public {
        for (uint256 i; i < 2; ++i) {
            _buy(_quote(0.45e18));
        }
        _request(alice, pool.balanceOf(alice));
        vm.warp(END + GRACE);
        assertEq(pool.makeClaimable(1), 1);
        assertEq(pool.state().outstanding, 0);
        assertEq(pool.maxWithdraw(alice), STAKE);
        _assertConserved(0);
    }

    /// @dev A pool that sleeps for years comes back in one call.
    function test_retireDue_afterYears() public {
        _buy(_quote(0.5e18));
        vm.warp(END + 6 * 365 days);
        assertEq(market.retireDue(address(pool), 2), 1);
        _submit(0);
        _nextProgram();
        _buy(_quote(0.5e18));
        vm.warp(programRegistry.program(programId).end + GRACE);
        assertEq(market.retireDue(address(pool), 2), 1);
    }

    /// @dev Stretches of empty Fridays are passed in a few calls of bounded work.
    function test_retireDue_overEmptyWeeks() public {
        _buy(_quote(0.1e18));
        vm.warp(START + 1 days);
        _submit(0);
        _nextProgram(48 weeks);
        _buy(_quote(0.1e18));
        vm.warp(programRegistry.program(programId).end + GRACE);
        uint256 calls;
        uint256 retired;
        while (retired < 2) {
            retired += market.retireDue(address(pool), 2);
            ++calls;
        }
        assertLe(calls, 4);
        _assertConserved(0);
    }

    function _pending(bool pending) private {
        vm.mockCall(address(trigger), abi.encodeWithSelector(ITrigger.isPending.selector), abi.encode(pending));
    }

    function _nextProgram() private {
        _nextProgram(0);
    }

    /// @dev Opens the venue's next program, to start in five days.
    function _nextProgram(uint256 longer) private {
        uint256 today = (vm.getBlockTimestamp() - 8 hours) / 1 days;
        uint256 startDay = today + 5;
        Opening memory opening = _opening();
        if (startDay * 1 days + 8 hours < END) startDay = (END - 8 hours) / 1 days;
        opening.start = uint40(startDay * 1 days + 8 hours);
        opening.end = uint40(((startDay / 7 + 1) * 7 + 1) * 1 days + 8 hours + longer);
        programId = _open(opening);
    }

    function _secondVenue() private returns (uint256 second) {
        vm.startPrank(governor);
        second = venueRegistry.list(venueOwner, vault, 99, "Second");
        oracle.setJump(uint64(second), JUMP);
        vm.stopPrank();
    }

    function _buyFor(uint256 second) private {
        venueId = uint64(second);
        programId = _open(_opening());
        _submit(0);
        _buy(_quote(0.1e18));
    }
}
