import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoVenue } from '@/lib/replay/demoVenue'
import type { VenueExposure } from '@/lib/risk/exposure'
import { eventFrequency, standardMove } from '@/lib/risk/moveLaw'
import { DEFAULT_PARAMETERS, PARAMETERS } from '@/lib/risk/parameters'
import { raoiDown, raoiOf } from '@/lib/risk/raoi'
import { scaleExposure } from '@/lib/risk/scaleExposure'
import { exposures } from '@/test/lib/risk/exposures'

const venue = demoVenue()
const withVolatility = (exposure: VenueExposure, factor: number): VenueExposure => ({
  ...exposure,
  markets: exposure.markets.map((market) => ({ ...market, dailyVolatility: market.dailyVolatility * factor })),
})

test('agrees with a plain sum over a million equally probable tail moves', () => {
  const market = venue.markets[0]
  if (!market) throw new Error('no market')
  const count = 1_000_000
  const sides = (['long', 'short'] as const).map((side) => {
    let sum = 0
    for (let index = 0; index < count; index++) {
      const move = standardMove(side, (1e-3 * (index + 0.5)) / count, DEFAULT_PARAMETERS) * market.dailyVolatility
      const x = Math.min(move, DEFAULT_PARAMETERS.largestMove)
      const loss = side === 'long' ? 1 - Math.exp(-x) : Math.exp(x) - 1
      let near = 0
      for (const { distance, openInterest } of market[side]) {
        // Ten positions a rung stand for its even spread.
        for (let part = 0; part < 10; part++) {
          const at = near + ((distance - near) * (part + 0.5)) / 10
          if (loss > at) sum += (openInterest / 10) * (loss - at)
        }
        near = distance
      }
    }
    return sum / count
  })
  expect(raoiOf(venue) / Math.max(...sides)).toBeCloseTo(1, 3)
})

test('scales with open interest, adds markets up, rises with volatility', () => {
  fc.assert(
    fc.property(exposures(), fc.double({ min: 1.01, max: 3, noNaN: true }), (exposure, factor) => {
      const raoi = raoiOf(exposure)
      const grown = exposure.markets.map(({ market, long }) => [
        market,
        { openInterest: factor * long.reduce((sum, rung) => sum + rung.openInterest, 0) },
      ])
      expect(raoiOf(scaleExposure(exposure, Object.fromEntries(grown)))).toBeCloseTo(
        factor * raoi,
        -Math.log10(raoi + 1) + 6,
      )
      const apart = exposure.markets.map((market) => raoiOf({ ...exposure, markets: [market] }))
      expect(apart.reduce((sum, part) => sum + part, 0)).toBeCloseTo(raoi, -Math.log10(raoi + 1) + 9)
      expect(raoiOf(withVolatility(exposure, factor))).toBeGreaterThanOrEqual(raoi)
    }),
  )
})

test('depends on ladders and volatility alone', () => {
  const other = { ...venue, fund: 1, rules: { ...venue.rules, participation: 0.5 } }
  expect(raoiDown(other)).toBe(raoiDown(venue))
})

test('the law of moves starts at its threshold and its probability halves where the law says', () => {
  for (const side of ['long', 'short'] as const) {
    const frequency = eventFrequency(side, DEFAULT_PARAMETERS)
    expect(standardMove(side, frequency, DEFAULT_PARAMETERS)).toBe(DEFAULT_PARAMETERS.eventThreshold)
    // Observed in the data of the fit: 22 of 2190 days beyond 4 daily volatilities down, 19 up.
    const beyondFour = side === 'long' ? 22 / 2190 : 19 / 2190
    expect(standardMove(side, beyondFour, DEFAULT_PARAMETERS)).toBeCloseTo(4, 0)
  }
  const limit = { ...DEFAULT_PARAMETERS, fallShape: 1e-9 }
  expect(standardMove('long', 0.01, limit)).toBeCloseTo(standardMove('long', 0.01, { ...limit, fallShape: 0 }), 6)
})

test('every parameter lies in its range and names its unit and source', () => {
  for (const [name, { value, range, unit, source }] of Object.entries(PARAMETERS)) {
    expect(value >= range[0] && value <= range[1], name).toBe(true)
    expect(unit && source, name).toBeTruthy()
  }
})
