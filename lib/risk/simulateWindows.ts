import { exp } from '@/lib/risk/elementary/exp'
import { normalScore } from '@/lib/risk/elementary/normalScore'
import { eventPath } from '@/lib/risk/eventPath'
import type { VenueExposure } from '@/lib/risk/exposure'
import type { ModelParameters } from '@/lib/risk/parameters'
import { pathLaw } from '@/lib/risk/pathLaw'
import { streamOf } from '@/lib/risk/random'
import { STEP, STEPS, traverse } from '@/lib/risk/runWindow'
import { assertPlan, type WindowPlan, type WindowRecords } from '@/lib/risk/windowPlan'
import { openBook, venueBook } from '@/lib/risk/windowState'

/**
 * Simulates the windows of a plan: each draws the course of its event from its stream, moves every market's mark along it to
 * `mark × e^(−move × course)`, and runs the window function. The reference in plain TypeScript; `simulateWindowsFast` and the
 * pool give the same bytes.
 *
 * @param exposure one that `assertExposure` has passed
 * @throws {InvalidPlan}
 */
export function simulateWindows(exposure: VenueExposure, parameters: ModelParameters, plan: WindowPlan): WindowRecords {
  assertPlan(exposure, plan)
  const { count, markets } = plan
  const records = {
    peak: new Float64Array(count),
    netLoss: new Float64Array(count),
    marketLoss: new Float64Array(count * markets),
  }
  const book = venueBook(exposure, parameters)
  const law = pathLaw(parameters)
  const shape = new Float64Array(STEPS)
  const path = Array.from({ length: STEPS }, () => new Float64Array(markets))
  for (let window = 0; window < count; window++) {
    const side = plan.sides[window] === 0 ? 'long' : 'short'
    const quantile = plan.durations[window] as number
    const score = Number.isNaN(quantile) ? quantile : normalScore(quantile)
    eventPath(side, streamOf(plan.seed, plan.streams[window] as number), law, shape, score)
    for (let market = 0; market < markets; market++) {
      const opening = book.markets[market]?.openingMark as number
      const move = plan.moves[window * markets + market] as number
      for (let step = 0; step < STEPS; step++) {
        ;(path[step] as Float64Array)[market] = opening * exp(-move * (shape[step] as number))
      }
    }
    const marketLoss = records.marketLoss.subarray(window * markets, (window + 1) * markets)
    const opened = openBook(book, plan.openInterestScale[window] as number)
    const { state, peak } = traverse(opened, path, STEP, null, marketLoss)
    records.peak[window] = peak
    records.netLoss[window] = state.netLoss
  }
  return records
}
