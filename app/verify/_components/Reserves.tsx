'use client'

import { Amount } from '@/app/_components/ui/Amount'
import { Badge } from '@/app/_components/ui/Badge'
import { Card } from '@/app/_components/ui/Card'
import { Figures } from '@/app/_components/ui/Figures'
import { Hex } from '@/app/_components/ui/Hex'
import { LiveView } from '@/app/_components/ui/LiveView'
import { PageSkeleton } from '@/app/_components/ui/PageSkeleton'
import { PauseNotice } from '@/app/_components/ui/PauseNotice'
import { formatTime } from '@/app/_format/time'
import { useLive } from '@/app/_hooks/useLive'
import { ChainFunds } from '@/app/verify/_components/ChainFunds'
import { PoolReserves } from '@/app/verify/_components/PoolReserves'
import { VenueReserves } from '@/app/verify/_components/VenueReserves'
import { type ReservesView, reservesSchema } from '@/lib/schemas/reserves'

/** Everything the lens says, live. */
export function Reserves({ initial }: { initial?: ReservesView }) {
  const live = useLive({
    url: '/api/v1/reserves',
    schema: reservesSchema,
    topics: ['pools', 'covers', 'payouts', 'reports'],
    initial,
  })
  return (
    <LiveView live={live} what="The reserves" skeleton={<PageSkeleton />}>
      {({ totals, pools, venues, block, lens, pausedUntil }) => (
        <div className="space-y-6">
          {pausedUntil !== null && <PauseNotice until={pausedUntil} />}
          <Figures
            columns={3}
            large
            figures={[
              {
                label: 'Tokens held by pools',
                value: <Amount value={totals.balance} digits={0} />,
                note: 'as the token itself counts them',
              },
              {
                label: 'Accounted for',
                value: <Amount value={totals.cash} digits={0} />,
                note: 'stakes, unearned premium, fees, and what waits to be collected',
              },
              {
                label: 'Limits promised',
                value: <Amount value={totals.outstanding} digits={0} />,
                note: totals.sound ? (
                  <Badge tone="good">every pool is backed in full</Badge>
                ) : (
                  <Badge tone="loss">a pool is not backed in full</Badge>
                ),
              },
            ]}
          />
          {pools.map((pool) => (
            <PoolReserves key={pool.pool.address} reserves={pool} />
          ))}
          <VenueReserves venues={venues} />
          <ChainFunds venues={venues} />
          <Card title="Check it yourself">
            <p className="max-w-prose text-sm text-ink-2">
              These figures are of block <span className="num">{block.number.toLocaleString('en')}</span> (
              {formatTime(block.time)}). Ask the lens contract the same with any node:{' '}
              <code className="font-mono">pools(address[])</code>, <code className="font-mono">venues(uint64[])</code>,{' '}
              <code className="font-mono">totals(address[])</code> at <Hex value={lens} />.
            </p>
          </Card>
        </div>
      )}
    </LiveView>
  )
}
