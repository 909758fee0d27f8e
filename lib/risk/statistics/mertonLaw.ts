import { normalCumulative, normalDensity } from '@/lib/risk/statistics/normal'
import { InvalidSample } from '@/lib/risk/statistics/statisticsErrors'

/**
 * Merton's jump diffusion of a log price: Brownian motion with drift, and normal jumps at Poisson times.
 * Merton (1976), Journal of Financial Economics 3.
 */
export type MertonModel = {
  /** Of the log price, per unit of time. */
  drift: number
  /** Standard deviation per √time. */
  volatility: number
  /** λ, jumps per unit of time. */
  intensity: number
  /** Mean and standard deviation of the log jump. */
  jumpMean: number
  jumpVolatility: number
}

/** One term of the mixture: the law given n jumps. */
export type MertonTerm = { weight: number; mean: number; deviation: number }

/**
 * Exact law of the log return X over a horizon: a Poisson mixture of normal laws, given n jumps
 * `N(drift·T + n·jumpMean, volatility²·T + n·jumpVolatility²)`. Losses are of a unit long, `ℓ = 1 − e^X`.
 */
export type MertonLaw = {
  terms: readonly MertonTerm[]
  density(x: number): number
  /** `P(X ≤ x)`. */
  cumulative(x: number): number
  /** x with `P(X ≤ x) = p`. */
  quantile(p: number): number
  /** Loss exceeded with probability 1 − level. */
  valueAtRisk(level: number): number
  /** Mean loss in the worst 1 − level. */
  expectedShortfall(level: number): number
  /** `E[min(max(ℓ − attachment, 0), exhaustion − attachment)]`, attachment < exhaustion ≤ 1. */
  layer(attachment: number, exhaustion: number): number
}

/** Jump counts run until those beyond weigh less than this. */
const NEGLIGIBLE = 1e-18
const MOST_JUMPS = 100_000

/**
 * @param horizon T, in the model's unit of time, above 0
 * @throws {InvalidSample} naming the parameter at fault
 */
export function mertonLaw(model: MertonModel, horizon: number): MertonLaw {
  const { drift, volatility, intensity, jumpMean, jumpVolatility } = model
  for (const [name, value] of Object.entries({ ...model, horizon })) {
    if (!Number.isFinite(value)) throw new InvalidSample(name, `must be a finite number, not ${value}`)
  }
  for (const [name, value] of Object.entries({ volatility, horizon })) {
    if (value <= 0) throw new InvalidSample(name, `must be above 0, not ${value}`)
  }
  for (const [name, value] of Object.entries({ intensity, jumpVolatility })) {
    if (value < 0) throw new InvalidSample(name, `must be at least 0, not ${value}`)
  }
  const terms = poissonWeights(intensity * horizon).map(({ jumps, weight }) => ({
    weight,
    mean: drift * horizon + jumps * jumpMean,
    deviation: Math.sqrt(volatility ** 2 * horizon + jumps * jumpVolatility ** 2),
  }))
  const mix = (of: (term: MertonTerm) => number) => terms.reduce((sum, term) => sum + term.weight * of(term), 0)

  const density = (x: number) => mix((t) => normalDensity((x - t.mean) / t.deviation) / t.deviation)
  const cumulative = (x: number) => mix((t) => normalCumulative((x - t.mean) / t.deviation))

  function quantile(p: number): number {
    if (!(p > 0 && p < 1)) throw new InvalidSample('p', `must be between 0 and 1, not ${p}`)
    let low = Math.min(...terms.map((t) => t.mean - 40 * t.deviation))
    let high = Math.max(...terms.map((t) => t.mean + 40 * t.deviation))
    while (high - low > 1e-15 * (Math.abs(low) + Math.abs(high))) {
      const middle = (low + high) / 2
      if (middle <= low || middle >= high) break
      if (cumulative(middle) < p) low = middle
      else high = middle
    }
    return (low + high) / 2
  }

  /** `E[e^X; X ≤ x]`. */
  const priceBelow = (x: number) =>
    mix((t) => Math.exp(t.mean + t.deviation ** 2 / 2) * normalCumulative((x - t.mean) / t.deviation - t.deviation))
  /** `E[(strike − e^X)⁺]`. */
  const put = (strike: number) =>
    strike <= 0 ? 0 : strike * cumulative(Math.log(strike)) - priceBelow(Math.log(strike))

  return {
    terms,
    density,
    cumulative,
    quantile,
    valueAtRisk: (level) => -Math.expm1(quantile(1 - level)),
    expectedShortfall: (level) => 1 - priceBelow(quantile(1 - level)) / (1 - level),
    layer(attachment, exhaustion) {
      if (!(exhaustion > attachment)) throw new InvalidSample('exhaustion', 'must be above attachment')
      return put(1 - attachment) - put(1 - exhaustion)
    },
  }
}

/** Probabilities of 0, 1, 2 … events around the mean, from its mode outwards so that large means don't underflow. */
function poissonWeights(mean: number): { jumps: number; weight: number }[] {
  if (mean === 0) return [{ jumps: 0, weight: 1 }]
  if (mean > MOST_JUMPS) throw new InvalidSample('intensity', `must give at most ${MOST_JUMPS} jumps over the horizon`)
  const mode = Math.floor(mean)
  const terms = [{ jumps: mode, weight: 1 }]
  for (let n = mode, w = 1; n > 0 && w > NEGLIGIBLE; n--) {
    w *= n / mean
    terms.unshift({ jumps: n - 1, weight: w })
  }
  for (let n = mode + 1, w = 1; w > NEGLIGIBLE; n++) {
    w *= mean / n
    terms.push({ jumps: n, weight: w })
  }
  const total = terms.reduce((sum, term) => sum + term.weight, 0)
  return terms.map(({ jumps, weight }) => ({ jumps, weight: weight / total }))
}
