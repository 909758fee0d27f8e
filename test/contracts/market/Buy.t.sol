// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { TailRiskPool } from "../../../contracts/TailRiskPool.sol";
import { Cover, CoverStatus, ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { ITailRiskPool } from "../../../contracts/interfaces/ITailRiskPool.sol";
import { HostileToken } from "../support/HostileToken.sol";
import { MarketBase } from "../support/MarketBase.t.sol";
import { ContractWallet } from "../support/ContractWallet.sol";

contract BuyTest is MarketBase {
    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
    }

    function test_buy_recordsMintsAndPays() public {
        Quote memory quote = _quote(0.5e18);
        bytes memory signature = _signQuote(quote);
        uint256 before = asset.balanceOf(venueOwner);
        _expectBought(quote);
        vm.prank(venueOwner);
        assertEq(market.buy(quote, signature, ""), 1);

        assertEq(market.ownerOf(1), venueOwner);
        assertEq(market.coverCount(), 1);
        assertEq(before - asset.balanceOf(venueOwner), 100_000e6);
        assertEq(market.venueOutstanding(venueId), 5_000_000e6);
        assertEq(pool.groupOutstanding(RISK_GROUP), 5_000_000e6);
        assertEq(programRegistry.layer(programId, 0).sold, 0.5e18);
        assertTrue(market.isNonceUsed(quoteSigner, quote.nonce));
        assertFalse(market.isNonceUsed(quoteSigner, quote.nonce + 1));
        Cover memory cover = market.cover(1);
        assertEq(cover.pool, address(pool));
        assertEq(cover.programId, programId);
        assertEq(cover.layer, 0);
        assertEq(uint8(cover.status), uint8(CoverStatus.Active));
        assertEq(cover.limit, 5_000_000e6);
        assertEq(cover.paid, 0);
        assertEq(cover.share, 0.5e18);
        assertEq(cover.premium, 100_000e6);
        assertEq(cover.fee, 5_000e6);
        assertEq(cover.signer, quoteSigner);
        assertEq(cover.treaty, address(0));
        assertEq(cover.nextDue, 0);
        assertEq(market.owed(1), 0);
        _assertConserved(0);
    }

    function test_buy_idsCountUpAndListByEnd() public {
        assertEq(_buy(_quote(0.3e18)), 1);
        assertEq(_buy(_quote(0.3e18)), 2);
        assertEq(market.cover(2).nextDue, 1);
    }

    /// @dev Nonces are used in any order, each once per signer.
    function testFuzz_buy_anyNonce(uint256 nonce) public {
        Quote memory quote = _quote(0.2e18);
        quote.nonce = nonce;
        _buy(quote);
        assertTrue(market.isNonceUsed(quoteSigner, nonce));
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NonceUsed.selector, quoteSigner, nonce));
        market.buy(quote, signature, "");
        unchecked {
            quote.nonce = nonce + 1;
        }
        _buy(quote);
    }

    function test_buy_withPermit() public {
        (address owner, uint256 key) = _permitOwner();
        Quote memory quote = _quote(0.5e18);
        quote.buyer = owner;
        uint256 deadline = vm.getBlockTimestamp();
        (uint8 v, bytes32 r, bytes32 s) = _permit(key, quote.premium, deadline);
        bytes memory signature = _signQuote(quote);
        vm.prank(owner);
        market.buyWithPermit(quote, signature, "", deadline, v, r, s);
        assertEq(market.ownerOf(1), owner);
    }

    /// @dev A permit that somebody else brought first does no harm.
    function test_buy_withPermitAlreadyBrought() public {
        (address owner, uint256 key) = _permitOwner();
        Quote memory quote = _quote(0.5e18);
        quote.buyer = owner;
        uint256 deadline = vm.getBlockTimestamp();
        (uint8 v, bytes32 r, bytes32 s) = _permit(key, quote.premium, deadline);
        asset.permit(owner, address(market), quote.premium, deadline, v, r, s);
        bytes memory signature = _signQuote(quote);
        vm.prank(owner);
        market.buyWithPermit(quote, signature, "", deadline, v, r, s);
        assertEq(market.ownerOf(1), owner);
    }

    function test_buy_withPermit_revert_notAdmitted() public {
        Quote memory quote = _quote(0.5e18);
        quote.pool = stranger;
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.PoolNotAdmitted.selector, stranger));
        market.buyWithPermit(quote, "", "", 0, 0, 0, 0);
    }

    /// @dev Somebody else may pay if the venue's owner agrees to exactly this quote.
    function test_buy_withConsent() public {
        (address owner, uint256 key) = makeAddrAndKey("venueOwnerKey");
        _moveVenueTo(owner);
        Quote memory quote = _quoteFor(bob);
        _buyWith(quote, _signAs(market.hashConsent(market.hashQuote(quote)), key));
        assertEq(market.ownerOf(1), bob);
    }

    function test_buy_withConsentOfAContract() public {
        (address owner, uint256 key) = makeAddrAndKey("venueOwnerKey");
        ContractWallet wallet = new ContractWallet(owner);
        _moveVenueTo(address(wallet));
        Quote memory quote = _quoteFor(bob);
        _buyWith(quote, _signAs(market.hashConsent(market.hashQuote(quote)), key));
        assertEq(market.ownerOf(1), bob);
    }

    function test_buy_revert_noConsent() public {
        (address owner, uint256 key) = makeAddrAndKey("venueOwnerKey");
        _moveVenueTo(owner);
        Quote memory quote = _quoteFor(bob);
        Quote memory other = _quoteFor(bob);
        bytes memory signature = _signQuote(quote);
        bytes[3] memory consents = [
            bytes(""),
            _signAs(market.hashConsent(market.hashQuote(other)), key),
            _signAs(market.hashConsent(market.hashQuote(quote)), quoteKey)
        ];
        for (uint256 i; i < 3; ++i) {
            vm.prank(bob);
            vm.expectRevert(abi.encodeWithSelector(ICoverMarket.NoConsent.selector, venueId));
            market.buy(quote, signature, consents[i]);
        }
    }

    /// @dev The cover is minted without asking its owner: no hook runs inside a purchase.
    function test_buy_callsNoReceiver() public {
        ContractWallet wallet = new ContractWallet(venueOwner);
        _moveVenueTo(address(wallet));
        asset.mint(address(wallet), 1_000_000e6);
        wallet.execute(address(asset), abi.encodeCall(asset.approve, (address(market), 1_000_000e6)));
        Quote memory quote = _quote(0.5e18);
        quote.buyer = address(wallet);
        wallet.execute(address(market), abi.encodeCall(market.buy, (quote, _signQuote(quote), "")));
        assertEq(market.ownerOf(1), address(wallet));
        assertEq(wallet.received(), 0);
    }

    function test_buy_revert_feeOnTransfer() public {
        HostileToken token = new HostileToken();
        TailRiskPool hostile = _newPool(IERC20(address(token)), _mandate());
        token.mint(alice, STAKE);
        vm.startPrank(alice);
        token.approve(address(hostile), STAKE);
        hostile.deposit(STAKE, alice);
        vm.stopPrank();
        token.mint(venueOwner, 1_000_000e6);
        vm.prank(venueOwner);
        token.approve(address(market), 1_000_000e6);
        token.setFault(HostileToken.Fault.TakesFee);
        Quote memory quote = _quote(0.5e18);
        quote.pool = address(hostile);
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(
            abi.encodeWithSelector(ITailRiskPool.TransferMismatch.selector, quote.premium, quote.premium * 99 / 100)
        );
        market.buy(quote, signature, "");
        // neither does a donation in the same transaction make up for what is missing
        assertEq(market.coverCount(), 0);
    }

    function _expectBought(Quote memory quote) private {
        uint256 floor = pool.floorPremiumUp(quote.limit, END + GRACE - vm.getBlockTimestamp());
        bytes32 hash = market.hashQuote(quote);
        vm.expectEmit(address(market));
        emit ICoverMarket.CoverBought(
            1,
            programId,
            address(pool),
            venueId,
            0,
            0.5e18,
            venueOwner,
            5_000_000e6,
            100_000e6,
            5_000e6,
            floor,
            "model",
            hash
        );
    }

    function _quoteFor(address buyer) private returns (Quote memory quote) {
        quote = _quote(0.5e18);
        quote.buyer = buyer;
    }

    function _buyWith(Quote memory quote, bytes memory consent) private {
        bytes memory signature = _signQuote(quote);
        asset.mint(quote.buyer, quote.premium);
        vm.startPrank(quote.buyer);
        asset.approve(address(market), quote.premium);
        market.buy(quote, signature, consent);
        vm.stopPrank();
    }

    function _moveVenueTo(address owner) private {
        vm.prank(venueOwner);
        venueRegistry.offerOwnership(venueId, owner);
        vm.prank(owner);
        venueRegistry.acceptOwnership(venueId);
    }

    function _permitOwner() private returns (address owner, uint256 key) {
        (owner, key) = makeAddrAndKey("venueOwnerKey");
        _moveVenueTo(owner);
        asset.mint(owner, 1_000_000e6);
    }

    function _permit(uint256 key, uint256 value, uint256 deadline)
        private
        view
        returns (uint8 v, bytes32 r, bytes32 s)
    {
        bytes32 typeHash = keccak256(
            "Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"
        );
        bytes32 hash = keccak256(abi.encode(typeHash, vm.addr(key), address(market), value, 0, deadline));
        return vm.sign(key, keccak256(abi.encodePacked("\x19\x01", asset.DOMAIN_SEPARATOR(), hash)));
    }
}
