'use client'

import { TimeSeries } from '@/app/_components/charts/TimeSeries'
import { Card } from '@/app/_components/ui/Card'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import { LiveView } from '@/app/_components/ui/LiveView'
import { Term } from '@/app/_components/ui/Term'
import { formatSharePrice } from '@/app/_format/sharePrice'
import { formatTime } from '@/app/_format/time'
import { useLive } from '@/app/_hooks/useLive'
import { poolHistorySchema } from '@/lib/schemas/pool'

const five = new Intl.NumberFormat('en', { minimumFractionDigits: 5, maximumFractionDigits: 5 })

/** The price of one share since the pool began. */
export function SharePrice({ address }: { address: string }) {
  const live = useLive({
    url: `/api/v1/pools/${address}/history?points=300`,
    schema: poolHistorySchema,
    topics: ['pools', 'payouts'],
  })
  return (
    <Card title={<Term term="sharePrice">Share price</Term>}>
      <LiveView live={live} what="The share price" skeleton={<div className="h-72 animate-pulse rounded bg-sunken" />}>
        {({ points }) => {
          const first = points[0]
          const last = points[points.length - 1]
          if (!first || !last || points.length < 2) {
            return <EmptyState title="No history yet">The price is drawn from the first stake on.</EmptyState>
          }
          return (
            <TimeSeries
              points={points.map((point) => ({ time: point.time, value: Number(point.sharePrice) / 1e18 }))}
              format={(value) => five.format(value)}
              levels={[{ value: 1, label: 'Par', tone: 'marine' }]}
              valueHead="Share price"
              summary={`One share was worth ${formatSharePrice(first.sharePrice)} at first and ${formatSharePrice(last.sharePrice)} on ${formatTime(last.time)}. It rises as premium is earned and falls only by a payout.`}
            />
          )
        }}
      </LiveView>
    </Card>
  )
}
