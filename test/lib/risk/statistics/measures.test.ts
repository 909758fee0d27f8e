import { describe, expect, it } from 'vitest'
import { streamOf } from '@/lib/risk/random'
import { inverse, type Matrix, solve } from '@/lib/risk/statistics/matrix'
import { normalCumulative } from '@/lib/risk/statistics/normal'
import { NotPositiveDefinite } from '@/lib/risk/statistics/statisticsErrors'
import { normalMeasures, scenarioMeasures } from '@/lib/risk/statistics/tailMeasures'
import { wangLayerPremium, wangTransform } from '@/lib/risk/statistics/wangTransform'

/** S&P 500, long US government bonds, small caps, monthly. Rockafellar & Uryasev (2000), Journal of Risk 2, tables 1 and 2. */
const MEANS = [0.010111, 0.0043532, 0.0137058]
const COVARIANCE: Matrix = [
  [0.00324625, 0.00022983, 0.00420395],
  [0.00022983, 0.00049937, 0.00019247],
  [0.00420395, 0.00019247, 0.00764097],
]

/** The portfolio of least variance with mean return 0.011 and weights that sum to 1, by Lagrange's conditions. */
function leastVariance(): { weights: number[]; deviation: number } {
  const byMean = solve(COVARIANCE, MEANS)
  const byOne = solve(COVARIANCE, [1, 1, 1])
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0)
  const ones = [1, 1, 1]
  const [a, b, c] = [dot(MEANS, byMean), dot(MEANS, byOne), dot(ones, byOne)]
  const determinant = a * c - b * b
  const [first, second] = [(0.011 * c - b) / determinant, (a - 0.011 * b) / determinant]
  const weights = byMean.map((x, i) => first * x + second * (byOne[i] as number))
  const variance = weights.reduce((sum, w, i) => sum + w * dot(COVARIANCE[i] as number[], weights), 0)
  return { weights, deviation: Math.sqrt(variance) }
}

describe('Rockafellar and Uryasev’s example', () => {
  const { weights, deviation } = leastVariance()

  it('has the portfolio of their table 3 and the VaR and CVaR of table 4', () => {
    for (const [i, weight] of [0.452013, 0.115573, 0.432414].entries()) expect(weights[i]).toBeCloseTo(weight, 5)
    expect(deviation ** 2).toBeCloseTo(0.00378529, 8)
    for (const [level, valueAtRisk, shortfall] of [
      [0.9, 0.067847, 0.096975],
      [0.95, 0.0902, 0.115908],
      [0.99, 0.132128, 0.152977],
    ] as const) {
      const measures = normalMeasures(-0.011, deviation, level)
      expect(measures.valueAtRisk).toBeCloseTo(valueAtRisk, 5)
      expect(measures.expectedShortfall).toBeCloseTo(shortfall, 5)
    }
  })

  it('is met by scenarios, to the error of 200,000 of them', () => {
    const stream = streamOf(1, 0)
    const losses = Float64Array.from({ length: 200_000 }, () => -0.011 + deviation * stream.normal())
    const measures = scenarioMeasures(losses, 0.95)
    // Three standard errors.
    expect(Math.abs(measures.valueAtRisk - 0.0902)).toBeLessThan(9e-4)
    expect(Math.abs(measures.expectedShortfall - 0.115908)).toBeLessThan(1.2e-3)
  })
})

