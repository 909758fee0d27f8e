// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { WholeStatements } from "./WholeStatements.sol";

/// @notice The whole protocol in random sequences: with treaties, challenges, recoveries, warnings, pauses, cancellations,
/// relayed purchases, rotating keys, failing feeds, outages of the sequencer, and vaults that call back.
contract WholeTest is WholeStatements {
    function setUp() public {
        _makeWhole();
        stakers.deposit(0, 0, 8_000_000e6);
        stakers.deposit(1, 1, 4_000_000e6);
        // a treaty that is open from the start
        reinsurers.launch(0, 1_000_000e6, 3 days);
        reinsurers.openTreaty(0, 0, true, 0);
        buyers.buy(0, 0, 0.2e18 * 8, 9, false);
        buyers.buy(1, 0, 0.2e18 * 8, 17, true);
        buyers.buy(2, 1, 30_000_000e6 + 6, 9, false);
        _targetWhole();
    }

    /// forge-config: default.invariant.fail-on-revert = true
    /// forge-config: ci.invariant.fail-on-revert = true
    /// forge-config: deep.invariant.fail-on-revert = true
    function invariant_everyStatementHoldsInTheWhole() public view {
        _requireWhole();
    }

    function afterInvariant() external {
        invariant_everyStatementHoldsInTheWhole();
        _printCalls("whole");
        _everybodyLeaves();
    }
}
