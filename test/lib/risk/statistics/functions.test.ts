import { describe, expect, it } from 'vitest'
import { chiSquareTail, incompleteBeta, logGamma } from '@/lib/risk/statistics/gammaFunctions'
import { nelderMead } from '@/lib/risk/statistics/nelderMead'
import { normalCumulative, normalQuantile } from '@/lib/risk/statistics/normal'
import { integrate } from '@/lib/risk/statistics/quadrature'
import { unitStudentT } from '@/lib/risk/statistics/studentT'

describe('laws against tables: Abramowitz & Stegun (1964), and R 4', () => {
  it('the normal law in both tails', () => {
    for (const [x, p] of [
      [1.959963984540054, 0.975],
      [-3.090232306167814, 0.001],
      [-6, 9.865876450376946e-10],
      [-10, 7.61985302416047e-24],
      [-3, 0.0013498980316301],
      [0.5, 0.6914624612740131],
    ] as const) {
      expect(normalCumulative(x) / p).toBeCloseTo(1, 11)
      expect(normalQuantile(p)).toBeCloseTo(x, 10)
    }
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(normalQuantile(1.1)).toBeNaN()
  })

  it('χ², beta and gamma', () => {
    expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12)
    expect(chiSquareTail(9.21034037197618, 2)).toBeCloseTo(0.01, 12)
    expect(chiSquareTail(0.1, 1)).toBeCloseTo(0.7518296340458493, 12)
    expect(incompleteBeta(2, 3, 0.4)).toBeCloseTo(0.5248, 12)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12)
    expect(logGamma(10)).toBeCloseTo(Math.log(362_880), 11)
  })

  it('Student’s t, scaled to variance 1', () => {
    const law = unitStudentT(5)
    expect(law.quantile(0.01) / Math.sqrt(3 / 5)).toBeCloseTo(-3.364929998907, 10)
    expect(integrate((x) => x * x * Math.exp(law.logDensity(x)), -2000, 2000)).toBeCloseTo(1, 6)
    const mean = integrate((x) => -x * Math.exp(law.logDensity(x)), -3000, law.quantile(0.01)) / 0.01
    expect(law.shortfall(0.01)).toBeCloseTo(mean, 7)
    expect(law.cumulative(law.quantile(0.999))).toBeCloseTo(0.999, 12)
  })
})

describe('a simplex', () => {
  it('finds the bottom of Rosenbrock’s valley and of a bounded bowl', () => {
    const rosenbrock = ([x = 0, y = 0]: readonly number[]) => 100 * (y - x * x) ** 2 + (1 - x) ** 2
    const found = nelderMead(rosenbrock, [-1.2, 1], { steps: [0.5, 0.5], tolerance: 1e-16 })
    expect(found.converged).toBe(true)
    expect(found.point[0]).toBeCloseTo(1, 5)
    expect(found.point[1]).toBeCloseTo(1, 5)
    const bounded = ([x = 0]: readonly number[]) => (x < 2 ? Number.POSITIVE_INFINITY : x * x)
    expect(nelderMead(bounded, [5], { steps: [1] }).point[0]).toBeCloseTo(2, 4)
  })

  it('says that it was cut short', () => {
    const bowl = (p: readonly number[]) => p.reduce((sum, x) => sum + (x - 3) ** 2, 0)
    expect(nelderMead(bowl, [0, 0, 0, 0], { steps: [1, 1, 1, 1], mostEvaluations: 20 }).converged).toBe(false)
  })
})
