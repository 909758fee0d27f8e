// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20, SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { SafeCast } from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import { ICoverMarket } from "../interfaces/ICoverMarket.sol";
import { FloorCurve, IParameters } from "../interfaces/IParameters.sol";
import { ExitRequest, ITailRiskPool, PoolState, PremiumTerms } from "../interfaces/ITailRiskPool.sol";
import { ExitQueue, PackedRequest, PackedTill, Till } from "./ExitLib.sol";
import { Fees, PackedFees } from "./FeeLib.sol";
import { FloorLib } from "./FloorLib.sol";
import { Ledger, PackedExits, PackedLedger } from "./LedgerLib.sol";
import { ShareHistory, ShareHistoryLib } from "./ShareHistoryLib.sol";
import { Calendar, PackedStream, Rates, Stream, StreamLib } from "./StreamLib.sol";

/// @notice A pool's money.
struct PoolBooks {
    /// @dev With `exits` one ledger. A request writes only those, everything else that is not an exit only this.
    PackedLedger ledger;
    PackedExits exits;
    PackedStream premiums;
    PackedFees fees;
    PackedTill till;
    Calendar calendar;
    ExitQueue queue;
}

/// @notice What a controller can collect. One slot.
struct Claim {
    uint128 shares;
    uint128 assets;
}

/// @notice What a sale must keep to.
struct Bounds {
    /// @dev Most of the pool's assets that the limits on one risk group may be, wad.
    uint256 groupCap;
    /// @dev All that the buyer pays, asset units.
    uint256 price;
    /// @dev For which the limit is locked, seconds.
    uint256 duration;
    IParameters parameters;
}

using PoolBooksLib for PoolBooks global;

