// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC4626 } from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import { ICoverMarket } from "./ICoverMarket.sol";
import { IRecoveryDesk } from "./IRecoveryDesk.sol";
import { ISafeguard } from "./ISafeguard.sol";
import { ISequencerClock } from "./ISequencerClock.sol";
import { PremiumTerms } from "./ITailRiskPool.sol";

/// @notice What a treaty promises; immutable.
struct TreatyTerms {
    /// @dev The pool that cedes.
    address pool;
    /// @dev Cumulative loss of the treaty's covers at which it starts to pay, and the most it pays beyond, asset units.
    uint96 retention;
    uint96 limit;
    /// @dev Covers sold before then are carried, to their end.
    uint40 closesAt;
    /// @dev The ceded share of premium rises in a straight line from `cessionFrom` at `auctionStart` to `cessionTo` at
    /// `auctionEnd`, wad. It stands still while the sequencer is down.
    uint40 auctionStart;
    uint40 auctionEnd;
    uint64 cessionFrom;
    uint64 cessionTo;
}

enum TreatyStage {
    /// @dev Collateral is raised while the ceded share rises; deposits can be taken back.
    Raising,
    /// @dev Carries what the pool sells.
    Open,
    /// @dev Carries to their end what it carried when it closed.
    RunOff,
    /// @dev All its covers have expired, collateral is free; what it still owes stays set aside for the pool.
    Released,
    /// @dev The auction ended without a taker; deposits can be taken back.
    Failed
}

/// @notice Where a treaty's money is, asset units. `cash = totalAssets + unearned + receivable + reserved + refunds`, up to
/// one base unit that rounding keeps outside `totalAssets`.
struct TreatyState {
    /// @dev Tokens the treaty accounts for; donations don't count.
    uint256 cash;
    /// @dev Collateral and earned premium; belongs to the shares, free only in the stages Raising, Failed and Released.
    uint256 totalAssets;
    /// @dev Ceded premium for time that has not passed, rounded up.
    uint256 unearned;
    /// @dev Owed to the pool, because a transfer failed.
    uint256 receivable;
    /// @dev Premium given back whose push failed; only its recipient can collect.
    uint256 reserved;
    /// @dev Refunds that came after the release and are not collected yet.
    uint256 refunds;
}

/// @notice A treaty: a vault of external capital behind one pool, risks-attaching. Its index is the cumulative loss of the
/// covers sold while it was open, net of recoveries, its layer `retention → retention + limit`, fully collateralized. It
/// refills the pool inside the settlement; what a failing transfer holds back becomes a receivable of the pool and never
/// stops a payout.
/// @dev The treaty pays on the *ultimate net loss*, as reinsurance does: after any order of losses and refunds it has paid
/// `layer(losses − refunds)` and nothing else. A refund while it is live is collateral again; one after the release belongs
/// to the shares held when it was open.
interface ITreaty is IERC4626 {
    event TreatyOpened(uint64 cession, uint40 closesAt);
    event LossCeded(uint256 indexed coverId, uint256 loss, uint256 cumulativeLoss, uint256 refill, bool pushed);
    event ReceivablePaid(uint256 amount);
    event PremiumCeded(uint256 indexed coverId, uint256 premium);
    event CoverUnbound(uint256 indexed coverId, address indexed recipient, uint256 refund);
    event CoverCancelled(uint256 indexed coverId, address indexed recipient, uint256 refund);
    event CoverReleased(uint256 indexed coverId);
    event RefundReceived(uint256 indexed coverId, uint256 amount);
    event RefundCollected(address indexed account, address indexed to, uint256 amount);
    event ReservedCollected(address indexed account, address indexed to, uint256 amount);

