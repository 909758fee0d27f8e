// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { MessageHashUtils } from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import { CoverMarket } from "../../../../contracts/CoverMarket.sol";
import { ProgramRegistry } from "../../../../contracts/ProgramRegistry.sol";
import { TailRiskPool } from "../../../../contracts/TailRiskPool.sol";
import { VenueRegistry } from "../../../../contracts/VenueRegistry.sol";
import { Parameters } from "../../../../contracts/governance/Parameters.sol";
import { Report } from "../../../../contracts/interfaces/IAttestationOracle.sol";
import { Quote } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { Peril } from "../../../../contracts/interfaces/IProgramRegistry.sol";
import { Mandate } from "../../../../contracts/interfaces/ITailRiskPool.sol";
import { AttestationOracle } from "../../../../contracts/oracle/AttestationOracle.sol";
import { DeficitTrigger } from "../../../../contracts/triggers/DeficitTrigger.sol";
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

    CoverMarket private _market;
    BlockingDollar private _dollar;
    TailRiskPool[POOLS] private _pools;
    VenueActor[VENUES] private _venues;
    uint256 private _quoteKey;

    constructor() {
        setUp();
    }

    function setUp() public override {
        super.setUp();
        _dollar = new BlockingDollar();
        asset = _dollar;
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
        return Core(_dollar, parameters, venueRegistry, oracle, programRegistry, trigger, _market);
    }

    function pool(uint256 i) external view returns (TailRiskPool) {
        return _pools[i % POOLS];
    }

    function venue(uint256 i) external view returns (VenueActor memory) {
        return _venues[i % VENUES];
    }

    function staker(uint256 i) public returns (address) {
        return makeAddr(string.concat("staker", vm.toString(i % STAKERS)));
    }

    /// @dev Vaults of one venue lie next to each other.
    function vaultAt(uint256 i) public returns (address) {
        return makeAddr(string.concat("vault", vm.toString(i % VAULTS)));
    }

    /// @dev Where a vault that can't receive has its reserved payouts sent.
    function safeOf(address vault_) public returns (address) {
        return makeAddr(string.concat("safe of ", vm.toString(vault_)));
    }

    function broker() public returns (address) {
        return makeAddr("broker");
    }

    function governance() external view returns (address) {
        return governor;
    }

    function fees() external view returns (address) {
        return feeRecipient;
    }

    /// @notice Every account that can hold the asset.
    function everyone() external returns (address[] memory accounts) {
        accounts = new address[](STAKERS + VENUES + POOLS + 2 * VAULTS + 4);
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
            accounts[n++] = safeOf(vaultAt(i));
        }
        (accounts[n++], accounts[n++]) = (broker(), feeRecipient);
        (accounts[n++], accounts[n++]) = (address(_market), stranger);
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
        signatures = _sign(reports);
    }

    function report(uint64 venueId_, uint40 observedAt, int128 loss) external view returns (Report memory made) {
        made = _report(oracle.latest(venueId_).sequence + 1, observedAt, loss);
        made.venueId = venueId_;
    }

    function signQuote(Quote calldata quote) external view returns (bytes memory) {
        return _signAs(_market.hashQuote(quote), _quoteKey);
    }

    function signConsent(Quote calldata quote, uint256 key) external view returns (bytes memory) {
        return _signAs(_market.hashConsent(_market.hashQuote(quote)), key);
    }

    /// @notice The permit of a quote's premium, good as long as the quote.
    function signPermit(Quote calldata quote, uint256 key) external view returns (uint8 v, bytes32 r, bytes32 s) {
        bytes32 permit = keccak256(
            abi.encode(
                PERMIT_TYPEHASH,
                quote.buyer,
                address(_market),
                uint256(quote.premium),
                _dollar.nonces(quote.buyer),
                uint256(quote.deadline)
            )
        );
        return vm.sign(key, MessageHashUtils.toTypedDataHash(_dollar.DOMAIN_SEPARATOR(), permit));
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
