// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20, SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Strings } from "@openzeppelin/contracts/utils/Strings.sol";
import { Governed } from "../governance/Governed.sol";
import { Assertion, AssertionState, AssertionTerms, IAssertionTrigger } from "../interfaces/IAssertionTrigger.sol";
import { IOptimisticOracleV3, IOptimisticOracleV3Callbacks } from "../interfaces/IOptimisticOracleV3.sol";
import { IParameters, Timing } from "../interfaces/IParameters.sol";
import { IProgramRegistry, Peril } from "../interfaces/IProgramRegistry.sol";
import { ISafeguard } from "../interfaces/ISafeguard.sol";
import { ISequencerClock } from "../interfaces/ISequencerClock.sol";
import { ITrigger } from "../interfaces/ITrigger.sol";
import { BoundsLib } from "../libraries/BoundsLib.sol";
import { TokenLib } from "../libraries/TokenLib.sol";
import { ProgramTerms } from "./ProgramTerms.sol";

/// @notice Measures `ASSERTION`: whether an assertion that the insured event happened stands.
contract AssertionTrigger is IAssertionTrigger, Governed, ProgramTerms {
    using SafeERC20 for IERC20;
    using SafeCast for uint256;
    using TokenLib for IERC20;

    /// @inheritdoc ITrigger
    Peril public constant peril = Peril.ASSERTION;
    uint256 private constant LONGEST_STATEMENT = 1024;
    uint256 private constant LONGEST_CLAIM = 4096;
    uint96 private constant LEAST_BOND = 100e6;
    uint96 private constant MOST_BOND = 10_000_000e6;
    uint256 private constant LONGEST_WAIT = 90 days;

    /// @inheritdoc IAssertionTrigger
    IERC20 public immutable asset;
    /// @inheritdoc IAssertionTrigger
    ISafeguard public immutable safeguard;
    /// @inheritdoc IAssertionTrigger
    IOptimisticOracleV3 public immutable optimisticOracle;

    /// @inheritdoc IAssertionTrigger
    address public arbiter;
    /// @inheritdoc IAssertionTrigger
    uint96 public bond;
    uint40 private _bondSetAt;
    uint256 private _count;
    mapping(uint256 programId => AssertionTerms) private _assertionTerms;
    mapping(bytes32 assertionId => Assertion) private _assertions;
    /// @inheritdoc IAssertionTrigger
    mapping(uint256 programId => uint256) public openAssertions;
    /// @inheritdoc IAssertionTrigger
    mapping(address account => uint256) public collectable;

    constructor(
        IParameters parameters_,
        IProgramRegistry programRegistry_,
        ISafeguard safeguard_,
        ISequencerClock clock_,
        IERC20 asset_,
        IOptimisticOracleV3 optimisticOracle_,
        address arbiter_,
        uint96 bond_
    ) Governed(parameters_) ProgramTerms(programRegistry_, clock_) {
        if (address(safeguard_) == address(0) || address(asset_) == address(0)) revert ZeroAddress();
        asset = asset_;
        safeguard = safeguard_;
        optimisticOracle = optimisticOracle_;
        _setArbiter(arbiter_);
        _setBond(bond_);
    }

    /// @inheritdoc ITrigger
    /// @dev The config is the statement itself, in UTF-8.
    function register(uint256 programId, bytes calldata config) external onlyProgramRegistry {
        if (config.length == 0 || config.length > LONGEST_STATEMENT) revert BadLength(config.length);

        _pinTerm(programId);
        Timing memory timing = parameters.timing();
        _assertionTerms[programId] = AssertionTerms({
            bond: bond,
            challengeWindow: timing.challengeWindow,
            arbiterLimit: timing.arbiterLimit,
            statement: string(config)
        });
    }

    /// @inheritdoc ITrigger
    /// @dev The evidence is the id of an assertion, which is resolved first if it is not yet.
    function measure(uint256 programId, bytes calldata evidence) external returns (uint256) {
        if (evidence.length != 0) {
            if (evidence.length != 32) revert BadEvidence();
            if (isFinal(programId)) revert SettlementClosed(programId);
            // 32 bytes
            // forge-lint: disable-next-line(unsafe-typecast)
            bytes32 id = bytes32(evidence);
            Assertion storage it = _existingAssertion(id);
            if (it.programId != programId) revert ForeignAssertion(programId, id);
            if (_isOpen(it)) _resolve(id, it);
        }
        return indexOf(programId);
    }

    /// @inheritdoc IAssertionTrigger
    function assertEvent(uint256 programId, uint40 eventAt, string calldata claim) external returns (bytes32 id) {
        Term memory term = _open(programId);
        if (term.index != 0) revert AlreadyProven(programId);
        if (eventAt < term.start || eventAt >= term.end || eventAt > block.timestamp) {
            revert EventOutsideTerm(programId, eventAt);
        }
        if (!_isInsured(programId)) revert NothingInsured(programId);
        if (bytes(claim).length > LONGEST_CLAIM) revert BadLength(bytes(claim).length);
        AssertionTerms memory terms = _assertionTerms[programId];
        terms.bond = _bondOf(terms.bond);

        asset.pull(msg.sender, address(this), terms.bond);
        id = address(optimisticOracle) == address(0)
            ? bytes32(++_count)
            : _assertTruth(programId, terms, _wordsOf(programId, eventAt, terms.statement, claim));
        _assertions[id] = Assertion({
            // program ids count up from 1
            // forge-lint: disable-next-line(unsafe-typecast)
            programId: uint64(programId),
            eventAt: eventAt,
            assertedAt: uint40(block.timestamp),
            disputedAt: 0,
            state: AssertionState.Open,
            asserter: msg.sender,
            bond: terms.bond,
            disputer: address(0)
        });
        ++openAssertions[programId];
        emit Asserted(id, programId, msg.sender, eventAt, terms.bond, claim);

        safeguard.openClaim(programId);
    }

    /// @inheritdoc IAssertionTrigger
    function dispute(bytes32 assertionId) external {
        _requireOwnPath();
        Assertion storage it = _existingAssertion(assertionId);
        if (it.state != AssertionState.Open || block.timestamp >= _disputableUntil(it)) {
            revert NotDisputable(assertionId);
        }

        it.state = AssertionState.Disputed;
        it.disputedAt = uint40(block.timestamp);
        it.disputer = msg.sender;
        emit Disputed(assertionId, msg.sender);

        asset.pull(msg.sender, address(this), it.bond);
    }

    /// @inheritdoc IAssertionTrigger
    function rule(bytes32 assertionId, bool isTrue) external {
        if (msg.sender != arbiter) revert NotArbiter(msg.sender);
        _requireOwnPath();
        Assertion storage it = _existingAssertion(assertionId);
        if (it.state != AssertionState.Disputed || block.timestamp >= _decideBy(it)) revert NotRulable(assertionId);

        uint256 toProtocol = it.bond / 2;
        collectable[isTrue ? it.asserter : it.disputer] += 2 * uint256(it.bond) - toProtocol;
        collectable[parameters.feeRecipient()] += toProtocol;
        _conclude(assertionId, it, isTrue);
    }

    /// @inheritdoc IAssertionTrigger
    function resolve(bytes32 assertionId) external {
        Assertion storage it = _existingAssertion(assertionId);
        if (!_isOpen(it)) revert AlreadyResolved(assertionId);
        _resolve(assertionId, it);
    }

    /// @inheritdoc IAssertionTrigger
    function collect(address to) external returns (uint256 amount) {
        if (to == address(0)) revert ZeroAddress();
        amount = collectable[msg.sender];
        if (amount == 0) revert NothingToCollect(msg.sender);

        collectable[msg.sender] = 0;
        emit BondCollected(msg.sender, to, amount);

        asset.safeTransfer(to, amount);
    }

    /// @inheritdoc IOptimisticOracleV3Callbacks
    /// @dev Of assertions that are not known or dropped nothing is taken, without a revert: it would block the oracle.
    function assertionResolvedCallback(bytes32 assertionId, bool assertedTruthfully) external {
        if (msg.sender != address(optimisticOracle)) revert NotOptimisticOracle(msg.sender);
        Assertion storage it = _assertions[assertionId];
        if (_isOpen(it)) _conclude(assertionId, it, assertedTruthfully);
    }

    /// @inheritdoc IOptimisticOracleV3Callbacks
    function assertionDisputedCallback(bytes32 assertionId) external {
        if (msg.sender != address(optimisticOracle)) revert NotOptimisticOracle(msg.sender);
        Assertion storage it = _assertions[assertionId];
        if (it.state != AssertionState.Open) return;

        it.state = AssertionState.Disputed;
        it.disputedAt = uint40(block.timestamp);
        emit Disputed(assertionId, address(0));
    }

    /// @inheritdoc IAssertionTrigger
    function setArbiter(address arbiter_) external onlyGovernance {
        _setArbiter(arbiter_);
    }

    /// @inheritdoc IAssertionTrigger
    function setBond(uint96 bond_) external onlyGovernance {
        _bondSetAt = BoundsLib.afterInterval(_bondSetAt);
        _setBond(bond_);
    }

    /// @inheritdoc IAssertionTrigger
    function termsOf(uint256 programId) external view returns (AssertionTerms memory) {
        return _assertionTerms[programId];
    }

    /// @inheritdoc IAssertionTrigger
    function assertion(bytes32 assertionId) external view returns (Assertion memory) {
        return _assertions[assertionId];
    }

    /// @inheritdoc ITrigger
    function subject(uint256) external pure returns (address) {
        return address(0);
    }

    /// @inheritdoc ITrigger
    function isPending(uint256 programId) public view override(ITrigger, ProgramTerms) returns (bool) {
        return openAssertions[programId] != 0;
    }

    /// @dev Undisputed or with a silent arbiter the assertion stands, and bonds go back.
    function _resolve(bytes32 id, Assertion storage it) private {
        if (address(optimisticOracle) != address(0)) {
            _settleTruth(id, it);
            return;
        }
        bool isDisputed = it.state == AssertionState.Disputed;
        if (block.timestamp < (isDisputed ? _decideBy(it) : _disputableUntil(it))) revert NotResolvable(id);
        collectable[it.asserter] += it.bond;
        if (isDisputed) collectable[it.disputer] += it.bond;
        _conclude(id, it, true);
    }

    function _conclude(bytes32 id, Assertion storage it, bool isTrue) private {
        uint256 programId = it.programId;
        it.state = isTrue ? AssertionState.Upheld : AssertionState.Rejected;
        --openAssertions[programId];
        emit Resolved(id, isTrue);
        if (isTrue) _raise(programId, 1);

        safeguard.closeClaim(programId);
    }

    function _assertTruth(uint256 programId, AssertionTerms memory terms, bytes memory words)
        private
        returns (bytes32)
    {
        asset.forceApprove(address(optimisticOracle), terms.bond);
        return optimisticOracle.assertTruth({
            claim: words,
            asserter: msg.sender,
            callbackRecipient: address(this),
            escalationManager: address(0),
            liveness: terms.challengeWindow,
            currency: asset,
            bond: terms.bond,
            identifier: optimisticOracle.defaultIdentifier(),
            domainId: bytes32(programId)
        });
    }

    /// @dev What UMA's voters read.
    function _wordsOf(uint256 programId, uint40 eventAt, string memory statement, string calldata claim)
        private
        view
        returns (bytes memory)
    {
        return abi.encodePacked(
            "Ballast program ",
            Strings.toString(programId),
            " on chain ",
            Strings.toString(block.chainid),
            ". At unix time ",
            Strings.toString(eventAt),
            " this happened: ",
            statement,
            " Where it can be seen: ",
            claim
        );
    }

    /// @dev Resolution comes by the callback. What the oracle leaves open for too long is dropped, so that no capital stays
    /// locked behind an oracle that is gone.
    function _settleTruth(bytes32 id, Assertion storage it) private {
        try optimisticOracle.settleAssertion(id) {
            if (_isOpen(it)) revert NotResolvable(id);
        } catch {
            if (block.timestamp < it.assertedAt + LONGEST_WAIT) revert NotResolvable(id);
            _conclude(id, it, false);
        }
    }

    function _setArbiter(address arbiter_) private {
        if (arbiter_ == address(0)) revert ZeroAddress();

        arbiter = arbiter_;
        emit ArbiterSet(arbiter_);
    }

    function _setBond(uint96 bond_) private {
        if (bond_ < LEAST_BOND || bond_ > MOST_BOND) revert BadBond(bond_);
        // the first one is a step from itself
        BoundsLib.requireStep("assertionBond", bond == 0 ? bond_ : bond, bond_, LEAST_BOND, MOST_BOND);

        bond = bond_;
        emit BondSet(bond_);
    }

    /// @dev A program that sold nothing can be withdrawn at any time, and with it the claim that a bond waits for.
    function _isInsured(uint256 programId) private view returns (bool) {
        uint8 count = programRegistry.program(programId).layerCount;
        for (uint8 i; i < count; ++i) {
            if (programRegistry.layer(programId, i).sold != 0) return true;
        }
        return false;
    }

    /// @dev The Optimistic Oracle refuses bonds under its own minimum, which would leave a program without claims.
    function _bondOf(uint96 pinned) private view returns (uint96) {
        if (address(optimisticOracle) == address(0)) return pinned;
        uint256 least = optimisticOracle.getMinimumBond(address(asset));
        return least > pinned ? least.toUint96() : pinned;
    }

    function _requireOwnPath() private view {
        if (address(optimisticOracle) != address(0)) revert UseOptimisticOracle();
    }

    function _existingAssertion(bytes32 id) private view returns (Assertion storage it) {
        it = _assertions[id];
        if (it.state == AssertionState.None) revert UnknownAssertion(id);
    }

    function _isOpen(Assertion storage it) private view returns (bool) {
        return it.state == AssertionState.Open || it.state == AssertionState.Disputed;
    }

    function _disputableUntil(Assertion storage it) private view returns (uint256) {
        return it.assertedAt + _assertionTerms[it.programId].challengeWindow + _downtimeSince(it.assertedAt);
    }

    function _decideBy(Assertion storage it) private view returns (uint256) {
        return it.disputedAt + _assertionTerms[it.programId].arbiterLimit + _downtimeSince(it.disputedAt);
    }
}
