import type { Tone } from '@/app/_components/ui/Badge'
import type { TreatyView } from '@/lib/schemas/treaty'

/** A treaty's state in words. While collateral comes in, the auction's clock says more than the stage. */
export function treatyStage({ stage, auction, asOf }: TreatyView): { label: string; tone: Tone } {
  if (stage === 'raising') {
    return asOf.time < auction.start
      ? { label: 'auction to come', tone: 'neutral' }
      : { label: 'auction running', tone: 'marine' }
  }
  const labels = {
    open: { label: 'open', tone: 'good' },
    'run-off': { label: 'running off', tone: 'warn' },
    released: { label: 'released', tone: 'neutral' },
    failed: { label: 'no taker', tone: 'neutral' },
  } as const
  return labels[stage]
}
