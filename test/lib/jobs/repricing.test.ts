import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nodeCommand } from '@/lib/cli/nodeCommand'
import { createDatabase, type Database } from '@/lib/db/client'
import { migrate } from '@/lib/db/migrate'
import { pendingAssessments } from '@/lib/db/pendingAssessments'
import { type Child, createSupervisor, type Supervisor } from '@/lib/processes/supervisor'
import { waitUntil } from '@/lib/processes/waitUntil'
import { MODEL_VERSION } from '@/lib/risk/modelVersion'
import { insureVenues, TERM_END } from '@/test/support/insuredVenues'
import { startPostgres } from '@/test/support/postgres'

const M = 1_000_000_000_000n

let postgres: Awaited<ReturnType<typeof startPostgres>>
let database: Database
let supervisor: Supervisor
let exposureIds: string[]

beforeAll(async () => {
  postgres = await startPostgres()
  await migrate(postgres.url)
  database = createDatabase(postgres.url)
  supervisor = createSupervisor()
  exposureIds = await insureVenues(database)
  // Beside the programs that run, the first venue sells its next one; a third has long ended.
  for (const { id, venueId, start, end } of [
    { id: 3, venueId: 2, start: 10, end: 20 },
    { id: 4, venueId: 2, start: 0, end: TERM_END },
    { id: 5, venueId: 1, start: TERM_END, end: 2 * TERM_END },
  ]) {
    await database.program.create({
      data: {
        ...{
          blockNumber: 1,
          transaction: '0x1',
          id,
          venueId,
          peril: 0,
          start,
          end,
          response: 1,
          grace: 1,
          trigger: '0x4',
        },
        ...{ coinsurance: '0', vault: '0x3', fundDeclared: '0', logIndex: 20 + id },
        layers: { create: { index: 0, attachment: `${70n * M}`, exhaustion: `${90n * M}` } },
      },
    })
  }
})
afterAll(async () => {
  await supervisor?.stop()
  await database?.$disconnect()
  await postgres?.stop()
})

function startWorker(name: string): Child {
  return supervisor.start({
    name,
    ...nodeCommand('test/support/jobsWorker.ts'),
    env: { DATABASE_URL: postgres.url, LOG_LEVEL: 'debug' },
    expectedToEnd: true,
  })
}

/** Everything that the risk engine has kept, without the times at which it did. */
async function kept() {
  const [assessments, runs, blocks] = await Promise.all([
    database.assessment.findMany({
      orderBy: [{ exposureId: 'asc' }, { programId: 'asc' }],
      omit: { computedAt: true },
    }),
    database.portfolioRun.findMany({ omit: { computedAt: true, createdAt: true } }),
    database.portfolioBlock.findMany({
      orderBy: { block: 'asc' },
      select: { block: true, weights: true, highest: true },
    }),
  ])
  return { assessments, runs, blocks }
}

async function repriceWith(...names: string[]) {
  await database.assessment.deleteMany()
  await database.portfolioRun.deleteMany()
  await database.$executeRawUnsafe('DROP SCHEMA IF EXISTS pgboss CASCADE')
  const workers = names.map(startWorker)
  await waitUntil(
    'All jobs to be done',
    async () => {
      const runs = await database.portfolioRun.findMany()
      const done = runs.length === 1 && runs.every(({ computedAt }) => computedAt !== null)
      return done && (await pendingAssessments(database, MODEL_VERSION)).length === 0
    },
    { timeoutMs: 45_000 },
  )
  await Promise.all(workers.map((worker) => worker.stop()))
  const did = workers.map(
    ({ logFile }) => readFileSync(logFile, 'utf8').match(/Assessed an|Computed a block/g)?.length ?? 0,
  )
  return { did, kept: await kept() }
}

it('asks for every program that is not over, and a venue’s last, once an exposure or the model has changed', async () => {
  const pending = await pendingAssessments(database, MODEL_VERSION)
  const programs = (exposureId?: string) =>
    pending.filter((one) => one.exposureId === exposureId).map(({ programId }) => programId)
  expect(programs(exposureIds[0])).toEqual([1, 5])
  expect(programs(exposureIds[1])).toEqual([2, 4])
})

it('comes to the same bytes on one worker and on two, each of which does a part', async () => {
  const alone = await repriceWith('alone')
  expect(alone.kept.assessments.map(({ programId }) => programId).sort()).toEqual([1, 2, 4, 5])
  expect(alone.kept.blocks.length).toBe(16)
  const together = await repriceWith('first', 'second')
  expect(together.kept).toEqual(alone.kept)
  expect(Math.min(...together.did)).toBeGreaterThan(0)
}, 300_000)
