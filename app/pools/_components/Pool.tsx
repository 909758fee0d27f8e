'use client'

import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { PageHead } from '@/app/_components/ui/PageHead'
import { PageSkeleton } from '@/app/_components/ui/PageSkeleton'
import { useLive } from '@/app/_hooks/useLive'
import { ExitQueue } from '@/app/pools/_components/ExitQueue'
import { Mandate } from '@/app/pools/_components/Mandate'
import { PoolAssets } from '@/app/pools/_components/PoolAssets'
import { PoolCovers } from '@/app/pools/_components/PoolCovers'
import { PoolFigures } from '@/app/pools/_components/PoolFigures'
import { PoolReinsurance } from '@/app/pools/_components/PoolReinsurance'
import { PoolRisk } from '@/app/pools/_components/PoolRisk'
import { PositionLoader } from '@/app/pools/_components/PositionLoader'
import { SharePrice } from '@/app/pools/_components/SharePrice'
import { StandStill } from '@/app/pools/_components/StandStill'
import { type PoolDetail, poolDetailSchema } from '@/lib/schemas/pool'

type Props = { address: string; initial?: PoolDetail }

/** One pool, live: figures, history, where its money is, and what the reader has in it. */
export function Pool({ address, initial }: Props) {
  const live = useLive({
    url: `/api/v1/pools/${address}`,
    schema: poolDetailSchema,
    topics: ['pools', 'covers', 'payouts'],
    initial,
  })
  return (
    <LiveView live={live} what="This pool" skeleton={<PageSkeleton />}>
      {(pool) => (
        <>
          <PageHead
            back={{ href: '/pools', label: 'Pools' }}
            title={pool.name}
            lead="Stake here backs the covers this pool has sold, in full. It earns their premium and pays their losses."
          />
          <div className="space-y-6">
            <StandStill address={address} />
            <PoolFigures pool={pool} />
            <div className="grid items-start gap-6 lg:grid-cols-3 lg:grid-rows-[auto_1fr]">
              <Card title="Your position" id="position" className="min-w-0 lg:col-start-3">
                <PositionLoader pool={pool} />
              </Card>
              <div className="min-w-0 space-y-6 lg:col-span-2 lg:col-start-1 lg:row-span-2 lg:row-start-1">
                <SharePrice address={address} />
                <PoolAssets pool={pool} />
                {pool.risk && <PoolRisk risk={pool.risk} />}
                <PoolCovers address={address} />
              </div>
              <div className="min-w-0 space-y-6 lg:col-start-3">
                <PoolReinsurance address={address} />
                <ExitQueue pool={pool} />
                <Mandate pool={pool} />
              </div>
            </div>
          </div>
        </>
      )}
    </LiveView>
  )
}
