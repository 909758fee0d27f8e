import { type Plant, plantsOf, type Row } from '@/test/contracts/plants/plant'

// biome-ignore format: a plant per line
const rows: readonly Row[] = [
  [1, 'a sale needs half its capital', 'libraries/PoolBooksLib', 'if (ledger.outstanding + limit > capital) {', 'if (ledger.outstanding + limit > 2 * capital) {'],
  [2, 'collected fees stay on the books', 'libraries/PoolBooksLib', 'fees.pot -= taken;', 'fees.pot -= taken / 2;'],
  [2, 'fees are shown with their unearned part', 'libraries/PoolBooksLib', 'fees: fees.pot - unearnedFees,', 'fees: fees.pot,'],
  [3, 'a layer pays on past its exhaustion', 'libraries/LayerLib', 'if (index >= exhaustion) return limit;', ''],
  [4, 'an exit takes its value when requested although it is worth less', 'libraries/PoolBooksLib', 'uint256 assets = Math.min(worth, value);', 'uint256 assets = value;', 'shares, assets, worth - assets);', 'shares, assets, Math.saturatingSub(worth, assets));'],
  [6, 'assets are the token balance', 'TailRiskPool', 'return _books.assetsDown(_books.ledger, _books.exits);', 'return IERC20(asset()).balanceOf(address(this)) + 0 * _books.assetsDown(_books.ledger, _books.exits);'],
  [7, 'expiry forgets the risk group', 'TailRiskPool', '_history.lower(riskGroup, limit);', ''],
  [7, 'limits on a venue are never lowered', 'libraries/MarketLib', 'book.outstanding -= amount;', ''],
  [9, 'a request is refused while much is insured', 'TailRiskPool', 'if (controller == address(0)) revert ZeroAddress();', 'if (controller == address(0) || _books.ledger.unpack().outstanding > totalAssets() / 5) revert ZeroAddress();'],
  [11, 'an exit needs no cooldown', 'libraries/PoolBooksLib', 'if (block.timestamp < request.maturityOf()) return 0;', ''],
  [11, 'an exit matures at the hour before', 'libraries/ExitLib', 'uint256 hours_ = (maturesAt + 1 hours - 1) / 1 hours;', 'uint256 hours_ = maturesAt / 1 hours;'],
  [12, 'an exit gets half of the free capital', 'libraries/LedgerLib', 'uint256 free = Math.saturatingSub(assets, ledger.outstanding);', 'uint256 free = Math.saturatingSub(assets, ledger.outstanding) / 2;'],
  [13, 'a waiting exit earns on', 'libraries/PoolBooksLib', 'uint256 assets = Math.min(worth, value);', 'uint256 assets = worth;'],
  [13, 'the price of a request is rounded up', 'libraries/ExitLib', 'FloatLib.packDown(assets * PRICE_UNIT / supply);', 'FloatLib.packDown(assets * PRICE_UNIT / supply) + 1;'],
  [14, 'what an exit gave up is the shares’ at once', 'libraries/LedgerLib', 'premiums.unearned + _dripping(ledger)', 'premiums.unearned', 'if (block.timestamp < end) held +=', 'if (end < 0) held +='],
  [14, 'what exits gave up streams in a day', 'libraries/LedgerLib', 'DRIP_PERIOD = 7 days;', 'DRIP_PERIOD = 1 days;'],
  [16, 'a closed pool takes deposits', 'TailRiskPool', 'if (_books.ledger.unpack().closed) revert PoolIsClosed();', '', 'if (ledger.closed || !_mayStake(receiver)) return 0;', 'if (!_mayStake(receiver)) return 0;'],
  [18, 'the vault gets the token of the cover', 'CoverMarket', '_books.credit(quote.buyer);', '_books.credit(quote.vault);'],
  [21, 'the floor is shown, not required', 'libraries/PoolBooksLib', 'if (bounds.price < floor) revert ICoverMarket.PremiumBelowFloor(bounds.price, floor);', ''],
  [21, 'the floor does not rise with utilisation', 'libraries/FloorLib', 'return Math.mulDiv(rise * x, x, 2 * width, rounding);', 'return Math.mulDiv(rise * x, 0, 2 * width, rounding);'],
  [22, 'limits pass the insurable interest', 'CoverMarket', 'if (limits > interest) revert', 'if (limits > type(uint256).max - interest) revert'],
  [24, 'the cap of a risk group is not kept', 'libraries/PoolBooksLib', 'if (inGroup > groupCap) revert', 'if (inGroup > 2 * groupCap) revert'],
  [25, 'sales end at the start', 'ProgramRegistry', 'uint40 deadline = packed.start() - packed.response();', 'uint40 deadline = packed.start();'],
  [27, 'a void keeps the protocol’s fee', 'TailRiskPool', '_pushOrReserve(recipient, terms.premium);', '_pushOrReserve(recipient, terms.premium - terms.fee);'],
  [28, 'premium is earned at half its rate', 'libraries/StreamLib', 'function schedule(Calendar storage calendar, Rates memory rates, uint256 from, uint256 to) internal {\n', 'function schedule(Calendar storage calendar, Rates memory rates, uint256 from, uint256 to) internal {\n        rates = Rates(rates.premium / 2, rates.fee);\n'],
  [28, 'fees are earned at the premium’s rate of change', 'libraries/PoolBooksLib', 'fees.stream.advance(books.calendar, true);', 'fees.stream.advance(books.calendar, false);'],
  [29, 'the premium of paid limit is earned on', 'TailRiskPool', 'if (block.timestamp >= terms.until) return 0;', 'if (block.timestamp <= terms.until) return 0;'],
  [31, 'a payout is rounded up', 'libraries/LayerLib', '(exhaustion - attachment));', '(exhaustion - attachment) + 1);'],
  [32, 'settling again pays again', 'libraries/MarketLib', 'return total > made.cover.paid ? uint96(total - made.cover.paid) : 0;', 'return uint96(total);'],
  [33, 'the venue’s vault of today is paid', 'libraries/AfterSaleLib', 'uint256 index = made.cover.status == CoverStatus.Active', 'made.program.vault = registry.venueRegistry().venue(made.program.venueId).vault;\n        uint256 index = made.cover.status == CoverStatus.Active'],
  [34, 'a failed push is not reserved for the vault', 'TailRiskPool', 'reservedFor[to] += reserved;', 'reservedFor[address(market)] += reserved;'],
  [36, 'cover expires at the end of its term', 'libraries/AfterSaleLib', 'dueAt = made.until + made.program.grace;', 'dueAt = made.until;'],
  [37, 'a cover that ends before the others is not looked for', 'libraries/DueLib', 'if (none || week < pool.week) pool.week = week;', 'if (none) pool.week = week;'],
  [42, 'a layer is sold without coinsurance', 'ProgramRegistry', 'uint64 available = WAD - packed.coinsurance() - layer_.sold;', 'uint64 available = 2 * WAD - layer_.sold;'],
  [44, 'a program with covers is withdrawn', 'ProgramRegistry', 'if (_layers[programId][i].unpack().sold != 0) revert HasCovers(programId);', ''],
  [46, 'the highest of the reported figures counts', 'libraries/MedianLib', 'return c < higher ? c : higher;', 'return c < higher ? higher : c;'],
  [49, 'a loss rises by two jumps', 'libraries/LossBoundLib', 'window.lowest + explained_ + jump_', 'window.lowest + explained_ + 2 * jump_'],
  [49, 'each report may move by a jump from the last', 'oracle/AttestationOracle', 'uint40 waitsFrom = uint40(block.timestamp);', 'uint40 waitsFrom = uint40(block.timestamp);\n        if (last.sequence != 0) range = Extremes(true, last.effectiveLoss, last.effectiveLoss, last.reportedLoss);'],
  [53, 'the index follows the last report', 'triggers/DeficitTrigger', 'if (proven <= recorded.index) return recorded.index;', ''],
  [54, 'the baseline moves on with the days', 'triggers/DeficitTrigger', 'if (recorded.isFixed) return (term, recorded, true);', '', 'DayLib.day(term.start) - 1', 'DayLib.day(block.timestamp) - 1'],
  [64, 'a tenth of a collected payout goes elsewhere', 'TailRiskPool', 'till.reserved -= amount;', 'till.reserved -= amount; _transferOut(address(0xdead), amount / 10); amount -= amount / 10;'],
  [65, 'served shares stay in the supply', 'libraries/PoolBooksLib', 'ledger.supply -= shares;', ''],
  [66, 'a payout lowers the limit of its cover', 'libraries/MarketLib', 'cover.paid += amount;', 'cover.paid += amount;\n        cover.limit -= amount / 2;'],
  [67, 'a retired cover can be settled', 'libraries/MarketLib', 'if (!isLive(cover)) revert ICoverMarket.CoverNotActive(coverId, cover.status);', 'if (cover.status == CoverStatus.None) revert ICoverMarket.CoverNotActive(coverId, cover.status);'],
  [68, 'a vault that can’t receive stops its settlement', 'libraries/TokenLib', 'token.trySafeTransfer(to, amount);', 'token.safeTransfer(to, amount);'],
]

