// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC721 } from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import { IGoverned } from "./IGoverned.sol";
import { Peril } from "./IProgramRegistry.sol";
import { ISafeguard } from "./ISafeguard.sol";
import { ISequencerClock } from "./ISequencerClock.sol";

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
    /// @dev Most that the cover can pay, asset units. For `DEFICIT`: share × (exhaustion − attachment), rounded down. The index
    /// of the other perils is no money, so their limit is agreed; insurable interest bounds it. Of every peril the shares of
    /// a layer sum to ≤ 1 − coinsurance.
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
    Voided,
    /// @dev Ends at `until`: pays for the days before it until grace is over.
    Cancelled
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
    /// @dev When it ends: the program's end, or when its cancellation takes effect (the start, if it had not begun); 0 if voided.
    uint40 until;
    /// @dev Start of the Ballast day on which it was bought.
    uint40 boughtAt;
}

/// @notice A quote signer's allowance. What it sells fills a bucket of the size `limitPerDay`, which drains by that much a day:
/// around no boundary of days can more be sold than at any other time.
struct SignerAllowance {
    /// @dev Pools whose mandate names this role take its quotes; 0 if revoked.
    bytes32 role;
    /// @dev Limit, asset units.
    uint96 limitPerDay;
    /// @dev Limit it may sell now, asset units.
    uint96 available;
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
    /// @notice Part of the cover's premium went to the treaty that reinsures it.
    event CoverCeded(uint256 indexed coverId, address indexed treaty, uint256 premium);
    event CoverExpired(uint256 indexed coverId, uint256 released);
    event CoverVoided(uint256 indexed coverId, address indexed recipient, uint256 refund);
    /// @notice The cover ends at `until`; its holder gets `refund`, the pool keeps `charge` of what was unearned.
    event CoverCancelled(uint256 indexed coverId, uint40 until, uint256 refund, uint256 charge);
    /// @notice `role` is 0 where the signer was revoked.
    event SignerSet(address indexed signer, bytes32 indexed role, uint96 limitPerDay);
    event PoolAdmitted(address indexed pool, bool admitted);
    event TreatyAdmitted(address indexed treaty, address indexed pool, uint16 id);
    /// @notice What the pool sells from now until `closesAt` is reinsured by the treaty for `cession` of its premium, wad.
    event TreatyOpened(address indexed treaty, address indexed pool, uint64 cession, uint40 closesAt);

    error QuoteExpired(uint40 deadline);
    error NotBuyer(address buyer, address caller);
    /// @notice The buyer has not accepted this quote, or it was bought before.
    error NotAccepted(address buyer);
    /// @notice The sale needs `limit` of the signer's allowance, and `available` is there.
    error SignerLimitExceeded(address signer, uint256 limit, uint256 available);
    error ZeroAddress();
    /// @notice The signature is not of a signer of the pool's role: forged, altered, or made for another chain or market; or the
    /// signer to be revoked was never named.
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
    error NotVenueOwner(uint64 venueId, address caller);
    /// @notice Only covers of `DEFICIT` can be cancelled: the other perils' indices know no days.
    error NotCancellable(uint256 coverId, Peril peril);
    /// @notice The cover ends at `end`, before a cancellation could take effect.
    error EndsAnyway(uint256 coverId, uint40 end);
    /// @notice The refund of a cancellation has become less than its caller takes: the pool's use, and with it the charge, has grown.
    error RefundTooLow(uint256 coverId, uint256 refund, uint256 leastRefund);
    error TreatyNotAdmitted(address treaty);
    error TreatyAlreadyAdmitted(address treaty);
    /// @notice The treaty serves another market.
    error ForeignTreaty(address treaty, address market);
    /// @notice One treaty is open per pool.
    error PoolHasTreaty(address pool, address treaty, uint40 closesAt);

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

    /// @notice Like `buy`, brought by anyone for a buyer who has signed EIP-712 `Acceptance(bytes32 quote)`, ECDSA or ERC-1271, so
    /// that a multisignature wallet can buy. The buyer pays by allowance to the market and receives the cover's token.
    /// @param acceptance of the buyer; good for one purchase
    function buyFor(Quote calldata quote, bytes calldata signature, bytes calldata consent, bytes calldata acceptance)
        external
        returns (uint256 coverId);

