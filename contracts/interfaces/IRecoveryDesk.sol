// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice Where a program's recoveries stand, asset units.
struct Recovery {
    /// @dev What the venue got back of the insured loss, as it stated it.
    uint128 recovered;
    /// @dev What of it was due to covers and has been paid in.
    uint128 paidIn;
}

/// @notice Money that a venue gets back after a loss and owes to those who paid. The index never falls; the index less the
/// recoveries fixes refunds only and reinstates no limit.
/// @dev `refund of a cover = paid − layer(index − recovered)`, once the index is final, so that no order of settlements and
/// recoveries changes it. Its treaty's layer takes its part, the rest belongs to the pool's shares as they were held when
/// the loss was paid.
interface IRecoveryDesk {
    event Recovered(uint256 indexed programId, address indexed from, uint256 recovered, uint256 paidIn);
    event CoverRefunded(
        uint256 indexed coverId, uint256 refund, address indexed treaty, uint256 toTreaty, address pool
    );
    event RefundCollected(
        uint256 indexed coverId,
        address indexed pool,
        uint256 indexed epoch,
        address account,
        address to,
        uint256 amount
    );

    error ZeroAmount();
    error ZeroAddress();
    /// @notice Recoveries are counted in the index's unit, which is money only for `DEFICIT`.
    error NotRecoverable(uint256 programId);
    /// @notice Refunds are fixed once the program's index is final.
    error IndexNotFinal(uint256 programId);
    error CoverNotFinal(uint256 coverId);
    error NothingToRefund(uint256 coverId);
    error NothingToCollect(address account);

    /// @notice Brings a recovery of `amount`. Takes from the caller what of it is due to sold layers by the index as recorded,
    /// rounded up; anyone.
    function recover(uint256 programId, uint96 amount) external returns (uint256 paidIn);
    /// @notice Fixes a cover's refund on the recoveries so far and passes the treaty its part. Anyone.
    function refund(uint256 coverId) external returns (uint256 toPool, uint256 toTreaty);
    /// @notice Collects the caller's part of what was refunded to a pool for a loss epoch.
    function collect(address pool, uint256 epoch, address to) external returns (uint256 amount);
    /// @notice Collects the part of an exit request that waited when the loss was paid, for its controller.
    function collectForRequest(address pool, uint256 epoch, uint256 requestId, address to)
        external
        returns (uint256 amount);

    function recovery(uint256 programId) external view returns (Recovery memory);
    function refundOf(uint256 coverId) external view returns (uint256 refunded, uint256 due);
    function collectable(address pool, uint256 epoch, address account) external view returns (uint256);
}
