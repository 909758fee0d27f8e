import { type Estimate, estimate } from '@/lib/risk/estimate'
import type { ExceedancePoint } from '@/lib/risk/exceedanceCurve'
import type { TailMeasure } from '@/lib/risk/measureLayer'
import { mostOf, netPayoutsIn } from '@/lib/risk/portfolio/netPayouts'
import type { PortfolioBlock, PortfolioCover, PortfolioLibrary, PortfolioTreaty } from '@/lib/risk/portfolio/portfolio'
import { type WeightedTail, weightedTail } from '@/lib/risk/portfolio/weightedTail'

const LEVELS = [0.99, 0.995, 0.999] as const
const POINTS = 61

/** What a pool may lose on its covers over the term, asset, each figure with its error from independent blocks. */
export type PoolMeasures = {
  /** Most that can be lost. */
  limit: number
  /** Probability that any cover pays. */
  anyLoss: Estimate
  expectedLoss: Estimate
  tails: readonly TailMeasure[]
  /** `P(loss > x)` for a chart, falling, from 0 to the most that can be lost. */
  exceedance: readonly ExceedancePoint[]
  /** Each cover's mean cost in the worst 0.1 % of the pool: they sum to its expected shortfall. */
  contributions: readonly Estimate[]
}

/**
 * Measures of a pool's covers, whole over the horizon or as far as they still run; any covers of the library's venues.
 * @param treaties whose payments are taken off; without any, the measures are gross
 */
export function poolMeasures(
  library: PortfolioLibrary,
  covers: readonly PortfolioCover[],
  treaties: readonly PortfolioTreaty[] = [],
): PoolMeasures {
  const payouts = (block: PortfolioBlock, row: number) => netPayoutsIn(block, row, library, covers, treaties)
  const tails = library.blocks.map((block) => {
    const losses = block.weights.map((_, row) => payouts(block, row).reduce((sum, payout) => sum + payout, 0))
    return weightedTail(losses, block.weights)
  })
  const over = (figure: (tail: WeightedTail) => number) => estimate(tails.map(figure))
  const most = mostOf(covers, treaties)
  let least = 1
  const shares = library.blocks.map((block, index) => {
    const sums = covers.map(() => 0)
    for (const { row, weight } of (tails[index] as WeightedTail).worst(0.999)) {
      payouts(block, row).forEach((payout, cover) => {
        sums[cover] = (sums[cover] as number) + weight * payout
      })
    }
    return sums.map((sum) => sum / (1 - 0.999))
  })
  return {
    limit: most,
    anyLoss: over((tail) => tail.exceedance(0)),
    expectedLoss: over((tail) => tail.mean),
    tails: LEVELS.map((level) => ({
      level,
      valueAtRisk: over((tail) => tail.valueAtRisk(level)),
      expectedShortfall: over((tail) => tail.shortfall(level)),
    })),
    exceedance: Array.from({ length: POINTS }, (_, index) => {
      const loss = (most * index) / (POINTS - 1)
      const { mean, standardError } = over((tail) => tail.exceedance(loss))
      least = Math.min(least, mean)
      return { loss, probability: least, standardError }
    }),
    contributions: covers.map((_, cover) => estimate(shares.map((share) => share[cover] as number))),
  }
}
