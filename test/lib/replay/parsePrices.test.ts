import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parsePrices } from '@/lib/replay/parsePrices'
import { EmptyRange, InvalidPrices } from '@/lib/replay/prices'

const HEADER = 'unix,btc_open,btc_high,btc_low,btc_close'
const START = Date.parse('2020-03-12T00:00Z') / 1000
const row = (hour: number, rest = '100,110,90,105') => `${START + hour * 3600},${rest}`
const file = (...rows: string[]) => [HEADER, ...rows, ''].join('\n')
const parse = (text: string, hours = 24) => parsePrices(text, START, START + hours * 3600)

function faultOf(text: string): InvalidPrices {
  try {
    parse(text)
  } catch (error) {
    if (error instanceof InvalidPrices) return error
    throw error
  }
  throw new Error('no error')
}

test('reads the bars of a range, whatever other columns and lines there are', () => {
  const text = `src,btc_close,btc_low,btc_high,btc_open,unix\nS1,105,90,110,100,${START - 3600}\nS1,105,90,110,100,${START}\r\n\n`
  expect(parse(text)).toEqual([{ time: START, open: 100, high: 110, low: 90, close: 105 }])
  expect(parse(file(row(0), row(1), row(2)), 2)).toHaveLength(2)
  expect(parse(`\uFEFF${file(row(0))}`)).toHaveLength(1)
})

test('bars outside the range may be anything', () => {
  expect(parse(file(row(-5, ',,,'), row(0), row(30, 'x,x,x,x')))).toHaveLength(1)
})

test.each([
  ['a missing column', 'unix,btc_open,btc_high,btc_low\n', 1, 'btc_close'],
  ['an empty file', '', 1, 'unix'],
  ['a word for a price', file(row(0), row(1, '100,110,abc,105')), 3, 'btc_low must be a positive number, not "abc"'],
  ['an empty price', file(row(0, '100,110,,105')), 2, 'btc_low'],
  ['a price of zero', file(row(0, '0,110,90,105')), 2, 'btc_open'],
  ['a negative price', file(row(0, '100,110,-90,105')), 2, 'btc_low'],
  ['a price without end', file(row(0, '100,Infinity,90,105')), 2, 'btc_high'],
  ['a high that is none', file(row(0, '100,104,90,105')), 2, 'btc_high must be the highest'],
  ['a low that is none', file(row(0, '100,110,101,105')), 2, 'btc_low must be the lowest'],
  ['a time that is none', file('soon,100,110,90,105'), 2, 'unix'],
  ['a time within the hour', file(`${START + 60},100,110,90,105`), 2, 'start of an hour'],
  ['a gap', file(row(0), row(1), row(3)), 4, '2020-03-12T02:00:00.000Z is missing'],
  ['an hour twice', file(row(0), row(1), row(1)), 4, 'repeats or goes back'],
  ['time that runs backwards', file(row(2), row(1)), 3, 'repeats or goes back'],
  ['too few fields', file(row(0), `${START + 3600},100,110`), 3, 'number of fields'],
  ['an open quote', file(row(0), '"x'), 3, ''],
])('%s gives its line', (_, text, line, words) => {
  const error = faultOf(text)
  expect(error.line).toBe(line)
  expect(error.message).toContain(`Line ${line}: `)
  expect(error.message).toContain(words)
})

test('a range without bars is said to be one', () => {
  expect(() => parse(file(row(48)))).toThrow(EmptyRange)
  expect(() => parsePrices(file(row(0)), START, START)).toThrow(EmptyRange)
})

test('never fails in another way', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 5 }), (lines) => {
      try {
        parse(file(...lines))
      } catch (error) {
        expect(error instanceof InvalidPrices || error instanceof EmptyRange).toBe(true)
      }
    }),
  )
})
