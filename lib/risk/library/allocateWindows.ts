import { type EventTail, rankAbove } from '@/lib/risk/library/eventTail'
import type { StateGrid } from '@/lib/risk/library/stateGrid'
import { stateOccupancy } from '@/lib/risk/library/stateOccupancy'
import { type DrawnWindows, SIZES_PER_BIN } from '@/lib/risk/library/windowSet'

/** Days of the term that the windows are placed for. */
const REFERENCE_DAYS = 30
/** Layers that they are placed for: each starts where a loss over the term has this chance, and is as wide as it is high. */
const CHANCES = [1e-1, 1e-2, 1e-3, 1e-4] as const
/** How much a window counts for its own stratum and for those of the next sizes. */
const NEIGHBOURS = [
  [-1, 0.5],
  [0, 1],
  [1, 0.5],
] as const
/** Fewest windows of a stratum: more of the small sizes, which most events have and volatility follows. */
const LEAST = 1
const LEAST_COMMON = 3
const COMMON_SIZES = 4

/** A layer in the venue's losses, asset. */
export type Focus = { attachment: number; exhaustion: number }

/**
 * How many windows of a replicate each stratum gets: `n ∝ P × sd` of the layers' payouts, each relative to its expected loss,
 * as the pilot saw them; at least one each.
 * @param pilot windows with their losses, and their tail
 * @param total windows of a replicate
 * @param focuses layers to place windows for, besides those at the chances above
 */
export function allocateWindows(
  {
    windows,
    peak,
    weights,
    tail,
  }: { windows: DrawnWindows; peak: Float64Array; weights: Float64Array; tail: EventTail },
  grid: StateGrid,
  strata: number,
  total: number,
  focuses: readonly Focus[],
): number[] {
  const days = stateOccupancy(grid, tail, REFERENCE_DAYS, 1)
  const { count } = windows
  // Expected events of the reference term that each pilot window stands for.
  const events = Float64Array.from({ length: count }, (_, i) =>
    days.reduce((sum, time, node) => sum + time * (weights[node * count + i] as number), 0),
  )
  const layers = [...referenceLayers(tail, days), ...focuses]
  const importance = new Float64Array(strata)
  for (const { attachment, exhaustion } of layers) {
    const paid = peak.map((loss) => Math.min(Math.max(loss - attachment, 0), exhaustion - attachment))
    const expected = paid.reduce((sum, value, i) => sum + value * (events[i] as number), 0)
    if (!(expected > 0)) continue
    spreadOf(paid, events, windows.strata, strata).forEach((sd, index) => {
      importance[index] = (importance[index] as number) + (sd / expected) ** 2
    })
  }
  const roots = importance.map(Math.sqrt)
  const sum = roots.reduce((all, value) => all + value, 0)
  const least = Array.from(roots, (_, at) => (at % SIZES_PER_BIN < COMMON_SIZES ? LEAST_COMMON : LEAST))
  const free = Math.max(total - least.reduce((all, count) => all + count, 0), 0)
  return least.map((count, at) => count + (sum > 0 ? Math.round((free * (roots[at] as number)) / sum) : 0))
}

/**
 * Probability of each stratum times the standard deviation of its payouts. The pilot's windows of the strata next to it, of
 * smaller and larger sizes, count half: a stratum of which all windows happened to pay nothing isn't safe beside one that paid.
 */
function spreadOf(paid: Float64Array, events: Float64Array, strataOf: Uint16Array, strata: number): Float64Array {
  const moments = [new Float64Array(strata), new Float64Array(strata), new Float64Array(strata)] as const
  const probability = new Float64Array(strata)
  paid.forEach((value, i) => {
    const at = strataOf[i] as number
    probability[at] = (probability[at] as number) + (events[i] as number)
    for (const [offset, part] of NEIGHBOURS) {
      if (Math.floor((at + offset) / SIZES_PER_BIN) !== Math.floor(at / SIZES_PER_BIN)) continue
      moments.forEach((moment, power) => {
        moment[at + offset] = (moment[at + offset] as number) + part * value ** power
      })
    }
  })
  const [counts, sums, squares] = moments
  return probability.map((chance, at) => {
    const n = counts[at] as number
    const mean = (sums[at] as number) / n
    return chance * Math.sqrt(Math.max((squares[at] as number) / n - mean * mean, 0))
  })
}

/** Layers from where a loss has each of the chances over the term; where none has, none. */
function referenceLayers(tail: EventTail, days: Float64Array): Focus[] {
  const { count, nodes, weights } = tail
  const chance = (rank: number) => {
    let sum = 0
    for (let node = 0; node < nodes; node++)
      sum += (days[node] as number) * (weights[node * (count + 1) + rank] as number)
    return sum
  }
  const first = rankAbove(tail, 0)
  return CHANCES.flatMap((wanted) => {
    if (first === count || chance(first) < wanted) return []
    let rank = first
    while (rank < count - 1 && chance(rank + 1) >= wanted) rank++
    const attachment = tail.peaks[rank] as number
    return [{ attachment, exhaustion: 2 * attachment }]
  })
}
