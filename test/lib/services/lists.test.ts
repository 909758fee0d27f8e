import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writerFor } from '@/lib/chain/clients'
import { coverMarketAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { transact } from '@/lib/chain/transact'
import { listVenue, openProgram, stake } from '@/lib/cli/marketSetup'
import { getPoolHistory } from '@/lib/services/getPoolHistory'
import { getProgram } from '@/lib/services/getProgram'
import { listCovers } from '@/lib/services/listCovers'
import { listPrograms } from '@/lib/services/listPrograms'
import { listReports } from '@/lib/services/listReports'
import { listVenues } from '@/lib/services/listVenues'
import { NotFound } from '@/lib/services/notFound'
import { buyCover } from '@/test/support/boughtCover'
import { type IndexedMarket, startIndexedMarket, type TestIndex } from '@/test/support/indexedMarket'
import { reportLoss } from '@/test/support/reportLoss'

const M = 1_000_000_000_000n
const at = (iso: string) => Date.parse(iso) / 1000
const START = at('2020-03-12T08:00Z')
const owner = localAccount('venueOwner')
const visitor = localAccount('visitor')

let chain: IndexedMarket
let index: TestIndex

beforeAll(async () => {
  chain = await startIndexedMarket()
  index = await chain.newIndex()
  const { market } = chain
  const venueId = await listVenue(market, { name: 'Test Exchange', jump: 1_000n * M })
  await stake(market, 'underwriterA', 30n * M)
  for (let loss = 0n; loss < 7n; loss++) await reportLoss(market, venueId, loss)
  const programId = await openProgram(market, {
    ...{ venueId, start: START, end: at('2020-03-27T08:00Z'), coinsurance: 10n ** 17n, fundDeclared: 9n * M },
    ...{ attachment: 10n * M, exhaustion: 30n * M },
  })
  await buyCover(market, programId, 10n ** 17n)
  await chain.clock.increaseTime({ seconds: 60 })
  await reportLoss(market, venueId, 7n)
  const second = await buyCover(market, programId, 2n * 10n ** 17n)
  await transact(
    { reader: market.reader, writer: writerFor(market.reader, owner) },
    {
      address: market.deployment.contracts.coverMarket,
      abi: coverMarketAbi,
      functionName: 'transferFrom',
      args: [owner.address, visitor.address, second],
    },
  )
  await index.sync()
})
afterAll(() => chain?.stop())

describe('lists', () => {
  it('give every item once, page by page, newest first', async () => {
    const sequences: number[] = []
    let cursor: string | undefined
    do {
      const page = await listReports(index, { limit: 3, cursor })
      expect(page.items.length).toBeLessThanOrEqual(3)
      sequences.push(...page.items.map(({ sequence }) => sequence))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(sequences).toEqual([8, 7, 6, 5, 4, 3, 2, 1])
  })

  it('filter covers by who holds them now', async () => {
    const of = async (holder: string) => (await listCovers(index, { holder, limit: 10 })).items.map(({ id }) => id)
    expect(await of(owner.address)).toEqual([1])
    expect(await of(visitor.address)).toEqual([2])
    const [latest] = (await listCovers(index, { limit: 1 })).items
    expect(latest).toMatchObject({ id: 2, holder: visitor.address, buyer: owner.address })
  })

  it('filter by venue, and say when there is none', async () => {
    const venue = 'venue-1'
    expect((await listPrograms(index, { venue, limit: 10 })).items).toHaveLength(1)
    expect((await listReports(index, { venue, limit: 2 })).items).toHaveLength(2)
    await expect(listPrograms(index, { venue: 'nowhere', limit: 10 })).rejects.toThrow(NotFound)
  })

  it('show venues that are on chain only, with what is insured on them', async () => {
    const { items } = await listVenues(index, { limit: 10 })
    expect(items).toMatchObject([
      { slug: 'venue-1', name: 'Test Exchange', outstanding: `${6n * M}`, paid: '0', netLiquidationLoss: '7' },
    ])
  })
})

describe('a program', () => {
  it('goes through its phases on chain time', async () => {
    const { end, graceEndsAt, saleEndsAt } = await getProgram(index, { id: 1 })
    const phases: string[] = []
    for (const time of [saleEndsAt - 1, saleEndsAt, START, end - 1, end, graceEndsAt - 1, graceEndsAt]) {
      await chain.clock.setNextBlockTimestamp({ timestamp: BigInt(time) })
      await chain.clock.mine({ blocks: 1 })
      await index.sync()
      phases.push((await getProgram(index, { id: 1 })).phase)
    }
    expect(phases).toEqual(['placing', 'waiting', 'live', 'live', 'grace', 'grace', 'over'])
  })

  it('says what of its layers is sold and what is left', async () => {
    expect(await getProgram(index, { id: 1 })).toMatchObject({
      limitSold: `${6n * M}`,
      baseline: '7',
      baselineFixed: false,
      layers: [{ sold: `${3n * 10n ** 17n}`, available: `${6n * 10n ** 17n}`, limit: `${20n * M}` }],
    })
  })
})

describe("a pool's history", () => {
  it('is thinned to what was asked for, its ends kept', async () => {
    const address = chain.market.pool
    for (let times = 0; times < 6; times++) await stake(chain.market, 'underwriterB', 1_000_000n)
    await index.sync()
    const all = (await getPoolHistory(index, { address, points: 2000 })).points
    expect(all.length).toBeGreaterThan(8)
    for (const points of [2, 3, 5, 8]) {
      const few = (await getPoolHistory(index, { address, points })).points
      expect(few.length).toBeLessThanOrEqual(points)
      expect([few[0], few.at(-1)]).toEqual([all[0], all.at(-1)])
    }
  })
})
