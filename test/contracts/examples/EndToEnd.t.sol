// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { TraderAccount } from "../../../contracts/examples/PerpetualsVenue.sol";
import { VenueToken } from "../../../contracts/examples/VenueToken.sol";
import { Recapitalisation } from "../../../contracts/fund/Recapitalisation.sol";
import { IInsuranceFund } from "../../../contracts/interfaces/IInsuranceFund.sol";
import { AuctionTerms } from "../../../contracts/interfaces/IRecapitalisation.sol";
import { CrashBase } from "./CrashBase.t.sol";

/// @notice A crash runs through everything: margin, fund, cover, the venue's token, and a haircut for what is left. The
/// market, its pool, oracle and trigger are the real ones; reporters sign what the fund counts.
contract EndToEndTest is CrashBase {
    VenueToken private token;
    Recapitalisation private auction;

    function test_aCrash_runsThroughEveryLayer() public {
        _crash();
        // each long: 12 million of notional fell by a quarter, 700,000 of margin were there
        uint256 deficits = LONGS * 2_300_000e6;
        assertEq(fund.netLiquidationLoss(), int256(deficits));
        assertEq(fund.balance(), 0, "the venue's own money went first");
        assertEq(fund.outstandingDeficit(), deficits - FUND);
        assertEq(fund.owner(), venueOwner);

        // cover: 90 % of what exceeds 6 million
        uint256 paid = fund.draw(coverId, _evidence(int128(int256(deficits))));
        assertEq(paid, 2_880_000e6);
        uint256 left = deficits - FUND - paid;
        assertEq(fund.outstandingDeficit(), left);
        assertEq(fund.draw(coverId, ""), 0, "paid once");
        _assertConserved(0);

        // the venue's token
        assertFalse(fund.isRecapitalisable(), "cover may still pay");
        vm.warp(vm.getBlockTimestamp() + RESPONSE);
        auction.start();
        vm.warp(vm.getBlockTimestamp() + 4 hours);
        _buyTokens(1_000_000e6);
        assertEq(token.balanceOf(bob), 800_000e18, "at 1.25 dollars");
        left -= 1_000_000e6;
        assertEq(fund.outstandingDeficit(), left);

        // what is left is a haircut on every positive equity
        _refused();
        vm.warp(vm.getBlockTimestamp() + 4 hours + 1);
        feed.set(6_000e8);
        int256 equities = perps.totalCash();
        perps.socialise();
        assertEq(fund.state().socialisedRatio, (left * 1e18 + uint256(equities) - 1) / uint256(equities));
        assertEq(fund.outstandingDeficit(), 0);
        assertEq(fund.netLiquidationLoss(), int256(deficits), "counted, whoever bore it");

        _everybodyLeaves();
    }

    function test_theOwner_canNotTakeTheFundWhileCoverIsLive() public {
        assertEq(market.venueOutstanding(venueId), 9_000_000e6);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.CoverIsLive.selector, 9_000_000e6));
        fund.withdraw(1, venueOwner);

        _crash();
        fund.draw(coverId, _evidence(int128(fund.netLiquidationLoss())));
        vm.warp(END + GRACE);
        uint256[] memory ids = new uint256[](1);
        ids[0] = coverId;
        market.expire(ids);
        assertEq(market.venueOutstanding(venueId), 0);
        asset.mint(address(this), 10_000_000e6);
        asset.approve(address(fund), type(uint256).max);
        fund.deposit(10_000_000e6);
        uint40 lockedUntil = START + 1 days + 30 days;
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IInsuranceFund.PayoutIsRecent.selector, lockedUntil));
        fund.withdraw(1, venueOwner);
        vm.warp(lockedUntil);
        vm.prank(venueOwner);
        fund.withdraw(1, venueOwner);
    }

    /// @dev A payout at expiry locks the owner out although no cover is left.
    function test_aPayoutAtExpiry_locksTheOwner() public {
        _crash();
        _submit(int128(fund.netLiquidationLoss()));
        uint32 day = uint32((vm.getBlockTimestamp() - 8 hours) / 1 days);
        trigger.measure(programId, _evidenceOf(day));
        vm.warp(END + GRACE);
        uint256[] memory ids = new uint256[](1);
        ids[0] = coverId;
        market.expire(ids);
        fund.sync();
        assertEq(fund.outstandingDeficit(), 1_320_000e6);
        asset.mint(address(this), 10_000_000e6);
        asset.approve(address(fund), type(uint256).max);
        fund.deposit(10_000_000e6);
        vm.prank(venueOwner);
        vm.expectRevert(
            abi.encodeWithSelector(IInsuranceFund.PayoutIsRecent.selector, vm.getBlockTimestamp() + 30 days)
        );
        fund.withdraw(1, venueOwner);
    }

    function _deployAuction() internal override returns (address) {
        token = new VenueToken("Perps", "PERP", venueOwner, 100_000_000e18);
        auction = new Recapitalisation(
            fund, token, 0.1e18, AuctionTerms({ startPrice: 2e6, floorPrice: 0.5e6, duration: 8 hours })
        );
        vm.prank(venueOwner);
        token.setMinter(address(auction));
        return address(auction);
    }

    function _buyTokens(uint256 payment) private {
        asset.mint(bob, payment);
        vm.startPrank(bob);
        asset.approve(address(auction), payment);
        auction.buy(payment, 0, bob);
        vm.stopPrank();
    }

    function _refused() private {
        feed.set(6_000e8);
        vm.expectRevert(IInsuranceFund.NotYetSocialisable.selector);
        perps.socialise();
    }

    function _everybodyLeaves() private {
        vm.prank(maker);
        perps.offer(6_000e18);
        vm.prank(keeper);
        perps.trade(maker, -6_000e18);
        _leave(maker);
        _leave(keeper);
        assertLe(asset.balanceOf(address(perps)), 2, "nothing is stuck");
    }

    function _leave(address trader) private {
        TraderAccount memory account = perps.accountOf(trader);
        vm.prank(trader);
        perps.withdraw(uint256(int256(account.cash)), trader);
    }
}
