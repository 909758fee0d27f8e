// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { CoverStatus } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Layer, Peril, Program } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ExitRequest } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { PackedCover, StoredCover } from "../../../contracts/libraries/CoverLib.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { PoolRecord } from "../../../contracts/libraries/DueLib.sol";
import { ExitQueue, Exits } from "../../../contracts/libraries/ExitLib.sol";
import { Fees } from "../../../contracts/libraries/FeeLib.sol";
import { Ledger, LedgerLib, PackedLedger } from "../../../contracts/libraries/LedgerLib.sol";
import { PackedProgram, ProgramLib } from "../../../contracts/libraries/ProgramLib.sol";
import { Signer } from "../../../contracts/libraries/SignerLib.sol";
import { Stream } from "../../../contracts/libraries/StreamLib.sol";

/// @notice What goes into a packed word comes out of it, and what does not fit is refused.
contract PackingTest is Test {
    using ProgramLib for Program;
    using ProgramLib for Layer;

    PackedProgram private packedProgram;
    PackedCover private packedCover;
    ExitQueue private queue;

    function testFuzz_ledger(uint64[2] memory money, uint256 rate, uint32 end, uint256 epoch, bool moved, bool closed)
        public
        pure
    {
        rate = bound(rate, 0, (1 << 68) - 1);
        epoch = bound(epoch, 0, LedgerLib.LAST_EPOCH);
        PackedLedger packed = Ledger(money[0], money[1], rate, end, epoch, moved, closed).pack();
        assertEq(packed.epoch(), epoch);
        assertTrue(packed.move().unpack().moved);
        Ledger memory ledger = packed.unpack();
        assertEq(keccak256(abi.encode(packed.move().unpack().pack())), keccak256(abi.encode(packed.move())));
        assertEq(ledger.epoch, epoch);
        assertEq(ledger.moved, moved);
        assertEq(ledger.backing, money[0]);
        assertEq(ledger.outstanding, money[1]);
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
    function testFuzz_exitRequest(address[3] memory controllers, uint96 shares, uint64 value, uint256 at, uint256 epoch)
        public
    {
        shares = uint96(bound(shares, 1, type(uint96).max));
        at = bound(at, 0, (1 << 38) - 1);
        epoch = bound(epoch, 0, LedgerLib.LAST_EPOCH);
        uint256 id = 1 + at % 2;
        if (id == 2) queue.push(address(1), 1, 1, 1, 1);
        for (uint256 i; i < 3; ++i) {
            assertEq(queue.push(controllers[i], shares, value, at, epoch), id + i);
        }
        ExitRequest memory served = queue.load(id + 1);
        (served.shares, served.value) = (0, 0);
        queue.store(id + 1, served, false);
        for (uint256 i; i < 3; i += 2) {
            ExitRequest memory request = queue.load(id + i);
            assertEq(request.controller, controllers[i]);
            assertEq(request.maturesAt, at);
            assertEq(request.shares, shares);
            assertEq(request.value, value);
            assertEq(request.epoch, epoch);
        }
        ExitRequest memory gone = queue.load(id + 1);
        assertEq(gone.controller, address(0));
        assertEq(gone.maturesAt + gone.shares + gone.value + gone.epoch, 0);
        queue.store(id, served, true);
        assertEq(queue.load(id).controller, served.controller, "kept for what it waited through");
        assertEq(queue.load(id).epoch, epoch);
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

    function testFuzz_signer(uint24 id, uint96 limitPerDay, uint96 level, uint40 filledAt) public pure {
        Signer memory signer = Signer(id, limitPerDay, level, filledAt).pack().unpack();
        assertEq(abi.encode(signer), abi.encode(Signer(id, limitPerDay, level, filledAt)));
    }

    function testFuzz_program(
        uint32 venueId,
        uint16[2] memory term,
        uint24[2] memory clocks,
        uint8[2] memory small,
        address[2] memory accounts,
        uint64 coinsurance,
        uint96 fundDeclared
    ) public {
        Program memory program = Program({
            venueId: venueId,
            start: DayLib.startOf(term[0]),
            end: uint40(term[1]) * 7 days + DayLib.FRIDAY,
            response: clocks[0],
            grace: clocks[1],
            peril: Peril(small[0] % 4),
            layerCount: small[1] % 16,
            trigger: accounts[0],
            coinsurance: coinsurance,
            vault: accounts[1],
            fundDeclared: fundDeclared
        });
        packedProgram = program.pack();
        assertEq(packedProgram.layers(), program.layerCount);
        program.fundDeclared = 0;
        assertEq(abi.encode(program.pack().unpack()), abi.encode(program));
    }

    function testFuzz_layer(uint96 attachment, uint96 exhaustion, uint64 sold) public pure {
        Layer memory layer = Layer(attachment, exhaustion, sold);
        assertEq(abi.encode(layer.pack().unpack()), abi.encode(layer));
    }

    /// forge-config: default.allow_internal_expect_revert = true
    function test_tooLarge_isRefused() public {
        Ledger memory ledger;
        ledger.backing = 1 << 64;
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 64, 1 << 64));
        ledger.pack();
    }
}
