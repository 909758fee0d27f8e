import { describe, expect, it } from 'vitest'
import { buildLibrary, type Library } from '@/lib/risk/buildLibrary'
import { estimate } from '@/lib/risk/estimate'
import { layerShortfall } from '@/lib/risk/layerShortfall'
import { eventTail } from '@/lib/risk/library/eventTail'
import type { DrawnWindows } from '@/lib/risk/library/windowSet'
import { streamOf } from '@/lib/risk/random'
import { mertonLaw } from '@/lib/risk/statistics/mertonLaw'
import { normalQuantile } from '@/lib/risk/statistics/normal'
import { termCurves } from '@/lib/risk/termCurve'
import { valueAtRisk } from '@/lib/risk/valueAtRisk'
import { SIMPLE_PARAMETERS, simpleVenue, simulateSimply } from '@/test/lib/risk/simpleVenue'

/**
 * The terminal law of Merton's jump diffusion is known exactly, as a Poisson mixture. Its losses, drawn by strata and put
 * through the library's own sums and measures as a term of one day with one event, must give the exact figures.
 */
const model = { drift: 0.05, volatility: 0.5, intensity: 12, jumpMean: -0.06, jumpVolatility: 0.08 }
const law = mertonLaw(model, 30 / 365)
const base = buildLibrary(simpleVenue(), 1, {
  parameters: SIMPLE_PARAMETERS,
  simulate: simulateSimply,
  size: { replicates: 16, windows: 230 },
})
const HALVINGS = 18
const PER_STRATUM = 24

function replicate(number: number) {
  const stream = streamOf(5, number)
  const losses: number[] = []
  const chances: number[] = []
  for (const { weight, mean, deviation } of law.terms) {
    if (weight < 1e-9) continue
    for (let half = 0; half <= HALVINGS; half++) {
      const from = half === HALVINGS ? 0 : 2 ** -(half + 1)
      const width = (2 ** -half - from) / PER_STRATUM
      for (let part = 0; part < PER_STRATUM; part++) {
        const x = mean + deviation * normalQuantile(from + (part + stream.uniform()) * width)
        losses.push(Math.max(-Math.expm1(x), 0))
        chances.push(weight * width)
      }
    }
  }
  const count = losses.length
  const nodes = base.grid.multiples.length
  const weights = new Float64Array(nodes * count)
  for (let node = 0; node < nodes; node++) weights.set(chances, node * count)
  const peak = Float64Array.from(losses)
  const windows = { count, bins: new Uint8Array(count), sizes: new Float64Array(count) } as DrawnWindows
  return eventTail(windows, base.grid, weights, peak, peak)
}

const library: Library = { ...base, tails: Array.from({ length: 16 }, (_, number) => replicate(number)) }
const curves = termCurves(library, 1)

function expectNear(figures: readonly number[], exact: number, precision: number): void {
  const { mean, standardError } = estimate(figures)
  expect(standardError / exact).toBeLessThan(precision)
  expect(Math.abs(mean - exact)).toBeLessThan(4 * standardError + 2.5e-3 * precision * exact + 1e-12)
}

describe('Merton’s terminal law through the library', () => {
  for (const level of [0.99, 0.999, 0.9999]) {
    it(`gives tail probability, value at risk, shortfall and layers at ${100 * level} %`, () => {
      const exact = law.valueAtRisk(level)
      expectNear(
        curves.map((curve) => curve.exceedance(exact)),
        1 - level,
        0.02,
      )
      // The search stops at four parts in a thousand.
      const { mean } = estimate(curves.map((curve) => valueAtRisk(curve, 1 - level)))
      expect(mean / exact).toBeGreaterThan(0.998)
      expect(mean / exact).toBeLessThan(1.006)
      expectNear(
        curves.map((curve) => layerShortfall(curve, 0, 1, level)),
        law.expectedShortfall(level),
        0.005,
      )
      expectNear(
        curves.map((curve) => curve.expectedLoss(exact, Math.min(1.5 * exact, 1))),
        law.layer(exact, Math.min(1.5 * exact, 1)),
        0.02,
      )
    })
  }
})
