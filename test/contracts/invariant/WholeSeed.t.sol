// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { WholeStatements } from "./WholeStatements.sol";

/// @notice A life of the whole in which every action of every handler succeeds: each is tried with one seed after the other,
/// at its time, until it does.
contract WholeSeedTest is WholeStatements {
    uint256 private constant TRIES = 40;
    uint256 private constant AT_FLOOR = 9;
    uint256 private constant A_FIFTH = 0.2e18 * 8;

    function setUp() public {
        _makeWhole();
    }

    function test_everyActionCanSucceed() public {
        _prepare();
        _sell();
        _changeHands();
        _lose();
        _dispute();
        _giveBack();
        _leave();

        _requireWhole();
        string[] memory actions = monitor.actions();
        string memory never;
        for (uint256 i; i < actions.length; ++i) {
            if (monitor.counts(actions[i]).done == 0) never = string.concat(never, " ", actions[i]);
        }
        assertEq(never, "", "never done");
        assertGt(actions.length, 70, "actions that were not tried");
        _everybodyLeaves();
    }

    function _prepare() private {
        stakers.deposit(0, 0, 8_000_000e6);
        stakers.deposit(1, 1, 8_000_000e6);
        stakers.mint(0, 2, 6_000_000e6);
        stakers.depositWithPermit(0, 3, 6_000_000e6);
        stakers.transferShares(0, 0, 3, 1_000_000e12);
        donors.donate(4, 5e6);
        guardians.pause(1 hours, 0);
        guardians.unpause();
        feeds.outage(1 hours, 3);
        time.wait(2 hours);
        feeds.sync();
        feeds.pushPrice(0, 8_000e8, 1);
        feeds.killFeed(1, 1);
        guardians.setFigures(1e18, 1_000e6, 6_000_000e6);
        guardians.setFloorCurve(1);
        guardians.admitPool(0, 1);
        guardians.setGuardian(0);
        // nothing retained, two million ceded
        reinsurers.launch(0, 0, 7 * 25 days + 2 days);
        reinsurers.raise(0, 0, 50_000e6, false);
        reinsurers.leave(0, 0, 10_000e6, true);
        reinsurers.transferTreaty(0, 0, 10_000e6);
        reinsurers.openTreaty(0, 0, true, 0);
        reinsurers.donateToTreaty(0, 5e6);
        settlers.report(1, 0, 0, 1);
        time.wait(1 days);
        feeds.explain(1, 4_000e8 - 1, 10_000_000e6, 1);
        exits.request(1, 1, 1_000_001e12, 1, true);
        time.toExit(1, 0);
        exits.makeClaimable(1, 6, true);
        exits.redeem(1, 1, 100e12);
        exits.withdraw(1, 1, 100e6);
    }

    /// @dev Venue 0 sells to both pools, venues 1 and 2 to the first; two covers are undone again.
    function _sell() private {
        buyers.open(0, 8, 0, 0);
        buyers.withdrawProgram(0, 0);
        buyers.buy(0, 0, A_FIFTH, AT_FLOOR, false);
        buyers.buy(0, 1, A_FIFTH, AT_FLOOR, true);
        relayers.buyFor(0, 0, 0.1e18 * 8, AT_FLOOR, true);
        buyers.buyWithPermit(2, 0, A_FIFTH, AT_FLOOR);
        _again("voidCover", _void);
        buyers.buy(2, 0, 0.1e18 * 8, AT_FLOOR, false);
        _again("voidByGuardian", _voidByGuardian);
        guardians.revokeSigner(0, 0);
        guardians.setSigner(0, 60_000_000e6);
        guardians.setSigner(1, 60_000_000e6);
        buyers.buy(2, 0, 0.1e18 * 8, AT_FLOOR, false);
        governors.setEconomics(0.1e18, 5e6);
        governors.setTiming(5 days, 8 days);
    }

    function _changeHands() private {
        holders.transferCover(0, 4);
        holders.transferCover(0, 1);
        holders.handOverVenue(1, 0);
        governors.setVault(0, 1);
        exits.request(0, 0, 1_000_001e12, 1, true);
        _again("cancel", _cancel);
    }

    /// @dev The pool is refused its refill, and the vault its payout.
    function _lose() private {
        keepers.blockVault(0, true);
        reinsurers.blockPool(0, 0);
        _again("settleWithReport", _settleWithReport);
        _again("crash", _crash);
        _again("payReceivable", _payReceivable);
        _again("measureWithReport", _measureWithReport);
        _again("measure", _measure);
        _again("settle", _settle);
        _again("settleCancelled", _settleCancelled);
        _again("collectReserved", _collectReserved);
        _again("toCover", _toCover);
    }

    function _dispute() private {
        challengers.bond(0, 1_000e6);
        _again("startUnbonding", _startUnbonding);
        _again("dismiss", _dismiss);
        _again("uphold", _uphold);
        _again("lapse", _lapse);
        _again("collectReward", _collectReward);
        _again("rotate", _rotate);
    }

    /// @dev Time comes to the end of all covers; some are retired by hand before.
    function _giveBack() private {
        for (uint256 i; i < 6; ++i) {
            challengers.lapse(0, true);
        }
        _again("expireOwing", _expire);
        _again("recover", _recover);
        buyers.buy(0, 0, 0.01e18 * 8, AT_FLOOR, false);
        buyers.buy(1, 0, 0.01e18 * 8, AT_FLOOR, false);
        buyers.buy(2, 0, 0.01e18 * 8, AT_FLOOR, false);
        _again("retireAll", _retireAll);
        buyers.buy(0, 0, 0.01e18 * 8, AT_FLOOR, false);
        buyers.buy(1, 0, 0.01e18 * 8, AT_FLOOR, false);
        _again("retireDue", _retireDue);
        _again("collectTreaty", _refundAndCollectTreaty);
        _again("payHeld", _refundAndPayHeld);
        _again("collect", _collectRefund);
        _again("collectForRequest", _collectForRequest);
        keepers.reviveCover(0);
    }

    function _leave() private {
        _again("collectFees", _collectFees);
        _again("unbond", _unbond);
    }

    function _again(string memory action, function(uint256) action_) private {
        for (uint256 i; i < TRIES && monitor.counts(action).done == 0; ++i) {
            action_(i);
        }
    }

    function _void(uint256 i) private {
        governors.voidCover(3 + i, 0);
    }

    function _voidByGuardian(uint256 i) private {
        guardians.voidByGuardian(4 + i, true, 0);
    }

    function _cancel(uint256 i) private {
        holders.cancel(2 + i, i, true);
    }

    function _settleWithReport(uint256 i) private {
        settlers.settleWithReport(0, 2_000_000e6 + i, i, 0);
    }

    function _crash(uint256 i) private {
        settlers.crash(1 + i, i, i);
    }

    function _payReceivable(uint256 i) private {
        if (i % 2 == 0) reinsurers.blockPool(0, 0);
        settlers.settleWithReport(i, 4_000_000e6 + i * 500_000e6, i, 0);
        settlers.settle(i, 0);
        reinsurers.payReceivable(i, true);
    }

    function _measureWithReport(uint256 i) private {
        settlers.measureWithReport(i, 5_000_000e6 + i, i);
    }

    function _measure(uint256 i) private {
        settlers.measure(i, i);
    }

    function _settle(uint256 i) private {
        settlers.settle(i, i);
    }

    function _settleCancelled(uint256 i) private {
        holders.settleCancelled(i, i);
    }

    function _collectReserved(uint256 i) private {
        keepers.collectReserved(i, i);
    }

    function _toCover(uint256 i) private {
        time.toCover(i, 4 * i, 0);
    }

    function _startUnbonding(uint256 i) private {
        challengers.startUnbonding(i, 1_000e6);
    }

    function _challenge(uint256 i) private {
        buyers.buy(i, i, 0.05e18 * 8, AT_FLOOR, false);
        settlers.settleWithReport(i, 1_000_000e6, i, 0);
        challengers.challenge(i, 2, i);
        challengers.challenge(i, 1, i);
        challengers.challenge(i, 0, i);
    }

    function _lapse(uint256 i) private {
        _challenge(i);
        challengers.lapse(i, true);
    }

    function _dismiss(uint256 i) private {
        _challenge(i);
        challengers.rule(i, false, 0);
    }

    function _uphold(uint256 i) private {
        _challenge(i);
        challengers.rule(i, true, 1_000_000e6);
    }

    function _collectReward(uint256 i) private {
        challengers.collectReward(i);
    }

    function _rotate(uint256 i) private {
        challengers.rotate(i);
    }

    function _expire(uint256 i) private {
        settlers.measureWithReport(i, 9_000_000e6, i);
        keepers.expire(i, i % 3 == 2 ? 0 : 1);
    }

    function _recover(uint256 i) private {
        recoverers.recover(i, type(uint96).max, 0);
    }

    function _retireDue(uint256 i) private {
        time.toCover(i, 12, 0);
        keepers.retireDue(0, 3);
    }

    function _retireAll(uint256 i) private {
        keepers.retireAll(i, 0);
    }

    function _refundAndCollectTreaty(uint256 i) private {
        recoverers.recover(i, type(uint96).max, 0);
        recoverers.refund(i, false);
        reinsurers.collectTreaty(0, i);
    }

    function _refundAndPayHeld(uint256 i) private {
        recoverers.recover(i, type(uint96).max, 0);
        recoverers.refund(i, true);
        recoverers.payHeld(i);
    }

    function _collectRefund(uint256 i) private {
        recoverers.collect(i, i);
    }

    function _collectForRequest(uint256 i) private {
        recoverers.refund(i, false);
        recoverers.collectForRequest(i, i);
    }

    function _collectFees(uint256 i) private {
        keepers.collectFees(i);
    }

    function _unbond(uint256 i) private {
        challengers.unbond(i, 0);
    }
}
