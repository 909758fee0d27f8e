// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { AssertionState, IAssertionTrigger } from "../../../contracts/interfaces/IAssertionTrigger.sol";
import { IOptimisticOracleV3 } from "../../../contracts/interfaces/IOptimisticOracleV3.sol";
import { AssertionBase } from "../support/AssertionBase.t.sol";
import { OptimisticOracleDouble } from "../support/doubles/OptimisticOracleDouble.sol";

/// @notice Assertions that UMA's Optimistic Oracle V3 decides.
contract AssertionOracleTest is AssertionBase {
    OptimisticOracleDouble private uma;

    function _oracle() internal override returns (IOptimisticOracleV3) {
        uma = new OptimisticOracleDouble();
        return uma;
    }

    function _disputeThere(bytes32 id) private {
        vm.startPrank(disputer);
        asset.approve(address(uma), BOND);
        uma.disputeAssertion(id, disputer);
        vm.stopPrank();
    }

    function test_bondAndWordsGoToTheOracle() public {
        bytes32 id = _assert();
        assertEq(asset.balanceOf(address(uma)), BOND);
        assertEq(asset.balanceOf(address(trigger)), 0);
        (address who, address recipient,, uint64 expiresAt,,,,,) = uma.made(id);
        assertEq(who, asserter);
        assertEq(recipient, address(trigger));
        assertEq(expiresAt, _now() + WINDOW);
        assertEq(uma.lastDomain(), bytes32(uint256(1)));
        assertEq(
            string(uma.lastClaim()),
            string.concat(
                "Ballast program 1 on chain 31337. At unix time 1584086400 this happened: ",
                STATEMENT,
                " Where it can be seen: See the status page."
            )
        );
        assertEq(claims.openClaims(1), 1);
    }

    function test_undisputed_resolvesThroughTheOracle() public {
        bytes32 id = _assert();
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotResolvable.selector, id));
        trigger.resolve(id);
        skip(WINDOW);
        assertEq(trigger.measure(1, abi.encode(id)), 1);
        assertEq(asset.balanceOf(asserter), 100 * BOND);
        assertEq(claims.openClaims(1), 0);
    }

    function test_settledAtTheOracleItself() public {
        bytes32 id = _assert();
        skip(WINDOW);
        uma.settleAssertion(id);
        assertEq(trigger.indexOf(1), 1);
        assertEq(trigger.measure(1, abi.encode(id)), 1);
    }

    function test_disputed_votersDecide() public {
        bytes32 id = _assert();
        _disputeThere(id);
        assertEq(uint8(trigger.assertion(id).state), uint8(AssertionState.Disputed));
        skip(LIMIT);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotResolvable.selector, id));
        trigger.resolve(id);
        assertTrue(trigger.isPending(1), "no arbiter's limit here");
        uma.voteOn(id, false);
        trigger.resolve(id);
        assertEq(trigger.indexOf(1), 0);
        assertFalse(trigger.isPending(1));
    }

    function test_ownDisputesAndRulingsAreRefused() public {
        bytes32 id = _assert();
        vm.expectRevert(IAssertionTrigger.UseOptimisticOracle.selector);
        _dispute(id);
        vm.expectRevert(IAssertionTrigger.UseOptimisticOracle.selector);
        _rule(id, true);
    }

    function test_oracleThatNeverResolves_isDroppedAfter90Days() public {
        bytes32 id = _assert();
        _disputeThere(id);
        skip(90 days - 1);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotResolvable.selector, id));
        trigger.resolve(id);
        skip(1);
        trigger.resolve(id);
        assertEq(trigger.indexOf(1), 0);
        assertTrue(trigger.isFinal(1));
        uma.voteOn(id, true);
        uma.settleAssertion(id);
        assertEq(trigger.indexOf(1), 0, "too late, and the oracle isn't blocked");
    }

    function test_callbacks_onlyFromTheOracle_unknownOnesDoNothing() public {
        bytes32 id = _assert();
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotOptimisticOracle.selector, address(this)));
        trigger.assertionResolvedCallback(id, true);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotOptimisticOracle.selector, address(this)));
        trigger.assertionDisputedCallback(id);
        vm.startPrank(address(uma));
        trigger.assertionResolvedCallback("foreign", true);
        trigger.assertionDisputedCallback("foreign");
        assertEq(trigger.indexOf(0), 0);
        assertEq(trigger.indexOf(1), 0);
    }

    function test_oracleThatForgetsToCallBack_leavesItOpen() public {
        bytes32 id = _assert();
        vm.mockCall(address(uma), abi.encodeCall(uma.settleAssertion, (id)), "");
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotResolvable.selector, id));
        trigger.resolve(id);
    }

    function test_bondRisesToTheOraclesMinimum() public {
        uma.setMinimum(3 * BOND);
        bytes32 id = _assert();
        assertEq(asset.balanceOf(address(uma)), 3 * BOND);
        assertEq(trigger.assertion(id).bond, 3 * BOND);
        assertEq(trigger.termsOf(1).bond, BOND);
    }
}
