import type { QuoteView } from '@/lib/schemas/quote'

/** @param coverId the cover that the quote became @param now chain seconds @param withdrawn whether volatility left its envelope */
export function quoteStatus({
  coverId,
  deadline,
  now,
  withdrawn,
}: {
  coverId: number | null
  deadline: number
  now: number
  withdrawn: boolean
}): QuoteView['status'] {
  if (coverId !== null) return 'bought'
  if (now > deadline) return 'lapsed'
  return withdrawn ? 'withdrawn' : 'open'
}
