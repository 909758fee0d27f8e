// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { TailRiskPool } from "../../../../contracts/TailRiskPool.sol";
import { Cover, CoverStatus, Quote } from "../../../../contracts/interfaces/ICoverMarket.sol";
import { Layer, Opening, Peril, Program } from "../../../../contracts/interfaces/IProgramRegistry.sol";
import { PoolState } from "../../../../contracts/interfaces/ITailRiskPool.sol";
import { Monitor } from "../support/Monitor.sol";
import { Brute } from "../support/Brute.sol";
import { CoverGhost } from "../support/Store.sol";
import { VenueActor } from "../support/World.sol";
import { Handler } from "./Handler.sol";
import { Reporting } from "./Reporting.sol";

/// @notice Venues open programs and cover is bought, by the venue's owner or by a broker with his consent.
contract BuyerHandler is Reporting {
    uint256 private constant WAD = 1e18;
    /// @dev Asset units by which a floor of shares rounded to a wad may miss the exact one.
    uint256 private constant FLOOR_ROUNDING = 10;
    uint256 private _nonce;

    constructor(Monitor monitor_) Reporting(monitor_) { }

    function open(uint256 venueSeed, uint256 startSeed, uint256 layersSeed, uint256 coinsurance) external watched {
        VenueActor memory venue = world.venue(venueSeed);
        _refreshReport(venue.id, startSeed);
        _open(venue, startSeed, layersSeed, coinsurance);
    }

    /// @dev An owner may take back a program that sold nothing; seldom, so that most are sold.
    function withdrawProgram(uint256 venueSeed, uint256 rare) external watched {
        if (rare % 4 != 0) return;
        VenueActor memory venue = world.venue(venueSeed);
        uint256 programId = programRegistry.latestProgram(venue.id);
        if (programId == 0) return _count("withdrawProgram", false);
        vm.prank(venue.owner);
        try programRegistry.withdraw(programId) {
            _count("withdrawProgram", true);
        } catch {
            _count("withdrawProgram", false);
        }
    }

    /// @dev Some purchases pass what the pool, the group, the layer or the insurable interest allow, some come too late,
    /// and one premium in eight lies under the floor.
    function buy(uint256 venueSeed, uint256 poolSeed, uint256 shareSeed, uint256 premiumSeed, bool byBroker)
        external
        watched
    {
        _quoteAndBuy(venueSeed, poolSeed, shareSeed, premiumSeed, byBroker, false);
    }

    /// @dev The premium is permitted in the same transaction.
    function buyWithPermit(uint256 venueSeed, uint256 poolSeed, uint256 shareSeed, uint256 premiumSeed)
        external
        watched
    {
        _quoteAndBuy(venueSeed, poolSeed, shareSeed, premiumSeed, false, true);
    }

    function _quoteAndBuy(
        uint256 venueSeed,
        uint256 poolSeed,
        uint256 shareSeed,
        uint256 premiumSeed,
        bool byBroker,
        bool withPermit
    ) private {
        VenueActor memory venue = world.venue(venueSeed);
        _refreshReport(venue.id, premiumSeed);
        if (!_isAhead(venue.id)) _open(venue, premiumSeed, shareSeed, premiumSeed);
        string memory action = withPermit ? "buyWithPermit" : "buy";
        if (!_isAhead(venue.id)) return _count(action, false);

        Quote memory quote = _quote(venue, world.pool(poolSeed), shareSeed, premiumSeed);
        quote.buyer = byBroker ? world.broker() : venue.owner;
        uint256 coverId = withPermit ? _buyWithPermit(venue, quote) : _buy(venue, quote);
        _count(action, coverId != 0);
        if (coverId == 0) return;
        _noteSale(coverId, venue);
        _requireKept(quote, venue);
    }

    function _buyWithPermit(VenueActor memory venue, Quote memory quote) private returns (uint256) {
        bytes memory signature = world.signQuote(quote);
        asset.mint(quote.buyer, quote.premium);
        (uint8 v, bytes32 r, bytes32 s) = world.signPermit(quote, venue.ownerKey);
        vm.prank(quote.buyer);
        try market.buyWithPermit(quote, signature, "", quote.deadline, v, r, s) returns (uint256 coverId) {
            return coverId;
        } catch {
            return 0;
        }
    }

    function _buy(VenueActor memory venue, Quote memory quote) private returns (uint256) {
        bytes memory signature = world.signQuote(quote);
        bytes memory consent = quote.buyer == venue.owner ? bytes("") : world.signConsent(quote, venue.ownerKey);
        _give(quote.buyer, address(market), quote.premium);
        vm.prank(quote.buyer);
        try market.buy(quote, signature, consent) returns (uint256 coverId) {
            return coverId;
        } catch {
            return 0;
        }
    }

    function _quote(VenueActor memory venue, TailRiskPool pool, uint256 shareSeed, uint256 premiumSeed)
        internal
        returns (Quote memory quote)
    {
        uint256 programId = programRegistry.latestProgram(venue.id);
        Program memory program = programRegistry.program(programId);
        uint8 index = uint8(shareSeed / 8 % program.layerCount);
        Layer memory layer = programRegistry.layer(programId, index);
        uint64 left = uint64(WAD) - program.coinsurance - layer.sold;
        uint64 share = uint64(_share(shareSeed, pool.freeCapacity(), layer.exhaustion - layer.attachment, left));
        uint96 limit = uint96(uint256(share) * (layer.exhaustion - layer.attachment) / WAD);
        uint256 floor = pool.floorPremiumUp(limit, _locked(programId));
        quote = Quote({
            venueId: venue.id,
            programId: programId,
            layer: index,
            share: share,
            buyer: venue.owner,
            pool: address(pool),
            peril: program.peril,
            attachment: layer.attachment,
            exhaustion: layer.exhaustion,
            limit: limit,
            start: program.start,
            end: program.end,
            vault: program.vault,
            premium: uint96(_premium(floor, premiumSeed)),
            modelHash: "model",
            nonce: _nonce++,
            deadline: uint40(block.timestamp)
        });
    }

    /// @dev A small share, any share, or all that the pool and the layer have left.
    function _share(uint256 seed, uint256 free, uint256 width, uint256 left) private pure returns (uint256) {
        if (seed % 8 < 3) return _between(seed / 8, 0.001e18, 0.3e18);
        if (seed % 8 < 6) return _between(seed / 8, 0.001e18, 1.1e18);
        return Math.min(free * WAD / width, left);
    }

    function _premium(uint256 floor, uint256 seed) private pure returns (uint256) {
        return seed % 8 == 0 ? _between(seed / 8, 0, floor) : _between(seed / 8, floor, floor * 3);
    }

    function _noteSale(uint256 coverId, VenueActor memory venue) internal {
        Cover memory sold = market.cover(coverId);
        monitor.noteSale(
            coverId,
            CoverGhost({
                sold: sold,
                program: programRegistry.program(sold.programId),
                layer: programRegistry.layer(sold.programId, sold.layer),
                riskGroup: venue.riskGroup,
                status: CoverStatus.Active,
                paid: 0,
                settledIndex: 0,
                ceded: _cededDown(sold),
                until: sold.until,
                paidWhenCancelled: 0,
                isCancelled: false
            })
        );
    }

    /// @dev A treaty's share of what the protocol's fee leaves of the premium.
    function _cededDown(Cover memory sold) private view returns (uint256) {
        (address treaty, uint64 cession, uint40 closesAt) = market.treatyOf(sold.pool);
        if (treaty == address(0) || block.timestamp >= closesAt) return 0;
        return uint256(sold.premium - sold.fee) * cession / WAD;
    }

    /// @dev What a sale must leave behind, asked of the state after it.
    function _requireKept(Quote memory quote, VenueActor memory venue) internal virtual {
        TailRiskPool pool = TailRiskPool(quote.pool);
        PoolState memory state = pool.state();
        if (state.outstanding + state.requested > state.totalAssets) monitor.violate("I01", "sold above capacity");
        uint256 groupCap = Math.mulDiv(state.totalAssets, pool.mandate().groupCap, WAD);
        if (pool.groupOutstanding(venue.riskGroup) > groupCap) monitor.violate("I24", "sold above the group's cap");
        uint256 multiple = pool.parameters().economics().insurableMultiple;
        uint256 interest = Math.mulDiv(oracle.latest(venue.id).raoi, multiple, WAD);
        if (market.venueOutstanding(venue.id) > interest) monitor.violate("I22", "sold above insurable interest");
        Program memory program = programRegistry.program(quote.programId);
        if (block.timestamp + program.response >= program.start) monitor.violate("I25", "sold into a known loss");
        uint256 capital = state.totalAssets - state.requested;
        uint256 floor = Brute.floorDown(
            pool.parameters().floorCurve(),
            capital,
            state.outstanding - quote.limit,
            quote.limit,
            _locked(quote.programId)
        );
        if (quote.premium + FLOOR_ROUNDING < floor) monitor.violate("I21", "sold below the floor");
        if (!asset.isBlocked(quote.buyer) && market.ownerOf(market.coverCount()) != quote.buyer) {
            monitor.violate("I18", "the buyer does not hold the cover");
        }
    }

    function _open(VenueActor memory venue, uint256 startSeed, uint256 layersSeed, uint256 coinsurance) internal {
        uint256 earliest = block.timestamp + market.parameters().response() + 1;
        uint256 last = programRegistry.latestProgram(venue.id);
        if (last != 0) earliest = Math.max(earliest, programRegistry.program(last).end);
        uint256 start = _dayStartFrom(earliest) + startSeed % 4 * 1 days;
        uint96 fund = uint96(oracle.latest(venue.id).fundBalance);
        Opening memory opening = Opening({
            venueId: venue.id,
            peril: Peril.DEFICIT,
            start: uint40(start),
            end: uint40(_fridayAfter(start) + startSeed / 4 % 3 * 7 days),
            coinsurance: uint64(_between(coinsurance, 0.05e18, 0.3e18)),
            fundDeclared: fund,
            bounds: _bounds(fund, layersSeed),
            config: ""
        });
        vm.prank(venue.owner);
        try programRegistry.open(opening) returns (uint256) {
            _count("open", true);
        } catch {
            _count("open", false);
        }
    }

    /// @dev One to three adjoining layers of 0.5 to 20 million, the lowest up to 3 million above the fund.
    function _bounds(uint96 fund, uint256 seed) private pure returns (uint96[] memory bounds) {
        bounds = new uint96[](2 + seed % 3);
        bounds[0] = fund + uint96(_between(seed, 0, 3_000_000e6));
        for (uint256 i = 1; i < bounds.length; ++i) {
            bounds[i] = bounds[i - 1] + uint96(_between(seed >> i, 500_000e6, 20_000_000e6));
        }
    }

    /// @dev Whether the venue's latest program waits for its start; its sales may be over.
    function _isAhead(uint64 venueId) internal view returns (bool) {
        uint256 programId = programRegistry.latestProgram(venueId);
        return programId != 0 && block.timestamp < programRegistry.program(programId).start;
    }

    function _locked(uint256 programId) private view returns (uint256) {
        Program memory program = programRegistry.program(programId);
        return program.end + program.grace - block.timestamp;
    }

    function _dayStartFrom(uint256 time) private pure returns (uint256) {
        return (time - 8 hours + 1 days - 1) / 1 days * 1 days + 8 hours;
    }

    /// @dev The first Friday 08:00 UTC after a time.
    function _fridayAfter(uint256 time) private pure returns (uint256) {
        return ((time - 32 hours) / 7 days + 1) * 7 days + 32 hours;
    }
}
