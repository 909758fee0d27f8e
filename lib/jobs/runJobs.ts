import { PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Database } from '@/lib/db/client'
import { pruneIdempotencyKeys } from '@/lib/db/idempotencyKeys'
import { pendingAssessments } from '@/lib/db/pendingAssessments'
import { pruneSiweNonces } from '@/lib/db/siweNonces'
import { findDuties } from '@/lib/jobs/keeper/findDuties'
import { type KeeperDeps, performDuty } from '@/lib/jobs/keeper/performDuty'
import { pause } from '@/lib/jobs/pause'
import { ask, createQueues, type Jobs } from '@/lib/jobs/queues'
import { MODEL_VERSION } from '@/lib/risk/modelVersion'
import { assessExposure } from '@/lib/services/assessExposure'
import { planPortfolioRun, portfolioWork, runPortfolioBlock } from '@/lib/services/runPortfolio'

const LOOK = 1_000
const RETRY = 2_000
const KEEP_PAUSE = 5
const ASSESS_PAUSE = 10
const PORTFOLIO_PAUSE = 10
const PRUNE_PAUSE = 600

type Deps = KeeperDeps & { database: Database; databaseUrl: string; log: Logger }

/** Looks for work and does what falls to this worker, until `signal` aborts. Survives a database that is away. */
export async function runJobs(deps: Deps, signal: AbortSignal): Promise<void> {
  const { log } = deps
  while (!signal.aborted) {
    const boss = new PgBoss({ connectionString: deps.databaseUrl, schema: 'pgboss', max: 4 })
    boss.on('error', (error) => log.warn({ err: error }, 'The job queue met an error; it goes on.'))
    try {
      await boss.start()
      await createQueues(boss)
      await takePart(deps, boss)
      await lookForWork(deps, boss, signal)
    } catch (error) {
      log.error({ err: error, retryIn: RETRY }, 'The job queue is not available; it will be tried again.')
    } finally {
      await boss.stop({ graceful: true, timeout: 5_000 }).catch(() => {})
    }
    await pause(RETRY, signal)
  }
}

async function takePart(deps: Deps, boss: PgBoss): Promise<void> {
  const { database, log } = deps
  const often = { pollingIntervalSeconds: 0.5, batchSize: 1 } as const
  await boss.work<Jobs['assess']>('assess', often, async ([job]) => {
    if (!job) return
    await told(log, job.data, assessExposure({ database }, job.data))
    log.info(job.data, 'Assessed an exposure')
  })
  await boss.work<Jobs['portfolio']>('portfolio', often, async ([job]) => {
    if (job) await told(log, job.data, planPortfolioRun({ database }, job.data))
  })
  await boss.work<Jobs['portfolio-block']>('portfolio-block', often, async ([job]) => {
    if (!job) return
    await told(log, job.data, runPortfolioBlock({ database }, job.data))
    log.debug(job.data, 'Computed a block of a portfolio')
  })
  await boss.work<Jobs['keep']>('keep', often, async ([job]) => {
    if (!job) return
    const transaction = await performDuty(deps, job.data).catch((error: unknown) => {
      log.warn({ err: error, ...job.data }, 'The chain refused what the keeper wanted; it will look again.')
      throw error
    })
    if (transaction) log.info({ ...job.data, transaction }, 'Kept the market')
  })
  await boss.work('prune', async () => {
    const [keys, nonces] = await Promise.all([pruneIdempotencyKeys(database), pruneSiweNonces(database)])
    log.debug({ keys, nonces }, 'Pruned')
  })
}

/** The queue tries a failed job again without a word. */
async function told(log: Logger, data: object, work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    log.error({ err: error, ...data }, 'The risk engine refused a job; it will be tried again.')
    throw error
  }
}

async function lookForWork({ database, log }: Deps, boss: PgBoss, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      for (const key of await pendingAssessments(database, MODEL_VERSION)) {
        const id = `${key.exposureId}:${key.programId}`
        await ask(boss, 'assess', { data: key, key: id, seconds: ASSESS_PAUSE })
      }
      const { plan, blocks } = await portfolioWork({ database })
      for (const key of plan) await ask(boss, 'portfolio', { data: { key }, key, seconds: PORTFOLIO_PAUSE })
      for (const data of blocks) {
        await ask(boss, 'portfolio-block', { data, key: `${data.key}:${data.block}`, seconds: PORTFOLIO_PAUSE })
      }
      for (const duty of await findDuties(database)) {
        const id = `${duty.kind}:${'coverId' in duty ? duty.coverId : 'treaty' in duty ? duty.treaty : duty.pool}`
        await ask(boss, 'keep', { data: duty, key: id, seconds: KEEP_PAUSE })
      }
      await ask(boss, 'prune', { data: {}, key: 'prune', seconds: PRUNE_PAUSE })
    } catch (error) {
      log.error({ err: error }, 'Looking for work failed; it will be tried again.')
    }
    await pause(LOOK, signal)
  }
}
