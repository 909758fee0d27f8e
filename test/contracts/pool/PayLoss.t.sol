// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { ITailRiskPool, PoolState, PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { HostileToken } from "../support/HostileToken.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

contract PayLossTest is PoolBase {
    function test_payLoss_paysTheVault() public {
        _bind(_terms());
        vm.warp(START + 1 days);
        vm.expectEmit(address(pool));
        emit ITailRiskPool.LossPaid(1, vault, 2_000_000e6, true);
        assertTrue(_payLoss(_terms(), 0, 2_000_000e6));
        assertEq(asset.balanceOf(vault), 2_000_000e6);
        assertEq(pool.state().outstanding, LIMIT - 2_000_000e6);
        assertEq(pool.groupOutstanding(GROUP), LIMIT - 2_000_000e6);
        _assertConserved(0);
    }

    /// @dev The premium of the part of the limit that is paid is earned at payout, the rest over the rest of the term.
    function test_payLoss_earnsThePremiumOfThePaidPart() public {
        _bind(_terms());
        vm.warp(START + (END - START) / 2);
        uint256 before = pool.totalAssets();
        uint256 fees = pool.state().fees;
        _payLoss(_terms(), 0, LIMIT / 5);
        assertApproxEqAbs(pool.totalAssets(), before - LIMIT / 5 + (PREMIUM - FEE) / 10, 1);
        assertApproxEqAbs(pool.state().fees, fees + FEE / 10, 1);
        _payLoss(_terms(), LIMIT / 5, LIMIT - LIMIT / 5);
        assertEq(pool.state().unearned, 0, "all paid, all earned");
        assertEq(pool.totalAssets(), STAKE - LIMIT + PREMIUM - FEE);
        _assertConserved(0);
        vm.warp(END + 1 days);
        assertEq(pool.totalAssets(), STAKE - LIMIT + PREMIUM - FEE);
    }

    function test_payLoss_afterTheTerm() public {
        _bind(_terms());
        vm.warp(END + 1 days);
        _payLoss(_terms(), 0, LIMIT);
        assertEq(pool.totalAssets(), STAKE - LIMIT + PREMIUM - FEE);
        _assertConserved(0);
    }

    /// @dev Not a case of the market, but the books would hold.
    function test_payLoss_beforeTheTerm() public {
        _bind(_terms());
        _payLoss(_terms(), 0, LIMIT / 2);
        assertApproxEqAbs(pool.state().unearned, PREMIUM / 2, 1);
        _payLoss(_terms(), LIMIT / 2, LIMIT / 2);
        assertEq(pool.state().unearned, 0);
        vm.warp(END);
        _assertConserved(0);
    }

    /// @dev In whatever parts and whenever it is paid, the whole premium is earned in the end.
    function testFuzz_payLoss_conserves(uint256 seed, uint96 premium) public {
        PremiumTerms memory terms = _terms();
        terms.premium = uint96(bound(premium, 0, 1e14));
        terms.fee = terms.premium / 20;
        _bind(terms);
        uint96 paid;
        for (uint256 i; i < 8 && paid < LIMIT; ++i) {
            uint256 random = uint256(keccak256(abi.encode(seed, i)));
            vm.warp(vm.getBlockTimestamp() + random % 3 days);
            uint96 amount = uint96(bound(random >> 32, 1, LIMIT - paid));
            _payLoss(terms, paid, amount);
            paid += amount;
            _assertConserved(0);
        }
        // premium above what is paid streams
        vm.warp(END + 30 days);
        assertEq(pool.totalAssets(), STAKE + terms.premium - terms.fee - paid);
        assertEq(pool.state().fees, terms.fee);
        _assertConserved(0);
    }

    /// @dev A blacklisted vault can't hold up a payout: it is set aside for the vault, and for nobody else.
    function test_payLoss_reservesForABlockedVault() public {
        (TailRiskPool hostile, HostileToken token) = _hostilePool();
        token.setBlocked(vault, true);
        vm.warp(START + 1 days);
        assertFalse(_payHostile(hostile, 0, 3_000e6));
        assertEq(hostile.reservedFor(vault), 3_000e6);
        assertEq(hostile.state().reserved, 3_000e6);
        uint256 assets = hostile.totalAssets();

        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NothingReserved.selector, address(this)));
        hostile.collectReserved(address(this));
        vm.startPrank(vault);
        vm.expectRevert(ITailRiskPool.ZeroAddress.selector);
        hostile.collectReserved(address(0));
        vm.expectEmit(address(hostile));
        emit ITailRiskPool.ReservedCollected(vault, bob, 3_000e6);
        assertEq(hostile.collectReserved(bob), 3_000e6);
        assertEq(token.balanceOf(bob), 3_000e6);
        vm.expectRevert(abi.encodeWithSelector(ITailRiskPool.NothingReserved.selector, vault));
        hostile.collectReserved(bob);
        assertEq(hostile.totalAssets(), assets, "the loss was taken when it was owed");
        _assertBacked(hostile, token);
    }

    /// @dev Whatever a token answers, what it moved counts.
    function test_payLoss_anyTransfer() public {
        (TailRiskPool hostile, HostileToken token) = _hostilePool();
        vm.warp(START + 1 days);
        uint96 paid;
        for (uint256 i; i < 7; ++i) {
            HostileToken.Fault fault = HostileToken.Fault(i);
            token.setFault(fault);
            bool moves = fault == HostileToken.Fault.None || fault == HostileToken.Fault.TakesFee
                || fault == HostileToken.Fault.ReturnsNothing;
            assertEq(_payHostile(hostile, paid, 1_000e6), moves);
            paid += 1_000e6;
            assertEq(token.balanceOf(vault) + hostile.reservedFor(vault), paid);
            _assertBacked(hostile, token);
        }
        assertEq(hostile.reservedFor(vault), 3_500e6, "three failures and a half");
    }

    /// @dev A loss that takes the share below 1 % of par closes the pool for deposits, never for the rest.
    function test_payLoss_closes() public {
        PremiumTerms memory terms = _terms();
        (terms.limit, terms.premium, terms.fee) = (STAKE * 9 / 10, 0, 0);
        _bind(terms);
        vm.prank(address(market));
        asset.mint(address(pool), 0);
        vm.prank(address(market));
        pool.bind(2, GROUP + 1, _withLimit(terms, STAKE / 10), 0, 0);
        vm.warp(START + 1 days);
        _payLoss(terms, 0, terms.limit);
        vm.prank(address(market));
        pool.payLoss(2, GROUP + 1, _withLimit(terms, STAKE / 10), 0, STAKE * 9 / 100, 0, vault);
        assertFalse(pool.state().closed, "1 % is left");
        vm.expectEmit(address(pool));
        emit ITailRiskPool.PoolClosed();
        vm.prank(address(market));
        pool.payLoss(2, GROUP + 1, _withLimit(terms, STAKE / 10), STAKE * 9 / 100, 1e6, 0, vault);
        assertTrue(pool.state().closed);
        assertEq(pool.maxDeposit(bob), 0);
        assertEq(pool.maxMint(bob), 0);
        vm.expectRevert(ITailRiskPool.PoolIsClosed.selector);
        pool.deposit(1e6, bob);
        vm.expectRevert(ITailRiskPool.PoolIsClosed.selector);
        pool.mint(1e6, bob);

        vm.prank(address(market));
        pool.payLoss(2, GROUP + 1, _withLimit(terms, STAKE / 10), STAKE * 9 / 100 + 1e6, STAKE / 100 - 1e6, 0, vault);
        assertEq(pool.totalAssets(), 0);
        uint256 id = _request(alice, _par(STAKE));
        vm.warp(START + 20 days);
        assertEq(pool.makeClaimable(1), 1, "a share of nothing can still leave");
        assertEq(pool.pendingRedeemRequest(id, alice), 0);
        assertEq(_claimAll(alice), 0);
        _assertConserved(0);
    }

    /// @dev Shares can't be blown up by loss after loss: below 1 % of par there are no new ones.
    function test_payLoss_repeatedNearTotalLosses() public {
        uint256 losses;
        for (uint256 i; i < 40 && !pool.state().closed; ++i) {
            uint256 assets = pool.totalAssets();
            PremiumTerms memory terms = _withLimit(_terms(), uint96(assets * 89 / 100));
            (terms.premium, terms.fee) = (0, 0);
            (terms.start, terms.end) = (START + uint40(i) * 7 days + 1 days, START + uint40(i) * 7 days + 8 days);
            terms.until = terms.end;
            vm.prank(address(market));
            pool.bind(10 + i, GROUP, terms, 0, 0);
            vm.warp(terms.start + 1 hours);
            vm.prank(address(market));
            pool.payLoss(10 + i, GROUP, terms, 0, terms.limit, 0, vault);
            ++losses;
            if (!pool.state().closed) _stake(bob, STAKE);
            assertLt(pool.totalSupply(), uint256(type(uint96).max));
            _assertConserved(0);
        }
        assertTrue(pool.state().closed);
        assertEq(losses, 3, "at 11 %, at 6 %, below 1 %");
    }

    function _withLimit(PremiumTerms memory terms, uint96 limit) private pure returns (PremiumTerms memory) {
        return PremiumTerms(terms.premium, terms.fee, terms.start, terms.end, limit, terms.end);
    }

    function _hostilePool() private returns (TailRiskPool hostile, HostileToken token) {
        token = new HostileToken();
        hostile = _newPool(IERC20(address(token)), _mandate());
        token.mint(alice, 1_000_000e6);
        vm.startPrank(alice);
        token.approve(address(hostile), 1_000_000e6);
        hostile.deposit(1_000_000e6, alice);
        vm.stopPrank();
        token.mint(address(hostile), 1_000e6);
        vm.prank(address(market));
        hostile.bind(1, GROUP, PremiumTerms(1_000e6, 0, START, END, 100_000e6, END), 0, 0);
    }

    function _payHostile(TailRiskPool hostile, uint96 paidBefore, uint96 amount) private returns (bool) {
        vm.prank(address(market));
        return
            hostile.payLoss(
                1, GROUP, PremiumTerms(1_000e6, 0, START, END, 100_000e6, END), paidBefore, amount, 0, vault
            );
    }

    function _assertBacked(TailRiskPool hostile, HostileToken token) private view {
        PoolState memory state = hostile.state();
        assertEq(state.cash, token.balanceOf(address(hostile)));
        assertGe(state.totalAssets, state.outstanding);
    }
}
