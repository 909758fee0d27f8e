import type { PortfolioBlock, PortfolioLibrary, PortfolioPlan } from '@/lib/risk/portfolio/portfolio'
import type { StoredPortfolio } from '@/lib/services/poolPortfolio'

/** A stored run's blocks as the risk engine reads them. */
export function portfolioLibrary(
  { venues, tracks }: StoredPortfolio,
  { days, modelHash }: PortfolioPlan,
  blocks: readonly PortfolioBlock[],
): PortfolioLibrary {
  return { venues: venues.length, tracks: tracks.length, days, blocks, modelHash }
}
