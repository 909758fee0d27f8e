import { Badge, type Tone } from '@/app/_components/ui/Badge'
import type { CoverStatusName } from '@/lib/schemas/cover'

const STATES: Record<CoverStatusName, { label: string; tone: Tone }> = {
  upcoming: { label: 'upcoming', tone: 'neutral' },
  live: { label: 'live', tone: 'good' },
  grace: { label: 'grace', tone: 'warn' },
  cancelled: { label: 'cancelled', tone: 'warn' },
  due: { label: 'due to expire', tone: 'neutral' },
  expired: { label: 'expired', tone: 'neutral' },
  voided: { label: 'voided', tone: 'loss' },
}

export function CoverStatusBadge({ status }: { status: CoverStatusName }) {
  const { label, tone } = STATES[status]
  return <Badge tone={tone}>{label}</Badge>
}
