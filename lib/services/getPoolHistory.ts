import { getPool, type PoolHistoryRecord, poolHistory } from '@/lib/db/pools'
import type { PoolHistory, PoolHistoryQuery } from '@/lib/schemas/pool'
import { NotFound } from '@/lib/services/notFound'
import type { ReadDeps } from '@/lib/services/readContext'

/** A pool's figures over time, oldest first. @throws {NotFound} */
export async function getPoolHistory(
  { database }: ReadDeps,
  { address, from = 0, to = Number.MAX_SAFE_INTEGER, points }: PoolHistoryQuery & { address: string },
): Promise<PoolHistory> {
  if (!(await getPool(database, address))) throw new NotFound(`pool ${address}`)
  const records = thin(await poolHistory(database, address, from, to), points)
  return {
    points: records.map(({ blockNumber, time, ...amounts }) => ({
      block: blockNumber,
      time,
      totalAssets: `${amounts.totalAssets}`,
      totalShares: `${amounts.totalShares}`,
      sharePrice: `${amounts.sharePrice}`,
      outstanding: `${amounts.outstanding}`,
      premiumEarned: `${amounts.premiumEarned}`,
      lossesPaid: `${amounts.lossesPaid}`,
    })),
  }
}

/** At most `points` records: the first, the last, and of each stretch between the one with the lowest or highest price. */
function thin(records: PoolHistoryRecord[], points: number): PoolHistoryRecord[] {
  const [first, last] = [records[0], records.at(-1)]
  if (records.length <= points || !first || !last) return records
  const inner = records.slice(1, -1)
  const stretches = Math.floor((points - 2) / 2)
  const size = Math.ceil(inner.length / Math.max(1, stretches))
  const kept = Array.from({ length: stretches }, (_, index) => inner.slice(index * size, (index + 1) * size)).flatMap(
    (stretch) => {
      if (stretch.length === 0) return []
      const byPrice = [...stretch].sort((a, b) =>
        a.sharePrice < b.sharePrice ? -1 : a.sharePrice > b.sharePrice ? 1 : 0,
      )
      return [...new Set([byPrice[0], byPrice.at(-1)])].flatMap((record) => record ?? [])
    },
  )
  return [first, ...kept.sort((a, b) => a.blockNumber - b.blockNumber), last]
}
