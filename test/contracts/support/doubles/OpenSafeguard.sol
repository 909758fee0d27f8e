// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IParameters } from "../../../../contracts/interfaces/IParameters.sol";
import { ISafeguard, Warning } from "../../../../contracts/interfaces/ISafeguard.sol";

/// @notice A safeguard that allows all but what it is told to stop, and keeps what it was told.
contract OpenSafeguard is ISafeguard {
    struct Told {
        uint64 venueId;
        int80 reportedLoss;
        uint40 observedAt;
    }

    Told public told;
    uint256 public reports;
    mapping(uint256 programId => uint256) public openClaims;
    mapping(address pool => bool) public isFrozen;
    bool public paused;

    function setFrozen(address pool, bool frozen) external {
        isFrozen[pool] = frozen;
    }

    function setPaused(bool paused_) external {
        paused = paused_;
    }

    function requireStakeable(address pool) external view {
        if (paused) revert NewBusinessPaused(type(uint40).max);
        if (isFrozen[pool]) revert PoolIsFrozen(pool);
    }

    function requireSaleable(address pool, uint64) external view {
        if (paused) revert NewBusinessPaused(type(uint40).max);
        if (isFrozen[pool]) revert PoolIsFrozen(pool);
    }

    function onReport(uint64 venueId, int80 reportedLoss, uint40 observedAt) external {
        told = Told(venueId, reportedLoss, observedAt);
        ++reports;
    }

    function openClaim(uint256 programId) external {
        ++openClaims[programId];
    }

    function closeClaim(uint256 programId) external {
        --openClaims[programId];
    }

    function attach(uint256, address, uint64, uint40) external { }
    function pause(uint32) external { }
    function unpause() external { }
    function connect(address) external { }
    function setGuardian(address) external { }
    function warning(uint64) external pure returns (Warning memory) { }
    function frozenUntil(address) external pure returns (uint40) { }
    function poolsOf(uint256) external pure returns (address[] memory) { }
    function guardian() external pure returns (address) { }
    function pausedUntil() external pure returns (uint40) { }
    function parameters() external pure returns (IParameters) { }
}
