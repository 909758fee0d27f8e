// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { ICoverMarket } from "./ICoverMarket.sol";
import { IProgramRegistry } from "./IProgramRegistry.sol";

/// @notice Where a program's recoveries stand, asset units.
struct Recovery {
    /// @dev What the venue got back of the insured loss, as it stated it; at most the index.
    uint128 recovered;
    /// @dev What of it was due to sold shares of layers and has been paid in.
    uint128 paidIn;
}

/// @notice Where a cover's refunds stand, asset units. `toTreaty + toPool` is the cover's refund.
struct CoverRefund {
    uint96 toTreaty;
    uint96 toPool;
    /// @dev Paid in for the cover's share and not due to it, because it was paid less than the index gave: a cancelled cover,
    /// or one of another asset. Back to the venue's vault.
    uint96 toVenue;
}

/// @notice Money that a venue gets back after a loss and owes to those who paid. The index never falls; the index less the
/// recoveries fixes refunds only and reinstates no limit.
/// @dev `refund of a cover = paid − layer(index − recovered)`, with the layer rounded up and at least 0: a function of the final
/// index and the recoveries so far, so that no order of settlements, recoveries and refunds changes it. Its treaty's layer
/// takes its part, the rest belongs to the pool's shares as they were held when the loss was paid: over the cover's payouts in
/// proportion to their amounts, and over the shares there were at each, rounded down. What rounding leaves over, less than a
/// base unit a layer, cover, payout and holder, stays here.
/// One desk serves one asset.
interface IRecoveryDesk {
    event Recovered(uint256 indexed programId, address indexed from, uint256 recovered, uint256 paidIn);
    event CoverRefunded(
        uint256 indexed coverId, address indexed treaty, address indexed pool, uint256 toTreaty, uint256 toPool
    );
    /// @notice Part of a recovery was not due to the cover and went back to the venue's vault.
    event SurplusReturned(uint256 indexed coverId, address indexed vault, uint256 amount);
    /// @notice `requestId` is 0 where the shares were the account's own.
    event RefundCollected(
        uint256 indexed coverId,
        address indexed account,
        uint256 indexed epoch,
        uint256 requestId,
        address to,
        uint256 amount
    );
    event HeldFor(address indexed account, uint256 amount);
    event HeldPaid(address indexed account, uint256 amount);

    error ZeroAmount();
    error ZeroAddress();
    /// @notice Only the venue's owner states what the venue got back.
    error NotVenueOwner(uint64 venueId, address caller);
    /// @notice Recoveries are counted in the index's unit, which is money only for `DEFICIT`.
    error NotRecoverable(uint256 programId);
    /// @notice Recoveries and refunds are counted once the program's index is final.
    error IndexNotFinal(uint256 programId);
    /// @notice The cover was never sold, is undone, or has not expired.
    error CoverNotFinal(uint256 coverId);
    error NothingToRefund(uint256 coverId);
    error NotController(uint256 requestId, address caller);
    error NothingToCollect(address account);

    /// @notice Brings a recovery of `amount`. Takes from the caller what of it is due to sold shares of layers by the final
    /// index, rounded up. What exceeds the loss counts for nothing. Only the venue's owner, as often as money comes back.
    /// @return paidIn taken from the caller, asset units
    function recover(uint256 programId, uint96 amount) external returns (uint256 paidIn);

    /// @notice Counts the recoveries so far for a cover: passes its treaty its part, leaves the rest to be collected, and returns
    /// to the venue's vault what was not due. Anyone.
    /// @return toPool and @return toTreaty what this call added, asset units
    function refund(uint256 coverId) external returns (uint256 toPool, uint256 toTreaty);

    /// @notice Collects the caller's part of what was refunded to a cover's pool, for the shares it had when the pool paid in
    /// `epoch`.
    function collect(uint256 coverId, uint256 epoch, address to) external returns (uint256 amount);
    /// @notice Like `collect`, for an exit request that waited then. Only its controller.
    function collectForRequest(uint256 coverId, uint256 epoch, uint256 requestId, address to)
        external
        returns (uint256 amount);
    /// @notice Sends what a failed transfer holds for an account. Anyone.
    function payHeld(address account) external returns (uint256 amount);

    function market() external view returns (ICoverMarket);
    function programRegistry() external view returns (IProgramRegistry);
    function asset() external view returns (IERC20);
    function recovery(uint256 programId) external view returns (Recovery memory);
    /// @notice What a recovery of `amount` would take from the venue's owner.
    function dueUp(uint256 programId, uint96 amount) external view returns (uint256);
    /// @notice What was refunded to a cover, and what `refund` would add.
    function refundOf(uint256 coverId) external view returns (CoverRefund memory refunded, uint256 due);
    function collectable(uint256 coverId, uint256 epoch, address account) external view returns (uint256);
    function collectableForRequest(uint256 coverId, uint256 epoch, uint256 requestId) external view returns (uint256);
    function heldFor(address account) external view returns (uint256);
}
