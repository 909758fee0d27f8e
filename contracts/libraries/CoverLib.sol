// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { CoverStatus } from "../interfaces/ICoverMarket.sol";
import { Program } from "../interfaces/IProgramRegistry.sol";
import { PremiumTerms } from "../interfaces/ITailRiskPool.sol";

/// @notice A cover in storage: two words, of which a payout writes one. From the lowest bit of each,
/// money: limit 80, paid 80, premium 80, layer 8, status 8;
/// terms: share 64, programId 48, nextDue 48, pool 24, signer 24, treaty 16, feeShare 32.
struct PackedCover {
    uint256 money;
    uint256 terms;
}

/// @notice A cover as the market works with it. Pools and signers are named by their number in the market.
/// @dev 80 bits of base units are 1.2e18 dollars. The field for the treaty that reinsures it is kept free.
struct StoredCover {
    uint256 limit;
    uint256 paid;
    uint256 premium;
    uint256 layer;
    CoverStatus status;
    uint256 share;
    uint256 programId;
    uint256 nextDue;
    uint256 pool;
    uint256 signer;
    /// @dev The protocol's part of the premium, in units of 1e-9.
    uint256 feeShare;
}

using CoverLib for StoredCover global;
using CoverLib for PackedCover global;

library CoverLib {
    using SafeCast for uint256;

    /// @dev Unit of `StoredCover.feeShare`, and what turns a wad into it.
    uint256 internal constant FEE_UNIT = 1e9;

    function load(PackedCover storage packed) internal view returns (StoredCover memory cover) {
        uint256 money = packed.money;
        cover.limit = money & type(uint80).max;
        cover.paid = money >> 80 & type(uint80).max;
        cover.premium = money >> 160 & type(uint80).max;
        cover.layer = money >> 240 & 0xff;
        cover.status = CoverStatus(money >> 248);
        uint256 terms = packed.terms;
        cover.share = terms & type(uint64).max;
        cover.programId = terms >> 64 & type(uint48).max;
        cover.nextDue = terms >> 112 & type(uint48).max;
        cover.pool = terms >> 160 & type(uint24).max;
        cover.signer = terms >> 184 & type(uint24).max;
        cover.feeShare = terms >> 224;
    }

    /// @notice Writes what changes over a cover's life: what is paid, and its status.
    function storeMoney(PackedCover storage packed, StoredCover memory cover) internal {
        packed.money = uint256(cover.limit.toUint80()) | cover.paid << 80 | uint256(cover.premium.toUint80()) << 160
            | cover.layer << 240 | uint256(cover.status) << 248;
    }

    /// @notice Writes what is fixed at purchase, but for its place in the due list.
    function storeTerms(PackedCover storage packed, StoredCover memory cover) internal {
        packed.terms = cover.share | uint256(cover.programId.toUint48()) << 64 | cover.nextDue << 112 | cover.pool
            << 160 | cover.signer << 184 | cover.feeShare << 224;
    }

    /// @notice The protocol's part of the premium, rounded down.
    function feeDown(StoredCover memory cover) internal pure returns (uint96) {
        // below `premium`
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint96(cover.premium * cover.feeShare / FEE_UNIT);
    }

    /// @notice The premium side of a cover of `program`, as its pool knows it.
    function premiumTerms(StoredCover memory cover, Program memory program)
        internal
        pure
        returns (PremiumTerms memory)
    {
        // 80 bits each
        // forge-lint: disable-start(unsafe-typecast)
        return PremiumTerms({
            premium: uint96(cover.premium),
            fee: feeDown(cover),
            start: program.start,
            end: program.end,
            limit: uint96(cover.limit),
            until: program.end
        });
        // forge-lint: disable-end(unsafe-typecast)
    }
}
