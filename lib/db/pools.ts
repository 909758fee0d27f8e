import type { Db } from '@/lib/db/client'
import { type Plain, plain } from '@/lib/db/plain'

const newest = [{ blockNumber: 'desc' as const }, { logIndex: 'desc' as const }]

function read(db: Db, where: object) {
  return db.pool.findMany({
    where,
    orderBy: { address: 'asc' },
    include: {
      admissions: { orderBy: newest, take: 1 },
      snapshots: { orderBy: { blockNumber: 'desc' }, take: 1, include: { block: { select: { time: true } } } },
    },
  })
}

/** A pool, whether it is admitted, and how it stands at the checkpoint. */
export type PoolRecord = Plain<Awaited<ReturnType<typeof read>>[number]>

export async function listPools(db: Db): Promise<PoolRecord[]> {
  return plain(await read(db, {}))
}

export async function getPool(db: Db, address: string): Promise<PoolRecord | null> {
  const [row] = await read(db, { address })
  return row ? plain(row) : null
}

/** Covers that are neither expired nor voided, and accounts with shares, the pool's own escrow left out. */
export async function countPool(db: Db, address: string): Promise<{ activeCovers: number; stakers: number }> {
  const [activeCovers, stakers] = await Promise.all([
    db.cover.count({ where: { poolAddress: address, end: null } }),
    db.$queryRaw<unknown[]>`
      SELECT account FROM position_change WHERE pool_address = ${address} AND account <> ${address}
      GROUP BY account HAVING SUM(shares) > 0`,
  ])
  return { activeCovers, stakers: stakers.length }
}

/** The history of a pool, oldest first. */
export async function poolHistory(db: Db, address: string, from: number, to: number) {
  const rows = await db.poolSnapshot.findMany({
    where: { poolAddress: address, kept: true, block: { time: { gte: from, lte: to } } },
    orderBy: { blockNumber: 'asc' },
    select: {
      ...{ blockNumber: true, totalAssets: true, totalShares: true, sharePrice: true, outstanding: true },
      ...{ premiumEarned: true, lossesPaid: true, block: { select: { time: true } } },
    },
  })
  return plain(rows)
}
export type PoolHistoryRecord = Awaited<ReturnType<typeof poolHistory>>[number]
