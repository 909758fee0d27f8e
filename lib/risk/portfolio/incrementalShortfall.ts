import { type Estimate, estimate } from '@/lib/risk/estimate'
import { poolLosses } from '@/lib/risk/portfolio/poolLosses'
import type { PortfolioCover, PortfolioLibrary } from '@/lib/risk/portfolio/portfolio'
import { weightedTail } from '@/lib/risk/portfolio/weightedTail'

/**
 * What a cover adds to a pool's expected shortfall: that of all covers with it, less that without, on the same histories; asset.
 * Never more than the cover's own, as the shortfall is subadditive.
 * @param level 0.999 for the price
 */
export function incrementalShortfall(
  library: PortfolioLibrary,
  covers: readonly PortfolioCover[],
  added: PortfolioCover,
  level: number,
): Estimate {
  return estimate(
    library.blocks.map((block) => {
      const shortfall = (of: readonly PortfolioCover[]) =>
        weightedTail(poolLosses(block, library, of), block.weights).shortfall(level)
      return shortfall([...covers, added]) - shortfall(covers)
    }),
  )
}
