// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { Ownable } from "@openzeppelin/contracts/access/Ownable.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { IAttestationOracle } from "../interfaces/IAttestationOracle.sol";
import { Cover, CoverStatus, ICoverMarket } from "../interfaces/ICoverMarket.sol";
import { IDeficitTrigger } from "../interfaces/IDeficitTrigger.sol";
import { IGoverned } from "../interfaces/IGoverned.sol";
import { FloorCurve, IParameters } from "../interfaces/IParameters.sol";
import { IProgramRegistry, Peril, Program } from "../interfaces/IProgramRegistry.sol";
import { ISafeguard } from "../interfaces/ISafeguard.sol";
import { ISequencerClock } from "../interfaces/ISequencerClock.sol";
import { PoolState, PremiumTerms } from "../interfaces/ITailRiskPool.sol";
import { ITrigger } from "../interfaces/ITrigger.sol";
import { IVenueRegistry } from "../interfaces/IVenueRegistry.sol";
import { StoredCover } from "./CoverLib.sol";
import { DayLib } from "./DayLib.sol";
import { PoolRecord } from "./DueLib.sol";
import { FloorLib } from "./FloorLib.sol";
import { MarketBooks, MarketLib, PlacedCover } from "./MarketLib.sol";
import { Rates, StreamLib } from "./StreamLib.sol";

/// @notice The contracts that the market works with.
struct Ports {
    IParameters parameters;
    IVenueRegistry venueRegistry;
    IProgramRegistry programRegistry;
    IAttestationOracle oracle;
    ISafeguard safeguard;
    ISequencerClock clock;
}

