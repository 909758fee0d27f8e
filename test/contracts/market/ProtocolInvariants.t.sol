// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Test } from "forge-std/Test.sol";
import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { ProgramRegistry } from "../../../contracts/ProgramRegistry.sol";
import { CoverMarket } from "../../../contracts/CoverMarket.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { Cover, CoverStatus } from "../../../contracts/interfaces/ICoverMarket.sol";
import { PoolState } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { ProtocolHandler } from "../support/ProtocolHandler.t.sol";

/// @notice The numbered statements of docs/invariants.md that hold for money and promises, under any sequence of calls.
contract ProtocolInvariantsTest is Test {
    ProtocolHandler private handler;
    CoverMarket private market;

    function setUp() public {
        handler = new ProtocolHandler();
        handler.setUp();
        market = CoverMarket(handler.theMarket());
        bytes4[] memory selectors = new bytes4[](13);
        selectors[0] = handler.passTime.selector;
        selectors[1] = handler.stake.selector;
        selectors[2] = handler.requestExit.selector;
        selectors[3] = handler.makeClaimable.selector;
        selectors[4] = handler.collect.selector;
        selectors[5] = handler.buy.selector;
        selectors[6] = handler.settle.selector;
        selectors[7] = handler.expire.selector;
        selectors[8] = handler.retireDue.selector;
        selectors[9] = handler.voidCover.selector;
        selectors[10] = handler.collectFees.selector;
        selectors[11] = handler.donate.selector;
        selectors[12] = handler.transferShares.selector;
        targetSelector(FuzzSelector(address(handler), selectors));
        targetContract(address(handler));
    }

    /// @dev One campaign for all: each action is checked against every statement.
    /// forge-config: default.invariant.runs = 24
    /// forge-config: default.invariant.depth = 150
    /// forge-config: ci.invariant.runs = 48
    /// forge-config: ci.invariant.depth = 200
    function invariant_protocol() public view {
        _limitsAreBacked();
        _conservation();
        _payoutsStayUnderLimits();
        assertEq(handler.priceFellBy(), "", "4: the share price only falls by a payout");
        assertEq(handler.payoutMismatch(), "", "5: a payout moves exactly what it says");
        _outstandingIsTheSum();
        _exitsSumUp();
    }

    /// @dev 1: every cover is backed in full.
    function _limitsAreBacked() private view {
        for (uint256 i; i < 2; ++i) {
            PoolState memory state = handler.pools(i).state();
            assertLe(state.outstanding, state.totalAssets, "1");
        }
    }

    /// @dev 2, 6: every base unit has one owner, and donations have none.
    function _conservation() private view {
        for (uint256 i; i < 2; ++i) {
            TailRiskPool pool = handler.pools(i);
            PoolState memory s = pool.state();
            assertEq(s.cash, s.totalAssets + s.unearned + s.fees + s.reserved + s.claimable + s.dripping, "2");
            uint256 balance = IERC20(handler.theAsset()).balanceOf(address(pool));
            assertEq(s.cash + handler.donated(address(pool)), balance, "2, 6");
        }
    }

    /// @dev 3: a cover never pays more than its limit, nor all together more than all limits.
    function _payoutsStayUnderLimits() private view {
        uint256 paid;
        for (uint256 id = 1; id <= market.coverCount(); ++id) {
            Cover memory cover = market.cover(id);
            assertLe(cover.paid, cover.limit, "3");
            paid += cover.paid;
        }
        assertLe(paid, handler.limitTotal(), "3");
        assertLe(handler.paidTotal(), paid, "3: all of it is in the covers' books");
    }

    /// @dev 7: outstanding limits are the sums of the active covers' unpaid limits, by pool, venue and group.
    function _outstandingIsTheSum() private view {
        uint256[2] memory ofPool;
        uint256[2] memory ofVenue;
        uint256[2][2] memory ofGroup;
        ProgramRegistry programs = ProgramRegistry(handler.theProgramRegistry());
        for (uint256 id = 1; id <= market.coverCount(); ++id) {
            Cover memory cover = market.cover(id);
            if (cover.status != CoverStatus.Active) continue;
            uint256 p = cover.pool == address(handler.pools(0)) ? 0 : 1;
            uint256 v = programs.program(cover.programId).venueId == handler.venues(0) ? 0 : 1;
            uint256 unpaid = cover.limit - cover.paid;
            ofPool[p] += unpaid;
            ofVenue[v] += unpaid;
            ofGroup[p][v] += unpaid;
        }
        for (uint256 p; p < 2; ++p) {
            assertEq(handler.pools(p).state().outstanding, ofPool[p], "7");
            assertEq(market.venueOutstanding(handler.venues(p)), ofVenue[p], "7");
            for (uint256 v; v < 2; ++v) {
                assertEq(handler.pools(p).groupOutstanding(uint64(7 + v)), ofGroup[p][v], "7");
            }
        }
    }

    /// @dev 10, 15: waiting shares are all in escrow, and the sums of exits are sums.
    function _exitsSumUp() private view {
        for (uint256 i; i < 2; ++i) {
            TailRiskPool pool = handler.pools(i);
            (uint256 value, uint256 shares) = handler.waiting(pool);
            assertEq(pool.state().requested, value, "10");
            assertEq(pool.balanceOf(address(pool)), shares + handler.sharesGivenAway(address(pool)), "10");
            assertEq(pool.state().claimable, handler.claims(pool), "15");
        }
    }

    /// @dev Run with -vv to see that the actions do something.
    function afterInvariant() public {
        string[14] memory actions = [
            "passTime",
            "stake",
            "requestExit",
            "makeClaimable",
            "collect",
            "openProgram",
            "buy",
            "settle",
            "expire",
            "retireDue",
            "voidCover",
            "collectFees",
            "donate",
            "transferShares"
        ];
        for (uint256 i; i < actions.length; ++i) {
            emit log_named_uint(actions[i], handler.succeeded(actions[i]));
        }
    }
}
