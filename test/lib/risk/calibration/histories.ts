import { HOUR, type MarketHistory, type PriceHistory } from '@/lib/risk/calibration/priceHistory'
import { streamOf } from '@/lib/risk/random'

/** Monday 2021-01-04 00:00 UTC. */
export const START = 1_609_718_400

/** What an artificial market is made of; season is a factor 1.6 for the 8 hours from 13:00 on weekdays. */
export const TRUTH = { degrees: 4, correlation: 0.6, season: Math.log(1.6) }

/**
 * Hourly prices of markets with persistent log volatility, a season, and t-distributed returns that share a factor and its
 * mixing variable. High and low are those of 30 steps within the hour.
 */
export function artificialHistory(hours: number, names: readonly string[], seed = 1): PriceHistory {
  const stream = streamOf(seed, 0)
  const state = names.map(() => ({ log: Math.log(0.006), price: 100 }))
  const markets = names.map(
    (market): MarketHistory => ({
      market,
      high: new Float64Array(hours),
      low: new Float64Array(hours),
      close: new Float64Array(hours),
    }),
  )
  const steps = 30
  for (let hour = 0; hour < hours; hour++) {
    const week = hour % 168
    const busy = week < 120 && week % 24 >= 13 && week % 24 < 21 ? TRUTH.season : 0
    const factor = stream.normal()
    let squares = 0
    for (let k = 0; k < TRUTH.degrees; k++) squares += stream.normal() ** 2
    const size = Math.sqrt((TRUTH.degrees - 2) / squares)
    names.forEach((_, i) => {
      const own = state[i] as { log: number; price: number }
      own.log += 0.03 * (Math.log(0.006) - own.log) + 0.06 * stream.normal()
      const volatility = Math.exp(own.log + busy)
      const common = Math.sqrt(TRUTH.correlation) * factor + Math.sqrt(1 - TRUTH.correlation) * stream.normal()
      const end = volatility * size * common
      // A Brownian bridge to the hour's return, in its own volatility.
      let [x, high, low] = [0, 0, Math.min(0, end)]
      high = Math.max(0, end)
      for (let step = 0; step < steps - 1; step++) {
        const left = steps - step
        x += (end - x) / left + volatility * Math.sqrt((left - 1) / left / steps) * stream.normal()
        high = Math.max(high, x)
        low = Math.min(low, x)
      }
      const prices = markets[i] as MarketHistory
      prices.high[hour] = own.price * Math.exp(high)
      prices.low[hour] = own.price * Math.exp(low)
      own.price *= Math.exp(end)
      prices.close[hour] = own.price
    })
  }
  return { start: START, hours, markets, bridged: new Uint8Array(hours) }
}

/** The history as the CSV text that the command reads. */
export function csvOf(history: PriceHistory): string {
  const header = [
    'unix',
    ...history.markets.flatMap(({ market }) => [`${market}_high`, `${market}_low`, `${market}_close`]),
  ]
  const lines = Array.from({ length: history.hours }, (_, hour) =>
    [
      history.start + HOUR * hour,
      ...history.markets.flatMap(({ high, low, close }) => [high[hour], low[hour], close[hour]]),
    ].join(','),
  )
  return [header.join(','), ...lines].join('\n')
}
