// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { CoverMarket } from "../../../contracts/CoverMarket.sol";
import { ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { ContractWallet } from "../support/ContractWallet.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Acceptances of buyers, replayed and bent.
contract RelaysAttack is MarketBase {
    address private owner;
    uint256 private ownerKey;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
        (owner, ownerKey) = makeAddrAndKey("venueOwnerKey");
        vm.prank(venueOwner);
        venueRegistry.offerOwnership(venueId, owner);
        vm.prank(owner);
        venueRegistry.acceptOwnership(venueId);
        asset.mint(owner, 1_000_000e6);
        vm.prank(owner);
        asset.approve(address(market), type(uint256).max);
    }

    function test_attack_sameAcceptanceAgain_isRefused() public {
        Quote memory quote = _ownersQuote(0.2e18);
        bytes memory acceptance = _accept(quote);
        bytes memory signature = _signQuote(quote);
        market.buyFor(quote, signature, "", acceptance);
        _refuse(quote, signature, acceptance);
    }

    /// @dev A nonce is one signer's: a second signer of the role could sign the same quote.
    function test_attack_twoSignersOneAcceptance_buyOnce() public {
        (address second, uint256 key) = makeAddrAndKey("second");
        vm.prank(governor);
        market.setSigner(second, ROLE, PER_DAY);
        Quote memory quote = _ownersQuote(0.2e18);
        bytes memory acceptance = _accept(quote);
        market.buyFor(quote, _signQuote(quote), "", acceptance);
        _refuse(quote, _signAs(market.hashQuote(quote), key), acceptance);
        assertEq(market.coverCount(), 1);
    }

    /// @dev The buyer buys himself; his acceptance is still out. The signer's nonce is used.
    function test_attack_acceptanceAfterOwnPurchase_isRefused() public {
        Quote memory quote = _ownersQuote(0.2e18);
        bytes memory acceptance = _accept(quote);
        bytes memory signature = _signQuote(quote);
        vm.prank(owner);
        market.buy(quote, signature, "");
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NonceUsed.selector, quoteSigner, quote.nonce));
        market.buyFor(quote, signature, "", acceptance);
    }

    function test_attack_otherChain_isRefused() public {
        Quote memory quote = _ownersQuote(0.2e18);
        bytes memory acceptance = _accept(quote);
        vm.chainId(5);
        _refuse(quote, _signQuote(quote), acceptance);
    }

    function test_attack_otherMarket_isRefused() public {
        CoverMarket other = new CoverMarket(parameters, venueRegistry, programRegistry, oracle, safeguard, _clock());
        Quote memory quote = _ownersQuote(0.2e18);
        bytes memory acceptance = _signAs(other.hashAcceptance(other.hashQuote(quote)), ownerKey);
        _refuse(quote, _signQuote(quote), acceptance);
    }

    /// @dev Whatever a relayer alters, even with a signer's help: the buyer accepted another quote.
    function testFuzz_attack_alteredQuote_isRefused(uint256 field) public {
        Quote memory quote = _ownersQuote(0.2e18);
        bytes memory acceptance = _accept(quote);
        field = field % 7;
        if (field == 0) quote.premium += 1;
        if (field == 1) quote.share += 1;
        if (field == 2) quote.limit -= 1;
        if (field == 3) quote.deadline += 1;
        if (field == 4) quote.nonce += 1;
        if (field == 5) quote.modelHash = "other";
        if (field == 6) quote.pool = address(_newPool(IERC20(address(asset)), _mandate()));
        _refuse(quote, _signQuote(quote), acceptance);
    }

    /// @dev Somebody with an allowance to the market can't be made to buy for another.
    function test_attack_spendAnothersAllowance_isRefused() public {
        Quote memory quote = _ownersQuote(0.2e18);
        (, uint256 thief) = makeAddrAndKey("thief");
        bytes memory acceptance = _signAs(market.hashAcceptance(market.hashQuote(quote)), thief);
        _refuse(quote, _signQuote(quote), acceptance);
        vm.prank(makeAddr("thief"));
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotBuyer.selector, owner, makeAddr("thief")));
        market.buy(quote, "", "");
    }

    /// @dev A wallet that no longer has the signer as owner, or never answered, accepts nothing.
    function test_attack_foreignWallet_isRefused() public {
        ContractWallet wallet = new ContractWallet(bob);
        Quote memory quote = _ownersQuote(0.2e18);
        quote.buyer = address(wallet);
        bytes memory acceptance = _accept(quote);
        bytes memory signature = _signQuote(quote);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotAccepted.selector, address(wallet)));
        market.buyFor(quote, signature, "", acceptance);
        quote.buyer = address(pool);
        acceptance = _accept(quote);
        signature = _signQuote(quote);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotAccepted.selector, address(pool)));
        market.buyFor(quote, signature, "", acceptance);
    }

    function _ownersQuote(uint64 share) private returns (Quote memory quote) {
        quote = _quote(share);
        quote.buyer = owner;
    }

    function _accept(Quote memory quote) private view returns (bytes memory) {
        return _signAs(market.hashAcceptance(market.hashQuote(quote)), ownerKey);
    }

    function _refuse(Quote memory quote, bytes memory signature, bytes memory acceptance) private {
        uint256 count = market.coverCount();
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotAccepted.selector, quote.buyer));
        market.buyFor(quote, signature, "", acceptance);
        assertEq(market.coverCount(), count);
    }
}
