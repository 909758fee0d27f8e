// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { PremiumTerms } from "../interfaces/ITailRiskPool.sol";
import { DayLib } from "./DayLib.sol";

/// @notice A stream in storage. From the lowest bit: unearned 102, rate 86, accruedAt 34, nextDay 17,
/// dayAfter 17.
type PackedStream is uint256;

/// @notice Money that is earned per second: one rate for all terms together, which changes where a term starts or ends.
/// @dev Amounts are base units × `StreamLib.SCALE`.
struct Stream {
    /// @dev Σ over the terms of rate × time still to run: exact, never an estimate.
    uint256 unearned;
    /// @dev Earned per second since `accruedAt`.
    uint256 rate;
    uint256 accruedAt;
    /// @dev No day from the one after `accruedAt` up to but without this one changes the rate.
    uint256 nextDay;
    /// @dev No day between `nextDay` and this one changes it either. 0 where only the calendar knows, of `nextDay` too.
    uint256 dayAfter;
}

/// @notice Rates of one term, base units × `StreamLib.SCALE` per second.
struct Rates {
    uint256 premium;
    uint256 fee;
}

/// @notice The days on which terms start or end, for both streams of a pool.
struct Calendar {
    /// @dev What the rates change by at the start of a day: premium in the upper half, fee in the lower half of the word.
    mapping(uint256 day => int256) slopes;
    /// @dev Bit `day % 256` of word `day / 256` is set where the day has slopes.
    mapping(uint256 word => uint256) days_;
}

using StreamLib for PackedStream global;
using StreamLib for Stream global;
using StreamLib for Calendar global;

