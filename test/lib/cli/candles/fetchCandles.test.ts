import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { binanceFutures, binanceSpot } from '@/lib/cli/candles/binance'
import { bybit } from '@/lib/cli/candles/bybit'
import { ExchangeRefused, ExchangeUnavailable, InvalidCandles } from '@/lib/cli/candles/candleErrors'
import type { Exchange } from '@/lib/cli/candles/exchange'
import { type CandleRequest, fetchCandles } from '@/lib/cli/candles/fetchCandles'
import { HOUR } from '@/lib/risk/calibration/priceHistory'
import { artificialHistory, START } from '@/test/lib/risk/calibration/histories'
import { type CandleServer, startCandleServer } from '@/test/support/candleServer'

const history = artificialHistory(2600, ['AAA'])
const close = history.markets[0]?.close ?? new Float64Array()
let server: CandleServer

beforeAll(async () => {
  server = await startCandleServer(history)
})
afterAll(() => server.close())
beforeEach(() => {
  server.requests.length = 0
  server.next.length = 0
  server.holes.clear()
})

const fetchAll = (exchange: Exchange, more: Partial<CandleRequest> = {}) =>
  fetchCandles(exchange, {
    ...{ symbol: 'AAAUSDT', from: START, to: START + 2500 * HOUR, baseUrl: server.url, pauseMs: 2 },
    ...more,
  })

describe.each([binanceSpot, binanceFutures, bybit])('candles of $name', (exchange) => {
  it('come page by page, oldest first, each hour once, in the digits of the exchange', async () => {
    const told: number[] = []
    const candles = await fetchAll(exchange, { onProgress: (hours) => told.push(hours) })
    expect(candles.map(({ unix }) => unix)).toEqual(Array.from({ length: 2500 }, (_, hour) => START + HOUR * hour))
    expect(candles.map((candle) => candle.close)).toEqual(Array.from(close.subarray(0, 2500), (x) => x.toFixed(8)))
    expect(told).toEqual([1000, 2000, 2500])
    expect(server.requests.length).toBe(3)
  })

  it('leave out the hours that the exchange does not have', async () => {
    const missing = [START + 999 * HOUR, START + 1000 * HOUR, START + 1700 * HOUR]
    server.holes.set('AAAUSDT', new Set(missing))
    const hours = (await fetchAll(exchange)).map(({ unix }) => unix)
    expect(hours.length).toBe(2497)
    for (const hour of missing) expect(hours).not.toContain(hour)
  })

  it('survive a server that fails and one that answers nothing', async () => {
    server.next.push({ status: 502, body: '<html>' }, { status: 503, body: '' })
    const waits: string[] = []
    expect((await fetchAll(exchange, { onWait: (why) => waits.push(why) })).length).toBe(2500)
    expect(waits).toEqual(['it fails with HTTP 502', 'it fails with HTTP 503'])
  })

  it('are given up after six failures', async () => {
    for (let i = 0; i < 6; i++) server.next.push({ status: 500, body: '' })
    await expect(fetchAll(exchange)).rejects.toThrow(ExchangeUnavailable)
    expect(server.requests.length).toBe(6)
  })

  it('are refused by name where the symbol is unknown, at once', async () => {
    const asked = fetchAll(exchange, { symbol: 'NONEUSDT' })
    await expect(asked).rejects.toThrow(ExchangeRefused)
    await expect(asked).rejects.toThrow(/NONEUSDT: .*symbol/i)
    expect(server.requests.length).toBe(1)
  })

  it('stop when they are told to, also while they wait', async () => {
    const stop = new AbortController()
    server.next.push({ status: 500, body: '' })
    const asked = fetchAll(exchange, {
      ...{ signal: stop.signal, pauseMs: 60_000 },
      onWait: () => setTimeout(() => stop.abort(new Error('enough')), 10),
    })
    await expect(asked).rejects.toThrow('enough')
    expect(server.requests.length).toBe(1)
    await expect(fetchAll(exchange, { signal: stop.signal })).rejects.toThrow('enough')
    expect(server.requests.length).toBe(1)
  })

  it('say which host does not answer', async () => {
    await expect(fetchAll(exchange, { baseUrl: 'http://127.0.0.1:1' })).rejects.toThrow(
      /127\.0\.0\.1:1 can't be reached/,
    )
  })
})

