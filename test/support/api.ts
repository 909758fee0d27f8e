import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { localAccount, localKey } from '@/lib/chain/localAccounts'
import { writeDeployment } from '@/lib/chain/writeDeployment'
import { createApiKey } from '@/lib/services/createApiKey'
import { type IndexedMarket, startIndexedMarket, type TestIndex } from '@/test/support/indexedMarket'

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string | string[] | undefined>> },
) => Promise<Response> | Response

export interface CallOptions {
  method?: string
  params?: Record<string, string>
  query?: string
  headers?: Record<string, string>
  /** Sent as JSON; a string is sent as it is. */
  body?: unknown
  /** An API key; with it writes get a fresh Idempotency-Key. */
  key?: string
}

/** Calls a route handler as Next would, and reads its answer. */
export async function call(handler: Handler, options: CallOptions = {}) {
  const { method = 'GET', params = {}, query = '', body, key } = options
  const headers = new Headers({
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...(key && { authorization: `Bearer ${key}`, 'idempotency-key': crypto.randomUUID() }),
    ...options.headers,
  })
  const request = new Request(`http://localhost:3000/api/v1/test${query}`, {
    method,
    headers,
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const response = await handler(request, { params: Promise.resolve(params) })
  const text = await response.text()
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : undefined) as any }
}

export interface TestApi extends IndexedMarket {
  index: TestIndex
  /** A key of the venue owner's account. */
  key: string
}

/** The market with its index, and the environment of the web process, as the routes find it. */
export async function startApi(): Promise<TestApi> {
  const market = await startIndexedMarket()
  const index = await market.newIndex()
  await index.sync()
  const folder = mkdtempSync(join(tmpdir(), 'ballast-api-'))
  const file = join(folder, 'deployment.json')
  writeDeployment(file, market.market.deployment)
  Object.assign(process.env, {
    RPC_URL: market.rpcUrl,
    DEPLOYMENT_FILE: file,
    DATABASE_URL: index.url,
    APP_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    QUOTE_SIGNER_KEY: localKey('quoteSigner'),
    LOG_LEVEL: 'silent',
  })
  const { key } = await createApiKey(index, { name: 'test', owner: localAccount('venueOwner').address })
  const stop = async () => {
    await market.stop()
    rmSync(folder, { recursive: true })
  }
  return { ...market, index, key, stop }
}
