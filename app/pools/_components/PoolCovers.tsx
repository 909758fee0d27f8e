'use client'

import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { useLive } from '@/app/_hooks/useLive'
import { CoversTable } from '@/app/covers/_components/CoversTable'
import { coverListSchema } from '@/lib/schemas/cover'

/** The covers that the pool has sold. */
export function PoolCovers({ address }: { address: string }) {
  const live = useLive({
    url: `/api/v1/covers?pool=${address}&limit=50`,
    schema: coverListSchema,
    topics: ['covers', 'payouts', 'programs'],
  })
  return (
    <Card title="Covers of this pool">
      <LiveView live={live} what="Covers">
        {(data) => <CoversTable covers={data.items} />}
      </LiveView>
    </Card>
  )
}
