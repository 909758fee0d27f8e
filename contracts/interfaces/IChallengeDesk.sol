// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Report } from "./IAttestationOracle.sol";
import { IGoverned } from "./IGoverned.sol";

enum Ground {
    /// @dev The figures are false.
    False,
    /// @dev The loss was made between related accounts.
    RelatedAccounts,
    /// @dev No independent price explains it.
    NoIndependentPrice
}

enum Ruling {
    Open,
    /// @dev The report was wrong: its signers' bonds pay, its day is corrected.
    Upheld,
    /// @dev The report stands: the challenger's bond goes to its signers and to the protocol.
    Dismissed,
    /// @dev The arbiter missed his limit: the report stands and bonds go back.
    Lapsed
}

struct Challenge {
    uint64 venueId;
    uint64 programId;
    /// @dev Of the report.
    uint40 observedAt;
    uint40 openedAt;
    /// @dev Seconds of uptime that the arbiter has.
    uint32 arbiterLimit;
    Ground ground;
    Ruling ruling;
    address challenger;
    uint96 bond;
}

/// @notice Who signed a challenged report, and the loss he stated; asset units, within 80 bits.
struct Signer {
    address account;
    int80 loss;
}

/// @notice Challenges of signed reports against a bond, until the grace of the program ends. A challenge suspends the report's
/// signers and all measuring of its day, keeps the program's covers open and freezes its pools until the arbiter decides or
/// misses his limit. A ruling can only lower what a day counts for; what was paid stays paid.
/// @dev The bond doubles with every challenge of the program that was dismissed, up to 128 times: delaying a payout gets
/// dearer each time, and whoever makes challenges dear for others has lost as much as the next one lays down.
interface IChallengeDesk is IGoverned {
    event Challenged(
        uint256 indexed challengeId,
        uint64 indexed venueId,
        uint256 indexed programId,
        uint40 observedAt,
        Ground ground,
        address challenger,
        address[] signers
    );
    /// @param correctedLoss counts only where upheld
    /// @param slashed what the bonds of the wrong signers lost, asset units
    event Ruled(uint256 indexed challengeId, Ruling ruling, int256 correctedLoss, uint256 slashed);
    event ArbiterSet(address indexed arbiter);
    event ChallengeBondSet(uint96 amount);
    event RewardCollected(address indexed account, address indexed to, uint256 amount);

    error NotArbiter(address caller);
    error UnknownChallenge(uint256 challengeId);
    error AlreadyRuled(uint256 challengeId, Ruling ruling);
    /// @notice The report, with this median, was challenged before.
    error AlreadyChallenged(uint256 challengeId);
    /// @notice Fewer than M reporters, present or former and in rising order, have signed what was brought, or the oracle has not
    /// taken such a report.
    error NotAReport();
    /// @notice No layer of the program is sold: nobody is owed anything for its reports, and it may still be withdrawn.
    error NothingSold(uint256 programId);
    /// @notice No figure of the report lies above `correctedLoss`, so nothing in it was wrong.
    error NothingToCorrect(int80 correctedLoss);
    /// @notice Without an arbiter no challenge could be decided.
    error NoArbiter();
    error NothingToCollect(address account);
    /// @notice The report is not of the program's venue and term, or the program's grace is over.
    error OutsideProgram(uint256 programId);
    /// @notice The arbiter's limit is over.
    error TooLate(uint256 challengeId);
    /// @notice The arbiter's limit is not over yet.
    error TooEarly(uint256 challengeId);
    error BadBond(uint96 amount);
    error ZeroAddress();

    /// @notice Challenges a report that the oracle has taken. The caller pays the bond of `bondFor(programId)`.
    /// @param reports one for each signer, in rising order of the signers' addresses, with their signatures
    function challenge(uint256 programId, Report[] calldata reports, bytes[] calldata signatures, Ground ground)
        external
        returns (uint256 challengeId);
    /// @notice Only the arbiter, within his limit. Upheld, the signers whose figure lies above the corrected loss lose their
    /// whole bonds: a fifth to the challenger, the rest to the protocol's fee recipient. Dismissed, half of the challenger's
    /// bond goes to the signers in equal parts and half to the fee recipient. Never raises a loss.
    /// @param upheld whether the report was wrong
    /// @param correctedLoss highest loss that the report's day really had, asset units; counts only where upheld
    function rule(uint256 challengeId, bool upheld, int80 correctedLoss) external;
    /// @notice Closes a challenge whose arbiter missed his limit. Anyone.
    function lapse(uint256 challengeId) external;
    /// @notice Collects bonds and rewards that a ruling gave the caller.
    function collect(address to) external returns (uint256 amount);

    /// @notice Names who decides, open challenges included; not 0. Only governance.
    function setArbiter(address arbiter) external;
    /// @notice Between 100 and 100,000 units of the asset; after the first one in steps and once a week, as `IParameters`. Only
    /// governance.
    function setChallengeBond(uint96 amount) external;

    function arbiter() external view returns (address);
    function challengeBond() external view returns (uint96);
    function challenges(uint256 challengeId) external view returns (Challenge memory);
    function signersOf(uint256 challengeId) external view returns (Signer[] memory);
    /// @notice What a challenge in this program costs now, asset units.
    function bondFor(uint256 programId) external view returns (uint256);
    function challengeCount() external view returns (uint256);
    /// @notice Open challenges of a program.
    function openChallenges(uint256 programId) external view returns (uint256);
    /// @notice When a challenge of the program was last closed, 0 if none was.
    function lastClosedAt(uint256 programId) external view returns (uint40);
    /// @notice Whether a day of the venue is under challenge, so that nothing is measured on it.
    function isChallenged(uint64 venueId, uint32 day) external view returns (bool);
    function collectable(address account) external view returns (uint256);
}
