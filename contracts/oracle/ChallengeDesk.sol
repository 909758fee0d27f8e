// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { ECDSA } from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { Governed } from "../governance/Governed.sol";
import { IAttestationOracle, Report } from "../interfaces/IAttestationOracle.sol";
import { Challenge, Ground, IChallengeDesk, Ruling, Signer } from "../interfaces/IChallengeDesk.sol";
import { IParameters } from "../interfaces/IParameters.sol";
import { IProgramRegistry, Peril, Program } from "../interfaces/IProgramRegistry.sol";
import { IReporterBonds } from "../interfaces/IReporterBonds.sol";
import { ISafeguard } from "../interfaces/ISafeguard.sol";
import { ISequencerClock } from "../interfaces/ISequencerClock.sol";
import { BoundsLib } from "../libraries/BoundsLib.sol";
import { DayLib } from "../libraries/DayLib.sol";
import { MedianLib } from "../libraries/MedianLib.sol";
import { ReportLib } from "../libraries/ReportLib.sol";
import { TokenLib } from "../libraries/TokenLib.sol";
import { UptimeLib } from "../libraries/UptimeLib.sol";

/// @notice Where signed reports are challenged, judged and paid for.
contract ChallengeDesk is IChallengeDesk, Governed {
    using MedianLib for int256[];
    using ReportLib for Report;
    using SafeCast for uint256;
    using SafeERC20 for IERC20;
    using TokenLib for IERC20;
    using UptimeLib for ISequencerClock;

    /// @dev 100 and 100,000 units of an asset of 6 decimals: governance can neither give challenges away nor price them out.
    uint96 private constant SMALLEST_BOND = 100e6;
    uint96 private constant LARGEST_BOND = 100_000e6;
    uint256 private constant MOST_DOUBLINGS = 7;
    /// @dev The challenger's part of what is slashed. The jumps are within a quarter of the bonds, so that a reporter who
    /// challenges himself still loses more than a false report can win at once.
    uint256 private constant REWARD_DIVISOR = 5;
    uint256 private constant MOST_SIGNERS = 31;

    IAttestationOracle public immutable oracle;
    IProgramRegistry public immutable programRegistry;
    ISafeguard public immutable safeguard;
    IReporterBonds public immutable bonds;
    ISequencerClock public immutable clock;
    IERC20 private immutable _asset;

    /// @inheritdoc IChallengeDesk
    address public arbiter;
    /// @inheritdoc IChallengeDesk
    uint96 public challengeBond = SMALLEST_BOND;
    uint40 private _bondSetAt;
    /// @inheritdoc IChallengeDesk
    uint256 public challengeCount;
    mapping(uint256 challengeId => Challenge) private _challenges;
    mapping(uint256 challengeId => Signer[]) private _signers;
    /// @dev By venue, sequence, time and median of the report.
    mapping(bytes32 report => uint256 challengeId) private _byReport;

    struct Docket {
        uint32 open;
        uint32 dismissed;
        uint40 lastClosedAt;
    }

    mapping(uint256 programId => Docket) private _dockets;
    /// @inheritdoc IChallengeDesk
    mapping(address account => uint256) public collectable;

    constructor(
        IParameters parameters_,
        IAttestationOracle oracle_,
        IProgramRegistry programRegistry_,
        ISafeguard safeguard_,
        IReporterBonds bonds_,
        ISequencerClock clock_
    ) Governed(parameters_) {
        oracle = oracle_;
        programRegistry = programRegistry_;
        safeguard = safeguard_;
        bonds = bonds_;
        clock = clock_;
        _asset = bonds_.asset();
    }

    /// @inheritdoc IChallengeDesk
    function challenge(uint256 programId, Report[] calldata reports, bytes[] calldata signatures, Ground ground)
        external
        returns (uint256 challengeId)
    {
        if (arbiter == address(0)) revert NoArbiter();
        (Signer[] memory signers, bytes32 key) = _verify(reports, signatures);
        Report calldata head = reports[0];
        _requireInside(programId, head);
        if (_byReport[key] != 0) revert AlreadyChallenged(_byReport[key]);
        uint96 price = bondFor(programId).toUint96();

        challengeId = ++challengeCount;
        _byReport[key] = challengeId;
        Docket storage docket = _dockets[programId];
        ++docket.open;
        _challenges[challengeId] = Challenge({
            venueId: head.venueId,
            programId: programId.toUint64(),
            observedAt: head.observedAt,
            openedAt: uint40(block.timestamp),
            arbiterLimit: parameters.timing().arbiterLimit,
            ground: ground,
            ruling: Ruling.Open,
            challenger: msg.sender,
            bond: price
        });
        for (uint256 i; i < signers.length; ++i) {
            _signers[challengeId].push(signers[i]);
        }
        address[] memory accounts = _accounts(signers);
        emit Challenged(challengeId, head.venueId, programId, head.observedAt, ground, msg.sender, accounts);

        oracle.suspend(head.venueId, DayLib.day(head.observedAt), accounts);
        safeguard.openClaim(programId);
        _asset.pull(msg.sender, address(this), price);
    }

    /// @inheritdoc IChallengeDesk
    function rule(uint256 challengeId, bool upheld, int80 correctedLoss) external {
        if (msg.sender != arbiter) revert NotArbiter(msg.sender);
        Challenge memory judged = _open(challengeId);
        if (clock.hasPassed(judged.openedAt, judged.arbiterLimit)) revert TooLate(challengeId);

        Signer[] memory signers = _signers[challengeId];
        if (upheld) _uphold(challengeId, judged, signers, correctedLoss);
        else _dismiss(challengeId, judged, signers);
    }

    /// @inheritdoc IChallengeDesk
    function lapse(uint256 challengeId) external {
        Challenge memory judged = _open(challengeId);
        if (!clock.hasPassed(judged.openedAt, judged.arbiterLimit)) revert TooEarly(challengeId);

        collectable[judged.challenger] += judged.bond;
        _close(challengeId, judged, Ruling.Lapsed);
        emit Ruled(challengeId, Ruling.Lapsed, 0, 0);

        _reinstate(judged, _signers[challengeId]);
    }

    /// @inheritdoc IChallengeDesk
    function collect(address to) external returns (uint256 amount) {
        if (to == address(0)) revert ZeroAddress();
        amount = collectable[msg.sender];
        if (amount == 0) revert NothingToCollect(msg.sender);

        collectable[msg.sender] = 0;
        emit RewardCollected(msg.sender, to, amount);

        _asset.safeTransfer(to, amount);
    }

    /// @inheritdoc IChallengeDesk
    function setArbiter(address arbiter_) external onlyGovernance {
        if (arbiter_ == address(0)) revert ZeroAddress();

        arbiter = arbiter_;
        emit ArbiterSet(arbiter_);
    }

    /// @inheritdoc IChallengeDesk
    function setChallengeBond(uint96 amount) external onlyGovernance {
        if (amount < SMALLEST_BOND || amount > LARGEST_BOND) revert BadBond(amount);
        // the deployment sets the first one
        uint256 before = _bondSetAt == 0 ? amount : challengeBond;
        BoundsLib.requireStep("challengeBond", before, amount, SMALLEST_BOND, LARGEST_BOND);

        _bondSetAt = BoundsLib.afterInterval(_bondSetAt);
        challengeBond = amount;
        emit ChallengeBondSet(amount);
    }

    /// @inheritdoc IChallengeDesk
    function bondFor(uint256 programId) public view returns (uint256) {
        return uint256(challengeBond) << Math.min(_dockets[programId].dismissed, MOST_DOUBLINGS);
    }

    /// @inheritdoc IChallengeDesk
    function challenges(uint256 challengeId) external view returns (Challenge memory) {
        return _challenges[challengeId];
    }

    /// @inheritdoc IChallengeDesk
    function signersOf(uint256 challengeId) external view returns (Signer[] memory) {
        return _signers[challengeId];
    }

    /// @inheritdoc IChallengeDesk
    function openChallenges(uint256 programId) external view returns (uint256) {
        return _dockets[programId].open;
    }

    /// @inheritdoc IChallengeDesk
    function lastClosedAt(uint256 programId) external view returns (uint40) {
        return _dockets[programId].lastClosedAt;
    }

    /// @inheritdoc IChallengeDesk
    function isChallenged(uint64 venueId, uint32 day) external view returns (bool) {
        return oracle.isContested(venueId, day);
    }

    function _open(uint256 challengeId) private view returns (Challenge memory found) {
        found = _challenges[challengeId];
        if (found.challenger == address(0)) revert UnknownChallenge(challengeId);
        if (found.ruling != Ruling.Open) revert AlreadyRuled(challengeId, found.ruling);
    }

    /// @dev The report is of the program's venue and term, the grace of its end is not over, and cover was sold: after its
    /// start a program with covers can't be withdrawn, so that every challenge of it can be closed.
    function _requireInside(uint256 programId, Report calldata head) private view {
        Program memory program = programRegistry.program(programId);
        if (
            program.peril != Peril.DEFICIT || program.venueId != head.venueId || head.observedAt < program.start
                || head.observedAt >= program.end || clock.hasPassed(program.end, program.grace)
        ) revert OutsideProgram(programId);
        for (uint8 i; i < program.layerCount; ++i) {
            if (programRegistry.layer(programId, i).sold != 0) return;
        }
        revert NothingSold(programId);
    }

    /// @dev That the oracle has taken a report with these medians is not stored; but M reporters signed it for a sequence that
    /// is used up. Former reporters answer for what they signed.
    function _verify(Report[] calldata reports, bytes[] calldata signatures)
        private
        view
        returns (Signer[] memory signers, bytes32 key)
    {
        uint256 count = reports.length;
        if (count == 0 || count < oracle.lowestThreshold() || count > MOST_SIGNERS || count != signatures.length) {
            revert NotAReport();
        }
        Report calldata head = reports[0];
        if (
            head.sequence > oracle.latest(head.venueId).sequence
                || !oracle.daySlot(head.venueId, DayLib.day(head.observedAt)).reported
        ) revert NotAReport();
        signers = new Signer[](count);
        int256[] memory losses = new int256[](count);
        address previous;
        for (uint256 i; i < count; ++i) {
            Report calldata report = reports[i];
            (address account,,) = ECDSA.tryRecoverCalldata(oracle.hashReport(report), signatures[i]);
            if (account <= previous || !oracle.reporter(account).known || !head.agree(report)) revert NotAReport();
            previous = account;
            losses[i] = report.netLiquidationLoss;
            signers[i] = Signer(account, _clamped(report.netLiquidationLoss));
        }
        key = keccak256(abi.encode(head.venueId, head.sequence, head.observedAt, losses.median()));
    }

    function _uphold(uint256 challengeId, Challenge memory judged, Signer[] memory signers, int80 correctedLoss)
        private
    {
        (address[] memory accounts, address[] memory wrong) = (_accounts(signers), new address[](signers.length));
        uint256 count;
        for (uint256 i; i < signers.length; ++i) {
            if (signers[i].loss > correctedLoss) wrong[count++] = signers[i].account;
        }
        if (count == 0) revert NothingToCorrect(correctedLoss);
        assembly ("memory-safe") {
            mstore(wrong, count)
        }

        _close(challengeId, judged, Ruling.Upheld);
        oracle.strike(judged.venueId, DayLib.day(judged.observedAt), correctedLoss, accounts, wrong);
        safeguard.closeClaim(judged.programId);
        uint256 slashed;
        for (uint256 i; i < count; ++i) {
            slashed += bonds.slash(wrong[i], type(uint256).max, address(this));
        }
        uint256 reward = slashed / REWARD_DIVISOR;
        collectable[judged.challenger] += judged.bond + reward;
        collectable[parameters.feeRecipient()] += slashed - reward;
        emit Ruled(challengeId, Ruling.Upheld, correctedLoss, slashed);
    }

    /// @dev Half goes to the protocol: signers who challenge themselves would else freeze pools for nothing. What doesn't divide
    /// of the other half goes to the first signer.
    function _dismiss(uint256 challengeId, Challenge memory judged, Signer[] memory signers) private {
        uint256 toProtocol = judged.bond / 2;
        uint256 toSigners = judged.bond - toProtocol;
        uint256 part = toSigners / signers.length;
        collectable[parameters.feeRecipient()] += toProtocol;
        collectable[signers[0].account] += toSigners - part * signers.length;
        for (uint256 i; i < signers.length; ++i) {
            collectable[signers[i].account] += part;
        }
        ++_dockets[judged.programId].dismissed;
        _close(challengeId, judged, Ruling.Dismissed);
        emit Ruled(challengeId, Ruling.Dismissed, 0, 0);

        _reinstate(judged, signers);
    }

    function _close(uint256 challengeId, Challenge memory judged, Ruling ruling) private {
        _challenges[challengeId].ruling = ruling;
        Docket storage docket = _dockets[judged.programId];
        --docket.open;
        docket.lastClosedAt = uint40(block.timestamp);
    }

    function _reinstate(Challenge memory judged, Signer[] memory signers) private {
        oracle.reinstate(judged.venueId, DayLib.day(judged.observedAt), _accounts(signers));
        safeguard.closeClaim(judged.programId);
    }

    function _accounts(Signer[] memory signers) private pure returns (address[] memory accounts) {
        accounts = new address[](signers.length);
        for (uint256 i; i < signers.length; ++i) {
            accounts[i] = signers[i].account;
        }
    }

    function _clamped(int128 loss) private pure returns (int80) {
        if (loss > type(int80).max) return type(int80).max;
        if (loss < type(int80).min) return type(int80).min;
        // between the bounds of its type
        // forge-lint: disable-next-line(unsafe-typecast)
        return int80(loss);
    }
}
