import type { Library } from '@/lib/risk/buildLibrary'
import { openInterestOf } from '@/lib/risk/exposure'
import { type EventTail, rankAbove } from '@/lib/risk/library/eventTail'
import { drawHistories } from '@/lib/risk/library/histories'
import { courseOf } from '@/lib/risk/library/stateOccupancy'
import { streamOf } from '@/lib/risk/random'
import { assertHorizon } from '@/lib/risk/riskErrors'

/** Streams of the terms lie beyond those of the windows and of the plans. */
const TERM_BLOCK = 0xc000_0000
/** Histories drawn for each replicate, branches of each; days of histories at most, so that long terms don't take longer. */
const HISTORIES = 40
const HISTORY_DAYS = 6144
const LEAST_HISTORIES = 8
const BRANCHES = [6, 1]
/** Large is a loss that a term has with this chance. */
const LARGE = 0.2

/**
 * Distribution of the highest net loss M_T of a term, for one replicate of a library. All layers integrate this one curve,
 * so adjoining layers add up. Simulated: it may wiggle within its standard error where it should fall.
 */
export type TermCurve = {
  /** `P(M_T > loss)` for a loss of 0 or more. */
  exceedance(loss: number): number
  /**
   * Expected loss of the layer from `attachment` to `exhaustion`: `∫ P(M_T > y) dy`, asset. With other sums than the tail's,
   * the part of it that windows so weighed make.
   */
  expectedLoss(attachment: number, exhaustion: number, sums?: Sums): number
  /** Highest loss that the replicate can reach with the histories drawn, asset. */
  largest: number
}

export type TermOptions = {
  /** Tails of the replicates under another law; the library's own by default. */
  tails?: readonly EventTail[]
  /** Histories drawn for each replicate, and branches of each with a first large event, and of each of these with a second. */
  histories?: number
  branches?: readonly number[]
}

/**
 * Aggregates windows to a term. Each day d finds the volatility at a state, the venue with a net loss N and a highest net loss
 * M, and has an event with the state's frequency, at most one; it adds its window to N, may raise M, and moves the volatility.
 * The next event is integrated exactly, without weights; with H_b(x) the daily frequency of events whose peak exceeds x in
 * state b and `G_b(x) = ∫ₓ H_b`:
 *
 *     P(M_T > y)  = E Σ_d 1{M_d−1 ≤ y} · H_b(y − N_d−1)
 *     EL(a, a+ℓ)  = E Σ_d [ G_b(max(a, M_d−1) − N_d−1) − G_b(a + ℓ − N_d−1) ]⁺
 *
 * Days before the first event need no simulation: their share of the states' exact occupancy is integrated, and histories
 * only correct it for what earlier events left behind.
 *
 * @param days length of the term, 1 to 366
 * @throws {HorizonBeyondCalibration}
 */
export function termCurves(library: Library, days: number, options: TermOptions = {}): readonly TermCurve[] {
  assertHorizon(days)
  if (Object.keys(options).length > 0) return aggregate(library, days, options)
  const terms = known.get(library) ?? new Map<number, readonly TermCurve[]>()
  const curves = terms.get(days) ?? aggregate(library, days, options)
  terms.set(days, curves)
  known.set(library, terms)
  return curves
}

/** Layers on the same library and term integrate the same curves. */
const known = new WeakMap<Library, Map<number, readonly TermCurve[]>>()

function aggregate(library: Library, days: number, options: TermOptions): TermCurve[] {
  const { tails = library.tails, branches = BRANCHES } = options
  const histories = options.histories ?? Math.max(LEAST_HISTORIES, Math.min(HISTORIES, Math.floor(HISTORY_DAYS / days)))
  const openInterest = library.exposure.markets.reduce((sum, { long }) => sum + openInterestOf(long), 0)
  const credit = library.parameters.calmCredit * openInterest
  return tails.map((tail, replicate): TermCurve => {
    const stream = streamOf(library.seed, TERM_BLOCK + replicate)
    const { nodes, count } = tail
    const course = courseOf(library.grid, tail, days)
    const plan = { histories, branches, days, credit, course }
    const large = firstLarge(tail, course.time)
    const { groups, netLoss, highest, counts } = drawHistories(tail, library.grid, { ...plan, large }, stream)
    const none = count * nodes
    const own = ranked.get(tail) ?? byRank(tail, tail)
    ranked.set(tail, own)

    function exceedance(loss: number): number {
      const { weights } = own
      let sum = 0
      for (let group = 0; group < groups; group++) {
        if ((highest[group] as number) > loss) continue
        const from = rankAbove(tail, loss - (netLoss[group] as number)) * nodes
        if (from === none) continue
        for (let node = 0, at = group * nodes; node < nodes; node++) {
          sum += (counts[at + node] as number) * (weights[from + node] as number)
        }
      }
      return sum
    }

    function expectedLoss(attachment: number, exhaustion: number, other?: Sums): number {
      const { weights, losses } = other ? byRank(tail, other) : own
      let sum = 0
      for (let group = 0; group < groups; group++) {
        const high = highest[group] as number
        if (high >= exhaustion) continue
        // ∫ H from where the event starts to pay to where it exhausts the layer.
        const near = Math.max(attachment, high) - (netLoss[group] as number)
        const far = exhaustion - (netLoss[group] as number)
        const first = rankAbove(tail, near) * nodes
        const last = rankAbove(tail, far) * nodes
        if (first === none) continue
        for (let node = 0, at = group * nodes; node < nodes; node++) {
          const above = (losses[first + node] as number) - near * (weights[first + node] as number)
          sum += (counts[at + node] as number) * above
        }
        if (last === none) continue
        for (let node = 0, at = group * nodes; node < nodes; node++) {
          const beyond = (losses[last + node] as number) - far * (weights[last + node] as number)
          sum -= (counts[at + node] as number) * beyond
        }
      }
      return sum
    }

    const most = netLoss.subarray(0, groups).reduce((highestLoss, loss) => Math.max(highestLoss, loss), 0)
    return { largest: most + (tail.peaks[count - 1] ?? 0), exceedance, expectedLoss }
  })
}

type Sums = Pick<EventTail, 'weights' | 'losses'>

/** Of tails, for every term. */
const ranked = new WeakMap<EventTail, Sums>()

function byRank({ nodes, count }: EventTail, { weights, losses }: Sums): Sums {
  return { weights: rankMajor(weights, nodes, count), losses: rankMajor(losses, nodes, count) }
}

/** Sums with all nodes of a rank side by side, as a curve reads them. */
function rankMajor(sums: Float64Array, nodes: number, count: number): Float64Array {
  const turned = new Float64Array(sums.length)
  for (let node = 0; node < nodes; node++) {
    for (let rank = 0; rank <= count; rank++) {
      turned[rank * nodes + node] = sums[node * (count + 1) + rank] as number
    }
  }
  return turned
}

/** Rank from which on windows are large: together they have the chance `LARGE` over the term. */
function firstLarge({ count, nodes, weights }: EventTail, occupancy: Float64Array): number {
  let low = 0
  let high = count
  while (low < high) {
    const rank = (low + high) >>> 1
    let expected = 0
    for (let node = 0; node < nodes; node++) {
      expected += (occupancy[node] as number) * (weights[node * (count + 1) + rank] as number)
    }
    if (expected <= LARGE) high = rank
    else low = rank + 1
  }
  return low
}
