'use client'

import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { Badge } from '@/app/_components/ui/Badge'
import { DataTable } from '@/app/_components/ui/DataTable'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { Term } from '@/app/_components/ui/Term'
import { formatTime } from '@/app/_format/time'
import { WarningBadge } from '@/app/venues/_components/WarningBadge'
import type { VenueView } from '@/lib/schemas/venue'

const money = (value: string | null) => (value === null ? '–' : <Amount value={value} compact digits={0} />)

/** Venues side by side. */
export function VenuesTable({ venues }: { venues: VenueView[] }) {
  if (venues.length === 0) {
    return (
      <EmptyState title="No venue yet">
        A venue registers through the API and is then listed on chain by governance.
      </EmptyState>
    )
  }
  return (
    <DataTable
      caption="Venues"
      rows={venues}
      rowKey={(venue) => venue.slug}
      columns={[
        {
          key: 'venue',
          head: 'Venue',
          cell: (venue) => (
            <span className="flex flex-wrap items-center gap-2">
              <Link href={`/venues/${venue.slug}`} className="text-marine underline underline-offset-4">
                {venue.name}
              </Link>
              {venue.listing === null && <Badge>not listed</Badge>}
              <WarningBadge venue={venue} />
            </span>
          ),
        },
        {
          key: 'fund',
          head: <Term term="insuranceFund">Fund</Term>,
          numeric: true,
          cell: (venue) => money(venue.fundBalance),
        },
        {
          key: 'raoi',
          head: <Term term="raoi">RAOI</Term>,
          numeric: true,
          from: 'sm',
          cell: (venue) => money(venue.raoi),
        },
        { key: 'cover', head: 'Cover', numeric: true, cell: (venue) => money(venue.outstanding) },
        { key: 'paid', head: 'Paid', numeric: true, from: 'md', cell: (venue) => money(venue.paid) },
        {
          key: 'lastReport',
          head: 'Last report',
          numeric: true,
          from: 'lg',
          cell: (venue) => (venue.reportedAt === null ? 'none yet' : formatTime(venue.reportedAt)),
        },
      ]}
    />
  )
}
