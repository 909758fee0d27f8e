import type { Db } from '@/lib/db/client'

/** Blocks of the journal from `below` downwards, newest first, at most `most`. */
export async function journalBelow(db: Db, below: number, most: number): Promise<{ number: number; hash: string }[]> {
  return db.block.findMany({
    where: { number: { lt: below } },
    orderBy: { number: 'desc' },
    take: most,
    select: { number: true, hash: true },
  })
}

/** Time of the last block up to `number` in which a contract other than a pool has an event; null without one. */
export async function lastCoreTime(db: Db, number: number): Promise<number | null> {
  const row = await db.block.findFirst({ where: { core: true, number: { lte: number } }, orderBy: { number: 'desc' } })
  return row && Number(row.time)
}

/** Addresses of the treaties that were admitted up to a block. */
export async function treatiesUpTo(db: Db, number: number): Promise<string[]> {
  const rows = await db.treaty.findMany({
    where: { blockNumber: { lte: number } },
    orderBy: { number: 'asc' },
    select: { address: true },
  })
  return rows.map(({ address }) => address)
}

/** Pools that were admitted up to a block, with the decimals of their shares. */
export async function poolsUpTo(db: Db, number: number): Promise<{ address: string; shareDecimals: number }[]> {
  return db.pool.findMany({
    where: { blockNumber: { lte: number } },
    orderBy: { address: 'asc' },
    select: { address: true, shareDecimals: true },
  })
}
