// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IAssertionTrigger } from "../../../contracts/interfaces/IAssertionTrigger.sol";
import { AssertionBase } from "../support/AssertionBase.t.sol";

/// @notice Attacks on `ASSERTION`: false claims in series, claims disputed by their own makers, claims that crowd out true
/// ones, tokens that hold bonds up.
contract FeedsAssertionsAttack is AssertionBase {
    function _wealth(address account) private view returns (uint256) {
        return asset.balanceOf(account) + trigger.collectable(account);
    }

    /// @dev Each freezes the pools for as long as it is open; each costs the whole bond.
    function test_attack_serialFalseAssertions_costTheirBonds() public {
        uint256 before = _wealth(asserter);
        for (uint256 i; i < 10; ++i) {
            bytes32 id = _assert();
            _dispute(id);
            _rule(id, false);
        }
        assertEq(before - _wealth(asserter), 10 * BOND);
        assertEq(claims.openClaims(1), 0);
    }

    /// @dev Whoever disputes his own false assertion first, so that nobody else earns the bond, still loses half of it.
    function test_attack_ownDispute_costsHalfTheBond() public {
        uint256 before = _wealth(asserter);
        bytes32 id = _assert();
        vm.prank(asserter);
        trigger.dispute(id);
        _rule(id, false);
        assertEq(before - _wealth(asserter), BOND / 2);
    }

    /// @dev A false assertion beside a true one neither blocks nor delays it.
    function test_attack_falseAssertionsDontCrowdOutATrueOne() public {
        vm.startPrank(stranger);
        asset.mint(stranger, BOND);
        asset.approve(address(trigger), BOND);
        bytes32 wrong = trigger.assertEvent(1, _now(), "");
        vm.stopPrank();
        _dispute(wrong);
        bytes32 id = _assert();
        skip(WINDOW);
        assertEq(trigger.measure(1, abi.encode(id)), 1);
        assertTrue(trigger.isPending(1), "the false one waits for its ruling");
        _rule(wrong, false);
        assertFalse(trigger.isPending(1));
        assertEq(trigger.indexOf(1), 1, "and takes nothing back");
    }

    /// @dev A ruling can't be had twice, nor after the time was over, nor can a resolved one be disputed.
    function test_attack_decidedTwice() public {
        bytes32 id = _assert();
        _dispute(id);
        _rule(id, false);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NotRulable.selector, id));
        _rule(id, true);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.AlreadyResolved.selector, id));
        trigger.resolve(id);
        skip(3 days);
        assertEq(trigger.measure(1, abi.encode(id)), 0);
    }

    /// @dev Bonds are pulled, so an account that can't receive keeps nobody else from anything.
    function test_attack_receiverThatRefuses_blocksNothing() public {
        bytes32 id = _assert();
        _dispute(id);
        vm.mockCallRevert(address(asset), abi.encodeCall(asset.transfer, (disputer, 1.5e3 * 1e6)), "blacklisted");
        _rule(id, false);
        assertEq(claims.openClaims(1), 0);
        vm.prank(disputer);
        vm.expectRevert("blacklisted");
        trigger.collect(disputer);
        vm.prank(disputer);
        trigger.collect(stranger);
        assertEq(asset.balanceOf(stranger), 1.5e3 * 1e6);
    }

    /// @dev A program that sold nothing could be withdrawn under an open claim, and the bond would wait for ever.
    function test_attack_bondOnAProgramThatCanBeWithdrawn() public {
        programs.setSold(0);
        vm.expectRevert(abi.encodeWithSelector(IAssertionTrigger.NothingInsured.selector, 1));
        _assert();
    }
}
