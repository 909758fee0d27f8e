import type { Library } from '@/lib/risk/buildLibrary'
import { type Estimate, estimate } from '@/lib/risk/estimate'
import { termCurves } from '@/lib/risk/termCurve'
import { valueAtRisk } from '@/lib/risk/valueAtRisk'

/**
 * The fund that is exhausted within a term with a given probability, asset: the loss that the term's highest net loss exceeds
 * with that probability.
 * @param probability above 0, below 1 @param days length of the term
 * @throws {HorizonBeyondCalibration}
 */
export function fundForTarget(library: Library, probability: number, days: number): Estimate {
  let about = 0
  return estimate(
    termCurves(library, days).map((curve) => {
      // Each replicate starts from the one before, as in `measureLayer`: at its first level both give the same figure.
      about = valueAtRisk(curve, probability, 0, about)
      return about
    }),
  )
}
