// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20, SafeERC20 } from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { ICoverMarket } from "../interfaces/ICoverMarket.sol";
import { FloorCurve, IParameters } from "../interfaces/IParameters.sol";
import { ITailRiskPool, PoolState, PremiumTerms } from "../interfaces/ITailRiskPool.sol";
import { ExitQueue, Exits } from "./ExitLib.sol";
import { Fees, PackedFees } from "./FeeLib.sol";
import { FloorLib } from "./FloorLib.sol";
import { Ledger, PackedLedger } from "./LedgerLib.sol";
import { ShareHistory } from "./ShareHistoryLib.sol";
import { Calendar, PackedStream, Rates, Stream, StreamLib } from "./StreamLib.sol";

/// @notice A pool's money.
struct PoolBooks {
    PackedLedger ledger;
    PackedStream premiums;
    PackedFees fees;
    Calendar calendar;
    ExitQueue exits;
    /// @dev Transfers that failed and are kept for their recipients, asset units.
    uint256 reserved;
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
    using SafeERC20 for IERC20;

    uint256 private constant WAD = 1e18;

    /// @notice Ledger and premiums at now.
    function current(PoolBooks storage books) internal view returns (Ledger memory ledger, Stream memory premiums) {
        ledger = books.ledger.unpack();
        premiums = books.premiums.unpack();
        premiums.advance(books.calendar, false);
    }

    /// @notice Fees at now.
    function feesNow(PoolBooks storage books) internal view returns (Fees memory fees) {
        fees = books.fees.unpack();
        fees.stream.advance(books.calendar, true);
    }

    function write(PoolBooks storage books, Ledger memory ledger, Stream memory premiums) internal {
        books.ledger = ledger.pack();
        books.premiums = premiums.pack();
    }

    /// @notice Tokens the pool accounts for.
    function cash(PoolBooks storage books) internal view returns (uint256) {
        return books.ledger.unpack().backing + books.fees.unpack().pot + books.reserved
            + books.exits.packed.unpack().claimable;
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
        floor = _requireSaleable(books, history, ledger, ledger.assetsDown(premiums), riskGroup, terms.limit, bounds);

        history.raise(riskGroup, terms.limit);
        Fees memory fees = books.feesNow();
        Rates memory rates = StreamLib.ratesDown(terms, 0);
        premiums.add(rates.premium, terms.start, terms.until);
        fees.stream.add(rates.fee, terms.start, terms.until);
        fees.pot += terms.fee;
        ledger.backing += terms.premium - terms.fee;
        ledger.outstanding += terms.limit;
        books.write(ledger, premiums);
        books.fees = fees.pack();
        books.calendar.schedule(rates, terms.start, terms.until);
        emit ITailRiskPool.CoverBound(coverId, terms.limit, terms.premium, terms.fee);
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

    /// @notice Ends a cover's earning at `terms.until`, in the future. What it would have earned after leaves the streams.
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
        emit ITailRiskPool.CoverCancelled(coverId, recipient, refund, unearned - refund);
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
        return FloorLib.premiumUp(parameters.floorCurve(), capital, outstanding, limit, duration);
    }

    /// @notice Where the money is: an ABI-encoded `PoolState`.
    function encodedState(PoolBooks storage books, uint256 totalShares) external view returns (bytes memory) {
        (Ledger memory ledger, Stream memory premiums) = books.current();
        Fees memory fees = books.feesNow();
        Exits memory exits = books.exits.packed.unpack();
        uint256 assets = ledger.assetsDown(premiums);
        uint256 unearned = premiums.unearnedUp();
        uint256 unearnedFees = fees.stream.unearnedUp();
        return abi.encode(
            PoolState({
                cash: books.cash(),
                totalAssets: assets,
                unearned: unearned + unearnedFees,
                fees: fees.pot - unearnedFees,
                reserved: books.reserved,
                claimable: exits.claimable,
                dripping: ledger.backing - assets - unearned,
                outstanding: ledger.outstanding,
                requested: exits.requested,
                totalShares: totalShares,
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

    /// @dev The limit finds free capital, stays under its group's cap, and its price reaches the floor.
    function _requireSaleable(
        PoolBooks storage books,
        ShareHistory storage history,
        Ledger memory ledger,
        uint256 assets,
        uint64 riskGroup,
        uint256 limit,
        Bounds memory bounds
    ) private view returns (uint256 floor) {
        uint256 inGroup = history.outstandingOf(riskGroup) + limit;
        uint256 groupCap = Math.mulDiv(assets, bounds.groupCap, WAD);
        uint256 capital = Math.saturatingSub(assets, books.exits.requested());
        if (ledger.outstanding + limit > capital) {
            revert ITailRiskPool.CapacityExceeded(limit, Math.saturatingSub(capital, ledger.outstanding));
        }
        if (inGroup > groupCap) revert ITailRiskPool.GroupCapExceeded(riskGroup, inGroup, groupCap);
        FloorCurve memory curve = bounds.parameters.floorCurve();
        floor = FloorLib.premiumUp(curve, capital, ledger.outstanding, limit, bounds.duration);
        if (bounds.price < floor) revert ICoverMarket.PremiumBelowFloor(bounds.price, floor);
    }

    /// @dev Assets that may back limits, and the limits they back.
    function _capital(PoolBooks storage books) private view returns (uint256 capital, uint256 outstanding) {
        (Ledger memory ledger, Stream memory premiums) = books.current();
        return (Math.saturatingSub(ledger.assetsDown(premiums), books.exits.requested()), ledger.outstanding);
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
