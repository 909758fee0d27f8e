import type { Db } from '@/lib/db/client'

/** A treaty with those of some covers that it carries; amounts in base units. */
export interface CoverTreaty {
  address: string
  retention: bigint
  limit: bigint
  /** Its covers' losses that were settled, less what recoveries gave back of them: where its index stands. */
  losses: bigint
  /** Covers of those asked for, each with its settled losses. */
  covers: Map<number, bigint>
}

/** Treaties that carry any of these covers, by number. */
export async function coverTreaties(db: Db, coverIds: readonly number[]): Promise<CoverTreaty[]> {
  if (coverIds.length === 0) return []
  type Row = Record<'address' | 'retention' | 'limit' | 'losses' | 'settled', string> & { cover_id: number }
  const rows = await db.$queryRaw<Row[]>`
    SELECT t.address, t.retention::text AS retention, t."limit"::text AS limit, n.cover_id,
      COALESCE((SELECT s.cumulative_loss - s.cumulative_refund FROM treaty_snapshot s
        WHERE s.treaty_address = t.address ORDER BY s.block_number DESC LIMIT 1), 0)::text AS losses,
      COALESCE((SELECT SUM(l.loss) FROM treaty_loss l
        WHERE l.treaty_address = t.address AND l.cover_id = n.cover_id), 0)::text AS settled
    FROM cover_cession n
    JOIN treaty t ON t.address = n.treaty
    WHERE n.cover_id = ANY(${[...coverIds]})
    ORDER BY t.number, n.cover_id`
  const treaties = new Map<string, CoverTreaty>()
  for (const { address, retention, limit, losses, settled, cover_id } of rows) {
    const treaty = treaties.get(address) ?? {
      ...{ address, retention: BigInt(retention), limit: BigInt(limit), losses: BigInt(losses) },
      covers: new Map<number, bigint>(),
    }
    treaty.covers.set(cover_id, BigInt(settled))
    treaties.set(address, treaty)
  }
  return [...treaties.values()]
}
