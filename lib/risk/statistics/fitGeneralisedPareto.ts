import { assertFinite } from '@/lib/risk/statistics/assertFinite'
import { hessian } from '@/lib/risk/statistics/derivatives'
import type { GeneralisedPareto } from '@/lib/risk/statistics/generalisedPareto'
import { inverse, type Matrix } from '@/lib/risk/statistics/matrix'
import { InvalidSample, NotConverged, TooFewExceedances } from '@/lib/risk/statistics/statisticsErrors'

/** A fitted generalised Pareto law. */
export type ParetoFit = GeneralisedPareto & {
  exceedances: number
  logLikelihood: number
  /** Of (ξ, β): inverse of the observed information. Valid for ξ > −0.5. */
  covariance: Matrix
  shapeError: number
  scaleError: number
}

/** With fewer, standard errors mean nothing. */
export const LEAST_EXCEEDANCES = 20
const GOLDEN = (Math.sqrt(5) - 1) / 2

/**
 * Maximum likelihood for excesses over a threshold. With `θ = ξ ÷ β` the best ξ is `mean ln(1 + θ·y)`, so that one number is
 * searched (Grimshaw 1993, Technometrics 35): `−ln L ÷ n = ln(ξ ÷ θ) + ξ + 1`. θ runs over a grid up from just above
 * `−1 ÷ max y`, then by golden section, so a second maximum isn't missed. ξ ≤ −1 is excluded: there is no maximum there.
 * @param excesses above 0
 * @throws {TooFewExceedances} @throws {InvalidSample} @throws {NotConverged}
 */
export function fitGeneralisedPareto(
  excesses: ArrayLike<number>,
  field = 'excesses',
  least = LEAST_EXCEEDANCES,
): ParetoFit {
  const count = excesses.length
  if (count < least) throw new TooFewExceedances(field, count, least)
  assertFinite(excesses, field)
  let mean = 0
  let largest = 0
  for (let i = 0; i < count; i++) {
    const excess = excesses[i] as number
    if (excess <= 0) throw new InvalidSample(`${field}[${i}]`, `must be above 0, not ${excess}`)
    mean += excess / count
    largest = Math.max(largest, excess)
  }
  const shapeAt = (theta: number) => {
    let sum = 0
    for (let i = 0; i < count; i++) sum += Math.log1p(theta * (excesses[i] as number))
    return sum / count
  }
  const profile = (theta: number) => {
    if (theta <= -1 / largest) return Number.POSITIVE_INFINITY
    if (Math.abs(theta * mean) < 1e-8) return Math.log(mean) + 1
    const shape = shapeAt(theta)
    return shape <= -1 ? Number.POSITIVE_INFINITY : Math.log(shape / theta) + shape + 1
  }
  const theta = minimise(profile, candidates(mean, largest))
  const shape = Math.abs(theta * mean) < 1e-8 ? 0 : shapeAt(theta)
  const scale = shape === 0 ? mean : shape / theta
  if (!(scale > 0) || shape < -0.999) throw new NotConverged(field, 'has no likelihood maximum with ξ above −1')
  return { shape, scale, exceedances: count, ...uncertainty(excesses, shape, scale, field) }
}

/** θ in rising order: below 0 crowding at the bound, above 0 in equal ratios. */
function candidates(mean: number, largest: number): number[] {
  const list: number[] = []
  for (let k = -40; k <= -1; k++) list.push((-1 / largest) * (1 - 10 ** (k / 6.5)))
  for (let k = -24; k <= 16; k++) list.push(10 ** (k / 4) / mean)
  return [...list, 0].sort((a, b) => a - b)
}

function minimise(profile: (theta: number) => number, grid: readonly number[]): number {
  const values = grid.map(profile)
  const best = values.indexOf(Math.min(...values))
  let low = grid[Math.max(best - 1, 0)] as number
  let high = grid[Math.min(best + 1, grid.length - 1)] as number
  for (let step = 0; step < 90; step++) {
    const left = high - GOLDEN * (high - low)
    const right = low + GOLDEN * (high - low)
    if (profile(left) < profile(right)) high = right
    else low = left
  }
  return (low + high) / 2
}

/** −ln L of excesses; Infinity outside the law's support. */
export function paretoNegativeLogLikelihood(excesses: ArrayLike<number>, shape: number, scale: number): number {
  if (scale <= 0) return Number.POSITIVE_INFINITY
  let sum = 0
  for (let i = 0; i < excesses.length; i++) {
    const ratio = (excesses[i] as number) / scale
    if (Math.abs(shape) < 1e-9) {
      sum += ratio
      continue
    }
    if (1 + shape * ratio <= 0) return Number.POSITIVE_INFINITY
    sum += (1 + 1 / shape) * Math.log1p(shape * ratio)
  }
  return sum + excesses.length * Math.log(scale)
}

function uncertainty(excesses: ArrayLike<number>, shape: number, scale: number, field: string) {
  const negative = ([xi = 0, beta = 0]: readonly number[]) => paretoNegativeLogLikelihood(excesses, xi, beta)
  const covariance = inverse(hessian(negative, [shape, scale], [2e-3, 2e-3 * scale]), field)
  return {
    logLikelihood: -negative([shape, scale]),
    covariance,
    shapeError: Math.sqrt(covariance[0]?.[0] as number),
    scaleError: Math.sqrt(covariance[1]?.[1] as number),
  }
}
