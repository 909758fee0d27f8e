// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Parameters } from "../../../../contracts/governance/Parameters.sol";
import { IVenueRegistry } from "../../../../contracts/interfaces/IVenueRegistry.sol";
import { Economics, Timing } from "../../../../contracts/interfaces/IParameters.sol";
import { BoundsLib } from "../../../../contracts/libraries/BoundsLib.sol";
import { Monitor } from "../support/Monitor.sol";
import { VenueActor } from "../support/World.sol";
import { Handler } from "./Handler.sol";

/// @notice Governance voids covers and moves parameters; venues' owners move their vaults. None of it may touch a promise.
contract GovernorHandler is Handler {
    Parameters private immutable PARAMETERS;
    IVenueRegistry private immutable VENUES;

    constructor(Monitor monitor_) Handler(monitor_) {
        PARAMETERS = world.core().parameters;
        VENUES = world.core().venueRegistry;
    }

    /// @dev Seldom, so that most covers live.
    function voidCover(uint256 coverSeed, uint256 rare) external watched {
        if (rare % 4 != 0) return;
        uint256 coverId = _activeCover(coverSeed);
        if (coverId == 0) return _count("voidCover", false);
        address holder = market.ownerOf(coverId);
        uint256 refunded = asset.balanceOf(holder) + market.cover(coverId).premium;
        vm.prank(world.governance());
        try market.voidCover(coverId) {
            if (asset.balanceOf(holder) != refunded) monitor.violate("I27", "a void refunded another amount");
            _count("voidCover", true);
        } catch {
            _count("voidCover", false);
        }
    }

    function setEconomics(uint256 fee, uint256 request) external watched {
        Economics memory economics = PARAMETERS.economics();
        economics.protocolFee = uint64(_step(fee, economics.protocolFee, 0, 0.2e18));
        economics.minimumRequest = uint96(_step(request, economics.minimumRequest, 1e6, 10_000e6));
        vm.prank(world.governance());
        try PARAMETERS.setEconomics(economics) {
            _count("setEconomics", true);
        } catch {
            _count("setEconomics", false);
        }
    }

    /// @dev The oracle's clocks stay, so that the window of I49 does.
    function setTiming(uint256 grace, uint256 cooldown) external watched {
        Timing memory timing = PARAMETERS.timing();
        uint256 response = PARAMETERS.response();
        timing.grace = uint32(_step(grace, timing.grace, response + 12 hours, 60 days));
        timing.cooldown = uint32(_step(cooldown, timing.cooldown, response + 1, 60 days));
        vm.prank(world.governance());
        try PARAMETERS.setTiming(timing) {
            _count("setTiming", true);
        } catch {
            _count("setTiming", false);
        }
    }

    function setVault(uint256 venueSeed, uint256 vaultSeed) external watched {
        uint256 index = venueSeed % world.VENUES();
        VenueActor memory venue = world.venue(index);
        uint256 perVenue = world.VAULTS_PER_VENUE();
        address vault = world.vaultAt(index * perVenue + vaultSeed % perVenue);
        vm.prank(venue.owner);
        VENUES.setVault(venue.id, vault);
        _count("setVault", true);
    }

    /// @dev A value that one change may reach.
    function _step(uint256 seed, uint256 value, uint256 minimum, uint256 maximum) private pure returns (uint256) {
        (uint256 lowest, uint256 highest) = BoundsLib.step(value, minimum, maximum);
        return _between(seed, lowest > minimum ? lowest : minimum, highest < maximum ? highest : maximum);
    }
}
