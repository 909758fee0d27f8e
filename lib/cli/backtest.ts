import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BACKTEST_HELP, parseBacktestOptions } from '@/lib/cli/backtestOptions'
import { backtestPlot } from '@/lib/cli/backtestPlot'
import { backtestTables } from '@/lib/cli/backtestReport'
import { createProgress } from '@/lib/cli/progress'
import { runCli } from '@/lib/cli/runCli'
import { parseHistory } from '@/lib/replay/parseHistory'
import { CANDIDATES, CHOSEN } from '@/lib/risk/backtest/backtestModels'
import { backtestAll } from '@/lib/risk/backtest/backtestPlan'

const seconds = (year: number) => Date.UTC(year, 0, 1) / 1000
const PERIODS = {
  development: { from: seconds(2019), to: seconds(2022), models: CANDIDATES },
  report: { from: seconds(2022), to: seconds(2025), models: CHOSEN },
} as const

void runCli(async () => {
  const options = parseBacktestOptions(process.argv.slice(2))
  if (options.help) {
    console.log(BACKTEST_HELP)
    return
  }
  const say = createProgress()
  const { from, to, models } = PERIODS[options.period]
  // Nothing after the period is read, so that no choice can lean on it.
  const range = { from: options.from, to, bridge: options.bridge }
  const histories = options.prices.map((file) => parseHistory(readFileSync(file, 'utf8'), range))
  for (const { hours, markets } of histories) say(`Read ${hours} hours of ${markets.length} markets`)
  const rows = backtestAll(histories, models, { from, to }, (done) => say(`Tested ${done}`))
  mkdirSync(options.out, { recursive: true })
  writeFileSync(join(options.out, 'tables.md'), backtestTables(rows))
  writeFileSync(join(options.out, 'plot.svg'), backtestPlot(rows))
  writeFileSync(join(options.out, 'rows.json'), `${JSON.stringify(rows)}\n`)
  say(`Wrote tables.md, plot.svg and rows.json to ${options.out}`)
})
