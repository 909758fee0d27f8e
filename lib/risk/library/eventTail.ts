import { jumpLaw, jumpsOfWindows } from '@/lib/risk/library/jumpLaw'
import type { StateGrid } from '@/lib/risk/library/stateGrid'
import type { StressLaw } from '@/lib/risk/library/stressLaw'
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
  /** Rank of the first peak in or above each of equal steps of the loss, for looking one up; and steps per asset unit. */
  steps: Uint32Array
  perUnit: number
  /** Net loss at the window's end, by rank of the peak. */
  netLosses: Float64Array
  /** Window of each rank. */
  order: Uint32Array
  /** Σ weights, and Σ weights × peaks, of the windows from a rank on: node-major, nodes × (count + 1). */
  weights: Float64Array
  losses: Float64Array
  /** Spacings that each rank's event leaves behind in the volatility, at each node that it has a weight at: nodes × count. */
  jumps: Float64Array
  /** Expected number of events a day by the whole spacings that they leave behind, at each node: nodes × the grid's jumps. */
  jumpLaw: Float64Array
}

/**
 * @param peak, @param netLoss of the venue, by window @param weights by `eventWeights`
 * @param law that the weights are of: the volatility's course then follows it exactly, else as the windows stand for it
 */
export function eventTail(
  windows: DrawnWindows,
  grid: StateGrid,
  weights: Float64Array,
  peak: Float64Array,
  netLoss: Float64Array,
  law?: StressLaw,
): EventTail {
  const { count } = windows
  const nodes = grid.multiples.length
  const order = Uint32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => (peak[a] as number) - (peak[b] as number) || a - b,
  )
  const peaks = Float64Array.from(order, (i) => peak[i] as number)
  const highest = peaks[count - 1] ?? 0
  const perUnit = highest > 0 ? STEPS / highest : 0
  const tail: EventTail = {
    count,
    nodes,
    peaks,
    perUnit,
    steps: stepsOf(peaks, perUnit),
    netLosses: Float64Array.from(order, (i) => netLoss[i] as number),
    order,
    weights: new Float64Array(nodes * (count + 1)),
    losses: new Float64Array(nodes * (count + 1)),
    jumps: new Float64Array(nodes * count),
    jumpLaw: law ? jumpLaw(law, grid) : new Float64Array(nodes * grid.jumps),
  }
  for (let node = 0; node < nodes; node++) {
    const base = node * (count + 1)
    const multiple = grid.multiples[node] as number
    for (let rank = count - 1; rank >= 0; rank--) {
      const window = order[rank] as number
      const weight = weights[node * count + window] as number
      tail.weights[base + rank] = (tail.weights[base + rank + 1] as number) + weight
      tail.losses[base + rank] = (tail.losses[base + rank + 1] as number) + weight * (tail.peaks[rank] as number)
      if (weight === 0) continue
      const scale = (grid.bins[windows.bins[window] as number] as number) / multiple
      tail.jumps[node * count + rank] = grid.jumpOf((windows.sizes[window] as number) * scale)
    }
  }
  if (!law) jumpsOfWindows(tail, grid)
  return tail
}

/** Steps that losses up to the highest peak are looked up by. */
const STEPS = 2048

function stepsOf(peaks: Float64Array, perUnit: number): Uint32Array {
  const steps = new Uint32Array(STEPS)
  let rank = 0
  for (let step = 0; step < STEPS; step++) {
    while (rank < peaks.length && (peaks[rank] as number) * perUnit < step) rank++
    steps[step] = rank
  }
  return steps
}

/** Rank of the first window whose peak exceeds a loss. */
export function rankAbove({ peaks, steps, perUnit }: EventTail, loss: number): number {
  if (!(loss >= 0)) return loss < 0 ? 0 : peaks.length
  const step = loss * perUnit
  if (step >= STEPS) return peaks.length
  let rank = steps[Math.floor(step)] as number
  while (rank < peaks.length && (peaks[rank] as number) <= loss) rank++
  return rank
}
