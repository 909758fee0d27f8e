// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { ISequencerClock } from "../../../contracts/interfaces/ISequencerClock.sol";
import { PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { ITreaty, TreatyState } from "../../../contracts/interfaces/ITreaty.sol";
import { MoodyDollar } from "../support/doubles/MoodyDollar.sol";
import { TreatyMarketDouble } from "../support/doubles/TreatyMarketDouble.sol";
import { TreatyBase } from "./TreatyBase.t.sol";

/// @notice T7: whatever the token does, `cede` goes through; what did not arrive is owed to the pool, and anyone pays it.
contract HostileTokenTest is TreatyBase {
    uint8 private constant MOODS = 11;
    uint96 private constant DUE = 1_000_000e6;

    function setUp() public override {
        super.setUp();
        _open();
        _bind(1);
        _bind(2);
        vm.warp(START + 1 days);
        _cede(1, 0, RETENTION);
    }

    function testFuzz_cede_neverReverts(uint8 mood, uint96 first, uint96 second) public {
        first = uint96(bound(first, 0, COVER_LIMIT - RETENTION));
        second = uint96(bound(second, 0, COVER_LIMIT));
        MoodyDollar.Mood fault = MoodyDollar.Mood(bound(mood, 0, MOODS - 1));
        asset.setMood(fault);
        uint256 refilled = _cede(1, RETENTION, first) + _cede(2, 0, second);
        asset.setMood(MoodyDollar.Mood.Honest);

        uint256 owed = treaty.ceded();
        assertLe(owed, LIMIT, "T6");
        assertEq(asset.balanceOf(address(pool)), refilled, "what it says has arrived");
        if (fault == MoodyDollar.Mood.ChargesFeeOnTop || fault == MoodyDollar.Mood.KeepsFee) {
            assertLe(refilled + treaty.receivable(), owed);
        } else {
            assertEq(refilled + treaty.receivable(), owed, "T7: paid or receivable");
        }
        _assertConserved(0);

        refilled += treaty.payReceivable();
        assertEq(treaty.receivable(), 0);
        assertEq(asset.balanceOf(address(pool)), refilled);
        assertEq(pool.cash(), refilled, "the pool took it into its books");
        _assertConserved(0);
    }

    function test_reverting() public {
        _fails(MoodyDollar.Mood.Reverts, 0);
    }

    function test_returningFalse() public {
        _fails(MoodyDollar.Mood.ReturnsFalse, 0);
    }

    function test_eatingGas() public {
        _fails(MoodyDollar.Mood.EatsGas, 0);
    }

    /// @dev What the token may burn is bounded, so that the rest of a settlement stays within a block.
    function test_eatingGas_isBounded() public {
        asset.setMood(MoodyDollar.Mood.EatsGas);
        uint256 before = gasleft();
        _cede(1, RETENTION, DUE);
        assertLt(before - gasleft(), 700_000);
    }

    function test_floodingReturnData() public {
        _fails(MoodyDollar.Mood.FloodsReturnData, 0);
    }

    function test_hidingBalances() public {
        _fails(MoodyDollar.Mood.HidesBalances, 0);
    }

    function test_movingHalf() public {
        _fails(MoodyDollar.Mood.MovesHalf, DUE / 2);
    }

    /// @dev The fee is the treaty's loss, and what the pool misses stays owed.
    function test_keepingAFee() public {
        _fails(MoodyDollar.Mood.KeepsFee, DUE * 99 / 100);
    }

    function test_returningNothing() public {
        _fails(MoodyDollar.Mood.ReturnsNothing, DUE);
    }

    function test_returningFalseAfterMoving() public {
        _fails(MoodyDollar.Mood.ReturnsFalseAfterMoving, DUE);
    }

    /// @dev A fee on the last of the collateral can't be made good: the treaty owes no more than it has.
    function test_keepingAFee_ofTheLastCollateral() public {
        asset.setMood(MoodyDollar.Mood.KeepsFee);
        uint256 refilled = _cede(1, RETENTION, COVER_LIMIT - RETENTION) + _cede(2, 0, COVER_LIMIT);
        asset.setMood(MoodyDollar.Mood.Honest);
        assertEq(refilled, uint256(LIMIT) * 99 / 100);
        TreatyState memory s = treaty.state();
        assertEq(s.cash, asset.balanceOf(address(treaty)));
        // 1 % of the limit is missing; two premiums of 60,000 are all there is
        assertEq(s.receivable, LIMIT / 100);
        assertEq(s.cash, 2 * PREMIUM);
        assertEq(treaty.payReceivable(), LIMIT / 100);
    }

    /// @dev A token that takes more than it brings eats collateral that the layer still needs; what is left is paid.
    function test_chargingOnTop_ofTheLastCollateral() public {
        vm.warp(NOW);
        market = new TreatyMarketDouble(ISafeguard(address(safeguard)), ISequencerClock(address(clock)));
        treaty = _newTreaty(_treatyTerms());
        _open();
        PremiumTerms memory terms = _premium();
        terms.premium = 0;
        _bind(1, terms);
        _bind(2, terms);
        _cede(1, terms, 0, RETENTION);
        asset.setMood(MoodyDollar.Mood.ChargesFeeOnTop);
        assertEq(_cede(1, terms, RETENTION, 3 * DUE), 3 * DUE);
        asset.setMood(MoodyDollar.Mood.Honest);
        uint256 left = LIMIT - 3 * DUE - 3 * DUE / 100;
        assertEq(treaty.state().cash, left);
        assertEq(_cede(2, terms, 0, COVER_LIMIT), left);
        assertEq(treaty.ceded(), LIMIT);
        _assertConserved(0);
    }

    function test_payReceivable_whenTheTokenStillFails_changesNothing() public {
        asset.setMood(MoodyDollar.Mood.Reverts);
        _cede(1, RETENTION, DUE);
        assertEq(treaty.payReceivable(), 0);
        assertEq(treaty.receivable(), DUE);
        asset.setMood(MoodyDollar.Mood.Honest);
        vm.prank(stranger);
        assertEq(treaty.payReceivable(), DUE);
        assertEq(treaty.payReceivable(), 0, "once");
        _assertConserved(0);
    }

    /// @dev A caller who leaves too little gas for the transfer leaves too little for the settlement.
    function test_starvedGas_canNotForceAReceivable() public {
        for (uint256 gasLimit = 60_000; gasLimit < 400_000; gasLimit += 2_000) {
            uint256 snapshot = vm.snapshotState();
            vm.prank(address(market));
            try treaty.cede{ gas: gasLimit }(1, _premium(), RETENTION, DUE) returns (uint256 refill) {
                assertEq(refill, DUE, "all or nothing");
            } catch { }
            vm.revertToState(snapshot);
        }
    }

    function test_pushToPool_onlyTheTreatyItself() public {
        vm.expectRevert(abi.encodeWithSelector(ITreaty.NotSelf.selector, stranger));
        vm.prank(stranger);
        treaty.pushToPool(1);
    }

    /// @dev Releases don't wait for a token that never works again: what is owed stays set aside.
    function test_receivable_outlivesTheRelease() public {
        asset.setMood(MoodyDollar.Mood.Reverts);
        _cede(1, RETENTION, DUE);
        vm.warp(CLOSES_AT);
        _release(1);
        _release(2);
        asset.setMood(MoodyDollar.Mood.Honest);
        assertEq(_redeemAll(alice) + _redeemAll(bob), LIMIT + 2 * PREMIUM - DUE);
        assertEq(treaty.payReceivable(), DUE);
        assertEq(asset.balanceOf(address(treaty)), 0, "to the last unit");
    }

    function _fails(MoodyDollar.Mood mood, uint256 arrives) private {
        asset.setMood(mood);
        assertEq(_cede(1, RETENTION, DUE), arrives, "what arrived");
        asset.setMood(MoodyDollar.Mood.Honest);
        assertEq(asset.balanceOf(address(pool)), arrives);
        assertEq(treaty.receivable(), DUE - arrives, "the rest is owed");
        _assertConserved(0);
        assertEq(treaty.payReceivable(), DUE - arrives);
        assertEq(pool.cash(), DUE);
    }
}
