// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { DepegConfig, DepegEvidence } from "../../../contracts/interfaces/IDepegTrigger.sol";
import { FeedRules } from "../../../contracts/interfaces/IFeedTrigger.sol";
import { DepegBase } from "../support/DepegBase.t.sol";

/// @notice Runs proven in random pieces against a count of every second of the term.
contract DepegRunsTest is DepegBase {
    uint256 private constant ROUNDS = 14;
    uint32 private constant BEAT = 25;
    uint40 private constant TERM = 260;

    uint256[ROUNDS] private _time;
    int256[ROUNDS] private _answer;

    function setUp() public override {
        super.setUp();
        FeedRules memory rules = _rules();
        rules.heartbeat = BEAT;
        vm.prank(governor);
        trigger.admitFeed(feed, rules);
        programs.register(2, venueId, trigger, START, START + TERM, abi.encode(DepegConfig(address(feed), STRIKE)));
        vm.warp(START + 1 days);
    }

    function _series(uint256 seed) private {
        uint256 at = START - 20;
        for (uint256 i; i < ROUNDS; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            at += 1 + seed % 30;
            uint256 kind = (seed >> 32) % 12;
            _time[i] = at;
            // a third of all runs end with a round, one round in twelve says nothing
            _answer[i] = kind == 0 ? int256(0) : kind < 3 ? int256(0.97e8) : int256(0.96e8);
            feed.set(PHASE | uint80(i + 1), _answer[i], at);
        }
    }

    /// @dev A second counts if it lies between two sounding rounds that are not further apart than the heartbeat, the first of
    /// them below the strike and inside the term.
    function _longestBySeconds() private view returns (uint256 longest) {
        uint256 run;
        for (uint256 second = START; second < START + TERM; ++second) {
            run = _counts(second) ? run + 1 : 0;
            if (run > longest) longest = run;
        }
    }

    function _counts(uint256 second) private view returns (bool) {
        for (uint256 i; i < ROUNDS; ++i) {
            if (_answer[i] == 0 || _time[i] > second) continue;
            uint256 j = i + 1;
            while (j < ROUNDS && _answer[j] == 0) {
                ++j;
            }
            if (j == ROUNDS || _time[j] <= second) continue;
            return _answer[i] == 0.96e8 && _time[i] >= START && _time[j] - _time[i] <= BEAT;
        }
        return false;
    }

    function _try(uint256 piece, uint16 rounds) private returns (bool ok) {
        bytes memory step = abi.encode(DepegEvidence(PHASE | uint80(piece + 1), rounds, 0));
        (ok,) = address(trigger).call(abi.encodeCall(trigger.measure, (2, step)));
    }

    function testFuzz_index_equalsTheLongestRunOfSeconds(uint256 seed) public {
        _series(seed);
        uint256 expected = _longestBySeconds();
        for (uint256 i; i < 20; ++i) {
            seed = uint256(keccak256(abi.encode(seed, i)));
            // forge-lint: disable-next-line(unsafe-typecast)
            _try(seed % ROUNDS, uint16(1 + (seed >> 64) % 5));
            assertLe(trigger.indexOf(2), expected, "no piece proves more than there was");
        }
        for (uint256 i = ROUNDS; i != 0; --i) {
            while (_try(i - 1, 1)) { }
        }
        assertEq(trigger.indexOf(2), expected);
    }

    /// @dev In one piece each, without any joining.
    function testFuzz_index_inWholePieces(uint256 seed) public {
        _series(seed);
        for (uint256 i; i < ROUNDS; ++i) {
            while (_try(i, 1)) { }
        }
        assertEq(trigger.indexOf(2), _longestBySeconds());
    }
}
