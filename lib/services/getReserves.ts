import type { Address } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import type { Deployment } from '@/lib/chain/deployment'
import { lensAbi, safeguardAbi } from '@/lib/chain/generated/abis'
import { readFunds } from '@/lib/chain/readFunds'
import { readInParts } from '@/lib/chain/readInParts'
import type { Database } from '@/lib/db/client'
import { getDeployment } from '@/lib/db/journal/deployment'
import { listPools } from '@/lib/db/pools'
import { listVenues } from '@/lib/db/venues'
import type { ReservesView } from '@/lib/schemas/reserves'
import { assetOf } from '@/lib/services/assetOf'
import { poolReservesView, venueReservesView } from '@/lib/services/views/reservesView'

/** What every pool holds and owes, read by the lens contract at one block: the database only says which pools there are. */
export async function getReserves(deps: {
  database: Database
  reader: ChainReader
  deployment: Deployment
}): Promise<ReservesView> {
  const { database, reader, deployment } = deps
  const { lens, safeguard } = deployment.contracts
  const isIndexed = await getDeployment(database)
  const [pools, venues, block] = await Promise.all([
    isIndexed ? listPools(database) : [],
    listVenues(database),
    reader.getBlock(),
  ])
  const listed = venues.flatMap(({ slug, name, listing }) => (listing ? [{ slug, name, ...listing }] : []))
  const addresses = pools.map(({ address }) => address as Address)
  const at = { blockNumber: block.number }
  const [reserves, insured, [balance, cash, outstanding, sound], pausedUntil, funds] = await Promise.all([
    readInParts(addresses, (args) =>
      reader.readContract({ address: lens, abi: lensAbi, functionName: 'pools', args: [args], ...at }),
    ),
    readInParts(
      listed.map(({ id }) => BigInt(id)),
      (args) => reader.readContract({ address: lens, abi: lensAbi, functionName: 'venues', args: [args], ...at }),
    ),
    reader.readContract({ address: lens, abi: lensAbi, functionName: 'totals', args: [addresses], ...at }),
    reader.readContract({ address: safeguard, abi: safeguardAbi, functionName: 'pausedUntil', ...at }),
    readFunds(
      reader,
      listed.map(({ vault }) => vault as Address),
      block.number,
    ),
  ])
  const names = new Map(pools.map(({ address, name }) => [address, name]))
  const now = Number(block.timestamp)
  return {
    block: { number: Number(block.number), time: now },
    lens,
    asset: await assetOf(deps),
    totals: { balance: `${balance}`, cash: `${cash}`, outstanding: `${outstanding}`, sound },
    pausedUntil: pausedUntil > now ? pausedUntil : null,
    pools: reserves.map((pool) => poolReservesView(pool, names.get(pool.pool) ?? pool.pool, now)),
    venues: insured.flatMap((venue, index) => {
      const reference = listed[index]
      if (!reference) return []
      const { id, slug, name } = reference
      return [venueReservesView(venue, { id, slug, name }, funds[index] ?? null)]
    }),
  }
}
