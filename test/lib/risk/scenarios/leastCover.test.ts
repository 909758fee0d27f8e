import fc from 'fast-check'
import { expect, it } from 'vitest'
import { leastCover } from '@/lib/risk/scenarios/leastCover'

const columns = (...lists: number[][]) => lists.map((list) => Float64Array.from(list))

it('solves Stigler-like diets by hand', () => {
  // min 2a + 3b: a + b ≥ 4, a + 3b ≥ 6: a = 3, b = 1.
  expect([...leastCover(columns([1, 1], [1, 3]), [2, 3], Float64Array.of(4, 6))!]).toEqual([3, 1])
  expect(leastCover(columns([1, 0]), [1], Float64Array.of(1, 1))).toBeNull()
  expect([...leastCover(columns([1, 0]), [1], Float64Array.of(2, 0))!]).toEqual([2])
})

it('covers, and no random cover costs less', () => {
  const cell = fc.double({ min: 0, max: 1, noNaN: true })
  const problem = fc.tuple(
    fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 }),
    fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 }),
    fc.array(cell, { minLength: 4, maxLength: 4 }),
    fc.array(fc.double({ min: 0, max: 5, noNaN: true }), { minLength: 3, maxLength: 3 }),
  )
  fc.assert(
    fc.property(problem, ([lists, cost, demand, other]) => {
      const sumAt = (x: ArrayLike<number>, s: number) => lists.reduce((sum, list, k) => sum + list[s]! * x[k]!, 0)
      const price = (x: ArrayLike<number>) => cost.reduce((sum, c, k) => sum + c * x[k]!, 0)
      const covers = (x: ArrayLike<number>, slack: number) => demand.every((d, s) => sumAt(x, s) >= d - slack)
      const x = leastCover(columns(...lists), cost, Float64Array.from(demand))
      if (x === null) {
        expect(covers(other, -1e-9)).toBe(false)
        return
      }
      expect(covers(x, 1e-6)).toBe(true)
      if (covers(other, 0)) expect(price(x)).toBeLessThanOrEqual(price(other) + 1e-6)
    }),
    { numRuns: 500 },
  )
})
