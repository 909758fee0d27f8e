import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoVenue } from '@/lib/replay/demoVenue'
import { assertExposure } from '@/lib/risk/assertExposure'
import type { MarketExposure } from '@/lib/risk/exposure'
import { InvalidExposure } from '@/lib/risk/exposureChecks'
import { exposures } from '@/test/lib/risk/exposures'

const venue = demoVenue()

/** Every number in a value, with its path as errors write it. */
function numbersIn(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, entry]) =>
    numbersIn(entry, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key),
  )
}

function withValue(path: string, value: unknown): unknown {
  const copy = structuredClone(venue)
  const keys = path.split(/[.[\]]+/).filter(Boolean)
  const last = keys.pop() ?? ''
  const parent = keys.reduce<unknown>((entry, key) => (entry as Record<string, unknown>)[key], copy)
  ;(parent as Record<string, unknown>)[last] = value
  return copy
}

function errorOf(value: unknown): InvalidExposure {
  try {
    assertExposure(value)
  } catch (error) {
    if (error instanceof InvalidExposure) return error
    throw error
  }
  throw new Error('no error')
}

test('takes sound exposures as they are', () => {
  fc.assert(
    fc.property(exposures(), (exposure) => {
      expect(assertExposure(exposure)).toBe(exposure)
    }),
  )
})

test('takes an exposure back from JSON', () => {
  expect(assertExposure(JSON.parse(JSON.stringify(venue)))).toEqual(venue)
})

test('names any number that is none, is negative, or is missing', () => {
  const paths = numbersIn(venue)
  expect(paths).toContain('markets[0].long[3].openInterest')
  for (const path of paths) {
    for (const bad of [Number.NaN, -1, Number.POSITIVE_INFINITY, '1', null, undefined, {}, [], 1n]) {
      expect(errorOf(withValue(path, bad)).field, `${path} = ${String(bad)}`).toBe(path)
    }
  }
})

test('never fails in another way, whatever it is given', () => {
  const leaves = fc.oneof(fc.anything(), fc.constantFrom(Number.NaN, -1, 0, 1e300, '', [], {}))
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(errorOf(value).code).toBe('invalid-exposure')
    }),
  )
  fc.assert(
    fc.property(
      fc.constantFrom('markets', 'rules', 'fund', 'markets[0]', 'markets[0].long', 'markets[0].brackets[0]'),
      leaves,
      (path, leaf) => {
        try {
          assertExposure(withValue(path, leaf))
        } catch (error) {
          expect(error).toBeInstanceOf(InvalidExposure)
        }
      },
    ),
  )
})

const market = venue.markets[0] as MarketExposure
const change = (part: Partial<MarketExposure>) => ({ ...venue, markets: [{ ...market, ...part }] })

test.each([
  ['markets[0].long[1].distance', change({ long: [...market.long.slice(0, 1), { distance: 0.01, openInterest: 1 }] })],
  ['markets[0].long[0].distance', change({ long: [{ distance: 1.01, openInterest: 1 }] })],
  ['markets[0].short', change({ short: [{ distance: 0.5, openInterest: 1 }] })],
  ['markets[0].long', change({ long: [] })],
  [
    'markets[0].long',
    change({ long: Array.from({ length: 201 }, (_, i) => ({ distance: (i + 1) / 300, openInterest: 1 })) }),
  ],
  ['markets[0].brackets', change({ brackets: [{ maintenanceMargin: 0.01, openInterestShare: 0.9 }] })],
  ['markets[0].market', change({ market: 'BTC USD' })],
  ['markets[0].market', change({ market: 'X'.repeat(32) })],
  ['markets[1].market', { ...venue, markets: [market, market] }],
  ['markets', { ...venue, markets: [] }],
  ['rules.lossRule', { ...venue, rules: { ...venue.rules, lossRule: 'none' } }],
  ['rules.participation', { ...venue, rules: { ...venue.rules, participation: 1.1 } }],
  ['fund', { ...venue, fund: 1e13 }],
])('names %s', (field, exposure) => {
  const error = errorOf(exposure)
  expect(error.field).toBe(field)
  expect(error.message).toBe(`${field} ${error.rule}.`)
})
