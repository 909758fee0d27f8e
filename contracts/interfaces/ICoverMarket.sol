// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC721 } from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import { IGoverned } from "./IGoverned.sol";
import { Peril } from "./IProgramRegistry.sol";
import { ISafeguard } from "./ISafeguard.sol";

/// @notice An offer of a pool to cover a share of a layer. Signed as EIP-712 typed data by a signer of the pool's role;
/// the domain carries chain id and market.
struct Quote {
    uint64 venueId;
    uint256 programId;
    uint8 layer;
    /// @dev Part of the layer, wad.
    uint64 share;
    address buyer;
    address pool;
    Peril peril;
    uint96 attachment;
    uint96 exhaustion;
    /// @dev Most that the cover can pay, asset units. For `DEFICIT`: share × (exhaustion − attachment), rounded down.
    uint96 limit;
    uint40 start;
    uint40 end;
    /// @dev Where payouts go; the program's.
    address vault;
    /// @dev For the whole term, asset units.
    uint96 premium;
    /// @dev Identifies model, calibration and seed that gave the premium.
    bytes32 modelHash;
    /// @dev Used once per signer, in any order.
    uint256 nonce;
    /// @dev Last second at which the quote can be bought.
    uint40 deadline;
}

enum CoverStatus {
    None,
    Active,
    /// @dev Term and grace over, all owed paid, limit freed.
    Expired,
    /// @dev Undone before its start, premium refunded.
    Voided
}

/// @notice A pool's share of one layer of a program.
struct Cover {
    address pool;
    uint64 programId;
    uint8 layer;
    CoverStatus status;
    uint96 limit;
    uint96 paid;
    uint64 share;
    uint96 premium;
    /// @dev The protocol's part of the premium.
    uint96 fee;
    /// @dev The signer of its quote.
    address signer;
    /// @dev The treaty that reinsures it, 0 without.
    address treaty;
    /// @dev Next cover of the same pool and end, for expiry without goodwill.
    uint64 nextDue;
    /// @dev When it ends: the program's end, or when its cancellation takes effect; 0 where there is no cover.
    uint40 until;
}

/// @notice Sells covers against signed quotes and settles them. One permissionless call measures the index, pays what the
/// layer gives and pushes it to the venue's vault.
interface ICoverMarket is IERC721, IGoverned {
    event CoverBought(
        uint256 indexed coverId,
        uint256 indexed programId,
        address indexed pool,
        uint64 venueId,
        uint8 layer,
        uint64 share,
        address buyer,
        uint256 limit,
        uint256 premium,
        uint256 fee,
        uint256 floor,
        bytes32 modelHash,
        bytes32 quoteHash
    );
    event CoverSettled(
        uint256 indexed coverId, uint256 index, uint256 paid, uint256 paidTotal, address indexed vault, bool pushed
    );
    event CoverExpired(uint256 indexed coverId, uint256 released);
    event CoverVoided(uint256 indexed coverId, address indexed recipient, uint256 refund);
    event SignerSet(address indexed signer, bytes32 indexed role);
    event PoolAdmitted(address indexed pool, bool admitted);

    error QuoteExpired(uint40 deadline);
    error NotBuyer(address buyer, address caller);
    /// @notice The signature is not of a signer of the pool's role: forged, altered, or made for another chain or market.
    error BadQuoteSigner(address recovered, bytes32 role);
    error NonceUsed(address signer, uint256 nonce);
    /// @notice The venue's owner has not consented to this purchase.
    error NoConsent(uint64 venueId);
    error PoolNotAdmitted(address pool);
    /// @notice A term of the quote is not the program's.
    error TermsMismatch(bytes32 term);
    error OutsideMandate(bytes32 rule);
    error PremiumBelowFloor(uint256 premium, uint256 floor);
    error LimitTooSmall(uint256 limit, uint256 minimum);
    /// @notice All limits on the venue would exceed its insurable interest.
    error InsurableInterestExceeded(uint64 venueId, uint256 limits, uint256 interest);
    /// @notice The venue's last report is older than the report age.
    error VenueReportStale(uint64 venueId, uint40 observedAt);
    error CoverNotActive(uint256 coverId, CoverStatus status);
    error NotDue(uint256 coverId, uint40 dueAt);
    error AlreadyStarted(uint256 coverId, uint40 start);
    error ClaimPending(uint256 coverId);

    /// @notice Buys a quoted cover. The buyer pays the premium to the pool and receives the cover's token.
    /// @param signature of the quote, by a signer of the pool's role
    /// @param consent of the venue's owner: EIP-712 `Consent(bytes32 quote)`, ECDSA or ERC-1271; empty if the buyer is the owner
    /// @return coverId ids count up from 1
    function buy(Quote calldata quote, bytes calldata signature, bytes calldata consent)
        external
        returns (uint256 coverId);

    /// @notice Like `buy`, with an ERC-2612 permit of the premium in the same transaction.
    function buyWithPermit(
        Quote calldata quote,
        bytes calldata signature,
        bytes calldata consent,
        uint256 permitDeadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external returns (uint256 coverId);

    /// @notice Measures the cover's index with `evidence` and pays what is owed beyond what was paid. Anyone, at any time
    /// until expiry; repeating it pays nothing more.
    /// @param evidence in the encoding of the program's trigger; may be empty
    /// @return paid asset units paid by this call
    function settle(uint256 coverId, bytes calldata evidence) external returns (uint256 paid);

    /// @notice Retires covers whose term and grace are over: pays what the recorded index still owes, then frees the limit.
    /// Anyone.
    function expire(uint256[] calldata coverIds) external;

    /// @notice Retires up to `most` due covers of a pool. Anyone; purchases and exits do it too.
    function retireDue(address pool, uint256 most) external returns (uint256 retired);

    /// @notice Undoes a cover before its start with full refund to its holder. Only governance.
    function voidCover(uint256 coverId) external;

    /// @notice Gives a quote signer its role, 0 to revoke. Only governance.
    function setSigner(address signer, bytes32 role) external;
    /// @notice Admits a pool, or stops it from selling. Only governance.
    function admitPool(address pool, bool admitted) external;

    function cover(uint256 coverId) external view returns (Cover memory);
    function coverCount() external view returns (uint256);
    /// @notice What `settle` would pay on the index as recorded, asset units.
    function owed(uint256 coverId) external view returns (uint256);
    /// @notice The guardian's powers and the sales stops come from here.
    function safeguard() external view returns (ISafeguard);
    /// @notice The pool of an admitted treaty, 0 if it is not admitted.
    function treatyPool(address treaty) external view returns (address pool);
    function signerRole(address signer) external view returns (bytes32);
    function isNonceUsed(address signer, uint256 nonce) external view returns (bool);
    function isAdmitted(address pool) external view returns (bool);
    /// @notice Sum of the outstanding limits on a venue over all pools, asset units.
    function venueOutstanding(uint64 venueId) external view returns (uint256);
    /// @notice The digest a quote's signer signs.
    function hashQuote(Quote calldata quote) external view returns (bytes32);
    /// @notice The digest a venue's owner signs to consent to a quote.
    function hashConsent(bytes32 quoteHash) external view returns (bytes32);
}
