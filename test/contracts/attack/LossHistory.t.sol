// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { Ledger, LedgerLib } from "../../../contracts/libraries/LedgerLib.sol";
import { ShareHistory } from "../../../contracts/libraries/ShareHistoryLib.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

/// @notice Attacks on the record of who bore a loss.
contract LossHistoryAttackTest is PoolBase {
    address private mallory = makeAddr("mallory");
    uint256 private constant LOSSES = 300;

    /// @dev Dust sent to a victim after every loss: his history grows by a record a loss at the sender's cost, his own
    /// movements cost the same, and looking up the oldest takes the logarithm.
    function test_attack_dustAfterEveryLoss_costsTheVictimNothing() public {
        _bind(_terms());
        _stake(bob, 1_000e6);
        vm.prank(alice);
        pool.transfer(mallory, 1e12);
        vm.warp(START + 1 days);
        _loseAfter(0, 1e6);
        uint256 few = _gasOfTransfer();
        for (uint96 i = 1; i < LOSSES; ++i) {
            _loseAfter(i * 1e6, 1e6);
            vm.prank(mallory);
            pool.transfer(bob, 1);
            // zero shares of somebody else's are free to move, and say nothing wrong
            vm.prank(mallory);
            pool.transferFrom(alice, bob, 0);
        }
        assertEq(pool.lossEpoch(), LOSSES);
        _loseAfter(uint96(LOSSES) * 1e6, 1e6);
        uint256 many = _gasOfTransfer();
        assertLt(many, few + 30_000, "one record is set aside");
        uint256 left = gasleft();
        assertEq(pool.sharesAt(bob, 1), _par(1_000e6));
        assertLt(left - gasleft(), 80_000);
        assertEq(pool.sharesAt(bob, 150), _par(1_000e6) - 1 + 148);
    }

    /// @dev Cancelled and paid in one block, in both orders: nothing is refunded for limit that is paid.
    function test_attack_cancelAndPayInOneBlock_refundsUnpaidLimitOnly() public {
        _bind(_terms());
        vm.warp(START + 2 days + 1);
        uint256 start = vm.snapshotState();
        _payLoss(_terms(), 0, LIMIT);
        assertEq(_cancelAt(START + 3 days, LIMIT), 0);
        _assertConserved(0);
        vm.revertToState(start);

        uint256 refund = _cancelAt(START + 3 days, 0);
        assertApproxEqAbs(refund, uint256(PREMIUM) * 12 / 15, 2);
        _payUntil(START + 3 days, LIMIT);
        assertEq(pool.state().unearned, 0);
        assertEq(pool.state().outstanding, 0);
        _assertConserved(0);
        vm.warp(END + 1 days);
        _assertConserved(0);
    }

    /// @dev Cancellations of many covers on the same days leave the rates as if they had never been longer.
    function testFuzz_attack_manyCancellations_leaveNoRate(uint8[3] memory days_, uint256 at) public {
        for (uint256 i; i < 3; ++i) {
            _bind(_terms());
        }
        for (uint256 day; day < 15; ++day) {
            vm.warp(START + day * 1 days + 1);
            for (uint256 i; i < 3; ++i) {
                if (days_[i] % 15 == day && day != 14) _cancelAt(uint40(START + (day + 1) * 1 days), 0);
            }
            _assertConserved(0);
        }
        vm.warp(bound(at, END, END + 400 days));
        assertEq(pool.state().unearned, 0);
        _stake(bob, 1e6);
        _assertConserved(0);
    }

    /// @dev Shares sent to the pool itself wait for nobody: they are no request's.
    function test_attack_sharesSentToThePool_areNoRequests() public {
        _bind(_terms());
        uint256 id = _request(alice, _par(1_000e6));
        vm.prank(alice);
        pool.transfer(address(pool), _par(5e6));
        vm.warp(START + 1 days);
        _loseAfter(0, 1e6);
        assertEq(pool.sharesAt(address(pool), 1), 0);
        (, uint256 shares) = pool.requestSharesAt(id, 1);
        assertEq(shares, _par(1_000e6));
        vm.warp(START + 9 days);
        pool.makeClaimable(5);
        assertEq(pool.balanceOf(address(pool)), _par(5e6));
    }

    function _loseAfter(uint96 paidBefore, uint96 amount) private {
        _payRefilled(1, _terms(), paidBefore, amount, 0);
    }

    function _payUntil(uint40 until, uint96 amount) private {
        vm.prank(address(market));
        pool.payLoss(1, GROUP, _ending(until), 0, amount, 0, vault);
    }

    function _cancelAt(uint40 until, uint96 paid) private returns (uint256) {
        return _cancel(_ending(until), paid, 0);
    }

    function _gasOfTransfer() private returns (uint256) {
        uint256 left = gasleft();
        vm.prank(bob);
        pool.transfer(alice, 1);
        return left - gasleft();
    }
}

/// @notice At the end of its numbers the record stands still, and payouts go on.
contract LastEpochTest is Test {
    ShareHistory private history;

    function test_attack_epochOverflow_stopsTheRecordOnly() public {
        Ledger memory ledger;
        ledger.epoch = LedgerLib.LAST_EPOCH - 1;
        history.raise(7, 1_000);
        history.recordLoss(ledger, 1, 7, 10);
        assertEq(ledger.epoch, LedgerLib.LAST_EPOCH);
        assertEq(history.paidIn(1, 7, LedgerLib.LAST_EPOCH), 10);
        ledger.moved = true;
        history.recordLoss(ledger, 1, 7, 20);
        history.recordLoss(ledger, 2, 7, 30);
        assertEq(ledger.epoch, LedgerLib.LAST_EPOCH);
        assertEq(history.paidIn(1, 7, LedgerLib.LAST_EPOCH), 10);
        assertEq(history.outstandingOf(7), 1_000 - 60, "paid all the same");
        assertEq(ledger.pack().unpack().epoch, LedgerLib.LAST_EPOCH);
        assertEq(ledger.pack().unpack().backing, 0, "no bit spills over");
    }

    /// @dev Groups don't mix, and an older loss stays known when its group loses again.
    function testFuzz_losses_areToldApart(uint64[4] memory amounts, uint8 pattern) public {
        Ledger memory ledger;
        uint256[4] memory epochs;
        history.raise(1, type(uint64).max);
        history.raise(2, type(uint64).max);
        for (uint256 i; i < 4; ++i) {
            amounts[i] = uint64(bound(amounts[i], 1, type(uint64).max / 4));
            ledger.moved = true;
            // forge-lint: disable-next-line(incorrect-shift)
            history.recordLoss(ledger, 10 + i, 1 + uint64(pattern >> i & 1), amounts[i]);
            epochs[i] = ledger.epoch;
        }
        for (uint256 i; i < 4; ++i) {
            // forge-lint: disable-next-line(incorrect-shift)
            uint64 group = 1 + uint64(pattern >> i & 1);
            assertEq(history.paidIn(10 + i, group, epochs[i]), amounts[i]);
            assertEq(history.paidIn(11 + i, group, epochs[i]), 0);
            assertEq(history.paidIn(10 + i, group, epochs[i] + 1), 0);
        }
    }
}
