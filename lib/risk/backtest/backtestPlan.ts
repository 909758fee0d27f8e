import { type BacktestData, backtestData, type Target } from '@/lib/risk/backtest/backtestData'
import type { BacktestModel } from '@/lib/risk/backtest/backtestModel'
import { type BacktestRow, runBacktest } from '@/lib/risk/backtest/runBacktest'
import type { PriceHistory } from '@/lib/risk/calibration/priceHistory'

/** Tail probabilities that are tested, by target: one day at 99.9 % would expect one hit in three years. */
export const TAILS: Record<Target, readonly number[]> = {
  hour: [0.01, 0.001],
  'within-hour': [0.01, 0.001],
  day: [0.01],
}

/**
 * Every model on every market and target of some histories. A market that an earlier history has, by name without case, is
 * left out.
 * @param onProgress told after each market and target
 */
export function backtestAll(
  histories: readonly PriceHistory[],
  models: readonly BacktestModel[],
  period: { from: number; to: number },
  onProgress: (done: string) => void,
): BacktestRow[] {
  const seen = new Set<string>()
  const rows: BacktestRow[] = []
  for (const history of histories) {
    for (const market of history.markets) {
      const name = market.market.toUpperCase()
      if (seen.has(name)) continue
      seen.add(name)
      const targets = (['hour', 'within-hour', 'day'] as const)
        .map((target) => backtestData(history, { ...market, market: name }, target))
        .filter((data): data is BacktestData => data !== null)
      for (const data of targets) {
        for (const model of models) rows.push(...runBacktest(model, data, { ...period, tails: TAILS[data.target] }))
        onProgress(`${name}, ${data.target}`)
      }
    }
  }
  return rows
}
