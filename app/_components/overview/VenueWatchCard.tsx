'use client'

import Link from 'next/link'
import { Tower } from '@/app/_components/tower/Tower'
import { Card } from '@/app/_components/ui/Card'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { LiveView } from '@/app/_components/ui/LiveView'
import { useLive } from '@/app/_hooks/useLive'
import { IndexChart } from '@/app/venues/_components/IndexChart'
import { IndexState } from '@/app/venues/_components/IndexState'
import { ProgramBadge } from '@/app/venues/_components/ProgramBadge'
import { reportedIndex } from '@/app/venues/_components/reportedIndex'
import { venueDetailSchema } from '@/lib/schemas/venue'

/** One venue's index, in its tower and over time. */
export function VenueWatchCard({ slug, name }: { slug: string; name: string }) {
  const live = useLive({
    url: `/api/v1/venues/${slug}`,
    schema: venueDetailSchema,
    topics: ['venues', 'programs', 'reports', 'covers'],
  })
  return (
    <Card
      title={
        <Link href={`/venues/${slug}`} className="underline-offset-4 hover:text-marine hover:underline">
          {name}
        </Link>
      }
      aside={live.data?.program && <ProgramBadge program={live.data.program} />}
    >
      <LiveView live={live} what={name} skeleton={<div className="h-80 animate-pulse rounded bg-sunken" />}>
        {({ program, indexSeries }) =>
          program ? (
            <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
              <Tower
                venue={name}
                layers={program.layers}
                coinsurance={program.coinsurance}
                index={reportedIndex(program.index, indexSeries)}
              />
              <div className="space-y-4">
                <IndexState program={program} reported={reportedIndex(program.index, indexSeries)} />
                <IndexChart series={indexSeries} layers={program.layers} />
              </div>
            </div>
          ) : (
            <EmptyState title="No program yet">
              This venue is listed and reports, but has not opened a program to cover.
            </EmptyState>
          )
        }
      </LiveView>
    </Card>
  )
}
