import { type HourlySeries, hourlySeries } from '@/lib/risk/calibration/hourlySeries'
import type { MarketHistory, PriceHistory } from '@/lib/risk/calibration/priceHistory'

/**
 * What is forecast: the log return over the next hour close to close, the worst log move within the hour from its open, or
 * the log return over the next 24 hours from midnight UTC.
 */
export type Target = 'hour' | 'within-hour' | 'day'
export type TailSide = 'falls' | 'rises'

/** One market and one target. Outcomes are losses: above 0 where the side is hurt; NaN where nothing was traded. */
export type BacktestData = {
  history: PriceHistory
  market: MarketHistory
  series: HourlySeries
  target: Target
  /** Hours ahead. */
  horizon: 1 | 24
  /** Outcome of a forecast made at the start of each hour. */
  outcomes: Record<TailSide, Float64Array>
}

/** Prepares a market for one target; null where the source has no opens for the within-hour moves. */
export function backtestData(history: PriceHistory, market: MarketHistory, target: Target): BacktestData | null {
  const series = hourlySeries(market, history.bridged)
  const horizon = target === 'day' ? 24 : 1
  const { open, high, low } = market
  if (target === 'within-hour' && !open) return null
  const falls = new Float64Array(history.hours).fill(Number.NaN)
  const rises = new Float64Array(history.hours).fill(Number.NaN)
  for (let hour = 1; hour + horizon <= history.hours; hour++) {
    if (series.idle[hour]) continue
    if (target === 'within-hour' && open) {
      falls[hour] = Math.log((open[hour] as number) / (low[hour] as number))
      rises[hour] = Math.log((high[hour] as number) / (open[hour] as number))
      continue
    }
    let sum = 0
    for (let k = 0; k < horizon; k++) sum += series.returns[hour + k] as number
    falls[hour] = -sum
    rises[hour] = sum
  }
  return { history, market, series, target, horizon, outcomes: { falls, rises } }
}
