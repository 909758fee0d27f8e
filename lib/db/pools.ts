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

/** One point of a pool's history. */
export interface PoolHistoryRecord {
  blockNumber: number
  time: number
  totalAssets: bigint
  totalShares: bigint
  /** Wad. */
  sharePrice: bigint
  outstanding: bigint
  premiumEarned: bigint
  lossesPaid: bigint
}

/** The history of a pool, oldest first. One statement: it may have thousands of points. */
export async function poolHistory(db: Db, address: string, from: number, to: number): Promise<PoolHistoryRecord[]> {
  const rows = await db.$queryRaw<Record<string, string>[]>`
    SELECT s.block_number::text, b.time::text, s.total_assets::text, s.total_shares::text, s.share_price::text,
      s.outstanding::text, s.premium_earned::text, s.losses_paid::text
    FROM pool_snapshot s JOIN block b ON b.number = s.block_number
    WHERE s.pool_address = ${address} AND s.kept AND b.time BETWEEN ${from} AND ${to}
    ORDER BY s.block_number`
  return rows.map((row) => ({
    blockNumber: Number(row.block_number),
    time: Number(row.time),
    totalAssets: BigInt(row.total_assets ?? 0),
    totalShares: BigInt(row.total_shares ?? 0),
    sharePrice: BigInt(row.share_price ?? 0),
    outstanding: BigInt(row.outstanding ?? 0),
    premiumEarned: BigInt(row.premium_earned ?? 0),
    lossesPaid: BigInt(row.losses_paid ?? 0),
  }))
}
