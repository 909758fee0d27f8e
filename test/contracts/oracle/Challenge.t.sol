// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAttestationOracle, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { Challenge, Ground, IChallengeDesk, Ruling, Signer } from "../../../contracts/interfaces/IChallengeDesk.sol";
import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { IParameters } from "../../../contracts/interfaces/IParameters.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { ChallengeDesk } from "../../../contracts/oracle/ChallengeDesk.sol";
import { ChallengeBase } from "../support/ChallengeBase.t.sol";

/// @notice Which reports can be challenged, until when, and what a challenge stops.
contract ChallengeTest is ChallengeBase {
    function test_challenge_suspendsTheSignersAndTheDay() public {
        vm.warp(START + 10 hours);
        (Report[] memory reports, bytes[] memory signatures) = _reported(LOSS);
        uint256 before = asset.balanceOf(challenger);
        vm.expectEmit(address(challengeDesk));
        emit IChallengeDesk.Challenged(1, venueId, programId, START + 10 hours, Ground.False, challenger, _firstThree());
        vm.expectEmit(address(oracle));
        emit IAttestationOracle.SignersSuspended(venueId, firstDay, _firstThree());
        uint256 id = _challengeReports(reports, signatures);

        assertEq(id, 1);
        assertEq(before - asset.balanceOf(challenger), CHALLENGE_BOND);
        Challenge memory stored = challengeDesk.challenges(id);
        assertEq(stored.challenger, challenger);
        assertEq(stored.bond, CHALLENGE_BOND);
        assertEq(stored.openedAt, START + 10 hours);
        assertEq(stored.arbiterLimit, ARBITER_LIMIT);
        assertEq(uint8(stored.ruling), uint8(Ruling.Open));
        Signer[] memory signers = challengeDesk.signersOf(id);
        for (uint256 i; i < 3; ++i) {
            assertEq(signers[i].account, _firstThree()[i]);
            assertEq(signers[i].loss, LOSS);
            assertFalse(oracle.isReporter(signers[i].account));
        }
        assertTrue(oracle.isReporter(vm.addr(reporterKeys[3])));
        assertTrue(challengeDesk.isChallenged(venueId, firstDay));
        assertTrue(trigger.isPending(programId));
        assertEq(challengeDesk.openChallenges(programId), 1);
        assertEq(openSafeguard.openClaims(programId), 1);
    }

    function test_challenge_stopsMeasuringOfItsDayOnly() public {
        vm.warp(START + 10 hours);
        _submit(J);
        vm.warp(START + 30 hours);
        _challengeOf(LOSS);
        assertEq(_measure(firstDay), uint256(int256(J)));
        vm.warp(START + 5 days);
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.DayContested.selector, venueId, firstDay + 1));
        _measure(firstDay + 1);
    }

    /// @dev A challenge never blinds the oracle: what suspended reporters sign is kept, moves nothing, and waits longer.
    function test_challenge_keepsReportsOfSuspendedReporters() public {
        vm.warp(START + 10 hours);
        uint256 id = _challengeOf(J / 2);
        explainer.set(type(uint80).max);
        vm.warp(START + 30 hours);
        _submit(LOSS);
        assertEq(oracle.latest(venueId).reportedLoss, LOSS);
        assertEq(oracle.latest(venueId).effectiveLoss, J / 2);

        _rule(id, false, 0);
        assertEq(_measure(firstDay + 1), uint256(int256(J / 2)));
        vm.warp(START + 30 hours + ARBITER_LIMIT + WINDOW - 1);
        assertEq(_measure(firstDay + 1), uint256(int256(J / 2)));
        vm.warp(START + 30 hours + ARBITER_LIMIT + WINDOW);
        assertEq(_measure(firstDay + 1), uint256(int256(LOSS)));
    }

    /// @dev Down they may still go.
    function test_challenge_suspendedReportersMayLowerALoss() public {
        vm.warp(START + 10 hours);
        _challengeOf(J / 2);
        vm.warp(START + 11 hours);
        _submit(-J / 4);
        assertEq(oracle.latest(venueId).effectiveLoss, -J / 4);
    }

    function test_challenge_needsAnArbiter() public {
        ChallengeDesk fresh =
            new ChallengeDesk(parameters, oracle, programRegistry, ISafeguard(address(openSafeguard)), bonds, clock);
        (Report[] memory reports, bytes[] memory signatures) = _reported(LOSS);
        vm.expectRevert(IChallengeDesk.NoArbiter.selector);
        fresh.challenge(programId, reports, signatures, Ground.False);
    }

    function test_challenge_refusesAReportTwice() public {
        (Report[] memory reports, bytes[] memory signatures) = _reported(LOSS);
        uint256 id = _challengeReports(reports, signatures);
        _refuses(reports, signatures, abi.encodeWithSelector(IChallengeDesk.AlreadyChallenged.selector, id));
        _rule(id, false, 0);
        _refuses(reports, signatures, abi.encodeWithSelector(IChallengeDesk.AlreadyChallenged.selector, id));
        // the fourth reporter's signature makes no new report of it
        (reports, signatures) = _signed(reports[0], 4);
        _refuses(reports, signatures, abi.encodeWithSelector(IChallengeDesk.AlreadyChallenged.selector, id));
    }

    function test_challenge_refusesWhatIsNoReport() public {
        (Report[] memory reports, bytes[] memory signatures) = _reported(LOSS);
        _refusesNoReport(new Report[](0), new bytes[](0));
        _refusesNoReport(reports, new bytes[](2));
        Report memory report = reports[0];
        (reports, signatures) = _signed(report, 2);
        _refusesNoReport(reports, signatures);

        (reports, signatures) = _signed(report, 3);
        (, uint256 key) = makeAddrAndKey("nobody");
        signatures[1] = _signAs(oracle.hashReport(report), key);
        _refusesNoReport(reports, signatures);
        signatures[1] = signatures[0];
        _refusesNoReport(reports, signatures);

        reports[2] = _report(report.sequence, report.observedAt - 1, LOSS);
        _refusesNoReport(reports, _sign(reports));
    }

    /// @dev A report that reporters signed and that the oracle can't have taken.
    function test_challenge_refusesWhatTheOracleNeverTook() public {
        _reported(LOSS);
        (Report[] memory reports, bytes[] memory signatures) =
            _signed(_nextReport(uint40(vm.getBlockTimestamp()), LOSS), 3);
        _refusesNoReport(reports, signatures);
        (reports, signatures) = _signed(_report(oracle.latest(venueId).sequence, START + 3 days, LOSS), 3);
        _refusesNoReport(reports, signatures);
    }

    /// @dev Reports of the program's term, from its first second to its last, until grace is over.
    function test_challenge_takesTheTermsReportsUntilGraceIsOver() public {
        bytes memory error_ = abi.encodeWithSelector(IChallengeDesk.OutsideProgram.selector, programId);
        vm.warp(START - 1);
        (Report[] memory reports, bytes[] memory signatures) = _reported(LOSS);
        _refuses(reports, signatures, error_);
        vm.warp(END - 1);
        (Report[] memory last, bytes[] memory lastSignatures) = _reported(LOSS);
        vm.warp(END);
        (reports, signatures) = _reported(LOSS);
        _refuses(reports, signatures, error_);

        vm.warp(END + GRACE);
        _refuses(last, lastSignatures, error_);
        vm.warp(END + GRACE - 1);
        assertEq(_challengeReports(last, lastSignatures), 1);
    }

    function test_challenge_refusesAnotherVenuesProgram() public {
        vm.startPrank(governor);
        uint64 other = venueRegistry.list(venueOwner, vault, RISK_GROUP, "Second venue");
        oracle.setJump(other, SMALL_JUMP);
        vm.stopPrank();
        uint64 own = venueId;
        venueId = other;
        (Report[] memory reports, bytes[] memory signatures) = _reported(LOSS);
        venueId = own;
        _refuses(reports, signatures, abi.encodeWithSelector(IChallengeDesk.OutsideProgram.selector, programId));
    }

    /// @dev Reporters who were replaced meanwhile answer for what they signed.
    function test_challenge_reachesFormerReporters() public {
        (Report[] memory reports, bytes[] memory signatures) = _reported(LOSS);
        address former = vm.addr(reporterKeys[0]);
        _rotate();
        uint256 id = _challengeReports(reports, signatures);
        assertEq(oracle.reporter(former).challenges, 1);
        _rule(id, true, 0);
        assertEq(bonds.bondOf(former), 0);
    }

    /// @dev A threshold that rose since doesn't shield older reports.
    function test_challenge_countsTheLowestThreshold() public {
        (Report[] memory reports, bytes[] memory signatures) = _reported(LOSS);
        address[] memory seven = new address[](7);
        for (uint256 i; i < 7; ++i) {
            seven[i] = address(uint160(i + 1));
        }
        _bond(seven, BOND);
        vm.prank(governor);
        oracle.setReporters(seven, 5);
        assertEq(oracle.lowestThreshold(), 3);
        assertEq(_challengeReports(reports, signatures), 1);
    }

    function test_setters_areGovernancesWithinBounds() public {
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, address(this)));
        challengeDesk.setArbiter(arbiter);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, address(this)));
        challengeDesk.setChallengeBond(CHALLENGE_BOND);
        vm.startPrank(governor);
        vm.expectRevert(IChallengeDesk.ZeroAddress.selector);
        challengeDesk.setArbiter(address(0));
        uint96[2] memory bad = [uint96(100e6 - 1), 100_000e6 + 1];
        for (uint256 i; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IChallengeDesk.BadBond.selector, bad[i]));
            challengeDesk.setChallengeBond(bad[i]);
        }
        uint256 highest = CHALLENGE_BOND + 4_995e6;
        vm.expectRevert(abi.encodeWithSelector(IParameters.ChangedTooSoon.selector, uint256(LISTED) + 7 days));
        challengeDesk.setChallengeBond(uint96(highest));
        vm.expectRevert(
            abi.encodeWithSelector(IParameters.StepTooLarge.selector, "challengeBond", highest + 1, 0, highest)
        );
        challengeDesk.setChallengeBond(uint96(highest + 1));
        skip(7 days);
        challengeDesk.setChallengeBond(uint96(highest));
        assertEq(challengeDesk.bondFor(programId), highest);
    }

    function _reported(int128 loss) private returns (Report[] memory reports, bytes[] memory signatures) {
        if (vm.getBlockTimestamp() == START - 1 hours) vm.warp(START + 10 hours);
        (reports, signatures) = _signed(_nextReport(uint40(vm.getBlockTimestamp()), loss), 3);
        _submit(loss);
    }

    function _refusesNoReport(Report[] memory reports, bytes[] memory signatures) private {
        _refuses(reports, signatures, abi.encodeWithSelector(IChallengeDesk.NotAReport.selector));
    }

    function _refuses(Report[] memory reports, bytes[] memory signatures, bytes memory error_) private {
        vm.expectRevert(error_);
        vm.prank(challenger);
        challengeDesk.challenge(programId, reports, signatures, Ground.False);
    }

    function _firstThree() private view returns (address[] memory three) {
        three = new address[](3);
        for (uint256 i; i < 3; ++i) {
            three[i] = vm.addr(reporterKeys[i]);
        }
    }
}
