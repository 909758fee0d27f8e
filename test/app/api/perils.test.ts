import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as assertionRoute from '@/app/api/v1/perils/assertion/route'
import * as depegRoute from '@/app/api/v1/perils/depeg/route'
import * as priceGapRoute from '@/app/api/v1/perils/price-gap/route'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { type PerilPrice, perilPriceSchema } from '@/lib/schemas/peril'
import { call, startApi, type TestApi } from '@/test/support/api'

const HOUR = 3600
/** Hours below the strike, one spell in each twenty days. */
const SPELLS = [2, 3, 5, 8, 12, 18, 30, 45, 70, 110]
const routes = { 'price-gap': priceGapRoute, depeg: depegRoute, assertion: assertionRoute } as const
type Peril = keyof typeof routes
const ask = (peril: Peril, body: unknown) => call(routes[peril].POST, { method: 'POST', body })
const priceOf = async (peril: Peril, body: unknown): Promise<PerilPrice> => {
  const answer = await ask(peril, body)
  expect(answer.body).toMatchObject({ peril: expect.any(String) })
  expect(answer.status).toBe(200)
  return perilPriceSchema.parse(answer.body)
}
const gap = { dailyVolatility: 0.04, window: HOUR, days: 30, attachment: 0.15, exhaustion: 0.3 }
const depeg = { days: 90, attachment: 6 * HOUR, exhaustion: 48 * HOUR }

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api?.stop())

describe('a price of another peril', () => {
  it('ASSERTION is the Gamma–Poisson law and the formula of the premium, by hand', async () => {
    const { pAttach, expectedLoss, parts, premium } = await priceOf('assertion', { days: 365, lockedDays: 365 })
    // Prior: one event in 1 ÷ 0.12 years. 1 − 8.3333 ÷ 9.3333.
    expect(pAttach.value).toBeCloseTo(0.107_142_857, 9)
    expect(expectedLoss).toEqual({ value: pAttach.value, standardError: 0 })
    // h = 8 %, r = 4 % of a shortfall that is the whole limit, 5 % expenses.
    expect(DEFAULT_PARAMETERS).toMatchObject({ hurdleRate: 0.08, tailRate: 0.04, expenseShare: 0.05 })
    expect(parts).toMatchObject({ capital: 0.08, tail: 0.04 })
    expect(premium).toBeCloseTo((0.107_142_857 + 0.12) / 0.95, 8)
  })

  it('learns from a venue’s history: five quiet years lower it, an event raises it', async () => {
    const [fresh, quiet, hit] = await Promise.all(
      [{}, { years: 5 }, { years: 5, events: 1 }].map((history) => priceOf('assertion', { days: 90, ...history })),
    )
    expect(quiet!.premium).toBeLessThan(fresh!.premium)
    expect(hit!.premium).toBeGreaterThan(quiet!.premium)
    expect(quiet!.law[0]).toMatchObject({ name: 'events', value: 1 / (1 / 0.12 + 5) })
  })

  it('DEPEG reads spells from a feed, and prices a collateral that was off its peg higher', async () => {
    const day = 24 * HOUR
    const rounds = (off: (hour: number) => boolean) =>
      Array.from({ length: 200 * 24 }, (_, hour) => ({ time: 1e9 + hour * HOUR, price: off(hour) ? 0.96 : 1 }))
    const feed = (off: (hour: number) => boolean) => ({ strike: 0.97, heartbeat: day, rounds: rounds(off) })
    const prior = await priceOf('depeg', depeg)
    const sound = await priceOf('depeg', { ...depeg, feed: feed(() => false) })
    const weak = await priceOf('depeg', {
      ...depeg,
      feed: feed((hour) => hour % (20 * 24) < (SPELLS[Math.floor(hour / (20 * 24))] ?? 0)),
    })
    expect(prior.law[0]).toMatchObject({ name: 'spells seen', value: 0 })
    expect(weak.law[0]).toMatchObject({ name: 'spells seen', value: 10 })
    expect(sound.expectedLoss.value).toBeLessThan(prior.expectedLoss.value)
    expect(weak.expectedLoss.value).toBeGreaterThan(3 * prior.expectedLoss.value)
    expect(prior.pAttach.value).toBeGreaterThan(prior.pExhaust.value)
  })

  it('PRICE_GAP rises with window, term and volatility, and states its error', async () => {
    const base = await priceOf('price-gap', gap)
    expect(base.expectedLoss.standardError).toBeGreaterThan(0)
    expect(base.expectedLoss.standardError).toBeLessThan(0.1 * base.expectedLoss.value)
    for (const more of [{ window: 6 * HOUR }, { days: 60 }, { dailyVolatility: 0.05 }]) {
      const { expectedLoss, premium } = await priceOf('price-gap', { ...gap, ...more })
      expect(expectedLoss.value).toBeGreaterThan(base.expectedLoss.value)
      expect(premium).toBeGreaterThan(base.premium)
    }
    expect(await priceOf('price-gap', gap)).toEqual(base)
  })

  it('is the sum of its parts, and never loads a shortfall above the limit', async () => {
    for (const [peril, body] of [
      ['price-gap', gap],
      ['depeg', depeg],
      ['assertion', { days: 30 }],
    ] as const) {
      const { parts, premium, pAttach, pExhaust, expectedLoss } = await priceOf(peril, { ...body, lockedDays: 73 })
      const { capital, tail, expenses } = parts
      expect(premium).toBeCloseTo(parts.expectedLoss + capital + tail + expenses, 12)
      expect(expenses).toBeCloseTo(0.05 * premium, 12)
      expect(capital).toBeCloseTo(0.08 / 5, 12)
      expect(tail).toBeLessThanOrEqual(0.04 / 5 + 1e-12)
      expect(expectedLoss.value).toBeLessThanOrEqual(pAttach.value)
      expect(expectedLoss.value).toBeGreaterThanOrEqual(pExhaust.value)
    }
  })
})

