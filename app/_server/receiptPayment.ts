import type { ReceiptEvent, ReceiptView } from '@/app/tx/_components/receiptView'

function sum(events: readonly ReceiptEvent[], contract: string, event: string, field: string): bigint {
  return events
    .filter((one) => one.contract === contract && one.event === event)
    .flatMap(({ fields }) => fields.filter(({ name }) => name === field))
    .reduce((total, { value }) => total + BigInt(value), 0n)
}

/** What a transaction's settlements paid, and who bore it: what treaties brought, and the pools' stake the rest. */
export function receiptPayment(events: readonly ReceiptEvent[]): ReceiptView['payment'] {
  const paid = sum(events, 'Cover market', 'CoverSettled', 'paid')
  if (paid === 0n) return null
  const byTreaties = sum(events, 'Treaty', 'LossCeded', 'refill')
  return { paid: `${paid}`, byPools: `${paid - byTreaties}`, byTreaties: `${byTreaties}` }
}
