// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Quote } from "../interfaces/ICoverMarket.sol";

/// @notice EIP-712 struct hashes of what quote signers and venues' owners sign.
library QuoteLib {
    bytes32 internal constant QUOTE_TYPEHASH = keccak256(
        "Quote(uint64 venueId,uint256 programId,uint8 layer,uint64 share,address buyer,address pool,uint8 peril,"
        "uint96 attachment,uint96 exhaustion,uint96 limit,uint40 start,uint40 end,address vault,uint96 premium,"
        "bytes32 modelHash,uint256 nonce,uint40 deadline)"
    );
    bytes32 internal constant CONSENT_TYPEHASH = keccak256("Consent(bytes32 quote)");

    /// @dev Every field is static, so the struct's ABI encoding is its EIP-712 encoding.
    function hashQuote(Quote calldata quote) internal pure returns (bytes32) {
        return keccak256(abi.encode(QUOTE_TYPEHASH, quote));
    }

    /// @param quote the EIP-712 digest of the quote
    function hashConsent(bytes32 quote) internal pure returns (bytes32) {
        return keccak256(abi.encode(CONSENT_TYPEHASH, quote));
    }
}
