import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { Badge } from '@/app/_components/ui/Badge'
import { Card } from '@/app/_components/ui/Card'
import { type Column, DataTable } from '@/app/_components/ui/DataTable'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { Term } from '@/app/_components/ui/Term'
import { formatPercent } from '@/app/_format/percent'
import type { VenueReservesView } from '@/lib/schemas/reserves'

const columns: Column<VenueReservesView>[] = [
  {
    key: 'venue',
    head: 'Venue',
    cell: ({ venue, atWarning, openClaims }) => (
      <span className="flex flex-wrap items-baseline gap-2">
        <Link href={`/venues/${venue.slug}`} className="underline-offset-4 hover:underline">
          {venue.name}
        </Link>
        {atWarning && <Badge tone="warn">at warning</Badge>}
        {openClaims > 0 && <Badge tone="warn">claim open</Badge>}
      </span>
    ),
  },
  { key: 'fund', head: 'Own fund, reported', numeric: true, cell: ({ fund }) => <Amount value={fund} digits={0} /> },
  {
    key: 'ratio',
    head: 'Fund ÷ open interest',
    numeric: true,
    from: 'lg',
    cell: ({ fundToOpenInterest }) => (fundToOpenInterest === null ? '–' : formatPercent(fundToOpenInterest)),
  },
  {
    key: 'loss',
    head: 'Net liquidation loss',
    numeric: true,
    from: 'md',
    cell: ({ netLiquidationLoss }) => <Amount value={netLiquidationLoss} digits={0} />,
  },
  {
    key: 'outstanding',
    head: 'Limits on it',
    numeric: true,
    cell: ({ outstanding }) => <Amount value={outstanding} digits={0} />,
  },
  {
    key: 'interest',
    head: <Term term="raoi">Most it may insure</Term>,
    numeric: true,
    from: 'sm',
    cell: ({ insurableInterest }) => <Amount value={insurableInterest} digits={0} />,
  },
]

/** What each venue is insured for, against what it may insure at most. */
export function VenueReserves({ venues }: { venues: VenueReservesView[] }) {
  return (
    <Card title="Venues">
      {venues.length === 0 ? (
        <EmptyState title="No venue yet">Venues appear here once governance has listed them.</EmptyState>
      ) : (
        <DataTable
          caption="Venues and what they are insured for"
          columns={columns}
          rows={venues}
          rowKey={({ venue }) => venue.slug}
        />
      )}
    </Card>
  )
}
