// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import { EIP712 } from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import { Governed } from "../governance/Governed.sol";
import {
    DayClaim,
    DaySlot,
    FeedMove,
    IAttestationOracle,
    LatestReport,
    MarketInterest,
    Report,
    Reporter
} from "../interfaces/IAttestationOracle.sol";
import { IChallengeDesk } from "../interfaces/IChallengeDesk.sol";
import { IParameters, Timing } from "../interfaces/IParameters.sol";
import { IPriceExplainer } from "../interfaces/IPriceExplainer.sol";
import { IReporterBonds } from "../interfaces/IReporterBonds.sol";
import { ISafeguard } from "../interfaces/ISafeguard.sol";
import { ISequencerClock } from "../interfaces/ISequencerClock.sol";
import { IVenueRegistry } from "../interfaces/IVenueRegistry.sol";
import { DayLib } from "../libraries/DayLib.sol";
import { LastReport, LastReportLib } from "../libraries/LastReportLib.sol";
import { Extremes, LossBoundLib } from "../libraries/LossBoundLib.sol";
import { LossHistory, LossHistoryLib } from "../libraries/LossHistoryLib.sol";
import { MedianLib } from "../libraries/MedianLib.sol";
import { ReportLib } from "../libraries/ReportLib.sol";
import { UptimeLib } from "../libraries/UptimeLib.sol";

