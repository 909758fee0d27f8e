import { getCheckpoint } from '@/lib/db/journal/checkpoint'
import { countPool, getPool as read } from '@/lib/db/pools'
import { waitingExits } from '@/lib/db/positions'
import type { PoolDetail } from '@/lib/schemas/pool'
import { perilSchema } from '@/lib/schemas/program'
import { assetOf } from '@/lib/services/assetOf'
import { NotFound } from '@/lib/services/notFound'
import { poolRisk } from '@/lib/services/poolRisk'
import type { ReadDeps } from '@/lib/services/readContext'
import { poolView } from '@/lib/services/views/poolView'

/** One pool with everything between its cash and its shares. @throws {NotFound} */
export async function getPool(deps: ReadDeps, { address }: { address: string }): Promise<PoolDetail> {
  const { database } = deps
  const pool = await read(database, address)
  const state = pool?.snapshots[0]
  const checkpoint = await getCheckpoint(database)
  if (!pool || !state || !checkpoint) throw new NotFound(`pool ${address}`)
  const [asset, counts, exits, risk] = await Promise.all([
    assetOf(deps),
    countPool(database, address),
    waitingExits(database, address),
    poolRisk(database, { pool: pool.address, now: checkpoint.blockTime }),
  ])
  const summary = poolView(pool, asset)
  if (!summary) throw new NotFound(`pool ${address}`)
  return {
    ...summary,
    cash: `${state.cash}`,
    unearned: `${state.unearned}`,
    fees: `${state.fees}`,
    reserved: `${state.reserved}`,
    claimable: `${state.claimable}`,
    dripping: `${state.dripping}`,
    cooldown: checkpoint.cooldown,
    minimumRequest: `${checkpoint.minimumRequest}`,
    exitQueue: {
      waiting: exits.length,
      shares: `${exits.reduce((sum, { shares }) => sum + shares, 0n)}`,
      value: `${state.requested}`,
      nextMaturesAt: exits[0]?.maturesAt ?? null,
    },
    mandate: {
      signerRole: pool.signerRole,
      perils: perilSchema.options.filter((_, bit) => (pool.perils & (1 << bit)) !== 0),
      longestTerm: pool.longestTerm,
      smallestCoinsurance: `${pool.smallestCoinsurance}`,
      groupCap: `${pool.groupCap}`,
      riskGroup: pool.riskGroup,
      allowListed: pool.allowListed,
    },
    ...counts,
    risk,
  }
}
