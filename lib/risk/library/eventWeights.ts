import { log } from '@/lib/risk/elementary/log'
import type { StateGrid } from '@/lib/risk/library/stateGrid'
import type { EventSide, StressLaw } from '@/lib/risk/library/stressLaw'
import type { DrawnWindows } from '@/lib/risk/library/windowSet'

/**
 * How many events a day each window stands for at each node of the volatility, under a law: node-major, nodes × count. A
 * window simulated at one volatility serves the nodes up to the next bin on both sides, at its size in their volatility; its
 * loss is taken to lie on a line between the bins. Another law only needs other weights, not other windows.
 */
export function eventWeights(windows: DrawnWindows, grid: StateGrid, law: StressLaw): Float64Array {
  const { count, sides, bins, sizes, measures, scores } = windows
  const nodes = grid.multiples.length
  const weights = new Float64Array(nodes * count)
  const logSizes = sizes.map(log)
  const shares = measures.map((measure, i) => measure * law.durationRatio(sides[i] as EventSide, scores[i] as number))
  for (let node = 0; node < nodes; node++) {
    const multiple = grid.multiples[node] as number
    const below = grid.binOf[node] as number
    const share = grid.binShare[node] as number
    const scales = grid.bins.map((bin) => bin / multiple)
    const logScales = scales.map(log)
    const laws = ([0, 1] as const).map((side) => law.at(side, grid.state * multiple))
    for (let i = 0; i < count; i++) {
      const bin = bins[i] as number
      const part = bin === below ? 1 - share : bin === below + 1 ? share : 0
      if (part === 0) continue
      const scale = scales[bin] as number
      const logScale = logScales[bin] as number
      const density = laws[sides[i] as number]?.densityAt((logSizes[i] as number) + logScale) ?? 0
      weights[node * count + i] = part * density * scale * (shares[i] as number)
    }
  }
  return weights
}
