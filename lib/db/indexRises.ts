import type { Db } from '@/lib/db/client'
import { plain } from '@/lib/db/plain'

/** How a program's index rose on chain, oldest first. */
export async function indexRises(db: Db, programId: number) {
  const rows = await db.indexRise.findMany({
    where: { programId },
    orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
    include: { block: { select: { time: true } } },
  })
  return plain(rows)
}
export type IndexRiseRecord = Awaited<ReturnType<typeof indexRises>>[number]
