// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Challenge, Ruling } from "../../../contracts/interfaces/IChallengeDesk.sol";
import { TreatyStage } from "../../../contracts/interfaces/ITreaty.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { WholeSetting } from "./WholeSetting.sol";

/// @notice In the whole world too time lets everybody out: missed limits close challenges, freezes end by themselves, and
/// reinsurers, challengers and reporters get what is theirs.
abstract contract WholeLiveness is WholeSetting {
    /// @dev Asset units that roundings of a run may leave in a treaty.
    uint256 private constant TREATY_DUST = 20;

    /// @dev Nobody decides anything: the sequencer comes back, and the arbiter's limit passes.
    function _endTrouble() internal override {
        super._endTrouble();
        for (uint256 i; i < world.POOLS(); ++i) {
            core.asset.setBlocked(address(world.pool(i)), false);
        }
        if (!core.clock.isUp()) whole.uptime().push(0, vm.getBlockTimestamp());
        uint256 count = core.challengeDesk.challengeCount();
        for (uint256 id = 1; id <= count; ++id) {
            Challenge memory found = core.challengeDesk.challenges(id);
            if (found.ruling != Ruling.Open) continue;
            uint256 until = found.openedAt + found.arbiterLimit + core.clock.downtimeSince(found.openedAt);
            if (until > vm.getBlockTimestamp()) vm.warp(until);
            core.challengeDesk.lapse(id);
        }
        // a day of uptime follows the last ruling
        vm.warp(vm.getBlockTimestamp() + 1 days);
    }

    function _othersLeave() internal override {
        for (uint256 i; i < whole.treatyCount(); ++i) {
            _empty(whole.treaty(i));
        }
        _collect(whole.challenger());
        _collect(world.fees());
        for (uint256 i; i < whole.reporterCount(); ++i) {
            _collect(whole.reporterAt(i));
        }
        assertEq(core.asset.balanceOf(address(core.challengeDesk)), 0, "I98: bonds in minus bonds out");
    }

    function _collect(address account) private {
        if (core.challengeDesk.collectable(account) == 0) return;
        vm.prank(account);
        core.challengeDesk.collect(account);
    }

    function _empty(Treaty treaty) private {
        uint256 closesAt = treaty.terms().closesAt;
        if (closesAt > vm.getBlockTimestamp()) vm.warp(closesAt);
        treaty.payReceivable();
        assertEq(treaty.receivable(), 0, "I68: a receivable that nobody could pay");
        TreatyStage stage = treaty.stage();
        assertTrue(stage == TreatyStage.Released || stage == TreatyStage.Failed, "I68: a treaty holds its collateral");
        bool hadShares = treaty.totalSupply() != 0;
        for (uint256 i; i < whole.REINSURERS(); ++i) {
            address holder = whole.reinsurer(i);
            uint256 shares = treaty.balanceOf(holder);
            if (shares != 0) {
                vm.prank(holder);
                treaty.redeem(shares, holder, holder);
            }
            if (treaty.refundOf(holder) == 0) continue;
            vm.prank(holder);
            treaty.collectRefund(holder);
        }
        assertEq(treaty.totalSupply(), 0, "I68: shares of a treaty that nobody could redeem");
        uint256 left = treaty.totalAssets() + treaty.state().unearned;
        if (hadShares) assertLe(left, TREATY_DUST, "I68: money in a treaty that nobody could take out");
    }
}
