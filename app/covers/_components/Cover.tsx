'use client'

import Link from 'next/link'
import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { PageHead } from '@/app/_components/ui/PageHead'
import { PageSkeleton } from '@/app/_components/ui/PageSkeleton'
import { useLive } from '@/app/_hooks/useLive'
import { CoverFigures } from '@/app/covers/_components/CoverFigures'
import { CoverStatusBadge } from '@/app/covers/_components/CoverStatusBadge'
import { CoverTerms } from '@/app/covers/_components/CoverTerms'
import { CoverTower } from '@/app/covers/_components/CoverTower'
import { Timeline } from '@/app/covers/_components/Timeline'
import { IndexChart } from '@/app/venues/_components/IndexChart'
import { type CoverDetail, coverDetailSchema } from '@/lib/schemas/cover'

type Props = { id: number; initial?: CoverDetail }

/** One cover, live: its tower, its index and what happened to it. */
export function Cover({ id, initial }: Props) {
  const live = useLive({
    url: `/api/v1/covers/${id}`,
    schema: coverDetailSchema,
    topics: ['covers', 'reports', 'payouts', 'programs'],
    initial,
  })
  return (
    <LiveView live={live} what="This cover" skeleton={<PageSkeleton />}>
      {(cover) => (
        <>
          <PageHead
            back={{ href: '/covers', label: 'Covers' }}
            title={
              <span className="flex flex-wrap items-center gap-3">
                {cover.venue.name}, cover {cover.id} <CoverStatusBadge status={cover.status} />
              </span>
            }
            lead={
              <>
                Backed by{' '}
                <Link href={`/pools/${cover.pool.address}`} className="text-marine underline underline-offset-4">
                  {cover.pool.name}
                </Link>
                , for the fund of{' '}
                <Link href={`/venues/${cover.venue.slug}`} className="text-marine underline underline-offset-4">
                  {cover.venue.name}
                </Link>
                .
              </>
            }
          />
          <div className="space-y-6">
            <CoverFigures cover={cover} />
            <div className="grid items-start gap-6 lg:grid-cols-2">
              <Card title="Who bears the loss">
                <CoverTower cover={cover} />
              </Card>
              <Card title="Index over time">
                <IndexChart series={cover.indexSeries} layers={[cover.layer]} />
              </Card>
            </div>
            <div className="grid items-start gap-6 lg:grid-cols-5">
              <Card title="What happened" className="lg:col-span-3">
                <Timeline entries={cover.timeline} />
              </Card>
              <Card title="Terms" className="lg:col-span-2">
                <CoverTerms cover={cover} />
              </Card>
            </div>
          </div>
        </>
      )}
    </LiveView>
  )
}
