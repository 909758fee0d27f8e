// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC4626 } from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import { IGoverned } from "./IGoverned.sol";
import { ISafeguard } from "./ISafeguard.sol";

/// @notice What a pool may underwrite. Immutable.
struct Mandate {
    /// @dev Role whose signers may quote for this pool.
    bytes32 signerRole;
    /// @dev Bit `n` allows peril `n`.
    uint8 perils;
    /// @dev Longest time from purchase to the end of grace, seconds.
    uint32 longestTerm;
    /// @dev Smallest coinsurance of a program, wad.
    uint64 smallestCoinsurance;
    /// @dev Most that the limits on one risk group may be of the pool's assets, wad.
    uint64 groupCap;
    /// @dev The only risk group insured, 0 for any.
    uint64 riskGroup;
    /// @dev Whether only allow-listed accounts may stake.
    bool allowListed;
}

/// @notice The premium side of a cover, as the market tells it to its pool.
struct PremiumTerms {
    /// @dev Total premium, asset units; includes `fee`.
    uint96 premium;
    /// @dev The protocol's part, asset units.
    uint96 fee;
    uint40 start;
    uint40 end;
    uint96 limit;
    /// @dev When earning ends: `end`, or the day a cancellation takes effect. Rates are always by `end − start`.
    uint40 until;
}

/// @notice Where a pool's money is. `cash = totalAssets + unearned + fees + reserved + claimable + dripping`, up to one
/// base unit that rounding keeps outside `totalAssets`.
struct PoolState {
    /// @dev Tokens the pool accounts for; donations don't count.
    uint256 cash;
    /// @dev Backs the outstanding limits and belongs to the shares.
    uint256 totalAssets;
    /// @dev Premium paid for time that has not passed, the protocol's part included; rounded up.
    uint256 unearned;
    /// @dev Earned for the protocol, not yet collected.
    uint256 fees;
    /// @dev Payouts whose push failed; only their vault can collect.
    uint256 reserved;
    /// @dev Exits fixed and not yet collected.
    uint256 claimable;
    /// @dev Given up by exits, charged for cancellations, and left over by refilled payouts: streaming to the shares.
    uint256 dripping;
    /// @dev Sum of outstanding limits.
    uint256 outstanding;
    /// @dev Sum of waiting exits, each at its value when requested.
    uint256 requested;
    uint256 totalShares;
    /// @dev Closed to deposits for good, because a loss took it under 1 % of par.
    bool closed;
}

/// @notice A waiting exit. It is kept in one word; what that can't hold is rounded towards the pool.
struct ExitRequest {
    address controller;
    /// @dev When it may become claimable at the earliest; fixed at the request, at the first full hour after the cooldown.
    uint40 maturesAt;
    /// @dev Shares still waiting.
    uint128 shares;
    /// @dev Value of the waiting shares when requested, asset units, rounded down by less than 3e-8 of it; shrinks in proportion as
    /// parts become claimable.
    uint96 value;
    /// @dev The pool's latest loss when it was made; it waited at every later one, as long as it had shares.
    uint32 epoch;
}

/// @notice A tail-risk pool: an ERC-4626 vault of underwriters' stake with asynchronous exits (ERC-7540's redeem side).
/// Every outstanding limit is backed in full by `totalAssets`.
/// @dev Deposits and mints are synchronous (ERC-4626). `previewRedeem` and `previewWithdraw` revert, `redeem` and
/// `withdraw` collect what is claimable (ERC-7540).
interface ITailRiskPool is IERC4626, IGoverned {
    // ERC-7540
    event RedeemRequest(
        address indexed controller, address indexed owner, uint256 indexed requestId, address sender, uint256 shares
    );
    event OperatorSet(address indexed controller, address indexed operator, bool approved);

