// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { CoverStatus } from "../../../contracts/interfaces/ICoverMarket.sol";
import { PoolState } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { Brute } from "./support/Brute.sol";
import { CoverGhost } from "./support/Store.sol";
import { Liveness } from "./Liveness.sol";

/// @notice The numbered statements of `docs/invariants.md` about covers, pools and exits, as far as a state can show them.
abstract contract Statements is Liveness {
    /// @dev Base units by which two roundings up may differ from the exact sum.
    uint256 internal constant ROUNDING = 2;

    function _requireStatements(CoverGhost[] memory covers) internal view {
        // what only a comparison of before and after could show
        assertEq(monitor.violation(), "");
        _I01_limitsAreBackedInFull();
        _I02_cashMatchesBalance();
        _I02_partsSumToCash();
        _I03_payoutsStayUnderLimits(covers);
        _I07_outstandingSumsMatch(covers);
        _I13_exitsPayNoMoreThanRequested();
        _I28_feesMatchCovers(covers);
        _I28_unearnedPremiumMatchesCovers(covers);
        _I31_payoutsFollowTheFormula(covers);
        _I33_onlyVaultsArePaid(covers);
        _I42_layersAreNeverOversold(covers);
        _I63_exitSumsMatch();
        _I64_tokensAreConserved();
        _I65_sharesAreConserved();
    }

    /// @dev What else than payouts a vault was sent.
    function _otherwiseSent(address vault) internal view virtual returns (uint256);

    function _I01_limitsAreBackedInFull() private view {
        for (uint256 i; i < world.POOLS(); ++i) {
            PoolState memory s = world.pool(i).state();
            assertGe(s.totalAssets, s.outstanding, "I01: limits above assets");
        }
    }

    function _I02_cashMatchesBalance() private view {
        for (uint256 i; i < world.POOLS(); ++i) {
            address pool = address(world.pool(i));
            uint256 accounted = world.pool(i).state().cash + monitor.donated(pool);
            assertEq(accounted, core.asset.balanceOf(pool), "I02: cash and donations against tokens");
        }
    }

    /// @dev The parts that have a truth outside the pool are taken from there.
    function _I02_partsSumToCash() private view {
        for (uint256 i; i < world.POOLS(); ++i) {
            TailRiskPool pool = world.pool(i);
            PoolState memory s = pool.state();
            uint256 parts = s.totalAssets + s.unearned + s.fees + s.reserved + s.claimable + s.dripping;
            assertApproxEqAbs(s.cash, parts, 1, "I02: parts of cash");
            assertEq(s.totalAssets, pool.totalAssets(), "I02: assets");
            uint256 dripping = monitor.dripping(address(pool)) / 1e18;
            // each exit rounds the rate to 26 bits
            assertApproxEqAbs(s.dripping, dripping, ROUNDING + (dripping >> 20), "I14: dripping");
        }
    }

    function _I03_payoutsStayUnderLimits(CoverGhost[] memory covers) private view {
        for (uint256 i; i < covers.length; ++i) {
            CoverGhost memory cover = covers[i];
            assertLe(core.market.cover(i + 1).paid, cover.sold.limit, "I03: a cover paid more than its limit");
        }
        for (uint256 i; i < world.POOLS(); ++i) {
            Brute.Sums memory sums = Brute.sums(covers, address(world.pool(i)));
            assertLe(monitor.paidBy(address(world.pool(i))), sums.limits, "I03: a pool paid more than its limits");
        }
    }

    function _I07_outstandingSumsMatch(CoverGhost[] memory covers) private view {
        for (uint256 i; i < world.POOLS(); ++i) {
            TailRiskPool pool = world.pool(i);
            Brute.Sums memory sums = Brute.sums(covers, address(pool));
            assertEq(pool.state().outstanding, sums.outstanding, "I07: outstanding of a pool");
            for (uint256 j; j < world.VENUES(); ++j) {
                uint64 group = world.venue(j).riskGroup;
                uint256 inGroup = Brute.inGroup(covers, address(pool), group);
                assertEq(pool.groupOutstanding(group), inGroup, "I07: outstanding of a group");
            }
        }
        for (uint256 j; j < world.VENUES(); ++j) {
            uint64 id = world.venue(j).id;
            assertEq(core.market.venueOutstanding(id), Brute.onVenue(covers, id), "I07: outstanding on a venue");
        }
    }

    function _I13_exitsPayNoMoreThanRequested() private view {
        for (uint256 i; i < world.POOLS(); ++i) {
            TailRiskPool pool = world.pool(i);
            for (uint256 j; j < world.STAKERS(); ++j) {
                address controller = world.staker(j);
                uint256 had = monitor.collected(address(pool), controller) + pool.maxWithdraw(controller);
                uint256 served = monitor.valueRequested(address(pool), controller) - _waiting(pool, controller);
                assertLe(had, served, "I13: exits above their value when requested");
            }
        }
    }

    function _I28_feesMatchCovers(CoverGhost[] memory covers) private view {
        uint256 collected;
        for (uint256 i; i < world.POOLS(); ++i) {
            address pool = address(world.pool(i));
            Brute.Sums memory sums = Brute.sums(covers, pool);
            uint256 earned = sums.fees - (sums.unearnedFees + sums.givenBackFees) / Brute.SCALE;
            uint256 had = monitor.feesCollected(pool) + world.pool(i).state().fees;
            // and what each cancellation gives back, to a whole unit
            uint256 roundings = ROUNDING + sums.covers / 8 + _cancelled(covers, pool);
            assertApproxEqAbs(had, earned, roundings, "I28: fees earned");
            collected += monitor.feesCollected(pool);
        }
        assertEq(core.asset.balanceOf(world.fees()), collected, "I28: fees collected");
    }

    function _cancelled(CoverGhost[] memory covers, address pool) private pure returns (uint256 count) {
        for (uint256 i; i < covers.length; ++i) {
            if (covers[i].isCancelled && covers[i].sold.pool == pool) ++count;
        }
    }

    function _I28_unearnedPremiumMatchesCovers(CoverGhost[] memory covers) private view {
        for (uint256 i; i < world.POOLS(); ++i) {
            Brute.Sums memory sums = Brute.sums(covers, address(world.pool(i)));
            uint256 exact = (sums.unearned + sums.unearnedFees) / Brute.SCALE;
            // each cover's two rates are rounded down, by less than a tenth of a unit over a term
            uint256 unearned = world.pool(i).state().unearned;
            assertApproxEqAbs(unearned, exact, ROUNDING + sums.covers / 8, "I28: unearned premium");
        }
    }

    function _I31_payoutsFollowTheFormula(CoverGhost[] memory covers) private view {
        for (uint256 i; i < covers.length; ++i) {
            CoverGhost memory cover = covers[i];
            if (cover.status == CoverStatus.Voided) continue;
            assertEq(core.market.cover(i + 1).paid, Brute.layerPayout(cover), "I31: paid against the layer formula");
        }
    }

    function _I33_onlyVaultsArePaid(CoverGhost[] memory covers) private view {
        uint256 reserved;
        for (uint256 i; i < world.VAULTS(); ++i) {
            address vault = world.vaultAt(i);
            uint256 had = core.asset.balanceOf(vault) + core.asset.balanceOf(world.safeOf(vault));
            for (uint256 j; j < world.POOLS(); ++j) {
                had += world.pool(j).reservedFor(vault);
                reserved += world.pool(j).reservedFor(vault);
            }
            assertEq(had, Brute.owedTo(covers, vault) + _otherwiseSent(vault), "I33: payouts against what vaults have");
        }
        for (uint256 j; j < world.POOLS(); ++j) {
            reserved -= world.pool(j).state().reserved;
        }
        assertEq(reserved, 0, "I33: reserved for others than vaults");
    }

    function _I42_layersAreNeverOversold(CoverGhost[] memory covers) private view {
        for (uint256 i; i < covers.length; ++i) {
            CoverGhost memory cover = covers[i];
            if (!Brute.isSold(cover)) continue;
            (uint256 programId, uint8 layer) = (cover.sold.programId, cover.sold.layer);
            uint256 sold = Brute.sold(covers, programId, layer);
            assertEq(core.programRegistry.layer(programId, layer).sold, sold, "I42: shares sold of a layer");
            assertLe(sold + cover.program.coinsurance, 1e18, "I42: a layer is oversold");
        }
    }

    function _I63_exitSumsMatch() private view {
        for (uint256 i; i < world.POOLS(); ++i) {
            TailRiskPool pool = world.pool(i);
            PoolState memory s = pool.state();
            (uint256 head, uint256 count) = pool.exitQueue();
            (uint256 value, uint256 shares) = (0, 0);
            for (uint256 id = head; id <= count; ++id) {
                value += pool.exitRequest(id).value;
                shares += pool.exitRequest(id).shares;
            }
            assertEq(s.requested, value, "I63: requested");
            assertEq(pool.balanceOf(address(pool)), shares, "I63: shares in escrow");
            uint256 claimable;
            for (uint256 j; j < world.STAKERS(); ++j) {
                claimable += pool.maxWithdraw(world.staker(j));
            }
            assertEq(s.claimable, claimable, "I63: claimable");
        }
    }

    function _I64_tokensAreConserved() private view {
        assertEq(core.asset.totalSupply(), Brute.balances(core, world.everyone()), "I64: tokens");
    }

    function _I65_sharesAreConserved() private view {
        for (uint256 i; i < world.POOLS(); ++i) {
            TailRiskPool pool = world.pool(i);
            uint256 shares = pool.balanceOf(address(pool));
            for (uint256 j; j < world.STAKERS(); ++j) {
                shares += pool.balanceOf(world.staker(j));
            }
            assertEq(pool.totalSupply(), shares, "I65: shares");
        }
    }

    function _waiting(TailRiskPool pool, address controller) private view returns (uint256 value) {
        (uint256 head, uint256 count) = pool.exitQueue();
        for (uint256 id = head; id <= count; ++id) {
            if (pool.exitRequest(id).controller == controller) value += pool.exitRequest(id).value;
        }
    }
}
