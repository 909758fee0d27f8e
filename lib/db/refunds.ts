import type { Db } from '@/lib/db/client'
import { type PageInput, placeCursor, toPage } from '@/lib/db/cursor'
import { plain } from '@/lib/db/plain'

function read(db: Db, where: object, take: number) {
  return db.recovery.findMany({
    where,
    take,
    orderBy: [{ blockNumber: 'desc' }, { logIndex: 'desc' }],
    include: { block: { select: { time: true } }, program: { select: { venueId: true } } },
  })
}

/** Recoveries, newest first. */
export async function listRecoveries(db: Db, filter: { venueId?: number | undefined }, page: PageInput) {
  const where = {
    ...(filter.venueId !== undefined && { program: { venueId: filter.venueId } }),
    ...placeCursor(page.cursor),
  }
  const rows = plain(await read(db, where, page.limit + 1))
  return toPage(rows, page.limit, ({ blockNumber, logIndex }) => `${blockNumber}-${logIndex}`)
}

/** Covers of which something was refunded to a pool in which the account has or had shares. */
export async function refundedCovers(db: Db, account: string) {
  const covers = await db.cover.findMany({
    where: {
      refunds: { some: { toPool: { gt: 0 } } },
      pool: {
        OR: [{ positionChanges: { some: { account } } }, { exitRequests: { some: { controller: account } } }],
      },
    },
    orderBy: { id: 'asc' },
    select: {
      ...{ id: true, venueId: true },
      pool: {
        select: {
          ...{ address: true, name: true },
          exitRequests: { where: { controller: account }, select: { requestId: true } },
        },
      },
    },
  })
  return plain(covers)
}

/** Treaties in which the account has or had shares. */
export async function treatiesHeld(db: Db, account: string): Promise<{ address: string; name: string }[]> {
  return db.treaty.findMany({
    where: { positionChanges: { some: { account } } },
    orderBy: { number: 'asc' },
    select: { address: true, name: true },
  })
}

/** What an account has collected for shares of pools, asset units. */
export async function collectedRefunds(db: Db, account: string): Promise<bigint> {
  const { _sum } = await db.refundCollection.aggregate({ where: { account }, _sum: { amount: true } })
  return plain(_sum).amount ?? 0n
}

/** Paid and expired covers whose program got a recovery that was not counted for them since. */
export async function uncountedRefunds(db: Db): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT c.id FROM cover c
    JOIN cover_end e ON e.cover_id = c.id AND e.kind = 'expired'
    WHERE EXISTS (SELECT 1 FROM settlement s WHERE s.cover_id = c.id AND s.paid > 0)
      AND (SELECT MAX(r.block_number) FROM recovery r WHERE r.program_id = c.program_id)
        >= COALESCE((SELECT MAX(f.block_number) FROM cover_refund f WHERE f.cover_id = c.id), 0)
    ORDER BY c.id`
  return rows.map(({ id }) => id)
}

/** Treaties that owe their pool something. */
export async function owingTreaties(db: Db): Promise<string[]> {
  const rows = await db.treatySnapshot.findMany({
    where: { receivable: { gt: 0 } },
    select: { treatyAddress: true },
  })
  return rows.map(({ treatyAddress }) => treatyAddress)
}
