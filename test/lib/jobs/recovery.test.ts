import type { Address } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writerFor } from '@/lib/chain/clients'
import { coverMarketAbi, recoveryDeskAbi, tailRiskPoolAbi, testDollarAbi, treatyAbi } from '@/lib/chain/generated/abis'
import { type LocalPart, localAccount } from '@/lib/chain/localAccounts'
import { transact } from '@/lib/chain/transact'
import { listVenue, openProgram, stake } from '@/lib/cli/marketSetup'
import { DAY } from '@/lib/domain/ballastDay'
import { findDuties } from '@/lib/jobs/keeper/findDuties'
import { performDuty } from '@/lib/jobs/keeper/performDuty'
import { getCover } from '@/lib/services/getCover'
import { getRefunds } from '@/lib/services/getRefunds'
import { getTreaty } from '@/lib/services/getTreaty'
import { listRecoveries } from '@/lib/services/listRecoveries'
import { buyCover } from '@/test/support/boughtCover'
import { bringRecovery } from '@/test/support/bringRecovery'
import { dumpIndex } from '@/test/support/dumpIndex'
import { type IndexedMarket, startIndexedMarket, type TestIndex } from '@/test/support/indexedMarket'
import { moveTo } from '@/test/support/moveTo'
import { openTreaty } from '@/test/support/openTreaty'
import { reportLoss } from '@/test/support/reportLoss'

const M = 1_000_000_000_000n
const TENTH = 10n ** 17n
const at = (iso: string) => Date.parse(iso) / 1000
const START = at('2020-03-12T08:00Z')
const END = at('2020-03-27T08:00Z')

let chain: IndexedMarket
let index: TestIndex
let treaty: Address

const as = (part: LocalPart) => ({
  reader: chain.market.reader,
  writer: writerFor(chain.market.reader, localAccount(part)),
})
const refundsOf = (part: LocalPart) =>
  getRefunds({ ...index, ...chain.market }, { account: localAccount(part).address })

async function keep(kind: string): Promise<number> {
  const { reader, deployment } = chain.market
  const deps = { reader, deployment, writer: writerFor(reader, localAccount('keeper')) }
  const duties = (await findDuties(index.database)).filter((duty) => duty.kind === kind)
  const done = await Promise.all(duties.map((duty) => performDuty(deps, duty)))
  await index.sync()
  return done.filter((hash) => hash !== null).length
}

async function recover(amount: bigint): Promise<void> {
  await bringRecovery(chain.market, 1n, amount)
  await index.sync()
}

async function collect(part: LocalPart): Promise<bigint> {
  const { asset, recoveryDesk: address } = chain.market.deployment.contracts
  const to = localAccount(part).address
  const balance = () =>
    chain.market.reader.readContract({ address: asset, abi: testDollarAbi, functionName: 'balanceOf', args: [to] })
  const before = await balance()
  for (const { coverId, epoch, requestId } of (await refundsOf(part)).pools) {
    const ids = [BigInt(coverId), BigInt(epoch)] as const
    const desk = { address, abi: recoveryDeskAbi } as const
    if (requestId === null) await transact(as(part), { ...desk, functionName: 'collect', args: [...ids, to] })
    else {
      const args = [...ids, BigInt(requestId), to] as const
      await transact(as(part), { ...desk, functionName: 'collectForRequest', args })
    }
  }
  await index.sync()
  return (await balance()) - before
}

beforeAll(async () => {
  chain = await startIndexedMarket()
  index = await chain.newIndex()
  const { market } = chain
  const venueId = await listVenue(market, { name: 'Test Exchange', jump: 1_000n * M })
  await stake(market, 'underwriterA', 20n * M)
  await stake(market, 'underwriterB', 10n * M)
  await reportLoss(market, venueId, 0n)
  treaty = await openTreaty(market, 2n * TENTH, { retention: 3n * M, limit: 2n * M })
  const terms = { venueId, start: START, end: END, coinsurance: TENTH, fundDeclared: 9n * M }
  const programId = await openProgram(market, { ...terms, attachment: 10n * M, exhaustion: 30n * M })
  await buyCover(market, programId, 5n * TENTH)
  const [a, b] = [localAccount('underwriterA').address, localAccount('underwriterB').address]
  // Half of B's shares wait for exit when the loss comes.
  const pool = { address: market.pool, abi: tailRiskPoolAbi } as const
  const shares = await market.reader.readContract({ ...pool, functionName: 'balanceOf', args: [b] })
  await transact(as('underwriterB'), { ...pool, functionName: 'requestRedeem', args: [shares / 2n, b, b] })
  await moveTo(chain.clock, START - 300)
  await reportLoss(market, venueId, 0n)
  await moveTo(chain.clock, START + 7200)
  // The cover pays 4, of which the treaty bears 1.
  await reportLoss(market, venueId, 18n * M)
  // A sells its shares after the loss; the refund stays A's.
  const all = await market.reader.readContract({ ...pool, functionName: 'balanceOf', args: [a] })
  const to = localAccount('visitor').address
  await transact(as('underwriterA'), { ...pool, functionName: 'transfer', args: [to, all] })
  await moveTo(chain.clock, END + 4 * DAY + 60)
  const sold = { address: market.deployment.contracts.coverMarket, abi: coverMarketAbi } as const
  await transact(as('keeper'), { ...sold, functionName: 'expire', args: [[1n]] })
  await index.sync()
})
afterAll(() => chain?.stop())

