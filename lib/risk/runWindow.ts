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
  path: readonly (readonly number[])[],
  seconds: number = STEP,
): WindowResult {
  const records: Liquidation[] = []
  return { ...traverse(copyWindow(opened), path, seconds, records), records }
}

/** `runWindow` on a state that the caller owns; records are kept only where a list is given. */
export function traverse(
  state: WindowState,
  path: readonly (readonly number[])[],
  seconds: number,
  records: Liquidation[] | null,
): Omit<WindowResult, 'records'> {
  let peak = 0
  for (const marks of path) {
    advance(state, marks, seconds, records)
    if (state.netLoss > peak) peak = state.netLoss
  }
  closeInventory(state, records)
  if (state.netLoss > peak) peak = state.netLoss
  return { state, peak }
}
