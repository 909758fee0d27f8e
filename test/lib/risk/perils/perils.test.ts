import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { eventPath } from '@/lib/risk/eventPath'
import { adverseMove, eventFrequency } from '@/lib/risk/moveLaw'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { pathLaw } from '@/lib/risk/pathLaw'
import { ASSERTION_PRIOR, measureAssertion, observeAssertions } from '@/lib/risk/perils/assertion'
import { type DepegLaw, longestSpellExceeds, measureDepeg, predictiveSpellExceeds } from '@/lib/risk/perils/depeg'
import { fitDepeg } from '@/lib/risk/perils/fitDepeg'
import { InvalidPeril } from '@/lib/risk/perils/invalidPeril'
import { largestDrop } from '@/lib/risk/perils/largestDrop'
import { measurePriceGap } from '@/lib/risk/perils/priceGap'
import { spellsBelow } from '@/lib/risk/perils/spellsBelow'
import { streamOf } from '@/lib/risk/random'
import { STEPS } from '@/lib/risk/runWindow'
import { logGamma } from '@/lib/risk/statistics/gammaFunctions'
import { paretoQuantile } from '@/lib/risk/statistics/generalisedPareto'
import { integrate } from '@/lib/risk/statistics/quadrature'

const DAY = 86_400
const HOUR = 3600

