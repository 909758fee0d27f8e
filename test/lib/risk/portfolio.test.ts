import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLibrary, type Simulator } from '@/lib/risk/buildLibrary'
import { driveHere } from '@/lib/risk/library/drive'
import { measureLayer } from '@/lib/risk/measureLayer'
import { buildPortfolio, buildPortfolioWith } from '@/lib/risk/portfolio/buildPortfolio'
import { incrementalShortfall } from '@/lib/risk/portfolio/incrementalShortfall'
import { planPortfolio, simulateBlock } from '@/lib/risk/portfolio/planPortfolio'
import { payoutOf } from '@/lib/risk/portfolio/poolLosses'
import { type PoolMeasures, poolMeasures } from '@/lib/risk/portfolio/poolMeasures'
import type { Portfolio, PortfolioCover } from '@/lib/risk/portfolio/portfolio'
import { calibrationOf, SIMPLE_PARAMETERS, simpleVenue, simulateSimply } from '@/test/lib/risk/simpleVenue'

const options = { parameters: SIMPLE_PARAMETERS, calibration: calibrationOf('estimate'), simulate: simulateSimply }
const shared = simpleVenue([0.03])
const other = { ...simpleVenue([0.03]), markets: simpleVenue([0.03, 0.04]).markets.slice(1) }
const portfolio: Portfolio = {
  venues: [shared, shared, other],
  covers: [0, 1, 2].map((venue) => ({ venue, attachment: 4e6, exhaustion: 104e6, share: 0.5 })),
}
const term = { ...options, days: 30 }
const library = buildPortfolio(portfolio, 1, term)
const shortfall = (covers: Portfolio['covers']) => {
  const tail = poolMeasures(library, covers).tails[2]
  if (!tail) throw new Error('no 99.9 %')
  return tail.expectedShortfall
}

