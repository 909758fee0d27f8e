import { encode } from 'next-auth/jwt'
import type { Address, Hex } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as attributionRoute from '@/app/api/v1/quotes/[id]/attribution/route'
import * as quoteRoute from '@/app/api/v1/quotes/[id]/route'
import * as sensitivitiesRoute from '@/app/api/v1/quotes/[id]/sensitivities/route'
import * as quotesRoute from '@/app/api/v1/quotes/route'
import * as exposureRoute from '@/app/api/v1/venues/[slug]/exposure/route'
import * as venueSensitivitiesRoute from '@/app/api/v1/venues/[slug]/sensitivities/route'
import * as venuesRoute from '@/app/api/v1/venues/route'
import { writerFor } from '@/lib/chain/clients'
import { coverMarketAbi, tailRiskPoolAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { transact } from '@/lib/chain/transact'
import { listVenue, mint, openProgram, stake } from '@/lib/cli/marketSetup'
import { demoVenue } from '@/lib/replay/demoVenue'
import { attributionSchema } from '@/lib/schemas/attribution'
import { type QuoteView, quoteSchema } from '@/lib/schemas/quote'
import { type Sensitivities, sensitivitiesSchema } from '@/lib/schemas/sensitivity'
import { createApiKey } from '@/lib/services/createApiKey'
import { call, startApi, type TestApi } from '@/test/support/api'
import { reportLoss } from '@/test/support/reportLoss'

const M = 1_000_000_000_000n
const at = (iso: string) => Date.parse(iso) / 1000
const owner = localAccount('venueOwner')

let api: TestApi
let request: { programId: number; layer: number; buyer: string; pool: string; share: string }

beforeAll(async () => {
  api = await startApi()
  const { market, index, key } = api
  const venueId = await listVenue(market, { name: 'Replay Exchange', jump: 1_000n * M })
  await stake(market, 'underwriterA', 30n * M)
  await reportLoss(market, venueId, 0n)
  const programId = await openProgram(market, {
    ...{ venueId, start: at('2020-03-12T08:00Z'), end: at('2020-03-27T08:00Z') },
    ...{ coinsurance: 10n ** 17n, fundDeclared: 9n * M, attachment: 10n * M, exhaustion: 30n * M },
  })
  await index.sync()
  request = {
    ...{ programId: Number(programId), layer: 0, buyer: owner.address, pool: market.pool },
    share: `${5n * 10n ** 17n}`,
  }
  const early = await ask()
  expect(early.body).toMatchObject({ status: 422, code: 'no-exposure' })
  const body = { slug: 'replay', name: 'Replay Exchange', onchainId: Number(venueId) }
  await call(venuesRoute.POST, { method: 'POST', body, key })
  await put(1_583_600_000)
})
afterAll(() => api?.stop())

const ask = (changes: object = {}) =>
  call(quotesRoute.POST, { method: 'POST', key: api.key, body: { ...request, ...changes } })
/** The venue's books as they are at a time, with its volatility times a factor. */
const put = (observedAt: number, factor = 1) => {
  const venue = demoVenue()
  const markets = venue.markets.map((market) => ({ ...market, dailyVolatility: market.dailyVolatility * factor }))
  const body = { observedAt, exposure: { ...venue, markets } }
  return call(exposureRoute.PUT, { method: 'PUT', params: { slug: 'replay' }, body, key: api.key })
}
const read = (id: string, key = api.key) => call(quoteRoute.GET, { params: { id }, key })
const send = (to: string, data: string) =>
  writerFor(api.market.reader, owner)
    .sendTransaction({ to: to as Address, data: data as Hex })
    .then((hash) => api.market.reader.waitForTransactionReceipt({ hash }))

describe('a quote', () => {
  let quote: QuoteView

  it('says what it costs and why', async () => {
    const { status, body } = await ask()
    expect(status).toBe(201)
    quote = quoteSchema.parse(body)
    const { breakdown, terms } = quote
    expect(terms.limit).toBe(`${10n * M}`)
    expect(breakdown.binding).toBe('model')
    const { ladderMargin, capital, tail, expenses } = breakdown
    const parts = [breakdown.expectedLoss.value, ladderMargin, capital, tail, expenses].map(BigInt)
    expect(BigInt(breakdown.premium)).toBe(parts.reduce((sum, part) => sum + part, 0n))
    expect(BigInt(breakdown.premium)).toBeGreaterThan(BigInt(breakdown.floor))
    expect(Number(breakdown.expectedLoss.standardError)).toBeLessThan(0.1 * Number(breakdown.expectedLoss.value))
  })

  it('shows what Wang’s transform would ask, where it is asked for', async () => {
    expect(quote.breakdown.wang).toBeNull()
    const { body } = await ask({ wangLambda: 0.5 })
    const { wang, expectedLoss } = quoteSchema.parse(body).breakdown
    expect(wang?.lambda).toBe(0.5)
    expect(BigInt(wang?.premium ?? 0)).toBeGreaterThan(BigInt(expectedLoss.value))
    expect((await ask({ wangLambda: 9 })).status).toBe(422)
  })

  it('is withdrawn while the volatility is outside of what it was priced for', async () => {
    await put(1_583_600_060, 1.02)
    expect((await read(quote.id)).body).toMatchObject({ status: 'open' })
    await put(1_583_600_120, 1.2)
    expect((await read(quote.id)).body).toMatchObject({ status: 'withdrawn' })
    await put(1_583_600_180)
    expect((await read(quote.id)).body).toMatchObject({ status: 'open' })
  })

  it('carries the digest and the signer that the market knows', async () => {
    const { reader, deployment } = api.market
    const market = { address: deployment.contracts.coverMarket, abi: coverMarketAbi } as const
    const args = [{ ...quote.terms, peril: 0, ...bigints(quote) }]
    const digest = await reader.readContract({ ...market, functionName: 'hashQuote', args } as never)
    expect(digest).toBe(quote.quoteHash)
    const consent = await reader.readContract({
      ...market,
      functionName: 'hashConsent',
      args: [quote.quoteHash as Hex],
    })
    expect(consent).toBe(quote.consent.digest)
    expect(quote.signer).toBe(localAccount('quoteSigner').address)
  })

  it('can be bought with its own calldata, and then says so', async () => {
    await mint(api.market, owner.address, BigInt(quote.terms.premium))
    await send(quote.calls.approve.to, quote.calls.approve.data)
    const { status } = await send(quote.calls.buy!.to, quote.calls.buy!.data)
    expect(status).toBe('success')
    await api.index.sync()
    expect((await read(quote.id)).body).toMatchObject({ status: 'bought', coverId: 1, terms: quote.terms })
  })

  it('is seen by its own API key only', async () => {
    const { key } = await createApiKey(api.index, { name: 'other', owner: owner.address })
    expect((await read(quote.id, key)).body).toMatchObject({ status: 404, code: 'not-found' })
  })

  it('needs the venue owner to consent where another buys, and is bought with it', async () => {
    const { reader, deployment, pool } = api.market
    const buyer = localAccount('visitor')
    const { body } = await ask({ share: undefined, limit: `${2n * M}`, buyer: buyer.address })
    const other = quoteSchema.parse(body)
    expect(BigInt(other.terms.limit)).toBeLessThanOrEqual(2n * M)
    expect(other.calls.buy).toBeNull()
    expect(other.consent).toMatchObject({ required: true, owner: owner.address })
    const consent = await owner.sign({ hash: other.consent.digest as Hex })
    await mint(api.market, buyer.address, BigInt(other.terms.premium))
    const writer = writerFor(reader, buyer)
    const hash = await writer.sendTransaction({
      to: other.calls.approve.to as Address,
      data: other.calls.approve.data as Hex,
    })
    await reader.waitForTransactionReceipt({ hash })
    const { result } = await transact({ reader, writer }, {
      address: deployment.contracts.coverMarket,
      abi: coverMarketAbi,
      functionName: 'buy',
      args: [{ ...other.terms, peril: 0, ...bigints(other) }, other.signature, consent],
    } as never)
    expect(result).toBe(2n)
    expect(pool).toBe(other.terms.pool)
  })
})

function bigints({ terms }: QuoteView) {
  const { venueId, programId, share, attachment, exhaustion, limit, premium, nonce } = terms
  const entries = Object.entries({ venueId, programId, share, attachment, exhaustion, limit, premium, nonce })
  return Object.fromEntries(entries.map(([key, value]) => [key, BigInt(value)]))
}

describe('why a price is what it is', () => {
  const sensitivitiesOf = async (id: string) =>
    sensitivitiesSchema.parse((await call(sensitivitiesRoute.GET, { params: { id }, key: api.key })).body)
  const attributionOf = (id: string, query = '') => call(attributionRoute.GET, { params: { id }, query, key: api.key })
  const by = ({ drivers }: Sensitivities) => Object.fromEntries(drivers.map((one) => [one.driver, one]))
  let first: QuoteView
  let second: QuoteView

  it('a quote answers to each driver with its sign, from the premium that it was signed at', async () => {
    first = quoteSchema.parse((await ask({ share: `${10n ** 17n}` })).body)
    const answer = await sensitivitiesOf(first.id)
    // The same library and request, so the same premium; one base unit for the rounding of the pool's part.
    expect(first.breakdown.binding).toBe('model')
    expect(Math.abs(Number(BigInt(answer.premium) - BigInt(first.terms.premium)))).toBeLessThanOrEqual(1)
    expect(answer.floor).toBe(first.breakdown.floor)
    const signs = { openInterest: 1, volatility: 1, fund: -1, depth: -1, attachment: -1 }
    expect(answer.drivers.map(({ driver }) => driver)).toEqual(Object.keys(signs))
    for (const { driver, premium, change, standardError, elasticity } of answer.drivers) {
      expect(BigInt(premium) - BigInt(change)).toBe(BigInt(answer.premium))
      expect(Number(premium) / Number(answer.premium)).toBeCloseTo(1.1 ** elasticity, 9)
      // A tenth more depth moves the price by less than its error; all else is seen through the noise.
      const least = driver === 'depth' ? -2 : 2
      expect((signs[driver] * Number(change)) / Number(standardError), driver).toBeGreaterThan(least)
    }
  })

  it('the change to the next quote is split into causes that sum to it exactly', async () => {
    await put(1_583_600_240, 1.1)
    second = quoteSchema.parse((await ask({ share: `${2n * 10n ** 17n}` })).body)
    const { status, body } = await attributionOf(second.id)
    expect(status).toBe(200)
    const { from, to, change, causes } = attributionSchema.parse(body)
    expect([from.id, to.id]).toEqual([first.id, second.id])
    expect(BigInt(change)).toBe(BigInt(second.terms.premium) - BigInt(first.terms.premium))
    expect(causes.reduce((sum, cause) => sum + BigInt(cause.change), 0n)).toBe(BigInt(change))
    const of = Object.fromEntries(causes.map((cause) => [cause.cause, BigInt(cause.change)]))
    expect(of.volatility).toBeGreaterThan(0n)
    expect(of['layer and limit']).toBeGreaterThan(0n)
    for (const cause of ['open interest', 'volume and depth', 'ladders and brackets', 'fund and rules']) {
      expect(of[cause]).toBe(0n)
    }
    // The same engine priced both: what is left is rounding.
    expect(Math.abs(Number(of.model))).toBeLessThanOrEqual(3)
    const named = await attributionOf(second.id, `?against=${first.id}`)
    expect(named.body).toEqual(body)
  })

  it('is read by the account of the key as well, and by nobody else', async () => {
    const cookieOf = async (account: string) => {
      const token = await encode({ token: { sub: account }, secret: process.env.NEXTAUTH_SECRET ?? '' })
      return { headers: { cookie: `next-auth.session-token=${token}` } }
    }
    const [mine, other] = await Promise.all([cookieOf(owner.address), cookieOf(localAccount('visitor').address)])
    const listed = await call(quotesRoute.GET, mine)
    expect(listed.body.items.slice(0, 2).map(({ id }: { id: string }) => id)).toEqual([second.id, first.id])
    expect((await call(quoteRoute.GET, { params: { id: first.id }, ...mine })).status).toBe(200)
    expect((await call(sensitivitiesRoute.GET, { params: { id: first.id }, ...mine })).status).toBe(200)
    expect((await call(quotesRoute.GET, other)).body.items).toEqual([])
    for (const { GET } of [quoteRoute, sensitivitiesRoute, attributionRoute]) {
      expect((await call(GET, { params: { id: first.id }, ...other })).body).toMatchObject({ status: 404 })
      expect((await call(GET, { params: { id: first.id } })).body).toMatchObject({
        status: 401,
        code: 'unauthenticated',
      })
    }
  })

  it('quotes come page by page, newest first, each once', async () => {
    const seen: string[] = []
    let query = '?limit=2'
    for (;;) {
      const { items, nextCursor } = (await call(quotesRoute.GET, { key: api.key, query })).body
      seen.push(...items.map(({ id }: { id: string }) => id))
      if (nextCursor === null) break
      query = `?limit=2&cursor=${nextCursor}`
    }
    expect(seen.length).toBe(await api.index.database.quote.count())
    expect(new Set(seen).size).toBe(seen.length)
    const bad = await call(quotesRoute.GET, { key: api.key, query: '?cursor=nonsense' })
    expect(bad.body).toMatchObject({ status: 400, code: 'invalid-cursor' })
  })

  it('needs an earlier quote of one’s own on the same program', async () => {
    const unknown = crypto.randomUUID()
    expect((await attributionOf(second.id, `?against=${unknown}`)).body).toMatchObject({ status: 404 })
    expect((await attributionOf(second.id, '?against=first')).body).toMatchObject({ code: 'invalid-request' })
    const { id, ...row } = await api.index.database.quote.findUniqueOrThrow({ where: { id: first.id } })
    const copy = {
      ...row,
      id: unknown,
      programId: 77,
      quoteHash: `0x${'ee'.repeat(32)}`,
      breakdown: row.breakdown ?? {},
    }
    await api.index.database.quote.create({ data: copy })
    expect((await attributionOf(second.id, `?against=${unknown}`)).body).toMatchObject({
      ...{ status: 422, code: 'quotes-not-comparable' },
    })
    expect((await attributionOf(unknown)).body).toMatchObject({ status: 404, code: 'not-found' })
    await api.index.database.quote.delete({ where: { id: unknown } })
  })

  it('is said of a layer to anyone, without a pool', async () => {
    const of = (params: { slug: string }, query = '') => call(venueSensitivitiesRoute.GET, { params, query })
    const answer = sensitivitiesSchema.parse((await of({ slug: 'replay' })).body)
    expect(answer.floor).toBeNull()
    expect(by(answer).volatility?.elasticity).toBeGreaterThan(0.3)
    expect((await of({ slug: 'replay' }, '?layer=3')).body).toMatchObject({ status: 404 })
    expect((await of({ slug: 'replay' }, '?layer=-1')).body).toMatchObject({ code: 'invalid-request' })
  })
})

describe('what can not be quoted', () => {
  it.each([
    ['another program', () => ({ programId: 77 }), 404, 'not-found'],
    ['another layer', () => ({ layer: 3 }), 404, 'not-found'],
    ['more than is for sale', () => ({ share: `${9n * 10n ** 17n}` }), 422, 'layer-oversold'],
    ['nothing', () => ({ share: '0' }), 422, 'layer-oversold'],
    ['a speck', () => ({ share: '1000' }), 422, 'limit-too-small'],
    ['an unknown pool', () => ({ pool: owner.address }), 422, 'pool-not-admitted'],
    ['both share and limit', () => ({ limit: '1000000000' }), 422, 'invalid-request'],
    ['a float', () => ({ share: 0.5 }), 422, 'invalid-request'],
    ['a negative share', () => ({ share: '-1' }), 422, 'invalid-request'],
    ['no buyer', () => ({ buyer: undefined }), 422, 'invalid-request'],
  ])('%s', async (_, changes, status, code) => {
    const before = await api.index.database.quote.count()
    expect((await ask(changes())).body).toMatchObject({ status, code })
    expect(await api.index.database.quote.count()).toBe(before)
  })

  it('above the capacity of the pool, and after the sale', async () => {
    const { reader, pool } = api.market
    const account = localAccount('underwriterA')
    const vault = { address: pool, abi: tailRiskPoolAbi } as const
    const shares = await reader.readContract({ ...vault, functionName: 'balanceOf', args: [account.address] })
    await transact(
      { reader, writer: writerFor(reader, account) },
      { ...vault, functionName: 'requestRedeem', args: [shares, account.address, account.address] },
    )
    expect((await ask({ share: `${10n ** 17n}` })).body).toMatchObject({ status: 422, code: 'capacity-exceeded' })
    await api.clock.setNextBlockTimestamp({ timestamp: BigInt(at('2020-03-11T08:00Z')) })
    await api.clock.mine({ blocks: 1 })
    expect((await ask()).body).toMatchObject({ status: 422, code: 'sale-closed' })
  })
})
