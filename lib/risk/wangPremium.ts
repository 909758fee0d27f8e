import { wangTransform } from '@/lib/risk/statistics/wangTransform'
import type { TermCurve } from '@/lib/risk/termCurve'

/** Midpoints over the layer; the transformed curve falls smoothly between them. */
const POINTS = 64

/**
 * Premium of a layer by Wang's transform, the alternative to loads: `∫ Φ(Φ⁻¹(P(M > y)) + λ) dy` from attachment to exhaustion,
 * asset. λ = 0 gives the expected loss. Wang (2000), Journal of Risk and Insurance 67.
 * @param lambda market price of risk, shown with the figure
 */
export function wangPremium(curve: TermCurve, attachment: number, exhaustion: number, lambda: number): number {
  const width = (exhaustion - attachment) / POINTS
  let sum = 0
  for (let point = 0; point < POINTS; point++) {
    const chance = curve.exceedance(attachment + (point + 0.5) * width)
    sum += width * wangTransform(Math.min(Math.max(chance, 0), 1), lambda)
  }
  return sum
}
