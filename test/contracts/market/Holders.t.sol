// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC721Errors } from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import { IERC721 } from "@openzeppelin/contracts/token/ERC721/IERC721.sol";
import { Cover } from "../../../contracts/interfaces/ICoverMarket.sol";
import { MarketBase } from "../support/MarketBase.t.sol";

/// @notice The token of a cover is an ERC-721 like any other, although a cover names its holder by number.
contract HoldersTest is MarketBase {
    uint256 private constant COVERS = 3;

    function setUp() public override {
        super.setUp();
        _stake(alice, STAKE);
        for (uint256 i; i < COVERS; ++i) {
            _buy(_quote(0.1e18));
        }
    }

    function test_whoBuysAgainHoldsMore() public view {
        assertEq(market.balanceOf(venueOwner), COVERS);
        for (uint256 id = 1; id <= COVERS; ++id) {
            assertEq(market.ownerOf(id), venueOwner);
        }
    }

    function test_purchaseEmitsTransferFromZero() public {
        vm.expectEmit(address(market));
        emit IERC721.Transfer(address(0), venueOwner, COVERS + 1);
        _buy(_quote(0.1e18));
    }

    function test_transfer_movesTheTokenAlone() public {
        Cover memory before = market.cover(2);
        vm.expectEmit(address(market));
        emit IERC721.Transfer(venueOwner, bob, 2);
        vm.prank(venueOwner);
        market.transferFrom(venueOwner, bob, 2);

        assertEq(market.ownerOf(2), bob);
        assertEq(market.balanceOf(bob), 1);
        assertEq(market.balanceOf(venueOwner), COVERS - 1);
        assertEq(keccak256(abi.encode(market.cover(2))), keccak256(abi.encode(before)));
        assertEq(market.ownerOf(1), venueOwner, "its neighbours stay");
        assertEq(market.ownerOf(3), venueOwner, "its neighbours stay");

        vm.prank(bob);
        market.transferFrom(bob, venueOwner, 2);
        assertEq(market.ownerOf(2), venueOwner);
        assertEq(market.balanceOf(bob), 0);
        assertEq(market.balanceOf(venueOwner), COVERS);
    }

    function test_transfer_toOneself_changesNothing() public {
        vm.prank(venueOwner);
        market.transferFrom(venueOwner, venueOwner, 1);
        assertEq(market.ownerOf(1), venueOwner);
        assertEq(market.balanceOf(venueOwner), COVERS);
    }

    function test_approval_endsWithTheTransfer() public {
        vm.prank(venueOwner);
        market.approve(alice, 1);
        vm.prank(alice);
        market.transferFrom(venueOwner, bob, 1);
        assertEq(market.getApproved(1), address(0));

        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InsufficientApproval.selector, alice, 1));
        market.transferFrom(bob, alice, 1);
    }

    function test_transfer_revert_notAskedByTheHolder() public {
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InsufficientApproval.selector, bob, 1));
        market.transferFrom(venueOwner, bob, 1);
        vm.prank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721IncorrectOwner.selector, bob, 1, venueOwner));
        market.transferFrom(bob, alice, 1);
    }

    function test_transfer_revert_toNobody_ofNothing() public {
        vm.startPrank(venueOwner);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidReceiver.selector, address(0)));
        market.transferFrom(venueOwner, address(0), 1);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, COVERS + 1));
        market.transferFrom(venueOwner, bob, COVERS + 1);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721NonexistentToken.selector, 0));
        market.ownerOf(0);
        vm.expectRevert(abi.encodeWithSelector(IERC721Errors.ERC721InvalidOwner.selector, address(0)));
        market.balanceOf(address(0));
    }

    /// @dev What writes a cover after its sale leaves its holder alone: a payout, and a move in the due list.
    function test_holderOutlastsWhatACoverGoesThrough() public {
        vm.prank(venueOwner);
        market.transferFrom(venueOwner, bob, 3);
        _lose(3, int128(uint128(ATTACHMENT + 1_000_000e6)));
        assertEq(market.ownerOf(3), bob);
        vm.warp(market.cover(3).until + 60 days);
        market.retireDue(address(pool), COVERS);
        assertEq(market.ownerOf(3), bob);
        assertEq(market.balanceOf(bob), 1);
    }

    /// @dev Any transfers among a few accounts, against an array.
    function testFuzz_transfers_equalAnArray(uint256 seed) public {
        address[4] memory accounts = [venueOwner, alice, bob, makeAddr("carol")];
        uint256[COVERS] memory owners;
        for (uint256 i; i < 24; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            (uint256 cover, uint256 to) = (seed % COVERS, (seed >> 8) % 4);
            address from = accounts[owners[cover]];
            vm.prank(from);
            market.transferFrom(from, accounts[to], cover + 1);
            owners[cover] = to;
        }
        uint256[4] memory balances;
        for (uint256 i; i < COVERS; ++i) {
            assertEq(market.ownerOf(i + 1), accounts[owners[i]]);
            ++balances[owners[i]];
        }
        for (uint256 i; i < 4; ++i) {
            assertEq(market.balanceOf(accounts[i]), balances[i]);
        }
    }
}
