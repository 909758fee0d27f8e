import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { HOUR, type MarketHistory, type PriceHistory } from '@/lib/risk/calibration/priceHistory'

type Reply = { status?: number; headers?: Record<string, string>; body: unknown }

export interface CandleServer {
  url: string
  /** Query of each request, in order. */
  requests: URLSearchParams[]
  /** Answers to the next requests, before anything else; a function looks at the true answer. */
  next: (Reply | ((truth: unknown) => Reply))[]
  /** Hours that are missing, by symbol. */
  holes: Map<string, Set<number>>
  close(): Promise<void>
}

/**
 * Speaks the candle interfaces of Binance (spot and futures) and Bybit as their documentation has them: Binance gives the
 * oldest of a range first and cuts off at its end, Bybit gives the latest first and cuts off at its beginning. Symbols are
 * the history's markets followed by USDT.
 */
export async function startCandleServer(history: PriceHistory): Promise<CandleServer> {
  const requests: URLSearchParams[] = []
  const next: CandleServer['next'] = []
  const holes: CandleServer['holes'] = new Map()

  const rows = (symbol: string, market: MarketHistory, from: number, to: number) => {
    const found: [number, ...string[]][] = []
    for (let hour = 0; hour < history.hours; hour++) {
      const unix = history.start + HOUR * hour
      if (1000 * unix < from || 1000 * unix > to || holes.get(symbol)?.has(unix)) continue
      const { high, low, close } = market
      const open = close[Math.max(hour - 1, 0)] as number
      const [top, bottom] = [Math.max(high[hour] as number, open), Math.min(low[hour] as number, open)]
      found.push([1000 * unix, ...[open, top, bottom, close[hour] as number].map((price) => price.toFixed(8))])
    }
    return found
  }

  const truth = (path: string, query: URLSearchParams): Reply => {
    const symbol = query.get('symbol') ?? ''
    const market = history.markets.find((one) => `${one.market}USDT` === symbol)
    const limit = Number(query.get('limit'))
    if (path === '/v5/market/kline') {
      if (query.get('category') !== 'linear' || query.get('interval') !== '60' || limit > 1000 || !market) {
        return { body: { retCode: 10_001, retMsg: 'params error: symbol invalid', result: {} } }
      }
      const list = rows(symbol, market, Number(query.get('start')), Number(query.get('end')))
        .toReversed()
        .slice(0, limit)
        .map(([time, ...prices]) => [String(time), ...prices, '1', '1'])
      return { body: { retCode: 0, retMsg: 'OK', result: { symbol, category: 'linear', list }, time: 1 } }
    }
    const most = { '/api/v3/klines': 1000, '/fapi/v1/klines': 1500 }[path]
    if (most === undefined) return { status: 404, body: {} }
    if (!market) return { status: 400, body: { code: -1121, msg: 'Invalid symbol.' } }
    if (query.get('interval') !== '1h') return { status: 400, body: { code: -1120, msg: 'Invalid interval.' } }
    const found = rows(symbol, market, Number(query.get('startTime')), Number(query.get('endTime')))
    const body = found
      .slice(0, Math.min(limit, most))
      .map((row) => [...row, '1', row[0] + 3_599_999, '1', 1, '1', '1', '0'])
    return { body }
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    requests.push(url.searchParams)
    const planned = next.shift()
    const honest = truth(url.pathname, url.searchParams)
    const {
      status = 200,
      headers = {},
      body,
    } = planned === undefined ? honest : typeof planned === 'function' ? planned(honest.body) : planned
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    next,
    holes,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
