'use client'

import { VenueWatchCard } from '@/app/_components/overview/VenueWatchCard'
import { Card } from '@/app/_components/ui/Card'
import { EmptyState } from '@/app/_components/ui/EmptyState'
import type { VenueView } from '@/lib/schemas/venue'

/** How many venues the overview follows closely; the rest are in the list of venues. */
const MOST = 3

/** The venues with cover, each with its index against its tower. */
export function VenueWatch({ venues }: { venues: VenueView[] }) {
  const listed = venues.filter((venue) => venue.listing !== null)
  const watched = [...listed].sort((a, b) => (BigInt(b.outstanding) > BigInt(a.outstanding) ? 1 : -1)).slice(0, MOST)
  if (watched.length === 0) {
    return (
      <Card title="Venues">
        <EmptyState title="No venue is listed yet">
          Governance lists venues; a venue’s owner then opens a program and buys cover through the API.
        </EmptyState>
      </Card>
    )
  }
  return watched.map((venue) => <VenueWatchCard key={venue.slug} slug={venue.slug} name={venue.name} />)
}
