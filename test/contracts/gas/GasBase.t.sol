// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ReplayFeed } from "../../../contracts/examples/ReplayFeed.sol";
import { FeedMove, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { DeficitEvidence } from "../../../contracts/interfaces/IDeficitTrigger.sol";
import { IPriceExplainer, MarketFeed } from "../../../contracts/interfaces/IPriceExplainer.sol";
import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { PriceExplainer } from "../../../contracts/oracle/PriceExplainer.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @dev Transient storage outlives a call only within a transaction.
contract Probe {
    function mark() external {
        assembly {
            tstore(0, 1)
        }
    }

    function isMarked() external view returns (bool marked) {
        assembly {
            marked := tload(0)
        }
    }
}

/// @notice A deployment with every protection on: the real price explainer with a feed for one of the venue's two markets,
/// the real safeguard, bonds and challenge desk. Only the feed is a local one, and there is no sequencer.
abstract contract GasBase is MarketBase {
    uint96 internal constant PART = 1_000_000e6;
    uint80 internal constant PHASE = 1 << 64;
    uint80 internal constant SMALL_JUMP = 1_000_000e6;
    int256 internal constant PRICE = 8_000e8;

    PriceExplainer internal prices;
    ReplayFeed internal feed;
    address internal operator = makeAddr("operator");
    uint80 private _rounds;

    function setUp() public virtual override {
        Probe probe = new Probe();
        probe.mark();
        vm.skip(probe.isMarked());
        super.setUp();
        feed = new ReplayFeed(operator, "BTC / USD");
        _push(PRICE);
        vm.startPrank(governor);
        prices.setMarketFeed(
            venueId,
            BTC,
            MarketFeed({
                feed: feed, maintenanceMargin: 5_000, heartbeat: 1 days, lowestAnswer: 1e6, highestAnswer: 1e16
            })
        );
        challengeDesk.setArbiter(makeAddr("arbiter"));
        vm.stopPrank();
        _submit(0);
        // opened anew, so that it pins the open interest of the market that has a feed
        vm.prank(venueOwner);
        programRegistry.withdraw(programId);
        programId = _open(_opening());
        asset.mint(alice, 100 * PART);
        vm.prank(alice);
        asset.approve(address(pool), 100 * PART);
        asset.mint(vault, 1e6);
    }

    function _reportsTo() internal view override returns (ISafeguard) {
        return safeguard;
    }

    function _deployPrices() internal override returns (IPriceExplainer) {
        prices = new PriceExplainer(parameters, venueRegistry, oracle, programRegistry, clock);
        return prices;
    }

    /// @return round the id of the feed's new round, at the price `answer`
    function _push(int256 answer) internal returns (uint80 round) {
        int256[] memory answers = new int256[](1);
        uint40[] memory times = new uint40[](1);
        (answers[0], times[0]) = (answer, uint40(vm.getBlockTimestamp()));
        vm.prank(operator);
        feed.push(answers, times);
        return PHASE | ++_rounds;
    }

    function _noMoves() internal pure returns (FeedMove[] memory) {
        return new FeedMove[](0);
    }

    /// @dev In a crash every report brings other figures: the fund pays, and open interest and RAOI fall to so many tenths.
    function _crashReport(int128 loss, uint128 tenths) internal view returns (Report memory report) {
        report = _nextReport(uint40(vm.getBlockTimestamp()), loss);
        uint128 lost = uint128(loss);
        report.fundBalance = lost < FUND ? FUND - lost : 0;
        report.raoi = RAOI * tenths / 10;
        report.markets[0].openInterest = report.markets[0].openInterest * tenths / 10;
        report.markets[1].openInterest = report.markets[1].openInterest * tenths / 10;
    }

    function _submitCrash(int128 loss, uint128 tenths) internal {
        (Report[] memory reports, bytes[] memory signatures) = _signed(_crashReport(loss, tenths), 3);
        oracle.submit(reports, signatures, _noMoves());
    }

    /// @dev Three signed reports, a day of the term, and the rounds that explain the loss.
    function _crashEvidence(int128 loss, uint128 tenths, FeedMove[] memory moves) internal view returns (bytes memory) {
        (Report[] memory reports, bytes[] memory signatures) = _signed(_crashReport(loss, tenths), 3);
        return abi.encode(DeficitEvidence(reports, signatures, moves, DayLib.day(vm.getBlockTimestamp())));
    }

    /// @dev A loss of `over` above the attachment.
    function _settle(uint256 coverId, uint96 over, uint128 tenths, FeedMove[] memory moves) internal {
        bytes memory evidence = _crashEvidence(int128(uint128(ATTACHMENT + over)), tenths, moves);
        vm.prank(stranger);
        market.settle(coverId, evidence);
    }

    function _deposit() internal {
        vm.prank(alice);
        pool.deposit(PART, alice);
    }

    /// @dev One transaction: make the oldest request claimable and collect it.
    function _claimExit(uint256 shares) internal {
        bytes[] memory calls = new bytes[](2);
        calls[0] = abi.encodeCall(pool.makeClaimable, (1));
        calls[1] = abi.encodeCall(pool.redeem, (shares, alice, alice));
        vm.prank(alice);
        pool.multicall(calls);
    }

    function _buyShare(uint64 share) internal returns (uint256 coverId) {
        Quote memory quote = _quote(share);
        bytes memory signature = _signQuote(quote);
        vm.prank(quote.buyer);
        return market.buy(quote, signature, "");
    }

    /// @dev Another venue of a risk group of its own, reported now, with a program of the same term and a cover.
    function _otherVenue(address owner, address itsVault, uint64 riskGroup, uint64 share) internal {
        (uint256 ownProgram, uint64 ownVenue) = (programId, venueId);
        vm.startPrank(governor);
        venueId = venueRegistry.list(owner, itsVault, riskGroup, "Other");
        oracle.setJump(venueId, SMALL_JUMP);
        vm.stopPrank();
        Opening memory opening = _opening();
        vm.prank(owner);
        programId = programRegistry.open(opening);
        _submit(0);
        asset.mint(owner, PART);
        vm.prank(owner);
        asset.approve(address(market), PART);
        Quote memory quote = _quote(share);
        quote.buyer = owner;
        _buy(quote);
        (programId, venueId) = (ownProgram, ownVenue);
    }

    function _snapshot(string memory name) internal {
        vm.snapshotGasLastCall("ballast", name);
    }
}
