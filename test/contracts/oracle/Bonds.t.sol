// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { IAttestationOracle } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { IChallengeDesk } from "../../../contracts/interfaces/IChallengeDesk.sol";
import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { IReporterBonds } from "../../../contracts/interfaces/IReporterBonds.sol";
import { ReporterBonds } from "../../../contracts/oracle/ReporterBonds.sol";
import { ChallengeBase } from "../support/ChallengeBase.t.sol";

/// @notice Bonds: paid in by anyone, taken out by the reporter after the longest challenge, slashed by the desk alone, and
/// always more than the jumps can win.
contract BondsTest is ChallengeBase {
    address internal reporter;

    function setUp() public override {
        super.setUp();
        reporter = vm.addr(reporterKeys[0]);
    }

    function test_bond_addsToIt() public {
        asset.mint(stranger, 5e6);
        vm.startPrank(stranger);
        asset.approve(address(bonds), 5e6);
        vm.expectEmit(address(bonds));
        emit IReporterBonds.Bonded(reporter, stranger, 5e6, BOND + 5e6);
        bonds.bond(reporter, 5e6);
        assertEq(bonds.bondOf(reporter), BOND + 5e6);
        vm.expectRevert(IReporterBonds.ZeroAmount.selector);
        bonds.bond(reporter, 0);
        vm.expectRevert(IReporterBonds.ZeroAddress.selector);
        bonds.bond(address(0), 1);
    }

    function test_unbond_takesTheLongestChallenge() public {
        uint40 unbonding = bonds.UNBONDING_TIME();
        assertGe(unbonding, 52 weeks + 60 days + 7 days, "longest term, grace and arbiter's limit");
        vm.startPrank(reporter);
        vm.expectRevert(abi.encodeWithSelector(IReporterBonds.NothingUnbonding.selector, reporter));
        bonds.unbond(reporter);
        uint40 maturesAt = uint40(vm.getBlockTimestamp()) + unbonding;
        vm.expectEmit(address(bonds));
        emit IReporterBonds.UnbondingStarted(reporter, 7e6, maturesAt);
        bonds.startUnbonding(7e6);
        assertEq(bonds.bondOf(reporter), BOND - 7e6);
        (uint256 amount, uint40 matures) = bonds.unbondingOf(reporter);
        assertEq(amount, 7e6);
        assertEq(matures, maturesAt);

        vm.warp(maturesAt - 1);
        vm.expectRevert(abi.encodeWithSelector(IReporterBonds.NotMature.selector, reporter, maturesAt));
        bonds.unbond(stranger);
        vm.warp(maturesAt);
        vm.expectRevert(IReporterBonds.ZeroAddress.selector);
        bonds.unbond(address(0));
        assertEq(bonds.unbond(stranger), 7e6);
        assertEq(asset.balanceOf(stranger), 7e6);
    }

    function test_startUnbonding_refusesMoreThanThereIs() public {
        vm.startPrank(reporter);
        vm.expectRevert(IReporterBonds.ZeroAmount.selector);
        bonds.startUnbonding(0);
        vm.expectRevert(abi.encodeWithSelector(IReporterBonds.BondTooSmall.selector, reporter, BOND, BOND + 1));
        bonds.startUnbonding(BOND + 1);
    }

    /// @dev What is on its way out matures together: a later part puts off an earlier one.
    function test_startUnbonding_againPutsTheFirstOff() public {
        vm.startPrank(reporter);
        bonds.startUnbonding(7e6);
        vm.warp(START + 10 days);
        bonds.startUnbonding(1e6);
        (uint256 amount, uint40 matures) = bonds.unbondingOf(reporter);
        assertEq(amount, 8e6);
        assertEq(matures, START + 10 days + bonds.UNBONDING_TIME());
    }

    /// @dev A named reporter leaves as much as the jumps need: four times their sum in the M smallest bonds.
    function test_startUnbonding_leavesTheJumpsBacked() public {
        uint256 needed = 4 * uint256(SMALL_JUMP);
        for (uint256 i; i < 2; ++i) {
            vm.prank(vm.addr(reporterKeys[i]));
            bonds.startUnbonding(BOND);
        }
        address third = vm.addr(reporterKeys[2]);
        vm.startPrank(third);
        bonds.startUnbonding(BOND - needed);
        vm.expectRevert(abi.encodeWithSelector(IReporterBonds.JumpsNotBacked.selector, uint256(SMALL_JUMP), needed - 1));
        bonds.startUnbonding(1);
    }

    /// @dev Whoever is no longer named may start to take out all.
    function test_startUnbonding_afterTheNamingIsOver() public {
        _rotate();
        vm.prank(reporter);
        bonds.startUnbonding(BOND);
        assertEq(bonds.bondOf(reporter), 0);
    }

    function test_unbond_waitsForOpenChallenges() public {
        vm.warp(START + 10 hours);
        vm.prank(reporter);
        bonds.startUnbonding(7e6);
        (, uint40 maturesAt) = bonds.unbondingOf(reporter);
        _challengeOf(LOSS);
        // the arbiter's limit is over, but nobody has closed the challenge
        vm.warp(maturesAt);
        vm.expectRevert(abi.encodeWithSelector(IReporterBonds.StillNeeded.selector, reporter));
        vm.prank(reporter);
        bonds.unbond(reporter);
        challengeDesk.lapse(1);
        vm.prank(reporter);
        bonds.unbond(reporter);
    }

    /// @dev Slashing reaches what is on its way out, and leaves no more than it says.
    function testFuzz_slash_takesFromBothParts(uint256 leaving, uint256 amount) public {
        leaving = bound(leaving, 1, BOND);
        amount = bound(amount, 1, 2 * BOND);
        vm.prank(governor);
        oracle.setJump(venueId, 1);
        vm.prank(reporter);
        bonds.startUnbonding(leaving);
        vm.prank(address(challengeDesk));
        uint256 taken = bonds.slash(reporter, amount, stranger);
        assertEq(taken, amount < BOND ? amount : BOND);
        (uint256 unbonding,) = bonds.unbondingOf(reporter);
        assertEq(bonds.bondOf(reporter) + unbonding, BOND - taken);
        assertEq(asset.balanceOf(stranger), taken);
        vm.prank(address(challengeDesk));
        assertEq(bonds.slash(address(99), 5, stranger), 0);
    }

    function test_slash_isTheDesksOnly() public {
        vm.expectRevert(abi.encodeWithSelector(IReporterBonds.NotChallengeDesk.selector, governor));
        vm.prank(governor);
        bonds.slash(reporter, 1, governor);
    }

    /// @dev Against a plain selection of the smallest.
    function testFuzz_smallestBonds_sumsTheSmallest(uint32[9] calldata amounts, uint256 count) public {
        count = bound(count, 0, 9);
        address[] memory list = new address[](9);
        uint256[] memory left = new uint256[](9);
        for (uint256 i; i < 9; ++i) {
            list[i] = address(uint160(100 + i));
            left[i] = uint256(amounts[i]) + 1;
            address[] memory one = new address[](1);
            one[0] = list[i];
            _bond(one, left[i]);
        }
        uint256 expected;
        for (uint256 k; k < count; ++k) {
            uint256 smallest;
            for (uint256 i = 1; i < 9; ++i) {
                if (left[i] < left[smallest]) smallest = i;
            }
            expected += left[smallest];
            left[smallest] = type(uint256).max;
        }
        assertEq(bonds.smallestBonds(list, count), expected);
    }

    /// @dev `2·Σ jump ≤ half of the M smallest bonds`, to the unit.
    function test_setJump_needsBackingForARise() public {
        uint256 backing = 3 * BOND;
        vm.startPrank(governor);
        oracle.setJump(venueId, uint80(backing / 4));
        assertEq(oracle.totalJump(), backing / 4);
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.JumpsNotBacked.selector, backing / 4 + 1, backing));
        oracle.setJump(venueId, uint80(backing / 4 + 1));

        uint64 other = venueRegistry.list(venueOwner, vault, RISK_GROUP, "Second venue");
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.JumpsNotBacked.selector, backing / 4 + 1, backing));
        oracle.setJump(other, 1);
        oracle.setJump(venueId, 1);
        oracle.setJump(other, 2);
        assertEq(oracle.totalJump(), 3);
    }

    /// @dev When bonds are gone a jump can still be lowered, not raised.
    function test_setJump_mayFallWithoutBacking() public {
        for (uint256 i; i < 4; ++i) {
            vm.prank(address(challengeDesk));
            bonds.slash(vm.addr(reporterKeys[i]), BOND, stranger);
        }
        vm.startPrank(governor);
        oracle.setJump(venueId, SMALL_JUMP - 1);
        vm.expectPartialRevert(IAttestationOracle.JumpsNotBacked.selector);
        oracle.setJump(venueId, SMALL_JUMP);
    }

    function test_setReporters_needsBonds() public {
        address[] memory fresh = new address[](3);
        (fresh[0], fresh[1], fresh[2]) = (address(1), address(2), address(3));
        vm.expectRevert(abi.encodeWithSelector(IAttestationOracle.JumpsNotBacked.selector, uint256(SMALL_JUMP), 0));
        vm.prank(governor);
        oracle.setReporters(fresh, 3);
    }

    function test_connect_isDoneOnceByGovernance() public {
        ReporterBonds made = new ReporterBonds(parameters, IERC20(address(asset)));
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, address(this)));
        made.connect(oracle, challengeDesk);
        vm.startPrank(governor);
        vm.expectRevert(IReporterBonds.ZeroAddress.selector);
        made.connect(IAttestationOracle(address(0)), challengeDesk);
        vm.expectRevert(IReporterBonds.ZeroAddress.selector);
        made.connect(oracle, IChallengeDesk(address(0)));
        made.connect(oracle, challengeDesk);
        vm.expectRevert(IReporterBonds.AlreadyConnected.selector);
        made.connect(oracle, challengeDesk);
    }
}
