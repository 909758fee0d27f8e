import { afterAll, beforeAll, expect, it } from 'vitest'
import { createDatabase, type Database } from '@/lib/db/client'
import { insertExposure } from '@/lib/db/exposures'
import { migrate } from '@/lib/db/migrate'
import { finishPortfolioRun, latestPortfolioRun } from '@/lib/db/portfolioRuns'
import { simulateWindowsFast } from '@/lib/risk/kernel/simulateWindowsFast'
import { buildPortfolio } from '@/lib/risk/portfolio/buildPortfolio'
import { poolMeasures } from '@/lib/risk/portfolio/poolMeasures'
import { poolRiskYearSchema } from '@/lib/schemas/poolRisk'
import type { StoredPortfolio } from '@/lib/services/poolPortfolio'
import { poolRisk } from '@/lib/services/poolRisk'
import { SEED } from '@/lib/services/riskLibrary'
import { planPortfolioRun, portfolioWork, runPortfolioBlock } from '@/lib/services/runPortfolio'
import { amountView } from '@/lib/services/views/estimateView'
import { INSURED, INSURED_POOL, insureVenues, TERM_END } from '@/test/support/insuredVenues'
import { startPostgres } from '@/test/support/postgres'

const POOL = INSURED_POOL
const M = 1_000_000_000_000n
const END = TERM_END
const venues = INSURED

let postgres: Awaited<ReturnType<typeof startPostgres>>
let database: Database
let exposureIds: string[]

beforeAll(async () => {
  postgres = await startPostgres()
  await migrate(postgres.url)
  database = createDatabase(postgres.url)
  exposureIds = await insureVenues(database)
})
afterAll(async () => {
  await database?.$disconnect()
  await postgres?.stop()
})

it('plans a run for the covers in force, computes its blocks in any order on several workers, and merges them exactly', async () => {
  const deps = { database }
  const { plan, blocks: none } = await portfolioWork(deps)
  expect(plan.length).toBe(1)
  expect(none).toEqual([])
  const key = plan[0] as string
  await Promise.all([planPortfolioRun(deps, { key }), planPortfolioRun(deps, { key })])
  const { plan: planned, blocks } = await portfolioWork(deps)
  expect(planned).toEqual([])
  expect(blocks.map(({ block }) => block)).toEqual(Array.from({ length: 16 }, (_, block) => block))
  // Two workers from both ends; some blocks are computed twice.
  const worker = async (order: typeof blocks) => {
    for (const job of order) await runPortfolioBlock(deps, job)
  }
  await Promise.all([worker(blocks.slice(0, 10)), worker(blocks.slice(6).reverse())])
  expect(await portfolioWork(deps)).toEqual({ plan: [], blocks: [] })

  const run = await latestPortfolioRun(database, POOL)
  const { modelHash, year: summary } = poolRiskYearSchema.parse(run?.summary)
  const stored = run?.portfolio as unknown as StoredPortfolio
  expect(stored.venues.map(({ exposureId }) => exposureId)).toEqual(exposureIds)
  const direct = buildPortfolio({ venues, covers: stored.covers, tracks: stored.tracks }, SEED, {
    simulate: simulateWindowsFast,
  })
  const { expectedLoss, tails } = poolMeasures(direct, stored.covers)
  expect(modelHash).toBe(direct.modelHash)
  expect(summary.expectedLoss.value).toBe(amountView(expectedLoss.mean))
  expect(summary.levels.p999.es.value).toBe(amountView(tails[2]?.expectedShortfall.mean ?? 0))
  expect(BigInt(summary.levels.p999.es.value)).toBeGreaterThan(0n)
  expect(summary.contributions.map(({ coverId }) => coverId)).toEqual([1, 2])
  expect(stored.tracks).toEqual([
    { venue: 0, from: 0, to: 21 },
    { venue: 1, from: 0, to: 21 },
  ])
})