/// @notice Premium over time. Work is bounded by the days on which terms start (within the placement lead) or end
/// (Fridays, at most 52 weeks later), however long a pool sleeps.
/// @dev Widths: a treaty holds less than 2^72 base units and a pool less than 2^64, so a stream holds less than 2^102 of its own
/// units; a term lasts a day at least, so all rates together stay below 2^86. Nothing that was once bound can overflow later.
library StreamLib {
    /// @dev Keeps what rounding a rate leaves over below a base unit: at most 52 weeks ÷ 1e9 s = 0.032.
    uint256 internal constant SCALE = 1e9;
    /// @dev 17 bits of days last until 2328.
    uint256 private constant LAST_DAY = (1 << 17) - 1;

    /// @notice A stream that has nothing to earn.
    function empty() internal view returns (Stream memory stream) {
        stream.accruedAt = block.timestamp;
        stream.nextDay = LAST_DAY;
    }

    function pack(Stream memory stream) internal pure returns (PackedStream) {
        return PackedStream.wrap(
            stream.unearned | stream.rate << 102 | stream.accruedAt << 188 | stream.nextDay << 222 | stream.dayAfter
                << 239
        );
    }

    function unpack(PackedStream packed) internal pure returns (Stream memory stream) {
        fill(stream, packed);
    }

    /// @notice Reads a word into a stream.
    function fill(Stream memory stream, PackedStream packed) internal pure {
        uint256 word = PackedStream.unwrap(packed);
        stream.unearned = word & ((1 << 102) - 1);
        stream.rate = word >> 102 & ((1 << 86) - 1);
        stream.accruedAt = word >> 188 & ((1 << 34) - 1);
        stream.nextDay = word >> 222 & LAST_DAY;
        stream.dayAfter = word >> 239;
    }

    /// @notice What a stream in storage knows of the days that change its rate.
    function daysToCome(PackedStream packed)
        internal
        pure
        returns (uint256 accruedAt, uint256 nextDay, uint256 dayAfter)
    {
        uint256 word = PackedStream.unwrap(packed);
        return (word >> 188 & ((1 << 34) - 1), word >> 222 & LAST_DAY, word >> 239);
    }

    /// @notice Rate of `amount` base units over `duration` seconds, rounded down, and then of the part of it that a limit
    /// keeps after `paid` of it, rounded down.
    /// @dev Each argument is below 2^96.
    function rateDown(uint256 amount, uint256 duration, uint256 limit, uint256 paid) internal pure returns (uint256) {
        unchecked {
            // the rate itself is rounded first, so that every part is a part of the same rate
            // forge-lint: disable-next-line(divide-before-multiply)
            return (amount * SCALE / duration) * (limit - paid) / limit;
        }
    }

    /// @notice Rates of a cover's premium after `paid` of its limit, rounded down.
    function ratesDown(PremiumTerms memory terms, uint256 paid) internal pure returns (Rates memory) {
        uint256 duration = terms.end - terms.start;
        return Rates({
            premium: rateDown(terms.premium - terms.fee, duration, terms.limit, paid),
            fee: rateDown(terms.fee, duration, terms.limit, paid)
        });
    }

    /// @notice What a stream has still to earn, base units, rounded up.
    function unearnedUp(Stream memory stream) internal pure returns (uint256) {
        return unitsUp(stream.unearned);
    }

    /// @notice Base units of a scaled amount below 2^255, rounded up.
    function unitsUp(uint256 scaled) internal pure returns (uint256) {
        unchecked {
            return (scaled + SCALE - 1) / SCALE;
        }
    }

    /// @notice Brings a stream to now.
    /// @param ofFees whether the fee's or the premium's slopes are its own
    function advance(Stream memory stream, Calendar storage calendar, bool ofFees) internal view {
        uint256 earned;
        unchecked {
            uint256 today = (block.timestamp - DayLib.OFFSET) / 1 days;
            (uint256 rate, uint256 accruedAt) = (stream.rate, stream.accruedAt);
            while (stream.nextDay <= today) {
                if (stream.dayAfter == 0) {
                    _lookAhead(stream, calendar, today);
                    if (stream.nextDay > today) break;
                }
                uint256 start = stream.nextDay * 1 days + DayLib.OFFSET;
                // 86 bits and 34
                earned += rate * (start - accruedAt);
                accruedAt = start;
                int256 slopes = calendar.slopes[stream.nextDay];
                // a rate is a sum of rates of terms, and slopes take out only what they put in
                // forge-lint: disable-next-line(unsafe-typecast)
                rate = uint256(int256(rate) + (ofFees ? int128(slopes) : slopes >> 128));
                stream.nextDay = stream.dayAfter;
                stream.dayAfter = 0;
            }
            earned += rate * (block.timestamp - accruedAt);
            (stream.rate, stream.accruedAt) = (rate, block.timestamp);
        }
        stream.unearned -= earned;
    }

    /// @notice Tells a stream that its rate may change at the start of a day to come.
    function expect(Stream memory stream, uint256 day) internal pure {
        if (day < stream.nextDay) {
            (stream.nextDay, stream.dayAfter) = (day, stream.nextDay);
        } else if (day > stream.nextDay && day < stream.dayAfter) {
            stream.dayAfter = day;
        }
    }

    /// @notice Adds a term that is yet to start. The calendar has to know it too.
    function add(Stream memory stream, uint256 rate, uint256 from, uint256 to) internal pure {
        unchecked {
            // 86 bits and 32
            stream.unearned += rate * (to - from);
        }
        expect(stream, DayLib.day(from));
        expect(stream, DayLib.day(to));
    }

    /// @notice Takes `rate` of a term that has not ended out of a stream at now: what it had still to earn is earned.
    function remove(Stream memory stream, uint256 rate, uint256 from, uint256 to) internal view {
        if (block.timestamp < from) {
            stream.unearned -= rate * (to - from);
        } else {
            stream.unearned -= rate * (to - block.timestamp);
            stream.rate -= rate;
        }
    }

    /// @notice Lets a term end at `to` instead of `end`: what it would have earned after is not earned. The calendar has to
    /// know it too.
    /// @param to a Ballast day's start in the future
    function shorten(Stream memory stream, uint256 rate, uint256 to, uint256 end) internal pure {
        stream.unearned -= rate * (end - to);
        expect(stream, DayLib.day(to));
    }

    /// @notice Lets a term in the calendar end at `to` instead of `end`.
    function shorten(Calendar storage calendar, Rates memory rates, uint256 to, uint256 end) internal {
        _addSlopes(calendar, DayLib.day(to), -int256(rates.premium), -int256(rates.fee));
        _addSlopes(calendar, DayLib.day(end), int256(rates.premium), int256(rates.fee));
    }

    /// @notice Puts a term that is yet to start in the calendar.
    /// @param from a Ballast day's start; @param to another after it
    function schedule(Calendar storage calendar, Rates memory rates, uint256 from, uint256 to) internal {
        _addSlopes(calendar, DayLib.day(from), int256(rates.premium), int256(rates.fee));
        _addSlopes(calendar, DayLib.day(to), -int256(rates.premium), -int256(rates.fee));
    }

    /// @notice Takes `rates` of a term that has not ended out of the calendar.
    function unschedule(Calendar storage calendar, Rates memory rates, uint256 from, uint256 to) internal {
        if (block.timestamp < from) {
            _addSlopes(calendar, DayLib.day(from), -int256(rates.premium), -int256(rates.fee));
        }
        _addSlopes(calendar, DayLib.day(to), int256(rates.premium), int256(rates.fee));
    }

    /// @dev Finds the next two days in the calendar, from `nextDay` on; a word without any ends in a day that only may be one.
    function _lookAhead(Stream memory stream, Calendar storage calendar, uint256 today) private view {
        unchecked {
            uint256 day = stream.nextDay;
            uint256 coming = calendar.days_[day >> 8] >> (day & 0xff);
            while (coming == 0) {
                day = (day | 0xff) + 1;
                if (day > today) {
                    (stream.nextDay, stream.dayAfter) = (day, 0);
                    return;
                }
                coming = calendar.days_[day >> 8];
            }
            uint256 end = (day | 0xff) + 1;
            // the lowest bit set is the next day that counts
            uint256 lowest = coming & (~coming + 1);
            stream.nextDay = day + Math.log2(lowest);
            coming ^= lowest;
            stream.dayAfter = coming == 0 ? end : day + Math.log2(coming & (~coming + 1));
        }
    }

    function _slopes(Calendar storage calendar, uint256 day) private view returns (int256 premium, int256 fee) {
        int256 word = calendar.slopes[day];
        // forge-lint: disable-next-line(unsafe-typecast)
        return (word >> 128, int128(word));
    }

    /// @dev Slopes are sums of rates, each far below 2^127.
    function _addSlopes(Calendar storage calendar, uint256 day, int256 premium, int256 fee) private {
        unchecked {
            (int256 premiumSlope, int256 feeSlope) = _slopes(calendar, day);
            // a day that has slopes is in the calendar
            bool isKnown = premiumSlope | feeSlope != 0;
            premiumSlope += premium;
            feeSlope += fee;
            // forge-lint: disable-next-line(unsafe-typecast)
            calendar.slopes[day] = premiumSlope << 128 | int256(uint256(uint128(int128(feeSlope))));
            if (isKnown) return;
        }
        uint256 word = calendar.days_[day >> 8];
        // forge-lint: disable-next-line(incorrect-shift)
        uint256 bit = 1 << (day & 0xff);
        if (word & bit == 0) calendar.days_[day >> 8] = word | bit;
    }
}
