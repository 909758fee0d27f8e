import type { Library } from '@/lib/risk/buildLibrary'
import { exp } from '@/lib/risk/elementary/exp'
import { type EventTail, eventTail } from '@/lib/risk/library/eventTail'
import { eventWeights } from '@/lib/risk/library/eventWeights'
import type { SimulatedWindows } from '@/lib/risk/library/simulation'
import type { StateGrid } from '@/lib/risk/library/stateGrid'
import { type EventDensity, type StressLaw, stressLaw } from '@/lib/risk/library/stressLaw'
import { streamOf } from '@/lib/risk/random'

const PAIR_BLOCK = 0xf800_0000
const GOLDEN = 0.618_033_988_749_894_9

/**
 * Tails of a library's replicates whose day has two chances of an event instead of one: the horizon in blocks of half a day.
 *
 * A day keeps one state of the volatility, in whose units sizes and frequencies are fitted. What is fitted, for each direction, is how
 * often a day has an event and how large the day's worst move is; so each half has an event larger than z with the chance
 * `h(z) = 1 − √(1 − H(z))`, of two falls (or two rises) of a day the worse is the day's, and the day's law H is kept at every z.
 * A fall and a rise of one day follow each other, in either order with the same chance: net losses add, the maximum runs over
 * both. With one chance a day they exclude each other. The volatility moves once a day, from the larger of the two, as its
 * course is fitted to (`fitStateLaw`).
 *
 * A day with both is one window of the tail, so the aggregation stays as it is. The other event of a window's day is drawn from the
 * next replicate, independent of it.
 */
export function twoChances({ replicates, grid, calibration, seed }: Library): EventTail[] {
  const law = stressLaw(calibration)
  const larger = largerOfDay(law)
  return replicates.map((set, replicate) => {
    const next = replicates[(replicate + 1) % replicates.length] as SimulatedWindows
    const uniform = streamOf(seed, PAIR_BLOCK + replicate).uniform()
    const { windows, weights, peak, netLoss } = daysOf(set, next, grid, law, uniform)
    return eventTail(windows, grid, weights, peak, netLoss, larger)
  })
}

const without = (day: EventDensity, size: number) => Math.sqrt(1 - day.between(size, day.largest))

/** Events of both halves of a day, expected number a day, although of two in one direction only the worse counts. */
function bothHalves(law: StressLaw): StressLaw {
  return {
    durationRatio: law.durationRatio,
    at(side, state) {
      const day = law.at(side, state)
      return { ...day, densityAt: (logSize) => day.densityAt(logSize) / without(day, exp(logSize)) }
    },
  }
}

/** The larger of a day's fall and rise: what the volatility's course follows. All of it counts as falls. */
function largerOfDay(law: StressLaw): StressLaw {
  return {
    durationRatio: () => 1,
    at(side, state) {
      const [falls, rises] = [law.at(0, state), law.at(1, state)]
      const largest = Math.max(falls.largest, rises.largest)
      const beyond = (size: number) => {
        const either = falls.between(size, falls.largest) + rises.between(size, rises.largest)
        return side === 0 ? either - 2 * (1 - without(falls, size)) * (1 - without(rises, size)) : 0
      }
      const between = (low: number, high: number) => beyond(low) - beyond(high)
      return { ...falls, largest, between, frequency: beyond(falls.smallest) }
    },
  }
}

/**
 * Days with one event, then days with two: for each window, at each node where it stands for something, an event in the other
 * direction that loses less. So what is rare and large always has the weight that it was placed with.
 */
