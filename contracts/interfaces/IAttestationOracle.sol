// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IChallengeDesk } from "./IChallengeDesk.sol";
import { IGoverned } from "./IGoverned.sol";
import { IPriceExplainer } from "./IPriceExplainer.sol";
import { IReporterBonds } from "./IReporterBonds.sol";
import { ISafeguard } from "./ISafeguard.sol";

/// @notice Open interest of one market of a venue.
struct MarketInterest {
    /// @dev Left-aligned ASCII symbol, e.g. "BTC-USD".
    bytes32 market;
    /// @dev One side's open interest, asset units.
    uint128 openInterest;
}

/// @notice What one reporter saw of a venue at one time. Signed as EIP-712 typed data.
struct Report {
    uint64 venueId;
    /// @dev Rises from report to report of the venue, by at most `MAX_SEQUENCE_STEP`.
    uint40 sequence;
    /// @dev Unix seconds.
    uint40 observedAt;
    /// @dev Cumulative deficits − surplus − fees since the venue was listed, asset units. May be negative.
    int128 netLiquidationLoss;
    /// @dev The venue's insurance fund, asset units.
    uint128 fundBalance;
    /// @dev Risk-adjusted open interest, asset units.
    uint128 raoi;
    /// @dev Markets in strictly rising order of their symbol.
    MarketInterest[] markets;
}

/// @notice Two rounds of an independent feed between which its price moved. Not signed: the feed proves it.
struct FeedMove {
    bytes32 market;
    uint80 fromRound;
    uint80 toRound;
}

/// @notice What the oracle keeps of a venue's last report: the medians.
struct LatestReport {
    uint40 sequence;
    uint40 observedAt;
    /// @dev The part of the loss that has taken effect, asset units.
    int80 effectiveLoss;
    /// @dev The loss as reported, asset units.
    int80 reportedLoss;
    /// @dev This figure and those below are asset units. Each is kept in 72 bits, 4.7e15 dollars, and stays at that if more is
    /// reported: no figure beyond all measure may keep a loss from being reported.
    uint128 fundBalance;
    uint128 raoi;
    /// @dev Sum of the markets' open interests.
    uint128 openInterest;
}

/// @notice The effective losses of one Ballast day, asset units.
struct DaySlot {
    /// @dev The highest that a report of the day claimed and that took effect at once: what the day counts for without waiting.
    int80 peak;
    /// @dev Highest and lowest loss in force, that from before the day included. They bound later reports, and the highest is
    /// in baselines.
    int80 highest;
    int80 lowest;
    bool reported;
    /// @dev Whether what was claimed differs from what took effect, or the day was challenged: then `DayClaim` is stored.
    bool marked;
}

/// @notice The losses of one Ballast day as reported, asset units.
struct DayClaim {
    /// @dev Of the reports of the day alone.
    int80 highest;
    /// @dev The last loss reported before the day included.
    int80 lowest;
    /// @dev When the highest began to wait; in the future where its signers were under challenge. 0 if nothing waited.
    uint40 peakedAt;
    /// @dev Open challenges of the day.
    uint16 challenges;
    /// @dev Whether an arbiter has corrected the day.
    bool struck;
}

/// @notice Where a reporter stands.
struct Reporter {
    /// @dev In the set of reporters.
    bool named;
    /// @dev Named now or once: what he signed can be challenged.
    bool known;
    /// @dev Found wrong since he was named last: he signs no more.
    bool convicted;
    /// @dev Open challenges of his reports. With any, what he signs moves nothing.
    uint32 challenges;
}

/// @notice M-of-N attestations of venues' net liquidation losses. The median of each field counts. A report takes effect at
/// once only up to a bound over the lowest loss of the challenge window; the rest waits for the challenge window and then
/// counts for the day it was reported for.
interface IAttestationOracle is IGoverned {
    event Reported(
        uint64 indexed venueId,
        uint40 indexed sequence,
        uint40 observedAt,
        int256 reportedLoss,
        int256 effectiveLoss,
        uint256 fundBalance,
        uint256 raoi,
        MarketInterest[] markets,
        address submitter
    );
    /// @notice The feed rounds brought as evidence with a report.
    event MovesBound(uint64 indexed venueId, uint40 indexed sequence, FeedMove[] moves);
    /// @notice Moves were brought for the latest report, and more of it takes effect.
    event Explained(uint64 indexed venueId, uint40 indexed sequence, int256 effectiveLoss);
    event ReportersSet(address[] reporters, uint8 threshold);
    event JumpSet(uint64 indexed venueId, uint80 jump);
    event Connected(address explainer, address safeguard, address challengeDesk);
    /// @notice A challenge of a report of the day began: what its signers sign moves nothing while it is open.
    event SignersSuspended(uint64 indexed venueId, uint32 indexed day, address[] signers);
    event SignersReinstated(uint64 indexed venueId, uint32 indexed day, address[] signers);
    /// @notice The day counts for `loss` at most; its convicted signers sign no more.
    event DayStruck(uint64 indexed venueId, uint32 indexed day, int256 loss, address[] convicted);

