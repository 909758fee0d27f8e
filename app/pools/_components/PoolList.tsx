'use client'

import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { useLive } from '@/app/_hooks/useLive'
import { PoolsTable } from '@/app/pools/_components/PoolsTable'
import { type PoolView, poolListSchema } from '@/lib/schemas/pool'

type Props = { initial?: { items: PoolView[]; nextCursor: string | null } }

/** All pools, live. */
export function PoolList({ initial }: Props) {
  const live = useLive({ url: '/api/v1/pools', schema: poolListSchema, topics: ['pools', 'covers'], initial })
  return (
    <Card>
      <LiveView live={live} what="Pools">
        {(data) => <PoolsTable pools={data.items} />}
      </LiveView>
    </Card>
  )
}
