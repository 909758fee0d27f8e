'use client'

import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { Pager } from '@/app/_components/ui/Pager'
import { useLive } from '@/app/_hooks/useLive'
import { usePages } from '@/app/_hooks/usePages'
import { CoversTable } from '@/app/covers/_components/CoversTable'
import { type CoverView, coverListSchema } from '@/lib/schemas/cover'

type Props = { initial?: { items: CoverView[]; nextCursor: string | null } }

/** All covers, live, newest first. */
export function CoverList({ initial }: Props) {
  const pages = usePages('/api/v1/covers?limit=50')
  const live = useLive({
    url: pages.url,
    schema: coverListSchema,
    topics: ['covers', 'payouts', 'programs'],
    initial: pages.number === 1 ? initial : undefined,
  })
  return (
    <Card>
      <LiveView live={live} what="Covers">
        {(data) => <CoversTable covers={data.items} />}
      </LiveView>
      <Pager what="Covers" pages={pages} nextCursor={live.data?.nextCursor} />
    </Card>
  )
}
