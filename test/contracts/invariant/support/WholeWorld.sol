// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { SequencerClock } from "../../../../contracts/oracle/SequencerClock.sol";
import { IAggregator } from "../../../../contracts/interfaces/IAggregator.sol";
import { Reporter } from "../../../../contracts/interfaces/IAttestationOracle.sol";
import { IPriceExplainer, MarketFeed } from "../../../../contracts/interfaces/IPriceExplainer.sol";
import { ISafeguard } from "../../../../contracts/interfaces/ISafeguard.sol";
import { ISequencerClock } from "../../../../contracts/interfaces/ISequencerClock.sol";
import { TreatyTerms } from "../../../../contracts/interfaces/ITreaty.sol";
import { PriceExplainer } from "../../../../contracts/oracle/PriceExplainer.sol";
import { Treaty } from "../../../../contracts/reinsurance/Treaty.sol";
import { ContractWallet } from "../../support/ContractWallet.sol";
import { HostileVault } from "./HostileVault.sol";
import { LocalFeed } from "./LocalFeed.sol";
import { VenueActor, World } from "./World.sol";

/// @notice Adds everything that stands still, is challenged, reinsured or given back: warnings, a sequencer, price feeds,
/// treaties, an arbiter, a guardian, a second quote signer, and vaults that call back.
contract WholeWorld is World {
    uint256 public constant REINSURERS = 2;
    uint256 public constant MOST_TREATIES = 5;
    uint96 public constant PER_DAY = 30_000_000e6;
    uint80 public constant SMALL_JUMP = 6_000_000e6;

    address public guardian;
    address public arbiter;
    address public challenger;
    ContractWallet public wallet;
    uint256 public walletKey;
    uint256 public brokerKey;
    LocalFeed public uptime;
    PriceExplainer public explainerAt;
    LocalFeed[2] private _feeds;
    Treaty[] private _treaties;
    address[REINSURERS] private _reinsurers;
    uint256[2] private _quoteKeys;
    address[2] private _quoteSigners;
    VenueActor[VENUES] private _otherOwners;
    /// @dev Ever named.
    address[] private _allReporters;
    uint256 private _made;

    function setUp() public override {
        super.setUp();
        (guardian, arbiter, challenger) = (makeAddr("guardian"), makeAddr("arbiter"), makeAddr("challenger"));
        (broker, brokerKey) = makeAddrAndKey("broker");
        address walletOwner;
        (walletOwner, walletKey) = makeAddrAndKey("walletOwner");
        wallet = new ContractWallet(walletOwner);
        _allReporters = _reporterAddresses();
        for (uint256 i; i < REINSURERS; ++i) {
            _reinsurers[i] = makeAddr(string.concat("reinsurer", vm.toString(i)));
        }
        _setGovernance();
        HostileVault hostile = new HostileVault(_market);
        for (uint256 i; i < VENUES; ++i) {
            // every second vault calls back
            address vault_ = _vaults[VAULTS_PER_VENUE * i + 1];
            vm.etch(vault_, address(hostile).code);
            _dollar.setCalled(vault_, true);
            _otherOwners[i] = _venues[i];
            (_otherOwners[i].owner, _otherOwners[i].ownerKey) =
                makeAddrAndKey(string.concat("otherOwner", vm.toString(i)));
        }
    }

    function symbol(uint256 i) external pure returns (bytes32) {
        return i % 2 == 0 ? BTC : ETH;
    }

    function feed(uint256 i) external view returns (LocalFeed) {
        return _feeds[i % 2];
    }

    function reinsurer(uint256 i) public view returns (address) {
        return _reinsurers[i % REINSURERS];
    }

    function quoteSigner(uint256 i) external view returns (address) {
        return _quoteSigners[i % 2];
    }

    function role() external pure returns (bytes32) {
        return ROLE;
    }

    function treatyCount() external view returns (uint256) {
        return _treaties.length;
    }

    function treaty(uint256 i) external view returns (Treaty) {
        return _treaties[i % _treaties.length];
    }

    function reporterCount() external view returns (uint256) {
        return _allReporters.length;
    }

    function reporterAt(uint256 i) external view returns (address) {
        return _allReporters[i % _allReporters.length];
    }

    function canReport() external view override returns (bool) {
        return _able().length >= 3;
    }

    function everyone() public view override returns (address[] memory accounts) {
        address[] memory most = super.everyone();
        uint256 n = most.length;
        accounts = new address[](n + VENUES + REINSURERS + _treaties.length + _allReporters.length + 2);
        for (uint256 i; i < n; ++i) {
            accounts[i] = most[i];
        }
        for (uint256 i; i < VENUES; ++i) {
            accounts[n++] = _otherOwners[i].owner;
        }
        for (uint256 i; i < REINSURERS; ++i) {
            accounts[n++] = _reinsurers[i];
        }
        for (uint256 i; i < _treaties.length; ++i) {
            accounts[n++] = address(_treaties[i]);
        }
        for (uint256 i; i < _allReporters.length; ++i) {
            accounts[n++] = _allReporters[i];
        }
        (accounts[n++], accounts[n++]) = (challenger, address(wallet));
    }

    /// @notice A treaty behind a pool, admitted.
    function launch(TreatyTerms calldata terms) external returns (Treaty made) {
        made = new Treaty(_dollar, "Treaty", "TRTY", terms, _market, _desk);
        _treaties.push(made);
        vm.prank(governor);
        _market.admitTreaty(address(made));
    }

    /// @notice The venue changes hands: its other owner accepts.
    function handOver(uint256 i) external {
        i %= VENUES;
        (VenueActor memory from, VenueActor memory to) = (_venues[i], _otherOwners[i]);
        vm.prank(from.owner);
        venueRegistry.offerOwnership(from.id, to.owner);
        vm.prank(to.owner);
        venueRegistry.acceptOwnership(from.id);
        (_venues[i], _otherOwners[i]) = (to, from);
    }

    /// @notice Names a fresh reporter in place of each that is convicted, or of one; all with whole bonds.
    function rotate(uint256 seed) external returns (bool) {
        uint256[] memory keys = reporterKeys;
        bool replaced;
        for (uint256 i; i < keys.length; ++i) {
            if (!oracle.reporter(vm.addr(keys[i])).convicted) continue;
            keys[i] = _freshReporter();
            replaced = true;
        }
        if (!replaced) keys[seed % keys.length] = _freshReporter();
        _sort(keys);
        address[] memory accounts = new address[](keys.length);
        for (uint256 i; i < keys.length; ++i) {
            accounts[i] = vm.addr(keys[i]);
        }
        vm.prank(governor);
        try oracle.setReporters(accounts, 3) {
            reporterKeys = keys;
            return true;
        } catch {
            return false;
        }
    }

    function _freshReporter() private returns (uint256 key) {
        address account;
        (account, key) = makeAddrAndKey(string.concat("fresh", vm.toString(_made++)));
        _allReporters.push(account);
        address[] memory one = new address[](1);
        one[0] = account;
        _bond(one, BOND);
    }

    function _sort(uint256[] memory keys) private pure {
        for (uint256 i = 1; i < keys.length; ++i) {
            for (uint256 j = i; j != 0 && vm.addr(keys[j - 1]) > vm.addr(keys[j]); --j) {
                (keys[j], keys[j - 1]) = (keys[j - 1], keys[j]);
            }
        }
    }

    /// @dev Keys of the named reporters that are not convicted.
    function _able() private view returns (uint256[] memory keys) {
        keys = new uint256[](reporterKeys.length);
        address[] memory accounts = oracle.reporters();
        uint256 count;
        for (uint256 i; i < keys.length; ++i) {
            Reporter memory standing = oracle.reporter(accounts[i]);
            if (standing.named && !standing.convicted) keys[count++] = reporterKeys[i];
        }
        assembly ("memory-safe") {
            mstore(keys, count)
        }
    }

    /// @dev One of four leaves out each time.
    function _signersOf(uint256 seed) internal view override returns (uint256[] memory keys) {
        uint256[] memory able = _able();
        if (able.length < 3) return super._signersOf(seed);
        uint256 skipped = able.length == 3 ? 3 : seed / 3 % 4;
        keys = new uint256[](3);
        uint256 n;
        for (uint256 i; i < able.length; ++i) {
            if (i != skipped) keys[n++] = able[i];
        }
    }

    /// @dev Seldom one that is revoked.
    function _quoteKeyFor(uint256 nonce) internal view override returns (uint256) {
        uint256 i = nonce % 2;
        if (_market.signerRole(_quoteSigners[i]) == 0 && nonce % 8 < 6) i = 1 - i;
        return _quoteKeys[i];
    }

    function _setGovernance() private {
        vm.startPrank(governor);
        safeguard.setGuardian(guardian);
        challengeDesk.setArbiter(arbiter);
        challengeDesk.setChallengeBond(1_000e6);
        for (uint256 i; i < 2; ++i) {
            (_quoteSigners[i], _quoteKeys[i]) = makeAddrAndKey(string.concat("signer", vm.toString(i)));
            _market.setSigner(_quoteSigners[i], ROLE, PER_DAY);
            _feeds[i] = new LocalFeed();
            _feeds[i].push(8_000e8, block.timestamp);
        }
        for (uint256 i; i < VENUES; ++i) {
            oracle.setJump(_venues[i].id, SMALL_JUMP);
            explainerAt.setMarketFeed(_venues[i].id, BTC, _feedOf(_feeds[0]));
            explainerAt.setMarketFeed(_venues[i].id, ETH, _feedOf(_feeds[1]));
        }
        vm.stopPrank();
    }

    function _feedOf(IAggregator feed_) private pure returns (MarketFeed memory) {
        return MarketFeed({
            feed: feed_, maintenanceMargin: 5_000, heartbeat: 1 days, lowestAnswer: 1e6, highestAnswer: 1e16
        });
    }

    function _reportsTo() internal view override returns (ISafeguard) {
        return safeguard;
    }

    function _deployClock() internal override returns (ISequencerClock) {
        uptime = new LocalFeed();
        uptime.push(0, block.timestamp);
        return new SequencerClock(uptime);
    }

    function _deployPrices() internal override returns (IPriceExplainer) {
        explainerAt = new PriceExplainer(parameters, venueRegistry, oracle, programRegistry, clock);
        return explainerAt;
    }
}
