import type { EventTail } from '@/lib/risk/library/eventTail'
import type { StateGrid } from '@/lib/risk/library/stateGrid'

/**
 * Expected number of steps that the chain spends at each node over a term, events and what they leave behind included. It
 * starts at today's volatility.
 */
export function stateOccupancy(grid: StateGrid, tail: EventTail, steps: number, stepsPerDay: number): Float64Array {
  const nodes = grid.multiples.length
  const chain = stepLaw(grid, tail, stepsPerDay)
  let now = new Float64Array(nodes)
  now[grid.start] = 1
  const occupancy = new Float64Array(nodes)
  for (let step = 0; step < steps; step++) {
    const next = new Float64Array(nodes)
    for (let from = 0; from < nodes; from++) {
      const mass = now[from] as number
      occupancy[from] = (occupancy[from] as number) + mass
      if (mass === 0) continue
      for (let to = 0; to < nodes; to++) next[to] = (next[to] as number) + mass * (chain[from * nodes + to] as number)
    }
    now = next
  }
  return occupancy
}

/** Chance of each node after a step from each, nodes × nodes, with events mixed in: a jump of a fractional number of spacings takes the two next to it. */
function stepLaw(grid: StateGrid, tail: EventTail, stepsPerDay: number): Float64Array {
  const nodes = grid.multiples.length
  const { count } = tail
  const chain = new Float64Array(nodes * nodes)
  for (let node = 0; node < nodes; node++) {
    const mass = new Float64Array(grid.jumps)
    const base = node * (count + 1)
    for (let rank = 0; rank < count; rank++) {
      const weight = ((tail.weights[base + rank] as number) - (tail.weights[base + rank + 1] as number)) / stepsPerDay
      if (weight <= 0) continue
      const jump = Math.min(tail.jumps[node * count + rank] as number, grid.jumps - 1)
      const low = Math.min(Math.floor(jump), grid.jumps - 2)
      mass[low] = (mass[low] as number) + weight * (1 - jump + low)
      mass[low + 1] = (mass[low + 1] as number) + weight * (jump - low)
    }
    mass[0] = (mass[0] as number) + 1 - (tail.weights[base] as number) / stepsPerDay
    for (let jump = 0; jump < grid.jumps; jump++) {
      const part = mass[jump] as number
      if (part === 0) continue
      const row = (node * grid.jumps + jump) * nodes
      for (let to = 0; to < nodes; to++) {
        chain[node * nodes + to] = (chain[node * nodes + to] as number) + part * (grid.transition[row + to] as number)
      }
    }
  }
  return chain
}
