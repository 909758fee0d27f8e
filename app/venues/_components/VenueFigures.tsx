'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Figures } from '@/app/_components/ui/Figures'
import { Term } from '@/app/_components/ui/Term'
import { formatPercent } from '@/app/_format/percent'
import { formatTime } from '@/app/_format/time'
import type { VenueDetail } from '@/lib/schemas/venue'

const money = (value: string | null) => (value === null ? '–' : <Amount value={value} compact digits={0} />)

/** What the venue last reported, and what is insured on it. */
export function VenueFigures({ venue }: { venue: VenueDetail }) {
  return (
    <Figures
      large
      figures={[
        {
          label: <Term term="insuranceFund">Insurance fund</Term>,
          value: money(venue.fundBalance),
          note: venue.reportedAt === null ? 'not reported yet' : `reported ${formatTime(venue.reportedAt)}`,
        },
        {
          label: <Term term="netLiquidationLoss">Net liquidation loss</Term>,
          value: money(venue.netLiquidationLoss),
          note: venue.warning ? (
            <>
              <Term term="warning">at warning</Term> since {formatTime(venue.warning.since)}, over{' '}
              {money(venue.warning.level)}
            </>
          ) : undefined,
        },
        { label: <Term term="raoi">Risk-adjusted open interest</Term>, value: money(venue.raoi) },
        {
          label: 'Cover outstanding',
          value: money(venue.outstanding),
          note:
            venue.insuredShare === null
              ? undefined
              : `${formatPercent(venue.insuredShare, 0)} of its insurable interest`,
        },
      ]}
    />
  )
}
