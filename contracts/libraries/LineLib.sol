// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";

/// @notice A straight line between two points, flat beyond them: auctions that rise until somebody takes or fall until
/// somebody buys, and a fee's share that follows an index.
library LineLib {
    /// @notice `from` up to `start`, `to` as of `end`, and `from + (to − from) × (x − start) ÷ (end − start)` between them,
    /// rounded down.
    /// @param x in any unit, the one of `start < end`; @param from in any unit, the one of `to` and the result
    function interpolateDown(uint256 x, uint256 start, uint256 end, uint256 from, uint256 to)
        internal
        pure
        returns (uint256)
    {
        if (x <= start) return from;
        if (x >= end) return to;
        return to >= from
            ? from + Math.mulDiv(to - from, x - start, end - start)
            : to + Math.mulDiv(from - to, end - x, end - start);
    }
}
