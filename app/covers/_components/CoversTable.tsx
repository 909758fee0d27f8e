'use client'

import Link from 'next/link'
import { Amount } from '@/app/_components/ui/Amount'
import { DataTable } from '@/app/_components/ui/DataTable'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { Term } from '@/app/_components/ui/Term'
import { formatDate } from '@/app/_format/date'
import { formatPercent } from '@/app/_format/percent'
import { CoverStatusBadge } from '@/app/covers/_components/CoverStatusBadge'
import type { CoverView } from '@/lib/schemas/cover'

/** Covers side by side. */
export function CoversTable({ covers }: { covers: CoverView[] }) {
  if (covers.length === 0) {
    return (
      <EmptyState title="No cover yet">
        An exchange buys cover with a signed quote from the API, before its program starts.
      </EmptyState>
    )
  }
  return (
    <DataTable
      caption="Covers"
      rows={covers}
      rowKey={(cover) => String(cover.id)}
      columns={[
        {
          key: 'cover',
          head: 'Cover',
          cell: (cover) => (
            <span className="flex flex-wrap items-center gap-x-2">
              <Link href={`/covers/${cover.id}`} className="text-marine underline underline-offset-4">
                {cover.venue.name} #{cover.id}
              </Link>
              <CoverStatusBadge status={cover.status} />
            </span>
          ),
        },
        {
          key: 'limit',
          head: <Term term="limit">Limit</Term>,
          numeric: true,
          cell: (cover) => <Amount value={cover.layer.limit} compact digits={0} />,
        },
        {
          key: 'paid',
          head: 'Paid',
          numeric: true,
          cell: (cover) => <Amount value={cover.paid} compact digits={0} />,
        },
        {
          key: 'premium',
          head: 'Premium',
          numeric: true,
          from: 'md',
          cell: (cover) => <Amount value={cover.premium} compact digits={0} />,
        },
        {
          key: 'rateOnLine',
          head: <Term term="rateOnLine">Rate on line</Term>,
          numeric: true,
          from: 'lg',
          cell: (cover) => formatPercent(cover.rateOnLine, 1),
        },
        {
          key: 'termEnds',
          head: 'Term ends',
          numeric: true,
          from: 'md',
          cell: (cover) => formatDate(cover.cancellation?.until ?? cover.term.end),
        },
      ]}
    />
  )
}
