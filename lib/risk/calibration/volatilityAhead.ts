import type { MarketCalibration } from '@/lib/risk/calibration/calibrationArtefact'
import { hourlySeries } from '@/lib/risk/calibration/hourlySeries'
import { FEATURES, harState, harVolatility } from '@/lib/risk/calibration/logHar'
import type { MarketHistory, PriceHistory } from '@/lib/risk/calibration/priceHistory'
import { garchHorizonVariance, garchVariances } from '@/lib/risk/statistics/garch'

/** Forecasts of the standard deviation of the log return over the day after a history. */
export type VolatilityAhead = {
  market: string
  logHar: number
  /** Of the challenger; null where it has no fit. */
  garch: number | null
  /** The dearer of the two: the `dailyVolatility` to price with. */
  dailyVolatility: number
}

const DAY = 24

/**
 * What a market's volatility will be over the next 24 hours, by the model and by its challenger. The backtest found each the better one
 * at another level, so a price takes the dearer.
 * @param calibration of this market, fitted to this history
 */
export function volatilityAhead(
  history: PriceHistory,
  prices: MarketHistory,
  { market, daily, garch }: Pick<MarketCalibration, 'market' | 'daily' | 'garch'>,
): VolatilityAhead {
  const series = hourlySeries(prices, history.bridged)
  const state = harState(series, daily.season, history.start)
  const logHar = harVolatility(daily, state, history.start, history.hours, new Float64Array(FEATURES.length))
  if (!garch) return { market, logHar, garch: null, dailyVolatility: logHar }
  const next = garchVariances(series.returns, garch).at(-1) as number
  const challenger = Math.sqrt(garchHorizonVariance(garch, next, DAY))
  return { market, logHar, garch: challenger, dailyVolatility: Math.max(logHar, challenger) }
}
