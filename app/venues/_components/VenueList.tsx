'use client'

import { Card } from '@/app/_components/ui/Card'
import { LiveView } from '@/app/_components/ui/LiveView'
import { Pager } from '@/app/_components/ui/Pager'
import { useLive } from '@/app/_hooks/useLive'
import { usePages } from '@/app/_hooks/usePages'
import { VenuesTable } from '@/app/venues/_components/VenuesTable'
import { type VenueView, venueListSchema } from '@/lib/schemas/venue'

type Props = { initial?: { items: VenueView[]; nextCursor: string | null } }

/** All venues, live. */
export function VenueList({ initial }: Props) {
  const pages = usePages('/api/v1/venues?limit=50')
  const live = useLive({
    url: pages.url,
    schema: venueListSchema,
    topics: ['venues', 'reports', 'covers'],
    initial: pages.number === 1 ? initial : undefined,
  })
  return (
    <Card>
      <LiveView live={live} what="Venues">
        {(data) => <VenuesTable venues={data.items} />}
      </LiveView>
      <Pager what="Venues" pages={pages} nextCursor={live.data?.nextCursor} />
    </Card>
  )
}
