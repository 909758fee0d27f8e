// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

/// @notice The part of a treaty that recoveries meet: a layer over the cumulative loss of its covers.
contract LayerTreaty {
    uint256 public immutable retention;
    uint256 public immutable limit;
    uint256 public losses;
    uint256 public refunds;
    /// @dev Where it calls back, and with what.
    address private hooked;
    bytes private hookData;
    bool public hookSucceeded;

    constructor(uint256 retention_, uint256 limit_) {
        (retention, limit) = (retention_, limit_);
    }

    function lose(uint256 loss) external returns (uint256 refill) {
        uint256 before = _layer(losses - refunds);
        losses += loss;
        return _layer(losses - refunds) - before;
    }

    function setHook(address target, bytes calldata data) external {
        (hooked, hookData) = (target, data);
    }

    function applyRefund(uint256, uint96 refund) external returns (uint96 part) {
        if (hooked != address(0)) (hookSucceeded,) = hooked.call(hookData);
        uint256 before = _layer(losses - refunds);
        refunds += refund;
        return uint96(before - _layer(losses - refunds));
    }

    function _layer(uint256 loss) private view returns (uint256) {
        uint256 over = loss > retention ? loss - retention : 0;
        return over < limit ? over : limit;
    }
}
