import type { MarketHistory } from '@/lib/risk/calibration/priceHistory'

/** What the volatility model sees of a market, one entry per hour. */
export type HourlySeries = {
  /** Log return from the close before to this close; 0 in the first hour. */
  returns: Float64Array
  /** Parkinson's variance of the hour, `ln(high ÷ low)² ÷ (4·ln 2)`. Parkinson (1980), Journal of Business 53. */
  variances: Float64Array
  /** Half the log of that variance: the log of the hour's volatility. */
  logVolatilities: Float64Array
  /** 1 where nothing was traded or the hour was missing: never fitted to. */
  idle: Uint8Array
}

/** Smallest hourly volatility, so that there is a logarithm: a tenth of a basis point. */
const LEAST_VOLATILITY = 1e-5

/**
 * Returns and ranges of a market. An hour that was bridged or has no range (a halted exchange) takes the mean variance of
 * the 24 hours before: a forecast from silence would be too low by orders of magnitude when trade comes back.
 */
export function hourlySeries({ high, low, close }: MarketHistory, bridged: Uint8Array): HourlySeries {
  const hours = close.length
  const returns = new Float64Array(hours)
  const variances = new Float64Array(hours)
  const logVolatilities = new Float64Array(hours)
  const idle = new Uint8Array(hours)
  for (let hour = 0; hour < hours; hour++) {
    if (hour > 0) returns[hour] = Math.log((close[hour] as number) / (close[hour - 1] as number))
    let variance = Math.log((high[hour] as number) / (low[hour] as number)) ** 2 / (4 * Math.LN2)
    if (bridged[hour] || variance === 0) {
      idle[hour] = 1
      const past = Math.min(24, hour)
      variance = 0
      for (let back = 1; back <= past; back++) variance += (variances[hour - back] as number) / past
    }
    variances[hour] = Math.max(variance, LEAST_VOLATILITY ** 2)
    logVolatilities[hour] = Math.log(variances[hour] as number) / 2
  }
  return { returns, variances, logVolatilities, idle }
}
