// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Lens } from "../../../contracts/Lens.sol";
import { FeedMove, MarketInterest, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { PoolReserves, VenueReserves } from "../../../contracts/interfaces/ILens.sol";
import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Proof of reserves against what was reported, bought, staked and lost.
contract LensTest is MarketBase {
    Lens internal lens;

    function setUp() public override {
        super.setUp();
        lens = new Lens(market, programRegistry, oracle);
        _stake(alice, STAKE);
    }

    function test_venue_tellsFundCoverAndInterest() public {
        _buy(_quote(0.25e18));
        VenueReserves memory reserves = lens.venue(venueId);
        assertEq(reserves.report.fundBalance, FUND);
        assertEq(reserves.report.openInterest, 85_000_000e6, "60 and 25 million");
        assertEq(reserves.fundToOpenInterest, uint256(WAD) * 5 / 85);
        assertEq(reserves.outstanding, 2_500_000e6);
        assertEq(reserves.insurableInterest, 2 * RAOI);
        assertEq(reserves.programs.length, 1);
        assertEq(reserves.programs[0].programId, programId);
        assertEq(abi.encode(reserves.programs[0].program), abi.encode(programRegistry.program(programId)));
        assertEq(reserves.programs[0].layers[0].sold, 0.25e18);
        assertEq(reserves.programs[0].openClaims, 0);
        assertEq(lens.venues(new uint64[](0)).length, 0);
    }

    function test_venue_tellsTheProgramThatRunsBesideTheNext() public {
        uint256 coverId = _buy(_quote(0.25e18));
        vm.warp(START + 1 days);
        _lose(coverId, int128(uint128(ATTACHMENT + 1_000_000e6)));
        Opening memory opening = _opening();
        (opening.start, opening.end) = (END, END + 7 days);
        vm.warp(END - 8 days);
        vm.prank(venueOwner);
        uint256 next = programRegistry.open(opening);
        VenueReserves memory reserves = lens.venue(venueId);
        assertEq(reserves.programs.length, 2);
        assertEq(reserves.programs[0].programId, programId);
        assertEq(reserves.programs[0].index, ATTACHMENT + 1_000_000e6);
        assertEq(reserves.programs[1].programId, next);
        assertEq(reserves.programs[1].index, 0);
    }

    function test_venue_withoutOpenInterestOrReport() public {
        Report memory report = _nextReport(uint40(vm.getBlockTimestamp()), 0);
        report.markets = new MarketInterest[](0);
        _bring(report);
        assertEq(lens.venue(venueId).fundToOpenInterest, type(uint256).max, "nothing that it would have to stand for");
        vm.prank(governor);
        uint64 other = venueRegistry.list(venueOwner, vault, RISK_GROUP, "Other");
        VenueReserves memory reserves = lens.venue(other);
        assertEq(reserves.fundToOpenInterest, 0);
        assertEq(reserves.programs.length, 0);
        assertEq(reserves.insurableInterest, 0);
    }

    function testFuzz_venue_ratioIsOfTheMedians(uint128 fund, uint128[2] memory interests) public {
        Report memory report = _nextReport(uint40(vm.getBlockTimestamp()), 0);
        report.fundBalance = uint128(bound(fund, 0, 1e20));
        (report.markets[0].openInterest, report.markets[1].openInterest) =
        (uint128(bound(interests[0], 1, 1e20)), uint128(bound(interests[1], 0, 1e20)));
        _bring(report);
        uint256 interest = uint256(report.markets[0].openInterest) + report.markets[1].openInterest;
        assertEq(lens.venue(venueId).fundToOpenInterest, uint256(report.fundBalance) * WAD / interest);
    }

    function test_pool_tellsItsLedger() public {
        uint256 coverId = _buy(_quote(0.25e18));
        PoolReserves memory reserves = lens.pool(address(pool));
        assertEq(reserves.balance, asset.balanceOf(address(pool)));
        assertEq(reserves.state.outstanding, 2_500_000e6);
        assertEq(reserves.freeCapacity, pool.freeCapacity());
        assertTrue(reserves.sound);
        assertEq(reserves.treaty.treaty, address(0));
        _lose(coverId, int128(uint128(EXHAUSTION)));
        address[] memory all = new address[](1);
        all[0] = address(pool);
        (uint256 balance, uint256 cash, uint256 outstanding, bool sound) = lens.totals(all);
        assertEq(balance, asset.balanceOf(address(pool)));
        assertEq(cash, lens.pools(all)[0].state.cash);
        assertEq(outstanding, 0, "the limit is paid");
        assertTrue(sound);
    }

    function _bring(Report memory report) private {
        (Report[] memory reports, bytes[] memory signatures) = _signed(report, 3);
        oracle.submit(reports, signatures, new FeedMove[](0));
    }
}
