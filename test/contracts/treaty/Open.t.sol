// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ITreaty, TreatyStage } from "../../../contracts/interfaces/ITreaty.sol";
import { LineLib } from "../../../contracts/libraries/LineLib.sol";
import { TreatyMarketDouble } from "../support/doubles/TreatyMarketDouble.sol";
import { TreatyBase } from "./TreatyBase.t.sol";

/// @notice T3: the ceded share rises in a straight line until somebody opens a fully collateralized treaty.
contract OpenTest is TreatyBase {
    function test_cession_risesInAStraightLine() public {
        assertEq(treaty.cession(), 0.1e18, "before the auction");
        vm.warp(AUCTION_START);
        assertEq(treaty.cession(), 0.1e18);
        vm.warp(AUCTION_START + 1 days);
        assertEq(treaty.cession(), 0.2e18);
        vm.warp(AUCTION_START + 3 days);
        assertEq(treaty.cession(), 0.4e18);
        vm.warp(AUCTION_END);
        assertEq(treaty.cession(), 0.5e18);
        vm.warp(AUCTION_END + 365 days);
        assertEq(treaty.cession(), 0.5e18);
    }

    /// @dev The auction stands still while the sequencer is down, and can't outlast the closing.
    function test_cession_standsStillWhileTheSequencerIsDown() public {
        clock.setOutage(AUCTION_START + 1 days, AUCTION_START + 2 days);
        vm.warp(AUCTION_START + 1.5 days);
        assertEq(treaty.cession(), 0.2e18);
        vm.warp(AUCTION_END);
        assertEq(treaty.cession(), 0.4e18);
        vm.warp(AUCTION_END + 1 days);
        assertEq(treaty.cession(), 0.5e18);
        _assertStage(TreatyStage.Raising);
        vm.warp(AUCTION_END + 1 days + 1);
        _assertStage(TreatyStage.Failed);
        clock.setOutage(AUCTION_START, CLOSES_AT + 10);
        vm.warp(CLOSES_AT - 1);
        _assertStage(TreatyStage.Raising);
        vm.warp(CLOSES_AT);
        _assertStage(TreatyStage.Failed);
    }

    function testFuzz_cession_roundedDownAndNeverFalls(uint40 first, uint40 second) public {
        first = uint40(bound(first, NOW, AUCTION_END));
        second = uint40(bound(second, first, AUCTION_END));
        vm.warp(first);
        uint256 before = treaty.cession();
        vm.warp(second);
        assertGe(treaty.cession(), before);
        // 0.4e18 over 4 days
        uint256 elapsed = second > AUCTION_START ? second - AUCTION_START : 0;
        assertEq(treaty.cession(), 0.1e18 + 0.4e18 * elapsed / 4 days);
    }

    /// @dev Both directions stay between their ends and meet them.
    function testFuzz_interpolateDown(uint256 time, uint64 start, uint64 length, uint128 from, uint128 to) public pure {
        uint256 end = uint256(start) + length + 1;
        time = bound(time, 0, end + 10);
        uint256 price = LineLib.interpolateDown(time, start, end, from, to);
        assertLe(price, from > to ? from : to);
        assertGe(price, from > to ? to : from);
        if (time <= start) assertEq(price, from);
        if (time >= end) assertEq(price, to);
    }

    function test_open_byAnyone_atTheShareOfNow() public {
        _deposit(alice, LIMIT);
        vm.warp(AUCTION_START + 1 days);
        vm.expectEmit(address(treaty));
        emit ITreaty.TreatyOpened(0.2e18, CLOSES_AT);
        vm.prank(stranger);
        treaty.open(0.2e18);

        _assertStage(TreatyStage.Open);
        assertEq(market.open(), address(treaty), "the market knows");
        vm.warp(AUCTION_END);
        assertEq(treaty.cession(), 0.2e18, "fixed at opening");
    }

    function test_open_notBeforeTheAuction() public {
        _deposit(alice, LIMIT);
        vm.warp(AUCTION_START - 1);
        vm.expectRevert(abi.encodeWithSelector(ITreaty.AuctionNotStarted.selector, AUCTION_START));
        treaty.open(0);
        vm.warp(AUCTION_START);
        treaty.open(0.1e18);
        assertEq(treaty.cession(), 0.1e18);
    }

    function test_open_notAfterTheAuction() public {
        _deposit(alice, LIMIT);
        vm.warp(AUCTION_END + 1);
        vm.expectRevert(abi.encodeWithSelector(ITreaty.WrongStage.selector, TreatyStage.Failed));
        treaty.open(0);
    }

    function test_open_once() public {
        _open();
        vm.expectRevert(abi.encodeWithSelector(ITreaty.WrongStage.selector, TreatyStage.Open));
        treaty.open(0);
    }

    function test_open_needsTheWholeLimit() public {
        _deposit(alice, LIMIT - 1);
        vm.warp(AUCTION_END);
        vm.expectRevert(abi.encodeWithSelector(ITreaty.NotCollateralized.selector, LIMIT - 1, LIMIT));
        treaty.open(0);
        asset.mint(address(treaty), 1);
        vm.expectRevert(abi.encodeWithSelector(ITreaty.NotCollateralized.selector, LIMIT - 1, LIMIT));
        treaty.open(0);
    }

    function test_open_notBelowWhatIsAsked() public {
        _deposit(alice, LIMIT);
        vm.warp(AUCTION_START + 1 days);
        vm.expectRevert(abi.encodeWithSelector(ITreaty.CessionTooLow.selector, 0.2e18, 0.2e18 + 1));
        treaty.open(0.2e18 + 1);
    }

    function test_open_notAtWarning() public {
        _deposit(alice, LIMIT);
        vm.warp(AUCTION_START);
        safeguard.setFrozen(address(pool), true);
        vm.expectRevert(abi.encodeWithSelector(ITreaty.PoolIsFrozen.selector, address(pool)));
        treaty.open(0);
        safeguard.setFrozen(address(pool), false);
        treaty.open(0);
    }

    function test_open_oneAtATime() public {
        _open();
        treaty = _newTreaty(_treatyTerms());
        _deposit(alice, LIMIT);
        vm.expectRevert(abi.encodeWithSelector(TreatyMarketDouble.AlreadyOpen.selector, market.open()));
        treaty.open(0);
        _assertStage(TreatyStage.Raising);
    }

    function test_stages_afterOpening() public {
        _open();
        _bind(1);
        vm.warp(CLOSES_AT - 1);
        _assertStage(TreatyStage.Open);
        vm.warp(CLOSES_AT);
        _assertStage(TreatyStage.RunOff);
        _release(1);
        _assertStage(TreatyStage.Released);
    }

    function test_stages_withoutCovers_releasedAtTheClosing() public {
        _open();
        vm.warp(CLOSES_AT - 1);
        assertEq(treaty.maxRedeem(alice), 0);
        vm.warp(CLOSES_AT);
        assertEq(_redeemAll(alice), LIMIT / 2);
    }
}
