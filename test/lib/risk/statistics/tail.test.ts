import { describe, expect, it } from 'vitest'
import { streamOf } from '@/lib/risk/random'
import { fitGeneralisedPareto } from '@/lib/risk/statistics/fitGeneralisedPareto'
import { paretoLayer, paretoMeanExcess, paretoQuantile, paretoSurvival } from '@/lib/risk/statistics/generalisedPareto'
import { fitTail, tailExpectedShortfall, tailValueAtRisk } from '@/lib/risk/statistics/peaksOverThreshold'
import { integrate } from '@/lib/risk/statistics/quadrature'
import { InvalidSample, TooFewExceedances } from '@/lib/risk/statistics/statisticsErrors'
import { thresholdDiagnostics } from '@/lib/risk/statistics/thresholdDiagnostics'
import { DATA_MISSING, marketDataPath, readColumn } from '@/test/support/marketData'

const danish = marketDataPath('danish_fire.csv')

function draws(shape: number, scale: number, count: number, seed: number): number[] {
  const stream = streamOf(seed, 0)
  return Array.from({ length: count }, () => paretoQuantile({ shape, scale }, stream.uniform()))
}

describe('the Danish fire losses, McNeil (1997), ASTIN Bulletin 27, and his R package evir', () => {
  it.skipIf(!danish)(`gives the published tail at threshold 10 ${danish ? '' : DATA_MISSING}`, () => {
    const fit = fitTail(readColumn(danish as string, 'loss_mDKK'), 10)
    expect(fit.exceedances).toBe(109)
    expect(fit.shape).toBeCloseTo(0.497, 3)
    expect(fit.scale).toBeCloseTo(6.975, 3)
    expect(tailValueAtRisk(fit, 0.99).value).toBeCloseTo(27.3, 1)
    expect(tailExpectedShortfall(fit, 0.99).value).toBeCloseTo(58.2, 1)
  })

  it.skipIf(!danish)('has standard errors that invert the observed information, by second differences', () => {
    const losses = readColumn(danish as string, 'loss_mDKK')
    const fit = fitTail(losses, 10)
    const excesses = losses.filter((loss) => loss > 10).map((loss) => loss - 10)
    const minus = (shape: number, scale: number) =>
      excesses.reduce((sum, y) => sum + Math.log(scale) + (1 + 1 / shape) * Math.log1p((shape * y) / scale), 0)
    const [a, b] = [1e-3, 1e-2]
    const at = (i: number, j: number) => minus(fit.shape + i * a, fit.scale + j * b)
    const shapes = (at(1, 0) - 2 * at(0, 0) + at(-1, 0)) / (a * a)
    const scales = (at(0, 1) - 2 * at(0, 0) + at(0, -1)) / (b * b)
    const mixed = (at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / (4 * a * b)
    const determinant = shapes * scales - mixed * mixed
    expect(fit.shapeError).toBeCloseTo(Math.sqrt(scales / determinant), 4)
    expect(fit.scaleError).toBeCloseTo(Math.sqrt(shapes / determinant), 3)
  })

  it.skipIf(!danish)(
    'solves the likelihood’s equations at five thresholds: mean ln(1 + ξy/β) = ξ, mean 1/(1 + ξy/β) = 1/(1 + ξ)',
    () => {
      const losses = readColumn(danish as string, 'loss_mDKK')
      for (const threshold of [3, 4, 5, 10, 20]) {
        const fit = fitTail(losses, threshold)
        const excesses = losses.filter((loss) => loss > threshold).map((loss) => loss - threshold)
        expect(fit.exceedances).toBe(excesses.length)
        const mean = (figure: (y: number) => number) =>
          excesses.reduce((sum, y) => sum + figure(y), 0) / excesses.length
        expect(mean((y) => Math.log1p((fit.shape * y) / fit.scale))).toBeCloseTo(fit.shape, 4)
        expect(mean((y) => 1 / (1 + (fit.shape * y) / fit.scale))).toBeCloseTo(1 / (1 + fit.shape), 5)
      }
    },
  )

  it.skipIf(!danish)('is a maximum: no neighbour is more likely', () => {
    const excesses = readColumn(danish as string, 'loss_mDKK')
      .filter((loss) => loss > 10)
      .map((loss) => loss - 10)
    const fit = fitGeneralisedPareto(excesses)
    const logLikelihood = (shape: number, scale: number) =>
      excesses.reduce((sum, y) => sum - Math.log(scale) - (1 + 1 / shape) * Math.log1p((shape * y) / scale), 0)
    expect(logLikelihood(fit.shape, fit.scale)).toBeCloseTo(fit.logLikelihood, 9)
    for (const [a, b] of [
      [1e-4, 0],
      [-1e-4, 0],
      [0, 1e-3],
      [0, -1e-3],
    ] as const) {
      expect(logLikelihood(fit.shape + a, fit.scale + b)).toBeLessThan(fit.logLikelihood)
    }
  })

  it.skipIf(!danish)('has a rising mean excess and a shape that is level within its errors', () => {
    const points = thresholdDiagnostics(readColumn(danish as string, 'loss_mDKK'), [0.2, 0.1, 0.05, 0.03])
    expect(points.length).toBe(4)
    for (const [i, point] of points.entries()) {
      if (i > 0) expect(point.meanExcess).toBeGreaterThan(points[i - 1]!.meanExcess)
      expect(Math.abs(point.shape - 0.5)).toBeLessThan(2 * point.shapeError)
    }
  })
})

describe('a generalised Pareto law', () => {
  const laws = [-0.4, -0.1, 0, 0.2, 0.7, 1, 1.3].map((shape) => ({ shape, scale: 2 }))

  it('has a quantile that undoes its survival function', () => {
    for (const law of laws) {
      for (const tail of [0.9, 0.5, 0.01, 1e-6]) {
        expect(paretoSurvival(law, paretoQuantile(law, tail)) / tail).toBeCloseTo(1, 9)
      }
    }
  })

  it('pays a layer the integral of its survival function', () => {
    for (const law of laws) {
      const exact = integrate((y) => paretoSurvival(law, y), 0.5, 3)
      expect(paretoLayer(law, 0.5, 3)).toBeCloseTo(exact, 9)
    }
    for (const shape of [-0.37, -0.23, -0.11]) {
      // Beyond the end of a light tail nothing is added, whatever rounding does at the end.
      const light = { shape, scale: 1.7 }
      expect(paretoLayer(light, 1, 1e9)).toBeCloseTo(paretoSurvival(light, 1) * paretoMeanExcess(light, 1), 12)
    }
    const law = { shape: 0.3, scale: 2 }
    expect(paretoLayer(law, 4, Number.POSITIVE_INFINITY) / paretoSurvival(law, 4)).toBeCloseTo(
      paretoMeanExcess(law, 4),
      12,
    )
  })

  it('is found again from its own draws, for light, exponential and heavy tails', () => {
    for (const shape of [-0.3, 0, 0.25, 0.6, 1.2]) {
      const fit = fitGeneralisedPareto(draws(shape, 3, 4000, 7))
      expect(Math.abs(fit.shape - shape)).toBeLessThan(3.5 * fit.shapeError)
      expect(Math.abs(fit.scale - 3)).toBeLessThan(3.5 * fit.scaleError)
      // Observed against expected information, Smith (1987).
      expect(fit.shapeError).toBeCloseTo((1 + shape) / Math.sqrt(4000), 2)
    }
  })

  it('states standard errors that cover the truth in about 95 % of 200 samples', () => {
    let covered = 0
    for (let seed = 0; seed < 200; seed++) {
      const fit = fitGeneralisedPareto(draws(0.3, 1, 400, seed))
      if (Math.abs(fit.shape - 0.3) < 1.96 * fit.shapeError) covered++
    }
    expect(covered).toBeGreaterThanOrEqual(180)
    expect(covered).toBeLessThanOrEqual(199)
  })

  it('scales with the data', () => {
    const sample = draws(0.3, 1, 500, 3)
    const fit = fitGeneralisedPareto(sample)
    const large = fitGeneralisedPareto(sample.map((y) => 1e6 * y))
    expect(large.shape).toBeCloseTo(fit.shape, 6)
    expect(large.scale / fit.scale / 1e6).toBeCloseTo(1, 6)
  })
})

describe('threshold diagnostics', () => {
  it('leave out thresholds at which there is no maximum', () => {
    // Evenly spaced values have ξ = −1.
    const even = Array.from({ length: 1000 }, (_, k) => k)
    expect(thresholdDiagnostics(even, [0.5, 0.03, 0.01]).length).toBeLessThan(3)
  })
})

describe('bad input', () => {
  it('names too few exceedances, NaN, a level below the threshold', () => {
    const sample = draws(0.3, 1, 500, 3)
    expect(() => fitTail(sample, 1e9)).toThrow(TooFewExceedances)
    expect(() => fitTail([...sample, Number.NaN], 1, 'losses')).toThrow('losses[500] must be a finite number, not NaN.')
    expect(() => fitGeneralisedPareto([...sample, -1])).toThrow(InvalidSample)
    expect(() => tailValueAtRisk(fitTail(sample, 1), 0.1)).toThrow('level must be from')
  })
})
