import type { HourlySeries } from '@/lib/risk/calibration/hourlySeries'
import { FEATURES, harState, harVolatility, type LogHar, MEMORY } from '@/lib/risk/calibration/logHar'
import { HOUR, type MarketHistory, type PriceHistory } from '@/lib/risk/calibration/priceHistory'
import type { Side } from '@/lib/risk/exposure'

/** One Ballast day (24 hours from 08:00 UTC) of a market. */
export type StressDay = {
  /** Unix seconds of its start. */
  start: number
  /** Volatility forecast for its 24 hours, log. */
  volatility: number
  /** Worst log move against longs and against shorts from the price at its start, in units of that volatility. */
  moves: Record<Side, number>
  /** Hours from a fifth of that move to its worst, at least 1. */
  durations: Record<Side, number>
}

const DAY = 24

/**
 * Every whole day of a market that the model can forecast, with its worst moves.
 * @param model log-HAR for 24 hours ahead
 */
export function stressDays(
  history: PriceHistory,
  market: MarketHistory,
  series: HourlySeries,
  model: LogHar,
): StressDay[] {
  const state = harState(series, model.season, history.start)
  const features = new Float64Array(FEATURES.length)
  const days: StressDay[] = []
  const offset = ((((8 * HOUR - history.start) / HOUR) % DAY) + DAY) % DAY
  for (let hour = offset; hour + DAY <= history.hours; hour += DAY) {
    if (hour <= MEMORY || series.idle[hour - 1]) continue
    const volatility = harVolatility(model, state, history.start, hour, features)
    const from = market.close[hour - 1] as number
    const fall = worst((k) => Math.log(from / (market.low[hour + k] as number)))
    const rise = worst((k) => Math.log((market.high[hour + k] as number) / from))
    days.push({
      start: history.start + HOUR * hour,
      volatility,
      moves: { long: fall.size / volatility, short: rise.size / volatility },
      durations: { long: fall.duration, short: rise.duration },
    })
  }
  return days
}

function worst(move: (hour: number) => number): { size: number; duration: number } {
  let size = Number.NEGATIVE_INFINITY
  let at = 0
  for (let k = 0; k < DAY; k++) {
    if (move(k) > size) [size, at] = [move(k), k]
  }
  let first = at
  for (let k = 0; k < at; k++) {
    if (move(k) < size / 5) continue
    first = k
    break
  }
  return { size, duration: Math.max(at - first, 1) }
}
