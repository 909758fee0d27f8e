'use client'

import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { useLive } from '@/app/_hooks/useLive'
import { CoversTable } from '@/app/covers/_components/CoversTable'
import { type CoverView, coverListSchema } from '@/lib/schemas/cover'

type Props = { initial?: { items: CoverView[]; nextCursor: string | null } }

/** All covers, live, newest first. */
export function CoverList({ initial }: Props) {
  const live = useLive({
    url: '/api/v1/covers?limit=200',
    schema: coverListSchema,
    topics: ['covers', 'payouts', 'programs'],
    initial,
  })
  return (
    <Card>
      <LiveView live={live} what="Covers">
        {(data) => <CoversTable covers={data.items} />}
      </LiveView>
    </Card>
  )
}
