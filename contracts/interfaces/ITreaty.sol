// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC4626 } from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import { ICoverMarket } from "./ICoverMarket.sol";
import { PremiumTerms } from "./ITailRiskPool.sol";

/// @notice What a treaty promises; immutable.
struct TreatyTerms {
    /// @dev The pool that cedes.
    address pool;
    /// @dev Cumulative loss of the treaty's covers at which it starts to pay, and the most it pays beyond, asset units.
    uint96 retention;
    uint96 limit;
    /// @dev Covers sold until then are carried, to their end.
    uint40 closesAt;
    /// @dev The ceded share of premium rises in a straight line from `cessionFrom` at `auctionStart` to `cessionTo` at
    /// `auctionEnd`, wad.
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
    /// @dev All its covers have expired, what it owes is paid, collateral is free.
    Released,
    /// @dev The auction ended without a taker; deposits can be taken back.
    Failed
}

/// @notice A treaty: a vault of external capital behind one pool, risks-attaching. Its index is the cumulative loss of the
/// covers sold while it was open, its layer `retention → retention + limit`, fully collateralized. It refills the pool
/// inside the settlement; what a failing transfer holds back becomes a receivable of the pool and never stops a payout.
interface ITreaty is IERC4626 {
    event TreatyOpened(uint64 cession, uint40 closesAt);
    event LossCeded(uint256 indexed coverId, uint256 loss, uint256 cumulativeLoss, uint256 refill, bool pushed);
    event ReceivablePaid(uint256 amount);
    event PremiumCeded(uint256 indexed coverId, uint256 premium);
    event CoverReleased(uint256 indexed coverId);
    event RefundReceived(uint256 indexed coverId, uint256 amount);
    event RefundCollected(address indexed account, address indexed to, uint256 amount);

    error NotMarket(address caller);
    error NotRecoveryDesk(address caller);
    error WrongStage(TreatyStage stage);
    error NotCollateralized(uint256 assets, uint256 limit);
    /// @notice The cession has not reached what the taker asks for.
    error CessionTooLow(uint64 cession, uint64 asked);
    /// @notice A treaty can't open while a venue of the pool is at warning.
    error PoolIsFrozen(address pool);
    error ZeroAmount();

    /// @notice Opens the treaty at the ceded share of now once its collateral covers its limit. Anyone; the pool must have no
    /// other open treaty and no venue at warning.
    /// @param asked the least ceded share at which to open, wad
    function open(uint64 asked) external;

    /// @notice Takes on a cover; its ceded premium has just been paid in. Only the market.
    /// @param terms `premium` is the ceded part, `fee` is 0
    function bind(uint256 coverId, PremiumTerms calldata terms) external;
    /// @notice Adds a loss of one of its covers, earns the premium of the paid limit and pays what its layer gives to the
    /// pool as far as the token lets it. Only the market; never reverts over the transfer.
    /// @return refill what reached the pool
    function cede(uint256 coverId, PremiumTerms calldata terms, uint96 paidBefore, uint96 loss)
        external
        returns (uint256 refill);
    /// @notice Undoes a cover before its start: its ceded premium goes back. Only the market.
    function unbind(uint256 coverId, PremiumTerms calldata terms, address recipient) external;
    /// @notice Ends the earning of a cancelled cover at `terms.until`; the ceded premium of the rest goes to `recipient`. Only
    /// the market.
    function cancel(uint256 coverId, PremiumTerms calldata terms, uint96 paidBefore, address recipient)
        external
        returns (uint256 refund);
    /// @notice Lets go of an expired cover. Only the market.
    function release(uint256 coverId) external;
    /// @notice Pays the pool what earlier transfers held back. Anyone.
    function payReceivable() external returns (uint256 paid);
    /// @notice Takes a recovery on one of its covers into account and says which part of it is the treaty's. Only the recovery
    /// desk, which sends that part in the same call.
    /// @param refund of the cover, asset units
    /// @return part `layer(cumulative loss) − layer(cumulative loss − refunds)` less what was refunded before
    function applyRefund(uint256 coverId, uint96 refund) external returns (uint96 part);
    /// @notice Collects an account's refunds, which belong to the shares held when the treaty was open, redeemed or not.
    function collectRefund(address to) external returns (uint256 amount);

    /// @notice The market whose covers it carries.
    function market() external view returns (ICoverMarket);
    function terms() external view returns (TreatyTerms memory);
    function stage() external view returns (TreatyStage);
    /// @notice The ceded share: what it would open at now while raising, what it opened at after, wad.
    function cession() external view returns (uint64);
    /// @notice Losses of its covers so far, and what its layer has paid of them or owes, asset units.
    function cumulativeLoss() external view returns (uint256);
    function ceded() external view returns (uint256);
    function receivable() external view returns (uint256);
    /// @notice Covers it still carries.
    function liveCovers() external view returns (uint256);
    function refundOf(address account) external view returns (uint256);
}
