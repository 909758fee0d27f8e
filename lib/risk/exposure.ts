/**
 * One rung of a ladder: `openInterest` spread evenly over the distances from the previous rung's (0 for the first) to
 * this one's. A ladder is thus a piecewise-linear distribution of open interest over distance to bankruptcy.
 */
export type Rung = {
  /**
   * Far end of the rung: distance from the mark to the bankruptcy price as a fraction of the mark. A long at distance d
   * is bankrupt at `mark × (1 − d)` (d ≤ 1), a short at `mark × (1 + d)`.
   */
  distance: number
  /** Open interest inside the rung, asset. */
  openInterest: number
}

/** A maintenance-margin bracket of a market, and how much of the open interest its positions hold. */
export type MarginBracket = {
  /** A position is liquidated when its equity falls to this fraction of its notional. */
  maintenanceMargin: number
  /** Share of the market's open interest held by positions of this bracket; shares of a market sum to 1. */
  openInterestShare: number
}

/** One of a market's largest accounts: a part of the ladder whose distance is known by itself. */
export type LargeAccount = {
  side: Side
  /** Distance from the mark to its bankruptcy price as a fraction of the mark. */
  distance: number
  /** Open interest, asset; included in the ladder's. */
  openInterest: number
}

/** One market of a venue at the time of the snapshot. */
export type MarketExposure = {
  /** ASCII symbol of at most 31 characters, e.g. "BTC-USD". */
  market: string
  /** Asset per unit of the underlying. */
  markPrice: number
  /** Asset per day on this venue, both sides of a trade counted once. */
  dailyVolume: number
  /** Standard deviation of the log return over one day, today; 0.04 is 4 %. */
  dailyVolatility: number
  /** δ: share of the daily volume that carries impact in a stress (1: as in calm; below 1: the book has thinned out). */
  depth: number
  /** Open interest by distance to bankruptcy; Σ long = Σ short. */
  long: readonly Rung[]
  short: readonly Rung[]
  brackets: readonly MarginBracket[]
  /** At most ten; `readExposure` gives each a rung of its own. */
  largestAccounts?: readonly LargeAccount[]
}

/**
 * Who bears a deficit once the fund is empty. `deleverage`: positions beyond bankruptcy are closed against winners at
 * once. `socialise`: the venue goes on selling into the market and shares the deficit out.
 */
type LossRule = 'deleverage' | 'socialise'

/** The venue's rules for liquidations, the same in every market. */
export type VenueRules = {
  /** Fee on a liquidation's notional that goes to the fund; fixed for the term of a cover. */
  liquidationFee: number
  /** Share of a position that is liquidated at its maintenance margin; the rest follows at half of it. 1: all at once. */
  partialLiquidation: number
  /** η: most of a market's volume that the liquidation engine takes. */
  participation: number
  lossRule: LossRule
}

/** What a venue stands to lose: the input of the window, of the price and of RAOI. Amounts in whole asset units. */
export type VenueExposure = {
  markets: readonly MarketExposure[]
  rules: VenueRules
  /** Balance of the insurance fund, asset. */
  fund: number
}

export type Side = 'long' | 'short'

/** Open interest of one side of a market, asset. */
export function openInterestOf(ladder: readonly Rung[]): number {
  return ladder.reduce((sum, rung) => sum + rung.openInterest, 0)
}
