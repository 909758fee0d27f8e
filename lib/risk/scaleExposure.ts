import { type MarketExposure, openInterestOf, type Rung, type VenueExposure } from '@/lib/risk/exposure'

/** What of a market has changed since the snapshot. */
export type MarketUpdate = {
  /** One side's open interest now, asset. */
  openInterest: number
  /** Mark now; the snapshot's where it is not given. Distances to bankruptcy keep their distribution around it. */
  markPrice?: number
}

/**
 * A snapshot brought up to date with what a venue reports at any time: open interest and mark of each market, and the
 * fund. The shape of the ladders stays. Markets that `updates` doesn't name stay as they are.
 */
export function scaleExposure(
  exposure: VenueExposure,
  updates: Readonly<Record<string, MarketUpdate>>,
  fund: number = exposure.fund,
): VenueExposure {
  const markets = exposure.markets.map((market): MarketExposure => {
    const update = updates[market.market]
    if (!update) return market
    return {
      ...market,
      markPrice: update.markPrice ?? market.markPrice,
      long: scale(market.long, update.openInterest),
      short: scale(market.short, update.openInterest),
    }
  })
  return { ...exposure, markets, fund }
}

function scale(ladder: readonly Rung[], openInterest: number): Rung[] {
  const before = openInterestOf(ladder)
  const factor = before > 0 ? openInterest / before : 0
  return ladder.map((rung) => ({ distance: rung.distance, openInterest: rung.openInterest * factor }))
}
