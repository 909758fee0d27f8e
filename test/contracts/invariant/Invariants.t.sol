// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Statements } from "./Statements.sol";

/// @notice The core in random sequences of everybody's actions: stakes, exits, sales, losses, with calm clocks and feeds.
contract InvariantsTest is Statements {
    function setUp() public {
        _makeWorld();
        // stake and covers to begin with, so that losses can come from the first call on; the second ends before the first
        stakers.deposit(0, 0, 8_000_000e6);
        stakers.deposit(1, 1, 4_000_000e6);
        buyers.buy(0, 0, 0.2e18 * 8, 9, false);
        buyers.buy(1, 0, 0.2e18 * 8, 17, true);
        // all that the second pool has, so that a crash can close it
        buyers.buy(2, 1, 30_000_000e6 + 6, 9, false);
        _targetAll();
    }

    /// forge-config: default.invariant.fail-on-revert = true
    /// forge-config: ci.invariant.fail-on-revert = true
    /// forge-config: deep.invariant.fail-on-revert = true
    /// @dev One campaign for all: forge would repeat the same calls for each statement of its own.
    function invariant_everyStatementHolds() public view {
        _requireStatements(monitor.covers());
    }

    /// @notice After each run everybody gets out.
    function afterInvariant() external {
        invariant_everyStatementHolds();
        _printCalls("core");
        _everybodyLeaves();
    }

    function _otherwiseSent(address) internal pure override returns (uint256) {
        return 0;
    }
}
