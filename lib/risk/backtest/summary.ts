import type { Target } from '@/lib/risk/backtest/backtestData'
import type { BacktestRow } from '@/lib/risk/backtest/runBacktest'
import { holm } from '@/lib/risk/statistics/holm'

/** A group of series of one model: both sides of all markets, one target, one level. */
export type BacktestSummary = {
  model: string
  target: Target
  tail: number
  series: number
  /** Hits of all series over those expected. */
  ratio: number
  /** Series not rejected at 5 %, each by itself and with Holm's correction over the group. */
  coverage: { alone: number; holm: number }
  independence: { alone: number; holm: number }
  /** Mean score over series. */
  score: number
}

const SIGNIFICANCE = 0.05

/** Sums rows up by model, target and level, in the rows' order. */
export function summarise(rows: readonly BacktestRow[]): BacktestSummary[] {
  const groups = new Map<string, BacktestRow[]>()
  for (const row of rows) {
    const key = `${row.model}|${row.target}|${row.tail}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].map((group) => {
    const { model, target, tail } = group[0] as BacktestRow
    const sum = (of: (row: BacktestRow) => number) => group.reduce((total, row) => total + of(row), 0)
    const passes = (of: (row: BacktestRow) => number) => {
      const values = group.map(of)
      const held = (list: readonly number[]) => list.filter((p) => p >= SIGNIFICANCE).length
      return { alone: held(values), holm: held(holm(values)) }
    }
    return {
      model,
      target,
      tail,
      series: group.length,
      ratio: sum((row) => row.hits) / sum((row) => row.observations * row.tail),
      coverage: passes((row) => row.coverage),
      independence: passes((row) => row.independence),
      score: sum((row) => row.score) / group.length,
    }
  })
}
