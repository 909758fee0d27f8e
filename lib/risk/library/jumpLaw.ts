import { exp } from '@/lib/risk/elementary/exp'
import { log } from '@/lib/risk/elementary/log'
import type { EventTail } from '@/lib/risk/library/eventTail'
import type { StateGrid } from '@/lib/risk/library/stateGrid'
import type { StressLaw } from '@/lib/risk/library/stressLaw'

/** Parts of the sizes, in equal steps of their log, whose events leave the same behind. */
const PARTS = 96

const known = new WeakMap<StressLaw, WeakMap<StateGrid, Float64Array>>()

/**
 * Expected number of events a day by the whole spacings that they leave behind in the volatility, at each node: nodes × the
 * grid's jumps. By quadrature over the law of sizes; a fractional number of spacings takes the two next to it.
 */
export function jumpLaw(law: StressLaw, grid: StateGrid): Float64Array {
  const ofLaw = known.get(law) ?? new WeakMap<StateGrid, Float64Array>()
  known.set(law, ofLaw)
  const table = ofLaw.get(grid) ?? integrate(law, grid)
  ofLaw.set(grid, table)
  return table
}

function integrate(law: StressLaw, grid: StateGrid): Float64Array {
  const nodes = grid.multiples.length
  const table = new Float64Array(nodes * grid.jumps)
  for (let node = 0; node < nodes; node++) {
    for (const side of [0, 1] as const) {
      const { between, smallest, largest } = law.at(side, grid.state * (grid.multiples[node] as number))
      const step = exp(log(largest / smallest) / PARTS)
      for (let part = 0, low = smallest; part < PARTS; part++, low *= step) {
        add(table, grid, node, grid.jumpOf((low * (1 + step)) / 2), between(low, low * step))
      }
    }
  }
  return table
}

/** The same as the windows of a tail stand for it. */
export function jumpsOfWindows({ count, nodes, weights, jumps, jumpLaw: table }: EventTail, grid: StateGrid): void {
  for (let node = 0; node < nodes; node++) {
    const base = node * (count + 1)
    for (let rank = 0; rank < count; rank++) {
      const weight = (weights[base + rank] as number) - (weights[base + rank + 1] as number)
      if (weight > 0) add(table, grid, node, jumps[node * count + rank] as number, weight)
    }
  }
}

function add(table: Float64Array, grid: StateGrid, node: number, fractional: number, weight: number): void {
  const jump = Math.min(fractional, grid.jumps - 1)
  const low = Math.min(Math.floor(jump), grid.jumps - 2)
  const at = node * grid.jumps + low
  table[at] = (table[at] as number) + weight * (1 - jump + low)
  table[at + 1] = (table[at + 1] as number) + weight * (jump - low)
}
