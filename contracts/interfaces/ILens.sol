// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { LatestReport } from "./IAttestationOracle.sol";
import { ICoverMarket } from "./ICoverMarket.sol";
import { Layer, Program } from "./IProgramRegistry.sol";
import { Warning } from "./ISafeguard.sol";
import { PoolState } from "./ITailRiskPool.sol";
import { TreatyStage } from "./ITreaty.sol";

/// @notice A pool's ledger against its tokens. Amounts are asset units.
struct PoolReserves {
    address pool;
    PoolState state;
    /// @dev Tokens the pool really has; at least `state.cash` in a sound pool.
    uint256 balance;
    /// @dev Limit that could be sold now.
    uint256 freeCapacity;
    /// @dev Requests that wait.
    uint256 pendingExits;
    bool frozen;
    uint40 frozenUntil;
    /// @dev `balance ≥ cash` and `outstanding ≤ totalAssets`.
    bool sound;
    TreatyReserves treaty;
}

/// @notice What a treaty carries and holds. Of a pool it is the latest one, all zero without any.
struct TreatyReserves {
    address treaty;
    TreatyStage stage;
    uint96 retention;
    uint96 limit;
    uint64 cession;
    uint40 closesAt;
    uint256 cumulativeLoss;
    /// @dev What its layer gave or owes so far.
    uint256 ceded;
    /// @dev Owed to the pool and not yet paid.
    uint256 receivable;
    /// @dev Tokens it has; at least `limit − ceded + receivable` while it carries covers.
    uint256 balance;
}

/// @notice A program and how far its loss has come.
struct ProgramReserves {
    uint256 programId;
    Program program;
    Layer[] layers;
    /// @dev Highest loss of the measured days less the baseline; in the peril's unit.
    uint256 index;
    int256 baseline;
    uint256 openClaims;
}

/// @notice What a venue is insured for. Amounts are asset units.
struct VenueReserves {
    uint64 venueId;
    LatestReport report;
    /// @dev The fund last reported ÷ the open interest of all markets together, wad, rounded down; 0 before the first report, and
    /// the largest number where there is no open interest that the fund would have to stand for.
    uint256 fundToOpenInterest;
    /// @dev The two placed last, the earlier one first; fewer where there are fewer. One may run while the next is sold.
    ProgramReserves[] programs;
    /// @dev Sum of its outstanding limits over all pools.
    uint256 outstanding;
    /// @dev Most that the limits may sum to: RAOI last reported × the governed multiple.
    uint256 insurableInterest;
    Warning warning;
}

/// @notice Proof of reserves: what pools and venues hold and owe, read from the contracts in one call. Holds nothing itself.
interface ILens {
    function market() external view returns (ICoverMarket);
    function pool(address pool) external view returns (PoolReserves memory);
    function pools(address[] calldata pools) external view returns (PoolReserves[] memory);
    /// @notice Any treaty, also one in run-off that another has followed.
    function treaty(address treaty) external view returns (TreatyReserves memory);
    function venue(uint64 venueId) external view returns (VenueReserves memory);
    function venues(uint64[] calldata venueIds) external view returns (VenueReserves[] memory);
    /// @notice Sums over `pools`: tokens held, accounted for, and limits promised, asset units of one asset.
    function totals(address[] calldata pools)
        external
        view
        returns (uint256 balance, uint256 cash, uint256 outstanding, bool sound);
}
