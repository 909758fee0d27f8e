import type { EventTail } from '@/lib/risk/library/eventTail'
import { type Focus, type PilotView, pilotModel } from '@/lib/risk/library/pilotModel'
import type { StateGrid } from '@/lib/risk/library/stateGrid'
import { stateOccupancy } from '@/lib/risk/library/stateOccupancy'
import { type DrawnWindows, SIZES_PER_BIN } from '@/lib/risk/library/windowSet'

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
/** Fewest windows of a stratum: more of the small sizes, which most events have and volatility follows. */
const LEAST = 1
const LEAST_COMMON = 3
const COMMON_SIZES = 4
const BISECTIONS = 14

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
 * by what the pilot says of moves and losses; at least one each.
 * @param strata number of them @param total windows of a replicate
 * @param focuses layers to place windows for, besides those at the chances above
 * @returns with the events of 30 days that each pilot window stands for
 */
export function allocateWindows(
  { windows, peak, weights, tail, importance }: Pilot,
  grid: StateGrid,
  strata: number,
  total: number,
  focuses: readonly Focus[],
): { counts: number[]; events: Float64Array } {
  const days = stateOccupancy(grid, tail, REFERENCE_DAYS, 1)
  const { count } = windows
  const events = Float64Array.from({ length: count }, (_, i) =>
    days.reduce((sum, time, node) => sum + time * (weights[node * count + i] as number), 0),
  )
  const viewOf = pilotModel(windows, peak, grid, importance)
  const layers = [...referenceLayers(viewOf, peak, events), ...focuses.map((layer) => ({ ...layer, part: FOCUS }))]
  const squares = new Float64Array(strata)
  for (const { part, ...layer } of layers) {
    const { expected, spread } = spreadOf(viewOf(layer), windows, events, strata)
    if (!(expected > 0)) continue
    spread.forEach((sd, index) => {
      squares[index] = (squares[index] as number) + part * (sd / expected) ** 2
    })
  }
  const roots = squares.map(Math.sqrt)
  const sum = roots.reduce((all, value) => all + value, 0)
  const least = Array.from(roots, (_, at) => (at % SIZES_PER_BIN < COMMON_SIZES ? LEAST_COMMON : LEAST))
  const free = Math.max(total - least.reduce((all, windowCount) => all + windowCount, 0), 0)
  return {
    counts: least.map((few, at) => few + (sum > 0 ? Math.round((free * (roots[at] as number)) / sum) : 0)),
    events,
  }
}

/**
 * The layer's expected loss, and each stratum's probability times the root of its payouts' variance given the moves: the parts
 * of a stratum hold the size nearly fixed.
 */
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
  const paying = events.reduce((sum, weight, i) => ((peak[i] as number) > 0 ? sum + weight : sum), 0)
  return PLACES.flatMap(({ chance, part }) => {
    if (!(paying > chance)) return []
    let [low, high] = [most * 1e-6, most]
    for (let step = 0; step < BISECTIONS; step++) {
      const middle = Math.sqrt(low * high)
      if (expected(middle) > chance) low = middle
      else high = middle
    }
    return [{ ...layerAt(high), part }]
  })
}
