// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { GasBase } from "./GasBase.t.sol";

/// @notice Every action once more, as a `repeat`, in a world with one staker, cover and venue and in a world with a thousand
/// of each, in the same pool: a thousand stakers of whom all but one wait with an exit, and a cover of each of a thousand venues
/// for the same term.
contract ScalingGasTest is GasBase {
    /// @dev A limit of 1,000, the smallest there is.
    uint64 private constant SMALL_SHARE = 0.0001e18;
    uint96 private constant SMALL_STAKE = 1_000e6;

    function test_scaling_1() public {
        _measure(1);
    }

    function test_scaling_1000() public {
        _measure(1000);
    }

    function _measure(uint256 size) private {
        string memory suffix = vm.toString(size);
        for (uint256 i; i < 50; ++i) {
            _deposit();
        }
        uint256 coverId = _buyShare(0.25e18);
        uint256 shares = pool.balanceOf(alice) / 50;
        _request(alice, shares);
        _request(alice, shares);
        // more gas than a test has
        vm.pauseGasMetering();
        for (uint256 i = 1; i < size; ++i) {
            _populate(i);
        }
        vm.resumeGasMetering();
        assertEq(market.coverCount(), size);
        assertEq(venueRegistry.venueCount(), size);

        _deposit();
        _snapshot(string.concat("scaling.stake.", suffix));
        _buyShare(0.25e18);
        _snapshot(string.concat("scaling.buyCover.", suffix));
        _request(alice, shares);
        _snapshot(string.concat("scaling.requestExit.", suffix));
        (, uint256 requests) = pool.exitQueue();
        assertEq(requests, size == 1 ? 3 : size + 1);

        vm.warp(START + 4 days);
        _submit(0);
        _claimExit(shares);
        _claimExit(shares);
        _snapshot(string.concat("scaling.claimExit.", suffix));

        vm.warp(START + 5 days);
        _submitCrash(int128(uint128(PART)), 9);
        vm.warp(START + 5 days + 1 hours);
        _settle(coverId, PART, 8, _noMoves());
        vm.warp(START + 5 days + 2 hours);
        _settle(coverId, 2 * PART, 7, _noMoves());
        _snapshot(string.concat("scaling.reportAndSettle.", suffix));
    }

    /// @dev One more staker whose exit waits, and one more venue with a cover.
    function _populate(uint256 i) private {
        address staker = address(uint160(0x57a4e0000) + uint160(i));
        asset.mint(staker, SMALL_STAKE);
        vm.startPrank(staker);
        asset.approve(address(pool), SMALL_STAKE);
        uint256 shares = pool.deposit(SMALL_STAKE, staker);
        // two requests share a slot, so that in both worlds the next one has to be an odd one
        if (i != 1) pool.requestRedeem(shares / 2, staker, staker);
        vm.stopPrank();
        address owner = address(uint160(0x0e4e0000) + uint160(i));
        // a number of a test
        // forge-lint: disable-next-line(unsafe-typecast)
        _otherVenue(owner, address(uint160(0xfa010000) + uint160(i)), RISK_GROUP + uint64(i), SMALL_SHARE);
    }
}
