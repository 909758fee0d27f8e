// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { FeedMove } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { CoverStatus } from "../../../contracts/interfaces/ICoverMarket.sol";
import { DeficitEvidence } from "../../../contracts/interfaces/IDeficitTrigger.sol";
import { TreatyStage } from "../../../contracts/interfaces/ITreaty.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { Dice, Happening, Incident, Kind, Outcome, Sold, Tally, Tower } from "./Incident.sol";
import { IncidentDraw } from "./IncidentDraw.t.sol";

/// @notice Plays an incident in one order: who brings reports and how, who settles what when and how often, who retires which
/// cover, in which pieces recoveries come and when they are passed on. Order 0 is the most patient (all is paid when covers
/// expire), order 1 the most eager (all is settled after each report), the others are random.
abstract contract IncidentPlay is IncidentDraw {
    uint256 internal constant PATIENT = 0;
    uint256 internal constant EAGER = 1;
    uint256 private constant PIECES = 3;

    /// @dev What left an account for other reasons than losses: fees, cancelled premium, reinsurers' money, asset units.
    mapping(address account => uint256) internal _left;
    uint256 internal _collected;

    function _play(Incident memory incident, uint256 order, Outcome memory out, Tally memory tally) internal {
        Dice memory dice = Dice(uint256(keccak256(abi.encode(incident.seed, order))));
        out.cancelled = new bool[](incident.covers.length);
        uint256 actions = order == PATIENT || order == EAGER ? 0 : dice.roll(6);
        for (uint256 i; i < incident.happenings.length; ++i) {
            Happening memory h = incident.happenings[i];
            vm.warp(h.at);
            if (h.kind == Kind.Report) {
                _bring(incident, h, order, out, tally, dice);
                if (order == EAGER) _settleAll(incident, h, out, tally);
                if (h.cancels != 0) _cancel(incident, h.cancels - 1, out);
            } else if (h.kind == Kind.Close) {
                _close(incident, h.tower, order, out, tally, dice);
            } else if (h.kind == Kind.CloseCancelled) {
                if (out.cancelled[h.cancels - 1]) _closeCancelled(incident, h.cancels - 1, tally, dice);
            } else if (order != PATIENT) {
                _retireSome(incident, h.tower, dice);
            }
            for (uint256 a = dice.roll(actions + 1); a != 0; --a) {
                _act(incident, i, tally, dice);
            }
        }
        _finish(incident, order, dice);
    }

    // -------------------------------------------------------------------------------------------- reports and settlements

    /// @dev By itself, or as evidence of a settlement or measurement.
    function _bring(
        Incident memory incident,
        Happening memory h,
        uint256 order,
        Outcome memory out,
        Tally memory tally,
        Dice memory dice
    ) private {
        Tower memory tower = incident.towers[h.tower];
        uint256 way = order == PATIENT || h.at < tower.start ? 0 : order == EAGER ? 2 : dice.roll(3);
        bytes memory evidence = abi.encode(DeficitEvidence(h.reports, h.signatures, new FeedMove[](0), h.day));
        uint256 cover = _anyActive(incident, h.tower, out, dice);
        _be(dice);
        if (way == 2 && cover != incident.covers.length) {
            if (market.settle(incident.covers[cover].coverId, evidence) != 0) ++tally.payouts;
        } else if (way == 1) {
            trigger.measure(tower.programId, evidence);
        } else {
            oracle.submit(h.reports, h.signatures, new FeedMove[](0));
        }
    }

    function _settleAll(Incident memory incident, Happening memory h, Outcome memory out, Tally memory tally) private {
        if (h.at < incident.towers[h.tower].start) return;
        for (uint256 c; c < incident.covers.length; ++c) {
            if (incident.covers[c].tower != h.tower || out.cancelled[c]) continue;
            if (market.settle(incident.covers[c].coverId, _evidenceOf(h.day)) != 0) ++tally.payouts;
        }
    }

    /// @dev Refused at warning and on the last day; then it is in every order.
    function _cancel(Incident memory incident, uint256 cover, Outcome memory out) private {
        Sold memory sold = incident.covers[cover];
        (uint256 held, uint256 ceded) = _treatyBooks(sold);
        vm.prank(venueOwner);
        try market.cancel(sold.coverId, 0) returns (uint256 refund) {
            out.cancelled[cover] = true;
            // a cancellation pays what is recorded first, so a refill may have left the treaty too
            (uint256 heldAfter, uint256 cededAfter) = _treatyBooks(sold);
            uint256 ofTreaty = held - heldAfter - (cededAfter - ceded);
            if (sold.treaty != 0) _left[address(treaties[sold.treaty - 1])] += ofTreaty;
            _left[address(pools[sold.pool])] += refund - ofTreaty;
        } catch { }
    }

    function _treatyBooks(Sold memory sold) private view returns (uint256 held, uint256 ceded) {
        if (sold.treaty == 0) return (0, 0);
        Treaty treaty = treaties[sold.treaty - 1];
        return (asset.balanceOf(address(treaty)), treaty.ceded());
    }

    /// @dev Everything that was reported in the term is measured, by settlements or without them, in any order of the days.
    function _close(
        Incident memory incident,
        uint8 tower,
        uint256 order,
        Outcome memory out,
        Tally memory tally,
        Dice memory dice
    ) private {
        uint256[] memory turns = dice.shuffled(incident.happenings.length);
        for (uint256 i; i < turns.length; ++i) {
            Happening memory h = incident.happenings[turns[i]];
            if (h.kind != Kind.Report || h.tower != tower || h.at < incident.towers[tower].start) continue;
            uint256 cover = _anyActive(incident, tower, out, dice);
            _be(dice);
            if (order == PATIENT || cover == incident.covers.length || dice.roll(2) == 0) {
                trigger.measure(incident.towers[tower].programId, _evidenceOf(h.day));
            } else if (market.settle(incident.covers[cover].coverId, _evidenceOf(h.day)) != 0) {
                ++tally.payouts;
            }
            if (order == EAGER) _settleAll(incident, h, out, tally);
        }
    }

    function _closeCancelled(Incident memory incident, uint256 cover, Tally memory tally, Dice memory dice) private {
        Sold memory sold = incident.covers[cover];
        uint256[] memory turns = dice.shuffled(incident.happenings.length);
        for (uint256 i; i < turns.length; ++i) {
            Happening memory h = incident.happenings[turns[i]];
            if (h.kind != Kind.Report || h.tower != sold.tower) continue;
            if (h.at < incident.towers[sold.tower].start || h.at + 1 days > vm.getBlockTimestamp()) continue;
            _be(dice);
            try market.settle(sold.coverId, _evidenceOf(h.day)) returns (uint256 paid) {
                if (paid != 0) ++tally.payouts;
            } catch (bytes memory reason) {
                // a report of its last day that came on the next one is nobody's business here
                assertGe(h.day, (market.cover(sold.coverId).until - 8 hours) / 1 days, vm.toString(reason));
            }
        }
    }

    /// @dev Whatever anybody may try at any time; most of it is refused or changes nothing.
    function _act(Incident memory incident, uint256 happened, Tally memory tally, Dice memory dice) private {
        uint256 what = dice.roll(incident.hasHolders ? 8 : 6);
        if (what >= 6) return _moveShares(what == 7, dice);
        if (incident.covers.length == 0) return;
        Sold memory sold = incident.covers[dice.roll(incident.covers.length)];
        bytes memory evidence = what < 3 ? bytes("") : _evidenceOf(incident.happenings[dice.roll(happened + 1)].day);
        _be(dice);
        if (what == 5) {
            try trigger.measure(incident.towers[sold.tower].programId, evidence) { } catch { }
            return;
        }
        try market.settle(sold.coverId, evidence) returns (uint256 paid) {
            if (paid != 0) ++tally.payouts;
        } catch { }
    }

    function _moveShares(bool leaves, Dice memory dice) private {
        TailRiskPool some = pools[dice.roll(POOLS)];
        if (leaves) {
            some.makeClaimable(2);
            _left[address(some)] += some.collectFees();
            return;
        }
        (address from, address to) = dice.roll(2) == 0 ? (alice, bob) : (bob, alice);
        uint256 amount = dice.roll(some.balanceOf(from) + 1);
        vm.prank(from);
        some.transfer(to, amount);
    }

    // ------------------------------------------------------------------------------------------- expiries and recoveries

    function _retireSome(Incident memory incident, uint8 tower, Dice memory dice) private {
        for (uint256 c; c < incident.covers.length; ++c) {
            uint256 way = dice.roll(3);
            if (way == 0 && incident.covers[c].tower == tower) _expire(incident.covers[c].coverId, dice);
            if (way != 1) continue;
            _be(dice);
            market.retireDue(address(pools[incident.covers[c].pool]), 1);
        }
    }

    /// @dev What is left to expire, pieces of recoveries, and refunds after some of them, mixed; then all refunds.
    function _finish(Incident memory incident, uint256 order, Dice memory dice) private {
        vm.warp(END + GRACE + 1 days);
        uint256 covers = incident.covers.length;
        uint256[] memory turns = dice.shuffled(2 * covers + VENUES * PIECES + TREATIES);
        uint96[VENUES] memory brought;
        for (uint256 i; i < turns.length; ++i) {
            uint256 turn = order == PATIENT ? i : turns[i];
            if (turn < covers) {
                _expire(incident.covers[turn].coverId, dice);
            } else if (turn < covers + VENUES * PIECES) {
                uint256 tower = (turn - covers) % VENUES;
                uint96 left = incident.towers[tower].recovered - brought[tower];
                uint96 piece = order == PATIENT ? left : uint96(dice.roll(left + 1));
                brought[tower] += piece;
                _recover(incident.towers[tower].programId, piece);
            } else if (turn < covers + VENUES * PIECES + TREATIES) {
                _leaveTreaty(turn - covers - VENUES * PIECES);
            } else {
                _refund(incident.covers[turn - covers - VENUES * PIECES - TREATIES].coverId);
            }
        }
        for (uint256 i; i < VENUES; ++i) {
            _recover(incident.towers[i].programId, incident.towers[i].recovered - brought[i]);
        }
        turns = dice.shuffled(covers);
        for (uint256 i; i < covers; ++i) {
            _refund(incident.covers[turns[i]].coverId);
        }
        for (uint256 i; i < TREATIES; ++i) {
            _leaveTreaty(i);
        }
        if (incident.hasHolders) _collectAll(incident);
    }

    function _expire(uint256 coverId, Dice memory dice) private {
        if (market.cover(coverId).status == CoverStatus.Expired) return;
        uint256[] memory ids = new uint256[](1);
        ids[0] = coverId;
        _be(dice);
        market.expire(ids);
    }

    function _recover(uint256 program, uint96 amount) private {
        if (amount == 0) return;
        vm.prank(venueOwner);
        desk.recover(program, amount);
    }

    function _refund(uint256 coverId) private {
        try desk.refund(coverId) { } catch { }
    }

    /// @dev Reinsurers of a treaty whose covers are gone take out what is theirs.
    function _leaveTreaty(uint256 place) private {
        Treaty treaty = treaties[place];
        TreatyStage stage = treaty.stage();
        if (stage != TreatyStage.Released) return;
        uint256 before = asset.balanceOf(address(treaty));
        for (uint256 i; i < 2; ++i) {
            address account = i == 0 ? reinsurer : retrocessionaire;
            uint256 shares = treaty.balanceOf(account);
            vm.startPrank(account);
            if (shares != 0) treaty.redeem(shares, account, account);
            if (treaty.refundOf(account) != 0) treaty.collectRefund(account);
            vm.stopPrank();
        }
        _left[address(treaty)] += before - asset.balanceOf(address(treaty));
    }

    /// @dev For each payout its holders of then: two stakers with their shares and the request that waited.
    function _collectAll(Incident memory incident) private {
        uint256 before = asset.balanceOf(address(desk));
        for (uint256 c; c < incident.covers.length; ++c) {
            Sold memory sold = incident.covers[c];
            uint64 group = sold.tower == 1 ? RISK_GROUP + 1 : RISK_GROUP;
            TailRiskPool from = pools[sold.pool];
            uint256 last = from.lossEpoch();
            for (uint256 epoch = 1; epoch <= last; ++epoch) {
                if (from.paidIn(sold.coverId, group, epoch) == 0) continue;
                for (uint256 i; i < 3; ++i) {
                    vm.prank(i == 0 ? alice : i == 1 ? bob : carol);
                    try desk.collect(sold.coverId, epoch, address(this)) { } catch { }
                }
                vm.prank(carol);
                try desk.collectForRequest(sold.coverId, epoch, 1, address(this)) { } catch { }
            }
        }
        _collected += before - asset.balanceOf(address(desk));
    }

    // ---------------------------------------------------------------------------------------------------------- helpers

    /// @dev A cover of the tower that was not cancelled, or the number of covers if there is none.
    function _anyActive(Incident memory incident, uint8 tower, Outcome memory out, Dice memory dice)
        private
        pure
        returns (uint256)
    {
        uint256 count = incident.covers.length;
        uint256 from = dice.roll(count + 1);
        for (uint256 i; i < count; ++i) {
            uint256 c = (from + i) % count;
            if (incident.covers[c].tower == tower && !out.cancelled[c]) return c;
        }
        return count;
    }

    /// @dev The next call is one of several strangers'.
    function _be(Dice memory dice) private {
        vm.prank(address(uint160(0xb0b0 + dice.roll(5))));
    }
}
