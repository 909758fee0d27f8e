import { estimate } from '@/lib/risk/estimate'
import type { TermCurve } from '@/lib/risk/termCurve'

/** The probability that the highest net loss of a term rises above `loss` (asset), with its standard error. */
export type ExceedancePoint = { loss: number; probability: number; standardError: number }

/**
 * The exceedance curve from 0 to `largest`, for a chart: the mean over the replicates, in rising order of the loss, never
 * rising; what simulation error would make it rise is cut off.
 * @param curves of the replicates, by `termCurves`
 */
export function exceedanceCurve(curves: readonly TermCurve[], largest: number, points: number = 61): ExceedancePoint[] {
  let least = 1
  return Array.from({ length: points }, (_, index) => {
    const loss = (largest * index) / (points - 1)
    const { mean, standardError } = estimate(curves.map((curve) => curve.exceedance(loss)))
    least = Math.min(least, Math.max(mean, 0))
    return { loss, probability: least, standardError }
  })
}
