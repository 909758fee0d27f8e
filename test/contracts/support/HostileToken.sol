// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ERC20 } from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @notice A dollar that misbehaves as it is told.
contract HostileToken is ERC20 {
    enum Fault {
        None,
        TakesFee,
        ReturnsFalse,
        ReturnsNothing,
        Reverts,
        FloodsReturnData,
        MovesHalf
    }

    Fault public fault;
    mapping(address account => bool) public isBlocked;
    address public hooked;
    bytes public hookData;
    bool public hookSucceeded;
    bytes public hookResult;

    constructor() ERC20("Hostile", "HOST") { }

    function decimals() public pure override returns (uint8) {
        return 6;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function setFault(Fault fault_) external {
        fault = fault_;
    }

    function setBlocked(address account, bool blocked) external {
        isBlocked[account] = blocked;
    }

    /// @dev Every transfer calls `target` once with `data`.
    function setHook(address target, bytes calldata data) external {
        (hooked, hookData) = (target, data);
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        if (fault == Fault.ReturnsFalse) return false;
        if (fault == Fault.Reverts) revert("no");
        if (fault == Fault.FloodsReturnData) {
            assembly {
                revert(0, 1000000)
            }
        }
        if (fault == Fault.MovesHalf) amount /= 2;
        super.transfer(to, amount);
        if (fault == Fault.ReturnsNothing) {
            assembly {
                return(0, 0)
            }
        }
        return true;
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        if (fault == Fault.ReturnsFalse) return false;
        super.transferFrom(from, to, amount);
        if (fault == Fault.TakesFee) _burn(to, amount / 100);
        return true;
    }

    function _update(address from, address to, uint256 amount) internal override {
        require(!isBlocked[from] && !isBlocked[to], "blocked");
        super._update(from, to, amount);
        if (hooked != address(0) && from != address(0)) {
            address target = hooked;
            hooked = address(0);
            (hookSucceeded, hookResult) = target.call(hookData);
        }
    }
}
