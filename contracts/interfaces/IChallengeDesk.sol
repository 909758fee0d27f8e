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
    /// @dev The report stands: the challenger's bond goes to its signers.
    Dismissed,
    /// @dev The arbiter missed his limit: the report stands and bonds go back.
    Lapsed
}

struct Challenge {
    uint64 venueId;
    uint64 programId;
    uint40 observedAt;
    /// @dev The arbiter may decide until then.
    uint40 decideBy;
    Ground ground;
    Ruling ruling;
    address challenger;
    uint96 bond;
    address[] signers;
}

/// @notice Challenges of signed reports against a bond, until the grace of the program ends. A challenge suspends the report's
/// signers, keeps the program's covers open and freezes its pools until the arbiter decides or misses his limit.
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
    event Ruled(uint256 indexed challengeId, Ruling ruling, int256 correctedLoss, uint256 slashed);
    event ArbiterSet(address indexed arbiter);
    event ChallengeBondSet(uint96 amount);
    event RewardCollected(address indexed account, address indexed to, uint256 amount);

    error NotArbiter(address caller);
    error UnknownChallenge(uint256 challengeId);
    error AlreadyRuled(uint256 challengeId, Ruling ruling);
    /// @notice The report was challenged before.
    error AlreadyChallenged(uint256 challengeId);
    /// @notice Fewer than M named reporters have signed what was brought, or the oracle has not taken such a report.
    error NotAReport();
    /// @notice The report is not of the program's venue and term, or the program's grace is over.
    error OutsideProgram(uint256 programId);
    error TooLate(uint40 decideBy);
    error TooEarly(uint40 decideBy);
    error BadBond(uint96 amount);
    error ZeroAddress();

    /// @notice Challenges a report that the oracle has taken. The caller pays the challenge bond.
    /// @param reports as they were submitted, with their signatures
    function challenge(uint256 programId, Report[] calldata reports, bytes[] calldata signatures, Ground ground)
        external
        returns (uint256 challengeId);
    /// @notice Only the arbiter, until `decideBy`. Never raises a loss.
    /// @param upheld whether the report was wrong
    /// @param correctedLoss highest loss that the report's day really had, asset units; counts only where upheld
    function rule(uint256 challengeId, bool upheld, int80 correctedLoss) external;
    /// @notice Closes a challenge whose arbiter missed his limit. Anyone.
    function lapse(uint256 challengeId) external;
    /// @notice Collects bonds and rewards that a ruling gave the caller.
    function collect(address to) external returns (uint256 amount);

    function setArbiter(address arbiter) external;
    function setChallengeBond(uint96 amount) external;

    function arbiter() external view returns (address);
    function challengeBond() external view returns (uint96);
    function challenges(uint256 challengeId) external view returns (Challenge memory);
    function challengeCount() external view returns (uint256);
    /// @notice Open challenges of a program.
    function openChallenges(uint256 programId) external view returns (uint256);
    /// @notice Whether a day of the venue is under challenge, so that nothing is measured on it.
    function isChallenged(uint64 venueId, uint32 day) external view returns (bool);
    function collectable(address account) external view returns (uint256);
}