function daysOf(set: SimulatedWindows, next: SimulatedWindows, grid: StateGrid, law: StressLaw, uniform: number) {
  const nodes = grid.multiples.length
  const [days, halves, others] = [
    eventWeights(set, grid, law),
    eventWeights(set, grid, bothHalves(law)),
    eventWeights(next, grid, bothHalves(law)),
  ]
  const [larger, smaller] = [rankedOf(set, grid), rankedOf(next, grid)]
  const count = set.count + days.reduce((sum, weight) => sum + (weight > 0 ? 1 : 0), 0)
  const [sizes, bins] = [new Float64Array(count), new Uint8Array(count)]
  const [peak, netLoss] = [new Float64Array(count), new Float64Array(count)]
  const weights = new Float64Array(nodes * count)
  const enter = (at: number, from: SimulatedWindows, window: number) => {
    sizes[at] = from.sizes[window] as number
    bins[at] = from.bins[window] as number
  }
  for (let i = 0; i < set.count; i++) {
    enter(i, set, i)
    peak[i] = larger.peak[i] as number
    netLoss[i] = larger.netLoss[i] as number
  }
  // Of each window, how many of the next replicate's lose less.
  const below = Uint32Array.from({ length: set.count }, (_, i) =>
    firstPlace(next.count, (rank) => !less(smaller, smaller.order[rank] as number, larger, i)),
  )
  let at = set.count
  for (let node = 0; node < nodes; node++) {
    const sums = [0, 1].map((side) => chancesOf(next, smaller.order, others.subarray(node * next.count), side))
    for (let i = 0; i < set.count; i++) {
      const day = days[node * set.count + i] as number
      if (day === 0) continue
      const half = halves[node * set.count + i] as number
      const opposite = sums[1 - (set.sides[i] as number)] as Float64Array
      const chance = opposite[below[i] as number] as number
      weights[node * count + i] = day - half * (opposite[next.count] as number)
      weights[node * count + at] = half * chance
      const drawn = ((uniform + at * GOLDEN) % 1) * chance
      const place = firstPlace(next.count - 1, (rank) => (opposite[rank + 1] as number) > drawn)
      const j = smaller.order[place] as number
      if ((larger.severity[i] as number) >= (smaller.severity[j] as number)) enter(at, set, i)
      else enter(at, next, j)
      const [mine, theirs] = [
        { peak: larger.peak[i] as number, netLoss: larger.netLoss[i] as number },
        { peak: smaller.peak[j] as number, netLoss: smaller.netLoss[j] as number },
      ]
      const [first, second] = at % 2 === 0 ? [mine, theirs] : [theirs, mine]
      peak[at] = Math.max(first.peak, first.netLoss + second.peak)
      netLoss[at] = first.netLoss + second.netLoss
      at++
    }
  }
  return { windows: { ...set, count, sizes, bins }, weights, peak, netLoss }
}

/** Chance that the other half has one of the windows up to a place in the order, of one direction. */
function chancesOf({ count, sides }: SimulatedWindows, order: Uint32Array, halves: Float64Array, side: number) {
  const sums = new Float64Array(count + 1)
  order.forEach((window, rank) => {
    const own = sides[window] === side ? (halves[window] as number) / 2 : 0
    sums[rank + 1] = (sums[rank] as number) + own
  })
  return sums
}

type Ranked = { peak: Float64Array; netLoss: Float64Array; severity: Float64Array; order: Uint32Array }

/** Windows in the order of their losses, those without any in the order of their severity, today's daily volatilities. */
function rankedOf({ records, sizes, bins, count }: SimulatedWindows, grid: StateGrid): Ranked {
  const [only] = records
  if (!only) throw new Error('The set has no records.')
  const { peak, netLoss } = only
  const severity = sizes.map((size, i) => size * (grid.bins[bins[i] as number] as number))
  const ranked = { peak, netLoss, severity, order: Uint32Array.from({ length: count }, (_, i) => i) }
  ranked.order.sort((a, b) => (less(ranked, a, ranked, b) ? -1 : 1))
  return ranked
}

function less(of: Ranked, i: number, than: Ranked, j: number): boolean {
  const [a, b] = [of.peak[i] as number, than.peak[j] as number]
  return a === b ? (of.severity[i] as number) < (than.severity[j] as number) : a < b
}

/** The first place that passes, of those that all pass from one on; `count` where none does. */
function firstPlace(count: number, passes: (place: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(middle)) high = middle
    else low = middle + 1
  }
  return low
}
