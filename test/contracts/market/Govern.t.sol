// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC721 } from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import { CoverMarket } from "../../../contracts/CoverMarket.sol";
import { CoverStatus, ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { IGoverned } from "../../../contracts/interfaces/IGoverned.sol";
import { ISafeguard } from "../../../contracts/interfaces/ISafeguard.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice What governance does at the market: signers, pools, voiding.
contract GovernTest is MarketBase {
    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
    }

    function test_setSigner() public {
        vm.expectEmit(address(market));
        emit ICoverMarket.SignerSet(bob, "role", PER_DAY);
        vm.prank(governor);
        market.setSigner(bob, "role", PER_DAY);
        assertEq(market.signerRole(bob), "role");
        vm.prank(governor);
        market.setSigner(bob, 0, PER_DAY);
        assertEq(market.signerRole(bob), 0);
    }

    /// @dev A cover keeps the name of its signer after the signer is gone and others have come.
    function test_setSigner_coversKeepTheirs() public {
        uint256 coverId = _buy(_quote(0.1e18));
        vm.startPrank(governor);
        market.setSigner(quoteSigner, 0, PER_DAY);
        market.setSigner(bob, ROLE, PER_DAY);
        vm.stopPrank();
        assertEq(market.cover(coverId).signer, quoteSigner);
    }

    function test_admitPool() public {
        vm.expectEmit(address(market));
        emit ICoverMarket.PoolAdmitted(address(pool), false);
        vm.prank(governor);
        market.admitPool(address(pool), false);
        assertFalse(market.isAdmitted(address(pool)));
        vm.prank(governor);
        market.admitPool(address(pool), true);
        assertTrue(market.isAdmitted(address(pool)));
    }

    /// @dev Admission can come and go; the pool's covers stay its own and still fall due.
    function test_admitPool_keepsTheList() public {
        uint256 coverId = _buy(_quote(0.1e18));
        vm.startPrank(governor);
        market.admitPool(address(pool), false);
        market.admitPool(stranger, true);
        vm.stopPrank();
        assertEq(market.cover(coverId).pool, address(pool));
        vm.warp(END + GRACE);
        assertEq(market.retireDue(address(pool), 1), 1);
    }

    function test_voidCover() public {
        uint256 coverId = _buy(_quote(0.5e18));
        vm.prank(venueOwner);
        market.transferFrom(venueOwner, bob, coverId);
        vm.warp(START - 1);
        vm.expectEmit(address(market));
        emit ICoverMarket.CoverVoided(coverId, bob, 100_000e6);
        vm.prank(governor);
        market.voidCover(coverId);
        assertEq(uint8(market.cover(coverId).status), uint8(CoverStatus.Voided));
        assertEq(asset.balanceOf(bob), 100_000e6, "who holds the cover gets its premium back");
        assertEq(market.venueOutstanding(venueId), 0);
        assertEq(programRegistry.layer(programId, 0).sold, 0);
        assertEq(pool.state().outstanding, 0);
        assertEq(pool.totalAssets(), STAKE);
        _assertConserved(0);
    }

    /// @dev A voided share can be sold again.
    function test_voidCover_shareIsFreeAgain() public {
        uint256 coverId = _buy(_quote(0.9e18));
        vm.prank(governor);
        market.voidCover(coverId);
        _buy(_quote(0.9e18));
        _assertConserved(0);
    }

    function test_voidCover_revert_started() public {
        uint256 coverId = _buy(_quote(0.5e18));
        vm.warp(START);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.AlreadyStarted.selector, coverId, START));
        vm.prank(governor);
        market.voidCover(coverId);
    }

    function test_voidCover_revert_twice() public {
        uint256 coverId = _buy(_quote(0.5e18));
        vm.startPrank(governor);
        market.voidCover(coverId);
        vm.expectRevert(abi.encodeWithSelector(ICoverMarket.CoverNotActive.selector, coverId, CoverStatus.Voided));
        market.voidCover(coverId);
    }

    function test_revert_notGovernance() public {
        bytes memory error_ = abi.encodeWithSelector(IGoverned.NotGovernance.selector, address(this));
        vm.expectRevert(error_);
        market.setSigner(bob, "role", PER_DAY);
        vm.expectRevert(error_);
        market.admitPool(bob, true);
        vm.expectRevert(error_);
        market.voidCover(1);
    }

    function test_constructor_revert_withoutSafeguard() public {
        vm.expectRevert(ICoverMarket.ZeroAddress.selector);
        new CoverMarket(parameters, venueRegistry, programRegistry, oracle, ISafeguard(address(0)), clock);
    }

    function test_views() public {
        assertEq(market.name(), "Ballast Cover");
        assertEq(market.symbol(), "BCOVER");
        assertEq(address(market.safeguard()), address(safeguard));
        assertEq(address(market.clock()), address(0));
        assertTrue(market.supportsInterface(type(IERC721).interfaceId));
        assertEq(market.owed(1), 0);
        assertEq(
            market.hashConsent("x"), _typed(keccak256(abi.encode(keccak256("Consent(bytes32 quote)"), bytes32("x"))))
        );
        (, string memory name, string memory version, uint256 chainId, address verifier,,) = market.eip712Domain();
        assertEq(name, "Ballast Cover Market");
        assertEq(version, "1");
        assertEq(chainId, block.chainid);
        assertEq(verifier, address(market));
        bytes32 typeHash = keccak256(
            "Quote(uint64 venueId,uint256 programId,uint8 layer,uint64 share,address buyer,address pool,uint8 peril,"
            "uint96 attachment,uint96 exhaustion,uint96 limit,uint40 start,uint40 end,address vault,uint96 premium,"
            "bytes32 modelHash,uint256 nonce,uint40 deadline)"
        );
        assertEq(market.hashQuote(_quoteA()), _typed(keccak256(bytes.concat(typeHash, abi.encode(_quoteA())))));
    }

    function _quoteA() private returns (Quote memory quote) {
        quote = _quote(0.1e18);
        quote.nonce = 7;
    }

    function _typed(bytes32 structHash) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("Ballast Cover Market"),
                keccak256("1"),
                block.chainid,
                address(market)
            )
        );
        return keccak256(abi.encodePacked("\x19\x01", domain, structHash));
    }
}
