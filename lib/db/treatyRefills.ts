import type { Db } from '@/lib/db/client'
import { plain } from '@/lib/db/plain'

type Settled = { coverId: number; transaction: string }

/**
 * What treaties brought to pools in the transactions of settlements.
 * @returns of each settlement, asset units; 0 where no treaty had a part in it
 */
export async function refillsOf(db: Db, settlements: readonly Settled[]): Promise<(settlement: Settled) => bigint> {
  const transactions = [...new Set(settlements.map(({ transaction }) => transaction))]
  const rows =
    transactions.length === 0
      ? []
      : plain(await db.treatyLoss.findMany({ where: { transaction: { in: transactions } } }))
  const keyOf = ({ coverId, transaction }: Settled) => `${transaction}-${coverId}`
  const refills = new Map<string, bigint>()
  for (const row of rows) refills.set(keyOf(row), (refills.get(keyOf(row)) ?? 0n) + row.refill)
  return (settlement) => refills.get(keyOf(settlement)) ?? 0n
}