describe('PRICE_GAP', () => {
  const gap = { dailyVolatility: 0.04, window: HOUR, days: 30 }
  const layer = { attachment: 0.15, exhaustion: 0.3 }

  it('finds the largest drop as brute force does', () => {
    const moves = fc.array(fc.double({ min: -0.2, max: 0.2, noNaN: true }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(moves, fc.integer({ min: 1, max: 40 }), (course, window) => {
        const prices = [0, ...course].map((log) => Math.exp(0.7 * log))
        let worst = 0
        prices.forEach((later, j) => {
          prices.slice(Math.max(0, j - window), j).forEach((earlier) => {
            worst = Math.max(worst, 1 - later / earlier)
          })
        })
        expect(largestDrop(course, 0.7, window)).toBeCloseTo(worst, 12)
      }),
    )
  })

  it('is what plain simulation of whole terms gives, within three standard errors', () => {
    const stream = streamOf(77, 1)
    const law = pathLaw(DEFAULT_PARAMETERS)
    const shape = new Float64Array(STEPS)
    const terms = 4000
    let attached = 0
    let paid = 0
    let squares = 0
    for (let term = 0; term < terms; term++) {
      let worst = 0
      for (let day = 0; day < gap.days; day++) {
        for (const side of ['long', 'short'] as const) {
          const tail = stream.uniform()
          if (tail > eventFrequency(side, DEFAULT_PARAMETERS)) continue
          const size = adverseMove(side, tail, gap.dailyVolatility, DEFAULT_PARAMETERS) * (side === 'long' ? 1 : -1)
          worst = Math.max(worst, largestDrop(eventPath(side, stream, law, shape), size, 12))
        }
      }
      const payout = Math.min(Math.max((worst - 0.15) / 0.15, 0), 1)
      attached += worst > 0.15 ? 1 : 0
      paid += payout
      squares += payout * payout
    }
    const { attach, expectedLoss } = measurePriceGap(gap, layer)
    const p = attached / terms
    const spread = Math.hypot(attach.standardError, Math.sqrt((p * (1 - p)) / terms))
    expect(Math.abs(attach.mean - p)).toBeLessThan(3 * spread)
    const mean = paid / terms
    const error = Math.hypot(expectedLoss.standardError, Math.sqrt((squares / terms - mean * mean) / terms))
    expect(Math.abs(expectedLoss.mean - mean)).toBeLessThan(3 * error)
  })

  it('adds up over adjoining layers, and rises with window, term and volatility', () => {
    const loss = (attachment: number, exhaustion: number, change = {}) =>
      measurePriceGap({ ...gap, ...change }, { attachment, exhaustion }).expectedLoss.mean
    expect(loss(0.15, 0.2) * 0.05 + loss(0.2, 0.3) * 0.1).toBeCloseTo(loss(0.15, 0.3) * 0.15, 12)
    expect(loss(0.15, 0.3, { window: 6 * HOUR })).toBeGreaterThan(loss(0.15, 0.3))
    expect(loss(0.15, 0.3, { days: 60 })).toBeGreaterThan(loss(0.15, 0.3))
    expect(loss(0.15, 0.3, { dailyVolatility: 0.05 })).toBeGreaterThan(loss(0.15, 0.3))
    expect(loss(0.2, 0.35)).toBeLessThan(loss(0.15, 0.3))
  })

  it('has a standard error that covers the figure of other seeds', () => {
    const runs = Array.from({ length: 10 }, (_, seed) => measurePriceGap(gap, layer, seed + 1).expectedLoss)
    const mean = runs.reduce((sum, run) => sum + run.mean, 0) / runs.length
    const covered = runs.filter((run) => Math.abs(run.mean - mean) < 2.2 * run.standardError).length
    expect(covered).toBeGreaterThanOrEqual(7)
    expect(runs[0]!.standardError / mean).toBeLessThan(0.1)
  })
})

describe('DEPEG', () => {
  const year = 365.25 * DAY
  /** Two spells a year of six hours on average. */
  const law: DepegLaw = { spells: { shape: 4, rate: 2 * year }, length: { shape: 0.4, scale: 0.6 * 6 * HOUR } }

  function simulate(rate: number, length: DepegLaw['length'], spell: number, term: number, terms: number): number {
    const stream = streamOf(5, 0)
    let hits = 0
    for (let k = 0; k < terms; k++) {
      let time = 0
      for (;;) {
        time -= Math.log(stream.uniform()) / rate
        if (time + spell > term) break
        const duration = paretoQuantile(length, stream.uniform())
        if (duration > spell) {
          hits++
          break
        }
        time += duration
      }
    }
    return hits / terms
  }

  it('is what simulation of spells gives, also where a tenth of the time is spent below', () => {
    for (const [rate, scale] of [
      [2 / year, 0.6 * 6 * HOUR],
      [40 / year, 0.6 * DAY],
    ] as const) {
      const length = { shape: 0.4, scale }
      for (const spell of [12 * HOUR, 3 * DAY]) {
        const terms = 60_000
        const simulated = simulate(rate, length, spell, 90 * DAY, terms)
        const closed = longestSpellExceeds({ ...law, length }, rate, spell, 90 * DAY)
        const error = Math.sqrt((simulated * (1 - simulated)) / terms)
        expect(Math.abs(closed - simulated)).toBeLessThan(3 * error + 0.01 * closed)
      }
    }
  })

  it('is the mean over the rate’s posterior, by quadrature', () => {
    const { shape, rate } = law.spells
    const density = (x: number) =>
      Math.exp(shape * Math.log(rate) + (shape - 1) * Math.log(x) - rate * x - logGamma(shape))
    const spell = 10 * HOUR
    // The slowing of the clock is taken at the mean rate, so it enters both sides alike.
    const slow = predictiveSpellExceeds({ ...law, spells: { shape: 1e9, rate: (1e9 * rate) / shape } }, spell, 30 * DAY)
    const weight = -Math.log1p(-slow) / (shape / rate)
    const mean = integrate((x) => density(x) * -Math.expm1(-x * weight), 1e-12, 40 / rate)
    expect(predictiveSpellExceeds(law, spell, 30 * DAY)).toBeCloseTo(mean, 8)
  })

  it('falls with the spell, rises with the term, is 0 beyond it; layers add up', () => {
    const p = (spell: number, term: number) => predictiveSpellExceeds(law, spell, term)
    expect(p(HOUR, 30 * DAY)).toBeGreaterThan(p(2 * HOUR, 30 * DAY))
    expect(p(HOUR, 60 * DAY)).toBeGreaterThan(p(HOUR, 30 * DAY))
    expect(p(30 * DAY, 30 * DAY)).toBe(0)
    const loss = (attachment: number, exhaustion: number) =>
      measureDepeg(law, { attachment, exhaustion }, 30 * DAY).expectedLoss.mean * (exhaustion - attachment)
    expect((loss(HOUR, DAY) + loss(DAY, 3 * DAY)) / loss(HOUR, 3 * DAY)).toBeCloseTo(1, 9)
  })

  it('reads spells from a feed: joined by the heartbeat, ended by the strike or a gap', () => {
    const at = (hours: number, price: number) => ({ time: 1_000_000 + hours * HOUR, price })
    const rounds = [at(0, 1), at(1, 0.98), at(2, 0.97), at(3, 1), at(4, 0.98), at(5, 0.98), at(9, 0.98), at(10, 0.97)]
    expect(spellsBelow(rounds, 0.99, HOUR)).toEqual({
      spells: [
        { seconds: 2 * HOUR, open: false },
        { seconds: HOUR, open: false },
        { seconds: HOUR, open: true },
      ],
      onPeg: 2 * HOUR,
    })
    expect(() => spellsBelow([at(0, 1), at(0, 1)], 0.99, HOUR)).toThrow('rounds[1].time must be after')
  })

  it('finds the law of spells again, open ones counted as longer', () => {
    const stream = streamOf(9, 0)
    const spells = Array.from({ length: 600 }, () => {
      const seconds = paretoQuantile({ shape: 0.4, scale: 10_000 }, stream.uniform())
      // A record that stops after eight hours.
      return seconds > 28_800 ? { seconds: 28_800, open: true } : { seconds, open: false }
    })
    const fit = fitDepeg({ spells, onPeg: 300 * year })
    expect(Math.abs(fit.length.shape - 0.4)).toBeLessThan(0.25)
    expect(fit.length.scale / 10_000).toBeGreaterThan(0.85)
    expect(fit.length.scale / 10_000).toBeLessThan(1.15)
    expect(fit.spells.shape / fit.spells.rate).toBeCloseTo(602 / (304 * year), 12)
    expect(fitDepeg({ spells: [], onPeg: 0 }).length).toEqual({ shape: 0.5, scale: 10_800 })
  })
})

describe('ASSERTION', () => {
  it('is the Poisson law with its rate integrated out', () => {
    const law = observeAssertions(ASSERTION_PRIOR, 1, 3)
    const density = (x: number) =>
      Math.exp(law.shape * Math.log(law.years) + (law.shape - 1) * Math.log(x) - law.years * x - logGamma(law.shape))
    const exact = integrate((x) => density(x) * -Math.expm1(-0.25 * x), 1e-12, 10)
    const { attach, expectedLoss } = measureAssertion(law, { attachment: 0, exhaustion: 1 }, 0.25)
    expect(attach.mean).toBeCloseTo(exact, 8)
    expect(expectedLoss.mean).toBe(attach.mean)
  })

  it('with an exponential prior is T ÷ (b + T), and half is paid where the layer is twice as wide', () => {
    expect(measureAssertion({ shape: 1, years: 9 }, { attachment: 0, exhaustion: 1 }, 1).attach.mean).toBeCloseTo(
      0.1,
      12,
    )
    expect(measureAssertion({ shape: 1, years: 9 }, { attachment: 0, exhaustion: 2 }, 1).expectedLoss.mean).toBeCloseTo(
      0.05,
      12,
    )
  })

  it('learns: quiet years lower it, events raise it', () => {
    const p = (events: number, years: number) =>
      measureAssertion(observeAssertions(ASSERTION_PRIOR, events, years), { attachment: 0, exhaustion: 1 }, 1).attach
        .mean
    expect(p(0, 5)).toBeLessThan(p(0, 0))
    expect(p(2, 5)).toBeGreaterThan(p(0, 5))
  })
})

test.each([
  [
    'dailyVolatility',
    () => measurePriceGap({ dailyVolatility: 0, window: HOUR, days: 1 }, { attachment: 0.2, exhaustion: 0.3 }),
  ],
  [
    'window',
    () => measurePriceGap({ dailyVolatility: 0.04, window: 60, days: 1 }, { attachment: 0.2, exhaustion: 0.3 }),
  ],
  [
    'attachment',
    () => measurePriceGap({ dailyVolatility: 0.04, window: HOUR, days: 1 }, { attachment: 0.05, exhaustion: 0.3 }),
  ],
  [
    'exhaustion',
    () => measurePriceGap({ dailyVolatility: 0.04, window: HOUR, days: 1 }, { attachment: 0.2, exhaustion: 0.2 }),
  ],
  [
    'days',
    () =>
      measurePriceGap({ dailyVolatility: 0.04, window: HOUR, days: Number.NaN }, { attachment: 0.2, exhaustion: 0.3 }),
  ],
  [
    'length.shape',
    () =>
      measureDepeg(
        { spells: { shape: 1, rate: 1e8 }, length: { shape: 1, scale: 1 } },
        { attachment: 1, exhaustion: 2 },
        10,
      ),
  ],
  [
    'exhaustion',
    () =>
      measureDepeg(
        { spells: { shape: 1, rate: 1e8 }, length: { shape: 0, scale: 1 } },
        { attachment: 1, exhaustion: 20 },
        10,
      ),
  ],
  ['shape', () => measureAssertion({ shape: 0, years: 1 }, { attachment: 0, exhaustion: 1 }, 1)],
  ['events', () => observeAssertions(ASSERTION_PRIOR, -1, 1)],
])('refuses and names %s', (field, work) => {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidPeril)
    expect((error as InvalidPeril).field).toBe(field)
    return
  }
  throw new Error('no error')
})
