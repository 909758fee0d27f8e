// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { DaySlot, FeedMove, Report } from "../../../../contracts/interfaces/IAttestationOracle.sol";
import { Cover } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { DeficitEvidence } from "../../../../contracts/interfaces/IDeficitTrigger.sol";
import { Layer, Program } from "../../../../contracts/interfaces/IProgramRegistry.sol";
import { DayLib } from "../../../../contracts/libraries/DayLib.sol";
import { Monitor } from "../support/Monitor.sol";
import { Handler } from "./Handler.sol";
import { Reporting } from "./Reporting.sol";

/// @notice Reporters bring reports, and anyone settles covers with them.
contract SettlerHandler is Reporting {
    constructor(Monitor monitor_) Reporting(monitor_) { }

    /// @dev Up to twice the report age late, so that some are refused.
    function report(uint256 venueSeed, uint256 lossSeed, uint256 age, uint256 lieSeed) external watched {
        uint64 venueId = world.venue(venueSeed).id;
        age = age % 2 == 0 ? 0 : _between(age, 0, 2 * uint256(market.parameters().timing().reportAge));
        uint40 observedAt = uint40(block.timestamp - age);
        _count("report", _submit(venueId, observedAt, _nextLoss(venueId, lossSeed), lieSeed));
    }

    /// @dev Report and payout in one transaction, for a loss that reaches for the cover's layer. A term that has not begun
    /// has begun when the loss happens.
    function settleWithReport(uint256 coverSeed, uint256 lossSeed, uint256 lieSeed, uint256 moment) external watched {
        uint256 coverId = _coverAtRisk(coverSeed);
        if (coverId == 0) return _count("settleWithReport", false);
        uint256 start = _program(coverId).start;
        if (block.timestamp < start) vm.warp(start + _between(moment, 1 hours, 2 days));
        uint64 venueId = _program(coverId).venueId;
        int128 loss = _lossInLayer(coverId, lossSeed);
        uint40 observedAt = uint40(block.timestamp);
        (Report[] memory reports, bytes[] memory signatures) = _signed(venueId, observedAt, loss, lieSeed);
        bytes memory evidence =
            abi.encode(DeficitEvidence(reports, signatures, new FeedMove[](0), DayLib.day(observedAt)));
        vm.recordLogs();
        try market.settle(coverId, evidence) returns (uint256 paid) {
            _readReport(venueId, loss);
            _settled(coverId);
            if (paid != 0) _count("payout", true);
            _count("settleWithReport", true);
        } catch {
            Program memory program = _program(coverId);
            bool inTerm = block.timestamp >= program.start + 1 days && block.timestamp < program.end;
            if (inTerm) monitor.violate("I68", "a report inside the term could not settle");
            _count("settleWithReport", false);
        }
    }

    /// @dev With the worst day of the term that the oracle knows, or without evidence where it knows none.
    function settle(uint256 coverSeed, bool bare) external watched {
        uint256 coverId = _activeCover(coverSeed);
        if (coverId == 0) return _count("settle", false);
        bytes memory evidence = bare ? bytes("") : _worstDay(_program(coverId));
        try market.settle(coverId, evidence) returns (uint256 paid) {
            _settled(coverId);
            _count("settle", true);
            if (paid != 0) _count("payout", true);
        } catch {
            monitor.violate("I68", "a settlement was refused");
        }
    }

    /// @dev Anyone may raise an index without settling.
    function measure(uint256 coverSeed) external watched {
        uint256 coverId = _activeCover(coverSeed);
        if (coverId == 0) return _count("measure", false);
        uint256 programId = market.cover(coverId).programId;
        try trigger.measure(programId, _worstDay(_program(coverId))) returns (uint256) {
            _count("measure", true);
        } catch {
            monitor.violate("I68", "a measure was refused");
        }
    }

    /// @dev Settling again pays nothing more.
    function _settled(uint256 coverId) private {
        monitor.noteSettled(coverId, trigger.indexOf(market.cover(coverId).programId));
        try market.settle(coverId, "") returns (uint256 again) {
            if (again != 0) monitor.violate("I32", "settling again paid again");
        } catch {
            monitor.violate("I68", "settling again was refused");
        }
    }

    /// @dev An active cover whose term is not over, starting the search at the seed; 0 if there is none.
    function _coverAtRisk(uint256 seed) private view returns (uint256) {
        uint256 covers = market.coverCount();
        for (uint256 i; i < covers; ++i) {
            uint256 id = _activeCover(seed % covers + i);
            if (id == 0 || block.timestamp < _program(id).end) return id;
        }
        return 0;
    }

    /// @dev From the attachment to a quarter beyond the exhaustion.
    function _lossInLayer(uint256 coverId, uint256 seed) private view returns (int128) {
        Cover memory cover = market.cover(coverId);
        Layer memory layer = programRegistry.layer(cover.programId, cover.layer);
        (int256 baseline,) = trigger.baselineOf(cover.programId);
        uint256 width = layer.exhaustion - layer.attachment;
        return int128(baseline + int256(layer.attachment + _between(seed, 0, width + width / 4)));
    }

    function _program(uint256 coverId) private view returns (Program memory) {
        return programRegistry.program(market.cover(coverId).programId);
    }

    function _worstDay(Program memory program) private view returns (bytes memory) {
        if (block.timestamp < program.start + market.parameters().timing().reportAge) return "";
        uint32 worst;
        int80 highest = type(int80).min;
        for (uint32 day = DayLib.day(program.start); day < DayLib.day(program.end); ++day) {
            DaySlot memory slot = oracle.daySlot(program.venueId, day);
            if (slot.reported && slot.highest > highest) (worst, highest) = (day, slot.highest);
        }
        if (worst == 0) return "";
        return abi.encode(DeficitEvidence(new Report[](0), new bytes[](0), new FeedMove[](0), worst));
    }
}
