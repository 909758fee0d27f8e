import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  earnedPremiumDown,
  type FloorCurve,
  floorPremiumUp,
  InvalidFloorCurve,
  rateOnLineUp,
  unearnedPremiumUp,
  YEAR,
} from '@/lib/domain/premium'

const wad = (ratio: number) => BigInt(Math.round(ratio * 1e6)) * 10n ** 12n
const curve: FloorCurve = { base: wad(0.01), kink: wad(0.8), atKink: wad(0.04), atFull: wad(0.2) }
const assets = fc.bigInt({ min: 1n, max: 10n ** 15n })

test('gives the area under the curve', () => {
  const capital = 10_000_000n * 10n ** 6n
  // A year over the whole capital: 0.8 × (1 % + 4 %) ÷ 2 + 0.2 × (4 % + 20 %) ÷ 2 = 4.4 %.
  expect(floorPremiumUp(curve, capital, 0n, capital, YEAR)).toBe((capital * 44n) / 1000n)
  // Half a year from 0 to the kink: 2 % ÷ 2.
  expect(floorPremiumUp(curve, capital, 0n, (capital * 8n) / 10n, YEAR / 2)).toBe(capital / 100n)
})

test('splitting an order gains nothing', () => {
  fc.assert(
    fc.property(assets, assets, assets, assets, fc.integer({ min: 1, max: 2 * YEAR }), (a, b, c, spare, duration) => {
      const capital = a + b + c + spare
      const parts = floorPremiumUp(curve, capital, a, b, duration) + floorPremiumUp(curve, capital, a + b, c, duration)
      const whole = floorPremiumUp(curve, capital, a, b + c, duration)
      expect(parts >= whole && parts <= whole + 2n).toBe(true)
    }),
  )
})

test('rises with limit, use and duration', () => {
  fc.assert(
    fc.property(assets, assets, assets, fc.integer({ min: 1, max: YEAR }), (used, limit, spare, duration) => {
      const capital = used + limit + spare
      const floor = floorPremiumUp(curve, capital, used, limit, duration)
      expect(floor > 0n).toBe(true)
      expect(floorPremiumUp(curve, capital, used, limit + spare, duration) >= floor).toBe(true)
      expect(floorPremiumUp(curve, capital, used + spare, limit, duration) >= floor).toBe(true)
      expect(floorPremiumUp(curve, capital, used, limit, duration + 1) >= floor).toBe(true)
    }),
  )
})

test('refuses a curve that falls', () => {
  expect(() => floorPremiumUp({ ...curve, atFull: 0n }, 1n, 0n, 1n, 1)).toThrow(InvalidFloorCurve)
})

test('earned and unearned premium make up the premium, second by second', () => {
  const time = fc.integer({ min: 0, max: 2 ** 34 })
  fc.assert(
    fc.property(assets, time, fc.integer({ min: 1, max: 2 * YEAR }), time, (premium, start, duration, now) => {
      const terms = { premium, start, end: start + duration }
      const earned = earnedPremiumDown(terms, now)
      expect(earned + unearnedPremiumUp(terms, now)).toBe(premium)
      expect(earned >= 0n && earned <= earnedPremiumDown(terms, now + 1)).toBe(true)
      expect(earnedPremiumDown(terms, terms.end)).toBe(premium)
    }),
  )
  expect(rateOnLineUp({ premium: 10n, start: 0, end: YEAR }, 100n)).toBe(10n ** 17n)
})
