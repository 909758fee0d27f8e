// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

/// @notice Prices that move in a straight line with time, for auctions that rise until somebody takes and for those that
/// fall until somebody buys.
library AuctionLib {
    /// @notice `from` until `start`, `to` from `end`, and `from + (to − from) × (time − start) ÷ (end − start)` between them,
    /// rounded down.
    /// @param time seconds, like `start < end`; @param from any unit, also that of `to` and the result
    function linearDown(uint256 time, uint256 start, uint256 end, uint256 from, uint256 to)
        internal
        pure
        returns (uint256)
    {
        if (time <= start) return from;
        if (time >= end) return to;
        return to >= from
            ? from + Math.mulDiv(to - from, time - start, end - start)
            : to + Math.mulDiv(from - to, end - time, end - start);
    }
}
