import { type MarketExposure, openInterestOf, type Side } from '@/lib/risk/exposure'

/**
 * One side of a market by the move of the mark that seizes it: the fall (longs) or rise (shorts) since the opening as a
 * fraction of the opening mark. All brackets and tranches are merged, each at its own margin, so a move is looked up once.
 * Quantity is piecewise linear in the move and `∫ distance to bankruptcy d(quantity)` piecewise quadratic; both are kept at
 * the near end of each stretch, with their slopes. Quantities in units of the underlying.
 */
export type SeizureLadder = {
  /** Near ends of the stretches, ascending. The first may be negative: what is below its margin at the opening. */
  moves: Float64Array
  /** Far end of the last stretch. */
  end: number
  quantities: Float64Array
  /** Quantity per unit of move. */
  densities: Float64Array
  moments: Float64Array
  /** Slope of the moment at the near end, and how much the slope grows per unit of move. */
  slopes: Float64Array
  bends: Float64Array
  total: number
  /** Smallest and largest maintenance margin. */
  margins: readonly [number, number]
}

/** A part of every rung that is liquidated at one maintenance margin. */
type Tranche = { share: number; margin: number }

/** A tranche in moves: the edges of its rungs and the density inside each; `rung` is where the merging has come to. */
type Crossing = { margin: number; stretch: number; edges: number[]; densities: number[]; rung: number }

/**
 * A side's ladder as its window crosses it. A position at distance d with margin m is seized when its distance is down to m:
 * a long when the mark has fallen to `(1 − d) ÷ (1 − m)` of the opening, a short when it has risen to `(1 + d) ÷ (1 + m)`. So
 * the move is `(d − m) ÷ (1 ∓ m)`, linear in d. With partial liquidation the rest of a position follows at half its margin.
 */
export function seizureLadder(market: MarketExposure, side: Side, partialLiquidation: number): SeizureLadder {
  const sign = side === 'long' ? -1 : 1
  const tranches = tranchesOf(market, partialLiquidation).map(({ share, margin }): Crossing => {
    const stretch = 1 + sign * margin
    const edges = [0, ...market[side].map(({ distance }) => distance)].map((distance) => (distance - margin) / stretch)
    const densities = market[side].map(
      ({ openInterest }, rung) =>
        ((openInterest / market.markPrice) * share) / ((edges[rung + 1] as number) - (edges[rung] as number)),
    )
    return { margin, stretch, edges, densities, rung: -1 }
  })
  return cumulate(tranches, openInterestOf(market[side]) / market.markPrice)
}

/** Merges the tranches' stretches: between two neighbouring edges of any of them nothing changes. */
function cumulate(tranches: readonly Crossing[], total: number): SeizureLadder {
  const edges = [...new Set(tranches.flatMap(({ edges }) => edges))].sort((a, b) => a - b)
  const size = edges.length - 1
  const [quantities, densities, moments, slopes, bends] = Array.from({ length: 5 }, () => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  let quantity = 0
  let moment = 0
  for (let index = 0; index < size; index++) {
    const near = edges[index] as number
    const width = (edges[index + 1] as number) - near
    let [density, slope, bend] = [0, 0, 0]
    for (const tranche of tranches) {
      while (tranche.rung + 1 < tranche.edges.length && (tranche.edges[tranche.rung + 1] as number) <= near)
        tranche.rung++
      const part = tranche.densities[tranche.rung] ?? 0
      density += part
      // Distance to bankruptcy as a function of the move: margin + stretch × move.
      slope += part * (tranche.margin + tranche.stretch * near)
      bend += part * tranche.stretch
    }
    quantities[index] = quantity
    densities[index] = density
    moments[index] = moment
    slopes[index] = slope
    bends[index] = bend
    quantity += density * width
    moment += slope * width + (bend * width * width) / 2
  }
  const margins = tranches.map(({ margin }) => margin)
  return {
    moves: Float64Array.from(edges.slice(0, -1)),
    end: edges[size] as number,
    quantities,
    densities,
    moments,
    slopes,
    bends,
    total,
    margins: [Math.min(...margins), Math.max(...margins)],
  }
}

/** Looks a move up: index of its stretch, the last one beyond the end, the first one before the start. */
export function stretchOf({ moves }: SeizureLadder, move: number): number {
  let low = 0
  let high = moves.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((moves[middle] as number) <= move) low = middle
    else high = middle - 1
  }
  return low
}

function tranchesOf({ brackets }: MarketExposure, part: number): Tranche[] {
  return brackets
    .flatMap(({ maintenanceMargin, openInterestShare }) => [
      { share: openInterestShare * part, margin: maintenanceMargin },
      { share: openInterestShare * (1 - part), margin: maintenanceMargin / 2 },
    ])
    .filter(({ share }) => share > 0)
}
