import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writerFor } from '@/lib/chain/clients'
import { encodeDeficitEvidence } from '@/lib/chain/deficitEvidence'
import { deficitTriggerAbi, tailRiskPoolAbi } from '@/lib/chain/generated/abis'
import { localAccount, localKey } from '@/lib/chain/localAccounts'
import { transact } from '@/lib/chain/transact'
import { writeDeployment } from '@/lib/chain/writeDeployment'
import { listVenue, openProgram, stake } from '@/lib/cli/marketSetup'
import { nodeCommand } from '@/lib/cli/nodeCommand'
import { getCheckpoint } from '@/lib/db/journal/checkpoint'
import { ballastDayOf } from '@/lib/domain/ballastDay'
import { type Child, createSupervisor, type Supervisor } from '@/lib/processes/supervisor'
import { waitUntil } from '@/lib/processes/waitUntil'
import { demoVenue } from '@/lib/replay/demoVenue'
import { createVenue } from '@/lib/services/createVenue'
import { getCover } from '@/lib/services/getCover'
import { getPool } from '@/lib/services/getPool'
import { getPosition } from '@/lib/services/getPosition'
import { getVenue } from '@/lib/services/getVenue'
import { putExposure } from '@/lib/services/putExposure'
import { buyCover } from '@/test/support/boughtCover'
import { type IndexedMarket, startIndexedMarket, type TestIndex } from '@/test/support/indexedMarket'
import { moveTo } from '@/test/support/moveTo'
import { attestLoss, reportLoss, signLoss } from '@/test/support/reportLoss'

const M = 1_000_000_000_000n
const at = (iso: string) => Date.parse(iso) / 1000
const START = at('2020-03-12T08:00Z')
const END = at('2020-03-27T08:00Z')
const PATIENCE = { timeoutMs: 30_000 }
const owner = localAccount('venueOwner')
const staker = localAccount('underwriterA')

let chain: IndexedMarket
let index: TestIndex
let supervisor: Supervisor
let worker: Child
let venueId: bigint
let programId: bigint

function startWorker(): void {
  const file = join(supervisor.temporaryFolder('deployment'), 'deployment.json')
  writeDeployment(file, chain.market.deployment)
  worker = supervisor.start({
    name: 'worker',
    ...nodeCommand('lib/jobs/worker.ts'),
    env: {
      ...{ RPC_URL: chain.rpcUrl, DEPLOYMENT_FILE: file, DATABASE_URL: index.url },
      ...{ KEEPER_KEY: localKey('keeper'), LOG_LEVEL: 'info' },
    },
    expectedToEnd: true,
  })
}

const caughtUp = () =>
  waitUntil(
    'The index to reach the chain',
    async () => {
      const head = Number(await chain.market.reader.getBlockNumber())
      return (await getCheckpoint(index.database))?.blockNumber === head
    },
    PATIENCE,
  )

beforeAll(async () => {
  chain = await startIndexedMarket()
  index = await chain.newIndex()
  supervisor = createSupervisor()
  const { market } = chain
  venueId = await listVenue(market, { name: 'Test Exchange', jump: 1_000n * M })
  await stake(market, 'underwriterA', 30n * M)
  await reportLoss(market, venueId, 0n)
  programId = await openProgram(market, {
    ...{ venueId, start: START, end: END, coinsurance: 10n ** 17n, fundDeclared: 9n * M },
    ...{ attachment: 10n * M, exhaustion: 30n * M },
  })
  await buyCover(market, programId, 5n * 10n ** 17n)
  startWorker()
})
afterAll(async () => {
  await supervisor?.stop()
  await chain?.stop()
})

