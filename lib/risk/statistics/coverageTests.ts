import { chiSquareTail, incompleteBeta } from '@/lib/risk/statistics/gammaFunctions'
import { InvalidSample } from '@/lib/risk/statistics/statisticsErrors'

/** A test of value at risk: the statistic and how likely a value as large is if the model is right. */
export type TestResult = { statistic: number; pValue: number }

/** `k·ln p + (n − k)·ln(1 − p)` with 0·ln 0 = 0. */
function logBernoulli(hits: number, misses: number, p: number): number {
  return (hits === 0 ? 0 : hits * Math.log(p)) + (misses === 0 ? 0 : misses * Math.log1p(-p))
}

function assertHits(observations: number, hits: number, tail: number): void {
  if (!Number.isInteger(observations) || observations < 1) {
    throw new InvalidSample('observations', `must be a whole number above 0, not ${observations}`)
  }
  if (!Number.isInteger(hits) || hits < 0 || hits > observations) {
    throw new InvalidSample('hits', `must be a whole number from 0 to ${observations}, not ${hits}`)
  }
  if (!(tail > 0 && tail < 1)) throw new InvalidSample('tail', `must be between 0 and 1, not ${tail}`)
}

/**
 * Kupiec's proportion of failures: are there as many hits as promised? `LR = 2·(ln L(x/n) − ln L(p))`, χ² with 1 degree.
 * Kupiec (1995), Journal of Derivatives 3(2).
 * @param tail p = 1 − level @throws {InvalidSample}
 */
export function kupiec(observations: number, hits: number, tail: number): TestResult {
  assertHits(observations, hits, tail)
  const misses = observations - hits
  const statistic = 2 * (logBernoulli(hits, misses, hits / observations) - logBernoulli(hits, misses, tail))
  return { statistic: Math.max(statistic, 0), pValue: chiSquareTail(Math.max(statistic, 0), 1) }
}

/** Numbers of steps from state to state: `stay` 0→0, `enter` 0→1, `leave` 1→0, `remain` 1→1. */
export type Transitions = { stay: number; enter: number; leave: number; remain: number }

/** Counts a series' steps between no hit and hit. */
export function transitionsOf(hits: ArrayLike<boolean>): Transitions {
  const counts = { stay: 0, enter: 0, leave: 0, remain: 0 }
  for (let t = 1; t < hits.length; t++) {
    if (hits[t - 1]) counts[hits[t] ? 'remain' : 'leave']++
    else counts[hits[t] ? 'enter' : 'stay']++
  }
  return counts
}

/**
 * Christoffersen's independence: is a hit as likely after a hit as after none? First-order Markov chain against none, χ²
 * with 1 degree. Christoffersen (1998), International Economic Review 39.
 */
export function independence({ stay, enter, leave, remain }: Transitions): TestResult {
  const hits = enter + remain
  const all = stay + enter + leave + remain
  const none = logBernoulli(hits, all - hits, all === 0 ? 0 : hits / all)
  const afterMiss = logBernoulli(enter, stay, stay + enter === 0 ? 0 : enter / (stay + enter))
  const afterHit = logBernoulli(remain, leave, leave + remain === 0 ? 0 : remain / (leave + remain))
  const statistic = Math.max(2 * (afterMiss + afterHit - none), 0)
  return { statistic, pValue: chiSquareTail(statistic, 1) }
}

/** Conditional coverage: Kupiec's statistic plus that of independence, χ² with 2 degrees. Christoffersen (1998). */
export function conditionalCoverage(
  observations: number,
  hits: number,
  tail: number,
  transitions: Transitions,
): TestResult {
  const statistic = kupiec(observations, hits, tail).statistic + independence(transitions).statistic
  return { statistic, pValue: chiSquareTail(statistic, 2) }
}

/**
 * Do hits cluster? Counts hits that follow another within `window` steps; if hits are independent each of them does with
 * `q = 1 − (1 − p)^window`, so the p-value is the binomial tail `P(B(n − 1, q) ≥ count)`. For levels so high that hits are
 * hardly ever in neighbouring steps, where a first-order chain has no power.
 * @param times steps at which hits occurred, rising
 * @param observations steps in all; p is the share of hits in them
 */
export function clustering(times: readonly number[], observations: number, window: number): TestResult {
  const hits = times.length
  assertHits(observations, hits, 0.5)
  const close = times.filter((time, i) => i > 0 && time - (times[i - 1] as number) <= window).length
  if (close === 0) return { statistic: 0, pValue: 1 }
  const q = 1 - (1 - hits / observations) ** window
  return { statistic: close, pValue: incompleteBeta(close, hits - close, q) }
}