    /// @notice Measures the cover's index with `evidence` and pays what is owed beyond what was paid. Anyone, at any time
    /// until expiry; repeating it pays nothing more.
    /// @dev A cancelled cover is measured on the days before its end only, and by this evidence only.
    /// @param evidence in the encoding of the program's trigger; may be empty
    /// @return paid asset units paid by this call
    function settle(uint256 coverId, bytes calldata evidence) external returns (uint256 paid);

    /// @notice Retires covers whose term and grace are over, downtime of the sequencer added: pays what the recorded index still
    /// owes, then frees the limit. Anyone.
    function expire(uint256[] calldata coverIds) external;

    /// @notice Retires up to `most` due covers of a pool. Anyone; purchases and exits do it too.
    function retireDue(address pool, uint256 most) external returns (uint256 retired);

    /// @notice Undoes a cover before its start with full refund to its holder. Governance, or the guardian where the cover's
    /// signer is revoked.
    function voidCover(uint256 coverId) external;

    /// @notice Ends a `DEFICIT` cover at the start of the next Ballast day, or undoes it if it has not begun. What the recorded
    /// index owes is paid first. The unearned premium less a charge goes to the cover's holder; grace still follows for the
    /// days that were covered. Only the venue's owner; not at warning nor under an open claim.
    /// @dev The refund is the holder's, not the owner's: whoever holds the cover has paid for it, like at a void, and an owner
    /// could else take back what others paid for his venue. Payouts never were the holder's. The charge is the pool's floor for
    /// the remaining limit over the time it was locked without earning: from the purchase to the start, and for the grace.
    /// The curve is that of the purchase's day.
    /// @param leastRefund asset units; less reverts, because others' exits may raise the charge before the call lands
    /// @return refund asset units
    function cancel(uint256 coverId, uint256 leastRefund) external returns (uint256 refund);

    /// @notice Gives a quote signer its role and how much limit it may sell a day; role 0 revokes. What it sold before still
    /// counts. Only governance.
    function setSigner(address signer, bytes32 role, uint96 limitPerDay) external;
    /// @notice Revokes a quote signer. The guardian or governance.
    function revokeSigner(address signer) external;
    /// @notice Admits a pool, or stops it from selling. Only governance.
    function admitPool(address pool, bool admitted) external;
    /// @notice Admits a treaty of an admitted pool, for good: its covers rest on it. Only governance.
    function admitTreaty(address treaty) external;
    /// @notice Lets the calling treaty carry what its pool sells from now until the treaty closes. Only an admitted treaty, once
    /// no other is open for the pool.
    function openTreaty() external;

    function cover(uint256 coverId) external view returns (Cover memory);
    function coverCount() external view returns (uint256);
    /// @notice What `settle` would pay on the index as recorded, asset units.
    function owed(uint256 coverId) external view returns (uint256);
    /// @notice The guardian's powers and the sales stops come from here.
    function safeguard() external view returns (ISafeguard);
    /// @notice Counts the sequencer's downtime; 0 on chains without one.
    function clock() external view returns (ISequencerClock);
    function signerRole(address signer) external view returns (bytes32);
    function signerAllowance(address signer) external view returns (SignerAllowance memory);
    /// @notice The pool's latest treaty, 0 without; it carries what is sold before `closesAt`. The cession is the ceded share of
    /// the premium after the protocol's fee, wad.
    function treatyOf(address pool) external view returns (address treaty, uint64 cession, uint40 closesAt);
    /// @notice The pool of an admitted treaty, 0 if it is not admitted.
    function treatyPool(address treaty) external view returns (address pool);
    function isNonceUsed(address signer, uint256 nonce) external view returns (bool);
    function isAdmitted(address pool) external view returns (bool);
    /// @notice Sum of the outstanding limits on a venue over all pools, asset units.
    function venueOutstanding(uint64 venueId) external view returns (uint256);
    /// @notice The digest a quote's signer signs.
    function hashQuote(Quote calldata quote) external view returns (bytes32);
    /// @notice The digest a venue's owner signs to consent to a quote.
    function hashConsent(bytes32 quoteHash) external view returns (bytes32);
    /// @notice The digest a buyer signs to accept a quote that somebody else brings.
    function hashAcceptance(bytes32 quoteHash) external view returns (bytes32);
}
