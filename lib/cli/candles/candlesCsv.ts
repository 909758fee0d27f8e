import { HOUR, hourName, InvalidHistory } from '@/lib/risk/calibration/priceHistory'
import type { Candle } from './exchange'

/**
 * Candles of some markets as the CSV text that `npm run calibrate -- --prices` reads. An hour that no market has gets no
 * line, so that the reader treats it as it treats any missing hour.
 * @param from first hour and @param to end of the range, unix seconds
 * @throws {InvalidHistory} naming market and hour: one that some markets have and another lacks; a range that begins before
 * the first candle or goes on after the last
 */
export function candlesCsv(markets: ReadonlyMap<string, readonly Candle[]>, from: number, to: number): string {
  const columns = [...markets].map(([market, candles]) => ({
    market,
    byHour: new Map(candles.map((candle) => [candle.unix, candle])),
    first: candles[0],
    last: candles.at(-1),
  }))
  for (const { market, first, last } of columns) {
    if (!first || !last) throw new InvalidHistory(market, `must have candles from ${hourName(from)}: there are none`)
    if (first.unix > from) {
      const rule = `must be there: its first candle is that of ${hourName(first.unix)}, begin no earlier`
      throw new InvalidHistory(`${market}[${hourName(from)}]`, rule)
    }
    if (last.unix < to - HOUR) {
      const rule = `must be there: its last candle is that of ${hourName(last.unix)}, end with it`
      throw new InvalidHistory(`${market}[${hourName(to - HOUR)}]`, rule)
    }
  }
  const names = columns.flatMap(({ market }) => ['open', 'high', 'low', 'close'].map((field) => `${market}_${field}`))
  const lines = [['unix', ...names].join(',')]
  for (let hour = from; hour < to; hour += HOUR) {
    const row = columns.map(({ byHour }) => byHour.get(hour))
    if (row.every((candle) => candle === undefined)) continue
    const cells = row.map((candle, index) => {
      if (candle) return [candle.open, candle.high, candle.low, candle.close]
      const field = `${columns[index]?.market}[${hourName(hour)}]`
      throw new InvalidHistory(field, 'must be there, other markets have it: take a range without the hole')
    })
    lines.push([hour, ...cells.flat()].join(','))
  }
  return `${lines.join('\n')}\n`
}
