import fc from 'fast-check'
import { demoVenue } from '@/lib/replay/demoVenue'
import type { MarketExposure, VenueExposure } from '@/lib/risk/exposure'
import { DEFAULT_PARAMETERS, type ModelParameters } from '@/lib/risk/parameters'
import { streamOf } from '@/lib/risk/random'
import type { WindowPlan } from '@/lib/risk/windowPlan'

/** The demo's venue with `count` markets, each smaller and more volatile than the one before, and a fund for all. */
export function venueOf(count: number): VenueExposure {
  const venue = demoVenue()
  const first = venue.markets[0] as MarketExposure
  const markets = Array.from({ length: count }, (_, index): MarketExposure => {
    const smaller = (rungs: MarketExposure['long']) =>
      rungs.map(({ distance, openInterest }) => ({ distance, openInterest: openInterest / (1 + index) }))
    return {
      ...first,
      market: `M${index}`,
      markPrice: first.markPrice / 3 ** index,
      dailyVolume: first.dailyVolume / (1 + index),
      dailyVolatility: first.dailyVolatility * (1 + index / 4),
      long: smaller(first.long),
      short: smaller(first.short),
    }
  })
  const size = markets.reduce((sum, { dailyVolume }) => sum + dailyVolume / first.dailyVolume, 0)
  return { ...venue, markets, fund: venue.fund * size }
}

/** Events from two to ten daily volatilities, falls and rises, that all markets share in part. */
export function planOf(exposure: VenueExposure, count: number, seed: number): WindowPlan {
  const markets = exposure.markets.length
  const stream = streamOf(seed, 0xffff_ffff)
  const sides = Uint8Array.from({ length: count }, () => (stream.uniform() < 0.4 ? 1 : 0))
  const moves = new Float64Array(count * markets)
  for (let window = 0; window < count; window++) {
    const size = 2 + 8 * stream.uniform() ** 2
    exposure.markets.forEach(({ dailyVolatility }, market) => {
      const move = Math.min(size * (0.7 + 0.6 * stream.uniform()) * dailyVolatility, 1)
      moves[window * markets + market] = sides[window] === 0 ? -move : move
    })
  }
  return {
    ...{ count, markets, moves, sides, seed },
    streams: Uint32Array.from({ length: count }, (_, window) => window),
    openInterestScale: Float64Array.from({ length: count }, () => 0.5 + stream.uniform()),
    durations: Float64Array.from({ length: count }, () => (stream.uniform() < 0.5 ? Number.NaN : stream.uniform())),
  }
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true })

/** Any sound plan of at most nine windows, whose markets need not move the same way. */
export function plans(exposure: VenueExposure): fc.Arbitrary<WindowPlan> {
  const markets = exposure.markets.length
  const row = fc.record({
    moves: fc.array(between(-1.5, 1.5), { minLength: markets, maxLength: markets }),
    side: fc.constantFrom(0, 1),
    stream: fc.nat(0xffff_ffff),
    scale: fc.oneof(fc.constant(1), between(0, 3)),
    duration: fc.oneof(fc.constant(Number.NaN), between(0.001, 0.999)),
  })
  return fc.tuple(fc.array(row, { minLength: 1, maxLength: 9 }), fc.nat(0xffff_ffff)).map(([rows, seed]) => ({
    count: rows.length,
    markets,
    moves: Float64Array.from(rows.flatMap(({ moves }) => moves)),
    sides: Uint8Array.from(rows, ({ side }) => side),
    streams: Uint32Array.from(rows, ({ stream }) => stream),
    openInterestScale: Float64Array.from(rows, ({ scale }) => scale),
    durations: Float64Array.from(rows, ({ duration }) => duration),
    seed,
  }))
}

/** Any parameters of window and path inside their ranges. */
export function parameters(): fc.Arbitrary<ModelParameters> {
  return fc
    .record({
      impactCoefficient: between(0.3, 1.5),
      impactHalfLife: between(600, 21_600),
      feedback: fc.oneof(fc.constant(0), between(0, 1)),
      durationMedian: between(3600, 43_200),
      durationDispersion: between(0.3, 1.5),
      burst: between(0, 3),
      pathNoise: between(0, 0.5),
      fallRebound: between(0, 0.8),
      riseRebound: between(0, 0.8),
      reboundHalfLife: between(300, 21_600),
    })
    .map((values) => ({ ...DEFAULT_PARAMETERS, ...values }))
}
