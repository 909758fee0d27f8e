// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Vm } from "forge-std/Vm.sol";
import {
    FeedMove,
    IAttestationOracle,
    MarketInterest,
    Report
} from "../../../../contracts/interfaces/IAttestationOracle.sol";
import { DeficitEvidence } from "../../../../contracts/interfaces/IDeficitTrigger.sol";
import { Program } from "../../../../contracts/interfaces/IProgramRegistry.sol";
import { DayLib } from "../../../../contracts/libraries/DayLib.sol";
import { Monitor } from "../support/Monitor.sol";
import { Handler } from "./Handler.sol";

/// @notice Handlers that bring reports. One of three reporters lies each time.
abstract contract Reporting is Handler {
    /// @dev Asset units; a lie lies up to half of it above or below the truth.
    uint256 private constant MOST_LIED = 1e15;

    constructor(Monitor monitor_) Handler(monitor_) { }

    function _signed(uint64 venueId, uint40 observedAt, int128 loss, uint256 lieSeed)
        internal
        view
        returns (Report[] memory reports, bytes[] memory signatures)
    {
        Report memory seen = world.report(venueId, observedAt, loss);
        // 1 to 40 million of risk-adjusted open interest, 0.1 to 2 million in the fund
        seen.raoi = uint128(_between(lieSeed, 1_000_000e6, 40_000_000e6));
        seen.fundBalance = uint128(_between(lieSeed / 3, 100_000e6, 2_000_000e6));
        int128 lie = int128(int256(_between(lieSeed / 7, 0, MOST_LIED))) - int128(int256(MOST_LIED / 2));
        return world.signReports(seen, loss + lie, lieSeed);
    }

    function _submit(uint64 venueId, uint40 observedAt, int128 loss, uint256 lieSeed) internal returns (bool) {
        return _submit(venueId, observedAt, loss, lieSeed, new FeedMove[](0));
    }

    function _submit(uint64 venueId, uint40 observedAt, int128 loss, uint256 lieSeed, FeedMove[] memory moves)
        internal
        returns (bool)
    {
        (Report[] memory reports, bytes[] memory signatures) = _signed(venueId, observedAt, loss, lieSeed);
        vm.recordLogs();
        try oracle.submit(reports, signatures, moves) {
            _readReport(venueId, loss);
            monitor.noteSigned(venueId, reports, signatures);
            return true;
        } catch {
            return false;
        }
    }

    /// @dev I46 and I49: reads what the oracle made of the report that was recorded last.
    function _readReport(uint64 venueId, int128 loss) internal {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].topics[0] != IAttestationOracle.Reported.selector) continue;
            (uint40 observedAt, int256 reported, int256 effective,,,,) =
                abi.decode(logs[i].data, (uint40, int256, int256, uint256, uint256, MarketInterest[], address));
            monitor.noteReport(venueId, observedAt, effective, reported);
            if (reported != loss) monitor.violate("I46", "a liar moved the reported loss");
        }
    }

    /// @dev A sale and a cancellation need a report that is no older than the report age.
    function _refreshReport(uint64 venueId, uint256 seed) internal {
        if (oracle.latest(venueId).observedAt + market.parameters().timing().reportAge >= block.timestamp) return;
        bool done = _submit(venueId, uint40(block.timestamp), oracle.latest(venueId).effectiveLoss, seed);
        _count("report", done);
    }

    /// @dev A reported day of the term before `end` that is not under challenge, starting the search at the seed.
    function _reportedDay(Program memory program, uint256 end, uint256 seed)
        internal
        view
        returns (bytes memory, uint32)
    {
        uint256 opensAt = program.start + market.parameters().timing().reportAge;
        if (block.timestamp < opensAt + _downtime(program.start)) return ("", 0);
        (uint32 from, uint32 to) = (DayLib.day(program.start), DayLib.day(end));
        for (uint32 i; i < to - from; ++i) {
            uint32 day = from + uint32((seed % (to - from) + i) % (to - from));
            if (!oracle.daySlot(program.venueId, day).reported || oracle.isContested(program.venueId, day)) continue;
            return (abi.encode(DeficitEvidence(new Report[](0), new bytes[](0), new FeedMove[](0), day)), day);
        }
        return ("", 0);
    }

    /// @dev Half of the moves are small, the others may pass the jump.
    function _nextLoss(uint64 venueId, uint256 seed) internal view returns (int128 loss) {
        loss = oracle.latest(venueId).effectiveLoss;
        if (seed % 2 == 0) loss += int128(int256(_between(seed / 2, 0, 1_000_000e6))) - 500_000e6;
        else loss += int128(int256(_between(seed / 2, 0, 60_000_000e6))) - 15_000_000e6;
    }
}