describe('a pool’s portfolio', () => {
  it('has the expected loss of the venue’s own library where it has one venue', () => {
    const covers = [{ venue: 0, attachment: 4e6, exhaustion: 12e6, share: 1 }]
    const pool = poolMeasures(buildPortfolio({ venues: [shared], covers }, 3, term), covers).expectedLoss
    const venue = measureLayer(buildLibrary(shared, 4, options), 4e6, 12e6, 30).expectedLoss
    const error = Math.hypot(pool.standardError, venue.standardError)
    expect(pool.standardError / pool.mean).toBeLessThan(0.1)
    expect(Math.abs(pool.mean - venue.mean)).toBeLessThan(3.5 * error)
  })

  it('merges blocks that were simulated apart to the same bytes, in whatever order they came', () => {
    const plan = structuredClone(driveHere(planPortfolio(portfolio, 1, term), SIMPLE_PARAMETERS, simulateSimply))
    expect(plan.modelHash).toBe(library.modelHash)
    for (const replicate of [15, 3, 0]) {
      const block = driveHere(simulateBlock(portfolio, plan, replicate, term), SIMPLE_PARAMETERS, simulateSimply)
      expect(block).toEqual(library.blocks[replicate])
    }
  })

  it('gives the same bytes where several blocks are under way at a time', async () => {
    const { simulate, ...rest } = term
    const elsewhere: Simulator = async (exposure, parameters, plan) => simulate(exposure, parameters, plan)
    expect(await buildPortfolioWith(elsewhere, portfolio, 1, rest)).toEqual(library)
  })

  it('moves venues that share their markets as one', () => {
    const [first, second, third] = portfolio.covers
    if (!first || !second || !third) throw new Error('no covers')
    expect(shortfall([first, second]).mean).toBeCloseTo(2 * shortfall([first]).mean, 3)
    const apart = shortfall(portfolio.covers.slice(1)).mean
    expect(apart).toBeLessThan(0.98 * (shortfall([second]).mean + shortfall([third]).mean))
    expect(apart).toBeGreaterThan(shortfall([third]).mean)
  })

  it('never has less shortfall in parts than as a whole', () => {
    const lists = [
      [0, 1, 2],
      [1, 0, 2],
      [2, 0, 1],
    ].map((order) => order.map((index) => portfolio.covers[index] as Portfolio['covers'][number]))
    for (const [one, ...rest] of lists) {
      if (!one) continue
      expect(shortfall([one]).mean + shortfall(rest).mean).toBeGreaterThanOrEqual(
        shortfall(portfolio.covers).mean - 1e-6,
      )
    }
  })

  it('charges a cover for no more than its own shortfall, and its contributions sum to the pool’s', () => {
    const [first, ...rest] = portfolio.covers
    if (!first) throw new Error('no covers')
    const added = incrementalShortfall(library, rest, first, 0.999).mean
    expect(added).toBeGreaterThan(0)
    expect(added).toBeLessThanOrEqual(shortfall([first]).mean + 1e-6)
    const { contributions, tails } = poolMeasures(library, portfolio.covers)
    const sum = contributions.reduce((all, { mean }) => all + mean, 0)
    expect(sum / (tails[2]?.expectedShortfall.mean ?? 0)).toBeCloseTo(1, 9)
  })

  it('follows what is left of a term as a portfolio of that term does, and as the venue where it is the whole', () => {
    const covers = [{ venue: 0, attachment: 4e6, exhaustion: 12e6, share: 1 }]
    const tracks = [
      { venue: 0, from: 0, to: 30 },
      { venue: 0, from: 0, to: 10 },
      { venue: 0, from: 20, to: 30 },
    ]
    const long = buildPortfolio({ venues: [shared], covers, tracks }, 3, term)
    const running = (track: number, level = 0, reached = 0) =>
      covers.map((cover) => ({ ...cover, running: { track, level, reached } }))
    const of = (list: readonly PortfolioCover[]) => poolMeasures(long, list).expectedLoss
    // The same histories: to the bit.
    expect(poolMeasures(long, running(0))).toEqual(poolMeasures(long, covers))
    const short = poolMeasures(
      buildPortfolio({ venues: [shared], covers }, 5, { ...term, days: 10 }),
      covers,
    ).expectedLoss
    const left = of(running(1))
    expect(left.standardError / left.mean).toBeLessThan(0.15)
    expect(Math.abs(left.mean - short.mean)).toBeLessThan(3.5 * Math.hypot(left.standardError, short.standardError))
    // Ten days that begin later start from their own baseline; the volatility drifts meanwhile, so only the order of size holds.
    expect(of(running(2)).mean / left.mean).toBeGreaterThan(0.5)
    expect(of(running(2)).mean / left.mean).toBeLessThan(2)
    // Half way up the layer less is left to pay, and it is nearer.
    expect(poolMeasures(long, running(1, 8e6, 8e6)).limit).toBe(4e6)
    expect(poolMeasures(long, running(1, 8e6, 8e6)).anyLoss.mean).toBeGreaterThan(
      poolMeasures(long, running(1)).anyLoss.mean,
    )
    expect(of(running(1, 20e6, 20e6))).toEqual({ mean: 0, standardError: 0 })
  })

  it('never pays more than is left of a cover, nor less for more loss', () => {
    const amount = fc.double({ min: 0, max: 3e7, noNaN: true })
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        fc.double({ min: -1e7, max: 3e7, noNaN: true }),
        (reached, less, more, level) => {
          const cover = { venue: 0, attachment: 4e6, exhaustion: 12e6, share: 0.5 }
          const running = { ...cover, running: { track: 0, level: Math.min(level, reached), reached } }
          const [low, high] = [Math.min(less, more), Math.max(less, more)].map((loss) => payoutOf(running, loss))
          expect(low).toBeGreaterThanOrEqual(0)
          expect(high).toBeGreaterThanOrEqual(low as number)
          // What is paid by now and from now on is what one loss of the whole height pays.
          const whole = payoutOf(cover, Math.max(reached, Math.min(level, reached) + Math.max(less, more)))
          expect((high as number) + payoutOf(cover, reached)).toBeCloseTo(whole, 6)
        },
      ),
    )
  })

  it('splits its loss with treaties: what they pay and what is left add up to the gross', () => {
    const { covers } = portfolio
    const gross = poolMeasures(library, covers)
    const es = ({ tails }: PoolMeasures) => tails[2]?.expectedShortfall.mean ?? 0
    const all = { retention: 0, limit: 150e6, lost: 0, covers: [0, 1, 2] }
    // A treaty of everything leaves nothing, and one that nothing reaches leaves everything, to the bit.
    const nothing = poolMeasures(library, covers, [all])
    expect([nothing.limit, nothing.anyLoss.mean, nothing.expectedLoss.mean, es(nothing)]).toEqual([0, 0, 0, 0])
    expect(poolMeasures(library, covers, [{ ...all, retention: 150e6 }])).toEqual(gross)
    expect(poolMeasures(library, covers, [{ ...all, covers: [] }])).toEqual(gross)

    // A stop loss caps the pool's loss at its retention; what it pays is the layer above: two halves of one loss.
    const above = poolMeasures(library, covers, [{ ...all, retention: 20e6 }])
    const below = poolMeasures(library, covers, [{ ...all, limit: 20e6 }])
    expect(above.limit).toBeCloseTo(20e6, 6)
    expect(es(above)).toBeCloseTo(20e6, 0)
    expect(above.anyLoss).toEqual(gross.anyLoss)
    expect((above.expectedLoss.mean + below.expectedLoss.mean) / gross.expectedLoss.mean).toBeCloseTo(1, 12)

    // Losses so far have used up the retention, and part of the limit.
    const used = { ...all, retention: 20e6, limit: 30e6, lost: 25e6 }
    const later = poolMeasures(library, covers, [used])
    const fresh = poolMeasures(library, covers, [{ ...all, limit: 25e6 }])
    expect(later.expectedLoss.mean / fresh.expectedLoss.mean).toBeCloseTo(1, 12)
    expect(es(later) / es(fresh)).toBeCloseTo(1, 12)

    // Risks attaching: a cover that was sold before is none of its business, and parts still sum to the whole.
    const one = poolMeasures(library, covers, [{ ...all, limit: 10e6, covers: [2] }])
    const [first, second, third] = covers.map((cover) => poolMeasures(library, [cover]).expectedLoss.mean)
    const left = poolMeasures(library, covers.slice(2), [{ ...all, limit: 10e6, covers: [0] }]).expectedLoss.mean
    expect(left).toBeLessThan(third as number)
    expect(one.expectedLoss.mean / ((first as number) + (second as number) + left)).toBeCloseTo(1, 12)
    expect(one.contributions.reduce((sum, { mean }) => sum + mean, 0) / es(one)).toBeCloseTo(1, 9)
  })

  it('has a falling distribution that ends at its limits', () => {
    const { exceedance, anyLoss } = poolMeasures(library, portfolio.covers)
    expect(exceedance.at(0)?.probability).toBeCloseTo(anyLoss.mean, 9)
    expect(exceedance.at(-1)).toMatchObject({ loss: 150e6, probability: 0 })
    for (const [index, { probability }] of exceedance.entries()) {
      expect(probability).toBeLessThanOrEqual(exceedance[index - 1]?.probability ?? 1)
    }
  })
})
