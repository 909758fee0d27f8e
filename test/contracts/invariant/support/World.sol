// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { MessageHashUtils } from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import { CoverMarket } from "../../../../contracts/CoverMarket.sol";
import { Parameters } from "../../../../contracts/governance/Parameters.sol";
import { Report } from "../../../../contracts/interfaces/IAttestationOracle.sol";
import { Quote } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { Peril } from "../../../../contracts/interfaces/IProgramRegistry.sol";
import { ISequencerClock } from "../../../../contracts/interfaces/ISequencerClock.sol";
import { Mandate } from "../../../../contracts/interfaces/ITailRiskPool.sol";
import { AttestationOracle } from "../../../../contracts/oracle/AttestationOracle.sol";
import { ChallengeDesk } from "../../../../contracts/oracle/ChallengeDesk.sol";
import { ReporterBonds } from "../../../../contracts/oracle/ReporterBonds.sol";
import { TestDollar } from "../../../../contracts/periphery/TestDollar.sol";
import { ProgramRegistry } from "../../../../contracts/ProgramRegistry.sol";
import { RecoveryDesk } from "../../../../contracts/RecoveryDesk.sol";
import { Safeguard } from "../../../../contracts/Safeguard.sol";
import { TailRiskPool } from "../../../../contracts/TailRiskPool.sol";
import { DeficitTrigger } from "../../../../contracts/triggers/DeficitTrigger.sol";
import { VenueRegistry } from "../../../../contracts/VenueRegistry.sol";
import { Base } from "../../support/Base.t.sol";
import { BlockingDollar } from "./BlockingDollar.sol";

struct Core {
    BlockingDollar asset;
    Parameters parameters;
    VenueRegistry venueRegistry;
    AttestationOracle oracle;
    ProgramRegistry programRegistry;
    DeficitTrigger trigger;
    CoverMarket market;
    RecoveryDesk desk;
    Safeguard safeguard;
    ChallengeDesk challengeDesk;
    ReporterBonds bonds;
    /// @dev 0 without a sequencer.
    ISequencerClock clock;
}

struct VenueActor {
    uint64 id;
    uint64 riskGroup;
    address owner;
    uint256 ownerKey;
}

