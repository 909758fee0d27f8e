import type { PoolRecord } from '@/lib/db/pools'
import { utilisationUp } from '@/lib/domain/capital'
import type { PoolView } from '@/lib/schemas/pool'
import type { AssetReference } from '@/lib/schemas/reference'

/** Null while the index has not yet seen how the pool stands. */
export function poolView(pool: PoolRecord, asset: AssetReference): PoolView | null {
  const state = pool.snapshots[0]
  if (!state) return null
  return {
    address: pool.address,
    name: pool.name,
    symbol: pool.symbol,
    asset,
    shareDecimals: pool.shareDecimals,
    admitted: pool.admissions[0]?.admitted ?? false,
    closed: state.closed,
    totalAssets: `${state.totalAssets}`,
    totalShares: `${state.totalShares}`,
    sharePrice: `${state.sharePrice}`,
    outstanding: `${state.outstanding}`,
    requested: `${state.requested}`,
    freeCapacity: `${state.freeCapacity}`,
    utilisation: `${utilisationUp(state)}`,
    premiumEarned: `${state.premiumEarned}`,
    lossesPaid: `${state.lossesPaid}`,
    asOf: { block: state.blockNumber, time: state.block.time },
  }
}