describe('scenarios', () => {
  it('split an atom: of ten losses the worst 25 % are two and a half', () => {
    const losses = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    const { valueAtRisk, expectedShortfall } = scenarioMeasures(losses, 0.75)
    expect(valueAtRisk).toBe(8)
    expect(expectedShortfall).toBeCloseTo((10 + 9 + 0.5 * 8) / 2.5, 12)
    expect(scenarioMeasures(losses, 0.9)).toEqual({ valueAtRisk: 9, expectedShortfall: 10 })
  })

  it('minimise the function that defines them', () => {
    const stream = streamOf(3, 0)
    const losses = Array.from({ length: 301 }, () => stream.normal())
    const weights = Array.from({ length: 301 }, () => stream.uniform())
    const total = weights.reduce((a, b) => a + b)
    const objective = (alpha: number) =>
      alpha + losses.reduce((sum, x, i) => sum + Math.max(x - alpha, 0) * (weights[i] as number), 0) / total / 0.03
    const { valueAtRisk, expectedShortfall } = scenarioMeasures(losses, 0.97, weights)
    expect(objective(valueAtRisk)).toBeCloseTo(expectedShortfall, 10)
    expect(Math.min(...losses.map(objective))).toBeCloseTo(expectedShortfall, 10)
  })

  it('refuse a level of 1 and weights that are not above 0', () => {
    expect(() => scenarioMeasures([1, 2], 1)).toThrow('level must be between 0 and 1')
    expect(() => scenarioMeasures([1, 2], 0.5, [1, 0])).toThrow('weights[1] must be above 0')
  })
})

describe('a matrix that is no covariance', () => {
  it('is refused, and a covariance is inverted', () => {
    const broken = [
      [1, 0.9, -0.9],
      [0.9, 1, 0.9],
      [-0.9, 0.9, 1],
    ]
    expect(() => inverse(broken, 'correlation')).toThrow(NotPositiveDefinite)
    expect(() => inverse(broken, 'correlation')).toThrow('correlation must be positive definite')
    const product = inverse(COVARIANCE).map((row) =>
      row.reduce((sum, x, k) => sum + x * (COVARIANCE[k]?.[0] as number), 0),
    )
    for (const [i, value] of product.entries()) expect(value).toBeCloseTo(i === 0 ? 1 : 0, 9)
  })
})

describe('Wang’s transform', () => {
  /** Wang (2000), Journal of Risk and Insurance 67: Pareto losses, `S(x) = (2000 ÷ (2000 + x))^1.2`, in layers. */
  const survival = (x: number) => (2000 / (2000 + x)) ** 1.2
  const expected = (from: number, to: number) => 10_000 * ((2000 / (2000 + from)) ** 0.2 - (2000 / (2000 + to)) ** 0.2)
  const edges = [0, 50, 100, 200, 300, 400, 500, 1000, 2000, 5000, 10_000].map((thousand) => 1000 * thousand)
  const layers = edges.slice(1).map((exhaustion, i) => ({ attachment: edges[i] as number, exhaustion }))

  it('gives the exact expected losses at λ = 0: 4,787.99 in the first layer, where the table is misprinted', () => {
    expect(wangLayerPremium(survival, layers[0]!, 0)).toBeCloseTo(4787.99, 2)
    for (const layer of layers) {
      const { attachment, exhaustion } = layer
      expect(wangLayerPremium(survival, layer, 0) / expected(attachment, exhaustion)).toBeCloseTo(1, 8)
    }
  })

  it('loads higher layers more, and layers add up', () => {
    const loads = layers.map(
      (layer) => wangLayerPremium(survival, layer, 0.1) / expected(layer.attachment, layer.exhaustion),
    )
    for (let i = 1; i < loads.length; i++) expect(loads[i]).toBeGreaterThan(loads[i - 1] as number)
    const whole = wangLayerPremium(survival, { attachment: 0, exhaustion: 10_000_000 }, 0.1)
    const sum = layers.reduce((total, layer) => total + wangLayerPremium(survival, layer, 0.1), 0)
    expect(sum / whole).toBeCloseTo(1, 8)
  })

  it('prices a lognormal risk as if its log drifted by λσ: Wang (2000), §4', () => {
    expect(wangTransform(0.01, 0.3)).toBeCloseTo(0.0213646, 7)
    const survivalOf = (x: number) => normalCumulative(-Math.log(x) / 0.5)
    const layer = { attachment: 0, exhaustion: Math.exp(6) }
    expect(wangLayerPremium(survivalOf, layer, 0.4)).toBeCloseTo(Math.exp(0.4 * 0.5 + 0.5 ** 2 / 2), 6)
  })

  it('refuses layers that do not rise', () => {
    expect(() => wangLayerPremium(survival, { attachment: 2, exhaustion: 1 }, 0)).toThrow('exhaustion must be above')
  })
})
