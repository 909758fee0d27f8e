// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC1271 } from "@openzeppelin/contracts/interfaces/IERC1271.sol";
import { ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice A venue's owner that is a contract and agrees to one digest.
contract ConsentingOwner is IERC1271 {
    bytes32 public agreed;

    function agree(bytes32 digest) external {
        agreed = digest;
    }

    function isValidSignature(bytes32 digest, bytes memory) external view returns (bytes4) {
        return digest == agreed ? IERC1271.isValidSignature.selector : bytes4(0);
    }
}

/// @notice Attacks on the venue's consent: a cover bought by outsiders without it, with an old one, or twice with one.
/// Known failure: outsiders squatting a program.
contract ConsentAttack is MarketBase {
    address private owner;
    uint256 private ownerKey;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
        (owner, ownerKey) = makeAddrAndKey("consentingOwner");
        _handOver(venueOwner, owner);
        asset.mint(stranger, 1_000_000e6);
        vm.prank(stranger);
        asset.approve(address(market), type(uint256).max);
    }

    function _handOver(address from, address to) private {
        vm.prank(from);
        venueRegistry.offerOwnership(venueId, to);
        vm.prank(to);
        venueRegistry.acceptOwnership(venueId);
    }

    function _strangersQuote() private returns (Quote memory quote) {
        quote = _quote(0.1e18);
        quote.buyer = stranger;
    }

    function _consent(Quote memory quote, uint256 key) private view returns (bytes memory) {
        return _signAs(market.hashConsent(market.hashQuote(quote)), key);
    }

    function _expectNoConsent(Quote memory quote, bytes memory consent) private {
        bytes memory signature = _signQuote(quote);
        vm.prank(quote.buyer);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NoConsent.selector, venueId));
        market.buy(quote, signature, consent);
    }

    function test_attack_squatting_needsTheVenuesConsent() public {
        Quote memory quote = _strangersQuote();
        _expectNoConsent(quote, "");
        _expectNoConsent(quote, _consent(quote, quoteKey));
        // the quote's own signature by the owner is no consent
        _expectNoConsent(quote, _signAs(market.hashQuote(quote), ownerKey));

        bytes memory signature = _signQuote(quote);
        bytes memory consent = _consent(quote, ownerKey);
        vm.prank(stranger);
        market.buy(quote, signature, consent);
        assertEq(programRegistry.program(programId).vault, vault, "and the payout stays the venue's");
    }

    function test_attack_consentToAnotherQuote_isNone() public {
        bytes memory consent = _consent(_strangersQuote(), ownerKey);
        _expectNoConsent(_strangersQuote(), consent);
    }

    /// @dev Two signers of one role sign the same quote: the venue agreed to one purchase, not to one each.
    function test_attack_oneConsentForTwoSigners_buysOnce() public {
        (address second, uint256 secondKey) = makeAddrAndKey("secondSigner");
        vm.prank(governor);
        market.setSigner(second, ROLE, PER_DAY);
        Quote memory quote = _strangersQuote();
        bytes memory consent = _consent(quote, ownerKey);
        bytes[2] memory signatures = [_signQuote(quote), _signAs(market.hashQuote(quote), secondKey)];
        vm.startPrank(stranger);
        market.buy(quote, signatures[0], consent);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NoConsent.selector, venueId));
        market.buy(quote, signatures[1], consent);
        vm.stopPrank();
        assertEq(programRegistry.layer(programId, 0).sold, 0.1e18);
    }

    /// @dev Whoever sold the venue neither buys nor consents any more.
    function test_attack_formerOwner_hasNoSay() public {
        Quote memory quote = _quote(0.1e18);
        _expectNoConsent(quote, "");
        Quote memory other = _strangersQuote();
        bytes memory consent = _consent(other, ownerKey);
        _handOver(owner, makeAddr("next"));
        _expectNoConsent(other, consent);
    }

    function test_attack_contractOwner_consentsToOneQuoteOnly() public {
        ConsentingOwner safe = new ConsentingOwner();
        _handOver(owner, address(safe));
        Quote memory quote = _strangersQuote();
        _expectNoConsent(quote, "");
        safe.agree(market.hashConsent(market.hashQuote(quote)));
        _expectNoConsent(_strangersQuote(), "");

        bytes memory signature = _signQuote(quote);
        vm.startPrank(stranger);
        market.buy(quote, signature, "");
        vm.expectPartialRevert(ICoverMarket.NonceUsed.selector);
        market.buy(quote, signature, "");
        vm.stopPrank();
    }
}
