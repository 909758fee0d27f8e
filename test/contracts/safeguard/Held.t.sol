// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { SafeguardBase } from "./SafeguardBase.t.sol";

/// @notice A report that finds its warning's freezes as it would put them leaves them alone, and only then.
contract HeldTest is SafeguardBase {
    uint64 internal second;

    function setUp() public override {
        super.setUp();
        second = _venueCoveredBy(pool, 8);
        vm.warp(START + 2 hours);
        _tell(LEVEL + 1);
    }

    function test_held_isNotWrittenAgainOnTheSameDay() public {
        skip(1 hours);
        bytes32 before = _freezes();
        vm.record();
        _tell(LEVEL + 2);
        (, bytes32[] memory writes) = vm.accesses(address(safeguard));
        assertEq(writes.length, 0);
        assertEq(_freezes(), before);
    }

    /// @dev The end of another venue's warning takes the freeze back to the first hour of the next day; the next report puts it again.
    function test_held_isPutAgainAfterAnotherWarningEnded() public {
        for (uint256 i; i < 2; ++i) {
            // an hour apart, then all in one second
            uint256 step = i == 0 ? 1 hours : 0;
            _tell(second, type(int80).max);
            skip(step);
            _tell(LEVEL + 1);
            skip(step);
            _tell(second, 0);
            assertEq(safeguard.frozenUntil(pool), START + 1 days + REPORT_AGE);
            skip(step);
            _tell(LEVEL + 1);
            assertEq(safeguard.frozenUntil(pool), START + 14 days);
        }
    }

    function test_held_isPutAgainTheNextDay() public {
        _tell(0);
        skip(1 days);
        _tell(LEVEL + 1);
        assertEq(safeguard.frozenUntil(pool), START + 14 days, "two days and twelve more");
        skip(1 days);
        vm.record();
        _tell(LEVEL + 1);
        (, bytes32[] memory writes) = vm.accesses(address(safeguard));
        assertGt(writes.length, 0, "a day that begins under a warning counts");
    }

    function test_held_endsWithTheFirstReportUnderTheLevel() public {
        _tell(LEVEL + 2);
        _tell(LEVEL);
        assertFalse(safeguard.isFrozen(pool));
        _tell(LEVEL + 1);
        assertTrue(safeguard.isFrozen(pool), "and begins again");
    }

    function _freezes() private view returns (bytes32) {
        return keccak256(abi.encode(safeguard.frozenUntil(pool), safeguard.isFrozen(pool), safeguard.warning(venueId)));
    }
}
