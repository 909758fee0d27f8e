import type { Db } from '@/lib/db/client'
import { plain } from '@/lib/db/plain'

/** What a keeper may have to do at `now`, chain seconds, as far as the index knows. */
export async function keeperView(db: Db, now: number) {
  const [due, exits, feeCollections, pools] = await Promise.all([
    db.cover.findMany({
      where: { end: null },
      select: { poolAddress: true, program: { select: { end: true, grace: true } } },
    }),
    db.$queryRaw<{ pool_address: string }[]>`
      SELECT DISTINCT r.pool_address FROM exit_request r
      WHERE r.matures_at <= ${now} AND r.shares > COALESCE(
        (SELECT SUM(f.shares) FROM exit_fulfilment f WHERE f.pool_address = r.pool_address AND f.request_id = r.request_id), 0)`,
    db.feeCollection.findMany({ where: { block: { time: { gt: now - 86_400 } } }, select: { poolAddress: true } }),
    db.pool.findMany({
      select: {
        address: true,
        snapshots: {
          orderBy: { blockNumber: 'desc' },
          take: 1,
          select: { fees: true, totalAssets: true, outstanding: true },
        },
      },
    }),
  ])
  const collected = new Set(feeCollections.map(({ poolAddress }) => poolAddress))
  const matured = new Set(exits.map((row) => row.pool_address))
  return plain(pools).map(({ address, snapshots: [state] }) => ({
    pool: address,
    /** A cover's term and grace are over. */
    hasDueCover: due.some(
      ({ poolAddress, program }) => poolAddress === address && Number(program.end) + program.grace <= now,
    ),
    /** A waiting exit has matured, and capital is free. */
    hasMaturedExit: matured.has(address) && state !== undefined && state.totalAssets > state.outstanding,
    /** Protocol fees that were not collected within a day. */
    fees: collected.has(address) ? 0n : (state?.fees ?? 0n),
  }))
}
