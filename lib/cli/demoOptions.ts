import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DomainError } from '@/lib/domain/errors'

export class BadOptions extends DomainError {
  readonly code = 'bad-options'
}

export interface DemoOptions {
  /** Plays the replay as fast as reports come, prints the result as JSON and ends. */
  once: boolean
  /** Real prices instead of the built-in scenario; times are unix seconds. */
  prices?: { file: string; from: number; to: number }
  /** Chain minutes per second of the replay. */
  speed: number
  help: boolean
}

export const DEMO_HELP = `npm run demo -- [options]

Starts a local market and replays a crash through a covered exchange.

  --once            play it as fast as possible, print the result as one line of JSON, and end
  --prices FILE     replay hourly prices from a CSV file (columns unix, btc_open, btc_high, btc_low, btc_close)
  --from ISO        first hour to replay, e.g. 2020-03-12 or 2020-03-12T00:00Z
  --to ISO          end of the range, e.g. 2020-03-14
  --speed N         minutes of the replay per second, from 1 to 1440 (default 20)
  --help            this text

Variables: PORT, ANVIL_PORT, POSTGRES_PORT, VENUE_PORT, REPORTER_PORT (the first of four), DATABASE_URL for a PostgreSQL
server of yours (a database ballast_demo is created anew on it), RPC_URL for an anvil of yours, BROWSER=none.`

const DEFAULT_SPEED = 20

/** A time as people write it; a date alone is its midnight, UTC. */
function timeOf(option: string, text: string): number {
  const iso = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:\d{2})?)?$/.test(text)
  const zoned = /[T ]\d{2}:\d{2}(:\d{2})?$/.test(text) ? `${text.replace(' ', 'T')}Z` : text
  const time = Date.parse(zoned)
  if (!iso || Number.isNaN(time)) {
    throw new BadOptions(
      `${option} must be an ISO date or time, such as 2020-03-12 or 2020-03-12T10:00Z, not "${text}".`,
    )
  }
  return time / 1000
}

/**
 * Reads the arguments of `npm run demo`.
 * @throws {BadOptions} saying which option is wrong and what it takes
 */
export function parseDemoOptions(args: readonly string[]): DemoOptions {
  const values = read(args)
  const { once = false, help = false, prices, from, to } = values
  const speed = values.speed === undefined ? DEFAULT_SPEED : Number(values.speed)
  if (!(speed >= 1 && speed <= 1440)) throw new BadOptions(`--speed must be from 1 to 1440, not "${values.speed}".`)
  if (prices === undefined) {
    if (from !== undefined || to !== undefined) throw new BadOptions('--from and --to need --prices FILE.')
    return { once, speed, help }
  }
  if (from === undefined || to === undefined) throw new BadOptions('--prices needs --from and --to.')
  const range = { from: timeOf('--from', from), to: timeOf('--to', to) }
  if (range.from >= range.to) throw new BadOptions(`--from ${from} must be before --to ${to}.`)
  const file = resolve(prices)
  if (!existsSync(file)) throw new BadOptions(`--prices: there is no file ${file}.`)
  return { once, speed, help, prices: { file, ...range } }
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        once: { type: 'boolean' },
        prices: { type: 'string' },
        from: { type: 'string' },
        to: { type: 'string' },
        speed: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (error) {
    const fault = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error)
    throw new BadOptions(`${fault}. \`npm run demo -- --help\` lists the options.`)
  }
}
