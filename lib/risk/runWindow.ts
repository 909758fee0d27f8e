import type { Liquidation } from '@/lib/risk/liquidation'
import { advance, closeInventory } from '@/lib/risk/stepWindow'
import { copyWindow, type WindowState } from '@/lib/risk/windowState'

/** Length of a step, seconds. */
export const STEP = 300
/** Steps of a window: 24 h. */
export const STEPS = 288

export type WindowResult = {
  state: WindowState
  /** Every closing, in order; empty where they were not asked for. */
  records: Liquidation[]
  /** Highest N inside the window, at least 0, asset. */
  peak: number
}

/**
 * Runs a window over a path of marks, step by step as `stepWindow` does, and closes what is left at the last mark. The
 * peak of N is the highest value after any step or after the closing.
 * @param path for each step the marks of all markets at its end
 */
export function runWindow(
  opened: WindowState,
  path: readonly ArrayLike<number>[],
  seconds: number = STEP,
): WindowResult {
  const records: Liquidation[] = []
  return { ...traverse(copyWindow(opened), path, seconds, records), records }
}

/**
 * `runWindow` on a state that the caller owns; records are kept only where a list is given.
 * @param marketLoss filled with N of each market at the moment of the peak, 0 where N was never above 0
 */
export function traverse(
  state: WindowState,
  path: readonly ArrayLike<number>[],
  seconds: number,
  records: Liquidation[] | null,
  marketLoss?: Float64Array,
): Omit<WindowResult, 'records'> {
  let peak = 0
  marketLoss?.fill(0)
  const see = () => {
    if (!(state.netLoss > peak)) return
    peak = state.netLoss
    state.markets.forEach(({ netLoss }, index) => {
      if (marketLoss) marketLoss[index] = netLoss
    })
  }
  for (const marks of path) {
    advance(state, marks, seconds, records)
    see()
  }
  closeInventory(state, records)
  see()
  return { state, peak }
}
