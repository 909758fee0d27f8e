import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DomainError } from '@/lib/domain/errors'

export class BadBacktestOptions extends DomainError {
  readonly code = 'bad-backtest-options'
}

export interface BacktestArguments {
  help: boolean
  prices: string[]
  period: 'development' | 'report'
  /** Folder for backtest.md's tables, plot and rows. */
  out: string
  bridge: number
  from: number
}

export const BACKTEST_HELP = `npm run backtest -- --prices FILE.csv [--prices FILE.csv] [options]

Backtests value at risk and expected shortfall with a refit every month, against historical simulation and EWMA-normal.

  --prices FILE     hourly prices as for \`npm run calibrate\`; a market in an earlier file is not taken again
  --period NAME     development: all candidates on 2019–2021; report: the chosen ones on 2022–2024 (default)
  --from DATE       first day of prices to use (default 2018-01-01)
  --bridge N        bridge up to N missing hours in a row (default 0)
  --out FOLDER      writes tables.md, plot.svg and rows.json there (default build/backtest)
  --help            this text`

/**
 * Reads the arguments of `npm run backtest`.
 * @throws {BadBacktestOptions} saying which option is wrong and what it takes
 */
export function parseBacktestOptions(args: readonly string[]): BacktestArguments {
  const values = read(args)
  const period = values.period ?? 'report'
  if (period !== 'development' && period !== 'report') {
    throw new BadBacktestOptions(`--period must be development or report, not "${period}".`)
  }
  const bridge = Number(values.bridge ?? 0)
  if (!Number.isInteger(bridge) || bridge < 0 || bridge > 168) {
    throw new BadBacktestOptions(`--bridge must be a whole number from 0 to 168, not "${values.bridge}".`)
  }
  const from = Date.parse(`${values.from ?? '2018-01-01'}T00:00Z`) / 1000
  if (Number.isNaN(from))
    throw new BadBacktestOptions(`--from must be a date such as 2018-01-01, not "${values.from}".`)
  const prices = (values.prices ?? []).map((file) => resolve(file))
  const common = { period, bridge, from, prices, out: resolve(values.out ?? 'build/backtest') } as const
  if (values.help) return { ...common, help: true }
  if (prices.length === 0)
    throw new BadBacktestOptions('--prices FILE is needed. `npm run backtest -- --help` lists the options.')
  for (const file of prices) if (!existsSync(file)) throw new BadBacktestOptions(`--prices: there is no file ${file}.`)
  return { ...common, help: false }
}

function read(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      options: {
        prices: { ...text, multiple: true },
        period: text,
        from: text,
        bridge: text,
        out: text,
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    const fault = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    throw new BadBacktestOptions(`${fault}. \`npm run backtest -- --help\` lists the options.`)
  }
}
