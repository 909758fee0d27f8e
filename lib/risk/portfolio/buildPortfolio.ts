import type { Simulator } from '@/lib/risk/buildLibrary'
import { driveHere, driveWith } from '@/lib/risk/library/drive'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { planAndSimulate } from '@/lib/risk/portfolio/planPortfolio'
import type { Portfolio, PortfolioLibrary, PortfolioOptions } from '@/lib/risk/portfolio/portfolio'
import type { simulateWindows } from '@/lib/risk/simulateWindows'

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
export function buildPortfolioWith(
  simulate: Simulator,
  portfolio: Portfolio,
  seed: number,
  { signal, ...options }: PortfolioOptions & { signal?: AbortSignal } = {},
): Promise<PortfolioLibrary> {
  return driveWith(
    simulate,
    planAndSimulate(portfolio, seed, options),
    options.parameters ?? DEFAULT_PARAMETERS,
    signal,
  )
}
