import { bisect } from '@/lib/risk/bisect'
import type { Side, VenueExposure } from '@/lib/risk/exposure'
import { eventFrequency } from '@/lib/risk/moveLaw'
import type { ModelParameters } from '@/lib/risk/parameters'
import { stressWindow } from '@/lib/risk/stress/stressWindow'

/** The smallest move of all markets together that makes the venue lose an amount. */
export type ReverseStress = {
  side: Side
  /** Size in daily volatilities, the same for all markets; 0 where nothing needs to move. */
  volatilities: number
  /** The simple returns of the markets at the worst point, in their order. */
  moves: readonly { market: string; move: number }[]
  /** Probability a day of an event at least this large, under the snapshot's volatility; 1 where nothing needs to move. */
  perDay: number
}

const GRID = 64
const BISECTIONS = 24

/**
 * Searches the smallest fall (side `long`) or rise that makes the peak of the net loss reach `amount`, on the course of
 * `stressWindow`, all markets in step by their own volatility. A grid first, because a larger move may lose less where surplus
 * grows faster than deficits; then bisection inside the first cell that reaches it.
 * @param amount asset; 0 is reached without a move
 * @returns null where no move that the model considers reaches it
 */
export function reverseStress(
  exposure: VenueExposure,
  side: Side,
  amount: number,
  parameters: ModelParameters,
): ReverseStress | null {
  const sign = side === 'long' ? -1 : 1
  const logMoves = (size: number) =>
    exposure.markets.map(({ dailyVolatility }) => sign * Math.min(size * dailyVolatility, parameters.largestMove))
  const reached = (size: number) => stressWindow(exposure, logMoves(size), parameters).peak >= amount
  const describe = (size: number): ReverseStress => ({
    side,
    volatilities: size,
    moves: logMoves(size).map((move, index) => ({
      market: exposure.markets[index]?.market as string,
      move: Math.expm1(move),
    })),
    perDay: tailOf(side, size, parameters),
  })
  if (amount <= 0) return { ...describe(0), perDay: 1 }
  const calmest = exposure.markets.reduce((least, market) => Math.min(least, market.dailyVolatility), 1)
  const largest = parameters.largestMove / calmest
  let low = 0
  let high = Number.NaN
  // Evenly spaced in logs from a fiftieth of the largest move.
  for (let cell = 0; cell <= GRID; cell++) {
    const size = largest * 50 ** (cell / GRID - 1)
    if (reached(size)) {
      high = size
      break
    }
    low = size
  }
  if (Number.isNaN(high)) return null
  const [, least] = bisect((size) => !reached(size), [low, high], BISECTIONS)
  return describe(least)
}

/** Probability a day of an event of at least `size` daily volatilities: the inverse of `standardMove`. */
function tailOf(side: Side, size: number, parameters: ModelParameters): number {
  const frequency = eventFrequency(side, parameters)
  const excess = size - parameters.eventThreshold
  if (excess <= 0) return frequency
  const [shape, scale] =
    side === 'long' ? [parameters.fallShape, parameters.fallScale] : [parameters.riseShape, parameters.riseScale]
  return frequency * (shape === 0 ? Math.exp(-excess / scale) : (1 + (shape * excess) / scale) ** (-1 / shape))
}