/// @notice M-of-N attestations of venues' net liquidation losses.
/// @dev How far a report takes effect at once is `LossBoundLib`'s formula, over the losses that were in force in the
/// challenge window, widened to whole days. Without an explanation two losses of one window never lie further apart than
/// `jump`, however many reports there are between them; the lower bound keeps a quorum from writing a falsely low loss, from
/// which a true one would later look like a loss of the term. The rest of a claim waits in its day (`LossHistoryLib`).
contract AttestationOracle is IAttestationOracle, EIP712, Governed {
    using LossHistoryLib for LossHistory;
    using MedianLib for int256[];
    using ReportLib for Report;
    using UptimeLib for ISequencerClock;

    /// @inheritdoc IAttestationOracle
    uint40 public constant MAX_SEQUENCE_STEP = 1000;
    uint256 private constant MOST_MARKETS = 32;
    uint256 private constant MOST_REPORTERS = 31;
    /// @dev Twice the jumps within half of the bonds.
    uint256 private constant BONDS_PER_JUMP = 4;
    /// @dev Of a report's words and of a market's, in bytes.
    uint256 private constant FUND_OFFSET = 0x80;
    uint256 private constant RAOI_OFFSET = 0xa0;
    uint256 private constant MARKET_SIZE = 0x40;
    uint256 private constant INTEREST_OFFSET = 0x20;

    /// @dev The reports of a submission: what each signer claims, and where his words lie in the calldata.
    struct Claims {
        int256[] losses;
        uint256[] places;
        /// @dev Of the markets.
        uint256[] rows;
    }

    /// @dev The medians of a submission, and what decides how far they may move the venue's loss.
    struct Medians {
        int80 loss;
        uint256 fundBalance;
        uint256 raoi;
        uint256 openInterest;
        MarketInterest[] markets;
        /// @dev Fewer than M of the signers are free of challenges.
        bool isHeld;
        bool hasMoves;
        uint256 explained;
    }

    IVenueRegistry public immutable venueRegistry;
    IReporterBonds public immutable bonds;
    ISequencerClock public immutable clock;

    /// @inheritdoc IAttestationOracle
    uint8 public threshold;
    /// @inheritdoc IAttestationOracle
    uint8 public lowestThreshold;
    IPriceExplainer public explainer;
    ISafeguard public safeguard;
    IChallengeDesk public challengeDesk;
    address[] private _reporters;
    mapping(address account => Reporter) private _standing;
    /// @inheritdoc IAttestationOracle
    uint256 public totalJump;
    mapping(uint64 venueId => LastReport) private _last;
    mapping(uint64 venueId => LossHistory) private _history;

    constructor(IParameters parameters_, IVenueRegistry venueRegistry_, IReporterBonds bonds_, ISequencerClock clock_)
        EIP712("Ballast Attestation Oracle", "1")
        Governed(parameters_)
    {
        venueRegistry = venueRegistry_;
        bonds = bonds_;
        clock = clock_;
    }

    modifier onlyChallengeDesk() {
        _requireChallengeDesk();
        _;
    }

    /// @inheritdoc IAttestationOracle
    function connect(IPriceExplainer explainer_, ISafeguard safeguard_, IChallengeDesk challengeDesk_)
        external
        onlyGovernance
    {
        if (address(explainer) != address(0)) revert AlreadyConnected();
        if (address(explainer_) == address(0) || address(safeguard_) == address(0)) revert ZeroAddress();
        if (address(challengeDesk_) == address(0)) revert ZeroAddress();

        (explainer, safeguard, challengeDesk) = (explainer_, safeguard_, challengeDesk_);
        emit Connected(address(explainer_), address(safeguard_), address(challengeDesk_));
    }

    /// @inheritdoc IAttestationOracle
    /// @dev The prices are asked before anything of the venue is read, so that no feed can act in between.
    function submit(Report[] calldata reports, bytes[] calldata signatures, FeedMove[] calldata moves) external {
        (bool isHeld, Claims memory claims) = _requireQuorum(reports, signatures);
        Report calldata head = reports[0];
        MarketInterest[] calldata markets = head.markets;
        Timing memory timing = parameters.timing();
        _requireFresh(head.observedAt, timing.reportAge);
        _requireMarkets(markets);
        _requireMoves(markets, moves);
        Medians memory medians = _medians(claims, markets);
        (medians.isHeld, medians.hasMoves) = (isHeld, moves.length != 0);
        medians.explained = explainer.explain(
            head.venueId, head.observedAt, medians.raoi, medians.markets, moves, timing.challengeWindow
        );

        (int80 effective, bool isNew) = _record(head, medians, timing);

        if (isNew) {
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
        } else {
            emit Explained(head.venueId, head.sequence, effective);
        }
        if (moves.length != 0) emit MovesBound(head.venueId, head.sequence, moves);

        safeguard.onReport(head.venueId, medians.loss, head.observedAt);
    }

    /// @inheritdoc IAttestationOracle
    function setReporters(address[] calldata reporters_, uint8 threshold_) external onlyGovernance {
        uint256 count = reporters_.length;
        if (count > MOST_REPORTERS || threshold_ < 3 || threshold_ % 2 == 0 || threshold_ > count) {
            revert BadReporterSet();
        }
        uint256 faults = count - threshold_;
        if (threshold_ < 2 * faults + 1) revert BadReporterSet();
        _requireSorted(reporters_);
        _requireBacked(totalJump, reporters_, threshold_);
        for (uint256 i; i < _reporters.length; ++i) {
            _standing[_reporters[i]].named = false;
        }
        for (uint256 i; i < count; ++i) {
            Reporter storage standing = _standing[reporters_[i]];
            (standing.named, standing.known, standing.convicted) = (true, true, false);
        }

        _reporters = reporters_;
        threshold = threshold_;
        if (lowestThreshold == 0 || threshold_ < lowestThreshold) lowestThreshold = threshold_;
        emit ReportersSet(reporters_, threshold_);
    }

    /// @inheritdoc IAttestationOracle
    function setJump(uint64 venueId, uint80 jump_) external onlyGovernance {
        venueRegistry.venue(venueId);
        if (jump_ == 0) revert ZeroJump();
        if (jump_ > type(uint56).max) revert JumpTooLarge(jump_);
        uint256 total = totalJump - _last[venueId].jump + jump_;
        if (total > totalJump) _requireBacked(total, _reporters, threshold);

        // forge-lint: disable-next-line(unsafe-typecast)
        (_last[venueId].jump, totalJump) = (uint56(jump_), total);
        emit JumpSet(venueId, jump_);
    }

    /// @inheritdoc IAttestationOracle
    function suspend(uint64 venueId, uint32 day, address[] calldata signers) external onlyChallengeDesk {
        for (uint256 i; i < signers.length; ++i) {
            ++_standing[signers[i]].challenges;
        }
        _history[venueId].contest(day, true);
        emit SignersSuspended(venueId, day, signers);
    }

    /// @inheritdoc IAttestationOracle
    function reinstate(uint64 venueId, uint32 day, address[] calldata signers) external onlyChallengeDesk {
        _release(venueId, day, signers);
        emit SignersReinstated(venueId, day, signers);
    }

    /// @inheritdoc IAttestationOracle
    function strike(uint64 venueId, uint32 day, int80 loss, address[] calldata signers, address[] calldata convicted)
        external
        onlyChallengeDesk
    {
        _release(venueId, day, signers);
        for (uint256 i; i < convicted.length; ++i) {
            _standing[convicted[i]].convicted = true;
        }
        _history[venueId].strike(day, loss);
        LastReport storage last = _last[venueId];
        if (DayLib.day(last.observedAt) == day) {
            if (last.effectiveLoss > loss) last.effectiveLoss = loss;
            if (last.reportedLoss > loss) last.reportedLoss = loss;
        }
        emit DayStruck(venueId, day, loss, convicted);
    }

    /// @inheritdoc IAttestationOracle
    function latest(uint64 venueId) external view returns (LatestReport memory) {
        return _last[venueId].describe();
    }

    /// @inheritdoc IAttestationOracle
    function lastSequence(uint64 venueId) external view returns (uint40) {
        return _last[venueId].sequence;
    }

    /// @inheritdoc IAttestationOracle
    function lastInterest(uint64 venueId) external view returns (uint40 observedAt, uint256 raoi) {
        LastReport storage last = _last[venueId];
        return (last.observedAt, last.raoi);
    }

    /// @inheritdoc IAttestationOracle
    function jump(uint64 venueId) external view returns (uint80) {
        return _last[venueId].jump;
    }

    /// @inheritdoc IAttestationOracle
    function daySlot(uint64 venueId, uint32 day) external view returns (DaySlot memory) {
        return _history[venueId].slots[day];
    }

    /// @inheritdoc IAttestationOracle
    function dayClaim(uint64 venueId, uint32 day) external view returns (DayClaim memory) {
        return _history[venueId].claimOf(day);
    }

    /// @inheritdoc IAttestationOracle
    function lossOf(uint64 venueId, uint32 day, uint32 challengeWindow)
        external
        view
        returns (bool reported, int80 loss)
    {
        LossHistory storage history = _history[venueId];
        DaySlot memory slot = history.slots[day];
        if (!slot.marked) return (slot.reported, slot.peak);
        DayClaim memory claim = history.claims[day];
        if (claim.challenges != 0) revert DayContested(venueId, day);
        loss = slot.peak;
        if (claim.highest > loss && clock.hasPassed(claim.peakedAt, challengeWindow)) loss = claim.highest;
        if (claim.struck && loss > history.ceilings[day]) loss = history.ceilings[day];
        return (true, loss);
    }

    /// @inheritdoc IAttestationOracle
    function highestUpTo(uint64 venueId, uint32 day)
        external
        view
        returns (bool found, uint32 reportedDay, int80 loss)
    {
        LossHistory storage history = _history[venueId];
        (found, reportedDay) = history.lastReported(day);
        if (!found) return (false, 0, 0);
        loss = history.slots[reportedDay].highest;
        int80 claimed = history.claimOf(reportedDay).highest;
        if (claimed > loss) loss = claimed;
    }

    /// @inheritdoc IAttestationOracle
    function isContested(uint64 venueId, uint32 day) external view returns (bool) {
        return _history[venueId].claims[day].challenges != 0;
    }

    /// @inheritdoc IAttestationOracle
    function lastReportedDay(uint64 venueId, uint32 day) external view returns (bool found, uint32 reportedDay) {
        return _history[venueId].lastReported(day);
    }

    /// @inheritdoc IAttestationOracle
    function isReporter(address account) external view returns (bool) {
        Reporter memory standing = _standing[account];
        return standing.named && !standing.convicted && standing.challenges == 0;
    }

    /// @inheritdoc IAttestationOracle
    function reporter(address account) external view returns (Reporter memory) {
        return _standing[account];
    }

    /// @inheritdoc IAttestationOracle
    function reporters() external view returns (address[] memory) {
        return _reporters;
    }

    /// @inheritdoc IAttestationOracle
    function hashReport(Report calldata report) external view returns (bytes32) {
        return _hashReport(report);
    }

    function _requireChallengeDesk() private view {
        if (msg.sender != address(challengeDesk)) revert NotChallengeDesk(msg.sender);
    }

    function _requireSorted(address[] calldata reporters_) private pure {
        address previous;
        for (uint256 i; i < reporters_.length; ++i) {
            if (reporters_[i] <= previous) revert BadReporterSet();
            previous = reporters_[i];
        }
    }

    function _requireBacked(uint256 jumps, address[] memory reporters_, uint8 threshold_) private view {
        if (jumps == 0) return;
        uint256 backing = bonds.smallestBonds(reporters_, threshold_);
        if (BONDS_PER_JUMP * jumps > backing) revert JumpsNotBacked(jumps, backing);
    }

    function _release(uint64 venueId, uint32 day, address[] calldata signers) private {
        for (uint256 i; i < signers.length; ++i) {
            --_standing[signers[i]].challenges;
        }
        _history[venueId].contest(day, false);
    }

    /// @dev Every report is signed by a reporter of its own, and all speak of the same thing.
    /// @return isHeld whether fewer than M of the signers are free of challenges
    /// @return claims of the signers
    function _requireQuorum(Report[] calldata reports, bytes[] calldata signatures)
        private
        view
        returns (bool isHeld, Claims memory claims)
    {
        uint256 count = reports.length;
        if (count != signatures.length) revert LengthMismatch(count, signatures.length);
        uint8 threshold_ = threshold;
        if (count == 0 || count < threshold_) revert TooFewSigners(count, threshold_);
        claims = Claims(new int256[](count), new uint256[](count), new uint256[](count));
        address previous;
        uint256 unchallenged;
        for (uint256 i; i < count; ++i) {
            (address signer, bool isFree) = _take(claims, i, reports, signatures[i]);
            if (signer <= previous) revert SignersNotSorted(previous, signer);
            previous = signer;
            if (isFree) ++unchallenged;
        }
        isHeld = unchallenged < threshold_;
    }

    /// @dev Takes over what one report claims.
    /// @return signer a reporter
    /// @return isFree whether no report of his is under challenge
    function _take(Claims memory claims, uint256 i, Report[] calldata reports, bytes calldata signature)
        private
        view
        returns (address signer, bool isFree)
    {
        Report calldata report = reports[i];
        MarketInterest[] calldata markets = report.markets;
        if (i != 0 && !reports[0].agree(report, markets)) revert ReportsDisagree(i);
        claims.losses[i] = report.netLiquidationLoss;
        (claims.places[i], claims.rows[i]) = report.placeOf(markets);

        bytes32 digest = _hashTypedDataV4(report.structHash(markets));
        (signer,,) = ECDSA.tryRecoverCalldata(digest, signature);
        Reporter memory standing = _standing[signer];
        if (!standing.named || standing.convicted) revert NotReporter(signer);
        isFree = standing.challenges == 0;
    }

    /// @dev Beyond the report age only downtime of the sequencer excuses, and then less than the report age of uptime may
    /// have passed: a baseline that opens after that much can't be reached any more.
    function _requireFresh(uint40 observedAt, uint32 reportAge) private view {
        if (observedAt > block.timestamp) revert ObservedInFuture(observedAt);
        uint40 oldest = uint40(block.timestamp) - reportAge;
        if (observedAt < oldest && clock.hasPassed(observedAt, reportAge)) revert ReportTooOld(observedAt, oldest);
    }

    function _requireNew(Report calldata report, uint40 last) private pure {
        uint40 sequence = report.sequence;
        if (sequence <= last || sequence > last + MAX_SEQUENCE_STEP) {
            revert BadSequence(report.venueId, sequence, last);
        }
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

    function _medians(Claims memory claims, MarketInterest[] calldata markets)
        private
        pure
        returns (Medians memory medians)
    {
        int256[] memory values = claims.losses;
        int256 loss = values.median();
        if (loss < type(int80).min || loss > type(int80).max) revert LossOutOfRange(loss);
        // forge-lint: disable-next-line(unsafe-typecast)
        medians.loss = int80(loss);
        medians.fundBalance = _medianAt(claims.places, FUND_OFFSET, values);
        medians.raoi = _medianAt(claims.places, RAOI_OFFSET, values);

        medians.markets = new MarketInterest[](markets.length);
        for (uint256 i; i < markets.length; ++i) {
            uint256 interest = _medianAt(claims.rows, i * MARKET_SIZE + INTEREST_OFFSET, values);
            medians.openInterest += interest;
            // of values of 128 bits
            // forge-lint: disable-next-line(unsafe-typecast)
            medians.markets[i] = MarketInterest(markets[i].market, uint128(interest));
        }
    }

    function _medianAt(uint256[] memory places, uint256 offset, int256[] memory values) private pure returns (uint256) {
        if (places.length == 3) {
            (int256 a, int256 b, int256 c) = ReportLib.triple(places, offset);
            // of values of 128 bits
            // forge-lint: disable-next-line(unsafe-typecast)
            return uint256(MedianLib.ofThree(a, b, c));
        }
        ReportLib.column(places, offset, values);
        // of values of 128 bits
        // forge-lint: disable-next-line(unsafe-typecast)
        return uint256(values.median());
    }

    /// @dev Bounds the medians by what the venue's history allows and writes both.
    /// @return effective the loss that takes effect at once
    /// @return isNew false where the latest report was brought again, with moves
    function _record(Report calldata head, Medians memory medians, Timing memory timing)
        private
        returns (int80 effective, bool isNew)
    {
        LastReport memory last = _last[head.venueId];
        uint256 allowance = last.jump;
        if (allowance == 0) revert JumpNotSet(head.venueId);
        isNew = !medians.hasMoves || head.sequence != last.sequence || head.observedAt != last.observedAt
            || medians.loss != last.reportedLoss;
        if (isNew) _requireNew(head, last.sequence);
        LossHistory storage history = _history[head.venueId];
        (Extremes memory range, Extremes memory inForce) =
            history.boundsAt(head.observedAt, last, timing.challengeWindow);
        uint40 waitsFrom = uint40(block.timestamp);
        if (medians.isHeld) {
            effective = LossBoundLib.held(medians.loss, range, inForce.highest, allowance);
            waitsFrom += timing.arbiterLimit;
        } else {
            effective = LossBoundLib.effective(medians.loss, range, medians.explained, allowance);
        }

        history.write(DayLib.day(head.observedAt), medians.loss, effective, inForce, waitsFrom);
        if (isNew) _writeLast(head, last, medians, effective);
        else if (effective > last.effectiveLoss) _last[head.venueId].effectiveLoss = effective;
    }

    /// @dev A late report uses up its sequence, but older figures never replace newer ones.
    function _writeLast(Report calldata head, LastReport memory last, Medians memory medians, int80 effective) private {
        last.sequence = head.sequence;
        if (head.observedAt >= last.observedAt) {
            (last.effectiveLoss, last.reportedLoss, last.observedAt) = (effective, medians.loss, head.observedAt);
            last.fundBalance = LastReportLib.clampDown(medians.fundBalance);
            last.raoi = LastReportLib.clampDown(medians.raoi);
            last.openInterest = LastReportLib.clampDown(medians.openInterest);
        }
        _last[head.venueId] = last;
    }

    function _hashReport(Report calldata report) private view returns (bytes32) {
        return _hashTypedDataV4(report.structHash(report.markets));
    }
}
