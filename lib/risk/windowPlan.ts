import { DomainError } from '@/lib/domain/errors'
import type { VenueExposure } from '@/lib/risk/exposure'

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
  /** A whole number below 2^32. */
  seed: number
}

/** What a window came to. */
export type WindowRecords = {
  /** Highest net loss N inside each window, at least 0, asset. */
  peak: Float64Array
  /** N at the end, asset. */
  netLoss: Float64Array
  /** N of each market at the moment of the venue's peak, 0 where N was never above 0: count × markets, asset. */
  marketLoss: Float64Array
}

/** Log moves beyond this would leave the range of prices that the engine computes with. */
const LARGEST_MOVE = 20

/** A plan that can't be simulated, named with the field that breaks a rule. */
export class InvalidPlan extends DomainError {
  readonly code = 'invalid-window-plan'
  constructor(
    /** Path of the field, e.g. `moves[7]`. */
    readonly field: string,
    /** What must hold. */
    readonly rule: string,
  ) {
    super(`${field} ${rule}.`)
  }
}

/**
 * Checks a plan against its exposure.
 * @throws {InvalidPlan} naming the first field that breaks a rule
 */
export function assertPlan(exposure: VenueExposure, plan: WindowPlan): void {
  const { count, markets } = plan
  if (!Number.isInteger(count) || count < 0) throw new InvalidPlan('count', 'must be a whole number of windows')
  if (markets !== exposure.markets.length) {
    throw new InvalidPlan('markets', `must be the exposure's ${exposure.markets.length}, not ${markets}`)
  }
  for (const field of ['sides', 'streams', 'openInterestScale', 'durations'] as const) {
    if (plan[field].length !== count) {
      throw new InvalidPlan(field, `must have one value a window (${count}), not ${plan[field].length}`)
    }
  }
  if (plan.moves.length !== count * markets) {
    throw new InvalidPlan('moves', `must have one value a window and market (${count * markets})`)
  }
  if (plan.seed !== plan.seed >>> 0) throw new InvalidPlan('seed', 'must be a whole number below 2^32')
  every('moves', plan.moves, (move) => Math.abs(move) <= LARGEST_MOVE, `must be within ±${LARGEST_MOVE}`)
  every('sides', plan.sides, (side) => side <= 1, 'must be 0 for a fall or 1 for a rise')
  every('openInterestScale', plan.openInterestScale, (scale) => scale >= 0 && scale <= 1e6, 'must be from 0 to 1e6')
  every('durations', plan.durations, (p) => Number.isNaN(p) || (p > 0 && p < 1), 'must lie between 0 and 1, or be NaN')
}

function every(field: string, values: ArrayLike<number>, holds: (value: number) => boolean, rule: string): void {
  for (let index = 0; index < values.length; index++) {
    if (!holds(values[index] as number)) throw new InvalidPlan(`${field}[${index}]`, rule)
  }
}
