import { jointTail } from '@/lib/risk/calibration/jointTail'
import { argsort, kendall } from '@/lib/risk/calibration/kendall'
import { oneFactor } from '@/lib/risk/calibration/oneFactor'
import { cholesky } from '@/lib/risk/statistics/matrix'

/** How often markets are in their tail together, on one side. */
export type JointTail = {
  /** P(one market beyond its 99 % quantile | another is), mean over pairs, with the error that weeks as blocks give it. */
  chance: number
  error: number
  /** ν of the t copula that says so. */
  degrees: number
  /** ν for the chance moved by −2 … 2 standard errors: what the draws use. */
  degreesByError: number[]
}

/**
 * How markets move together within an hour: residuals have a t copula with one common factor,
 * `X_i = √W·(a_i·F + √(1 − a_i²)·e_i)`, W inverse gamma with ν degrees of freedom. The loadings come from rank correlation,
 * ν from how often two markets are beyond their 99 % quantile together, for falls and rises apart: a Gaussian copula says
 * too seldom for falls.
 */
export type Dependence = {
  /** a_i, one per market. */
  loadings: number[]
  /** `sin(π·τ ÷ 2)` of Kendall's τ of the residuals. */
  correlation: number[][]
  /** Level of the joint tails. */
  level: number
  /** null for one market alone. */
  falls: JointTail | null
  rises: JointTail | null
  /** The chance under a Gaussian copula with the same correlations. */
  gaussian: number
}

const LEVEL = 0.99
const WEEK = 168
/** Degrees of freedom that are searched, in equal ratios; at the last the copula is Gaussian in all but name. */
const DEGREES = Array.from({ length: 28 }, (_, k) => 0.5 * 400 ** (k / 27))

/**
 * @param residuals per market, the same hours in each
 * @throws {NotPositiveDefinite} if the rank correlations are no correlation matrix
 */
export function fitDependence(residuals: readonly Float64Array[]): Dependence {
  const correlation = residuals.map((_, i) => residuals.map((__, j): number => (i === j ? 1 : 0)))
  residuals.forEach((x, i) => {
    const sorted = argsort(x)
    residuals.slice(0, i).forEach((y, j) => {
      const rho = Math.sin((Math.PI / 2) * kendall(x, y, sorted))
      const [row, other] = [correlation[i] as number[], correlation[j] as number[]]
      row[j] = rho
      other[i] = rho
    })
  })
  cholesky(correlation, 'correlation of the markets')
  const common = { loadings: oneFactor(correlation), correlation, level: LEVEL }
  if (residuals.length === 1) return { ...common, falls: null, rises: null, gaussian: 0 }
  const pairs = correlation.flatMap((row, i) => row.slice(0, i))
  const modelled = (degrees: number) =>
    pairs.reduce((sum, rho) => sum + jointTail(rho, degrees, 1 - LEVEL), 0) / pairs.length / (1 - LEVEL)
  const curve = DEGREES.map(modelled)
  const side = (sign: 1 | -1): JointTail => {
    const { chance, error } = jointChance(residuals, sign)
    const degreesByError = [-2, -1, 0, 1, 2].map((errors) => degreesAt(chance + errors * error, curve))
    return { chance, error, degrees: degreesByError[2] as number, degreesByError }
  }
  return { ...common, falls: side(-1), rises: side(1), gaussian: modelled(1e6) }
}

/** ν where the curve, falling in ν, passes a chance: linear in ln ν between its points. */
function degreesAt(chance: number, curve: readonly number[]): number {
  const above = curve.findIndex((value) => value <= chance)
  if (above <= 0) return DEGREES[above < 0 ? DEGREES.length - 1 : 0] as number
  const [left, right] = [curve[above - 1] as number, curve[above] as number]
  const [low, high] = [Math.log(DEGREES[above - 1] as number), Math.log(DEGREES[above] as number)]
  return Math.exp(low + ((left - chance) / (left - right)) * (high - low))
}

function jointChance(residuals: readonly Float64Array[], sign: 1 | -1): { chance: number; error: number } {
  const hours = residuals[0]?.length ?? 0
  const flags = residuals.map((values) => {
    const signed = values.map((value) => sign * value)
    const limit = signed.slice().sort()[Math.ceil(LEVEL * hours) - 1] as number
    return Uint8Array.from(signed, (value) => (value > limit ? 1 : 0))
  })
  const joint = new Float64Array(Math.floor(hours / WEEK))
  let single = 0
  for (let hour = 0; hour < joint.length * WEEK; hour++) {
    let count = 0
    for (const flag of flags) count += flag[hour] as number
    single += count
    const week = Math.floor(hour / WEEK)
    joint[week] = (joint[week] as number) + count * (count - 1)
  }
  const scale = 1 / Math.max(single * (flags.length - 1), 1)
  const total = joint.reduce((sum, x) => sum + x, 0)
  const variance = joint.reduce((sum, x) => sum + (x - total / joint.length) ** 2, 0)
  return { chance: total * scale, error: Math.sqrt(variance) * scale }
}
