import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as studyRoute from '@/app/api/v1/risk/replay-study/route'
import * as adviceRoute from '@/app/api/v1/venues/[slug]/advice/route'
import * as exposureRoute from '@/app/api/v1/venues/[slug]/exposure/route'
import * as venueRoute from '@/app/api/v1/venues/[slug]/route'
import * as venuesRoute from '@/app/api/v1/venues/route'
import { localAccount } from '@/lib/chain/localAccounts'
import { listVenue } from '@/lib/cli/marketSetup'
import { demoVenue } from '@/lib/replay/demoVenue'
import { adviceSchema } from '@/lib/schemas/advice'
import { problemSchema } from '@/lib/schemas/problem'
import { createApiKey } from '@/lib/services/createApiKey'
import { hours, totals } from '@/test/lib/risk/inference/totals'
import { call, startApi, type TestApi } from '@/test/support/api'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
  await listVenue(api.market, { name: 'Replay Exchange', jump: 10n ** 15n })
  await api.index.sync()
})
afterAll(() => api?.stop())

const venue = { slug: 'replay', name: 'Replay Exchange', onchainId: 1 }
const create = (body: unknown, headers: Record<string, string> = {}, key = api.key) =>
  call(venuesRoute.POST, { method: 'POST', body, key, headers })
const put = (slug: string, body: unknown, headers: Record<string, string> = {}, key = api.key) =>
  call(exposureRoute.PUT, { method: 'PUT', params: { slug }, body, key, headers })
const exposure = () => ({ observedAt: 1_584_000_000, exposure: structuredClone(demoVenue()) })

describe('who may write', () => {
  it.each([
    ['no key', {}],
    ['another scheme', { authorization: 'Basic abc' }],
    ['a malformed key', { authorization: 'Bearer blst_123' }],
    ['an unknown key', { authorization: `Bearer blst_${'0'.repeat(12)}_${'A'.repeat(43)}` }],
  ])('refuses %s', async (_, headers) => {
    const answer = await call(venuesRoute.POST, { method: 'POST', body: venue, headers })
    expect(answer.status).toBe(401)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(problemSchema.parse(answer.body)).toMatchObject({ code: 'unauthenticated', status: 401 })
    expect(answer.headers.get('x-request-id')).toBe(answer.body.requestId)
  })

  it('refuses a key with one character changed', async () => {
    const last = api.key.at(-5) === 'A' ? 'B' : 'A'
    const wrong = `${api.key.slice(0, -5)}${last}${api.key.slice(-4)}`
    expect((await create(venue, {}, wrong)).status).toBe(401)
  })

  it('lets only the owner on chain claim a venue, and only its owner put exposures', async () => {
    const { key } = await createApiKey(api.index, { name: 'other', owner: localAccount('visitor').address })
    expect((await create(venue, {}, key)).body).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await create({ ...venue, onchainId: 99 })).body).toMatchObject({ status: 404, code: 'not-found' })
    expect((await create(venue)).status).toBe(201)
    expect((await put('replay', exposure(), {}, key)).body).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await put('nowhere', exposure())).body).toMatchObject({ status: 404, code: 'not-found' })
  })
})

