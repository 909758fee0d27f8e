// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { IAggregator } from "./IAggregator.sol";
import { IGoverned } from "./IGoverned.sol";
import { ISequencerClock } from "./ISequencerClock.sol";

/// @notice How the fund's share of liquidation fees follows a volatility index; wad. One slot.
/// @dev `share = calmShare + (wildShare − calmShare) × clamp((index − calm) ÷ (wild − calm), 0, 1)`, rounded down. Bounds:
/// `calm < wild`, 10 % ≤ `calmShare` ≤ `wildShare` ≤ 100 %.
struct FeeCurve {
    uint64 calm;
    uint64 wild;
    uint64 calmShare;
    uint64 wildShare;
}

/// @notice What a fund starts with.
struct FundTerms {
    /// @dev A volatility index: an annual volatility, say 80 % as 80 with the feed's decimals.
    IAggregator volatilityFeed;
    /// @dev An index older than this counts as wild, seconds.
    uint32 feedMaxAge;
    /// @dev Part of each liquidation fee that counts against the loss, wad: the schedule that covers are sold on. For good.
    uint64 countedFeeShare;
    /// @dev Most that may sit in vaults, of the fund's own money, wad.
    uint64 reserveCap;
    FeeCurve feeCurve;
}

/// @notice Where a fund's money is, asset units.
struct FundState {
    /// @dev The venue's own money at hand: fees, surplus, deposits.
    uint256 liquid;
    /// @dev The venue's own money in vaults, at what they would give now; a vault that can't say counts as 0.
    uint256 reserve;
    /// @dev Payouts of covers; they absorb deficits and nothing else.
    uint256 payouts;
    /// @dev Deficits that nobody has paid yet.
    uint256 outstandingDeficit;
    /// @dev Deficits − surplus − counted fees since the fund began.
    int256 netLiquidationLoss;
    /// @dev How often it ran dry, and since when it has been; 0 while it is not.
    uint32 spell;
    uint40 drySince;
    /// @dev The owner can't withdraw before.
    uint40 lockedUntil;
    /// @dev Of the last socialised loss, wad.
    uint64 socialisedRatio;
}

/// @notice A venue's own first-loss money, kept on chain: it takes liquidation fees and surplus, absorbs deficits, counts
/// the net liquidation loss, draws the venue's cover when it runs dry, and says what is left to socialise.
/// @dev It is the vault that the venue's programs pin. Payouts come by plain transfer, so whatever arrives unasked is taken
/// for a payout: it can absorb deficits and never leaves otherwise. Deposits, withdrawals, payouts, recoveries, proceeds
/// of the auction and what vaults earn or lose never touch the net liquidation loss.
interface IInsuranceFund is IGoverned {
    event VenueConnected(address indexed venue, address indexed recapitalisation);
    event FeeReceived(uint256 fee, uint256 toFund, uint256 share);
    event SurplusReceived(uint256 amount);
    event Deposited(address indexed from, uint256 amount);
    event Withdrawn(address indexed to, uint256 amount);
    event PayoutRecognised(uint256 amount, uint40 lockedUntil);
    event ProceedsReceived(uint256 amount);
    event DeficitAbsorbed(uint256 deficit, uint256 paid, uint256 outstanding);
    event OutstandingPaid(uint256 amount, uint256 outstanding);
    /// @notice `ratio` of every positive equity of the venue, wad, is lost.
    event LossSocialised(uint256 loss, uint256 claims, uint256 ratio);
    event ReserveAllocated(address indexed vault, uint256 amount, uint256 shares);
    event ReserveRecalled(address indexed vault, uint256 amount, uint256 shares);
    event VaultAllowed(address indexed vault, bool allowed);
    event ReserveCapSet(uint64 cap);
    event FeeCurveSet(FeeCurve curve);

    error ZeroAmount();
    error ZeroAddress();
    error NotVenue(address caller);
    error NotVenueOwner(address caller);
    error NotRecapitalisation(address caller);
    error NotSelf(address caller);
    error AlreadyConnected(address venue);
    /// @notice Limits of `outstanding` on the venue are not expired yet.
    error CoverIsLive(uint256 outstanding);
    /// @notice A payout came less than 30 days ago.
    error PayoutIsRecent(uint40 lockedUntil);
    error DeficitOutstanding(uint256 outstanding);
    error NothingOutstanding();
    /// @notice Cover may still pay, or the venue's token may still be sold.
    error NotYetSocialisable();
    error NotEnoughLiquid(uint256 amount, uint256 liquid);
    error VaultNotAllowed(address vault);
    error TooManyVaults(uint256 most);
    error ReserveAboveCap(uint256 reserve, uint256 cap);
    error BadFeeCurve();
    error ShareOutOfBounds(uint256 share, uint256 most);