    error NotMarket(address caller);
    error NotRecoveryDesk(address caller);
    error NotSelf(address caller);
    error WrongStage(TreatyStage stage);
    error NotCollateralized(uint256 assets, uint256 limit);
    error AuctionNotStarted(uint40 auctionStart);
    /// @notice The cession has not reached what the taker asks for.
    error CessionTooLow(uint64 cession, uint64 asked);
    /// @notice A treaty can't open while a venue of the pool is at warning.
    error PoolIsFrozen(address pool);
    /// @notice The treaty does not carry this cover, or no longer.
    error CoverNotCarried(uint256 coverId);
    /// @notice A cover's refunds stay under what it lost.
    error RefundAboveLoss(uint256 coverId, uint256 refunded, uint256 loss);
    error NothingReserved(address account);
    /// @notice `term` contradicts the others or is out of range.
    error BadTerms(string term);
    error ZeroAmount();
    error ZeroAddress();

    /// @notice Opens the treaty at the ceded share of now once its collateral reaches its limit. Anyone, from the start of
    /// the auction to its end; the pool must have no other open treaty and no venue at warning.
    /// @dev The ceded share only rises, so whoever deposits gets the share of that moment at least, whoever opens.
    /// @param asked the least ceded share at which to open, wad
    function open(uint64 asked) external;

    /// @notice Takes on a cover; its ceded premium has just been paid in. Only the market.
    /// @param terms `premium` is the ceded part, `fee` is 0
    function bind(uint256 coverId, PremiumTerms calldata terms) external;
    /// @notice Adds a loss of one of its covers, earns the premium of the paid limit and pays what its layer gives to the
    /// pool as far as the token lets it. Only the market; never reverts over the transfer, whatever the token does.
    /// @return refill what reached the pool
    function cede(uint256 coverId, PremiumTerms calldata terms, uint96 paidBefore, uint96 loss)
        external
        returns (uint256 refill);
    /// @notice Undoes a cover before its start: its ceded premium goes back. Only the market.
    function unbind(uint256 coverId, PremiumTerms calldata terms, address recipient) external;
    /// @notice Ends the earning of a cancelled cover at `terms.until`; the ceded premium of the rest, less the charge, goes to
    /// `recipient`, rounded down. Only the market.
    /// @param charge what the cancellation costs beyond what the pool could keep, asset units; kept as far as the rest reaches
    function cancel(uint256 coverId, PremiumTerms calldata terms, uint96 paidBefore, uint96 charge, address recipient)
        external
        returns (uint256 refund);
    /// @notice Lets go of an expired cover. Only the market.
    function release(uint256 coverId) external;
    /// @notice Pays the pool what earlier transfers held back, as far as the token lets it. Anyone.
    function payReceivable() external returns (uint256 paid);
    /// @notice Takes a recovery on one of its covers into account and says which part of it is the treaty's. Only the recovery
    /// desk, which sends that part in the same call.
    /// @param refund of the cover, asset units
    /// @return part `layer(losses − refunds before) − layer(losses − refunds after)`
    function applyRefund(uint256 coverId, uint96 refund) external returns (uint96 part);
    /// @notice Collects an account's refunds, which belong to the shares held when the treaty was open, redeemed or not.
    function collectRefund(address to) external returns (uint256 amount);
    /// @notice Collects premium given back whose push failed. Only its recipient.
    function collectReserved(address to) external returns (uint256 amount);

    function market() external view returns (ICoverMarket);
    function desk() external view returns (IRecoveryDesk);
    function safeguard() external view returns (ISafeguard);
    function clock() external view returns (ISequencerClock);
    function terms() external view returns (TreatyTerms memory);
    function stage() external view returns (TreatyStage);
    function state() external view returns (TreatyState memory);
    /// @notice The ceded share: what it would open at now while raising, what it opened at after, wad. Rounded down.
    function cession() external view returns (uint64);
    /// @notice Losses of its covers so far, and what of them was refunded, asset units.
    function cumulativeLoss() external view returns (uint256);
    function cumulativeRefund() external view returns (uint256);
    /// @notice What its layer has paid or owes of the losses less the refunds: `layer(losses − refunds)`, at most the limit.
    function ceded() external view returns (uint256);
    function receivable() external view returns (uint256);
    /// @notice Covers it still carries.
    function liveCovers() external view returns (uint256);
    function refundOf(address account) external view returns (uint256);
    function reservedFor(address account) external view returns (uint256);
}
