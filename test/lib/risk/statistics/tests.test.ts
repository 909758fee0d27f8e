import { describe, expect, it } from 'vitest'
import { streamOf } from '@/lib/risk/random'
import {
  clustering,
  conditionalCoverage,
  independence,
  kupiec,
  transitionsOf,
} from '@/lib/risk/statistics/coverageTests'
import { fisslerZiegel } from '@/lib/risk/statistics/fisslerZiegel'
import { holm } from '@/lib/risk/statistics/holm'
import { normalQuantile } from '@/lib/risk/statistics/normal'
import { normalMeasures } from '@/lib/risk/statistics/tailMeasures'

describe('coverage tests', () => {
  it('give 0.4615 for 57 hits of 1043 at 95 %: MathWorks, varbacktest, Normal95 of VaRBacktestData', () => {
    const { statistic, pValue } = kupiec(1043, 57, 0.05)
    expect(statistic).toBeCloseTo(0.46147, 5)
    expect(pValue).toBeCloseTo(0.49694, 5)
  })

  it('give the same source’s independence 0.25866 and conditional coverage 0.72013', () => {
    const transitions = { stay: 932, enter: 53, leave: 53, remain: 4 }
    expect(independence(transitions).statistic).toBeCloseTo(0.25866, 5)
    expect(independence(transitions).pValue).toBeCloseTo(0.61104, 5)
    const both = conditionalCoverage(1043, 57, 0.05, transitions)
    expect(both.statistic).toBeCloseTo(0.72013, 5)
    expect(both.pValue).toBeCloseTo(0.69763, 5)
  })

  it('accept what Kupiec (1995) accepts', () => {
    // 1000 observations at 99 %, 5 % test: 4 < N < 17. Jorion, Value at Risk, table 6-2, after Kupiec (1995).
    const accepted = Array.from({ length: 40 }, (_, hits) => hits).filter(
      (hits) => kupiec(1000, hits, 0.01).pValue > 0.05,
    )
    expect([accepted.at(0), accepted.at(-1)]).toEqual([5, 16])
    // 255 observations at 99 %: N < 7; at 95 %: 6 < N < 21.
    expect(kupiec(255, 6, 0.01).pValue).toBeGreaterThan(0.05)
    expect(kupiec(255, 7, 0.01).pValue).toBeLessThan(0.05)
    expect(kupiec(255, 6, 0.05).pValue).toBeLessThan(0.05)
    expect(kupiec(255, 7, 0.05).pValue).toBeGreaterThan(0.05)
    expect(kupiec(255, 20, 0.05).pValue).toBeGreaterThan(0.05)
    expect(kupiec(255, 21, 0.05).pValue).toBeLessThan(0.05)
  })

  it('bear no hits and only hits', () => {
    expect(kupiec(250, 0, 0.01).statistic).toBeCloseTo(-500 * Math.log(0.99), 9)
    expect(kupiec(10, 10, 0.5).statistic).toBeCloseTo(-20 * Math.log(0.5), 9)
    expect(independence(transitionsOf([false, false, false])).statistic).toBe(0)
    expect(() => kupiec(10, 11, 0.1)).toThrow('hits must be a whole number from 0 to 10')
    expect(() => kupiec(10, 1, 0)).toThrow('tail must be between 0 and 1')
  })

  it('count steps between states', () => {
    expect(transitionsOf([false, true, true, false, false, true])).toEqual({ stay: 1, enter: 2, leave: 1, remain: 1 })
  })

  it('see hits that cluster within a day, and not those that do not', () => {
    const stream = streamOf(2, 0)
    const scattered = Array.from({ length: 26_000 }, (_, t) => t).filter(() => stream.uniform() < 0.001)
    expect(clustering(scattered, 26_000, 24).pValue).toBeGreaterThan(0.05)
    const clustered = Array.from({ length: 13 }, (_, k) => [2000 * k, 2000 * k + 7]).flat()
    expect(clustering(clustered, 26_000, 24).pValue).toBeLessThan(1e-9)
    expect(clustering([5], 100, 24).pValue).toBe(1)
  })
})

describe('the Fissler–Ziegel score', () => {
  it('is least at the truth', () => {
    const level = 0.975
    const truth = normalMeasures(0, 1, level)
    const count = 20_000
    const score = (valueAtRisk: number, shortfall: number) => {
      let sum = 0
      for (let k = 0; k < count; k++) {
        sum += fisslerZiegel(normalQuantile((k + 0.5) / count), valueAtRisk, shortfall, 1 - level)
      }
      return sum / count
    }
    const best = score(truth.valueAtRisk, truth.expectedShortfall)
    for (const [a, b] of [
      [1.1, 1.1],
      [0.9, 0.9],
      [1, 1.1],
      [0.9, 1],
      [1.05, 1],
    ] as const) {
      expect(score(a * truth.valueAtRisk, b * truth.expectedShortfall)).toBeGreaterThan(best)
    }
    // At the truth the mean is ln ES.
    expect(best).toBeCloseTo(Math.log(truth.expectedShortfall), 3)
  })

  it('refuses a shortfall below value at risk', () => {
    expect(() => fisslerZiegel(1, 2, 1, 0.01)).toThrow('shortfall must be at least the value at risk')
  })
})

describe('Holm’s correction', () => {
  it('gives what R’s p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") gives', () => {
    const adjusted = holm([0.01, 0.04, 0.03, 0.005])
    for (const [index, value] of [0.03, 0.06, 0.06, 0.02].entries()) expect(adjusted[index]).toBeCloseTo(value, 12)
    expect(holm([0.9, 0.8])).toEqual([1, 1])
    expect(holm([])).toEqual([])
  })
})