// biome-ignore format: a plant per line
const expiry: readonly Row[] = [
  [36, 'expiry does not pay first', 'libraries/AfterSaleLib', 'if (!isCancelled) books.pay(made, _index(made));', ''],
]

// biome-ignore format: a plant per line
const serving: readonly Row[] = [
  [1, 'exits may take capital that backs limits', 'libraries/LedgerLib', 'uint256 free = Math.saturatingSub(assets, ledger.outstanding);', 'uint256 free = assets;'],
  [63, 'what is requested stays counted when served in part', 'libraries/PoolBooksLib', 'ledger.requested -= value;', 'if (shares == waiting) ledger.requested -= value;'],
]

// biome-ignore format: a plant per line
const spreading: readonly Row[] = [
  [137, 'what a cancellation leaves is the shares’ at once', 'libraries/PoolBooksLib', 'spread(books, unearned - refund);', ''],
  [137, 'what a refill leaves over is the shares’ at once', 'TailRiskPool', 'if (gain > amount) _books.spread(gain - amount);', ''],
]

// biome-ignore format: a plant per line
const charges: readonly Row[] = [
  [141, 'a cancellation is charged by the curve of now', 'libraries/AfterSaleLib', 'parameters.floorCurveAt(boughtAt),', 'parameters.floorCurve(),', 'parameters.floorCurveAt(boughtAt + 1 days - 1),', 'parameters.floorCurve(),'],
  [141, 'the dearer curve of a day counts', 'libraries/AfterSaleLib', 'return Math.min(first, last).toUint96();', 'return Math.max(first, last).toUint96();'],
]

// biome-ignore format: a plant per line
const holders: readonly Row[] = [
  [18, 'who hands a token on still counts it', 'libraries/HolderLib', '--books.holders[from].balance;', ''],
  [18, 'a token stays with who handed it on', 'libraries/HolderLib', 'books.covers[coverId].setHolder(credit(books, to));', 'credit(books, to);'],
  [18, 'an approval outlives the transfer', 'CoverMarket', '_approve(address(0), coverId, address(0), false);', ''],
  [18, 'anyone hands a token on', 'CoverMarket', '_checkAuthorized(from, auth, coverId);', ''],
]

/** Faults in the whole mechanism, most of which random sequences of calls must find. */
export const mechanismPlants: readonly Plant[] = [
  ...plantsOf('invariant', rows),
  ...plantsOf('expiry', expiry),
  ...plantsOf('serving', serving),
  ...plantsOf('spreading', spreading),
  ...plantsOf('charges', charges),
  ...plantsOf('holders', holders),
]
