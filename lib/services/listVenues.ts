import { latestReport } from '@/lib/db/reports'
import { listVenues as read, type VenueRecord, venueTotals } from '@/lib/db/venues'
import { venuesAtWarning } from '@/lib/db/venueWarnings'
import type { Page, PageQuery } from '@/lib/schemas/page'
import type { VenueView } from '@/lib/schemas/venue'
import type { ReadDeps } from '@/lib/services/readContext'
import { venueView } from '@/lib/services/views/venueView'

/** Venues by slug. The cursor is the last slug of the page before. */
export async function listVenues({ database }: ReadDeps, { limit, cursor = '' }: PageQuery): Promise<Page<VenueView>> {
  const [venues, totals, warnings] = await Promise.all([
    read(database),
    venueTotals(database),
    venuesAtWarning(database),
  ])
  const rest = venues.filter(({ slug }) => slug > cursor)
  const view = async (venue: VenueRecord) => {
    // No venue has number 0 on chain.
    const id = venue.listing?.id ?? 0
    const report = await latestReport(database, id)
    return venueView(venue, { report, totals: totals.get(id), warning: warnings.get(id) })
  }
  const items = await Promise.all(rest.slice(0, limit).map(view))
  return { items, nextCursor: rest.length > limit ? (items.at(-1)?.slug ?? null) : null }
}
