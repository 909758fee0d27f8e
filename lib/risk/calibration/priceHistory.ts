import { DomainError } from '@/lib/domain/errors'

/** Prices of one market, one entry per hour. */
export type MarketHistory = {
  /** Name, e.g. BTC. */
  market: string
  /** First trade of the hour; absent where the source has none. */
  open?: Float64Array
  high: Float64Array
  low: Float64Array
  close: Float64Array
}

/** Hourly prices of some markets over the same hours, without holes. */
export type PriceHistory = {
  /** Unix seconds, the start of the first hour. */
  start: number
  hours: number
  markets: readonly MarketHistory[]
  /** 1 where an hour was missing and bridged with the last close: never fitted to. */
  bridged: Uint8Array
}

/** Prices that can't be calibrated from, with the field that is at fault and the rule. */
export class InvalidHistory extends DomainError {
  readonly code = 'invalid-history'
  constructor(
    /** E.g. `BTC_low[2020-03-13T02:00Z]`. */
    readonly field: string,
    /** What must hold. */
    readonly rule: string,
  ) {
    super(`${field} ${rule}.`)
  }
}

export const HOUR = 3600

/** An hour as an ISO time without seconds, for messages. */
export function hourName(seconds: number): string {
  return `${new Date(1000 * seconds).toISOString().slice(0, 16)}Z`
}

/** Hours a calibration needs at least: half a year, so that every hour of the week is seen 26 times. */
export const LEAST_HOURS = 26 * 168

/**
 * Checks that a history can be calibrated from.
 * @throws {InvalidHistory} naming the market, the price and the hour
 */
export function assertHistory(history: PriceHistory, least = LEAST_HOURS): void {
  const { start, hours, markets } = history
  if (start % HOUR !== 0) throw new InvalidHistory('start', `must be the start of an hour, not ${start}`)
  if (hours < least) throw new InvalidHistory('hours', `must be at least ${least} (half a year), not ${hours}`)
  if (markets.length === 0) throw new InvalidHistory('markets', 'must not be empty')
  for (const { market, open, high, low, close } of markets) {
    const columns = { ...(open ? { open } : {}), high, low, close }
    for (const [name, values] of Object.entries(columns)) {
      if (values.length !== hours) throw new InvalidHistory(`${market}_${name}`, `must have ${hours} hours`)
      for (let hour = 0; hour < hours; hour++) {
        const price = values[hour] as number
        if (price > 0 && Number.isFinite(price)) continue
        throw new InvalidHistory(
          `${market}_${name}[${hourName(start + HOUR * hour)}]`,
          `must be a positive number, not ${price}`,
        )
      }
    }
    for (let hour = 0; hour < hours; hour++) {
      const at = `[${hourName(start + HOUR * hour)}]`
      const [top, bottom, last] = [high[hour] as number, low[hour] as number, close[hour] as number]
      if (top < Math.max(bottom, last)) throw new InvalidHistory(`${market}_high${at}`, 'must be the highest price')
      if (bottom > last) throw new InvalidHistory(`${market}_low${at}`, 'must be the lowest price')
    }
  }
}
