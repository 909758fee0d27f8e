import { gradient, hessian, roughHessian } from '@/lib/risk/statistics/derivatives'
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
 * @param onBoundary what to do if the curvature there isn't a maximum's, as on the edge of the allowed: fail, or give the best
 * point without standard errors (NaN)
 * @throws {NotConverged}
 */
export function maximiseLikelihood(
  field: string,
  negative: (point: readonly number[]) => number,
  start: readonly number[],
  scales: readonly number[],
  onBoundary: 'refuse' | 'accept' = 'refuse',
): Likelihood {
  const simplex = { steps: scales.map((scale) => 0.5 * scale), tolerance: 1e-8, rounds: 2 }
  const found = nelderMead(negative, start, simplex)
  const usable = found.converged || (onBoundary === 'accept' && Number.isFinite(found.value))
  if (!usable) throw new NotConverged(field, 'has no likelihood maximum that the search can find')
  try {
    const point = polish(field, negative, found.point, found.value, scales)
    return describe(field, negative, point, scales)
  } catch (error) {
    if (!(error instanceof NotPositiveDefinite)) throw error
  }
  // The simplex stopped short of where the likelihood curves like a maximum.
  const again = nelderMead(negative, found.point, { steps: simplex.steps, tolerance: 1e-13 })
  try {
    return describe(field, negative, again.point, scales)
  } catch (error) {
    if (!(error instanceof NotPositiveDefinite)) throw error
    const none = scales.map(() => Number.NaN)
    if (onBoundary === 'accept') {
      return {
        point: again.point,
        logLikelihood: -again.value,
        covariance: scales.map(() => none),
        standardErrors: none,
      }
    }
    throw new NotConverged(field, 'has a likelihood without a clear maximum: use more data or a simpler law')
  }
}

type Objective = (point: readonly number[]) => number

/** Newton's steps while they help. @throws {NotPositiveDefinite} */
function polish(
  field: string,
  negative: Objective,
  start: readonly number[],
  value: number,
  scales: readonly number[],
) {
  const steps = scales.map((scale) => 1e-3 * scale)
  const slopeSteps = scales.map((scale) => 1e-5 * scale)
  let point = [...start]
  let least = value
  for (let round = 0; round < 8; round++) {
    const move = solve(roughHessian(negative, point, steps), gradient(negative, point, slopeSteps), field)
    const next = point.map((x, i) => x - (move[i] as number))
    const nextValue = negative(next)
    if (!(nextValue <= least + 1e-9 * Math.abs(least))) break
    point = next
    least = nextValue
    if (Math.max(...move.map((m, i) => Math.abs(m) / (scales[i] as number))) < 1e-9) break
  }
  return point
}

/** @throws {NotPositiveDefinite} */
function describe(field: string, negative: Objective, point: number[], scales: readonly number[]): Likelihood {
  const steps = scales.map((scale) => 1e-3 * scale)
  const covariance = inverse(hessian(negative, point, steps), field)
  const standardErrors = covariance.map((row, i) => Math.sqrt(row[i] as number))
  return { point, logLikelihood: -negative(point), covariance, standardErrors }
}
