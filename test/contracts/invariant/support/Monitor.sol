// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { TailRiskPool } from "../../../../contracts/TailRiskPool.sol";
import { Report } from "../../../../contracts/interfaces/IAttestationOracle.sol";
import { PoolState } from "../../../../contracts/interfaces/ITailRiskPool.sol";
import { Cover, CoverStatus } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";
import { SignedMath } from "@openzeppelin/contracts/utils/math/SignedMath.sol";
import { DayLib } from "../../../../contracts/libraries/DayLib.sol";
import { Brute } from "./Brute.sol";
import { CoverGhost, ReportGhost, Store } from "./Store.sol";
import { Core, World } from "./World.sol";

/// @notice Looks at the protocol before and after every action of a handler. What only a comparison can show is checked
/// here: prices, indices, terms and statuses.
contract Monitor is Store {
    using Strings for uint256;

    struct Snapshot {
        uint256 assets;
        uint256 supply;
        uint256 paid;
        uint256 at;
        bool closed;
    }

    /// @dev Virtual shares of a pool.
    uint256 private constant VIRTUAL = 1e6;
    /// @dev Asset units an action may cost a pool by rounding.
    uint256 private constant ROUNDING = 1;

    World public immutable world;
    Core internal _core;
    /// @notice Σ payouts of a pool so far, as its covers say.
    mapping(address pool => uint256) public paidBy;
    mapping(address pool => Snapshot) private _before;
    mapping(uint256 programId => uint256) private _indices;
    mapping(uint256 programId => int256) private _baselines;

    constructor(World world_) {
        world = world_;
        _core = world_.core();
    }

    function start() external virtual {
        _start();
    }

    function finish() external virtual {
        _finish();
    }

    /// @notice Before time passes: for those who count days.
    function beforeWarp(uint256 to) external virtual { }

    /// @notice For those who look whose shares go.
    function noteActor(address actor) external virtual { }

    /// @notice Keeps a report that the oracle took, so that it can be challenged.
    function noteSigned(uint64 venueId, Report[] calldata reports, bytes[] calldata signatures) external virtual { }

    function _start() internal {
        for (uint256 i; i < world.POOLS(); ++i) {
            TailRiskPool pool = world.pool(i);
            PoolState memory s = pool.state();
            _before[address(pool)] =
                Snapshot(s.totalAssets, s.totalShares, paidBy[address(pool)], block.timestamp, s.closed);
        }
    }

    function _finish() internal {
        uint256 covers = _core.market.coverCount();
        for (uint256 id = 1; id <= covers; ++id) {
            _watchCover(id);
        }
        for (uint256 i; i < world.POOLS(); ++i) {
            _watchPool(world.pool(i));
        }
        uint256 programs = _core.programRegistry.programCount();
        for (uint256 id = 1; id <= programs; ++id) {
            _watchIndex(id);
        }
    }

    /// @notice I49: no report takes effect further above a loss in force within its window than the jump, unless every report of
    /// the window has claimed as much; and none falls further below while the window's losses lie within a jump. Where the
    /// window holds no other report the newest stands for it, and before the first of all a loss of 0.
    function noteReport(uint64 venueId, uint256 observedAt, int256 effective, int256 reported) external virtual {
        ReportGhost[] storage reports = _reports[venueId];
        uint256 day = DayLib.day(observedAt);
        bool found;
        ReportGhost memory newest;
        (int256 lowest, int256 highest, int256 claimed) = (type(int256).max, type(int256).min, reported);
        for (uint256 i; i < reports.length; ++i) {
            ReportGhost memory other = reports[i];
            if (other.observedAt >= newest.observedAt) newest = other;
            uint256 otherDay = DayLib.day(other.observedAt);
            if (otherDay + 1 < day || otherDay > day + 1) continue;
            found = true;
            lowest = SignedMath.min(lowest, other.effective);
            highest = SignedMath.max(highest, other.effective);
            claimed = SignedMath.min(claimed, other.reported);
        }
        if (!found) {
            (lowest, highest) = (newest.effective, newest.effective);
            claimed = SignedMath.min(claimed, newest.reported);
        }
        int256 most = int256(uint256(world.MOST_MOVED()));
        if (effective > lowest + most && effective > claimed) violate("I49", "a loss rose by more than the jump");
        if (highest - lowest <= most && effective < highest - most) {
            violate("I49", "a loss fell by more than the jump");
        }
        reports.push(ReportGhost(observedAt, effective, reported));
    }

    /// @dev I44, I66 and I67: what a cover was sold on never changes, and its status and payouts only advance.
    function _watchCover(uint256 id) private {
        CoverGhost storage seen = _covers[id];
        Cover memory now_ = _core.market.cover(id);
        Cover memory sold = seen.sold;
        bool same = now_.pool == sold.pool && now_.programId == sold.programId && now_.layer == sold.layer
            && now_.limit == sold.limit && now_.share == sold.share && now_.premium == sold.premium
            && now_.fee == sold.fee && now_.signer == sold.signer && now_.treaty == sold.treaty;
        if (!same) violate("I66", string.concat("terms of cover ", id.toString()));
        bool wasLive = Brute.isLive(seen.status);
        if (Brute.isLive(now_.status)) {
            bytes32 program = keccak256(abi.encode(_core.programRegistry.program(now_.programId)));
            if (program != keccak256(abi.encode(seen.program))) violate("I44", "the program of a cover changed");
        }

        if (now_.status != seen.status && !wasLive) violate("I67", "status went back");
        if (now_.paid < seen.paid) return violate("I67", "paid went down");
        if (now_.paid != seen.paid && !wasLive) violate("I67", "paid when not active");
        if (!seen.isCancelled) _watchActive(id, seen, now_);
        else if (now_.status == CoverStatus.Active) violate("I67", "a cancelled cover became active");
        if (now_.paid != seen.paid) _notePayout(id, now_.pool, now_.paid - seen.paid);
        (seen.paid, seen.status) = (now_.paid, now_.status);
    }

    /// @dev A cancelled cover is paid by the index of its own days only, which those who settle it write down.
    function _watchActive(uint256 id, CoverGhost storage seen, Cover memory now_) private {
        if (now_.paid != seen.paid || now_.status != seen.status) {
            seen.settledIndex = _core.trigger.indexOf(now_.programId);
        }
        if (now_.until == seen.until || now_.status == CoverStatus.Voided) return;
        if (now_.status == CoverStatus.Active) {
            return violate("I66", string.concat("the end of cover ", id.toString()));
        }
        (seen.until, seen.paidWhenCancelled, seen.isCancelled) = (now_.until, now_.paid, true);
    }

    /// @dev Also for those who keep more than the sum.
    function _notePayout(uint256, address pool, uint256 amount) internal virtual {
        paidBy[pool] += amount;
    }

    /// @dev I04 and I16. A payout, and nothing else, may take assets from the shares.
    function _watchPool(TailRiskPool pool) private {
        Snapshot memory old = _before[address(pool)];
        uint256 supply = pool.totalSupply();
        uint256 paid = paidBy[address(pool)] - old.paid;
        uint256 kept = old.assets + 1 > paid ? old.assets + 1 - paid : 0;
        if ((pool.totalAssets() + 1 + ROUNDING) * (old.supply + VIRTUAL) < kept * (supply + VIRTUAL)) {
            violate("I04", "share price fell without a payout");
        }
        if (paid != 0) _watchGain(pool, old);
        bool closed = pool.state().closed;
        if (closed != old.closed) this.count("close", closed);
        if (!old.closed) return;
        if (!closed) violate("I16", "a closed pool opened again");
        if (supply > old.supply) violate("I16", "a closed pool took a deposit");
    }

    /// @dev I137. A payout that a treaty bears lifts nothing at once: what it leaves the shares streams to them.
    function _watchGain(TailRiskPool pool, Snapshot memory old) private {
        PoolState memory s = pool.state();
        uint256 known = dripping(address(pool)) / 1e18;
        if (s.dripping <= known + ROUNDING + (known >> 20)) return;
        if (block.timestamp == old.at && s.totalAssets > old.assets + ROUNDING + (s.dripping >> 20)) {
            violate("I137", "a payout lifted the shares");
        }
        noteForfeit(address(pool), s.dripping - known);
    }

    /// @dev I53 and I54. A baseline is final once it is fixed.
    function _watchIndex(uint256 programId) private {
        uint256 index = _core.trigger.indexOf(programId);
        if (index < _indices[programId]) violate("I53", "an index fell");
        _indices[programId] = index;
        (bool known, int256 baseline) = _baselineOf(programId);
        if (!known) return;
        if (_baselines[programId] == 0) _baselines[programId] = baseline + 1;
        if (_baselines[programId] != baseline + 1) violate("I54", "a baseline moved");
    }

    function _baselineOf(uint256 programId) private view returns (bool, int256) {
        try _core.trigger.baselineOf(programId) returns (int256 baseline, bool isFixed) {
            return (isFixed, baseline);
        } catch {
            return (false, 0);
        }
    }
}
