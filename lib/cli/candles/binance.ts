import { z } from 'zod'
import { hourOfMilliseconds, priceText } from './candleFields'
import type { Answer, Exchange, Verdict } from './exchange'
import { retryAfter } from './retryAfter'

/** Open time (ms), open, high, low, close; what follows is not used. */
const kline = z.tuple([hourOfMilliseconds, priceText, priceText, priceText, priceText]).rest(z.unknown())

const candles = z
  .array(kline)
  .transform((rows) => rows.map(([unix, open, high, low, close]) => ({ unix, open, high, low, close })))

const failure = z.object({ code: z.number(), msg: z.string() })

/**
 * 429: over the limit, 418: banned for going on regardless, both with `Retry-After` in seconds.
 * https://developers.binance.com/docs/binance-spot-api-docs/rest-api/limits
 */
function judge({ status, headers, body }: Answer): Verdict {
  if (status === 429 || status === 418) {
    const seconds = retryAfter(headers)
    const why = status === 429 ? 'its request limit is reached' : 'it has banned this address for a time'
    return { kind: 'busy', why, ...(seconds === null ? {} : { seconds }) }
  }
  if (status === 200) return { kind: 'answered' }
  const said = failure.safeParse(body)
  return { kind: 'refused', why: said.success ? `${said.data.msg} (${said.data.code})` : `HTTP ${status}` }
}

function binance(name: string, baseUrl: string, path: string, pageHours: number): Exchange {
  return {
    name,
    baseUrl,
    pageHours,
    symbolOf: (market) => `${market.toUpperCase()}USDT`,
    pageOf: (symbol, from, to) => ({
      path,
      // Both ends are inclusive and mean the open time.
      query: {
        ...{ symbol, interval: '1h', limit: String(pageHours) },
        ...{ startTime: String(1000 * from), endTime: String(1000 * to - 1) },
      },
    }),
    judge,
    candles,
  }
}

/**
 * Binance spot: `GET /api/v3/klines`, oldest first, at most 1000, weight 2 of 6000 a minute.
 * https://developers.binance.com/docs/binance-spot-api-docs/rest-api/market-data-endpoints
 */
export const binanceSpot = binance('binance', 'https://api.binance.com', '/api/v3/klines', 1000)

/**
 * Binance USDⓈ-M perpetuals: `GET /fapi/v1/klines`, at most 1500; 1000 a page cost weight 5, more cost 10.
 * https://developers.binance.com/docs/derivatives/usds-margined-futures/market-data/rest-api/Kline-Candlestick-Data
 */
export const binanceFutures = binance('binance-futures', 'https://fapi.binance.com', '/fapi/v1/klines', 1000)
