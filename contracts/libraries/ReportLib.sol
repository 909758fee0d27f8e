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
    function structHash(Report calldata report) internal pure returns (bytes32 hash) {
        bytes32 marketsHash = hashMarkets(report.markets);
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
        if (a.venueId != b.venueId || a.sequence != b.sequence || a.observedAt != b.observedAt) return false;
        (MarketInterest[] calldata x, MarketInterest[] calldata y) = (a.markets, b.markets);
        if (x.length != y.length) return false;
        for (uint256 i; i < x.length; ++i) {
            if (x[i].market != y[i].market) return false;
        }
        return true;
    }
}