/** Changes the first candle of a page. */
const garbled = (change: (row: unknown[]) => unknown) => (truth: unknown) => {
  const body = structuredClone(truth) as unknown[][] | { result: { list: unknown[][] } }
  const list = Array.isArray(body) ? body : body.result.list
  const changed = change(list[0] ?? [])
  list[0] = changed as unknown[]
  return { body }
}

describe.each([binanceSpot, bybit])('answers of $name that are no candles', (exchange) => {
  const ms = (hours: number) => {
    const time = 1000 * (START + hours * HOUR)
    return exchange === bybit ? String(time) : time
  }
  it.each([
    ['no JSON', () => ({ body: '<html>maintenance</html>' }), 'must be JSON'],
    ['another shape', () => ({ body: { retCode: 0, retMsg: 'OK', rows: [] } }), /AAAUSDT\[2021-01-04T00:00Z…\]/],
    ['a price of zero', garbled((row) => row.with(3, '0')), /\.3 must be above 0/],
    ['a price that is none', garbled((row) => row.with(2, 'NaN')), /\.2 must be a decimal number/],
    ['a negative price', garbled((row) => row.with(4, '-1')), /\.4 must be a decimal number/],
    [
      'half an hour',
      garbled((row) => row.with(0, exchange === bybit ? '1609720200000' : 1609720200000)),
      /start of an hour/,
    ],
    ['an hour outside', garbled((row) => row.with(0, ms(1000))), 'must lie from 2021-01-04T00:00Z to before'],
    ['an hour twice', garbled((row) => row.with(0, ms(5))), 'AAAUSDT[2021-01-04T05:00Z] must not repeat'],
  ])('%s', async (_, reply, message) => {
    server.next.push(reply)
    const asked = fetchAll(exchange, { to: START + 1000 * HOUR })
    await expect(asked).rejects.toThrow(InvalidCandles)
    await expect(asked).rejects.toThrow(message)
  })
})

describe('limits', () => {
  it('of Binance are waited out as Retry-After says', async () => {
    const headers = { 'retry-after': '1' }
    server.next.push({ status: 429, headers, body: { code: -1003, msg: 'Too many requests' } })
    const waits: number[] = []
    const from = performance.now()
    expect((await fetchAll(binanceSpot, { onWait: (_, seconds) => waits.push(seconds) })).length).toBe(2500)
    expect(waits).toEqual([1])
    expect(performance.now() - from).toBeGreaterThan(990)
  })

  it('of Binance that last too long end the download and say until when', async () => {
    server.next.push({ status: 418, headers: { 'retry-after': '7200' }, body: {} })
    await expect(fetchAll(binanceFutures)).rejects.toThrow(/banned this address for a time .* until \d{4}-.*Z/)
    expect(server.requests.length).toBe(1)
  })

  it('of Bybit come as code 10006 with the time of their reset', async () => {
    const headers = { 'X-Bapi-Limit-Reset-Timestamp': String(Date.now() + 300) }
    server.next.push({ headers, body: { retCode: 10_006, retMsg: 'Too many visits!', result: {} } })
    const waits: number[] = []
    expect((await fetchAll(bybit, { onWait: (_, seconds) => waits.push(seconds) })).length).toBe(2500)
    expect(waits.length).toBe(1)
    expect(waits[0]).toBeLessThanOrEqual(0.3)
  })

  it('of Bybit that became a ban end the download', async () => {
    server.next.push({ status: 403, body: 'access too frequent' })
    await expect(fetchAll(bybit)).rejects.toThrow(/bybit gives no candles: it has banned this address/)
  })
})
