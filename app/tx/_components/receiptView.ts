export type ReceiptEvent = {
  contract: string
  address: string
  event: string
  /** `label` replaces the name where that says too little. */
  fields: { name: string; label?: string; value: string }[]
}

/** A transaction as the receipt page shows it. */
export type ReceiptView = {
  hash: string
  succeeded: boolean
  block: number
  time: number
  from: string
  to: string | null
  gasUsed: number
  /** What it paid to venues and who bore it, base units; null where it paid nothing. */
  payment: { paid: string; byPools: string; byTreaties: string } | null
  events: ReceiptEvent[]
}
