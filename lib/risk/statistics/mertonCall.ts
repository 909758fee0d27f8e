import { mertonLaw } from '@/lib/risk/statistics/mertonLaw'
import { normalCumulative } from '@/lib/risk/statistics/normal'
import { InvalidSample } from '@/lib/risk/statistics/statisticsErrors'

export type MertonCall = {
  spot: number
  strike: number
  /** Continuously compounded, per year. */
  rate: number
  dividend: number
  /** Years. */
  maturity: number
  /** Of the diffusion, per √year. */
  volatility: number
  intensity: number
  jumpMean: number
  jumpVolatility: number
}

/**
 * Price of a European call where jump risk isn't rewarded: `e^{−rT}·E[(S_T − K)⁺]` under the drift that makes the
 * discounted price a martingale, `r − q − σ²/2 − λk` with `k = E[e^J] − 1`. The same as Merton's series of Black–Scholes
 * prices. Merton (1976), Journal of Financial Economics 3, equation 16.
 * @throws {InvalidSample}
 */
export function mertonCall(call: MertonCall): number {
  const { spot, strike, rate, dividend, maturity, volatility, intensity, jumpMean, jumpVolatility } = call
  if (!(spot > 0)) throw new InvalidSample('spot', `must be above 0, not ${spot}`)
  if (!(strike > 0)) throw new InvalidSample('strike', `must be above 0, not ${strike}`)
  const jump = Math.expm1(jumpMean + jumpVolatility ** 2 / 2)
  const drift = rate - dividend - volatility ** 2 / 2 - intensity * jump
  const { terms } = mertonLaw({ drift, volatility, intensity, jumpMean, jumpVolatility }, maturity)
  const moneyness = Math.log(strike / spot)
  const value = terms.reduce((sum, { weight, mean, deviation }) => {
    const far = (mean - moneyness) / deviation
    const stock = spot * Math.exp(mean + deviation ** 2 / 2) * normalCumulative(far + deviation)
    return sum + weight * (stock - strike * normalCumulative(far))
  }, 0)
  return Math.exp(-rate * maturity) * value
}
