import type { TermCurve } from '@/lib/risk/termCurve'

/**
 * Bounds so close, as a factor, that the tail between them is taken for a power of the loss: within their own error, as a replicate's
 * curve has steps of its own. The expected shortfall above the root moves by the square of what the root is off.
 */
const CLOSE = 1.04
/** How far beyond the root a step aims, to have it between two bounds. */
const BEYOND = 0.02
/** About the power that a tail falls with, for a first step. */
const POWER = 1.5
const MOST_STEPS = 60

/**
 * `inf {y: P(M > y) ≤ tail}` of one replicate's curve, asset: interpolated between two losses within 4 %.
 * @param from a loss that it isn't below, where one is known: the value at risk of a lower level
 * @param about a guess, where there is one
 */
export function valueAtRisk(curve: TermCurve, tail: number, from = 0, about = 0): number {
  if (from === 0 && about === 0 && curve.exceedance(0) <= tail) return 0
  let low = from
  let high = curve.largest
  let above = Number.POSITIVE_INFINITY
  let below = 0
  const rooted = () => below > 0 && above < Number.POSITIVE_INFINITY && low > 0
  /** Where a power through both bounds has the chance. */
  const root = () => low * (high / low) ** (Math.log(above / tail) / Math.log(above / below))
  let next = about
  for (let step = 0; step < MOST_STEPS && high - low > 1e-9 * high; step++) {
    const middle = low > 0 ? Math.sqrt(low * high) : high / 4
    const guess = rooted() && step % 4 !== 3 ? root() : middle
    const at = next > low && next < high ? next : Math.min(Math.max(guess, low * 1.001), high * 0.999)
    const chance = curve.exceedance(at)
    if (chance <= tail) {
      high = at
      below = chance
    } else {
      low = at
      above = chance
    }
    if (rooted() && high < CLOSE * low) return root()
    const far = at * (Math.max(chance, tail / 1e3) / tail) ** (1 / POWER)
    const aim = rooted() ? root() : far
    next = chance <= tail ? aim * (1 - BEYOND) : aim * (1 + BEYOND)
  }
  return high
}