describe('a recovery', () => {
  it('is nothing to anyone before it comes', async () => {
    expect(await refundsOf('underwriterA')).toMatchObject({ collectable: '0', pools: [], collected: '0' })
    expect(await keep('refund')).toBe(0)
  })

  it('is counted by the keeper, and lowers what the treaty bears first', async () => {
    // The index of 18 falls to 17: the cover owes 3.5 in place of 4, and the half that comes back lay in the treaty's layer.
    await recover(M)
    expect(await findDuties(index.database)).toContainEqual({ kind: 'refund', coverId: 1 })
    expect(await keep('refund')).toBe(1)
    expect(await findDuties(index.database)).not.toContainEqual({ kind: 'refund', coverId: 1 })
    const { items } = await listRecoveries(index, { venue: 'venue-1', limit: 10 })
    expect(items).toMatchObject([{ programId: 1, recovered: `${M}`, paidIn: `${M / 2n}` }])
    expect(await getTreaty(index, { address: treaty })).toMatchObject({
      lossesRefunded: `${M / 2n}`,
      ceded: `${M / 2n}`,
    })
    const { timeline } = await getCover(index, { id: 1 })
    expect(timeline.at(-1)).toMatchObject({ kind: 'refunded', toPool: '0', toTreaty: `${M / 2n}` })
    // While its collateral is bound the treaty's part is collateral again.
    expect((await refundsOf('reinsurer')).treaties).toEqual([])
  })

  it('is the reinsurers’ to collect where it comes after the treaty’s release', async () => {
    const { closesAt } = await getTreaty(index, { address: treaty })
    await moveTo(chain.clock, closesAt + 60)
    await recover(7n * M)
    expect((await getTreaty(index, { address: treaty })).stage).toBe('released')
    expect(await keep('refund')).toBe(1)
    const owed = [{ treaty: { address: treaty, name: 'Test Treaty' }, amount: `${M / 2n}` }]
    expect(await refundsOf('reinsurer')).toMatchObject({ collectable: `${M / 2n}`, treaties: owed })
    const args = [localAccount('reinsurer').address] as const
    const call = { address: treaty, abi: treatyAbi, functionName: 'collectRefund', args } as const
    await transact(as('reinsurer'), call)
    expect((await refundsOf('reinsurer')).treaties).toEqual([])
  })

  it('belongs to the shares held at the loss, sold since or waiting for exit then', async () => {
    const [a, b, buyer] = await Promise.all([
      refundsOf('underwriterA'),
      refundsOf('underwriterB'),
      refundsOf('visitor'),
    ])
    expect(buyer.pools).toEqual([])
    expect(a.pools).toHaveLength(1)
    expect(b.pools.map(({ requestId }) => requestId)).toEqual([null, 1])
    const whole = BigInt(a.collectable) + BigInt(b.collectable)
    // Of the loss of 4 the pool had borne 3, and all of it is back.
    expect(3n * M - whole >= 0n && 3n * M - whole < 5n, `${whole}`).toBe(true)
    const parts = b.pools.map(({ amount }) => BigInt(amount))
    expect((parts[0] ?? 0n) - (parts[1] ?? 0n)).toBeLessThan(5n)
  })

  it('is collected once', async () => {
    const { collectable } = await refundsOf('underwriterB')
    expect(await collect('underwriterB')).toBe(BigInt(collectable))
    expect(await refundsOf('underwriterB')).toMatchObject({ collectable: '0', pools: [], collected: collectable })
  })

  it('reads the same in a fresh index', async () => {
    const fresh = await chain.newIndex()
    await fresh.sync()
    expect(await dumpIndex(index)).toEqual(await dumpIndex(fresh))
  })
})
