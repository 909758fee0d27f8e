import type { Db } from '@/lib/db/client'
import { baselineBefore } from '@/lib/db/reports'

/** Where the index of a cover's term stands, base units above the baseline. */
export interface CoverIndex {
  /** By the last report; may be below 0. */
  level: bigint
  /** Highest so far, at least 0. */
  reached: bigint
}

/** Indexes of covers that have begun; the others stand at 0. */
export async function coverIndexes(db: Db, coverIds: readonly number[]): Promise<Map<number, CoverIndex>> {
  const rows = await db.$queryRaw<
    {
      id: number
      venue_id: number
      start: string
      baseline: string | null
      last: string | null
      highest: string | null
    }[]
  >`
    SELECT c.id, c.venue_id, p.start::text AS start, b.baseline::text AS baseline,
      (SELECT r.effective_loss::text FROM report r WHERE r.venue_id = c.venue_id AND r.observed_at >= p.start
         AND r.observed_at < t.until ORDER BY r.sequence DESC LIMIT 1) AS last,
      (SELECT MAX(r.effective_loss)::text FROM report r WHERE r.venue_id = c.venue_id AND r.observed_at >= p.start
         AND r.observed_at < t.until) AS highest
    FROM cover c
    JOIN program p ON p.id = c.program_id
    LEFT JOIN baseline b ON b.program_id = p.id
    LEFT JOIN cover_cancellation n ON n.cover_id = c.id
    CROSS JOIN LATERAL (SELECT COALESCE(n.until, p."end") AS until) t
    WHERE c.id = ANY(${[...coverIds]})`
  const indexes = new Map<number, CoverIndex>()
  for (const row of rows) {
    if (row.last === null || row.highest === null) continue
    const baseline =
      row.baseline === null ? await baselineBefore(db, row.venue_id, Number(row.start)) : BigInt(row.baseline)
    if (baseline === null) continue
    const above = (loss: string) => BigInt(loss) - baseline
    const reached = above(row.highest)
    indexes.set(row.id, { level: above(row.last), reached: reached > 0n ? reached : 0n })
  }
  return indexes
}
