import { encodeAbiParameters, keccak256, numberToHex, parseAbiParameters } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writerFor } from '@/lib/chain/clients'
import { coverMarketAbi, testDollarAbi, treatyAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { transact } from '@/lib/chain/transact'
import { listVenue, openProgram, stake } from '@/lib/cli/marketSetup'
import { offerTreaty } from '@/lib/cli/treatySetup'
import { DAY } from '@/lib/domain/ballastDay'
import { findDuties } from '@/lib/jobs/keeper/findDuties'
import { performDuty } from '@/lib/jobs/keeper/performDuty'
import { getPool } from '@/lib/services/getPool'
import { getTreaty } from '@/lib/services/getTreaty'
import { getTreatyPosition } from '@/lib/services/getTreatyPosition'
import { listTreaties } from '@/lib/services/listTreaties'
import { NotFound } from '@/lib/services/notFound'
import { buyCover } from '@/test/support/boughtCover'
import { expectSameAsFresh } from '@/test/support/expectSameAsFresh'
import { type IndexedMarket, startIndexedMarket, type TestIndex } from '@/test/support/indexedMarket'
import { moveTo } from '@/test/support/moveTo'
import { openTreaty } from '@/test/support/openTreaty'
import { reportLoss } from '@/test/support/reportLoss'

const M = 1_000_000_000_000n
const TENTH = 10n ** 17n
const at = (iso: string) => Date.parse(iso) / 1000
const START = at('2020-03-12T08:00Z')
const END = at('2020-03-27T08:00Z')
const layer = { retention: M, limit: 2n * M }
const reinsurer = localAccount('reinsurer').address

let chain: IndexedMarket
let index: TestIndex
let venueId: bigint
let treaty: string

const balance = (account: string, blockNumber?: bigint) =>
  chain.market.reader.readContract({
    ...{ address: chain.market.deployment.contracts.asset, abi: testDollarAbi, functionName: 'balanceOf' },
    ...{ args: [account as `0x${string}`], ...(blockNumber !== undefined && { blockNumber }) },
  }) as Promise<bigint>

/** Writes an account's balance into the test dollar, whose balances are its first mapping. */
async function setBalance(account: string, amount: bigint): Promise<void> {
  const key = encodeAbiParameters(parseAbiParameters('address, uint256'), [account as `0x${string}`, 0n])
  await chain.clock.setStorageAt({
    address: chain.market.deployment.contracts.asset,
    index: keccak256(key),
    value: numberToHex(amount, { size: 32 }),
  })
}

beforeAll(async () => {
  chain = await startIndexedMarket()
  index = await chain.newIndex()
  venueId = await listVenue(chain.market, { name: 'Test Exchange', jump: 1_000n * M })
  await stake(chain.market, 'underwriterA', 30n * M)
  await reportLoss(chain.market, venueId, 0n)
  await index.sync()
  treaty = await openTreaty(chain.market, 3n * TENTH, layer)
  const terms = { venueId, start: START, end: END, coinsurance: TENTH, fundDeclared: 9n * M }
  const programId = await openProgram(chain.market, { ...terms, attachment: 10n * M, exhaustion: 30n * M })
  await buyCover(chain.market, programId, 5n * TENTH)
  await index.sync()
})
afterAll(() => chain?.stop())

describe('a treaty', () => {
  it('is open with its terms, its collateral and the premium it was ceded', async () => {
    const { items } = await listTreaties(index, {})
    const pool = { address: chain.market.pool, name: 'Ballast Deficit Pool' }
    const figures = { retention: `${M}`, limit: `${2n * M}`, cession: `${3n * TENTH}`, losses: '0', ceded: '0' }
    expect(items).toMatchObject([{ address: treaty, stage: 'open', pool, liveCovers: 1, ...figures }])
    const [view] = items
    expect(BigInt(view?.premiumCeded ?? 0)).toBeGreaterThan(0n)
    expect(BigInt(view?.collateral ?? 0)).toBeGreaterThanOrEqual(2n * M)
    expect((await getTreaty(index, { address: treaty })).history.map(({ kind }) => kind)).toEqual([
      ...['carried', 'opened', 'deposited', 'admitted'],
    ])
    const position = await getTreatyPosition(index, { address: treaty, account: reinsurer })
    expect(position).toMatchObject({ shares: `${2n * M}`, part: `${10n * TENTH}`, deposited: `${2n * M}` })
  })

  it('keeps its address when it is deployed again, and is admitted once', async () => {
    const { retention, limit, auction, closesAt, cession } = await getTreaty(index, { address: treaty })
    const again = await offerTreaty(chain.market, {
      ...{ name: 'Test Treaty', symbol: 'tTRT' },
      terms: {
        ...{ retention: BigInt(retention), limit: BigInt(limit), closesAt },
        ...{ auctionStart: auction.start, auctionEnd: auction.end },
        ...{ cessionFrom: BigInt(cession), cessionTo: BigInt(cession) },
      },
    })
    expect(again).toBe(treaty)
    await index.sync()
    expect((await listTreaties(index, {})).items).toHaveLength(1)
  })

  it('refills the pool for losses in its layer, in the transaction of the payout', async () => {
    await moveTo(chain.clock, START - 300)
    await reportLoss(chain.market, venueId, 0n)
    await moveTo(chain.clock, START + 7200)
    // The index of 14 is 4 into the layer of which the cover has half: the cover pays 2, the treaty what is over 1.
    const { hash, payouts } = await reportLoss(chain.market, venueId, 14n * M)
    expect(payouts).toEqual([{ coverId: 1n, paid: 2n * M }])
    const { blockNumber } = await chain.market.reader.getTransactionReceipt({ hash })
    const lost = async (account: string) =>
      (await balance(account, blockNumber - 1n)) - (await balance(account, blockNumber))
    expect(await lost(chain.market.pool)).toBe(M)
    expect(await lost(treaty)).toBe(M)
    await index.sync()
    const { history, ...view } = await getTreaty(index, { address: treaty })
    expect(view).toMatchObject({ losses: `${2n * M}`, ceded: `${M}`, receivable: '0', reinsurers: 1 })
    expect(history[0]).toMatchObject({ kind: 'ceded', loss: `${2n * M}`, refill: `${M}`, pushed: true })
    // The settlement is the pool's; what the treaty brought shows in its assets.
    expect((await getPool(index, { address: chain.market.pool })).lossesPaid).toBe(`${2n * M}`)
    await expectSameAsFresh(chain, index)
  })

  it('forgets a loss that the chain drops, and bears it again with the next', async () => {
    await chain.market.reader.request({ method: 'anvil_reorg', params: [1, []] } as never)
    await index.sync()
    expect(await getTreaty(index, { address: treaty })).toMatchObject({ losses: '0', ceded: '0' })
    await expectSameAsFresh(chain, index)
    // The treaty's transfer fails; the payout goes on.
    const held = await balance(treaty)
    await setBalance(treaty, 0n)
    const { payouts } = await reportLoss(chain.market, venueId, 30n * M)
    expect(payouts).toEqual([{ coverId: 1n, paid: 10n * M }])
    await setBalance(treaty, held)
    await index.sync()
    // The layer is used up, and all of it is owed.
    const owing = await getTreaty(index, { address: treaty })
    expect(owing).toMatchObject({ losses: `${10n * M}`, ceded: `${2n * M}`, receivable: `${2n * M}` })
    expect(owing.history[0]).toMatchObject({ kind: 'ceded', refill: '0', pushed: false })
    await expectSameAsFresh(chain, index)
  })

  it('has its pool sent what it owes by the keeper', async () => {
    const { reader, deployment, pool } = chain.market
    const before = await balance(pool)
    const duty = { kind: 'refill', treaty } as const
    expect(await findDuties(index.database)).toContainEqual(duty)
    const keeper = { reader, deployment, writer: writerFor(reader, localAccount('keeper')) }
    await performDuty(keeper, duty)
    await index.sync()
    expect(await findDuties(index.database)).not.toContainEqual(duty)
    expect((await balance(pool)) - before).toBe(2n * M)
    const { history, receivable } = await getTreaty(index, { address: treaty })
    expect({ first: history[0], receivable }).toMatchObject({
      first: { kind: 'paid', amount: `${2n * M}` },
      receivable: '0',
    })
    expect(await performDuty(keeper, duty)).toBeNull()
    await expectSameAsFresh(chain, index)
  })

  it('runs off after it has closed, and frees what is left once its covers have expired', async () => {
    const { closesAt } = await getTreaty(index, { address: treaty })
    await moveTo(chain.clock, END + 4 * DAY + 60)
    await index.sync()
    const keeper = writerFor(chain.market.reader, localAccount('keeper'))
    const market = chain.market.deployment.contracts.coverMarket
    const call = { address: market, abi: coverMarketAbi, functionName: 'expire', args: [[1n]] } as const
    await transact({ reader: chain.market.reader, writer: keeper }, call)
    await index.sync()
    expect(await getTreaty(index, { address: treaty })).toMatchObject({ liveCovers: 0, stage: 'open' })
    await moveTo(chain.clock, closesAt)
    await index.sync()
    const released = await getTreaty(index, { address: treaty })
    expect(released.stage).toBe('released')
    const writer = writerFor(chain.market.reader, localAccount('reinsurer'))
    const redeem = { abi: treatyAbi, functionName: 'redeem', args: [2n * M, reinsurer, reinsurer] } as const
    await transact({ reader: chain.market.reader, writer }, { address: treaty as `0x${string}`, ...redeem })
    await index.sync()
    const position = await getTreatyPosition(index, { address: treaty, account: reinsurer })
    expect(position).toMatchObject({ shares: '0', value: '0', withdrawn: released.collateral })
    // All collateral is gone to the pool; what is left is the premium.
    expect(released.collateral).toBe(released.premiumCeded)
    await expectSameAsFresh(chain, index)
  })

  it('is not found under another address', async () => {
    await expect(getTreaty(index, { address: reinsurer })).rejects.toThrow(NotFound)
  })
})
