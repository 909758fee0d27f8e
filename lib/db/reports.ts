import type { Db } from '@/lib/db/client'
import { type PageInput, placeCursor, toPage } from '@/lib/db/cursor'
import { type Plain, plain } from '@/lib/db/plain'

function read(db: Db, where: object, take: number) {
  return db.report.findMany({
    where,
    take,
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
    include: { block: { select: { time: true } } },
  })
}

export type ReportRecord = Plain<Awaited<ReturnType<typeof read>>[number]>

/** Reports, newest first. */
export async function listReports(db: Db, filter: { venueId?: number | undefined }, page: PageInput) {
  const where = { ...(filter.venueId !== undefined && { venueId: filter.venueId }), ...placeCursor(page.cursor) }
  const rows = plain(await read(db, where, page.limit + 1))
  return toPage(rows, page.limit, ({ blockNumber, logIndex }) => `${blockNumber}-${logIndex}`)
}

/** A venue's last report. */
export async function latestReport(db: Db, venueId: number): Promise<ReportRecord | null> {
  const [row] = await read(db, { venueId }, 1)
  return row ? plain(row) : null
}

/** What a report says of a venue's loss, and where it is on the chain. */
export interface LossPoint {
  sequence: number
  observedAt: number
  reportedLoss: bigint
  effectiveLoss: bigint
  fundBalance: bigint
  blockNumber: number
  transaction: string
  block: { time: number }
}

/** What reports of a venue say of its loss over a time, in the order observed. One statement: a term has thousands. */
export async function lossSeries(db: Db, venueId: number, from: number, to: number): Promise<LossPoint[]> {
  const rows = await db.$queryRaw<Record<string, string>[]>`
    SELECT r.sequence::text, r.observed_at::text, r.reported_loss::text, r.effective_loss::text, r.fund_balance::text,
      r.block_number::text, r.transaction, b.time::text
    FROM report r JOIN block b ON b.number = r.block_number
    WHERE r.venue_id = ${venueId} AND r.observed_at >= ${from} AND r.observed_at < ${to}
    ORDER BY r.sequence`
  return rows.map((row) => ({
    sequence: Number(row.sequence),
    observedAt: Number(row.observed_at),
    reportedLoss: BigInt(row.reported_loss ?? 0),
    effectiveLoss: BigInt(row.effective_loss ?? 0),
    fundBalance: BigInt(row.fund_balance ?? 0),
    blockNumber: Number(row.block_number),
    transaction: row.transaction ?? '',
    block: { time: Number(row.time) },
  }))
}

/** The highest effective loss of the last Ballast day before `start` that has a report; null without one. */
export async function baselineBefore(db: Db, venueId: number, start: number): Promise<bigint | null> {
  const last = await db.report.findFirst({
    where: { venueId, observedAt: { lt: start } },
    orderBy: { observedAt: 'desc' },
    select: { observedAt: true },
  })
  if (!last) return null
  const days = Math.floor((start - 1 - Number(last.observedAt)) / 86_400)
  const end = start - days * 86_400
  const highest = await db.report.aggregate({
    where: { venueId, observedAt: { gte: end - 86_400, lt: end } },
    _max: { effectiveLoss: true },
  })
  return highest._max.effectiveLoss && plain(highest._max.effectiveLoss)
}
