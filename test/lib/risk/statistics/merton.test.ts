import { describe, expect, it } from 'vitest'
import { streamOf } from '@/lib/risk/random'
import { mertonCall } from '@/lib/risk/statistics/mertonCall'
import { mertonLaw } from '@/lib/risk/statistics/mertonLaw'
import { integrate } from '@/lib/risk/statistics/quadrature'

/**
 * Calls on a spot of 100, rate 8 %, total volatility 25 %: share of the variance that jumps make, strike, then prices for
 * 1, 5 and 10 jumps a year, each at 0.1, 0.25 and 0.5 years. Haug (1998), The Complete Guide to Option Pricing Formulas,
 * as corrected in QuantLib, github.com/lballabio/QuantLib @ e7e69002, test-suite/jumpdiffusion.cpp, testMerton76;
 * tolerance there 0.01.
 */
const TABLE: readonly (readonly [number, number, readonly number[]])[] = [
  [0.25, 80, [20.67, 21.74, 23.63, 20.65, 21.7, 23.61, 20.64, 21.7, 23.61]],
  [0.25, 90, [11.0, 12.74, 15.4, 10.98, 12.75, 15.42, 10.98, 12.75, 15.42]],
  [0.25, 100, [3.42, 5.88, 8.95, 3.51, 5.96, 9.02, 3.53, 5.97, 9.03]],
  [0.25, 110, [0.55, 2.11, 4.67, 0.56, 2.16, 4.73, 0.56, 2.17, 4.74]],
  [0.25, 120, [0.1, 0.64, 2.23, 0.06, 0.63, 2.25, 0.05, 0.62, 2.25]],
  [0.5, 80, [20.72, 21.83, 23.71, 20.66, 21.73, 23.63, 20.65, 21.71, 23.61]],
  [0.5, 90, [11.04, 12.72, 15.34, 11.02, 12.76, 15.41, 11.0, 12.75, 15.41]],
  [0.5, 100, [3.14, 5.58, 8.71, 3.39, 5.87, 8.96, 3.46, 5.93, 9.0]],
  [0.5, 110, [0.53, 1.93, 4.42, 0.58, 2.11, 4.67, 0.57, 2.14, 4.71]],
  [0.5, 120, [0.19, 0.71, 2.15, 0.1, 0.66, 2.23, 0.07, 0.64, 2.24]],
  [0.75, 80, [20.79, 21.96, 23.86, 20.68, 21.78, 23.67, 20.66, 21.74, 23.64]],
  [0.75, 90, [11.11, 12.75, 15.3, 11.09, 12.78, 15.39, 11.04, 12.76, 15.4]],
  [0.75, 100, [2.7, 5.08, 8.24, 3.16, 5.71, 8.85, 3.33, 5.85, 8.95]],
  [0.75, 110, [0.54, 1.69, 3.99, 0.62, 2.05, 4.57, 0.6, 2.11, 4.66]],
  [0.75, 120, [0.29, 0.84, 2.09, 0.15, 0.71, 2.21, 0.11, 0.67, 2.23]],
]

describe('Merton call prices', () => {
  it.each(TABLE)('with a jump share of %d at strike %d are those of QuantLib', (share, strike, prices) => {
    const computed = [1, 5, 10].flatMap((intensity) =>
      [0.1, 0.25, 0.5].map((maturity) => {
        const jumpVolatility = 0.25 * Math.sqrt(share / intensity)
        return mertonCall({
          spot: 100,
          strike,
          rate: 0.08,
          dividend: 0,
          maturity,
          volatility: 0.25 * Math.sqrt(1 - share),
          intensity,
          jumpMean: -(jumpVolatility ** 2) / 2,
          jumpVolatility,
        })
      }),
    )
    computed.forEach((price, index) => {
      expect(Math.abs(price - (prices[index] as number))).toBeLessThan(0.01)
    })
  })

  it('are Black and Scholes prices without jumps: Hull, Options, Futures and Other Derivatives, example 15.6, 4.76', () => {
    const call = { spot: 42, strike: 40, rate: 0.1, dividend: 0, maturity: 0.5, volatility: 0.2 }
    expect(mertonCall({ ...call, intensity: 0, jumpMean: 0, jumpVolatility: 0 })).toBeCloseTo(4.76, 2)
  })
})

