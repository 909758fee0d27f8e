import { type Address, getAddress } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import type { Deployment } from '@/lib/chain/deployment'
import { inParallel } from '@/lib/chain/inParallel'
import { coreContracts, type MarketEvents, type MinedLog, marketEvents } from '@/lib/chain/marketEvents'
import { readPoolIdentity } from '@/lib/chain/poolReads'
import { readMarketParameters } from '@/lib/chain/readMarketParameters'
import { readTreatyIdentity } from '@/lib/chain/treatyReads'
import type { Database } from '@/lib/db/client'
import type { Batch } from '@/lib/db/journal/applyBatch'
import type { Checkpoint } from '@/lib/db/journal/checkpoint'
import { type Facts, noFacts } from '@/lib/db/journal/facts'
import { lastCoreTime, poolsUpTo, treatiesUpTo } from '@/lib/db/journal/readJournal'
import { ChainMoved } from '@/lib/jobs/indexer/chainMoved'
import { coreFacts } from '@/lib/jobs/indexer/coreFacts'
import { coverFacts } from '@/lib/jobs/indexer/coverFacts'
import { governanceFacts } from '@/lib/jobs/indexer/governanceFacts'
import { originOf } from '@/lib/jobs/indexer/originOf'
import { poolFacts } from '@/lib/jobs/indexer/poolFacts'
import { type Header, readHeader } from '@/lib/jobs/indexer/readHeader'
import { recoveryFacts } from '@/lib/jobs/indexer/recoveryFacts'
import { type KnownPool, snapshotFacts } from '@/lib/jobs/indexer/snapshotFacts'
import { topicsOf } from '@/lib/jobs/indexer/topicsOf'
import { treatyFacts } from '@/lib/jobs/indexer/treatyFacts'
import { treatySnapshotFacts } from '@/lib/jobs/indexer/treatySnapshotFacts'

export interface IndexerDeps {
  database: Database
  reader: ChainReader
  deployment: Deployment
  assetDecimals: number
}

/**
 * Reads the blocks from `keep + 1` to `last` from the chain; where there are none, only how things stand at `last`.
 * @throws {ChainMoved} when the chain changes meanwhile
 */
export async function readBatch(
  deps: IndexerDeps,
  { base, keep, last }: { base: Checkpoint | null; keep: number; last: Header },
): Promise<Batch> {
  const { database, reader, deployment } = deps
  const facts = noFacts()
  const known: KnownPool[] = (await poolsUpTo(database, keep)).map((pool) => ({
    address: getAddress(pool.address),
    shareDecimals: pool.shareDecimals,
    admittedAt: 0,
  }))
  const core = await logsOf(deps, coreAddresses(deployment), keep + 1, last.number)
  const poolLogs = await logsOf(
    deps,
    known.map(({ address }) => address),
    keep + 1,
    last.number,
  )
  const discovered = await discoverPools(deps, core, known, facts)
  for (const { address } of discovered) {
    // It may have been at work before it was admitted.
    poolLogs.push(...(await logsOf(deps, [address], deployment.startBlock, last.number)))
  }
  const pools = [...known, ...discovered]
  const { treaties, logs: treatyLogs } = await treatiesOf(deps, { core, keep, last: last.number }, facts)
  facts.blocks = await headersOf(reader, core, [...poolLogs, ...treatyLogs], last)
  const events = marketEvents([...core, ...poolLogs, ...treatyLogs], deployment.contracts, {
    pools: pools.map(({ address }) => address),
    treaties,
  })
  coreFacts(events, facts)
  coverFacts(events, facts)
  await poolFacts(reader, events, facts)
  treatyFacts(events, facts)
  recoveryFacts(events, facts)
  governanceFacts(events, facts)
  facts.treatySnapshots = await treatySnapshotFacts(reader, treaties, last.number)
  facts.snapshots = await snapshotFacts(deps, {
    pools,
    ownBlocks: (pool) => poolLogs.filter(({ address }) => getAddress(address) === pool).map(numberOf),
    coreBlocks: facts.blocks.filter((block) => block.core),
    lastCoreTime: await lastCoreTime(database, keep),
    last: last.number,
  })
  const parameters = await readMarketParameters(reader, deployment.contracts.parameters, BigInt(last.number))
  if ((await readHeader(reader, last.number))?.hash !== last.hash) throw new ChainMoved(last.number)
  const checkpoint = { blockNumber: last.number, blockHash: last.hash, blockTime: last.time, ...parameters }
  const undone = base !== null && keep < base.blockNumber
  return { base, keep, facts, checkpoint, topics: topicsOf(events as MarketEvents, undone) }
}

