import type { TermCurve } from '@/lib/risk/termCurve'

/** Relative width at which the search stops, well within its error; the expected shortfall above it moves by its square. */
const TOLERANCE = 4e-3
const MOST_STEPS = 60

/**
 * `inf {y: P(M > y) ≤ tail}` of one replicate's curve, to four parts in a thousand; asset.
 * @param from a loss that it isn't below, where one is known: the value at risk of a lower level
 */
export function valueAtRisk(curve: TermCurve, tail: number, from = 0): number {
  if (from === 0 && curve.exceedance(0) <= tail) return 0
  let low = from * (1 - TOLERANCE)
  let high = curve.largest
  let above = Number.POSITIVE_INFINITY
  let below = 0
  let side = 1
  for (let step = 0; step < MOST_STEPS && high - low > TOLERANCE * high; step++) {
    // Tails fall like a power: interpolate logs where both ends have some, a little to the side that is farther off, so that
    // the next point closes in from there; halve otherwise, and every fourth time.
    const sloped = below > 0 && above < Number.POSITIVE_INFINITY && low > 0 && step % 4 !== 3
    const share = sloped ? Math.log(above / tail) / Math.log(above / below) : 0.5
    const guess = low > 0 ? low * (high / low) ** share : high / 4
    const at = sloped ? Math.min(Math.max(guess * (1 + 0.4 * side * TOLERANCE), low * 1.0001), high * 0.9999) : guess
    const chance = curve.exceedance(at)
    if (chance <= tail) {
      high = at
      below = chance
      side = -1
    } else {
      low = at
      above = chance
      side = 1
    }
  }
  return high
}
