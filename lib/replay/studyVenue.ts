import { demoVenue } from '@/lib/replay/demoVenue'
import type { MarketExposure, Rung, VenueExposure } from '@/lib/risk/exposure'

/** Open interest of the study's markets, asset; the fund is 3 % of it, as the demo's. */
const OPEN_INTEREST = { BTC: 300_000_000, ETH: 150_000_000 } as const
const FUND_SHARE = 0.03

export type StudyMarket = {
  name: keyof typeof OPEN_INTEREST
  markPrice: number
  /** Forecast on the eve. */
  dailyVolatility: number
}

/**
 * The books of the replay study: two markets with the demo's ladder, brackets and rules, the same dollars on every date, so that
 * only prices and volatility differ between the dates. Nobody's books of these days are public.
 */
export function studyVenue(markets: readonly StudyMarket[]): VenueExposure {
  const demo = demoVenue()
  const [model] = demo.markets as readonly [MarketExposure]
  const whole = model.long.reduce((sum, { openInterest }) => sum + openInterest, 0)
  return {
    rules: demo.rules,
    fund: FUND_SHARE * markets.reduce((sum, { name }) => sum + OPEN_INTEREST[name], 0),
    markets: markets.map(({ name, markPrice, dailyVolatility }) => {
      const factor = OPEN_INTEREST[name] / whole
      const scaled = (ladder: readonly Rung[]) =>
        ladder.map(({ distance, openInterest }) => ({ distance, openInterest: openInterest * factor }))
      return {
        ...model,
        ...{ market: `${name}-USD`, markPrice, dailyVolatility, dailyVolume: model.dailyVolume * factor },
        ...{ long: scaled(model.long), short: scaled(model.short) },
      }
    }),
  }
}
