import fc from 'fast-check'
import { type MarketExposure, openInterestOf, type Rung, type VenueExposure } from '@/lib/risk/exposure'

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

function ladders(openInterest: number, farthest: number): fc.Arbitrary<Rung[]> {
  return fc.array(fc.tuple(between(0.01, 1), between(0.001, 1)), { minLength: 1, maxLength: 8 }).map((parts) => {
    const gaps = parts.reduce((sum, [gap]) => sum + gap, 0)
    const weights = parts.reduce((sum, [, weight]) => sum + weight, 0)
    let reached = 0
    return parts.map(([gap, weight], index) => {
      reached += gap
      return {
        distance: index === parts.length - 1 ? farthest : (farthest * reached) / gaps,
        openInterest: (openInterest * weight) / weights,
      }
    })
  })
}

function markets(market: string): fc.Arbitrary<MarketExposure> {
  return between(1, 1e9).chain((openInterest) =>
    fc.record({
      market: fc.constant(market),
      markPrice: between(1e-3, 1e6),
      dailyVolume: between(1, 1e10),
      dailyVolatility: between(0.001, 0.5),
      depth: between(0.05, 2),
      long: ladders(openInterest, 1),
      short: ladders(openInterest, 2),
      brackets: between(0, 1).map((share) => [
        { maintenanceMargin: 0.004, openInterestShare: share },
        { maintenanceMargin: 0.02, openInterestShare: 1 - share },
      ]),
    }),
  )
}

/** Any sound exposure of one or two markets. */
export function exposures(): fc.Arbitrary<VenueExposure> {
  const parts = fc.record({
    markets: fc.oneof(fc.tuple(markets('BTC-USD')), fc.tuple(markets('BTC-USD'), markets('ETH-USD'))),
    rules: fc.record({
      liquidationFee: between(0, 0.02),
      partialLiquidation: between(0.1, 1),
      participation: between(0.01, 0.5),
      lossRule: fc.constantFrom('deleverage', 'socialise'),
    }),
    fundShare: between(0, 1),
  })
  // A fund is never larger than all open interest.
  return parts.map(({ fundShare, ...exposure }) => {
    const everything = exposure.markets.reduce((sum, { long }) => sum + openInterestOf(long), 0)
    return { ...exposure, fund: fundShare * everything }
  })
}

/** Marks of `count` markets over some steps: each a walk of log moves up to 10 % a step. */
export function paths(exposure: VenueExposure): fc.Arbitrary<number[][]> {
  const moves = fc.array(between(-0.1, 0.1), { minLength: exposure.markets.length, maxLength: exposure.markets.length })
  return fc.array(moves, { minLength: 1, maxLength: 24 }).map((steps) => {
    const marks = exposure.markets.map((market) => market.markPrice)
    return steps.map((step) => {
      step.forEach((move, index) => {
        marks[index] = (marks[index] as number) * Math.exp(move)
      })
      return [...marks]
    })
  })
}