describe('what is written', () => {
  it('shows a venue and its exposure', async () => {
    const receipt = await put('replay', exposure())
    expect(receipt).toMatchObject({ status: 200, body: { venue: 'replay', observedAt: 1_584_000_000 } })
    const { body } = await call(venueRoute.GET, { params: { slug: 'replay' } })
    expect(body.exposure).toMatchObject({ hash: receipt.body.hash, fundBalance: '9000000000000' })
    expect(body.listing).toMatchObject({ id: 1, owner: localAccount('venueOwner').address })
  })

  it('advises on the books that were put, and prices a budget', async () => {
    const { body } = await call(adviceRoute.GET, { params: { slug: 'replay' }, query: '?budget=100000000000' })
    const advice = adviceSchema.parse(body)
    expect(advice).toMatchObject({ basis: 'given ladder', fund: '9000000000000', fundRatio: 0.03 })
    expect(advice.stresses.map(({ name }) => name)).toEqual(['march-2020', 'may-2021', 'november-2022'])
    expect(advice.reverse[0]?.move?.markets[0]?.move).toBeLessThan(0)
    // A larger attachment buys more limit, and nothing costs more than the budget.
    const limits = advice.cover?.options.map(({ limit }) => Number(limit)) ?? []
    expect(limits).toEqual([...limits].sort((a, b) => a - b))
    for (const { premium } of advice.cover?.options ?? []) expect(BigInt(premium)).toBeLessThanOrEqual(100_000_000_000n)
    const wrong = await call(adviceRoute.GET, { params: { slug: 'replay' }, query: '?budget=-1' })
    expect(wrong.body).toMatchObject({ status: 422, errors: [{ path: 'query.budget' }] })
    expect((await call(studyRoute.GET, {})).body.days).toHaveLength(3)
  })

  it('takes published totals, and says that the ladders are inferred', async () => {
    const receipt = await put('replay', { observedAt: 1_584_000_000, exposure: totals() })
    expect(receipt).toMatchObject({ status: 200, body: { basis: 'inferred ladder', overstatement: 1 } })
    const { body } = await call(venueRoute.GET, { params: { slug: 'replay' } })
    expect(body.exposure).toMatchObject({ hash: receipt.body.hash, basis: 'inferred ladder' })
    const gap = totals({ hours: hours(30, 1).filter((_, t) => t !== 7) })
    const refused = await put('replay', { observedAt: 1_584_000_000, exposure: gap })
    expect(refused.body).toMatchObject({ status: 422, code: 'invalid-exposure' })
    expect(refused.body.detail).toContain('markets[0].hours[7].time must be')
    await put('replay', exposure())
  })

  it('refuses a slug that is taken, reserved or malformed', async () => {
    expect((await create({ slug: 'replay', name: 'Again' })).body).toMatchObject({ status: 409, code: 'slug-taken' })
    for (const slug of ['venue-7', 'Upper', '-x', '']) {
      const { body } = await create({ slug, name: 'X' })
      expect(body).toMatchObject({ status: 422, code: 'invalid-request', errors: [{ path: 'body.slug' }] })
    }
  })

  it('names every field that breaks the schema', async () => {
    const { body } = await create({ slug: 'a', website: 'javascript:alert(1)', surprise: 1 })
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(['body', 'body.name', 'body.website'])
  })

  it('refuses what is not JSON', async () => {
    expect((await create('{"slug":')).body).toMatchObject({ status: 400, code: 'malformed-json' })
    const plain = { 'content-type': 'text/plain' }
    expect((await create('{}', plain)).body).toMatchObject({ status: 415, code: 'unsupported-media-type' })
  })

  it('refuses a body over 1 MB, whatever length it declares', async () => {
    const huge = JSON.stringify({ slug: 'huge', name: 'x'.repeat(1_000_001) })
    expect((await create(huge)).body).toMatchObject({ status: 413, code: 'body-too-large' })
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536
        controller.enqueue(new Uint8Array(65_536).fill(32))
      },
    })
    const headers = { authorization: `Bearer ${api.key}`, 'content-type': 'application/json', 'idempotency-key': 'e' }
    const request = { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit
    const answer = await venuesRoute.POST(new Request('http://localhost:3000/api/v1/venues', request), {
      params: Promise.resolve({}),
    })
    expect(answer.status).toBe(413)
    expect(sent).toBeLessThan(2_000_000)
  })
})

