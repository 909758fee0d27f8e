import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEMO_PROGRAM } from '@/lib/replay/demoProgram'
import { demoVenue } from '@/lib/replay/demoVenue'
import { attributeChange } from '@/lib/risk/attributeChange'
import { buildLibrary } from '@/lib/risk/buildLibrary'
import { capitalLoad } from '@/lib/risk/capitalLoad'
import type { VenueExposure } from '@/lib/risk/exposure'
import { fundForTarget } from '@/lib/risk/fundForTarget'
import { simulateWindowsFast as simulate } from '@/lib/risk/kernel/simulateWindowsFast'
import { layerShortfall, meanCurve } from '@/lib/risk/layerShortfall'
import { lossContributions } from '@/lib/risk/lossContributions'
import { measureLayer } from '@/lib/risk/measureLayer'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { pricedOn } from '@/lib/risk/pricedOn'
import { type LayerRequest, priceLayer } from '@/lib/risk/priceLayer'
import { AttachmentAboveExhaustion } from '@/lib/risk/riskErrors'
import { sensitivities } from '@/lib/risk/sensitivities'
import { termCurves } from '@/lib/risk/termCurve'
import { insideEnvelope, volatilityEnvelope } from '@/lib/risk/volatilityEnvelope'
import { wangPremium } from '@/lib/risk/wangPremium'
import { simpleVenue } from '@/test/lib/risk/simpleVenue'

const size = { replicates: 16, windows: 300 }
const venue = demoVenue()
const library = buildLibrary(venue, 1, { simulate })
const start = Date.parse('2020-03-12T08:00Z') / 1000
const request: LayerRequest = {
  layer: DEMO_PROGRAM.layer,
  limit: DEMO_PROGRAM.limit,
  ...{ start, end: Date.parse('2020-03-27T08:00Z') / 1000, purchase: start - 96 * 3600, grace: 96 * 3600, floor: 0n },
}
const { placement } = buildLibrary(venue, 1, { simulate, size })
/** On the same events for all, as the product prices sensitivities. */
const priceOf = async (exposure: VenueExposure, asked: LayerRequest) =>
  pricedOn(buildLibrary(exposure, 1, { simulate, size, placement }), asked)

describe('the load', () => {
  it('of thirty one-day covers is not below that of one over their union', () => {
    const [attachment, exhaustion, day] = [10e6, 25e6, 1 / 365]
    const yearly = layerShortfall(meanCurve(termCurves(library, 365)), attachment, exhaustion, 0.999)
    const limit = exhaustion - attachment
    const load = (years: number) => {
      const { capitalCost, tailCost } = capitalLoad(years, limit, yearly, DEFAULT_PARAMETERS)
      return capitalCost + tailCost
    }
    // Each of the thirty is open for its day and its own grace.
    const grace = 4 * day
    expect(30 * load(day + grace)).toBeGreaterThanOrEqual(load(30 * day + grace))
    // The trap: a load on the cover's own shortfall over its own term costs a fraction of it.
    const own = (days: number) =>
      (days / 365) * layerShortfall(meanCurve(termCurves(library, days)), attachment, exhaustion, 0.999)
    expect(30 * own(1)).toBeLessThan(0.7 * own(30))
  })

  it('of any cut of a term is at least the whole’s', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }),
        fc.double({ min: 0, max: 0.1, noNaN: true }),
        fc.double({ min: 0, max: 1e9, noNaN: true }),
        (parts, grace, shortfall) => {
          const load = (years: number) => {
            const { capitalCost, tailCost } = capitalLoad(years, 2 * shortfall + 1, shortfall, DEFAULT_PARAMETERS)
            return capitalCost + tailCost
          }
          const cut = parts.reduce((sum, part) => sum + load(part + grace), 0)
          const whole = load(parts.reduce((sum, part) => sum + part, 0) + grace)
          expect(cut).toBeGreaterThanOrEqual(whole * (1 - 1e-12))
        },
      ),
    )
  })
})

