import { describe, expect, it } from 'vitest'
import { backtestPlot } from '@/lib/cli/backtestPlot'
import { backtestTables } from '@/lib/cli/backtestReport'
import { backtestData } from '@/lib/risk/backtest/backtestData'
import type { BacktestModel } from '@/lib/risk/backtest/backtestModel'
import { CANDIDATES, CHOSEN } from '@/lib/risk/backtest/backtestModels'
import { backtestAll } from '@/lib/risk/backtest/backtestPlan'
import { FIRST_WINDOW, runBacktest } from '@/lib/risk/backtest/runBacktest'
import { summarise } from '@/lib/risk/backtest/summary'
import { HOUR, type PriceHistory } from '@/lib/risk/calibration/priceHistory'
import { artificialHistory, START } from '@/test/lib/risk/calibration/histories'

const history = artificialHistory(13_000, ['aaa'])
const period = { from: START, to: START + HOUR * 13_000 }
const tails = [0.01]

/** The same prices until an hour, other prices from it on. */
function changedFrom(hour: number): PriceHistory {
  const [market] = history.markets
  const late = (values: Float64Array) => values.map((price, k) => (k < hour ? price : 2 * price))
  if (!market) throw new Error('no market')
  const changed = { ...market, high: late(market.high), low: late(market.low), close: late(market.close) }
  return { ...history, markets: [changed] }
}

describe('a backtest', () => {
  it.each([...CHOSEN, ...CANDIDATES.filter(({ name }) => name.includes('historical'))])(
    'of $name never sees the future',
    (model) => {
      for (const target of ['hour', 'day'] as const) {
        const hour = 10_008
        const forecasts = [history, changedFrom(hour)].map((prices) => {
          const forecaster = model.prepare(backtestData(prices, prices.markets[0]!, target)!)
          forecaster?.refit(hour - 48)
          forecaster?.forecast(hour - 24)('falls', 0.01)
          return (['falls', 'rises'] as const).map((side) => forecaster?.forecast(hour)(side, 0.01))
        })
        expect(forecasts[1]).toEqual(forecasts[0])
        expect(forecasts[0]?.[0]?.valueAtRisk).toBeGreaterThan(0)
        expect(forecasts[0]?.[0]?.expectedShortfall).toBeGreaterThan(forecasts[0]?.[0]?.valueAtRisk as number)
      }
    },
  )

  it('counts hits of a model that knows the truth as often as it should, and tells one that does not', () => {
    const data = backtestData(history, history.markets[0]!, 'hour')!
    const losses = Array.from(data.outcomes.falls.subarray(FIRST_WINDOW)).sort((a, b) => b - a)
    const [limit, far] = [losses[Math.floor(losses.length / 100)] as number, losses[3] as number]
    const fixed = (valueAtRisk: number): BacktestModel => ({
      name: 'fixed',
      prepare: () => ({ refit() {}, forecast: () => () => ({ valueAtRisk, expectedShortfall: 1.5 * valueAtRisk }) }),
    })
    const [right] = runBacktest(fixed(limit), data, { ...period, tails })
    const [wrong] = runBacktest(fixed(far), data, { ...period, tails })
    expect(right?.hits).toBe(Math.floor(losses.length / 100))
    expect(right?.coverage).toBeGreaterThan(0.5)
    expect(wrong?.coverage).toBeLessThan(1e-6)
    expect(right?.score).toBeLessThan(wrong?.score as number)
  })

  it('prefers the model to its baselines where volatility moves, and says so in tables and plot', () => {
    const rows = backtestAll([history], CHOSEN, period, () => {})
    const hourly = summarise(rows).filter(({ target, tail }) => target === 'hour' && tail === 0.01)
    const score = (name: string) => hourly.find(({ model }) => model === name)?.score as number
    expect(score('log-HAR')).toBeLessThan(score('historical'))
    expect(score('log-HAR')).toBeLessThan(score('EWMA-normal'))
    expect(hourly.map(({ series }) => series)).toEqual([2, 2, 2, 2])
    const tables = backtestTables(rows)
    expect(tables).toContain('### 1 hour, close to close, 99.9 %')
    expect(tables).toContain('| log-HAR | AAA |')
    expect(tables).not.toContain('NaN')
    expect(backtestPlot(rows)).not.toContain('NaN')
  })

  it('leaves out a market that an earlier file has, targets without opens, and prices that start too late', () => {
    expect(backtestData(history, history.markets[0]!, 'within-hour')).toBeNull()
    const again = { ...history, markets: [{ ...history.markets[0]!, market: 'AAA' }] }
    const [, , historical] = CHOSEN
    const rows = backtestAll([history, again], [historical!], period, () => {})
    expect(rows.length).toBe(6)
    const data = backtestData(history, history.markets[0]!, 'hour')!
    expect(runBacktest(historical!, data, { from: START, to: START + HOUR * 8000, tails })).toEqual([])
  })
})
