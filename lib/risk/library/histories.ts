import type { EventTail } from '@/lib/risk/library/eventTail'
import type { StateGrid } from '@/lib/risk/library/stateGrid'
import type { Course } from '@/lib/risk/library/stateOccupancy'
import type { Stream } from '@/lib/risk/random'

/**
 * What events of the past do to a venue, as corrections to a venue that nothing has happened to: for each group the net loss N
 * and highest net loss M so far, and how many days, expected at each node of the volatility, are spent with them. A group's
 * counts may be negative where a later event replaces it; over all groups they sum to the chain's exact occupancy. The first
 * group is the untouched venue, whose highest net loss is −∞; then come those of one large event alone, by rank.
 */
export type Histories = {
  groups: number
  netLoss: Float64Array
  highest: Float64Array
  /** groups × nodes. */
  counts: Float64Array
}

export type HistoryPlan = {
  /** Histories drawn, branches of each with a first large event, and of each of these with a second. */
  histories: number
  branches: readonly number[]
  days: number
  /** Surplus of a day without an event, asset. */
  credit: number
  /** Rank of the first window that counts as large. */
  large: number
  course: Course
}

/** A walk on a day, and the chance times loss of large events so far. */
type Station = Walk & { hazard: number }

type Walk = { node: number; netLoss: number; highest: number; group: number }

/**
 * Histories of a term: the volatility's course and events, of which each adds its window to N and may raise M. What lies between
 * events is the chain's expected course from where one leaves it, which replaces the course expected before.
 *
 * What a large event does to an untouched venue is summed exactly, over all windows, days and states. Drawn is only what it does
 * otherwise, for what came before: a second event on a loss, not on none. So a draw adds little noise.
 *
 * A history with a large event is rare and weighs much, so histories are drawn without any, which weigh as they are likely, and
 * branch: to each belong histories that follow it up to a day when a large event comes. Day and event are drawn by chance
 * times peak, and weighed by one over the peak, as what is left to pay after an event grows with it.
 */
export function drawHistories(tail: EventTail, grid: StateGrid, plan: HistoryPlan, stream: Stream): Histories {
  const { nodes, count, weights, losses } = tail
  const { histories, branches, days, credit, large, course } = plan
  const { occupancy } = course
  const cumulative = cumulate(grid)
  const groups = new GroupList(nodes, 2 + count - large + 6 * histories * (1 + (branches[0] ?? 0)))
  groups.open(0, Number.NEGATIVE_INFINITY)
  addSingles(groups, tail, grid, plan)
  const paths = branches.map(() => Array.from({ length: days }, (): Station => ({ ...START, hazard: 0 })))

  function happen(walk: Walk, rank: number, weight: number, left: number): void {
    const { node } = walk
    const jump = Math.floor((tail.jumps[node * count + rank] as number) + stream.uniform())
    move(walk, Math.min(jump, grid.jumps - 1))
    const [peak, netLoss] = [tail.peaks[rank] as number, tail.netLosses[rank] as number]
    if (peak === 0 && netLoss === 0) return
    walk.highest = Math.max(walk.highest, walk.netLoss + peak)
    walk.netLoss += netLoss
    const single = 1 + rank - large
    // On an untouched venue a large event does what is summed already.
    if (single > 0 && walk.group === 0) walk.group = single
    else {
      if (single > 0) groups.add(single, occupancy, (left * nodes + walk.node) * nodes, -weight)
      regroup(walk, weight, left)
    }
  }

  function rest(walk: Walk, weight: number, left: number): void {
    move(walk, 0)
    if (credit === 0) return
    walk.netLoss -= credit
    regroup(walk, weight, left)
  }

  /** From here on the walk is in a group of its own, and no longer in the one before. */
  function regroup(walk: Walk, weight: number, left: number): void {
    const from = (left * nodes + walk.node) * nodes
    if (walk.group > 0) groups.add(walk.group, occupancy, from, -weight)
    walk.group = groups.open(walk.netLoss, walk.highest)
    groups.add(walk.group, occupancy, from, weight)
  }

  function move(walk: Walk, jump: number): void {
    walk.node = nextNode(cumulative, (walk.node * grid.jumps + jump) * nodes, nodes, stream.uniform())
  }

  /**
   * A history from a day on without any more large events, and those that branch off it with one.
   * @param before large events that it has had
   */
  function explore(start: Walk, from: number, weight: number, before: number): void {
    const number = branches[before]
    if (number === undefined) {
      follow(start, from, weight)
      return
    }
    const path = paths[before] as Station[]
    const walk = { ...start }
    let survival = weight
    let hazards = 0
    for (let day = from; day < days; day++) {
      const base = walk.node * (count + 1)
      const chance = weights[base + large] as number
      hazards += survival * (losses[base + large] as number)
      note(path[day] as Station, walk, hazards)
      const small = (weights[base] as number) - (weights[base + large] as number)
      survival *= 1 - chance
      const drawn = stream.uniform() * (1 - chance)
      if (drawn < small) {
        const at = (weights[base + large] as number) + drawn
        happen(walk, rankOf(weights, base, count, at), survival, days - day - 1)
      } else rest(walk, survival, days - day - 1)
    }
    if (hazards === 0) return
    const offset = stream.uniform()
    const rotation = stream.uniform()
    let day = from
    for (let branch = 0; branch < number; branch++) {
      while (day < days - 1 && (path[day] as Station).hazard < ((branch + offset) / number) * hazards) day++
      const { node, netLoss, highest, group } = path[day] as Station
      const twig: Walk = { node, netLoss, highest, group }
      const base = node * (count + 1)
      const drawn = (rotation + branch * GOLDEN) % 1
      const rank = rankOf(losses, base, count, drawn * (losses[base + large] as number))
      const own = hazards / number / (tail.peaks[rank] as number)
      happen(twig, rank, own, days - day - 1)
      explore(twig, day + 1, own, before + 1)
    }
  }

  /** A history from a day on with whatever happens. */
  function follow(walk: Walk, from: number, weight: number): void {
    for (let day = from; day < days; day++) {
      const now = walk.node * (count + 1)
      const next = stream.uniform()
      if (next < (weights[now] as number)) happen(walk, rankOf(weights, now, count, next), weight, days - day - 1)
      else rest(walk, weight, days - day - 1)
    }
  }

  for (let history = 0; history < histories; history++) {
    explore({ ...START, node: grid.start }, 0, 1 / histories, 0)
  }
  return groups.close(course.time)
}

