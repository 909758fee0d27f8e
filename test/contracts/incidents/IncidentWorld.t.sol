// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { RecoveryDesk } from "../../../contracts/RecoveryDesk.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { TreatyTerms } from "../../../contracts/interfaces/ITreaty.sol";
import { Treaty } from "../../../contracts/reinsurance/Treaty.sol";
import { MarketBase } from "../support/MarketBase.t.sol";
import { Dice, Incident, Sold, Tower } from "./Incident.sol";

/// @notice Three venues (two of them siblings), two pools with two stakers and a waiting exit each, and eight treaties of
/// different sizes that may open; from this, incidents draw their programs, treaties and covers.
abstract contract IncidentWorld is MarketBase {
    uint256 internal constant VENUES = 3;
    uint256 internal constant POOLS = 2;
    /// @dev Behind each pool two that can open before the second sale, and two before the third.
    uint256 internal constant TREATIES = 8;
    uint256 internal constant SALES = 4;
    uint40 internal constant FIRST_CLOSES = LISTED + 20 minutes;
    uint40 internal constant SECOND_CLOSES = LISTED + 35 minutes;
    uint80 internal constant SMALL_JUMP = 4_000_000e6;

    TailRiskPool[] internal pools;
    Treaty[] internal treaties;
    TreatyTerms[] internal treatyTerms;
    RecoveryDesk internal desk;
    uint64[] internal venueIds;
    address[] internal vaults;
    address internal carol = makeAddr("carol");
    address internal reinsurer = makeAddr("reinsurer");
    address internal retrocessionaire = makeAddr("retrocessionaire");

    function setUp() public virtual override {
        super.setUp();
        vm.prank(venueOwner);
        programRegistry.withdraw(programId);
        desk = new RecoveryDesk(market, programRegistry, IERC20(address(asset)));
        asset.mint(venueOwner, 500_000_000e6);
        vm.prank(venueOwner);
        asset.approve(address(desk), type(uint256).max);
        venueIds.push(venueId);
        vaults.push(vault);
        _listVenue(RISK_GROUP + 1, SMALL_JUMP, -1_300_000e6);
        _listVenue(RISK_GROUP, JUMP, 700_000e6);
        venueId = venueIds[0];
        _makePool(pool);
        _makePool(_newPool(IERC20(address(asset)), _mandate()));
    }

    function _reportsTo() internal view override returns (ISafeguard) {
        return safeguard;
    }

    /// @dev The loss in force before each venue's last report before its term.
    function _firstLoss(uint256 venue) internal pure returns (int256) {
        return venue == 0 ? int256(0) : venue == 1 ? int256(-1_300_000e6) : int256(700_000e6);
    }

    /// @dev Programs, treaties and covers. All sales are within the age of the reports of `setUp`.
    function _sellIncident(Incident memory incident, Dice memory dice) internal {
        incident.towers = new Tower[](VENUES);
        for (uint256 i; i < VENUES; ++i) {
            incident.towers[i] = _openTower(i, dice);
        }
        uint256 count = dice.between(5, 8);
        Sold[] memory sold = new Sold[](count);
        uint64[4][3] memory taken;
        uint8[POOLS] memory open;
        uint256 made;
        for (uint256 sale; sale < SALES; ++sale) {
            vm.warp(LISTED + sale * 14 minutes);
            open = _openTreaties(sale, dice);
            for (uint256 i = sale; i < count; i += SALES) {
                Sold memory cover = _draw(incident, taken, open, dice);
                if (cover.share == 0) continue;
                taken[cover.tower][cover.layer] += cover.share;
                cover.coverId = _sell(incident.towers[cover.tower], cover);
                sold[made++] = cover;
            }
        }
        assembly ("memory-safe") {
            mstore(sold, made)
        }
        incident.covers = sold;
    }

    function _listVenue(uint64 riskGroup, uint80 jump, int128 loss) private {
        vaults.push(makeAddr(string.concat("vault", vm.toString(vaults.length))));
        vm.startPrank(governor);
        venueId = venueRegistry.list(venueOwner, vaults[vaults.length - 1], riskGroup, "Another");
        oracle.setJump(venueId, jump);
        vm.stopPrank();
        venueIds.push(venueId);
        _submit(loss);
    }

    function _makePool(TailRiskPool made) private {
        pools.push(made);
        pool = made;
        _stake(alice, 61_000_000e6 + 1);
        _stake(bob, 28_000_000e6);
        _stake(carol, 11_000_000e6 + 7);
        _request(carol, pool.balanceOf(carol) / 3);
        for (uint256 i; i < 4; ++i) {
            uint96[2][4] memory sizes = [
                [uint96(0), 1_000_000e6 + 3],
                [uint96(2_000_000e6 + 1), 30_000_000e6],
                [uint96(500_000e6), 3_000_000e6 + 1],
                [uint96(7_000_000e6), 5_000_000e6 + 11]
            ];
            _makeTreaty(sizes[i][0], sizes[i][1], i < 2 ? FIRST_CLOSES : SECOND_CLOSES);
        }
    }

    function _makeTreaty(uint96 retention, uint96 limit, uint40 closesAt) private {
        TreatyTerms memory terms = TreatyTerms({
            pool: address(pool),
            retention: retention,
            limit: limit,
            closesAt: closesAt,
            auctionStart: LISTED - 1 hours,
            auctionEnd: closesAt - 1 minutes,
            cessionFrom: 0.1e18,
            cessionTo: 0.5e18
        });
        Treaty made = new Treaty(IERC20(address(asset)), "Treaty", "TRTY", terms, market, desk);
        asset.mint(reinsurer, limit);
        vm.startPrank(reinsurer);
        asset.approve(address(made), limit);
        made.deposit(limit, reinsurer);
        made.transfer(retrocessionaire, limit / 3);
        vm.stopPrank();
        vm.prank(governor);
        market.admitTreaty(address(made));
        treaties.push(made);
        treatyTerms.push(terms);
    }

    function _openTower(uint256 venue, Dice memory dice) private returns (Tower memory tower) {
        tower.venueId = venueIds[venue];
        tower.start = START + uint40(dice.roll(2)) * 1 days;
        // Friday 20 or 27 March 2020
        tower.end = END - uint40(dice.roll(2)) * 7 days;
        tower.bounds = new uint96[](dice.between(2, 4));
        tower.bounds[0] = uint96(FUND + dice.roll(3_000_000e6));
        for (uint256 i = 1; i < tower.bounds.length; ++i) {
            tower.bounds[i] = tower.bounds[i - 1] + uint96(dice.between(500_000e6, 7_000_000e6));
        }
        Opening memory opening = _opening();
        opening.venueId = tower.venueId;
        (opening.start, opening.end, opening.bounds) = (tower.start, tower.end, tower.bounds);
        tower.programId = _open(opening);
    }

    /// @dev None, the small or the large one behind each pool, before the second and the third sale.
    function _openTreaties(uint256 sale, Dice memory dice) private returns (uint8[POOLS] memory open) {
        if (sale != 1 && sale != 2) return open;
        for (uint256 i; i < POOLS; ++i) {
            uint256 choice = dice.roll(3);
            if (choice == 2) continue;
            uint256 place = 4 * i + 2 * (sale - 1) + choice;
            treaties[place].open(0);
            // forge-lint: disable-next-line(unsafe-typecast)
            open[i] = uint8(place + 1);
        }
    }

    /// @dev A layer with a share that is left of it: all of it, most of it or a sliver, rarely a round one.
    function _draw(Incident memory incident, uint64[4][3] memory taken, uint8[POOLS] memory open, Dice memory dice)
        private
        pure
        returns (Sold memory cover)
    {
        // all below 2^8
        // forge-lint: disable-start(unsafe-typecast)
        cover.tower = uint8(dice.roll(VENUES));
        uint96[] memory bounds = incident.towers[cover.tower].bounds;
        cover.layer = uint8(dice.roll(bounds.length - 1));
        cover.pool = uint8(dice.roll(POOLS));
        // forge-lint: disable-end(unsafe-typecast)
        cover.treaty = open[cover.pool];
        uint64 left = WAD - COINSURANCE - taken[cover.tower][cover.layer];
        if (left == 0) return cover;
        uint64 share = dice.roll(4) == 0 ? left : 1 + uint64(dice.roll(left));
        uint256 width = bounds[cover.layer + 1] - bounds[cover.layer];
        // below the smallest limit there is no cover
        cover.share = share * width / WAD < 1_000e6 ? 0 : share;
    }

    function _sell(Tower memory tower, Sold memory cover) private returns (uint256) {
        (programId, pool) = (tower.programId, pools[cover.pool]);
        Quote memory quote = _quote(cover.share);
        quote.venueId = tower.venueId;
        quote.layer = cover.layer;
        (quote.attachment, quote.exhaustion) = (tower.bounds[cover.layer], tower.bounds[cover.layer + 1]);
        quote.limit = uint96(uint256(cover.share) * (quote.exhaustion - quote.attachment) / WAD);
        quote.premium = quote.limit / 20;
        return _buy(quote);
    }
}
