import type { StateGrid } from '@/lib/risk/library/stateGrid'
import type { DrawnWindows } from '@/lib/risk/library/windowSet'

/**
 * One replicate's windows in falling order of their peak, with sums over those above any loss, for every node of the
 * volatility. `H(x)` is the expected number of events a day whose peak exceeds x, `G(x) = ∫ₓ H`.
 */
export type EventTail = {
  count: number
  nodes: number
  /** Rising peaks. */
  peaks: Float64Array
  /** Net loss at the window's end, by rank of the peak. */
  netLosses: Float64Array
  /** Window of each rank. */
  order: Uint32Array
  /** Σ weights, and Σ weights × peaks, of the windows from a rank on: node-major, nodes × (count + 1). */
  weights: Float64Array
  losses: Float64Array
  /** Spacings that each rank's event leaves behind in the volatility, at each node: nodes × count. */
  jumps: Float64Array
}

/** @param peak, @param netLoss of the venue, by window @param weights by `eventWeights` */
export function eventTail(
  windows: DrawnWindows,
  grid: StateGrid,
  weights: Float64Array,
  peak: Float64Array,
  netLoss: Float64Array,
): EventTail {
  const { count } = windows
  const nodes = grid.multiples.length
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (peak[a] as number) - (peak[b] as number) || a - b,
  )
  const tail: EventTail = {
    count,
    nodes,
    peaks: Float64Array.from(order, (i) => peak[i] as number),
    netLosses: Float64Array.from(order, (i) => netLoss[i] as number),
    order,
    weights: new Float64Array(nodes * (count + 1)),
    losses: new Float64Array(nodes * (count + 1)),
    jumps: new Float64Array(nodes * count),
  }
  for (let node = 0; node < nodes; node++) {
    const base = node * (count + 1)
    const multiple = grid.multiples[node] as number
    for (let rank = count - 1; rank >= 0; rank--) {
      const window = order[rank] as number
      const weight = weights[node * count + window] as number
      tail.weights[base + rank] = (tail.weights[base + rank + 1] as number) + weight
      tail.losses[base + rank] = (tail.losses[base + rank + 1] as number) + weight * (tail.peaks[rank] as number)
      const scale = (grid.bins[windows.bins[window] as number] as number) / multiple
      tail.jumps[node * count + rank] = grid.jumpOf((windows.sizes[window] as number) * scale)
    }
  }
  return tail
}

/** Rank of the first window whose peak exceeds a loss. */
export function rankAbove({ peaks }: EventTail, loss: number): number {
  let low = 0
  let high = peaks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((peaks[middle] as number) > loss) high = middle
    else low = middle + 1
  }
  return low
}
