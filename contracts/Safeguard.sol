// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { Governed } from "./governance/Governed.sol";
import { IAttestationOracle } from "./interfaces/IAttestationOracle.sol";
import { IDeficitTrigger } from "./interfaces/IDeficitTrigger.sol";
import { IParameters } from "./interfaces/IParameters.sol";
import { IProgramRegistry, Peril, Program } from "./interfaces/IProgramRegistry.sol";
import { ISafeguard, Warning } from "./interfaces/ISafeguard.sol";
import { ISequencerClock } from "./interfaces/ISequencerClock.sol";
import { IVenueRegistry } from "./interfaces/IVenueRegistry.sol";
import { DayLib } from "./libraries/DayLib.sol";
import { Freeze } from "./libraries/FreezeLib.sol";

/// @notice When pools stand still.
contract Safeguard is ISafeguard, Governed {
    uint256 private constant WAD = 1e18;
    /// @dev Frozen days in any 90 that warnings may take of one risk group, and of one pool over all groups.
    uint256 private constant MOST_DAYS_PER_GROUP = 14;
    uint256 private constant MOST_DAYS_PER_POOL = 30;
    uint256 private constant LONGEST_PAUSE = 7 days;
    /// @dev Pools of one program, each by its number in 16 bits of one word.
    uint256 private constant MOST_POOLS = 16;

    /// @dev A venue's warning. One slot.
    struct Watch {
        uint32 programId;
        /// @dev Loss over which the venue is at warning, asset units.
        int80 level;
        /// @dev End of the program's grace: no warning outlasts it.
        uint40 until;
        /// @dev The program that waits, and the Ballast day on which it starts; 0 without one.
        uint32 waiting;
        uint16 startDay;
        bool active;
        /// @dev Whether losses of the program before may still wait.
        bool hasFormer;
        /// @dev Programs of the venue with open claims.
        uint8 claims;
        /// @dev When its warning last stretched the freezes; of a venue without a warning, when its first report came.
        uint32 heldAt;
    }

    /// @dev The program before the one that is watched, until its losses have had their time. One slot.
    struct Former {
        uint40 programId;
        int80 level;
        uint40 until;
        /// @dev Losses seen from then on are not its own.
        uint40 nextStart;
        bool active;
    }

    struct Pause {
        uint40 until;
        /// @dev The next pause may begin from then on.
        uint40 nextFrom;
    }

    IVenueRegistry public immutable venueRegistry;
    IProgramRegistry public immutable programRegistry;
    IAttestationOracle public immutable oracle;
    /// @notice Counts a rollup's outages; 0 on chains without a sequencer.
    ISequencerClock public immutable clock;

    /// @notice Opens and closes claims over challenged reports.
    address public challengeDesk;
    /// @inheritdoc ISafeguard
    address public guardian;
    Pause private _pause;
    uint16 private _poolCount;
    /// @dev When a warning last ended, of any venue.
    uint40 private _liftedAt;
    mapping(uint64 venueId => Watch) private _watches;
    mapping(uint64 venueId => Former) private _formers;
    mapping(uint256 programId => uint256) private _poolsOf;
    mapping(address pool => Freeze) private _freezes;
    mapping(uint256 poolNumber => address) private _pools;
    mapping(uint64 riskGroup => Freeze) private _groups;
    /// @inheritdoc ISafeguard
    mapping(uint256 programId => uint256) public openClaims;

    constructor(
        IParameters parameters_,
        IVenueRegistry venueRegistry_,
        IProgramRegistry programRegistry_,
        IAttestationOracle oracle_,
        ISequencerClock clock_
    ) Governed(parameters_) {
        venueRegistry = venueRegistry_;
        programRegistry = programRegistry_;
        oracle = oracle_;
        clock = clock_;
    }

    /// @inheritdoc ISafeguard
    function connect(address challengeDesk_) external onlyGovernance {
        if (challengeDesk != address(0)) revert AlreadyConnected();

        challengeDesk = challengeDesk_;
        emit Connected(challengeDesk_);
    }

    // ------------------------------------------------------------------------------------------------------- warnings

    /// @inheritdoc ISafeguard
    /// @dev A late report can begin a warning, but not end the one that a newer report keeps up.
    function onReport(uint64 venueId, int80 reportedLoss, uint40 observedAt) external {
        if (msg.sender != address(oracle)) revert NotOracle(msg.sender);
        Watch memory watch = _watches[venueId];
        if (watch.heldAt == 0) _meet(venueId, watch);
        bool isNew = _hasStarted(watch);
        bool isOver = block.timestamp >= watch.until;
        if (!isNew && isOver && !watch.active && !watch.hasFormer) return;

        if (isNew) {
            _turn(venueId, watch, reportedLoss);
        } else if (isOver) {
            if (watch.active) _endWarning(venueId, watch, reportedLoss);
            (watch.programId, watch.until) = (0, 0);
        }
        bool hadFormer = watch.hasFormer;
        if (hadFormer) _tellFormer(venueId, watch, reportedLoss, observedAt);
        if (block.timestamp < watch.until && reportedLoss > watch.level) {
            if (!hadFormer && _isHeld(watch)) return;
            if (!watch.active) emit VenueWarned(venueId, watch.programId, reportedLoss, watch.level);
            _freeze(venueId, watch.programId, watch.until, !watch.active);
            // in 32 bits to 2106
            // forge-lint: disable-next-line(unsafe-typecast)
            (watch.active, watch.heldAt) = (true, uint32(block.timestamp));
        } else if (watch.active && observedAt >= oracle.latest(venueId).observedAt) {
            _endWarning(venueId, watch, reportedLoss);
        }
        _watches[venueId] = watch;
    }

    /// @inheritdoc ISafeguard
    function attach(uint256 programId, address pool, uint64 venueId, uint40 start) external {
        if (msg.sender != programRegistry.market()) revert NotMarket(msg.sender);
        uint256 known = _poolsOf[programId];
        uint256 number = _freezes[pool].id;
        uint256 count;
        for (uint256 left = known; left != 0; left >>= 16) {
            if (left & type(uint16).max == number) return;
            ++count;
        }
        if (count == MOST_POOLS) revert TooManyPools(programId);

        if (number == 0) {
            number = ++_poolCount;
            // counted in 16 bits
            // forge-lint: disable-next-line(unsafe-typecast)
            _freezes[pool].id = uint16(number);
            _pools[number] = pool;
        }
        _poolsOf[programId] = known | number << (16 * count);
        if (known == 0) _await(programId, venueId, start);
        emit PoolAttached(programId, pool);
    }

    // --------------------------------------------------------------------------------------------------------- claims

    /// @inheritdoc ISafeguard
    function openClaim(uint256 programId) external {
        uint64 venueId = _requireClaimant(programId);

        // counted once a program, so that no number of claims keeps the next one out
        if (++openClaims[programId] == 1) {
            ++_watches[venueId].claims;
            for (uint256 left = _poolsOf[programId]; left != 0; left >>= 16) {
                ++_freezes[_pools[left & type(uint16).max]].claims;
            }
        }
        emit ClaimOpened(programId, msg.sender);
    }

    /// @inheritdoc ISafeguard
    function closeClaim(uint256 programId) external {
        uint64 venueId = _requireClaimant(programId);

        if (--openClaims[programId] == 0) {
            --_watches[venueId].claims;
            for (uint256 left = _poolsOf[programId]; left != 0; left >>= 16) {
                --_freezes[_pools[left & type(uint16).max]].claims;
            }
        }
        emit ClaimClosed(programId, msg.sender);
    }

    // ------------------------------------------------------------------------------------------------------- guardian

    /// @inheritdoc ISafeguard
    function pause(uint32 duration) external {
        if (msg.sender != guardian) revert NotGuardian(msg.sender);
        if (duration > LONGEST_PAUSE) revert PauseTooLong(duration);
        if (block.timestamp < _pause.nextFrom) revert PauseTooSoon(_pause.nextFrom);

        uint40 until = uint40(block.timestamp) + duration;
        _pause = Pause({ until: until, nextFrom: until + duration });
        emit Paused(until);
    }

    /// @inheritdoc ISafeguard
    function unpause() external {
        if (msg.sender != guardian) _requireGovernance();

        _pause.until = uint40(block.timestamp);
        emit Unpaused();
    }

    /// @inheritdoc ISafeguard
    function setGuardian(address guardian_) external onlyGovernance {
        guardian = guardian_;
        emit GuardianSet(guardian_);
    }

    // ---------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc ISafeguard
    function requireStakeable(address pool) external view {
        _requireOpen(pool);
    }

    /// @inheritdoc ISafeguard
    function requireSaleable(address pool, uint64 venueId) external view {
        _requireOpen(pool);
        Watch memory watch = _watches[venueId];
        if (watch.claims != 0 || (watch.active && _stopsSales(venueId, watch))) revert VenueAtWarning(venueId);
    }

    /// @inheritdoc ISafeguard
    function isFrozen(address pool) external view returns (bool) {
        return _isFrozen(pool) || !_isAwake();
    }

    /// @inheritdoc ISafeguard
    function warning(uint64 venueId) external view returns (Warning memory) {
        Watch memory watch = _watches[venueId];
        return Warning({
            programId: watch.programId, loss: watch.level, active: watch.active && block.timestamp < watch.until
        });
    }

    /// @inheritdoc ISafeguard
    function frozenUntil(address pool) external view returns (uint40) {
        Freeze memory freeze = _freezes[pool];
        return freeze.warnings == 0 ? 0 : freeze.until;
    }

    /// @inheritdoc ISafeguard
    function poolsOf(uint256 programId) external view returns (address[] memory pools) {
        uint256 known = _poolsOf[programId];
        uint256 count;
        while (known >> (16 * count) != 0 && count < MOST_POOLS) ++count;
        pools = new address[](count);
        for (uint256 i; i < count; ++i) {
            pools[i] = _pools[known >> (16 * i) & type(uint16).max];
        }
    }

    /// @inheritdoc ISafeguard
    function pausedUntil() external view returns (uint40) {
        return _pause.until;
    }

    // ------------------------------------------------------------------------------------------------------- internal

    /// @dev At its first report a venue gets the slots that its first cover and the first warning of its group will write: it
    /// is reported before it is covered, and a payout should not be what pays for them.
    function _meet(uint64 venueId, Watch memory watch) private {
        // in 32 bits to 2106
        // forge-lint: disable-next-line(unsafe-typecast)
        watch.heldAt = uint32(block.timestamp);
        _watches[venueId] = watch;
        (, uint64 riskGroup) = venueRegistry.controlOf(venueId);
        Freeze memory group = _groups[riskGroup];
        group.advance(DayLib.day(block.timestamp));
        _groups[riskGroup] = group;
    }

    /// @dev Keeps a program that has sold its first cover for the reports of its term. One that has started meanwhile
    /// without a report is turned to first.
    function _await(uint256 programId, uint64 venueId, uint40 start) private {
        Watch memory watch = _watches[venueId];
        if (_hasStarted(watch)) _turn(venueId, watch, watch.level);
        // ids count up from 1, and days of this century fit 16 bits
        // forge-lint: disable-next-line(unsafe-typecast)
        (watch.waiting, watch.startDay) = (uint32(programId), uint16(DayLib.day(start)));
        _watches[venueId] = watch;
    }

    /// @dev Turns to the program that has started. What its first reports say of the one before is in the new baseline, but may
    /// still wait to be paid: that program's pools stay watched for as long as a claim of its term can take.
    function _turn(uint64 venueId, Watch memory watch, int256 loss) private {
        // asked again while the baseline moves, it is the same program
        bool isAnother = watch.programId != 0 && watch.programId != watch.waiting && block.timestamp < watch.until;
        if (watch.active) emit WarningEnded(venueId, watch.programId, loss);
        if (isAnother) {
            Former memory older = _formers[venueId];
            if (watch.hasFormer && older.active) _thaw(venueId, older.programId);
            uint40 nextStart = DayLib.startOf(watch.startDay);
            uint40 settledBy = nextStart + parameters.response();
            _formers[venueId] = Former({
                programId: watch.programId,
                level: watch.level,
                until: settledBy < watch.until ? settledBy : watch.until,
                nextStart: nextStart,
                active: watch.active
            });
            watch.hasFormer = true;
        } else if (watch.active) {
            _thaw(venueId, watch.programId);
        }
        watch.active = false;
        _watchNext(watch);
    }

    /// @dev The report may speak of the last term: late, or with a loss that has not been paid yet. Says nothing of its own,
    /// because the venue's warning is the running program's.
    function _tellFormer(uint64 venueId, Watch memory watch, int80 loss, uint40 observedAt) private {
        Former memory former = _formers[venueId];
        bool isOver = block.timestamp >= former.until;
        if (!isOver && loss > former.level && (former.active || observedAt < former.nextStart)) {
            _freeze(venueId, former.programId, former.until, !former.active);
            former.active = true;
        } else if (former.active && (isOver || observedAt >= oracle.latest(venueId).observedAt)) {
            _thaw(venueId, former.programId);
            former.active = false;
        }
        _formers[venueId] = former;
        watch.hasFormer = !isOver;
    }

    /// @dev Turns to the program that has started. Nothing here reverts: a program whose covers were all voided may be
    /// withdrawn, and a report must go through all the same.
    function _watchNext(Watch memory watch) private view {
        (uint256 programId, uint40 start) = (watch.waiting, DayLib.startOf(watch.startDay));
        (watch.programId, watch.level, watch.until) = (0, 0, 0);
        try programRegistry.program(programId) returns (Program memory program) {
            // asked again until the baseline can move no more
            if (block.timestamp > start + parameters.timing().reportAge) watch.waiting = 0;
            if (program.peril != Peril.DEFICIT || program.start != start) return;

            watch.level = _levelOf(programId, program.trigger);
            // it was kept in 32 bits
            // forge-lint: disable-next-line(unsafe-typecast)
            (watch.programId, watch.until) = (uint32(programId), program.end + program.grace);
        } catch {
            watch.waiting = 0;
        }
    }

    function _hasStarted(Watch memory watch) private view returns (bool) {
        return watch.waiting != 0 && block.timestamp >= DayLib.startOf(watch.startDay);
    }

    /// @dev The baseline and the governed share of the lowest attachment; out of reach where the trigger fails.
    function _levelOf(uint256 programId, address trigger) private view returns (int80) {
        uint256 attachment = programRegistry.layer(programId, 0).attachment;
        uint256 share = Math.mulDiv(attachment, parameters.economics().warningLevel, WAD);
        try IDeficitTrigger(trigger).baselineOf(programId) returns (int256 baseline, bool) {
            // a baseline is an int88 and a share of an attachment below 2^96
            // forge-lint: disable-start(unsafe-typecast)
            int256 level = baseline + int256(share);
            return level < type(int80).max ? int80(level) : type(int80).max;
            // forge-lint: disable-end(unsafe-typecast)
        } catch {
            return type(int80).max;
        }
    }

    /// @dev Whether the freezes stand as this warning would put them: a budget gives the same all day, pools are only added before
    /// the start, and nothing but the end of another warning takes off what was held.
    function _isHeld(Watch memory watch) private view returns (bool) {
        return watch.active && watch.heldAt > _liftedAt && DayLib.day(watch.heldAt) == DayLib.day(block.timestamp);
    }

    /// @dev Freezes the program's pools for today and as far as the budgets reach. A later report under the level ends it.
    function _freeze(uint64 venueId, uint256 programId, uint40 latest, bool isNew) private {
        uint256 today = DayLib.day(block.timestamp);
        (, uint64 riskGroup) = venueRegistry.controlOf(venueId);
        Freeze memory group = _groups[riskGroup];
        group.advance(today);
        if (isNew) ++group.warnings;
        uint256 reach = Math.min(group.reach(today, MOST_DAYS_PER_GROUP), latest);
        if (reach != 0) group.hold(reach);
        _groups[riskGroup] = group;

        for (uint256 left = _poolsOf[programId]; left != 0; left >>= 16) {
            address pool = _pools[left & type(uint16).max];
            Freeze memory freeze = _freezes[pool];
            freeze.advance(today);
            if (isNew) ++freeze.warnings;
            uint256 until = Math.min(reach, freeze.reach(today, MOST_DAYS_PER_POOL));
            if (until != 0) {
                // a time of this century
                // forge-lint: disable-next-line(unsafe-typecast)
                if (until > freeze.until) emit PoolFrozen(pool, venueId, uint40(until));
                freeze.hold(until);
            }
            _freezes[pool] = freeze;
        }
    }

    function _endWarning(uint64 venueId, Watch memory watch, int256 loss) private {
        _thaw(venueId, watch.programId);
        watch.active = false;
        emit WarningEnded(venueId, watch.programId, loss);
    }

    /// @dev Takes a warning off the program's pools.
    function _thaw(uint64 venueId, uint256 programId) private {
        uint256 today = DayLib.day(block.timestamp);
        (, uint64 riskGroup) = venueRegistry.controlOf(venueId);
        // a day of this century
        // forge-lint: disable-next-line(unsafe-typecast)
        uint40 caughtUp = DayLib.startOf(uint32(today + 1)) + parameters.timing().reportAge;
        // a sibling may be silent for good, and what nobody stretches must not use up the budget
        _groups[riskGroup] = _lift(_groups[riskGroup], today, caughtUp);
        for (uint256 left = _poolsOf[programId]; left != 0; left >>= 16) {
            address pool = _pools[left & type(uint16).max];
            _freezes[pool] = _lift(_freezes[pool], today, caughtUp);
        }
        _liftedAt = uint40(block.timestamp);
    }

    /// @dev Takes one warning off. Which of several gave the end is not kept: where others last, the freeze goes into the next day
    /// until their venues must have been reported again, and that report stretches it as far as their own budget reaches. It never
    /// grows here, so that it stays in the pool's. A sale then needs a report of that day too, so that it opens no venue either.
    function _lift(Freeze memory freeze, uint256 today, uint40 caughtUp) private pure returns (Freeze memory) {
        freeze.advance(today);
        --freeze.warnings;
        if (freeze.warnings == 0) freeze.until = 0;
        else if (freeze.until > caughtUp) freeze.until = caughtUp;
        return freeze;
    }

    /// @dev A warning stops sales for as long as it may freeze: a loss that stays must not keep its venue from cover for good.
    function _stopsSales(uint64 venueId, Watch memory watch) private view returns (bool) {
        if (block.timestamp >= watch.until) return false;
        (, uint64 riskGroup) = venueRegistry.controlOf(venueId);
        return block.timestamp < _groups[riskGroup].until;
    }

    function _requireClaimant(uint256 programId) private view returns (uint64) {
        Program memory program = programRegistry.program(programId);
        if (msg.sender != program.trigger && msg.sender != challengeDesk) revert NotClaimant(msg.sender);
        return program.venueId;
    }

    function _requireOpen(address pool) private view {
        if (block.timestamp < _pause.until) revert NewBusinessPaused(_pause.until);
        if (_isFrozen(pool)) revert PoolIsFrozen(pool);
        if (!_isAwake()) revert SequencerDown();
    }

    function _isFrozen(address pool) private view returns (bool) {
        Freeze memory freeze = _freezes[pool];
        return freeze.claims != 0 || (freeze.warnings != 0 && block.timestamp < freeze.until);
    }

    /// @dev After an outage reports get a report age to catch up.
    function _isAwake() private view returns (bool) {
        if (address(clock) == address(0)) return true;
        return clock.isUp() && block.timestamp >= clock.upSince() + parameters.timing().reportAge;
    }
}
