import { describe, expect, it } from 'vitest'
import { demoVenue } from '@/lib/replay/demoVenue'
import { pathOfBar } from '@/lib/replay/pathOfBar'
import { studyVenue } from '@/lib/replay/studyVenue'
import { assertExposure } from '@/lib/risk/assertExposure'
import { DEFAULT_CALIBRATION } from '@/lib/risk/calibration/defaultCalibration'
import { streamOf } from '@/lib/risk/random'
import { runWindow } from '@/lib/risk/runWindow'
import { type HourBar, hourPath } from '@/lib/risk/study/hourShapes'
import { studyDay } from '@/lib/risk/study/studyDay'
import { STUDY_VARIANTS } from '@/lib/risk/study/studyVariants'
import { openWindow } from '@/lib/risk/windowState'
import { getReplayStudy } from '@/lib/services/getReplayStudy'

/** Derived figures alone: no price. */
const MARKET_KEYS = ['market', 'openInterest', 'dailyVolatility', 'fall', 'volatilities']

/** Bars of a walk of an hour's `scale`. */
function bars(count: number, seed: number, open: number, scale: number): HourBar[] {
  const stream = streamOf(seed, 0)
  let price = open
  return Array.from({ length: count }, () => {
    const start = price
    price *= Math.exp(scale * stream.normal())
    const wick = 1 + scale * stream.uniform()
    return { open: start, high: Math.max(start, price) * wick, low: Math.min(start, price) / wick, close: price }
  })
}

describe('an hour', () => {
  it('by the rule is drawn as every replay draws it', () => {
    for (const bar of bars(50, 3, 100, 0.02)) expect(hourPath(bar, 'rule')).toEqual(pathOfBar(bar))
  })

  it('passes its low and high and ends at its close, however it is drawn', () => {
    for (const bar of bars(50, 4, 100, 0.02)) {
      for (const shape of ['rule', 'reversed', 'spike'] as const) {
        const path = hourPath(bar, shape)
        expect([path.length, Math.min(...path), Math.max(...path), path.at(-1)]).toEqual([
          12,
          bar.low,
          bar.high,
          bar.close,
        ])
      }
    }
  })

  it('turned round passes the other extreme first', () => {
    const bar = { open: 100, high: 110, low: 90, close: 95 }
    expect(hourPath(bar, 'rule').indexOf(110)).toBeLessThan(hourPath(bar, 'rule').indexOf(90))
    expect(hourPath(bar, 'reversed').indexOf(110)).toBeGreaterThan(hourPath(bar, 'reversed').indexOf(90))
  })
})

describe('a studied day', () => {
  const venue = demoVenue(8000)
  const hours = [bars(24, 8, 8000, 0.05)]
  const [base] = STUDY_VARIANTS
  const { rows, curve, falls } = studyDay(venue, DEFAULT_CALIBRATION, hours, STUDY_VARIANTS.slice(0, 2))

  it('has the loss of the window function on its path', () => {
    const path = (hours[0] as HourBar[]).flatMap((bar) => pathOfBar(bar).map((mark) => [mark]))
    const rules = { ...venue.rules, participation: base!.participation }
    expect(rows[0]?.realised).toBe(runWindow(openWindow({ ...venue, rules }), path).peak)
  })

  it('finds its chance on its own curve', () => {
    const { realised, chance } = rows[0]!
    const above = curve.filter(({ loss }) => loss >= realised)[0]?.probability ?? 0
    const below = curve.filter(({ loss }) => loss <= realised).at(-1)?.probability ?? 1
    expect(chance.mean).toBeLessThanOrEqual(below + 1e-12)
    expect(chance.mean).toBeGreaterThanOrEqual(above - 1e-12)
    for (const { probability } of curve) {
      expect(probability).toBeGreaterThanOrEqual(0)
      expect(probability).toBeLessThanOrEqual(1)
    }
  })

  it('measures the fall from the opening', () => {
    const low = Math.min(...(hours[0] as HourBar[]).map((bar) => bar.low))
    expect(falls[0]?.fall).toBeCloseTo(1 - low / 8000, 12)
  })
})

describe('the committed study', () => {
  const study = getReplayStudy()

  it('has the three days, all variants, chances that are chances and no prices', () => {
    expect(study.days.map(({ date }) => date)).toEqual(['2020-03-12', '2021-05-19', '2022-11-08'])
    for (const { rows, curve, calibration, date } of study.days) {
      expect(rows.map(({ name }) => name)).toEqual(STUDY_VARIANTS.map(({ name }) => name))
      expect(calibration.to).toBe(Date.parse(`${date}T08:00Z`) / 1000)
      for (const { chance } of rows) expect(chance.mean >= 0 && chance.mean <= 1).toBe(true)
      for (const [i, { probability }] of curve.entries()) {
        if (i > 0) expect(probability).toBeLessThanOrEqual((curve[i - 1]?.probability ?? 0) + 1e-9)
      }
    }
    expect(Object.keys(study.days[0]?.markets[0] ?? {})).toEqual(MARKET_KEYS)
  })

  it('has the falls that are known: BTC 7,386 to 3,782 on Binance within 24 h of 12 March 2020, 08:00', () => {
    expect(study.days[0]?.markets[0]?.fall).toBeCloseTo(0.488, 3)
  })
})

it('the study’s books are sound, and the same dollars whatever the price', () => {
  const at = (markPrice: number) => studyVenue([{ name: 'BTC', markPrice, dailyVolatility: 0.04 }])
  assertExposure(at(100))
  expect(at(100).markets[0]?.long).toEqual(at(50_000).markets[0]?.long)
  expect(at(100).fund).toBe(9_000_000)
})
