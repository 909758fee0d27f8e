import type { MarketExposure, Rung, VenueExposure } from '@/lib/risk/exposure'

const MILLION = 1e6

/** Of a side's open interest by distance to bankruptcy: as the demo's venue, whose figures have their reasons there. */
const SHARES = [
  [0.01, 0.005],
  [0.02, 0.015],
  [0.05, 0.05],
  [0.1, 0.09],
  [0.2, 0.13],
  [0.35, 0.12],
  [0.6, 0.19],
  [1, 0.4],
] as const

/** Open interest and daily volume in millions, price, daily volatility and depth, as of large perpetuals in a calm month. */
const MARKETS = [
  ['BTC-USD', 600, 3000, 60_000, 0.022, 0.5],
  ['ETH-USD', 350, 1800, 3000, 0.028, 0.4],
  ['SOL-USD', 120, 700, 150, 0.036, 0.3],
  ['XRP-USD', 60, 300, 0.6, 0.034, 0.3],
  ['DOGE-USD', 40, 200, 0.15, 0.042, 0.25],
] as const

/**
 * A venue of five markets.
 * @param scale of all amounts
 * @param tilt moves open interest towards the later markets, so that venues differ
 */
export function benchVenue(scale = 1, tilt = 0): VenueExposure {
  const markets = MARKETS.map(
    ([market, millions, volume, markPrice, dailyVolatility, depth], index): MarketExposure => {
      const openInterest = scale * millions * MILLION * (1 + tilt * index)
      return {
        ...{ market, markPrice, dailyVolatility, depth },
        dailyVolume: scale * volume * MILLION * (1 + tilt * index),
        long: ladder(openInterest, 1),
        short: ladder(openInterest, 3),
        brackets: [
          { maintenanceMargin: 0.005, openInterestShare: 0.7 },
          { maintenanceMargin: 0.01, openInterestShare: 0.3 },
        ],
      }
    },
  )
  return {
    markets,
    rules: { liquidationFee: 0, partialLiquidation: 1, participation: 0.1, lossRule: 'deleverage' },
    fund: scale * 30 * MILLION,
  }
}

function ladder(openInterest: number, farthest: number): Rung[] {
  return SHARES.map(([distance, share], index) => ({
    distance: index === SHARES.length - 1 ? farthest : distance,
    openInterest: share * openInterest,
  }))
}
