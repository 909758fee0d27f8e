import { type MarketExposure, openInterestOf, type Side } from '@/lib/risk/exposure'

/** How much of one side of a market a few accounts hold. */
export type Concentration = {
  market: string
  side: Side
  /** Share of the largest account in its side's open interest. */
  largest: number
  /** Share of all accounts that were named, at most ten. */
  named: number
  /** Σ share² of the named accounts: 1 ÷ it is the number of equal accounts that would be as concentrated. */
  herfindahl: number
}

/** Concentration of each side that has named accounts. @param markets of an exposure that `assertExposure` has passed */
export function concentrationOf(markets: readonly MarketExposure[]): Concentration[] {
  return markets.flatMap((market) =>
    (['long', 'short'] as const).flatMap((side) => {
      const whole = openInterestOf(market[side])
      const shares = (market.largestAccounts ?? [])
        .filter((account) => account.side === side)
        .map(({ openInterest }) => openInterest / whole)
      if (shares.length === 0) return []
      return [
        {
          market: market.market,
          side,
          largest: Math.max(...shares),
          named: shares.reduce((sum, share) => sum + share, 0),
          herfindahl: shares.reduce((sum, share) => sum + share * share, 0),
        },
      ]
    }),
  )
}
