// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { Ground, IChallengeDesk } from "../../../contracts/interfaces/IChallengeDesk.sol";
import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ChallengeBase } from "../support/ChallengeBase.t.sol";

/// @notice Attacks with challenges: endless freezes, blinding the oracle, running out the clock, challenging oneself, and a
/// captured or dead arbiter.
contract ChallengesAttack is ChallengeBase {
    /// @dev Each dismissed challenge of a program doubles the price of the next, up to 128 times: freezes of two days each cost
    /// more and more, and the signers get half of it.
    function test_attack_serialChallenges_getDearer() public {
        uint256 paid;
        for (uint256 i; i < 9; ++i) {
            vm.warp(START + 10 hours + i * 1 hours);
            uint256 price = challengeDesk.bondFor(programId);
            assertEq(price, uint256(CHALLENGE_BOND) << (i < 7 ? i : 7));
            uint256 id = _challengeOf(int128(uint128(i)) * J / 100);
            _rule(id, false, 0);
            paid += price;
        }
        uint256 earned;
        for (uint256 i; i < 3; ++i) {
            earned += challengeDesk.collectable(vm.addr(reporterKeys[i]));
        }
        assertEq(earned, paid / 2);
        assertEq(asset.balanceOf(address(challengeDesk)), paid);
    }

    /// @dev Another report of the same day after a dismissal: dearer, and the day's peak has waited its time meanwhile.
    function test_attack_rechallengingTheDay_onlyDelays() public {
        vm.warp(START + 10 hours);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(START + 10 hours, LOSS), 3);
        _submit(LOSS);
        vm.warp(START + 11 hours);
        (Report[] memory others, bytes[] memory otherSignatures) = _signed(_nextReport(START + 11 hours, LOSS), 3);
        _submit(LOSS);
        uint256 first = _challengeReports(reports, signatures);
        vm.warp(START + 50 hours);
        _rule(first, false, 0);
        assertEq(_measure(firstDay), uint256(int256(LOSS)), "payable between two challenges");
        uint256 second = _challengeReports(others, otherSignatures);
        assertEq(challengeDesk.challenges(second).bond, 2 * CHALLENGE_BOND);
        _rule(second, true, 0);
        assertEq(trigger.indexOf(programId), uint256(int256(LOSS)), "paid is paid");
    }

    /// @dev Every reporter is under challenge: reports go on, losses are kept for their day and count in the end.
    function test_attack_challengeOfEveryReport_blindsNobody() public {
        vm.warp(START + 10 hours);
        uint256 first = _challengeOf(J / 10);
        vm.warp(START + 11 hours);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(START + 11 hours, J / 5), 4);
        _submitSigned(reports, signatures);
        uint256 second = _challengeReports(reports, signatures);
        for (uint256 i; i < 4; ++i) {
            assertFalse(oracle.isReporter(vm.addr(reporterKeys[i])));
        }
        vm.warp(START + 30 hours);
        _submit(LOSS);
        vm.warp(START + 11 hours + ARBITER_LIMIT);
        challengeDesk.lapse(first);
        challengeDesk.lapse(second);
        vm.warp(START + 30 hours + ARBITER_LIMIT + WINDOW);
        assertEq(_measure(firstDay + 1), uint256(int256(LOSS)));
    }

    /// @dev Governance may name fresh reporters meanwhile: their reports move losses at once.
    function test_attack_challengeOfEveryReport_isAnsweredByRotation() public {
        vm.warp(START + 10 hours);
        _challengeOf(J / 10);
        _rotate();
        explainer.set(uint256(int256(LOSS)));
        vm.warp(START + 30 hours);
        assertEq(trigger.measure(programId, _evidence(LOSS)), uint256(int256(LOSS)));
    }

    /// @dev A lying reporter who challenges himself before others do gets a fifth of the bonds back, and no second chance: the
    /// report is judged all the same.
    function test_attack_challengerIsReporter_losesFourFifths() public {
        vm.warp(START + 10 hours);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(START + 10 hours, LOSS), 3);
        _submit(LOSS);
        address liar = vm.addr(reporterKeys[0]);
        asset.mint(liar, CHALLENGE_BOND);
        vm.startPrank(liar);
        asset.approve(address(challengeDesk), CHALLENGE_BOND);
        uint256 id = challengeDesk.challenge(programId, reports, signatures, Ground.False);
        vm.stopPrank();
        _rule(id, true, 0);
        vm.prank(liar);
        uint256 back = challengeDesk.collect(liar) - CHALLENGE_BOND;
        assertEq(back, 3 * BOND / 5);
        assertGe(3 * BOND - back, 2 * uint256(SMALL_JUMP), "more than the jumps can win");
    }

    /// @dev A struck loss doesn't come back through the next day, whose own reports don't claim it, however much of it had
    /// taken effect.
    function test_attack_struckLoss_doesNotReturnThroughTheNextDay() public {
        explainer.set(uint256(int256(LOSS / 2)));
        vm.warp(START + 20 hours);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(START + 20 hours, LOSS), 3);
        _submit(LOSS);
        explainer.set(0);
        _rotate();
        vm.warp(START + 26 hours);
        _submit(0);
        assertGt(oracle.latest(venueId).effectiveLoss, 0, "held up by the bound on falls");
        uint256 id = _challengeReports(reports, signatures);
        _rule(id, true, 0);
        vm.warp(START + 10 days);
        assertEq(_measure(firstDay), 0);
        assertEq(_measure(firstDay + 1), 0);
    }

    /// @dev A captured arbiter can strike what is true and take bonds, but neither raise an index nor touch what was paid, and
    /// what others report afterwards counts.
    function test_attack_capturedArbiter_onlyLowers() public {
        vm.warp(START + 10 hours);
        _submit(J);
        uint256 index = _measure(firstDay);
        vm.warp(START + 30 hours);
        uint256 id = _challengeOf(LOSS);
        _rule(id, true, type(int80).min);
        assertEq(trigger.indexOf(programId), index);
        _rotate();
        vm.warp(START + 60 hours);
        _submit(LOSS);
        vm.warp(START + 60 hours + WINDOW);
        assertEq(_measure(firstDay + 2), uint256(int256(LOSS)));
    }

    /// @dev An arbiter who strikes the last reports before the next program gives it no lower baseline.
    function test_attack_capturedArbiter_lowersNoBaseline() public {
        vm.warp(END - 10 days);
        uint256 next = _openNext();
        vm.warp(END - 1 hours);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(END - 1 hours, LOSS), 3);
        _submit(LOSS);
        uint256 id = _challengeReports(reports, signatures);
        _rule(id, true, 0);
        _rotate();
        vm.warp(END + 2 hours);
        _submit(LOSS);
        vm.warp(END + 5 days);
        assertEq(trigger.measure(next, _evidenceOf(firstDay + 15)), 0);
    }

    /// @dev An empty program may be withdrawn at any time, and with it the end of its challenges: signers would stay suspended
    /// and bonds locked for good.
    function test_attack_withdrawnProgram_holdsNoChallenge() public {
        vm.warp(END - 10 days);
        programId = _openNext();
        vm.warp(END + 10 hours);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(END + 10 hours, J), 3);
        _submit(J);
        vm.expectRevert(abi.encodeWithSelector(IChallengeDesk.NothingSold.selector, programId));
        vm.prank(challenger);
        challengeDesk.challenge(programId, reports, signatures, Ground.False);
    }

    function _openNext() private returns (uint256) {
        Opening memory opening = _opening();
        (opening.start, opening.end) = (END, END + 1 weeks);
        return _open(opening);
    }

    /// @dev The arbiter is silent: the report stands, bonds go back, and whoever is waiting can close the matter.
    function test_attack_deadArbiter_costsTimeOnly() public {
        vm.warp(START + 10 hours);
        uint256 id = _challengeOf(LOSS);
        vm.warp(START + 10 hours + ARBITER_LIMIT);
        vm.prank(stranger);
        challengeDesk.lapse(id);
        assertEq(_measure(firstDay), uint256(int256(LOSS)));
        vm.prank(challenger);
        assertEq(challengeDesk.collect(challenger), CHALLENGE_BOND);
    }

    /// @dev Signatures of a quorum that never reached the oracle at that sequence are judged like a report: whoever signed them
    /// answers for them. Fewer than M never are.
    function test_attack_signaturesOfAMinority_challengeNobody() public {
        vm.warp(START + 10 hours);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(START + 10 hours, LOSS), 2);
        _submit(0);
        vm.expectRevert(IChallengeDesk.NotAReport.selector);
        vm.prank(challenger);
        challengeDesk.challenge(programId, reports, signatures, Ground.False);
    }

    function _submitSigned(Report[] memory reports, bytes[] memory signatures) private {
        oracle.submit(reports, signatures, new FeedMove[](0));
    }
}
