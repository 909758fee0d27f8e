// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { DayLib } from "./DayLib.sol";

/// @notice Money that is earned per second: one rate for all terms together, which changes where a term starts or ends.
/// @dev One slot. Amounts are base units × `StreamLib.SCALE`.
struct Stream {
    /// @dev Σ over the terms of rate × time still to run: exact, never an estimate.
    uint112 unearned;
    /// @dev Earned per second since `accruedAt`.
    uint80 rate;
    uint40 accruedAt;
    /// @dev No day from the one after `accruedAt` up to but without this one changes the rate.
    uint24 nextDay;
}

/// @notice How the two streams of a pool change at the start of a Ballast day.
/// @dev One slot, so that a purchase pays for two slots and not for four.
struct Slopes {
    int128 premium;
    int128 fee;
}

/// @notice The days on which terms start or end, for all streams of a pool.
struct Calendar {
    mapping(uint256 day => Slopes) slopes;
    /// @dev Bit `day % 256` of word `day / 256` is set where the day has slopes.
    mapping(uint256 word => uint256) days_;
}

/// @notice Rates of one term.
struct Rates {
    uint256 premium;
    uint256 fee;
}

/// @notice Premium over time. Work is bounded by the days on which terms start (within the placement lead) or end
/// (Fridays, at most 52 weeks later), however long a pool sleeps.
library StreamLib {
    using SafeCast for uint256;
    using SafeCast for int256;

    /// @dev Keeps what rounding a rate leaves over below a base unit: at most 53 weeks ÷ 1e9 s = 0.032.
    uint256 internal constant SCALE = 1e9;

    /// @notice A stream that has nothing to earn.
    function start(Stream storage stream) internal {
        stream.accruedAt = uint40(block.timestamp);
        stream.nextDay = uint24(DayLib.day(block.timestamp) + 1);
    }

    /// @notice Rate of `amount` base units over `duration` seconds, rounded down, and then of the part of it that a limit
    /// keeps after `paid` of it, rounded down.
    function rateDown(uint256 amount, uint256 duration, uint256 limit, uint256 paid) internal pure returns (uint256) {
        return (amount * SCALE / duration) * (limit - paid) / limit;
    }

    /// @notice The premium stream as of now, not yet written.
    function premiumNow(Stream storage stream, Calendar storage calendar) internal view returns (Stream memory) {
        return _accrued(stream, calendar, false);
    }

    /// @notice The fee stream as of now, not yet written.
    function feeNow(Stream storage stream, Calendar storage calendar) internal view returns (Stream memory) {
        return _accrued(stream, calendar, true);
    }

    /// @notice What a stream has still to earn, base units, rounded up.
    function unearnedUp(Stream memory stream) internal pure returns (uint256) {
        return Math.ceilDiv(stream.unearned, SCALE);
    }

    /// @notice Adds a term in the future to the calendar.
    /// @param from a Ballast day's start after now; @param to another after it
    function schedule(Calendar storage calendar, Rates memory rates, uint256 from, uint256 to) internal {
        _addSlopes(calendar, DayLib.day(from), rates.premium.toInt256(), rates.fee.toInt256());
        _addSlopes(calendar, DayLib.day(to), -rates.premium.toInt256(), -rates.fee.toInt256());
    }

    /// @notice Takes `rates` of a term that has not ended out of the calendar.
    function unschedule(Calendar storage calendar, Rates memory rates, uint256 from, uint256 to) internal {
        if (block.timestamp < from) {
            _addSlopes(calendar, DayLib.day(from), -rates.premium.toInt256(), -rates.fee.toInt256());
        }
        _addSlopes(calendar, DayLib.day(to), rates.premium.toInt256(), rates.fee.toInt256());
    }

    /// @notice Adds a scheduled term to an accrued stream.
    function add(Stream memory stream, uint256 rate, uint256 from, uint256 to) internal pure {
        stream.unearned = (stream.unearned + rate * (to - from)).toUint112();
        uint24 day = uint24(DayLib.day(from));
        if (day < stream.nextDay) stream.nextDay = day;
    }

    /// @notice Takes `rate` of a term that has not ended out of an accrued stream: what it had still to earn is the
    /// caller's at once.
    function remove(Stream memory stream, uint256 rate, uint256 from, uint256 to) internal view {
        if (block.timestamp < from) {
            stream.unearned = (stream.unearned - rate * (to - from)).toUint112();
        } else {
            stream.unearned = (stream.unearned - rate * (to - block.timestamp)).toUint112();
            stream.rate = (stream.rate - rate).toUint80();
        }
    }

    function _accrued(Stream storage stored, Calendar storage calendar, bool fee)
        private
        view
        returns (Stream memory stream)
    {
        stream = stored;
        uint256 at = stream.accruedAt;
        uint256 unearned = stream.unearned;
        uint256 rate = stream.rate;
        uint256 day = stream.nextDay;
        uint256 today = DayLib.day(block.timestamp);

        while (day <= today) {
            uint256 word = calendar.days_[day >> 8] >> (day & 0xff);
            if (word == 0) {
                day = ((day >> 8) + 1) << 8;
                continue;
            }
            day += Math.log2(word & (~word + 1));
            if (day > today) break;

            uint256 dayStart = DayLib.startOf(uint32(day));
            unearned -= rate * (dayStart - at);
            Slopes storage slopes = calendar.slopes[day];
            rate = (rate.toInt256() + (fee ? slopes.fee : slopes.premium)).toUint256();
            at = dayStart;
            ++day;
        }

        stream.unearned = (unearned - rate * (block.timestamp - at)).toUint112();
        stream.rate = rate.toUint80();
        stream.accruedAt = uint40(block.timestamp);
        stream.nextDay = day.toUint24();
    }

    function _addSlopes(Calendar storage calendar, uint256 day, int256 premium, int256 fee) private {
        Slopes storage slopes = calendar.slopes[day];
        slopes.premium = (slopes.premium + premium).toInt128();
        slopes.fee = (slopes.fee + fee).toInt128();
        uint256 word = calendar.days_[day >> 8];
        uint256 bit = 1 << (day & 0xff);
        if (word & bit == 0) calendar.days_[day >> 8] = word | bit;
    }
}
