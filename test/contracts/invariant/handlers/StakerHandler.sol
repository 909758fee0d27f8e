// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { TailRiskPool } from "../../../../contracts/TailRiskPool.sol";
import { Monitor } from "../support/Monitor.sol";
import { Handler } from "./Handler.sol";

/// @notice Underwriters bring stake and pass shares on.
contract StakerHandler is Handler {
    uint256 private constant MOST_STAKED = 8_000_000e6;

    constructor(Monitor monitor_) Handler(monitor_) { }

    function deposit(uint256 poolSeed, uint256 stakerSeed, uint256 amount) external watched {
        TailRiskPool pool = world.pool(poolSeed);
        address staker = world.staker(stakerSeed);
        amount = _between(amount, 0, MOST_STAKED);
        _give(staker, address(pool), amount);
        vm.prank(staker);
        try pool.deposit(amount, staker) returns (uint256) {
            _requireStakeable(pool);
            _count("deposit", true);
        } catch {
            _count("deposit", false);
        }
    }

    /// @dev To another staker, so that payer and receiver differ.
    function mint(uint256 poolSeed, uint256 stakerSeed, uint256 amount) external watched {
        TailRiskPool pool = world.pool(poolSeed);
        address staker = world.staker(stakerSeed);
        uint256 shares = pool.convertToShares(_between(amount, 0, MOST_STAKED));
        _give(staker, address(pool), pool.previewMint(shares));
        address receiver = world.staker(stakerSeed / 2);
        vm.prank(staker);
        try pool.mint(shares, receiver) returns (uint256) {
            _requireStakeable(pool);
            _count("mint", true);
        } catch {
            _count("mint", false);
        }
    }

    /// @dev The stake is permitted in the same transaction.
    function depositWithPermit(uint256 poolSeed, uint256 stakerSeed, uint256 amount) external watched {
        TailRiskPool pool = world.pool(poolSeed);
        address staker = world.staker(stakerSeed);
        amount = _between(amount, 0, MOST_STAKED);
        asset.mint(staker, amount);
        (uint8 v, bytes32 r, bytes32 s) = world.signStakePermit(stakerSeed, address(pool), amount);
        vm.prank(staker);
        try pool.depositWithPermit(amount, staker, block.timestamp, v, r, s) returns (uint256) {
            _requireStakeable(pool);
            _count("depositWithPermit", true);
        } catch {
            _count("depositWithPermit", false);
        }
    }

    /// @dev By the owner, or by a broker who was allowed to.
    function transferShares(uint256 poolSeed, uint256 fromSeed, uint256 toSeed, uint256 part) external watched {
        TailRiskPool pool = world.pool(poolSeed);
        address from = _holder(pool, fromSeed);
        if (from == address(0)) return _count("transferShares", false);
        address to = world.staker(toSeed);
        uint256 shares = _between(part, 1, pool.balanceOf(from));
        address broker = world.broker();
        monitor.noteActor(from);
        vm.prank(from);
        if (part % 4 == 0) {
            pool.approve(broker, shares);
            vm.prank(broker);
            pool.transferFrom(from, to, shares);
        } else {
            pool.transfer(to, shares);
        }
        _count("transferShares", true);
    }

    function _requireStakeable(TailRiskPool pool) private {
        if (block.timestamp < safeguard.pausedUntil()) monitor.violate("I102", "a stake was taken during a pause");
        if (safeguard.isFrozen(address(pool))) monitor.violate("I102", "a frozen pool took a stake");
    }
}