    /// @notice One signature a report is needed.
    error LengthMismatch(uint256 reports, uint256 signatures);
    error TooFewSigners(uint256 signers, uint8 threshold);
    /// @notice Signers must come in strictly rising order of address, each once.
    error SignersNotSorted(address previous, address signer);
    error NotReporter(address signer);
    /// @notice All reports of one submission must speak of one venue, sequence, time and list of markets.
    error ReportsDisagree(uint256 index);
    error BadSequence(uint64 venueId, uint40 sequence, uint40 last);
    error ObservedInFuture(uint40 observedAt);
    /// @notice The report is older than the report age.
    error ReportTooOld(uint40 observedAt, uint40 oldest);
    error MarketsNotSorted(uint256 index);
    error TooManyMarkets(uint256 count);
    /// @notice A move names a market the report doesn't have, or rounds in the wrong order.
    error BadFeedMove(uint256 index);
    /// @notice Threshold must be odd and at least 3 of 4: `M ≥ 2f + 1`, `N ≥ M`, reporters sorted and distinct.
    error BadReporterSet();
    /// @notice The venue can't be reported before its jump is set.
    error JumpNotSet(uint64 venueId);
    error ZeroJump();
    /// @notice A jump is below 2^56 asset units, 72 billion dollars.
    error JumpTooLarge(uint80 jump);
    /// @notice The median loss doesn't fit 80 bits.
    error LossOutOfRange(int256 loss);
    error NotChallengeDesk(address caller);
    error AlreadyConnected();
    error ZeroAddress();
    /// @notice Twice the sum of the venues' jumps must stay within half of the M smallest bonds.
    error JumpsNotBacked(uint256 jumps, uint256 bonds);
    /// @notice The day is under challenge: nothing is measured on it until the arbiter decides.
    error DayContested(uint64 venueId, uint32 day);

    /// @notice Names the contracts that are deployed later, once. Only governance.
    function connect(IPriceExplainer explainer, ISafeguard safeguard, IChallengeDesk challengeDesk) external;

    /// @notice Records a report. Anyone may bring it; the signatures prove it.
    /// @dev Reporters under challenge may sign: their report is kept, but raises nothing, and what it claims begins to wait
    /// only after the arbiter's limit. A challenge therefore never blinds the oracle.
    /// The latest report may be brought again with moves: whoever was first to bring it without them takes nothing from it.
    /// @param reports one for each signer, in rising order of the signers' addresses
    /// @param signatures 65-byte ECDSA or ERC-1271 is not accepted: reporters are plain keys
    /// @param moves feed rounds that explain the loss
    function submit(Report[] calldata reports, bytes[] calldata signatures, FeedMove[] calldata moves) external;

    /// @notice Replaces the reporters at once. Their bonds must back the jumps. What former reporters signed can still be
    /// challenged; whoever is under challenge stays suspended. Only governance.
    function setReporters(address[] calldata reporters, uint8 threshold) external;

    /// @notice Sets how far a venue's effective loss may move within a challenge window without an explanation, asset
    /// units, not 0. A rise must be backed by the reporters' bonds. Only governance.
    function setJump(uint64 venueId, uint80 jump) external;

    /// @notice Suspends the signers of a report of the day, and all measuring of the day. Only the challenge desk.
    function suspend(uint64 venueId, uint32 day, address[] calldata signers) external;
    /// @notice Ends a challenge that changes nothing. Only the challenge desk.
    function reinstate(uint64 venueId, uint32 day, address[] calldata signers) external;
    /// @notice Ends a challenge that was upheld: the day counts for `loss` at most, and never for more than before. Baselines
    /// stay: a strike raises no index. Only the challenge desk.
    /// @param signers all of the report, suspended by its challenge
    /// @param convicted those of them who were wrong
    function strike(uint64 venueId, uint32 day, int80 loss, address[] calldata signers, address[] calldata convicted)
        external;

    function latest(uint64 venueId) external view returns (LatestReport memory);
    /// @notice Sequence of the venue's last report, 0 before the first.
    function lastSequence(uint64 venueId) external view returns (uint40);
    /// @notice When the venue was last seen, 0 if never, and its RAOI then, asset units: what a sale rests on.
    function lastInterest(uint64 venueId) external view returns (uint40 observedAt, uint256 raoi);
    function daySlot(uint64 venueId, uint32 day) external view returns (DaySlot memory);
    function dayClaim(uint64 venueId, uint32 day) external view returns (DayClaim memory);
    /// @notice The highest loss of a day that counts now: the peak of what its reports claimed, as far as it took effect at once
    /// or has waited for a challenge window of uptime, but not more than an arbiter left of it. Reverts with `DayContested` while the day is under challenge.
    /// @param challengeWindow seconds; whoever promised something pins it
    function lossOf(uint64 venueId, uint32 day, uint32 challengeWindow)
        external
        view
        returns (bool reported, int80 loss);
    /// @notice The last reported day up to and including `day`, and the highest loss that was in force or claimed on it,
    /// whether it has taken effect or was struck since: what a baseline counts.
    function highestUpTo(uint64 venueId, uint32 day) external view returns (bool found, uint32 reportedDay, int80 loss);
    /// @notice Whether a report of the day is under challenge.
    function isContested(uint64 venueId, uint32 day) external view returns (bool);
    /// @notice The last Ballast day up to and including `day` that has a report; looks back 256 days at least.
    function lastReportedDay(uint64 venueId, uint32 day) external view returns (bool found, uint32 reportedDay);
    /// @notice Whether the account is named, not convicted and not under challenge.
    function isReporter(address account) external view returns (bool);
    function reporter(address account) external view returns (Reporter memory);
    function reporters() external view returns (address[] memory);
    function threshold() external view returns (uint8);
    /// @notice The lowest threshold there ever was: signers that a report needs to be challenged, whenever it was accepted.
    function lowestThreshold() external view returns (uint8);
    /// @notice Sum of the venues' jumps, asset units.
    function totalJump() external view returns (uint256);
    function jump(uint64 venueId) external view returns (uint80);
    /// @notice How far the sequence may rise from report to report.
    function MAX_SEQUENCE_STEP() external view returns (uint40);
    /// @notice The digest a reporter signs.
    function hashReport(Report calldata report) external view returns (bytes32);
}