/// @notice The whole protocol with two pools, three venues (two of them siblings) and everyone who can hold money in it.
contract World is Base {
    uint256 public constant POOLS = 2;
    uint256 public constant VENUES = 3;
    uint256 public constant STAKERS = 4;
    /// @dev Payout addresses a venue's owner changes between.
    uint256 public constant VAULTS_PER_VENUE = 2;
    uint256 public constant VAULTS = VENUES * VAULTS_PER_VENUE;
    uint80 public constant MOST_MOVED = JUMP;
    bytes32 internal constant ROLE = "quotes";
    bytes32 private constant PERMIT_TYPEHASH =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");

    CoverMarket internal _market;
    BlockingDollar internal _dollar;
    RecoveryDesk internal _desk;
    TailRiskPool[POOLS] internal _pools;
    VenueActor[VENUES] internal _venues;
    uint256 private _quoteKey;
    // deriving an address costs more than any call of the protocol, so all are kept
    address[STAKERS] private _stakers;
    uint256[STAKERS] private _stakerKeys;
    address[VAULTS] internal _vaults;
    mapping(address vault_ => address) public safeOf;
    address public broker = makeAddr("broker");

    constructor() {
        setUp();
    }

    function setUp() public virtual override {
        super.setUp();
        _desk = new RecoveryDesk(_market, programRegistry, _dollar);
        _makeAccounts();
        address quoteSigner;
        (quoteSigner, _quoteKey) = makeAddrAndKey("quoteSigner");
        _pools[0] = _newPool("Broad", 0.6e18);
        _pools[1] = _newPool("Concentrated", 1e18);
        vm.prank(governor);
        _market.setSigner(quoteSigner, ROLE, type(uint96).max);
        for (uint256 i; i < VENUES; ++i) {
            _venues[i] = _makeVenue(i);
        }
    }

    function core() external view returns (Core memory) {
        return Core({
            asset: _dollar,
            parameters: parameters,
            venueRegistry: venueRegistry,
            oracle: oracle,
            programRegistry: programRegistry,
            trigger: trigger,
            market: _market,
            desk: _desk,
            safeguard: safeguard,
            challengeDesk: challengeDesk,
            bonds: bonds,
            clock: clock
        });
    }

    function pool(uint256 i) external view returns (TailRiskPool) {
        return _pools[i % POOLS];
    }

    function venue(uint256 i) external view returns (VenueActor memory) {
        return _venues[i % VENUES];
    }

    function staker(uint256 i) public view returns (address account) {
        return _stakers[i % STAKERS];
    }

    /// @dev Vaults of one venue lie next to each other. One that can't receive has its payouts sent to its safe.
    function vaultAt(uint256 i) public view returns (address) {
        return _vaults[i % VAULTS];
    }

    function governance() external view returns (address) {
        return governor;
    }

    function fees() external view returns (address) {
        return feeRecipient;
    }

    /// @notice Every account that can hold the asset.
    function everyone() public view virtual returns (address[] memory accounts) {
        accounts = new address[](STAKERS + VENUES + POOLS + 2 * VAULTS + 8);
        uint256 n;
        for (uint256 i; i < STAKERS; ++i) {
            accounts[n++] = staker(i);
        }
        for (uint256 i; i < VENUES; ++i) {
            accounts[n++] = _venues[i].owner;
        }
        for (uint256 i; i < POOLS; ++i) {
            accounts[n++] = address(_pools[i]);
        }
        for (uint256 i; i < VAULTS; ++i) {
            accounts[n++] = vaultAt(i);
            accounts[n++] = safeOf[vaultAt(i)];
        }
        (accounts[n++], accounts[n++]) = (broker, feeRecipient);
        (accounts[n++], accounts[n++]) = (address(_market), stranger);
        (accounts[n++], accounts[n++]) = (address(bonds), address(challengeDesk));
        (accounts[n++], accounts[n++]) = (address(bonder), address(_desk));
    }

    /// @notice Three reporters see a venue; the one of them who lies may say anything.
    function signReports(Report memory seen, int128 lie, uint256 liar)
        external
        view
        returns (Report[] memory reports, bytes[] memory signatures)
    {
        reports = new Report[](3);
        for (uint256 i; i < 3; ++i) {
            // a copy, so that the lie stays with the liar
            reports[i] = abi.decode(abi.encode(seen), (Report));
        }
        reports[liar % 3].netLiquidationLoss = lie;
        uint256[] memory keys = _signersOf(liar);
        signatures = new bytes[](3);
        for (uint256 i; i < 3; ++i) {
            signatures[i] = _signAs(oracle.hashReport(reports[i]), keys[i]);
        }
    }

    /// @notice Whether enough reporters may sign.
    function canReport() external view virtual returns (bool) {
        return true;
    }

    function report(uint64 venueId_, uint40 observedAt, int128 loss) external view returns (Report memory made) {
        made = _report(oracle.latest(venueId_).sequence + 1, observedAt, loss);
        made.venueId = venueId_;
    }

    function signQuote(Quote calldata quote) external view returns (bytes memory) {
        return _signAs(_market.hashQuote(quote), _quoteKeyFor(quote.nonce));
    }

    function signAcceptance(Quote calldata quote, uint256 key) external view returns (bytes memory) {
        return _signAs(_market.hashAcceptance(_market.hashQuote(quote)), key);
    }

    function signConsent(Quote calldata quote, uint256 key) external view returns (bytes memory) {
        return _signAs(_market.hashConsent(_market.hashQuote(quote)), key);
    }

    /// @notice The permit of a quote's premium, good as long as the quote.
    function signPermit(Quote calldata quote, uint256 key) external view returns (uint8 v, bytes32 r, bytes32 s) {
        return _signPermit(quote.buyer, key, address(_market), quote.premium, quote.deadline);
    }

    /// @notice A staker's permit of a stake, good for now.
    function signStakePermit(uint256 i, address spender, uint256 amount)
        external
        view
        returns (uint8 v, bytes32 r, bytes32 s)
    {
        return _signPermit(staker(i), _stakerKeys[i % STAKERS], spender, amount, block.timestamp);
    }

    /// @dev Keys of three reporters, in rising order of their addresses.
    function _signersOf(uint256) internal view virtual returns (uint256[] memory keys) {
        keys = new uint256[](3);
        for (uint256 i; i < 3; ++i) {
            keys[i] = reporterKeys[i];
        }
    }

    function _quoteKeyFor(uint256) internal view virtual returns (uint256) {
        return _quoteKey;
    }

    function _makeAccounts() private {
        for (uint256 i; i < STAKERS; ++i) {
            (_stakers[i], _stakerKeys[i]) = makeAddrAndKey(string.concat("staker", vm.toString(i)));
        }
        for (uint256 i; i < VAULTS; ++i) {
            _vaults[i] = makeAddr(string.concat("vault", vm.toString(i)));
            safeOf[_vaults[i]] = makeAddr(string.concat("safe of vault", vm.toString(i)));
        }
    }

    function _signPermit(address owner, uint256 key, address spender, uint256 amount, uint256 deadline)
        private
        view
        returns (uint8 v, bytes32 r, bytes32 s)
    {
        bytes32 permit = keccak256(abi.encode(PERMIT_TYPEHASH, owner, spender, amount, _dollar.nonces(owner), deadline));
        return vm.sign(key, MessageHashUtils.toTypedDataHash(_dollar.DOMAIN_SEPARATOR(), permit));
    }

    function _deployAsset() internal override returns (TestDollar) {
        _dollar = new BlockingDollar();
        return _dollar;
    }

    function _deployMarket() internal override returns (address) {
        _market = new CoverMarket(parameters, venueRegistry, programRegistry, oracle, safeguard, clock);
        return address(_market);
    }

    function _newPool(string memory name, uint64 groupCap) private returns (TailRiskPool made) {
        Mandate memory mandate = Mandate({
            signerRole: ROLE,
            perils: uint8(1 << uint8(Peril.DEFICIT)),
            longestTerm: 60 weeks,
            smallestCoinsurance: 0.05e18,
            groupCap: groupCap,
            riskGroup: 0,
            allowListed: false
        });
        made = new TailRiskPool(_dollar, name, name, mandate, _market, parameters);
        vm.prank(governor);
        _market.admitPool(address(made), true);
    }

    /// @dev The first venue is listed already; the second is its sibling.
    function _makeVenue(uint256 i) private returns (VenueActor memory made) {
        string memory name = i == 0 ? "venueOwner" : string.concat("venueOwner", vm.toString(i));
        (made.owner, made.ownerKey) = makeAddrAndKey(name);
        made.riskGroup = i < 2 ? RISK_GROUP : RISK_GROUP + 1;
        address first = vaultAt(i * VAULTS_PER_VENUE);
        if (i == 0) {
            made.id = venueId;
            vm.prank(made.owner);
            venueRegistry.setVault(venueId, first);
        } else {
            vm.startPrank(governor);
            made.id = venueRegistry.list(made.owner, first, made.riskGroup, name);
            oracle.setJump(made.id, JUMP);
            vm.stopPrank();
        }
    }
}
