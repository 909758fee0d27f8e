// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { FeedMove, Report } from "../../../../contracts/interfaces/IAttestationOracle.sol";
import { Cover, CoverStatus } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { DeficitEvidence } from "../../../../contracts/interfaces/IDeficitTrigger.sol";
import { Layer, Program } from "../../../../contracts/interfaces/IProgramRegistry.sol";
import { DayLib } from "../../../../contracts/libraries/DayLib.sol";
import { Monitor } from "../support/Monitor.sol";
import { Handler } from "./Handler.sol";
import { Reporting } from "./Reporting.sol";

/// @notice Reporters bring reports, and anyone settles covers with them.
contract SettlerHandler is Reporting {
    constructor(Monitor monitor_) Reporting(monitor_) { }

    /// @dev Up to twice the report age late, so that some are refused; now and then two in a row.
    function report(uint256 venueSeed, uint256 lossSeed, uint256 age, uint256 lieSeed) external watched {
        uint64 venueId = world.venue(venueSeed).id;
        age = age % 2 == 0 ? 0 : _between(age, 0, 2 * uint256(market.parameters().timing().reportAge));
        uint40 observedAt = uint40(block.timestamp - age);
        _count("report", _submit(venueId, observedAt, _nextLoss(venueId, lossSeed), lieSeed));
        if (lieSeed % 4 == 0) _submit(venueId, observedAt, _nextLoss(venueId, lossSeed), lieSeed);
    }

    /// @dev Report and payout in one transaction, for a loss that reaches for the cover's layer. A term that has not begun
    /// has begun when the loss happens.
    function settleWithReport(uint256 coverSeed, uint256 lossSeed, uint256 lieSeed, uint256 moment) external watched {
        uint256 coverId = _coverAtRisk(coverSeed);
        if (coverId == 0) return _count("settleWithReport", false);
        _count("settleWithReport", _lose(coverId, _lossInLayer(coverId, lossSeed), lieSeed, moment));
    }

    /// @dev Every cover of a pool whose term is not over loses its whole layer.
    function crash(uint256 poolSeed, uint256 lieSeed, uint256 moment) external watched {
        address pool = address(world.pool(poolSeed));
        uint256 covers = market.coverCount();
        uint256 lost;
        for (uint256 id = 1; id <= covers; ++id) {
            Cover memory cover = market.cover(id);
            if (cover.pool != pool || cover.status != CoverStatus.Active) continue;
            if (block.timestamp >= _program(id).end) continue;
            if (_lose(id, _lossOfLayer(id), lieSeed, moment)) ++lost;
        }
        _count("crash", lost != 0);
    }

    function _lose(uint256 coverId, int128 loss, uint256 lieSeed, uint256 moment) private returns (bool) {
        Program memory program = _program(coverId);
        if (block.timestamp < program.start) _warp(program.start + _between(moment, 1 hours, 2 days));
        uint40 observedAt = uint40(block.timestamp);
        (Report[] memory reports, bytes[] memory signatures) = _signed(program.venueId, observedAt, loss, lieSeed);
        bytes memory evidence =
            abi.encode(DeficitEvidence(reports, signatures, new FeedMove[](0), DayLib.day(observedAt)));
        vm.recordLogs();
        try market.settle(coverId, evidence) returns (uint256 paid) {
            _readReport(program.venueId, loss);
            monitor.noteSigned(program.venueId, reports, signatures);
            _settled(coverId);
            if (paid != 0) _count("payout", true);
            return true;
        } catch {
            uint256 open = uint256(program.start) + 1 days + _downtime(program.start);
            bool inTerm = block.timestamp >= open && block.timestamp < program.end;
            bool canReport = world.canReport() && !oracle.isContested(program.venueId, DayLib.day(observedAt));
            if (inTerm && canReport) monitor.violate("I68", "a report inside the term could not settle");
            return false;
        }
    }

    /// @dev With a day of the term that the oracle knows, or without evidence where it knows none.
    function settle(uint256 coverSeed, uint256 daySeed) external watched {
        uint256 coverId = _activeCover(coverSeed);
        if (coverId == 0) return _count("settle", false);
        bool isFinal = trigger.isFinal(market.cover(coverId).programId);
        bytes memory evidence = isFinal || daySeed % 4 == 0 ? bytes("") : _dayOf(coverId, daySeed);
        try market.settle(coverId, evidence) returns (uint256 paid) {
            _settled(coverId);
            _count("settle", true);
            if (paid != 0) _count("payout", true);
        } catch {
            monitor.violate("I68", "a settlement was refused");
        }
    }

    /// @dev A loss reaches a layer and nobody settles it yet.
    function measureWithReport(uint256 coverSeed, uint256 lossSeed, uint256 lieSeed) external watched {
        uint256 coverId = _coverAtRisk(coverSeed);
        if (coverId == 0) return _count("measureWithReport", false);
        uint256 programId = market.cover(coverId).programId;
        Program memory program = _program(coverId);
        uint40 observedAt = uint40(block.timestamp);
        int128 loss = _lossInLayer(coverId, lossSeed);
        (Report[] memory reports, bytes[] memory signatures) = _signed(program.venueId, observedAt, loss, lieSeed);
        bytes memory evidence =
            abi.encode(DeficitEvidence(reports, signatures, new FeedMove[](0), DayLib.day(observedAt)));
        vm.recordLogs();
        try trigger.measure(programId, evidence) returns (uint256) {
            _readReport(program.venueId, loss);
            monitor.noteSigned(program.venueId, reports, signatures);
            _count("measureWithReport", true);
        } catch {
            _count("measureWithReport", false);
        }
    }

    /// @dev Anyone may raise an index without settling.
    function measure(uint256 coverSeed, uint256 daySeed) external watched {
        uint256 coverId = _activeCover(coverSeed);
        if (coverId == 0) return _count("measure", false);
        uint256 programId = market.cover(coverId).programId;
        if (trigger.isFinal(programId)) return _count("measure", false);
        try trigger.measure(programId, _dayOf(coverId, daySeed)) returns (uint256) {
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
        Layer memory layer = _layer(coverId);
        uint256 width = layer.exhaustion - layer.attachment;
        return _lossAt(coverId, layer.attachment + _between(seed, 0, width + width / 4));
    }

    function _lossOfLayer(uint256 coverId) private view returns (int128) {
        return _lossAt(coverId, _layer(coverId).exhaustion);
    }

    function _lossAt(uint256 coverId, uint256 index) private view returns (int128) {
        (int256 baseline,) = trigger.baselineOf(market.cover(coverId).programId);
        return int128(baseline + int256(index));
    }

    function _dayOf(uint256 coverId, uint256 seed) private view returns (bytes memory evidence) {
        Program memory program = _program(coverId);
        (evidence,) = _reportedDay(program, program.end, seed);
    }

    function _layer(uint256 coverId) private view returns (Layer memory) {
        Cover memory cover = market.cover(coverId);
        return programRegistry.layer(cover.programId, cover.layer);
    }

    function _program(uint256 coverId) private view returns (Program memory) {
        return programRegistry.program(market.cover(coverId).programId);
    }
}
