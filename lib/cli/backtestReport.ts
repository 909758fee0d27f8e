import type { BacktestRow } from '@/lib/risk/backtest/runBacktest'
import { summarise } from '@/lib/risk/backtest/summary'

const NAMES = { hour: '1 hour, close to close', 'within-hour': '1 hour, open to worst', day: '1 day' } as const
const percent = (tail: number) => `${Number((100 * (1 - tail)).toFixed(3))} %`
const pValue = (p: number) => (p < 0.001 ? '< 0.001' : p.toFixed(3))
const day = (seconds: number) => new Date(1000 * seconds).toISOString().slice(0, 10)

/** The tables of a backtest as Markdown: sums by model first, then every series. */
export function backtestTables(rows: readonly BacktestRow[]): string {
  const summaries = summarise(rows)
  const groups = [...new Set(summaries.map(({ target, tail }) => `${target}|${tail}`))]
  const parts = groups.map((group) => {
    const list = summaries.filter(({ target, tail }) => `${target}|${tail}` === group)
    const [{ target, tail } = { target: 'hour' as const, tail: 0 }] = list
    const second = tail >= 0.01 ? 'conditional coverage' : 'no clustering within 24 h'
    const lines = list.map(
      (s) =>
        `| ${s.model} | ${s.ratio.toFixed(2)} | ${s.coverage.alone} | ${s.coverage.holm} | ${s.independence.alone} | ${s.independence.holm} | ${s.series} | ${s.score.toFixed(4)} |`,
    )
    return [
      `### ${NAMES[target]}, ${percent(tail)}`,
      '',
      `| model | hits ÷ expected | pass Kupiec | with Holm | pass ${second} | with Holm | of series | mean score |`,
      '|---|---|---|---|---|---|---|---|',
      ...lines,
      '',
    ].join('\n')
  })
  const details = rows.map(
    (row) =>
      `| ${row.model} | ${row.market} | ${NAMES[row.target]} | ${row.side} | ${percent(row.tail)} | ${day(row.from)} | ${row.observations} | ${row.hits} | ${(row.observations * row.tail).toFixed(1)} | ${pValue(row.coverage)} | ${pValue(row.independence)} | ${row.score.toFixed(4)} |`,
  )
  return [
    ...parts,
    '### Every series',
    '',
    '| model | market | target | side | level | from | forecasts | hits | expected | Kupiec p | second test p | score |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...details,
    '',
  ].join('\n')
}
