// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { Calendar, PackedStream, Rates, Stream, StreamLib } from "../../../contracts/libraries/StreamLib.sol";

/// @notice Streams against the sum over the terms, taken one by one.
contract StreamLibTest is Test {
    struct Term {
        uint256 premiumRate;
        uint256 feeRate;
        uint256 start;
        uint256 end;
    }

    PackedStream private premiums;
    PackedStream private fees;
    Calendar private calendar;
    Term[] private terms;
    uint256 private seed;

    function setUp() public {
        vm.warp(1_583_568_000);
        premiums = StreamLib.empty().pack();
        fees = StreamLib.empty().pack();
    }

    /// @dev Terms come, shrink and end in random order; the stream never differs from the sum, by a single unit.
    function testFuzz_advance_isTheSumOverTerms(uint256 seed_) public {
        seed = seed_;
        for (uint256 i; i < 40; ++i) {
            uint256 action = _random(4);
            if (action < 2) _bind();
            if (action == 2 && terms.length != 0) _shrink(terms[_random(terms.length)]);
            _check();
            vm.warp(vm.getBlockTimestamp() + _random(_random(8) == 0 ? 90 days : 5 days));
            if (_random(2) == 0) _check();
        }
        vm.warp(vm.getBlockTimestamp() + 60 weeks);
        _check();
        assertEq(_premiums().unearned, 0, "all is earned");
        assertEq(_premiums().rate, 0, "nothing runs on");
    }

    /// @dev A pool that slept pays for the days that changed its rate, not for those that passed.
    function test_advance_costsNoMoreAfterYears() public {
        for (uint256 i; i < 60; ++i) {
            _bindTerm(1e12 + i, _day(vm.getBlockTimestamp()) + 1 + i % 28, i % 52);
        }
        vm.warp(vm.getBlockTimestamp() + 60 weeks);
        uint256 before = gasleft();
        _premiums();
        uint256 afterAYear = before - gasleft();
        vm.warp(vm.getBlockTimestamp() + 20 * 365 days);
        before = gasleft();
        assertEq(_premiums().unearned, 0);
        assertLt(before - gasleft(), afterAYear + 150_000, "29 more words to read");
        assertLt(afterAYear, 400_000);
    }

    function testFuzz_pack_roundTrip(uint256 unearned, uint256 rate, uint256 accruedAt, uint24[2] memory days_)
        public
        pure
    {
        (unearned, rate, accruedAt) = (unearned >> 154, rate >> 170, accruedAt >> 222);
        (uint256 nextDay, uint256 dayAfter) = (days_[0] >> 7, days_[1] >> 7);
        Stream memory stream = Stream(unearned, rate, accruedAt, nextDay, dayAfter).pack().unpack();
        assertEq(stream.dayAfter, dayAfter);
        assertEq(stream.unearned, unearned);
        assertEq(stream.rate, rate);
        assertEq(stream.accruedAt, accruedAt);
        assertEq(stream.nextDay, nextDay);
    }

    /// @dev Rounding a rate leaves less than a base unit over, even over the longest term.
    function testFuzz_rateDown_leavesLessThanAUnit(uint96 amount, uint256 duration) public pure {
        duration = bound(duration, 1 days, 53 weeks);
        uint256 rate = StreamLib.rateDown(amount, duration, 1, 0);
        uint256 scaled = uint256(amount) * StreamLib.SCALE;
        assertLe(rate * duration, scaled);
        assertLt(scaled - rate * duration, StreamLib.SCALE);
    }

    function _bind() private {
        _bindTerm(_random(1e14), _day(vm.getBlockTimestamp()) + 1 + _random(28), _random(52));
    }

    function _bindTerm(uint256 amount, uint256 startDay, uint256 weeks_) private {
        uint256 start = DayLib.startOf(uint32(startDay));
        uint256 end = DayLib.startOf(uint32((startDay / 7 + 1) * 7 + 1 + weeks_ * 7));
        Rates memory rates = Rates({
            premium: StreamLib.rateDown(amount, end - start, 1, 0),
            fee: StreamLib.rateDown(amount / 20, end - start, 1, 0)
        });
        (Stream memory p, Stream memory f) = (_premiums(), _fees());
        p.add(rates.premium, start, end);
        f.add(rates.fee, start, end);
        (premiums, fees) = (p.pack(), f.pack());
        calendar.schedule(rates, start, end);
        terms.push(Term(rates.premium, rates.fee, start, end));
    }

    function _shrink(Term storage term) private {
        if (vm.getBlockTimestamp() >= term.end) return;
        Rates memory rates = Rates(_random(term.premiumRate + 1), _random(term.feeRate + 1));
        (Stream memory p, Stream memory f) = (_premiums(), _fees());
        p.remove(rates.premium, term.start, term.end);
        f.remove(rates.fee, term.start, term.end);
        (premiums, fees) = (p.pack(), f.pack());
        calendar.unschedule(rates, term.start, term.end);
        term.premiumRate -= rates.premium;
        term.feeRate -= rates.fee;
    }

    function _check() private view {
        (uint256 premium, uint256 fee, uint256 rate) = (0, 0, 0);
        uint256 time = vm.getBlockTimestamp();
        for (uint256 i; i < terms.length; ++i) {
            Term memory term = terms[i];
            if (time >= term.end) continue;
            uint256 left = term.end - (time < term.start ? term.start : time);
            premium += term.premiumRate * left;
            fee += term.feeRate * left;
            if (time >= term.start) rate += term.premiumRate;
        }
        assertEq(_premiums().unearned, premium, "premium");
        assertEq(_premiums().rate, rate, "rate");
        assertEq(_fees().unearned, fee, "fee");
    }

    function _premiums() private view returns (Stream memory stream) {
        stream = premiums.unpack();
        stream.advance(calendar, false);
    }

    function _fees() private view returns (Stream memory stream) {
        stream = fees.unpack();
        stream.advance(calendar, true);
    }

    function _day(uint256 time) private pure returns (uint256) {
        return DayLib.day(time);
    }

    function _random(uint256 below) private returns (uint256) {
        seed = uint256(keccak256(abi.encode(seed)));
        return below == 0 ? 0 : seed % below;
    }
}
