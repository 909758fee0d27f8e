// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { Test } from "forge-std/Test.sol";
import { ICoverMarket } from "../../../contracts/interfaces/ICoverMarket.sol";
import { IRecoveryDesk } from "../../../contracts/interfaces/IRecoveryDesk.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { ISequencerClock } from "../../../contracts/interfaces/ISequencerClock.sol";
import { PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { TreatyStage, TreatyState, TreatyTerms } from "../../../contracts/interfaces/ITreaty.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { DowntimeDouble } from "../support/doubles/DowntimeDouble.sol";
import { FrozenDouble } from "../support/doubles/FrozenDouble.sol";
import { MoodyDollar } from "../support/doubles/MoodyDollar.sol";
import { TreatyMarketDouble } from "../support/doubles/TreatyMarketDouble.sol";
import { TreatyPoolDouble } from "../support/doubles/TreatyPoolDouble.sol";

/// @notice A treaty behind a pool, with the calls of its market and its desk made by hand.
abstract contract TreatyBase is Test {
    /// @dev Saturday 7 March 2020 08:00 UTC.
    uint40 internal constant NOW = 1_583_568_000;
    uint40 internal constant AUCTION_START = NOW + 1 days;
    uint40 internal constant AUCTION_END = NOW + 5 days;
    uint40 internal constant CLOSES_AT = NOW + 30 days;
    /// @dev Thursday 12 March 2020 08:00 UTC to Friday 27 March.
    uint40 internal constant START = 1_584_000_000;
    uint40 internal constant END = 1_585_296_000;
    uint96 internal constant RETENTION = 1_000_000e6;
    uint96 internal constant LIMIT = 5_000_000e6;
    uint96 internal constant COVER_LIMIT = 4_000_000e6;
    uint96 internal constant PREMIUM = 60_000e6;

    address internal alice = makeAddr("alice");
    address internal bob = makeAddr("bob");
    address internal buyer = makeAddr("buyer");
    address internal desk = makeAddr("desk");
    address internal stranger = makeAddr("stranger");

    MoodyDollar internal asset;
    FrozenDouble internal safeguard;
    DowntimeDouble internal clock;
    TreatyMarketDouble internal market;
    TreatyPoolDouble internal pool;
    Treaty internal treaty;

    function setUp() public virtual {
        vm.warp(NOW);
        asset = new MoodyDollar();
        safeguard = new FrozenDouble();
        clock = new DowntimeDouble();
        market = new TreatyMarketDouble(ISafeguard(address(safeguard)), ISequencerClock(address(clock)));
        pool = new TreatyPoolDouble(address(asset));
        treaty = _newTreaty(_treatyTerms());
    }

    function _newTreaty(TreatyTerms memory terms) internal returns (Treaty) {
        return new Treaty(
            IERC20(address(asset)), "Treaty", "TRTY", terms, ICoverMarket(address(market)), IRecoveryDesk(desk)
        );
    }

    function _treatyTerms() internal view returns (TreatyTerms memory) {
        return TreatyTerms({
            pool: address(pool),
            retention: RETENTION,
            limit: LIMIT,
            closesAt: CLOSES_AT,
            auctionStart: AUCTION_START,
            auctionEnd: AUCTION_END,
            cessionFrom: 0.1e18,
            cessionTo: 0.5e18
        });
    }

    function _deposit(address account, uint256 assets) internal returns (uint256 shares) {
        asset.mint(account, assets);
        vm.startPrank(account);
        asset.approve(address(treaty), assets);
        shares = treaty.deposit(assets, account);
        vm.stopPrank();
    }

    /// @dev Half alice's, half bob's, opened in the middle of the auction at 30 %.
    function _open() internal {
        _deposit(alice, LIMIT / 2);
        _deposit(bob, LIMIT / 2);
        vm.warp(AUCTION_START + 2 days);
        treaty.open(0.3e18);
    }

    function _premium() internal pure returns (PremiumTerms memory) {
        return PremiumTerms({ premium: PREMIUM, fee: 0, start: START, end: END, limit: COVER_LIMIT, until: END });
    }

    function _bind(uint256 coverId) internal {
        _bind(coverId, _premium());
    }

    function _bind(uint256 coverId, PremiumTerms memory terms) internal {
        asset.mint(address(treaty), terms.premium);
        vm.prank(address(market));
        treaty.bind(coverId, terms);
    }

    function _cede(uint256 coverId, uint96 paidBefore, uint96 loss) internal returns (uint256 refill) {
        return _cede(coverId, _premium(), paidBefore, loss);
    }

    function _cede(uint256 coverId, PremiumTerms memory terms, uint96 paidBefore, uint96 loss)
        internal
        returns (uint256 refill)
    {
        vm.prank(address(market));
        refill = treaty.cede(coverId, terms, paidBefore, loss);
        if (asset.mood() != MoodyDollar.Mood.HidesBalances) pool.count(refill);
    }

    function _release(uint256 coverId) internal {
        vm.prank(address(market));
        treaty.release(coverId);
    }

    /// @dev What the desk does: it asks for the treaty's part and sends it.
    function _refund(uint256 coverId, uint96 refund) internal returns (uint96 part) {
        vm.prank(desk);
        part = treaty.applyRefund(coverId, refund);
        asset.mint(address(treaty), part);
    }

    function _redeemAll(address account) internal returns (uint256 assets) {
        uint256 shares = treaty.balanceOf(account);
        vm.prank(account);
        return treaty.redeem(shares, account, account);
    }

    /// @dev T2: every base unit has one owner.
    function _assertConserved(uint256 donated) internal view {
        TreatyState memory s = treaty.state();
        assertEq(s.cash, asset.balanceOf(address(treaty)) - donated, "T2: cash is there");
        uint256 parts = s.totalAssets + s.unearned + s.receivable + s.reserved + s.refunds;
        assertLe(parts, s.cash, "T2: parts within cash");
        assertApproxEqAbs(parts, s.cash, 1, "T2: parts sum to cash");
    }

    function _assertStage(TreatyStage stage) internal view {
        assertEq(uint8(treaty.stage()), uint8(stage), "stage");
    }
}
