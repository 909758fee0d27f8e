// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { VenueToken } from "../../../contracts/examples/VenueToken.sol";
import { Recapitalisation } from "../../../contracts/fund/Recapitalisation.sol";
import { IInsuranceFund } from "../../../contracts/interfaces/IInsuranceFund.sol";
import { AuctionTerms, IRecapitalisation, IVenueToken } from "../../../contracts/interfaces/IRecapitalisation.sol";
import { FundBase } from "./FundBase.t.sol";

/// @notice F8, F9: once fund and cover are dry the venue's token is sold, up to what is missing and to the yearly cap.
contract AuctionTest is FundBase {
    uint256 private constant DEFICIT = 3_000_000e6;

    function test_start_whenNoCoverIsLeft_atOnce() public {
        _absorb(DEFICIT);
        vm.expectEmit(address(auction));
        emit IRecapitalisation.AuctionStarted(1, DEFICIT, _auctionTerms());
        vm.prank(stranger);
        auction.start();
        assertTrue(auction.isLive());
        assertFalse(auction.isOver());
        assertEq(auction.price(), 2e6);
    }

    function test_start_withCover_afterTheResponse() public {
        market.setOutstanding(1);
        _absorb(DEFICIT);
        vm.warp(NOW + RESPONSE - 1);
        vm.expectRevert(IRecapitalisation.NotRecapitalisable.selector);
        auction.start();
        vm.warp(NOW + RESPONSE);
        auction.start();
    }

    function test_start_notWhileTheFundHasMoney() public {
        vm.expectRevert(IRecapitalisation.NotRecapitalisable.selector);
        auction.start();
        _absorb(DEFICIT);
        // a payout that nobody has recognised yet
        asset.mint(address(fund), DEFICIT);
        vm.expectRevert(IRecapitalisation.NotRecapitalisable.selector);
        auction.start();
    }

    function test_start_oncePerSpell() public {
        _absorb(DEFICIT);
        auction.start();
        vm.expectRevert(abi.encodeWithSelector(IRecapitalisation.AlreadyHeld.selector, 1));
        auction.start();
        vm.warp(NOW + 9 hours);
        assertTrue(auction.isOver());
        vm.expectRevert(abi.encodeWithSelector(IRecapitalisation.AlreadyHeld.selector, 1));
        auction.start();
        _deposit(DEFICIT);
        assertFalse(auction.isOver(), "of this spell");
        _absorb(1);
        auction.start();
        assertEq(auction.auction().spell, 2);
    }

    function test_price_fallsInAStraightLine() public {
        assertEq(auction.price(), 2e6, "before any");
        _absorb(DEFICIT);
        auction.start();
        vm.warp(NOW + 4 hours);
        assertEq(auction.price(), 1.25e6);
        vm.warp(NOW + 8 hours);
        assertEq(auction.price(), 0.5e6);
        assertTrue(auction.isLive(), "its last second");
        vm.warp(NOW + 8 hours + 1);
        assertEq(auction.price(), 0.5e6);
        assertTrue(auction.isOver());
    }

    /// @dev F8: an outage stops the response, the price and the end.
    function test_clocks_stopWithTheSequencer() public {
        market.setOutstanding(1);
        _absorb(DEFICIT);
        clock.setOutage(NOW + 1 hours, NOW + 3 hours);
        vm.warp(NOW + RESPONSE + 2 hours - 1);
        assertFalse(fund.isRecapitalisable());
        vm.warp(NOW + RESPONSE + 2 hours);
        auction.start();
        uint256 start = vm.getBlockTimestamp();
        clock.setOutage(start + 4 hours, start + 5 hours);
        vm.warp(start + 4.5 hours);
        assertEq(auction.price(), 1.25e6);
        vm.warp(start + 9 hours);
        assertEq(auction.price(), 0.5e6);
        assertTrue(auction.isLive());
        vm.warp(start + 9 hours + 1);
        assertTrue(auction.isOver());
    }

    function test_buy_paysIntoTheFundWhichAbsorbs() public {
        _absorb(DEFICIT);
        auction.start();
        vm.warp(NOW + 4 hours);
        (uint256 paid, uint256 tokens) = _buy(alice, 1_250_000e6);
        assertEq(paid, 1_250_000e6);
        assertEq(tokens, 1_000_000e18);
        assertEq(token.balanceOf(alice), tokens);
        assertEq(asset.balanceOf(venue), paid, "through the fund to the venue");
        assertEq(fund.outstandingDeficit(), DEFICIT - paid);
        assertEq(fund.netLiquidationLoss(), int256(DEFICIT), "proceeds never count");
        assertEq(asset.balanceOf(address(auction)), 0, "nothing stays with the auction");
        _assertConserved();

        (paid,) = _buy(alice, 10 * DEFICIT);
        assertEq(paid, DEFICIT - 1_250_000e6, "no more than is missing");
        assertEq(fund.outstandingDeficit(), 0);
        vm.expectRevert(IRecapitalisation.NoAuction.selector);
        auction.buy(1, 0, alice);
        assertFalse(auction.isOver(), "nothing to socialise");
    }

    function test_buy_notForFewerThanAsked() public {
        _absorb(DEFICIT);
        auction.start();
        vm.expectRevert(abi.encodeWithSelector(IRecapitalisation.TooFewTokens.selector, 1e18, 1e18 + 1));
        auction.buy(2e6, 1e18 + 1, alice);
        vm.expectRevert(abi.encodeWithSelector(IRecapitalisation.TooFewTokens.selector, 0, 0));
        auction.buy(0, 0, alice);
        vm.expectRevert(IRecapitalisation.ZeroAddress.selector);
        auction.buy(2e6, 0, address(0));
        vm.expectRevert(IRecapitalisation.NoAuction.selector);
        _after(9 hours).buy(2e6, 0, alice);
    }

    /// @dev A payout that arrives between two buyers leaves less to sell.
    function test_buy_afterALatePayout() public {
        _absorb(DEFICIT);
        auction.start();
        asset.mint(address(fund), DEFICIT - 100e6);
        (uint256 paid,) = _buy(alice, DEFICIT);
        assertEq(paid, 100e6);
    }

    /// @dev Deficits that come later in the spell are not this auction's.
    function test_buy_upToTheTarget() public {
        _absorb(DEFICIT);
        auction.start();
        _absorb(DEFICIT);
        (uint256 paid,) = _buy(alice, 2 * DEFICIT);
        assertEq(paid, DEFICIT);
        assertTrue(auction.isOver());
        assertEq(fund.outstandingDeficit(), DEFICIT);
    }

    function test_buy_upToTheYearlyCap() public {
        _absorb(100_000_000e6);
        auction.start();
        assertEq(auction.mintable(), SUPPLY / 10);
        (uint256 paid, uint256 tokens) = _buy(alice, 100_000_000e6);
        assertEq(tokens, SUPPLY / 10);
        assertEq(paid, 20_000_000e6);
        assertEq(auction.mintable(), 0);
        assertTrue(auction.isOver(), "sold out");

        fund.sync();
        _deposit(80_000_000e6);
        vm.warp(NOW + 365 days);
        assertEq(auction.mintable(), 0, "not within the year");
        vm.warp(NOW + 14 * 30 days);
        assertEq(auction.mintable(), SUPPLY * 11 / 100);
    }

    /// @dev F9: whatever is sold when, no 365 days see more minted than the cap of the supply before them.
    function testFuzz_dilution_isCapped(uint256 seed) public {
        uint256[16] memory times;
        uint256[16] memory amounts;
        for (uint256 i; i < 16; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            vm.warp(vm.getBlockTimestamp() + 1 hours + seed % 90 days);
            _absorb(1 + (seed >> 64) % 30_000_000e6);
            auction.start();
            vm.warp(vm.getBlockTimestamp() + (seed >> 32) % 8 hours);
            uint256 supply = token.totalSupply();
            if (auction.isLive()) _buy(alice, type(uint96).max);
            (times[i], amounts[i]) = (vm.getBlockTimestamp(), token.totalSupply() - supply);
            _deposit(fund.outstandingDeficit() + 1);
            uint256 minted;
            for (uint256 j; j <= i; ++j) {
                if (times[j] > times[i] - 365 days) minted += amounts[j];
            }
            assertLe(minted * 10, token.totalSupply() - minted, "F9");
        }
    }

    function testFuzz_buy_neverCheaperThanThePrice(uint256 payment, uint256 time) public {
        payment = bound(payment, 1, DEFICIT);
        _absorb(DEFICIT);
        auction.start();
        vm.warp(NOW + bound(time, 0, 8 hours));
        uint256 price = auction.price();
        (uint256 paid, uint256 tokens) = _buy(alice, payment);
        assertEq(paid, payment);
        assertLe(tokens * price, paid * 1e18, "rounded down");
        assertGt((tokens + 1) * price, paid * 1e18);
    }

    function test_setTerms_onlyTheOwner_notWhileDry() public {
        AuctionTerms memory terms = AuctionTerms({ startPrice: 3e6, floorPrice: 1e6, duration: 2 hours });
        vm.expectRevert(abi.encodeWithSelector(IRecapitalisation.NotVenueOwner.selector, address(this)));
        auction.setTerms(terms);
        vm.startPrank(venueOwner);
        auction.setTerms(terms);
        assertEq(abi.encode(auction.terms()), abi.encode(terms));
        terms.floorPrice = 3e6 + 1;
        _refused(terms);
        terms.floorPrice = 0;
        _refused(terms);
        terms = _auctionTerms();
        terms.duration = 1 hours - 1;
        _refused(terms);
        terms.duration = 30 days + 1;
        _refused(terms);
        vm.stopPrank();
        _absorb(1);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IRecapitalisation.FundIsDry.selector, 1));
        auction.setTerms(_auctionTerms());
    }

    function test_constructor_refusesWhatMakesNoSense() public {
        vm.expectRevert(IRecapitalisation.ZeroAddress.selector);
        new Recapitalisation(IInsuranceFund(address(0)), token, 0.1e18, _auctionTerms());
        vm.expectRevert(IRecapitalisation.ZeroAddress.selector);
        new Recapitalisation(fund, IVenueToken(address(0)), 0.1e18, _auctionTerms());
        vm.expectRevert(IRecapitalisation.BadTerms.selector);
        new Recapitalisation(fund, token, 0, _auctionTerms());
        vm.expectRevert(IRecapitalisation.BadTerms.selector);
        new Recapitalisation(fund, token, 0.5e18 + 1, _auctionTerms());
    }

    function test_token_mintsOnlyForTheAuction() public {
        vm.expectRevert(abi.encodeWithSelector(VenueToken.NotMinter.selector, venueOwner));
        vm.prank(venueOwner);
        token.mint(venueOwner, 1);
        vm.expectRevert(abi.encodeWithSelector(VenueToken.MinterAlreadySet.selector, address(auction)));
        vm.prank(venueOwner);
        token.setMinter(venueOwner);
    }

    function _buy(address buyer, uint256 payment) private returns (uint256 paid, uint256 tokens) {
        asset.mint(buyer, payment);
        vm.startPrank(buyer);
        asset.approve(address(auction), payment);
        (paid, tokens) = auction.buy(payment, 0, buyer);
        vm.stopPrank();
    }

    function _after(uint256 time) private returns (Recapitalisation) {
        vm.warp(NOW + time);
        return auction;
    }

    function _refused(AuctionTerms memory terms) private {
        vm.expectRevert(IRecapitalisation.BadTerms.selector);
        auction.setTerms(terms);
    }
}
