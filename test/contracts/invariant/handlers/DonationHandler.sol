// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { TailRiskPool } from "../../../../contracts/TailRiskPool.sol";
import { Monitor } from "../support/Monitor.sol";
import { Handler } from "./Handler.sol";

/// @notice Somebody sends money that nobody asked for.
contract DonationHandler is Handler {
    constructor(Monitor monitor_) Handler(monitor_) { }

    /// @dev To a pool most times, else to the market, which accounts for nothing.
    function donate(uint256 toSeed, uint256 amount) external watched {
        amount = _between(amount, 1, 50_000_000e6);
        if (toSeed % 4 == 0) {
            asset.mint(address(market), amount);
        } else {
            TailRiskPool pool = world.pool(toSeed);
            if (asset.isBlocked(address(pool))) return _count("donate", false);
            (uint256 assets, uint256 free) = (pool.totalAssets(), pool.freeCapacity());
            asset.mint(address(pool), amount);
            monitor.noteDonation(address(pool), amount);
            if (pool.totalAssets() != assets || pool.freeCapacity() != free) {
                monitor.violate("I06", "a donation moved assets or capacity");
            }
        }
        _count("donate", true);
    }
}
