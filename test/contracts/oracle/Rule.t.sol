// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, IAttestationOracle, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { IChallengeDesk, Ruling } from "../../../contracts/interfaces/IChallengeDesk.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { ChallengeBase } from "../support/ChallengeBase.t.sol";

/// @notice What follows from a ruling: for the day, the signers, the challenger, and whoever measures.
contract RuleTest is ChallengeBase {
    function setUp() public override {
        super.setUp();
        vm.warp(START + 10 hours);
    }

    function test_rule_upheldStrikesTheDayAndTakesTheBonds() public {
        uint256 id = _challengeOf(LOSS);
        vm.expectEmit(address(challengeDesk));
        emit IChallengeDesk.Ruled(id, Ruling.Upheld, J / 2, 3 * BOND);
        _rule(id, true, int80(J / 2));

        vm.warp(START + 10 days);
        assertEq(_measure(firstDay), uint256(int256(J / 2)));
        assertEq(challengeDesk.collectable(challenger), CHALLENGE_BOND + 3 * BOND / 5);
        assertEq(challengeDesk.collectable(feeRecipient), 3 * BOND - 3 * BOND / 5);
        for (uint256 i; i < 3; ++i) {
            address signer = vm.addr(reporterKeys[i]);
            assertEq(bonds.bondOf(signer), 0);
            assertTrue(oracle.reporter(signer).convicted);
            assertFalse(oracle.isReporter(signer));
        }
        assertFalse(challengeDesk.isChallenged(venueId, firstDay));
        assertEq(openSafeguard.openClaims(programId), 0);
    }

    /// @dev Convicted reporters sign no more until governance names them anew.
    function test_rule_convictedReportersAreOut() public {
        uint256 id = _challengeOf(LOSS);
        _rule(id, true, 0);
        (Report[] memory reports, bytes[] memory signatures) =
            _signed(_nextReport(uint40(vm.getBlockTimestamp()), 0), 3);
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.NotReporter.selector, vm.addr(reporterKeys[0])));
        this.bring(reports, signatures);

        _bond(_reporterAddresses(), BOND);
        vm.prank(governor);
        oracle.setReporters(_reporterAddresses(), 3);
        this.bring(reports, signatures);
    }

    function bring(Report[] memory reports, bytes[] memory signatures) external {
        oracle.submit(reports, signatures, new FeedMove[](0));
    }

    /// @dev A signer whose own figure was right keeps his bond.
    function test_rule_sparesSignersWhoseFigureWasRight() public {
        (Report[] memory reports,) = _signed(_nextReport(uint40(vm.getBlockTimestamp()), LOSS), 3);
        Report memory honest = _nextReport(uint40(vm.getBlockTimestamp()), J / 2);
        reports[1] = honest;
        bytes[] memory signatures = _sign(reports);
        this.bring(reports, signatures);
        uint256 id = _challengeReports(reports, signatures);
        _rule(id, true, int80(J / 2));
        address spared = vm.addr(reporterKeys[1]);
        assertEq(bonds.bondOf(spared), BOND);
        assertTrue(oracle.isReporter(spared));
        assertEq(bonds.bondOf(vm.addr(reporterKeys[0])), 0);
        assertEq(challengeDesk.collectable(feeRecipient), 2 * BOND - 2 * BOND / 5);
    }

    /// @dev A single figure may lie beyond what the oracle keeps; it is judged as the largest or smallest that it keeps.
    function test_rule_figuresBeyond80Bits() public {
        int128[3] memory losses = [type(int128).max, LOSS, type(int128).min];
        Report[] memory reports = new Report[](3);
        for (uint256 i; i < 3; ++i) {
            reports[i] = _nextReport(uint40(vm.getBlockTimestamp()), losses[i]);
        }
        bytes[] memory signatures = _sign(reports);
        this.bring(reports, signatures);
        assertEq(oracle.latest(venueId).reportedLoss, LOSS, "the median");
        uint256 id = _challengeReports(reports, signatures);
        _rule(id, true, int80(J / 2));
        assertEq(bonds.bondOf(vm.addr(reporterKeys[0])), 0);
        assertEq(bonds.bondOf(vm.addr(reporterKeys[1])), 0);
        assertEq(bonds.bondOf(vm.addr(reporterKeys[2])), BOND, "far under the correction");
    }

    /// @dev The arbiter only lowers: a correction above all figures is none, and a second ruling raises nothing.
    function test_rule_neverRaisesALoss() public {
        uint256 id = _challengeOf(LOSS);
        vm.prank(arbiter);
        vm.expectRevert(abi.encodeWithSelector(IChallengeDesk.NothingToCorrect.selector, int80(LOSS)));
        challengeDesk.rule(id, true, int80(LOSS));

        (Report[] memory reports, bytes[] memory signatures) =
            _signed(_nextReport(uint40(vm.getBlockTimestamp()), LOSS + 1), 3);
        _submit(LOSS + 1);
        uint256 second = _challengeReports(reports, signatures);
        _rule(id, true, int80(J));
        _rule(second, true, int80(3 * J));
        vm.warp(START + 10 days);
        assertEq(_measure(firstDay), uint256(int256(J)));
    }

    /// @dev What was measured and paid before a ruling stays.
    function test_rule_takesNothingBack() public {
        (Report[] memory reports, bytes[] memory signatures) =
            _signed(_nextReport(uint40(vm.getBlockTimestamp()), LOSS), 3);
        _submit(LOSS);
        vm.warp(START + 10 hours + WINDOW);
        uint256 index = _measure(firstDay);
        uint256 id = _challengeReports(reports, signatures);
        _rule(id, true, 0);
        assertEq(_measure(firstDay), index);
        assertEq(trigger.indexOf(programId), index);
    }

    /// @dev A struck last day of a program doesn't lower the baseline of the next: no ruling raises an index.
    function test_rule_leavesBaselinesAlone() public {
        vm.warp(END - 2 hours);
        uint256 id = _challengeOf(LOSS);
        (, uint32 day, int80 before) = oracle.highestUpTo(venueId, DayLib.day(END - 1));
        assertEq(before, LOSS);
        _rule(id, true, 0);
        (, uint32 after_, int80 baseline) = oracle.highestUpTo(venueId, DayLib.day(END - 1));
        assertEq(day, after_);
        assertEq(baseline, LOSS);
    }

    /// @dev The struck loss is carried nowhere: later days and bounds start from the corrected one.
    function test_rule_struckLossIsGoneForLaterDays() public {
        explainer.set(uint256(int256(LOSS)));
        uint256 id = _challengeOf(LOSS);
        assertEq(oracle.latest(venueId).effectiveLoss, LOSS);
        _rule(id, true, 0);
        assertEq(oracle.latest(venueId).effectiveLoss, 0);
        explainer.set(0);
        _rotate();
        vm.warp(START + 30 hours);
        _submit(0);
        assertEq(oracle.latest(venueId).effectiveLoss, 0);
        _submit(LOSS);
        assertEq(oracle.latest(venueId).effectiveLoss, J);
    }

    /// @dev What other reporters claim of the day after the ruling stands on its own.
    function test_rule_laterReportsOfTheDayCount() public {
        uint256 id = _challengeOf(LOSS);
        _rule(id, true, 0);
        _rotate();
        vm.warp(START + 11 hours);
        _submit(J / 2);
        assertEq(_measure(firstDay), uint256(int256(J / 2)));
    }

    function test_rule_dismissedPaysTheSigners() public {
        uint256 id = _challengeOf(LOSS);
        vm.expectEmit(address(challengeDesk));
        emit IChallengeDesk.Ruled(id, Ruling.Dismissed, 0, 0);
        vm.expectEmit(address(oracle));
        emit IAttestationOracle.SignersReinstated(venueId, firstDay, _accountsOf(3));
        _rule(id, false, 0);
        uint256 paid;
        for (uint256 i; i < 3; ++i) {
            address signer = vm.addr(reporterKeys[i]);
            assertTrue(oracle.isReporter(signer));
            assertApproxEqAbs(challengeDesk.collectable(signer), CHALLENGE_BOND / 6, 2);
            paid += challengeDesk.collectable(signer);
        }
        assertEq(paid, CHALLENGE_BOND / 2);
        assertEq(challengeDesk.collectable(feeRecipient), CHALLENGE_BOND / 2, "nobody challenges himself for nothing");
        vm.warp(START + 10 hours + WINDOW);
        assertEq(_measure(firstDay), uint256(int256(LOSS)), "it waited its time meanwhile");
    }

    function test_lapse_givesEverythingBack() public {
        uint256 id = _challengeOf(LOSS);
        vm.warp(START + 10 hours + ARBITER_LIMIT - 1);
        vm.expectRevert(abi.encodeWithSelector(IChallengeDesk.TooEarly.selector, id));
        challengeDesk.lapse(id);
        vm.warp(START + 10 hours + ARBITER_LIMIT);
        vm.expectRevert(abi.encodeWithSelector(IChallengeDesk.TooLate.selector, id));
        vm.prank(arbiter);
        challengeDesk.rule(id, true, 0);
        vm.prank(stranger);
        challengeDesk.lapse(id);

        assertEq(uint8(challengeDesk.challenges(id).ruling), uint8(Ruling.Lapsed));
        assertEq(challengeDesk.collectable(challenger), CHALLENGE_BOND);
        assertEq(challengeDesk.bondFor(programId), CHALLENGE_BOND);
        assertTrue(oracle.isReporter(vm.addr(reporterKeys[0])));
        assertEq(openSafeguard.openClaims(programId), 0);
        assertEq(_measure(firstDay), uint256(int256(LOSS)));
    }

    function test_rule_isTheArbitersOnce() public {
        vm.expectRevert(abi.encodeWithSelector(IChallengeDesk.NotArbiter.selector, governor));
        vm.prank(governor);
        challengeDesk.rule(1, true, 0);
        vm.expectRevert(abi.encodeWithSelector(IChallengeDesk.UnknownChallenge.selector, 1));
        _rule(1, true, 0);
        uint256 id = _challengeOf(LOSS);
        _rule(id, false, 0);
        bytes memory error_ = abi.encodeWithSelector(IChallengeDesk.AlreadyRuled.selector, id, Ruling.Dismissed);
        vm.expectRevert(error_);
        _rule(id, true, 0);
        vm.warp(START + 30 days);
        vm.expectRevert(error_);
        challengeDesk.lapse(id);
    }

    /// @dev Two challenges of one signer: he serves again only when both are over.
    function test_rule_reinstatesOnlyWhenAllChallengesAreOver() public {
        uint256 first = _challengeOf(J / 4);
        vm.warp(START + 11 hours);
        (Report[] memory reports, bytes[] memory signatures) =
            _signed(_nextReport(uint40(vm.getBlockTimestamp()), J / 2), 3);
        this.bring(reports, signatures);
        uint256 second = _challengeReports(reports, signatures);
        _rule(first, false, 0);
        assertFalse(oracle.isReporter(vm.addr(reporterKeys[0])));
        assertTrue(challengeDesk.isChallenged(venueId, firstDay));
        _rule(second, false, 0);
        assertTrue(oracle.isReporter(vm.addr(reporterKeys[0])));
        assertFalse(challengeDesk.isChallenged(venueId, firstDay));
    }

    function test_collect_paysOnce() public {
        uint256 id = _challengeOf(LOSS);
        _rule(id, true, 0);
        uint256 owed = challengeDesk.collectable(challenger);
        vm.startPrank(challenger);
        vm.expectRevert(IChallengeDesk.ZeroAddress.selector);
        challengeDesk.collect(address(0));
        assertEq(challengeDesk.collect(stranger), owed);
        assertEq(asset.balanceOf(stranger), owed);
        vm.expectRevert(abi.encodeWithSelector(IChallengeDesk.NothingToCollect.selector, challenger));
        challengeDesk.collect(stranger);
        vm.stopPrank();
        assertEq(asset.balanceOf(address(challengeDesk)), challengeDesk.collectable(feeRecipient));
    }

    function test_deskCalls_areTheDesksOnly() public {
        address[] memory none = new address[](0);
        bytes memory error_ = abi.encodeWithSelector(IAttestationOracle.NotChallengeDesk.selector, governor);
        vm.startPrank(governor);
        vm.expectRevert(error_);
        oracle.suspend(venueId, firstDay, none);
        vm.expectRevert(error_);
        oracle.reinstate(venueId, firstDay, none);
        vm.expectRevert(error_);
        oracle.strike(venueId, firstDay, 0, none, none);
    }

    function _accountsOf(uint256 count) private view returns (address[] memory accounts) {
        accounts = new address[](count);
        for (uint256 i; i < count; ++i) {
            accounts[i] = vm.addr(reporterKeys[i]);
        }
    }
}
