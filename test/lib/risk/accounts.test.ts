import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demoVenue } from '@/lib/replay/demoVenue'
import { concentrationOf } from '@/lib/risk/accounts/concentrationOf'
import { separateAccounts } from '@/lib/risk/accounts/separateAccounts'
import { assertExposure } from '@/lib/risk/assertExposure'
import { type LargeAccount, type MarketExposure, openInterestOf } from '@/lib/risk/exposure'
import { readExposure } from '@/lib/risk/readExposure'

const venue = demoVenue()
const market = venue.markets[0] as MarketExposure
const withAccounts = (largestAccounts: LargeAccount[]) => ({ ...venue, markets: [{ ...market, largestAccounts }] })

describe('the largest accounts', () => {
  it('stand in the ladder as rungs of their own, and sums stay', () => {
    const account = { side: 'long', distance: 0.15, openInterest: 20e6 } as const
    const separated = separateAccounts({ ...market, largestAccounts: [account] })
    const index = separated.long.findIndex(({ distance }) => distance === 0.15)
    const width = 0.15 - (separated.long[index - 1]?.distance ?? 0)
    expect(width).toBeLessThan(1e-4)
    expect(separated.long[index]?.openInterest).toBeCloseTo(20e6, -4)
    expect(openInterestOf(separated.long)).toBeCloseTo(openInterestOf(market.long), 3)
    expect(separated.short).toEqual(market.short)
    expect(separated.largestAccounts).toBeUndefined()
  })

  it('leave a sound exposure, wherever they lie', () => {
    const account = fc.record({
      side: fc.constantFrom('long' as const, 'short' as const),
      distance: fc.double({ min: 1e-6, max: 1, noNaN: true }),
      openInterest: fc.double({ min: 1, max: 140_000, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(account, { maxLength: 10 }), (accounts) => {
        const { exposure } = readExposure(withAccounts(accounts))
        assertExposure(exposure)
        for (const side of ['long', 'short'] as const) {
          const sum = openInterestOf((exposure.markets[0] as MarketExposure)[side])
          expect(sum / openInterestOf(market[side])).toBeCloseTo(1, 9)
        }
      }),
    )
  })

  it('are refused where the rung cannot hold them, and named', () => {
    const fault = (accounts: unknown) => () =>
      assertExposure({ ...venue, markets: [{ ...market, largestAccounts: accounts }] })
    expect(fault([{ side: 'long', distance: 0.15, openInterest: 1e9 }])).toThrow(
      'markets[0].largestAccounts[0].openInterest must, with the other accounts there, fit',
    )
    expect(fault([{ side: 'up', distance: 0.1, openInterest: 1 }])).toThrow('largestAccounts[0].side must be')
    expect(fault(Array(11).fill({ side: 'long', distance: 0.1, openInterest: 1 }))).toThrow('list of 0 to 10')
  })

  it('have a concentration: shares, and the sum of their squares', () => {
    const [long] = concentrationOf(
      withAccounts([
        { side: 'long', distance: 0.15, openInterest: 30e6 },
        { side: 'long', distance: 0.3, openInterest: 15e6 },
      ]).markets,
    )
    expect(long).toEqual({
      market: 'BTC-USD',
      side: 'long',
      largest: 0.1,
      named: expect.closeTo(0.15, 12),
      herfindahl: expect.closeTo(0.0125, 12),
    })
    expect(concentrationOf(venue.markets)).toEqual([])
  })
})
