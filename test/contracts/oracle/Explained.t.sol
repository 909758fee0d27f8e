// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, IAttestationOracle, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { IChallengeDesk } from "../../../contracts/interfaces/IChallengeDesk.sol";
import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { IPriceExplainer } from "../../../contracts/interfaces/IPriceExplainer.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { AttestationOracle } from "../../../contracts/oracle/AttestationOracle.sol";
import { ChallengeBase } from "../support/ChallengeBase.t.sol";

/// @notice What independent prices explain takes effect at once; the explainer is told what was reported, the safeguard what
/// came of it.
contract ExplainedTest is ChallengeBase {
    function test_explained_takesEffectAtOnceInOneReportFromZero() public {
        explainer.set(uint256(int256(LOSS - J)));
        vm.warp(START + 10 hours);
        assertEq(trigger.measure(programId, _evidence(LOSS)), uint256(int256(LOSS)));
        assertEq(oracle.latest(venueId).effectiveLoss, LOSS);
        assertFalse(oracle.daySlot(venueId, firstDay).marked, "nothing waits");
    }

    function test_explained_boundsWhatGoesBeyondIt() public {
        explainer.set(uint256(int256(3 * J)));
        vm.warp(START + 10 hours);
        _submit(LOSS);
        assertEq(oracle.latest(venueId).effectiveLoss, 4 * J);
    }

    /// @dev An explanation is an allowance, not a loss.
    function test_explained_addsNothingToASmallerLoss() public {
        explainer.set(type(uint256).max);
        vm.warp(START + 10 hours);
        _submit(5);
        assertEq(oracle.latest(venueId).effectiveLoss, 5);
    }

    /// @dev A late report gets the same allowance, whichever came first.
    function test_explained_countsForALateReport() public {
        vm.warp(START + 24 hours + 10 minutes);
        _submit(0);
        explainer.set(uint256(int256(LOSS)));
        _submitAt(START + 24 hours - 10 minutes, LOSS);
        assertEq(oracle.daySlot(venueId, firstDay).peak, LOSS);
        assertEq(oracle.latest(venueId).effectiveLoss, 0);
    }

    /// @dev effective = min(max(reported, highest − jump), lowest + explained + jump), for one report after another.
    function testFuzz_explained_followsTheFormula(int80 first, int80 second, uint80 explained) public {
        int256 a = bound(first, -J, J);
        vm.warp(START + 10 hours);
        _submit(int128(a));
        explainer.set(explained);
        vm.warp(START + 11 hours);
        _submit(second);
        // The day began with a loss of 0.
        int256 lowest = a < 0 ? a : int256(0);
        int256 highest = a > 0 ? a : int256(0);
        int256 expected = second > highest - J ? int256(second) : highest - J;
        int256 upper = lowest + int256(uint256(explained)) + J;
        int256 effective = oracle.latest(venueId).effectiveLoss;
        assertEq(effective, expected < upper ? expected : upper);
    }

    /// @dev Liars don't tell the explainer: it gets the medians.
    function test_explained_getsTheMedians() public {
        Report memory report = _nextReport(START, 0);
        vm.warp(START);
        (Report[] memory reports,) = _signed(report, 3);
        Report memory lie = _nextReport(START, 0);
        lie.raoi = type(uint128).max;
        lie.markets[0].openInterest = type(uint128).max;
        reports[1] = lie;
        FeedMove[] memory moves = new FeedMove[](1);
        moves[0] = FeedMove(BTC, 5, 6);
        oracle.submit(reports, _sign(reports), moves);
        assertEq(explainer.lastRaoi(), RAOI);
        assertEq(explainer.lastInterest(), 60_000_000e6);
        assertEq(explainer.lastMoves(), 1);
    }

    function test_safeguard_isToldTheLossAsReported() public {
        vm.warp(START + 10 hours);
        _submitAt(START + 10 hours - 5, LOSS);
        (uint64 venue, int80 loss, uint40 observedAt) = openSafeguard.told();
        assertEq(venue, venueId);
        assertEq(loss, LOSS, "not only what took effect");
        assertEq(observedAt, START + 10 hours - 5);
    }

    function test_connect_isDoneOnceByGovernance() public {
        IPriceExplainer e = IPriceExplainer(address(1));
        ISafeguard s = ISafeguard(address(2));
        IChallengeDesk d = IChallengeDesk(address(3));
        vm.prank(governor);
        vm.expectRevert(IAttestationOracle.AlreadyConnected.selector);
        oracle.connect(e, s, d);

        AttestationOracle fresh = new AttestationOracle(parameters, venueRegistry, bonds, clock);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, address(this)));
        fresh.connect(e, s, d);
        vm.startPrank(governor);
        vm.expectRevert(IAttestationOracle.ZeroAddress.selector);
        fresh.connect(IPriceExplainer(address(0)), s, d);
        vm.expectRevert(IAttestationOracle.ZeroAddress.selector);
        fresh.connect(e, ISafeguard(address(0)), d);
        vm.expectRevert(IAttestationOracle.ZeroAddress.selector);
        fresh.connect(e, s, IChallengeDesk(address(0)));
        vm.expectEmit(address(fresh));
        emit IAttestationOracle.Connected(address(1), address(2), address(3));
        fresh.connect(e, s, d);
        assertEq(address(fresh.challengeDesk()), address(3));
    }
}