describe('what can not be priced', () => {
  it.each([
    ['price-gap', { ...gap, dailyVolatility: -0.1 }, 'dailyVolatility'],
    ['price-gap', { ...gap, window: 60 }, 'window'],
    ['price-gap', { ...gap, days: 400 }, 'days'],
    ['price-gap', { ...gap, attachment: 0.01 }, 'attachment'],
    ['price-gap', { ...gap, exhaustion: 0.1 }, 'exhaustion'],
    ['price-gap', { ...gap, exhaustion: 1.2 }, 'exhaustion'],
    ['depeg', { ...depeg, days: 0 }, 'term'],
    ['depeg', { ...depeg, exhaustion: 91 * 86_400 }, 'exhaustion'],
    ['depeg', { ...depeg, lockedDays: 0 }, 'years'],
    ['depeg', { ...depeg, feed: { strike: 0, heartbeat: 1, rounds: [] } }, 'strike'],
    ['depeg', { ...depeg, feed: feedOf([5, 5]) }, 'rounds[1].time'],
    ['depeg', { ...depeg, feed: feedOf([5, 6], -1) }, 'rounds[0].price'],
    ['assertion', { days: 30, events: -1 }, 'events'],
    ['assertion', { days: 30, attachment: 1 }, 'exhaustion'],
    ['assertion', { days: 30, years: -3 }, 'years'],
  ] as const)('%s: names the field, %#', async (peril, body, field) => {
    const answer = await ask(peril, body)
    expect(answer.body).toMatchObject({ status: 422, code: 'invalid-peril' })
    expect(answer.body.detail.startsWith(`${field} `)).toBe(true)
  })

  it.each([
    ['price-gap', { ...gap, days: 1.5 }, 'body.days'],
    ['price-gap', { ...gap, window: '1 h' }, 'body.window'],
    ['assertion', { days: 30, nonsense: 1 }, 'body'],
  ] as const)('%s: breaks the schema, %#', async (peril, body, path) => {
    const answer = await ask(peril, body)
    expect(answer.body).toMatchObject({ status: 422, code: 'invalid-request' })
    expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path)
  })

  it('whatever a figure is, the answer is a price or a typed error', async () => {
    const figure = fc.oneof(
      fc.constantFrom(0, -1, 1, 0.5, 1e-300, 1e300, null, '', true),
      fc.double({ min: -10, max: 400, noNaN: true }),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('days', 'attachment', 'exhaustion', 'lockedDays', 'events', 'years'),
        figure,
        async (field, value) => {
          const { status, body } = await ask('assertion', { days: 30, [field]: value })
          if (status === 200) expect(Number.isFinite(perilPriceSchema.parse(body).premium)).toBe(true)
          else expect(['invalid-peril', 'invalid-request']).toContain(body.code)
        },
      ),
      { numRuns: 150 },
    )
  })
})

function feedOf(times: readonly number[], price = 1) {
  return { strike: 0.97, heartbeat: 60, rounds: times.map((time) => ({ time, price })) }
}
