import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writerFor } from '@/lib/chain/clients'
import { deployFund, type FundSpec } from '@/lib/chain/deployFund'
import { DEFAULT_SALT, deployOnce } from '@/lib/chain/deployOnce'
import { replayFeedAbi } from '@/lib/chain/generated/abis'
import { localAccount } from '@/lib/chain/localAccounts'
import { listVenue, stake } from '@/lib/cli/marketSetup'
import { reservesSchema } from '@/lib/schemas/reserves'
import { getReserves } from '@/lib/services/getReserves'
import { type IndexedMarket, startIndexedMarket, type TestIndex } from '@/test/support/indexedMarket'

const M = 1_000_000_000_000n
const WAD = 10n ** 18n

let chain: IndexedMarket
let index: TestIndex

beforeAll(async () => {
  chain = await startIndexedMarket()
  index = await chain.newIndex()
  await stake(chain.market, 'underwriterA', 3n * M)
  for (const name of ['With a wallet', 'With a fund']) await listVenue(chain.market, { name, jump: M })
  await index.sync()
})
afterAll(() => chain?.stop())

const read = async () => reservesSchema.parse(await getReserves({ ...index, ...chain.market }))

/** The second venue's owner puts its fund on chain, with the auction of a token behind it. */
async function openFund() {
  const { reader, deployment } = chain.market
  const as = (part: 'governance' | 'venueOwner') => ({ reader, governance: writerFor(reader, localAccount(part)) })
  const name = [localAccount('feedOperator').address, 'A volatility index'] as const
  const feed = await deployOnce(as('governance'), DEFAULT_SALT, 'ReplayFeed', replayFeedAbi, name)
  const spec: FundSpec = {
    venueId: 2n,
    terms: {
      ...{ volatilityFeed: feed.address, feedMaxAge: 3600, countedFeeShare: WAD / 2n, reserveCap: WAD / 2n },
      feeCurve: { calm: WAD / 2n, wild: (3n * WAD) / 2n, calmShare: WAD / 4n, wildShare: (3n * WAD) / 4n },
    },
    recapitalisation: {
      ...{ token: deployment.contracts.asset, yearlyCap: WAD / 10n },
      terms: { startPrice: 2_000_000n, floorPrice: 500_000n, duration: 86_400 },
    },
    venueContract: localAccount('venueVault').address,
  }
  return deployFund(as('venueOwner'), deployment.contracts, spec)
}

describe('proof of reserves', () => {
  it('shows what the pool holds, and venues whose vault is a wallet without a fund on chain', async () => {
    const { pools, totals, venues } = await read()
    expect(pools.map(({ cash, sound }) => ({ cash, sound }))).toEqual([{ cash: `${3n * M}`, sound: true }])
    expect(totals).toMatchObject({ balance: `${3n * M}`, sound: true })
    expect(venues.map(({ venue, chainFund }) => [venue.name, chainFund])).toEqual([
      ['With a wallet', null],
      ['With a fund', null],
    ])
  })

  it('shows a fund on chain and the auction behind it from the block on in which the owner names it', async () => {
    const { address, recapitalisation } = await openFund()
    await index.sync()
    const { venues } = await read()
    expect(venues.map(({ chainFund }) => chainFund)).toEqual([
      null,
      {
        ...{ address, own: '0', payouts: '0', outstandingDeficit: '0', socialisedRatio: '0' },
        recapitalisation: {
          ...{ address: recapitalisation, token: chain.market.deployment.contracts.asset, yearlyCap: `${WAD / 10n}` },
          ...{ live: false, price: '2000000', target: '0', raised: '0' },
        },
      },
    ])
  })
})
