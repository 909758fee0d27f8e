'use client'

import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { Pager } from '@/app/_components/ui/Pager'
import { useLive } from '@/app/_hooks/useLive'
import { usePages } from '@/app/_hooks/usePages'
import { CoversTable } from '@/app/covers/_components/CoversTable'
import { coverListSchema } from '@/lib/schemas/cover'

/** The covers that the pool has sold. */
export function PoolCovers({ address }: { address: string }) {
  const pages = usePages(`/api/v1/covers?pool=${address}&limit=20`)
  const live = useLive({
    url: pages.url,
    schema: coverListSchema,
    topics: ['covers', 'payouts', 'programs'],
  })
  return (
    <Card title="Covers of this pool">
      <LiveView live={live} what="Covers">
        {(data) => <CoversTable covers={data.items} />}
      </LiveView>
      <Pager what="Covers of this pool" pages={pages} nextCursor={live.data?.nextCursor} />
    </Card>
  )
}
