import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'
import type { EventCalibration } from '@/lib/risk/calibration/eventCalibration'
import { exp } from '@/lib/risk/elementary/exp'
import { normalScore } from '@/lib/risk/elementary/normalScore'
import type { VenueExposure } from '@/lib/risk/exposure'

/** A market that a venue gave less volatility than is believed, per day. */
export type RaisedVolatility = { market: string; given: number; used: number }

/** Chance of a day on which a market is as calm as what is still believed. */
const CALMEST = 0.01

/**
 * The least daily volatility that is believed of a market: the 1 % quantile of the calibrated course of volatility in the long run,
 * `median · exp(m + Φ⁻¹(0.01)·s)`, `m = level ÷ (1 − ρ)`, `s = ε's dispersion ÷ √(1 − ρ²)`. Events are left out, which only raise it.
 * Undefined for a market without a calibration.
 */
export function leastVolatility(
  market: string,
  { state, markets }: EventCalibration = DEFAULT_CALIBRATION,
): number | undefined {
  const known = markets.find((one) => one.market === baseOf(market))
  if (!known) return undefined
  const { level, persistence, dispersion } = state
  const spread = dispersion / Math.sqrt(1 - persistence * persistence)
  return known.median * exp(level / (1 - persistence) + normalScore(CALMEST) * spread)
}

/**
 * An exposure priced at no less volatility than is believed of its markets: a venue's own word makes a price dearer, never cheaper than
 * the calmest day in a hundred.
 * @returns the exposure itself where nothing was raised
 */
export function withPlausibleVolatility(exposure: VenueExposure): {
  exposure: VenueExposure
  raised: readonly RaisedVolatility[]
} {
  const raised: RaisedVolatility[] = []
  const markets = exposure.markets.map((market) => {
    const least = leastVolatility(market.market) ?? 0
    if (market.dailyVolatility >= least) return market
    raised.push({ market: market.market, given: market.dailyVolatility, used: least })
    return { ...market, dailyVolatility: least }
  })
  return { exposure: raised.length > 0 ? { ...exposure, markets } : exposure, raised }
}

/** What is traded: `BTC` of `BTC-USD`, `BTC/USDT`, `BTCUSDT` or `BTC-PERP`. */
function baseOf(market: string): string {
  return (market.toUpperCase().split(/[-/_:]/)[0] as string).replace(/(USDT|USDC|USD)$/, '')
}
