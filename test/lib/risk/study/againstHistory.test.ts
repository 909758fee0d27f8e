import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { demoVenue } from '@/lib/replay/demoVenue'
import { parseHistory } from '@/lib/replay/parseHistory'
import { buildLibrary } from '@/lib/risk/buildLibrary'
import { estimate } from '@/lib/risk/estimate'
import { againstHistory, type PastDay } from '@/lib/risk/study/againstHistory'
import { pastDays } from '@/lib/risk/study/pastDays'
import { termCurves } from '@/lib/risk/termCurve'
import { DATA_MISSING, marketDataPath } from '@/test/support/marketData'

const prices = marketDataPath('btc_eth_1h_2017_2024.csv')
const layer = { attachment: 10e6, exhaustion: 25e6 }

/** A day on which the price falls evenly by a part of it. */
function fallBy(part: number): PastDay {
  const at = (hour: number) => 100 * (1 - (part * hour) / 24)
  const hours = Array.from({ length: 24 }, (_, hour) => {
    const [open, close] = [at(hour), at(hour + 1)]
    return { open, high: open, low: close, close }
  })
  return { dailyVolatility: 0.034, hours }
}

it('counts the days that pass and bounds their number: 0.242 to 7.22 for a count of 2 (Garwood, 1936)', () => {
  const past = [...Array.from({ length: 363 }, () => fallBy(0.01)), fallBy(0.5), fallBy(0.6)]
  const { days, history } = againstHistory(demoVenue(), past, layer)
  expect(days).toBe(365)
  for (const { passed, perYear, interval, dailyLoss } of history) {
    expect(passed).toBe(2)
    expect(perYear).toBeCloseTo(2, 2)
    expect(interval[0]).toBeCloseTo(0.242, 2)
    expect(interval[1]).toBeCloseTo(7.22, 1)
    expect(dailyLoss).toBeGreaterThan(0)
    expect(dailyLoss).toBeLessThanOrEqual((2 * (layer.exhaustion - layer.attachment)) / 365)
  }
})

it('without a day that passes bounds the number by 3.69', () => {
  const { history } = againstHistory(
    demoVenue(),
    Array.from({ length: 365 }, () => fallBy(0)),
    layer,
  )
  expect(history[0]?.interval[0]).toBe(0)
  expect(history[0]?.interval[1]).toBeCloseTo(3.69, 1)
})

it('asks the engine for the same days: at one volatility, its distribution of one day', () => {
  const { model } = againstHistory(demoVenue(), [fallBy(0), fallBy(0)], layer)
  const curves = termCurves(buildLibrary(demoVenue(), 99), 1)
  const own = estimate(curves.map((curve) => 365.25 * curve.exceedance(layer.attachment)))
  const error = Math.hypot(own.standardError, model.perYear.standardError)
  expect(error).toBeLessThan(0.1 * own.mean)
  expect(Math.abs(model.perYear.mean - own.mean)).toBeLessThan(3.5 * error)
})

it.skipIf(!prices)(`two days from 2018 on pass the demo’s attachment ${prices ? '' : DATA_MISSING}`, () => {
  const csv = readFileSync(prices as string, 'utf8')
  const past = pastDays(parseHistory(csv, { from: Date.UTC(2018, 0, 1) / 1000, bridge: 12, markets: ['btc'] }))
  const { days, history, model } = againstHistory(demoVenue(), past, layer)
  const report = readFileSync('docs/replay-study.md', 'utf8')
  expect(history.map(({ passed }) => passed)).toEqual([2, 2, 2])
  expect(report).toContain(`Each of ${days} days`)
  expect(report).toContain(`| engine | | ${model.perYear.mean.toFixed(2)} ±`)
})
