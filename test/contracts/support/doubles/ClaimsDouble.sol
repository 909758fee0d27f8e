// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice Stands for the safeguard: counts claims.
contract ClaimsDouble {
    mapping(uint256 programId => uint256) public openClaims;

    function openClaim(uint256 programId) external {
        ++openClaims[programId];
    }

    function closeClaim(uint256 programId) external {
        --openClaims[programId];
    }
}