    /// @notice `shares` of a request became claimable for `assets`; `forfeited` streams to the remaining shares.
    event ExitClaimable(
        uint256 indexed requestId, address indexed controller, uint256 shares, uint256 assets, uint256 forfeited
    );
    event CoverBound(uint256 indexed coverId, uint256 limit, uint256 premium, uint256 fee);
    event CoverReleased(uint256 indexed coverId, uint256 limit);
    event CoverUnbound(uint256 indexed coverId, address indexed recipient, uint256 refund);
    /// @notice Premium of time that a cancelled cover will not run went back, less the charge that the shares keep.
    event CoverCancelled(uint256 indexed coverId, address indexed recipient, uint256 refund, uint256 charge);
    event RefillTaken(address indexed treaty, uint256 amount);
    /// @notice A loss left the pool. `pushed` is false when the vault could not receive and the amount is reserved.
    event LossPaid(uint256 indexed coverId, address indexed vault, uint256 amount, bool pushed);
    event ReservedCollected(address indexed vault, address indexed to, uint256 amount);
    event FeesCollected(address indexed recipient, uint256 amount);
    event StakerAllowed(address indexed account, bool allowed);
    event PoolClosed();

    error NotMarket(address caller);
    error NotTreaty(address caller);
    error ZeroAmount();
    error ZeroAddress();
    error PoolIsClosed();
    error StakerNotAllowed(address account);
    error NotOwnerOrOperator(address account, address caller);
    /// @notice An exit below `minimum` asset units must be of the whole balance.
    error RequestTooSmall(uint256 value, uint256 minimum);
    /// @notice The sale needs `limit` of free capital, and `free` is there.
    error CapacityExceeded(uint256 limit, uint256 free);
    error GroupCapExceeded(uint64 riskGroup, uint256 limits, uint256 cap);
    /// @notice The token moved another amount than asked; tokens with transfer fees are not supported.
    error TransferMismatch(uint256 expected, uint256 received);
    error NothingReserved(address vault);
    error AsyncPreview();

    /// @notice Like `deposit`, with an ERC-2612 permit of the assets in the same transaction.
    function depositWithPermit(uint256 assets, address receiver, uint256 deadline, uint8 v, bytes32 r, bytes32 s)
        external
        returns (uint256 shares);

    /// @notice Puts shares in escrow for exit. They leave the capacity at once, stay at risk and stop earning.
    /// @dev Takes `shares` rounded down to a multiple of the smallest power of a thousand of which it is less than 2^41 times as
    /// many: exact below 2.2e12 shares and for whole dollars at par, else up to 4.6e-10 less. The events say how many; the rest
    /// stays with the owner, who can ask for it next. A request of at least the minimum or of a whole balance never fails for
    /// its size.
    /// @param controller who collects; @param owner whose shares they are
    function requestRedeem(uint256 shares, address controller, address owner) external returns (uint256 requestId);

    /// @notice Makes matured requests claimable, oldest first and partly if need be, as far as capital is free. Anyone. Touches
    /// nothing while the pool is frozen. A part is a multiple of the unit that the request was rounded to.
    /// @dev All shares of a call are burnt in one `Transfer`.
    /// @param most how many requests to touch at most
    /// @return touched how many became claimable, wholly or partly
    function makeClaimable(uint256 most) external returns (uint256 touched);

    function setOperator(address operator, bool approved) external returns (bool);
    function isOperator(address controller, address operator) external view returns (bool);
    /// @notice Shares of a request that still wait.
    function pendingRedeemRequest(uint256 requestId, address controller) external view returns (uint256 shares);
    /// @notice Shares of a controller that are claimable; claims are kept per controller, so any request id gives it.
    function claimableRedeemRequest(uint256 requestId, address controller) external view returns (uint256 shares);
    function exitRequest(uint256 requestId) external view returns (ExitRequest memory);
    /// @notice First request that still waits, and how many were ever made; ids run from 1.
    function exitQueue() external view returns (uint256 head, uint256 count);

    /// @notice Takes on a cover whose premium has just been paid in. Only the market.
    /// @dev Checks the free capital, the group's cap (from the mandate) and the price.
    /// @param terms the pool's side of the cover: `premium` without what is ceded to a treaty
    /// @param price all that the buyer pays, ceded part included, asset units; at least the floor
    /// @param duration for which the limit is locked from now, seconds
    /// @return floor `floorPremiumUp(terms.limit, duration)` before the cover is bound
    function bind(uint256 coverId, uint64 riskGroup, PremiumTerms calldata terms, uint96 price, uint40 duration)
        external
        returns (uint256 floor);

