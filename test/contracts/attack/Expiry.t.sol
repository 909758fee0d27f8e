// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { CoverStatus, ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Timing } from "../../../contracts/interfaces/IParameters.sol";
import { IProgramRegistry, Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { MoodyToken } from "./MoodyToken.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attacks on the end of covers: freeing limits early, never, or before paying; jamming the due list; undoing what
/// can't be undone, or stopping what governance may undo. Known failure: dust covers that jam expiry.
contract ExpiryAttack is MarketBase {
    int128 private constant LOSS = int128(uint128(ATTACHMENT)) + 5_000_000e6;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
    }

    function _only(uint256 id) private pure returns (uint256[] memory ids) {
        ids = new uint256[](1);
        ids[0] = id;
    }

    function test_attack_expireASecondEarly_isRefused() public {
        uint256 id = _buy(_quote(0.5e18));
        vm.warp(END + GRACE - 1);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotDue.selector, id, END + GRACE));
        market.expire(_only(id));
        assertEq(market.retireDue(address(pool), 5), 0);
        assertEq(pool.state().outstanding, 5_000_000e6);
        vm.warp(END + GRACE);
        market.expire(_only(id));
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, id, CoverStatus.Expired));
        market.expire(_only(id));
        assertEq(pool.state().outstanding, 0);
    }

    /// @dev Expiry races settlement: what the recorded index owes is paid before the limit is freed, whoever is first.
    function test_attack_expireBeforeSettle_paysWhatIsRecorded() public {
        uint256 first = _buy(_quote(0.4e18));
        uint256 second = _buy(_quote(0.5e18));
        _lose(first, LOSS);
        assertEq(market.owed(second), 2_500_000e6);
        vm.warp(END + GRACE);
        market.expire(_only(second));
        assertEq(asset.balanceOf(vault), 2_000_000e6 + 2_500_000e6);
        assertEq(market.cover(second).paid, 2_500_000e6);
        _assertConserved(0);
    }

    /// @dev Exits retire due covers first, so an index that is recorded but unpaid is paid before shares leave.
    function test_attack_leaveBetweenIndexAndPayment_paysFirst() public {
        uint256 id = _buy(_quote(0.5e18));
        _request(alice, pool.balanceOf(alice));
        vm.warp(START + 1 days);
        trigger.measure(programId, _evidence(LOSS));
        vm.warp(END + GRACE);
        pool.makeClaimable(5);
        assertEq(market.cover(id).paid, 2_500_000e6);
        assertLe(pool.maxWithdraw(alice), STAKE - 2_500_000e6 + 100_000e6);
    }

    /// @dev A hundred of the smallest covers: no call does more than its bounded work, and anyone takes all of them out.
    function test_attack_manySmallCovers_neverJam() public {
        for (uint256 i; i < 100; ++i) {
            _buy(_quote(0.0001e18));
        }
        uint256 big = _buy(_quote(0.5e18));
        _request(alice, pool.balanceOf(alice));
        vm.warp(END + GRACE);
        uint256 left = gasleft();
        pool.makeClaimable(1);
        assertLt(left - gasleft(), 400_000);
        assertEq(uint8(market.cover(big).status), uint8(CoverStatus.Expired), "newest first");
        vm.prank(stranger);
        assertEq(market.retireDue(address(pool), 1000), 99);
        assertEq(pool.state().outstanding, 0);
    }

    /// @dev Expired out of order, voided, resold: the list skips what is gone and counts nothing twice.
    function testFuzz_attack_outOfOrder_freesEverythingOnce(uint256 fates) public {
        for (uint256 i; i < 10; ++i) {
            _buy(_quote(0.05e18));
        }
        for (uint256 i = 1; i <= 10; ++i) {
            if (fates >> i & 1 == 1) {
                vm.prank(governor);
                market.voidCover(i);
                if (fates >> (16 + i) & 1 == 1) _buy(_quote(0.05e18));
            }
        }
        vm.warp(END + GRACE);
        uint256 count = market.coverCount();
        for (uint256 i = 1; i <= count; ++i) {
            if (fates >> (32 + i) & 1 == 1 && market.cover(i).status == CoverStatus.Active) market.expire(_only(i));
        }
        for (uint256 i; i < count; ++i) {
            market.retireDue(address(pool), 1);
        }
        for (uint256 i = 1; i <= count; ++i) {
            assertNotEq(uint8(market.cover(i).status), uint8(CoverStatus.Active));
        }
        assertEq(pool.state().outstanding, 0);
        assertEq(pool.groupOutstanding(RISK_GROUP), 0);
        assertEq(market.venueOutstanding(venueId), 0);
        assertEq(market.retireDue(address(pool), 50), 0);
        _assertConserved(0);
    }

    /// @dev A longer grace of one program holds back neither its neighbours nor itself for more than a week.
    function test_attack_longerGrace_blocksNoNeighbour() public {
        uint256 short = _buy(_quote(0.3e18));
        Timing memory timing = _timing();
        timing.grace = 20 days;
        _forceTiming(timing);
        vm.startPrank(governor);
        uint64 second = venueRegistry.list(venueOwner, vault, 8, "Long");
        oracle.setJump(second, JUMP);
        vm.stopPrank();
        venueId = second;
        programId = _open(_opening());
        _submit(0);
        uint256 long = _buy(_quote(0.3e18));
        assertEq(programRegistry.program(1).grace, GRACE, "the first keeps its own");

        vm.warp(END + GRACE);
        assertEq(market.retireDue(address(pool), 5), 1);
        assertEq(uint8(market.cover(short).status), uint8(CoverStatus.Expired));
        vm.warp(END + 20 days + 7 days);
        for (uint256 i; i < 5; ++i) {
            market.retireDue(address(pool), 2);
        }
        assertEq(uint8(market.cover(long).status), uint8(CoverStatus.Expired));
    }

    /// @dev A trigger that fails stops the retirement of its own covers, but no exit of the pool.
    function test_attack_triggerThatReverts_holdsUpNoExit() public {
        _buy(_quote(0.5e18));
        _request(alice, pool.balanceOf(alice) / 3);
        vm.warp(END + GRACE);
        vm.mockCallRevert(address(trigger), abi.encodeWithSelector(trigger.isPending.selector), "broken");
        assertEq(pool.makeClaimable(1), 1);
        vm.expectRevert();
        market.retireDue(address(pool), 1);
        vm.mockCall(address(trigger), abi.encodeWithSelector(trigger.isPending.selector), abi.encode(true));
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.ClaimPending.selector, 1));
        market.expire(_only(1));
        assertEq(market.retireDue(address(pool), 5), 0);
        vm.clearMockedCalls();
        vm.warp(END + GRACE + 7 days);
        assertEq(market.retireDue(address(pool), 5), 1, "put off, not forgotten");
    }

    function test_attack_voidAtTheStart_isTooLate() public {
        uint256 id = _buy(_quote(0.5e18));
        vm.prank(stranger);
        vm.expectRevert();
        market.voidCover(id);
        vm.warp(START);
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.AlreadyStarted.selector, id, START));
        market.voidCover(id);
    }

    /// @dev A holder who can't receive doesn't stop the undoing of a cover: the refund waits for him.
    function test_attack_holderWhoCantReceive_stopsNoVoid() public {
        MoodyToken token = new MoodyToken();
        pool = _newPool(IERC20(address(token)), _mandate());
        token.mint(alice, STAKE);
        vm.startPrank(alice);
        token.approve(address(pool), STAKE);
        pool.deposit(STAKE, alice);
        vm.stopPrank();
        Quote memory quote = _quote(0.5e18);
        token.mint(venueOwner, quote.premium);
        vm.prank(venueOwner);
        token.approve(address(market), quote.premium);
        uint256 id = _buy(quote);
        vm.prank(venueOwner);
        market.transferFrom(venueOwner, stranger, id);
        token.block_(stranger, true);
        vm.startPrank(governor);
        market.voidCover(id);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, id, CoverStatus.Voided));
        market.voidCover(id);
        vm.stopPrank();
        assertEq(pool.reservedFor(stranger), quote.premium);
        assertEq(pool.totalAssets(), STAKE);
        vm.prank(stranger);
        assertEq(pool.collectReserved(bob), quote.premium);
    }

    /// @dev A cover voided and its program withdrawn: nothing that looks at it later fails.
    function test_attack_voidedAndWithdrawn_breaksNothing() public {
        uint256 id = _buy(_quote(0.5e18));
        vm.prank(governor);
        market.voidCover(id);
        vm.prank(venueOwner);
        programRegistry.withdraw(programId);
        assertEq(market.owed(id), 0);
        assertEq(uint8(market.cover(id).status), uint8(CoverStatus.Voided));
        vm.expectPartialRevert(IProgramRegistry.UnknownProgram.selector);
        programRegistry.program(programId);
        vm.warp(END + GRACE);
        assertEq(market.retireDue(address(pool), 5), 0);
        assertEq(pool.state().outstanding, 0);
    }

    /// @dev Times beyond 2106, where 32 bits of seconds end.
    function test_attack_farFuture_coversStillEnd() public {
        uint40 start = DayLib.startOf(DayLib.day(uint256(type(uint32).max) + 400 days));
        while (!DayLib.isFridayStart(start)) start += 1 days;
        vm.warp(start - 10 days);
        _submit(0);
        Opening memory opening = _opening();
        (opening.start, opening.end) = (start, start + 7 days);
        programId = _open(opening);
        uint256 id = _buy(_quote(0.5e18));
        vm.warp(start + 7 days + GRACE);
        assertEq(market.retireDue(address(pool), 5), 1);
        assertEq(uint8(market.cover(id).status), uint8(CoverStatus.Expired));
    }
}