/// @notice Works on all of a pool's books at once. What is rare is linked, not inlined.
library PoolBooksLib {
    using SafeCast for uint256;
    using SafeERC20 for IERC20;

    uint256 internal constant VIRTUAL_SHARES = 1e6;
    uint256 private constant WAD = 1e18;

    /// @notice Ledger and premiums at now.
    function current(PoolBooks storage books) internal view returns (Ledger memory ledger, Stream memory premiums) {
        ledger.fill(books.ledger);
        ledger.fill(books.exits);
        premiums.fill(books.premiums);
        premiums.advance(books.calendar, false);
    }

    /// @notice Premiums at now.
    function premiumsNow(PoolBooks storage books) internal view returns (Stream memory premiums) {
        premiums.fill(books.premiums);
        premiums.advance(books.calendar, false);
    }

    /// @notice What belongs to the shares now, rounded down.
    function assetsDown(PoolBooks storage books, PackedLedger ledger, PackedExits exits)
        internal
        view
        returns (uint256)
    {
        // as in `premiumsNow`: a jump more would cost a request 200 gas
        Stream memory premiums;
        premiums.fill(books.premiums);
        premiums.advance(books.calendar, false);
        return ledger.assetsDown(exits, premiums);
    }

    /// @notice Fees at now.
    function feesNow(PoolBooks storage books) internal view returns (Fees memory fees) {
        fees.fill(books.fees);
        fees.lookAhead(books.premiums);
        fees.stream.advance(books.calendar, true);
    }

    /// @dev Leaves the exits alone.
    function write(PoolBooks storage books, Ledger memory ledger, Stream memory premiums) internal {
        books.ledger = ledger.pack();
        books.premiums = premiums.pack();
    }

    /// @notice Tokens the pool accounts for.
    function cash(PoolBooks storage books) internal view returns (uint256) {
        Till memory till = books.till.unpack();
        return books.ledger.unpack().backing + books.fees.unpack().pot + till.reserved + till.claimable;
    }

    /// @notice Puts a cover on the books if capital, group and price allow it.
    /// @return floor lowest premium before it, asset units
    function bind(
        PoolBooks storage books,
        ShareHistory storage history,
        uint256 coverId,
        uint64 riskGroup,
        PremiumTerms memory terms,
        Bounds memory bounds
    ) external returns (uint256 floor) {
        (Ledger memory ledger, Stream memory premiums) = books.current();
        floor = _requireSaleable(history, ledger, ledger.assetsDown(premiums), riskGroup, terms.limit, bounds);

        history.raise(riskGroup, terms.limit);
        Fees memory fees = books.feesNow();
        Rates memory rates = StreamLib.ratesDown(terms, 0);
        premiums.add(rates.premium, terms.start, terms.until);
        fees.stream.add(rates.fee, terms.start, terms.until);
        unchecked {
            // 96 bits at most, and packing refuses what is wider than its field
            fees.pot += terms.fee;
            ledger.backing += terms.premium - terms.fee;
            ledger.outstanding += terms.limit;
        }
        books.write(ledger, premiums);
        books.fees = fees.pack();
        books.calendar.schedule(rates, terms.start, terms.until);
        emit ITailRiskPool.CoverBound(coverId, terms.limit, terms.premium, terms.fee);
    }

    /// @notice The exits that this call can serve, oldest first, at most `most`. Their shares are gone from the ledger.
    /// @return touched how many were served, wholly or partly
    /// @return burnt their shares
    function makeClaimable(
        PoolBooks storage books,
        ShareHistory storage history,
        mapping(address controller => Claim) storage claims,
        uint256 most
    ) external returns (uint256 touched, uint256 burnt) {
        (Ledger memory ledger, Stream memory premiums) = books.current();
        Till memory till = books.till.unpack();
        for (; touched < most && till.head <= ledger.count; ++touched) {
            uint256 shares = _serve(books, history, claims, ledger, premiums, till);
            if (shares == 0) break;
            burnt += shares;
        }
        if (touched == 0) return (0, 0);

        if (ledger.epoch != 0) history.noteSupply(ledger.epoch, ledger.supply + burnt);
        ledger.moved = true;
        books.ledger = ledger.pack();
        books.exits = ledger.packExits();
        books.till = till.pack();
    }

    /// @notice A waiting exit as it stands.
    function exitRequest(PoolBooks storage books, uint256 requestId) external view returns (ExitRequest memory) {
        return books.queue.load(requestId);
    }

    /// @notice Takes `rates` of a cover's term out of both streams: what they had still to earn is earned.
    function unschedule(PoolBooks storage books, Stream memory premiums, Rates memory rates, PremiumTerms memory terms)
        internal
    {
        premiums.remove(rates.premium, terms.start, terms.until);
        if (terms.fee != 0) {
            Fees memory fees = books.feesNow();
            fees.stream.remove(rates.fee, terms.start, terms.until);
            books.fees = fees.pack();
        }
        books.calendar.unschedule(rates, terms.start, terms.until);
    }

    /// @notice Undoes a cover before its start. Its whole premium leaves the books.
    function unbind(PoolBooks storage books, PremiumTerms memory terms) external {
        (Ledger memory ledger, Stream memory premiums) = books.current();
        books.unschedule(premiums, StreamLib.ratesDown(terms, 0), terms);
        ledger.backing -= terms.premium - _takeFees(books, terms.fee);
        ledger.outstanding -= terms.limit;
        books.write(ledger, premiums);
    }

    /// @notice Ends a cover's earning at `terms.until`, in the future. What it would have earned after leaves the streams; what the
    /// shares keep of it streams to them, so that nobody stakes just before to share it.
    /// @param charge kept for the shares, at most what is left, asset units
    /// @return refund what leaves the books, rounded down
    function cancel(
        PoolBooks storage books,
        uint256 coverId,
        PremiumTerms memory terms,
        uint256 paid,
        uint256 charge,
        address recipient
    ) external returns (uint256 refund) {
        (Ledger memory ledger, Stream memory premiums) = books.current();
        Rates memory rates = StreamLib.ratesDown(terms, paid);
        _shorten(books, premiums, rates, terms);
        uint256 rest = terms.end - terms.until;
        uint256 fromFees = _takeFees(books, rates.fee * rest / StreamLib.SCALE);
        uint256 unearned = rates.premium * rest / StreamLib.SCALE + fromFees;
        refund = Math.saturatingSub(unearned, charge);
        ledger.backing = ledger.backing + fromFees - refund;
        books.write(ledger, premiums);
        spread(books, unearned - refund);
        emit ITailRiskPool.CoverCancelled(coverId, recipient, refund, unearned - refund);
    }

    /// @notice Lets `amount` that has just become the shares' stream to them. Both words of the ledger must be written.
    function spread(PoolBooks storage books, uint256 amount) public {
        if (amount == 0) return;
        Ledger memory ledger;
        ledger.fill(books.exits);
        ledger.drip(amount);
        books.exits = ledger.packExits();
    }

    /// @notice Counts `amount` of the pool's tokens that nobody has counted yet as the shares'. Only a treaty of the pool.
    function takeRefill(PoolBooks storage books, ICoverMarket market, address asset, uint256 amount) external {
        if (market.treatyPool(msg.sender) != address(this)) revert ITailRiskPool.NotTreaty(msg.sender);
        uint256 arrived = Math.saturatingSub(IERC20(asset).balanceOf(address(this)), books.cash());
        if (arrived < amount) revert ITailRiskPool.TransferMismatch(amount, arrived);

        Ledger memory ledger = books.ledger.unpack();
        ledger.backing += amount;
        books.ledger = ledger.pack();
        emit ITailRiskPool.RefillTaken(msg.sender, amount);
    }

    /// @notice Sends all fees that are earned to their recipient.
    function collectFees(PoolBooks storage books, IParameters parameters, address asset)
        external
        returns (uint256 amount)
    {
        amount = _takeFees(books, type(uint256).max);
        if (amount == 0) return 0;
        address recipient = parameters.feeRecipient();
        emit ITailRiskPool.FeesCollected(recipient, amount);

        IERC20(asset).safeTransfer(recipient, amount);
    }

    /// @notice Limit that could be sold now.
    function freeCapacity(PoolBooks storage books) external view returns (uint256) {
        (uint256 capital, uint256 outstanding) = _capital(books);
        return Math.saturatingSub(capital, outstanding);
    }

    /// @notice Lowest premium of a limit, as in `FloorLib`.
    function floorPremiumUp(PoolBooks storage books, IParameters parameters, uint256 limit, uint256 duration)
        external
        view
        returns (uint256)
    {
        (uint256 capital, uint256 outstanding) = _capital(books);
        return FloorLib.premiumUp(parameters.floorCurve(), capital, outstanding, limit.toUint96(), duration.toUint40());
    }

    /// @notice Where the money is: an ABI-encoded `PoolState`.
    function encodedState(PoolBooks storage books) external view returns (bytes memory) {
        (Ledger memory ledger, Stream memory premiums) = books.current();
        Fees memory fees = books.feesNow();
        Till memory till = books.till.unpack();
        uint256 assets = ledger.assetsDown(premiums);
        uint256 unearned = premiums.unearnedUp();
        uint256 unearnedFees = fees.stream.unearnedUp();
        return abi.encode(
            PoolState({
                cash: books.cash(),
                totalAssets: assets,
                unearned: unearned + unearnedFees,
                fees: fees.pot - unearnedFees,
                reserved: till.reserved,
                claimable: till.claimable,
                dripping: ledger.backing - assets - unearned,
                outstanding: ledger.outstanding,
                requested: ledger.requested,
                totalShares: ledger.supply,
                closed: ledger.closed
            })
        );
    }

    /// @dev Lets a term end at `terms.until`, in both streams and the calendar.
    function _shorten(PoolBooks storage books, Stream memory premiums, Rates memory rates, PremiumTerms memory terms)
        private
    {
        Fees memory fees = books.feesNow();
        premiums.shorten(rates.premium, terms.until, terms.end);
        fees.stream.shorten(rates.fee, terms.until, terms.end);
        books.fees = fees.pack();
        books.calendar.shorten(rates, terms.until, terms.end);
    }

    /// @dev Serves the oldest request as far as capital is free; 0 if it can't. All that the shares are worth leaves the
    /// backing of the limits: part to the exit, the rest to drip.
    function _serve(
        PoolBooks storage books,
        ShareHistory storage history,
        mapping(address controller => Claim) storage claims,
        Ledger memory ledger,
        Stream memory premiums,
        Till memory till
    ) private returns (uint256 shares) {
        PackedRequest request = books.queue.requests[till.head];
        if (block.timestamp < request.maturityOf()) return 0;
        uint256 waiting = request.sharesOf();
        uint256 worth;
        (shares, worth) = _servable(ledger, premiums, request, waiting);
        if (shares == 0) return 0;

        uint256 id = till.head;
        _store(books, history, ledger.epoch, id, shares);
        if (shares == waiting) ++till.head;
        uint256 value = request.valueDown(waiting) - request.valueDown(waiting - shares);
        uint256 assets = Math.min(worth, value);
        ledger.backing -= assets;
        if (worth > assets) ledger.drip(worth - assets);
        ledger.requested -= value;
        ledger.waiting -= shares;
        ledger.supply -= shares;
        till.claimable += assets;
        _credit(claims, request.controllerOf(), shares, assets);
        emit ITailRiskPool.ExitClaimable(id, request.controllerOf(), shares, assets, worth - assets);
    }

    /// @dev Takes `served` shares out of a request. Whose it was stays known if it has waited through a loss.
    function _store(PoolBooks storage books, ShareHistory storage history, uint256 epoch, uint256 id, uint256 served)
        private
    {
        PackedRequest request = books.queue.requests[id];
        uint256 waiting = request.sharesOf();
        bool hasLost = epoch != 0 && epoch > books.queue.epochOf(id);
        if (hasLost) history.note(epoch, ShareHistoryLib.ofRequest(id), waiting);
        if (served != waiting || hasLost) books.queue.requests[id] = request.less(served);
        else books.queue.requests[id] = PackedRequest.wrap(0);
    }

    function _credit(
        mapping(address controller => Claim) storage claims,
        address controller,
        uint256 shares,
        uint256 assets
    ) private {
        Claim memory claim = claims[controller];
        // all shares and all assets are far below 2^128
        // forge-lint: disable-next-line(unsafe-typecast)
        claims[controller] = Claim(uint128(claim.shares + shares), uint128(claim.assets + assets));
    }

    /// @dev What free capital can serve of a request, in whole units of its shares.
    function _servable(Ledger memory ledger, Stream memory premiums, PackedRequest request, uint256 waiting)
        private
        view
        returns (uint256 shares, uint256 worth)
    {
        uint256 supply = ledger.supply + VIRTUAL_SHARES;
        (shares, worth) = ledger.servableDown(premiums, waiting, supply);
        if (shares == waiting) return (shares, worth);

        shares -= shares % request.unit();
        worth = Math.mulDiv(shares, ledger.assetsDown(premiums) + 1, supply);
        if (worth == 0) shares = 0;
    }

    /// @dev The limit finds free capital, stays under its group's cap, and its price reaches the floor.
    function _requireSaleable(
        ShareHistory storage history,
        Ledger memory ledger,
        uint256 assets,
        uint64 riskGroup,
        uint256 limit,
        Bounds memory bounds
    ) private view returns (uint256 floor) {
        uint256 inGroup;
        uint256 groupCap;
        uint256 capital;
        unchecked {
            // sums of 64 and 96 bits, a product of 64 and 64
            inGroup = history.outstandingOf(riskGroup) + limit;
            groupCap = assets * bounds.groupCap / WAD;
            if (assets > ledger.requested) capital = assets - ledger.requested;
            if (ledger.outstanding + limit > capital) {
                revert ITailRiskPool.CapacityExceeded(limit, Math.saturatingSub(capital, ledger.outstanding));
            }
        }
        if (inGroup > groupCap) revert ITailRiskPool.GroupCapExceeded(riskGroup, inGroup, groupCap);
        FloorCurve memory curve = bounds.parameters.floorCurve();
        floor = FloorLib.premiumUp(curve, capital, ledger.outstanding, limit, bounds.duration);
        if (bounds.price < floor) revert ICoverMarket.PremiumBelowFloor(bounds.price, floor);
    }

    /// @dev Assets that may back limits, and the limits they back.
    function _capital(PoolBooks storage books) private view returns (uint256 capital, uint256 outstanding) {
        (Ledger memory ledger, Stream memory premiums) = books.current();
        return (Math.saturatingSub(ledger.assetsDown(premiums), ledger.requested), ledger.outstanding);
    }

    /// @dev Takes `amount` out of the fees' pot, as far as it is there: rounding earned dust of it, which may have been
    /// collected.
    function _takeFees(PoolBooks storage books, uint256 amount) private returns (uint256 taken) {
        if (amount == 0) return 0;
        Fees memory fees = books.feesNow();
        taken = Math.min(amount, fees.pot - fees.stream.unearnedUp());
        fees.pot -= taken;
        books.fees = fees.pack();
    }
}
