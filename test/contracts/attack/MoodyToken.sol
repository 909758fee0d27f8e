// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ERC20 } from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// @notice Told of every movement from or to it.
interface IMoveHook {
    function onMove() external;
}

/// @notice A 6-decimal token that misbehaves in the ways tokens do.
contract MoodyToken is ERC20 {
    enum Mode {
        Plain,
        /// @dev Keeps 1 % of what moves.
        Fee,
        /// @dev Returns false and moves nothing.
        ReturnsFalse,
        /// @dev Returns true and moves nothing.
        Lies,
        /// @dev Moves and returns nothing.
        ReturnsNothing,
        /// @dev Reverts with 100 kB of data.
        Bomb
    }

    Mode public mode;
    mapping(address account => bool) public isBlocked;
    mapping(address account => bool) public hasHook;

    constructor() ERC20("Hostile Dollar", "hUSD") { }

    function setMode(Mode mode_) external {
        mode = mode_;
    }

    function block_(address account, bool blocked) external {
        isBlocked[account] = blocked;
    }

    function setHook(address account, bool hook) external {
        hasHook[account] = hook;
    }

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }

    function transfer(address to, uint256 amount) public override returns (bool) {
        return _move(msg.sender, to, amount);
    }

    function transferFrom(address from, address to, uint256 amount) public override returns (bool) {
        _spendAllowance(from, msg.sender, amount);
        return _move(from, to, amount);
    }

    function _move(address from, address to, uint256 amount) private returns (bool) {
        require(!isBlocked[from] && !isBlocked[to], "blocked");
        if (mode == Mode.ReturnsFalse) return false;
        if (mode == Mode.Lies) return true;
        if (mode == Mode.Bomb) {
            assembly ("memory-safe") {
                revert(0, 100000)
            }
        }
        if (hasHook[from]) IMoveHook(from).onMove();
        _transfer(from, to, amount);
        if (mode == Mode.Fee) _burn(to, amount / 100);
        if (hasHook[to]) IMoveHook(to).onMove();
        if (mode == Mode.ReturnsNothing) {
            assembly ("memory-safe") {
                return(0, 0)
            }
        }
        return true;
    }
}

/// @notice An account that calls back while tokens move.
contract Reenterer is IMoveHook {
    address[] private _targets;
    bytes[] private _calls;
    bool private _armed;
    /// @dev How many of the calls made while tokens moved went through.
    uint256 public succeeded;
    uint256 public tried;

    function plan(address target, bytes calldata call) external {
        _targets.push(target);
        _calls.push(call);
        _armed = true;
    }

    /// @dev Something it does on its own account.
    function act(address target, bytes calldata call) external returns (bytes memory) {
        (bool ok, bytes memory data) = target.call(call);
        if (!ok) {
            assembly ("memory-safe") {
                revert(add(data, 32), mload(data))
            }
        }
        return data;
    }

    function onMove() external {
        if (!_armed) return;
        _armed = false;
        for (uint256 i; i < _targets.length; ++i) {
            (bool ok,) = _targets[i].call(_calls[i]);
            ++tried;
            if (ok) ++succeeded;
        }
    }
}
