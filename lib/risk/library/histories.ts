import type { EventTail } from '@/lib/risk/library/eventTail'
import type { StateGrid } from '@/lib/risk/library/stateGrid'
import type { Stream } from '@/lib/risk/random'

/**
 * What events of the past do to a venue, as corrections to a venue that nothing has happened to: for each group the net loss N
 * and highest net loss M so far, and how many steps, expected at each node of the volatility, are spent with them. A group's
 * counts may be negative where a later event replaces it; over all groups and the untouched venue they sum to the chain's
 * exact occupancy.
 */
export type Histories = {
  groups: number
  netLoss: Float64Array
  highest: Float64Array
  /** groups × nodes. */
  counts: Float64Array
}

export type HistoryPlan = {
  /** Histories drawn, and branches of each. */
  histories: number
  branches: number
  steps: number
  stepsPerDay: number
  /** Surplus of a step without an event, asset. */
  credit: number
  /** Rank of the first window that counts as large. */
  large: number
  /** By `occupancies`. */
  occupancy: Float64Array
}

type Walk = { node: number; netLoss: number; highest: number; group: number }

/**
 * Draws histories of a term: the volatility's course and events, of which each adds its window to N and may raise M. Only the
 * events are drawn: what lies between them is the chain's expected course from where an event leaves it, which replaces the
 * course expected before, so a small event adds little noise.
 *
 * A history with a large event is rare and weighs much, so histories are drawn without any, which weigh as they are likely, and
 * branch: to each belong histories that follow it up to a step where a large event comes. Step and event are drawn by chance
 * times peak, and weighed by one over the peak, as what is left to pay after an event grows with it.
 */
export function drawHistories(tail: EventTail, grid: StateGrid, plan: HistoryPlan, stream: Stream): Histories {
  const { nodes, count, weights, losses } = tail
  const { histories, branches, steps, stepsPerDay, credit, large, occupancy } = plan
  const cumulative = cumulate(grid)
  const groups = new GroupList(nodes)
  const path = Array.from({ length: steps }, (): Walk & { hazard: number } => ({ ...START, node: 0, hazard: 0 }))

  function happen(walk: Walk, rank: number, weight: number, left: number): void {
    const { node } = walk
    walk.highest = Math.max(walk.highest, walk.netLoss + (tail.peaks[rank] as number))
    walk.netLoss += tail.netLosses[rank] as number
    const jump = Math.floor((tail.jumps[node * count + rank] as number) + stream.uniform())
    move(walk, Math.min(jump, grid.jumps - 1))
    regroup(walk, weight, left)
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
    if (walk.group >= 0) groups.add(walk.group, occupancy, from, -weight)
    walk.group = groups.open(walk.netLoss, walk.highest)
    groups.add(walk.group, occupancy, from, weight)
  }

  function move(walk: Walk, jump: number): void {
    walk.node = nextNode(cumulative, (walk.node * grid.jumps + jump) * nodes, nodes, stream.uniform())
  }

  for (let history = 0; history < histories; history++) {
    const walk: Walk = { ...START, node: grid.start }
    let survival = 1 / histories
    let hazards = 0
    for (let step = 0; step < steps; step++) {
      const base = walk.node * (count + 1)
      const chance = (weights[base + large] as number) / stepsPerDay
      hazards += (survival * (losses[base + large] as number)) / stepsPerDay
      Object.assign(path[step] as object, walk, { hazard: hazards })
      const small = ((weights[base] as number) - (weights[base + large] as number)) / stepsPerDay
      survival *= 1 - chance
      const drawn = stream.uniform() * (1 - chance)
      if (drawn < small) {
        const at = (weights[base + large] as number) + drawn * stepsPerDay
        happen(walk, rankOf(weights, base, count, at), survival, steps - step - 1)
      } else rest(walk, survival, steps - step - 1)
    }
    if (hazards === 0) continue
    const offset = stream.uniform()
    const rotation = stream.uniform()
    let step = 0
    for (let branch = 0; branch < branches; branch++) {
      while (step < steps - 1 && (path[step] as { hazard: number }).hazard < ((branch + offset) / branches) * hazards)
        step++
      const { node, netLoss, highest, group } = path[step] as Walk
      const twig: Walk = { node, netLoss, highest, group }
      const base = node * (count + 1)
      const drawn = (rotation + branch * GOLDEN) % 1
      const rank = rankOf(losses, base, count, drawn * (losses[base + large] as number))
      const weight = hazards / branches / (tail.peaks[rank] as number)
      happen(twig, rank, weight, steps - step - 1)
      for (let later = step + 1; later < steps; later++) {
        const now = twig.node * (count + 1)
        const next = stream.uniform() * stepsPerDay
        if (next < (weights[now] as number)) happen(twig, rankOf(weights, now, count, next), weight, steps - later - 1)
        else rest(twig, weight, steps - later - 1)
      }
    }
  }
  return groups.close()
}

const START: Walk = { node: 0, netLoss: 0, highest: 0, group: -1 }
const GOLDEN = 0.618_033_988_749_894_9

const cumulated = new WeakMap<StateGrid, Float64Array>()

function cumulate(grid: StateGrid): Float64Array {
  const known = cumulated.get(grid)
  if (known) return known
  const nodes = grid.multiples.length
  const sums = grid.transition.slice()
  for (let i = 0; i < sums.length; i++) if (i % nodes !== 0) sums[i] = (sums[i] as number) + (sums[i - 1] as number)
  cumulated.set(grid, sums)
  return sums
}

function nextNode(cumulative: Float64Array, row: number, nodes: number, at: number): number {
  let node = 0
  while (node < nodes - 1 && (cumulative[row + node] as number) <= at) node++
  return node
}

/** The last rank from which on the weights still sum to more than `at`. */
function rankOf(weights: Float64Array, base: number, count: number, at: number): number {
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
  private netLoss = new Float64Array(1024)
  private highest = new Float64Array(1024)
  private counts: Float64Array

  constructor(private readonly nodes: number) {
    this.counts = new Float64Array(1024 * nodes)
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
    for (let node = 0; node < nodes; node++) {
      const at = group * nodes + node
      counts[at] = (counts[at] as number) + weight * (occupancy[from + node] as number)
    }
  }

  close(): Histories {
    const { groups, netLoss, highest, counts } = this
    return { groups, netLoss, highest, counts }
  }
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * values.length)
  larger.set(values)
  return larger
}
