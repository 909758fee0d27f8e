// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { MarketBase } from "../support/MarketBase.t.sol";
import { SafeguardBase } from "../safeguard/SafeguardBase.t.sol";

/// @notice A program that adjoins: its first report must not open the door of the pools that wait for the last one's losses.
contract AdjoiningAttackTest is SafeguardBase {
    int80 private constant LOSS = 4 * LEVEL;
    address private other = makeAddr("other");
    uint256 private next;

    function setUp() public override {
        super.setUp();
        vm.warp(END - 5 days);
        _submit(0);
        Opening memory opening = _opening();
        (opening.start, opening.end) = (END, END + 14 days);
        next = _open(opening);
        _attach(next, other);
        _tell(0);
    }

    /// @dev The loss of the last hours still waits; from the next term's first report on it is part of a baseline.
    function test_attack_nextProgramsFirstReport_keepsTheFreeze() public {
        _loseAtTheEnd();
        vm.warp(END + 2 hours);
        _report(LOSS);
        assertTrue(safeguard.isFrozen(pool), "its claim may still wait");
        assertFalse(safeguard.isFrozen(other));
        assertEq(safeguard.warning(venueId).programId, next);
        vm.warp(END + RESPONSE);
        _report(LOSS);
        assertFalse(safeguard.isFrozen(pool), "every claim of the term has had its time");
    }

    /// @dev A report of the last minutes arrives when the next term has begun.
    function test_attack_lateReportOfTheLastTerm_freezesItsPools() public {
        vm.warp(END + 10 minutes);
        _report(0);
        _submitAt(END - 5 minutes, LOSS);
        vm.prank(address(oracle));
        safeguard.onReport(venueId, LOSS, END - 5 minutes);
        assertTrue(safeguard.isFrozen(pool));
        assertFalse(safeguard.isFrozen(other), "it is in the baseline of the next");
        _report(0);
        assertFalse(safeguard.isFrozen(pool), "a newer report under the level ends it");
    }

    /// @dev A loss of the next term is not one of the last.
    function test_attack_lossOfTheNextTerm_freezesOnlyItsOwnPools() public {
        vm.warp(END + 2 hours);
        _report(0);
        _report(LOSS);
        assertTrue(safeguard.isFrozen(other));
        assertFalse(safeguard.isFrozen(pool));
    }

    /// @dev A program that is sold, cancelled and withdrawn before it starts turns nobody's eyes away.
    function test_attack_withdrawnNextProgram_keepsTheFreeze() public {
        vm.prank(venueOwner);
        programRegistry.withdraw(next);
        _loseAtTheEnd();
        vm.warp(END + 2 hours);
        _report(LOSS);
        assertTrue(safeguard.isFrozen(pool));
    }

    /// @dev As many warnings as began have ended: a pool of both programs is free at once when the last one is over.
    function test_attack_warningsOverAChange_areCountedOnce() public {
        _attachLate();
        _loseAtTheEnd();
        for (uint256 i; i < 4; ++i) {
            vm.warp(END + (1 + i) * 20 minutes);
            _report(i % 2 == 0 ? LOSS : 2 * LOSS);
        }
        vm.warp(END + RESPONSE + 1 hours);
        _report(3 * LOSS);
        assertTrue(safeguard.isFrozen(pool), "at warning by the next program");
        _report(0);
        assertFalse(safeguard.isFrozen(pool));
        assertEq(safeguard.frozenUntil(pool), 0);
    }

    function _attachLate() private {
        _attach(next, pool);
    }

    function _loseAtTheEnd() private {
        vm.warp(END - 12 hours);
        _report(LOSS);
        assertTrue(safeguard.isFrozen(pool));
    }

    function _report(int80 loss) private {
        _submit(loss);
        _tell(loss);
    }
}

/// @notice The same through the whole protocol: an exit that matures between a loss and its payout.
contract AdjoiningExitAttackTest is MarketBase {
    int128 private constant LOSS = int128(uint128(EXHAUSTION));

    function setUp() public override {
        super.setUp();
        vm.prank(governor);
        oracle.setJump(venueId, 1_000_000e6);
        _stake(alice, STAKE / 2);
        _stake(bob, STAKE / 2);
    }

    function _reportsTo() internal view override returns (ISafeguard) {
        return safeguard;
    }

    function test_attack_exitBetweenTheTerms_bearsTheLoss() public {
        uint256 coverId = _buy(_quote(0.5e18));
        vm.warp(END - 7 days + 1 hours);
        _request(bob, pool.balanceOf(bob));
        vm.warp(END - 6 days);
        _submit(0);
        Opening memory opening = _opening();
        (opening.start, opening.end) = (END, END + 14 days);
        programId = _open(opening);
        _buy(_quote(0.1e18));
        vm.warp(END - 12 hours);
        _submit(LOSS);
        assertTrue(safeguard.isFrozen(address(pool)));
        vm.warp(END + 2 hours);
        _submit(LOSS);
        assertEq(pool.makeClaimable(10), 0, "the loss is known and can't be settled yet");
        vm.warp(END + 13 hours);
        assertEq(market.settle(coverId, _evidenceOf(uint32((END - 12 hours - 8 hours) / 1 days))), 5_000_000e6);
        vm.warp(END + RESPONSE + 1 hours);
        _submit(LOSS);
        assertEq(pool.makeClaimable(10), 1);
        assertApproxEqRel(pool.maxWithdraw(bob), 7_500_000e6, 0.02e18, "half of the loss is his");
        _assertConserved(0);
    }
}
