// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, IAttestationOracle, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { IReporterBonds } from "../../../contracts/interfaces/IReporterBonds.sol";
import { ChallengeBase } from "../support/ChallengeBase.t.sol";

/// @notice Attacks: reporters who run away with their bonds, a vote that captures the reporters, gaps between two sets of them.
contract BondRunsAttack is ChallengeBase {
    /// @dev He starts to unbond before he lies; the bond is there until the last challenge could have been decided.
    function test_attack_unbondingBeforeTheLie_isSlashed() public {
        for (uint256 i; i < 3; ++i) {
            vm.prank(vm.addr(reporterKeys[i]));
            bonds.startUnbonding(BOND - 4 * uint256(SMALL_JUMP));
        }
        vm.warp(START + 10 hours);
        uint256 id = _challengeOf(LOSS);
        _rule(id, true, 0);
        for (uint256 i; i < 3; ++i) {
            (uint256 unbonding,) = bonds.unbondingOf(vm.addr(reporterKeys[i]));
            assertEq(unbonding + bonds.bondOf(vm.addr(reporterKeys[i])), 0);
        }
    }

    /// @dev He lies on the first day of the longest term, is rotated out and unbonds at once: the last challenge of the program
    /// still finds his bond.
    function test_attack_lieThenRotateThenUnbond_isStillSlashed() public {
        vm.warp(START + 10 hours);
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(START + 10 hours, LOSS), 3);
        _submit(LOSS);
        address liar = vm.addr(reporterKeys[0]);
        _rotate();
        vm.prank(liar);
        bonds.startUnbonding(BOND);
        (, uint40 maturesAt) = bonds.unbondingOf(liar);
        assertGt(maturesAt, START + 52 weeks + 60 days + 7 days, "the latest end of any challenge");
        vm.warp(END + GRACE - 1);
        uint256 id = _challengeReports(reports, signatures);
        _rule(id, true, 0);
        vm.warp(maturesAt);
        vm.expectRevert(abi.encodeWithSelector(IReporterBonds.NothingUnbonding.selector, liar));
        vm.prank(liar);
        bonds.unbond(liar);
    }

    /// @dev A vote names reporters of its own: without bonds it can't, and with them what they can write at once is a quarter of
    /// what they lose.
    function testFuzz_attack_capturedVote_winsLessAtOnceThanItsBonds(uint80 jump, uint96 perReporter) public {
        address[] memory own = new address[](3);
        (own[0], own[1], own[2]) = (address(11), address(12), address(13));
        perReporter = uint96(bound(uint256(perReporter), 1, type(uint96).max / 4));
        jump = uint80(bound(uint256(jump), 1, 3 * BOND / 4));
        _bond(own, perReporter);
        vm.startPrank(governor);
        oracle.setJump(venueId, jump);
        if (4 * uint256(jump) > 3 * uint256(perReporter)) {
            vm.expectPartialRevert(IAttestationOracle.JumpsNotBacked.selector);
            oracle.setReporters(own, 3);
        } else {
            oracle.setReporters(own, 3);
            assertLe(2 * oracle.totalJump(), bonds.smallestBonds(own, 3) / 2);
        }
    }

    /// @dev Many venues at once don't multiply the gain: the sum of all jumps is bounded.
    function test_attack_manyVenues_shareTheBound() public {
        vm.startPrank(governor);
        uint80 each = uint80(3 * BOND / 4 / 5);
        oracle.setJump(venueId, each);
        for (uint256 i = 1; i < 5; ++i) {
            uint64 venue = venueRegistry.list(venueOwner, vault, RISK_GROUP, "Another venue");
            oracle.setJump(venue, each);
        }
        uint64 last = venueRegistry.list(venueOwner, vault, RISK_GROUP, "One too many");
        vm.expectPartialRevert(IAttestationOracle.JumpsNotBacked.selector);
        oracle.setJump(last, each);
    }

    /// @dev Rotation without a gap: what old reporters had signed is refused from then on, but the new ones report the same
    /// moment within the report age, and the bound goes on from where it was.
    function test_attack_rotationGap_losesNoLossAndDoublesNoJump() public {
        vm.warp(START + 10 hours);
        _submit(J);
        vm.warp(START + 10 hours + 10 minutes);
        (Report[] memory reports, bytes[] memory signatures) =
            _signed(_nextReport(uint40(vm.getBlockTimestamp()), 2 * J), 3);
        _rotate();
        vm.expectPartialRevert(IAttestationOracle.NotReporter.selector);
        oracle.submit(reports, signatures, new FeedMove[](0));
        _submitAt(START + 10 hours + 10 minutes, 2 * J);
        assertEq(oracle.latest(venueId).effectiveLoss, J);
        assertEq(oracle.dayClaim(venueId, firstDay).highest, 2 * J);
    }

    /// @dev Old and new reporters never make a quorum together.
    function test_attack_rotationGap_mixedSignersAreNoQuorum() public {
        vm.warp(START + 10 hours);
        uint256[] memory old = reporterKeys;
        _rotate();
        (Report[] memory reports,) = _signed(_nextReport(START + 10 hours, J), 3);
        uint256[] memory keys = new uint256[](3);
        (keys[0], keys[1], keys[2]) = (old[0], reporterKeys[0], reporterKeys[1]);
        bytes[] memory signatures = new bytes[](3);
        for (uint256 i; i < 3; ++i) {
            for (uint256 j = i + 1; j < 3; ++j) {
                if (vm.addr(keys[j]) < vm.addr(keys[i])) (keys[i], keys[j]) = (keys[j], keys[i]);
            }
            signatures[i] = _signAs(oracle.hashReport(reports[i]), keys[i]);
        }
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.NotReporter.selector, vm.addr(old[0])));
        oracle.submit(reports, signatures, new FeedMove[](0));
    }

    /// @dev A reporter under challenge doesn't get free by being rotated out and in again.
    function test_attack_rotationOutAndIn_keepsTheSuspension() public {
        vm.warp(START + 10 hours);
        uint256 id = _challengeOf(LOSS);
        address[] memory old = _reporterAddresses();
        _rotate();
        vm.prank(governor);
        oracle.setReporters(old, 3);
        assertFalse(oracle.isReporter(old[0]));
        _rule(id, false, 0);
        assertTrue(oracle.isReporter(old[0]));
    }
}
