import { assertFinite } from '@/lib/risk/statistics/assertFinite'
import { logGamma } from '@/lib/risk/statistics/gammaFunctions'
import { type Garch, persistence } from '@/lib/risk/statistics/garch'
import { maximiseLikelihood } from '@/lib/risk/statistics/maximumLikelihood'
import { InvalidSample, NonStationary } from '@/lib/risk/statistics/statisticsErrors'

export type Innovations = 'normal' | 'student-t'

export type GarchOptions = {
  innovations: Innovations
  /** What to do if α + β is at least the bound: hold it there, or refuse. Default: enforce. */
  stationarity?: 'enforce' | 'refuse'
  /** What to do with a maximum on the edge of the allowed (ω or α of 0, ν of 2): refuse, or give it with errors of NaN. */
  onBoundary?: 'refuse' | 'accept'
}

/** A fitted model. Errors are from the Hessian, not robust; null where a bound fixes the parameter. */
export type GarchFit = Garch & {
  errors: { mean: number; constant: number; arch: number; garch: number; degrees: number | null }
  logLikelihood: number
  persistence: number
  /** True if α + β was held at the bound. */
  enforced: boolean
  /** α + β of the best fit without the bound. */
  freePersistence: number
}

/** Largest α + β: a shock's half-life is then 6931 steps. */
export const LARGEST_PERSISTENCE = 0.9999

/**
 * GARCH(1,1) by maximum likelihood, with stationarity held at `α + β ≤ 0.9999` and reported.
 * @param returns at least 100, in any unit
 * @throws {InvalidSample} @throws {NotConverged} @throws {NonStationary} if refused
 */
export function fitGarch(
  returns: ArrayLike<number>,
  { innovations, stationarity = 'enforce', onBoundary = 'refuse' }: GarchOptions,
): GarchFit {
  assertFinite(returns, 'returns', 100)
  const list = Float64Array.from(returns)
  const average = list.reduce((sum, value) => sum + value, 0) / list.length
  const variance = list.reduce((sum, value) => sum + (value - average) ** 2, 0) / list.length
  if (!(variance > 0)) throw new InvalidSample('returns', 'must differ from each other')
  const heavy = innovations === 'student-t'
  const units = { mean: average, deviation: Math.sqrt(variance) }
  const scaled = list.map((value) => (value - units.mean) / units.deviation)
  const tail = (point: readonly number[], index: number) => (heavy ? (point[index] as number) : null)

  const free = maximiseLikelihood(
    'returns',
    (p) => negativeLogLikelihood(scaled, p[0] as number, p[1] as number, p[2] as number, p[3] as number, tail(p, 4)),
    [0, 0.05, 0.1, 0.85, ...(heavy ? [5] : [])],
    [0.05, 0.02, 0.1, 0.1, ...(heavy ? [1.5] : [])],
    onBoundary,
  )
  const [mean = 0, constant = 0, arch = 0, garch = 0, degrees = 0] = free.point
  const [meanError = 0, constantError = 0, archError = 0, garchError = 0, degreesError = 0] = free.standardErrors
  const freePersistence = arch + garch
  if (freePersistence <= LARGEST_PERSISTENCE) {
    const model = { mean, constant, arch, garch, degrees: heavy ? degrees : null }
    const errors = { mean: meanError, constant: constantError, arch: archError, garch: garchError }
    const all = { ...errors, degrees: heavy ? degreesError : null }
    return report(model, all, free.logLikelihood, freePersistence, false, units, list.length)
  }
  if (stationarity === 'refuse') throw new NonStationary('returns', freePersistence)

  const bound = maximiseLikelihood(
    'returns',
    (p) => {
      const [m = 0, w = 0, a = 0] = p
      return negativeLogLikelihood(scaled, m, w, a, LARGEST_PERSISTENCE - a, tail(p, 3))
    },
    [mean, Math.max(constant, 1e-4), Math.min(arch, 0.9), ...(heavy ? [degrees] : [])],
    [0.05, 0.02, 0.1, ...(heavy ? [1.5] : [])],
    onBoundary,
  )
  const [m = 0, w = 0, a = 0, d = 0] = bound.point
  const [me = 0, we = 0, ae = 0, de = 0] = bound.standardErrors
  const model = { mean: m, constant: w, arch: a, garch: LARGEST_PERSISTENCE - a, degrees: heavy ? d : null }
  const errors = { mean: me, constant: we, arch: ae, garch: ae, degrees: heavy ? de : null }
  return report(model, errors, bound.logLikelihood, freePersistence, true, units, list.length)
}

function report(
  model: Garch,
  errors: GarchFit['errors'],
  logLikelihood: number,
  freePersistence: number,
  enforced: boolean,
  { mean, deviation }: { mean: number; deviation: number },
  count: number,
): GarchFit {
  return {
    ...model,
    mean: mean + deviation * model.mean,
    constant: deviation ** 2 * model.constant,
    errors: { ...errors, mean: deviation * errors.mean, constant: deviation ** 2 * errors.constant },
    logLikelihood: logLikelihood - count * Math.log(deviation),
    persistence: persistence(model),
    enforced,
    freePersistence,
  }
}

const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI)

/** −ln L; parameters that give no positive variance are forbidden, α + β up to 1.1 is not: the bound comes after. */
function negativeLogLikelihood(
  returns: Float64Array,
  mean: number,
  constant: number,
  arch: number,
  garch: number,
  degrees: number | null,
): number {
  if (!(constant > 0 && arch >= 0 && garch >= 0 && arch + garch < 1.1)) return Number.POSITIVE_INFINITY
  if (degrees !== null && !(degrees > 2.01 && degrees < 500)) return Number.POSITIVE_INFINITY
  const count = returns.length
  let before = 0
  for (let t = 0; t < count; t++) before += ((returns[t] as number) - mean) ** 2
  let square = before / count
  let variance = square
  let sum = 0
  // Factors are multiplied up and logged in batches: a logarithm per step would be most of the work.
  let product = 1
  let kernel = 1
  for (let t = 0; t < count; t++) {
    variance = constant + arch * square + garch * variance
    square = ((returns[t] as number) - mean) ** 2
    if (degrees === null) {
      sum += square / variance
      product *= variance
    } else {
      product *= variance
      kernel *= 1 + square / (variance * (degrees - 2))
    }
    if (product > 1e100 || product < 1e-100 || kernel > 1e100) {
      sum += Math.log(product) + (degrees === null ? 0 : (degrees + 1) * Math.log(kernel))
      product = 1
      kernel = 1
    }
  }
  sum += Math.log(product) + (degrees === null ? 0 : (degrees + 1) * Math.log(kernel))
  if (degrees === null) return sum / 2 + count * HALF_LOG_TWO_PI
  const constantTerm = logGamma((degrees + 1) / 2) - logGamma(degrees / 2) - 0.5 * Math.log(Math.PI * (degrees - 2))
  return sum / 2 - count * constantTerm
}
