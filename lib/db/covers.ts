import type { Db } from '@/lib/db/client'
import { idCursor, type PageInput, toPage } from '@/lib/db/cursor'
import { type Plain, plain } from '@/lib/db/plain'

const newest = [{ blockNumber: 'desc' as const }, { logIndex: 'desc' as const }]
const include = {
  block: { select: { time: true } },
  pool: { select: { name: true } },
  program: {
    include: {
      layers: true,
      baseline: true,
      rises: { orderBy: newest, take: 1 },
      block: { select: { time: true } },
    },
  },
  transfers: { orderBy: newest, take: 1 },
  settlements: { orderBy: newest, take: 1 },
  cession: true,
  cancellation: { include: { block: { select: { time: true } } } },
  end: true,
}

function read(db: Db, where: object, take: number) {
  return db.cover.findMany({ where, include, orderBy: { id: 'desc' }, take })
}

/** A cover with its program, and the last of what happened to it. */
export type CoverRecord = Plain<Awaited<ReturnType<typeof read>>[number]>

export interface CoverFilter {
  venueId?: number | undefined
  pool?: string | undefined
  program?: number | undefined
  holder?: string | undefined
}

/** Covers, newest first. */
export async function listCovers(db: Db, filter: CoverFilter, page: PageInput) {
  const { venueId, pool: poolAddress, program: programId, holder } = filter
  const after = idCursor(page.cursor)
  const where = {
    ...(venueId !== undefined && { venueId }),
    ...(poolAddress !== undefined && { poolAddress }),
    ...(programId !== undefined && { programId }),
    id: {
      ...(after !== undefined && { lt: after }),
      ...(holder !== undefined && { in: await coversOf(db, holder) }),
    },
  }
  return toPage(plain(await read(db, where, page.limit + 1)), page.limit, ({ id }) => `${id}`)
}

export async function getCover(db: Db, id: number): Promise<CoverRecord | null> {
  const [row] = await read(db, { id }, 1)
  return row ? plain(row) : null
}

/** Ids of the covers whose token an account holds. */
async function coversOf(db: Db, holder: string): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT c.id FROM cover c WHERE ${holder} = COALESCE(
      (SELECT t."to" FROM cover_transfer t WHERE t.cover_id = c.id ORDER BY t.block_number DESC, t.log_index DESC LIMIT 1),
      c.buyer)`
  return rows.map(({ id }) => id)
}

/** Everything that happened to a cover's token and money, oldest first. */
export async function coverHistory(db: Db, id: number) {
  const orderBy = [{ blockNumber: 'asc' as const }, { logIndex: 'asc' as const }]
  const block = { select: { time: true } }
  const [transfers, settlements, refunds, end] = await Promise.all([
    db.coverTransfer.findMany({ where: { coverId: id }, orderBy, include: { block } }),
    db.settlement.findMany({ where: { coverId: id }, orderBy, include: { block } }),
    db.coverRefund.findMany({ where: { coverId: id }, orderBy, include: { block } }),
    db.coverEnd.findUnique({ where: { coverId: id }, include: { block } }),
  ])
  return plain({ transfers, settlements, refunds, end })
}

/** The cover that a signed quote became, by the quote's digest. */
export async function coverOfQuote(db: Db, quoteHash: string): Promise<number | null> {
  const row = await db.cover.findFirst({ where: { quoteHash }, select: { id: true } })
  return row?.id ?? null
}
