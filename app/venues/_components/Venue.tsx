'use client'

import Link from 'next/link'
import { Tower } from '@/app/_components/tower/Tower'
import { Card } from '@/app/_components/ui/Card'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { LiveView } from '@/app/_components/ui/LiveView'
import { PageHead } from '@/app/_components/ui/PageHead'
import { PageSkeleton } from '@/app/_components/ui/PageSkeleton'
import { useLive } from '@/app/_hooks/useLive'
import { Exposure } from '@/app/venues/_components/Exposure'
import { IndexChart } from '@/app/venues/_components/IndexChart'
import { IndexState } from '@/app/venues/_components/IndexState'
import { ProgramBadge } from '@/app/venues/_components/ProgramBadge'
import { Recoveries } from '@/app/venues/_components/Recoveries'
import { Reports } from '@/app/venues/_components/Reports'
import { Risk } from '@/app/venues/_components/Risk'
import { BringRecoveryLoader } from '@/app/venues/_components/recovery/BringRecoveryLoader'
import { reportedIndex } from '@/app/venues/_components/reportedIndex'
import { VenueFigures } from '@/app/venues/_components/VenueFigures'
import { WarningBadge } from '@/app/venues/_components/WarningBadge'
import { type VenueDetail, venueDetailSchema } from '@/lib/schemas/venue'

type Props = { slug: string; initial?: VenueDetail }

/** One venue, live: what it reports, what the simulation says of it, and its tower. */
export function Venue({ slug, initial }: Props) {
  const live = useLive({
    url: `/api/v1/venues/${slug}`,
    schema: venueDetailSchema,
    topics: ['venues', 'programs', 'reports', 'covers'],
    initial,
  })
  return (
    <LiveView live={live} what="This venue" skeleton={<PageSkeleton />}>
      {(venue) => (
        <>
          <PageHead
            back={{ href: '/venues', label: 'Venues' }}
            title={
              <span className="flex flex-wrap items-center gap-3">
                {venue.name} <WarningBadge venue={venue} />
              </span>
            }
            lead={venue.description}
            aside={venue.program && <ProgramBadge program={venue.program} />}
          />
          <div className="space-y-6">
            <VenueFigures venue={venue} />
            {venue.program && (
              <div className="grid items-start gap-6 lg:grid-cols-2">
                <Card title="Who bears the loss">
                  <Tower
                    venue={venue.name}
                    layers={venue.program.layers}
                    coinsurance={venue.program.coinsurance}
                    index={reportedIndex(venue.program.index, venue.indexSeries)}
                  />
                </Card>
                <Card title="Index over time">
                  <div className="space-y-4">
                    <IndexState
                      program={venue.program}
                      reported={reportedIndex(venue.program.index, venue.indexSeries)}
                    />
                    <IndexChart series={venue.indexSeries} layers={venue.program.layers} />
                  </div>
                </Card>
              </div>
            )}
            {venue.risk ? (
              <>
                <Risk risk={venue.risk} />
                <p className="text-sm">
                  <Link href={`/venues/${slug}/advice`} className="text-marine underline underline-offset-4">
                    What the venue can do about it
                  </Link>
                  <span className="text-ink-2">: margins, fund, fees, stresses, and what a budget buys.</span>
                </p>
              </>
            ) : (
              <Card title="Risk">
                <EmptyState title="No risk figures yet">
                  They are simulated from the venue’s exposure, which it sends through the API. New figures take a few
                  seconds.
                </EmptyState>
              </Card>
            )}
            <div className="grid items-start gap-6 lg:grid-cols-2">
              <Exposure exposure={venue.exposure} report={venue.latestReport} />
              <Reports slug={slug} />
            </div>
            <Recoveries slug={slug} />
            {venue.listing && <BringRecoveryLoader slug={slug} owner={venue.listing.owner} />}
          </div>
        </>
      )}
    </LiveView>
  )
}
