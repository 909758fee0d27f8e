import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoVenue } from '@/lib/replay/demoVenue'
import { coverForBudget } from '@/lib/risk/advice/coverForBudget'
import { feeShare, fundRatio } from '@/lib/risk/advice/feeShare'
import { marginAddOns } from '@/lib/risk/advice/marginAddOns'
import { standardMove } from '@/lib/risk/moveLaw'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { NAMED_STRESSES } from '@/lib/risk/stress/namedStresses'
import { replayStress } from '@/lib/risk/stress/replayStress'
import { reverseStress } from '@/lib/risk/stress/reverseStress'
import { stressWindow } from '@/lib/risk/stress/stressWindow'
import { DATA_MISSING, marketDataPath, readColumn } from '@/test/support/marketData'

const prices = marketDataPath('btc_eth_1h_2017_2024.csv')
const venue = demoVenue()
const wider = (factor: number) => ({
  ...venue,
  markets: venue.markets.map((market) => ({ ...market, dailyVolatility: market.dailyVolatility * factor })),
})

describe('named stresses', () => {
  it('begin at today’s prices, last a day, and have the depth that is known', () => {
    const depth = (name: string) =>
      Math.min(...(NAMED_STRESSES.find((stress) => stress.name === name)?.corners ?? []).map(({ bitcoin }) => bitcoin))
    for (const { corners } of NAMED_STRESSES) {
      expect(corners[0]).toEqual({ hour: 0, bitcoin: 1, others: 1 })
      expect(corners.at(-1)?.hour).toBe(24)
      expect(corners.every(({ hour }, i) => i === 0 || hour > (corners[i - 1]?.hour ?? 24))).toBe(true)
    }
    // Binance, hourly: 7,386 → 3,782 from 12 March 08:00 on.
    expect(depth('march-2020')).toBeCloseTo(0.512, 2)
  })

  it.skipIf(!prices)(`have the extremes of the hourly prices they are taken from ${prices ? '' : DATA_MISSING}`, () => {
    const [unix, ...columns] = ['unix', 'btc_open', 'btc_high', 'btc_low', 'eth_open', 'eth_high', 'eth_low'].map(
      (name) => readColumn(prices as string, name),
    )
    const dates = ['2020-03-12', '2021-05-19', '2022-11-08']
    NAMED_STRESSES.forEach(({ corners }, index) => {
      const from = unix!.indexOf(Date.parse(`${dates[index]}T08:00Z`) / 1000)
      for (const [course, offset] of [
        ['bitcoin', 0],
        ['others', 3],
      ] as const) {
        const opening = columns[offset]![from]!
        const moves = corners.map((corner) => corner[course])
        const high = Math.max(...columns[offset + 1]!.slice(from, from + 24)) / opening
        const low = Math.min(...columns[offset + 2]!.slice(from, from + 24)) / opening
        // Rounded to whole per cents; small rises of the first hours are left out.
        expect(Math.abs(Math.min(...moves) - low)).toBeLessThan(0.006)
        expect(Math.abs(Math.max(...moves) - high)).toBeLessThan(0.02)
      }
    })
  })

  it('cost a venue more in March 2020 than in November 2022, and nothing without longs', () => {
    const [march, , november] = NAMED_STRESSES.map((stress) => replayStress(venue, stress, DEFAULT_PARAMETERS))
    expect(march?.peak).toBeGreaterThan(november?.peak ?? 0)
    expect(march?.falls).toEqual([{ market: 'BTC-USD', fall: expect.closeTo(0.49, 2) }])
    expect(march?.liquidated).toBeGreaterThan(0.4)
    expect(march?.liquidated).toBeLessThan(0.6)
    const far = venue.markets.map((market) => ({
      ...market,
      long: [
        { distance: 0.9, openInterest: 0 },
        { distance: 1, openInterest: 3e8 },
      ],
    }))
    const safe = replayStress({ ...venue, markets: far }, NAMED_STRESSES[0]!, DEFAULT_PARAMETERS)
    expect(safe).toMatchObject({ peak: 0, uncovered: 0, liquidated: 0, fund: venue.fund })
  })
})

describe('reverse stress', () => {
  it('is the smallest move that loses the amount: just below it is not reached', () => {
    for (const side of ['long', 'short'] as const) {
      const found = reverseStress(venue, side, venue.fund, DEFAULT_PARAMETERS)
      expect(found).not.toBeNull()
      const log = Math.log1p(found?.moves[0]?.move as number)
      expect(stressWindow(venue, [log * 1.0001], DEFAULT_PARAMETERS).peak).toBeGreaterThanOrEqual(venue.fund * 0.999)
      expect(stressWindow(venue, [log * 0.999], DEFAULT_PARAMETERS).peak).toBeLessThan(venue.fund)
      expect(Math.sign(found?.moves[0]?.move as number)).toBe(side === 'long' ? -1 : 1)
    }
  })

  it('has the probability whose quantile is its size', () => {
    const found = reverseStress(venue, 'long', venue.fund, DEFAULT_PARAMETERS)
    expect(standardMove('long', found?.perDay as number, DEFAULT_PARAMETERS)).toBeCloseTo(
      found?.volatilities as number,
      6,
    )
  })

  it('needs a larger move for more, and says null where none suffices', () => {
    const move = (amount: number) =>
      reverseStress(venue, 'long', amount, DEFAULT_PARAMETERS)?.volatilities ?? Number.NaN
    expect(move(2 * venue.fund)).toBeGreaterThan(move(venue.fund))
    expect(move(0)).toBe(0)
    expect(reverseStress(venue, 'long', 1e12, DEFAULT_PARAMETERS)).toBeNull()
  })
})

describe('advice', () => {
  it('asks for more margin when volatility is higher, and for none where the margin is enough', () => {
    const [calm] = marginAddOns(venue.markets, DEFAULT_PARAMETERS)
    const [wild] = marginAddOns(wider(2).markets, DEFAULT_PARAMETERS)
    expect(calm?.maintenanceMargin).toBe(0.005)
    expect(wild?.addOn).toBeGreaterThan(calm?.addOn ?? 1)
    const safe = venue.markets.map((market) => ({
      ...market,
      brackets: [{ maintenanceMargin: 0.5, openInterestShare: 1 }],
    }))
    expect(marginAddOns(safe, DEFAULT_PARAMETERS).every(({ addOn }) => addOn === 0)).toBe(true)
  })

  it('has a fee share of loss ÷ fees, and a fund in open interest', () => {
    expect(feeShare(venue, 1_368_750, 0.0005).share).toBeCloseTo(1_368_750 / (365 * 0.0005 * 750e6), 12)
    expect(fundRatio(venue)).toBeCloseTo(0.03, 12)
  })

  it('buys the limit whose premium is the budget, never more', () => {
    const rates = fc.tuple(
      fc.double({ min: 1e-4, max: 0.5, noNaN: true }),
      fc.double({ min: 0.5, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(rates, fc.double({ min: 1, max: 1e6, noNaN: true }), ([rate, bend], budget) => {
        const premiumOf = (_: number, limit: number) => rate * 1e7 * (limit / 1e7) ** bend
        const { limit, premium } = coverForBudget(premiumOf, 5e6, budget, 1e7)
        expect(premium).toBeLessThanOrEqual(budget)
        if (premiumOf(0, 1e7) > budget) expect(premium).toBeGreaterThan(budget * 0.999)
        else expect(limit).toBe(1e7)
      }),
    )
    expect(coverForBudget(() => 1, 0, 0, 10)).toEqual({ attachment: 0, limit: 0, premium: 0 })
  })
})
