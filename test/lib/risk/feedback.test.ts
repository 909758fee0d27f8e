import { expect, test } from 'vitest'
import { demoVenue } from '@/lib/replay/demoVenue'
import { buildLibrary, type LibraryOptions } from '@/lib/risk/buildLibrary'
import { exp } from '@/lib/risk/elementary/exp'
import { eventPath } from '@/lib/risk/eventPath'
import type { Side, VenueExposure } from '@/lib/risk/exposure'
import { FeedbackTooStrong } from '@/lib/risk/feedback/feedbackTooStrong'
import { moveScale } from '@/lib/risk/feedback/moveScale'
import { rescaledPlan } from '@/lib/risk/feedback/rescaledPlan'
import { simulateWindowsFast } from '@/lib/risk/kernel/simulateWindowsFast'
import { measureLayer } from '@/lib/risk/measureLayer'
import { adverseMove } from '@/lib/risk/moveLaw'
import { DEFAULT_PARAMETERS, type ModelParameters } from '@/lib/risk/parameters'
import { pathLaw } from '@/lib/risk/pathLaw'
import { streamOf } from '@/lib/risk/random'
import { STEP, STEPS, traverse } from '@/lib/risk/runWindow'
import { simulateWindows } from '@/lib/risk/simulateWindows'
import { NAMED_STRESSES } from '@/lib/risk/stress/namedStresses'
import { replayStress } from '@/lib/risk/stress/replayStress'
import { openWindow } from '@/lib/risk/windowState'
import { planOf, venueOf } from '@/test/lib/risk/plans'

const withFeedback = (feedback: number): ModelParameters => ({ ...DEFAULT_PARAMETERS, feedback })
const [COMMONEST, RAREST] = [2e-2, 1e-5]

/** P(a market's move in 24 h > what the law passes on one day in 1000), a day, by plain simulation on streams of its own. */
function chanceBeyondHistory(
  exposure: VenueExposure,
  side: Side,
  parameters: ModelParameters,
  { scales, market }: { scales: readonly number[]; market: number },
): number {
  const paths = 800
  const span = Math.log(COMMONEST / RAREST)
  const limit = adverseMove(side, 1e-3, exposure.markets[market]?.dailyVolatility as number, parameters)
  const sign = side === 'long' ? 1 : -1
  const law = pathLaw(parameters)
  const stream = streamOf(4711, 5)
  let beyond = RAREST
  for (let path = 0; path < paths; path++) {
    // Evenly in the logs of the probability, weighed back; what is rarer is beyond in any case, what is
    // more common never.
    const tail = RAREST * Math.exp((span * (path + stream.uniform())) / paths)
    const shape = eventPath(side, stream, law, new Float64Array(STEPS))
    const marks = Array.from(shape, (value) =>
      exposure.markets.map(({ markPrice, dailyVolatility }, index) => {
        const move = (scales[index] as number) * adverseMove(side, tail, dailyVolatility, parameters)
        return markPrice * exp(sign * move * value)
      }),
    )
    const state = traverse(openWindow(exposure, parameters), marks, STEP, null).state.markets[market]
    const opening = exposure.markets[market]?.markPrice as number
    const move = side === 'long' ? -Math.log((state?.low ?? 1) / opening) : Math.log((state?.high ?? 1) / opening)
    if (move > limit) beyond += (tail * span) / paths
  }
  return beyond
}

test('without feedback a plan stays as it is', () => {
  const venue = demoVenue()
  const plan = planOf(venue, 10, 1)
  expect(rescaledPlan(venue, DEFAULT_PARAMETERS, plan)).toBe(plan)
  expect(moveScale(venue, DEFAULT_PARAMETERS)).toEqual({ falls: [1], rises: [1] })
})

test.each([0.25, 1])('with θ = %d moves of one day in 1000 are history’s again, on other paths', (feedback) => {
  const parameters = withFeedback(feedback)
  for (const exposure of [demoVenue(), venueOf(2)]) {
    const { falls, rises } = moveScale(exposure, parameters)
    for (const [side, scales] of [
      ['long', falls],
      ['short', rises],
    ] as const) {
      exposure.markets.forEach((_, market) => {
        const ones = scales.map(() => 1)
        expect(scales[market]).toBeLessThanOrEqual(1)
        const chance = chanceBeyondHistory(exposure, side, parameters, { scales, market })
        expect(chance / 1e-3).toBeGreaterThan(0.9)
        expect(chance / 1e-3).toBeLessThan(1.1)
        expect(chanceBeyondHistory(exposure, side, parameters, { scales: ones, market })).toBeGreaterThan(chance)
      })
    }
  }
})

test('the price with feedback rests on the scaled moves, whichever simulator runs them', () => {
  const venue = demoVenue()
  const size = { replicates: 8, windows: 400 }
  const parameters = withFeedback(0.5)
  const libraryOf = (options: LibraryOptions) =>
    buildLibrary(venue, 1, { size, simulate: simulateWindowsFast, ...options })
  const lossOf = (options: LibraryOptions) => measureLayer(libraryOf(options), 10e6, 25e6, 15).expectedLoss
  const scaled = lossOf({ parameters })
  // Placed alike, both meet the same events.
  const { placement } = libraryOf({ parameters })
  const unscaled = lossOf({
    placement,
    simulate: (exposure, _, plan) => simulateWindowsFast(exposure, parameters, plan),
  })
  expect(scaled.mean).toBeLessThan(unscaled.mean)
  expect(lossOf({ parameters, simulate: simulateWindows })).toEqual(scaled)
  expect(libraryOf({ parameters }).modelHash).not.toBe(libraryOf({}).modelHash)
})

test('a replay never feeds back: its course is that of the mark', () => {
  for (const stress of NAMED_STRESSES) {
    expect(replayStress(demoVenue(), stress, withFeedback(1))).toEqual(
      replayStress(demoVenue(), stress, DEFAULT_PARAMETERS),
    )
  }
})

test('a feedback that no scale can meet is refused by name', () => {
  const venue = demoVenue()
  const thin = { ...venue, markets: venue.markets.map((market) => ({ ...market, depth: 1e-6 })) }
  const refused = () => moveScale(thin, withFeedback(1))
  expect(refused).toThrow(FeedbackTooStrong)
  expect(refused).toThrow('feedback 1 must be smaller')
})
