// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Quote } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { WholeMonitor } from "../support/WholeMonitor.sol";
import { VenueActor, WholeWorld } from "../support/WholeWorld.sol";
import { BuyerHandler } from "./BuyerHandler.sol";

/// @notice Adds purchases that somebody else brings, and what a sale needs where it can be stopped.
contract WholeBuyerHandler is BuyerHandler {
    WholeMonitor private immutable ghosts;
    WholeWorld private immutable whole;

    constructor(WholeMonitor monitor_) BuyerHandler(monitor_) {
        ghosts = monitor_;
        whole = WholeWorld(address(world));
    }

    /// @dev For a broker with a key, or for a wallet that signs through its owner.
    function buyFor(uint256 venueSeed, uint256 poolSeed, uint256 shareSeed, uint256 premiumSeed, bool forWallet)
        external
        watched
    {
        VenueActor memory venue = world.venue(venueSeed);
        _refreshReport(venue.id, premiumSeed);
        if (!_isAhead(venue.id)) _open(venue, premiumSeed, shareSeed, premiumSeed);
        if (!_isAhead(venue.id)) return _count("buyFor", false);
        Quote memory quote = _quote(venue, world.pool(poolSeed), shareSeed, premiumSeed);
        quote.buyer = forWallet ? address(whole.wallet()) : whole.broker();
        bytes memory acceptance = whole.signAcceptance(quote, forWallet ? whole.walletKey() : whole.brokerKey());
        uint256 coverId = _bring(venue, quote, acceptance);
        _count("buyFor", coverId != 0);
        if (coverId == 0) return;
        _noteSale(coverId, venue);
        _requireKept(quote, venue);
    }

    /// @dev I105. What was accepted once is not bought twice.
    function _bring(VenueActor memory venue, Quote memory quote, bytes memory acceptance) private returns (uint256 id) {
        bytes memory signature = world.signQuote(quote);
        bytes memory consent = world.signConsent(quote, venue.ownerKey);
        _give(quote.buyer, address(market), quote.premium);
        try market.buyFor(quote, signature, consent, acceptance) returns (uint256 coverId) {
            id = coverId;
        } catch {
            return 0;
        }
        _give(quote.buyer, address(market), quote.premium);
        try market.buyFor(quote, signature, consent, acceptance) {
            monitor.violate("I105", "an acceptance was used twice");
        } catch { }
    }

    function _requireKept(Quote memory quote, VenueActor memory venue) internal override {
        super._requireKept(quote, venue);
        address signer = market.cover(market.coverCount()).signer;
        if (market.signerRole(signer) != whole.role()) monitor.violate("I106", "a revoked signer sold");
        ghosts.noteSold(signer, quote.limit);
        if (block.timestamp < safeguard.pausedUntil()) monitor.violate("I103", "sold during a pause");
        if (safeguard.isFrozen(quote.pool)) monitor.violate("I102", "a frozen pool sold");
        ghosts.requireSaleable(venue.id);
    }
}
