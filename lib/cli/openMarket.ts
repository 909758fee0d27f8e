import { localAccount } from '@/lib/chain/localAccounts'
import { localHandOver } from '@/lib/chain/localHandOver'
import { createApiClient } from '@/lib/cli/apiClient'
import { buyThroughApi, DEMO_VENUE, presentVenue } from '@/lib/cli/coverThroughApi'
import { millions } from '@/lib/cli/formatMillions'
import { startOracle } from '@/lib/cli/localOracle'
import { claimLocalPorts } from '@/lib/cli/localPorts'
import { type LocalStack, startLocalStack, startWorker } from '@/lib/cli/localStack'
import { startWeb } from '@/lib/cli/localWeb'
import { listVenue, mint, stake } from '@/lib/cli/marketSetup'
import { openBrowser } from '@/lib/cli/openBrowser'
import { placeDemoTreaties } from '@/lib/cli/placeDemoTreaties'
import { awaitReport } from '@/lib/cli/playReplay'
import { openPriceFeed, type PriceFeed } from '@/lib/cli/priceFeed'
import type { Progress } from '@/lib/cli/progress'
import { buildWeb } from '@/lib/cli/webBuild'
import { createDatabase } from '@/lib/db/client'
import { ASSET_UNIT } from '@/lib/domain/money'
import type { ReplayPlan } from '@/lib/oracle/replayPlan'
import type { Supervisor } from '@/lib/processes/supervisor'
import { waitUntil } from '@/lib/processes/waitUntil'
import { DEMO_PROGRAM } from '@/lib/replay/demoProgram'
import type { Scenario } from '@/lib/replay/scenario'
import { createApiKey } from '@/lib/services/createApiKey'

/** The first observation lies one grid step into the scenario. */
const FIRST_REPORT = 300
/** What the visitor's account may stake, base units. */
const POCKET_MONEY = 250_000n * ASSET_UNIT

export interface OpenMarket {
  stack: LocalStack
  url: string
  venueId: bigint
  coverId: bigint
  feed: PriceFeed
  /** Chain time of the first report: where the replay goes on from. */
  openedAt: number
}

/**
 * Brings up a whole market: stores, contracts, worker, venue, reporters, web; then stakes, opens a program and buys a
 * cover through the API. Only local chains and test accounts.
 */
export async function openMarket(
  supervisor: Supervisor,
  progress: Progress,
  options: {
    scenario: Scenario
    prices?: ReplayPlan['prices']
    /** Name of the database on a server of the user's. */
    database: string
    web: 'start' | 'dev'
    showBrowser: boolean
    /** Whether governance goes to the timelock once all is set up. */
    handOver: boolean
  },
): Promise<OpenMarket> {
  const { scenario, prices, database } = options
  const start = scenario.path[0]?.time
  if (start === undefined) throw new Error('A scenario has a path.')
  const ports = await claimLocalPorts()

  const build = options.web === 'start' ? buildWeb(supervisor) : Promise.resolve(false)
  // Awaited below; until then its failure must not go unheard as a crash of this process.
  build.catch(() => {})
  const stack = await startLocalStack(supervisor, progress, { ports, start, database })
  startWorker(stack)
  const { market, shift } = stack
  const venueId = await listVenue(market, { name: DEMO_VENUE.name, jump: DEMO_PROGRAM.jump })
  const feed = await openPriceFeed(stack, venueId, scenario)
  startOracle(stack, progress, venueId, { ...(prices && { prices }), shift })

  const stakeOfA = (DEMO_PROGRAM.stake * 11n) / 18n
  const { retention, limit } = DEMO_PROGRAM.treaty
  await progress.phase(`Two underwriters have staked ${millions(DEMO_PROGRAM.stake)} tUSD`, async () => {
    await mint(market, localAccount('venueVault').address, DEMO_PROGRAM.fund)
    await mint(market, localAccount('visitor').address, POCKET_MONEY)
    await stake(market, 'underwriterA', stakeOfA)
    await stake(market, 'underwriterB', DEMO_PROGRAM.stake - stakeOfA)
  })
  await progress.phase(
    `A reinsurer stands behind the pool for losses from ${millions(retention)} to ${millions(retention + limit)} tUSD`,
    () => placeDemoTreaties(market, scenario.term.start + shift),
  )
  if (options.handOver) {
    await progress.phase('Governance belongs to the timelock; no key is left that governs', () => localHandOver(market))
  }
  const openedAt = start + shift + FIRST_REPORT
  await progress.phase('First report of the venue', async () => {
    await feed.advance(openedAt)
    await waitUntil('The first report', () => awaitReport(stack, venueId, openedAt), { timeoutMs: 60_000 })
  })
  if (options.web === 'start') {
    await progress.phase('Web app is built', async () => void (await build))
  }
  const url = await startWeb(stack, options.web)
  progress(`The market is open at ${url}`)
  if (options.showBrowser) openBrowser(url)

  const db = createDatabase(stack.databaseUrl)
  const { key } = await createApiKey({ database: db }, { name: 'demo', owner: localAccount('venueOwner').address })
  await db.$disconnect()
  const api = createApiClient(url, key)
  await progress.phase('The venue has put its exposure through the API', () => presentVenue(stack, api, venueId))
  const { coverId, quote } = await buyThroughApi(stack, api, { venueId, term: scenario.term })
  const { terms } = quote
  progress(
    `Cover ${coverId}: ${millions(BigInt(terms.limit))} for losses from ${millions(BigInt(terms.attachment))} to ${millions(BigInt(terms.exhaustion))}, premium ${millions(BigInt(terms.premium))} tUSD`,
  )
  return { stack, url, venueId, coverId, feed, openedAt }
}
