// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { IProgramRegistry, Opening, Peril } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { Mandate } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { TriggerDouble } from "../support/doubles/TriggerDouble.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Covers whose index is not money.
contract OtherPerilsTest is MarketBase {
    uint96 private constant SIX_HOURS = 6 hours;
    uint96 private constant TWO_DAYS = 48 hours;

    function setUp() public override {
        super.setUp();
        Mandate memory mandate = _mandate();
        mandate.perils = 0x0f;
        pool = _newPool(IERC20(address(asset)), mandate);
        _stake(alice, STAKE);
    }

    /// @dev One formula: the run of seconds below the strike pays in proportion between six hours and two days.
    function test_depeg_paysByTheLayer() public {
        _openDepeg(makeAddr("collateral"));
        uint256 coverId = _buy(_depegQuote(0.5e18, 3_000_000e6));
        vm.warp(START + 3 days);
        assertEq(market.settle(coverId, abi.encode(6 hours + 21 hours)), 1_500_000e6);
        assertEq(market.settle(coverId, abi.encode(1 hours)), 0);
        assertEq(market.settle(coverId, abi.encode(90 hours)), 1_500_000e6);
        assertEq(asset.balanceOf(vault), 3_000_000e6);
        _assertConserved(0);
    }

    /// @dev A pool never insures the asset its own promises are made of.
    function test_depeg_revert_ownAsset() public {
        _openDepeg(address(asset));
        _refuse(
            _depegQuote(0.5e18, 3_000_000e6),
            abi.encodeWithSelector(ICoverMarket.OutsideMandate.selector, bytes32("ownAsset"))
        );
    }

    /// @dev The limit is free, but all limits on the venue are within its insurable interest.
    function test_depeg_limitIsFreeWithinTheInterest() public {
        _openDepeg(makeAddr("collateral"));
        _buy(_depegQuote(0.1e18, 1_000e6));
        _buy(_depegQuote(0.1e18, 15_000_000e6));
        Quote memory quote = _depegQuote(0.1e18, 80_000_000e6);
        _refuse(
            quote,
            abi.encodeWithSelector(
                ICoverMarket.InsurableInterestExceeded.selector, venueId, 95_001_000e6, 2 * uint256(RAOI)
            )
        );
    }

    /// @dev The shares of a layer leave the venue its coinsurance, whatever the limits.
    function test_depeg_revert_oversold() public {
        _openDepeg(makeAddr("collateral"));
        _buy(_depegQuote(0.6e18, 1_000e6));
        _refuse(
            _depegQuote(0.4e18, 1_000e6),
            abi.encodeWithSelector(IProgramRegistry.LayerOversold.selector, programId, 0, 0.4e18, 0.3e18)
        );
    }

    /// @dev Their indices know no days, so an end before the program's could not be told from it.
    function test_depeg_revert_cancel() public {
        _openDepeg(makeAddr("collateral"));
        uint256 coverId = _buy(_depegQuote(0.5e18, 3_000_000e6));
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotCancellable.selector, coverId, Peril.DEPEG));
        market.cancel(coverId, 0);
    }

    function test_depeg_expires() public {
        _openDepeg(makeAddr("collateral"));
        uint256 coverId = _buy(_depegQuote(0.5e18, 3_000_000e6));
        vm.warp(END + GRACE);
        assertEq(market.retireDue(address(pool), 1), 1);
        assertEq(market.cover(coverId).until, END);
        assertEq(pool.state().outstanding, 0);
    }

    /// @dev Peril by peril a mandate says what a pool takes.
    function testFuzz_mandate_ofPerils(uint8 perils, uint8 which) public {
        Peril peril = Peril(which % 4);
        Mandate memory mandate = _mandate();
        mandate.perils = perils;
        pool = TailRiskPool(address(_newPool(IERC20(address(asset)), mandate)));
        _stake(bob, STAKE);
        Quote memory quote;
        if (peril == Peril.DEFICIT) {
            quote = _quote(0.3e18);
        } else {
            _openOther(peril, "");
            quote = _depegQuote(0.3e18, 3_000_000e6);
            quote.peril = peril;
        }
        if (perils & (1 << uint8(peril)) != 0) _buy(quote);
        else _refuse(quote, abi.encodeWithSelector(ICoverMarket.OutsideMandate.selector, bytes32("perils")));
    }

    function _openDepeg(address collateral) private {
        _openOther(Peril.DEPEG, abi.encode(collateral));
    }

    function _openOther(Peril peril, bytes memory config) private {
        TriggerDouble double = new TriggerDouble(peril);
        vm.prank(governor);
        programRegistry.setTrigger(peril, address(double));
        vm.prank(venueOwner);
        programRegistry.withdraw(programId);
        Opening memory opening = _opening();
        (opening.peril, opening.config) = (peril, config);
        (opening.bounds[0], opening.bounds[1]) = (SIX_HOURS, TWO_DAYS);
        programId = _open(opening);
    }

    function _depegQuote(uint64 share, uint96 limit) private returns (Quote memory quote) {
        quote = _quote(share);
        (quote.limit, quote.premium) = (limit, limit / 10);
    }

    function _refuse(Quote memory quote, bytes memory error_) private {
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(error_);
        market.buy(quote, signature, "");
    }
}
