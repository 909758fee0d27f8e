// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAttestationOracle } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { IVenueRegistry } from "../../../contracts/interfaces/IVenueRegistry.sol";
import { Base } from "../support/Base.t.sol";

contract SetReportersAndJumpTest is Base {
    function test_setReporters_replacesTheWholeSet() public {
        address[] memory before = _reporterAddresses();
        address[] memory next = _addresses(7);
        next[6] = before[3];
        _bond(next, BOND);
        vm.expectEmit(address(oracle));
        emit IAttestationOracle.ReportersSet(next, 5);
        vm.prank(governor);
        oracle.setReporters(next, 5);
        assertEq(oracle.reporters(), next);
        assertEq(oracle.threshold(), 5);
        for (uint256 i; i < 7; ++i) {
            assertTrue(oracle.isReporter(next[i]));
        }
        for (uint256 i; i < 3; ++i) {
            assertFalse(oracle.isReporter(before[i]));
        }
    }

    function test_setReporters_refusesOthers() public {
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, stranger));
        vm.prank(stranger);
        oracle.setReporters(_addresses(4), 3);
    }

    function test_setReporters_refusesWhatIsNotSortedDistinctOrSomebody() public {
        address[] memory list = _addresses(4);
        (list[1], list[2]) = (list[2], list[1]);
        _refuses(list, 3);
        list = _addresses(4);
        list[3] = list[2];
        _refuses(list, 3);
        list = _addresses(4);
        list[0] = address(0);
        _refuses(list, 3);
    }

    function test_setReporters_takesAtMostThirtyOne() public {
        _refuses(_addresses(32), 23);
        _bond(_addresses(31), BOND);
        vm.prank(governor);
        oracle.setReporters(_addresses(31), 21);
    }

    /// @dev `M` odd, at least 3, at most `N`, and a majority of honest signers in every quorum: `M ≥ 2(N − M) + 1`.
    function test_setReporters_takesExactlySafeThresholds() public {
        _bond(_addresses(12), BOND);
        for (uint256 n; n <= 12; ++n) {
            for (uint8 m; m <= 13; ++m) {
                bool isSafe = m >= 3 && m % 2 == 1 && m <= n && m >= 2 * (n - m) + 1;
                if (!isSafe) {
                    _refuses(_addresses(n), m);
                    continue;
                }
                vm.prank(governor);
                oracle.setReporters(_addresses(n), m);
                assertEq(oracle.threshold(), m);
            }
        }
    }

    function testFuzz_setReporters_refusesUnsafeThresholdsOfLargeSets(uint8 threshold) public {
        vm.assume(threshold % 2 == 0 || threshold < 21 || threshold > 31);
        _refuses(_addresses(31), threshold);
    }

    function test_setJump_storesAndTells() public {
        vm.expectEmit(address(oracle));
        emit IAttestationOracle.JumpSet(venueId, 5e6);
        vm.prank(governor);
        oracle.setJump(venueId, 5e6);
        assertEq(oracle.jump(venueId), 5e6);
    }

    function test_setJump_refusesOthersNothingAndUnknownVenues() public {
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, venueOwner));
        vm.prank(venueOwner);
        oracle.setJump(venueId, 1);
        vm.startPrank(governor);
        vm.expectRevert(IAttestationOracle.ZeroJump.selector);
        oracle.setJump(venueId, 0);
        vm.expectRevert(abi.encodeWithSelector(IVenueRegistry.UnknownVenue.selector, 9));
        oracle.setJump(9, 1);
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.JumpTooLarge.selector, 1 << 56));
        oracle.setJump(venueId, 1 << 56);
        _bond(_reporterAddresses(), 1 << 70);
        oracle.setJump(venueId, (1 << 56) - 1);
        assertEq(oracle.jump(venueId), (1 << 56) - 1);
    }

    /// @dev It stands beside the last report, which never touches it.
    function test_setJump_staysThroughReports() public {
        _submit(5e6);
        assertEq(oracle.jump(venueId), JUMP);
        vm.prank(governor);
        oracle.setJump(venueId, 7e6);
        assertEq(oracle.latest(venueId).reportedLoss, 5e6);
        assertEq(oracle.jump(venueId), 7e6);
        assertEq(oracle.totalJump(), 7e6);
    }

    function _addresses(uint256 count) private pure returns (address[] memory list) {
        list = new address[](count);
        for (uint256 i; i < count; ++i) {
            list[i] = address(uint160(i + 1));
        }
    }

    function _refuses(address[] memory list, uint8 threshold) private {
        vm.expectRevert(IAttestationOracle.BadReporterSet.selector);
        vm.prank(governor);
        oracle.setReporters(list, threshold);
    }
}
