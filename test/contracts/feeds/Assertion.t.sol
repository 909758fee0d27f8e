// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Assertion, AssertionState, IAssertionTrigger } from "../../../contracts/interfaces/IAssertionTrigger.sol";
import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { IOptimisticOracleV3 } from "../../../contracts/interfaces/IOptimisticOracleV3.sol";
import { IParameters, Timing } from "../../../contracts/interfaces/IParameters.sol";
import { Peril } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { ITrigger } from "../../../contracts/interfaces/ITrigger.sol";
import { AssertionTrigger } from "../../../contracts/triggers/AssertionTrigger.sol";
import { AssertionBase } from "../support/AssertionBase.t.sol";

contract AssertionTest is AssertionBase {
    function test_undisputed_standsAfterTheWindow_bondGoesBack() public {
        vm.expectEmit(true, true, true, true, address(trigger));
        emit IAssertionTrigger.Asserted(bytes32(uint256(1)), 1, asserter, _now(), BOND, "See the status page.");
        bytes32 id = _assert();
        assertEq(asset.balanceOf(address(trigger)), BOND);
        assertTrue(trigger.isPending(1));
        assertEq(claims.openClaims(1), 1);

        skip(WINDOW - 1);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotResolvable.selector, id));
        trigger.resolve(id);
        skip(1);
        vm.expectEmit(true, false, false, true, address(trigger));
        emit ITrigger.IndexRaised(1, 1);
        trigger.resolve(id);
        assertEq(trigger.indexOf(1), 1);
        assertFalse(trigger.isPending(1));
        assertEq(claims.openClaims(1), 0);
        assertEq(trigger.collectable(asserter), BOND);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.AlreadyResolved.selector, id));
        trigger.resolve(id);
    }

    function test_measure_resolvesOnTheWay() public {
        bytes32 id = _assert();
        assertEq(trigger.measure(1, ""), 0);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotResolvable.selector, id));
        trigger.measure(1, abi.encode(id));
        skip(WINDOW);
        assertEq(trigger.measure(1, abi.encode(id)), 1);
        assertEq(trigger.measure(1, abi.encode(id)), 1, "again");
        vm.expectRevert(IAssertionTrigger.BadEvidence.selector);
        trigger.measure(1, hex"01");
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.UnknownAssertion.selector, bytes32("x")));
        trigger.measure(1, abi.encode(bytes32("x")));
        programs.register(2, venueId, trigger, START, END, "Another.");
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.ForeignAssertion.selector, 2, id));
        trigger.measure(2, abi.encode(id));
    }

    function test_ruledFalse_loserPaysWinnerAndProtocol() public {
        bytes32 id = _assert();
        vm.expectEmit(true, false, false, true, address(trigger));
        emit IAssertionTrigger.Disputed(id, disputer);
        _dispute(id);
        assertEq(asset.balanceOf(address(trigger)), 2 * BOND);
        _rule(id, false);
        assertEq(trigger.indexOf(1), 0);
        assertEq(claims.openClaims(1), 0);
        assertEq(trigger.collectable(disputer), 1.5e3 * 1e6);
        assertEq(trigger.collectable(parameters.feeRecipient()), BOND / 2);
        assertEq(trigger.collectable(asserter), 0);
        assertEq(uint8(trigger.assertion(id).state), uint8(AssertionState.Rejected));
    }

    function test_ruledTrue_asserterWins() public {
        bytes32 id = _assert();
        _dispute(id);
        _rule(id, true);
        assertEq(trigger.indexOf(1), 1);
        assertEq(trigger.collectable(asserter), 1.5e3 * 1e6);
    }

    function test_silentArbiter_assertionStands_bondsGoBack() public {
        bytes32 id = _assert();
        skip(WINDOW - 1);
        _dispute(id);
        skip(LIMIT - 1);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotResolvable.selector, id));
        trigger.resolve(id);
        skip(1);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotRulable.selector, id));
        _rule(id, false);
        trigger.resolve(id);
        assertEq(trigger.indexOf(1), 1);
        assertEq(trigger.collectable(asserter), BOND);
        assertEq(trigger.collectable(disputer), BOND);
    }

    function test_dispute_onceAndInTheWindow() public {
        bytes32 id = _assert();
        _dispute(id);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotDisputable.selector, id));
        _dispute(id);
        id = _assert();
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotRulable.selector, id));
        _rule(id, false);
        skip(WINDOW);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotDisputable.selector, id));
        _dispute(id);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.UnknownAssertion.selector, bytes32(0)));
        _dispute(0);
    }

    function test_rule_onlyTheArbiter() public {
        bytes32 id = _assert();
        _dispute(id);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotArbiter.selector, address(this)));
        trigger.rule(id, false);
        vm.prank(governor);
        trigger.setArbiter(stranger);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotArbiter.selector, arbiter));
        _rule(id, false);
        vm.prank(stranger);
        trigger.rule(id, false);
    }

    function test_clocksWaitForTheSequencer() public {
        bytes32 id = _assert();
        skip(1 hours);
        uptime.set(PHASE | 2, 1, _now());
        skip(10 hours);
        uptime.set(PHASE | 3, 0, _now());
        skip(23 hours - 1);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotResolvable.selector, id));
        trigger.resolve(id);
        _dispute(id);
        skip(1 hours);
        uptime.set(PHASE | 4, 1, _now());
        skip(60 hours);
        uptime.set(PHASE | 5, 0, _now());
        skip(47 hours - 1);
        _rule(id, false);
    }

    function test_assert_onlyInsideTermAndGrace() public {
        vm.startPrank(asserter);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.EventOutsideTerm.selector, 1, START - 1));
        trigger.assertEvent(1, START - 1, "");
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.EventOutsideTerm.selector, 1, _now() + 1));
        trigger.assertEvent(1, _now() + 1, "");
        vm.warp(END + GRACE - 1);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.EventOutsideTerm.selector, 1, END));
        trigger.assertEvent(1, END, "");
        bytes32 id = trigger.assertEvent(1, END - 1, "");
        skip(1);
        assertFalse(trigger.isFinal(1), "waits for the open claim");
        vm.expectRevert(abi.encodeWithSelector(ITrigger.SettlementClosed.selector, 1));
        trigger.assertEvent(1, END - 1, "");
        skip(WINDOW);
        assertEq(trigger.measure(1, abi.encode(id)), 1, "what was asserted in time counts");
        assertTrue(trigger.isFinal(1));
        vm.expectRevert(abi.encodeWithSelector(ITrigger.SettlementClosed.selector, 1));
        trigger.measure(1, abi.encode(id));
        vm.warp(START - 1);
        vm.expectRevert(abi.encodeWithSelector(ITrigger.SettlementNotOpen.selector, 1, START));
        trigger.assertEvent(1, START, "");
    }

    function test_assert_refusesWhatIsProvenUnknownOrTooLong() public {
        bytes32 id = _assert();
        skip(WINDOW);
        trigger.resolve(id);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.AlreadyProven.selector, 1));
        _assert();
        vm.expectRevert(abi.encodeWithSelector(ITrigger.UnknownProgram.selector, 7));
        trigger.assertEvent(7, START, "");
        programs.register(2, venueId, trigger, START, END, "Another.");
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.BadLength.selector, 4097));
        trigger.assertEvent(2, START, string(new bytes(4097)));
    }

    function test_collect_once() public {
        bytes32 id = _assert();
        skip(WINDOW);
        trigger.resolve(id);
        vm.startPrank(asserter);
        vm.expectRevert(IAssertionTrigger.ZeroAddress.selector);
        trigger.collect(address(0));
        assertEq(trigger.collect(stranger), BOND);
        assertEq(asset.balanceOf(stranger), BOND);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NothingToCollect.selector, asserter));
        trigger.collect(stranger);
    }

    function test_register_pinsBondWindowsAndStatement() public {
        vm.startPrank(governor);
        trigger.setBond(5_000e6);
        Timing memory timing = _timing();
        timing.challengeWindow = 16 hours;
        parameters.setTiming(timing);
        vm.stopPrank();
        assertEq(trigger.termsOf(1).bond, BOND);
        assertEq(trigger.termsOf(1).challengeWindow, WINDOW);
        assertEq(trigger.termsOf(1).arbiterLimit, LIMIT);
        assertEq(trigger.termsOf(1).statement, STATEMENT);
        bytes32 id = _assert();
        skip(WINDOW - 1);
        _dispute(id);
        assertEq(trigger.assertion(id).bond, BOND);
        programs.register(2, venueId, trigger, START, END, "Another.");
        assertEq(trigger.termsOf(2).bond, 5_000e6);
        assertEq(trigger.termsOf(2).challengeWindow, 16 hours);
        assertEq(uint8(trigger.peril()), uint8(Peril.ASSERTION));
        assertEq(trigger.subject(1), address(0));
    }

    function test_register_refuses() public {
        vm.expectRevert(abi.encodeWithSelector(ITrigger.NotProgramRegistry.selector, address(this)));
        trigger.register(2, "x");
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.BadLength.selector, 0));
        programs.register(2, venueId, trigger, START, END, "");
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.BadLength.selector, 1025));
        programs.register(2, venueId, trigger, START, END, new bytes(1025));
    }

    function test_governanceSetsArbiterAndBond_inBounds() public {
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, address(this)));
        trigger.setArbiter(stranger);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, address(this)));
        trigger.setBond(BOND);
        vm.startPrank(governor);
        vm.expectRevert(IAssertionTrigger.ZeroAddress.selector);
        trigger.setArbiter(address(0));
        uint96[2] memory bad = [uint96(100e6 - 1), 10_000_000e6 + 1];
        for (uint256 i; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.BadBond.selector, bad[i]));
            trigger.setBond(bad[i]);
        }
        uint256 highest = BOND + uint256(10_000_000e6 - 100e6) / 20;
        vm.expectRevert(
            abi.encodeWithSelector(IParameters.StepTooLarge.selector, "assertionBond", highest + 1, 0, highest)
        );
        trigger.setBond(uint96(highest + 1));
        trigger.setBond(uint96(highest));
        vm.expectRevert(abi.encodeWithSelector(IParameters.ChangedTooSoon.selector, vm.getBlockTimestamp() + 7 days));
        trigger.setBond(BOND);
        skip(7 days);
        trigger.setBond(BOND);
    }

    function test_constructor_refusesZeroAddresses() public {
        vm.expectRevert(IAssertionTrigger.ZeroAddress.selector);
        new AssertionTrigger(
            IParameters(parameters),
            programRegistry,
            ISafeguard(address(0)),
            clock,
            asset,
            IOptimisticOracleV3(address(0)),
            arbiter,
            BOND
        );
    }

    /// @dev Whatever happens to assertions in whatever order, bonds in equal bonds out.
    function testFuzz_bondsAreConserved(uint256 seed) public {
        bytes32[] memory ids = new bytes32[](6);
        for (uint256 i; i < ids.length; ++i) {
            ids[i] = _assert();
        }
        for (uint256 i; i < 30; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            bytes32 id = ids[seed % ids.length];
            uint256 what = (seed >> 32) % 4;
            if (what == 0) skip((seed >> 64) % 12 hours);
            vm.prank(what == 1 ? disputer : arbiter);
            bytes memory action = what == 1
                ? abi.encodeCall(trigger.dispute, (id))
                : what == 2
                    ? abi.encodeCall(trigger.rule, (id, seed >> 96 & 1 == 0))
                    : abi.encodeCall(trigger.resolve, (id));
            (bool ok,) = address(trigger).call(action);
            if (ok || what == 0) _assertConserved(ids);
        }
    }

    function _assertConserved(bytes32[] memory ids) private view {
        uint256 open;
        uint256 held = trigger.collectable(asserter) + trigger.collectable(disputer)
            + trigger.collectable(parameters.feeRecipient());
        for (uint256 i; i < ids.length; ++i) {
            Assertion memory it = trigger.assertion(ids[i]);
            if (it.state == AssertionState.Open) held += BOND;
            if (it.state == AssertionState.Disputed) held += 2 * BOND;
            if (it.state == AssertionState.Open || it.state == AssertionState.Disputed) ++open;
        }
        assertEq(asset.balanceOf(address(trigger)), held);
        assertEq(trigger.openAssertions(1), open);
        assertEq(claims.openClaims(1), open);
    }
}
