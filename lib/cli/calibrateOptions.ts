import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { BadCalibrateOptions } from '@/lib/cli/badCalibrateOptions'
import { type DownloadArguments, parseDownloadOptions } from '@/lib/cli/candles/downloadOptions'

export interface CalibrateArguments {
  help: boolean
  /** CSV file; empty where prices are downloaded, or none are needed. */
  prices: string
  /** Prices to download instead. */
  download?: DownloadArguments
  /** Where the artefact goes; the diagnostics go beside it, with the ending .html. */
  out: string
  page: string
  from?: number
  to?: number
  bridge: number
  seed: number
  draws: number
  markets?: string[]
  strict: boolean
  /** Calibrations to make the law of events from: the longest history, the most markets. */
  events?: readonly [string, string]
}

export const CALIBRATE_HELP = `npm run calibrate -- --prices FILE.csv [options]
npm run calibrate -- --source EXCHANGE --markets A,B --from ISO [options]

Fits the risk model to hourly prices and writes a calibration (JSON) and its diagnostics (HTML).

  --prices FILE     CSV with a column unix (start of the hour, UTC seconds) and, per market, NAME_high, NAME_low, NAME_close
  --source NAME     download the prices: binance (spot), binance-futures (USDT perpetuals) or bybit (USDT perpetuals).
                    --markets BTC,ETH are then BTCUSDT and ETHUSDT there, PEPE=1000PEPEUSDT names another symbol; --from is
                    needed, --to is by default the end of the last full hour
  --save FILE       keep what was downloaded as a CSV that --prices reads
  --base-url URL    another address that speaks the exchange's language
  --out FILE        the calibration (default build/calibration.json); the diagnostics go beside it as .html
  --from ISO        first hour, e.g. 2020-10-23 or 2020-10-23T08:00Z
  --to ISO          end of the range, e.g. 2024-06-16
  --markets A,B     only these markets
  --bridge N        bridge up to N missing hours in a row with the last close (default 0: a missing hour is an error)
  --seed N          seed of the parameter draws (default 1)
  --draws N         number of parameter draws (default 200)
  --strict          refuse a GARCH fit that isn't stationary instead of holding its persistence below 1
  --events A,B      no fit: make of two calibrations (the longest history, the most markets) what prices rest on, and write it
                    to --out (default lib/risk/calibration/eventCalibration.json)
  --help            this text`

/**
 * Reads the arguments of `npm run calibrate`.
 * @throws {BadCalibrateOptions} saying which option is wrong and what it takes
 */
export function parseCalibrateOptions(args: readonly string[]): CalibrateArguments {
  const values = read(args)
  const events = values.events === undefined ? undefined : eventsOf(values.events)
  const out = resolve(values.out ?? (events ? 'lib/risk/calibration/eventCalibration.json' : 'build/calibration.json'))
  const common = {
    out,
    page: `${out.replace(/\.json$/, '')}.html`,
    bridge: whole('--bridge', values.bridge, 0, 0, 168),
    seed: whole('--seed', values.seed, 1, 0, 2 ** 32 - 1),
    draws: whole('--draws', values.draws, 200, 1, 10_000),
    strict: values.strict ?? false,
    ...(events ? { events } : {}),
    ...(values.from === undefined ? {} : { from: timeOf('--from', values.from) }),
    ...(values.to === undefined ? {} : { to: timeOf('--to', values.to) }),
    ...(values.markets === undefined ? {} : { markets: values.markets.split(',').map((name) => name.trim()) }),
  }
  if (values.help || events) return { ...common, help: values.help ?? false, prices: '' }
  if (values.source !== undefined) {
    if (values.prices !== undefined) throw new BadCalibrateOptions('Give --prices or --source, not both.')
    const { source, markets, save } = values
    const { from, to } = common
    const download = parseDownloadOptions({ source, markets, from, to, save, 'base-url': values['base-url'] })
    const { markets: _, ...rest } = common
    return { ...rest, help: false, prices: '', download }
  }
  if (values.save !== undefined || values['base-url'] !== undefined)
    throw new BadCalibrateOptions('--save and --base-url are for prices that --source downloads.')
  if (!values.prices)
    throw new BadCalibrateOptions(
      '--prices FILE is needed, or --source EXCHANGE. `npm run calibrate -- --help` lists the options.',
    )
  const prices = resolve(values.prices)
  if (!existsSync(prices)) throw new BadCalibrateOptions(`--prices: there is no file ${prices}.`)
  if (common.from !== undefined && common.to !== undefined && common.from >= common.to) {
    throw new BadCalibrateOptions(`--from ${values.from} must be before --to ${values.to}.`)
  }
  return { ...common, help: false, prices }
}

function eventsOf(text: string): readonly [string, string] {
  const [longest, broadest = longest, ...more] = text.split(',').map((name) => resolve(name.trim()))
  if (!longest || !broadest || more.length > 0) {
    throw new BadCalibrateOptions(
      `--events takes one or two calibrations, such as long.json,broad.json, not "${text}".`,
    )
  }
  for (const file of [longest, broadest]) {
    if (!existsSync(file)) throw new BadCalibrateOptions(`--events: there is no file ${file}.`)
  }
  return [longest, broadest]
}

function whole(option: string, text: string | undefined, otherwise: number, least: number, most: number): number {
  if (text === undefined) return otherwise
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new BadCalibrateOptions(`${option} must be a whole number from ${least} to ${most}, not "${text}".`)
}

/** A time as people write it; a date alone is its midnight, UTC. */
function timeOf(option: string, text: string): number {
  const iso = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/.test(text)
  const zoned = /[T ]\d{2}:\d{2}(:\d{2})?$/.test(text) ? `${text.replace(' ', 'T')}Z` : text
  const time = Date.parse(zoned)
  if (iso && !Number.isNaN(time)) return time / 1000
  throw new BadCalibrateOptions(
    `${option} must be an ISO date or time, such as 2020-10-23 or 2020-10-23T08:00Z, not "${text}".`,
  )
}

function read(args: readonly string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args: [...args],
      options: {
        prices: text,
        source: text,
        save: text,
        'base-url': text,
        out: text,
        from: text,
        to: text,
        markets: text,
        bridge: text,
        seed: text,
        draws: text,
        events: text,
        strict: flag,
        help: { ...flag, short: 'h' },
      },
    }).values
  } catch (error) {
    const fault = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    throw new BadCalibrateOptions(`${fault}. \`npm run calibrate -- --help\` lists the options.`)
  }
}
