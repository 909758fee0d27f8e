import type { Database } from '@/lib/db/client'
import { dueCancellations } from '@/lib/db/dueCancellations'
import { getCheckpoint } from '@/lib/db/journal/checkpoint'
import { keeperView } from '@/lib/db/keeperView'
import { owedCovers } from '@/lib/db/owedCovers'

/** Something anyone may do on chain, and that should not wait for someone to need it. */
export type Duty =
  | { kind: 'settle'; coverId: number; day: number | null }
  | { kind: 'expire'; coverId: number }
  | { kind: 'retire'; pool: string }
  | { kind: 'release'; pool: string }
  | { kind: 'collect'; pool: string }

/** Fees below 10 of the asset are not worth a transaction. */
const LEAST_FEES = 10_000_000n

/** What is to be done, as far as the index knows: payouts first. */
export async function findDuties(database: Database): Promise<Duty[]> {
  const checkpoint = await getCheckpoint(database)
  if (!checkpoint) return []
  const [owed, cancelled, pools] = await Promise.all([
    owedCovers(database, checkpoint.blockTime),
    dueCancellations(database, checkpoint.blockTime),
    keeperView(database, checkpoint.blockTime),
  ])
  return [
    ...owed.map((cover) => ({ kind: 'settle' as const, ...cover })),
    ...cancelled.map((coverId) => ({ kind: 'expire' as const, coverId })),
    ...pools.filter((pool) => pool.hasDueCover).map(({ pool }) => ({ kind: 'retire' as const, pool })),
    ...pools.filter((pool) => pool.hasMaturedExit).map(({ pool }) => ({ kind: 'release' as const, pool })),
    ...pools.filter(({ fees }) => fees >= LEAST_FEES).map(({ pool }) => ({ kind: 'collect' as const, pool })),
  ]
}
