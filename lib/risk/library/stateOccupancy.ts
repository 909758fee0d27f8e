import type { EventTail } from '@/lib/risk/library/eventTail'
import type { StateGrid } from '@/lib/risk/library/stateGrid'

/**
 * Expected number of days that the chain spends at each node over a term, events and what they leave behind included. It
 * starts at today's volatility.
 */
export function stateOccupancy(grid: StateGrid, tail: EventTail, days: number): Float64Array {
  const nodes = grid.multiples.length
  const chain = dayLaw(grid, tail)
  const time = new Float64Array(nodes)
  let at = new Float64Array(nodes)
  at[grid.start] = 1
  for (let day = 0; day < days; day++) {
    for (let node = 0; node < nodes; node++) time[node] = (time[node] as number) + (at[node] as number)
    at = after(at, chain)
  }
  return time
}

/** The chain over a term: what it is expected to do from any node, and where each day finds it. */
export type Course = {
  /**
   * Expected days at each node, from every node and for every number of days that are left: entry
   * `(left · nodes + from) · nodes + at`, `left` from 0 to the term's.
   */
  occupancy: Float64Array
  /** Expected days at each node over the term. */
  time: Float64Array
  /**
   * What follows events, by where they find the chain and the spacings that they leave behind: expected number of a term's
   * days that begin at a node, times those spent at every node after it: `(node · jumps + jump) · nodes + at`.
   */
  follows: Float64Array
}

const courses = new WeakMap<Float64Array, Map<number, Course>>()

/** One day more of `occupancy`: the node itself, then what follows from where the chain goes. */
export function courseOf(grid: StateGrid, tail: EventTail, days: number): Course {
  // All replicates have the same law of events, and one course.
  const known = courses.get(tail.jumpLaw) ?? new Map<number, Course>()
  courses.set(tail.jumpLaw, known)
  const course = known.get(days) ?? computeCourse(grid, tail, days)
  known.set(days, course)
  return course
}

function computeCourse(grid: StateGrid, tail: EventTail, days: number): Course {
  const nodes = grid.multiples.length
  const size = nodes * nodes
  const chain = dayLaw(grid, tail)
  const occupancy = new Float64Array((days + 1) * size)
  for (let left = 1; left <= days; left++) {
    for (let from = 0; from < nodes; from++) {
      const row = left * size + from * nodes
      occupancy[row + from] = 1
      for (let to = 0; to < nodes; to++) {
        const chance = chain[from * nodes + to] as number
        if (chance === 0) continue
        const before = (left - 1) * size + to * nodes
        for (let at = 0; at < nodes; at++) {
          occupancy[row + at] = (occupancy[row + at] as number) + chance * (occupancy[before + at] as number)
        }
      }
    }
  }
  // Σ over days of the chance to be at a node, times what is spent at every node from another one on.
  const sums = new Float64Array(nodes * size)
  let place = new Float64Array(nodes)
  place[grid.start] = 1
  for (let day = 0; day < days; day++) {
    const left = (days - day - 1) * size
    for (let node = 0; node < nodes; node++) {
      const chance = place[node] as number
      if (chance === 0) continue
      for (let i = 0; i < size; i++) {
        sums[node * size + i] = (sums[node * size + i] as number) + chance * (occupancy[left + i] as number)
      }
    }
    place = after(place, chain)
  }
  const follows = new Float64Array(nodes * grid.jumps * nodes)
  for (let node = 0; node < nodes; node++) {
    for (let jump = 0; jump < grid.jumps; jump++) {
      const row = (node * grid.jumps + jump) * nodes
      for (let to = 0; to < nodes; to++) {
        const chance = grid.transition[row + to] as number
        if (chance === 0) continue
        for (let at = 0; at < nodes; at++) {
          follows[row + at] = (follows[row + at] as number) + chance * (sums[node * size + to * nodes + at] as number)
        }
      }
    }
  }
  const first = days * size + grid.start * nodes
  return { occupancy, time: occupancy.slice(first, first + nodes), follows }
}

function after(place: Float64Array, chain: Float64Array): Float64Array<ArrayBuffer> {
  const nodes = place.length
  const next = new Float64Array(nodes)
  for (let node = 0; node < nodes; node++) {
    const chance = place[node] as number
    if (chance === 0) continue
    for (let to = 0; to < nodes; to++) {
      next[to] = (next[to] as number) + chance * (chain[node * nodes + to] as number)
    }
  }
  return next
}

/** Chance of each node after a day from each, nodes × nodes, with events mixed in: a jump of a fractional number of spacings takes the two next to it. */
function dayLaw(grid: StateGrid, { jumpLaw }: EventTail): Float64Array {
  const nodes = grid.multiples.length
  const chain = new Float64Array(nodes * nodes)
  for (let node = 0; node < nodes; node++) {
    let calm = 1
    for (let jump = 0; jump < grid.jumps; jump++) calm -= jumpLaw[node * grid.jumps + jump] as number
    for (let jump = 0; jump < grid.jumps; jump++) {
      const part = (jumpLaw[node * grid.jumps + jump] as number) + (jump === 0 ? calm : 0)
      if (part === 0) continue
      const row = (node * grid.jumps + jump) * nodes
      for (let to = 0; to < nodes; to++) {
        chain[node * nodes + to] = (chain[node * nodes + to] as number) + part * (grid.transition[row + to] as number)
      }
    }
  }
  return chain
}
