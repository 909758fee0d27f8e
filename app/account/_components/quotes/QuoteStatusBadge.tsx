import { Badge, type Tone } from '@/app/_components/ui/Badge'
import type { QuoteView } from '@/lib/schemas/quote'

const TONES: Record<QuoteView['status'], Tone> = {
  open: 'good',
  bought: 'marine',
  lapsed: 'neutral',
  withdrawn: 'warn',
}

/** Whether a quote can be bought. */
export function QuoteStatusBadge({ status }: Pick<QuoteView, 'status'>) {
  return <Badge tone={TONES[status]}>{status}</Badge>
}
