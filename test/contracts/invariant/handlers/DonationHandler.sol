// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

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
            address pool = address(world.pool(toSeed));
            asset.mint(pool, amount);
            monitor.noteDonation(pool, amount);
        }
        _count("donate", true);
    }
}