describe('malformed exposures', () => {
  const breaks: [string, (value: ReturnType<typeof exposure>) => void][] = [
    ['negative interest', ({ exposure: { markets } }) => Object.assign(markets[0]!.long[0]!, { openInterest: -1 })],
    ['an unsorted ladder', ({ exposure: { markets } }) => (markets[0]!.long as unknown[]).reverse()],
    ['NaN', ({ exposure: { markets } }) => Object.assign(markets[0]!, { markPrice: Number.NaN })],
    ['unequal sides', ({ exposure: { markets } }) => Object.assign(markets[0]!.long[0]!, { openInterest: 9e9 })],
    ['no markets', (value) => Object.assign(value.exposure, { markets: [] })],
    ['a market twice', ({ exposure: { markets } }) => (markets as unknown[]).push(markets[0])],
    ['an unknown field', (value) => Object.assign(value.exposure, { surprise: 1 })],
    ['a fund that is text', (value) => Object.assign(value.exposure, { fund: '1' })],
  ]

  it.each(breaks)('refuses %s and writes nothing', async (_, spoil) => {
    const count = await api.index.database.exposure.count()
    const value = exposure()
    spoil(value)
    const { status, body } = await put('replay', value)
    expect(status).toBe(422)
    expect(problemSchema.parse(body).detail).not.toBe('')
    expect(await api.index.database.exposure.count()).toBe(count)
  })

  it('never fails otherwise, whatever is sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (text) => {
        const { status, body } = await put('replay', text)
        expect([400, 422]).toContain(status)
        problemSchema.parse(body)
      }),
      { numRuns: 60 },
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...mutations()), fc.jsonValue(), async (path, value) => {
        const sent = exposure()
        set(sent.exposure, path, value)
        expect([200, 422]).toContain((await put('replay', sent)).status)
      }),
      { numRuns: 60 },
    )
  })
})

/** Paths of the fields of an exposure. */
function mutations(): string[][] {
  const market = ['markPrice', 'dailyVolume', 'dailyVolatility', 'depth', 'long', 'short', 'brackets', 'market']
  return [
    ...[['fund'], ['rules'], ['markets'], ['rules', 'lossRule'], ['rules', 'participation']],
    ...market.map((field) => ['markets', '0', field]),
    ...['distance', 'openInterest'].map((field) => ['markets', '0', 'long', '0', field]),
  ]
}

function set(target: object, path: string[], value: unknown): void {
  const last = path.at(-1)!
  const owner = path
    .slice(0, -1)
    .reduce<Record<string, unknown>>(
      (node, key) => node[key] as Record<string, unknown>,
      target as Record<string, unknown>,
    )
  owner[last] = value
}

describe('Idempotency-Key', () => {
  const named = (key: string) => ({ 'idempotency-key': key })

  it('is asked for', async () => {
    const headers = { authorization: `Bearer ${api.key}` }
    const { body } = await call(venuesRoute.POST, { method: 'POST', body: { slug: 'n', name: 'N' }, headers })
    expect(body).toMatchObject({ status: 400, code: 'idempotency-key-required' })
  })

  it('gives the first answer again', async () => {
    const first = await create({ slug: 'once', name: 'Once' }, named('k1'))
    const second = await create({ slug: 'once', name: 'Once' }, named('k1'))
    expect(second.status).toBe(201)
    expect(second.body).toEqual(first.body)
    expect(second.headers.get('idempotency-replayed')).toBe('true')
  })

  it('refuses another request under the same key', async () => {
    const { body } = await create({ slug: 'twice', name: 'Twice' }, named('k1'))
    expect(body).toMatchObject({ status: 422, code: 'idempotency-key-reused' })
  })

  it('is given back by a request that failed', async () => {
    expect((await create({ slug: 'once', name: 'Taken' }, named('k2'))).status).toBe(409)
    expect((await create({ slug: 'fresh', name: 'Fresh' }, named('k2'))).status).toBe(201)
  })

  it('belongs to its caller', async () => {
    const { key } = await createApiKey(api.index, { name: 'other', owner: localAccount('visitor').address })
    expect((await create({ slug: 'mine', name: 'Mine' }, named('k1'), key)).status).toBe(201)
  })

  it('runs one of several at once', async () => {
    const send = () => create({ slug: 'race', name: 'Race' }, named('k3'))
    const statuses = (await Promise.all([send(), send(), send(), send()])).map(({ status }) => status)
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(0)
    expect(statuses.every((status) => status === 201 || status === 409)).toBe(true)
    expect(await api.index.database.venue.count({ where: { slug: 'race' } })).toBe(1)
  })
})
