import { HOUR, hourName } from '@/lib/risk/calibration/priceHistory'
import { type AskOptions, askExchange } from './askExchange'
import { InvalidCandles } from './candleErrors'
import type { Candle, Exchange } from './exchange'

export interface CandleRequest extends AskOptions {
  symbol: string
  /** Unix seconds at the start of an hour; candles start in `[from, to)`. */
  from: number
  to: number
  /** Another place that speaks the exchange's language; default the exchange's own. */
  baseUrl?: string | undefined
  /** Told after each page: hours of the range that were asked for so far. */
  onProgress?: ((hours: number, of: number) => void) | undefined
}

/**
 * All hourly candles that an exchange has of a symbol in a range, oldest first. Hours that it doesn't have are missing here
 * too. Pages are ranges that fit into one answer, so it doesn't matter from which end an exchange cuts off.
 * @throws {InvalidCandles} naming symbol, hour and field @throws {ExchangeUnavailable} @throws {ExchangeRefused}
 * @throws the signal's reason once that is aborted
 */
export async function fetchCandles(exchange: Exchange, request: CandleRequest): Promise<Candle[]> {
  const { symbol, from, to, baseUrl = exchange.baseUrl, onProgress, ...ask } = request
  const found: Candle[] = []
  for (let start = from; start < to; start += HOUR * exchange.pageHours) {
    ask.signal?.throwIfAborted()
    const end = Math.min(start + HOUR * exchange.pageHours, to)
    const { path, query } = exchange.pageOf(symbol, start, end)
    const url = new URL(`${baseUrl.replace(/\/$/, '')}${path}`)
    url.search = String(new URLSearchParams(query))
    const body = await askExchange(exchange, symbol, url, ask)
    found.push(...readPage(exchange, symbol, body, start, end))
    onProgress?.((end - from) / HOUR, (to - from) / HOUR)
  }
  return found
}

function readPage(exchange: Exchange, symbol: string, body: unknown, start: number, end: number): Candle[] {
  const invalid = (field: string, rule: string) => new InvalidCandles(exchange.name, field, rule)
  const page = `${symbol}[${hourName(start)}…]`
  if (body === undefined) throw invalid(page, 'must be JSON')
  const read = exchange.candles.safeParse(body)
  if (!read.success) {
    const issue = read.error.issues[0]
    throw invalid([page, ...(issue?.path ?? []).map(String)].join('.'), issue?.message ?? 'must be candles')
  }
  const candles = read.data.toSorted((a, b) => a.unix - b.unix)
  candles.forEach(({ unix }, index) => {
    const field = `${symbol}[${hourName(unix)}]`
    if (unix < start || unix >= end) throw invalid(field, `must lie from ${hourName(start)} to before ${hourName(end)}`)
    if (candles[index - 1]?.unix === unix) throw invalid(field, 'must not repeat')
  })
  return candles
}
