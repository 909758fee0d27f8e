import type { EventCalibration } from '@/lib/risk/calibration/eventCalibration'
import { exp } from '@/lib/risk/elementary/exp'
import { log } from '@/lib/risk/elementary/log'
import { normalScore } from '@/lib/risk/elementary/normalScore'
import { openInterestOf, type VenueExposure } from '@/lib/risk/exposure'
import type { ModelParameters } from '@/lib/risk/parameters'
import { underlyingOf } from '@/lib/risk/underlyingOf'

/**
 * Course of the volatility over a term, as a Markov chain: nodes are multiples v of today's volatility, in equal steps of
 * the log, and a step of the chain is a day. All markets move with one state `s = s₀·v`.
 */
export type StateGrid = {
  /** s₀: today's volatility over its median, geometric mean over the markets by open interest. */
  state: number
  /** Rising; one of them is 1. */
  multiples: Float64Array
  /** Number of the node where v = 1. */
  start: number
  /** Distance of two nodes, log. */
  spacing: number
  /** Chance of every node after a step, by node and jump: `transition[(node · jumps + jump) · nodes + next]`. */
  transition: Float64Array
  /** Jumps are 0, 1, 2 … spacings of the log volatility that an event leaves behind. */
  jumps: number
  /** Spacings that an event of a size leaves behind; the fraction is the chance of the larger of two. */
  jumpOf(size: number): number
  /** Bins of windows simulated at one volatility, as multiples of today's; the nodes lie between them. */
  bins: Float64Array
  /** For node n the bin below it, and the weight of the one above. */
  binOf: Uint8Array
  binShare: Float64Array
}

export type GridOptions = {
  /** Nodes and bins in each place of one: for tests of convergence. */
  fineness?: number
}

const SPACING = 0.15
const NODES_PER_BIN = 5
/** The lowest bin lies this many below today's volatility; the lowest node at this state or at that bin. */
const BINS_BELOW = 1
const CALM = 0.4
const QUANTILES = 64
/** Largest move that a jump is made for. */
const LARGEST_SIZE = 20

/** The chain for venues with today's volatilities; its cap is `stateCap` times the largest state seen of such markets. */
export function stateGrid(
  venues: readonly VenueExposure[],
  calibration: EventCalibration,
  parameters: ModelParameters,
  { fineness = 1 }: GridOptions = {},
): StateGrid {
  const { state, largest } = todayOf(venues, calibration)
  // The highest node is the cap: below it, the layers that only the wildest days reach would lose a part of their price.
  const reach = Math.max(log((parameters.stateCap * largest) / state), 0)
  const above = Math.round((reach * fineness) / SPACING)
  const spacing = above > 0 ? reach / above : SPACING / fineness
  const perBin = NODES_PER_BIN
  const below = BINS_BELOW * perBin * fineness
  const calm = Math.max(Math.ceil(log(state / CALM) / spacing) - below, 0)
  const nodes = calm + below + above + 1
  const start = calm + below
  const multiples = Float64Array.from({ length: nodes }, (_, n) => exp((n - start) * spacing))
  const bins = Math.ceil((below + above) / perBin) + 1
  // Nodes calmer than the lowest bin are served by its windows: little is lost there.
  const placeOf = (node: number) => Math.max(node - calm, 0) / perBin
  const binOf = Uint8Array.from({ length: nodes }, (_, n) => Math.min(Math.floor(placeOf(n)), bins - 2))
  const law = dailyLaw(calibration, state)
  const jumps = Math.ceil((law.jump * LARGEST_SIZE) / spacing) + 2
  return {
    state,
    multiples,
    start,
    spacing,
    jumps,
    jumpOf(size) {
      const jump = Math.max((law.jump * (size - calibration.threshold)) / spacing, 0)
      const whole = Math.floor(jump)
      return whole + shareAbove(jump - whole, spacing)
    },
    transition: transitions(multiples, spacing, start, jumps, law),
    bins: Float64Array.from({ length: bins }, (_, b) => exp((b * perBin - below) * spacing)),
    binOf,
    binShare: Float64Array.from(binOf, (bin, n) => placeOf(n) - bin),
  }
}

