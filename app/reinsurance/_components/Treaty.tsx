'use client'

import Link from 'next/link'
import { Badge } from '@/app/_components/ui/Badge'
import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { PageHead } from '@/app/_components/ui/PageHead'
import { PageSkeleton } from '@/app/_components/ui/PageSkeleton'
import { useLive } from '@/app/_hooks/useLive'
import { Auction } from '@/app/reinsurance/_components/Auction'
import { TreatyFigures } from '@/app/reinsurance/_components/TreatyFigures'
import { TreatyHistory } from '@/app/reinsurance/_components/TreatyHistory'
import { TreatyLayer } from '@/app/reinsurance/_components/TreatyLayer'
import { TreatyMoney } from '@/app/reinsurance/_components/TreatyMoney'
import { TreatyPositionLoader } from '@/app/reinsurance/_components/TreatyPositionLoader'
import { TreatyTerms } from '@/app/reinsurance/_components/TreatyTerms'
import { treatyStage } from '@/app/reinsurance/_components/treatyStage'
import { type TreatyDetail, treatyDetailSchema } from '@/lib/schemas/treaty'

type Props = { address: string; initial?: TreatyDetail }

/** One treaty, live: its layer, its auction, its money, and what the reader has in it. */
export function Treaty({ address, initial }: Props) {
  const live = useLive({
    url: `/api/v1/treaties/${address}`,
    schema: treatyDetailSchema,
    topics: ['treaties', 'covers', 'payouts', 'refunds'],
    initial,
  })
  return (
    <LiveView live={live} what="This treaty" skeleton={<PageSkeleton />}>
      {(treaty) => {
        const { label, tone } = treatyStage(treaty)
        return (
          <>
            <PageHead
              back={{ href: '/reinsurance', label: 'Reinsurance' }}
              title={
                <span className="flex flex-wrap items-center gap-3">
                  {treaty.name} <Badge tone={tone}>{label}</Badge>
                </span>
              }
              lead={
                <>
                  Stands behind{' '}
                  <Link href={`/pools/${treaty.pool.address}`} className="text-marine underline underline-offset-4">
                    {treaty.pool.name}
                  </Link>{' '}
                  for the covers it sells while the treaty is open, to their end.
                </>
              }
            />
            <div className="space-y-6">
              <TreatyFigures treaty={treaty} />
              <div className="grid items-start gap-6 lg:grid-cols-3 lg:grid-rows-[auto_1fr]">
                <Card title="Your part" id="position" className="min-w-0 lg:col-start-3">
                  <TreatyPositionLoader treaty={treaty} />
                </Card>
                <div className="min-w-0 space-y-6 lg:col-span-2 lg:col-start-1 lg:row-span-2 lg:row-start-1">
                  <Card title="What it carries">
                    <TreatyLayer treaty={treaty} />
                  </Card>
                  {treaty.stage === 'raising' && (
                    <Card title="The auction">
                      <Auction treaty={treaty} />
                    </Card>
                  )}
                  <TreatyMoney treaty={treaty} />
                  <Card title="What happened">
                    <TreatyHistory entries={treaty.history} />
                  </Card>
                </div>
                <div className="min-w-0 space-y-6 lg:col-start-3">
                  <Card title="Terms">
                    <TreatyTerms treaty={treaty} />
                  </Card>
                </div>
              </div>
            </div>
          </>
        )
      }}
    </LiveView>
  )
}
