import type { Db } from '@/lib/db/client'
import { latestPortfolioRun, portfolioBlocks } from '@/lib/db/portfolioRuns'
import { libraryOf } from '@/lib/risk/portfolio/planPortfolio'
import type { PortfolioLibrary, PortfolioPlan } from '@/lib/risk/portfolio/portfolio'
import type { StoredPortfolio } from '@/lib/services/poolPortfolio'

/** A pool's last finished run, ready to be measured. */
export interface LastPortfolio {
  key: string
  portfolio: StoredPortfolio
  library: PortfolioLibrary
  /** As it was kept when the run was finished. */
  summary: unknown
  computedAt: Date
}

const MOST = 16
/** A finished run never changes. */
const libraries = new Map<string, PortfolioLibrary>()

/** The last finished run of a pool; null without one, or with one that an older version made. */
export async function lastPortfolio(db: Db, pool: string): Promise<LastPortfolio | null> {
  const run = await latestPortfolioRun(db, pool)
  const portfolio = run?.portfolio as unknown as StoredPortfolio | undefined
  if (!run?.computedAt || !portfolio?.tracks) return null
  const { key, summary, computedAt } = run
  const plan = run.plan as unknown as PortfolioPlan
  const library = libraries.get(key) ?? libraryOf(portfolio, plan, await portfolioBlocks(db, key))
  libraries.delete(key)
  libraries.set(key, library)
  const [oldest] = libraries.keys()
  if (libraries.size > MOST && oldest !== undefined) libraries.delete(oldest)
  return { key, portfolio, library, summary, computedAt }
}
