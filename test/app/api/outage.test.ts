import { createServer, request as forward, type Server } from 'node:http'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as unknownRoute from '@/app/api/v1/[...unknown]/route'
import * as coversRoute from '@/app/api/v1/covers/route'
import * as poolRoute from '@/app/api/v1/pools/[address]/route'
import * as poolsRoute from '@/app/api/v1/pools/route'
import * as quotesRoute from '@/app/api/v1/quotes/route'
import * as statusRoute from '@/app/api/v1/status/route'
import * as streamRoute from '@/app/api/v1/stream/route'
import { localAccount } from '@/lib/chain/localAccounts'
import { stake } from '@/lib/cli/marketSetup'
import { notify } from '@/lib/db/notify'
import { poolDetailSchema } from '@/lib/schemas/pool'
import { problemSchema } from '@/lib/schemas/problem'
import { statusSchema } from '@/lib/schemas/status'
import { call, startApi, type TestApi } from '@/test/support/api'

let api: TestApi
/** Stands between the API and the chain, so that the chain can be away. */
let gate: Server
let port = 0

const openGate = () =>
  new Promise<void>((resolve) => {
    gate = createServer((incoming, outgoing) => {
      const target = forward(api.rpcUrl, { method: 'POST', headers: incoming.headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 500, answer.headers)
        answer.pipe(outgoing)
      })
      incoming.pipe(target)
    }).listen(port, '127.0.0.1', () => {
      port = (gate.address() as { port: number }).port
      resolve()
    })
  })
const closeGate = () =>
  new Promise((resolve) => {
    gate.close(resolve)
    gate.closeAllConnections()
  })

beforeAll(async () => {
  api = await startApi()
  await openGate()
  process.env.RPC_URL = `http://127.0.0.1:${port}`
})
afterAll(async () => {
  await closeGate()
  await api?.stop()
})

const status = async () => statusSchema.parse((await call(statusRoute.GET)).body)

describe('status', () => {
  it('says that all is well', async () => {
    expect(await status()).toMatchObject({
      ...{ state: 'ok', database: { ok: true }, indexer: { lag: 0 } },
      chain: { ok: true, id: 31_337 },
      asset: { symbol: 'tUSD', decimals: 6 },
    })
  })

  it('says that the index is behind', async () => {
    await api.clock.mine({ blocks: 10 })
    expect(await status()).toMatchObject({ state: 'catching-up', indexer: { lag: 10 } })
    await api.index.sync()
    expect((await status()).state).toBe('ok')
  })

  it('answers while the chain is away, as do reads, and recovers', async () => {
    await closeGate()
    expect(await status()).toMatchObject({
      state: 'degraded',
      chain: { ok: false, head: null },
      indexer: { lag: null },
    })
    expect((await call(poolsRoute.GET)).status).toBe(200)
    const body = { programId: 1, layer: 0, share: '1', buyer: api.market.pool, pool: api.market.pool }
    const quote = await call(quotesRoute.POST, { method: 'POST', key: api.key, body })
    expect(quote.body).toMatchObject({ status: 503, code: 'chain-unavailable' })
    await openGate()
    expect((await status()).state).toBe('ok')
  })

  it('answers while the database drops connections and refuses new ones, and recovers', async () => {
    const name = new URL(api.index.url).pathname.slice(1)
    const server = new URL(api.index.url)
    server.pathname = '/postgres'
    const admin = new Client({ connectionString: server.toString() })
    await admin.connect()
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`)
    const { body } = await call(coversRoute.GET)
    expect(problemSchema.parse(body)).toMatchObject({ status: 503, code: 'database-unavailable' })
    expect(await status()).toMatchObject({ state: 'degraded', database: { ok: false }, chain: { ok: true } })
    await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
    await admin.end()
    expect((await call(coversRoute.GET)).status).toBe(200)
    expect((await status()).state).toBe('ok')
  })
})

describe('reads', () => {
  it('give problems for what is not there or not well asked', async () => {
    const at = (address: string) => call(poolRoute.GET, { params: { address } })
    expect((await at(localAccount('keeper').address)).body).toMatchObject({ status: 404, code: 'not-found' })
    expect((await at('0x12')).body).toMatchObject({ status: 422, errors: [{ path: 'params.address' }] })
    const list = (query: string) => call(coversRoute.GET, { query })
    expect((await list('?cursor=x')).body).toMatchObject({ status: 400, code: 'invalid-cursor' })
    expect((await list('?limit=0')).body).toMatchObject({ status: 422, errors: [{ path: 'query.limit' }] })
    expect((await list('?venue=nowhere')).body).toMatchObject({ status: 404, code: 'not-found' })
    expect((await list('')).body).toEqual({ items: [], nextCursor: null })
  })

  it('give a problem for a path that is not there', async () => {
    const { body } = await call(async (request) => unknownRoute.GET(request))
    expect(problemSchema.parse(body)).toMatchObject({ status: 404, code: 'no-such-route' })
  })

  it('take addresses of any case', async () => {
    const { body } = await call(poolRoute.GET, { params: { address: api.market.pool.toLowerCase() } })
    expect(poolDetailSchema.parse(body).address).toBe(api.market.pool)
  })
})

describe('stream', () => {
  it('tells the block, then what changes, and ends with its reader', async () => {
    const abort = new AbortController()
    const response = streamRoute.GET(new Request('http://localhost:3000/api/v1/stream', { signal: abort.signal }))
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body!.getReader()
    const decoder = new TextDecoder()
    let text = ''
    const until = async (part: string) => {
      while (!text.includes(part)) {
        const { done, value } = await reader.read()
        if (done) throw new Error(`The stream ended before ${part}: ${text}`)
        text += decoder.decode(value)
      }
    }
    await until('event: block')
    // The listener connects after the answer has begun; nothing is lost to readers, who have just read all.
    await expect
      .poll(async () => {
        await notify(api.index.database, { topics: ['quotes'] })
        return Promise.race([
          until('"quotes"').then(() => true),
          new Promise((resolve) => setTimeout(resolve, 200, false)),
        ])
      })
      .toBe(true)
    text = ''
    await stake(api.market, 'underwriterA', 1_000_000_000n)
    await api.index.sync()
    await until('"pools"')
    expect(text).toMatch(/event: block\ndata: \{"number":\d+,"time":\d+\}/)
    abort.abort()
    for (;;) if ((await reader.read()).done) break
  })
})
