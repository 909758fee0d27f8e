import { exp } from '@/lib/risk/elementary/exp'
import { log } from '@/lib/risk/elementary/log'
import { normalScore } from '@/lib/risk/elementary/normalScore'
import { type EventTail, rankAbove } from '@/lib/risk/library/eventTail'
import type { StateGrid } from '@/lib/risk/library/stateGrid'
import { stateOccupancy } from '@/lib/risk/library/stateOccupancy'
import { type DrawnWindows, SIZES_PER_BIN, type Stratum } from '@/lib/risk/library/windowSet'
import { solve } from '@/lib/risk/statistics/matrix'

/** Days of the term that the windows are placed for. */
const REFERENCE_DAYS = 30
/**
 * Layers that they are placed for: each starts where a loss over the term has this chance, is as wide as it is high, and
 * counts this much. One in a thousand is where covers attach and where the venue's 99.9 % lies.
 */
const PLACES = [
  { chance: 1e-1, part: 0.3 },
  { chance: 1e-2, part: 1 },
  { chance: 1e-3, part: 3 },
  { chance: 1e-4, part: 0.3 },
] as const
/** How much a layer counts that is asked for. */
const FOCUS = 10
/** How far from the layer, as a factor, a stratum's mean peak may lie to say something of it, and how many windows must. */
const ABOUT = 4
/** Peaks below this part of the attachment are as good as none. */
const NOTHING = 30
const LEAST_ROWS = 8
const LEAST_RESIDUAL = 0.1
const SCORES = Float64Array.from({ length: 16 }, (_, k) => normalScore((k + 0.5) / 16))
/** Fewest windows of a stratum: more of the small sizes, which most events have and volatility follows. */
const LEAST = 1
const LEAST_COMMON = 3
const COMMON_SIZES = 4

type Pilot = { windows: DrawnWindows; peak: Float64Array }

/** A layer in the venue's losses, asset. */
export type Focus = { attachment: number; exhaustion: number }

/**
 * How many windows of a replicate each stratum gets: `n ∝ P × sd` of the layers' payouts, each relative to its expected loss,
 * as the pilot saw them; at least one each.
 * @param pilot windows with their losses, and their tail
 * @param total windows of a replicate
 * @param focuses layers to place windows for, besides those at the chances above
 * @returns with the events of 30 days that each pilot window stands for
 */
export function allocateWindows(
  {
    windows,
    peak,
    weights,
    tail,
  }: { windows: DrawnWindows; peak: Float64Array; weights: Float64Array; tail: EventTail },
  grid: StateGrid,
  strata: readonly Stratum[],
  total: number,
  focuses: readonly Focus[],
): { counts: number[]; events: Float64Array } {
  const days = stateOccupancy(grid, tail, REFERENCE_DAYS, 1)
  const { count } = windows
  // Expected events of the reference term that each pilot window stands for.
  const events = Float64Array.from({ length: count }, (_, i) =>
    days.reduce((sum, time, node) => sum + time * (weights[node * count + i] as number), 0),
  )
  const layers = [...referenceLayers(tail, days), ...focuses.map((layer) => ({ ...layer, part: FOCUS }))]
  const importance = new Float64Array(strata.length)
  for (const { attachment, exhaustion, part } of layers) {
    const paid = peak.map((loss) => Math.min(Math.max(loss - attachment, 0), exhaustion - attachment))
    const expected = paid.reduce((sum, value, i) => sum + value * (events[i] as number), 0)
    if (!(expected > 0)) continue
    spreadOf({ windows, peak }, events, strata, grid, { attachment, exhaustion }).forEach((sd, index) => {
      importance[index] = (importance[index] as number) + part * (sd / expected) ** 2
    })
  }
  const roots = importance.map(Math.sqrt)
  const sum = roots.reduce((all, value) => all + value, 0)
  const least = Array.from(roots, (_, at) => (at % SIZES_PER_BIN < COMMON_SIZES ? LEAST_COMMON : LEAST))
  const free = Math.max(total - least.reduce((all, count) => all + count, 0), 0)
  return {
    counts: least.map((count, at) => count + (sum > 0 ? Math.round((free * (roots[at] as number)) / sum) : 0)),
    events,
  }
}

