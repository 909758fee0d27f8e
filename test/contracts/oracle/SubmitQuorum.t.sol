// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, IAttestationOracle, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { AttestationOracle } from "../../../contracts/oracle/AttestationOracle.sol";
import { Base } from "../support/Base.t.sol";

/// @notice Whose signatures make a report, and over what.
contract SubmitQuorumTest is Base {
    function test_submit_takesThreeOfFour() public {
        _send(3);
        assertEq(oracle.latest(venueId).sequence, 1);
    }

    function test_submit_takesAllFour() public {
        _send(4);
        assertEq(oracle.latest(venueId).sequence, 1);
    }

    function test_submit_takesAnySubsetAndAnySender() public {
        (Report[] memory reports, bytes[] memory signatures) = _three();
        signatures[0] = _signAs(oracle.hashReport(reports[0]), reporterKeys[1]);
        signatures[1] = _signAs(oracle.hashReport(reports[1]), reporterKeys[2]);
        signatures[2] = _signAs(oracle.hashReport(reports[2]), reporterKeys[3]);
        vm.prank(stranger);
        _submitRaw(reports, signatures);
    }

    function test_submit_refusesTooFewSigners() public {
        for (uint256 signers; signers < 3; ++signers) {
            (Report[] memory reports, bytes[] memory signatures) = _signed(_now(), signers);
            vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.TooFewSigners.selector, signers, 3));
            _submitRaw(reports, signatures);
        }
    }

    /// @dev An oracle without reporters takes nothing, not even an empty submission.
    function test_submit_refusesEverythingBeforeReportersAreSet() public {
        AttestationOracle fresh = new AttestationOracle(parameters, venueRegistry, bonds, clock);
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.TooFewSigners.selector, 0, 0));
        fresh.submit(new Report[](0), new bytes[](0), new FeedMove[](0));
        (Report[] memory reports, bytes[] memory signatures) = _signed(_now(), 1);
        vm.expectPartialRevert(IAttestationOracle.NotReporter.selector);
        fresh.submit(reports, signatures, new FeedMove[](0));
    }

    function test_submit_refusesAMissingSignature() public {
        (Report[] memory reports,) = _three();
        (, bytes[] memory signatures) = _signed(_now(), 2);
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.LengthMismatch.selector, 3, 2));
        _submitRaw(reports, signatures);
    }

    function test_submit_refusesADuplicateSigner() public {
        (Report[] memory reports, bytes[] memory signatures) = _three();
        signatures[1] = signatures[0];
        address twice = vm.addr(reporterKeys[0]);
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.SignersNotSorted.selector, twice, twice));
        _submitRaw(reports, signatures);
    }

    /// @dev A second signature of the same key over other figures is no second reporter either.
    function test_submit_refusesOneSignerWithTwoOpinions() public {
        (Report[] memory reports, bytes[] memory signatures) = _three();
        reports[2].netLiquidationLoss += 1;
        signatures[2] = _signAs(oracle.hashReport(reports[2]), reporterKeys[1]);
        address twice = vm.addr(reporterKeys[1]);
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.SignersNotSorted.selector, twice, twice));
        _submitRaw(reports, signatures);
    }

    function test_submit_refusesSignersOutOfOrder() public {
        (Report[] memory reports, bytes[] memory signatures) = _three();
        (signatures[0], signatures[1]) = (signatures[1], signatures[0]);
        vm.expectRevert(
            abi.encodeWithSelector(
                IAttestationOracle.SignersNotSorted.selector, vm.addr(reporterKeys[1]), vm.addr(reporterKeys[0])
            )
        );
        _submitRaw(reports, signatures);
    }

    function testFuzz_submit_refusesOutsiders(uint256 key) public {
        key = bound(key, 1, type(uint128).max);
        (Report[] memory reports, bytes[] memory signatures) = _three();
        signatures[1] = _signAs(oracle.hashReport(reports[1]), key);
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.NotReporter.selector, vm.addr(key)));
        _submitRaw(reports, signatures);
    }

    function test_submit_refusesUnsignedReports() public {
        (Report[] memory reports, bytes[] memory signatures) = _three();
        signatures[0] = "";
        _refusesAsUnsigned(reports, signatures);
        signatures[0] = new bytes(65);
        _refusesAsUnsigned(reports, signatures);
        signatures[0] = new bytes(64);
        _refusesAsUnsigned(reports, signatures);
    }

    /// @dev The other `s` of the same signature is not a signature here.
    function test_submit_refusesMalleableSignatures() public {
        (Report[] memory reports, bytes[] memory signatures) = _three();
        uint256 order = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141;
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(reporterKeys[0], oracle.hashReport(reports[0]));
        signatures[0] = abi.encodePacked(r, bytes32(order - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        _refusesAsUnsigned(reports, signatures);
    }

    function testFuzz_submit_refusesAlteredReports(uint8 field, uint128 change) public {
        change = uint128(bound(change, 1, type(uint64).max));
        (Report[] memory reports, bytes[] memory signatures) = _three();
        for (uint256 i; i < 3; ++i) {
            Report memory report = reports[i];
            if (field % 5 == 0) report.netLiquidationLoss += int128(change);
            else if (field % 5 == 1) report.fundBalance += change;
            else if (field % 5 == 2) report.raoi += change;
            else if (field % 5 == 3) report.markets[1].openInterest += change;
            else report.sequence += uint40(change % 900) + 1;
        }
        vm.expectPartialRevert(IAttestationOracle.NotReporter.selector);
        _submitRaw(reports, signatures);
    }

    function test_submit_refusesAnotherChainsSignatures() public {
        (Report[] memory reports, bytes[] memory signatures) = _three();
        vm.chainId(block.chainid + 1);
        vm.expectPartialRevert(IAttestationOracle.NotReporter.selector);
        _submitRaw(reports, signatures);
    }

    function test_submit_refusesAnotherOraclesSignatures() public {
        AttestationOracle other = new AttestationOracle(parameters, venueRegistry, bonds, clock);
        vm.startPrank(governor);
        other.setReporters(_reporterAddresses(), 3);
        other.setJump(venueId, JUMP);
        vm.stopPrank();
        (Report[] memory reports, bytes[] memory signatures) = _three();
        vm.expectPartialRevert(IAttestationOracle.NotReporter.selector);
        other.submit(reports, signatures, new FeedMove[](0));
    }

    function test_submit_refusesReportsThatDisagreeOnWhatTheyAreAbout() public {
        for (uint256 field; field < 5; ++field) {
            (Report[] memory reports,) = _three();
            Report memory other = _now();
            if (field == 0) other.venueId += 1;
            else if (field == 1) other.sequence += 1;
            else if (field == 2) other.observedAt -= 1;
            else if (field == 3) other.markets[1].market = "SOL-USD";
            else assembly { mstore(mload(add(other, 0xc0)), 1) }
            reports[2] = other;
            bytes[] memory signatures = _sign(reports);
            vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.ReportsDisagree.selector, 2));
            _submitRaw(reports, signatures);
        }
    }

    /// @dev Calldata with bits above a field's type is refused, so no second encoding of a report exists.
    function test_submit_refusesDirtyWords() public {
        (Report[] memory reports, bytes[] memory signatures) = _three();
        bytes memory data = abi.encodeCall(oracle.submit, (reports, signatures, new FeedMove[](0)));
        // selector, three heads, length and offsets of the three reports, then the first report's venue
        uint256 at = 4 + 3 * 32 + 32 + 3 * 32;
        for (uint256 field; field < 6; ++field) {
            bytes memory dirty = bytes.concat(data);
            dirty[at + field * 32] = field == 3 ? bytes1(0x7f) : bytes1(0x01);
            (bool ok,) = address(oracle).call(dirty);
            assertFalse(ok);
        }
        (bool clean,) = address(oracle).call(data);
        assertTrue(clean);
    }

    function test_submit_refusesReportersThatWereReplaced() public {
        (Report[] memory reports, bytes[] memory signatures) = _three();
        address[] memory others = new address[](3);
        (others[0], others[1], others[2]) = (address(1), address(2), address(3));
        _bond(others, BOND);
        vm.prank(governor);
        oracle.setReporters(others, 3);
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.NotReporter.selector, vm.addr(reporterKeys[0])));
        _submitRaw(reports, signatures);
    }

    function _refusesAsUnsigned(Report[] memory reports, bytes[] memory signatures) private {
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.NotReporter.selector, address(0)));
        _submitRaw(reports, signatures);
    }

    function _now() private view returns (Report memory) {
        return _nextReport(uint40(vm.getBlockTimestamp()), 1_000e6);
    }

    function _three() private view returns (Report[] memory reports, bytes[] memory signatures) {
        reports = new Report[](3);
        for (uint256 i; i < 3; ++i) {
            reports[i] = _now();
        }
        signatures = _sign(reports);
    }

    function _send(uint256 signers) private {
        (Report[] memory reports, bytes[] memory signatures) = _signed(_now(), signers);
        _submitRaw(reports, signatures);
    }

    function _submitRaw(Report[] memory reports, bytes[] memory signatures) private {
        oracle.submit(reports, signatures, new FeedMove[](0));
    }
}
