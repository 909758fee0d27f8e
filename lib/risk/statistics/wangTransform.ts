import { normalCumulative, normalQuantile } from '@/lib/risk/statistics/normal'
import { integrate } from '@/lib/risk/statistics/quadrature'
import { InvalidSample } from '@/lib/risk/statistics/statisticsErrors'

/**
 * Wang's distortion of an exceedance probability, `g(s) = Φ(Φ⁻¹(s) + λ)`: λ = 0 changes nothing, λ > 0 loads the tail.
 * Wang (2000), Journal of Risk and Insurance 67.
 * @param lambda market price of risk
 */
export function wangTransform(survival: number, lambda: number): number {
  if (survival <= 0) return 0
  if (survival >= 1) return 1
  return normalCumulative(normalQuantile(survival) + lambda)
}

/**
 * Risk-adjusted premium of a layer, `∫_attachment^exhaustion g(S(x)) dx`; its expected loss at λ = 0. Layers add up exactly.
 * @param survival `S(x) = P(loss > x)`
 * @throws {InvalidSample}
 */
export function wangLayerPremium(
  survival: (x: number) => number,
  { attachment, exhaustion }: { attachment: number; exhaustion: number },
  lambda: number,
): number {
  if (!(attachment >= 0)) throw new InvalidSample('attachment', `must be at least 0, not ${attachment}`)
  if (!(exhaustion > attachment)) throw new InvalidSample('exhaustion', 'must be above the attachment')
  if (!Number.isFinite(lambda)) throw new InvalidSample('lambda', `must be a finite number, not ${lambda}`)
  return integrate((x) => wangTransform(survival(x), lambda), attachment, exhaustion)
}
