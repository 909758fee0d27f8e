import type { Database } from '@/lib/db/client'
import { getCheckpoint } from '@/lib/db/journal/checkpoint'
import { notify } from '@/lib/db/notify'
import {
  coversInForce,
  finishPortfolioRun,
  getPortfolioRun,
  insertPortfolioBlock,
  insertPortfolioRun,
  missingBlocks,
  portfolioBlocks,
} from '@/lib/db/portfolioRuns'
import { driveWith } from '@/lib/risk/library/drive'
import { MODEL_VERSION } from '@/lib/risk/modelVersion'
import { DEFAULT_PARAMETERS } from '@/lib/risk/parameters'
import { libraryOf, planPortfolio, simulateBlock } from '@/lib/risk/portfolio/planPortfolio'
import { poolMeasures } from '@/lib/risk/portfolio/poolMeasures'
import type { PortfolioPlan } from '@/lib/risk/portfolio/portfolio'
import type { PoolRiskYear } from '@/lib/schemas/poolRisk'
import { loadPortfolio, portfoliosOf, type StoredPortfolio } from '@/lib/services/poolPortfolio'
import { SEED, simulator } from '@/lib/services/riskLibrary'
import { poolMeasureView } from '@/lib/services/views/poolMeasureView'

interface Deps {
  database: Database
}

const DAY = 86_400

/** Runs that are asked for by what covers are in force, and blocks that nobody has computed. */
export interface PortfolioWork {
  plan: string[]
  blocks: { key: string; block: number }[]
}

/** What is left to do for the pools' portfolios. */
export async function portfolioWork({ database }: Deps): Promise<PortfolioWork> {
  const work: PortfolioWork = { plan: [], blocks: [] }
  for (const { key } of await wantedPortfolios(database)) {
    const run = await getPortfolioRun(database, key)
    if (!run) work.plan.push(key)
    else if (!run.done) {
      const missing = await missingBlocks(database, run)
      // With all blocks there and no summary, whoever does the last block again merges them.
      const left = missing.length > 0 ? missing : [run.blocks - 1]
      work.blocks.push(...left.map((block) => ({ key, block })))
    }
  }
  return work
}

/** Plans a pool's run: the pilot says where the windows go. What it writes is all that other machines need. */
export async function planPortfolioRun({ database }: Deps, { key }: { key: string }): Promise<void> {
  const wanted = (await wantedPortfolios(database)).find((one) => one.key === key)
  const portfolio = wanted && (await loadPortfolio(database, wanted.portfolio))
  if (!wanted || !portfolio) return
  const plan = await driveWith(simulator, planPortfolio(portfolio, SEED), DEFAULT_PARAMETERS)
  const { pool: poolAddress } = wanted.portfolio
  await insertPortfolioRun(database, { key, poolAddress, portfolio: wanted.portfolio, plan, blocks: plan.replicates })
}

/** Computes one block of a run, and merges all when it was the last: in block order, so that the result has the same bytes. */
export async function runPortfolioBlock(
  { database }: Deps,
  { key, block }: { key: string; block: number },
): Promise<void> {
  const run = await getPortfolioRun(database, key)
  if (!run || run.done) return
  const stored = run.portfolio as StoredPortfolio
  const plan = run.plan as PortfolioPlan
  const portfolio = await loadPortfolio(database, stored)
  if (!portfolio) return
  const body = await driveWith(simulator, simulateBlock(portfolio, plan, block), DEFAULT_PARAMETERS)
  await insertPortfolioBlock(database, key, block, body)
  if ((await missingBlocks(database, run)).length > 0) return
  const library = libraryOf(stored, plan, await portfolioBlocks(database, key))
  const summary: PoolRiskYear = {
    ...{ modelHash: plan.modelHash, model: MODEL_VERSION },
    year: poolMeasureView(poolMeasures(library, stored.covers), stored.covers, plan.days * DAY),
  }
  await finishPortfolioRun(database, key, summary)
  await notify(database, { topics: ['pools'] })
}

async function wantedPortfolios(database: Database) {
  const [covers, checkpoint] = await Promise.all([coversInForce(database), getCheckpoint(database)])
  return portfoliosOf(covers, checkpoint?.blockTime ?? 0)
}
