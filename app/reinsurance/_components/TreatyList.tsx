'use client'

import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { useLive } from '@/app/_hooks/useLive'
import { TreatiesTable } from '@/app/reinsurance/_components/TreatiesTable'
import { type TreatyView, treatyListSchema } from '@/lib/schemas/treaty'

type Props = { initial?: { items: TreatyView[]; nextCursor: string | null } }

/** All treaties, live, the latest first. */
export function TreatyList({ initial }: Props) {
  const live = useLive({
    url: '/api/v1/treaties',
    schema: treatyListSchema,
    topics: ['treaties', 'covers', 'payouts'],
    initial,
  })
  return (
    <Card>
      <LiveView live={live} what="Treaties">
        {(data) => <TreatiesTable treaties={data.items} />}
      </LiveView>
    </Card>
  )
}
