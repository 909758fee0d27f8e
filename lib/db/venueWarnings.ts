import type { Db } from '@/lib/db/client'
import { plain } from '@/lib/db/plain'

const include = { block: { select: { time: true } } }

/** How a program's venue came to warning and out of it, oldest first. */
export async function warningsOf(db: Db, programId: number) {
  const rows = await db.venueWarning.findMany({
    where: { programId },
    orderBy: [{ blockNumber: 'asc' }, { logIndex: 'asc' }],
    include,
  })
  return plain(rows)
}
export type WarningRecord = Awaited<ReturnType<typeof warningsOf>>[number]

/** A warning that is on. */
export interface OpenWarning {
  since: number
  loss: bigint
  level: bigint
}

/** Venues at warning at the checkpoint, by their number on chain. A warning ends with its program's grace at the latest. */
export async function venuesAtWarning(db: Db): Promise<Map<number, OpenWarning>> {
  const [checkpoint, rows] = await Promise.all([
    db.checkpoint.findUnique({ where: { id: 1 } }),
    db.venueWarning.findMany({
      distinct: ['venueId'],
      orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
      include: { ...include, program: { select: { end: true, grace: true } } },
    }),
  ])
  const now = Number(checkpoint?.blockTime ?? 0)
  const warned = new Map<number, OpenWarning>()
  for (const { venueId, loss, level, block, program } of plain(rows)) {
    if (level !== null && now < program.end + program.grace) warned.set(venueId, { since: block.time, loss, level })
  }
  return warned
}
