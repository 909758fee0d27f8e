import type { Database } from '@/lib/db/client'
import { dueCancellations } from '@/lib/db/dueCancellations'
import { getCheckpoint } from '@/lib/db/journal/checkpoint'
import { keeperView } from '@/lib/db/keeperView'
import { owedCovers } from '@/lib/db/owedCovers'
import { owingTreaties, uncountedRefunds } from '@/lib/db/refunds'

/** Something anyone may do on chain, and that should not wait for someone to need it. */
export type Duty =
  | { kind: 'settle'; coverId: number; day: number | null }
  | { kind: 'expire'; coverId: number }
  | { kind: 'refund'; coverId: number }
  | { kind: 'refill'; treaty: string }
  | { kind: 'retire'; pool: string }
  | { kind: 'release'; pool: string }
  | { kind: 'collect'; pool: string }

/** Fees below 10 of the asset are not worth a transaction. */
const LEAST_FEES = 10_000_000n

/** What is to be done, as far as the index knows: payouts first. */
export async function findDuties(database: Database): Promise<Duty[]> {
  const checkpoint = await getCheckpoint(database)
  if (!checkpoint) return []
  const [owed, cancelled, refunds, treaties, pools] = await Promise.all([
    owedCovers(database, checkpoint.blockTime),
    dueCancellations(database, checkpoint.blockTime),
    uncountedRefunds(database),
    owingTreaties(database),
    keeperView(database, checkpoint.blockTime),
  ])
  return [
    ...owed.map((cover) => ({ kind: 'settle' as const, ...cover })),
    ...treaties.map((treaty) => ({ kind: 'refill' as const, treaty })),
    ...cancelled.map((coverId) => ({ kind: 'expire' as const, coverId })),
    ...refunds.map((coverId) => ({ kind: 'refund' as const, coverId })),
    ...pools.filter((pool) => pool.hasDueCover).map(({ pool }) => ({ kind: 'retire' as const, pool })),
    ...pools.filter((pool) => pool.hasMaturedExit).map(({ pool }) => ({ kind: 'release' as const, pool })),
    ...pools.filter(({ fees }) => fees >= LEAST_FEES).map(({ pool }) => ({ kind: 'collect' as const, pool })),
  ]
}
