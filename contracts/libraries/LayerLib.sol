// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice The one formula of every cover, for every peril.
library LayerLib {
    /// @notice `limit × clamp((index − attachment) ÷ (exhaustion − attachment), 0, 1)`, rounded down.
    /// @dev Never reverts: `limit × (index − attachment)` is below 2^192, and the division is reached only where
    /// `attachment < index < exhaustion`.
    /// @param index attachment and exhaustion in the peril's unit
    /// @param limit and the result in asset units
    function payoutDown(uint256 index, uint96 attachment, uint96 exhaustion, uint96 limit)
        internal
        pure
        returns (uint96)
    {
        if (index <= attachment) return 0;
        if (index >= exhaustion) return limit;
        unchecked {
            // below `limit`, because the fraction is below 1
            // forge-lint: disable-next-line(unsafe-typecast)
            return uint96(uint256(limit) * (index - attachment) / (exhaustion - attachment));
        }
    }
}
