import { isAddressEqual, parseEventLogs } from 'viem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writerFor } from '@/lib/chain/clients'
import { coverMarketAbi, tailRiskPoolAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { transact } from '@/lib/chain/transact'
import { listVenue, openProgram, stake } from '@/lib/cli/marketSetup'
import { ballastDayOf, DAY } from '@/lib/domain/ballastDay'
import { findDuties } from '@/lib/jobs/keeper/findDuties'
import { performDuty } from '@/lib/jobs/keeper/performDuty'
import { getCover } from '@/lib/services/getCover'
import { getPool } from '@/lib/services/getPool'
import { getProgram } from '@/lib/services/getProgram'
import { getVenue } from '@/lib/services/getVenue'
import { listVenues } from '@/lib/services/listVenues'
import { buyCover } from '@/test/support/boughtCover'
import { expectSameAsFresh } from '@/test/support/expectSameAsFresh'
import { type IndexedMarket, startIndexedMarket, type TestIndex } from '@/test/support/indexedMarket'
import { moveTo } from '@/test/support/moveTo'
import { openTreaty } from '@/test/support/openTreaty'
import { attestLoss, reportLoss } from '@/test/support/reportLoss'

const M = 1_000_000_000_000n
const TENTH = 10n ** 17n
const at = (iso: string) => Date.parse(iso) / 1000
const START = at('2020-03-12T08:00Z')
const END = at('2020-03-27T08:00Z')

let chain: IndexedMarket
let index: TestIndex
let venueId: bigint
let treaty: string

/** @returns the refund as the chain tells it */
async function cancel(coverId: bigint): Promise<bigint> {
  const { reader, deployment } = chain.market
  const { coverMarket: address } = deployment.contracts
  const { receipt } = await transact(
    { reader, writer: writerFor(reader, localAccount('venueOwner')) },
    { address, abi: coverMarketAbi, functionName: 'cancel', args: [coverId, 0n] },
  )
  await index.sync()
  const logs = receipt.logs.filter((log) => isAddressEqual(log.address, address))
  const [event] = parseEventLogs({ abi: coverMarketAbi, logs, eventName: 'CoverCancelled' })
  if (!event) throw new Error(`Cover ${coverId} was not cancelled.`)
  return event.args.refund
}

/** Does what the keeper would, and follows the chain. */
async function keep(kind: 'settle' | 'expire'): Promise<void> {
  const { reader, deployment } = chain.market
  const deps = { reader, deployment, writer: writerFor(reader, localAccount('keeper')) }
  for (const duty of await findDuties(index.database)) if (duty.kind === kind) await performDuty(deps, duty)
  await index.sync()
}

/** Without exits, a pool's assets, with what still streams to the shares, are what was staked and earned, less what was lost. */
async function expectPremiumToAddUp(): Promise<void> {
  const { reader, pool } = chain.market
  const state = await reader.readContract({ address: pool, abi: tailRiskPoolAbi, functionName: 'state' })
  const { premiumEarned, lossesPaid } = await getPool(index, { address: pool })
  const missing = state.totalAssets + state.dripping - (30n * M + BigInt(premiumEarned) - BigInt(lossesPaid))
  expect(missing >= -5n && missing <= 5n, `off by ${missing}`).toBe(true)
}

beforeAll(async () => {
  chain = await startIndexedMarket()
  index = await chain.newIndex()
  venueId = await listVenue(chain.market, { name: 'Test Exchange', jump: 1_000n * M })
  await stake(chain.market, 'underwriterA', 30n * M)
  await reportLoss(chain.market, venueId, 0n)
  const terms = { venueId, start: START, end: END, coinsurance: TENTH, fundDeclared: 9n * M }
  const programId = await openProgram(chain.market, { ...terms, attachment: 10n * M, exhaustion: 30n * M })
  treaty = await openTreaty(chain.market, 3n * TENTH)
  // The third stays.
  for (const share of [TENTH, 2n * TENTH, TENTH]) {
    await buyCover(chain.market, programId, share)
    await chain.clock.increaseTime({ seconds: 60 })
    await chain.clock.mine({ blocks: 1 })
  }
  await index.sync()
})
afterAll(() => chain?.stop())

describe('a cover that a treaty reinsures', () => {
  it('says which, and what of its premium went there', async () => {
    const { premium, fee, cession } = await getCover(index, { id: 3 })
    const ceded = ((BigInt(premium) - BigInt(fee)) * 3n) / 10n
    expect(cession).toEqual({ treaty, premium: `${ceded}` })
    await expectPremiumToAddUp()
  })
})

describe('a cover that is cancelled', () => {
  it('before its start is over at once, and its share is for sale again', async () => {
    const refund = await cancel(2n)
    const cover = await getCover(index, { id: 2 })
    expect(cover).toMatchObject({
      status: 'expired',
      cancellation: { until: START, refund: `${refund}` },
    })
    expect(cover.timeline.map(({ kind }) => kind)).toEqual(['opened', 'bought', 'cancelled', 'expired'])
    const program = await getProgram(index, { id: 1 })
    expect(program).toMatchObject({ limitSold: `${4n * M}`, layers: [{ sold: `${2n * TENTH}` }] })
    await expectPremiumToAddUp()
  })

  it('in its term ends with the day, and its refund is no premium earned', async () => {
    await moveTo(chain.clock, START - 300)
    await reportLoss(chain.market, venueId, 1n * M)
    await moveTo(chain.clock, START + 7200)
    await reportLoss(chain.market, venueId, 5n * M)
    await index.sync()
    expect((await getCover(index, { id: 1 })).status).toBe('live')
    const refund = await cancel(1n)
    expect(refund).toBeGreaterThan(0n)
    expect(await getCover(index, { id: 1 })).toMatchObject({
      ...{ status: 'cancelled', owed: '0', cancellation: { until: START + DAY, refund: `${refund}` } },
      term: { start: START, end: END },
    })
    await expectPremiumToAddUp()
    await expectSameAsFresh(chain, index)
  })

  it('is live again where the chain drops the cancellation', async () => {
    await chain.market.reader.request({ method: 'anvil_reorg', params: [1, []] } as never)
    await index.sync()
    expect(await getCover(index, { id: 1 })).toMatchObject({ status: 'live', cancellation: null })
    await expectSameAsFresh(chain, index)
    await cancel(1n)
    await expectSameAsFresh(chain, index)
  })

  it('pays for a day before its end, and for none after', async () => {
    await moveTo(chain.clock, START + 14_400)
    // Whoever submits a report settles it like any other cover.
    const { payouts } = await reportLoss(chain.market, venueId, 15n * M)
    expect(payouts).toContainEqual({ coverId: 1n, paid: (4n * M) / 10n })
    // Where the submitter did not, the keeper does.
    await moveTo(chain.clock, START + 15_000)
    await attestLoss(chain.market, venueId, 21n * M)
    await index.sync()
    const settle = { kind: 'settle', coverId: 1, day: ballastDayOf(START) }
    expect(await findDuties(index.database)).toContainEqual(settle)
    await keep('settle')
    expect((await findDuties(index.database)).filter(({ kind }) => kind === 'settle')).toEqual([])
    expect(await getCover(index, { id: 1 })).toMatchObject({ status: 'cancelled', paid: `${M}`, index: `${20n * M}` })
    await moveTo(chain.clock, START + DAY + 3600)
    const later = await reportLoss(chain.market, venueId, 27n * M)
    expect(later.payouts.map(({ coverId }) => coverId)).toEqual([3n])
    await index.sync()
    expect((await findDuties(index.database)).filter(({ kind }) => kind === 'settle')).toEqual([])
    const cover = await getCover(index, { id: 1 })
    expect(cover.indexSeries.at(-1)?.index).toBe(`${20n * M}`)
    expect(cover.timeline.map(({ kind }) => kind)).toEqual([
      ...['opened', 'bought', 'reported', 'cancelled', 'reported', 'warned', 'settled', 'reported', 'settled'],
    ])
  })

  it('is expired by the keeper once its own grace is over', async () => {
    const { graceEndsAt } = (await getCover(index, { id: 1 })).term
    expect(graceEndsAt).toBeLessThan(END)
    await moveTo(chain.clock, graceEndsAt - 1)
    await index.sync()
    expect((await findDuties(index.database)).filter(({ kind }) => kind === 'expire')).toEqual([])
    await moveTo(chain.clock, graceEndsAt)
    await index.sync()
    expect((await getCover(index, { id: 1 })).status).toBe('due')
    await keep('expire')
    expect((await getCover(index, { id: 1 })).status).toBe('expired')
    expect(await getPool(index, { address: chain.market.pool })).toMatchObject({ activeCovers: 1 })
  })
})

describe('a venue', () => {
  const slug = 'venue-1'

  it('is shown at warning until a report under the level, wherever the chain goes', async () => {
    // Half of the way from the baseline of 1 to the attachment of 10 above it.
    const warning = { loss: `${15n * M}`, level: `${6n * M}` }
    expect((await getVenue(index, { slug })).warning).toMatchObject(warning)
    await reportLoss(chain.market, venueId, 2n * M)
    await index.sync()
    expect((await listVenues(index, { limit: 1 })).items).toMatchObject([{ slug, warning: null }])
    const { timeline } = await getCover(index, { id: 3 })
    expect(timeline.at(-1)).toMatchObject({ kind: 'warningEnded', loss: `${2n * M}` })
    await chain.market.reader.request({ method: 'anvil_reorg', params: [1, []] } as never)
    await index.sync()
    expect((await listVenues(index, { limit: 1 })).items).toMatchObject([{ slug, warning }])
    await expectSameAsFresh(chain, index)
  })
})
