import { getPool } from '@/lib/db/pools'
import { getPosition as read } from '@/lib/db/positions'
import { mulDivDown, WAD } from '@/lib/domain/money'
import type { PositionView } from '@/lib/schemas/pool'
import { assetOf } from '@/lib/services/assetOf'
import { NotFound } from '@/lib/services/notFound'
import type { ReadDeps } from '@/lib/services/readContext'

/** What an account has in a pool. @throws {NotFound} when there is no such pool */
export async function getPosition(
  deps: ReadDeps,
  { address, account }: { address: string; account: string },
): Promise<PositionView> {
  const pool = await getPool(deps.database, address)
  const state = pool?.snapshots[0]
  if (!pool || !state) throw new NotFound(`pool ${address}`)
  const [asset, position] = await Promise.all([assetOf(deps), read(deps.database, address, account)])
  const virtualShares = 10n ** BigInt(pool.shareDecimals - asset.decimals)
  return {
    pool: address,
    account,
    shares: `${position.shares}`,
    value: `${mulDivDown(position.shares, state.totalAssets + 1n, state.totalShares + virtualShares)}`,
    poolShare: `${state.totalShares === 0n ? 0n : mulDivDown(position.shares, WAD, state.totalShares)}`,
    pendingExits: position.exits.map((exit) => ({
      requestId: exit.requestId,
      shares: `${exit.shares}`,
      value: `${exit.value}`,
      requestedAt: exit.block.time,
      maturesAt: exit.maturesAt,
      transaction: exit.transaction,
    })),
    claimable: { shares: `${position.claimable.shares}`, assets: `${position.claimable.assets}` },
    deposited: `${position.deposited}`,
    collected: `${position.collected}`,
    asOf: { block: state.blockNumber, time: state.block.time },
  }
}
