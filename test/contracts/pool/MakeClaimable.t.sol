// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ITailRiskPool, PoolState, PremiumTerms } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { ICoverMarket } from "../../../contracts/interfaces/ICoverMarket.sol";
import { PoolBase } from "../support/PoolBase.t.sol";

contract MakeClaimableTest is PoolBase {
    function test_makeClaimable_fixesAndBurns() public {
        uint256 id = _request(alice, _par(1_000e6));
        vm.warp(LISTED + 7 days);
        vm.expectEmit(address(pool));
        emit ITailRiskPool.ExitClaimable(id, alice, _par(1_000e6), 1_000e6, 0);
        assertEq(pool.makeClaimable(5), 1);

        assertEq(pool.totalSupply(), _par(STAKE - 1_000e6));
        assertEq(pool.totalAssets(), STAKE - 1_000e6);
        assertEq(pool.maxRedeem(alice), _par(1_000e6));
        assertEq(pool.maxWithdraw(alice), 1_000e6);
        assertEq(pool.claimableRedeemRequest(id, alice), _par(1_000e6));
        assertEq(pool.pendingRedeemRequest(id, alice), 0);
        PoolState memory state = pool.state();
        assertEq(state.requested, 0);
        assertEq(state.claimable, 1_000e6);
        (uint256 head,) = pool.exitQueue();
        assertEq(head, 2);
        _assertConserved(0);
    }

    function test_makeClaimable_notBeforeCooldown() public {
        _request(alice, _par(1_000e6));
        vm.warp(LISTED + 7 days - 1);
        assertEq(pool.makeClaimable(5), 0);
    }

    function test_makeClaimable_oldestFirstAndAtMost() public {
        _stake(bob, 1_000e6);
        _request(alice, _par(100e6));
        vm.warp(LISTED + 1 days);
        _request(bob, _par(200e6));
        _request(alice, _par(300e6));
        vm.warp(LISTED + 7 days);
        assertEq(pool.makeClaimable(0), 0);
        assertEq(pool.makeClaimable(5), 1, "the others have not matured");
        vm.warp(LISTED + 8 days);
        assertEq(pool.makeClaimable(1), 1);
        assertEq(pool.maxWithdraw(bob), 200e6);
        assertEq(pool.maxWithdraw(alice), 100e6);
        assertEq(pool.makeClaimable(1), 1);
        assertEq(pool.maxWithdraw(alice), 400e6, "claims of one controller add up");
        assertEq(pool.makeClaimable(1), 0);
    }

    /// @dev Capital that backs a limit does not leave; what is free does, in part of a request.
    function test_makeClaimable_partly() public {
        PremiumTerms memory terms = _terms();
        terms.limit = 18_000_000e6;
        _bind(terms);
        uint256 id = _request(alice, _par(STAKE));
        vm.warp(LISTED + 7 days + 8 days);
        assertEq(pool.makeClaimable(3), 1);
        PoolState memory state = pool.state();
        assertGe(state.totalAssets, state.outstanding);
        assertLe(state.totalAssets, state.outstanding + 1_100, "but for what a unit of so many shares is worth");
        assertApproxEqAbs(pool.maxWithdraw(alice) + state.dripping, 2_000_000e6 + _earned(terms), 1_100);
        assertEq(state.requested, pool.exitRequest(id).value);
        assertEq(pool.pendingRedeemRequest(id, alice) + pool.maxRedeem(alice), _par(STAKE));
        _assertConserved(0);

        vm.warp(END + GRACE);
        _release(terms.limit);
        assertEq(pool.makeClaimable(3), 1);
        assertEq(pool.maxRedeem(alice), _par(STAKE));
        assertEq(pool.maxWithdraw(alice), STAKE, "value at request, the premium after it is not for who waits");
        assertEq(pool.state().requested, 0);
        _assertConserved(0);
    }

    /// @dev Waiting exits share a loss like everybody [exit before loss].
    function test_makeClaimable_slashedWhileWaiting() public {
        _bind(_terms());
        _request(alice, _par(STAKE / 2));
        vm.warp(START + 3 days);
        _payLoss(_terms(), 0, LIMIT);
        vm.warp(START + 14 days);
        pool.makeClaimable(1);
        assertLt(pool.maxWithdraw(alice), STAKE / 2 - LIMIT / 2 + PREMIUM);
        assertGt(pool.maxWithdraw(alice), STAKE / 2 - LIMIT / 2);
    }

    /// @dev A matured request is no option: it stays at risk until it is made claimable, and gains nothing meanwhile.
    function test_makeClaimable_maturedIsStillAtRisk() public {
        _bind(_terms());
        _request(alice, _par(STAKE / 2));
        vm.warp(LISTED + 8 days);
        assertEq(pool.maxWithdraw(alice), 0, "matured, but nobody has made it claimable");
        _payLoss(_terms(), 0, LIMIT);
        pool.makeClaimable(1);
        assertLt(pool.maxWithdraw(alice), STAKE / 2);

        // and once fixed it is out of reach of later losses
        uint256 fixed_ = pool.maxWithdraw(alice);
        PremiumTerms memory terms = _terms();
        (terms.start, terms.end, terms.until) = (START + 28 days, END + 28 days, END + 28 days);
        _bind(terms);
        vm.warp(START + 30 days);
        _payLoss(terms, 0, LIMIT);
        assertEq(pool.maxWithdraw(alice), fixed_);
    }

    /// @dev What a waiting exit gives up streams to the others over seven days.
    function test_makeClaimable_forfeitsDrip() public {
        _stake(bob, STAKE);
        _request(alice, _par(STAKE));
        _bind(_terms());
        vm.warp(END);
        _release(LIMIT);
        uint256 before = pool.convertToAssets(_par(1e6));
        pool.makeClaimable(1);
        assertEq(pool.maxWithdraw(alice), STAKE);
        uint256 forfeited = pool.state().dripping;
        assertLe(forfeited, (PREMIUM - FEE) / 2);
        assertApproxEqRel(forfeited, (PREMIUM - FEE) / 2, 3e10, "a rate of 26 bits");
        assertApproxEqAbs(pool.convertToAssets(_par(1e6)), before, 1, "nothing jumps");
        vm.warp(END + 3.5 days);
        assertApproxEqAbs(pool.state().dripping, forfeited / 2, 1);
        _assertConserved(0);
        vm.warp(END + 7 days);
        assertEq(pool.state().dripping, 0);
        assertApproxEqAbs(pool.totalAssets(), STAKE + PREMIUM - FEE, 2);
        _assertConserved(0);
    }

    /// @dev Everybody leaves: what they gave up has no owner but stays in the books.
    function test_makeClaimable_nobodyLeft() public {
        _bind(PremiumTerms({ premium: PREMIUM, fee: 0, start: START, end: END, limit: 1, until: END }));
        _request(alice, _par(STAKE));
        vm.warp(END);
        _release(1);
        assertEq(pool.makeClaimable(1), 1);
        assertEq(pool.totalSupply(), 0);
        _assertConserved(0);
        vm.warp(END + 8 days);
        _assertConserved(0);
        assertApproxEqAbs(pool.totalAssets(), PREMIUM, 2);
        uint256 shares = _stake(bob, 1_000e6);
        assertLe(pool.convertToAssets(shares), 1_000e6);
        assertEq(_claimAll(alice), STAKE);
        _assertConserved(0);
    }

    /// @dev A market that fails holds up no exit.
    function test_makeClaimable_marketFails() public {
        _request(alice, _par(1_000e6));
        vm.warp(LISTED + 7 days);
        vm.mockCallRevert(address(market), abi.encodeWithSelector(ICoverMarket.retireDue.selector), "broken");
        assertEq(pool.makeClaimable(1), 1);
    }

    /// @dev Dust exits of many accounts are served in turn and hold up nobody for good.
    function test_makeClaimable_dustQueue() public {
        for (uint256 i; i < 20; ++i) {
            address account = address(uint160(1000 + i));
            vm.prank(alice);
            pool.transfer(account, 1);
            _request(account, 1);
        }
        uint256 id = _request(alice, _par(1_000e6));
        vm.warp(LISTED + 7 days);
        assertEq(pool.makeClaimable(20), 20);
        assertEq(pool.makeClaimable(20), 1);
        assertEq(pool.pendingRedeemRequest(id, alice), 0);
        _assertConserved(0);
    }

    /// @dev However often it is served in parts, the owner gets his value but for a unit a part.
    function testFuzz_makeClaimable_partsSumUp(uint256 seed) public {
        PremiumTerms memory terms = _terms();
        (terms.limit, terms.premium, terms.fee) = (18_000_000e6, 0, 0);
        _bind(terms);
        uint256 id = _request(alice, _par(STAKE));
        vm.warp(END + GRACE);
        uint256 left = terms.limit;
        uint256 parts;
        while (left != 0) {
            uint256 freed = bound(uint256(keccak256(abi.encode(seed, parts))), 1, left);
            if (++parts == 10) freed = left;
            _release(uint96(freed));
            left -= freed;
            pool.makeClaimable(1);
            assertEq(pool.state().requested, pool.exitRequest(id).value);
            assertEq(pool.pendingRedeemRequest(id, alice) + pool.maxRedeem(alice), _par(STAKE));
            _assertConserved(0);
        }
        assertEq(pool.pendingRedeemRequest(id, alice), 0);
        assertGe(pool.maxWithdraw(alice), STAKE - parts - 1);
        assertLe(pool.maxWithdraw(alice), STAKE);
    }

    /// @dev Exits in any order never leave more than was there, and never less behind than the limits.
    function testFuzz_makeClaimable_keepsLimitsBacked(uint96 limit, uint96 loss, uint256 exit, uint256 wait) public {
        PremiumTerms memory terms = _terms();
        terms.limit = uint96(bound(limit, 1e6, 17_000_000e6));
        _bind(terms);
        _stake(bob, 3_000_000e6);
        _request(alice, _par(bound(exit, 10e6, STAKE)));
        _request(bob, _par(3_000_000e6));
        vm.warp(START + bound(wait, 0, 14 days));
        loss = uint96(bound(loss, 0, terms.limit));
        if (loss != 0) _payLoss(terms, 0, loss);
        pool.makeClaimable(2);
        _assertConserved(0);
        vm.warp(END + GRACE);
        _release(terms.limit - loss);
        pool.makeClaimable(2);
        _assertConserved(0);
        assertEq(pool.state().requested, 0);
    }

    function _earned(PremiumTerms memory terms) private view returns (uint256) {
        return uint256(terms.premium - terms.fee) * (vm.getBlockTimestamp() - terms.start) / (terms.end - terms.start);
    }
}
