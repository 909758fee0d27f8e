// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { Lens } from "../../../contracts/Lens.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { PoolReserves, TreatyReserves, VenueReserves } from "../../../contracts/interfaces/ILens.sol";
import { Peril } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { TreatyStage } from "../../../contracts/interfaces/ITreaty.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { TreatyMarketBase } from "../support/TreatyMarketBase.t.sol";

/// @notice Proof of reserves against what the contracts hold, over a sale, a warning, a loss and an exit.
contract ReservesTest is TreatyMarketBase {
    uint256 private constant LIMIT = 5_000_000e6;

    Lens private lens;
    Treaty private treaty;
    uint256 private coverId;

    function setUp() public override {
        super.setUp();
        lens = new Lens(market, programRegistry, oracle);
        treaty = _openTreaty();
        coverId = _buy(_quote(0.5e18));
    }

    function _reportsTo() internal view override returns (ISafeguard) {
        return safeguard;
    }

    function test_pool_tellsWhatItHoldsAndOwes() public {
        _request(alice, pool.balanceOf(alice) / 4);
        PoolReserves memory reserves = lens.pool(address(pool));
        assertEq(reserves.pool, address(pool));
        assertEq(reserves.balance, asset.balanceOf(address(pool)));
        assertEq(reserves.state.cash, reserves.balance);
        assertEq(reserves.state.outstanding, LIMIT);
        assertApproxEqRel(reserves.state.requested, STAKE / 4, 1e11);
        assertEq(reserves.freeCapacity, pool.freeCapacity());
        assertEq(reserves.pendingExits, 1);
        assertFalse(reserves.frozen);
        assertEq(reserves.frozenUntil, 0);
        assertTrue(reserves.sound);

        asset.mint(address(pool), 3);
        reserves = lens.pool(address(pool));
        assertEq(reserves.balance, reserves.state.cash + 3, "a donation is held and not accounted for");
        assertTrue(reserves.sound);
        vm.prank(address(pool));
        asset.transfer(stranger, 4);
        assertFalse(lens.pool(address(pool)).sound, "a unit is missing");
    }

    function test_pool_tellsItsTreaty() public {
        TreatyReserves memory reserves = lens.pool(address(pool)).treaty;
        assertEq(reserves.treaty, address(treaty));
        assertEq(uint8(reserves.stage), uint8(TreatyStage.Open));
        assertEq(reserves.retention, RETENTION);
        assertEq(reserves.limit, TREATY_LIMIT);
        assertEq(reserves.cession, CESSION);
        assertEq(reserves.closesAt, CLOSES_AT);
        assertEq(reserves.cumulativeLoss, 0);
        assertEq(reserves.balance, asset.balanceOf(address(treaty)));

        _lose(coverId, 9_000_000e6);
        reserves = lens.pool(address(pool)).treaty;
        assertEq(uint8(reserves.stage), uint8(TreatyStage.RunOff));
        assertEq(reserves.cumulativeLoss, 1_500_000e6);
        assertEq(reserves.ceded, 500_000e6, "over the retention");
        assertEq(reserves.receivable, 0);
        assertGe(reserves.balance, reserves.limit - reserves.ceded);
    }

    function test_venue_tellsItsProgramAndCover() public {
        VenueReserves memory reserves = lens.venue(venueId);
        assertEq(reserves.venueId, venueId);
        assertEq(reserves.programs[0].programId, programId);
        assertEq(uint8(reserves.programs[0].program.peril), uint8(Peril.DEFICIT));
        assertEq(reserves.programs[0].layers.length, 1);
        assertEq(reserves.programs[0].layers[0].attachment, ATTACHMENT);
        assertEq(reserves.programs[0].layers[0].sold, 0.5e18);
        assertEq(reserves.report.raoi, RAOI);
        assertEq(reserves.insurableInterest, 2 * RAOI);
        assertEq(reserves.outstanding, LIMIT);
        assertEq(reserves.programs[0].index, 0);
        assertFalse(reserves.warning.active);

        _lose(coverId, 9_000_000e6);
        reserves = lens.venue(venueId);
        assertEq(reserves.programs[0].index, 9_000_000e6);
        assertEq(reserves.programs[0].baseline, 0);
        assertEq(reserves.outstanding, LIMIT - 1_500_000e6);
        assertTrue(reserves.warning.active, "over half of the attachment");
        assertEq(reserves.programs[0].openClaims, 0);
        PoolReserves memory frozen = lens.pool(address(pool));
        assertTrue(frozen.frozen);
        assertEq(frozen.frozenUntil, START + 15 days, "14 days from the day of the report");
    }

    /// @dev A venue without a program, and programs of other perils, which have no baseline.
    function test_venue_withoutProgram_andOfAnotherPeril() public {
        vm.prank(governor);
        uint64 fresh = venueRegistry.list(venueOwner, vault, RISK_GROUP + 1, "Fresh");
        VenueReserves memory reserves = lens.venue(fresh);
        assertEq(reserves.programs.length, 0);
        assertEq(reserves.insurableInterest, 0);
    }

    function test_totals_sumAndSound() public {
        TailRiskPool second = _newPool(IERC20(address(asset)), _mandate());
        address[] memory pools = new address[](2);
        (pools[0], pools[1]) = (address(pool), address(second));
        asset.mint(address(second), 7);
        (uint256 balance, uint256 cash, uint256 outstanding, bool sound) = lens.totals(pools);
        assertEq(balance, asset.balanceOf(address(pool)) + 7);
        assertEq(cash, pool.state().cash);
        assertEq(outstanding, LIMIT);
        assertTrue(sound);

        PoolReserves[] memory reserves = lens.pools(pools);
        assertEq(reserves.length, 2);
        assertEq(abi.encode(reserves[0]), abi.encode(lens.pool(pools[0])));
        assertEq(reserves[1].treaty.treaty, address(0), "without a treaty");
        uint64[] memory venueIds = new uint64[](1);
        venueIds[0] = venueId;
        assertEq(abi.encode(lens.venues(venueIds)[0]), abi.encode(lens.venue(venueId)));

        vm.prank(address(pool));
        asset.transfer(stranger, 1);
        (,,, sound) = lens.totals(pools);
        assertFalse(sound, "one that is short makes all unsound");
    }
}
