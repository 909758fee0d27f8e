import type { Rung, VenueExposure } from '@/lib/risk/exposure'

const MILLION = 1_000_000

/** Price at which the sizes below are stated: BTC on the eve of 12 March 2020. */
const PRICE = 7930

/**
 * Open interest, asset: a quarter of BitMEX's XBTUSD, the largest perpetual of the time (about 1.2 billion dollars before the
 * crash), and twice to three times Deribit's.
 */
const OPEN_INTEREST = 300 * MILLION

/** Turnover of 2.5 × open interest a day, as XBTUSD's 2.5 to 3 billion dollars in calm weeks of early 2020. */
const DAILY_VOLUME = 750 * MILLION

/**
 * 3 % of open interest, near Deribit's, which ran dry on 12–13 March 2020 and was refilled by the company with 500 BTC.
 * BitMEX's 35,500 BTC (20 % of its open interest) lost about 1,600 BTC and held.
 */
const FUND = 9 * MILLION

/**
 * Shares of a side's open interest by distance to bankruptcy. Not published by any venue: chosen so that a fall of 48 %, the
 * crash's, liquidates half of the longs, as open interest of the large perpetuals fell by about half in those two days.
 * What lies beyond 60 % is held with leverage below 1.7: hedgers and basis traders.
 */
const LONG_SHARES = [
  [0.01, 0.005],
  [0.02, 0.015],
  [0.05, 0.05],
  [0.1, 0.09],
  [0.2, 0.13],
  [0.35, 0.12],
  [0.6, 0.19],
  [1, 0.4],
] as const

/** As the longs near the mark; a short at leverage 1 in an inverse contract has no bankruptcy price within reach. */
const SHORT_SHARES = [...LONG_SHARES.slice(0, -1), [1.5, 0.2], [3, 0.2]] as const

/**
 * The insured exchange of the demo: fictional, an exchange of one inverse-like BTC perpetual, sized by what was widely
 * reported of such exchanges in March 2020. Its contract is computed as linear: amounts are in dollars.
 *
 * - Volatility 3.4 % a day: EWMA (0.94) of BTC's daily returns to 08:00 UTC on 12 March 2020.
 * - Depth δ 0.3: order books thinned to a third and less within hours that day.
 * - Maintenance margins 0.5 % and 1 %: XBTUSD's base bracket, and one for larger positions.
 * - No liquidation fee; the whole surplus goes to the fund, as on BitMEX. The engine takes a tenth of a calm day's volume, the
 *   usual limit for an order that should not lead the market. An empty fund means auto-deleveraging.
 *
 * @param markPrice the replay's first price; open interest and volume are held in BTC, so their value moves with it
 */
export function demoVenue(markPrice: number = PRICE): VenueExposure {
  const ratio = markPrice / PRICE
  return {
    markets: [
      {
        market: 'BTC-USD',
        markPrice,
        dailyVolume: DAILY_VOLUME * ratio,
        dailyVolatility: 0.034,
        depth: 0.3,
        long: ladder(LONG_SHARES, OPEN_INTEREST * ratio),
        short: ladder(SHORT_SHARES, OPEN_INTEREST * ratio),
        brackets: [
          { maintenanceMargin: 0.005, openInterestShare: 0.7 },
          { maintenanceMargin: 0.01, openInterestShare: 0.3 },
        ],
      },
    ],
    rules: { liquidationFee: 0, partialLiquidation: 1, participation: 0.1, lossRule: 'deleverage' },
    // Where the replay's prices are tiny, a fund in dollars would pass the open interest.
    fund: Math.min(FUND, OPEN_INTEREST * ratio),
  }
}

function ladder(shares: readonly (readonly [distance: number, share: number])[], openInterest: number): Rung[] {
  return shares.map(([distance, share]) => ({ distance, openInterest: share * openInterest }))
}
