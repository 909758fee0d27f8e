// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { CoverMarket } from "../../../contracts/CoverMarket.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { IProgramRegistry, Peril } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { Mandate } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Attacks that use a quote where, when, or by whom it was not meant. Known failure: replay across chain,
/// contract, market, buyer.
contract ReplayAttack is MarketBase {
    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
    }

    function _expectBadSigner(Quote memory quote, bytes memory signature) private {
        vm.prank(quote.buyer);
        vm.expectPartialRevert(ICoverMarket.BadQuoteSigner.selector);
        market.buy(quote, signature, "");
    }

    function test_attack_sameQuoteTwice_isRefused() public {
        Quote memory quote = _quote(0.1e18);
        bytes memory signature = _signQuote(quote);
        vm.startPrank(venueOwner);
        market.buy(quote, signature, "");
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NonceUsed.selector, quoteSigner, quote.nonce));
        market.buy(quote, signature, "");
        vm.stopPrank();
        assertTrue(market.isNonceUsed(quoteSigner, quote.nonce));
        assertFalse(market.isNonceUsed(quoteSigner, quote.nonce + 1));
        assertFalse(market.isNonceUsed(quoteSigner, quote.nonce + 256));
    }

    function test_attack_otherChain_isRefused() public {
        Quote memory quote = _quote(0.1e18);
        bytes memory signature = _signQuote(quote);
        vm.chainId(block.chainid + 1);
        _expectBadSigner(quote, signature);
    }

    function test_attack_otherMarket_isRefused() public {
        Quote memory quote = _quote(0.1e18);
        bytes memory signature = _signQuote(quote);
        CoverMarket other = new CoverMarket(parameters, venueRegistry, programRegistry, oracle, safeguard, clock);
        vm.startPrank(governor);
        other.setSigner(quoteSigner, ROLE, PER_DAY);
        other.admitPool(address(pool), true);
        vm.stopPrank();
        vm.prank(venueOwner);
        vm.expectPartialRevert(ICoverMarket.BadQuoteSigner.selector);
        other.buy(quote, signature, "");

        // and a market that is not the registry's sells nothing even with a signature of its own
        signature = _signAs(other.hashQuote(quote), quoteKey);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.NotMarket.selector, address(other)));
        other.buy(quote, signature, "");
    }

    function test_attack_otherBuyer_isRefused() public {
        Quote memory quote = _quote(0.1e18);
        bytes memory signature = _signQuote(quote);
        vm.prank(stranger);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NotBuyer.selector, venueOwner, stranger));
        market.buy(quote, signature, "");
        quote.buyer = stranger;
        _expectBadSigner(quote, signature);
    }

    /// @dev Every one of the seventeen fields is under the signature.
    function testFuzz_attack_alteredField_isRefused(uint256 field, uint256 change) public {
        Quote memory quote = _quote(0.1e18);
        bytes memory signature = _signQuote(quote);
        bytes memory words = abi.encode(quote);
        field = bound(field, 0, 16);
        uint256[17] memory widths = [uint256(64), 256, 8, 64, 160, 160, 2, 96, 96, 96, 40, 40, 160, 96, 256, 256, 40];
        uint256 bit = 1 << bound(change, 0, widths[field] - 1);
        assembly ("memory-safe") {
            let slot := add(words, add(32, mul(field, 32)))
            mstore(slot, xor(mload(slot), bit))
        }
        Quote memory altered = abi.decode(words, (Quote));
        vm.prank(altered.buyer);
        vm.expectRevert();
        market.buy(altered, signature, "");
        assertEq(market.coverCount(), 0);
    }

    /// @dev A quote for one program, even with equal terms, buys nothing of another; nor does an id that only looks alike.
    function test_attack_otherProgram_isRefused() public {
        Quote memory quote = _quote(0.1e18);
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        programRegistry.withdraw(programId);
        uint256 other = _open(_opening());
        assertNotEq(other, programId, "ids are used once");
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownProgram.selector, programId));
        market.buy(quote, signature, "");

        quote.programId = other + (1 << 64);
        signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IProgramRegistry.UnknownProgram.selector, quote.programId));
        market.buy(quote, signature, "");
    }

    /// @dev A signer of the pool's role signed terms that are not the program's: refused, term by term.
    function test_attack_termsOfAnotherProgram_areRefused() public {
        for (uint256 i; i < 8; ++i) {
            Quote memory quote = _quote(0.1e18);
            bytes32 term;
            if (i == 0) (quote.peril, term) = (Peril.DEPEG, "peril");
            if (i == 1) (quote.attachment, term) = (quote.attachment - 1, "attachment");
            if (i == 2) (quote.exhaustion, term) = (quote.exhaustion + 1, "exhaustion");
            if (i == 3) (quote.start, term) = (quote.start - 1, "start");
            if (i == 4) (quote.end, term) = (quote.end + 7 days, "end");
            if (i == 5) (quote.vault, term) = (stranger, "vault");
            if (i == 6) (quote.limit, term) = (quote.limit + 1, "limit");
            if (i == 7) (quote.limit, term) = (quote.limit - 1, "limit");
            bytes memory signature = _signQuote(quote);
            vm.prank(venueOwner);
            vm.expectRevert(abi.encodeWithSelector(ICoverMarket.TermsMismatch.selector, term));
            market.buy(quote, signature, "");
        }
    }

    /// @dev Malleable, short, long, empty and zero signatures.
    function test_attack_signatureForms_areRefused() public {
        Quote memory quote = _quote(0.1e18);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(quoteKey, market.hashQuote(quote));
        bytes32 high = bytes32(0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141 - uint256(s));
        _expectBadSigner(quote, abi.encodePacked(r, high, v == 27 ? uint8(28) : uint8(27)));
        _expectBadSigner(quote, abi.encodePacked(r, bytes32(uint256(s) | (uint256(v - 27) << 255))));
        _expectBadSigner(quote, abi.encodePacked(r, s, v, uint8(0)));
        _expectBadSigner(quote, abi.encodePacked(r, s, uint8(v - 27)));
        _expectBadSigner(quote, "");
        _expectBadSigner(quote, new bytes(65));
    }

    /// @dev A pool whose mandate names no role sells nothing, though everybody has no role.
    function test_attack_zeroRole_isNobodys() public {
        TailRiskPool none = _poolOf(bytes32(0));
        Quote memory quote = _quote(0.1e18);
        quote.pool = address(none);
        (, uint256 key) = makeAddrAndKey("anybody");
        _expectBadSigner(quote, _signAs(market.hashQuote(quote), key));
        vm.prank(governor);
        vm.expectRevert(ICoverMarket.ZeroAddress.selector);
        market.setSigner(address(0), "role", PER_DAY);
        _expectBadSigner(quote, new bytes(65));
        _expectBadSigner(quote, _signQuote(quote));
    }

    function test_attack_signerOfAnotherRoleOrRevoked_isRefused() public {
        TailRiskPool other = _poolOf("others");
        Quote memory quote = _quote(0.1e18);
        quote.pool = address(other);
        _expectBadSigner(quote, _signQuote(quote));

        quote = _quote(0.1e18);
        bytes memory signature = _signQuote(quote);
        vm.prank(governor);
        market.setSigner(quoteSigner, 0, PER_DAY);
        _expectBadSigner(quote, signature);
        vm.prank(governor);
        market.setSigner(quoteSigner, "others", PER_DAY);
        _expectBadSigner(quote, signature);
    }

    /// @dev A quote for a pool that is not admitted, never was, or is no pool.
    function test_attack_foreignPool_isRefused() public {
        Quote memory quote = _quote(0.1e18);
        quote.pool = address(new TailRiskPool(IERC20(address(asset)), "X", "X", _mandate(), market, parameters));
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.PoolNotAdmitted.selector, quote.pool));
        market.buy(quote, signature, "");
        quote.pool = stranger;
        signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.PoolNotAdmitted.selector, stranger));
        market.buyWithPermit(quote, signature, "", 0, 27, 0, 0);
    }

    /// @dev Somebody else brings the buyer's permit first: the purchase goes through all the same.
    function test_attack_permitBroughtFirst_buysAllTheSame() public {
        (address buyer, uint256 key) = makeAddrAndKey("buyer");
        vm.prank(venueOwner);
        venueRegistry.offerOwnership(venueId, buyer);
        vm.prank(buyer);
        venueRegistry.acceptOwnership(venueId);
        Quote memory quote = _quote(0.1e18);
        quote.buyer = buyer;
        asset.mint(buyer, quote.premium);
        bytes32 permit = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                buyer,
                address(market),
                uint256(quote.premium),
                0,
                quote.deadline
            )
        );
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(key, keccak256(abi.encodePacked("\x19\x01", asset.DOMAIN_SEPARATOR(), permit)));
        asset.permit(buyer, address(market), quote.premium, quote.deadline, v, r, s);

        bytes memory signature = _signQuote(quote);
        vm.prank(buyer);
        market.buyWithPermit(quote, signature, "", quote.deadline, v, r, s);
        assertEq(asset.balanceOf(buyer), 0);
    }

    function _poolOf(bytes32 role) private returns (TailRiskPool) {
        Mandate memory mandate = _mandate();
        mandate.signerRole = role;
        return _newPool(IERC20(address(asset)), mandate);
    }
}
