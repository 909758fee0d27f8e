// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { CoverStatus } from "../../../contracts/interfaces/ICoverMarket.sol";
import { CoverRefund } from "../../../contracts/interfaces/IRecoveryDesk.sol";
import { PoolState } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { Expected } from "./Expected.sol";
import { Incident, Outcome, Sold, Tally, Tower } from "./Incident.sol";
import { IncidentPlay } from "./IncidentPlay.t.sol";

/// @notice Reads what everybody has paid and got, and holds it against the formulas and against every account's tokens.
abstract contract IncidentBooks is IncidentPlay {
    /// @dev Two stakers and a waiting exit.
    uint256 private constant HOLDERS = 3;

    /// @dev Before an incident is played, asset units.
    mapping(address account => uint256) private _heldBefore;
    uint256 private _tokens;

    /// @dev What accounts hold when all is sold and nothing has happened.
    function _count() internal {
        for (uint256 i; i < POOLS; ++i) {
            _countOf(address(pools[i]));
        }
        for (uint256 i; i < TREATIES; ++i) {
            _countOf(address(treaties[i]));
        }
        for (uint256 i; i < VENUES; ++i) {
            _countOf(vaults[i]);
        }
        _tokens = _held();
        assertEq(_tokens, asset.totalSupply(), "every account is known");
    }

    function _conclude(Incident memory incident, Outcome memory out, Tally memory tally) internal view {
        _readTowers(incident, out);
        _readCovers(incident, out);
        _readTreaties(incident, out);
        _readPools(incident, out);
        _readVaults(incident, out);
        _readDesk(incident, out, tally);
        assertEq(_held(), _tokens, "no token appears or vanishes");
    }

    function _readTowers(Incident memory incident, Outcome memory out) private view {
        (out.indices, out.paidIn) = (new uint256[](VENUES), new uint256[](VENUES));
        for (uint256 i; i < VENUES; ++i) {
            Tower memory tower = incident.towers[i];
            out.indices[i] = trigger.indexOf(tower.programId);
            assertEq(out.indices[i], Expected.indexBefore(incident, i, tower.end), "index");
            out.paidIn[i] = desk.recovery(tower.programId).paidIn;
            assertEq(out.paidIn[i], Expected.paidIn(incident, i, out.indices[i]), "brought by the venue");
        }
    }

    function _readCovers(Incident memory incident, Outcome memory out) private view {
        uint256 count = incident.covers.length;
        (out.paid, out.refunds, out.surpluses) = (new uint256[](count), new uint256[](count), new uint256[](count));
        for (uint256 c; c < count; ++c) {
            Sold memory sold = incident.covers[c];
            assertEq(uint8(market.cover(sold.coverId).status), uint8(CoverStatus.Expired), "expired");
            out.paid[c] = market.cover(sold.coverId).paid;
            uint40 until = market.cover(sold.coverId).until;
            uint256 index = Expected.indexBefore(incident, sold.tower, until);
            assertEq(out.paid[c], Expected.paid(incident, sold, index), "limit x part of the layer");
            (CoverRefund memory refunded, uint256 due) = desk.refundOf(sold.coverId);
            assertEq(due, 0, "all is refunded");
            (out.refunds[c], out.surpluses[c]) = (uint256(refunded.toPool) + refunded.toTreaty, refunded.toVenue);
            (uint256 refund, uint256 surplus) = Expected.refund(incident, sold, out.paid[c], out.indices[sold.tower]);
            assertEq(out.refunds[c], refund, "refund");
            assertEq(out.surpluses[c], surplus, "surplus");
        }
    }

    /// @dev Of its covers' net losses a treaty bears its layer, and has that much less than with which it began.
    function _readTreaties(Incident memory incident, Outcome memory out) private view {
        (out.treatyLosses, out.treatyRefunds) = (new uint256[](TREATIES), new uint256[](TREATIES));
        out.treatyNets = new uint256[](TREATIES);
        for (uint256 i; i < TREATIES; ++i) {
            for (uint256 c; c < incident.covers.length; ++c) {
                if (incident.covers[c].treaty != i + 1) continue;
                out.treatyLosses[i] += out.paid[c];
                out.treatyRefunds[i] += out.refunds[c];
            }
            uint256 net = out.treatyLosses[i] - out.treatyRefunds[i];
            out.treatyNets[i] = Expected.treatyNet(net, treatyTerms[i].retention, treatyTerms[i].limit);
            assertEq(treaties[i].cumulativeLoss(), out.treatyLosses[i], "the treaty's losses");
            assertEq(treaties[i].cumulativeRefund(), out.treatyRefunds[i], "the treaty's refunds");
            assertEq(treaties[i].ceded(), out.treatyNets[i], "the treaty's layer of its net losses");
            assertEq(_lost(address(treaties[i])), out.treatyNets[i], "the treaty's tokens");
            assertEq(treaties[i].state().cash, asset.balanceOf(address(treaties[i])), "the treaty's books");
            assertEq(treaties[i].receivable(), 0);
        }
    }

    /// @dev Pools bear what their treaties don't. Refunds to shares are paid by the desk, not into the pool.
    function _readPools(Incident memory incident, Outcome memory out) private view {
        out.poolNets = new uint256[](POOLS);
        for (uint256 i; i < POOLS; ++i) {
            uint256 refunded;
            for (uint256 c; c < incident.covers.length; ++c) {
                if (incident.covers[c].pool != i) continue;
                out.poolNets[i] += out.paid[c] - out.refunds[c];
                (CoverRefund memory refund,) = desk.refundOf(incident.covers[c].coverId);
                refunded += refund.toPool;
            }
            for (uint256 t; t < TREATIES; ++t) {
                if (treatyTerms[t].pool == address(pools[i])) out.poolNets[i] -= out.treatyNets[t];
            }
            assertEq(_lost(address(pools[i])), out.poolNets[i] + refunded, "the pool's tokens");
            PoolState memory s = pools[i].state();
            assertEq(s.cash, asset.balanceOf(address(pools[i])), "the pool's books");
            uint256 parts = s.totalAssets + s.unearned + s.fees + s.reserved + s.claimable + s.dripping;
            assertLe(s.cash - parts, 1, "rounding keeps a unit outside totalAssets");
            assertEq(s.outstanding, 0, "all limits are free");
        }
    }

    function _readVaults(Incident memory incident, Outcome memory out) private view {
        out.vaults = new uint256[](VENUES);
        for (uint256 c; c < incident.covers.length; ++c) {
            out.vaults[incident.covers[c].tower] += out.paid[c] + out.surpluses[c];
        }
        for (uint256 i; i < VENUES; ++i) {
            assertEq(asset.balanceOf(vaults[i]) - _heldBefore[vaults[i]], out.vaults[i], "the vault's tokens");
        }
    }

    /// @dev The desk passes on all it took but for what rounding leaves.
    function _readDesk(Incident memory incident, Outcome memory out, Tally memory tally) private view {
        uint256 toShares;
        uint256 passedOn;
        for (uint256 c; c < incident.covers.length; ++c) {
            (CoverRefund memory refund,) = desk.refundOf(incident.covers[c].coverId);
            toShares += refund.toPool;
            passedOn += uint256(refund.toTreaty) + refund.toVenue;
        }
        uint256 brought = out.paidIn[0] + out.paidIn[1] + out.paidIn[2];
        uint256 inDesk = asset.balanceOf(address(desk));
        assertEq(inDesk, brought - passedOn - _collected, "the desk's tokens");
        if (!incident.hasHolders) return;
        tally.dust = inDesk;
        // each cover is paid once more at most when it expires, one when it is cancelled
        uint256 payouts = tally.payouts + incident.covers.length + 1;
        assertLe(_collected, toShares);
        assertLe(tally.dust, Expected.mostDust(incident, payouts, HOLDERS), "what rounding leaves over");
    }

    /// @dev What an account lost since the sale for other reasons than `_left` has; reverts if it gained.
    function _lost(address account) private view returns (uint256) {
        return _heldBefore[account] - asset.balanceOf(account) - _left[account];
    }

    function _countOf(address account) private {
        _heldBefore[account] = asset.balanceOf(account);
    }

    function _held() private view returns (uint256 sum) {
        for (uint256 i; i < POOLS; ++i) {
            sum += asset.balanceOf(address(pools[i]));
        }
        for (uint256 i; i < TREATIES; ++i) {
            sum += asset.balanceOf(address(treaties[i]));
        }
        for (uint256 i; i < VENUES; ++i) {
            sum += asset.balanceOf(vaults[i]);
        }
        address[10] memory others = [
            address(desk),
            address(this),
            address(bonds),
            feeRecipient,
            venueOwner,
            alice,
            bob,
            carol,
            reinsurer,
            retrocessionaire
        ];
        for (uint256 i; i < others.length; ++i) {
            sum += asset.balanceOf(others[i]);
        }
    }
}
