// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { Cover, CoverStatus, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Opening, Program } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ExitRequest } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { MarketBase } from "./MarketBase.t.sol";

/// @notice Stakers, two venues and two pools at random, with books of its own on what must not happen.
contract ProtocolHandler is MarketBase {
    TailRiskPool[] public pools;
    uint64[] public venues;
    address[] public stakers;
    mapping(uint64 venueId => uint256) public programOf;
    mapping(address pool => uint256) public donated;
    mapping(address pool => uint256) public sharesGivenAway;
    uint256 public paidTotal;
    uint256 public limitTotal;
    string public priceFellBy;
    string public payoutMismatch;
    mapping(string action => uint256) public succeeded;
    /// @dev Forge forgets a warp between the calls of a run.
    uint256 private _time;
    uint256 private _calls;

    /// @dev Time passes, the action runs, and no pool's share may be worth less for it, but for `allowance` base units of
    /// the pool's assets.
    modifier watched(string memory action, uint256 allowance) {
        vm.warp(_time + uint256(keccak256(abi.encode(action, _time, ++_calls))) % 4 hours);
        uint256[2] memory assets = [pools[0].totalAssets(), pools[1].totalAssets()];
        uint256[2] memory supply = [pools[0].totalSupply(), pools[1].totalSupply()];
        _;
        for (uint256 i; i < 2; ++i) {
            uint256 before = (assets[i] + 1) * (pools[i].totalSupply() + 1e6);
            uint256 now_ = (pools[i].totalAssets() + 1 + allowance) * (supply[i] + 1e6);
            if (now_ < before) priceFellBy = action;
        }
        _time = vm.getBlockTimestamp();
    }

    function setUp() public override {
        super.setUp();
        pools.push(pool);
        pools.push(_newPool(IERC20(address(asset)), _mandate()));
        stakers = [alice, bob, stranger];
        venues.push(venueId);
        programOf[venueId] = programId;
        vm.startPrank(governor);
        venues.push(venueRegistry.list(venueOwner, makeAddr("vault2"), RISK_GROUP + 1, "Two"));
        oracle.setJump(venues[1], JUMP);
        vm.stopPrank();
        asset.mint(venueOwner, 1e24);
        for (uint256 i; i < 2; ++i) {
            pool = pools[i];
            _stake(alice, STAKE);
        }
        _time = LISTED;
    }

    function passTime(uint256 seed) external watched("passTime", 0) {
        vm.warp(vm.getBlockTimestamp() + seed % (seed % 5 == 0 ? 6 days : 20 hours));
        ++succeeded["passTime"];
    }

    function stake(uint256 seed, uint256 assets) external watched("stake", 0) {
        pool = pools[seed % 2];
        assets = bound(assets, 1, 5_000_000e6);
        // where everybody has left, what they gave up is nobody's, and a unit buys less than a share
        if (assets > pool.maxDeposit(alice) || pool.previewDeposit(assets) == 0) return;
        _stake(stakers[seed % 3], assets);
        ++succeeded["stake"];
    }

    function requestExit(uint256 seed, uint256 shares) external watched("requestExit", 0) {
        pool = pools[seed % 2];
        address staker = stakers[seed % 3];
        uint256 balance = pool.balanceOf(staker);
        if (balance == 0) return;
        shares = seed % 4 == 0 ? balance : bound(shares, 1, balance);
        if (pool.convertToAssets(shares) < 10e6) shares = balance;
        _request(staker, shares);
        ++succeeded["requestExit"];
    }

    function makeClaimable(uint256 seed) external watched("makeClaimable", _untilPaid(pools[seed % 2])) {
        pool = pools[seed % 2];
        (uint256 head, uint256 count) = pool.exitQueue();
        if (head > count) return;
        uint256 maturesAt = pool.exitRequest(head).maturesAt;
        if (seed % 3 == 0 && vm.getBlockTimestamp() < maturesAt) vm.warp(maturesAt);
        if (pool.makeClaimable(1 + seed % 3) != 0) ++succeeded["makeClaimable"];
    }

    function collect(uint256 seed) external watched("collect", 0) {
        pool = pools[seed % 2];
        address staker = stakers[seed % 3];
        uint256 shares = pool.maxRedeem(staker);
        if (shares == 0) return;
        vm.prank(staker);
        pool.redeem(seed % 3 == 0 ? shares : 1 + seed % shares, staker, staker);
        ++succeeded["collect"];
    }

    /// @dev Of the venue's program that is on sale, or of a new one if there can be one.
    function buy(uint256 seed, uint64 share) external watched("buy", _untilPaid(pools[seed % 2])) {
        (venueId, pool) = (venues[seed / 2 % 2], pools[seed % 2]);
        programId = programOf[venueId];
        if (programId == 0 || vm.getBlockTimestamp() + RESPONSE >= programRegistry.program(programId).start) {
            if (!_openProgram(seed)) return;
        }
        _submit(oracle.latest(venueId).reportedLoss);
        uint64 available = WAD - COINSURANCE - programRegistry.layer(programId, 0).sold;
        uint256 affordable = pool.freeCapacity() * WAD / (EXHAUSTION - ATTACHMENT);
        if (affordable < available) available = uint64(affordable);
        if (available < 0.001e18) return;
        share = uint64(bound(share, 0.001e18, available));
        Quote memory quote = _quote(share);
        quote.premium = uint96(
            pool.floorPremiumUp(quote.limit, quote.end + GRACE - vm.getBlockTimestamp()) + (seed >> 8) % 200_000e6
        );
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        try market.buy(quote, signature, "") {
            limitTotal += quote.limit;
            ++succeeded["buy"];
        } catch { }
    }

    function _openProgram(uint256 seed) private returns (bool) {
        uint256 earliest = vm.getBlockTimestamp() + RESPONSE + 1;
        if (programId != 0) {
            Program memory before = programRegistry.program(programId);
            if (vm.getBlockTimestamp() < before.start) return false;
            if (before.end > earliest) earliest = before.end;
        }
        uint256 startDay = DayLib.day(earliest - 1) + 1 + seed % 3;
        Opening memory opening = _opening();
        opening.start = DayLib.startOf(uint32(startDay));
        opening.end = DayLib.startOf(uint32((startDay / 7 + 1) * 7 + 1 + (seed >> 8) % 3 * 7));
        if (opening.start > vm.getBlockTimestamp() + PLACEMENT_LEAD) return false;
        programId = programOf[venueId] = _open(opening);
        ++succeeded["openProgram"];
        return true;
    }

    /// @dev A report of any loss, and what the cover owes on it.
    function settle(uint256 seed, uint256 over) external watched("settle", type(uint128).max) {
        uint256 coverId = _active(seed);
        if (coverId == 0) return;
        Cover memory cover = market.cover(coverId);
        Program memory program = programRegistry.program(cover.programId);
        bytes memory evidence;
        if (seed % 3 == 0 && vm.getBlockTimestamp() < program.start + REPORT_AGE) {
            vm.warp(program.start + REPORT_AGE + seed % 5 days);
        }
        uint256 time = vm.getBlockTimestamp();
        if (time >= program.start + REPORT_AGE && time < program.end) {
            venueId = program.venueId;
            (int256 baseline,) = trigger.baselineOf(cover.programId);
            evidence = _evidence(int128(baseline + int256(bound(over, 0, EXHAUSTION + 1_000_000e6))));
        }
        uint256 vaultBefore = asset.balanceOf(program.vault);
        uint256 poolBefore = asset.balanceOf(cover.pool);
        uint256 paid = market.settle(coverId, evidence);
        if (asset.balanceOf(program.vault) - vaultBefore != paid) payoutMismatch = "vault";
        if (poolBefore - asset.balanceOf(cover.pool) != paid) payoutMismatch = "pool";
        paidTotal += paid;
        if (paid != 0) ++succeeded["settle"];
    }

    function expire(uint256 seed) external watched("expire", type(uint128).max) {
        uint256[] memory ids = new uint256[](1);
        ids[0] = _active(seed);
        if (ids[0] == 0) return;
        if (seed % 5 == 0) {
            uint256 dueAt = programRegistry.program(market.cover(ids[0]).programId).end + GRACE;
            if (vm.getBlockTimestamp() < dueAt) vm.warp(dueAt);
        }
        try market.expire(ids) {
            ++succeeded["expire"];
        } catch { }
    }

    function retireDue(uint256 seed) external watched("retireDue", type(uint128).max) {
        if (market.retireDue(address(pools[seed % 2]), seed % 4) != 0) ++succeeded["retireDue"];
    }

    /// @dev What a rounded rate left over at the sale goes back with the refund: a base unit at most.
    function voidCover(uint256 seed) external watched("voidCover", 1) {
        uint256 coverId = _active(seed);
        if (coverId == 0 || seed % 6 != 0) return;
        vm.prank(governor);
        try market.voidCover(coverId) {
            ++succeeded["voidCover"];
        } catch { }
    }

    function collectFees(uint256 seed) external watched("collectFees", 0) {
        if (pools[seed % 2].collectFees() != 0) ++succeeded["collectFees"];
    }

    function donate(uint256 seed, uint64 amount) external watched("donate", 0) {
        asset.mint(address(pools[seed % 2]), amount);
        donated[address(pools[seed % 2])] += amount;
        ++succeeded["donate"];
    }

    function transferShares(uint256 seed) external watched("transferShares", 0) {
        pool = pools[seed % 2];
        uint256 balance = pool.balanceOf(stakers[seed % 3]);
        address to = seed % 7 == 0 ? address(pool) : stakers[(seed % 3 + 1) % 3];
        uint256 shares = seed % 1e24 * balance / 1e24 / (seed % 7 == 0 ? 1000 : 1);
        if (to == address(pool)) sharesGivenAway[to] += shares;
        vm.prank(stakers[seed % 3]);
        pool.transfer(to, shares);
        ++succeeded["transferShares"];
    }

    /// @dev The first active cover from a random one on, 0 if there is none.
    function _active(uint256 seed) private view returns (uint256 coverId) {
        uint256 count = market.coverCount();
        for (uint256 i; i < count; ++i) {
            coverId = 1 + (seed % count + i) % count;
            if (market.cover(coverId).status == CoverStatus.Active) return coverId;
        }
        return 0;
    }

    /// @dev Σ over the waiting exits.
    function waiting(TailRiskPool pool_) external view returns (uint256 value, uint256 shares) {
        (uint256 head, uint256 count) = pool_.exitQueue();
        for (uint256 id = head; id <= count; ++id) {
            ExitRequest memory request = pool_.exitRequest(id);
            (value, shares) = (value + request.value, shares + request.shares);
        }
    }

    function claims(TailRiskPool pool_) external view returns (uint256 assets) {
        for (uint256 i; i < 3; ++i) {
            assets += pool_.maxWithdraw(stakers[i]);
        }
    }

    /// @dev Purchases and exits retire due covers first, which may pay what a recorded index still owes.
    function _untilPaid(TailRiskPool pool_) private view returns (uint256 owed) {
        for (uint256 id = 1; id <= market.coverCount(); ++id) {
            if (market.cover(id).pool == address(pool_)) owed += market.owed(id);
        }
    }

    function theMarket() external view returns (address) {
        return address(market);
    }

    function theAsset() external view returns (address) {
        return address(asset);
    }

    function theProgramRegistry() external view returns (address) {
        return address(programRegistry);
    }
}
