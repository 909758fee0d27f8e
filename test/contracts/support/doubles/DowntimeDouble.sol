// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice A clock that knows one outage.
contract DowntimeDouble {
    uint256 private _from;
    uint256 private _to;

    function setOutage(uint256 from, uint256 to) external {
        (_from, _to) = (from, to);
    }

    function downtimeSince(uint40 time) external view returns (uint256) {
        uint256 from = _from > time ? _from : time;
        uint256 to = _to < block.timestamp ? _to : block.timestamp;
        return to > from ? to - from : 0;
    }
}
