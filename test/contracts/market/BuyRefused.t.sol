// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { CoverMarket } from "../../../contracts/CoverMarket.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Economics } from "../../../contracts/interfaces/IParameters.sol";
import { IProgramRegistry, Peril } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { ITailRiskPool, Mandate } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Every quote that must not be sold, and that nothing is half-written when it is refused.
contract BuyRefusedTest is MarketBase {
    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
    }

    function test_buy_revert_expiredQuote() public {
        Quote memory quote = _quote(0.5e18);
        vm.warp(quote.deadline);
        _submit(0);
        _buy(quote);
        quote = _quote(0.2e18);
        vm.warp(quote.deadline + 1);
        _refuse(quote, abi.encodeWithSelector(ICoverMarket.QuoteExpired.selector, quote.deadline));
    }

    function test_buy_revert_wrongBuyer() public {
        Quote memory quote = _quote(0.5e18);
        bytes memory signature = _signQuote(quote);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotBuyer.selector, venueOwner, bob));
        market.buy(quote, signature, "");
    }

    function test_buy_revert_replayed() public {
        Quote memory quote = _quote(0.3e18);
        _buy(quote);
        _refuse(quote, abi.encodeWithSelector(ICoverMarket.NonceUsed.selector, quoteSigner, quote.nonce));
    }

    /// @dev Whatever field is altered, another signer is recovered.
    function testFuzz_buy_revert_altered(uint256 field) public {
        Quote memory quote = _quote(0.5e18);
        bytes memory signature = _signQuote(quote);
        field = field % 12;
        if (field == 0) quote.share += 1;
        if (field == 1) quote.limit += 1;
        if (field == 2) quote.premium -= 1;
        if (field == 3) quote.attachment += 1;
        if (field == 4) quote.exhaustion += 1;
        if (field == 5) quote.start += 1;
        if (field == 6) quote.end += 1;
        if (field == 7) quote.vault = bob;
        if (field == 8) quote.nonce += 1;
        if (field == 9) quote.deadline += 1;
        if (field == 10) quote.modelHash = "other";
        if (field == 11) quote.layer += 1;
        vm.prank(venueOwner);
        vm.expectPartialRevert(ICoverMarket.BadQuoteSigner.selector);
        market.buy(quote, signature, "");
    }

    /// @dev Bits outside a field's type can't smuggle another quote past the signature.
    function test_buy_revert_dirtyCalldata() public {
        Quote memory quote = _quote(0.5e18);
        bytes memory data = abi.encodeCall(market.buy, (quote, _signQuote(quote), ""));
        // the first byte of venueId's word
        data[4] = 0x01;
        vm.prank(venueOwner);
        (bool ok,) = address(market).call(data);
        assertFalse(ok);
    }

    function test_buy_revert_foreignChain() public {
        Quote memory quote = _quote(0.5e18);
        bytes memory signature = _signQuote(quote);
        vm.chainId(5);
        vm.prank(venueOwner);
        vm.expectPartialRevert(ICoverMarket.BadQuoteSigner.selector);
        market.buy(quote, signature, "");
    }

    function test_buy_revert_foreignMarket() public {
        CoverMarket other = new CoverMarket(parameters, venueRegistry, programRegistry, oracle, safeguard, clock);
        Quote memory quote = _quote(0.5e18);
        bytes memory signature = _signAs(other.hashQuote(quote), quoteKey);
        vm.prank(venueOwner);
        vm.expectPartialRevert(ICoverMarket.BadQuoteSigner.selector);
        market.buy(quote, signature, "");
    }

    function test_buy_revert_badSignatures() public {
        Quote memory quote = _quote(0.5e18);
        bytes[3] memory signatures = [bytes(""), new bytes(65), _signAs(market.hashQuote(quote), 77)];
        address[3] memory recovered = [address(0), address(0), vm.addr(77)];
        for (uint256 i; i < 3; ++i) {
            vm.prank(venueOwner);
            vm.expectRevert(abi.encodeWithSelector(ICoverMarket.BadQuoteSigner.selector, recovered[i], ROLE));
            market.buy(quote, signatures[i], "");
        }
    }

    function test_buy_revert_signerOfAnotherRoleOrRevoked() public {
        Quote memory quote = _quote(0.5e18);
        bytes memory error_ = abi.encodeWithSelector(ICoverMarket.BadQuoteSigner.selector, quoteSigner, ROLE);
        vm.prank(governor);
        market.setSigner(quoteSigner, "other", PER_DAY);
        _refuse(quote, error_);
        vm.prank(governor);
        market.setSigner(quoteSigner, 0, PER_DAY);
        _refuse(quote, error_);
        vm.prank(governor);
        market.setSigner(quoteSigner, ROLE, PER_DAY);
        _buy(quote);
    }

    /// @dev A mandate without a role has no signers, not all of them.
    function test_buy_revert_mandateWithoutRole() public {
        Mandate memory mandate = _mandate();
        mandate.signerRole = 0;
        Quote memory quote = _quoteOf(mandate);
        bytes memory signature = _signAs(market.hashQuote(quote), 77);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.BadQuoteSigner.selector, vm.addr(77), bytes32(0)));
        market.buy(quote, signature, "");
    }

    function test_buy_revert_poolNotAdmitted() public {
        Quote memory quote = _quote(0.5e18);
        vm.prank(governor);
        market.admitPool(address(pool), false);
        _refuse(quote, abi.encodeWithSelector(ICoverMarket.PoolNotAdmitted.selector, address(pool)));
    }

    function test_buy_revert_termsMismatch() public {
        Quote memory quote = _quote(0.5e18);
        quote.venueId += 1;
        // a venue that does not exist is found out first
        vm.prank(governor);
        venueRegistry.list(venueOwner, vault, 2, "Other");
        _refuseTerm(quote, "venueId");
        quote = _quote(0.5e18);
        quote.peril = Peril.PRICE_GAP;
        _refuseTerm(quote, "peril");
        quote = _quote(0.5e18);
        quote.attachment += 1;
        _refuseTerm(quote, "attachment");
        quote = _quote(0.5e18);
        quote.exhaustion += 1;
        _refuseTerm(quote, "exhaustion");
        quote = _quote(0.5e18);
        quote.start += 1;
        _refuseTerm(quote, "start");
        quote = _quote(0.5e18);
        quote.end += 1;
        _refuseTerm(quote, "end");
        quote = _quote(0.5e18);
        quote.vault = bob;
        _refuseTerm(quote, "vault");
        quote = _quote(0.5e18);
        quote.limit += 1;
        _refuseTerm(quote, "limit");
        quote = _quote(0.5e18);
        quote.limit -= 1;
        _refuseTerm(quote, "limit");
    }

    function test_buy_revert_unknownProgramOrLayer() public {
        Quote memory quote = _quote(0.5e18);
        quote.layer = 1;
        _refuse(quote, abi.encodeWithSelector(IProgramRegistry.UnknownLayer.selector, programId, 1));
        quote = _quote(0.5e18);
        quote.programId = 99;
        _refuse(quote, abi.encodeWithSelector(IProgramRegistry.UnknownProgram.selector, 99));
    }

    /// @dev Purchases end `response` before the start [buying into a known loss].
    function test_buy_revert_saleClosed() public {
        vm.warp(START - RESPONSE);
        _submit(0);
        Quote memory quote = _quote(0.5e18);
        _refuse(quote, abi.encodeWithSelector(IProgramRegistry.SaleClosed.selector, programId, START - RESPONSE));
    }

    /// @dev Two pools can't be paid for one loss twice: shares sum to what the venue doesn't keep itself.
    function test_buy_revert_oversold() public {
        _buy(_quote(0.5e18));
        Quote memory quote = _quote(0.4e18 + 1);
        _refuse(
            quote, abi.encodeWithSelector(IProgramRegistry.LayerOversold.selector, programId, 0, 0.4e18 + 1, 0.4e18)
        );
        _buy(_quote(0.4e18));
    }

    function test_buy_revert_outsideMandate() public {
        Mandate memory mandate = _mandate();
        mandate.perils = uint8(1 << uint8(Peril.DEPEG));
        _refuseMandate(mandate, "perils");
        mandate = _mandate();
        mandate.longestTerm = uint32(END + GRACE - vm.getBlockTimestamp() - 1);
        _refuseMandate(mandate, "longestTerm");
        mandate = _mandate();
        mandate.smallestCoinsurance = COINSURANCE + 1;
        _refuseMandate(mandate, "smallestCoinsurance");
        mandate = _mandate();
        mandate.riskGroup = RISK_GROUP + 1;
        _refuseMandate(mandate, "riskGroup");
    }

    function test_buy_mandateOfOneGroup() public {
        Mandate memory mandate = _mandate();
        mandate.riskGroup = RISK_GROUP;
        mandate.longestTerm = uint32(END + GRACE - vm.getBlockTimestamp());
        mandate.smallestCoinsurance = COINSURANCE;
        Quote memory quote = _quoteOf(mandate);
        pool = TailRiskPool(quote.pool);
        _stake(bob, STAKE);
        _buy(quote);
    }

    function test_buy_revert_dustLimit() public {
        Quote memory quote = _quote(0.000_05e18);
        _refuse(quote, abi.encodeWithSelector(ICoverMarket.LimitTooSmall.selector, 500e6, 1_000e6));
        quote = _quote(0);
        _refuse(quote, abi.encodeWithSelector(IProgramRegistry.ZeroShare.selector));
    }

    function test_buy_revert_staleReport() public {
        uint40 observedAt = uint40(vm.getBlockTimestamp());
        vm.warp(observedAt + REPORT_AGE);
        _buy(_quote(0.2e18));
        vm.warp(observedAt + REPORT_AGE + 1);
        Quote memory quote = _quote(0.2e18);
        _refuse(quote, abi.encodeWithSelector(ICoverMarket.VenueReportStale.selector, venueId, observedAt));
    }

    function test_buy_revert_overInsurableInterest() public {
        _buy(_quote(0.5e18));
        Economics memory economics = _economics();
        economics.insurableMultiple = 0.2e18;
        _forceEconomics(economics);
        Quote memory quote = _quote(0.4e18);
        _refuse(
            quote,
            abi.encodeWithSelector(ICoverMarket.InsurableInterestExceeded.selector, venueId, 9_000_000e6, 8_000_000e6)
        );
        _buy(_quote(0.3e18));
    }

    function test_buy_revert_underFloor() public {
        Quote memory quote = _quote(0.5e18);
        uint256 floor = pool.floorPremiumUp(quote.limit, END + GRACE - vm.getBlockTimestamp());
        quote.premium = uint96(floor - 1);
        _refuse(quote, abi.encodeWithSelector(ICoverMarket.PremiumBelowFloor.selector, floor - 1, floor));
        quote.premium = uint96(floor);
        _buy(quote);
    }

    function test_buy_revert_overCapacity() public {
        _request(alice, pool.balanceOf(alice) * 8 / 10);
        Quote memory quote = _quote(0.5e18);
        quote.premium = quote.limit / 4;
        _refuse(quote, abi.encodeWithSelector(ITailRiskPool.CapacityExceeded.selector, 5_000_000e6, 4_000_000e6));
    }

    function test_buy_revert_overGroupCap() public {
        Mandate memory mandate = _mandate();
        mandate.groupCap = 0.1e18;
        Quote memory quote = _quoteOf(mandate);
        pool = TailRiskPool(quote.pool);
        _stake(bob, STAKE);
        _refuse(
            quote, abi.encodeWithSelector(ITailRiskPool.GroupCapExceeded.selector, RISK_GROUP, 5_000_000e6, 2_000_000e6)
        );
    }

    function _quoteOf(Mandate memory mandate) private returns (Quote memory quote) {
        TailRiskPool other = _newPool(IERC20(address(asset)), mandate);
        quote = _quote(0.5e18);
        quote.pool = address(other);
    }

    function _refuseMandate(Mandate memory mandate, bytes32 rule) private {
        _refuse(_quoteOf(mandate), abi.encodeWithSelector(ICoverMarket.OutsideMandate.selector, rule));
    }

    function _refuseTerm(Quote memory quote, bytes32 term) private {
        _refuse(quote, abi.encodeWithSelector(ICoverMarket.TermsMismatch.selector, term));
    }

    function _refuse(Quote memory quote, bytes memory error_) private {
        bytes memory signature = _signQuote(quote);
        uint256 count = market.coverCount();
        uint256 balance = asset.balanceOf(venueOwner);
        bool used = market.isNonceUsed(quoteSigner, quote.nonce);
        vm.prank(venueOwner);
        vm.expectRevert(error_);
        market.buy(quote, signature, "");
        assertEq(market.coverCount(), count);
        assertEq(asset.balanceOf(venueOwner), balance);
        assertEq(market.isNonceUsed(quoteSigner, quote.nonce), used);
    }
}
