import type { Db } from '@/lib/db/client'
import { idCursor, type PageInput, toPage } from '@/lib/db/cursor'
import { type Plain, plain } from '@/lib/db/plain'

const newest = [{ blockNumber: 'desc' as const }, { logIndex: 'desc' as const }]
const include = {
  block: { select: { time: true } },
  layers: { orderBy: { index: 'asc' as const } },
  withdrawal: true,
  baseline: true,
  rises: { orderBy: newest, take: 1 },
  covers: {
    select: {
      ...{ layer: true, share: true, limit: true, end: { select: { kind: true } } },
      cancellation: { select: { until: true } },
      settlements: { orderBy: newest, take: 1, select: { paidTotal: true } },
    },
  },
}

function read(db: Db, where: object, take: number) {
  return db.program.findMany({ where, include, orderBy: { id: 'desc' }, take })
}

/** A program with its tower, its covers in short and how its index stands. */
export type ProgramRecord = Plain<Awaited<ReturnType<typeof read>>[number]>

/** Programs, newest first. */
export async function listPrograms(db: Db, filter: { venueId?: number | undefined }, page: PageInput) {
  const after = idCursor(page.cursor)
  const where = {
    ...(filter.venueId !== undefined && { venueId: filter.venueId }),
    ...(after !== undefined && { id: { lt: after } }),
  }
  return toPage(plain(await read(db, where, page.limit + 1)), page.limit, ({ id }) => `${id}`)
}

export async function getProgram(db: Db, id: number): Promise<ProgramRecord | null> {
  const [row] = await read(db, { id }, 1)
  return row ? plain(row) : null
}

/** A venue's latest program that was not withdrawn. */
export async function latestProgram(db: Db, venueId: number): Promise<ProgramRecord | null> {
  const [row] = await read(db, { venueId, withdrawal: null }, 1)
  return row ? plain(row) : null
}
