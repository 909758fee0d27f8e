// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { CoverStatus } from "../interfaces/ICoverMarket.sol";
import { Program } from "../interfaces/IProgramRegistry.sol";
import { PremiumTerms } from "../interfaces/ITailRiskPool.sol";

/// @notice A cover as it is stored: two slots, of which a payout writes one.
/// @dev 80 bits of base units are 1.2e18 dollars. Pools and signers are named by their number in the market.
struct StoredCover {
    uint80 limit;
    uint80 paid;
    uint80 premium;
    uint8 layer;
    CoverStatus status;
    // second slot
    uint64 share;
    uint48 programId;
    uint48 nextDue;
    uint24 pool;
    uint24 signer;
    /// @dev The treaty that reinsures it, 0 without.
    uint16 treaty;
    /// @dev The protocol's part of the premium, in units of 1e-9.
    uint32 feeShare;
}

library CoverLib {
    /// @dev Unit of `StoredCover.feeShare`, and what turns a wad into it.
    uint256 internal constant FEE_UNIT = 1e9;

    /// @notice The protocol's part of the premium, rounded down.
    function feeDown(StoredCover memory cover) internal pure returns (uint96) {
        // below `premium`
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint96(uint256(cover.premium) * cover.feeShare / FEE_UNIT);
    }

    /// @notice The premium side of a cover of `program`, as its pool knows it.
    function premiumTerms(StoredCover memory cover, Program memory program)
        internal
        pure
        returns (PremiumTerms memory)
    {
        return PremiumTerms({
            premium: cover.premium, fee: feeDown(cover), start: program.start, end: program.end, limit: cover.limit
        });
    }
}
