// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { CoverStatus } from "../interfaces/ICoverMarket.sol";
import { Program } from "../interfaces/IProgramRegistry.sol";
import { PremiumTerms } from "../interfaces/ITailRiskPool.sol";

/// @notice A cover in storage: two words, of which a payout writes one. From the lowest bit of each,
/// money: limit 72, paid 72, premium 72, boughtOn 24, layer 8, status 8;
/// terms: share 60, programId 32, nextDue 40, pool 24, signer 24, treaty 16, feeShare 28, holder 32.
struct PackedCover {
    uint256 money;
    uint256 terms;
}

/// @notice A cover as the market works with it. Pools, signers, treaties and holders are named by their number in the market.
/// @dev 72 bits of base units are 4.7e15 dollars, which is what a pool can hold.
struct StoredCover {
    uint256 limit;
    uint256 paid;
    uint256 premium;
    /// @dev The Ballast day of the purchase.
    uint256 boughtOn;
    uint256 layer;
    CoverStatus status;
    uint256 share;
    uint256 programId;
    uint256 nextDue;
    uint256 pool;
    uint256 signer;
    /// @dev 0 where no treaty reinsures it.
    uint256 treaty;
    /// @dev The protocol's part of the premium, in units of 1e-9.
    uint256 feeShare;
    /// @dev Whose token it is. Changes with a transfer, so it stands in the word that a payout leaves alone.
    uint256 holder;
}

using CoverLib for StoredCover global;
using CoverLib for PackedCover global;

library CoverLib {
    using SafeCast for uint256;

    /// @dev Unit of `StoredCover.feeShare`, and what turns a wad into it.
    uint256 internal constant FEE_UNIT = 1e9;
    uint256 private constant WAD = 1e18;

    function load(PackedCover storage packed) internal view returns (StoredCover memory cover) {
        uint256 money = packed.money;
        cover.limit = money & type(uint72).max;
        cover.paid = money >> 72 & type(uint72).max;
        cover.premium = money >> 144 & type(uint72).max;
        cover.boughtOn = money >> 216 & type(uint24).max;
        cover.layer = money >> 240 & 0xff;
        cover.status = CoverStatus(money >> 248);
        uint256 terms = packed.terms;
        cover.share = terms & ((1 << 60) - 1);
        cover.programId = terms >> 60 & type(uint32).max;
        cover.nextDue = terms >> 92 & type(uint40).max;
        cover.pool = terms >> 132 & type(uint24).max;
        cover.signer = terms >> 156 & type(uint24).max;
        cover.treaty = terms >> 180 & type(uint16).max;
        cover.feeShare = terms >> 196 & ((1 << 28) - 1);
        cover.holder = terms >> 224;
    }

    /// @notice Writes what changes over a cover's life: what is paid, and its status.
    function storeMoney(PackedCover storage packed, StoredCover memory cover) internal {
        packed.money = uint256(cover.limit.toUint72()) | cover.paid << 72 | uint256(cover.premium.toUint72()) << 144
            | cover.boughtOn << 216 | cover.layer << 240 | uint256(cover.status) << 248;
    }

    /// @notice Writes what is fixed at purchase, but for its place in the due list and its holder.
    /// @dev A share is at most 1e18, and the fee's at most a fifth of the premium; covers are counted one by one.
    function storeTerms(PackedCover storage packed, StoredCover memory cover) internal {
        packed.terms = cover.share | uint256(cover.programId.toUint32()) << 60 | cover.nextDue << 92 | cover.pool << 132
            | cover.signer << 156 | cover.treaty << 180 | cover.feeShare << 196 | cover.holder << 224;
    }

    /// @notice Number of the holder, 0 where there is no cover.
    function holder(PackedCover storage packed) internal view returns (uint256) {
        return packed.terms >> 224;
    }

    /// @notice Writes the holder alone.
    /// @param id a number of 32 bits
    function setHolder(PackedCover storage packed, uint256 id) internal {
        packed.terms = packed.terms & type(uint224).max | id << 224;
    }

    /// @notice The protocol's part of the premium, rounded down.
    function feeDown(StoredCover memory cover) internal pure returns (uint96) {
        // below `premium`
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint96(cover.premium * cover.feeShare / FEE_UNIT);
    }

    /// @notice What of the premium a treaty gets, rounded down: its share of what the protocol's fee leaves.
    /// @param cession wad, at most 1
    function cededDown(StoredCover memory cover, uint256 cession) internal pure returns (uint256) {
        return (cover.premium - feeDown(cover)) * cession / WAD;
    }

    /// @notice The premium side of a cover of `program`, as its pool knows it.
    /// @param ceded what of the premium its treaty got, asset units
    /// @param until when it stops to earn
    function poolTerms(StoredCover memory cover, Program memory program, uint256 ceded, uint40 until)
        internal
        pure
        returns (PremiumTerms memory)
    {
        // 72 bits each
        // forge-lint: disable-start(unsafe-typecast)
        return PremiumTerms({
            premium: uint96(cover.premium - ceded),
            fee: feeDown(cover),
            start: program.start,
            end: program.end,
            limit: uint96(cover.limit),
            until: until
        });
        // forge-lint: disable-end(unsafe-typecast)
    }

    /// @notice The premium side of a cover of `program`, as its treaty knows it.
    function treatyTerms(StoredCover memory cover, Program memory program, uint256 ceded, uint40 until)
        internal
        pure
        returns (PremiumTerms memory)
    {
        // 72 bits each
        // forge-lint: disable-start(unsafe-typecast)
        return PremiumTerms({
            premium: uint96(ceded),
            fee: 0,
            start: program.start,
            end: program.end,
            limit: uint96(cover.limit),
            until: until
        });
        // forge-lint: disable-end(unsafe-typecast)
    }
}
