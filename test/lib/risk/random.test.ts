import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson } from '@/lib/risk/canonicalJson'
import { eventPath } from '@/lib/risk/eventPath'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { pathLaw } from '@/lib/risk/pathLaw'
import { streamOf } from '@/lib/risk/random'
import { sha256 } from '@/lib/risk/sha256'

const draw = (seed: number, block: number, count: number) => {
  const stream = streamOf(seed, block)
  return Array.from({ length: count }, () => stream.uniform())
}

test('a stream depends on its seed and block alone', () => {
  expect(draw(7, 3, 50)).toEqual(draw(7, 3, 50))
  const starts = new Set(Array.from({ length: 2000 }, (_, block) => draw(7, block, 1)[0]))
  expect(starts.size).toBe(2000)
  expect(draw(8, 3, 5)).not.toEqual(draw(7, 3, 5))
})

test('uniform and normal have their moments', () => {
  const stream = streamOf(1, 0)
  const count = 200_000
  const moments = (next: () => number) => {
    let [first, second, fourth] = [0, 0, 0]
    for (let index = 0; index < count; index++) {
      const value = next()
      first += value / count
      second += value ** 2 / count
      fourth += value ** 4 / count
    }
    return [first, second, fourth]
  }
  const [mean, square] = moments(stream.uniform)
  expect(mean).toBeCloseTo(1 / 2, 2)
  expect(square).toBeCloseTo(1 / 3, 2)
  const [centre, variance, kurtosis] = moments(stream.normal)
  expect(centre).toBeCloseTo(0, 2)
  expect(variance).toBeCloseTo(1, 1)
  expect(kurtosis).toBeCloseTo(3, 0)
})

test('the first numbers of neighbouring blocks are uniform too', () => {
  const firsts = Array.from({ length: 4000 }, (_, block) => draw(42, block, 1)[0] ?? 0)
  const counts = Array.from({ length: 10 }, (_, cell) => firsts.filter((x) => Math.floor(x * 10) === cell).length)
  // χ² with 9 degrees of freedom; 27.9 is its 99.9 % quantile.
  expect(counts.reduce((sum, count) => sum + (count - 400) ** 2 / 400, 0)).toBeLessThan(27.9)
})

test('an event reaches its size exactly once drawn, and never beyond', () => {
  const stream = streamOf(5, 0)
  const law = pathLaw(DEFAULT_PARAMETERS)
  const fastest: number[] = []
  for (let index = 0; index < 1000; index++) {
    const shape = eventPath('long', stream, law, new Float64Array(288))
    expect(Math.min(...shape)).toBeCloseTo(-1, 12)
    const hours = Array.from({ length: 24 }, (_, hour) => (shape[12 * hour + 11] ?? 0) - (shape[12 * hour - 1] ?? 0))
    fastest.push(-Math.min(...hours))
  }
  // Median over the falls of the fit: 0.48, high to low; hours from close to close see a little less.
  const median = fastest.sort((a, b) => a - b)[500] ?? 0
  expect(median).toBeGreaterThan(0.35)
  expect(median).toBeLessThan(0.55)
})

test('SHA-256 is the standard one', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(`0x${createHash('sha256').update(text).digest('hex')}`)
    }),
  )
})

test('equal data give equal text, whatever the order of keys', () => {
  expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: 'x' })).toBe('{"a":"x","b":[{"c":2,"d":1}]}')
})
