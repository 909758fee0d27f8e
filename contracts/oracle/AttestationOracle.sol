// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SignedMath } from "@openzeppelin/contracts/utils/math/SignedMath.sol";
import { Governed } from "../governance/Governed.sol";
import {
    DaySlot,
    FeedMove,
    IAttestationOracle,
    LatestReport,
    MarketInterest,
    Report
} from "../interfaces/IAttestationOracle.sol";
import { IParameters, Timing } from "../interfaces/IParameters.sol";
import { IVenueRegistry } from "../interfaces/IVenueRegistry.sol";
import { DayLib } from "../libraries/DayLib.sol";
import { MedianLib } from "../libraries/MedianLib.sol";
import { ReportLib } from "../libraries/ReportLib.sol";

/// @notice M-of-N attestations of venues' net liquidation losses.
/// @dev How far a report takes effect:
///
///     effective = min(max(reported, highest − jump), lowest + jump)
///
/// with `lowest` and `highest` over the effective losses that were in force in the challenge window, widened to whole
/// days. Two losses of one window therefore never lie further apart than `jump`, however many reports there are between
/// them. The lower bound keeps a quorum from writing a falsely low loss, from which a true one would later look like a
/// loss of the term; should the bounds ever cross, the upper one wins. Feed moves are bound to their report as evidence;
/// the movement they explain is an allowance on top of `lowest + jump`.
contract AttestationOracle is IAttestationOracle, EIP712, Governed {
    using MedianLib for int256[];
    using ReportLib for Report;

    /// @inheritdoc IAttestationOracle
    uint40 public constant MAX_SEQUENCE_STEP = 1000;
    uint256 private constant MOST_MARKETS = 32;
    uint256 private constant MOST_REPORTERS = 31;

    struct Medians {
        int80 loss;
        uint128 fundBalance;
        uint128 raoi;
        MarketInterest[] markets;
    }

    /// @dev Lowest and highest effective loss of the reported days of a range, `found` if there is one; or of a moment.
    struct Extremes {
        bool found;
        int256 lowest;
        int256 highest;
    }

    IVenueRegistry public immutable venueRegistry;

    /// @inheritdoc IAttestationOracle
    uint8 public threshold;
    address[] private _reporters;
    /// @inheritdoc IAttestationOracle
    mapping(address account => bool) public isReporter;
    /// @inheritdoc IAttestationOracle
    mapping(uint64 venueId => uint80) public jump;
    mapping(uint64 venueId => LatestReport) private _latest;
    mapping(uint64 venueId => mapping(uint256 day => DaySlot)) private _daySlots;
    /// @dev Bit `day % 256` of word `day / 256` tells whether the day has a report.
    mapping(uint64 venueId => mapping(uint256 word => uint256)) private _reportedDays;

    constructor(IParameters parameters_, IVenueRegistry venueRegistry_)
        EIP712("Ballast Attestation Oracle", "1")
        Governed(parameters_)
    {
        venueRegistry = venueRegistry_;
    }

    /// @inheritdoc IAttestationOracle
    function submit(Report[] calldata reports, bytes[] calldata signatures, FeedMove[] calldata moves) external {
        _requireQuorum(reports, signatures);
        Report calldata head = reports[0];
        Timing memory timing = parameters.timing();
        LatestReport memory last = _latest[head.venueId];
        _requireNewAndFresh(head, last.sequence, timing.reportAge);
        _requireMarkets(head.markets);
        _requireMoves(head.markets, moves);

        Medians memory medians = _medians(reports);
        (int80 effective, Extremes memory inForce) =
            _effectiveLoss(head.venueId, head.observedAt, medians.loss, last, timing.challengeWindow);

        _writeDay(head.venueId, DayLib.day(head.observedAt), effective, inForce);
        _writeLatest(head, last.observedAt, medians, effective);

        emit Reported(
            head.venueId,
            head.sequence,
            head.observedAt,
            medians.loss,
            effective,
            medians.fundBalance,
            medians.raoi,
            medians.markets,
            msg.sender
        );
        if (moves.length != 0) emit MovesBound(head.venueId, head.sequence, moves);
    }

    /// @inheritdoc IAttestationOracle
    function setReporters(address[] calldata reporters_, uint8 threshold_) external onlyGovernance {
        uint256 count = reporters_.length;
        if (count > MOST_REPORTERS || threshold_ < 3 || threshold_ % 2 == 0 || threshold_ > count) {
            revert BadReporterSet();
        }
        uint256 faults = count - threshold_;
        if (threshold_ < 2 * faults + 1) revert BadReporterSet();
        for (uint256 i; i < _reporters.length; ++i) {
            delete isReporter[_reporters[i]];
        }
        address previous;
        for (uint256 i; i < count; ++i) {
            if (reporters_[i] <= previous) revert BadReporterSet();
            previous = reporters_[i];
            isReporter[previous] = true;
        }

        _reporters = reporters_;
        threshold = threshold_;
        emit ReportersSet(reporters_, threshold_);
    }

    /// @inheritdoc IAttestationOracle
    function setJump(uint64 venueId, uint80 jump_) external onlyGovernance {
        venueRegistry.venue(venueId);
        if (jump_ == 0) revert ZeroJump();

        jump[venueId] = jump_;
        emit JumpSet(venueId, jump_);
    }

    /// @inheritdoc IAttestationOracle
    function latest(uint64 venueId) external view returns (LatestReport memory) {
        return _latest[venueId];
    }

    /// @inheritdoc IAttestationOracle
    function daySlot(uint64 venueId, uint32 day) external view returns (DaySlot memory) {
        return _daySlots[venueId][day];
    }

    /// @inheritdoc IAttestationOracle
    function lastReportedDay(uint64 venueId, uint32 day) public view returns (bool found, uint32 reportedDay) {
        uint256 word = day / 256;
        uint256 bits = _reportedDays[venueId][word] & (type(uint256).max >> (255 - day % 256));
        if (bits == 0 && word != 0) bits = _reportedDays[venueId][--word];
        if (bits == 0) return (false, 0);
        // at most `day`
        // forge-lint: disable-next-line(unsafe-typecast)
        return (true, uint32(word * 256 + Math.log2(bits)));
    }

    /// @inheritdoc IAttestationOracle
    function reporters() external view returns (address[] memory) {
        return _reporters;
    }

    /// @inheritdoc IAttestationOracle
    function hashReport(Report calldata report) external view returns (bytes32) {
        return _hashReport(report);
    }

    /// @dev Every report is signed by a reporter of its own, and all speak of the same thing.
    function _requireQuorum(Report[] calldata reports, bytes[] calldata signatures) private view {
        uint256 count = reports.length;
        if (count != signatures.length) revert LengthMismatch(count, signatures.length);
        uint8 threshold_ = threshold;
        if (count == 0 || count < threshold_) revert TooFewSigners(count, threshold_);
        Report calldata head = reports[0];
        address previous;
        for (uint256 i; i < count; ++i) {
            Report calldata report = reports[i];
            if (i != 0 && !head.agree(report)) revert ReportsDisagree(i);
            (address signer,,) = ECDSA.tryRecoverCalldata(_hashReport(report), signatures[i]);
            if (!isReporter[signer]) revert NotReporter(signer);
            if (signer <= previous) revert SignersNotSorted(previous, signer);
            previous = signer;
        }
    }

    function _requireNewAndFresh(Report calldata report, uint40 last, uint32 reportAge) private view {
        (uint40 sequence, uint40 observedAt) = (report.sequence, report.observedAt);
        if (sequence <= last || sequence > last + MAX_SEQUENCE_STEP) {
            revert BadSequence(report.venueId, sequence, last);
        }
        if (observedAt > block.timestamp) revert ObservedInFuture(observedAt);
        uint40 oldest = uint40(block.timestamp) - reportAge;
        if (observedAt < oldest) revert ReportTooOld(observedAt, oldest);
    }

    function _requireMarkets(MarketInterest[] calldata markets) private pure {
        if (markets.length > MOST_MARKETS) revert TooManyMarkets(markets.length);
        for (uint256 i = 1; i < markets.length; ++i) {
            if (markets[i].market <= markets[i - 1].market) revert MarketsNotSorted(i);
        }
    }

    function _requireMoves(MarketInterest[] calldata markets, FeedMove[] calldata moves) private pure {
        for (uint256 i; i < moves.length; ++i) {
            bool known = moves[i].fromRound < moves[i].toRound;
            if (known) {
                known = false;
                for (uint256 j; j < markets.length && !known; ++j) {
                    known = markets[j].market == moves[i].market;
                }
            }
            if (!known) revert BadFeedMove(i);
        }
    }

    function _medians(Report[] calldata reports) private pure returns (Medians memory medians) {
        uint256 count = reports.length;
        int256[] memory losses = new int256[](count);
        int256[] memory funds = new int256[](count);
        int256[] memory raois = new int256[](count);
        for (uint256 i; i < count; ++i) {
            Report calldata report = reports[i];
            losses[i] = report.netLiquidationLoss;
            funds[i] = int256(uint256(report.fundBalance));
            raois[i] = int256(uint256(report.raoi));
        }
        int256 loss = losses.median();
        if (loss < type(int80).min || loss > type(int80).max) revert LossOutOfRange(loss);
        // forge-lint: disable-next-line(unsafe-typecast)
        medians.loss = int80(loss);
        // medians of uint128 values
        // forge-lint: disable-next-line(unsafe-typecast)
        (medians.fundBalance, medians.raoi) = (uint128(uint256(funds.median())), uint128(uint256(raois.median())));

        MarketInterest[] calldata markets = reports[0].markets;
        medians.markets = new MarketInterest[](markets.length);
        for (uint256 j; j < markets.length; ++j) {
            for (uint256 i; i < count; ++i) {
                losses[i] = int256(uint256(reports[i].markets[j].openInterest));
            }
            // forge-lint: disable-next-line(unsafe-typecast)
            medians.markets[j] = MarketInterest(markets[j].market, uint128(uint256(losses.median())));
        }
    }

    /// @dev The part of a reported loss that takes effect; the formula is the contract's. Where no day of the window has a
    /// report, the loss of the last one is still in force, and before the first report the loss of 0 at listing.
    /// @return effective the loss as it counts
    /// @return inForce bounds of the loss in force when the report's day began, for a day that has no report yet
    function _effectiveLoss(
        uint64 venueId,
        uint40 observedAt,
        int80 reported,
        LatestReport memory last,
        uint32 challengeWindow
    ) private view returns (int80 effective, Extremes memory inForce) {
        int256 allowance = int256(uint256(jump[venueId]));
        if (allowance == 0) revert JumpNotSet(venueId);
        uint256 day = DayLib.day(observedAt);
        uint256 from = day - Math.ceilDiv(challengeWindow, 1 days);
        uint256 newest = last.sequence == 0 ? day : DayLib.day(last.observedAt);
        Extremes memory range = _extremes(venueId, from, day);
        (inForce.lowest, inForce.highest) = (last.effectiveLoss, last.effectiveLoss);
        if (newest > day) {
            // A late report also keeps to the days after its own, which hold what was in force before them.
            range = _extremes(venueId, from, newest);
            (inForce.lowest, inForce.highest) = (range.lowest, _mostInForce(venueId, day, range.highest));
        } else if (!range.found) {
            range = inForce;
        }

        int256 floored = SignedMath.max(reported, range.highest - allowance);
        // between `reported` and a stored loss
        // forge-lint: disable-next-line(unsafe-typecast)
        effective = int80(SignedMath.min(floored, range.lowest + allowance));
    }

    /// @dev The most that can have been in force when an older day without a report began: not above the highest loss of the
    /// reported day before it, nor of the days after it. A lower figure would become a falsely low baseline, and one from
    /// the days after alone a loss that the day never had.
    function _mostInForce(uint64 venueId, uint256 day, int256 highestSince) private view returns (int256) {
        // forge-lint: disable-next-line(unsafe-typecast)
        (bool found, uint32 before) = lastReportedDay(venueId, uint32(day - 1));
        return found ? SignedMath.min(highestSince, _daySlots[venueId][before].highest) : highestSince;
    }

    function _extremes(uint64 venueId, uint256 from, uint256 to) private view returns (Extremes memory range) {
        for (uint256 day = from; day <= to; ++day) {
            DaySlot memory slot = _daySlots[venueId][day];
            if (!slot.reported) continue;
            range.lowest = range.found ? SignedMath.min(range.lowest, slot.lowest) : slot.lowest;
            range.highest = range.found ? SignedMath.max(range.highest, slot.highest) : slot.highest;
            range.found = true;
        }
    }

    /// @dev A peak stays in its day, whatever is reported after it. A day's extremes include the loss in force when it
    /// began: two reports around 08:00 after a silence would else move by two jumps.
    function _writeDay(uint64 venueId, uint256 day, int80 effective, Extremes memory inForce) private {
        DaySlot memory slot = _daySlots[venueId][day];
        if (!slot.reported) {
            // all of them are stored losses
            // forge-lint: disable-start(unsafe-typecast)
            slot = DaySlot({
                first: effective,
                highest: int80(SignedMath.max(effective, inForce.highest)),
                lowest: int80(SignedMath.min(effective, inForce.lowest)),
                reported: true
            });
            // forge-lint: disable-end(unsafe-typecast)
            // forge-lint: disable-next-line(incorrect-shift)
            _reportedDays[venueId][day / 256] |= 1 << (day % 256);
        } else if (effective > slot.highest) {
            slot.highest = effective;
        } else if (effective < slot.lowest) {
            slot.lowest = effective;
        } else {
            return;
        }
        _daySlots[venueId][day] = slot;
    }

    /// @dev A late report uses up its sequence, but older figures never replace newer ones.
    function _writeLatest(Report calldata head, uint40 lastObservedAt, Medians memory medians, int80 effective)
        private
    {
        if (head.observedAt < lastObservedAt) {
            _latest[head.venueId].sequence = head.sequence;
        } else {
            _latest[head.venueId] = LatestReport({
                sequence: head.sequence,
                observedAt: head.observedAt,
                effectiveLoss: effective,
                reportedLoss: medians.loss,
                fundBalance: medians.fundBalance,
                raoi: medians.raoi
            });
        }
    }

    function _hashReport(Report calldata report) private view returns (bytes32) {
        return _hashTypedDataV4(report.structHash());
    }
}
