import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exp } from '@/lib/risk/elementary/exp'
import { log } from '@/lib/risk/elementary/log'
import { normalPair } from '@/lib/risk/elementary/normalPair'
import { normalScore } from '@/lib/risk/elementary/normalScore'
import { streamOf } from '@/lib/risk/random'
import { normalCumulative, normalQuantile } from '@/lib/risk/statistics/normal'

function within(value: number, truth: number, relative: number): void {
  expect(Math.abs(value - truth)).toBeLessThanOrEqual(relative * Math.abs(truth))
}

test('exp and log are within two units in the last place of the machine’s', () => {
  fc.assert(fc.property(fc.double({ min: -707, max: 707, noNaN: true }), (x) => within(exp(x), Math.exp(x), 5e-16)))
  fc.assert(fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => within(log(x), Math.log(x), 5e-16)))
  expect(exp(0)).toBe(1)
  expect(log(1)).toBe(0)
})

test('exp stays finite and positive outside the range it is made for', () => {
  expect(exp(1e9)).toBe(exp(708))
  expect(exp(-1e9)).toBe(exp(-708))
  expect(exp(-1e9)).toBeGreaterThan(0)
})

test('exp and log undo each other', () => {
  fc.assert(
    fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
      expect(Math.abs(log(exp(x)) - x)).toBeLessThanOrEqual(1e-15 * (1 + Math.abs(x)))
    }),
  )
})

test('the normal score is the quantile to 2e-7', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
      expect(Math.abs(normalScore(p) - normalQuantile(p))).toBeLessThan(2e-7 * (1 + Math.abs(normalQuantile(p))))
    }),
  )
})

test('pairs of normals are normal and independent', () => {
  const stream = streamOf(3, 1)
  const pair = new Float64Array(2)
  const count = 100_000
  const cells = new Float64Array(64)
  for (let index = 0; index < count; index++) {
    normalPair(stream.word(), stream.word(), pair)
    const [first, second] = Array.from(pair, (value) => Math.floor(8 * normalCumulative(value))) as [number, number]
    cells[8 * first + second] = (cells[8 * first + second] ?? 0) + 1
  }
  // χ² of an 8 × 8 table with equal cells, 63 degrees of freedom; 103.4 is its 99.9 % quantile.
  expect(cells.reduce((sum, cell) => sum + (cell - count / 64) ** 2 / (count / 64), 0)).toBeLessThan(103.4)
})
