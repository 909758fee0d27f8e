// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IParameters } from "../../../../contracts/interfaces/IParameters.sol";
import { ISafeguard, Warning } from "../../../../contracts/interfaces/ISafeguard.sol";

/// @notice Lets everything pass until a test tells it otherwise.
contract OpenSafeguard is ISafeguard {
    IParameters public immutable parameters;
    address public guardian;
    uint40 public pausedUntil;
    /// @dev What `requireSaleable` and `requireStakeable` revert with; nothing if empty.
    bytes private _refusal;
    mapping(address pool => bool) public isFrozen;
    mapping(uint256 programId => uint256) public openClaims;
    mapping(uint64 venueId => Warning) private _warnings;
    mapping(uint256 programId => address[]) private _pools;

    constructor(IParameters parameters_) {
        parameters = parameters_;
    }

    function refuse(bytes calldata reason) external {
        _refusal = reason;
    }

    function freeze(address pool, bool frozen) external {
        isFrozen[pool] = frozen;
    }

    function warn(uint64 venueId, bool active) external {
        _warnings[venueId].active = active;
    }

    function onReport(uint64, int80, uint40) external { }

    function attach(uint256 programId, address pool) external {
        for (uint256 i; i < _pools[programId].length; ++i) {
            if (_pools[programId][i] == pool) return;
        }
        _pools[programId].push(pool);
        emit PoolAttached(programId, pool);
    }

    function openClaim(uint256 programId) external {
        ++openClaims[programId];
    }

    function closeClaim(uint256 programId) external {
        --openClaims[programId];
    }

    function pause(uint32 duration) external {
        pausedUntil = uint40(block.timestamp) + duration;
    }

    function unpause() external {
        pausedUntil = 0;
    }

    function setGuardian(address guardian_) external {
        guardian = guardian_;
    }

    function requireStakeable(address) external view {
        _pass();
    }

    function requireSaleable(address, uint64) external view {
        _pass();
    }

    function warning(uint64 venueId) external view returns (Warning memory) {
        return _warnings[venueId];
    }

    function frozenUntil(address) external pure returns (uint40) {
        return 0;
    }

    function poolsOf(uint256 programId) external view returns (address[] memory) {
        return _pools[programId];
    }

    function _pass() private view {
        bytes memory reason = _refusal;
        if (reason.length == 0) return;
        assembly ("memory-safe") {
            revert(add(reason, 32), mload(reason))
        }
    }
}