type DailyLaw = { level: number; persistence: number; dispersion: number; jump: number }

/** The law of `ln v`. */
function dailyLaw({ state }: EventCalibration, today: number): DailyLaw {
  const { persistence, dispersion, jump } = state
  const mean = state.level / (1 - persistence) - log(today)
  return { level: mean * (1 - persistence), persistence, dispersion, jump }
}

/** Today's state of the venues, and the largest state seen, each as a geometric mean by open interest. */
function todayOf(venues: readonly VenueExposure[], { markets }: EventCalibration): { state: number; largest: number } {
  const known = new Map(markets.map((market) => [market.market, market]))
  const mean = (of: (market: (typeof markets)[number]) => number) =>
    exp(markets.reduce((sum, market) => sum + log(of(market)), 0) / markets.length)
  const pooled = mean(({ median }) => median)
  const reach = mean(({ median, largest }) => largest / median)
  let weights = 0
  let state = 0
  let largest = 0
  for (const market of venues.flatMap((venue) => venue.markets)) {
    const weight = openInterestOf(market.long) + openInterestOf(market.short)
    const own = known.get(underlyingOf(market.market))
    // A market without a calibration of its own is not believed to calm down below today's or the others' median.
    const median = own?.median ?? Math.max(market.dailyVolatility, pooled)
    weights += weight
    state += weight * log(market.dailyVolatility / median)
    largest += weight * log(own ? own.largest / own.median : reach)
  }
  if (weights === 0) return { state: 1, largest: reach }
  return { state: exp(state / weights), largest: exp(largest / weights) }
}

/** Power of the volatility that far tails grow with, about. */
const TAIL_POWER = 3.5

/** Weight of the upper of two nodes for a place between them: such that the mean of `v^power` is kept. */
function shareAbove(place: number, spacing: number): number {
  return (exp(TAIL_POWER * place * spacing) - 1) / (exp(TAIL_POWER * spacing) - 1)
}

/**
 * Between two nodes the chain takes each with the weight that keeps the mean of `ln v`. That adds `spacing² ÷ 6` to the
 * variance of a step on average, which is taken off the law's, so that the grid makes no tail heavier or lighter.
 */
function transitions(
  multiples: Float64Array,
  spacing: number,
  start: number,
  jumps: number,
  law: DailyLaw,
): Float64Array {
  const nodes = multiples.length
  const table = new Float64Array(nodes * jumps * nodes)
  const scores = Float64Array.from({ length: QUANTILES }, (_, k) => normalScore((k + 0.5) / QUANTILES))
  // Their variance is 0.98: as many numbers with the normal law's.
  const spread = Math.sqrt(scores.reduce((sum, z) => sum + z * z, 0) / QUANTILES)
  const quantiles = scores.map((z) => z / spread)
  const dispersion = Math.sqrt(Math.max(law.dispersion * law.dispersion - (spacing * spacing) / 6, 0))
  for (let node = 0; node < nodes; node++) {
    for (let jump = 0; jump < jumps; jump++) {
      const mean = law.level + law.persistence * (node - start) * spacing + jump * spacing
      const row = (node * jumps + jump) * nodes
      for (const z of quantiles) {
        const at = Math.min(Math.max((mean + dispersion * z) / spacing + start, 0), nodes - 1)
        const left = Math.min(Math.floor(at), Math.max(nodes - 2, 0))
        const share = at - left
        table[row + left] = (table[row + left] as number) + (1 - share) / QUANTILES
        if (share > 0) table[row + left + 1] = (table[row + left + 1] as number) + share / QUANTILES
      }
    }
  }
  return table
}
