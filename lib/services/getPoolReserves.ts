import type { Address } from 'viem'
import type { ChainReader } from '@/lib/chain/clients'
import type { Deployment } from '@/lib/chain/deployment'
import { lensAbi, safeguardAbi } from '@/lib/chain/generated/abis'
import type { Database } from '@/lib/db/client'
import { getPool } from '@/lib/db/pools'
import type { PoolStandingView } from '@/lib/schemas/reserves'
import { NotFound } from '@/lib/services/notFound'
import { poolReservesView } from '@/lib/services/views/reservesView'

/**
 * What one pool holds and owes and whether it stands still, read by the lens contract.
 * @throws {NotFound}; {@link viem.BaseError} when the chain does not answer
 */
export async function getPoolReserves(
  deps: { database: Database; reader: ChainReader; deployment: Deployment },
  { address }: { address: string },
): Promise<PoolStandingView> {
  const { database, reader, deployment } = deps
  const { lens, safeguard } = deployment.contracts
  const [pool, block] = await Promise.all([getPool(database, address), reader.getBlock()])
  if (!pool) throw new NotFound(`pool ${address}`)
  const at = { blockNumber: block.number }
  const [reserves, pausedUntil] = await Promise.all([
    reader.readContract({ address: lens, abi: lensAbi, functionName: 'pool', args: [address as Address], ...at }),
    reader.readContract({ address: safeguard, abi: safeguardAbi, functionName: 'pausedUntil', ...at }),
  ])
  const now = Number(block.timestamp)
  return {
    block: { number: Number(block.number), time: now },
    pausedUntil: pausedUntil > now ? pausedUntil : null,
    reserves: poolReservesView(reserves, pool.name, now),
  }
}
