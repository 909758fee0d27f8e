// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { FeedMove, Report } from "../../../contracts/interfaces/IAttestationOracle.sol";
import { CoverStatus, ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { DeficitEvidence, IDeficitTrigger } from "../../../contracts/interfaces/IDeficitTrigger.sol";
import { Peril } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { Mandate } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { DayLib } from "../../../contracts/libraries/DayLib.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attacks on the payout: sending it elsewhere, paying it twice or in another order, stopping it. Known failure:
/// pause that locks payouts.
contract SettlementAttack is MarketBase {
    int128 private constant LOSS = int128(uint128(ATTACHMENT)) + 5_000_000e6;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
    }

    /// @dev Selling the token, giving it away, a new owner, a new vault: the payout goes where the program says.
    function test_attack_redirectThePayout_goesToThePinnedVault() public {
        uint256 coverId = _buy(_quote(0.5e18));
        vm.startPrank(venueOwner);
        market.approve(stranger, coverId);
        venueRegistry.setVault(venueId, stranger);
        venueRegistry.offerOwnership(venueId, stranger);
        vm.stopPrank();
        vm.startPrank(stranger);
        market.transferFrom(venueOwner, stranger, coverId);
        venueRegistry.acceptOwnership(venueId);
        vm.stopPrank();
        vm.warp(START + 1 days);
        bytes memory evidence = _evidence(LOSS);
        vm.prank(stranger);
        assertEq(market.settle(coverId, evidence), 2_500_000e6);
        assertEq(asset.balanceOf(vault), 2_500_000e6);
        assertEq(asset.balanceOf(stranger), 0);
    }

    /// @dev Settled in one go, in steps, with repeats, by expiry, and two covers in either order: the same to the unit.
    function testFuzz_attack_orderOfSettlements_paysTheSame(uint64 a, uint64 b, uint256[4] memory losses, uint256 order)
        public
    {
        a = uint64(bound(a, 0.001e18, 0.4e18));
        b = uint64(bound(b, 0.001e18, 0.4e18));
        uint256[2] memory ids = [_buy(_quote(a)), _buy(_quote(b))];
        uint256 highest;
        uint256[2] memory paid;
        for (uint256 i; i < losses.length; ++i) {
            losses[i] = bound(losses[i], 0, 1.2 * 16_000_000e6);
            if (losses[i] > highest) highest = losses[i];
            vm.warp(START + (i + 1) * 1 days);
            uint256 first = order >> i & 1;
            // forge-lint: disable-next-line(unsafe-typecast)
            paid[first] += market.settle(ids[first], _evidence(int128(uint128(losses[i]))));
            if (order >> (8 + i) & 1 == 0) paid[1 - first] += market.settle(ids[1 - first], "");
            if (order >> (16 + i) & 1 == 0) assertEq(market.settle(ids[first], ""), 0, "repeating pays nothing");
        }
        uint256[2] memory limits = [uint256(market.cover(ids[0]).limit), market.cover(ids[1]).limit];
        vm.warp(END + GRACE);
        market.retireDue(address(pool), 2);
        uint256 over = highest > ATTACHMENT ? highest - ATTACHMENT : 0;
        if (over > 10_000_000e6) over = 10_000_000e6;
        for (uint256 i; i < 2; ++i) {
            uint256 total = market.cover(ids[i]).paid;
            assertEq(total, limits[i] * over / 10_000_000e6);
            assertLe(paid[i], total);
        }
        assertEq(asset.balanceOf(vault), market.cover(ids[0]).paid + market.cover(ids[1]).paid);
        assertEq(pool.state().outstanding, 0);
        assertEq(market.venueOutstanding(venueId), 0);
        _assertConserved(0);
    }

    /// @dev All capital sold in odd pieces: the full loss is paid to the last unit although premium is still unearned.
    function testFuzz_attack_fullLossAtFullUse_paysToTheUnit(uint64[6] memory shares, uint256 time) public {
        Mandate memory mandate = _mandate();
        mandate.groupCap = WAD;
        pool = _newPool(IERC20(address(asset)), mandate);
        uint256 limits;
        Quote[] memory quotes = new Quote[](shares.length);
        for (uint256 i; i < shares.length; ++i) {
            shares[i] = uint64(bound(shares[i], 0.001e18, 0.15e18));
            quotes[i] = _quote(shares[i]);
            limits += quotes[i].limit;
        }
        _stake(alice, limits);
        for (uint256 i; i < quotes.length; ++i) {
            _buy(quotes[i]);
        }
        assertLe(pool.freeCapacity(), 1);
        vm.warp(bound(time, START + REPORT_AGE, END - 1));
        _submit(int128(uint128(EXHAUSTION)));
        uint256 paid;
        uint256 first = market.coverCount() + 1 - quotes.length;
        for (uint256 i; i < quotes.length; ++i) {
            paid += market.settle(first + i, _evidenceOf(DayLib.day(vm.getBlockTimestamp())));
            _assertConserved(0);
        }
        assertEq(paid, limits);
        assertEq(asset.balanceOf(vault), limits);
    }

    /// @dev Nothing that governance takes away later stops or changes a payout that was promised.
    function test_attack_governanceTakesAllAway_payoutStands() public {
        uint256 coverId = _buy(_quote(0.5e18));
        vm.startPrank(governor);
        market.admitPool(address(pool), false);
        market.setSigner(quoteSigner, 0, PER_DAY);
        programRegistry.setTrigger(Peril.DEFICIT, address(0));
        parameters.renounceOwnership();
        vm.stopPrank();
        assertEq(_lose(coverId, LOSS), 2_500_000e6);
        vm.warp(END + GRACE);
        uint256[] memory ids = new uint256[](1);
        ids[0] = coverId;
        market.expire(ids);
        _request(alice, pool.balanceOf(alice));
        vm.warp(END + GRACE + 7 days);
        assertEq(pool.makeClaimable(1), 1);
    }

    /// @dev Only the market moves a pool's money by covers.
    function test_attack_callThePoolAsTheMarket_isRefused() public {
        uint256 coverId = _buy(_quote(0.5e18));
        bytes[4] memory calls = [
            abi.encodeWithSelector(TailRiskPool.bind.selector, 9, RISK_GROUP, 1e6, 0, START, END, 1e6),
            abi.encodeWithSelector(
                TailRiskPool.payLoss.selector, coverId, RISK_GROUP, 1e6, 0, START, END, 1e6, 0, 1e6, stranger
            ),
            abi.encodeWithSelector(TailRiskPool.release.selector, coverId, RISK_GROUP, 1e6),
            abi.encodeWithSelector(TailRiskPool.unbind.selector, coverId, RISK_GROUP, 1e6, 0, START, END, 1e6, stranger)
        ];
        for (uint256 i; i < calls.length; ++i) {
            vm.prank(governor);
            (bool ok,) = address(pool).call(calls[i]);
            assertFalse(ok);
            bytes[] memory batch = new bytes[](1);
            batch[0] = calls[i];
            vm.prank(stranger);
            vm.expectRevert();
            pool.multicall(batch);
        }
    }

    /// @dev Settling what is no cover, or a cover that is over.
    function test_attack_settleWhatIsOver_isRefused() public {
        uint256 coverId = _buy(_quote(0.5e18));
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, 9, CoverStatus.None));
        market.settle(9, "");
        vm.warp(END + GRACE);
        market.retireDue(address(pool), 1);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, coverId, CoverStatus.Expired));
        market.settle(coverId, "");
        assertEq(market.owed(coverId), 0);
    }

    /// @dev Evidence of another venue, another day, or of nothing.
    function test_attack_falseEvidence_provesNothing() public {
        uint256 coverId = _buy(_quote(0.5e18));
        vm.warp(START - 1);
        _submit(LOSS);
        vm.warp(START + 1 days);
        vm.expectPartialRevert(IDeficitTrigger.DayOutsideTerm.selector);
        market.settle(coverId, _evidenceOf(DayLib.day(START) - 1));
        vm.expectPartialRevert(IDeficitTrigger.NoReport.selector);
        market.settle(coverId, _evidenceOf(DayLib.day(START)));
        vm.expectPartialRevert(IDeficitTrigger.DayOutsideTerm.selector);
        market.settle(coverId, _evidenceOf(DayLib.day(END)));
        vm.expectPartialRevert(IDeficitTrigger.BadEvidence.selector);
        market.settle(coverId, hex"01");
        vm.expectPartialRevert(IDeficitTrigger.BadEvidence.selector);
        market.settle(coverId, new bytes(400));

        vm.startPrank(governor);
        uint64 other = venueRegistry.list(venueOwner, vault, RISK_GROUP, "Other");
        oracle.setJump(other, JUMP);
        vm.stopPrank();
        Report memory report = _report(1, uint40(vm.getBlockTimestamp()), LOSS);
        report.venueId = other;
        (Report[] memory reports, bytes[] memory signatures) = _signed(report, 3);
        uint32 day = DayLib.day(vm.getBlockTimestamp());
        bytes memory evidence = abi.encode(DeficitEvidence(reports, signatures, new FeedMove[](0), day));
        vm.expectPartialRevert(IDeficitTrigger.ForeignReport.selector);
        market.settle(coverId, evidence);
        assertEq(asset.balanceOf(vault), 0);
    }
}
