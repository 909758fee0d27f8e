// SPDX-License-Identifier: AGPL-3.0-only
pragma solidity 0.8.30;

import { IERC20 } from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import { Math } from "@openzeppelin/contracts/utils/math/Math.sol";
import { ITailRiskPool, PoolState, PremiumTerms } from "../interfaces/ITailRiskPool.sol";
import { ExitQueue, Exits } from "./ExitLib.sol";
import { Fees, PackedFees } from "./FeeLib.sol";
import { Ledger, PackedLedger } from "./LedgerLib.sol";
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

using PoolBooksLib for PoolBooks global;

/// @notice Works on all of a pool's books at once. What is rare is linked, not inlined.
library PoolBooksLib {
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

    /// @notice Puts a cover's premium and limit on the books.
    function bind(PoolBooks storage books, Ledger memory ledger, Stream memory premiums, PremiumTerms memory terms)
        internal
    {
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
    /// @return refund what leaves the books, rounded down; @return kept what of the charge was left
    function cancel(PoolBooks storage books, PremiumTerms memory terms, uint256 paid, uint256 charge)
        external
        returns (uint256 refund, uint256 kept)
    {
        (Ledger memory ledger, Stream memory premiums) = books.current();
        Fees memory fees = books.feesNow();
        Rates memory rates = StreamLib.ratesDown(terms, paid);
        uint256 rest = terms.end - terms.until;
        premiums.shorten(rates.premium, terms.until, terms.end);
        fees.stream.shorten(rates.fee, terms.until, terms.end);
        books.calendar.shorten(rates, terms.until, terms.end);
        books.fees = fees.pack();

        uint256 fromFees = _takeFees(books, rates.fee * rest / StreamLib.SCALE);
        uint256 unearned = rates.premium * rest / StreamLib.SCALE + fromFees;
        kept = Math.min(unearned, charge);
        refund = unearned - kept;
        ledger.backing = ledger.backing + fromFees - refund;
        books.write(ledger, premiums);
    }

    /// @notice Counts `amount` of the pool's tokens that nobody has counted yet as the shares'.
    function takeRefill(PoolBooks storage books, IERC20 asset, uint256 amount) external {
        uint256 arrived = Math.saturatingSub(asset.balanceOf(address(this)), books.cash());
        if (arrived < amount) revert ITailRiskPool.TransferMismatch(amount, arrived);

        Ledger memory ledger = books.ledger.unpack();
        ledger.backing += amount;
        books.ledger = ledger.pack();
    }

    /// @notice Takes all fees that are earned out of the books.
    function takeEarnedFees(PoolBooks storage books) external returns (uint256 taken) {
        return _takeFees(books, type(uint256).max);
    }

    /// @notice Where the money is.
    function state(PoolBooks storage books, uint256 totalShares) external view returns (PoolState memory) {
        (Ledger memory ledger, Stream memory premiums) = books.current();
        Fees memory fees = books.feesNow();
        Exits memory exits = books.exits.packed.unpack();
        uint256 assets = ledger.assetsDown(premiums);
        uint256 unearned = premiums.unearnedUp();
        uint256 unearnedFees = fees.stream.unearnedUp();
        return PoolState({
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
        });
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