/**
 * Probability of each stratum times the root of its payouts' variance given the moves (the parts of a stratum hold the size
 * nearly fixed). A stratum's own few pilot windows would say little of it, and nothing where by chance none paid; so the peak
 * is taken for lognormal around a line in the log of the mean move and of the volatility, fitted to the pilot windows of all
 * strata of the direction whose mean peak lies about the layer.
 */
function spreadOf(
  pilot: Pilot,
  events: Float64Array,
  strata: readonly Stratum[],
  grid: StateGrid,
  layer: Focus,
): Float64Array {
  const { windows, peak } = pilot
  const means = new Float64Array(strata.length)
  const counts = new Float64Array(strata.length)
  for (let i = 0; i < windows.count; i++) {
    const at = windows.strata[i] as number
    means[at] = (means[at] as number) + (peak[i] as number)
    counts[at] = (counts[at] as number) + 1
  }
  const places = Array.from({ length: windows.count }, (_, i) => placeOf(windows, grid, i))
  const lines = ([0, 1] as const).map((side) => {
    const rows = places.flatMap((x, i) => {
      const at = windows.strata[i] as number
      const mean = (means[at] as number) / (counts[at] as number)
      if (windows.sides[i] !== side || mean < layer.attachment / ABOUT || mean > layer.exhaustion * ABOUT) return []
      return [{ x, y: log(Math.max(peak[i] as number, layer.attachment / NOTHING)) }]
    })
    return lineThrough(rows)
  })
  const probability = new Float64Array(strata.length)
  const variance = new Float64Array(strata.length)
  places.forEach((place, i) => {
    const at = windows.strata[i] as number
    const line = lines[windows.sides[i] as number]
    const weight = events[i] as number
    probability[at] = (probability[at] as number) + weight
    if (!line || weight === 0) return
    const mean = place.reduce((sum, value, k) => sum + value * (line.slopes[k] as number), 0)
    let [sum, squares] = [0, 0]
    for (const score of SCORES) {
      const loss = exp(mean + line.residual * score)
      const paid = Math.min(Math.max(loss - layer.attachment, 0), layer.exhaustion - layer.attachment)
      sum += paid
      squares += paid * paid
    }
    variance[at] = (variance[at] as number) + weight * ((squares - (sum * sum) / SCORES.length) / SCORES.length)
  })
  return probability.map((chance, at) => Math.sqrt(Math.max(chance * (variance[at] as number), 0)))
}

function placeOf({ moves, bins, count }: DrawnWindows, grid: StateGrid, window: number): number[] {
  const markets = moves.length / count
  let sum = 0
  for (let market = 0; market < markets; market++) sum += Math.abs(moves[window * markets + market] as number)
  return [1, log(sum / markets), log(grid.bins[bins[window] as number] as number)]
}

/** Least squares; nothing where too few windows lie about the layer. */
function lineThrough(rows: readonly { x: number[]; y: number }[]): { slopes: number[]; residual: number } | null {
  if (rows.length < LEAST_ROWS) return null
  const indices = [0, 1, 2]
  const gram = indices.map((i) =>
    indices.map((j) => rows.reduce((sum, { x }) => sum + (x[i] as number) * (x[j] as number), i === j ? 1e-6 : 0)),
  )
  const slopes = solve(
    gram,
    indices.map((i) => rows.reduce((sum, { x, y }) => sum + (x[i] as number) * y, 0)),
  )
  const left = rows.reduce(
    (sum, { x, y }) => sum + (y - x.reduce((all, value, i) => all + value * (slopes[i] as number), 0)) ** 2,
    0,
  )
  return { slopes, residual: Math.max(Math.sqrt(left / rows.length), LEAST_RESIDUAL) }
}

/** Layers from where a loss has each of the chances over the term; where none has, none. */
function referenceLayers(tail: EventTail, days: Float64Array): (Focus & { part: number })[] {
  const { count, nodes, weights } = tail
  const chance = (rank: number) => {
    let sum = 0
    for (let node = 0; node < nodes; node++)
      sum += (days[node] as number) * (weights[node * (count + 1) + rank] as number)
    return sum
  }
  const first = rankAbove(tail, 0)
  return PLACES.flatMap(({ chance: wanted, part }) => {
    if (first === count || chance(first) < wanted) return []
    let rank = first
    while (rank < count - 1 && chance(rank + 1) >= wanted) rank++
    const attachment = tail.peaks[rank] as number
    return [{ attachment, exhaustion: 2 * attachment, part }]
  })
}
