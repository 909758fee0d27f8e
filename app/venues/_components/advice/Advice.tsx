'use client'

import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { Notice } from '@/app/_components/ui/Notice'
import { PageHead } from '@/app/_components/ui/PageHead'
import { PageSkeleton } from '@/app/_components/ui/PageSkeleton'
import { useLive } from '@/app/_hooks/useLive'
import { AddOns } from '@/app/venues/_components/advice/AddOns'
import { AdviceFigures } from '@/app/venues/_components/advice/AdviceFigures'
import { CoverForBudget } from '@/app/venues/_components/advice/CoverForBudget'
import { PriceDrivers } from '@/app/venues/_components/advice/PriceDrivers'
import { ReverseStresses } from '@/app/venues/_components/advice/ReverseStresses'
import { Stresses } from '@/app/venues/_components/advice/Stresses'
import { adviceSchema } from '@/lib/schemas/advice'

/** Figures rest on the exposure; they change when it does. */
const POLL_MS = 10 * 60_000

/** What a venue can do about its tail. */
export function Advice({ slug }: { slug: string }) {
  const live = useLive({
    url: `/api/v1/venues/${slug}/advice`,
    schema: adviceSchema,
    topics: ['venues'],
    pollMs: POLL_MS,
  })
  return (
    <>
      <PageHead
        back={{ href: `/venues/${slug}`, label: 'Venue' }}
        title="What the venue can do"
        lead="Margins, fund, fees and cover against the same simulated losses that set its price."
      />
      <LiveView live={live} what="Advice" skeleton={<PageSkeleton />}>
        {(advice) => (
          <div className="space-y-6">
            {advice.basis !== 'given ladder' && (
              <Notice tone="warn">
                {advice.basis === 'inferred ladder'
                  ? 'Inferred ladder: the venue only publishes totals, so these figures rest on a guess of its positions.'
                  : 'From a scenario table: gains in one market are not counted against losses in another.'}
              </Notice>
            )}
            <AdviceFigures advice={advice} />
            <div className="grid items-start gap-6 lg:grid-cols-2">
              <Card title="What it takes to lose it">
                <ReverseStresses reverse={advice.reverse} />
              </Card>
              <Card title="Days that happened, on today’s books">
                <Stresses stresses={advice.stresses} />
              </Card>
              <Card title="Margin that is missing">
                <AddOns addOns={advice.addOns} />
              </Card>
              <Card title="What a budget buys">
                <CoverForBudget slug={slug} />
              </Card>
            </div>
            <PriceDrivers slug={slug} />
          </div>
        )}
      </LiveView>
    </>
  )
}