/// @notice Covers after their sale: what they are, what they pay, and how they leave the market.
/// @dev A linked library, so that the market stays below the size limit. It runs on the market's storage and in its name; the
/// market's entries hold its lock.
library AfterSaleLib {
    using SafeCast for uint256;

    /// @notice `ICoverMarket.settle`.
    function settle(
        MarketBooks storage books,
        IProgramRegistry registry,
        ISequencerClock clock,
        uint256 coverId,
        bytes calldata evidence
    ) external returns (uint256 paid) {
        PlacedCover memory made = books.place(registry, coverId, books.live(coverId));
        uint256 index = made.cover.status == CoverStatus.Active
            ? ITrigger(made.program.trigger).measure(made.cover.programId, evidence)
            : _measureBefore(made, clock, evidence);
        return books.pay(made, index);
    }

    /// @notice `ICoverMarket.expire`.
    function expire(MarketBooks storage books, Ports calldata ports, uint256[] calldata coverIds) external {
        for (uint256 i; i < coverIds.length; ++i) {
            PlacedCover memory made = books.place(ports.programRegistry, coverIds[i], books.live(coverIds[i]));
            uint40 dueAt = _dueAt(made, ports.clock);
            if (block.timestamp < dueAt) revert ICoverMarket.NotDue(made.coverId, dueAt);
            if (_isPending(made)) revert ICoverMarket.ClaimPending(made.coverId);

            _retire(books, made);
        }
    }

    /// @notice `ICoverMarket.retireDue`: looks at up to `most` covers at the front of the pool's due lists. One that can't be
    /// retired yet moves to the next Friday's list, so that it holds up no other.
    function retireDue(MarketBooks storage books, Ports calldata ports, address poolAddress, uint256 most)
        external
        returns (uint256 retired)
    {
        PoolRecord memory pool = books.poolRecords[poolAddress].unpack();
        mapping(uint256 week => uint256) storage heads = books.dueHeads[pool.id];
        for (uint256 i; i < most; ++i) {
            uint256 coverId = pool.first(heads);
            if (coverId == 0) break;
            StoredCover memory cover = books.covers[coverId].load();
            heads[pool.week] = cover.nextDue;
            if (!MarketLib.isLive(cover)) continue;

            PlacedCover memory made = books.place(ports.programRegistry, coverId, cover);
            if (block.timestamp < _dueAt(made, ports.clock) || _isPending(made)) {
                uint256 week = pool.week + 1;
                cover.nextDue = heads[week];
                books.covers[coverId].storeTerms(cover);
                heads[week] = coverId;
                pool.include(week, pool.grace);
            } else {
                ++retired;
                _retire(books, made);
            }
        }
        books.poolRecords[poolAddress] = pool.pack();
    }

    /// @notice `ICoverMarket.voidCover`.
    /// @dev Its place in the due list stays and is skipped.
    function voidCover(MarketBooks storage books, Ports calldata ports, uint256 coverId, address holder) external {
        _requireMayVoid(books, ports, coverId);
        PlacedCover memory made = _active(books, ports.programRegistry, coverId);
        (StoredCover memory cover, Program memory program) = (made.cover, made.program);
        if (block.timestamp >= program.start) revert ICoverMarket.AlreadyStarted(coverId, program.start);

        cover.status = CoverStatus.Voided;
        books.covers[coverId].storeMoney(cover);
        // forge-lint: disable-next-line(unsafe-typecast)
        uint64 riskGroup = books.lower(program.venueId, uint96(cover.limit));
        emit ICoverMarket.CoverVoided(coverId, holder, cover.premium);

        _unsell(ports.programRegistry, cover);
        if (address(made.treaty) != address(0)) made.treaty.unbind(coverId, made.treatyTerms(), holder);
        made.pool.unbind(coverId, riskGroup, made.poolTerms(), holder);
    }

    /// @notice `ICoverMarket.cancel`.
    /// @dev A cover that has not begun is undone at once. One that has stays in the due list of its program's end, and can be
    /// retired by hand before.
    function cancel(MarketBooks storage books, Ports calldata ports, uint256 coverId, address holder)
        external
        returns (uint256 refund)
    {
        PlacedCover memory made = _active(books, ports.programRegistry, coverId);
        _requireOwner(ports.venueRegistry, made.program.venueId);
        _requireQuiet(ports, made);
        bool hasBegun = block.timestamp >= made.program.start;
        uint40 until = hasBegun ? DayLib.startOf(DayLib.day(block.timestamp) + 1) : made.program.start;
        if (until >= made.program.end) revert ICoverMarket.EndsAnyway(coverId, made.program.end);
        if (hasBegun) books.pay(made, _index(made));

        made.until = until;
        made.cover.status = hasBegun ? CoverStatus.Cancelled : CoverStatus.Expired;
        books.covers[coverId].storeMoney(made.cover);
        books.untils[coverId] = until;

        refund = _refund(made, ports.parameters, holder);
        if (!hasBegun) {
            _unsell(ports.programRegistry, made.cover);
            _release(books, made);
        }
    }

    /// @notice `ICoverMarket.cover`.
    function describe(MarketBooks storage books, IProgramRegistry registry, uint256 coverId)
        external
        view
        returns (Cover memory)
    {
        StoredCover memory stored = books.covers[coverId].load();
        uint40 until = books.untils[coverId];
        // the program of a voided cover may be withdrawn
        bool hasTerm = stored.status != CoverStatus.None && stored.status != CoverStatus.Voided;
        if (hasTerm && until == 0) until = registry.program(stored.programId).end;
        // each field is stored narrower than here
        // forge-lint: disable-start(unsafe-typecast)
        return Cover({
            pool: books.pools[stored.pool],
            programId: uint64(stored.programId),
            layer: uint8(stored.layer),
            status: stored.status,
            limit: uint96(stored.limit),
            paid: uint96(stored.paid),
            share: uint64(stored.share),
            premium: uint96(stored.premium),
            fee: stored.feeDown(),
            signer: books.signers.addresses[stored.signer],
            treaty: books.cessions[stored.treaty].treaty,
            nextDue: uint64(stored.nextDue),
            until: until,
            boughtAt: stored.boughtOn == 0 ? 0 : DayLib.startOf(uint32(stored.boughtOn))
        });
        // forge-lint: disable-end(unsafe-typecast)
    }

    /// @notice `ICoverMarket.owed`.
    function owedDown(MarketBooks storage books, IProgramRegistry registry, uint256 coverId)
        external
        view
        returns (uint256)
    {
        StoredCover memory stored = books.covers[coverId].load();
        if (stored.status != CoverStatus.Active) return 0;

        PlacedCover memory made = books.place(registry, coverId, stored);
        return made.owedDown(_index(made));
    }

    /// @dev What the evidence proves on the days of a cancelled cover. Like any index it is final once grace is over and no
    /// claim is open, so that it makes no difference who retires the cover when.
    function _measureBefore(PlacedCover memory made, ISequencerClock clock, bytes calldata evidence)
        private
        returns (uint256)
    {
        if (evidence.length == 0) return 0;
        uint256 programId = made.cover.programId;
        if (block.timestamp >= _dueAt(made, clock) && !_isPending(made)) revert ITrigger.SettlementClosed(programId);
        return IDeficitTrigger(made.program.trigger).measureBefore(programId, evidence, made.until);
    }

    /// @dev The premium of the time after `until` goes back, less the charge for capital that was locked without earning.
    function _refund(PlacedCover memory made, IParameters parameters, address holder) private returns (uint256 refund) {
        uint96 charge = _chargeUp(made, parameters);
        // 72 bits
        // forge-lint: disable-next-line(unsafe-typecast)
        uint96 paid = uint96(made.cover.paid);
        PremiumTerms memory terms = made.poolTerms();
        if (address(made.treaty) != address(0)) {
            uint96 rest = _shortOf(charge, terms, paid);
            refund = made.treaty.cancel(made.coverId, made.treatyTerms(), paid, rest, holder);
        }
        refund += made.pool.cancel(made.coverId, terms, paid, charge, holder);
        emit ICoverMarket.CoverCancelled(made.coverId, made.until, refund, charge);
    }

    /// @dev What of the charge the pool's part of the premium doesn't reach: a treaty that got most of it keeps the rest, or holding
    /// ceded capacity would cost nothing.
    function _shortOf(uint96 charge, PremiumTerms memory terms, uint256 paid) private pure returns (uint96) {
        Rates memory rates = StreamLib.ratesDown(terms, paid);
        uint256 time = terms.end - terms.until;
        uint256 unearned = rates.premium * time / StreamLib.SCALE + rates.fee * time / StreamLib.SCALE;
        // forge-lint: disable-next-line(unsafe-typecast)
        return charge > unearned ? charge - uint96(unearned) : 0;
    }

    /// @dev The pool's floor for the limit that is left, over the wait from the purchase (from the start of its day) to the
    /// start, and over the grace; at today's use of the pool with this limit on top of it, so never below the floor proper. The
    /// curve is the purchase's: the day is known, not its second, so the cheaper one where it was changed on that day.
    function _chargeUp(PlacedCover memory made, IParameters parameters) private view returns (uint96) {
        // stored in 24 bits
        // forge-lint: disable-next-line(unsafe-typecast)
        uint40 boughtAt = DayLib.startOf(uint32(made.cover.boughtOn));
        uint256 from = block.timestamp < made.program.start ? block.timestamp : made.program.start;
        uint256 locked = from - boughtAt + made.program.grace;
        PoolState memory pool = made.pool.state();
        uint256 first = _floorUp(parameters.floorCurveAt(boughtAt), pool, made, locked);
        uint256 last = _floorUp(parameters.floorCurveAt(boughtAt + 1 days - 1), pool, made, locked);
        return Math.min(first, last).toUint96();
    }

    /// @dev As the pool's `floorPremiumUp`, by another curve.
    function _floorUp(FloorCurve memory curve, PoolState memory pool, PlacedCover memory made, uint256 duration)
        private
        pure
        returns (uint256)
    {
        uint256 capital = Math.saturatingSub(pool.totalAssets, pool.requested);
        return FloorLib.premiumUp(curve, capital, pool.outstanding, made.cover.limit - made.cover.paid, duration);
    }

    /// @dev Governance always, the guardian what a revoked signer sold.
    function _requireMayVoid(MarketBooks storage books, Ports calldata ports, uint256 coverId) private view {
        if (msg.sender == Ownable(address(ports.parameters)).owner()) return;
        address signer = books.signers.addresses[books.covers[coverId].load().signer];
        bool isRevoked = signer != address(0) && books.signers.roles[signer] == 0;
        if (!isRevoked || msg.sender != ports.safeguard.guardian()) revert IGoverned.NotGovernance(msg.sender);
    }

    function _requireOwner(IVenueRegistry venueRegistry, uint64 venueId) private view {
        (address owner,) = venueRegistry.controlOf(venueId);
        if (msg.sender != owner) revert ICoverMarket.NotVenueOwner(venueId, msg.sender);
    }

    /// @dev Nothing is known to be on its way that the cover would pay for, so that nobody takes back the premium of a limit
    /// that is about to be paid.
    function _requireQuiet(Ports calldata ports, PlacedCover memory made) private view {
        Program memory program = made.program;
        if (program.peril != Peril.DEFICIT) revert ICoverMarket.NotCancellable(made.coverId, program.peril);
        if (ports.safeguard.warning(program.venueId).active) revert ISafeguard.VenueAtWarning(program.venueId);
        if (ports.safeguard.openClaims(made.cover.programId) != 0 || _isPending(made)) {
            revert ICoverMarket.ClaimPending(made.coverId);
        }
        (uint40 observedAt,) = ports.oracle.lastInterest(program.venueId);
        if (observedAt + ports.parameters.saleTerms().reportAge < block.timestamp) {
            revert ICoverMarket.VenueReportStale(program.venueId, observedAt);
        }
    }

    /// @dev Pays what the recorded index owes and frees the rest of the limit. The recorded index may stem from days after a
    /// cancelled cover's end, so such a cover pays only when it is settled.
    function _retire(MarketBooks storage books, PlacedCover memory made) private {
        bool isCancelled = made.cover.status == CoverStatus.Cancelled;
        made.cover.status = CoverStatus.Expired;
        books.covers[made.coverId].storeMoney(made.cover);
        if (!isCancelled) books.pay(made, _index(made));
        _release(books, made);
    }

    /// @dev Frees what is left of the limit.
    function _release(MarketBooks storage books, PlacedCover memory made) private {
        StoredCover memory cover = made.cover;
        // forge-lint: disable-next-line(unsafe-typecast)
        uint96 left = uint96(cover.limit - cover.paid);
        uint64 riskGroup = books.lower(made.program.venueId, left);
        emit ICoverMarket.CoverExpired(made.coverId, left);

        if (address(made.treaty) != address(0)) made.treaty.release(made.coverId);
        made.pool.release(made.coverId, riskGroup, left);
    }

    function _unsell(IProgramRegistry registry, StoredCover memory cover) private {
        // as wide as they were bought
        // forge-lint: disable-next-line(unsafe-typecast)
        registry.unsell(cover.programId, uint8(cover.layer), uint64(cover.share));
    }

    function _active(MarketBooks storage books, IProgramRegistry registry, uint256 coverId)
        private
        view
        returns (PlacedCover memory made)
    {
        made = books.place(registry, coverId, books.live(coverId));
        if (made.cover.status != CoverStatus.Active) {
            revert ICoverMarket.CoverNotActive(coverId, made.cover.status);
        }
    }

    /// @dev Grace doesn't run while the sequencer is down.
    function _dueAt(PlacedCover memory made, ISequencerClock clock) private view returns (uint40 dueAt) {
        dueAt = made.until + made.program.grace;
        if (address(clock) != address(0)) dueAt += uint256(clock.downtimeSince(made.until)).toUint40();
    }

    function _index(PlacedCover memory made) private view returns (uint256) {
        return ITrigger(made.program.trigger).indexOf(made.cover.programId);
    }

    function _isPending(PlacedCover memory made) private view returns (bool) {
        return ITrigger(made.program.trigger).isPending(made.cover.programId);
    }
}
