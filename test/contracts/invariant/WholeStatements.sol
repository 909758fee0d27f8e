// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { CoverRefund } from "../../../contracts/interfaces/IRecoveryDesk.sol";
import { Challenge, Ruling } from "../../../contracts/interfaces/IChallengeDesk.sol";
import { TreatyStage, TreatyState, TreatyTerms } from "../../../contracts/interfaces/ITreaty.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { Brute } from "./support/Brute.sol";
import { HostileVault } from "./support/HostileVault.sol";
import { CoverGhost } from "./support/Store.sol";
import { WholeLiveness } from "./WholeLiveness.sol";

/// @notice The numbered statements of `docs/invariants.md` about treaties, challenges, bonds and recoveries.
abstract contract WholeStatements is WholeLiveness {
    function _requireWhole() internal view {
        CoverGhost[] memory covers = monitor.covers();
        _requireStatements(covers);
        _I60_nobodyGotThroughWhileBeingPaid();
        _I80_bondsOfTheDeskMatch();
        _I74_bondsAreThere();
        _I101_claimsMatch();
        _I112_treatiesMatch(covers);
        _I123_refundsAreFunded(covers);
    }

    /// @dev Recoveries that were not due to a cancelled cover, as far as they are not held.
    function _otherwiseSent(address vault) internal view override returns (uint256 sent) {
        CoverGhost[] memory covers = monitor.covers();
        for (uint256 i; i < covers.length; ++i) {
            if (!covers[i].isCancelled || covers[i].program.vault != vault) continue;
            sent += _refundOf(i + 1).toVenue;
        }
        sent -= core.desk.heldFor(vault);
    }

    function _I60_nobodyGotThroughWhileBeingPaid() private view {
        for (uint256 i = 1; i < world.VAULTS(); i += world.VAULTS_PER_VENUE()) {
            assertEq(HostileVault(world.vaultAt(i)).breaches(), 0, "I60: a vault acted while it was being paid");
        }
        for (uint256 i; i < world.POOLS(); ++i) {
            assertTrue(lens.pool(address(world.pool(i))).sound, "I02: the lens finds a pool unsound");
        }
    }

    /// @dev What the desk holds are open bonds and what rulings gave.
    function _I80_bondsOfTheDeskMatch() private view {
        uint256 due = core.challengeDesk.collectable(whole.challenger()) + core.challengeDesk.collectable(world.fees());
        for (uint256 i; i < whole.reporterCount(); ++i) {
            due += core.challengeDesk.collectable(whole.reporterAt(i));
        }
        for (uint256 id = core.challengeDesk.challengeCount(); id != 0; --id) {
            Challenge memory found = core.challengeDesk.challenges(id);
            if (found.ruling == Ruling.Open) due += found.bond;
        }
        assertEq(core.asset.balanceOf(address(core.challengeDesk)), due, "I80: bonds of challenges");
    }

    function _I74_bondsAreThere() private view {
        uint256 held;
        for (uint256 i; i < whole.reporterCount(); ++i) {
            address reporter = whole.reporterAt(i);
            (uint256 leaving,) = core.bonds.unbondingOf(reporter);
            held += core.bonds.bondOf(reporter) + leaving;
        }
        assertEq(core.asset.balanceOf(address(core.bonds)), held, "I74: bonds of reporters");
    }

    function _I101_claimsMatch() private view {
        for (uint256 id = core.programRegistry.programCount(); id != 0; --id) {
            uint256 open = core.challengeDesk.openChallenges(id);
            assertEq(core.safeguard.openClaims(id), open, "I101: claims against open challenges");
        }
    }

    function _I112_treatiesMatch(CoverGhost[] memory covers) private view {
        for (uint256 i; i < whole.treatyCount(); ++i) {
            Treaty treaty = whole.treaty(i);
            address at = address(treaty);
            TreatyState memory s = treaty.state();
            uint256 accounted = s.cash + ghosts.donatedTo(at);
            assertEq(accounted, core.asset.balanceOf(at), "I112: cash and donations against tokens");
            uint256 parts = s.totalAssets + s.unearned + s.receivable + s.reserved + s.refunds;
            assertApproxEqAbs(s.cash, parts, 1, "I112: parts of a treaty's cash");
            (uint256 paid, uint256 unearned, uint256 live) = Brute.ofTreaty(covers, at);
            assertEq(treaty.cumulativeLoss(), paid, "I115: losses of a treaty against its covers");
            assertEq(treaty.liveCovers(), live, "I118: covers that a treaty carries");
            assertApproxEqAbs(s.unearned, unearned / Brute.SCALE, ROUNDING + covers.length / 8, "I114: unearned");
            _I116_collateralIsThere(treaty, s);
        }
    }

    function _I116_collateralIsThere(Treaty treaty, TreatyState memory s) private view {
        TreatyTerms memory terms = treaty.terms();
        uint256 net = treaty.cumulativeLoss() - treaty.cumulativeRefund();
        uint256 over = net > terms.retention ? net - terms.retention : 0;
        uint256 ceded = over > terms.limit ? terms.limit : over;
        assertEq(treaty.ceded(), ceded, "I115: ceded against the layer of the net losses");
        TreatyStage stage = treaty.stage();
        if (stage != TreatyStage.Open && stage != TreatyStage.RunOff) return;
        assertGe(s.totalAssets, terms.limit - ceded, "I116: a treaty's collateral is not there");
    }

    /// @dev What venues brought is refunded, held or waits to be collected.
    function _I123_refundsAreFunded(CoverGhost[] memory covers) private view {
        uint256 brought;
        for (uint256 id = core.programRegistry.programCount(); id != 0; --id) {
            uint256 paidIn = core.desk.recovery(id).paidIn;
            assertEq(paidIn, ghosts.broughtFor(id), "I123: brought for a program");
            brought += paidIn;
        }
        uint256 passedOn = ghosts.refundsCollected();
        uint256 toPools;
        for (uint256 i; i < covers.length; ++i) {
            if (covers[i].status != Brute.EXPIRED || core.desk.recovery(covers[i].sold.programId).recovered == 0) {
                continue;
            }
            CoverRefund memory refunded = _refundOf(i + 1);
            passedOn += uint256(refunded.toTreaty) + refunded.toVenue;
            toPools += refunded.toPool;
        }
        for (uint256 i; i < world.VAULTS(); ++i) {
            passedOn -= core.desk.heldFor(world.vaultAt(i));
        }
        for (uint256 i; i < whole.treatyCount(); ++i) {
            passedOn -= core.desk.heldFor(address(whole.treaty(i)));
        }
        assertEq(core.asset.balanceOf(address(core.desk)), brought - passedOn, "I123: what the desk holds");
        assertLe(ghosts.refundsCollected(), toPools, "I124: collected above what pools were refunded");
        assertLe(passedOn + toPools - ghosts.refundsCollected(), brought, "I123: refunds above what was brought");
    }

    /// @dev 0 where nothing is counted yet.
    function _refundOf(uint256 coverId) private view returns (CoverRefund memory refunded) {
        try core.desk.refundOf(coverId) returns (CoverRefund memory found, uint256) {
            return found;
        } catch { }
    }
}
