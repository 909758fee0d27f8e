import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ASSET_UNIT } from '@/lib/domain/money'
import { assertExposure } from '@/lib/risk/assertExposure'
import { buildLibrary } from '@/lib/risk/buildLibrary'
import type { VenueExposure } from '@/lib/risk/exposure'
import { simulateWindowsFast as simulate } from '@/lib/risk/kernel/simulateWindowsFast'
import { buildPortfolio } from '@/lib/risk/portfolio/buildPortfolio'
import { poolMeasures } from '@/lib/risk/portfolio/poolMeasures'
import { pricedOn } from '@/lib/risk/pricedOn'
import type { LayerRequest } from '@/lib/risk/priceLayer'
import { errorBetween, type Priced, sensitivities } from '@/lib/risk/sensitivities'
import { calibrationOf, SIMPLE_PARAMETERS, simpleVenue, simulateSimply } from '@/test/lib/risk/simpleVenue'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** Venues as they may be: leverage, volume, volatility and fund within what exchanges publish, one to three markets. */
const venues = fc
  .record({
    sizes: fc.array(between(2e7, 1e9), { minLength: 1, maxLength: 3 }),
    volatility: between(0.02, 0.05),
    turnover: between(1, 10),
    depth: between(0.2, 1),
    near: between(0.1, 0.4),
    participation: between(0.05, 0.2),
    fund: between(0.005, 0.02),
    lossRule: fc.constantFrom('deleverage' as const, 'socialise' as const),
  })
  .map(({ sizes, volatility, turnover, depth, near, participation, fund, lossRule }): VenueExposure => {
    const ladder = (openInterest: number) => [
      { distance: 0.05, openInterest: near * openInterest },
      { distance: 0.3, openInterest: (1 - near) * 0.7 * openInterest },
      { distance: 1, openInterest: (1 - near) * 0.3 * openInterest },
    ]
    const markets = sizes.map((size, index) => ({
      ...{ market: `M${index}-USD`, markPrice: 100, dailyVolume: turnover * size, dailyVolatility: volatility, depth },
      ...{ long: ladder(size), short: ladder(size) },
      brackets: [{ maintenanceMargin: 0.005, openInterestShare: 1 }],
    }))
    const rules = { liquidationFee: 0.001, partialLiquidation: 1, participation, lossRule }
    return { markets, rules, fund: fund * sizes.reduce((sum, size) => sum + size, 0) }
  })

const start = Date.parse('2020-03-12T08:00Z') / 1000
const term = { start, end: Date.parse('2020-03-27T08:00Z') / 1000, purchase: start - 86_400, grace: 86_400, floor: 0n }
const size = { replicates: 16, windows: 150 }

test('a premium rises with volatility, open interest, limit and term, falls with depth, attachment and the fund that it attaches at', async () => {
  const seen = { openInterest: 0, volatility: 0, fund: 0, depth: 0, attachment: 0 }
  const runs = 12
  await fc.assert(
    fc.asyncProperty(venues, between(1, 2), async (venue, multiple) => {
      assertExposure(venue)
      const base = buildLibrary(venue, 1, { simulate, size })
      const { placement } = base
      const attachment = BigInt(Math.round(multiple * venue.fund)) * ASSET_UNIT
      const request: LayerRequest = {
        ...{ layer: { attachment, exhaustion: 2n * attachment }, limit: attachment / 2n },
        ...term,
      }
      const priceOf = async (exposure: VenueExposure, asked: LayerRequest) =>
        pricedOn(exposure === venue ? base : buildLibrary(exposure, 1, { simulate, size, placement }), asked)
      const { results, before } = await sensitivities(priceOf, venue, request)
      for (const { driver, change, standardError } of results) {
        const up = driver === 'openInterest' || driver === 'volatility'
        const signed = (up ? 1 : -1) * (Number(change) / 1e6)
        // What the shortfall of a year adds to the noise is a small part of the premium.
        expect(signed, driver).toBeGreaterThan(-4 * standardError - 0.005 * (Number(before) / 1e6))
        if (signed > 2 * standardError) seen[driver]++
      }
      const first = await priceOf(venue, request)
      const double = await priceOf(venue, { ...request, limit: 2n * request.limit })
      const longer = await priceOf(venue, { ...request, end: request.end + 7 * 86_400 })
      // Twice the share is twice the price, but for what is rounded up.
      expect(Number(double.premium - 2n * first.premium)).toBeLessThanOrEqual(0)
      expect(Number(double.premium - 2n * first.premium)).toBeGreaterThan(-10)
      expect(longer.premium > first.premium).toBe(true)
      expect(meanOf(longer)).toBeGreaterThan(meanOf(first) - 3 * errorBetween(first, longer))
    }),
    { numRuns: runs, seed: 1 },
  )
  for (const driver of ['openInterest', 'volatility', 'fund', 'attachment'] as const) {
    expect(seen[driver], driver).toBeGreaterThanOrEqual(runs / 4)
  }
}, 120_000)

const meanOf = ({ losses }: Priced) => losses.reduce((sum, loss) => sum + loss, 0) / losses.length

test('however a portfolio is split, the parts’ shortfalls are never below the whole’s', () => {
  const shared = simpleVenue([0.03])
  const other = { ...simpleVenue([0.03]), markets: simpleVenue([0.03, 0.05]).markets.slice(1) }
  const options = { parameters: SIMPLE_PARAMETERS, calibration: calibrationOf('estimate'), simulate: simulateSimply }
  const base = [0, 1, 2].map((venue) => ({ venue, attachment: 4e6, exhaustion: 24e6, share: 1 }))
  const library = buildPortfolio({ venues: [shared, shared, other], covers: base }, 1, { ...options, days: 30 })
  const cover = fc.record({
    venue: fc.nat(2),
    attachment: between(0, 2e7),
    width: between(1e5, 3e7),
    share: between(0.01, 1),
    part: fc.nat(3),
  })
  fc.assert(
    fc.property(fc.array(cover, { minLength: 2, maxLength: 8 }), (drawn) => {
      const covers = drawn.map(({ venue, attachment, width, share, part }) => ({
        ...{ venue, attachment, exhaustion: attachment + width, share, part },
      }))
      const parts = [0, 1, 2, 3].map((part) => covers.filter((one) => one.part === part))
      const whole = poolMeasures(library, covers).tails
      const sums = parts.filter((part) => part.length > 0).map((part) => poolMeasures(library, part).tails)
      whole.forEach(({ expectedShortfall }, level) => {
        const split = sums.reduce((sum, tails) => sum + (tails[level]?.expectedShortfall.mean ?? 0), 0)
        expect(split).toBeGreaterThanOrEqual(expectedShortfall.mean * (1 - 1e-9))
      })
    }),
    { numRuns: 60 },
  )
})
