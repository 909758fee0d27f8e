// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { Ground } from "../../../contracts/interfaces/IChallengeDesk.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { ChallengeBase } from "../support/ChallengeBase.t.sol";

/// @notice Signers who challenge what they signed themselves.
contract OwnChallengesAttack is ChallengeBase {
    address private pool = makeAddr("pool");

    function setUp() public override {
        super.setUp();
        vm.prank(registeredMarket);
        safeguard.attach(programId, pool, venueId, START);
    }

    function _reportsTo() internal view override returns (ISafeguard) {
        return safeguard;
    }

    /// @dev Three who were reporters once sign what the oracle never took, challenge it themselves, and are told that they are wrong:
    /// each round freezes the pools and costs them, the longer the more.
    function test_attack_formerReportersChallengeThemselves_payForEachFreeze() public {
        uint256[] memory former = reporterKeys;
        _rotate();
        vm.warp(START + 10 hours);
        _submit(0);
        uint256 spent;
        for (uint256 i; i < 4; ++i) {
            (Report[] memory reports, bytes[] memory signatures) = _signedBy(former, int128(uint128(i + 1)));
            uint256 price = challengeDesk.bondFor(programId);
            uint256 id = _challengeReports(reports, signatures);
            assertTrue(safeguard.isFrozen(pool));
            _rule(id, false, 0);
            uint256 back;
            for (uint256 j; j < 3; ++j) {
                address signer = vm.addr(former[j]);
                back += challengeDesk.collectable(signer);
            }
            spent += price;
            assertLe(back, spent - spent / 2, "half of it is gone");
        }
        assertEq(asset.balanceOf(address(challengeDesk)), spent);
    }

    /// @dev More claims at once than a byte counts don't keep the next one out.
    function test_attack_hundredsOfOpenClaims_keepNobodyOut() public {
        vm.warp(START + 10 hours);
        _submit(0);
        for (uint256 i; i < 256; ++i) {
            (Report[] memory reports, bytes[] memory signatures) = _signedBy(reporterKeys, int128(uint128(i + 1)));
            _challengeReports(reports, signatures);
        }
        assertEq(safeguard.openClaims(programId), 256);
        vm.warp(START + 10 hours + ARBITER_LIMIT);
        for (uint256 i = 1; i <= 256; ++i) {
            challengeDesk.lapse(i);
        }
        assertFalse(safeguard.isFrozen(pool));
    }

    /// @dev Three signatures under a report of the latest sequence that claims another loss.
    function _signedBy(uint256[] memory keys, int128 loss)
        private
        view
        returns (Report[] memory reports, bytes[] memory signatures)
    {
        reports = new Report[](3);
        signatures = new bytes[](3);
        Report memory report = _report(oracle.latest(venueId).sequence, START + 10 hours, loss);
        bytes32 digest = oracle.hashReport(report);
        for (uint256 i; i < 3; ++i) {
            (reports[i], signatures[i]) = (report, _signAs(digest, keys[i]));
        }
    }
}
