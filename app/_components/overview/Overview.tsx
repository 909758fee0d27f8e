'use client'

import type { PayoutList } from '@/app/_components/overview/LivePayouts'
import { LivePayouts } from '@/app/_components/overview/LivePayouts'
import { MarketFigures } from '@/app/_components/overview/MarketFigures'
import { VenueWatch } from '@/app/_components/overview/VenueWatch'
import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { useLive } from '@/app/_hooks/useLive'
import { PoolsTable } from '@/app/pools/_components/PoolsTable'
import { payoutListSchema } from '@/lib/schemas/payout'
import { type PoolView, poolListSchema } from '@/lib/schemas/pool'
import { type VenueView, venueListSchema } from '@/lib/schemas/venue'

export type OverviewData = {
  pools?: { items: PoolView[]; nextCursor: string | null }
  venues?: { items: VenueView[]; nextCursor: string | null }
  payouts?: PayoutList
}

/** The market at a glance; every part lives and fails by itself. */
export function Overview({ initial }: { initial: OverviewData }) {
  const pools = useLive({
    url: '/api/v1/pools',
    schema: poolListSchema,
    topics: ['pools', 'covers'],
    initial: initial.pools,
  })
  const venues = useLive({
    url: '/api/v1/venues',
    schema: venueListSchema,
    topics: ['venues', 'programs', 'reports'],
    initial: initial.venues,
  })
  const payouts = useLive({
    url: '/api/v1/payouts?limit=50',
    schema: payoutListSchema,
    topics: ['payouts'],
    initial: initial.payouts,
  })
  return (
    <div className="space-y-6">
      <LiveView
        live={pools}
        what="The market’s figures"
        skeleton={<div className="h-24 animate-pulse rounded-lg bg-sunken" />}
      >
        {(data) => <MarketFigures pools={data.items} />}
      </LiveView>
      <LiveView live={venues} what="Venues" skeleton={<div className="h-96 animate-pulse rounded-lg bg-sunken" />}>
        {(data) => <VenueWatch venues={data.items} />}
      </LiveView>
      <div className="grid items-start gap-6 lg:grid-cols-5">
        <Card title="Pools" className="lg:col-span-3">
          <LiveView live={pools} what="Pools">
            {(data) => <PoolsTable pools={data.items} />}
          </LiveView>
        </Card>
        <Card title="Latest payouts" className="lg:col-span-2">
          <LiveView live={payouts} what="Payouts">
            {(data) => <LivePayouts payouts={data.items} />}
          </LiveView>
        </Card>
      </div>
    </div>
  )
}