describe('the worker', () => {
  it('follows the chain', async () => {
    await caughtUp()
    expect((await getCover(index, { id: 1 })).status).toBe('upcoming')
  })

  it('has the risk engine speak of every exposure', async () => {
    const deps = { database: index.database, ...chain.market }
    await createVenue(deps, { slug: 'test', name: 'Test', onchainId: Number(venueId), owner: owner.address })
    const put = { slug: 'test', caller: owner.address, observedAt: START, exposure: demoVenue() as never }
    await putExposure(index, put)
    await waitUntil('The assessment', async () => (await getVenue(index, { slug: 'test' })).risk !== null, PATIENCE)
    const { risk } = await getVenue(index, { slug: 'test' })
    if (!risk) throw new Error('The assessment was there a moment ago.')
    expect(risk).toMatchObject({ horizon: END - START, layers: [{ attachment: `${10n * M}` }] })
    expect(BigInt(risk.expectedLoss.value)).toBeGreaterThan(0n)
    const chances = risk.exceedance.map(({ probability }) => probability)
    expect(chances).toEqual([...chances].sort((a, b) => b - a))
  })

  it('loses and doubles nothing when it is killed and started again', async () => {
    await worker.kill()
    await reportLoss(chain.market, venueId, 1n)
    startWorker()
    await reportLoss(chain.market, venueId, 2n)
    await caughtUp()
    const fresh = await chain.newIndex()
    await fresh.sync()
    expect(await index.database.report.findMany()).toEqual(await fresh.database.report.findMany())
  })

  it('survives a database that drops its connections', async () => {
    await index.database.$executeRawUnsafe(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    )
    await reportLoss(chain.market, venueId, 3n)
    await caughtUp()
  })

  it('pays what an index owes that somebody proved without settling', async () => {
    await moveTo(chain.clock, START - 60)
    await reportLoss(chain.market, venueId, 3n)
    await moveTo(chain.clock, START + 7200)
    await proveIndex(20n * M)
    await waitUntil('The payout', async () => (await getCover(index, { id: 1 })).paid !== '0', PATIENCE)
    expect(await getCover(index, { id: 1 })).toMatchObject({ index: `${20n * M - 3n}`, owed: '0' })
  })

  it('pays a reported peak that nobody measured, after a lower report of a later day', async () => {
    const { paid } = await getCover(index, { id: 1 })
    await moveTo(chain.clock, START + 10_800)
    await attestLoss(chain.market, venueId, 24n * M)
    await moveTo(chain.clock, START + 86_400 + 3600)
    await attestLoss(chain.market, venueId, 22n * M)
    await waitUntil('The payout', async () => (await getCover(index, { id: 1 })).paid !== paid, PATIENCE)
    expect(await getCover(index, { id: 1 })).toMatchObject({ index: `${24n * M - 3n}`, owed: '0' })
  })

  it('makes a matured exit claimable, retires the cover when it is due, and collects fees', async () => {
    const { market } = chain
    const { reader, pool } = market
    await transact({ reader, writer: writerFor(reader, staker) }, {
      ...{ address: pool, abi: tailRiskPoolAbi, functionName: 'requestRedeem' },
      args: [10n ** 15n, staker.address, staker.address],
    } as never)
    const claimable = async () => (await getPosition(index, { address: pool, account: staker.address })).claimable
    // Matured, but the venue's warning freezes the pool: for fourteen days from its first.
    await moveTo(chain.clock, START + 9 * 86_400)
    await caughtUp()
    expect((await claimable()).assets).toBe('0')
    await moveTo(chain.clock, START + 16 * 86_400)
    await waitUntil('The exit', async () => (await claimable()).assets !== '0', PATIENCE)
    expect(await claimable()).toMatchObject({ shares: `${10n ** 15n}` })

    await moveTo(chain.clock, END + 5 * 86_400)
    await waitUntil(
      'The end of the cover',
      async () => (await getCover(index, { id: 1 })).status === 'expired',
      PATIENCE,
    )
    await waitUntil('The fees', async () => (await getPool(index, { address: pool })).fees === '0', PATIENCE)
    expect(await getPool(index, { address: pool })).toMatchObject({ outstanding: '0', activeCovers: 0 })
  })

  it('ends in order when it is asked to', async () => {
    await worker.stop()
    expect(await worker.exited).toBe(0)
  })
})

/** Raises the index without paying, as anyone may. */
async function proveIndex(netLiquidationLoss: bigint): Promise<void> {
  const { market } = chain
  const signed = await signLoss(market, venueId, netLiquidationLoss)
  const day = ballastDayOf(signed[0]?.report.observedAt ?? 0)
  const writer = writerFor(market.reader, localAccount('reporter0'))
  await transact(
    { reader: market.reader, writer },
    {
      address: market.deployment.contracts.deficitTrigger,
      abi: deficitTriggerAbi,
      functionName: 'measure',
      args: [programId, encodeDeficitEvidence(signed, day)],
    },
  )
}
