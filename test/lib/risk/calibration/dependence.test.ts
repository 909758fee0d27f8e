import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jointTail } from '@/lib/risk/calibration/jointTail'
import { kendall } from '@/lib/risk/calibration/kendall'
import { oneFactor } from '@/lib/risk/calibration/oneFactor'
import { normalCumulative, normalDensity, normalQuantile } from '@/lib/risk/statistics/normal'
import { integrate } from '@/lib/risk/statistics/quadrature'
import { unitStudentT } from '@/lib/risk/statistics/studentT'

describe('Kendall’s τ', () => {
  it('counts pairs as brute force does, ties included', () => {
    const small = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 })), {
      minLength: 2,
      maxLength: 40,
    })
    fc.assert(
      fc.property(small, (pairs) => {
        let sum = 0
        pairs.forEach(([a, b], i) => {
          pairs.slice(0, i).forEach(([c, d]) => {
            sum += Math.sign(a - c) * Math.sign(b - d)
          })
        })
        const all = (pairs.length * (pairs.length - 1)) / 2
        const tau = kendall(
          pairs.map(([a]) => a),
          pairs.map(([, b]) => b),
        )
        expect(tau).toBeCloseTo(sum / all, 12)
      }),
    )
  })
})

describe('joint tails of a t copula', () => {
  it('tend to their closed form 2·t_{ν+1}(−√((ν+1)(1−ρ)/(1+ρ))): Demarta & McNeil (2005), Int. Stat. Review 73', () => {
    for (const degrees of [4, 10]) {
      const law = unitStudentT(degrees + 1)
      const scale = Math.sqrt((degrees - 1) / (degrees + 1))
      for (const rho of [-0.5, 0, 0.5, 0.9]) {
        const limit = 2 * law.cumulative(-scale * Math.sqrt(((degrees + 1) * (1 - rho)) / (1 + rho)))
        const tail = 1e-12
        expect(Math.abs(jointTail(rho, degrees, tail) / tail - limit)).toBeLessThan(0.002)
      }
    }
  })

  it('are those of independence and of the Gaussian copula in the limit, by numerical integration', () => {
    expect(jointTail(0, 1e6, 0.01)).toBeCloseTo(1e-4, 8)
    for (const [rho, tail] of [
      [0.5, 0.05],
      [-0.3, 0.1],
    ] as const) {
      const from = normalQuantile(1 - tail)
      const both = (x: number) => normalDensity(x) * normalCumulative((rho * x - from) / Math.sqrt(1 - rho * rho))
      expect(jointTail(rho, 1e6, tail)).toBeCloseTo(integrate(both, from, 12), 6)
    }
    expect(jointTail(0.7, 999, 0.01)).toBeCloseTo(jointTail(0.7, 1001, 0.01), 4)
  })
})

describe('one factor', () => {
  it('is found where there is one', () => {
    const loadings = [0.9, 0.5, 0.7, -0.3]
    const matrix = loadings.map((a, i) => loadings.map((b, j) => (i === j ? 1 : a * b)))
    oneFactor(matrix).forEach((a, i) => {
      expect(a).toBeCloseTo(loadings[i] as number, 6)
    })
    expect(oneFactor([[1]])).toEqual([1])
  })
})
