import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertTerm, DAY, isDayStart, WEEK } from '@/lib/domain/ballastDay'
import { MARCH_2020_FIGURES, march2020 } from '@/lib/replay/march2020'
import { pathOfBar } from '@/lib/replay/pathOfBar'
import { programTerm } from '@/lib/replay/programTerm'
import type { Scenario } from '@/lib/replay/scenario'
import { scenarioOfBars } from '@/lib/replay/scenarioOfBars'
import { assertExposure } from '@/lib/risk/assertExposure'

const at = (iso: string) => Date.parse(iso) / 1000
const START = at('2021-05-19T03:00Z')
const bars = [
  { time: START, open: 100, high: 112, low: 94, close: 106 },
  { time: START + 3600, open: 106, high: 112, low: 94, close: 100 },
]

function expectSound({ path, term, exposure }: Scenario): void {
  expect(() => assertTerm(term.start, term.end)).not.toThrow()
  path.forEach(({ time, marks }, index) => {
    expect(time).toBe((path[0]?.time ?? 0) + index * 300)
    expect(marks.every((mark) => mark > 0)).toBe(true)
  })
  expect(isDayStart(path[0]?.time ?? 0) && isDayStart(path.at(-1)?.time ?? 0)).toBe(true)
  expect((path[0]?.time ?? 0) + 5 * DAY).toBe(term.start)
  expect(assertExposure(exposure).markets[0]?.markPrice).toBe(path[0]?.marks[0])
}

test('an hour that closed up goes low first, one that closed down high first', () => {
  expect(pathOfBar({ open: 100, high: 112, low: 92, close: 104 })).toEqual([
    98, 96, 94, 92, 97, 102, 107, 112, 110, 108, 106, 104,
  ])
  expect(pathOfBar({ open: 104, high: 112, low: 92, close: 100 })).toEqual([
    106, 108, 110, 112, 107, 102, 97, 92, 94, 96, 98, 100,
  ])
})

test('an hour passes its high, low and close and nothing beyond', () => {
  const price = fc.double({ min: 1, max: 1e5, noNaN: true })
  fc.assert(
    fc.property(price, price, price, price, (open, close, a, b) => {
      const bar = { open, close, high: Math.max(open, close, a, b), low: Math.min(open, close, a, b) }
      const path = pathOfBar(bar)
      expect(path).toHaveLength(12)
      expect(Math.max(...path)).toBe(bar.high)
      expect(Math.min(...path)).toBe(bar.low)
      expect(path.at(-1)).toBe(close)
    }),
  )
})

test('the built-in scenario passes every reported figure', () => {
  const scenario = march2020()
  expectSound(scenario)
  const marks = new Map(scenario.path.map(({ time, marks: [mark] }) => [time, mark]))
  for (const figure of MARCH_2020_FIGURES) expect(marks.get(at(figure.at))).toBe(figure.price)
  expect(scenario.term).toEqual({ start: at('2020-03-12T08:00Z'), end: at('2020-03-27T08:00Z') })
  expect(scenario.path[0]?.time).toBe(at('2020-03-07T08:00Z'))
})

test('the lead-in is calm, and the path then takes up the prices', () => {
  const scenario = scenarioOfBars('two hours', bars)
  expectSound(scenario)
  const marks = scenario.path.map(({ marks: [mark] }) => mark ?? 0)
  const first = scenario.path.findIndex(({ time }) => time === START)
  for (const mark of marks.slice(0, first)) expect(Math.abs(mark / 100 - 1)).toBeLessThan(0.0031)
  expect(marks[first]).toBe(100)
  expect(marks.slice(first + 1, first + 13)).toEqual(pathOfBar(bars[0] as (typeof bars)[0]))
  expect(marks.at(-1)).toBe(100)
})

test('a term covers the prices and ends on a Friday two weeks on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 34 }), fc.integer({ min: 0, max: 50 * WEEK }), (from, length) => {
      const { start, end } = programTerm(from, from + length)
      expect(() => assertTerm(start, end)).not.toThrow()
      expect(start <= from && from < start + DAY).toBe(true)
      expect(end >= start + 2 * WEEK && end >= from + length).toBe(true)
    }),
  )
  const long = programTerm(START, START + 80 * WEEK)
  expect(() => assertTerm(long.start, long.end)).not.toThrow()
})
