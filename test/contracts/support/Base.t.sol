// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { Test } from "forge-std/Test.sol";
import { ProgramRegistry } from "../../../contracts/ProgramRegistry.sol";
import { Safeguard } from "../../../contracts/Safeguard.sol";
import { VenueRegistry } from "../../../contracts/VenueRegistry.sol";
import { Parameters } from "../../../contracts/governance/Parameters.sol";
import { FeedMove, MarketInterest, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { DeficitEvidence } from "../../../contracts/interfaces/IDeficitTrigger.sol";
import { Economics, FloorCurve, Timing } from "../../../contracts/interfaces/IParameters.sol";
import { IPriceExplainer } from "../../../contracts/interfaces/IPriceExplainer.sol";
import { Opening, Peril } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { ISequencerClock } from "../../../contracts/interfaces/ISequencerClock.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { AttestationOracle } from "../../../contracts/oracle/AttestationOracle.sol";
import { ChallengeDesk } from "../../../contracts/oracle/ChallengeDesk.sol";
import { ReporterBonds } from "../../../contracts/oracle/ReporterBonds.sol";
import { TestDollar } from "../../../contracts/periphery/TestDollar.sol";
import { DeficitTrigger } from "../../../contracts/triggers/DeficitTrigger.sol";
import { Bonder } from "./Bonder.sol";
import { ExplainerDouble } from "./doubles/ExplainerDouble.sol";
import { OpenSafeguard } from "./doubles/OpenSafeguard.sol";

/// @notice Deploys the registries, the oracle and the `DEFICIT` trigger with labelled actors, and signs reports.
abstract contract Base is Test {
    /// @dev Saturday 7 March 2020 08:00 UTC.
    uint40 internal constant LISTED = 1_583_568_000;
    /// @dev Thursday 12 March 2020 08:00 UTC.
    uint40 internal constant START = 1_584_000_000;
    /// @dev Friday 27 March 2020 08:00 UTC.
    uint40 internal constant END = 1_585_296_000;
    uint32 internal constant REPORT_AGE = 1 hours;
    uint32 internal constant RESPONSE = 73 hours;
    uint32 internal constant GRACE = 96 hours;
    uint32 internal constant PLACEMENT_LEAD = 28 days;

    uint64 internal constant RISK_GROUP = 7;
    uint80 internal constant JUMP = 30_000_000e6;
    /// @dev Backs the jumps of more venues than any test has.
    uint256 internal constant BOND = 10_000_000_000e6;
    uint128 internal constant FUND = 5_000_000e6;
    uint128 internal constant RAOI = 40_000_000e6;
    uint96 internal constant ATTACHMENT = 6_000_000e6;
    uint96 internal constant EXHAUSTION = 16_000_000e6;
    uint64 internal constant COINSURANCE = 0.1e18;
    uint64 internal constant WAD = 1e18;
    bytes32 internal constant BTC = "BTC-USD";
    bytes32 internal constant ETH = "ETH-USD";

    address internal governor = makeAddr("governor");
    address internal feeRecipient = makeAddr("feeRecipient");
    address internal venueOwner = makeAddr("venueOwner");
    address internal vault = makeAddr("vault");
    address internal stranger = makeAddr("stranger");

    TestDollar internal asset;
    Parameters internal parameters;
    VenueRegistry internal venueRegistry;
    AttestationOracle internal oracle;
    ProgramRegistry internal programRegistry;
    DeficitTrigger internal trigger;
    ReporterBonds internal bonds;
    ChallengeDesk internal challengeDesk;
    ISequencerClock internal clock;
    ExplainerDouble internal explainer;
    Safeguard internal safeguard;
    OpenSafeguard internal openSafeguard;
    Bonder internal bonder = new Bonder();
    /// @dev What the program registry takes for the market.
    address internal registeredMarket;

    /// @dev Of the reporters, in rising order of their addresses.
    uint256[] internal reporterKeys;
    uint64 internal venueId;

    function setUp() public virtual {
        vm.warp(LISTED);
        asset = _deployAsset();
        parameters = new Parameters(governor, _timing(), _economics(), _floorCurve(), feeRecipient);
        venueRegistry = new VenueRegistry(parameters);
        bonds = new ReporterBonds(parameters, IERC20(address(asset)));
        clock = _deployClock();
        oracle = new AttestationOracle(parameters, venueRegistry, bonds, clock);
        programRegistry = new ProgramRegistry(parameters, venueRegistry, oracle);
        explainer = new ExplainerDouble();
        IPriceExplainer prices = _deployPrices();
        openSafeguard = new OpenSafeguard();
        safeguard = new Safeguard(parameters, venueRegistry, programRegistry, oracle, clock);
        challengeDesk = new ChallengeDesk(parameters, oracle, programRegistry, _reportsTo(), bonds, clock);
        trigger = new DeficitTrigger(programRegistry, oracle, parameters, prices, challengeDesk, clock);
        registeredMarket = _deployMarket();
        _makeReporters(4);

        vm.startPrank(governor);
        programRegistry.setMarket(registeredMarket);
        programRegistry.setTrigger(Peril.DEFICIT, address(trigger));
        bonds.connect(oracle, challengeDesk);
        oracle.connect(prices, _reportsTo(), challengeDesk);
        safeguard.connect(address(challengeDesk));
        oracle.setReporters(_reporterAddresses(), 3);
        _bond(_reporterAddresses(), BOND);
        venueId = venueRegistry.list(venueOwner, vault, RISK_GROUP, "Perps");
        oracle.setJump(venueId, JUMP);
        vm.stopPrank();
    }

    /// @dev Who hears of reports and claims: a double that keeps them, unless a test is about the freezes they bring.
    function _reportsTo() internal virtual returns (ISafeguard) {
        return openSafeguard;
    }

    /// @dev What explains losses: a double, unless a test is about real prices.
    function _deployPrices() internal virtual returns (IPriceExplainer) {
        return IPriceExplainer(address(explainer));
    }

    /// @dev No sequencer; overridden where there is one.
    function _deployClock() internal virtual returns (ISequencerClock) {
        return ISequencerClock(address(0));
    }

    /// @dev Bonds fresh money for each reporter.
    function _bond(address[] memory reporters, uint256 amount) internal {
        asset.mint(address(bonder), amount * reporters.length);
        bonder.bond(bonds, reporters, amount);
    }

    /// @dev Overridden where the real market is deployed.
    function _deployMarket() internal virtual returns (address) {
        return makeAddr("market");
    }

    function _deployAsset() internal virtual returns (TestDollar) {
        return new TestDollar();
    }

    function _timing() internal pure returns (Timing memory) {
        return Timing({
            reportAge: REPORT_AGE,
            challengeWindow: 24 hours,
            arbiterLimit: 48 hours,
            grace: GRACE,
            cooldown: 7 days,
            placementLead: PLACEMENT_LEAD
        });
    }

    function _economics() internal pure returns (Economics memory) {
        return Economics({
            protocolFee: 0.05e18,
            insurableMultiple: 2e18,
            warningLevel: 0.5e18,
            minimumLimit: 1_000e6,
            minimumRequest: 10e6
        });
    }

    function _floorCurve() internal pure returns (FloorCurve memory) {
        return FloorCurve({ base: 0.01e18, kink: 0.8e18, atKink: 0.04e18, atFull: 0.2e18 });
    }

    /// @dev Sets clocks that governance can reach in several steps only.
    function _forceTiming(Timing memory timing) internal {
        _copyParameters(new Parameters(governor, timing, parameters.economics(), _floorCurve(), feeRecipient));
    }

    /// @dev Sets ratios and sizes that governance can reach in several steps only.
    function _forceEconomics(Economics memory economics) internal {
        _copyParameters(new Parameters(governor, parameters.timing(), economics, _floorCurve(), feeRecipient));
    }

    /// @dev The slots between the two of the owner and the dates of the last changes.
    function _copyParameters(Parameters from) private {
        for (uint256 slot = 2; slot < 8; ++slot) {
            vm.store(address(parameters), bytes32(slot), vm.load(address(from), bytes32(slot)));
        }
    }

    /// @dev One layer for the term of the constants.
    function _opening() internal view virtual returns (Opening memory opening) {
        uint96[] memory bounds = new uint96[](2);
        (bounds[0], bounds[1]) = (ATTACHMENT, EXHAUSTION);
        opening = Opening({
            venueId: venueId,
            peril: Peril.DEFICIT,
            start: START,
            end: END,
            coinsurance: COINSURANCE,
            fundDeclared: uint96(FUND),
            bounds: bounds,
            config: ""
        });
    }

    function _open(Opening memory opening) internal returns (uint256 programId) {
        vm.prank(venueOwner);
        return programRegistry.open(opening);
    }

    /// @dev What every reporter saw: two markets, the fund and RAOI of the constants.
    function _report(uint40 sequence, uint40 observedAt, int128 loss) internal view returns (Report memory) {
        MarketInterest[] memory markets = new MarketInterest[](2);
        markets[0] = MarketInterest(BTC, 60_000_000e6);
        markets[1] = MarketInterest(ETH, 25_000_000e6);
        return Report({
            venueId: venueId,
            sequence: sequence,
            observedAt: observedAt,
            netLiquidationLoss: loss,
            fundBalance: FUND,
            raoi: RAOI,
            markets: markets
        });
    }

    /// @dev The same report signed by the first `signers` reporters.
    function _signed(Report memory report, uint256 signers)
        internal
        view
        returns (Report[] memory reports, bytes[] memory signatures)
    {
        reports = new Report[](signers);
        for (uint256 i; i < signers; ++i) {
            reports[i] = report;
        }
        signatures = _sign(reports);
    }

    /// @dev Report `i` signed by reporter `i`.
    function _sign(Report[] memory reports) internal view returns (bytes[] memory signatures) {
        signatures = new bytes[](reports.length);
        for (uint256 i; i < reports.length; ++i) {
            signatures[i] = _signAs(oracle.hashReport(reports[i]), reporterKeys[i]);
        }
    }

    function _signAs(bytes32 digest, uint256 key) internal pure returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// @dev Three reporters agree on a loss, seen now.
    function _submit(int128 loss) internal {
        _submitAt(uint40(vm.getBlockTimestamp()), loss);
    }

    function _submitAt(uint40 observedAt, int128 loss) internal {
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(observedAt, loss), 3);
        oracle.submit(reports, signatures, new FeedMove[](0));
    }

    function _nextReport(uint40 observedAt, int128 loss) internal view returns (Report memory) {
        return _report(oracle.latest(venueId).sequence + 1, observedAt, loss);
    }

    /// @dev Evidence that brings the reports with it.
    function _evidence(int128 loss) internal view returns (bytes memory) {
        uint40 observedAt = uint40(vm.getBlockTimestamp());
        (Report[] memory reports, bytes[] memory signatures) = _signed(_nextReport(observedAt, loss), 3);
        return abi.encode(DeficitEvidence(reports, signatures, new FeedMove[](0), DayLib.day(observedAt)));
    }

    /// @dev Evidence that names a day the oracle knows.
    function _evidenceOf(uint32 day) internal pure returns (bytes memory) {
        return abi.encode(DeficitEvidence(new Report[](0), new bytes[](0), new FeedMove[](0), day));
    }

    function _reporterAddresses() internal view returns (address[] memory addresses) {
        addresses = new address[](reporterKeys.length);
        for (uint256 i; i < addresses.length; ++i) {
            addresses[i] = vm.addr(reporterKeys[i]);
        }
    }

    function _makeReporters(uint256 count) private {
        for (uint256 i; i < count; ++i) {
            (address account, uint256 key) = makeAddrAndKey(string.concat("reporter", vm.toString(i)));
            reporterKeys.push(key);
            for (uint256 j = i; j != 0 && vm.addr(reporterKeys[j - 1]) > account; --j) {
                (reporterKeys[j], reporterKeys[j - 1]) = (reporterKeys[j - 1], reporterKeys[j]);
            }
        }
    }
}
