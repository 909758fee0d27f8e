import type { z } from 'zod'

/** An hour of trade, in the exchange's own digits. */
export interface Candle {
  /** Start of the hour, unix seconds. */
  unix: number
  open: string
  high: string
  low: string
  close: string
}

/** What came back over HTTP. */
export interface Answer {
  status: number
  headers: Headers
  /** Parsed JSON, or undefined where it was none. */
  body: unknown
}

/** What an answer means. `busy` may be asked again after `seconds`, or after a pause of our own choice. */
export type Verdict =
  | { kind: 'answered' }
  | { kind: 'busy'; why: string; seconds?: number }
  | { kind: 'refused'; why: string }

/** How one exchange gives hourly candles over its public REST interface. */
export interface Exchange {
  name: string
  baseUrl: string
  /** Most candles in one answer. */
  pageHours: number
  /** What it calls a market's contract or pair in USDT. */
  symbolOf(market: string): string
  /** Path and query of the candles that start in `[from, to)`, unix seconds; at most `pageHours` of them. */
  pageOf(symbol: string, from: number, to: number): { path: string; query: Record<string, string> }
  judge(answer: Answer): Verdict
  /** Parses the body of an answer to candles, in any order. */
  candles: z.ZodType<Candle[]>
}
