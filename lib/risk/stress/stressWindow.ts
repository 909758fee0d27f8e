import type { VenueExposure } from '@/lib/risk/exposure'
import type { ModelParameters } from '@/lib/risk/parameters'
import { STEP, STEPS, traverse } from '@/lib/risk/runWindow'
import { openWindow } from '@/lib/risk/windowState'

/** What a venue loses in one given event, asset. */
export type StressLoss = {
  /** Highest net loss inside the window. */
  peak: number
  /** Net loss at its end. */
  netLoss: number
  /** Part of the deficits that found the fund empty and fell to others. */
  uncovered: number
  /** Fund at the end. */
  fund: number
}

/**
 * Runs the window over a course without chance: each market moves in a straight line of logs to `moves` in the median
 * duration of an event, then comes back as the model's events do on average. For comparisons: two ladders, or two sizes, meet the
 * same path. Without feedback: the moves are those of the mark.
 * @param moves log moves of the markets at the worst point, in their order; of one sign or 0
 */
export function stressWindow(
  exposure: VenueExposure,
  moves: readonly number[],
  parameters: ModelParameters,
): StressLoss {
  const worst = Math.min(Math.max(Math.round(parameters.durationMedian / STEP), 1), STEPS)
  const falling = moves.reduce((sum, move) => sum + move, 0) < 0
  const rebound = falling ? parameters.fallRebound : parameters.riseRebound
  const path = Array.from({ length: STEPS }, (_, step) => {
    const back = 1 - 2 ** (((worst - step - 1) * STEP) / parameters.reboundHalfLife)
    const share = step < worst ? (step + 1) / worst : 1 - rebound * back
    return exposure.markets.map(({ markPrice }, market) => markPrice * Math.exp((moves[market] as number) * share))
  })
  const { state, peak } = traverse(openWindow(exposure, { ...parameters, feedback: 0 }), path, STEP, null)
  return { peak, netLoss: state.netLoss, uncovered: state.uncovered, fund: state.fund }
}
