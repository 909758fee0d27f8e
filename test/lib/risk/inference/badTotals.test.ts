import fc from 'fast-check'
import { expect, test } from 'vitest'
import { InvalidExposure } from '@/lib/risk/exposureChecks'
import type { PublishedHour } from '@/lib/risk/inference/publishedTotals'
import { raoiOf } from '@/lib/risk/raoi'
import { readExposure } from '@/lib/risk/readExposure'
import { brackets, hours, totals } from '@/test/lib/risk/inference/totals'

function errorOf(value: unknown): InvalidExposure {
  try {
    readExposure(value)
  } catch (error) {
    if (error instanceof InvalidExposure) return error
    throw error
  }
  throw new Error('no error')
}

const list = hours(30, 1)
const changed = (index: number, part: Partial<PublishedHour>) =>
  totals({ hours: list.map((hour, t) => (t === index ? { ...hour, ...part } : hour)) })
const time = (index: number) => (list[index] as PublishedHour).time

test.each([
  ['markets[0].hours[7].time', 'must not repeat', changed(7, { time: time(6) })],
  ['markets[0].hours[7].time', 'must not go back', changed(7, { time: time(5) })],
  ['markets[0].hours[7].time', '2 hours are missing', totals({ hours: list.filter((_, t) => t !== 7 && t !== 8) })],
  ['markets[0].hours[0].time', 'start of an hour', changed(0, { time: time(0) + 60 })],
  ['markets[0].hours[3].close', 'above 0', changed(3, { close: 0 })],
  ['markets[0].hours[3].close', 'number', changed(3, { close: Number.NaN })],
  ['markets[0].hours[3].low', 'number', changed(3, { low: 1e9 })],
  ['markets[0].hours[3].openInterest', 'from 0', changed(3, { openInterest: -1 })],
  ['markets[0].hours', '24 to 720', totals({ hours: list.slice(0, 23) })],
  ['markets[0].hours', 'volume', totals({ hours: list.map((hour) => ({ ...hour, volume: 0 })) })],
  [
    'markets[0].brackets[1].maxLeverage',
    'maintenance margin',
    totals({ hours: list, brackets: [brackets[0]!, { ...brackets[1]!, maxLeverage: 201 }] }),
  ],
  ['markets[0].brackets[1].notionalCap', 'above', totals({ hours: list, brackets: [brackets[1]!, brackets[0]!] })],
  [
    'markets[0].largestAccounts[0].openInterest',
    'part of the ladder',
    totals({ hours: list, largestAccounts: [{ side: 'long', distance: 0.1, openInterest: 1e10 }] }),
  ],
  ['fund', 'open interest', { ...totals({ hours: list }), fund: 1e11 }],
  ['kind', 'must be', { ...totals({ hours: list }), kind: 'guess' }],
])('names %s: %s', (field, rule, exposure) => {
  const error = errorOf(exposure)
  expect(error.field).toBe(field)
  expect(error.rule).toContain(rule)
})

test('gives a typed error or finite figures, whatever a field holds', () => {
  const sound = totals({ hours: list })
  const paths = fc.constantFrom(
    ...['close', 'high', 'low', 'openInterest', 'volume', 'time'].map((name) => ['markets', 0, 'hours', 29, name]),
    ...['notionalCap', 'maintenanceMargin', 'maxLeverage'].map((name) => ['markets', 0, 'brackets', 1, name]),
    ...['dailyVolatility', 'depth', 'hours', 'brackets'].map((name) => ['markets', 0, name]),
    ['fund'],
    ['rules', 'participation'],
  )
  const leaves = fc.oneof(fc.double(), fc.constantFrom(0, -1, Number.NaN, 1e300, 1e-300, '1', null, [], {}))
  fc.assert(
    fc.property(paths, leaves, (path, leaf) => {
      const copy: unknown = structuredClone(sound)
      const last = path.at(-1) as string
      const parent = path.slice(0, -1).reduce<unknown>((entry, key) => (entry as Record<string, unknown>)[key], copy)
      ;(parent as Record<string, unknown>)[last] = leaf
      try {
        const { exposure } = readExposure(copy)
        expect(Number.isFinite(raoiOf(exposure))).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidExposure)
      }
    }),
    { numRuns: 60 },
  )
})
