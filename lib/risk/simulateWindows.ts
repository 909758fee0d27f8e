import { eventPath } from '@/lib/risk/eventPath'
import type { VenueExposure } from '@/lib/risk/exposure'
import type { ModelParameters } from '@/lib/risk/parameters'
import { streamOf } from '@/lib/risk/random'
import { STEP, STEPS, traverse } from '@/lib/risk/runWindow'
import { scaleExposure } from '@/lib/risk/scaleExposure'
import { openWindow } from '@/lib/risk/windowState'

/** What is to be simulated: one row a window. Moves are given, so venues that share markets share price windows. */
export type WindowPlan = {
  /** Windows. */
  count: number
  /** Markets of the plan, in the order of the exposure's markets. */
  markets: number
  /** Signed worst log move of each market: row-major, count × markets. */
  moves: Float64Array
  /** 0: a fall (hurts longs), 1: a rise. One a window. */
  sides: Uint8Array
  /** Number of the random stream (with `seed`) from which the path's shape is drawn; one a window. */
  streams: Uint32Array
  /** Open interest of the window as a multiple of the exposure's; one a window. */
  openInterestScale: Float64Array
  /** Duration quantile in (0,1) where the planner stratifies it, NaN to draw it from the stream; one a window. */
  durations: Float64Array
  seed: number
}

export type WindowRecords = {
  /** Highest net loss N inside each window, at least 0, asset. */
  peak: Float64Array
  /** N at the end. */
  netLoss: Float64Array
  /** N of each market at the moment of the venue's peak: count × markets. */
  marketLoss: Float64Array
}

/** Simulates the windows of a plan on an exposure that `assertExposure` has passed. The reference: plain TypeScript. */
export function simulateWindows(exposure: VenueExposure, parameters: ModelParameters, plan: WindowPlan): WindowRecords {
  const { count, markets } = plan
  const records = {
    peak: new Float64Array(count),
    netLoss: new Float64Array(count),
    marketLoss: new Float64Array(count * markets),
  }
  const shape = new Float64Array(STEPS)
  const path = Array.from({ length: STEPS }, () => exposure.markets.map((market) => market.markPrice))
  for (let window = 0; window < count; window++) {
    const stream = streamOf(plan.seed, plan.streams[window] as number)
    eventPath(plan.sides[window] === 0 ? 'long' : 'short', stream, parameters, shape)
    exposure.markets.forEach(({ markPrice }, index) => {
      const move = plan.moves[window * markets + index] as number
      path.forEach((marks, step) => {
        marks[index] = markPrice * Math.exp(-move * (shape[step] as number))
      })
    })
    const scale = plan.openInterestScale[window] as number
    const updates = Object.fromEntries(
      exposure.markets.map((market) => [
        market.market,
        { openInterest: scale * market.long.reduce((sum, rung) => sum + rung.openInterest, 0) },
      ]),
    )
    const { state, peak } = traverse(openWindow(scaleExposure(exposure, updates), parameters), path, STEP, null)
    records.peak[window] = peak
    records.netLoss[window] = state.netLoss
    // Until markets keep their own net loss, the peak is split evenly.
    for (let index = 0; index < markets; index++) records.marketLoss[window * markets + index] = peak / markets
  }
  return records
}