describe('the terminal law', () => {
  const model = { drift: 0.05, volatility: 0.6, intensity: 12, jumpMean: -0.04, jumpVolatility: 0.08 }
  const law = mertonLaw(model, 30 / 365)

  it('has the moments of the process', () => {
    const mean = integrate((x) => x * law.density(x), -4, 4)
    const square = integrate((x) => x * x * law.density(x), -4, 4)
    const time = 30 / 365
    expect(mean).toBeCloseTo((0.05 + 12 * -0.04) * time, 9)
    expect(square - mean ** 2).toBeCloseTo((0.36 + 12 * (0.04 ** 2 + 0.08 ** 2)) * time, 9)
  })

  it('has the tail of its density at 99, 99.9 and 99.99 %', () => {
    for (const level of [0.99, 0.999, 0.9999]) {
      const quantile = law.quantile(1 - level)
      expect(law.cumulative(quantile) / (1 - level)).toBeCloseTo(1, 9)
      const mean = integrate((x) => -Math.expm1(x) * law.density(x), -6, quantile) / (1 - level)
      expect(law.expectedShortfall(level)).toBeCloseTo(mean, 8)
      expect(law.valueAtRisk(level)).toBeCloseTo(-Math.expm1(quantile), 12)
    }
  })

  it('has layers that are the integral of the exceedance probability, and that add up', () => {
    const exceeds = (loss: number) => law.cumulative(Math.log1p(-loss))
    expect(law.layer(0.2, 0.5)).toBeCloseTo(integrate(exceeds, 0.2, 0.5), 10)
    expect(law.layer(0.2, 0.3) + law.layer(0.3, 0.5)).toBeCloseTo(law.layer(0.2, 0.5), 12)
  })

  it('is what simulation gives, within its standard errors, in about 95 % of 200 seeds', () => {
    const level = 0.99
    const truth = law.valueAtRisk(level)
    const layer = law.layer(0.2, 0.5)
    const paths = 2000
    let covered = 0
    let above = 0
    for (let seed = 0; seed < 200; seed++) {
      const stream = streamOf(seed, 5)
      let sum = 0
      let squares = 0
      for (let path = 0; path < paths; path++) {
        const time = 30 / 365
        let jumps = 0
        for (let left = model.intensity * time; ; jumps++) {
          left += Math.log(stream.uniform())
          if (left < 0) break
        }
        const spread = Math.sqrt(model.volatility ** 2 * time + jumps * model.jumpVolatility ** 2)
        const loss = -Math.expm1(model.drift * time + jumps * model.jumpMean + spread * stream.normal())
        const payout = Math.min(Math.max(loss - 0.2, 0), 0.3)
        if (loss > truth) above++
        sum += payout
        squares += payout * payout
      }
      const error = Math.sqrt((squares / paths - (sum / paths) ** 2) / paths)
      if (Math.abs(sum / paths - layer) < 1.96 * error) covered++
    }
    expect(covered).toBeGreaterThanOrEqual(180)
    expect(covered).toBeLessThanOrEqual(199)
    expect(above / (200 * paths)).toBeCloseTo(1 - level, 3)
  })

  it('is what simulation gives at 99, 99.9 and 99.99 %: value at risk, shortfall and tail layers', () => {
    const stream = streamOf(11, 9)
    const paths = 1_000_000
    const time = 30 / 365
    const losses = Float64Array.from({ length: paths }, () => {
      let jumps = 0
      for (let left = model.intensity * time; ; jumps++) {
        left += Math.log(stream.uniform())
        if (left < 0) break
      }
      const spread = Math.sqrt(model.volatility ** 2 * time + jumps * model.jumpVolatility ** 2)
      return -Math.expm1(model.drift * time + jumps * model.jumpMean + spread * stream.normal())
    })
    for (const level of [0.99, 0.999, 0.9999]) {
      const limit = law.valueAtRisk(level)
      const beyond = losses.filter((loss) => loss > limit)
      const expected = paths * (1 - level)
      expect(Math.abs(beyond.length - expected)).toBeLessThan(3.5 * Math.sqrt(expected))
      // E[(ℓ − VaR)⁺] = (ES − VaR)·(1 − level), without bias whatever the number beyond.
      const excess = beyond.reduce((sum, loss) => sum + loss - limit, 0) / paths
      const square = beyond.reduce((sum, loss) => sum + (loss - limit) ** 2, 0) / paths
      const exact = (law.expectedShortfall(level) - limit) * (1 - level)
      expect(Math.abs(excess - exact)).toBeLessThan(3.5 * Math.sqrt(square / paths))
      const layer = beyond.reduce((sum, loss) => sum + Math.min(loss - limit, 0.05), 0) / paths
      expect(Math.abs(layer - law.layer(limit, limit + 0.05))).toBeLessThan(3.5 * Math.sqrt(square / paths))
    }
  })

  it('refuses parameters that are none', () => {
    expect(() => mertonLaw({ ...model, volatility: 0 }, 1)).toThrow('volatility must be above 0')
    expect(() => mertonLaw({ ...model, intensity: -1 }, 1)).toThrow('intensity must be at least 0')
    expect(() => law.layer(0.5, 0.5)).toThrow('exhaustion must be above attachment')
  })
})
