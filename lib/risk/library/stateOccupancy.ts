import type { EventTail } from '@/lib/risk/library/eventTail'
import type { StateGrid } from '@/lib/risk/library/stateGrid'

/**
 * Expected number of steps that the chain spends at each node over a term, events and what they leave behind included. It
 * starts at today's volatility.
 */
export function stateOccupancy(grid: StateGrid, tail: EventTail, steps: number, stepsPerDay: number): Float64Array {
  const nodes = grid.multiples.length
  const all = occupancies(grid, tail, steps, stepsPerDay)
  const first = (steps * nodes + grid.start) * nodes
  return all.slice(first, first + nodes)
}

/**
 * The same from every node, and for every number of steps that are left: entry `(left · nodes + from) · nodes + at`, `left`
 * from 0 to `steps`. One step more: the node itself, then what follows from where the chain goes.
 */
export function occupancies(grid: StateGrid, tail: EventTail, steps: number, stepsPerDay: number): Float64Array {
  const nodes = grid.multiples.length
  const size = nodes * nodes
  const chain = stepLaw(grid, tail, stepsPerDay)
  const table = new Float64Array((steps + 1) * size)
  for (let left = 1; left <= steps; left++) {
    for (let from = 0; from < nodes; from++) {
      const row = left * size + from * nodes
      table[row + from] = 1
      for (let to = 0; to < nodes; to++) {
        const chance = chain[from * nodes + to] as number
        if (chance === 0) continue
        const before = (left - 1) * size + to * nodes
        for (let at = 0; at < nodes; at++) {
          table[row + at] = (table[row + at] as number) + chance * (table[before + at] as number)
        }
      }
    }
  }
  return table
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
