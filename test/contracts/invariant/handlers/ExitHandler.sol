// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Vm } from "forge-std/Vm.sol";
import { TailRiskPool } from "../../../../contracts/TailRiskPool.sol";
import { ITailRiskPool, PoolState } from "../../../../contracts/interfaces/ITailRiskPool.sol";
import { Monitor } from "../support/Monitor.sol";
import { RequestGhost } from "../support/Store.sol";
import { Handler } from "./Handler.sol";

/// @notice Underwriters leave: request, make claimable, collect.
contract ExitHandler is Handler {
    /// @dev Free capital, asset units, that may be too little to serve any share of a request: what ten units of the largest
    /// requests here are worth at par.
    uint256 private constant TOO_LITTLE = 10_000;

    constructor(Monitor monitor_) Handler(monitor_) { }

    /// @dev The owner asks himself or through an operator, for himself or for another controller.
    function request(uint256 poolSeed, uint256 ownerSeed, uint256 part, uint256 controllerSeed, bool byOperator)
        external
        watched
    {
        TailRiskPool pool = world.pool(poolSeed);
        address owner = _holder(pool, ownerSeed);
        if (owner == address(0)) return _count("request", false);
        address controller = controllerSeed % 3 == 0 ? world.staker(controllerSeed / 3) : owner;
        uint256 shares = part % 4 == 0 ? pool.balanceOf(owner) : _between(part, 1, pool.balanceOf(owner));
        address caller = owner;
        if (byOperator) {
            caller = world.broker();
            vm.prank(owner);
            pool.setOperator(caller, true);
        }
        monitor.noteActor(owner);
        _request(pool, caller, owner, controller, shares);
    }

    /// @dev Half the time once the oldest request has matured.
    function makeClaimable(uint256 poolSeed, uint256 most, bool mature) external watched {
        TailRiskPool pool = world.pool(poolSeed);
        (uint256 head, uint256 count) = pool.exitQueue();
        if (mature && head <= count) _warp(pool.exitRequest(head).maturesAt);
        most = _between(most, 1, 6);
        bool isFrozen = safeguard.isFrozen(address(pool));
        vm.recordLogs();
        try pool.makeClaimable(most) returns (uint256 touched) {
            _readExits(pool, head);
            if (!isFrozen) _requireNothingServable(pool, touched, most);
            else if (touched != 0) monitor.violate("I102", "a frozen pool made exits claimable");
            _count("makeClaimable", touched != 0);
        } catch {
            monitor.violate("I68", "makeClaimable reverted");
        }
    }

    /// @dev Half the time as one of several calls in one.
    function redeem(uint256 poolSeed, uint256 controllerSeed, uint256 part) external watched {
        TailRiskPool pool = world.pool(poolSeed);
        address controller = _claimant(pool, controllerSeed);
        if (controller == address(0)) return _count("redeem", false);
        uint256 shares = _between(part, 1, pool.maxRedeem(controller));
        monitor.noteActor(controller);
        vm.prank(controller);
        (bool done, bytes memory result) = address(pool).call(_redeemCall(pool, shares, controller, part % 2 == 0));
        if (done) {
            uint256 assets = abi.decode(part % 2 == 0 ? abi.decode(result, (bytes[]))[0] : result, (uint256));
            monitor.noteCollected(address(pool), controller, assets);
            _count("redeem", true);
        } else {
            monitor.violate("I68", "redeem of claimable shares reverted");
        }
    }

    function withdraw(uint256 poolSeed, uint256 controllerSeed, uint256 part) external watched {
        TailRiskPool pool = world.pool(poolSeed);
        address controller = _claimant(pool, controllerSeed);
        if (controller == address(0) || pool.maxWithdraw(controller) == 0) return _count("withdraw", false);
        uint256 assets = _between(part, 1, pool.maxWithdraw(controller));
        monitor.noteActor(controller);
        vm.prank(controller);
        try pool.withdraw(assets, controller, controller) returns (uint256) {
            monitor.noteCollected(address(pool), controller, assets);
            _count("withdraw", true);
        } catch {
            monitor.violate("I68", "withdraw of claimable assets reverted");
        }
    }

    function _redeemCall(TailRiskPool pool, uint256 shares, address controller, bool inOne)
        private
        pure
        returns (bytes memory)
    {
        bytes[] memory calls = new bytes[](1);
        calls[0] = abi.encodeCall(pool.redeem, (shares, controller, controller));
        return inOne ? abi.encodeCall(pool.multicall, (calls)) : calls[0];
    }

    function _request(TailRiskPool pool, address caller, address owner, address controller, uint256 shares) private {
        uint256 value = pool.convertToAssets(shares);
        bool allowed = value >= pool.parameters().economics().minimumRequest || shares == pool.balanceOf(owner);
        uint256 maturesAt = block.timestamp + pool.parameters().timing().cooldown;
        vm.prank(caller);
        try pool.requestRedeem(shares, controller, owner) returns (uint256 id) {
            monitor.noteRequest(address(pool), id, RequestGhost(controller, value, maturesAt));
            if (!allowed) monitor.violate("I09", "a dust request was taken");
            _count("request", true);
        } catch {
            if (allowed) monitor.violate("I09", "a request was refused");
            _count("request", false);
        }
    }

    /// @dev Exits come oldest first and not before their time; what they give up streams to the others.
    function _readExits(TailRiskPool pool, uint256 head) private {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        uint256 served;
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].emitter != address(pool) || logs[i].topics[0] != ITailRiskPool.ExitClaimable.selector) {
                continue;
            }
            uint256 id = uint256(logs[i].topics[1]);
            (, uint256 assets, uint256 forfeited) = abi.decode(logs[i].data, (uint256, uint256, uint256));
            monitor.noteForfeit(address(pool), forfeited);
            if (id == served && assets + forfeited > TOO_LITTLE) {
                monitor.violate("I12", "an exit was served in parts although capital was free");
            }
            served = id;
            while (head < id && pool.exitRequest(head).shares == 0) ++head;
            if (id != head) monitor.violate("I12", "an exit was not served in its turn");
            if (block.timestamp < monitor.requestOf(address(pool), id).maturesAt) {
                monitor.violate("I11", "an exit was served before its cooldown was over");
            }
        }
    }

    /// @dev A call that stops early left no matured request that free capital could serve.
    function _requireNothingServable(TailRiskPool pool, uint256 touched, uint256 most) private {
        (uint256 head, uint256 count) = pool.exitQueue();
        if (touched == most || head > count) return;
        PoolState memory state = pool.state();
        bool matured = block.timestamp >= pool.exitRequest(head).maturesAt;
        if (matured && state.totalAssets > state.outstanding + TOO_LITTLE) {
            monitor.violate("I12", "a matured exit waits although capital is free");
        }
    }

    function _claimant(TailRiskPool pool, uint256 seed) private view returns (address) {
        uint256 stakers = world.STAKERS();
        for (uint256 i; i < stakers; ++i) {
            address account = world.staker(seed % stakers + i);
            if (pool.maxRedeem(account) != 0) return account;
        }
        return address(0);
    }
}
