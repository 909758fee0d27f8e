// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { CoverStatus } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Layer, Peril, Program } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { PackedCover, StoredCover } from "../../../contracts/libraries/CoverLib.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { PoolRecord } from "../../../contracts/libraries/DueLib.sol";
import { Till } from "../../../contracts/libraries/ExitLib.sol";
import { Fees } from "../../../contracts/libraries/FeeLib.sol";
import { Ledger, LedgerLib, PackedExits, PackedLedger } from "../../../contracts/libraries/LedgerLib.sol";
import { PackedProgram, ProgramLib } from "../../../contracts/libraries/ProgramLib.sol";
import { Signer } from "../../../contracts/libraries/SignerLib.sol";
import { Stream } from "../../../contracts/libraries/StreamLib.sol";

/// @notice What goes into a packed word comes out of it, and what does not fit is refused.
contract PackingTest is Test {
    using ProgramLib for Program;
    using ProgramLib for Layer;

    PackedProgram private packedProgram;
    PackedCover private packedCover;

    function testFuzz_ledger(Ledger memory made, uint64[2] memory money, uint96 supply) public pure {
        (made.backing, made.outstanding, made.supply) = (money[0], money[1], supply);
        made.epoch = bound(made.epoch, 0, LedgerLib.LAST_EPOCH);
        made.requested = bound(made.requested, 0, (1 << 66) - 1);
        made.waiting = bound(made.waiting, 0, LedgerLib.MOST_SHARES);
        made.count = bound(made.count, 0, (1 << 34) - 1);
        made.dripEnd = bound(made.dripEnd, 0, type(uint32).max);
        // exact as long as no more than 26 bits count
        made.dripRate = bound(made.dripRate, 0, (1 << 26) - 1) << made.dripEnd % 42;
        PackedLedger packed = made.pack();
        assertEq(packed.epoch(), made.epoch);
        assertEq(packed.supply(), supply);
        assertEq(packed.isMarked(), made.marked);
        assertEq(made.packExits().waiting(), made.waiting);
        assertEq(made.packExits().count(), made.count);
        Ledger memory read;
        read.fill(packed);
        read.fill(made.packExits());
        assertEq(keccak256(abi.encode(read)), keccak256(abi.encode(made)));

        (made.moved, made.marked) = (true, packed.isMarked());
        assertEq(PackedLedger.unwrap(packed.move()), PackedLedger.unwrap(made.pack()));
        made.marked = true;
        assertEq(PackedLedger.unwrap(packed.mark()), PackedLedger.unwrap(made.pack()));
    }

    /// @dev What a stream of forfeits loses to its narrow field is a part of 2^-25 at most, and never a gain.
    function testFuzz_dripRate_isRoundedDown(uint256 rate) public pure {
        Ledger memory ledger;
        ledger.dripRate = bound(rate, 0, (1 << 68) - 1);
        Ledger memory read;
        read.fill(ledger.packExits());
        assertLe(read.dripRate, ledger.dripRate);
        assertLe(ledger.dripRate - read.dripRate, ledger.dripRate >> 25);
    }

    function testFuzz_mint_addsShares(uint96 supply, uint96 shares) public pure {
        supply = uint96(bound(supply, 0, LedgerLib.MOST_SHARES));
        shares = uint96(bound(shares, 0, LedgerLib.MOST_SHARES - supply));
        Ledger memory ledger;
        (ledger.supply, ledger.epoch, ledger.backing) = (supply, 1, type(uint64).max);
        PackedLedger after_ = ledger.pack().mint(shares);
        ledger.supply = uint256(supply) + shares;
        assertEq(PackedLedger.unwrap(after_), PackedLedger.unwrap(ledger.pack()));
    }

    function testFuzz_push_countsAndAdds(uint256[4] memory seeds) public pure {
        Ledger memory ledger;
        ledger.count = bound(seeds[0], 0, (1 << 34) - 2);
        ledger.waiting = bound(seeds[1], 0, LedgerLib.MOST_SHARES);
        ledger.requested = bound(seeds[2], 0, 3 << 64);
        ledger.dripEnd = type(uint32).max;
        uint256 shares = bound(seeds[3], 0, LedgerLib.MOST_SHARES - ledger.waiting);
        (PackedExits after_, uint256 id) = ledger.packExits().push(shares, type(uint64).max);
        assertEq(id, ++ledger.count);
        ledger.waiting += shares;
        ledger.requested += type(uint64).max;
        assertEq(PackedExits.unwrap(after_), PackedExits.unwrap(ledger.packExits()));
    }

    function testFuzz_fees(uint56 pot, uint256 unearned, uint256 rate, uint40 accruedAt) public pure {
        unearned = bound(unearned, 0, (1 << 86) - 1);
        rate = bound(rate, 0, (1 << 70) - 1);
        accruedAt = uint40(bound(accruedAt, 8 hours, type(uint40).max));
        Fees memory fees = Fees(pot, Stream(unearned, rate, accruedAt, 0, 0)).pack().unpack();
        assertEq(fees.pot, pot);
        assertEq(fees.stream.unearned, unearned);
        assertEq(fees.stream.rate, rate);
        assertEq(fees.stream.accruedAt, accruedAt);
    }

    function testFuzz_till(uint80 claimable, uint128 reserved, uint48 head) public pure {
        Till memory till = Till(claimable, reserved, head).pack().unpack();
        assertEq(till.claimable, claimable);
        assertEq(till.reserved, reserved);
        assertEq(till.head, head);
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

    function testFuzz_cover(
        uint72[3] memory money,
        uint8 layer,
        uint8 status,
        uint64 share,
        uint40[2] memory ids,
        uint32[2] memory numbers
    ) public {
        StoredCover memory cover = StoredCover({
            limit: money[0],
            paid: money[1],
            premium: money[2],
            boughtOn: ids[0] >> 24,
            layer: layer,
            status: CoverStatus(status % 5),
            share: share % 2 ** 60,
            programId: numbers[0],
            nextDue: ids[1],
            pool: ids[0] % 2 ** 24,
            signer: ids[1] % 2 ** 24,
            treaty: ids[1] % 2 ** 16,
            feeShare: ids[0] % 2 ** 28,
            holder: ids[1] >> 8
        });
        packedCover.storeMoney(cover);
        packedCover.storeTerms(cover);
        assertEq(keccak256(abi.encode(packedCover.load())), keccak256(abi.encode(cover)));
        assertEq(packedCover.holder(), cover.holder);

        cover.holder = numbers[1];
        packedCover.setHolder(cover.holder);
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

        (ledger.backing, ledger.supply) = (0, LedgerLib.MOST_SHARES);
        PackedLedger packed = ledger.pack();
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 92, 1 << 92));
        packed.mint(1);

        ledger.requested = (1 << 66) - 1;
        PackedExits exits = ledger.packExits();
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 66, 1 << 66));
        exits.push(1, 1);

        (ledger.requested, ledger.count) = (0, (1 << 34) - 1);
        exits = ledger.packExits();
        vm.expectRevert(abi.encodeWithSelector(SafeCast.SafeCastOverflowedUintDowncast.selector, 34, 1 << 34));
        exits.push(1, 1);
    }
}
