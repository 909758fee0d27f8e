import type { EventTail } from '@/lib/risk/library/eventTail'
import type { StateGrid } from '@/lib/risk/library/stateGrid'
import type { Stream } from '@/lib/risk/random'

/**
 * Steps that find a venue with the same net loss N and the same highest net loss M so far, after at least one event: of all
 * histories drawn, grouped. `counts` says how many of a group's steps, weighted, were spent at each node of the volatility.
 */
export type Histories = {
  groups: number
  netLoss: Float64Array
  highest: Float64Array
  /** groups × nodes; nodes outside `from` … `to` have none. Per history. */
  counts: Float64Array
  from: Uint8Array
  to: Uint8Array
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
}

type Walk = { node: number; netLoss: number; highest: number; group: number }

/**
 * Draws histories of a term: the volatility's course and events, of which each adds its window to N and may raise M. A history
 * with a large event is rare and weighs much, so histories are drawn without any, which weigh as they are likely, and
 * branch: to each belong histories that follow it up to a step where a large event comes, at places drawn by its chance there.
 */
export function drawHistories(tail: EventTail, grid: StateGrid, plan: HistoryPlan, stream: Stream): Histories {
  const { nodes, count, weights } = tail
  const { histories, branches, steps, stepsPerDay, credit, large } = plan
  const cumulative = cumulate(grid)
  const groups = new GroupList(nodes)
  const path = Array.from({ length: steps }, () => ({ node: 0, netLoss: 0, highest: 0, hazard: 0 }))

  function happen(walk: Walk, rank: number): void {
    const { node } = walk
    walk.highest = Math.max(walk.highest, walk.netLoss + (tail.peaks[rank] as number))
    walk.netLoss += tail.netLosses[rank] as number
    walk.group = groups.open(walk.netLoss, walk.highest)
    const left = Math.floor((tail.jumps[node * count + rank] as number) + stream.uniform())
    move(walk, Math.min(left, grid.jumps - 1))
  }

  function rest(walk: Walk): void {
    if (credit > 0) {
      walk.netLoss -= credit
      walk.group = groups.open(walk.netLoss, walk.highest)
    }
    move(walk, 0)
  }

  function move(walk: Walk, jump: number): void {
    walk.node = nextNode(cumulative, (walk.node * grid.jumps + jump) * nodes, nodes, stream.uniform())
  }

  for (let history = 0; history < histories; history++) {
    const walk: Walk = { node: grid.start, netLoss: 0, highest: 0, group: -1 }
    let survival = 1 / histories
    let hazards = 0
    for (let step = 0; step < steps; step++) {
      if (walk.group >= 0) groups.count(walk.group, walk.node, survival)
      const base = walk.node * (count + 1)
      const chance = (weights[base + large] as number) / stepsPerDay
      hazards += survival * chance
      Object.assign(path[step] as object, {
        node: walk.node,
        netLoss: walk.netLoss,
        highest: walk.highest,
        hazard: hazards,
      })
      const small = ((weights[base] as number) - (weights[base + large] as number)) / stepsPerDay
      survival *= 1 - chance
      const drawn = stream.uniform() * (1 - chance)
      if (drawn < small)
        happen(walk, rankOf(weights, base, count, (weights[base + large] as number) + drawn * stepsPerDay))
      else rest(walk)
    }
    if (hazards === 0) continue
    const offset = stream.uniform()
    const rotation = stream.uniform()
    let step = 0
    for (let branch = 0; branch < branches; branch++) {
      const at = ((branch + offset) / branches) * hazards
      while (step < steps - 1 && (path[step] as { hazard: number }).hazard < at) step++
      const { node, netLoss, highest } = path[step] as { node: number; netLoss: number; highest: number }
      const twig: Walk = { node, netLoss, highest, group: -1 }
      const base = node * (count + 1)
      const drawn = (rotation + branch * GOLDEN) % 1
      happen(twig, rankOf(weights, base, count, drawn * (weights[base + large] as number)))
      for (let later = step + 1; later < steps; later++) {
        groups.count(twig.group, twig.node, hazards / branches)
        const now = twig.node * (count + 1)
        const next = stream.uniform() * stepsPerDay
        if (next < (weights[now] as number)) happen(twig, rankOf(weights, now, count, next))
        else rest(twig)
      }
    }
  }
  return groups.close()
}

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

  count(group: number, node: number, weight: number): void {
    const at = group * this.nodes + node
    this.counts[at] = (this.counts[at] as number) + weight
  }

  close(): Histories {
    const { groups, nodes, counts } = this
    const from = new Uint8Array(groups)
    const to = new Uint8Array(groups)
    for (let group = 0; group < groups; group++) {
      let [first, last] = [nodes, 0]
      for (let node = 0; node < nodes; node++) {
        if (counts[group * nodes + node] === 0) continue
        if (first === nodes) first = node
        last = node + 1
      }
      from[group] = first
      to[group] = Math.max(last, first)
    }
    return { groups, netLoss: this.netLoss, highest: this.highest, counts, from, to }
  }
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * values.length)
  larger.set(values)
  return larger
}
