// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { CoverStatus } from "../../../contracts/interfaces/ICoverMarket.sol";
import { ExitRequest } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { PackedCover, StoredCover } from "../../../contracts/libraries/CoverLib.sol";
import { PoolRecord } from "../../../contracts/libraries/DueLib.sol";
import { ExitQueue, Exits } from "../../../contracts/libraries/ExitLib.sol";
import { Fees } from "../../../contracts/libraries/FeeLib.sol";
import { Ledger } from "../../../contracts/libraries/LedgerLib.sol";
import { Stream } from "../../../contracts/libraries/StreamLib.sol";

/// @notice What goes into a packed word comes out of it, and what does not fit is refused.
contract PackingTest is Test {
    PackedCover private packedCover;
    ExitQueue private queue;

    function testFuzz_ledger(uint72 backing, uint72 outstanding, uint72 rate, uint32 end, bool closed) public pure {
        Ledger memory ledger = Ledger(backing, outstanding, rate, end, closed).pack().unpack();
        assertEq(ledger.backing, backing);
        assertEq(ledger.outstanding, outstanding);
        assertEq(ledger.dripRate, rate);
        assertEq(ledger.dripEnd, end);
        assertEq(ledger.closed, closed);
    }

    function testFuzz_fees(uint56 pot, uint256 unearned, uint256 rate, uint40 accruedAt) public pure {
        unearned = bound(unearned, 0, (1 << 86) - 1);
        rate = bound(rate, 0, (1 << 70) - 1);
        accruedAt = uint40(bound(accruedAt, 8 hours, type(uint40).max));
        Fees memory fees = Fees(pot, Stream(unearned, rate, accruedAt, 0)).pack().unpack();
        assertEq(fees.pot, pot);
        assertEq(fees.stream.unearned, unearned);
        assertEq(fees.stream.rate, rate);
        assertEq(fees.stream.accruedAt, accruedAt);
    }

    function testFuzz_exits(uint80 requested, uint80 claimable, uint48 head, uint48 count) public pure {
        Exits memory exits = Exits(requested, claimable, head, count).pack().unpack();
        assertEq(exits.requested, requested);
        assertEq(exits.claimable, claimable);
        assertEq(exits.head, head);
        assertEq(exits.count, count);
    }

    /// @dev Neighbours that share a word don't touch each other.
    function testFuzz_exitRequest(uint64 id, address[3] memory controllers, uint96 shares, uint88 value, uint40 at)
        public
    {
        shares = uint96(bound(shares, 1, type(uint96).max));
        id = uint64(bound(id, 1, type(uint64).max - 3));
        for (uint256 i; i < 3; ++i) {
            queue.store(id + i, ExitRequest(controllers[i], at, shares, value));
        }
        queue.store(id + 1, ExitRequest(controllers[1], at, 0, 0));
        for (uint256 i; i < 3; i += 2) {
            ExitRequest memory request = queue.load(id + i);
            assertEq(request.controller, controllers[i]);
            assertEq(request.maturesAt, at);
            assertEq(request.shares, shares);
            assertEq(request.value, value);
        }
        ExitRequest memory gone = queue.load(id + 1);
        assertEq(gone.controller, address(0));
        assertEq(gone.maturesAt + gone.shares + gone.value, 0);
    }

    function testFuzz_poolRecord(
        uint24 id,
        bool admitted,
        uint32 week,
        uint32 lastWeek,
        uint32 grace,
        uint16 treaty,
        uint40 closesAt
    ) public pure {
        PoolRecord memory pool = PoolRecord(id, admitted, week, lastWeek, grace, treaty, closesAt).pack().unpack();
        assertEq(pool.id, id);
        assertEq(pool.admitted, admitted);
        assertEq(pool.week, week);
        assertEq(pool.lastWeek, lastWeek);
        assertEq(pool.grace, grace);
        assertEq(pool.treaty, treaty);
        assertEq(pool.closesAt, closesAt);
    }

    function testFuzz_cover(uint72[3] memory money, uint8 layer, uint8 status, uint64 share, uint48[2] memory ids)
        public
    {
        StoredCover memory cover = StoredCover({
            limit: money[0],
            paid: money[1],
            premium: money[2],
            boughtOn: ids[0] >> 24,
            layer: layer,
            status: CoverStatus(status % 5),
            share: share,
            programId: ids[0],
            nextDue: ids[1],
            pool: ids[0] % 2 ** 24,
            signer: ids[1] % 2 ** 24,
            treaty: ids[1] % 2 ** 16,
            feeShare: share % 2 ** 32
        });
        packedCover.storeMoney(cover);
        packedCover.storeTerms(cover);
        assertEq(keccak256(abi.encode(packedCover.load())), keccak256(abi.encode(cover)));
    }

    /// forge-config: default.allow_internal_expect_revert = true
    function test_tooLarge_isRefused() public {
        Ledger memory ledger;
        ledger.backing = 1 << 72;
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 72, 1 << 72));
        ledger.pack();
    }
}