describe('the premium', () => {
  it('answers to each driver with its sign', async () => {
    const { before, results } = await sensitivities(priceOf, venue, request)
    expect(before).toBe((await priceOf(venue, request)).premium)
    for (const { premium, change } of results) expect(premium - before).toBe(change)
    const signs = { openInterest: 1, volatility: 1, fund: -1, depth: -1, attachment: -1 }
    for (const { driver, change, standardError, elasticity } of results) {
      const errors = (signs[driver] * Number(change)) / 1e6 / standardError
      // A tenth more depth moves this price by less than its error.
      expect(errors, driver).toBeGreaterThan(driver === 'depth' ? -3 : 2)
      expect(Math.sign(elasticity), driver).toBe(Math.sign(Number(change)))
    }
  }, 60_000)

  it('moves between two quotes by changes that sum exactly', async () => {
    const market = venue.markets[0]
    if (!market) throw new Error('no market')
    const later = {
      ...venue,
      fund: 8e6,
      markets: [{ ...market, dailyVolatility: 0.04, depth: 0.4, dailyVolume: 8e8 }],
    }
    const after = { ...request, end: request.end + 7 * 86_400, limit: request.limit / 2n }
    const result = await attributeChange(priceOf, { exposure: venue, request }, { exposure: later, request: after })
    expect(result.before).toBe((await priceOf(venue, request)).premium)
    expect(result.after).toBe((await priceOf(later, after)).premium)
    const sum = result.changes.reduce((all, { change }) => all + change, 0n)
    expect(sum).toBe(result.after - result.before)
    expect(result.changes.find(({ cause }) => cause === 'volatility')?.change).toBeGreaterThan(0n)
    expect(result.changes.find(({ cause }) => cause === 'open interest')?.change).toBe(0n)
  }, 60_000)

  it('charges less for a cover that adds less to its pool, and shows its own shortfall as the most', () => {
    const alone = priceLayer(library, request)
    const half = priceLayer(library, { ...request, poolShortfall: alone.shortfall / 2 })
    expect(half.breakdown.tailCost * 2n - alone.breakdown.tailCost).toBeLessThanOrEqual(2n)
    expect(half.breakdown.premium).toBeLessThan(alone.breakdown.premium)
    expect(alone.shortfall).toBeLessThanOrEqual(Number(request.limit) / 1e6 + 1e-6)
    expect(alone.calibrationHash).toBe(library.calibration.hash)
  })

  it('carries a margin for an inferred ladder', () => {
    const plain = priceLayer(library, request).breakdown
    const wide = priceLayer(library, { ...request, ladderMargin: 0.3 }).breakdown
    expect(plain.ladderMargin).toBe(0n)
    expect(Number(wide.ladderMargin) / Number(wide.expectedLoss)).toBeCloseTo(0.3, 6)
    expect(wide.premium).toBeGreaterThan(plain.premium)
  })

  it('by Wang’s transform is the expected loss at λ = 0, rises with λ and adds up over layers', () => {
    const curve = meanCurve(termCurves(library, 15))
    const loss = curve.expectedLoss(10e6, 25e6)
    expect(wangPremium(curve, 10e6, 25e6, 0) / loss).toBeCloseTo(1, 2)
    expect(wangPremium(curve, 10e6, 25e6, 0.3)).toBeGreaterThan(1.3 * loss)
    const parts = wangPremium(curve, 10e6, 15e6, 0.3) + wangPremium(curve, 15e6, 25e6, 0.3)
    expect(parts / wangPremium(curve, 10e6, 25e6, 0.3)).toBeCloseTo(1, 2)
    expect(priceLayer(library, { ...request, wangLambda: 0.3 }).wang?.lambda).toBe(0.3)
  })

  it('holds while volatility stays in its envelope', () => {
    const envelope = volatilityEnvelope(venue, library.calibration)
    const moved = (factor: number) => ({
      ...venue,
      markets: venue.markets.map((market) => ({ ...market, dailyVolatility: market.dailyVolatility * factor })),
    })
    expect(insideEnvelope(envelope, venue)).toBe(true)
    for (const factor of [0.99, 1.01, 1.04]) expect(insideEnvelope(envelope, moved(factor))).toBe(true)
    for (const factor of [0.9, 1.1]) expect(insideEnvelope(envelope, moved(factor))).toBe(false)
    expect(insideEnvelope(envelope, { ...venue, markets: [] })).toBe(false)
  })
})

describe('measures', () => {
  it('split a layer’s expected loss over its markets', () => {
    const two = simpleVenue([0.05, 0.03])
    const one = buildLibrary(two, 2, { simulate, size })
    const parts = lossContributions(one, 1e6, 20e6, 30)
    const { expectedLoss } = measureLayer(one, 1e6, 20e6, 30)
    expect(parts.map(({ market }) => market)).toEqual(['BTC-USD', 'X1-USD'])
    const sum = parts.reduce((all, part) => all + part.expectedLoss.mean, 0)
    expect(sum / expectedLoss.mean).toBeCloseTo(1, 9)
    expect(parts[0]?.expectedLoss.mean).toBeGreaterThan(parts[1]?.expectedLoss.mean ?? 0)
  })

  it('name the fund that is exhausted as seldom as asked', () => {
    const fund = fundForTarget(library, 0.01, 30)
    const { attach } = measureLayer(library, fund.mean, 2 * fund.mean, 30)
    expect(attach.mean / 0.01).toBeGreaterThan(0.9)
    expect(attach.mean / 0.01).toBeLessThan(1.1)
    expect(fundForTarget(library, 0.001, 30).mean).toBeGreaterThan(fund.mean)
  })

  it('refuse a layer that ends before it starts', () => {
    for (const [attachment, exhaustion] of [
      [2, 1],
      [1, 1],
      [-1, 1],
      [Number.NaN, 1],
    ] as const) {
      expect(() => measureLayer(library, attachment, exhaustion, 15)).toThrow(AttachmentAboveExhaustion)
    }
  })
})
