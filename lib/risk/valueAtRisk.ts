import type { TermCurve } from '@/lib/risk/termCurve'

/** Relative width at which the search stops; the expected shortfall above it moves by its square. */
const TOLERANCE = 2e-3
const MOST_STEPS = 60

/** `inf {y: P(M > y) ≤ tail}` of one replicate's curve, to two parts in a thousand; asset. */
export function valueAtRisk(curve: TermCurve, tail: number): number {
  if (curve.exceedance(0) <= tail) return 0
  let low = 0
  let high = curve.largest
  let above = Number.POSITIVE_INFINITY
  let below = 0
  for (let step = 0; step < MOST_STEPS && high - low > TOLERANCE * high; step++) {
    // Tails fall like a power: interpolate logs where both ends have some, halve otherwise, and every third time.
    const slope = below > 0 && above < Number.POSITIVE_INFINITY && low > 0 && step % 3 !== 2
    const share = slope ? Math.log(above / tail) / Math.log(above / below) : 0.5
    const at = slope
      ? low * (high / low) ** Math.min(Math.max(share, 0.02), 0.98)
      : low > 0
        ? Math.sqrt(low * high)
        : high / 4
    const chance = curve.exceedance(at)
    if (chance <= tail) {
      high = at
      below = chance
    } else {
      low = at
      above = chance
    }
  }
  return high
}
