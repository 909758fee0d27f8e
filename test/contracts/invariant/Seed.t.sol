// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Setting } from "./Setting.sol";

/// @notice One scripted sequence in which every action of every handler succeeds: what the random sequences reach for is
/// within reach.
contract SeedTest is Setting {
    function setUp() public {
        _makeWorld();
    }

    string[] private _expected = [
        "deposit",
        "mint",
        "depositWithPermit",
        "transferShares",
        "request",
        "makeClaimable",
        "redeem",
        "withdraw",
        "open",
        "withdrawProgram",
        "buy",
        "buyWithPermit",
        "report",
        "settleWithReport",
        "crash",
        "settle",
        "measure",
        "measureWithReport",
        "payout",
        "expire",
        "expireOwing",
        "retireDue",
        "retireAll",
        "reviveCover",
        "collectFees",
        "collectReserved",
        "blockVault",
        "voidCover",
        "setEconomics",
        "setTiming",
        "setVault",
        "wait",
        "toCover",
        "toExit",
        "donate"
    ];

    /// @dev A fifth of the lowest layer, as `buy` reads its seed, and a premium at the floor.
    uint256 private constant A_FIFTH = 0.2e18 * 8;
    /// @dev All that the pool has left, of one layer of 15 million.
    uint256 private constant ALL = 30_000_000e6 + 6;
    uint256 private constant AT_FLOOR = 9;

    function test_everyActionCanSucceed() public {
        _stake();
        _sell();
        _lose();
        _leave();
        _retire();

        assertEq(monitor.violation(), "");
        for (uint256 i; i < _expected.length; ++i) {
            assertGt(monitor.counts(_expected[i]).done, 0, _expected[i]);
        }
        assertEq(monitor.actions().length, _expected.length, "actions that this test does not know");
    }

    function test_aCrashCanCloseAPool() public {
        stakers.deposit(1, 1, 4_000_000e6);
        buyers.buy(2, 1, ALL, AT_FLOOR, false);
        settlers.crash(1, 1, 0);

        assertEq(monitor.violation(), "");
        assertTrue(world.pool(1).state().closed);
    }

    function _stake() private {
        stakers.deposit(0, 0, 15_000_000e6);
        stakers.deposit(1, 1, 15_000_000e6);
        stakers.mint(0, 2, 3_000_000e6);
        stakers.depositWithPermit(0, 3, 1_000_000e6);
        stakers.transferShares(0, 0, 3, 1_000_000e12);
        donors.donate(1, 5e6);
        donors.donate(4, 5e6);
        time.wait(1 hours);
    }

    /// @dev Venue 0 sells to the pools 0 and 1, venue 2 to pool 0; one cover is voided.
    function _sell() private {
        buyers.open(0, 8, 0, 0);
        buyers.withdrawProgram(0, 0);
        buyers.buy(0, 0, A_FIFTH, AT_FLOOR, false);
        buyers.buy(0, 1, A_FIFTH, AT_FLOOR, true);
        buyers.buyWithPermit(2, 0, A_FIFTH, AT_FLOOR);
        buyers.buy(0, 0, A_FIFTH, AT_FLOOR, false);
        governors.voidCover(3, 0);
        governors.setEconomics(0.1e18, 5e6);
        governors.setTiming(5 days, 8 days);
        governors.setVault(0, 1);
    }

    /// @dev The vault that the program pinned can't receive, so what it is owed is reserved.
    function _lose() private {
        exits.request(0, 0, 1_000_000e12, 1, true);
        exits.request(1, 1, 1, 1, false);
        keepers.blockVault(0, true);
        time.toCover(0, 4, 0);
        settlers.report(0, 2, 0, 5);
        settlers.settleWithReport(0, 1_000_000e6, 1, 0);
        settlers.crash(1, 1, 0);
        settlers.settle(1, 1);
        settlers.measure(0, 1);
        settlers.settle(0, 0);
        keepers.collectReserved(0, 0);
        keepers.collectFees(0);
    }

    function _leave() private {
        time.toExit(0, 0);
        exits.makeClaimable(0, 6, false);
        exits.redeem(0, 0, 100e12);
        exits.withdraw(0, 0, 100e6);
    }

    /// @dev Three ways to retire a due cover, each on one of its own; the first still owes what was measured.
    function _retire() private {
        settlers.measureWithReport(2, 1_000_000e6, 5);
        settlers.measure(2, 1);
        while (monitor.covers()[2].program.end + monitor.covers()[2].program.grace > vm.getBlockTimestamp()) {
            time.wait(1 days);
        }
        keepers.expire(2, 0);
        keepers.retireDue(0, 3);
        keepers.retireAll(1, 0);
        keepers.reviveCover(0);
    }
}
