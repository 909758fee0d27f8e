import { paretoLayer, paretoQuantile, paretoSurvival } from '@/lib/risk/statistics/generalisedPareto'
import { fitTail } from '@/lib/risk/statistics/peaksOverThreshold'

/**
 * Law of a standardised residual beyond its 95 % quantile, on one side: generalised Pareto, cut off at `cap` so that no
 * residual is larger than 1.5 times the largest ever seen.
 */
export type ResidualTail = {
  /** u: what `share` of the residuals exceed. */
  threshold: number
  /** Share of the residuals beyond u. */
  share: number
  shape: number
  shapeError: number
  scale: number
  scaleError: number
  /** Correlation of the estimates of shape and scale. */
  correlation: number
  exceedances: number
  /** Largest residual possible. */
  cap: number
}

/** The share of the residuals that is beyond the threshold. */
export const TAIL_SHARE = 0.05
/** How far beyond the largest residual seen the law reaches. */
const REACH = 1.5

/**
 * Fits the upper tail of residuals; for the lower side pass them with their sign turned.
 * @throws {TooFewExceedances} @throws {NotConverged} @throws {InvalidSample}
 */
export function fitResidualTail(residuals: Float64Array, field: string): ResidualTail {
  const sorted = residuals.slice().sort()
  const threshold = sorted[Math.floor(sorted.length * (1 - TAIL_SHARE)) - 1] ?? Number.NaN
  const fit = fitTail(residuals, threshold, field)
  const covariance = fit.covariance[0]?.[1] ?? 0
  return {
    threshold,
    share: fit.exceedances / fit.sample,
    shape: fit.shape,
    shapeError: fit.shapeError,
    scale: fit.scale,
    scaleError: fit.scaleError,
    correlation: covariance / fit.shapeError / fit.scaleError,
    exceedances: fit.exceedances,
    cap: REACH * (sorted.at(-1) as number),
  }
}

/**
 * The residual exceeded with probability `tail`: `S(y) = S(c) + tail ÷ share · (1 − S(c))` with c = cap − threshold.
 * @param tail from 0 to `share`
 */
export function residualQuantile(law: ResidualTail, tail: number): number {
  const end = paretoSurvival(law, law.cap - law.threshold)
  return law.threshold + paretoQuantile(law, end + (tail / law.share) * (1 - end))
}

/** `P(residual > z)`, for z from the threshold up. */
export function residualExceedance(law: ResidualTail, z: number): number {
  const end = paretoSurvival(law, law.cap - law.threshold)
  return (law.share * Math.max(paretoSurvival(law, z - law.threshold) - end, 0)) / (1 - end)
}

/** Mean residual beyond the one exceeded with probability `tail`. */
export function residualShortfall(law: ResidualTail, tail: number): number {
  const reach = law.cap - law.threshold
  const end = paretoSurvival(law, reach)
  const quantile = residualQuantile(law, tail)
  const excess = quantile - law.threshold
  const beyond = paretoLayer(law, excess, reach) - (reach - excess) * end
  return quantile + beyond / (paretoSurvival(law, excess) - end)
}
