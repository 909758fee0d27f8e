import { CsvError, parse } from 'csv-parse/sync'
import { type Bar, EmptyRange, InvalidPrices } from '@/lib/replay/prices'

const HOUR = 3600
const FIELDS = ['open', 'high', 'low', 'close'] as const
const COLUMNS = ['unix', ...FIELDS.map((field) => `btc_${field}`)]

/**
 * Reads hourly OHLC bars of BTC from a CSV text with a header and at least the columns `unix` (start of the hour, UTC
 * seconds), `btc_open`, `btc_high`, `btc_low` and `btc_close`, in any order and among any others.
 * @param from first second, @param to second after the last: the bars that start in between. Only they must be sound, and
 * they must follow each other hour by hour
 * @throws {InvalidPrices} naming the line: a missing column, a wrong number of fields, a price that is no positive number,
 * a high or low that isn't one, an hour that repeats, goes back or is missing
 * @throws {EmptyRange}
 */
export function parsePrices(csv: string, from: number, to: number): Bar[] {
  const { columns, rows } = readRows(csv)
  const bars: Bar[] = []
  for (const { line, fields } of rows) {
    const time = Number(fields[columns.unix as number])
    if (!Number.isSafeInteger(time)) throw new InvalidPrices(line, 'unix must be whole seconds')
    if (time < from || time >= to) continue
    const bar: Bar = { time, open: 0, high: 0, low: 0, close: 0 }
    for (const field of FIELDS) bar[field] = price(fields[columns[`btc_${field}`] as number], `btc_${field}`, line)
    if (bar.high < Math.max(bar.open, bar.close, bar.low)) {
      throw new InvalidPrices(line, 'btc_high must be the highest price')
    }
    if (bar.low > Math.min(bar.open, bar.close)) throw new InvalidPrices(line, 'btc_low must be the lowest price')
    assertNext(bars.at(-1), time, line)
    bars.push(bar)
  }
  if (bars.length === 0) throw new EmptyRange(from, to, rows.length)
  return bars
}

type Rows = { columns: Record<string, number>; rows: { line: number; fields: string[] }[] }

function readRows(csv: string): Rows {
  let records: { record: string[]; info: { lines: number } }[]
  try {
    records = parse(csv, { bom: true, info: true, skip_empty_lines: true, trim: true }) as unknown as typeof records
  } catch (error) {
    if (error instanceof CsvError) throw new InvalidPrices(Number(error.lines ?? 1), faultOf(error))
    throw error
  }
  const [header, ...rest] = records
  const names = header?.record ?? []
  const columns = Object.fromEntries(names.map((name, index) => [name, index]))
  const missing = COLUMNS.filter((name) => !(name in columns))
  if (missing.length > 0) throw new InvalidPrices(1, `the header has no column ${missing.join(', ')}`)
  return { columns, rows: rest.map(({ record, info }) => ({ line: info.lines, fields: record })) }
}

function faultOf(error: CsvError): string {
  return error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH'
    ? 'the number of fields is not the header’s'
    : error.message.replace(/\.$/, '')
}

function price(text: string | undefined, name: string, line: number): number {
  const value = Number(text)
  if (!text || !Number.isFinite(value) || value <= 0) {
    throw new InvalidPrices(line, `${name} must be a positive number, not "${text ?? ''}"`)
  }
  return value
}

function assertNext(previous: Bar | undefined, time: number, line: number): void {
  if (time % HOUR !== 0) throw new InvalidPrices(line, `unix ${time} must be the start of an hour`)
  if (!previous || time === previous.time + HOUR) return
  if (time <= previous.time) throw new InvalidPrices(line, `unix ${time} repeats or goes back before ${previous.time}`)
  const missing = new Date((previous.time + HOUR) * 1000).toISOString()
  throw new InvalidPrices(line, `a gap before it: the hour ${missing} is missing`)
}
