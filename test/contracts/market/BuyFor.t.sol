// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { ContractWallet } from "../support/ContractWallet.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Purchases that somebody else brings.
contract BuyForTest is MarketBase {
    address private relayer = makeAddr("relayer");
    address private owner;
    uint256 private ownerKey;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
        (owner, ownerKey) = makeAddrAndKey("venueOwnerKey");
    }

    function test_buyFor_thePlainKey() public {
        _moveVenueTo(owner);
        Quote memory quote = _quoteFor(owner);
        _buyFor(quote, "", _accept(quote, ownerKey));
        assertEq(market.ownerOf(1), owner);
        assertEq(asset.balanceOf(owner), 0, "the buyer paid");
        _assertConserved(0);
    }

    /// @dev A multisignature wallet signs through ERC-1271; it never has to send a transaction to the market.
    function test_buyFor_aContractWallet() public {
        ContractWallet wallet = new ContractWallet(owner);
        _moveVenueTo(address(wallet));
        Quote memory quote = _quoteFor(address(wallet));
        _buyFor(quote, "", _accept(quote, ownerKey));
        assertEq(market.ownerOf(1), address(wallet));
        assertEq(wallet.received(), 0, "no hook runs inside a purchase");
    }

    /// @dev The venue's owner consents, another buyer accepts, a third brings it.
    function test_buyFor_withConsentAndAcceptance() public {
        _moveVenueTo(owner);
        (address buyer, uint256 buyerKey) = makeAddrAndKey("buyer");
        Quote memory quote = _quoteFor(buyer);
        bytes memory consent = _signAs(market.hashConsent(market.hashQuote(quote)), ownerKey);
        _buyFor(quote, consent, _accept(quote, buyerKey));
        assertEq(market.ownerOf(1), buyer);
    }

    function test_buyFor_revert_notAccepted() public {
        _moveVenueTo(owner);
        Quote memory quote = _quoteFor(owner);
        Quote memory other = _quoteFor(owner);
        bytes32 digest = market.hashQuote(quote);
        bytes[5] memory acceptances = [
            bytes(""),
            new bytes(65),
            _accept(other, ownerKey),
            _accept(quote, quoteKey),
            _signAs(market.hashConsent(digest), ownerKey)
        ];
        bytes memory signature = _signQuote(quote);
        for (uint256 i; i < acceptances.length; ++i) {
            vm.prank(relayer);
            vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotAccepted.selector, owner));
            market.buyFor(quote, signature, "", acceptances[i]);
        }
        // the quote's own digest is no acceptance either
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotAccepted.selector, owner));
        market.buyFor(quote, signature, "", _signAs(digest, ownerKey));
    }

    function test_buyFor_revert_noConsent() public {
        _moveVenueTo(owner);
        (address buyer, uint256 buyerKey) = makeAddrAndKey("buyer");
        Quote memory quote = _quoteFor(buyer);
        bytes memory acceptance = _accept(quote, buyerKey);
        bytes memory signature = _signQuote(quote);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NoConsent.selector, venueId));
        market.buyFor(quote, signature, acceptance, acceptance);
        assertEq(market.coverCount(), 0);
    }

    function test_buyFor_revert_withoutAllowance() public {
        _moveVenueTo(owner);
        Quote memory quote = _quoteFor(owner);
        vm.prank(owner);
        asset.approve(address(market), quote.premium - 1);
        bytes memory acceptance = _accept(quote, ownerKey);
        bytes memory signature = _signQuote(quote);
        vm.prank(relayer);
        vm.expectRevert();
        market.buyFor(quote, signature, "", acceptance);
    }

    function test_hashAcceptance_isTypedData() public view {
        bytes32 structHash = keccak256(abi.encode(keccak256("Acceptance(bytes32 quote)"), bytes32("x")));
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Ballast Cover Market"),
                keccak256("1"),
                block.chainid,
                address(market)
            )
        );
        assertEq(market.hashAcceptance("x"), keccak256(abi.encodePacked("\x19\x01", domain, structHash)));
    }

    function _accept(Quote memory quote, uint256 key) private view returns (bytes memory) {
        return _signAs(market.hashAcceptance(market.hashQuote(quote)), key);
    }

    function _buyFor(Quote memory quote, bytes memory consent, bytes memory acceptance) private {
        bytes memory signature = _signQuote(quote);
        vm.prank(relayer);
        assertEq(market.buyFor(quote, signature, consent, acceptance), 1);
    }

    /// @dev A quote whose premium the buyer has and approves.
    function _quoteFor(address buyer) private returns (Quote memory quote) {
        quote = _quote(0.4e18);
        quote.buyer = buyer;
        deal(address(asset), buyer, quote.premium);
        vm.prank(buyer);
        asset.approve(address(market), quote.premium);
    }

    function _moveVenueTo(address to) private {
        vm.prank(venueOwner);
        venueRegistry.offerOwnership(venueId, to);
        vm.prank(to);
        venueRegistry.acceptOwnership(venueId);
    }
}
