import { expect, it } from 'vitest'
import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'
import { leastVolatility } from '@/lib/risk/plausibleVolatility'
import { venueExposure } from '@/lib/services/venueExposure'
import { benchVenue } from '@/test/bench/risk/venue'

const venue = benchVenue()
const least = (market: string) => leastVolatility(market) as number

it('believes no market to be calmer than on its calmest day in a hundred', () => {
  // The calibrated course of the volatility without events, day by day: its own 1 % quantile.
  const { level, persistence, dispersion } = DEFAULT_CALIBRATION.state
  let seed = 1
  const uniform = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const states: number[] = []
  for (let day = 0, log = 0; day < 200_000; day++) {
    const normal = Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform())
    log = level + persistence * log + dispersion * normal
    states.push(Math.exp(log))
  }
  const quantile = states.sort((a, b) => a - b)[2_000] as number
  for (const { market, median } of DEFAULT_CALIBRATION.markets) {
    expect(least(`${market}-USD`) / median / quantile).toBeCloseTo(1, 1)
    expect(least(market)).toBeLessThan(median)
  }
  expect([least('BTCUSDT'), least('btc/usd')]).toEqual([least('BTC-USD'), least('BTC-USD')])
  expect(leastVolatility('ACME-USD')).toBeUndefined()
})

it('prices an understated volatility at what is believed, and says so; else it takes the venue’s word', () => {
  const [btc, eth, ...rest] = venue.markets
  if (!btc || !eth) throw new Error('no markets')
  const body = { ...venue, markets: [{ ...btc, dailyVolatility: 0.001 }, eth, ...rest] }
  const { exposure, raised } = venueExposure({ hash: '0xa1', body })
  expect(raised).toEqual([{ market: btc.market, given: 0.001, used: least(btc.market) }])
  expect(exposure.markets.map(({ dailyVolatility }) => dailyVolatility)).toEqual([
    least(btc.market),
    ...[eth, ...rest].map(({ dailyVolatility }) => dailyVolatility),
  ])
  expect(venueExposure({ hash: '0xa2', body: venue })).toMatchObject({ exposure: venue, raised: [] })
  const unknown = { ...venue, markets: [{ ...btc, market: 'ACME-USD', dailyVolatility: 0.001 }] }
  expect(venueExposure({ hash: '0xa3', body: unknown })).toMatchObject({ exposure: unknown, raised: [] })
})
