import {
  HOUR,
  hourName,
  InvalidHistory,
  type MarketHistory,
  type PriceHistory,
} from '@/lib/risk/calibration/priceHistory'

export type HistoryOptions = {
  /** First second, and the first after the last; default all. */
  from?: number
  to?: number
  /** Longest run of missing hours that is bridged with the last close. Default 0: a missing hour is an error. */
  bridge?: number
  /** Markets to read, by name; default all. */
  markets?: readonly string[]
}

const FIELDS = ['open', 'high', 'low', 'close'] as const

/**
 * Reads hourly prices of any number of markets from a CSV text with a header: `unix` (start of the hour, UTC seconds) and,
 * per market, `NAME_high`, `NAME_low`, `NAME_close` and, if there, `NAME_open`. Fields hold numbers, so they can't be quoted.
 * @throws {InvalidHistory} naming the line or column: a missing column, a field that is no positive number, an hour that is
 * missing, repeats or goes back
 */
export function parseHistory(csv: string, options: HistoryOptions = {}): PriceHistory {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, bridge = 0 } = options
  const lines = csv.replace(/^\uFEFF/, '').split(/\r?\n/)
  const header = (lines[0] ?? '').split(',').map((name) => name.trim())
  const columns = marketColumns(header, options.markets)
  const time = header.indexOf('unix')
  const reader = columns.flatMap(({ market, fields }) => fields.map(([field, index]) => ({ market, field, index })))
  const rows: { values: number[]; bridged: boolean }[] = []
  let start = 0
  let next: number | null = null
  for (let line = 1; line < lines.length; line++) {
    const text = lines[line] as string
    if (text.trim() === '') continue
    const cells = text.split(',')
    if (cells.length !== header.length) {
      throw new InvalidHistory(`line ${line + 1}`, `must have ${header.length} fields, not ${cells.length}`)
    }
    const unix = Number(cells[time])
    if (!Number.isSafeInteger(unix) || unix % HOUR !== 0) {
      throw new InvalidHistory(
        `unix on line ${line + 1}`,
        `must be the start of an hour in seconds, not "${cells[time]}"`,
      )
    }
    if (unix < from || unix >= to) continue
    if (next === null) start = unix
    else bridgeTo(unix, next, line, bridge, rows)
    next = unix + HOUR
    rows.push({
      values: reader.map(({ market, field, index }) => read(cells[index], `${market}_${field}`, line)),
      bridged: false,
    })
  }
  if (rows.length === 0) throw new InvalidHistory('prices', 'must have hours in the range asked for')
  const markets = columns.map(({ market, fields }): MarketHistory => {
    const column = (name: (typeof FIELDS)[number]) => {
      const at = reader.findIndex((entry) => entry.market === market && entry.field === name)
      // Bridged rows repeat a whole hour; only its close is a price then.
      const close = reader.findIndex((entry) => entry.market === market && entry.field === 'close')
      return Float64Array.from(rows, ({ values, bridged }) => values[bridged ? close : at] as number)
    }
    const open = fields.some(([field]) => field === 'open') ? { open: column('open') } : {}
    return { market, ...open, high: column('high'), low: column('low'), close: column('close') }
  })
  return { start, hours: rows.length, markets, bridged: Uint8Array.from(rows, ({ bridged }) => (bridged ? 1 : 0)) }
}

function marketColumns(header: readonly string[], wanted?: readonly string[]) {
  if (!header.includes('unix')) throw new InvalidHistory('header', 'must have a column unix')
  const names = header.flatMap((name) => (name.endsWith('_close') ? [name.slice(0, -'_close'.length)] : []))
  const chosen = wanted ?? names
  if (chosen.length === 0) throw new InvalidHistory('header', 'must have a column NAME_close for each market')
  return chosen.map((market) => {
    const fields = FIELDS.flatMap((field) => {
      const index = header.indexOf(`${market}_${field}`)
      if (index < 0 && field !== 'open') throw new InvalidHistory('header', `must have a column ${market}_${field}`)
      return index < 0 ? [] : [[field, index] as const]
    })
    return { market, fields }
  })
}

function bridgeTo(
  unix: number,
  next: number,
  line: number,
  bridge: number,
  rows: { values: number[]; bridged: boolean }[],
): void {
  if (unix < next) {
    throw new InvalidHistory(`unix on line ${line + 1}`, `must not repeat or go back: ${hourName(unix)} was passed`)
  }
  const missing = (unix - next) / HOUR
  if (missing > bridge) {
    const count = missing === 1 ? 'is missing' : `and ${missing - 1} more are missing`
    const advice = `bridge up to ${missing} ${missing === 1 ? 'hour' : 'hours'} or take a range without the hole`
    throw new InvalidHistory(
      `the hour ${hourName(next)} before line ${line + 1}`,
      `must be there, it ${count}: ${advice}`,
    )
  }
  const last = rows.at(-1)
  for (let hour = 0; hour < missing; hour++) if (last) rows.push({ values: last.values, bridged: true })
}

function read(text: string | undefined, name: string, line: number): number {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  if (!(value > 0) || !Number.isFinite(value)) {
    throw new InvalidHistory(`${name} on line ${line + 1}`, `must be a positive number, not "${text ?? ''}"`)
  }
  return value
}
