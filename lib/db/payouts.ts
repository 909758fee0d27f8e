import type { Db } from '@/lib/db/client'
import { type PageInput, placeCursor, toPage } from '@/lib/db/cursor'
import { type Plain, plain } from '@/lib/db/plain'

function read(db: Db, where: object, take: number) {
  return db.settlement.findMany({
    where,
    take,
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
    include: {
      block: { select: { time: true } },
      cover: { include: { pool: { select: { name: true } } } },
    },
  })
}

export type PayoutRecord = Plain<Awaited<ReturnType<typeof read>>[number]>

/** Settlements that paid, newest first. */
export async function listPayouts(
  db: Db,
  filter: { venueId?: number | undefined; pool?: string | undefined; cover?: number | undefined },
  page: PageInput,
) {
  const where = {
    paid: { gt: 0 },
    ...(filter.cover !== undefined && { coverId: filter.cover }),
    cover: {
      ...(filter.venueId !== undefined && { venueId: filter.venueId }),
      ...(filter.pool !== undefined && { poolAddress: filter.pool }),
    },
    ...placeCursor(page.cursor),
  }
  const rows = plain(await read(db, where, page.limit + 1))
  return toPage(rows, page.limit, ({ blockNumber, logIndex }) => `${blockNumber}-${logIndex}`)
}
