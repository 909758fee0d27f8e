import type { Db } from '@/lib/db/client'
import { plain } from '@/lib/db/plain'
import { ballastDayOf } from '@/lib/domain/ballastDay'
import { owed } from '@/lib/domain/layer'

export interface OwedCover {
  coverId: number
  /** The day whose highest loss has still to be measured for it; null where the index as recorded is enough. */
  day: number | null
}

/**
 * Open covers that a settlement would pay at `now`, chain seconds, as far as the index knows. A cancelled cover is paid for
 * a day before its end only, never on the index as recorded, which may stem from later. A baseline that nobody has
 * fixed is unknown here: the chain is to say, once settlement is open for certain (a report age after the start, which
 * the response exceeds).
 */
export async function owedCovers(db: Db, now: number): Promise<OwedCover[]> {
  const programs = await readPrograms(db, now)
  const found: OwedCover[] = []
  for (const program of programs) {
    const recorded = program.rises[0]?.index ?? 0n
    const peaks = await peaksOf(db, program)
    const isOpen = now >= program.start + program.response
    for (const { id, layer, limit, settlements, cancellation } of program.covers) {
      const bounds = program.layers.find(({ index }) => index === layer)
      if (!bounds) continue
      const owes = (index: bigint) => owed(limit, bounds, index, settlements[0]?.paidTotal ?? 0n) > 0n
      const { baseline } = program
      const own = cancellation ? await peaksOf(db, { ...program, end: cancellation.until }) : peaks
      const peak = own.find(({ loss }) => (baseline ? owes(loss - baseline.baseline) : isOpen))
      if (!cancellation && owes(recorded)) found.push({ coverId: id, day: null })
      else if (peak) found.push({ coverId: id, day: ballastDayOf(peak.observedAt) })
    }
  }
  return found
}

const newest = [{ blockNumber: 'desc' as const }, { logIndex: 'desc' as const }]

async function readPrograms(db: Db, now: number) {
  const rows = await db.program.findMany({
    where: { start: { lte: now }, covers: { some: { end: null } } },
    include: {
      layers: true,
      baseline: true,
      rises: { orderBy: newest, take: 1 },
      covers: { where: { end: null }, include: { settlements: { orderBy: newest, take: 1 }, cancellation: true } },
    },
  })
  return plain(rows)
}

/**
 * Where the losses of a term peak: the highest that took effect, then the highest that was reported. What was reported
 * beyond it waits for the challenge window and then counts for its own day; the chain says when.
 */
async function peaksOf(db: Db, { venueId, start, end }: { venueId: number; start: number; end: number }) {
  const highest = async (by: 'effectiveLoss' | 'reportedLoss') => {
    const row = await db.report.findFirst({
      where: { venueId, observedAt: { gte: start, lt: end } },
      orderBy: [{ [by]: 'desc' }, { observedAt: 'asc' }],
      select: { observedAt: true, effectiveLoss: true, reportedLoss: true },
    })
    if (!row) return []
    const report = plain(row)
    return [{ observedAt: report.observedAt, loss: report[by] }]
  }
  return (await Promise.all([highest('effectiveLoss'), highest('reportedLoss')])).flat()
}
