import { z } from 'zod'
import { hourOfMilliseconds, priceText } from './candleFields'
import type { Answer, Exchange, Verdict } from './exchange'

/** Start (ms, as text), open, high, low, close; volume and turnover are not used. */
const kline = z
  .tuple([
    z.string().regex(/^\d+$/).transform(Number).pipe(hourOfMilliseconds),
    priceText,
    priceText,
    priceText,
    priceText,
  ])
  .rest(z.unknown())

const candles = z
  .object({ result: z.object({ list: z.array(kline) }) })
  .transform(({ result }) => result.list.map(([unix, open, high, low, close]) => ({ unix, open, high, low, close })))

const envelope = z.object({ retCode: z.number(), retMsg: z.string() })

const TOO_MANY_VISITS = 10_006
/** "Wait for at least 10 minutes. The ban will be lifted automatically." */
const BAN_SECONDS = 600
const RESET = 'X-Bapi-Limit-Reset-Timestamp'

/**
 * Failures of the interface come with status 200 and a `retCode` other than 0; over an endpoint's limit it is 10006, with the
 * time of its reset (ms) in a header. 403 means that the address is banned.
 * https://bybit-exchange.github.io/docs/v5/rate-limit
 */
function judge({ status, headers, body }: Answer): Verdict {
  if (status === 403) return { kind: 'busy', why: 'it has banned this address for a time', seconds: BAN_SECONDS }
  if (status === 429) return { kind: 'busy', why: 'its request limit is reached' }
  if (status !== 200) return { kind: 'refused', why: `HTTP ${status}` }
  const said = envelope.safeParse(body)
  if (!said.success || said.data.retCode === 0) return { kind: 'answered' }
  const { retCode, retMsg } = said.data
  if (retCode !== TOO_MANY_VISITS) return { kind: 'refused', why: `${retMsg} (${retCode})` }
  const reset = Number(headers.get(RESET))
  const seconds = reset > 0 ? { seconds: Math.max(reset - Date.now(), 0) / 1000 } : {}
  return { kind: 'busy', why: 'its request limit is reached', ...seconds }
}

/**
 * Bybit USDT perpetuals: `GET /v5/market/kline`, latest first, at most 1000; 600 requests in 5 s for an address.
 * https://bybit-exchange.github.io/docs/v5/market/kline
 */
export const bybit: Exchange = {
  name: 'bybit',
  baseUrl: 'https://api.bybit.com',
  pageHours: 1000,
  symbolOf: (market) => `${market.toUpperCase()}USDT`,
  pageOf: (symbol, from, to) => ({
    path: '/v5/market/kline',
    query: {
      ...{ category: 'linear', symbol, interval: '60', limit: '1000' },
      ...{ start: String(1000 * from), end: String(1000 * to - 1) },
    },
  }),
  judge,
  candles,
}
