import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidTerm } from '@/lib/domain/ballastDay'
import { InvalidLayer } from '@/lib/domain/layer'
import { ASSET_UNIT } from '@/lib/domain/money'
import { floorPremiumUp } from '@/lib/domain/premium'
import { DEMO_PROGRAM } from '@/lib/replay/demoProgram'
import { demoVenue } from '@/lib/replay/demoVenue'
import { buildLibrary } from '@/lib/risk/buildLibrary'
import { exceedanceCurve } from '@/lib/risk/exceedanceCurve'
import type { Rung, VenueExposure } from '@/lib/risk/exposure'
import { simulateWindowsFast as simulate } from '@/lib/risk/kernel/simulateWindowsFast'
import { measureLayer } from '@/lib/risk/measureLayer'
import { type LayerRequest, priceLayer } from '@/lib/risk/priceLayer'
import { termCurves } from '@/lib/risk/termCurve'

const venue = demoVenue()
const library = buildLibrary(venue, 1, { simulate })
const start = Date.parse('2020-03-12T08:00Z') / 1000
const term = { start, end: Date.parse('2020-03-27T08:00Z') / 1000, purchase: start - 96 * 3600, grace: 96 * 3600 }
const wad = (ratio: number) => BigInt(Math.round(ratio * 1e6)) * 10n ** 12n
const curve = { base: wad(0.01), kink: wad(0.8), atKink: wad(0.04), atFull: wad(0.2) }
const floor = floorPremiumUp(curve, DEMO_PROGRAM.stake, 0n, DEMO_PROGRAM.limit, term.end + term.grace - term.purchase)
const request: LayerRequest = { layer: DEMO_PROGRAM.layer, limit: DEMO_PROGRAM.limit, floor, ...term }
const expectedLoss = (exposure: VenueExposure) =>
  measureLayer(buildLibrary(exposure, 1, { simulate }), 10e6, 25e6, 15).expectedLoss.mean

const text = (value: unknown) => JSON.stringify(value, (_, x) => (typeof x === 'bigint' ? x.toString() : x))

test('the demo quote has an expected loss known to 10 % and a premium above the floor', () => {
  const { breakdown, measures, raoi, blocks } = priceLayer(library, request)
  expect(measures.expectedLoss.mean).toBeGreaterThan(0)
  expect(measures.expectedLoss.standardError / measures.expectedLoss.mean).toBeLessThan(0.1)
  expect(library.replicates.length).toBeGreaterThanOrEqual(16)
  const { expectedLoss, capitalCost, tailCost, expenses } = breakdown
  expect(breakdown.premium).toBe(expectedLoss + capitalCost + tailCost + expenses)
  expect(breakdown.premium > floor && floor > 0n).toBe(true)
  expect(breakdown.premium < DEMO_PROGRAM.limit).toBe(true)
  expect(raoi > DEMO_PROGRAM.limit).toBe(true)
  expect(blocks).toBeGreaterThan(1000)
})

test('the floor holds where the model asks for less', () => {
  const { breakdown } = priceLayer(library, { ...request, floor: DEMO_PROGRAM.limit })
  expect(breakdown.premium).toBe(DEMO_PROGRAM.limit)
})

test('the standard error is that of the truth', () => {
  const means = Array.from({ length: 8 }, (_, seed) => {
    const { mean } = measureLayer(buildLibrary(venue, seed + 100), 10e6, 25e6, 15).expectedLoss
    return mean
  })
  const { mean, standardError } = measureLayer(library, 10e6, 25e6, 15).expectedLoss
  const average = means.reduce((sum, value) => sum + value, 0) / means.length
  expect(Math.abs(mean - average)).toBeLessThan(4 * standardError)
})

test('the same seed gives the same bytes, another seed another figure', () => {
  const again = buildLibrary(structuredClone(venue), 1, { simulate })
  expect(text(priceLayer(again, request))).toBe(text(priceLayer(library, request)))
  const other = buildLibrary(venue, 2, { simulate })
  expect(other.modelHash).not.toBe(library.modelHash)
  expect(priceLayer(other, request).breakdown.expectedLoss).not.toBe(
    priceLayer(library, request).breakdown.expectedLoss,
  )
  // A database may give keys back in another order.
  const shuffled = Object.fromEntries(Object.entries(venue).reverse()) as VenueExposure
  expect(buildLibrary(shuffled, 1, { simulate }).modelHash).toBe(library.modelHash)
})

test('adjoining layers add up', () => {
  const curves = termCurves(library, 15)
  const bound = fc.double({ min: 0, max: 2e8, noNaN: true })
  fc.assert(
    fc.property(bound, bound, bound, fc.nat(15), (a, b, c, replicate) => {
      const [low, middle, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number]
      const loss = curves[replicate]?.expectedLoss ?? (() => Number.NaN)
      expect(Math.abs(loss(low, middle) + loss(middle, high) - loss(low, high))).toBeLessThan(1e-9 * (1 + loss(0, 1e9)))
    }),
  )
})

