import { assertFinite } from '@/lib/risk/statistics/assertFinite'
import { fitGeneralisedPareto, LEAST_EXCEEDANCES, type ParetoFit } from '@/lib/risk/statistics/fitGeneralisedPareto'
import { paretoMeanExcess, paretoQuantile } from '@/lib/risk/statistics/generalisedPareto'
import { InvalidSample } from '@/lib/risk/statistics/statisticsErrors'

/** The law of a sample beyond a threshold u: a share `exceedances ÷ sample` lies above it, their excess is Pareto. */
export type TailFit = ParetoFit & { threshold: number; sample: number }

/** A figure of the tail with its standard error by the delta method (ξ, β and the share of exceedances). */
export type TailFigure = { value: number; standardError: number }

/**
 * Peaks over threshold: fits what lies above `threshold`.
 * McNeil (1997), ASTIN Bulletin 27; McNeil, Frey & Embrechts (2015), Quantitative Risk Management, §5.2.
 * @throws {InvalidSample} @throws {TooFewExceedances} @throws {NotConverged}
 */
export function fitTail(
  sample: ArrayLike<number>,
  threshold: number,
  field = 'sample',
  least = LEAST_EXCEEDANCES,
): TailFit {
  assertFinite(sample, field)
  if (!Number.isFinite(threshold)) throw new InvalidSample('threshold', `must be a finite number, not ${threshold}`)
  const excesses = Array.from(sample)
    .filter((value) => value > threshold)
    .map((value) => value - threshold)
  return { ...fitGeneralisedPareto(excesses, field, least), threshold, sample: sample.length }
}

/**
 * Value at risk: the value exceeded with probability 1 − level, `u + β/ξ·((n/N_u·(1 − level))^−ξ − 1)`.
 * @param level above 1 − N_u/n, below 1
 * @throws {InvalidSample} if the level lies below the threshold
 */
export function tailValueAtRisk(fit: TailFit, level: number): TailFigure {
  assertLevel(fit, level)
  return figure(fit, (shape, scale, share) => fit.threshold + paretoQuantile({ shape, scale }, (1 - level) / share))
}

/**
 * Expected shortfall: the mean beyond value at risk, `VaR + (β + ξ·(VaR − u)) ÷ (1 − ξ)`; infinite if ξ ≥ 1.
 * @throws {InvalidSample}
 */
export function tailExpectedShortfall(fit: TailFit, level: number): TailFigure {
  assertLevel(fit, level)
  return figure(fit, (shape, scale, share) => {
    const excess = paretoQuantile({ shape, scale }, (1 - level) / share)
    return fit.threshold + excess + paretoMeanExcess({ shape, scale }, excess)
  })
}

function assertLevel(fit: TailFit, level: number): void {
  const lowest = 1 - fit.exceedances / fit.sample
  if (!(level >= lowest && level < 1)) {
    throw new InvalidSample(
      'level',
      `must be from ${lowest.toFixed(4)}, where the tail starts, to below 1, not ${level}`,
    )
  }
}

function figure(fit: TailFit, of: (shape: number, scale: number, share: number) => number): TailFigure {
  const { shape, scale } = fit
  const share = fit.exceedances / fit.sample
  const slope = (h: readonly [number, number, number]) =>
    (of(shape + h[0], scale + h[1], share + h[2]) - of(shape - h[0], scale - h[1], share - h[2])) /
    (2 * (h[0] + h[1] + h[2]))
  const [xi, beta, rate] = [slope([1e-5, 0, 0]), slope([0, 1e-5 * scale, 0]), slope([0, 0, 1e-5 * share])]
  const [[a = 0, b = 0] = [], [, c = 0] = []] = fit.covariance
  const variance = xi * xi * a + 2 * xi * beta * b + beta * beta * c + (rate * rate * share * (1 - share)) / fit.sample
  return { value: of(shape, scale, share), standardError: Math.sqrt(variance) }
}
