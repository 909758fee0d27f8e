/** A fault planted in the contracts: in `file`, `find` (which stands there once) becomes `replace`. */
export type Plant = {
  /** Number of the statement in docs/invariants.md that it breaks. */
  breaks: number
  what: string
  file: string
  edits: readonly (readonly [find: string, replace: string])[]
}

const pool = 'contracts/TailRiskPool.sol'
const books = 'contracts/libraries/PoolBooksLib.sol'
const ledger = 'contracts/libraries/LedgerLib.sol'
const market = 'contracts/CoverMarket.sol'
const registry = 'contracts/ProgramRegistry.sol'
const oracle = 'contracts/oracle/AttestationOracle.sol'
const trigger = 'contracts/triggers/DeficitTrigger.sol'

export const plants: readonly Plant[] = [
  {
    breaks: 1,
    what: 'a sale needs half its capital',
    file: books,
    edits: [['if (ledger.outstanding + limit > capital) {', 'if (ledger.outstanding + limit > 2 * capital) {']],
  },
  {
    breaks: 1,
    what: 'exits may take capital that backs limits',
    file: ledger,
    edits: [['uint256 free = Math.saturatingSub(assets, ledger.outstanding);', 'uint256 free = assets;']],
  },
  {
    breaks: 2,
    what: 'collected fees stay on the books',
    file: books,
    edits: [['fees.pot -= taken;', 'fees.pot -= taken / 2;']],
  },
  {
    breaks: 2,
    what: 'fees are shown with their unearned part',
    file: books,
    edits: [['fees: fees.pot - unearnedFees,', 'fees: fees.pot,']],
  },
  {
    breaks: 3,
    what: 'a layer pays on past its exhaustion',
    file: 'contracts/libraries/LayerLib.sol',
    edits: [['if (index >= exhaustion) return limit;', '']],
  },
  {
    breaks: 4,
    what: 'an exit takes its value when requested although it is worth less',
    file: pool,
    edits: [
      ['uint256 assets = worth.min(value);', 'uint256 assets = value;'],
      ['shares, assets, worth - assets);', 'shares, assets, worth.saturatingSub(assets));'],
    ],
  },
  {
    breaks: 6,
    what: 'assets are the token balance',
    file: pool,
    edits: [
      [
        'return ledger.assetsDown(premiums);',
        'return IERC20(asset()).balanceOf(address(this)) + 0 * ledger.assetsDown(premiums);',
      ],
    ],
  },
  {
    breaks: 7,
    what: 'expiry forgets the risk group',
    file: pool,
    edits: [['_history.lower(riskGroup, limit);', '']],
  },
  {
    breaks: 7,
    what: 'limits on a venue are never lowered',
    file: market,
    edits: [['book.outstanding -= amount;', '']],
  },
  {
    breaks: 9,
    what: 'a request is refused while much is insured',
    file: pool,
    edits: [
      [
        'if (controller == address(0)) revert ZeroAddress();',
        'if (controller == address(0) || _ledger.unpack().outstanding > totalAssets() / 5) revert ZeroAddress();',
      ],
    ],
  },
  {
    breaks: 11,
    what: 'an exit needs no cooldown',
    file: pool,
    edits: [['if (block.timestamp < request.maturesAt) return false;', '']],
  },
  {
    breaks: 12,
    what: 'an exit gets half of the free capital',
    file: ledger,
    edits: [
      [
        'uint256 free = Math.saturatingSub(assets, ledger.outstanding);',
        'uint256 free = Math.saturatingSub(assets, ledger.outstanding) / 2;',
      ],
    ],
  },
  {
    breaks: 13,
    what: 'a waiting exit earns on',
    file: pool,
    edits: [['uint256 assets = worth.min(value);', 'uint256 assets = worth;']],
  },
  {
    breaks: 14,
    what: 'what an exit gave up is the shares’ at once',
    file: ledger,
    edits: [['premiums.unearned + _dripping(ledger)', 'premiums.unearned']],
  },
  {
    breaks: 14,
    what: 'what exits gave up streams in a day',
    file: ledger,
    edits: [['DRIP_PERIOD = 7 days;', 'DRIP_PERIOD = 1 days;']],
  },
  {
    breaks: 16,
    what: 'a closed pool takes deposits',
    file: pool,
    edits: [
      ['if (_books.ledger.unpack().closed) revert PoolIsClosed();', ''],
      ['if (ledger.closed || !_mayStake(receiver)) return 0;', 'if (!_mayStake(receiver)) return 0;'],
    ],
  },
  {
    breaks: 18,
    what: 'the vault gets the token of the cover',
    file: market,
    edits: [['_mint(msg.sender, coverId);', '_mint(quote.vault, coverId);']],
  },
  {
    breaks: 21,
    what: 'the floor is shown, not required',
    file: books,
    edits: [['if (bounds.price < floor) revert ICoverMarket.PremiumBelowFloor(bounds.price, floor);', '']],
  },
  {
    breaks: 21,
    what: 'the floor does not rise with utilisation',
    file: 'contracts/libraries/FloorLib.sol',
    edits: [
      [
        'return Math.mulDiv(rise * x, x, 2 * width, rounding);',
        'return Math.mulDiv(rise * x, 0, 2 * width, rounding);',
      ],
    ],
  },
  {
    breaks: 22,
    what: 'limits pass the insurable interest',
    file: market,
    edits: [['if (limits > interest) revert', 'if (limits > type(uint256).max - interest) revert']],
  },
  {
    breaks: 24,
    what: 'the cap of a risk group is not kept',
    file: books,
    edits: [['if (inGroup > groupCap) revert', 'if (inGroup > 2 * groupCap) revert']],
  },
  {
    breaks: 25,
    what: 'sales end at the start',
    file: registry,
    edits: [['uint40 deadline = program_.start - program_.response;', 'uint40 deadline = program_.start;']],
  },
  {
    breaks: 27,
    what: 'a void keeps the protocol’s fee',
    file: pool,
    edits: [['_pushOrReserve(recipient, terms.premium);', '_pushOrReserve(recipient, terms.premium - terms.fee);']],
  },
  {
    breaks: 28,
    what: 'premium is earned at half its rate',
    file: 'contracts/libraries/StreamLib.sol',
    edits: [
      [
        `function schedule(Calendar storage calendar, Rates memory rates, uint256 from, uint256 to) internal {
`,
        `function schedule(Calendar storage calendar, Rates memory rates, uint256 from, uint256 to) internal {
        rates = Rates(rates.premium / 2, rates.fee);
`,
      ],
    ],
  },
  {
    breaks: 28,
    what: 'fees are earned at the premium’s rate of change',
    file: books,
    edits: [['fees.stream.advance(books.calendar, true);', 'fees.stream.advance(books.calendar, false);']],
  },
  {
    breaks: 29,
    what: 'the premium of paid limit is earned on',
    file: pool,
    edits: [['if (block.timestamp < terms.until) {', 'if (block.timestamp > terms.until) {']],
  },
  {
    breaks: 31,
    what: 'a payout is rounded up',
    file: 'contracts/libraries/LayerLib.sol',
    edits: [['(exhaustion - attachment));', '(exhaustion - attachment) + 1);']],
  },
  {
    breaks: 32,
    what: 'settling again pays again',
    file: market,
    edits: [['return total > cover_.paid ? uint96(total - cover_.paid) : 0;', 'return uint96(total);']],
  },
  {
    breaks: 33,
    what: 'the venue’s vault of today is paid',
    file: market,
    edits: [['paidBefore, amount, program.vault', 'paidBefore, amount, venueRegistry.venue(program.venueId).vault']],
  },
  {
    breaks: 34,
    what: 'a failed push is not reserved for the vault',
    file: pool,
    edits: [['reservedFor[to] += reserved;', 'reservedFor[address(market)] += reserved;']],
  },
  {
    breaks: 36,
    what: 'cover expires at the end of its term',
    file: market,
    edits: [['uint40 dueAt = program.end + program.grace;', 'uint40 dueAt = program.end;']],
  },
  {
    breaks: 36,
    what: 'expiry does not pay first',
    file: market,
    edits: [['_payOwed(coverId, cover_, program, _index(cover_, program));', '']],
  },
  {
    breaks: 37,
    what: 'a cover that ends before the others is not looked for',
    file: 'contracts/libraries/DueLib.sol',
    edits: [['if (none || week < pool.week) pool.week = week;', 'if (none) pool.week = week;']],
  },
  {
    breaks: 42,
    what: 'a layer is sold without coinsurance',
    file: registry,
    edits: [
      ['uint64 available = WAD - program_.coinsurance - terms.sold;', 'uint64 available = 2 * WAD - terms.sold;'],
    ],
  },
  {
    breaks: 44,
    what: 'a program with covers is withdrawn',
    file: registry,
    edits: [['if (_layers[programId][i].sold != 0) revert HasCovers(programId);', '']],
  },
  {
    breaks: 46,
    what: 'the highest of the reported figures counts',
    file: 'contracts/libraries/MedianLib.sol',
    edits: [['return c < higher ? c : higher;', 'return c < higher ? higher : c;']],
  },
  {
    breaks: 49,
    what: 'a loss rises by two jumps',
    file: oracle,
    edits: [
      ['SignedMath.min(floored, range.lowest + allowance)', 'SignedMath.min(floored, range.lowest + 2 * allowance)'],
    ],
  },
  {
    breaks: 49,
    what: 'each report may move by a jump from the last',
    file: oracle,
    edits: [
      [
        'int256 floored = SignedMath.max(reported, range.highest - allowance);',
        'if (last.sequence != 0) (range.lowest, range.highest) = (last.effectiveLoss, last.effectiveLoss);\n        int256 floored = SignedMath.max(reported, range.highest - allowance);',
      ],
    ],
  },
  {
    breaks: 53,
    what: 'the index follows the last report',
    file: trigger,
    edits: [['if (proven > recorded.index) {', 'if (proven != recorded.index) {']],
  },
  {
    breaks: 54,
    what: 'the baseline moves on with the days',
    file: trigger,
    edits: [
      ['bool isChanged = !recorded.isFixed;', 'bool isChanged = true;'],
      ['DayLib.day(term.start) - 1', 'DayLib.day(block.timestamp) - 1'],
    ],
  },
  {
    breaks: 63,
    what: 'what is requested stays counted when served in part',
    file: pool,
    edits: [['exits.requested -= value;', 'if (shares == request.shares) exits.requested -= request.value;']],
  },
  {
    breaks: 64,
    what: 'a tenth of a collected payout goes elsewhere',
    file: pool,
    edits: [
      [
        '_books.reserved -= amount;',
        '_books.reserved -= amount; _transferOut(address(0xdead), amount / 10); amount -= amount / 10;',
      ],
    ],
  },
  {
    breaks: 65,
    what: 'served shares go elsewhere instead of being burned',
    file: pool,
    edits: [['_burn(address(this), shares);', '_transfer(address(this), address(0xdead), shares);']],
  },
  {
    breaks: 66,
    what: 'a payout lowers the limit of its cover',
    file: market,
    edits: [['cover_.paid += amount;', 'cover_.paid += amount; cover_.limit -= amount / 2;']],
  },
  {
    breaks: 67,
    what: 'a retired cover can be settled',
    file: market,
    edits: [['if (cover_.status != CoverStatus.Active) revert CoverNotActive(coverId, cover_.status);', '']],
  },
  {
    breaks: 68,
    what: 'a vault that can’t receive stops its settlement',
    file: 'contracts/libraries/TokenLib.sol',
    edits: [['token.trySafeTransfer(to, amount);', 'token.safeTransfer(to, amount);']],
  },
]
