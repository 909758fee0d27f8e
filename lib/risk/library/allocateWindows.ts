import type { EventTail } from '@/lib/risk/library/eventTail'
import { type Focus, type PilotView, pilotModel } from '@/lib/risk/library/pilotModel'
import { smoothStrata } from '@/lib/risk/library/smoothStrata'
import type { StateGrid } from '@/lib/risk/library/stateGrid'
import { stateOccupancy } from '@/lib/risk/library/stateOccupancy'
import type { DrawnWindows } from '@/lib/risk/library/windowSet'

/** Days of the term that the windows are placed for, unless others are given. */
const REFERENCE_DAYS = 30
/**
 * Layers that they are placed for: each starts where a loss over the term has this chance, is as wide as it is high, and
 * counts this much. One in a thousand is where covers attach and where the venue's 99.9 % lies.
 */
const PLACES = [
  { chance: 1e-1, part: 0.3 },
  { chance: 1e-2, part: 1 },
  { chance: 1e-3, part: 3 },
  { chance: 1e-4, part: 0.1 },
] as const
/** How much a layer counts that is asked for. */
const FOCUS = 10
/** Part of the windows that goes to all events alike, by the root of how common they are, and the fewest windows of a stratum. */
const COMMON_PART = 0.15
const LEAST = 0.08
/** Halvings of the log of a factor of this size around the loss that the pilot's windows have the chance of. */
const BISECTIONS = 5
const AROUND = 4

/** Windows of a pilot, the loss that counts of each, their weights at each node, and their tail. */
export type Pilot = {
  windows: DrawnWindows
  peak: Float64Array
  weights: Float64Array
  tail: EventTail
  /** About how much of the losses is each market's. */
  importance: readonly number[]
}

/**
 * How many windows of a replicate each stratum gets: `n ∝ P × sd` of the layers' payouts, each relative to its expected loss,
 * by what the pilot says of moves and losses; a part goes to all events alike.
 * @param strata number of them @param total windows of a replicate
 * @param focus layers to place windows for, besides those at the chances above
 * @returns with the events of the term that each pilot window stands for
 */
export function allocateWindows(
  { windows, peak, weights, tail, importance }: Pilot,
  grid: StateGrid,
  strata: number,
  { windows: total, focus, days: term = REFERENCE_DAYS }: { windows: number; focus: readonly Focus[]; days?: number },
): { density: number[]; events: Float64Array } {
  const days = stateOccupancy(grid, tail, term)
  const { count } = windows
  const events = Float64Array.from({ length: count }, (_, i) =>
    days.reduce((sum, time, node) => sum + time * (weights[node * count + i] as number), 0),
  )
  const viewOf = pilotModel(windows, peak, grid, importance)
  const layers = [...referenceLayers(viewOf, peak, events), ...focus.map((layer) => ({ ...layer, part: FOCUS }))]
  const squares = new Float64Array(strata)
  for (const { part, ...layer } of layers) {
    const { expected, spread } = spreadOf(viewOf(layer), windows, events, strata)
    if (!(expected > 0)) continue
    spread.forEach((sd, index) => {
      squares[index] = (squares[index] as number) + part * (sd / expected) ** 2
    })
  }
  const common = new Float64Array(strata)
  windows.strata.forEach((at, i) => {
    common[at] = (common[at] as number) + (events[i] as number)
  })
  const byEvents = shares(smoothStrata(common).map(Math.sqrt))
  const bySpread = shares(smoothStrata(squares.map(Math.sqrt)))
  const free = Math.max(total - LEAST * strata, 0)
  return {
    density: Array.from(
      bySpread,
      (share, at) => LEAST + free * (COMMON_PART * (byEvents[at] as number) + (1 - COMMON_PART) * share),
    ),
    events,
  }
}

/** Each value over their sum; nothing where that is 0. */
function shares(values: Float64Array): Float64Array {
  const sum = values.reduce((all, value) => all + value, 0)
  return sum > 0 ? values.map((value) => value / sum) : values
}

/** The layer's expected loss, and each stratum's probability times the root of its payouts' variance given the severity. */
function spreadOf(view: PilotView, windows: DrawnWindows, events: Float64Array, strata: number) {
  const probability = new Float64Array(strata)
  const variances = new Float64Array(strata)
  let expected = 0
  for (let i = 0; i < windows.count; i++) {
    const weight = events[i] as number
    if (weight === 0) continue
    const at = windows.strata[i] as number
    const { mean, variance } = view.payout(i)
    expected += weight * mean
    probability[at] = (probability[at] as number) + weight
    variances[at] = (variances[at] as number) + weight * variance
  }
  return { expected, spread: probability.map((chance, at) => Math.sqrt(chance * (variances[at] as number))) }
}

/** Layers from where a loss has each of the chances over the term; where none has, none. */
function referenceLayers(
  viewOf: (layer: Focus) => PilotView,
  peak: Float64Array,
  events: Float64Array,
): (Focus & { part: number })[] {
  const most = Math.max(...peak)
  const layerAt = (attachment: number) => ({ attachment, exhaustion: 2 * attachment })
  const expected = (attachment: number) => {
    const view = viewOf(layerAt(attachment))
    return events.reduce((sum, weight, i) => (weight > 0 ? sum + weight * view.chance(i) : sum), 0)
  }
  const order = Uint32Array.from(peak, (_, i) => i).sort((a, b) => (peak[b] as number) - (peak[a] as number) || a - b)
  const paying = events.reduce((sum, weight, i) => ((peak[i] as number) > 0 ? sum + weight : sum), 0)
  return PLACES.flatMap(({ chance, part }) => {
    if (!(paying > chance)) return []
    let [rank, seen] = [0, 0]
    while (rank < order.length - 1 && seen < chance) seen += events[order[rank++] as number] as number
    const about = Math.max(peak[order[rank] as number] as number, most * 1e-6)
    let [low, high] = [about / AROUND, Math.min(about * AROUND, most)]
    for (let step = 0; step < BISECTIONS; step++) {
      const middle = Math.sqrt(low * high)
      if (expected(middle) > chance) low = middle
      else high = middle
    }
    return [{ ...layerAt(high), part }]
  })
}
