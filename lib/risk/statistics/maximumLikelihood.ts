import { gradient, hessian } from '@/lib/risk/statistics/derivatives'
import { inverse, type Matrix, solve } from '@/lib/risk/statistics/matrix'
import { nelderMead } from '@/lib/risk/statistics/nelderMead'
import { NotConverged, NotPositiveDefinite } from '@/lib/risk/statistics/statisticsErrors'

/** Parameters that make the data most likely, and how sure they are. */
export type Likelihood = {
  point: number[]
  logLikelihood: number
  /** Inverse of the observed information (the Hessian of −ln L). */
  covariance: Matrix
  standardErrors: number[]
}

/**
 * Maximum of a likelihood: a simplex finds the region, Newton's method the point, to about eight digits.
 * @param negative −ln L; not finite where parameters are forbidden
 * @param start allowed parameters
 * @param scales typical size of each parameter
 * @throws {NotConverged} if the likelihood has no maximum there, with a curvature that isn't one's
 */
export function maximiseLikelihood(
  field: string,
  negative: (point: readonly number[]) => number,
  start: readonly number[],
  scales: readonly number[],
): Likelihood {
  const found = nelderMead(negative, start, { steps: scales.map((scale) => 0.2 * scale), tolerance: 1e-10 })
  if (!found.converged) throw new NotConverged(field, 'has no likelihood maximum that the search can find')
  const steps = scales.map((scale) => 1e-3 * scale)
  let { point, value } = found
  try {
    for (let round = 0; round < 8; round++) {
      const slope = gradient(
        negative,
        point,
        steps.map((h) => h / 100),
      )
      const move = solve(hessian(negative, point, steps), slope, field)
      const next = point.map((x, i) => x - (move[i] as number))
      const nextValue = negative(next)
      if (!(nextValue <= value + 1e-9 * Math.abs(value))) break
      const size = Math.max(...move.map((m, i) => Math.abs(m) / (scales[i] as number)))
      ;[point, value] = [next, nextValue]
      if (size < 1e-9) break
    }
    const covariance = inverse(hessian(negative, point, steps), field)
    const standardErrors = covariance.map((row, i) => Math.sqrt(row[i] as number))
    return { point, logLikelihood: -value, covariance, standardErrors }
  } catch (error) {
    if (error instanceof NotPositiveDefinite) {
      throw new NotConverged(field, 'has a likelihood without a clear maximum: use more data or a simpler law')
    }
    throw error
  }
}