    /// @notice Pays `amount` of a cover's limit to `vault` and earns the premium of that part. What premium and refill are more than
    /// `amount` streams to the shares. Only the market.
    /// @param paidBefore what the cover had paid before
    /// @param refill of `amount`, what the cover's treaty has just transferred to the pool; the market has seen it arrive
    /// @return pushed false when the transfer failed and the amount is reserved for the vault
    function payLoss(
        uint256 coverId,
        uint64 riskGroup,
        PremiumTerms calldata terms,
        uint96 paidBefore,
        uint96 amount,
        uint96 refill,
        address vault
    ) external returns (bool pushed);

    /// @notice Frees what is left of an expired cover's limit. Only the market.
    function release(uint256 coverId, uint64 riskGroup, uint96 limit) external;

    /// @notice Undoes a cover before its start and refunds its whole premium. Only the market.
    function unbind(uint256 coverId, uint64 riskGroup, PremiumTerms calldata terms, address recipient) external;

    /// @notice Ends a cover's earning at `terms.until`, which is later than now, and refunds the premium of the time after it, for
    /// the part of the limit that is not paid, less `charge`, to `recipient`. The limit stays outstanding. Only the market.
    /// @dev Before the start `terms.until` is `terms.start`: nothing will be earned.
    /// @param charge kept for the shares, to whom it streams, at most what is left, asset units
    /// @return refund asset units, rounded down; pushed, or reserved where the transfer fails
    function cancel(uint256 coverId, PremiumTerms calldata terms, uint96 paidBefore, uint96 charge, address recipient)
        external
        returns (uint256 refund);

    /// @notice Counts `amount` that a treaty has just transferred for a loss whose refill had failed. Only an admitted treaty of
    /// this pool.
    function takeRefill(uint256 amount) external;

    /// @notice Collects payouts whose push failed. Only the vault itself.
    function collectReserved(address to) external returns (uint256 amount);
    /// @notice Sends earned protocol fees to the fee recipient. Anyone.
    function collectFees() external returns (uint256 amount);

    /// @notice Lets an account stake in an allow-listed pool. Only governance.
    function allowStaker(address account, bool allowed) external;

    /// @notice Number of the latest loss, 0 before the first. A payout opens an epoch unless the latest payout was of the same
    /// cover and no share has moved since.
    function lossEpoch() external view returns (uint256);
    /// @notice Shares there were at a loss, escrowed ones included, virtual ones not.
    function epochSupply(uint256 epoch) external view returns (uint256);
    /// @notice Shares that an account held at a loss, whatever it has now; 0 for numbers that have not come. Escrowed shares are
    /// those of their requests.
    function sharesAt(address account, uint256 epoch) external view returns (uint256);
    /// @notice Shares of an exit request that waited at a loss, whether or not they have become claimable since. They belong to
    /// the request's controller; both are 0 for a request that was served before any loss.
    function requestSharesAt(uint256 requestId, uint256 epoch)
        external
        view
        returns (address controller, uint256 shares);
    /// @notice What a cover on a risk group was paid in an epoch, asset units. The treaty's refill is not taken off: its layer lies over all of
    /// its covers, so that no payout can be said to have been borne by it alone.
    function paidIn(uint256 coverId, uint64 riskGroup, uint256 epoch) external view returns (uint256);

    /// @notice Says when the pool stands still.
    function safeguard() external view returns (ISafeguard);
    function mandate() external view returns (Mandate memory);
    function name() external view returns (string memory);
    function state() external view returns (PoolState memory);
    function reservedFor(address vault) external view returns (uint256);
    function groupOutstanding(uint64 riskGroup) external view returns (uint256);
    /// @notice Limit that could be sold now: `totalAssets − requested − outstanding`, at least 0.
    function freeCapacity() external view returns (uint256);
    /// @notice Lowest premium for `limit` over `duration` seconds at today's utilisation, asset units, rounded up:
    /// `capital × duration ÷ 365 d × ∫ c(u) du` from `outstanding ÷ capital` to `(outstanding + limit) ÷ capital`, with
    /// `capital = totalAssets − requested`.
    function floorPremiumUp(uint256 limit, uint256 duration) external view returns (uint256);
}
