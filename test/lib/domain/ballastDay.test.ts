import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  assertTerm,
  ballastDayOf,
  DAY,
  InvalidTerm,
  isDayStart,
  isFridayStart,
  nextDayStart,
  nextFridayEnd,
  startOfBallastDay,
  WEEK,
} from '@/lib/domain/ballastDay'

const at = (iso: string) => Date.parse(iso) / 1000

test('the first whole day of the epoch is a Friday', () => {
  expect(startOfBallastDay(1)).toBe(at('1970-01-02T08:00Z'))
  expect(isFridayStart(at('1970-01-02T08:00Z'))).toBe(true)
  expect(isFridayStart(at('2020-03-27T08:00Z'))).toBe(true)
  expect(isFridayStart(at('2020-03-26T08:00Z'))).toBe(false)
  expect(isFridayStart(at('2020-03-27T08:00:01Z'))).toBe(false)
})

test('every second lies in the day that starts at or before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 40 }), (time) => {
      const start = startOfBallastDay(ballastDayOf(time))
      expect(start <= time && time < start + DAY).toBe(true)
      expect(new Date(start * 1000).getUTCHours()).toBe(8)
      const next = nextDayStart(time)
      expect(isDayStart(next) && next >= time && next < time + DAY).toBe(true)
      const friday = nextFridayEnd(time)
      expect(isFridayStart(friday) && friday >= time && friday < time + WEEK).toBe(true)
      expect(new Date(friday * 1000).getUTCDay()).toBe(5)
    }),
  )
})

test('a term runs from a day start to a Friday', () => {
  const start = at('2020-03-12T08:00Z')
  expect(() => assertTerm(start, at('2020-03-27T08:00Z'))).not.toThrow()
  expect(() => assertTerm(start + 1, at('2020-03-27T08:00Z'))).toThrow(InvalidTerm)
  expect(() => assertTerm(start, at('2020-03-26T08:00Z'))).toThrow(InvalidTerm)
  expect(() => assertTerm(start, at('2021-03-26T08:00Z'))).toThrow(InvalidTerm)
  expect(() => assertTerm(start, at('2020-03-06T08:00Z'))).toThrow(InvalidTerm)
})