const numberOf = (log: MinedLog) => Number(log.blockNumber)

function coreAddresses({ contracts }: Deployment): Address[] {
  return coreContracts.map((name) => contracts[name])
}

async function logsOf({ reader }: IndexerDeps, address: Address[], from: number, to: number): Promise<MinedLog[]> {
  if (address.length === 0 || from > to) return []
  return reader.getLogs({ address, fromBlock: BigInt(from), toBlock: BigInt(to) })
}

/** Pools that are admitted for the first time; their identities become facts. */
async function discoverPools(
  { reader, deployment }: IndexerDeps,
  core: MinedLog[],
  known: KnownPool[],
  facts: Facts,
): Promise<KnownPool[]> {
  const found: KnownPool[] = []
  for (const event of marketEvents(core, deployment.contracts, { pools: [], treaties: [] }).coverMarket) {
    if (event.eventName !== 'PoolAdmitted') continue
    const address = getAddress(event.args.pool)
    if ([...known, ...found].some((pool) => pool.address === address)) continue
    const blockNumber = Number(event.blockNumber)
    const { mandate, ...identity } = await readPoolIdentity(reader, address)
    found.push({ address, shareDecimals: identity.shareDecimals, admittedAt: blockNumber })
    const { longestTerm, riskGroup } = mandate
    facts.pools.push({ address, ...identity, ...mandate, longestTerm, riskGroup: Number(riskGroup), blockNumber })
  }
  return found
}

/** All treaties with their logs; those that are admitted for the first time become facts, with all they did before. */
async function treatiesOf(
  deps: IndexerDeps,
  { core, keep, last }: { core: MinedLog[]; keep: number; last: number },
  facts: Facts,
): Promise<{ treaties: Address[]; logs: MinedLog[] }> {
  const { database, reader, deployment } = deps
  const treaties = (await treatiesUpTo(database, keep)).map((address) => getAddress(address))
  const logs = await logsOf(deps, treaties, keep + 1, last)
  for (const event of marketEvents(core, deployment.contracts, { pools: [], treaties: [] }).coverMarket) {
    if (event.eventName !== 'TreatyAdmitted') continue
    const { treaty, pool, id } = event.args
    const address = getAddress(treaty)
    const identity = await readTreatyIdentity(reader, address)
    facts.treaties.push({ address, number: id, poolAddress: getAddress(pool), ...identity, ...originOf(event) })
    treaties.push(address)
    logs.push(...(await logsOf(deps, [address], deployment.startBlock, last)))
  }
  return { treaties, logs }
}

/**
 * The blocks of the logs and the last one, rising.
 * @throws {ChainMoved} when a log's block is not in the chain any more
 */
async function headersOf(
  reader: ChainReader,
  core: MinedLog[],
  pools: MinedLog[],
  last: Header,
): Promise<Facts['blocks']> {
  const coreNumbers = new Set(core.map(numberOf))
  const hashes = new Map([...core, ...pools].map((log) => [numberOf(log), log.blockHash]))
  const numbers = [...hashes.keys()].sort((a, b) => a - b)
  const headers = await inParallel(numbers, (number) => (number === last.number ? last : readHeader(reader, number)))
  const blocks = headers.map((header, position) => {
    const number = numbers[position] ?? 0
    if (!header || header.hash !== hashes.get(number)) throw new ChainMoved(number)
    return { ...header, core: coreNumbers.has(number), holds: true }
  })
  if (!hashes.has(last.number)) blocks.push({ ...last, core: false, holds: false })
  return blocks
}
