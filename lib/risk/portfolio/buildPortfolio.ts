import type { Simulator } from '@/lib/risk/buildLibrary'
import { driveHere, driveWith } from '@/lib/risk/library/drive'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { libraryOf, planAndSimulate, planPortfolio, simulateBlock } from '@/lib/risk/portfolio/planPortfolio'
import type { Portfolio, PortfolioBlock, PortfolioLibrary, PortfolioOptions } from '@/lib/risk/portfolio/portfolio'
import type { simulateWindows } from '@/lib/risk/simulateWindows'

/** Blocks that are under way at a time: windows of one are simulated while histories are drawn on the other's. */
const LANES = 2

/**
 * Simulates a pool's venues together: one library of events with a record for every venue, price windows shared by all that
 * trade a market, and histories of the pool's term. The same seed gives the same bytes.
 * @param portfolio with exposures that `assertExposure` has passed
 */
export function buildPortfolio(
  portfolio: Portfolio,
  seed: number,
  { simulate, ...options }: PortfolioOptions & { simulate?: typeof simulateWindows } = {},
): PortfolioLibrary {
  return driveHere(planAndSimulate(portfolio, seed, options), options.parameters ?? DEFAULT_PARAMETERS, simulate)
}

/** `buildPortfolio` with the windows simulated by others: the same bytes. */
export async function buildPortfolioWith(
  simulate: Simulator,
  portfolio: Portfolio,
  seed: number,
  { signal, ...options }: PortfolioOptions & { signal?: AbortSignal } = {},
): Promise<PortfolioLibrary> {
  const { parameters = DEFAULT_PARAMETERS } = options
  const plan = await driveWith(simulate, planPortfolio(portfolio, seed, options), parameters, signal)
  const blocks: PortfolioBlock[] = []
  let next = 0
  const lane = async () => {
    while (next < plan.replicates) {
      const replicate = next++
      const run = simulateBlock(portfolio, plan, replicate, options)
      blocks[replicate] = await driveWith(simulate, run, parameters, signal)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return libraryOf(portfolio, plan, blocks)
}
