'use client'

import { Badge } from '@/app/_components/ui/Badge'
import { Term } from '@/app/_components/ui/Term'
import type { VenueView } from '@/lib/schemas/venue'

/** Says that a venue is at warning, and what that means; nothing otherwise. */
export function WarningBadge({ venue }: { venue: Pick<VenueView, 'warning'> }) {
  if (!venue.warning) return null
  return (
    <Badge tone="warn">
      <Term term="warning">at warning</Term>
    </Badge>
  )
}
