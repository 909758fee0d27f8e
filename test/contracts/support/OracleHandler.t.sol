// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { SignedMath } from "@openzeppelin/contracts/utils/math/SignedMath.sol";
import { DaySlot } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { Base } from "./Base.t.sol";

/// @notice Reports and measures at random around one program, and keeps books of its own on what came of it.
contract OracleHandler is Base {
    struct Seen {
        uint256 at;
        int256 reported;
        int256 effective;
    }

    /// @dev For how long the days around a loss that had stood a window may lie further apart than the jump.
    uint256 private constant STANDING = 3 days;

    int256 internal constant J = int256(uint256(JUMP));

    uint256 public programId;
    Seen[] public seen;
    /// @dev Highest effective loss told of each day.
    mapping(uint32 day => int256) public told;
    mapping(uint32 day => DaySlot) internal _before;
    /// @dev Largest distance between two losses seen within a challenge window, less those that a whole window had claimed.
    uint256 public widest;
    bool public extremesMovedBack;
    uint256 public lastIndex;
    bool public indexFell;
    int256 public baseline;
    bool public isFixed;
    bool public baselineMoved;
    /// @dev When a loss last moved by more than the jump, to what a whole window had claimed.
    uint256 public lastStood;
    mapping(string action => uint256) public succeeded;
    /// @dev Forge forgets a warp between the calls of a run.
    uint256 internal _time;

    modifier inTime() {
        vm.warp(_time);
        _;
        _time = vm.getBlockTimestamp();
    }

    function setUp() public override {
        super.setUp();
        _submitSeen(LISTED, 0);
        programId = _open(_opening());
        _time = START - 6 hours;
    }

    /// @dev A quorum reports whatever it likes, on time or late, after a pause of any length.
    function report(int128 loss, uint256 seed) external inTime {
        // Forge likes small numbers; hashing spreads them over hours.
        uint256 dice = uint256(keccak256(abi.encode(seed, loss)));
        vm.warp(vm.getBlockTimestamp() + dice % (dice % 11 == 0 ? 60 hours : 5 hours));
        uint256 age = dice % 3 == 0 ? (dice >> 64) % REPORT_AGE : 0;
        _submitSeen(uint40(vm.getBlockTimestamp() - age), _loss(loss));
        ++succeeded["report"];
    }

    function measureDay(uint32 day) external inTime {
        uint32 start = DayLib.day(START);
        day = uint32(bound(day, start - 1, start + 15));
        try trigger.measure(programId, _evidenceOf(day)) returns (uint256 measured) {
            _note(measured);
            ++succeeded["measureDay"];
        } catch { }
    }

    function measureReport(int128 loss) external inTime {
        try trigger.measure(programId, _evidence(_loss(loss))) returns (uint256 measured) {
            _noteReport(uint40(vm.getBlockTimestamp()), _loss(loss), oracle.latest(venueId).effectiveLoss);
            _note(measured);
            ++succeeded["measureReport"];
        } catch { }
    }

    function measureNothing() external inTime {
        _note(trigger.measure(programId, ""));
        ++succeeded["measureNothing"];
    }

    function seenCount() external view returns (uint256) {
        return seen.length;
    }

    function slotOf(uint256 time) external view returns (uint32 day, DaySlot memory slot) {
        day = DayLib.day(time);
        slot = oracle.daySlot(venueId, day);
    }

    /// @dev The most that the days of the term can give now.
    function highestOfTerm() external view returns (int256 highest) {
        highest = type(int256).min;
        for (uint32 day = DayLib.day(START); day < DayLib.day(END); ++day) {
            DaySlot memory slot = oracle.daySlot(venueId, day);
            if (slot.reported && slot.peak > highest) highest = slot.peak;
            int256 claimed = oracle.dayClaim(venueId, day).highest;
            if (slot.reported && claimed > highest) highest = claimed;
        }
    }

    function index() external view returns (uint256) {
        return trigger.indexOf(programId);
    }

    function _submitSeen(uint40 observedAt, int128 loss) private {
        vm.recordLogs();
        _submitAt(observedAt, loss);
        (,, int256 effective,,,) =
            abi.decode(vm.getRecordedLogs()[0].data, (uint40, int256, int256, uint256, uint256, uint256));
        _noteReport(observedAt, loss, effective);
    }

    function _noteReport(uint40 observedAt, int256 reported, int256 effective) private {
        int256 claimed = reported;
        // the newest one is in force through any silence, and a late one is never that
        uint256 newest;
        for (uint256 i = 1; i < seen.length; ++i) {
            if (seen[i].at >= seen[newest].at) newest = i;
        }
        for (uint256 i; i < seen.length; ++i) {
            bool counts = _isNear(i, observedAt) || i == newest;
            if (counts && seen[i].reported < claimed) claimed = seen[i].reported;
        }
        for (uint256 i; i < seen.length; ++i) {
            if (!_isNear(i, observedAt) && i != newest) continue;
            int256 rise = effective - seen[i].effective;
            if (rise > J && effective <= claimed) lastStood = observedAt;
            else if (rise < -J && observedAt < lastStood + STANDING) continue;
            else if (SignedMath.abs(rise) > widest) widest = SignedMath.abs(rise);
        }
        seen.push(Seen(observedAt, reported, effective));

        uint32 day = DayLib.day(observedAt);
        DaySlot memory slot = oracle.daySlot(venueId, day);
        DaySlot memory before = _before[day];
        if (before.reported && (slot.highest < before.highest || slot.lowest > before.lowest)) {
            extremesMovedBack = true;
        }
        if (!before.reported || effective > told[day]) told[day] = effective;
        _before[day] = slot;
    }

    function _isNear(uint256 i, uint40 observedAt) private view returns (bool) {
        return (seen[i].at > observedAt ? seen[i].at - observedAt : observedAt - seen[i].at) <= 24 hours;
    }

    function _loss(int128 seed) private pure returns (int128) {
        return int128(int256(uint256(keccak256(abi.encode(seed))) % uint256(5 * J)) - 2 * J);
    }

    function _note(uint256 index_) private {
        if (index_ < lastIndex) indexFell = true;
        lastIndex = index_;
        (int256 baseline_, bool isFixed_) = trigger.baselineOf(programId);
        if (isFixed && (baseline_ != baseline || !isFixed_)) baselineMoved = true;
        (baseline, isFixed) = (baseline_, isFixed_);
    }
}
