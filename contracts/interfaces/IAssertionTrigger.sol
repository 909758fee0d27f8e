// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { IGoverned } from "./IGoverned.sol";
import { IOptimisticOracleV3, IOptimisticOracleV3Callbacks } from "./IOptimisticOracleV3.sol";
import { ISafeguard } from "./ISafeguard.sol";
import { ITrigger } from "./ITrigger.sol";

enum AssertionState {
    None,
    /// @dev Can be disputed.
    Open,
    /// @dev Waits for the arbiter, or for UMA's voters.
    Disputed,
    Upheld,
    Rejected
}

struct Assertion {
    uint64 programId;
    /// @dev When the event is said to have happened; inside the term.
    uint40 eventAt;
    uint40 assertedAt;
    /// @dev 0 unless disputed.
    uint40 disputedAt;
    AssertionState state;
    address asserter;
    uint96 bond;
    /// @dev 0 unless disputed here.
    address disputer;
}

/// @notice What an `ASSERTION` program keeps from its opening.
struct AssertionTerms {
    uint96 bond;
    uint32 challengeWindow;
    uint32 arbiterLimit;
    /// @dev What has to have happened, in words; the config of the program.
    string statement;
}

/// @notice `ASSERTION`: index = 1 once an assertion that the insured event happened inside the term stands, else 0.
/// @dev Whoever asserts puts up a bond. Undisputed for the challenge window, the assertion stands. A dispute takes an equal
/// bond, and the arbiter decides within his limit: the winner gets his bond and half of the loser's, the other half is the
/// protocol's, so that nobody prices his false assertions at nothing by disputing them himself. If the arbiter misses
/// his limit, the assertion stands and bonds go back. Where an Optimistic Oracle V3 is configured, assertions, disputes and
/// bonds are its own, and its voters decide instead of the arbiter; one that it has not resolved after 90 days is dropped.
/// Windows and limits wait while the sequencer is down. The program's pools are frozen while a claim is open.
interface IAssertionTrigger is ITrigger, IGoverned, IOptimisticOracleV3Callbacks {
    event Asserted(
        bytes32 indexed assertionId,
        uint256 indexed programId,
        address indexed asserter,
        uint40 eventAt,
        uint96 bond,
        string claim
    );
    event Disputed(bytes32 indexed assertionId, address disputer);
    event Resolved(bytes32 indexed assertionId, bool isTrue);
    event BondCollected(address indexed account, address indexed to, uint256 amount);
    event ArbiterSet(address indexed arbiter);
    event BondSet(uint96 bond);

    error ZeroAddress();
    error NotArbiter(address caller);
    error NotOptimisticOracle(address caller);
    /// @notice Between 100 and 10 million, in the asset.
    error BadBond(uint96 bond);
    /// @notice A statement has 1 to 1,024 bytes, a claim at most 4,096.
    error BadLength(uint256 length);
    /// @notice The event must lie inside the term and not in the future.
    error EventOutsideTerm(uint256 programId, uint40 eventAt);
    error AlreadyProven(uint256 programId);
    /// @notice No cover of the program is sold.
    error NothingInsured(uint256 programId);
    error UnknownAssertion(bytes32 assertionId);
    error ForeignAssertion(uint256 programId, bytes32 assertionId);
    error AlreadyResolved(bytes32 assertionId);
    /// @notice It is disputed already, or the challenge window is over.
    error NotDisputable(bytes32 assertionId);
    /// @notice It was not disputed, or the arbiter's limit is over.
    error NotRulable(bytes32 assertionId);
    /// @notice It can still be disputed, or the arbiter still has time, or the Optimistic Oracle doesn't resolve it yet.
    error NotResolvable(bytes32 assertionId);
    /// @notice Assertions are disputed and decided at the Optimistic Oracle.
    error UseOptimisticOracle();
    error NothingToCollect(address account);
    error BadEvidence();

    /// @notice Asserts that the program's event happened at `eventAt`, against the program's bond, or the Optimistic Oracle's
    /// minimum where that is more. Anyone, from the start until the end of grace. May run beside others.
    /// @param claim what happened and where it can be seen, for those who may dispute it
    function assertEvent(uint256 programId, uint40 eventAt, string calldata claim)
        external
        returns (bytes32 assertionId);
    /// @notice Disputes an assertion against an equal bond, inside its challenge window. Anyone.
    function dispute(bytes32 assertionId) external;
    /// @notice Decides a dispute. Only the arbiter, inside his limit.
    function rule(bytes32 assertionId, bool isTrue) external;
    /// @notice Resolves what time has decided, or asks the Optimistic Oracle to. Anyone.
    function resolve(bytes32 assertionId) external;
    /// @notice Collects what rulings gave the caller.
    function collect(address to) external returns (uint256 amount);

    /// @notice Only governance.
    function setArbiter(address arbiter) external;
    /// @notice For programs opened from now on; in steps and once a week, as `IParameters`. Only governance.
    function setBond(uint96 bond) external;

    function asset() external view returns (IERC20);
    function safeguard() external view returns (ISafeguard);
    /// @notice 0 where assertions are decided here.
    function optimisticOracle() external view returns (IOptimisticOracleV3);
    function arbiter() external view returns (address);
    function bond() external view returns (uint96);
    function termsOf(uint256 programId) external view returns (AssertionTerms memory);
    function assertion(bytes32 assertionId) external view returns (Assertion memory);
    /// @notice Assertions of the program that are not resolved.
    function openAssertions(uint256 programId) external view returns (uint256);
    function collectable(address account) external view returns (uint256);
}
