import { DomainError } from '@/lib/domain/errors'

/** An exchange that did not answer, or asks to wait longer than a command should. */
export class ExchangeUnavailable extends DomainError {
  readonly code = 'exchange-unavailable'
  constructor(exchange: string, why: string, options?: ErrorOptions) {
    super(`${exchange} gives no candles: ${why}.`, options)
  }
}

/** An exchange that refuses the question: a symbol it doesn't know, a place it doesn't serve. */
export class ExchangeRefused extends DomainError {
  readonly code = 'exchange-refused'
  constructor(exchange: string, symbol: string, why: string) {
    const symbols = 'check the symbol, which MARKET=SYMBOL names'
    const places = 'and whether the exchange serves the place you ask from; --base-url names another address'
    super(`${exchange} refuses to give candles of ${symbol}: ${why}. If it goes on, ${symbols}, ${places}.`)
  }
}

/** An answer that is no list of candles, or not the one asked for. */
export class InvalidCandles extends DomainError {
  readonly code = 'invalid-candles'
  constructor(
    exchange: string,
    /** E.g. `BTCUSDT[2020-03-13T02:00Z].low`. */
    readonly field: string,
    readonly rule: string,
  ) {
    super(`${exchange} answers with candles that can't be used: ${field} ${rule}.`)
  }
}
