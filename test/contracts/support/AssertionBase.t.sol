// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IOptimisticOracleV3 } from "../../../contracts/interfaces/IOptimisticOracleV3.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { TestDollar } from "../../../contracts/periphery/TestDollar.sol";
import { AssertionTrigger } from "../../../contracts/triggers/AssertionTrigger.sol";
import { FeedsBase } from "./FeedsBase.t.sol";
import { ClaimsDouble } from "./doubles/ClaimsDouble.sol";

/// @notice An `ASSERTION` program on withdrawals that halt, with a bond of 1,000.
abstract contract AssertionBase is FeedsBase {
    uint96 internal constant BOND = 1_000e6;
    uint32 internal constant WINDOW = 24 hours;
    uint32 internal constant LIMIT = 48 hours;
    string internal constant STATEMENT = "Withdrawals of the venue were halted for more than 24 hours.";

    address internal arbiter = makeAddr("arbiter");
    address internal asserter = makeAddr("asserter");
    address internal disputer = makeAddr("disputer");
    TestDollar internal asset;
    ClaimsDouble internal claims;
    AssertionTrigger internal trigger;

    function setUp() public virtual override {
        super.setUp();
        asset = new TestDollar();
        claims = new ClaimsDouble();
        trigger = _newTrigger();
        programs.register(1, venueId, trigger, START, END, bytes(STATEMENT));
        _fund(asserter);
        _fund(disputer);
        vm.warp(START + 1 days);
    }

    function _oracle() internal virtual returns (IOptimisticOracleV3) {
        return IOptimisticOracleV3(address(0));
    }

    function _newTrigger() internal returns (AssertionTrigger) {
        return new AssertionTrigger(
            parameters, programRegistry, ISafeguard(address(claims)), clock, asset, _oracle(), arbiter, BOND
        );
    }

    function _fund(address account) internal {
        asset.mint(account, 100 * BOND);
        vm.prank(account);
        asset.approve(address(trigger), type(uint256).max);
    }

    function _assert() internal returns (bytes32) {
        vm.prank(asserter);
        return trigger.assertEvent(1, _now(), "See the status page.");
    }

    function _dispute(bytes32 id) internal {
        vm.prank(disputer);
        trigger.dispute(id);
    }

    function _rule(bytes32 id, bool isTrue) internal {
        vm.prank(arbiter);
        trigger.rule(id, isTrue);
    }
}
