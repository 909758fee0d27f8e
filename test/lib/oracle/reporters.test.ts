import pino from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { clockOf, writerFor } from '@/lib/chain/clients'
import { deployLocal, type LocalMarket } from '@/lib/chain/deployLocal'
import { attestationOracleAbi, coverMarketAbi, deficitTriggerAbi, testDollarAbi } from '@/lib/chain/generated/abis'
import { localAccount, localReporters } from '@/lib/chain/localAccounts'
import { listVenue, openProgram, stake } from '@/lib/cli/marketSetup'
import { layerPayoutDown } from '@/lib/domain/layer'
import type { VenueConnector } from '@/lib/oracle/connector'
import { type Reporter, startReporter } from '@/lib/oracle/reporter'
import { findFreePort } from '@/lib/processes/findFreePort'
import { waitUntil } from '@/lib/processes/waitUntil'
import { startAnvil } from '@/test/support/anvil'
import { buyCover } from '@/test/support/boughtCover'
import { moveTo } from '@/test/support/moveTo'

const M = 1_000_000_000_000n
const at = (iso: string) => Date.parse(iso) / 1000
const START = at('2020-03-12T08:00Z')
const END = at('2020-03-27T08:00Z')
const bounds = { attachment: 10n * M, exhaustion: 30n * M }
const SHARE = 5n * 10n ** 17n
const LIMIT = 10n * M

let chain: Awaited<ReturnType<typeof startAnvil>>
let market: LocalMarket
let venueId: bigint
let coverId: bigint
let programId: bigint
/** What the venue's books say; each reporter reads it for itself. */
let loss = 0n
const reporters = new Map<number, Reporter>()
const ports: number[] = []

const connector: VenueConnector = {
  observe: async (observedAt) => ({
    observedAt,
    netLiquidationLoss: loss,
    fundBalance: 9n * M,
    raoi: 20n * M,
    markets: [
      { market: 'ETH-USD', openInterest: 50n * M },
      { market: 'BTC-USD', openInterest: 300n * M },
    ],
  }),
}

async function start(index: number): Promise<void> {
  const part = localReporters[index]
  if (!part) throw new Error('There are four reporters.')
  const account = localAccount(part)
  const { reader, deployment } = market
  const reporter = await startReporter({
    reader,
    writer: writerFor(reader, account),
    account,
    deployment,
    venueId,
    connector,
    peers: ports.filter((_, peer) => peer !== index).map((port) => `http://127.0.0.1:${port}`),
    port: ports[index] ?? 0,
    interval: 300,
    log: pino({ level: 'silent' }),
    pollMs: 30,
    takeOverMs: 250,
  })
  reporters.set(index, reporter)
}

async function kill(index: number): Promise<void> {
  await reporters.get(index)?.stop()
  reporters.delete(index)
}

const latest = () =>
  market.reader.readContract({
    address: market.deployment.contracts.attestationOracle,
    abi: attestationOracleAbi,
    functionName: 'latest',
    args: [venueId],
  })
const cover = () =>
  market.reader.readContract({
    address: market.deployment.contracts.coverMarket,
    abi: coverMarketAbi,
    functionName: 'cover',
    args: [coverId],
  })
const vaultBalance = () =>
  market.reader.readContract({
    address: market.deployment.contracts.asset,
    abi: testDollarAbi,
    functionName: 'balanceOf',
    args: [localAccount('venueVault').address],
  })
const reported = (time: number) =>
  waitUntil(`The report of ${time}`, async () => (await latest()).observedAt === time, { timeoutMs: 8_000 })
const owedAt = (index: bigint) => layerPayoutDown(LIMIT, bounds, index)

beforeAll(async () => {
  chain = await startAnvil({ timestamp: at('2020-03-07T08:00Z') })
  market = await deployLocal(chain.rpcUrl)
  venueId = await listVenue(market, { name: 'Test Exchange', jump: 1_000n * M })
  await stake(market, 'underwriterA', 30n * M)
  for (let index = 0; index < 4; index++) ports.push(await findFreePort())
  for (let index = 0; index < 4; index++) await start(index)
  await moveTo(clockOf(market.reader), at('2020-03-07T09:00Z'))
  await reported(at('2020-03-07T09:00Z'))
  programId = await openProgram(market, {
    venueId,
    start: START,
    end: END,
    coinsurance: 10n ** 17n,
    fundDeclared: 9n * M,
    ...bounds,
  })
  coverId = await buyCover(market, programId, SHARE)
  await moveTo(clockOf(market.reader), START - 300)
  await reported(START - 300)
})

afterAll(async () => {
  await Promise.all([...reporters.keys()].map(kill))
  await chain.stop()
})

it('reports at the grid of chain time, the median of what reporters saw, in rising sequence', async () => {
  const { sequence, observedAt, reportedLoss, raoi } = await latest()
  expect({ observedAt, reportedLoss, raoi }).toEqual({ observedAt: START - 300, reportedLoss: 0n, raoi: 20n * M })
  const events = await market.reader.getContractEvents({
    address: market.deployment.contracts.attestationOracle,
    abi: attestationOracleAbi,
    eventName: 'Reported',
    fromBlock: 0n,
  })
  expect(events.map(({ args }) => args.sequence)).toEqual(Array.from({ length: sequence }, (_, index) => index + 1))
  expect(events.every(({ args }) => Number(args.observedAt) % 300 === 0)).toBe(true)
})

it('pays with one reporter of four down, report and payout in one transaction', async () => {
  await kill(1)
  loss = 14n * M
  const before = await vaultBalance()
  await moveTo(clockOf(market.reader), START + 2 * 3600)
  await reported(START + 2 * 3600)
  await waitUntil('The payout', async () => (await cover()).paid > 0n, { timeoutMs: 8_000 })
  expect((await cover()).paid).toBe(owedAt(14n * M))
  expect((await vaultBalance()) - before).toBe(owedAt(14n * M))

  const { contracts } = market.deployment
  const range = { fromBlock: 0n, toBlock: 'latest' } as const
  const [payout] = await market.reader.getContractEvents({
    address: contracts.coverMarket,
    abi: coverMarketAbi,
    eventName: 'CoverSettled',
    ...range,
  })
  const report = (
    await market.reader.getContractEvents({
      address: contracts.attestationOracle,
      abi: attestationOracleAbi,
      eventName: 'Reported',
      ...range,
    })
  ).at(-1)
  expect(report?.transactionHash).toBe(payout?.transactionHash)
})

it('pays nothing with two down, and all of it once one is back', async () => {
  await kill(2)
  loss = 18n * M
  await moveTo(clockOf(market.reader), START + 3 * 3600)
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  expect((await latest()).observedAt).toBe(START + 2 * 3600)
  expect((await cover()).paid).toBe(owedAt(14n * M))

  await start(2)
  await waitUntil('The payout', async () => (await cover()).paid === owedAt(18n * M), { timeoutMs: 8_000 })
  const index = await market.reader.readContract({
    address: market.deployment.contracts.deficitTrigger,
    abi: deficitTriggerAbi,
    functionName: 'indexOf',
    args: [programId],
  })
  expect(index).toBe(18n * M)
})

it('pays nothing more for a loss that falls again', async () => {
  loss = 12n * M
  await moveTo(clockOf(market.reader), START + 4 * 3600)
  await reported(START + 4 * 3600)
  expect((await cover()).paid).toBe(owedAt(18n * M))
})
