// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { CoverStatus, ICoverMarket, Quote, SignerAllowance } from "../../../contracts/interfaces/ICoverMarket.sol";
import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice Allowances of quote signers, their rotation, and what the guardian may do.
contract SignersTest is MarketBase {
    uint96 private constant MILLION = 1_000_000e6;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
    }

    function test_allowance_fillsAndDrains() public {
        _setLimit(4 * MILLION);
        _buy(_quote(0.3e18));
        _assertAvailable(MILLION);
        vm.warp(vm.getBlockTimestamp() + 6 hours);
        _assertAvailable(2 * MILLION);
        _submit(0);
        _buy(_quote(0.2e18));
        _assertAvailable(0);
        vm.warp(vm.getBlockTimestamp() + 24 hours);
        _assertAvailable(4 * MILLION);
        vm.warp(vm.getBlockTimestamp() + 90 days);
        _assertAvailable(4 * MILLION);
    }

    function test_buy_revert_overTheAllowance() public {
        _setLimit(4 * MILLION);
        _buy(_quote(0.3e18));
        Quote memory quote = _quote(0.2e18);
        _refuse(
            quote, abi.encodeWithSelector(ICoverMarket.SignerLimitExceeded.selector, quoteSigner, 2 * MILLION, MILLION)
        );
        _buy(_quote(0.1e18));
        quote = _quote(0.1e18);
        _refuse(quote, abi.encodeWithSelector(ICoverMarket.SignerLimitExceeded.selector, quoteSigner, MILLION, 0));
        vm.warp(vm.getBlockTimestamp() + 6 hours);
        _submit(0);
        _buy(_quote(0.1e18));
    }

    function test_setSigner_withoutAllowanceSellsNothing() public {
        _setLimit(0);
        Quote memory quote = _quote(0.1e18);
        _refuse(quote, abi.encodeWithSelector(ICoverMarket.SignerLimitExceeded.selector, quoteSigner, MILLION, 0));
    }

    /// @dev Neither a new limit, a new role nor a revocation empties the bucket.
    function test_setSigner_keepsWhatWasSold() public {
        _setLimit(4 * MILLION);
        _buy(_quote(0.3e18));
        _setLimit(5 * MILLION);
        _assertAvailable(2 * MILLION);
        _setLimit(2 * MILLION);
        _assertAvailable(0);
        vm.startPrank(governor);
        market.setSigner(quoteSigner, "other", 4 * MILLION);
        market.revokeSigner(quoteSigner);
        _assertAvailable(0);
        market.setSigner(quoteSigner, ROLE, 4 * MILLION);
        vm.stopPrank();
        _assertAvailable(MILLION);
    }

    /// @dev Two signers of one role have a bucket each.
    function test_rotation_withoutAGap() public {
        (address next, uint256 key) = makeAddrAndKey("nextSigner");
        _setLimit(MILLION);
        _buy(_quote(0.1e18));
        vm.prank(governor);
        market.setSigner(next, ROLE, MILLION);
        Quote memory quote = _quote(0.1e18);
        bytes memory signature = _signAs(market.hashQuote(quote), key);
        vm.prank(guardian);
        market.revokeSigner(quoteSigner);
        vm.prank(venueOwner);
        uint256 coverId = market.buy(quote, signature, "");
        assertEq(market.cover(coverId).signer, next);
        quote = _quote(0.1e18);
        _refuse(quote, abi.encodeWithSelector(ICoverMarket.BadQuoteSigner.selector, quoteSigner, ROLE));
    }

    function test_revokeSigner_byGuardianOrGovernance() public {
        vm.expectEmit(address(market));
        emit ICoverMarket.SignerSet(quoteSigner, 0, 0);
        vm.prank(guardian);
        market.revokeSigner(quoteSigner);
        assertEq(market.signerRole(quoteSigner), 0);
        vm.startPrank(governor);
        market.setSigner(quoteSigner, ROLE, PER_DAY);
        market.revokeSigner(quoteSigner);
        vm.stopPrank();
        assertEq(market.signerRole(quoteSigner), 0);
    }

    function test_revokeSigner_revert_others() public {
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, venueOwner));
        market.revokeSigner(quoteSigner);
    }

    function test_revokeSigner_revert_unknown() public {
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.BadQuoteSigner.selector, bob, bytes32(0)));
        market.revokeSigner(bob);
    }

    /// @dev The guardian names nobody; it only takes away.
    function test_setSigner_revert_guardian() public {
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, guardian));
        market.setSigner(guardian, ROLE, PER_DAY);
    }

    function test_voidCover_guardianVoidsWhatARevokedSignerSold() public {
        uint256 coverId = _buy(_quote(0.5e18));
        uint256 before = asset.balanceOf(venueOwner);
        vm.startPrank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, guardian));
        market.voidCover(coverId);
        market.revokeSigner(quoteSigner);
        market.voidCover(coverId);
        vm.stopPrank();
        assertEq(uint8(market.cover(coverId).status), uint8(CoverStatus.Voided));
        assertEq(asset.balanceOf(venueOwner) - before, 100_000e6, "full refund");
        assertEq(market.cover(coverId).until, 0);
        _assertConserved(0);
    }

    function test_voidCover_revert_guardianAfterTheStart() public {
        uint256 coverId = _buy(_quote(0.5e18));
        vm.startPrank(guardian);
        market.revokeSigner(quoteSigner);
        vm.warp(START);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.AlreadyStarted.selector, coverId, START));
        market.voidCover(coverId);
    }

    function test_voidCover_revert_strangersAndUnknownCovers() public {
        uint256 coverId = _buy(_quote(0.5e18));
        vm.prank(guardian);
        market.revokeSigner(quoteSigner);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, address(this)));
        market.voidCover(coverId);
        vm.prank(guardian);
        vm.expectRevert(abi.encodeWithSelector(IGoverned.NotGovernance.selector, guardian));
        market.voidCover(99);
        vm.prank(governor);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, 99, CoverStatus.None));
        market.voidCover(99);
    }

    /// @dev Whatever the order of sales and waits, no window sees more than its drain and one bucket.
    function testFuzz_allowance_boundsEveryWindow(uint256 seed) public {
        uint96 perDay = 3 * MILLION;
        _setLimit(perDay);
        uint256 from = vm.getBlockTimestamp();
        uint256 sold;
        for (uint256 i; i < 12; ++i) {
            uint256 random = uint256(keccak256(abi.encode(seed, i)));
            vm.warp(vm.getBlockTimestamp() + random % 3 hours);
            _submit(0);
            Quote memory quote = _quote(uint64(0.02e18 + (random >> 128) % 0.1e18));
            bytes memory signature = _signQuote(quote);
            uint256 available = market.signerAllowance(quoteSigner).available;
            vm.prank(venueOwner);
            try market.buy(quote, signature, "") {
                sold += quote.limit;
                assertLe(quote.limit, available);
            } catch { }
            uint256 passed = vm.getBlockTimestamp() - from;
            assertLe(sold, perDay + perDay * passed / 1 days);
        }
    }

    function _setLimit(uint96 perDay) private {
        vm.prank(governor);
        market.setSigner(quoteSigner, ROLE, perDay);
    }

    function _assertAvailable(uint256 expected) private view {
        SignerAllowance memory allowance = market.signerAllowance(quoteSigner);
        assertEq(allowance.available, expected);
        assertEq(allowance.role, market.signerRole(quoteSigner));
    }

    function _refuse(Quote memory quote, bytes memory error_) private {
        bytes memory signature = _signQuote(quote);
        vm.prank(venueOwner);
        vm.expectRevert(error_);
        market.buy(quote, signature, "");
    }
}
