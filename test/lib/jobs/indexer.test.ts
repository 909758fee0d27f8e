import pino from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writerFor } from '@/lib/chain/clients'
import { deployLocal } from '@/lib/chain/deployLocal'
import { tailRiskPoolAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { transact } from '@/lib/chain/transact'
import { listVenue, openProgram, stake } from '@/lib/cli/marketSetup'
import { prepareIndex } from '@/lib/jobs/indexer/prepareIndex'
import { syncOnce } from '@/lib/jobs/indexer/syncOnce'
import { getCover } from '@/lib/services/getCover'
import { getPool } from '@/lib/services/getPool'
import { getPoolHistory } from '@/lib/services/getPoolHistory'
import { getPosition } from '@/lib/services/getPosition'
import { listPayouts } from '@/lib/services/listPayouts'
import { buyCover } from '@/test/support/boughtCover'
import { dumpIndex } from '@/test/support/dumpIndex'
import { expectSameAsFresh } from '@/test/support/expectSameAsFresh'
import { type IndexedMarket, startIndexedMarket, type TestIndex } from '@/test/support/indexedMarket'
import { moveTo } from '@/test/support/moveTo'
import { reportLoss } from '@/test/support/reportLoss'

const M = 1_000_000_000_000n
const at = (iso: string) => Date.parse(iso) / 1000
const START = at('2020-03-12T08:00Z')
const END = at('2020-03-27T08:00Z')

let chain: IndexedMarket
let index: TestIndex
let venueId: bigint

/** Drops the last blocks, with what was in them, and puts empty ones in their place. */
async function reorganise(depth: number): Promise<void> {
  await chain.market.reader.request({ method: 'anvil_reorg', params: [depth, []] } as never)
}

async function requestExit(shares: bigint): Promise<void> {
  const { reader, pool } = chain.market
  const account = localAccount('underwriterA')
  await transact(
    { reader, writer: writerFor(reader, account) },
    {
      address: pool,
      abi: tailRiskPoolAbi,
      functionName: 'requestRedeem',
      args: [shares, account.address, account.address],
    },
  )
}

beforeAll(async () => {
  chain = await startIndexedMarket()
  index = await chain.newIndex()
  await index.sync()
  venueId = await listVenue(chain.market, { name: 'Test Exchange', jump: 1_000n * M })
  await stake(chain.market, 'underwriterA', 20n * M)
  await stake(chain.market, 'underwriterB', 10n * M)
  await reportLoss(chain.market, venueId, 0n)
  await index.sync()
  const bounds = { attachment: 10n * M, exhaustion: 30n * M }
  const terms = { venueId, start: START, end: END, coinsurance: 10n ** 17n, fundDeclared: 9n * M }
  const programId = await openProgram(chain.market, { ...terms, ...bounds })
  await buyCover(chain.market, programId, 5n * 10n ** 17n)
  await requestExit(10n ** 15n)
  await index.sync()
  await moveTo(chain.clock, START - 300)
  await reportLoss(chain.market, venueId, 1n * M)
  await moveTo(chain.clock, START + 7200)
  await reportLoss(chain.market, venueId, 5n * M)
  await moveTo(chain.clock, START + 14_400)
  await reportLoss(chain.market, venueId, 21n * M)
  await index.sync()
})
afterAll(() => chain?.stop())

describe('the index', () => {
  it('shows what the chain says', async () => {
    const { market } = chain
    const state = await market.reader.readContract({
      address: market.pool,
      abi: tailRiskPoolAbi,
      functionName: 'state',
    })
    const pool = await getPool(index, { address: market.pool })
    for (const name of ['cash', 'totalAssets', 'outstanding', 'requested', 'unearned', 'totalShares'] as const) {
      expect(pool[name], name).toBe(`${state[name]}`)
    }
    expect(pool).toMatchObject({ admitted: true, activeCovers: 1, stakers: 2, lossesPaid: `${5n * M}` })
    expect(pool.exitQueue).toMatchObject({ waiting: 1, shares: `${10n ** 15n}` })
    expect(BigInt(pool.premiumEarned)).toBeGreaterThan(0n)

    const holder = localAccount('underwriterA').address
    const position = await getPosition(index, { address: market.pool, account: holder })
    const shares = await market.reader.readContract({
      ...{ address: market.pool, abi: tailRiskPoolAbi, functionName: 'balanceOf', args: [holder] },
    } as never)
    expect(position).toMatchObject({ shares: `${shares}`, deposited: `${20n * M}` })
    expect(position.pendingExits).toHaveLength(1)

    const cover = await getCover(index, { id: 1 })
    expect(cover).toMatchObject({ status: 'live', index: `${20n * M}`, paid: `${5n * M}`, owed: '0', baseline: `${M}` })
    expect(cover.timeline.map(({ kind }) => kind)).toEqual([
      ...['opened', 'bought', 'reported', 'reported', 'warned', 'indexRaised', 'settled'],
    ])
    const { items } = await listPayouts(index, { limit: 10 })
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ amount: `${5n * M}`, pushed: true, vault: localAccount('venueVault').address })

    const { points } = await getPoolHistory(index, { address: market.pool, points: 100 })
    expect(points.map(({ time }) => time)).toEqual(points.map(({ time }) => time).sort((a, b) => a - b))
    const [before, after] = points.slice(-2)
    expect(BigInt(after?.sharePrice ?? 0)).toBeLessThan(BigInt(before?.sharePrice ?? 0))
  })

  it('is the same however the chain was cut into stretches', () => expectSameAsFresh(chain, index))

  it('leaves nothing of a batch that breaks off, and takes it up again', async () => {
    const before = await dumpIndex(index)
    await reportLoss(chain.market, venueId, 22n * M)
    await index.database.$executeRawUnsafe(`
      CREATE FUNCTION break_off() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'the power went'; END; $$ LANGUAGE plpgsql`)
    await index.database.$executeRawUnsafe(
      'CREATE TRIGGER break_off BEFORE INSERT OR UPDATE ON checkpoint FOR EACH ROW EXECUTE FUNCTION break_off()',
    )
    await expect(syncOnce(index.deps)).rejects.toThrow(/the power went/)
    expect(await dumpIndex(index)).toEqual(before)
    await index.database.$executeRawUnsafe('DROP FUNCTION break_off CASCADE')
    await index.sync()
    await expectSameAsFresh(chain, index)
  })

  it('takes each event once when two workers index at the same time', async () => {
    await reportLoss(chain.market, venueId, 23n * M)
    await Promise.all([index.sync(), index.sync(), index.sync()])
    await index.sync()
    await expectSameAsFresh(chain, index)
  })

  it.each([1, 2, 5])('follows a reorganisation of %i blocks', async (depth) => {
    await reportLoss(chain.market, venueId, 24n * M)
    await index.sync()
    const paid = async () => (await getCover(index, { id: 1 })).paid
    const before = await paid()
    await reorganise(depth)
    await index.sync()
    expect(await paid()).not.toBe(before)
    await expectSameAsFresh(chain, index)
  })

  it('follows one that happens while it is stopped, and goes on', async () => {
    await reportLoss(chain.market, venueId, 25n * M)
    await index.sync()
    await reorganise(3)
    await reportLoss(chain.market, venueId, 26n * M)
    await requestExit(10n ** 14n)
    await index.sync()
    await expectSameAsFresh(chain, index)
  })

  it('follows one that undoes the admission of the pool, and with it all that the pool ever did', async () => {
    const admission = await index.database.poolAdmission.findFirstOrThrow()
    const head = Number(await chain.market.reader.getBlockNumber())
    await reorganise(head - admission.blockNumber + 1)
    await index.sync()
    const { pool, deposit, venue_listing } = await dumpIndex(index)
    expect({ pool, deposit, venue_listing }).toEqual({ pool: [], deposit: [], venue_listing: [] })
    await expectSameAsFresh(chain, index)
  })

  it('starts anew for another deployment', async () => {
    const other = await deployLocal(chain.rpcUrl, `0x${'07'.repeat(32)}`)
    await stake(other, 'underwriterB', 3n * M)
    await prepareIndex({ database: index.database, ...other, log: pino({ level: 'silent' }) })
    const moved = { ...index.deps, deployment: other.deployment }
    while (await syncOnce(moved)) {
      // on to the head
    }
    const fresh = await chain.newIndex(other)
    await fresh.sync()
    expect(await dumpIndex(index)).toEqual(await dumpIndex(fresh))
    expect((await dumpIndex(index)).deposit).toHaveLength(1)
  })
})
