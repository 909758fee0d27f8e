// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { Ground } from "../../../contracts/interfaces/IChallengeDesk.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { Base } from "./Base.t.sol";

/// @notice Adds a program in its term, a jump that large losses exceed, an arbiter, and a challenger with money.
abstract contract ChallengeBase is Base {
    uint80 internal constant SMALL_JUMP = 1_000_000e6;
    int128 internal constant J = int128(uint128(SMALL_JUMP));
    int128 internal constant LOSS = 12 * J;
    uint96 internal constant CHALLENGE_BOND = 1_000e6;
    uint32 internal constant WINDOW = 24 hours;
    uint32 internal constant ARBITER_LIMIT = 48 hours;

    address internal arbiter = makeAddr("arbiter");
    address internal challenger = makeAddr("challenger");
    uint256 internal programId;
    uint32 internal firstDay;

    function setUp() public virtual override {
        super.setUp();
        vm.startPrank(governor);
        oracle.setJump(venueId, SMALL_JUMP);
        challengeDesk.setArbiter(arbiter);
        challengeDesk.setChallengeBond(CHALLENGE_BOND);
        vm.stopPrank();
        asset.mint(challenger, 1_000_000e6);
        vm.prank(challenger);
        asset.approve(address(challengeDesk), type(uint256).max);
        firstDay = DayLib.day(START);
        programId = _open(_opening());
        vm.warp(START - 1 hours);
        _submit(0);
    }

    /// @dev Three reporters claim a loss, and the challenger disputes it.
    function _challengeOf(int128 loss) internal returns (uint256 challengeId) {
        (Report[] memory reports, bytes[] memory signatures) =
            _signed(_nextReport(uint40(vm.getBlockTimestamp()), loss), 3);
        _submit(loss);
        return _challengeReports(reports, signatures);
    }

    function _challengeReports(Report[] memory reports, bytes[] memory signatures)
        internal
        returns (uint256 challengeId)
    {
        vm.prank(challenger);
        return challengeDesk.challenge(programId, reports, signatures, Ground.False);
    }

    function _rule(uint256 challengeId, bool upheld, int80 corrected) internal {
        vm.prank(arbiter);
        challengeDesk.rule(challengeId, upheld, corrected);
    }

    function _measure(uint32 day) internal returns (uint256) {
        return trigger.measure(programId, _evidenceOf(day));
    }

    /// @dev Four new keys with bonds, named in place of the old ones. They are in `reporterKeys` from then on.
    function _rotate() internal {
        delete reporterKeys;
        for (uint256 i; i < 4; ++i) {
            (address account, uint256 key) = makeAddrAndKey(string.concat("fresh", vm.toString(i)));
            reporterKeys.push(key);
            for (uint256 j = i; j != 0 && vm.addr(reporterKeys[j - 1]) > account; --j) {
                (reporterKeys[j], reporterKeys[j - 1]) = (reporterKeys[j - 1], reporterKeys[j]);
            }
        }
        _bond(_reporterAddresses(), BOND);
        vm.prank(governor);
        oracle.setReporters(_reporterAddresses(), 3);
    }
}
