// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { MarketInterest, Report } from "../interfaces/IAttestationOracle.sol";

/// @notice A report as EIP-712 typed data, and what reports of one submission have in common.
library ReportLib {
    bytes32 internal constant MARKET_TYPEHASH = keccak256("MarketInterest(bytes32 market,uint128 openInterest)");
    bytes32 internal constant REPORT_TYPEHASH = keccak256(
        "Report(uint64 venueId,uint40 sequence,uint40 observedAt,int128 netLiquidationLoss,uint128 fundBalance,"
        "uint128 raoi,MarketInterest[] markets)MarketInterest(bytes32 market,uint128 openInterest)"
    );

    /// @notice The struct hash of EIP-712.
    /// @dev Copies the words of the calldata as they are. Words with dirty upper bits are refused where the figures are
    /// read, and no reporter signs them.
    /// @param markets of the report
    function structHash(Report calldata report, MarketInterest[] calldata markets)
        internal
        pure
        returns (bytes32 hash)
    {
        bytes32 marketsHash = hashMarkets(markets);
        bytes32 typeHash = REPORT_TYPEHASH;
        assembly ("memory-safe") {
            let words := mload(0x40)
            mstore(words, typeHash)
            // The six static fields stand first in the struct, in the order of the type.
            calldatacopy(add(words, 0x20), report, 0xc0)
            mstore(add(words, 0xe0), marketsHash)
            hash := keccak256(words, 0x100)
        }
    }

    /// @notice The hash of the list of markets: of their struct hashes, one behind the other.
    function hashMarkets(MarketInterest[] calldata markets) internal pure returns (bytes32 hash) {
        bytes32 typeHash = MARKET_TYPEHASH;
        assembly ("memory-safe") {
            let words := mload(0x40)
            let hashes := add(words, 0x60)
            let end := add(hashes, shl(5, markets.length))
            mstore(words, typeHash)
            for {
                let next := hashes
                let market := markets.offset
            } lt(next, end) {
                next := add(next, 0x20)
                market := add(market, 0x40)
            } {
                calldatacopy(add(words, 0x20), market, 0x40)
                mstore(next, keccak256(words, 0x60))
            }
            hash := keccak256(hashes, sub(end, hashes))
        }
    }

    /// @notice Whether two reports speak of the same venue, sequence, time and markets. Their figures may differ.
    function agree(Report calldata a, Report calldata b) internal pure returns (bool) {
        return agree(a, b, b.markets);
    }

    /// @notice The same where the markets of the second were looked up.
    /// @param y markets of `b`
    function agree(Report calldata a, Report calldata b, MarketInterest[] calldata y)
        internal
        pure
        returns (bool same)
    {
        MarketInterest[] calldata x = a.markets;
        if (x.length != y.length) return false;
        assembly ("memory-safe") {
            // The first three words, then the first of the two words of each market.
            let differs := xor(calldataload(a), calldataload(b))
            differs := or(differs, xor(calldataload(add(a, 0x20)), calldataload(add(b, 0x20))))
            differs := or(differs, xor(calldataload(add(a, 0x40)), calldataload(add(b, 0x40))))
            let end := shl(6, x.length)
            for { let at := 0 } lt(at, end) { at := add(at, 0x40) } {
                differs := or(differs, xor(calldataload(add(x.offset, at)), calldataload(add(y.offset, at))))
            }
            same := iszero(differs)
        }
    }

    /// @notice Where a report and its markets begin in the calldata.
    function placeOf(Report calldata report, MarketInterest[] calldata markets)
        internal
        pure
        returns (uint256 place, uint256 row)
    {
        assembly ("memory-safe") {
            place := report
            row := markets.offset
        }
    }

    /// @notice The words at `offset` behind each of three `places` in the calldata. Reverts on one of more than 128 bits.
    function triple(uint256[] memory places, uint256 offset) internal pure returns (int256 a, int256 b, int256 c) {
        uint256 excess;
        assembly ("memory-safe") {
            a := calldataload(add(mload(add(places, 0x20)), offset))
            b := calldataload(add(mload(add(places, 0x40)), offset))
            c := calldataload(add(mload(add(places, 0x60)), offset))
            excess := shr(128, or(or(a, b), c))
        }
        if (excess != 0) revert();
    }

    /// @notice The words at `offset` behind each of `places` in the calldata, into `words`. Reverts on one of more than 128 bits.
    /// @param words as many as there are places
    function column(uint256[] memory places, uint256 offset, int256[] memory words) internal pure {
        uint256 excess;
        assembly ("memory-safe") {
            let end := shl(5, add(mload(places), 1))
            for { let at := 0x20 } lt(at, end) { at := add(at, 0x20) } {
                let word := calldataload(add(mload(add(places, at)), offset))
                excess := or(excess, shr(128, word))
                mstore(add(words, at), word)
            }
        }
        // like any word of the calldata that doesn't fit its type
        if (excess != 0) revert();
    }
}
