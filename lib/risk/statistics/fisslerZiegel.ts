import { InvalidSample } from '@/lib/risk/statistics/statisticsErrors'

/**
 * Joint score of a forecast of value at risk and expected shortfall; the truth minimises its mean. With losses (rises of Y
 * hurt), `0 < VaR ≤ ES` and p = 1 − level:
 *
 *     S = (Y − VaR)⁺ ÷ (p·ES) + VaR ÷ ES + ln ES − 1
 *
 * The member of Fissler & Ziegel's class (2016, Annals of Statistics 44) that is homogeneous of degree 0 in differences:
 * Patton, Ziegel & Chen (2019), Journal of Econometrics 211, equation 6, there for lower tails with both figures negative.
 * @throws {InvalidSample}
 */
export function fisslerZiegel(loss: number, valueAtRisk: number, shortfall: number, tail: number): number {
  if (!(valueAtRisk > 0)) throw new InvalidSample('valueAtRisk', `must be above 0, not ${valueAtRisk}`)
  if (!(shortfall >= valueAtRisk)) throw new InvalidSample('shortfall', 'must be at least the value at risk')
  const beyond = Math.max(loss - valueAtRisk, 0)
  return beyond / (tail * shortfall) + valueAtRisk / shortfall + Math.log(shortfall) - 1
}