function note(station: Station, { node, netLoss, highest, group }: Walk, hazard: number): void {
  station.node = node
  station.netLoss = netLoss
  station.highest = highest
  station.group = group
  station.hazard = hazard
}

/** A group for each window, with the days that follow its event wherever it happens in the term. */
function addSingles(
  groups: GroupList,
  { nodes, count, weights, jumps, peaks, netLosses }: EventTail,
  grid: StateGrid,
  { course: { follows }, large }: HistoryPlan,
): void {
  for (let rank = large; rank < count; rank++) {
    groups.open(netLosses[rank] as number, peaks[rank] as number)
    for (let node = 0; node < nodes; node++) {
      const at = node * (count + 1) + rank
      const weight = (weights[at] as number) - (weights[at + 1] as number)
      if (!(weight > 0)) continue
      const jump = Math.min(jumps[node * count + rank] as number, grid.jumps - 1)
      const low = Math.min(Math.floor(jump), grid.jumps - 2)
      const from = (node * grid.jumps + low) * nodes
      groups.add(1 + rank - large, follows, from, weight * (1 - jump + low))
      groups.add(1 + rank - large, follows, from + nodes, weight * (jump - low))
    }
  }
}

const START: Walk = { node: 0, netLoss: 0, highest: 0, group: 0 }
const GOLDEN = 0.618_033_988_749_894_9

const cumulated = new WeakMap<StateGrid, Float64Array>()

/** Sums of the rows of the chain, kept for its grid. */
export function cumulate(grid: StateGrid): Float64Array {
  const known = cumulated.get(grid)
  if (known) return known
  const nodes = grid.multiples.length
  const sums = grid.transition.slice()
  for (let i = 0; i < sums.length; i++) if (i % nodes !== 0) sums[i] = (sums[i] as number) + (sums[i - 1] as number)
  cumulated.set(grid, sums)
  return sums
}

/** The node that a uniform number falls on, of a row of sums. */
export function nextNode(cumulative: Float64Array, row: number, nodes: number, at: number): number {
  let node = 0
  while (node < nodes - 1 && (cumulative[row + node] as number) <= at) node++
  return node
}

/** The last rank from which on the weights still sum to more than `at`. */
export function rankOf(weights: Float64Array, base: number, count: number, at: number): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((weights[base + middle] as number) > at) low = middle
    else high = middle - 1
  }
  return low
}

class GroupList {
  private groups = 0
  private netLoss: Float64Array
  private highest: Float64Array
  private counts: Float64Array

  /** @param room for so many groups; more are made room for when they come */
  constructor(
    private readonly nodes: number,
    room: number,
  ) {
    this.netLoss = new Float64Array(room)
    this.highest = new Float64Array(room)
    this.counts = new Float64Array(room * nodes)
  }

  open(netLoss: number, highest: number): number {
    if (this.groups === this.netLoss.length) {
      this.netLoss = grown(this.netLoss)
      this.highest = grown(this.highest)
      this.counts = grown(this.counts)
    }
    this.netLoss[this.groups] = netLoss
    this.highest[this.groups] = highest
    return this.groups++
  }

  add(group: number, occupancy: Float64Array, from: number, weight: number): void {
    const { nodes, counts } = this
    const to = group * nodes
    for (let node = 0; node < nodes; node++) {
      counts[to + node] = (counts[to + node] as number) + weight * (occupancy[from + node] as number)
    }
  }

  /** @param all days expected at each node: what is in no other group is left to the first */
  close(all: Float64Array): Histories {
    const { groups, netLoss, highest, counts, nodes } = this
    for (let node = 0; node < nodes; node++) {
      let left = all[node] as number
      for (let group = 1; group < groups; group++) left -= counts[group * nodes + node] as number
      counts[node] = left
    }
    return { groups, netLoss, highest, counts }
  }
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * values.length)
  larger.set(values)
  return larger
}