    /// @notice Names the venue's contract and the auction of its token (0: none), once. Only the venue's owner.
    function connect(address venue, address recapitalisation) external;

    /// @notice Takes the fund's share of a liquidation fee from the venue's contract. Only from there.
    /// @param fee all of it, asset units
    /// @return toFund what was taken; the rest is the venue's
    function receiveFee(uint256 fee) external returns (uint256 toFund);
    /// @notice Takes what a liquidation left over from the venue's contract. Only from there.
    function receiveSurplus(uint256 amount) external;
    /// @notice Counts a deficit and pays of it what is there, first from the venue's own money, then from payouts; the rest
    /// stays outstanding. Only the venue's contract; a vault that fails stops nothing.
    function absorb(uint256 deficit) external returns (uint256 paid);
    /// @notice Gives up on the outstanding deficit: it is the venue's to socialise over `claims`, the sum of its positive
    /// equities. Only the venue's contract, once cover and auction are dry.
    /// @return loss what was outstanding
    /// @return ratio `loss ÷ claims`, wad, rounded up, at most 1
    function socialise(uint256 claims) external returns (uint256 loss, uint256 ratio);

    /// @notice Settles one of the venue's covers with `evidence` and lets what arrives absorb the outstanding deficit. Anyone.
    function draw(uint256 coverId, bytes calldata evidence) external returns (uint256 paid);
    /// @notice Collects a payout that a pool could not push and holds for this vault. Anyone.
    function collectReserved(address pool) external returns (uint256 paid);
    /// @notice Recognises payouts and lets all that is there absorb the outstanding deficit. Anyone.
    function sync() external returns (uint256 paid);
    /// @notice Takes proceeds from the auction, which pulls them from its buyer in the same call. Only the auction.
    /// @dev Pulled, not found: an auction in name only could else call a payout its proceeds.
    function receiveProceeds(uint256 amount) external;

    /// @notice Adds to the venue's own money. Anyone.
    function deposit(uint256 amount) external;
    /// @notice Takes the venue's own money out: not while cover is live on the venue, not for 30 days after payouts of a hundredth of
    /// the fund in one or more parts, not while a deficit is outstanding. Only the venue's owner.
    function withdraw(uint256 amount, address to) external;
    /// @notice Puts own money into an allowed vault, up to the cap. Only the venue's owner.
    function allocate(address vault, uint256 amount) external returns (uint256 shares);
    /// @notice Takes up to `amount` back from a vault. Only the venue's owner.
    function recall(address vault, uint256 amount) external returns (uint256 received);

    /// @notice Lets own money sit in an ERC-4626 vault of the same asset, or no more from now on. Only governance; 4 at most.
    function allowVault(address vault, bool allowed) external;
    /// @notice Only governance; at most 80 %, in steps and once a week, as `IParameters`.
    function setReserveCap(uint64 cap) external;
    /// @notice Only governance; in steps and once a week, as `IParameters`.
    function setFeeCurve(FeeCurve calldata curve) external;

    function asset() external view returns (IERC20);
    function venueId() external view returns (uint64);
    function venue() external view returns (address);
    function recapitalisation() external view returns (address);
    /// @notice Who owns the fund: the venue's owner of now.
    function owner() external view returns (address);
    function state() external view returns (FundState memory);
    /// @notice The venue's own money, at hand and in vaults, asset units.
    function balance() external view returns (uint256);
    function netLiquidationLoss() external view returns (int256);
    function outstandingDeficit() external view returns (uint256);
    function spell() external view returns (uint32);
    /// @notice The fund's share of liquidation fees now, wad; the wild share where the index is missing or old.
    function feeShare() external view returns (uint256);
    function countedFeeShare() external view returns (uint64);
    function feeCurve() external view returns (FeeCurve memory);
    function reserveCap() external view returns (uint64);
    function vaults() external view returns (address[] memory);
    function isVaultAllowed(address vault) external view returns (bool);
    function sharesIn(address vault) external view returns (uint256);
    /// @notice Counts the sequencer's downtime, in which neither response nor lock runs; 0 on chains without one.
    function clock() external view returns (ISequencerClock);
    /// @notice Whether fund and cover are dry: a deficit is outstanding, and no limit is, or the response has passed since it
    /// ran dry, so that what covers owe has been paid.
    function isRecapitalisable() external view returns (bool);
    /// @notice Whether the auction is over too.
    function isSocialisable() external view returns (bool);
}