it('shows a pool’s risk before and after its treaties, each of which carries what was sold while it was open', async () => {
  const place = { blockNumber: 1, transaction: '0x1' }
  const address = '0x00000000000000000000000000000000000000bb'
  await database.treaty.create({
    data: {
      ...{
        ...place,
        address,
        number: 1,
        poolAddress: POOL,
        name: 'Treaty',
        symbol: 'T',
        shareDecimals: 12,
        logIndex: 70,
      },
      ...{ retention: `${10n * M}`, limit: `${15n * M}`, closesAt: 90, auctionStart: 1, auctionEnd: 2 },
      ...{ cessionFrom: '0', cessionTo: '0' },
    },
  })
  expect((await poolRisk(database, { pool: POOL, now: 100 }))?.net).toBeNull()
  await database.coverCession.create({ data: { ...place, coverId: 1, treaty: address, premium: '1', logIndex: 71 } })
  const fresh = await poolRisk(database, { pool: POOL, now: 100 })
  expect(fresh?.running.limit).toBe(`${60n * M}`)
  expect(fresh?.net).toMatchObject({ limit: `${45n * M}`, horizon: END - 100, anyLoss: fresh?.running.anyLoss })
  const [gross, net] = [fresh?.running, fresh?.net].map((measure) => Number(measure?.expectedLoss.value))
  expect(net).toBeGreaterThan(0)
  expect(net).toBeLessThan(gross as number)
  // Twenty were lost on covers that ended, of which the treaty paid ten: five are left of it.
  await database.treatySnapshot.create({
    data: {
      ...{ treatyAddress: address, blockNumber: 1, stage: 2, cession: '0', cash: '0', totalAssets: '0', unearned: '0' },
      ...{ receivable: '0', reserved: '0', refunds: '0', totalShares: '0', ceded: `${10n * M}`, liveCovers: 1 },
      ...{ cumulativeLoss: `${25n * M}`, cumulativeRefund: `${5n * M}` },
    },
  })
  expect((await poolRisk(database, { pool: POOL, now: 100 }))?.net?.limit).toBe(`${55n * M}`)
  // What the cover owes and nobody has settled is lost as well.
  const report = { ...place, venueId: 1, sequence: 1, observedAt: 61, logIndex: 61, submitter: '0x2', fundBalance: '0' }
  const of = (loss: bigint) => ({ reportedLoss: `${loss}`, effectiveLoss: `${loss}`, raoi: '0', markets: [] })
  await database.baseline.create({ data: { ...place, programId: 1, baseline: '0', day: 0, logIndex: 50 } })
  await database.report.create({ data: { ...report, ...of(64n * M) } })
  const owing = await poolRisk(database, { pool: POOL, now: 100 })
  expect([owing?.running.limit, owing?.net?.limit]).toEqual([`${58n * M}`, `${55n * M}`])

  await database.baseline.deleteMany()
  await database.report.deleteMany()
  await database.coverCession.deleteMany()
  await database.treaty.deleteMany()
})

it('shows of the covers what is left: days that remain, and what the index has not reached', async () => {
  const now = 10 * 86_400
  const before = await poolRisk(database, { pool: POOL, now: 100 })
  expect(before?.running).toMatchObject({ limit: `${60n * M}`, horizon: END - 100 })
  // Three weeks of a year.
  expect(Number(before?.running.expectedLoss.value)).toBeGreaterThan(0)
  expect(Number(before?.running.expectedLoss.value)).toBeLessThan(0.3 * Number(before?.year.expectedLoss.value))
  const place = { blockNumber: 1, transaction: '0x1' }
  await database.baseline.create({ data: { ...place, programId: 1, baseline: `${10n * M}`, day: 0, logIndex: 50 } })
  const report = (sequence: number, loss: bigint) =>
    database.report.create({
      data: {
        ...{ ...place, venueId: 1, sequence, observedAt: 60 + sequence, logIndex: 60 + sequence, submitter: '0x2' },
        ...{ reportedLoss: `${loss}`, effectiveLoss: `${loss}`, fundBalance: '0', raoi: '0', markets: [] },
      },
    })
  await report(1, 100n * M)
  await report(2, 40n * M)
  // Index 90 of 60 to 120, half the layer: 15 of 30 are owed. The loss came back to 30, far below.
  const after = await poolRisk(database, { pool: POOL, now })
  expect(after?.running).toMatchObject({ limit: `${45n * M}`, horizon: END - now })
  expect(after?.year).toEqual(before?.year)
  expect(after?.running.contributions.map(({ coverId }) => coverId)).toEqual([1, 2])
  await report(3, 100n * M)
  const near = await poolRisk(database, { pool: POOL, now })
  expect(near?.running.limit).toBe(`${45n * M}`)
  expect(near?.running.anyLoss.value).toBeGreaterThan(after?.running.anyLoss.value ?? 1)
  await report(4, 500n * M)
  expect((await poolRisk(database, { pool: POOL, now }))?.running.limit).toBe(`${30n * M}`)
})

it('forgets runs that nobody finished once a later one is done', async () => {
  const [first] = await database.portfolioRun.findMany()
  const stale = { portfolio: {}, plan: {}, blocks: 16, poolAddress: POOL }
  await database.portfolioRun.create({ data: { ...stale, key: 'stale', createdAt: new Date(0) } })
  await database.portfolioRun.create({ data: { ...stale, key: 'planned', createdAt: new Date('2100-01-01') } })
  await finishPortfolioRun(database, first?.key ?? '', { ...(first?.summary as object) })
  expect((await database.portfolioRun.findMany()).map(({ key }) => key).sort()).toEqual([first?.key, 'planned'].sort())
  await database.portfolioRun.delete({ where: { key: 'planned' } })
})

it('asks for another run when an exposure or the covers change', async () => {
  await insertExposure(database, {
    venueSlug: 'venue-1',
    hash: '0x9',
    observedAt: 95,
    body: { ...venues[0], fund: 1e6 },
  })
  const { plan } = await portfolioWork({ database })
  expect(plan.length).toBe(1)
  await database.checkpoint.update({ where: { id: 1 }, data: { blockTime: END } })
  expect(await portfolioWork({ database })).toEqual({ plan: [], blocks: [] })
})
