// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { Calendar, Rates, Stream, StreamLib } from "../../../contracts/libraries/StreamLib.sol";
import { Cases } from "./Cases.sol";

/// @notice A cover's premium from its sale over up to two payouts or a cancellation to any moment up to a week after its end,
/// through streams and calendar as a pool keeps them. Results: rates of premium and fee after what is paid; unearned premium
/// and fee; earned premium and fee; what the cancellation gave back; the premium's rate at the moment.
contract PremiumCases is Cases("premium", 8) {
    struct Books {
        Stream premiums;
        Stream fees;
        /// @dev What the shares got or will get, and the protocol, asset units.
        uint256 backing;
        uint256 pot;
        uint256 paid;
        uint256 refund;
    }

    mapping(uint256 i => Calendar) private _calendars;

    function _results(uint256 i) internal override returns (bytes memory) {
        PremiumTerms memory terms = _terms(i);
        uint256 time = terms.start - _pick(i, 1, 1, 28 days);
        vm.warp(time);
        Books memory books = _bind(i, terms);

        // none, a payout, a cancellation, or two of both in any order but two cancellations
        uint256 kind = _word(i, 20) % 6;
        time = _later(i, 6, time, terms.end);
        _act(i, books, terms, time, kind == 1 || kind == 3 || kind == 5, kind == 2 || kind == 4, 9);
        time = _later(i, 7, time, terms.end);
        _act(i, books, terms, time, kind == 4 || kind == 5, kind == 3, 10);
        _advanceTo(i, books, _later(i, 8, time, terms.end + 7 days));

        Rates memory rates = StreamLib.ratesDown(terms, books.paid);
        (uint256 unearned, uint256 unearnedFee) = (books.premiums.unearnedUp(), books.fees.unearnedUp());
        return abi.encode(
            rates.premium,
            rates.fee,
            unearned,
            unearnedFee,
            books.backing - unearned,
            books.pot - unearnedFee,
            books.refund,
            books.premiums.rate
        );
    }

    function _terms(uint256 i) private view returns (PremiumTerms memory terms) {
        terms.start = DayLib.startOf(uint32(20_000 + _pick(i, 0, 0, 60)));
        terms.end = terms.start + uint40(_pick(i, 2, 1, 364) * 1 days);
        terms.premium = uint96(_pick(i, 3, 0, 1 << 60));
        terms.fee = uint96(_pick(i, 4, 0, terms.premium));
        terms.limit = uint96(_pick(i, 5, 1, type(uint64).max));
        terms.until = terms.end;
    }

    /// @dev A moment from `from` to `to`, often the start of a Ballast day.
    function _later(uint256 i, uint256 field, uint256 from, uint256 to) private view returns (uint256 time) {
        time = _pick(i, field, from, to);
        uint256 dayStart = DayLib.startOf(DayLib.day(time));
        if (_word(i, field + 20) & 3 == 0 && dayStart >= from) time = dayStart;
    }

    /// @dev As `PoolBooksLib.bind`.
    function _bind(uint256 i, PremiumTerms memory terms) private returns (Books memory books) {
        (books.premiums, books.fees) = (StreamLib.empty(), StreamLib.empty());
        Rates memory rates = StreamLib.ratesDown(terms, 0);
        books.premiums.add(rates.premium, terms.start, terms.until);
        books.fees.add(rates.fee, terms.start, terms.until);
        _calendars[i].schedule(rates, terms.start, terms.until);
        (books.backing, books.pot) = (terms.premium - terms.fee, terms.fee);
    }

    function _act(
        uint256 i,
        Books memory books,
        PremiumTerms memory terms,
        uint256 time,
        bool pays,
        bool cancels,
        uint256 field
    ) private {
        _advanceTo(i, books, time);
        if (pays) _pay(i, books, terms, _pick(i, field, 0, terms.limit - books.paid));
        if (cancels) _cancel(i, books, terms);
    }

    /// @dev As `TailRiskPool.payLoss`.
    function _pay(uint256 i, Books memory books, PremiumTerms memory terms, uint256 amount) private {
        if (block.timestamp < terms.until) {
            Rates memory rates = StreamLib.ratesDown(terms, books.paid);
            Rates memory left = StreamLib.ratesDown(terms, books.paid + amount);
            (rates.premium, rates.fee) = (rates.premium - left.premium, rates.fee - left.fee);
            books.premiums.remove(rates.premium, terms.start, terms.until);
            books.fees.remove(rates.fee, terms.start, terms.until);
            _calendars[i].unschedule(rates, terms.start, terms.until);
        }
        books.paid += amount;
    }

    /// @dev As `PoolBooksLib.cancel`, from a day after `time` on; nothing where the term ends before.
    function _cancel(uint256 i, Books memory books, PremiumTerms memory terms) private {
        uint256 first = Math.max(DayLib.startOf(DayLib.day(block.timestamp) + 1), terms.start);
        if (first >= terms.end) return;
        terms.until = uint40(first + 1 days * _pick(i, 11, 0, (terms.end - first) / 1 days - 1));

        Rates memory rates = StreamLib.ratesDown(terms, books.paid);
        books.premiums.shorten(rates.premium, terms.until, terms.end);
        books.fees.shorten(rates.fee, terms.until, terms.end);
        _calendars[i].shorten(rates, terms.until, terms.end);
        uint256 rest = terms.end - terms.until;
        uint256 fromFees = rates.fee * rest / StreamLib.SCALE;
        uint256 charge = _pick(i, 12, 0, terms.premium);
        books.refund = Math.saturatingSub(rates.premium * rest / StreamLib.SCALE + fromFees, charge);
        books.pot -= fromFees;
        books.backing = books.backing + fromFees - books.refund;
    }

    function _advanceTo(uint256 i, Books memory books, uint256 time) private {
        vm.warp(time);
        books.premiums.advance(_calendars[i], false);
        books.fees.advance(_calendars[i], true);
    }
}
