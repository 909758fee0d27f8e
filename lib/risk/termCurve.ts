import type { Library, WindowSample } from '@/lib/risk/buildLibrary'
import { streamOf } from '@/lib/risk/random'

/** Histories of a term drawn for each replicate. */
const HISTORIES = 128
/** Streams of the terms lie beyond those of the windows and of the pilot. */
const TERM_BLOCK = 0xc000_0000

/**
 * Distribution of the highest net loss M_T of a term, for one replicate of a library. All layers integrate this one curve,
 * so adjoining layers add up. Simulated: it may wiggle within its standard error where it should fall.
 */
export type TermCurve = {
  /** `P(M_T > loss)` for a loss of 0 or more. */
  exceedance(loss: number): number
  /** Expected loss of the layer from `attachment` to `exhaustion`: `∫ P(M_T > y) dy`, asset. */
  expectedLoss(attachment: number, exhaustion: number): number
  /** Highest loss that the replicate can reach with the histories drawn, asset. */
  largest: number
}

/** Days of a term that find the venue with the same net loss N and the same highest net loss M so far. */
type Days = { count: number; netLoss: number; highest: number }

/**
 * Aggregates windows to a term: each day has an event with the library's frequency, at most one; an event adds its window to
 * the net loss N and may raise the maximum M. Histories are drawn and then integrated exactly over the next event, without
 * weights. With `H(x)` the frequency of events whose peak exceeds x and `G(x) = ∫ₓ H`:
 *
 *     P(M_T > y)  = E Σ_d 1{M_d−1 ≤ y} · H(y − N_d−1)
 *     EL(a, a+ℓ)  = E Σ_d [ G(max(a, M_d−1) − N_d−1) − G(a + ℓ − N_d−1) ]⁺
 *
 * Volatility and open interest stay at the snapshot's for the whole term. Between events nothing is earned (calm-day
 * surplus credit 0).
 *
 * @param days length of the term
 */
export function termCurves(library: Library, days: number): TermCurve[] {
  return library.replicates.map((windows, replicate) => {
    const tail = tailOf(windows)
    const histories = drawHistories(windows, days, library.seed, replicate)
    const share = 1 / HISTORIES
    return {
      largest: histories.reduce((most, { netLoss }) => Math.max(most, netLoss + tail.largest), 0),
      exceedance: (loss) =>
        histories.reduce(
          (sum, { count, netLoss, highest }) =>
            highest <= loss ? sum + share * count * tail.frequency(loss - netLoss) : sum,
          0,
        ),
      expectedLoss: (attachment, exhaustion) =>
        histories.reduce((sum, { count, netLoss, highest }) => {
          if (highest >= exhaustion) return sum
          const from = tail.excess(Math.max(attachment, highest) - netLoss)
          return sum + share * count * (from - tail.excess(exhaustion - netLoss))
        }, 0),
    }
  })
}

type Tail = { frequency(loss: number): number; excess(loss: number): number; largest: number }

/** H and G of a replicate, by binary search in the sorted peaks. */
function tailOf(windows: readonly WindowSample[]): Tail {
  const sorted = [...windows].sort((a, b) => a.peak - b.peak)
  const peaks = sorted.map(({ peak }) => peak)
  // Sums over the windows from each one on: of weights, and of weights × peaks.
  const weights = new Float64Array(sorted.length + 1)
  const losses = new Float64Array(sorted.length + 1)
  for (let index = sorted.length - 1; index >= 0; index--) {
    const { weight, peak } = sorted[index] as WindowSample
    weights[index] = (weights[index + 1] as number) + weight
    losses[index] = (losses[index + 1] as number) + weight * peak
  }
  const above = (loss: number) => {
    let low = 0
    let high = peaks.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((peaks[middle] as number) > loss) high = middle
      else low = middle + 1
    }
    return low
  }
  return {
    frequency: (loss) => weights[above(loss)] as number,
    excess: (loss) => {
      const first = above(loss)
      return (losses[first] as number) - (weights[first] as number) * loss
    },
    largest: peaks.at(-1) ?? 0,
  }
}

/** Draws histories of events and groups their days by the state they find. */
function drawHistories(windows: readonly WindowSample[], days: number, seed: number, replicate: number): Days[] {
  const cumulative: number[] = []
  let frequency = 0
  for (const { weight } of windows) {
    frequency += weight
    cumulative.push(frequency)
  }
  const stream = streamOf(seed, TERM_BLOCK + replicate)
  const untouched: Days = { count: 0, netLoss: 0, highest: 0 }
  const groups = [untouched]
  for (let history = 0; history < HISTORIES; history++) {
    let group = untouched
    let left = days
    for (;;) {
      // Days up to and including the one with the next event: geometric.
      const wait = 1 + Math.floor(Math.log(stream.uniform()) / Math.log1p(-frequency))
      group.count += Math.min(wait, left)
      left -= wait
      if (left <= 0) break
      const { peak, netLoss } = pick(windows, cumulative, stream.uniform() * frequency)
      group = {
        count: 0,
        highest: Math.max(group.highest, group.netLoss + peak),
        netLoss: group.netLoss + netLoss,
      }
      groups.push(group)
    }
  }
  return groups
}

function pick(windows: readonly WindowSample[], cumulative: readonly number[], at: number): WindowSample {
  let low = 0
  let high = windows.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((cumulative[middle] as number) > at) high = middle
    else low = middle + 1
  }
  return windows[low] as WindowSample
}