test('the expected loss is the area under the exceedance curve', () => {
  const [first] = termCurves(library, 15)
  if (!first) throw new Error('no replicate')
  const steps = 20_000
  let area = 0
  for (let index = 0; index < steps; index++)
    area += (first.exceedance(10e6 + (15e6 * (index + 0.5)) / steps) * 15e6) / steps
  expect(first.expectedLoss(10e6, 25e6) / area).toBeCloseTo(1, 3)
})

test('rises with the limit and the term, falls with the attachment', () => {
  const premium = (change: Partial<LayerRequest>) =>
    priceLayer(library, { ...request, floor: 0n, ...change }).breakdown.premium
  expect(premium({ limit: request.limit / 2n }) < premium({})).toBe(true)
  expect(premium({ end: term.end + 7 * 86_400 }) > premium({})).toBe(true)
  expect(premium({ grace: 2 * term.grace }) > premium({})).toBe(true)
  const higher = { attachment: 15_000_000n * ASSET_UNIT, exhaustion: 30_000_000n * ASSET_UNIT }
  expect(premium({ layer: higher }) < premium({})).toBe(true)
  const { attach, exhaust } = measureLayer(library, 10e6, 25e6, 15)
  expect(attach.mean).toBeGreaterThan(exhaust.mean)
})

test('rises with volatility and open interest, falls with depth', () => {
  const base = expectedLoss(venue)
  const change = (part: object) => ({ ...venue, markets: venue.markets.map((market) => ({ ...market, ...part })) })
  const grow = (rungs: readonly Rung[]) => rungs.map((rung) => ({ ...rung, openInterest: rung.openInterest * 1.2 }))
  expect(expectedLoss(change({ dailyVolatility: 0.045 }))).toBeGreaterThan(base)
  expect(expectedLoss(change({ depth: 1 }))).toBeLessThan(base)
  const larger = venue.markets.map((market) => ({ ...market, long: grow(market.long), short: grow(market.short) }))
  expect(expectedLoss({ ...venue, markets: larger })).toBeGreaterThan(base)
})

test('doubling the rungs changes the expected loss by less than 1 %', () => {
  const split = (rungs: readonly Rung[]) =>
    rungs.flatMap(({ distance, openInterest }, index) => {
      const near = rungs[index - 1]?.distance ?? 0
      return [
        { distance: (near + distance) / 2, openInterest: openInterest / 2 },
        { distance, openInterest: openInterest / 2 },
      ]
    })
  const finer = venue.markets.map((market) => ({ ...market, long: split(market.long), short: split(market.short) }))
  expect(expectedLoss({ ...venue, markets: finer }) / expectedLoss(venue)).toBeCloseTo(1, 6)
})

test('value at risk and shortfall are in order', () => {
  const { venue: tails, layer } = measureLayer(library, 10e6, 25e6, 15)
  const exceedance = exceedanceCurve(termCurves(library, 15), 40e6)
  for (const measure of [tails, layer]) {
    const values = measure.flatMap(({ valueAtRisk }) => valueAtRisk.mean)
    expect([...values].sort((a, b) => a - b)).toEqual(values)
    for (const { valueAtRisk, expectedShortfall } of measure) {
      expect(expectedShortfall.mean).toBeGreaterThanOrEqual(valueAtRisk.mean)
    }
  }
  for (const { expectedShortfall } of layer) expect(expectedShortfall.mean).toBeLessThanOrEqual(15e6 * (1 + 1e-9))
  expect(exceedance.every(({ probability }, index) => probability <= (exceedance[index - 1]?.probability ?? 1))).toBe(
    true,
  )
})

test('an exposure that can lose nothing costs its capital and expenses', () => {
  const rung = [
    { distance: 0.9, openInterest: 0 },
    { distance: 1, openInterest: 1e6 },
  ]
  const far = { ...venue, markets: venue.markets.map((market) => ({ ...market, long: rung, short: rung })) }
  const { breakdown, measures } = priceLayer(buildLibrary(far, 1), request)
  expect(measures.expectedLoss).toEqual({ mean: 0, standardError: 0 })
  expect(breakdown.expectedLoss).toBe(0n)
  expect(breakdown.capitalCost > 0n).toBe(true)
})

test('refuses layers and terms that are none', () => {
  expect(() => priceLayer(library, { ...request, layer: { attachment: 2n, exhaustion: 1n } })).toThrow(InvalidLayer)
  expect(() => priceLayer(library, { ...request, end: term.end + 1 })).toThrow(InvalidTerm)
  expect(() => priceLayer(library, { ...request, purchase: start })).toThrow(InvalidTerm)
})
