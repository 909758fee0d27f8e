import { assertFinite } from '@/lib/risk/statistics/assertFinite'
import { fitTail, type TailFit } from '@/lib/risk/statistics/peaksOverThreshold'
import { InvalidSample, NotConverged, NotPositiveDefinite } from '@/lib/risk/statistics/statisticsErrors'

/** What a threshold would mean. If the law holds from some threshold on, the mean excess is a line and ξ and β* are level. */
export type ThresholdPoint = {
  threshold: number
  exceedances: number
  /** Mean of what exceeds the threshold, less the threshold, with its standard error. */
  meanExcess: number
  meanExcessError: number
  shape: number
  shapeError: number
  /** `β* = β − ξ·u`, which doesn't depend on a valid threshold. */
  modifiedScale: number
  modifiedScaleError: number
}

/**
 * Mean excess and stability of the parameters over a range of thresholds. Davison & Smith (1990), JRSS B 52; Coles (2001),
 * An Introduction to Statistical Modeling of Extreme Values, §4.3.
 * @param shares exceedances as shares of the sample, e.g. 0.1 to 0.01; those that leave fewer than 20, or a tail without a
 * likelihood maximum, are dropped
 * @throws {InvalidSample}
 */
export function thresholdDiagnostics(sample: ArrayLike<number>, shares: readonly number[]): ThresholdPoint[] {
  assertFinite(sample, 'sample', 100)
  const sorted = Float64Array.from(sample).sort()
  return shares.flatMap((share, index) => {
    if (!(share > 0 && share < 1)) throw new InvalidSample(`shares[${index}]`, 'must be between 0 and 1')
    const rank = Math.floor(sorted.length * (1 - share))
    const threshold = sorted[rank - 1] ?? Number.NaN
    const excesses = sorted.filter((value) => value > threshold).map((value) => value - threshold)
    if (excesses.length < 20) return []
    const fit = fitOrNone(sorted, threshold)
    if (!fit) return []
    const meanExcess = excesses.reduce((sum, value) => sum + value, 0) / excesses.length
    const squares = excesses.reduce((sum, value) => sum + (value - meanExcess) ** 2, 0)
    const [[a = 0, b = 0] = [], [, c = 0] = []] = fit.covariance
    return {
      threshold,
      exceedances: excesses.length,
      meanExcess,
      meanExcessError: Math.sqrt(squares / (excesses.length - 1) / excesses.length),
      shape: fit.shape,
      shapeError: fit.shapeError,
      modifiedScale: fit.scale - fit.shape * threshold,
      modifiedScaleError: Math.sqrt(Math.max(c - 2 * threshold * b + threshold * threshold * a, 0)),
    }
  })
}

function fitOrNone(sorted: Float64Array, threshold: number): TailFit | null {
  try {
    return fitTail(sorted, threshold)
  } catch (error) {
    if (error instanceof NotConverged || error instanceof NotPositiveDefinite) return null
    throw error
  }
}
