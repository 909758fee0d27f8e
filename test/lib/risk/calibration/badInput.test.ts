import { describe, expect, it } from 'vitest'
import { parseHistory } from '@/lib/replay/parseHistory'
import { calibrate } from '@/lib/risk/calibration/calibrate'
import { fitDependence } from '@/lib/risk/calibration/dependence'
import { InvalidHistory } from '@/lib/risk/calibration/priceHistory'
import { TooFewExceedances } from '@/lib/risk/statistics/statisticsErrors'
import { artificialHistory, csvOf } from '@/test/lib/risk/calibration/histories'

const source = { name: 'artificial', sha256: '00' }
const HEADER = 'unix,X_high,X_low,X_close'
const rows = ['3600,11,9,10', '7200,12,9.5,11', '10800,12,10,10.5']
const file = (...lines: string[]) => [HEADER, ...lines].join('\n')

describe('prices from a file', () => {
  it('are read, with or without opens, in any order of columns', () => {
    const history = parseHistory(`X_close,unix,X_low,X_high,X_open\r\n10,3600,9,11,9.5\r\n`)
    expect(history).toMatchObject({ start: 3600, hours: 1 })
    expect(Array.from(history.markets[0]?.open ?? [])).toEqual([9.5])
    expect(parseHistory(file(...rows), { from: 7200, to: 10_800 }).hours).toBe(1)
  })

  it.each([
    [
      'a missing hour',
      file(rows[0]!, rows[2]!),
      'the hour 1970-01-01T02:00Z before line 3 must be there, it is missing',
    ],
    ['a duplicate', file(rows[0]!, rows[1]!, rows[1]!), 'unix on line 4 must not repeat or go back'],
    ['a zero price', file('3600,11,0,10'), 'X_low on line 2 must be a positive number, not "0"'],
    ['a negative price', file('3600,11,-9,10'), 'X_low on line 2 must be a positive number, not "-9"'],
    ['NaN', file('3600,NaN,9,10'), 'X_high on line 2 must be a positive number, not "NaN"'],
    ['an empty field', file('3600,11,9,'), 'X_close on line 2 must be a positive number, not ""'],
    ['a short line', file('3600,11,9'), 'line 2 must have 4 fields, not 3'],
    ['half an hour', file('1800,11,9,10'), 'unix on line 2 must be the start of an hour'],
    ['a missing column', 'unix,X_high,X_close\n3600,1,1', 'header must have a column X_low'],
    ['no time', 'X_high,X_low,X_close\n1,1,1', 'header must have a column unix'],
    ['nothing', HEADER, 'prices must have hours in the range asked for'],
  ])('with %s are refused by field and rule', (_, csv, message) => {
    expect(() => parseHistory(csv)).toThrow(InvalidHistory)
    expect(() => parseHistory(csv)).toThrow(message)
  })

  it('bridge short holes only if asked to', () => {
    const history = parseHistory(file(rows[0]!, rows[2]!), { bridge: 1 })
    expect(history.hours).toBe(3)
    expect(Array.from(history.bridged)).toEqual([0, 1, 0])
    expect(history.markets[0]?.high[1]).toBe(10)
  })
})

describe('a calibration', () => {
  it('refuses a history that is too short', () => {
    const short = parseHistory(csvOf(artificialHistory(200, ['A'])))
    expect(() => calibrate(short, { source })).toThrow('hours must be at least 4368 (half a year), not 200')
  })

  it('refuses a low above the close, and what is no number, by hour', () => {
    const history = artificialHistory(5000, ['A'])
    const low = history.markets[0]?.low as Float64Array
    const before = low[42] as number
    low[42] = 2 * before
    expect(() => calibrate(history, { source })).toThrow(
      /A_(low|high)\[2021-01-05T18:00Z\] must be the (low|high)est price/,
    )
    low[42] = Number.NaN
    expect(() => calibrate(history, { source })).toThrow('A_low[2021-01-05T18:00Z] must be a positive number, not NaN')
  })

  it('refuses too few events to fit', () => {
    expect(() => calibrate(artificialHistory(5200, ['A']), { source })).toThrow(TooFewExceedances)
  })

  it('refuses markets that are one and the same', () => {
    const values = Float64Array.from({ length: 2000 }, (_, k) => Math.sin(k * k))
    expect(() => fitDependence([values, values])).toThrow('correlation of the markets must be positive definite')
  })
})
