import type { Db } from '@/lib/db/client'
import { type Plain, plain } from '@/lib/db/plain'

const block = { select: { time: true } }

function read(db: Db, where: object) {
  return db.treaty.findMany({
    where,
    orderBy: { number: 'desc' },
    include: {
      pool: { select: { name: true } },
      opening: { include: { block } },
      snapshots: { take: 1, orderBy: { blockNumber: 'desc' }, include: { block } },
    },
  })
}

/** A treaty and how it stands at the checkpoint. */
export type TreatyRecord = Plain<Awaited<ReturnType<typeof read>>[number]>

/** Treaties, the latest admitted first. */
export async function listTreaties(db: Db, filter: { pool?: string | undefined } = {}): Promise<TreatyRecord[]> {
  return plain(await read(db, filter.pool === undefined ? {} : { poolAddress: filter.pool }))
}

export async function getTreaty(db: Db, address: string): Promise<TreatyRecord | null> {
  const [row] = await read(db, { address })
  return row ? plain(row) : null
}

/**
 * What was ceded of the premiums of each treaty's covers, covers that were voided left out, and of cancelled ones the
 * treaty's part of the refund.
 */
export async function cededPremiums(db: Db): Promise<Map<string, bigint>> {
  const rows = await db.$queryRaw<{ treaty: string; premium: string }[]>`
    SELECT n.treaty, SUM(n.premium - COALESCE(x.refund - x.pool_refund, 0))::text AS premium
    FROM cover_cession n
    LEFT JOIN cover_end e ON e.cover_id = n.cover_id AND e.kind = 'voided'
    LEFT JOIN cover_cancellation x ON x.cover_id = n.cover_id
    WHERE e.cover_id IS NULL
    GROUP BY n.treaty`
  return new Map(rows.map(({ treaty, premium }) => [treaty, BigInt(premium)]))
}

/** How many accounts hold shares of a treaty. */
export async function countReinsurers(db: Db, address: string): Promise<number> {
  const rows = await db.$queryRaw<unknown[]>`
    SELECT account FROM treaty_position_change WHERE treaty_address = ${address} GROUP BY account HAVING SUM(shares) > 0`
  return rows.length
}

/** What happened to a treaty's money, `most` of each kind, newest first. */
export async function treatyHistory(db: Db, address: string, most: number) {
  const newest = {
    where: { treatyAddress: address },
    orderBy: [{ blockNumber: 'desc' as const }, { logIndex: 'desc' as const }],
    include: { block },
    take: most,
  }
  const [deposits, withdrawals, losses, payments, refunds, cessions, admission] = await Promise.all([
    db.treatyDeposit.findMany(newest),
    db.treatyWithdrawal.findMany(newest),
    db.treatyLoss.findMany(newest),
    db.treatyPayment.findMany(newest),
    db.treatyRefund.findMany(newest),
    db.coverCession.findMany({ ...newest, where: { treaty: address } }),
    db.treaty.findUniqueOrThrow({ where: { address }, include: { block } }),
  ])
  return plain({ deposits, withdrawals, losses, payments, refunds, cessions, admission })
}

/** What an account has in a treaty; amounts in base units. */
export async function getTreatyPosition(db: Db, address: string, account: string) {
  const of = { treatyAddress: address, owner: account }
  const [held, deposited, withdrawn] = await Promise.all([
    db.treatyPositionChange.aggregate({ where: { treatyAddress: address, account }, _sum: { shares: true } }),
    db.treatyDeposit.aggregate({ where: of, _sum: { assets: true } }),
    db.treatyWithdrawal.aggregate({ where: of, _sum: { assets: true } }),
  ])
  const sums = plain({ held, deposited, withdrawn })
  return {
    shares: sums.held._sum.shares ?? 0n,
    deposited: sums.deposited._sum.assets ?? 0n,
    withdrawn: sums.withdrawn._sum.assets ?? 0n,
  }
}
