// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { SafeguardBase } from "./SafeguardBase.t.sol";

/// @notice How long warnings can freeze [endless freezes by rotation].
contract BudgetsTest is SafeguardBase {
    uint64[] internal venues;
    /// @dev Of the pool, by day after the start.
    bool[] internal frozen;

    function setUp() public override {
        super.setUp();
        venues.push(venueId);
    }

    function test_budget_14DaysOfOneGroup() public {
        vm.warp(START + 2 hours);
        _tell(LEVEL + 1);
        assertEq(safeguard.frozenUntil(pool), START + 14 days);
        vm.warp(START + 14 days - 1);
        assertTrue(safeguard.isFrozen(pool));
        vm.warp(START + 14 days);
        assertFalse(safeguard.isFrozen(pool), "even if nobody reports");
        _tell(LEVEL + 1);
        assertFalse(safeguard.isFrozen(pool), "and if they do");
    }

    /// @dev Ending a warning and beginning it again gains nothing.
    function test_budget_flickeringCountsWholeDays() public {
        for (uint256 day; day < 15; ++day) {
            vm.warp(START + 2 hours + day * 1 days);
            _tell(LEVEL + 1);
            assertEq(safeguard.isFrozen(pool), day < 14);
            _tell(0);
            assertFalse(safeguard.isFrozen(pool));
        }
    }

    /// @dev A venue's sibling shares its budget.
    function test_budget_siblingVenuesShareIt() public {
        uint64 sibling = _venueCoveredBy(pool, RISK_GROUP);
        vm.warp(START + 2 hours);
        _tell(LEVEL + 1);
        vm.warp(START + 14 days + 2 hours);
        _tell(sibling, type(int80).max);
        assertFalse(safeguard.isFrozen(pool));
    }

    /// @dev A month of silence gives a group none of its days back: each counts for 90.
    function testFuzz_budget_groupRemembersFor90Days(uint256 day) public {
        vm.warp(START + 2 hours);
        _tell(LEVEL + 1);
        day = bound(day, 31, 89);
        vm.warp(START + 2 hours + day * 1 days);
        _tell(LEVEL + 1);
        assertFalse(safeguard.isFrozen(pool), "all fourteen lie in the last 90");
        vm.warp(START + 2 hours + 90 days);
        _tell(LEVEL + 1);
        assertTrue(safeguard.isFrozen(pool), "the first one no longer does");
    }

    /// @dev The same of a pool that three groups froze, for a fourth one that has its whole budget.
    function testFuzz_budget_poolRemembersFor90Days(uint256 day) public {
        uint64[4] memory turn = [venueId, _venueCoveredBy(pool, 8), _venueCoveredBy(pool, 9), _venueCoveredBy(pool, 10)];
        for (uint256 i; i < 3; ++i) {
            vm.warp(START + 2 hours + i * 14 days);
            if (i != 0) _tell(turn[i - 1], 0);
            _tell(turn[i], type(int80).max);
        }
        assertEq(safeguard.frozenUntil(pool), START + 30 days, "the third finds two days left");
        day = bound(day, 61, 89);
        vm.warp(START + 2 hours + day * 1 days);
        _tell(turn[3], type(int80).max);
        assertFalse(safeguard.isFrozen(pool), "all thirty lie in the last 90");
        vm.warp(START + 2 hours + 90 days);
        _tell(turn[0], type(int80).max);
        assertTrue(safeguard.isFrozen(pool), "the first one no longer does");
    }

    /// @dev Three groups in turn could freeze for 42 days; a pool stands 30.
    function test_attack_rotationOfGroups_freezesAPoolFor30Days() public {
        uint64 second = _venueCoveredBy(pool, 8);
        uint64 third = _venueCoveredBy(pool, 9);
        uint64[3] memory turn = [venueId, second, third];
        uint256 days_;
        for (uint256 day; day < 60; ++day) {
            vm.warp(START + 2 hours + day * 1 days);
            uint64 venue = turn[day / 14 % 3];
            if (day % 14 == 0 && day != 0) _tell(turn[(day / 14 - 1) % 3], 0);
            _tell(venue, type(int80).max);
            if (safeguard.isFrozen(pool)) ++days_;
        }
        assertEq(days_, 30);
    }

    /// @dev Random warnings of three venues in two groups, reported or silent, against counts made day by day.
    /// forge-config: default.fuzz.runs = 24
    function testFuzz_budget_holdsInAny90Days(uint256 seed) public {
        venues.push(_venueCoveredBy(pool, RISK_GROUP));
        venues.push(_venueCoveredBy(pool, 8));
        uint256 random = seed;
        for (uint256 day; day < 200; ++day) {
            vm.warp(START + 2 hours + day * 1 days);
            random = uint256(keccak256(abi.encode(random)));
            for (uint256 i; i < 3; ++i) {
                uint256 what = random >> (8 * i) & 0xff;
                if (what < 110) _tell(venues[i], type(int80).max);
                else if (what < 140) _tell(venues[i], 0);
            }
            frozen.push(safeguard.isFrozen(pool));
        }
        for (uint256 from; from + 90 <= frozen.length; ++from) {
            uint256 count;
            for (uint256 day = from; day < from + 90; ++day) {
                if (frozen[day]) ++count;
            }
            assertLe(count, 28, "two groups of 14 days");
        }
    }

    /// @dev With one group and a report two hours into every day the freeze is exactly what the rule says. A freeze that
    /// lasts over 08:00 takes the new day as well.
    /// forge-config: default.fuzz.runs = 24
    function testFuzz_budget_isUsedInFull(uint256 seed) public {
        uint256 random = seed;
        bool isFrozen;
        for (uint256 day; day < 200; ++day) {
            vm.warp(START + 2 hours + day * 1 days);
            if (day % 7 == 0) random = uint256(keccak256(abi.encode(random)));
            bool high = random >> (day % 7) & 1 != 0;
            _tell(high ? type(int80).max : int80(0));
            uint256 used;
            for (uint256 back = 1; back < 90 && back <= day; ++back) {
                if (frozen[day - back]) ++used;
            }
            assertEq(safeguard.isFrozen(pool), high && used < 14);
            frozen.push((high || isFrozen) && used < 14);
            isFrozen = high && used < 14;
        }
    }

    /// @dev A program of almost a year, so that the budgets have room.
    function _opening() internal view override returns (Opening memory opening) {
        opening = super._opening();
        opening.end = START + 50 weeks + 1 days;
    }
}
