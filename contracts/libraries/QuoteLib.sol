// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ICoverMarket, Quote } from "../interfaces/ICoverMarket.sol";
import { Layer, Peril, Program } from "../interfaces/IProgramRegistry.sol";

/// @notice EIP-712 struct hashes of what quote signers, venues' owners and buyers sign, and what a quote must say.
library QuoteLib {
    bytes32 internal constant QUOTE_TYPEHASH = keccak256(
        "Quote(uint64 venueId,uint256 programId,uint8 layer,uint64 share,address buyer,address pool,uint8 peril,"
        "uint96 attachment,uint96 exhaustion,uint96 limit,uint40 start,uint40 end,address vault,uint96 premium,"
        "bytes32 modelHash,uint256 nonce,uint40 deadline)"
    );
    bytes32 internal constant CONSENT_TYPEHASH = keccak256("Consent(bytes32 quote)");
    bytes32 internal constant ACCEPTANCE_TYPEHASH = keccak256("Acceptance(bytes32 quote)");
    uint256 private constant WAD = 1e18;
    /// @dev Bytes of an encoded quote: 17 words.
    uint256 private constant QUOTE_SIZE = 544;

    /// @dev Every field is static, so the struct's calldata is its EIP-712 encoding. It is hashed as it came: bits outside
    /// a field's type make another hash here and a revert where the field is read.
    function hashQuote(Quote calldata quote) internal pure returns (bytes32 hash) {
        bytes32 typeHash = QUOTE_TYPEHASH;
        assembly ("memory-safe") {
            // free memory, not kept
            let pointer := mload(0x40)
            mstore(pointer, typeHash)
            calldatacopy(add(pointer, 0x20), quote, QUOTE_SIZE)
            hash := keccak256(pointer, add(QUOTE_SIZE, 0x20))
        }
    }

    /// @param quote the EIP-712 digest of the quote
    function hashConsent(bytes32 quote) internal pure returns (bytes32) {
        return keccak256(abi.encode(CONSENT_TYPEHASH, quote));
    }

    /// @param quote the EIP-712 digest of the quote
    function hashAcceptance(bytes32 quote) internal pure returns (bytes32) {
        return keccak256(abi.encode(ACCEPTANCE_TYPEHASH, quote));
    }

    /// @notice Every term the buyer agreed to must be the program's.
    function requireTerms(Quote memory quote, Program memory program, Layer memory layer) internal pure {
        if (quote.venueId != program.venueId) revert ICoverMarket.TermsMismatch("venueId");
        if (quote.peril != program.peril) revert ICoverMarket.TermsMismatch("peril");
        if (quote.attachment != layer.attachment) revert ICoverMarket.TermsMismatch("attachment");
        if (quote.exhaustion != layer.exhaustion) revert ICoverMarket.TermsMismatch("exhaustion");
        if (quote.start != program.start) revert ICoverMarket.TermsMismatch("start");
        if (quote.end != program.end) revert ICoverMarket.TermsMismatch("end");
        if (quote.vault != program.vault) revert ICoverMarket.TermsMismatch("vault");
        if (program.peril != Peril.DEFICIT) return;
        if (quote.limit != uint256(quote.share) * (layer.exhaustion - layer.attachment) / WAD) {
            revert ICoverMarket.TermsMismatch("limit");
        }
    }
}
