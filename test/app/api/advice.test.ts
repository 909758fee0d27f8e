import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as adviceRoute from '@/app/api/v1/venues/[slug]/advice/route'
import * as exposureRoute from '@/app/api/v1/venues/[slug]/exposure/route'
import * as venuesRoute from '@/app/api/v1/venues/route'
import { listVenue, openProgram, stake } from '@/lib/cli/marketSetup'
import { demoVenue } from '@/lib/replay/demoVenue'
import { SimulationAborted } from '@/lib/risk/kernel/createWindowPool'
import { readExposure } from '@/lib/risk/readExposure'
import { type Advice, adviceSchema } from '@/lib/schemas/advice'
import { getAdvice } from '@/lib/services/getAdvice'
import { totals } from '@/test/lib/risk/inference/totals'
import { call, startApi, type TestApi } from '@/test/support/api'
import { reportLoss } from '@/test/support/reportLoss'

const M = 1_000_000_000_000n
const at = (iso: string) => Date.parse(iso) / 1000
const slug = 'replay'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
  const { market, index, key } = api
  const venueId = await listVenue(market, { name: 'Replay Exchange', jump: 1_000n * M })
  await stake(market, 'underwriterA', 30n * M)
  await reportLoss(market, venueId, 0n)
  await openProgram(market, {
    ...{ venueId, start: at('2020-03-12T08:00Z'), end: at('2020-03-27T08:00Z') },
    ...{ coinsurance: 10n ** 17n, fundDeclared: 9n * M, attachment: 10n * M, exhaustion: 30n * M },
  })
  await index.sync()
  const body = { slug, name: 'Replay Exchange', onchainId: Number(venueId) }
  await call(venuesRoute.POST, { method: 'POST', body, key })
})
afterAll(() => api?.stop())

const put = (observedAt: number, changes: object = {}) =>
  call(exposureRoute.PUT, {
    method: 'PUT',
    params: { slug },
    body: { observedAt, exposure: { ...demoVenue(), ...changes } },
    key: api.key,
  })
const ask = (query = '') => call(adviceRoute.GET, { params: { slug }, query })
const adviceOf = async (query = ''): Promise<Advice> => adviceSchema.parse((await ask(query)).body)

describe('advice to a venue', () => {
  it('needs an exposure and a venue', async () => {
    expect((await ask()).body).toMatchObject({ status: 422, code: 'no-exposure' })
    expect((await call(adviceRoute.GET, { params: { slug: 'nowhere' } })).body).toMatchObject({ status: 404 })
  })

  it('stops where the caller has gone, and answers the next', async () => {
    await put(1_583_600_000)
    const gone = new AbortController()
    const abandoned = getAdvice(api.index, { slug, signal: gone.signal })
    setTimeout(() => gone.abort(), 20)
    await expect(abandoned).rejects.toThrow(SimulationAborted)
    expect((await ask()).status).toBe(200)
    // With the library there, it is the rest that stops.
    const late = new AbortController()
    const left = getAdvice(api.index, { slug, signal: late.signal })
    setImmediate(() => late.abort())
    await expect(left).rejects.toThrow(SimulationAborted)
  })

  it('has a fund that rises with the probability asked for, and stresses that agree with the window', async () => {
    const { fundFor, fee, stresses, reverse, cover } = await adviceOf()
    expect(fundFor.map(({ level }) => level)).toEqual([0.99, 0.995, 0.999])
    const funds = fundFor.map(({ fund }) => Number(fund.value))
    expect(funds).toEqual([...funds].sort((a, b) => a - b))
    const asked = (await adviceOf('?fundTarget=0.02')).fundFor
    expect(asked.map(({ level }) => level)).toEqual([0.98, 0.99, 0.995, 0.999])
    expect(asked.slice(1)).toEqual(fundFor)
    expect(Number(asked[0]?.fund.value)).toBeLessThanOrEqual(funds[0] ?? 0)
    // The same figure by the two ways to it.
    expect((await adviceOf('?fundTarget=0.01')).fundFor.slice(0, 2).map(({ fund }) => Number(fund.value))).toEqual([
      expect.closeTo(funds[0] ?? 0, -5),
      expect.closeTo(funds[0] ?? 0, -5),
    ])
    expect(fee.share).toBeCloseTo(Number(fee.yearlyLoss.value) / Number(fee.yearlyFees), 6)
    expect(Number(stresses[0]?.loss)).toBeGreaterThan(Number(stresses[2]?.loss))
    expect(reverse.map(({ target }) => target)).toContain('Layer 1 is exhausted')
    for (const side of ['long', 'short']) {
      const sizes = reverse.filter((one) => one.side === side).map(({ move }) => move?.volatilities ?? 99)
      expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    }
    expect(cover).toBeNull()
  })

  it('buys with a budget what costs no more than it, at the attachments it names', async () => {
    const budget = 50_000_000_000n
    const { cover } = await adviceOf(`?budget=${budget}`)
    expect(cover?.options.length).toBe(4)
    for (const { premium, limit } of cover?.options ?? []) {
      expect(BigInt(premium)).toBeLessThanOrEqual(budget)
      expect(BigInt(limit)).toBeGreaterThan(0n)
    }
    expect((await ask('?budget=many')).body).toMatchObject({ code: 'invalid-request' })
    expect((await ask('?fundTarget=0')).body).toMatchObject({ code: 'invalid-request' })
    expect((await ask('?tradingFee=2')).body).toMatchObject({ code: 'invalid-request' })
  })

  it('makes an inferred ladder pay its margin in what a budget buys, as a quote would', async () => {
    const given = readExposure(totals()).exposure
    await call(exposureRoute.PUT, {
      ...{ method: 'PUT', params: { slug }, key: api.key },
      body: { observedAt: 1_583_600_060, exposure: totals() },
    })
    const inferred = await adviceOf('?budget=50000000000')
    expect(inferred.basis).toBe('inferred ladder')
    await call(exposureRoute.PUT, {
      ...{ method: 'PUT', params: { slug }, key: api.key },
      body: { observedAt: 1_583_600_120, exposure: given },
    })
    const known = await adviceOf('?budget=50000000000')
    expect(known.basis).toBe('given ladder')
    const limits = [inferred, known].map((advice) => advice.cover?.options.map(({ limit }) => BigInt(limit)) ?? [])
    const [paid = [], free = []] = limits
    expect(inferred.cover?.options.map(({ attachment }) => attachment)).toEqual(
      known.cover?.options.map(({ attachment }) => attachment),
    )
    // A layer that any ladder loses in full is as sure as with a ladder that is given: limits are sought to a part of a cent.
    const cent = 10_000n
    paid.forEach((limit, index) => {
      expect(limit).toBeLessThan((free[index] ?? 0n) + cent)
    })
    expect(paid.some((limit, index) => limit + cent < (free[index] ?? 0n))).toBe(true)
  })
})
