import type { EventCalibration } from '@/lib/risk/calibration/eventCalibration'
import type { VenueExposure } from '@/lib/risk/exposure'

/** Daily volatilities of a market between which a price holds. */
export type VolatilityEnvelope = { market: string; lowest: number; highest: number }

/** How far a layer's expected loss may drift from its quote before the quote is withdrawn. */
const TOLERANCE = 0.25

/**
 * The volatilities around those of an exposure at which the expected loss of a far layer stays within 25 % of the quoted one:
 * it grows with the power 1 ÷ ξ of the volatility, so `σ · 1.25^±ξ` with the heavier side's ξ.
 */
export function volatilityEnvelope(
  { markets }: VenueExposure,
  { falls, rises }: EventCalibration,
): VolatilityEnvelope[] {
  const width = (1 + TOLERANCE) ** Math.max(falls.law.shape, rises.law.shape)
  return markets.map(({ market, dailyVolatility }) => ({
    market,
    lowest: dailyVolatility / width,
    highest: dailyVolatility * width,
  }))
}

/** Whether the volatilities of an exposure, or of a later one of the same venue, all lie inside. A market that went is outside. */
export function insideEnvelope(envelope: readonly VolatilityEnvelope[], { markets }: VenueExposure): boolean {
  const now = new Map(markets.map(({ market, dailyVolatility }) => [market, dailyVolatility]))
  return envelope.every(({ market, lowest, highest }) => {
    const volatility = now.get(market)
    return volatility !== undefined && volatility >= lowest && volatility <= highest
  })
}
