import type { Db } from '@/lib/db/client'

/**
 * Cancelled covers whose grace is over at `now`, chain seconds. They wait in the list of their program's end, so that
 * only naming them frees their limit before.
 */
export async function dueCancellations(db: Db, now: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT c.id FROM cover c
    JOIN cover_cancellation x ON x.cover_id = c.id
    JOIN program p ON p.id = c.program_id
    LEFT JOIN cover_end e ON e.cover_id = c.id
    WHERE e.cover_id IS NULL AND x.until + p.grace <= ${now}
    ORDER BY c.id`
  return rows.map(({ id }) => id)
}
