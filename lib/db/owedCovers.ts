import type { Db } from '@/lib/db/client'
import { listCovers } from '@/lib/db/covers'
import { owed } from '@/lib/domain/layer'

/** Covers that owe money on the index as recorded; a settlement without evidence pays it. */
export async function owedCovers(db: Db): Promise<number[]> {
  const rises = await db.indexRise.findMany({ distinct: ['programId'], select: { programId: true } })
  const found: number[] = []
  for (const { programId } of rises) {
    const { items } = await listCovers(db, { program: programId }, { limit: 200 })
    for (const cover of items) {
      const bounds = cover.program.layers.find(({ index }) => index === cover.layer)
      const index = cover.program.rises[0]?.index
      if (cover.end || !bounds || index === undefined) continue
      if (owed(cover.limit, bounds, index, cover.settlements[0]?.paidTotal ?? 0n) > 0n) found.push(cover.id)
    }
  }
  return found
}
