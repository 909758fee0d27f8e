'use client'

import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { useLive } from '@/app/_hooks/useLive'
import { VenuesTable } from '@/app/venues/_components/VenuesTable'
import { type VenueView, venueListSchema } from '@/lib/schemas/venue'

type Props = { initial?: { items: VenueView[]; nextCursor: string | null } }

/** All venues, live. */
export function VenueList({ initial }: Props) {
  const live = useLive({
    url: '/api/v1/venues',
    schema: venueListSchema,
    topics: ['venues', 'reports', 'covers'],
    initial,
  })
  return (
    <Card>
      <LiveView live={live} what="Venues">
        {(data) => <VenuesTable venues={data.items} />}
      </LiveView>
    </Card>
  )
}
