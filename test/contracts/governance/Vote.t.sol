// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IGovernor } from "@openzeppelin/contracts/governance/IGovernor.sol";
import { BallastGovernor } from "../../../contracts/governance/BallastGovernor.sol";
import { BallastTimelock } from "../../../contracts/governance/BallastTimelock.sol";
import { BallastToken } from "../../../contracts/governance/BallastToken.sol";
import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { IParameters, Timing } from "../../../contracts/interfaces/IParameters.sol";
import { Base } from "../support/Base.t.sol";

/// @notice Token holders govern through the timelock, and only so.
contract VoteTest is Base {
    uint256 private constant DELAY = 8 days;

    BallastToken private token;
    BallastTimelock private timelock;
    BallastGovernor private ballot;
    address private holder = makeAddr("holder");

    function setUp() public override {
        super.setUp();
        token = new BallastToken(holder);
        timelock = new BallastTimelock(parameters, DELAY, address(this));
        ballot = new BallastGovernor(token, timelock);
        timelock.grantRole(timelock.PROPOSER_ROLE(), address(ballot));
        timelock.grantRole(timelock.CANCELLER_ROLE(), address(ballot));
        timelock.grantRole(timelock.EXECUTOR_ROLE(), address(0));
        timelock.renounceRole(timelock.DEFAULT_ADMIN_ROLE(), address(this));
        vm.prank(governor);
        parameters.transferOwnership(address(timelock));
        timelock.takeOver();
        vm.prank(holder);
        token.delegate(holder);
        skip(1);
    }

    function test_vote_changesAParameterAfterTheDelay() public {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _proposal(address(parameters), abi.encodeCall(parameters.setFeeRecipient, (stranger)));
        _pass(targets, values, calls);
        assertEq(parameters.feeRecipient(), feeRecipient);
        vm.expectRevert();
        ballot.execute(targets, values, calls, keccak256("why"));
        skip(DELAY + 1);
        ballot.execute(targets, values, calls, keccak256("why"));
        assertEq(parameters.feeRecipient(), stranger);
    }

    function test_vote_needsQuorum() public {
        address small = makeAddr("small");
        vm.prank(holder);
        token.transfer(small, 39_999_999e18);
        vm.prank(small);
        token.delegate(small);
        skip(1);
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _proposal(address(parameters), abi.encodeCall(parameters.setFeeRecipient, (stranger)));
        vm.prank(small);
        uint256 id = ballot.propose(targets, values, calls, "why");
        skip(1 days + 1);
        vm.prank(small);
        ballot.castVote(id, 1);
        skip(6 days);
        assertEq(uint8(ballot.state(id)), uint8(IGovernor.ProposalState.Defeated));
    }

    /// @dev Borrowed or bought votes count only if held when the proposal was a day old.
    function test_attack_votesBoughtAfterTheSnapshotDontCount() public {
        address buyer = makeAddr("buyer");
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _proposal(address(parameters), abi.encodeCall(parameters.setFeeRecipient, (stranger)));
        vm.prank(holder);
        uint256 id = ballot.propose(targets, values, calls, "why");
        skip(1 days + 1);
        vm.prank(holder);
        token.transfer(buyer, 900_000_000e18);
        vm.startPrank(buyer);
        token.delegate(buyer);
        ballot.castVote(id, 1);
        vm.stopPrank();
        (, uint256 votesFor,) = ballot.proposalVotes(id);
        assertEq(votesFor, 0);
    }

    /// @dev [token-vote oracle capture] Even all votes replace the reporters no sooner than an exit requested at the vote
    /// could leave.
    function test_attack_tokenVoteOracleCapture_waitsLongerThanAnExit() public {
        address[] memory captured = _reporterAddresses();
        uint256 decided = block.timestamp;
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _proposal(address(oracle), abi.encodeCall(oracle.setReporters, (captured, 3)));
        _pass(targets, values, calls);
        uint256 queuedAt = block.timestamp;
        skip(DELAY - 1);
        vm.expectRevert();
        ballot.execute(targets, values, calls, keccak256("why"));
        assertGt(queuedAt + DELAY, queuedAt + parameters.timing().cooldown);
        assertGt(block.timestamp, decided + parameters.timing().cooldown);
    }

    /// @dev Votes, delays and deadlines are counted in seconds, so that they can be held against the protocol's clocks.
    function test_clocks_countSeconds() public {
        assertEq(token.CLOCK_MODE(), "mode=timestamp");
        assertEq(token.clock(), block.timestamp);
        assertEq(ballot.clock(), block.timestamp);
        assertEq(ballot.CLOCK_MODE(), token.CLOCK_MODE());
        assertEq(token.nonces(holder), 0);
        assertEq(token.getVotes(holder), token.SUPPLY());
        assertEq(ballot.proposalThreshold(), 1_000_000e18);
        uint256 id = _propose();
        assertEq(ballot.proposalDeadline(id), block.timestamp + 1 days + ballot.votingPeriod());
        assertTrue(ballot.proposalNeedsQueuing(id), "what is decided waits in the timelock");
    }

    function test_vote_needsTheThresholdToPropose() public {
        vm.prank(holder);
        token.transfer(stranger, 999_999e18);
        vm.prank(stranger);
        token.delegate(stranger);
        skip(1);
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _proposal(address(parameters), abi.encodeCall(parameters.setFeeRecipient, (stranger)));
        vm.expectRevert(
            abi.encodeWithSelector(
                IGovernor.GovernorInsufficientProposerVotes.selector, stranger, 999_999e18, 1_000_000e18
            )
        );
        vm.prank(stranger);
        ballot.propose(targets, values, calls, "why");
    }

    /// @dev Only before the vote begins, and only who proposed.
    function test_vote_canBeWithdrawn() public {
        uint256 id = _propose();
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _proposal(address(parameters), abi.encodeCall(parameters.setFeeRecipient, (stranger)));
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorUnableToCancel.selector, id, stranger));
        vm.prank(stranger);
        ballot.cancel(targets, values, calls, keccak256("why"));
        vm.prank(holder);
        ballot.cancel(targets, values, calls, keccak256("why"));
        assertEq(uint8(ballot.state(id)), uint8(IGovernor.ProposalState.Canceled));
    }

    /// @dev Who waits with a decisive vote until the end gives the others time to answer.
    function test_vote_aLateQuorumProlongsIt() public {
        uint256 id = _propose();
        uint256 deadline = ballot.proposalDeadline(id);
        vm.warp(deadline);
        vm.prank(holder);
        ballot.castVote(id, 1);
        assertGt(ballot.proposalDeadline(id), deadline);
    }

    function _propose() private returns (uint256) {
        (address[] memory targets, uint256[] memory values, bytes[] memory calls) =
            _proposal(address(parameters), abi.encodeCall(parameters.setFeeRecipient, (stranger)));
        vm.prank(holder);
        return ballot.propose(targets, values, calls, "why");
    }

    function test_timelock_delayStaysOverTheCooldown() public {
        vm.expectRevert(abi.encodeWithSelector(IParameters.DelayNotOverCooldown.selector, 7 days, 7 days));
        new BallastTimelock(parameters, 7 days, address(this));
        vm.expectRevert(abi.encodeWithSelector(IParameters.DelayNotOverCooldown.selector, 7 days, 7 days));
        vm.prank(address(timelock));
        timelock.updateDelay(7 days);
        vm.prank(address(timelock));
        timelock.updateDelay(7 days + 1);
        assertEq(timelock.getMinDelay(), 7 days + 1);
    }

    function test_parameters_cooldownStaysUnderTheDelay() public {
        Timing memory timing = _timing();
        timing.cooldown = uint32(DELAY);
        vm.expectRevert(abi.encodeWithSelector(IParameters.DelayNotOverCooldown.selector, DELAY, DELAY));
        vm.prank(address(timelock));
        parameters.setTiming(timing);
    }

    function test_parameters_refuseAnHastyTimelock() public {
        BallastTimelock hasty = new BallastTimelock(parameters, DELAY, address(this));
        Timing memory timing = _timing();
        timing.cooldown = uint32(DELAY) - 1;
        vm.startPrank(address(timelock));
        parameters.setTiming(timing);
        timelock.updateDelay(9 days);
        skip(7 days);
        timing.cooldown = uint32(DELAY);
        parameters.setTiming(timing);
        parameters.transferOwnership(address(hasty));
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IParameters.DelayNotOverCooldown.selector, DELAY, DELAY));
        hasty.takeOver();
    }

    function test_handOver_leavesNoKeyOutsideTheTimelock() public {
        assertEq(parameters.owner(), address(timelock));
        address[3] memory keys = [governor, address(this), holder];
        for (uint256 i; i < keys.length; ++i) {
            assertFalse(timelock.hasRole(timelock.DEFAULT_ADMIN_ROLE(), keys[i]));
            assertFalse(timelock.hasRole(timelock.PROPOSER_ROLE(), keys[i]));
            assertFalse(timelock.hasRole(timelock.CANCELLER_ROLE(), keys[i]));
            vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, keys[i]));
            vm.prank(keys[i]);
            oracle.setJump(venueId, 1);
        }
        assertTrue(timelock.hasRole(timelock.DEFAULT_ADMIN_ROLE(), address(timelock)));
    }

    function _proposal(address target, bytes memory call)
        private
        pure
        returns (address[] memory targets, uint256[] memory values, bytes[] memory calls)
    {
        (targets, values, calls) = (new address[](1), new uint256[](1), new bytes[](1));
        (targets[0], calls[0]) = (target, call);
    }

    function _pass(address[] memory targets, uint256[] memory values, bytes[] memory calls) private {
        vm.prank(holder);
        uint256 id = ballot.propose(targets, values, calls, "why");
        skip(1 days + 1);
        vm.prank(holder);
        ballot.castVote(id, 1);
        skip(5 days);
        ballot.queue(targets, values, calls, keccak256("why"));
    }
}
