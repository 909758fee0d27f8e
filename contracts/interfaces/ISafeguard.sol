// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IGoverned } from "./IGoverned.sol";

/// @notice Where a venue's warning stands.
struct Warning {
    /// @dev The program whose warning level counts, 0 before the first report of its term.
    uint64 programId;
    /// @dev Loss over which the venue is at warning: baseline + level × lowest attachment, asset units.
    int96 loss;
    bool active;
}

/// @notice When pools stand still: at a venue's warning, under an open claim, after an outage of the sequencer, and while
/// the guardian pauses new business. Payouts, requests and claims of exits never stand still.
/// @dev A venue is at warning from a report, effective or not, whose own loss exceeds the warning level, until one under it.
/// A warning freezes the pools that cover the venue's live program for at most 14 days in any 90 per risk group and 30 in any
/// 90 per pool, counted in Ballast days; an open claim freezes outside this budget. Where one of several warnings ends, a pool waits
/// a report age into the next day for the others' reports, within its own budget.
interface ISafeguard is IGoverned {
    event VenueWarned(uint64 indexed venueId, uint256 indexed programId, int256 loss, int256 level);
    event WarningEnded(uint64 indexed venueId, uint256 indexed programId, int256 loss);
    event PoolFrozen(address indexed pool, uint64 indexed venueId, uint40 until);
    event PoolAttached(uint256 indexed programId, address indexed pool);
    event ClaimOpened(uint256 indexed programId, address indexed by);
    event ClaimClosed(uint256 indexed programId, address indexed by);
    event GuardianSet(address indexed guardian);
    event Paused(uint40 until);
    event Unpaused();
    event Connected(address challengeDesk);

    error NotOracle(address caller);
    error NotMarket(address caller);
    /// @notice Only the program's own trigger or the challenge desk opens and closes claims.
    error NotClaimant(address caller);
    error NotGuardian(address caller);
    /// @notice A program is covered by 16 pools at most.
    error TooManyPools(uint256 programId);
    /// @notice A venue the pool covers is at warning, or a claim on it is open.
    error PoolIsFrozen(address pool);
    error VenueAtWarning(uint64 venueId);
    error NewBusinessPaused(uint40 until);
    error SequencerDown();
    /// @notice A pause lasts 7 days at most, and the next may begin as long after its end as it lasted.
    error PauseTooLong(uint256 duration);
    error PauseTooSoon(uint40 earliest);
    error AlreadyConnected();

    /// @notice Names the challenge desk, once. Only governance.
    function connect(address challengeDesk) external;

    /// @notice Takes a report's own loss into account. Only the oracle; never reverts.
    function onReport(uint64 venueId, int80 reportedLoss, uint40 observedAt) external;
    /// @notice Notes that a pool covers a program. Only the market, at a sale.
    /// @param venueId of the program; @param start of its term
    function attach(uint256 programId, address pool, uint64 venueId, uint40 start) external;
    /// @notice Freezes the program's pools until the claim is closed. Only the program's trigger or the challenge desk.
    function openClaim(uint256 programId) external;
    function closeClaim(uint256 programId) external;

    /// @notice Stops sales and stakes for `duration` seconds. Only the guardian.
    function pause(uint32 duration) external;
    /// @notice Ends a pause early. The guardian or governance.
    function unpause() external;
    /// @notice Only governance.
    function setGuardian(address guardian) external;

    /// @notice Reverts unless the pool may take stakes now.
    function requireStakeable(address pool) external view;
    /// @notice Reverts unless the pool may sell cover on the venue now.
    function requireSaleable(address pool, uint64 venueId) external view;
    /// @notice Whether no request of the pool may become claimable now.
    function isFrozen(address pool) external view returns (bool);
    function warning(uint64 venueId) external view returns (Warning memory);
    /// @notice When the freeze by warnings ends at the latest; 0 without one.
    function frozenUntil(address pool) external view returns (uint40);
    function openClaims(uint256 programId) external view returns (uint256);
    function poolsOf(uint256 programId) external view returns (address[] memory);
    function guardian() external view returns (address);
    function pausedUntil() external view returns (uint40);
}
