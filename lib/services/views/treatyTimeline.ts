import type { treatyHistory } from '@/lib/db/treaties'
import type { TreatyEntry, TreatyView } from '@/lib/schemas/treaty'

type Place = { blockNumber: number; logIndex: number; transaction: string; block: { time: number } }

/** What happened to a treaty, newest first, at most `most` entries. */
export function treatyTimeline(
  history: Awaited<ReturnType<typeof treatyHistory>>,
  { opened, cession }: Pick<TreatyView, 'opened' | 'cession'>,
  most: number,
): TreatyEntry[] {
  const entries: { entry: TreatyEntry; block: number; log: number }[] = []
  const add = <E extends Omit<TreatyEntry, 'block' | 'time' | 'transaction'>>(row: Place, what: E) => {
    const { blockNumber, logIndex, transaction, block } = row
    const entry = { ...what, block: blockNumber, time: block.time, transaction } as unknown as TreatyEntry
    entries.push({ entry, block: blockNumber, log: logIndex })
  }
  add(history.admission, { kind: 'admitted' })
  if (opened) {
    // Nothing else of a treaty lies in the transaction of its opening.
    entries.push({ entry: { kind: 'opened', ...opened, cession }, block: opened.block, log: 0 })
  }
  for (const row of history.deposits) add(row, { kind: 'deposited', owner: row.owner, assets: `${row.assets}` })
  for (const row of history.withdrawals) add(row, { kind: 'withdrawn', owner: row.owner, assets: `${row.assets}` })
  for (const row of history.cessions) add(row, { kind: 'carried', coverId: row.coverId, premium: `${row.premium}` })
  for (const row of history.losses) {
    const { coverId, loss, cumulativeLoss, refill, pushed } = row
    const amounts = { loss: `${loss}`, cumulativeLoss: `${cumulativeLoss}`, refill: `${refill}` }
    add(row, { kind: 'ceded', coverId, ...amounts, pushed })
  }
  for (const row of history.payments) add(row, { kind: 'paid', amount: `${row.amount}` })
  for (const row of history.refunds) add(row, { kind: 'refunded', coverId: row.coverId, amount: `${row.amount}` })
  return entries
    .sort((a, b) => b.block - a.block || b.log - a.log)
    .slice(0, most)
    .map(({ entry }) => entry)
}
