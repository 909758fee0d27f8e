import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jointTail } from '@/lib/risk/calibration/jointTail'
import { kendall } from '@/lib/risk/calibration/kendall'
import { oneFactor } from '@/lib/risk/calibration/oneFactor'

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
  it('tend to the coefficients of McNeil, Frey & Embrechts (2015), table 7.1', () => {
    // Two digits are printed: ν = 4 at ρ = −0.5, 0, 0.5, 0.9, and ν = 10 at ρ = 0.5, 0.9.
    for (const [degrees, rho, printed] of [
      [4, -0.5, 0.01],
      [4, 0, 0.08],
      [4, 0.5, 0.25],
      [4, 0.9, 0.63],
      [10, 0.5, 0.08],
      [10, 0.9, 0.46],
    ] as const) {
      const tail = 1e-9
      expect(Math.abs(jointTail(rho, degrees, tail) / tail - printed)).toBeLessThan(0.0075)
    }
  })

  it('are those of independence and of the Gaussian copula in the limit', () => {
    expect(jointTail(0, 1e6, 0.01)).toBeCloseTo(1e-4, 8)
    // Bivariate normal with ρ = 0.5: P(both beyond their 95 % quantile) = 0.01219 (Owen 1962).
    expect(jointTail(0.5, 1e6, 0.05)).toBeCloseTo(0.01219, 4)
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
