// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { RecoveryDesk } from "../../../contracts/RecoveryDesk.sol";
import { Cover, ICoverMarket, Quote } from "../../../contracts/interfaces/ICoverMarket.sol";
import { Opening } from "../../../contracts/interfaces/IProgramRegistry.sol";
import { MarketBase } from "./MarketBase.t.sol";

/// @notice A desk, a program of two layers (6 to 16 and 16 to 20 million), stakers, and the way from a loss to its recovery.
abstract contract RecoveryBase is MarketBase {
    RecoveryDesk internal desk;
    uint96 internal constant TOP = 20_000_000e6;

    function setUp() public virtual override {
        super.setUp();
        desk = new RecoveryDesk(market, programRegistry, IERC20(address(asset)));
        vm.startPrank(venueOwner);
        programRegistry.withdraw(programId);
        asset.approve(address(desk), type(uint256).max);
        vm.stopPrank();
        Opening memory opening = _opening();
        uint96[] memory bounds = new uint96[](3);
        (bounds[0], bounds[1], bounds[2]) = (ATTACHMENT, EXHAUSTION, TOP);
        opening.bounds = bounds;
        programId = _open(opening);
        asset.mint(venueOwner, 30_000_000e6);
        _stake(alice, STAKE);
    }

    /// @dev A share of one of the two layers.
    function _buyLayer(uint8 layer, uint64 share) internal returns (uint256 coverId) {
        Quote memory quote = _quote(share);
        if (layer == 1) {
            (quote.layer, quote.attachment, quote.exhaustion) = (1, EXHAUSTION, TOP);
            quote.limit = uint96(uint256(share) * (TOP - EXHAUSTION) / WAD);
            quote.premium = quote.limit / 50;
        }
        return _buy(quote);
    }

    /// @dev Term and grace pass; all covers are retired and the index is final.
    function _finish(uint256[] memory coverIds) internal {
        vm.warp(END + GRACE);
        market.expire(coverIds);
    }

    function _finish(uint256 coverId) internal {
        uint256[] memory ids = new uint256[](1);
        ids[0] = coverId;
        _finish(ids);
    }

    function _recover(uint96 amount) internal returns (uint256 paidIn) {
        vm.prank(venueOwner);
        return desk.recover(programId, amount);
    }

    function _collect(address account, uint256 coverId, uint256 epoch) internal returns (uint256) {
        vm.prank(account);
        return desk.collect(coverId, epoch, account);
    }

    /// @dev The market says that a treaty reinsures a cover, which this version of it does not store.
    function _mockTreaty(uint256 coverId, address treaty) internal {
        Cover memory cover = market.cover(coverId);
        cover.treaty = treaty;
        _mockCover(coverId, cover);
    }

    function _mockCover(uint256 coverId, Cover memory cover) internal {
        vm.mockCall(address(market), abi.encodeCall(ICoverMarket.cover, (coverId)), abi.encode(cover));
    }
}
