// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { TailRiskPool } from "../../../../contracts/TailRiskPool.sol";
import { Report } from "../../../../contracts/interfaces/IAttestationOracle.sol";
import { Warning } from "../../../../contracts/interfaces/ISafeguard.sol";
import { DayLib } from "../../../../contracts/libraries/DayLib.sol";
import { Monitor } from "./Monitor.sol";
import { WholeWorld } from "./WholeWorld.sol";

/// @notice Keeps besides: who held shares at each loss, on which days pools were frozen, what signers sold, what reporters
/// signed, and whose shares went without his doing.
contract WholeMonitor is Monitor {
    struct Holding {
        uint256 supply;
        mapping(address account => uint256) shares;
        mapping(uint256 requestId => uint256) waiting;
    }

    struct Bucket {
        uint256 level;
        uint256 at;
        uint256 perDay;
    }

    uint256 private constant SPAN = 90;
    uint256 private constant MOST_DAYS_PER_GROUP = 14;
    uint256 private constant MOST_DAYS_PER_POOL = 30;

    WholeWorld private immutable WHOLE;
    /// @dev Before the action.
    mapping(address pool => Holding) private _held;
    mapping(address pool => mapping(uint256 epoch => Holding)) private _heldAt;
    mapping(address pool => uint256) public epochs;
    mapping(address pool => uint256) private _heads;
    mapping(address pool => mapping(address account => uint256)) private _claims;
    mapping(address pool => uint256[]) private _frozenDays;
    mapping(uint64 riskGroup => uint256[]) private _warnedDays;
    /// @dev When a venue was last seen at warning.
    mapping(uint64 venueId => uint256) private _warnedAt;
    mapping(address signer => Bucket) private _buckets;
    mapping(uint64 venueId => bytes[3]) private _signed;
    mapping(uint64 venueId => uint256) private _signedCount;
    address private _actor;

    /// @notice Brought for recoveries of a program, and collected of the refunds of all.
    mapping(uint256 programId => uint256) public broughtFor;
    uint256 public refundsCollected;
    mapping(address treaty => uint256) public donatedTo;

    constructor(WholeWorld world_) Monitor(world_) {
        WHOLE = world_;
    }

    function start() external override {
        _start();
        _actor = address(0);
        for (uint256 i; i < world.POOLS(); ++i) {
            TailRiskPool pool = world.pool(i);
            Holding storage held = _held[address(pool)];
            held.supply = pool.totalSupply();
            for (uint256 j; j < world.STAKERS(); ++j) {
                address staker = world.staker(j);
                held.shares[staker] = pool.balanceOf(staker);
                _claims[address(pool)][staker] = pool.maxRedeem(staker);
            }
            (uint256 head, uint256 count) = pool.exitQueue();
            // those that were served since count as served
            for (uint256 id = _heads[address(pool)]; id <= count; ++id) {
                held.waiting[id] = pool.exitRequest(id).shares;
            }
            _heads[address(pool)] = head;
        }
    }

    function finish() external override {
        _finish();
        for (uint256 i; i < world.POOLS(); ++i) {
            TailRiskPool pool = world.pool(i);
            _watchOwners(pool);
            _watchEpochs(pool);
        }
        _markDays(block.timestamp + 1);
    }

    function beforeWarp(uint256 to) external override {
        _markDays(to);
    }

    /// @notice Whose own action this is.
    function noteActor(address actor) external override {
        _actor = actor;
    }

    /// @dev What takes effect at once is bounded by prices and rulings too, so that I49 is the other suite's.
    function noteReport(uint64, uint256, int256, int256) external pure override { }

    function noteSigned(uint64 venueId, Report[] calldata reports, bytes[] calldata signatures) external override {
        _signed[venueId][_signedCount[venueId]++ % 3] = abi.encode(reports, signatures);
    }

    /// @notice One of the last three reports of a venue, empty if there is none.
    function signed(uint64 venueId, uint256 which) external view returns (bytes memory) {
        uint256 count = _signedCount[venueId];
        return count == 0 ? bytes("") : _signed[venueId][which % (count < 3 ? count : 3)];
    }

    // ------------------------------------------------------------------------------------------------------- signers

    function noteSigner(address signer, uint256 perDay) external {
        _drain(signer);
        _buckets[signer].perDay = perDay;
    }

    /// @notice I106: a bucket of a day's limit that drains by as much a day never runs over.
    function noteSold(address signer, uint256 limit) external {
        if (_buckets[signer].perDay == 0) _buckets[signer].perDay = WHOLE.PER_DAY();
        _drain(signer);
        Bucket storage bucket = _buckets[signer];
        bucket.level += limit;
        if (bucket.level > bucket.perDay) violate("I106", "a signer sold more than its daily limit drains");
    }

    function _drain(address signer) private {
        Bucket storage bucket = _buckets[signer];
        uint256 drained = bucket.perDay * (block.timestamp - bucket.at) / 1 days;
        bucket.level = bucket.level > drained ? bucket.level - drained : 0;
        bucket.at = block.timestamp;
    }

    // -------------------------------------------------------------------------------------------------------- shares

    function heldAt(address pool, uint256 epoch, address account) external view returns (uint256) {
        return _heldAt[pool][epoch].shares[account];
    }

    function waitedAt(address pool, uint256 epoch, uint256 requestId) external view returns (uint256) {
        return _heldAt[pool][epoch].waiting[requestId];
    }

    function supplyAt(address pool, uint256 epoch) external view returns (uint256) {
        return _heldAt[pool][epoch].supply;
    }

    /// @dev Shares and claims go only by their owner's own action.
    function _watchOwners(TailRiskPool pool) private {
        for (uint256 i; i < world.STAKERS(); ++i) {
            address staker = world.staker(i);
            if (staker == _actor) continue;
            if (pool.balanceOf(staker) < _held[address(pool)].shares[staker]) violate("I60", "shares were taken");
            if (pool.maxRedeem(staker) < _claims[address(pool)][staker]) violate("I15", "a claim was taken");
        }
    }

    /// @dev I121. No action moves shares before it pays a loss, so that who held them before it did at the loss.
    function _watchEpochs(TailRiskPool pool) private {
        address at = address(pool);
        uint256 latest = pool.lossEpoch();
        (, uint256 count) = pool.exitQueue();
        while (epochs[at] < latest) {
            Holding storage kept = _heldAt[at][++epochs[at]];
            kept.supply = _held[at].supply;
            for (uint256 i; i < world.STAKERS(); ++i) {
                kept.shares[world.staker(i)] = _held[at].shares[world.staker(i)];
            }
            for (uint256 id = 1; id <= count; ++id) {
                kept.waiting[id] = _held[at].waiting[id];
            }
        }
        if (latest != 0) _requireHistory(pool, block.timestamp % latest + 1, count);
    }

    function _requireHistory(TailRiskPool pool, uint256 epoch, uint256 count) private {
        Holding storage kept = _heldAt[address(pool)][epoch];
        if (pool.epochSupply(epoch) != kept.supply) violate("I121", "shares there were at a loss");
        for (uint256 i; i < world.STAKERS(); ++i) {
            address staker = world.staker(i);
            if (pool.sharesAt(staker, epoch) != kept.shares[staker]) violate("I121", "shares held at a loss");
        }
        for (uint256 id = 1; id <= count; ++id) {
            (, uint256 shares) = pool.requestSharesAt(id, epoch);
            if (shares != kept.waiting[id]) violate("I121", "shares that waited at a loss");
        }
    }

    // ------------------------------------------------------------------------------------------------------- freezes

    /// @dev I100. What is frozen now stays so until `to` or as far as its end.
    function _markDays(uint256 to) private {
        uint256 latest;
        for (uint256 i; i < world.VENUES(); ++i) {
            uint64 venueId = world.venue(i).id;
            if (_core.safeguard.warning(venueId).active) _warnedAt[venueId] = block.timestamp;
        }
        for (uint256 i; i < world.POOLS(); ++i) {
            address pool = address(world.pool(i));
            uint256 until = _core.safeguard.frozenUntil(pool);
            if (until <= block.timestamp) continue;
            // what another group's warning left over lasts to the end of the day and the time of a report on the next
            bool isOwn = until > DayLib.startOf(DayLib.day(block.timestamp) + 1) + 1 hours;
            if (until > to) until = to;
            if (isOwn && until > latest) latest = until;
            _mark(_frozenDays[pool], until, MOST_DAYS_PER_POOL, "a pool was frozen for longer than its budget");
        }
        if (latest == 0) return;
        // a freeze that only one group can have brought about
        uint64 group = world.venue(0).riskGroup;
        uint64 other = world.venue(world.VENUES() - 1).riskGroup;
        (bool one, bool two) = (_isWarned(group), _isWarned(other));
        if (one == two) return;
        _mark(_warnedDays[one ? group : other], latest, MOST_DAYS_PER_GROUP, "a group froze for longer than its budget");
    }

    function _mark(uint256[] storage frozenDays, uint256 until, uint256 most, string memory what) private {
        uint256 last = DayLib.day(until - 1);
        for (uint256 day = DayLib.day(block.timestamp); day <= last; ++day) {
            uint256 n = frozenDays.length;
            if (n != 0 && frozenDays[n - 1] >= day) continue;
            if (n >= most && frozenDays[n - most] + SPAN > day) violate("I100", what);
            frozenDays.push(day);
        }
    }

    /// @notice I100. A venue at warning sells nothing while its own warning freezes: a freeze beyond today is its own where no other
    /// venue was at warning lately.
    function requireSaleable(uint64 venueId) external {
        Warning memory warning = _core.safeguard.warning(venueId);
        if (!warning.active) return;
        for (uint256 i; i < world.VENUES(); ++i) {
            uint64 other = world.venue(i).id;
            if (other != venueId && _warnedAt[other] + SPAN * 1 days > block.timestamp) return;
        }
        uint256 tomorrow = DayLib.startOf(DayLib.day(block.timestamp) + 1);
        address[] memory pools = _core.safeguard.poolsOf(warning.programId);
        for (uint256 i; i < pools.length; ++i) {
            if (_core.safeguard.frozenUntil(pools[i]) > tomorrow) violate("I100", "sold on a venue at warning");
        }
    }

    function _isWarned(uint64 group) private view returns (bool) {
        for (uint256 i; i < world.VENUES(); ++i) {
            if (world.venue(i).riskGroup == group && _core.safeguard.warning(world.venue(i).id).active) return true;
        }
        return false;
    }

    // ----------------------------------------------------------------------------------------------------- recoveries

    function noteBrought(uint256 programId, uint256 amount) external {
        broughtFor[programId] += amount;
    }

    function noteRefundCollected(uint256 amount) external {
        refundsCollected += amount;
    }

    function noteDonatedTo(address treaty, uint256 amount) external {
        donatedTo[treaty] += amount;
    }
}
